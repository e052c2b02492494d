"""What a person types, pastes and clicks arrives as the event it is."""

import pytest

from keys import XTERM


@pytest.fixture
def probe(open_session, probe_binary):
    session = open_session([probe_binary])
    session.wait_for("events 0")
    return session


NAMES = {
    "Esc": "escape", "Enter": "enter", "Tab": "tab", "S-Tab": "backTab", "BS": "backspace",
    "Space": 'character(" ")', "Up": "up", "Down": "down", "Right": "right", "Left": "left",
    "Home": "home", "End": "end", "PageUp": "pageUp", "PageDown": "pageDown", "Insert": "insert",
    "Del": "delete", "lt": 'character("<")', "F1": "function(1)",
    "F12": "function(12)",
}


@pytest.mark.parametrize("name", sorted(NAMES.keys() & XTERM.keys()))
def test_a_key_arrives_as_itself_and_alone(probe, name):
    probe.keys(f"<{name}>")
    probe.wait_for(f"1 key {NAMES[name]}")
    assert "events 1 " in probe.row(1)


@pytest.mark.parametrize("sent,seen", [
    ("<C-a>", 'control("a")'), ("<C-\\>", r'control("\\")'), ("<C-s>", 'control("s")'),
    ("<C-q>", 'control("q")'), ("<C-v>", 'control("v")'), ("<C-o>", 'control("o")'),
    ("<C-y>", 'control("y")'), ("<C-p>", 'control("p")'), ("<M-x>", 'alt("x")'),
    ("<M-1>", "function(1)"), ("Đ", 'character("Đ")'), ("ặ", 'character("ặ")'),
    ("😀", 'character("😀")'), ("e\u0302\u0301", 'character("ế")'),
])
def test_a_character_arrives_with_its_modifier(probe, sent, seen):
    probe.keys(sent)
    probe.wait_for(f"1 key {seen}" if sent != "😀" else "1 key character")
    assert "events 1 " in probe.row(1)


def test_keys_after_escape_are_not_alt(probe):
    probe.keys("<Esc>", "j")
    probe.wait_for('2 key character("j")')
    assert probe.row(5) == "1 key escape"


def test_many_keys_at_once_are_all_there_in_one_frame(probe):
    probe.send(b"j" * 2000)
    probe.wait_for("events 2000 ")


def test_a_paste_is_text_and_never_commands(probe):
    probe.paste("dòng một\r\ndòng hai\x03\x1b[31m\tq")
    probe.wait_for(r'1 paste "dòng một\ndòng hai[31m\tq"')
    assert "events 1 " in probe.row(1)


def test_a_paste_that_never_ends_does_not_hold_the_program(probe):
    probe.send(b"\x1b[200~half")
    probe.wait_for('1 paste "half"')
    probe.keys("j")
    probe.wait_for('2 key character("j")')


@pytest.mark.parametrize("sequence", [
    "\x1b[57358u", "\x1b[I", "\x1b[?62;22c", "\x1b]11;rgb:0000/0000/0000\x07", "\x1bP>|x\x1b\\",
    "\x1b[12;40R", "\x1b[99~", "\x1b[<35;1;1M",
])
def test_what_no_key_sends_is_swallowed_whole(probe, sequence):
    probe.send(sequence)
    probe.keys("j")
    probe.wait_for('1 key character("j")')


@pytest.mark.parametrize("sent,seen", [
    (b"\x1b[97;5u", 'control("a")'), (b"\x1b[27u", "escape"), (b"\x1b[27;5;97~", 'control("a")'),
    (b"\x1b\x1b[A", "up"),
])
def test_a_key_that_another_program_made_a_code_is_the_key(probe, sent, seen):
    probe.send(sent)
    probe.wait_for(f"1 key {seen}")
    assert "events 1 " in probe.row(1)


def test_clicks_and_wheel(probe):
    probe.click(3, 2)
    probe.click(79, 23)
    probe.wheel(5, 6)
    probe.wheel(5, 6, down=False)
    probe.wait_for("4 mouse wheelUp 5,6")
    assert [probe.row(y) for y in (5, 6, 7)] == [
        "3 mouse wheelDown 5,6", "2 mouse press 79,23", "1 mouse press 3,2"]


def test_a_click_beyond_column_223_is_right_too(open_session, probe_binary):
    session = open_session([probe_binary], size=(300, 30))
    session.wait_for("events 0")
    session.click(289, 28)
    session.wait_for("1 mouse press 289,28")


@pytest.mark.parametrize("term", ["screen-256color", "xterm-mono"])
def test_old_mouse_reports(open_session, probe_binary, term):
    session = open_session([probe_binary], term=term)
    session.wait_for("events 0")
    session.send(b"\x1b[M" + bytes([32, 33 + 100, 33 + 9]))
    session.wait_for("1 mouse press 100,9")
