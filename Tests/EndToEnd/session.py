"""Drives a program in a pseudo-terminal and reads its screen back through an emulator.

Nothing here sleeps: every wait is for a state, and ends when bytes arrive or the process does.

    with Session([binary], size=(80, 24)) as session:
        session.wait_for("Tổng quan")
        session.keys("j", "<Down>", "<C-d>", "q")
        assert session.wait_exit() == 0
"""

import fcntl
import os
import select
import signal
import struct
import subprocess
import termios
import time

import emulator
import kernel
import keys as key_table

TIMEOUT = float(os.environ.get("HOINGHI_TEST_TIMEOUT", "20"))
# Longer than the program waits for a key behind Escape (25 ms), in seconds.
ESCAPE_DELAY = 0.06


class Session:
    """One program in one pseudo-terminal of `size` (columns, lines).

    `env` is added to a small clean environment; a value of None takes the variable out. With
    `ignore` the signals named in it are ignored in the program from its start. `streams` may name
    files to use instead of the terminal, as in {"stdin": "/dev/null"}. `above` is how many rows a
    line over everything takes, as a rehearsal's does: the window is so much higher, and places are
    counted from below it. With `held` the terminal takes nothing that the program writes before
    `release`, as after ^S.
    """

    def __init__(self, argv, env=None, size=(80, 24), term="xterm-256color", encoding="utf-8",
                 ignore=(), streams=None, cwd=None, above=0, held=False):
        self.columns, self.lines = size
        self.above = above
        size = (size[0], size[1] + above)
        self.encoding = encoding
        self.screen = emulator.Screen(*size)
        self.stream = emulator.ByteStream(self.screen)
        if encoding != "utf-8":
            self.stream.select_other_charset("@")
        self.raw = bytearray()
        self.master, self.slave = os.openpty()
        self._set_window(size)
        self.modes_before = termios.tcgetattr(self.slave)
        if held:
            termios.tcflow(self.slave, termios.TCOOFF)
        environment = {"TERM": term, "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"],
                       "HOME": os.environ.get("HOME", "/"), "SWIFT_BACKTRACE": "enable=no"}
        environment.update(env or {})
        environment = {name: value for name, value in environment.items() if value is not None}
        files = {name: os.open(path, os.O_RDWR | os.O_NOCTTY)
                 for name, path in (streams or {}).items()}

        def become_terminal():
            os.setsid()
            fcntl.ioctl(self.slave, termios.TIOCSCTTY, 0)
            # A job in the background of a shell has two of them ignored, and hands that on.
            for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN if number in ignore else signal.SIG_DFL)

        self.process = subprocess.Popen(
            argv, env=environment, cwd=cwd, preexec_fn=become_terminal,
            **{name: files.get(name, self.slave) for name in ("stdin", "stdout", "stderr")})
        for file in files.values():
            os.close(file)
        self.pid = self.process.pid
        self.end = os.pidfd_open(self.pid)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program if it still runs, and closes the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for name in ("master", "slave", "end"):
            file = getattr(self, name)
            if file is not None:
                os.close(file)
                setattr(self, name, None)

    # What goes in

    def send(self, data):
        """Sends bytes, or text in the session's encoding."""
        data = data if isinstance(data, bytes) else data.encode(self.encoding)
        while data:
            if not select.select([], [self.master], [], TIMEOUT)[1]:
                raise self._failure("the program reads nothing")
            data = data[os.write(self.master, data[:512]):]
            self._drain()

    def send_unread(self, data):
        """Sends a few bytes and reads nothing of what the program answers."""
        os.write(self.master, data if isinstance(data, bytes) else data.encode(self.encoding))

    def keys(self, *names):
        """Sends keys: "j", "<Esc>", "<C-p>", "<M-x>", "<Down>", "Thới Lai".

        After <Esc> it waits until the program has seen that nothing follows: it sleeps once for
        the delay within which a key would make it Alt, and once more when it is done. Other things
        let it sleep as well, a store that somebody closes: the delay has to be over, too.
        """
        for name in names:
            if name != "<Esc>":
                self.send(key_table.encode(name))
                continue
            self.wait_idle()
            before = self.wakeups()
            self.send(key_table.encode(name))
            over = time.monotonic() + ESCAPE_DELAY
            self.wait_for(lambda session: session.wakeups() >= before + 2
                          and time.monotonic() >= over)

    def paste(self, text):
        """Bracketed paste."""
        self.send(b"\x1b[200~" + text.encode() + b"\x1b[201~")

    def click(self, x, y, button=0):
        """Presses and lets go at a cell, places from 0 (SGR reports)."""
        self.send(f"\x1b[<{button};{x + 1};{y + self.above + 1}M"
                  f"\x1b[<{button};{x + 1};{y + self.above + 1}m")

    def wheel(self, x, y, down=True):
        """One step of the wheel over a cell."""
        self.send(f"\x1b[<{65 if down else 64};{x + 1};{y + self.above + 1}M")

    def resize(self, columns, lines):
        """Changes the window; the kernel sends SIGWINCH."""
        self.columns, self.lines = columns, lines
        self.screen.resize(lines + self.above, columns)
        self._set_window((columns, lines + self.above))

    def signal(self, number):
        """Sends a signal to the program alone."""
        os.kill(self.pid, number)

    def hang_up(self):
        """Closes the terminal from its other end, as a lost connection does."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = None

    # What comes out

    def wait_held(self, timeout=TIMEOUT):
        """Waits until the program sleeps for the terminal to take what it writes."""
        deadline = time.monotonic() + timeout
        terminal = os.ttyname(self.slave)
        while not kernel.waits_for(self.pid, terminal):
            if time.monotonic() > deadline or self.process.poll() is not None:
                raise self._failure("never held")

    def hold(self):
        """Lets the terminal take nothing more that the program writes."""
        termios.tcflow(self.slave, termios.TCOOFF)

    def release(self):
        """Lets the terminal take what the program writes."""
        termios.tcflow(self.slave, termios.TCOON)

    def wait_for(self, wanted, timeout=TIMEOUT):
        """Reads until the screen holds the text, or the predicate over this session is true.

        Then the frame is read to its end: the program has taken all that was sent, and sleeps.
        """
        is_there = wanted if callable(wanted) else lambda session: wanted in session.screen_text()
        deadline = time.monotonic() + timeout
        while not (is_there(self) and self._is_settled()):
            left = deadline - time.monotonic()
            if left <= 0:
                raise self._failure(f"never came: {wanted!r}")
            if not self._read_ready(left) and self.process.poll() is not None:
                self._drain()
                if is_there(self):
                    return
                raise self._failure(f"ended with {self.process.returncode} before {wanted!r}")

    def wait_exit(self, timeout=TIMEOUT):
        """The exit status, -n for a signal n, as soon as the program has ended."""
        deadline = time.monotonic() + timeout
        while self.process.poll() is None:
            left = deadline - time.monotonic()
            if left <= 0:
                raise self._failure("did not end")
            files = [self.end] if self.master is None else [self.end, self.master]
            if self.master in select.select(files, [], [], left)[0]:
                self._read_ready(0)
        self._drain()
        return self.process.returncode

    def wait_stopped(self, timeout=TIMEOUT):
        """Waits until job control has stopped the program, and reads what it sent before."""
        self._wait_state("T", timeout)
        self._drain()

    def wait_idle(self, timeout=TIMEOUT):
        """Waits until the program sleeps and has taken all that was sent to it."""
        self.wait_for(lambda _: True, timeout)

    def take(self):
        """Takes in what the program has written so far, so that it need not wait."""
        self._drain()

    def screen_text(self):
        """The rows of the screen, without trailing blanks."""
        return "\n".join(self.row(y) for y in range(self.lines))

    def row(self, y):
        """One row of the screen, without trailing blanks."""
        # The right half of a wide character is a cell of its own, with no data.
        cells = self.screen.buffer[y + self.above]
        return "".join(cells[x].data for x in range(self.columns)).rstrip()

    def find(self, text):
        """Where a text stands (x, y), x in columns."""
        for y in range(self.lines):
            cells = [self.screen.buffer[y + self.above][x].data for x in range(self.columns)]
            for x in range(self.columns):
                if "".join(cells[x:]).startswith(text):
                    return x, y
        raise self._failure(f"not on the screen: {text!r}")

    def attributes(self, x, y):
        """A cell as pyte keeps it: data, fg, bg, bold, underscore, reverse."""
        return self.screen.buffer[y + self.above][x]

    @property
    def cursor(self):
        """Where the hardware cursor stands: (x, y)."""
        # After the last column pyte counts one further, where a terminal waits to wrap.
        return min(self.screen.cursor.x, self.columns - 1), self.screen.cursor.y - self.above

    # What the kernel knows

    def modes(self):
        """The terminal's modes now, comparable with `modes_before`."""
        return termios.tcgetattr(self.slave)

    def unread(self):
        """Bytes sent that the program has not read (in raw mode)."""
        # Polling makes the kernel carry over what is still on its way between the two ends.
        select.select([self.slave], [], [], 0)
        count = fcntl.ioctl(self.slave, termios.FIONREAD, struct.pack("i", 0))
        return struct.unpack("i", count)[0]

    def cpu_ticks(self):
        """User and system time used so far, in clock ticks (a hundredth of a second)."""
        return kernel.cpu_ticks(self.pid)

    def wakeups(self):
        """How often the program has gone to sleep by itself so far."""
        return kernel.wakeups(self.pid)

    # Inside

    def _is_settled(self):
        if self.process.poll() is not None:
            self._drain()
            return True
        return (self.unread() == 0 and kernel.are_asleep(self.pid, os.tcgetpgrp(self.master))
                and not select.select([self.master], [], [], 0)[0])

    def _wait_state(self, state, timeout):
        deadline = time.monotonic() + timeout
        while kernel.state(self.pid) != state:
            if time.monotonic() > deadline:
                raise self._failure(f"never in state {state}")
            self._read_ready(0.001)

    def _set_window(self, size):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def _read_ready(self, timeout):
        """Feeds what the program has written to the emulator; false when nothing came in time."""
        if self.master is None or not select.select([self.master], [], [], min(timeout, 0.05))[0]:
            return False
        data = os.read(self.master, 65536)
        self.raw += data
        self.stream.feed(data)
        return bool(data)

    def _drain(self):
        while self._read_ready(0):
            pass

    def _failure(self, reason):
        frame = "\n".join(f"|{row}|" for row in self.screen.display)
        return AssertionError(f"{reason}; the screen:\n{frame}\nlast bytes: {bytes(self.raw[-200:])!r}")
