"""Which functions a start and the keys of a day call: the linker lays them side by side.

    python3 bench/start_order.py .build/release/hoinghi packaging/start.order

A start calls some 3,000 of 90,000 functions, a megabyte of twenty. Scattered over the whole program they
pull in half of its pages; side by side they leave most of them on the disk: less to read when it is
slow, a quarter less memory. The list goes stale as the program changes, and does no harm then: names
that are gone are passed over, new functions lie where they would without it. `make order` writes it anew.
"""

import os
import re
import subprocess
import sys
import tempfile

from driven_session import Session
from first_frame import environment

# What a program is started with, and the keys that it gets.
DAYS = [
    ([], b"\t\t\t\t\t\t\t\tjkG/thoi\r"),
    (["--screen", "checkin", "--desk", "A"], b"nguyen\r"),
]
FUNCTION = re.compile(r"c?fn=\(\d+\) (.*)")


def called(binary, arguments, keys, work):
    """The names of the functions that a run calls, by callgrind."""
    log = f"{work}/callgrind.out"
    valgrind = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={log}", "--log-file=/dev/null"]
    session = Session([*valgrind, binary, *arguments], environment(work))
    session.settle()
    for key in keys:
        session.press(bytes([key]))
    # A key that comes at once behind others is part of a scan, ^C too.
    session.quiet(0.2)
    session.close(b"\x03")
    with open(log) as file:
        # callgrind marks each round of a recursion behind an apostrophe.
        return {found[1].split("'")[0] for found in map(FUNCTION.match, file) if found}


def functions(binary):
    """The names of the functions that the program itself has."""
    listed = subprocess.run(["nm", "--defined-only", binary], stdout=subprocess.PIPE, text=True, check=True)
    rows = (line.split(maxsplit=2) for line in listed.stdout.splitlines())
    return {name for _, kind, name in rows if kind in "tT"}


def main(built, order):
    with tempfile.TemporaryDirectory() as work:
        # valgrind cannot read what lld writes of Swift's debug information.
        binary = f"{work}/hoinghi"
        subprocess.run(["objcopy", "--strip-debug", built, binary], check=True)
        names = set()
        for number, (arguments, keys) in enumerate(DAYS):
            store = ["--store", f"{work}/{number}.sqlite"] if arguments else []
            names |= called(binary, [*store, *arguments], keys, work)
        names &= functions(binary)
    with open(order, "w") as file:
        file.writelines(f"{name}\n" for name in sorted(names))
    print(f"{order}: {len(names)} functions, {os.path.getsize(order) // 1000} kB")


if __name__ == "__main__":
    main(*map(os.path.abspath, sys.argv[1:3]))
