"""Fills a small disk with check-ins, then gives it room: test_faults.py runs this on a disk of its own.

    full_disk.py BINARY FOLDER
"""

import json
import subprocess
import sys

from cli import run
from desk import KHOA, NHUNG, Desk


def arrivals(desk):
    """Events in the log."""
    shown = desk("log", "show")
    assert shown.status == 0, shown
    return [json.loads(line) for line in shown.out.splitlines()]


def main(binary, folder):
    """Raises where anything is lost or half done."""
    desk = Desk(binary, folder)
    acknowledged = 0
    # Whoever ends last makes the log beside the store part of it, which may give room again.
    for lang, words in (("vi", "hết chỗ trống"), ("en", "the disk is full")) * 3:
        while (result := desk("note", NHUNG, "ghi chú " * 6_000, lang=lang)).status == 0:
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
