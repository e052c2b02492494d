"""One program in one pseudo-terminal: start it, wait for what it shows, weigh it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ROWS, COLUMNS = 40, 120
CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>78]|[\x0e\x0f]")


class Session:
    """A running program and the terminal's side of its pseudo-terminal."""

    def __init__(self, command, environment, folder="/"):
        self.command = command
        self.bytes = 0
        self.began = time.perf_counter_ns()
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            # The size stands before the program looks: no race with a resize from outside.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def read(self, seconds):
        """What has come within so many seconds, b"" for nothing; the end of the program is an error."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise RuntimeError(f"{' '.join(self.command)}: ended too early")
        self.bytes += len(data)
        return data

    def wait_for(self, needle, seconds=30):
        """The nanoseconds from the start until the needle has come, control sequences left out."""
        seen = b""
        wanted = needle.encode()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            seen += self.read(0.5)
            if wanted in CONTROL.sub(b"", seen):
                return time.perf_counter_ns() - self.began
        raise RuntimeError(f"{' '.join(self.command)}: no {needle!r} within {seconds} s: {seen[-2000:]!r}")

    def settle(self, seconds=60):
        """Reads until the program waits for a key and has nothing more to say."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if not self.read(0.0005) and self.sleeping() and not self.read(0):
                return
        raise RuntimeError(f"{' '.join(self.command)}: not idle within {seconds} s")

    def sleeping(self):
        with open(f"/proc/{self.process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] == "S"

    def press(self, keys):
        """Sends one key, waits for its whole frame; gives CPU nanoseconds and bytes that came.

        A digit may begin a scan: it acts 60 ms later, where nothing follows, and its frame is waited for.
        """
        cpu, sent = self.cpu(), self.bytes
        os.write(self.terminal, keys)
        deadline = time.monotonic() + 30
        while not self.read(0.002):
            if self.sleeping() and self.cpu() > cpu and not keys.isdigit():
                break
            if time.monotonic() > deadline:
                raise RuntimeError(f"{' '.join(self.command)}: {keys!r} did nothing in 30 s")
        self.settle()
        return self.cpu() - cpu, self.bytes - sent

    def answer(self, keys):
        """Sends keys, waits for the whole answer; gives the nanoseconds until its last byte came."""
        before = self.cpu()
        began = last = time.perf_counter_ns()
        os.write(self.terminal, keys)
        while True:
            if self.read(0.002):
                last = time.perf_counter_ns()
            elif self.sleeping() and self.cpu() > before and last > began:
                return last - began
            elif time.perf_counter_ns() - began > 30e9:
                raise RuntimeError(f"{' '.join(self.command)}: no answer to {keys!r}")

    def quiet(self, seconds):
        """Reads until nothing has come for so long: for a program under a tracer, which never sleeps."""
        while self.read(seconds):
            pass

    def cpu(self):
        """Nanoseconds on a processor, all threads: the kernel's own count, finer than its ticks."""
        total = 0
        for thread in os.listdir(f"/proc/{self.process}/task"):
            with open(f"/proc/{self.process}/task/{thread}/schedstat") as file:
                total += int(file.read().split()[0])
        return total

    def resident(self):
        """Resident memory in bytes."""
        with open(f"/proc/{self.process}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    def close(self, keys=None):
        """Leaves by the given keys, or kills; reads to the end so that nobody waits."""
        try:
            if keys:
                os.write(self.terminal, keys)
            else:
                os.kill(self.process, signal.SIGKILL)
            while select.select([self.terminal], [], [], 120)[0] and os.read(self.terminal, 1 << 16):
                pass
        except OSError:
            pass
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
