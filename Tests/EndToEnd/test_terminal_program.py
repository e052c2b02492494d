"""The program itself on every terminal, in every encoding, by every way out."""

import shutil
import signal
import subprocess
import unicodedata

import pytest

import escapes
from companion import heading

TERMS = ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "ansi",
         "xterm-mono"]


def opened(open_session, binary, *arguments, **options):
    session = open_session([binary, "--lang", "vi", *arguments], **options)
    session.wait_for("Chung")
    return session


def assert_given_back(session):
    assert session.modes() == session.modes_before
    assert not session.screen.is_alternate
    assert not session.screen.cursor.hidden
    assert "quan" not in session.screen_text()
    assert escapes.foreign(session.raw) == []


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_opens_can_be_read_and_is_given_back(open_session, binary, term, size):
    session = opened(open_session, binary, term=term, size=size)
    session.keys("4")
    session.wait_for("Đại biểu")
    session.send(b"\x1b[B")
    session.wait_idle()
    session.keys("<C-c>")
    assert session.wait_exit() == 128 + signal.SIGINT
    assert_given_back(session)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP])
def test_ends_on_a_signal(open_session, binary, number):
    session = opened(open_session, binary)
    session.keys("/", "thoi")
    session.wait_for("thoi")
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert_given_back(session)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_ends_on_a_signal_though_nobody_reads_the_terminal(open_session, binary, tmp_path, number):
    store = str(tmp_path / "store.sqlite")
    session = opened(open_session, binary, "--screen", "checkin", "--store", store)
    session.send("1010\r")
    session.wait_for("✓")
    session.hold()
    session.send_unread("1029\r")
    session.wait_held()
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert session.modes() == session.modes_before
    # The store was closed as ever: nothing is left beside it, and all of it holds.
    assert [path.name for path in tmp_path.glob("store.sqlite*")] == ["store.sqlite"]
    verified = subprocess.run([binary, "log", "verify", "--store", store], capture_output=True,
                              env={"HOME": str(tmp_path)}, check=False)
    assert verified.returncode == 0, verified


@pytest.mark.parametrize("ignored", [[], [signal.SIGHUP]])
def test_ends_when_the_terminal_is_lost(open_session, binary, ignored):
    session = opened(open_session, binary, ignore=ignored)
    session.hang_up()
    assert session.wait_exit() == 128 + signal.SIGHUP


def test_suspends_and_goes_on_where_it_was(open_session, binary):
    shell = open_session(["bash", "--norc", "--noprofile", "-i"],
                         env={"PS1": "ready> ", "INPUTRC": "/dev/null", "HISTFILE": None})
    shell.wait_for("ready>")
    shell.send(f"{binary} --lang vi --screen roster\r")
    shell.wait_for(lambda s: s.screen.is_alternate and "Đại biểu" in s.screen_text())
    shell.wait_idle()
    shell.keys("j", "j", "j")
    shell.wait_idle()
    before = shell.screen_text(), shell.cursor
    shell.keys("<C-z>")
    shell.wait_for("Stopped")
    assert not shell.screen.is_alternate
    shell.send("fg\r")
    shell.wait_for(lambda s: s.screen.is_alternate and (s.screen_text(), s.cursor) == before)
    shell.keys("<C-z>")
    shell.wait_for("Stopped")
    shell.resize(100, 30)
    shell.send("fg\r")
    shell.wait_for(lambda s: s.screen.is_alternate and len(s.row(1)) == 100 and s.row(29))
    shell.keys("q")
    shell.wait_for("ready>")
    assert not shell.screen.is_alternate


@pytest.mark.parametrize("encoding", ["C", "ISO-8859-1"])
def test_letters_lose_their_marks_where_they_must(open_session, binary, encoding, tmp_path):
    env = {"LC_ALL": encoding}
    if encoding != "C":
        if not shutil.which("localedef"):
            pytest.skip("localedef is missing")
        made = subprocess.run(["localedef", "-i", "en_US", "-f", encoding, str(tmp_path / "en_US")],
                              capture_output=True, check=False)
        if made.returncode not in (0, 1):
            pytest.skip("the sources of the locales are missing (Debian's package locales)")
        env = {"LOCPATH": str(tmp_path), "LC_ALL": "en_US"}
    session = opened(open_session, binary, env=env, encoding="latin-1")
    whole = opened(open_session, binary)
    # A digit opens its screen once no scanner can have sent it.
    for screen in "23456781":
        for one in (session, whole):
            # Not the whole row: its hour changes by itself.
            before = heading(one)
            one.keys(screen)
            one.wait_for(lambda s, before=before: heading(s) not in ("", before))
        assert folded(session.row(0)) == folded(whole.row(0))
        # No letter became a question mark that was none.
        assert session.screen_text().count("?") == whole.screen_text().count("?")
    session.keys("<C-c>")
    session.wait_exit()
    assert session.modes() == session.modes_before


def folded(text):
    """Without marks."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


def test_a_single_cell_is_enough_to_stay_alive(open_session, binary):
    session = open_session([binary], size=(1, 1))
    session.wait_for(lambda s: s.screen_text())
    session.keys("j", "/", "a", "<Esc>", "?", "q")
    session.resize(80, 24)
    session.wait_for("Chung")
    session.keys("<C-c>")
    assert session.wait_exit() == 128 + signal.SIGINT


@pytest.mark.parametrize("term", [None, "", "no-such-terminal", "dumb"])
@pytest.mark.parametrize("language,verbs", [("vi", "Các lệnh in ra"), ("en", "The verbs that print")])
def test_without_a_usable_terminal_it_says_what_to_do(open_session, binary, term, language, verbs):
    session = open_session([binary, "--lang", language], env={"TERM": term}, size=(400, 24))
    assert session.wait_exit() == 69
    assert verbs in session.screen_text()
    assert b"\x1b" not in session.raw


def test_in_a_pipe_it_says_what_to_do(binary, tmp_path):
    run = subprocess.run([binary, "--lang", "en"], stdin=subprocess.DEVNULL, capture_output=True,
                         env={"HOME": str(tmp_path), "TERM": "xterm"}, text=True, check=False)
    assert (run.returncode, run.stdout) == (69, "")
    assert "not a terminal" in run.stderr


def test_mouse_off_sends_nothing_about_the_mouse(open_session, binary):
    session = opened(open_session, binary, "--mouse", "off")
    session.keys("<C-c>")
    session.wait_exit()
    for mode in (b"?9", b"?1000", b"?1002", b"?1003", b"?1005", b"?1006"):
        assert mode + b"h" not in session.raw and mode + b"l" not in session.raw


def test_an_idle_program_only_wakes_for_the_minute(open_session, binary):
    idle = opened(open_session, binary)
    idle.wait_idle()
    busy = opened(open_session, binary, "--screen", "roster")
    wakeups = idle.wakeups()
    for _ in range(150):
        busy.keys("j", "k")
        busy.wait_idle()
    assert idle.wakeups() - wakeups <= 1
