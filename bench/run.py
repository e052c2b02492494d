"""`make bench`: hoinghi beside tig, newsboat, calcurse and htop, and what its keys cost.

    python3 bench/run.py .build/release/hoinghi [--quick] [--record docs/BENCHMARKS.md]

The products store-speed and roster-reader lie beside the binary.

Prints Markdown: the machine, a table a subject, the aims with met or missed. `--quick` takes few
rounds, to try the tool. Run it on a machine that does nothing else.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import big_conference
import desk
import first_frame
import keys
import report

SIZES = [94, 10_000, 100_000]
# Delegates up to which instructions are counted: under valgrind more of them take minutes to open.
COUNTED = 10_000


def key_costs(commands, presses, rounds, work):
    """One row a gesture and size, and the dearest key of each size in milliseconds."""
    rows, dearest = [], {}
    for gesture in keys.GESTURES:
        for size, command in commands.items():
            cpu, sent = keys.cost(command, gesture, presses, work)
            counted = keys.instructions(command, gesture, rounds, work) if size <= COUNTED else None
            dearest[size] = max(dearest.get(size, 0), report.quartiles(cpu)[1] * 1e-6)
            rows.append([gesture[0], f"{size:,}", report.spread(cpu, 1e-6, 3), f"{counted:,.0f}" if counted else "",
                         report.spread(sent, 1, 0)])
            print(f"  {gesture[0]}, {size:,} delegates", file=sys.stderr)
    header = ["key", "delegates", "CPU, ms", "instructions", "bytes"]
    return report.table(header, rows), dearest


def desk_costs(binary, built, commands, is_quick, work):
    """The tables of the desk, and their aims."""
    speed = os.path.join(os.path.dirname(os.path.abspath(built)), "store-speed")
    rounds, count, scans = (2, 200, 6) if is_quick else (7, 2_000, 60)
    parts = [desk.checkins(speed, work, rounds, count), desk.scans(commands, work, scans),
             desk.openings(binary, speed, work, rounds)]
    return [table for table, _ in parts], [aim for _, aims in parts for aim in aims]


def list_reader(is_quick, work):
    """What bench/roster_reader.py prints, and its aims."""
    result = f"{work}/reader.json"
    size = ["--rows", "100000", "--runs", "2"] if is_quick else []
    printed = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "roster_reader.py"), "--json", result, *size],
        stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    with open(result) as file:
        median = {row["name"]: row["median"] for row in json.load(file)}
    times = median["read rows as strings"], median["sqlite3 .import"]
    more = median["peak memory"] - median["peak memory, a tenth of the rows"]
    return printed, [
        ["a long list read no slower than `sqlite3 .import`", f"{times[0]:.0f} to {times[1]:.0f} ms",
         report.verdict(times[0] <= times[1])],
        ["its peak memory within 4 MB of that of a tenth", f"{more / 1024:.1f} MB more", report.verdict(more <= 4096)],
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--quick", action="store_true", help="few rounds, to try the tool itself")
    parser.add_argument("--record", metavar="FILE", help="put the result between the marks of the file")
    options = parser.parse_args()
    rounds, presses, counted = (3, 12, 1) if options.quick else (20, 120, 5)
    where = report.machine()

    with tempfile.TemporaryDirectory() as work:
        # As it is installed; valgrind 3.19 cannot read the debug information of Swift 6.3 besides.
        binary = f"{work}/hoinghi"
        subprocess.run(["strip", "-o", binary, options.binary], check=True)
        commands = {94: [binary]}
        for size in SIZES[1:]:
            folder = f"{work}/conference-{size}"
            big_conference.make(binary, folder, size)
            commands[size] = [binary, "--data", folder]

        print("first frames", file=sys.stderr)
        frames, aims = first_frame.compare(binary, work, rounds)
        large = {size: first_frame.large(commands[size], work, rounds) for size in SIZES}
        print("starts", file=sys.stderr)
        starts = keys.starts(binary, work, rounds)
        print("keys", file=sys.stderr)
        costs, dearest = key_costs(commands, presses, counted, work)
        print("the desk", file=sys.stderr)
        at_the_desk, desk_aims = desk_costs(binary, options.binary, commands, options.quick, work)
        print("a long list", file=sys.stderr)
        reader, reader_aims = list_reader(options.quick, work)

    aims += desk_aims + reader_aims
    sizes = report.table(
        ["delegates", "first full frame, ms", "resident, MB"],
        [[f"{size:,}", report.spread(program.frame, 1e-6), report.spread(program.memory, 1e-6)]
         for size, program in large.items()])
    first = report.quartiles(large[100_000].frame)[1] * 1e-6
    aims += [
        ["a key under 1 ms of our CPU with 94 delegates (the dearest key)", f"{dearest[94]:.2f} ms",
         report.verdict(dearest[94] < 1)],
        ["a key under 16 ms with 100,000 (the dearest key)", f"{dearest[100_000]:.2f} ms",
         report.verdict(dearest[100_000] < 16)],
        ["first frame at 100,000 under 1 s", f"{first:.0f} ms", report.verdict(first < 1000)],
    ]
    text = "\n\n".join([
        where,
        f"Median of {rounds} in turns ({presses} keys), in brackets the quartiles.",
        report.table(["aim", "measured", ""], aims),
        frames, sizes, starts, costs, *at_the_desk, reader,
    ])
    print(text)
    size = ["--lines", "100000", "--runs", "3"] if options.quick else []
    matched = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "text_match.py"), "--binary",
         os.path.abspath(options.binary), *size],
        stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    print(f"\n{matched}")
    text += f"\n\n{matched}"
    if options.record:
        report.record(options.record, text)


if __name__ == "__main__":
    main()
