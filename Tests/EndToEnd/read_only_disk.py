"""A store on a disk that may only be read, and on one without room for one more file: test_faults.py runs
this in a mount namespace of its own.

    read_only_disk.py BINARY FOLDER
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from desk import KHOA, LOI, NHUNG, Desk
from full_disk import arrivals, killed


def takes_no_file(folder):
    """Makes files until there is room for none."""
    made = []
    try:
        while True:
            path = pathlib.Path(folder) / f"filler-{len(made)}"
            path.touch()
            made.append(path)
    except OSError:
        return made


def reads(desk, expected):
    """All of it can be read and copied elsewhere."""
    assert len(arrivals(desk)) == expected
    assert desk("log", "verify").status == 0
    assert desk("attendance").status == 0
    with tempfile.TemporaryDirectory() as other:
        made = desk("backup", f"{other}/copy.sqlite", lang="en")
        assert made.status == 0, made
        copy = json.loads(desk("log", "verify", "--format", "json", "--store", f"{other}/copy.sqlite").out)
        assert copy["sound"] is True


def refuses(desk, status, words):
    for lang in ("vi", "en"):
        result = desk("checkin", KHOA, lang=lang)
        assert result.status == status and words[lang] in result.err and str(desk.store) in result.err, result


def main(binary, folder):
    desk = Desk(binary, pathlib.Path(folder) / "desk")
    assert desk("checkin", NHUNG).status == 0
    only_read = {"vi": "chỉ đọc được", "en": "may only be read"}
    for expected in (1, 2):
        subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        reads(desk, expected)
        refuses(desk, 77, only_read)
        subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
        if expected == 1:
            # With a log beside it that nobody copied.
            killed(desk, LOI, keep_index=True)
    assert desk("log", "verify").status == 0
    made = takes_no_file(folder)
    reads(desk, 2)
    refuses(desk, 74, {"vi": "hết chỗ trống", "en": "the disk is full"})
    for path in made:
        path.unlink()
    assert desk("checkin", KHOA).status == 0


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
