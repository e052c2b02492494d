"""Fills a small disk with check-ins, then gives it room: test_faults.py runs this on a disk of its own.

    full_disk.py BINARY FOLDER
"""

import errno
import json
import pathlib
import signal
import subprocess
import sys
import tempfile

from cli import run
from desk import KHOA, LOI, NHUNG, Desk


def arrivals(desk):
    """Events in the log."""
    shown = desk("log", "show")
    assert shown.status == 0, shown
    return [json.loads(line) for line in shown.out.splitlines()]


def fill(folder):
    """A file that takes all the room there is."""
    filler = pathlib.Path(folder) / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError as error:
            assert error.errno == errno.ENOSPC
    return filler


def killed(desk, code, keep_index=False):
    """A check-in that is in the log beside the store alone, whose index is lost unless it is kept."""
    with subprocess.Popen([desk.binary, "checkin", "-"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, env=desk.env, text=True, bufsize=1) as scanner:
        scanner.stdin.write(code + "\n")
        scanner.stdin.flush()
        assert scanner.stdout.readline().startswith("checked-in")
        scanner.send_signal(signal.SIGKILL)
    if not keep_index:
        pathlib.Path(f"{desk.store}-shm").unlink()


def reads_without_room(desk, folder):
    """With no room for a byte and no program open, all can be read, and copied elsewhere."""
    expected, figures = arrivals(desk), desk.figures()
    for is_killed in (False, True):
        if is_killed:
            killed(desk, LOI)
            expected, figures = expected + ["the killed one's"], None
        filler = fill(folder)
        assert len(arrivals(desk)) == len(expected)
        assert figures in (None, desk.figures())
        assert desk("log", "verify").status == 0
        with tempfile.TemporaryDirectory() as other:
            made = desk("backup", f"{other}/copy.sqlite", lang="en")
            assert made.status == 0 and "is written and whole" in made.err, made
            copy = Desk(desk.binary, other)
            copy.env["HOINGHI_STORE"] = f"{other}/copy.sqlite"
            assert len(arrivals(copy)) == len(expected)
            written = desk("log", "export", f"{other}/log.jsonl")
            assert written.status == 0, written
        for lang, words in (("vi", "hết chỗ trống"), ("en", "the disk is full")):
            result = desk("checkin", KHOA, lang=lang)
            assert result.status == 74 and words in result.err, result
        assert len(arrivals(desk)) == len(expected)
        filler.unlink()
    assert desk("note", NHUNG, "lại ghi được").status == 0
    assert len(arrivals(desk)) == len(expected) + 1


def main(binary, folder):
    """Raises where anything is lost or half done."""
    desk = Desk(binary, folder)
    assert desk("checkin", NHUNG).status == 0
    reads_without_room(desk, folder)
    for file in pathlib.Path(folder).iterdir():
        file.unlink()
    acknowledged = 0
    # Whoever ends last makes the log beside the store part of it, which may give room again.
    for lang, words in (("vi", "hết chỗ trống"), ("en", "the disk is full")) * 3:
        while (result := desk("note", NHUNG, "ghi chú " * 1_200, lang=lang)).status == 0:
            acknowledged += 1
            assert acknowledged < 1_000
        assert result.status == 74 and words in result.err, result
    # A scanner's list stops at the first that cannot be kept; each answer before it is on disk.
    kept = len(arrivals(desk))
    assert kept == acknowledged
    fed = desk("checkin", "-", stdin=f"{NHUNG}\n{KHOA}\n" * 500)
    answered = [line for line in fed.out.splitlines() if line.startswith(("checked", "already"))]
    assert fed.status in (10, 74), fed.status
    assert len(arrivals(desk)) == kept + len(answered)
    verified = desk("log", "verify")
    assert verified.status == 0, verified

    subprocess.run(["mount", "-o", "remount,size=8m", folder], check=True)
    assert desk("note", NHUNG, "có chỗ rồi").status == 0
    assert len(arrivals(desk)) == kept + len(answered) + 1
    assert desk("log", "verify").status == 0
    assert run(binary, "--version").status == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
