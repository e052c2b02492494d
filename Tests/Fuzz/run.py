"""Random input against the real program: no crash, no hang, no foreign escape sequence out.

The interface is driven in a pseudo-terminal, data folders that were damaged at random are opened, and
damaged lists of every kind are imported. Each round draws its numbers from the seed and its own number alone, so that a failure is
repeated by the command that is printed with it.
"""

import argparse
import os
import pathlib
import random
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "EndToEnd"))

import folders  # noqa: E402
import interface  # noqa: E402
import lists  # noqa: E402
import schedules  # noqa: E402
import settings  # noqa: E402

# What runs a round, and for how many seconds unless --seconds says.
TARGETS = {
    "interface": (interface.round_of_input, 60),
    "folders": (folders.round_of_damage, 60),
    "config": (settings.round_of_settings, 12),
    **{kind: (round_of_list, 12) for kind, round_of_list in lists.TARGETS.items()},
    **{kind: (round_of_schedule, 12) for kind, round_of_schedule in schedules.TARGETS.items()},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, help="for each target")
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--target", choices=TARGETS, help="this one alone")
    parser.add_argument("--round", type=int, help="this one alone, to repeat a failure")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 32)
    root = pathlib.Path(__file__).resolve().parents[2]
    binary = os.environ.get("HOINGHI_BINARY") or str(root / ".build" / "debug" / "hoinghi")
    print(f"seed {seed}, {binary}", flush=True)
    for target in [options.target] if options.target else TARGETS:
        run_round, seconds = TARGETS[target]
        first = options.round or 0
        deadline = time.monotonic() + (options.seconds or seconds)
        number = first
        while time.monotonic() < deadline:
            chance = random.Random(f"{seed}/{target}/{number}")
            with tempfile.TemporaryDirectory() as home:
                try:
                    run_round(binary, chance, pathlib.Path(home))
                except AssertionError as failure:
                    print(f"{target}, round {number}: {failure}\nrepeat with: {sys.argv[0]} "
                          f"--seed {seed} --target {target} --round {number}")
                    return 1
            number += 1
            if options.round is not None:
                break
        print(f"{target}: {number - first} rounds, nothing found", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
