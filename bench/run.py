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

import badges
import big_conference
import desk_speed
import first_frame
import hub
import key_speed
import phones
import report
import schedule_speed

SIZES = [94, 10_000, 100_000]
# Delegates up to which instructions are counted: under valgrind more of them take minutes to open.
COUNTED = 10_000
# The most that a gesture may take with 94 delegates.
INSTRUCTIONS = {"a letter of a search, and its removal": 5_000_000, "1 to 8: another screen": 4_000_000}


def key_costs(commands, presses, rounds, work):
    """One row a gesture and size, and the dearest key of each size in milliseconds."""
    rows, dearest, aims = [], {}, []
    for gesture in key_speed.GESTURES:
        for size, command in commands.items():
            cpu, sent = key_speed.cost(command, gesture, presses, work)
            counted = key_speed.instructions(command, gesture, rounds, work) if size <= COUNTED else None
            dearest[size] = max(dearest.get(size, 0), report.quartiles(cpu)[1] * 1e-6)
            if size == 94 and gesture[0] in INSTRUCTIONS:
                most = INSTRUCTIONS[gesture[0]]
                aims.append([f"{gesture[0]}: at most {most / 1e6:.0f} M instructions", f"{counted / 1e6:.1f} M",
                             report.verdict(counted <= most)])
            rows.append([gesture[0], f"{size:,}", report.spread(cpu, 1e-6, 3), f"{counted:,.0f}" if counted else "",
                         report.spread(sent, 1, 0)])
            print(f"  {gesture[0]}, {size:,} delegates", file=sys.stderr)
    header = ["key", "delegates", "CPU, ms", "instructions", "bytes"]
    return report.table(header, rows), dearest, aims


def desk_costs(binary, built, commands, is_quick, work):
    """The tables of the desk, and their aims."""
    speed = os.path.join(os.path.dirname(os.path.abspath(built)), "store-speed")
    rounds, count, scans = (2, 200, 6) if is_quick else (11, 2_000, 60)
    parts = [desk_speed.checkins(speed, commands[10_000], work, rounds, count), desk_speed.scans(commands, work, scans),
             desk_speed.openings(binary, speed, work, rounds)]
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


def text_speed(is_quick, work):
    """What bench/text_speed.py prints, and its aim."""
    result = f"{work}/text.json"
    size = ["--lines", "100000"] if is_quick else []
    printed = subprocess.run(
        [sys.executable, os.path.join(os.path.dirname(__file__), "text_speed.py"), "--json", result, *size],
        stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    with open(result) as file:
        median = {row["name"]: row["median"] for row in json.load(file)}
    queries = {name: took for name, took in median.items() if name.startswith("query ")}
    dearest = max(queries, key=queries.get)
    return printed, [
        [f"a query over 1,000,000 names in 16 ms (the dearest, `{dearest.removeprefix('query ')}`)",
         f"{queries[dearest]:.1f} ms", report.verdict(queries[dearest] <= 16)]]


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
        starts = key_speed.starts(binary, work, rounds)
        print("keys", file=sys.stderr)
        costs, dearest, counts = key_costs(commands, presses, counted, work)
        print("the desk", file=sys.stderr)
        at_the_desk, desk_aims = desk_costs(binary, options.binary, commands, options.quick, work)
        print("a long list", file=sys.stderr)
        reader, reader_aims = list_reader(options.quick, work)
        print("cards", file=sys.stderr)
        cards, card_aims = badges.costs(binary, work, 2 if options.quick else 11)
        print("a thousand sessions", file=sys.stderr)
        sessions, session_aims = schedule_speed.costs(binary, work, 2 if options.quick else 11)
        print("an imported list", file=sys.stderr)
        imported = desk_speed.imported(commands[100_000], work, 3 if options.quick else 7)
    print("text", file=sys.stderr)
    with tempfile.TemporaryDirectory() as work:
        text, text_aims = text_speed(options.quick, work)

    print("several desks", file=sys.stderr)
    desks, hub_aims = hub.costs(os.path.abspath(options.binary), options.quick)

    print("phones", file=sys.stderr)
    companions, phone_aims = phones.costs(os.path.abspath(options.binary), 10 if options.quick else 100, 1)

    aims += counts + desk_aims + reader_aims + card_aims + session_aims + text_aims + hub_aims + phone_aims
    sizes = report.table(
        ["delegates", "first full frame, ms", "resident, MB"],
        [[f"{size:,}", report.spread(program.frame, 1e-6), report.spread(program.memory, 1e-6)]
         for size, program in large.items()]
        + [["100,000, imported into a store", report.spread(imported.frame, 1e-6), report.spread(imported.memory, 1e-6)]])
    first, first_imported = (report.quartiles(program.frame)[1] * 1e-6 for program in (large[100_000], imported))
    most = max(report.quartiles(program.memory)[1] * 1e-6 for program in (large[100_000], imported))
    aims += [
        ["a key under 1 ms of our CPU with 94 delegates (the dearest key)", f"{dearest[94]:.2f} ms",
         report.verdict(dearest[94] < 1)],
        ["a key under 16 ms with 100,000 (the dearest key)", f"{dearest[100_000]:.2f} ms",
         report.verdict(dearest[100_000] < 16)],
        ["first frame, 100,000 delegates of roster.json, in 180 ms", f"{first:.0f} ms", report.verdict(first <= 180)],
        ["first frame, 100,000 delegates of an imported list, in 120 ms", f"{first_imported:.0f} ms",
         report.verdict(first_imported <= 120)],
        ["resident memory at most 90 MB with 100,000 delegates, either way", f"{most:.1f} MB",
         report.verdict(most <= 90)],
    ]
    text = "\n\n".join([
        where,
        f"Median of {rounds} in turns ({presses} keys), in brackets the quartiles.",
        report.table(["aim", "measured", ""], aims),
        frames, sizes, starts, costs, *at_the_desk, *desks, companions, reader, cards, sessions, text,
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
