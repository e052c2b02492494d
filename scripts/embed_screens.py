"""Puts the screens that draw-screens made into the guides as text.

    python3 scripts/embed_screens.py [--check]

A line `<!-- screen NAME -->` names docs/screens/NAME.txt; the fenced block behind it gets its rows.
With --check nothing is written, and a guide that is out of date is an error.
"""

import pathlib
import re
import sys

DOCS = pathlib.Path(__file__).resolve().parents[1] / "docs"
PLACE = re.compile(r"(<!-- screen (\S+) -->\n```text\n).*?(```\n)", re.DOTALL)


def embedded(match):
    head, name, tail = match.groups()
    return head + (DOCS / "screens" / f"{name}.txt").read_text().rstrip("\n") + "\n" + tail


def main():
    stale = []
    for guide in sorted(DOCS.glob("GUIDE.*.md")):
        text = guide.read_text()
        fresh = PLACE.sub(embedded, text)
        if fresh != text:
            stale.append(guide.name)
            if "--check" not in sys.argv:
                guide.write_text(fresh)
    if stale and "--check" in sys.argv:
        sys.exit(f"{', '.join(stale)}: the screens have changed; run: make screens")


main()
