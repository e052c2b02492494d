"""Puts golden screens into the guides as text, so that what they show is what the program draws.

    python3 scripts/embed_screens.py [--check]

A line `<!-- screen NAME-COLUMNSxROWS -->` names a golden file; the fenced block behind it gets the
rows. With --check nothing is written, and a guide that is out of date is an error.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "Tests" / "CompanionUITests" / "Golden"
PLACE = re.compile(r"(<!-- screen (\S+x(\d+)) -->\n```text\n).*?(```\n)", re.DOTALL)


def rows(match):
    """The rows of the golden screen; the styles behind them are for the test alone."""
    head, name, height, tail = match.groups()
    screen = (GOLDEN / f"{name}.txt").read_text().split("\n")[:int(height)]
    return head + "".join(f"{row.rstrip()}\n" for row in screen) + tail


def main():
    stale = []
    for guide in sorted((ROOT / "docs").glob("GUIDE.*.md")):
        text = guide.read_text()
        fresh = PLACE.sub(rows, text)
        if fresh != text:
            stale.append(guide.name)
            if "--check" not in sys.argv:
                guide.write_text(fresh)
    if stale and "--check" in sys.argv:
        sys.exit(f"{', '.join(stale)}: the screens have changed; run: make screens")


main()
