"""A hall of phones: a hundred sessions of the companion through a real sshd on the loopback.

    python3 bench/phones.py .build/release/hoinghi [--sessions 100]

Both ends are on this machine, so that what the clients cost is paid by the same cores. Logged in: the first
frame has come, of all who knock at once. PSS: of what serves a session, the companion and sshd's processes
for it (one more where who comes in is not root), shared pages divided by those who share them. A key: from
the byte that is sent to the last byte of the answer, one session after the other while the others are open.
"""

import argparse
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "EndToEnd"))

import report  # noqa: E402
from test_companion import Server, block  # noqa: E402

COLUMNS, ROWS = 40, 24
# From one screen to another and back, down and up.
KEYS = ["2", "3", "j", "k", "5", "6", "7", "8", "1"]
# After which so many seconds of silence an answer is over; they are not counted.
SILENCE = 0.03
# What is drawn last of the first frame.
LAST = "Xem nguồn"


class Phone:
    """One client in a terminal of a phone's size."""

    def __init__(self, argv, environment):
        self.began = time.perf_counter()
        self.arrived = None
        self.seen = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            import fcntl
            import struct
            import termios
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execvpe(argv[0], argv, environment)

    def take(self):
        try:
            data = os.read(self.terminal, 1 << 16)
        except OSError:
            data = b""
        if not data:
            raise RuntimeError(f"a session ended: {self.seen[-300:]!r}")
        self.seen += data

    def key(self, key):
        """Milliseconds from the key to the last byte of what it changes; None where it changes nothing."""
        os.write(self.terminal, key.encode())
        start = last = time.perf_counter()
        while select.select([self.terminal], [], [], SILENCE if last > start else 1)[0]:
            self.take()
            last = time.perf_counter()
        return (last - start) * 1000 if last > start else None

    def close(self):
        os.kill(self.process, 15)
        os.waitpid(self.process, 0)
        os.close(self.terminal)


def open_all(server, count, environment):
    """So many phones that knock at once, and how long it took until the last one saw its first frame."""
    argv = server.argv("-tt", server.place, says="ERROR")
    start = time.perf_counter()
    phones = [Phone(argv, environment) for _ in range(count)]
    by_file = {phone.terminal: phone for phone in phones}
    waiting = set(by_file)
    while waiting:
        if time.perf_counter() - start > 300:
            raise RuntimeError(f"{len(waiting)} of {count} did not come in")
        for file in select.select(list(waiting), [], [], 1)[0]:
            phone = by_file[file]
            phone.take()
            if LAST in phone.seen.decode("utf-8", "ignore"):
                phone.arrived = time.perf_counter() - start
                waiting.discard(file)
    return phones, time.perf_counter() - start


def descendants(pid):
    """The processes that a process has made, and theirs."""
    children = [int(child) for task in pathlib.Path(f"/proc/{pid}/task").iterdir()
                for child in (task / "children").read_text().split()]
    return children + [further for child in children for further in descendants(child)]


def pss(pid):
    """Bytes of a process, shared pages divided by those who share them."""
    found = re.search(r"^Pss: +(\d+) kB", pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def listener(port):
    """The sshd that listens on a port."""
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes()
        except OSError:
            continue
        if b"sshd" in words and b"[listener]" in words:
            pid = int(path.parent.name)
            if f":{port:04X} " in inodes(pid):
                return pid
    raise RuntimeError("no sshd listens")


def inodes(pid):
    """The lines of the listening sockets of a process."""
    held = set()
    for link in pathlib.Path(f"/proc/{pid}/fd").iterdir():
        try:
            held.add(os.readlink(link))
        except OSError:
            continue
    lines = pathlib.Path("/proc/net/tcp").read_text().splitlines()
    return "\n".join(line for line in lines if f"socket:[{line.split()[9]}]" in held)


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def costs(binary, sessions, rounds):
    """The table, and the aims."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        folder = pathlib.Path(name)
        server = Server(folder)
        # As a package installs it: no debug information.
        program = folder / "hoinghi"
        subprocess.run(["strip", "-o", str(program), binary], check=True)
        try:
            # As docs/COMPANION.md says, so that a hall may come in at once.
            server.port = server._sshd("MaxStartups 100:30:300\n" + block(f"{program} companion --lang vi"),
                                       ["person", "other"])
            environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "HOME": name, "LC_ALL": "C.UTF-8"}
            phones, took = open_all(server, sessions, environment)
            try:
                serving = descendants(listener(server.port))
                # A server that is watched while it comes to rest.
                for phone in phones:
                    while select.select([phone.terminal], [], [], 0.05)[0]:
                        phone.take()
                weight = sum(map(pss, serving)) / sessions
                companions = [pid for pid in serving if os.path.realpath(f"/proc/{pid}/exe") == str(program)]
                own = sum(map(pss, companions)) / sessions
                waits = [wait for _ in range(rounds) for phone in phones for key in KEYS
                         if (wait := phone.key(key)) is not None]
            finally:
                for phone in phones:
                    phone.close()
        finally:
            server.close()
    rows = [
        [f"{sessions} phones that knock at once: until the last one sees its first frame, s", f"{took:.1f}"],
        ["the same, half of them, s", f"{quantile([phone.arrived for phone in phones], 0.5):.1f}"],
        ["PSS of a session with its sshd, MB", f"{weight / 1e6:.1f}"],
        ["of that the companion, MB", f"{own / 1e6:.1f}"],
        [f"a key of {len(waits):,}, the others open, p50, ms", f"{quantile(waits, 0.5):.1f}"],
        ["the same, p95, ms", f"{quantile(waits, 0.95):.1f}"],
    ]
    late = quantile(waits, 0.95)
    return report.table(["phones", "measured"], rows), [
        [f"{sessions} phones logged in within 20 s", f"{took:.1f} s", report.verdict(took <= 20)],
        ["a phone's session with its sshd at most 12 MB PSS", f"{weight / 1e6:.1f} MB",
         report.verdict(weight <= 12e6)],
        ["a phone's key, p95 under 50 ms", f"{late:.1f} ms", report.verdict(late < 50)],
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--sessions", type=int, default=100)
    options = parser.parse_args()
    where = report.machine()
    table, aims = costs(os.path.abspath(options.binary), options.sessions, 1)
    print("\n\n".join([where, report.table(["aim", "measured", ""], aims), table]))


if __name__ == "__main__":
    main()
