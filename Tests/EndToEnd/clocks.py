"""Machines whose clock is centuries off: faketime gives a program another time."""

import shutil

from desk import KHOA, LOI, NHUNG, Desk
from session import Session

# Before the beginning of Unix time, and long after every clock of today.
YEARS = (1966, 2326)


def faketime():
    """The program that runs another under a clock; nothing where it is not installed."""
    return shutil.which("faketime")


def under(year, binary, folder):
    """A program that is this one on a machine whose clock shows that year."""
    script = folder / f"in-{year}"
    script.write_text(
        "#!/bin/sh\n"
        "export FAKETIME_DONT_FAKE_MONOTONIC=1\n"
        f"exec '{faketime()}' -f '@{year}-09-18 08:00:00' '{binary}' \"$@\"\n", "utf-8")
    script.chmod(0o755)
    return str(script)


def record_under(binary, folder, year):
    """A desk now, then under that clock, then now again; how much it acknowledged, and how much of it is
    missing in its store or in one that was restored from a backup made under that clock."""
    now, then = Desk(binary, folder), Desk(under(year, binary, folder), folder)
    acknowledged = []

    def done(desk, *arguments):
        result = desk(*arguments)
        assert result.status == 0, result
        acknowledged.append(arguments[0])

    done(now, "checkin", NHUNG)
    done(then, "checkin", KHOA)
    done(then, "note", KHOA, "đồng hồ sai")
    done(now, "checkout", KHOA)
    done(then, "checkin", LOI)
    done(then, "undo", LOI)
    done(now, "checkin", LOI)
    for desk in (now, then):
        assert desk.figures()[1:] == (3, 2), desk.attendance()
        assert desk("log", "verify").status == 0
        assert desk("overview").status == 0
    with Session([then.binary, "--screen", "checkin"], env={**then.env, "HOME": str(folder)}) as screen:
        screen.wait_for("3/94")
        screen.send(NHUNG + "\r")
        screen.wait_for("ĐÃ VÀO TRƯỚC ĐÓ")
        screen.keys("<C-c>")
        assert screen.wait_exit() == 130
    acknowledged.append("scan")
    copy = str(folder / "copy.sqlite")
    assert then("backup", copy).status == 0
    (folder / "other").mkdir()
    other = Desk(under(sum(YEARS) - year, binary, folder), folder / "other", "Bàn B")
    assert other("restore", copy).status == 0
    assert other("log", "verify").status == 0
    kept = min(len(desk.log()) for desk in (now, other))
    return len(acknowledged), len(acknowledged) - kept


