"""A key in the note of a review, from the key to its whole frame, the synced write included.

    python3 bench/review_form.py .build/release/hoinghi

Not part of `make bench`; its numbers stand in docs/BENCHMARKS.md by hand.
"""

import os
import sqlite3
import sys
import tempfile
import time
from contextlib import closing

import report
from driven_session import Session
from first_frame import environment

SENTENCE = "Vườn nhãn đẹp, đường vào hẹp, bà con góp vốn. "
PRESSES = 100
NOTES = [("a sentence", SENTENCE, 1), ("100 kB in one line", SENTENCE, 1_700), ("100 kB in 1,700 lines", SENTENCE + "\n", 1_700)]


def key_times(binary, work, sentence, count):
    """Nanoseconds of each of the presses, in a note of so many sentences."""
    variables = environment(work) | {"HOINGHI_STORE": os.path.join(work, f"{time.monotonic_ns()}.sqlite")}
    session = Session([binary, "--screen", "models", "--lang", "vi"], variables)
    try:
        session.settle()
        for keys in ["r", "Lê Tám", "\r", "\r"] + ["\x1b[B"] * 8:
            session.press(keys.encode())
        paste = ("\x1b[200~" + sentence * count + "\x1b[201~").encode()
        # In pieces that the terminal holds, so that neither side waits for the other.
        for start in range(0, len(paste), 2_000):
            os.write(session.terminal, paste[start:start + 2_000])
            session.read(0)
        session.settle()
        times = [session.answer(b"x") for _ in range(PRESSES)]
        with closing(sqlite3.connect(variables["HOINGHI_STORE"])) as database:
            [body] = [body for body, in database.execute("SELECT body FROM draft WHERE field = 'note'")]
        if not body.endswith("x" * PRESSES + '"}'):
            raise RuntimeError(f"the note does not end in the keys: {body[-200:]!r}")
        return times
    finally:
        session.close()


def main():
    binary = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as work:
        rows = [[name, report.spread(key_times(binary, work, sentence, count), 1e-6)] for name, sentence, count in NOTES]
    print(report.machine())
    print(report.table(["a letter typed into a note of", "to the whole frame, ms"], rows))


if __name__ == "__main__":
    main()
