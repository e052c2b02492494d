"""Every way out and back of the program: the terminal is as it was."""

import os
import re
import signal
import subprocess

import pytest

from companion import assert_given_back, field, in_window, on, selected, selects


def stty(session):
    """What `stty -g` says of the session's terminal."""
    return subprocess.run(["stty", "-g"], stdin=session.slave, capture_output=True, text=True,
                          check=True).stdout


STATES = {
    "list": (["4"], on("roster")), "text": (["6", "<Enter>"], lambda s: "▌" in s.screen_text()),
    "search": (["/", "q"], in_window("Tìm")), "help": (["?"], in_window("Trợ giúp")),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_ends_it_and_restores_the_terminal(companion, number, state):
    session = companion()
    keys, reached = STATES[state]
    session.keys(*keys)
    session.wait_for(reached)
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert_given_back(session)


@pytest.mark.parametrize("way,status", [
    (lambda s: s.keys("q"), 0), (lambda s: s.keys("<C-c>"), 130),
    (lambda s: s.keys(":", "thoat", "<Enter>"), 0),
    (lambda s: s.signal(signal.SIGTERM), 143), (lambda s: s.signal(signal.SIGHUP), 129),
], ids=["q", "interrupt", "palette", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("settings", ["sane", "-echo -icanon min 1 time 0", "cs7 -ixon intr ^X"])
def test_stty_says_the_same_before_and_after(open_session, binary, way, status, settings):
    session = open_session(["bash", "--norc", "--noprofile", "-c",
                            f'stty {settings}; echo set; read -r line; exec "$0" "$@"', binary])
    session.wait_for("set")
    before = stty(session)
    session.send("\n")
    session.wait_for(lambda s: s.screen.is_alternate and "Chung" in s.row(0))
    assert stty(session) != before
    way(session)
    assert session.wait_exit() == status
    assert stty(session) == before


@pytest.mark.parametrize("state", STATES)
def test_a_terminal_that_goes_away_ends_it(companion, state):
    session = companion()
    keys, reached = STATES[state]
    session.keys(*keys)
    session.wait_for(reached)
    session.hang_up()
    assert session.wait_exit(timeout=20) == 128 + signal.SIGHUP


def test_a_terminal_that_goes_away_ends_it_though_nobody_may_hear_of_it(companion):
    session = companion(ignore=[signal.SIGHUP])
    session.signal(signal.SIGHUP)
    session.keys("/", "a")
    session.wait_for(lambda s: field(s) == "a")
    session.hang_up()
    assert session.wait_exit() == 128 + signal.SIGHUP


def test_a_reader_of_the_input_that_ends_is_the_end(open_session, binary):
    """The input is a terminal of its own, which ends; the output goes on."""
    other, name = os.openpty()
    session = open_session([binary], streams={"stdin": os.ttyname(name)})
    session.wait_for("Chung")
    os.close(name)
    os.close(other)
    assert session.wait_exit() == 128 + signal.SIGHUP
    assert not session.screen.is_alternate


# Suspending

@pytest.fixture
def shell(open_session):
    """An interactive shell with job control."""
    session = open_session(["bash", "--norc", "--noprofile", "-i"],
                           env={"PS1": "ready> ", "INPUTRC": "/dev/null", "HISTFILE": None})
    session.wait_for("ready>")
    return session


def started(shell, command):
    shell.send(command + "\r")
    shell.wait_for(lambda s: s.screen.is_alternate and s.row(s.lines - 1))


def told(shell, command, wanted):
    """What the shell prints: the text that matches `wanted`."""
    shell.wait_for("ready>")
    shell.send(f"status=$?; clear; {command}\r")
    shell.wait_for(lambda s: re.search(wanted, s.screen_text(), re.MULTILINE))
    return re.search(wanted, shell.screen_text(), re.MULTILINE).group()


def test_suspended_while_typing_it_goes_on_with_the_text(shell, binary):
    modes = told(shell, "stty -g", r"^[0-9a-f:]{30,}")
    started(shell, f"{binary} --lang vi --screen models")
    shell.keys("/", "qL?")
    shell.wait_for(lambda s: field(s) == "qL?")
    shell.keys("<C-z>")
    shell.wait_for("Stopped")
    assert not shell.screen.is_alternate
    assert told(shell, "stty -g", r"^[0-9a-f:]{30,}") == modes
    shell.send("fg\r")
    shell.wait_for(lambda s: s.screen.is_alternate and field(s) == "qL?")
    shell.keys("!")
    shell.wait_for(lambda s: field(s) == "qL?!")
    shell.keys("<C-c>")
    assert told(shell, "echo left with $status", r"^left with \d+") == "left with 130"
    assert told(shell, "stty -g", r"^[0-9a-f:]{30,}") == modes


def test_suspended_by_the_palette_and_resized_it_goes_on_in_the_new_size(shell, binary):
    started(shell, f"{binary} --lang en --screen roster")
    shell.keys("j", ":", "suspend", "<Enter>")
    shell.wait_for("Stopped")
    shell.resize(100, 30)
    shell.send("fg\r")
    shell.wait_for(lambda s: s.screen.is_alternate and on("roster", "en")(s) and s.row(29))
    assert selects("Nguyễn Hoàng Bình")(shell)
    shell.keys("q")
    assert told(shell, "echo left with $status", r"^left with \d+") == "left with 0"


def test_stopped_by_another_and_continued_it_draws_itself_again(companion):
    session = companion("--screen", "visits")
    before = session.screen_text()
    session.signal(signal.SIGSTOP)
    session.wait_stopped()
    session.screen.reset()
    session.signal(signal.SIGCONT)
    session.wait_for(lambda s: s.screen_text() == before)
    assert selected(session)
    session.keys("q")
    assert session.wait_exit() == 0
