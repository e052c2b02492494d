"""The terminal is given back as it was found, on every way out."""

import signal

import pytest

from session import TIMEOUT

LEFT = b"\x1b[?1049l"  # rmcup of xterm: back to the shell's screen


@pytest.fixture
def probe(open_session, probe_binary):
    session = open_session([probe_binary])
    session.wait_for("events 0")
    return session


def assert_restored(session):
    assert session.modes() == session.modes_before
    raw = bytes(session.raw)
    assert raw.count(b"\x1b[?1049h") == raw.count(LEFT)
    for mode in (b"1000", b"1006", b"2004"):
        assert raw.rfind(b"\x1b[?" + mode + b"l") > raw.rfind(b"\x1b[?" + mode + b"h")
    assert raw.rfind(b"\x1b[?25h") > raw.rfind(b"\x1b[?25l")
    assert raw.count(b"\x1b[22;0;0t") == raw.count(b"\x1b[23;0;0t")


def test_on_leaving(probe):
    probe.keys("<C-c>")
    assert probe.wait_exit() == 0
    assert_restored(probe)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP])
def test_on_a_signal(probe, number):
    probe.signal(number)
    assert probe.wait_exit() == 128 + number
    assert_restored(probe)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGQUIT, signal.SIGHUP])
def test_on_a_signal_while_the_terminal_takes_nothing(open_session, probe_binary, number):
    session = open_session([probe_binary], held=True)
    session.wait_held()
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert session.modes() == session.modes_before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_on_a_signal_while_nobody_reads_the_terminal(open_session, probe_binary, number):
    session = open_session([probe_binary], size=(400, 120))
    session.wait_for("events 0")
    session.keys("<F9>")
    session.wait_for("function(9)")
    # More than lies between the two ends of a terminal, and no one takes it out.
    session.send_unread("\x1b[19~")
    session.wait_held()
    session.signal(number)
    assert session.process.wait(TIMEOUT) == 128 + number
    assert session.modes() == session.modes_before


def test_without_a_screen_to_go_back_to_the_only_one_is_cleared(open_session, probe_binary):
    """mosh, GNU screen and some tmux: their description promises an alternate screen."""
    session = open_session([probe_binary])
    session.screen.has_alternate = False
    session.wait_for("events 0")
    session.keys("<C-c>")
    assert session.wait_exit() == 0
    assert session.screen_text().strip() == ""
    assert session.cursor == (0, session.lines - 1)


@pytest.mark.parametrize("key,number", [
    ("<F5>", (signal.SIGILL, signal.SIGTRAP)), ("<F6>", (signal.SIGSEGV,)),
    ("<F7>", (signal.SIGABRT,)), ("<F11>", (signal.SIGSEGV,)),
])
def test_on_a_crash(probe, key, number):
    probe.keys(key)
    assert -probe.wait_exit() in number
    assert_restored(probe)


def test_a_crash_says_its_last_words_after_the_restore(probe):
    probe.keys("<F5>")
    probe.wait_exit()
    raw = bytes(probe.raw)
    assert raw.index(LEFT) < raw.index(b"Index out of range")


def test_what_is_said_on_standard_error_does_not_spoil_the_screen(probe):
    probe.keys("<F10>")
    probe.wait_for("1 key function(10)")
    assert "a word from below" not in probe.screen_text()
    probe.keys("<C-c>")
    probe.wait_exit()
    raw = bytes(probe.raw)
    assert raw.index(LEFT) < raw.index(b"a word from below")


def test_when_the_terminal_is_lost(probe):
    probe.hang_up()
    assert probe.wait_exit() == 128 + signal.SIGHUP


def test_when_the_terminal_is_lost_and_nobody_may_hear_of_it(open_session, probe_binary):
    session = open_session([probe_binary], ignore=[signal.SIGHUP])
    session.wait_for("events 0")
    session.signal(signal.SIGHUP)
    session.keys("j")
    session.wait_for("events 1 ")
    session.hang_up()
    assert session.wait_exit() == 128 + signal.SIGHUP


def test_stopped_from_outside_and_continued(probe):
    probe.keys("j")
    probe.wait_for("events 1 ")
    probe.signal(signal.SIGSTOP)
    probe.wait_stopped()
    probe.signal(signal.SIGCONT)
    probe.wait_for("2 resumed")
    probe.keys("<C-c>")
    assert probe.wait_exit() == 0
    assert_restored(probe)


def test_suspending_where_nobody_could_continue_does_no_harm(probe):
    # The leader of its own session: the kernel does not stop it.
    probe.keys("<C-z>")
    probe.wait_for("2 resumed")
    probe.keys("<C-c>")
    assert probe.wait_exit() == 0
    assert_restored(probe)


@pytest.fixture
def shell(open_session):
    """An interactive shell with job control."""
    session = open_session(["bash", "--norc", "--noprofile", "-i"],
                           env={"PS1": "ready> ", "INPUTRC": "/dev/null", "HISTFILE": None})
    session.wait_for("ready>")
    return session


@pytest.mark.parametrize("command", ["{probe}", "sh -c '{probe}; echo left with $?'"])
def test_suspended_and_continued_by_a_shell(shell, probe_binary, command):
    shell.send("stty -g\r")
    shell.wait_for(lambda s: ":" in s.row(1))
    modes = shell.row(1)
    shell.send(command.format(probe=probe_binary) + "\r")
    shell.wait_for("events 0")
    shell.keys("j", "<C-z>")
    shell.wait_for("Stopped")
    assert not shell.screen.is_alternate
    assert "events" not in shell.screen_text()
    shell.send("clear; stty -g\r")
    shell.wait_for(modes)
    shell.send("fg\r")
    shell.wait_for("3 resumed")
    assert "1 key character" in shell.screen_text()
    shell.keys("<Down>")
    shell.wait_for("4 key down")
    shell.keys("<C-c>")
    shell.wait_for("ready>")
    assert not shell.screen.is_alternate
    shell.send("clear; stty -g\r")
    shell.wait_for(modes)


def test_a_terminal_resized_while_it_was_stopped(shell, probe_binary):
    shell.send(probe_binary + "\r")
    shell.wait_for("events 0")
    shell.keys("<C-z>")
    shell.wait_for("Stopped")
    shell.resize(60, 20)
    shell.send("fg\r")
    shell.wait_for("size 60x20")
    shell.keys("<C-c>")


def test_continued_in_the_background_it_waits_for_the_foreground(shell, probe_binary):
    shell.send(probe_binary + "\r")
    shell.wait_for("events 0")
    shell.keys("<C-z>")
    shell.wait_for("Stopped")
    shell.send("clear; bg; wait; echo waited\r")
    shell.wait_for("waited")
    shell.send("fg\r")
    shell.wait_for("2 resumed")
    shell.keys("<C-c>")
    shell.wait_for("ready>")
