"""The program within what people really run it in: tmux, GNU screen, dtach, mosh, ssh; the console."""

import os
import re
import select
import signal
import unicodedata

import pytest

from carriers import NAMES, Carriers
from companion import SCREENS, selected
from session import TIMEOUT


@pytest.fixture
def carriers(tmp_path):
    """Opens shells within carriers and ends them after the test."""
    opened = Carriers(tmp_path)
    yield opened
    opened.close()


def has(text):
    """Waits for a text, with its marks or, where the locale has none, without."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    plain = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return lambda session: text in session.screen_text() or plain in session.screen_text()


def opened(shell, binary, *arguments):
    """The roster, opened from a shell."""
    shell.send(" ".join(["clear;", binary, "--lang vi --screen roster", *arguments]) + "\r")
    shell.wait_for(has("Đại biểu"))
    shell.wait_for(lambda session: selected(session))
    return shell


@pytest.mark.parametrize("name", NAMES)
def test_it_is_read_used_and_left_as_in_a_terminal(carriers, binary, name):
    shell = carriers.open(name)
    shell.send("clear; stty -g | cksum\r")
    shell.wait_for(lambda s: s.row(0)[:1].isdigit() and "ready>" in s.row(1))
    modes = shell.row(0)
    opened(shell, binary)
    marks = "Đại biểu" in shell.screen_text()
    assert marks == ("LANG" not in name)
    first = selected(shell)
    shell.keys("<Down>")
    shell.wait_for(lambda s: selected(s) not in ("", first))
    # Escape alone leaves a window, whatever lies between.
    shell.keys("/", "thoi")
    shell.wait_for(lambda s: "thoi" in s.row(2))
    shell.paste("lai\x03q")
    shell.wait_for(lambda s: "thoilai" in s.row(2) or "thoi lai" in s.row(2))
    shell.send("\x1b")
    shell.wait_for(lambda s: "thoi" not in s.row(2) and has("Đại biểu")(s))
    shell.resize(100, 30)
    shell.wait_for(lambda s: len(s.row(1)) == 100 and s.row(29))
    shell.keys("q")
    shell.wait_for("ready>")
    assert not has("Đại biểu")(shell)
    shell.send("clear; stty -g | cksum\r")
    shell.wait_for(lambda s: s.row(0) == modes)


# What dtach carries goes on without a terminal: it is what dtach is for.
@pytest.mark.parametrize("name", [name for name in NAMES if name != "dtach"])
def test_it_ends_when_the_carrier_goes(carriers, binary, name, tmp_path):
    shell = carriers.open(name)
    pid = tmp_path / "pid"
    shell.send(f"clear; sh -c 'echo $$ >{pid}; exec {binary} --lang vi --screen roster'\r")
    shell.wait_for(lambda s: has("Đại biểu")(s) and selected(s))
    end = os.pidfd_open(int(pid.read_text()))
    carriers.cut()
    assert select.select([end], [], [], TIMEOUT)[0]
    os.close(end)


def timeless(session):
    """The screen, whatever minute its clock tells."""
    return re.sub(r"\d\d:\d\d", "", session.screen_text())


def test_whoever_attaches_again_sees_all_of_it(carriers, binary):
    shell = opened(carriers.open("dtach"), binary)
    before = timeless(shell)
    # Another terminal of the same size, which shows nothing yet.
    other = carriers.session(["dtach", "-a", carriers.dtach_socket(), "-r", "winch"])
    other.wait_for(lambda s: timeless(s) == before)
    other.keys("q")
    other.wait_for("ready>")


# The Linux console

# What its usual fonts have beside letters: frames, blocks, a few marks.
CONSOLE = set("─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█▌▐▄▀░▒▓■•·→←↑↓▲▼►◄×÷–—‘’“”«»≡≤≥≈√\u00a0")


@pytest.mark.parametrize("screen", sorted(SCREENS))
def test_the_linux_console_is_sent_what_its_font_has(companion, screen):
    session = companion("--lang", "vi", "--screen", screen, term="linux")
    shown = set(session.screen_text())
    session.keys("?")
    session.wait_for(lambda s: set(s.screen_text()) != shown)
    shown |= set(session.screen_text())
    foreign = {sign for sign in shown
               if not sign.isascii() and not unicodedata.category(sign).startswith("L")} - CONSOLE
    assert foreign == set()
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM
