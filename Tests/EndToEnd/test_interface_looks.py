"""What goes out to terminals of little: colours, frames, letters; and what is refused."""

import re
import signal

import pytest

import escapes
from companion import SCREENS, assert_given_back, body, on, reversed_rows, selected, selects

# Of xterm's family, of the Linux console, of terminals that know neither colour nor much else.
TERMS = ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "ansi",
         "xterm-mono"]


def coloured(raw):
    """The sequences that set a colour; the default colours are none."""
    return [found for found in escapes.sequences(raw) if found.endswith(b"m") and any(
        re.fullmatch(rb"[34][0-8]|9[0-7]|10[0-7]", part) for part in found[2:-1].split(b";"))]


@pytest.mark.parametrize("term", TERMS)
def test_each_terminal_shows_the_same_words_and_is_given_back(companion, term):
    session = companion(term=term)
    usual = companion()
    for digit, name in (("4", "roster"), ("7", "figures"), ("8", "sources")):
        for one in (session, usual):
            one.keys(digit)
            one.wait_for(on(name))
        letters = [re.sub(r"\W", "", one.screen_text()) for one in (session, usual)]
        assert letters[0] == letters[1]
    session.keys("j")
    session.wait_for(lambda s: len(reversed_rows(s)) == 1)
    session.keys("q")
    assert session.wait_exit() == 0
    assert_given_back(session)
    assert "Nguồn" not in session.screen_text()


@pytest.mark.parametrize("arguments,env,term", [
    (["--color", "never"], {}, "xterm-256color"), ([], {"NO_COLOR": "1"}, "xterm-256color"),
    (["--theme", "mono"], {}, "xterm-256color"), ([], {}, "xterm-mono"), ([], {}, "vt100"),
])
def test_without_colour_no_colour_is_sent_and_nothing_is_lost(companion, arguments, env, term):
    session = companion(*arguments, env=env, term=term)
    for name, (digit, *_) in SCREENS.items():
        session.keys(digit)
        session.wait_for(on(name))
        assert selected(session) or name == "checkin"
    session.keys("<Esc>", ":", "thoat")
    session.wait_for(selects("Thoát"))
    assert coloured(session.raw) == []


@pytest.mark.parametrize("arguments,env", [
    ([], {}), ([], {"NO_COLOR": ""}), (["--color", "always"], {"NO_COLOR": "1"}),
])
def test_with_colour_the_background_stays_the_terminals_own(companion, arguments, env):
    session = companion(*arguments, env=env)
    session.keys("7")
    session.wait_for(on("figures"))
    assert coloured(session.raw)
    cells = [session.attributes(x, y) for x in range(80) for y in range(24)]
    assert {cell.bg for cell in cells} == {"default"}
    # Beside the default, at most three colours on one screen.
    assert len({cell.fg for cell in cells} - {"default"}) <= 3


def test_a_sample_is_told_by_a_mark_and_not_by_its_colour(companion):
    session = companion("--color", "never", "--screen", "roster")
    assert "~ danh sách mẫu" in session.row(1)
    assert "[mẫu]" in session.screen_text()
    assert all(row.split("│")[0].split("┃")[0].rstrip().endswith("~") for row in body(session)[1:])


# Frames and letters

def beside_letters(session):
    """The characters of the screen that are neither ASCII nor letters."""
    return {mark for mark in session.screen_text() if not mark.isascii() and not mark.isalpha()}


@pytest.mark.parametrize("keys", [[], ["4"], ["6", "c"], ["7", "<Enter>"], ["?"], [":"], ["/"]])
def test_ascii_draws_ascii_frames_and_keeps_the_letters(companion, keys):
    session = companion("--ascii")
    session.keys(*keys)
    session.wait_idle()
    assert beside_letters(session) <= {"–"}
    assert "ồ" in session.screen_text() or "ổ" in session.screen_text()


@pytest.mark.parametrize("arguments,term,full,has_eighths", [
    ([], "xterm-256color", "█", True), ([], "linux", "█", False),
    (["--ascii"], "linux", "#", False), (["--charts", "braille"], "xterm-256color", "⣿", False),
    (["--charts", "braille"], "linux", "█", False),
    (["--charts", "braille", "--ascii"], "xterm-256color", "#", False),
])
def test_bars_are_drawn_as_the_font_can_and_the_number_is_always_printed(companion, arguments, term,
                                                                         full, has_eighths):
    session = companion(*arguments, term=term, size=(100, 40))
    rows = [row for row in body(session) if re.search("20(15|20) .*(9,88|2,75)%", row)]
    assert len(rows) == 2
    assert rows[0].count(full) > rows[1].count(full) > 0
    assert bool(set("▏▎▍▌▋▊▉") & set(session.screen_text())) == has_eighths


def test_in_the_c_locale_all_of_it_is_ascii_without_a_question_mark_in_a_name(companion):
    session = companion("--screen", "roster", env={"LC_ALL": "C"},
                        ready=lambda s: "Tran Thi Ngoc Anh" in s.screen_text())
    assert "Nguyen Hoang Dat" in session.screen_text()
    assert "?" not in "".join(body(session))
    session.keys("/", "nguyễn")
    session.wait_for(lambda s: "/ nguyen" in s.row(2))
    # The title of the window is the only thing that is not drawn by curses.
    assert re.sub(rb"\x1b\]2;.*?\x07", b"", bytes(session.raw)).isascii()


# Refused

@pytest.mark.parametrize("language,words", [
    ("vi", ["TERM", "hoinghi overview", "hoinghi --help"]),
    ("en", ["TERM", "hoinghi overview", "hoinghi --help"]),
])
@pytest.mark.parametrize("term", [None, "", "dumb", "unknown", "no-such-terminal"])
def test_a_terminal_that_cannot_draw_is_refused_with_what_to_do(open_session, binary, term,
                                                                language, words):
    session = open_session([binary, "--lang", language], env={"TERM": term}, size=(300, 10))
    assert session.wait_exit() == 69
    assert [word for word in words if word not in session.screen_text()] == []
    assert b"\x1b" not in session.raw
    assert session.modes() == session.modes_before


@pytest.mark.parametrize("language,words", [
    ("vi", ("Đầu ra không phải", "hoinghi overview")),
    ("en", ("Standard output is not a terminal", "hoinghi overview")),
])
def test_an_output_that_is_no_terminal_is_refused(open_session, binary, tmp_path, language, words):
    out = tmp_path / "out"
    out.touch()
    session = open_session([binary, "--lang", language], streams={"stdout": str(out)},
                           size=(300, 10))
    assert session.wait_exit() == 69
    assert [word for word in words if word not in session.screen_text()] == []
    assert out.read_bytes() == b""
    assert session.process.returncode != 128 + signal.SIGHUP
