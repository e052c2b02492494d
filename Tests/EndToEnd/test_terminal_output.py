"""What goes out: only what changed, nothing that was not asked for, nothing while idle."""

import base64
import re
import signal

import pytest

import escapes


def opened(open_session, binary, *arguments, **options):
    session = open_session([binary, *arguments], **options)
    session.wait_for("events 0")
    return session


def sent_by(session, *keys):
    """The bytes that the program sends for keys."""
    session.wait_idle()
    before = len(session.raw)
    session.keys(*keys)
    session.wait_idle()
    return bytes(session.raw[before:])


def test_a_key_sends_only_the_rows_that_changed(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    sent = sent_by(session, "j")
    assert b"character" in sent
    assert "Hội".encode() not in sent
    assert len(sent) < 80


def test_repaint_sends_everything_again(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    session.screen.reset()
    session.keys("<C-l>")
    session.wait_for("Thới Lai ĐẶNG")
    assert '1 key control("l")' in session.screen_text()


@pytest.mark.parametrize("term", ["xterm-256color", "tmux-256color", "xterm"])
@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
def test_no_terminal_is_told_to_repeat_a_character_or_to_change_its_keypad(
        open_session, probe_binary, term, locale):
    """mosh repeats nothing; PuTTY's digits become function keys."""
    session = opened(open_session, probe_binary, "ascii", term=term, env={"LC_ALL": locale})
    session.keys("<F8>", "j", "<C-z>", "<F8>", "<C-c>")
    session.wait_exit()
    assert not re.search(rb"\x1b\[\d*b", session.raw)
    assert not re.search(rb"\x1b[=>]|\x1b\[\?1[hl]", session.raw)


def test_told_of_the_same_size_it_draws_everything_again(open_session, probe_binary):
    """dtach and abduco have no other way to ask."""
    session = opened(open_session, probe_binary)
    session.keys("j")
    session.wait_for("events 1 ")
    before = session.screen_text(), session.cursor
    session.screen.reset()
    session.signal(signal.SIGWINCH)
    session.wait_for(lambda s: (s.screen_text(), s.cursor) == before)


def test_an_idle_program_uses_no_processor(open_session, probe_binary):
    """While another program works through hundreds of keys, only the minute may wake this one."""
    idle = opened(open_session, probe_binary)
    idle.wait_idle()
    busy = opened(open_session, probe_binary)
    wakeups, ticks = idle.wakeups(), idle.cpu_ticks()
    for count in range(1, 301):
        busy.keys("j")
        busy.wait_for(f"events {count} ")
    assert idle.wakeups() - wakeups <= 1
    assert idle.cpu_ticks() - ticks <= 1


def test_the_cursor_stands_where_the_canvas_says_though_hidden(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    assert session.cursor == (0, 4)
    assert session.screen.cursor.hidden
    session.keys("<F9>")
    session.wait_for("1 key function(9)")
    assert not session.screen.cursor.hidden
    session.keys("<F8>")
    session.wait_for("█" * 80)
    assert session.cursor == (79, 23)
    assert session.screen.cursor.hidden


def test_mouse_off_sends_nothing_about_the_mouse(open_session, probe_binary):
    session = opened(open_session, probe_binary, "mouse-off")
    session.keys("<C-z>")
    session.wait_for("2 resumed")
    session.keys("<C-c>")
    session.wait_exit()
    assert not re.search(rb"\x1b\[\?(9|10[0-9][0-9])[hl]",
                         bytes(session.raw).replace(b"?1049", b""))


def test_gnu_screen_is_not_asked_for_the_mouse_since_it_would_hold_escape_back(
        open_session, probe_binary):
    for term, env, wanted in [("screen", {"STY": "1.x"}, False), ("screen.xterm-256color", {}, False),
                              ("screen", {"STY": "1.x", "TMUX": "/tmp/x,1,0"}, True)]:
        session = opened(open_session, probe_binary, term=term, env=env)
        assert (b"\x1b[?1000h" in session.raw) == wanted
        session.close()


@pytest.mark.parametrize("term", ["vt100", "ansi", "linux"])
def test_terminals_without_them_get_no_mouse_paste_or_title(open_session, probe_binary, term):
    session = opened(open_session, probe_binary, term=term)
    session.keys("<M-3>", "<M-2>", "<C-c>")
    session.wait_exit()
    assert not re.search(rb"\x1b\[\?(1000|1006|2004)|\x1b\]|\x1b\[2[23];", bytes(session.raw))


# Colours

def colours(session):
    """The colours of the three inks and of the plain one, as pyte names them."""
    places = [session.find(text) for text in ("Hội", "caution", "good", "size")]
    return [session.attributes(*place).fg for place in places]


def backgrounds(session):
    return {session.attributes(x, y).bg for y in range(session.lines) for x in range(80)}


@pytest.mark.parametrize("arguments,env,wanted", [
    ((), {}, ["5f5fff", "af5f5f", "00875f", "default"]),
    (("dark",), {}, ["87d7ff", "d7af5f", "87d787", "default"]),
    (("light",), {}, ["005faf", "875f00", "005f00", "default"]),
    ((), {"COLORFGBG": "0;15"}, ["005faf", "875f00", "005f00", "default"]),
    (("mono",), {}, ["default"] * 4),
    (("no-colour",), {}, ["default"] * 4),
    ((), {"NO_COLOR": "1"}, ["default"] * 4),
    ((), {"NO_COLOR": ""}, ["5f5fff", "af5f5f", "00875f", "default"]),
])
def test_inks_in_256_colours(open_session, probe_binary, arguments, env, wanted):
    session = opened(open_session, probe_binary, *arguments, env=env)
    assert colours(session) == wanted
    assert backgrounds(session) == {"default"}


def test_without_colour_bold_underline_and_reverse_stay(open_session, probe_binary):
    session = opened(open_session, probe_binary, env={"NO_COLOR": "1"})
    assert session.attributes(*session.find("Hội")).bold
    assert session.attributes(*session.find("caution")).underscore
    assert session.attributes(*session.find("reverse")).reverse
    assert not any(b"38;5" in sequence for sequence in escapes.sequences(session.raw))


@pytest.mark.parametrize("arguments,wanted", [
    ((), ["default"] * 4), (("light",), ["blue", "red", "magenta", "default"]),
    (("dark",), ["cyan", "brown", "green", "default"]),
])
def test_inks_in_eight_colours(open_session, probe_binary, arguments, wanted):
    session = opened(open_session, probe_binary, *arguments, term="xterm")
    assert colours(session) == wanted


# Clipboard and title

def test_copying_sends_the_text_filtered_in_base64(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    sent = sent_by(session, "<F2>")
    copied = base64.b64decode(re.search(rb"\x1b\]52;c;([^\x07]*)\x07", sent).group(1)).decode()
    assert copied.startswith("Thới Lai\nPhong Điền")
    assert "\x1b" not in copied


def test_copying_inside_tmux_asks_it_to_pass_the_text_on(open_session, probe_binary):
    session = opened(open_session, probe_binary, env={"TMUX": "/tmp/tmux,1,0"},
                     term="tmux-256color")
    assert b"\x1bPtmux;\x1b\x1b]52;c;" in sent_by(session, "<F2>")


def test_the_title_is_filtered_and_the_old_one_comes_back(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    sent = sent_by(session, "<F3>")
    title = re.search(rb"\x1b\]2;(.*?)\x07", sent, re.DOTALL).group(1).decode()
    assert title.startswith("Hội nghị")
    assert "\x1b" not in title
    session.keys("<C-z>")
    session.wait_for("resumed")
    assert bytes(session.raw).count(b"\x1b]2;") == 2
    session.keys("<C-c>")
    session.wait_exit()
    assert bytes(session.raw).count(b"\x1b[22;0;0t") == bytes(session.raw).count(b"\x1b[23;0;0t")


@pytest.mark.parametrize("term,env,wanted", [
    ("screen-256color", {}, 0), ("screen", {"STY": "1.pts-0.x"}, 0),
    ("xterm-256color", {"STY": "1.pts-0.x"}, 0), ("screen-256color", {"TMUX": "/tmp/x,1,0"}, 1),
    ("tmux-256color", {}, 1),
])
def test_a_window_that_keeps_no_old_title_gets_no_new_one(
        open_session, probe_binary, term, env, wanted):
    session = opened(open_session, probe_binary, term=term, env=env)
    session.keys("<F3>", "<C-c>")
    session.wait_exit()
    raw = bytes(session.raw)
    assert raw.count(b"\x1b]2;") == wanted
    kept, given_back = (len(re.findall(rb"\x1b\[" + end + rb";[02]", raw)) for end in (b"22", b"23"))
    assert kept == given_back >= wanted


def test_the_bell_rings(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    assert b"\x07" in sent_by(session, "<F4>")


def test_wide_graphemes_keep_the_row_aligned(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    session.paste("thóc 🌾 lúa 中文 |")
    session.wait_for("|")
    x, y = session.find("|")
    cells = [session.attributes(column, y).data for column in range(x)]
    assert "".join(cells) == '1 paste "thóc 🌾 lúa 中文 '


@pytest.mark.parametrize("piece", [
    b"\x1b]1337;x\x07", b"\x1b[6n", b"\x1b[c", b"\x1b[?5h", b"\x1bPq\x1b\\", b"\x1b[44m",
    b"\xc2\x9b5n", b"\x1b]0;owned\x07", b"\x1bc", b"\x1b#8", b"\x1b[?1003h", b"\x01", b"\x1b[31;5m",
])
def test_the_tests_know_a_foreign_sequence(piece):
    assert escapes.foreign(b"\x1b[Hx" + piece + b"\x1b[K")
