"""What people and machines do to a program at a conference, many times over; says what was tried and what
was lost of what had been acknowledged, which must be nothing.

    torture.py HOINGHI [--seed N] [--kills 1000] [--seconds 60] [--hub-seconds 600] [--part NAME ...]
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import clocks
import crashes
import faults
import hub_torture
import other_users
import postgres
from faults import Tried

# In a mount namespace of its own: a disk of 1 MB, on which this program is run again.
ON_A_SMALL_DISK = 'mount -t tmpfs -o size=1m hoinghi "$1" && shift && exec "$@"'


def kills(options, folder):
    people = crashes.delegates(options.hoinghi)
    tally = crashes.kill_often(options.hoinghi, folder, people, options.chance, options.kills)
    return (f"{tally.kills:,} kills, {tally.while_writing:,} of them after an answer; "
            f"{tally.acknowledged:,} answers"), tally.lost


def writers(options, folder):
    people = crashes.delegates(options.hoinghi)
    tally = crashes.write_together(options.hoinghi, folder, people, options.chance, options.seconds)
    return f"two writers and a screen for {options.seconds} s; {tally.acknowledged:,} answers", tally.lost


def calls(options, folder):
    if faults.compiler() is None:
        return "NOT RUN: no compiler of C here", 0
    library = faults.faulty_library(folder)
    every = faults.EveryVerb(options.hoinghi, folder)
    tried = Tried()
    for name in every.verbs():
        for kind in faults.KINDS:
            faults.fail_each_call(every, library, name, kind, tried)
    return told(tried, f"{len(every.verbs())} verbs, {len(faults.KINDS)} kinds of fault, "
                       f"{tried.times:,} calls that failed")


def disk(options, folder):
    """Runs this program again, on a disk of its own."""
    mount = folder / "disk"
    mount.mkdir()
    again = ["sh", "-c", ON_A_SMALL_DISK, "sh", str(mount), sys.executable, __file__, options.hoinghi,
             "--part", "full", "--on", str(mount)]
    done = subprocess.run(["unshare", "-m", *again], capture_output=True, check=False)
    if done.returncode not in (0, 1):
        return f"NOT RUN: no mount namespace here ({done.stderr.decode().strip()})", 0
    words, lost = done.stdout.decode().rstrip().rsplit("; lost: ", 1)
    return words.split(": ", 1)[1], int(lost)


def full(options, folder):
    """On a small disk that is mounted already."""
    every = faults.EveryVerb(options.hoinghi, folder)
    tried = Tried()
    for name in every.verbs():
        faults.fill_disk(every, pathlib.Path(options.on), name, tried)
    return told(tried, f"{len(every.verbs())} verbs on a disk of 1 MB, full but for 0, 4, 8… KB: "
                       f"{tried.times:,} runs")


def years(options, folder):
    if clocks.faketime() is None:
        return "NOT RUN: faketime is not installed", 0
    acknowledged = lost = 0
    for year in clocks.YEARS:
        (folder / str(year)).mkdir()
        came, missing = clocks.record_under(options.hoinghi, folder / str(year), year)
        acknowledged, lost = acknowledged + came, lost + missing
    return f"clocks of {' and '.join(map(str, clocks.YEARS))} between those of today; {acknowledged} answers", lost


def users(options, folder):
    if not other_users.can_be():
        return "NOT RUN: takes root and setpriv, to be somebody else", 0
    with tempfile.TemporaryDirectory(dir="/tmp") as open_folder:
        place = pathlib.Path(open_folder)
        tried = Tried()
        other_users.try_every_verb(options.hoinghi, place, tried)
    return told(tried, f"every verb as another user and as one without a name: {tried.times:,} runs")


def hub(options, folder):
    if postgres.programs() is None:
        return "NOT RUN: no PostgreSQL here (apt install postgresql)", 0
    torture = hub_torture.Torture(options.hoinghi, folder, options.seed)
    try:
        torture.go(options.hub_seconds)
        wrong = torture.check()
    finally:
        torture.close()
    for line in wrong:
        print(line, file=sys.stderr)
    return f"{options.hub_seconds} s: {torture.words()}", len(wrong)


def told(tried, words):
    """The words, and how often something was lost; what, on standard error."""
    for fault in tried.faults:
        print(fault, file=sys.stderr)
    return words, tried.lost


PARTS = {"kills": kills, "writers": writers, "calls": calls, "disk": disk, "years": years, "users": users,
         "hub": hub}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("hoinghi")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 20))
    parser.add_argument("--kills", type=int, default=1_000)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--hub-seconds", type=int, default=600)
    parser.add_argument("--part", action="append", choices=[*PARTS, "full"])
    parser.add_argument("--on", help="a small disk, for the part `full`")
    options = parser.parse_args()
    options.chance = random.Random(options.seed)
    if not options.on:
        print(f"seed {options.seed}, {options.hoinghi}", flush=True)
    total = 0
    for part in options.part or PARTS:
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            words, lost = {**PARTS, "full": full}[part](options, pathlib.Path(folder))
        total += lost
        print(f"{part} ({time.monotonic() - start:.0f} s): {words}; lost: {lost}", flush=True)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
