"""The desk: durable check-ins beside sqlite3's own inserts, a scan to its frame, a long log opened.

`store-speed` (bench/store-speed) is the store alone; the scans are the real program's.
"""

import csv
import json
import os
import sqlite3
import subprocess
import time
from contextlib import closing

import report
from driven_session import Session
from first_frame import HOINGHI_NEEDLE, Program, environment, measure

EVENTS = 100_000
# What the desk draws last: the key in its footer that goes back.
DESK_NEEDLE = "F10 chưa đến"
# As Sources/Store/AttendanceStore.swift sets them.
PRAGMAS = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF;"


def store_speed(speed, *arguments):
    """The numbers that store-speed prints, by name."""
    done = subprocess.run([speed, *map(str, arguments)], stdout=subprocess.PIPE, text=True, check=True)
    return {name: float(value) for name, value in (line.split() for line in done.stdout.splitlines())}


def checkins(speed, command, work, rounds, count):
    """Check-ins a second, one a transaction, and sqlite3's inserts of the same rows, in turns."""
    ours, theirs, outside, theirs_then = [], [], [], []
    every = codes(command, count)
    for number in range(rounds):
        store = f"{work}/checkins-{number}.sqlite"
        ours.append(store_speed(speed, "checkins", store, count)["check-ins-per-second"])
        theirs.append(inserts(store, f"{work}/inserts-{number}.sqlite", count))
        store = f"{work}/outside-{number}/door.sqlite"
        outside.append(checkins_from_outside(command, store, every, work))
        theirs_then.append(inserts(store, f"{work}/outside-inserts-{number}.sqlite", count))
    ratio, ratio_outside = (report.quartiles([our / their for our, their in zip(*pair)])[1]
                            for pair in ((ours, theirs), (outside, theirs_then)))
    table = report.table(
        ["one row a transaction, WAL, synchronous=FULL", "a second"],
        [["check-ins, each decided in its transaction and chained", report.spread(ours, 1, 0)],
         ["`sqlite3`: the same rows alone", report.spread(theirs, 1, 0)],
         ["ours for one of theirs", f"{ratio:.2f}"],
         [f"`checkin -`: {count:,} codes of 10,000 delegates, the whole run", report.spread(outside, 1, 0)],
         ["`sqlite3`: the same rows alone", report.spread(theirs_then, 1, 0)],
         ["ours for one of theirs", f"{ratio_outside:.2f}"]])
    return table, [
        ["durable check-ins at 0.90 of sqlite3's own inserts", f"{ratio:.2f}", report.verdict(ratio >= 0.9)],
        ["`checkin -` from outside at 0.80", f"{ratio_outside:.2f}", report.verdict(ratio_outside >= 0.8)]]


def checkins_from_outside(command, store, every, work):
    """Check-ins a second of `checkin -`, from before it starts until it has ended."""
    began = time.perf_counter()
    done = subprocess.run([*command, "--store", store, "checkin", "-"], input="\n".join(every) + "\n", text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, env=environment(work))
    took = time.perf_counter() - began
    words = [line.split("\t")[0] for line in done.stdout.splitlines()]
    if words != ["checked-in"] * len(every):
        raise RuntimeError(f"checkin -: {set(words)}, {len(words)} answers to {len(every)} codes")
    return len(every) / took


def inserts(store, path, count):
    """Rows a second that the sqlite3 program inserts into the same table, read from a store."""
    with closing(sqlite3.connect(store)) as database:
        schema = [sql for sql, in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
        columns = [name for _, name, *_ in database.execute("PRAGMA table_info(event)")]
        quoted = " || ',' || ".join(f"quote({column})" for column in columns)
        rows = [row for row, in database.execute(f"SELECT {quoted} FROM event ORDER BY cursor")]
    if len(rows) != count:
        raise RuntimeError(f"{store}: {len(rows)} events, not {count}")
    clock = "SELECT julianday('now');"
    run_sqlite3(path, "PRAGMA journal_mode=WAL;", *(f"{sql};" for sql in schema))
    times = run_sqlite3(path, PRAGMAS, clock, *(f"INSERT INTO event VALUES ({row});" for row in rows), clock)
    # One of the pragmas answers before them.
    began, ended = (float(line) * 86_400 for line in times.split()[-2:])
    return count / (ended - began)


def run_sqlite3(path, *statements):
    return subprocess.run(["sqlite3", "-batch", "-bail", path], input="\n".join(statements), text=True,
                          stdout=subprocess.PIPE, check=True).stdout


def codes(command, count):
    """Codes of delegates, spread over the list."""
    done = subprocess.run([*command, "roster", "--format", "json"], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=True)
    every = [item["code"] for item in json.loads(done.stdout)["items"]]
    return [every[index * len(every) // count] for index in range(count)]


class Desk:
    """The program on its ninth screen, with a store of its own."""

    def __init__(self, command, work, name, tracer=()):
        self.command = [*command, "--store", f"{work}/{name}/door.sqlite"]
        self.work = work
        self.session = Session([*tracer, *self.command, "--screen", "checkin"], environment(work))
        # Its footer has other words than the other screens'; the last of it comes with the whole frame.
        self.session.settle()

    def scan(self, code):
        """Types a code and ends it: CPU of the Enter, and the time to the last byte of its frame."""
        self.session.press(code.encode())
        cpu, took = self.session.cpu(), self.session.answer(b"\r")
        return self.session.cpu() - cpu, took

    def close(self, expected):
        """Leaves, and holds the log to what was scanned."""
        self.session.close(b"\x03")
        done = subprocess.run([*self.command, "attendance", "--format", "json"], stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=True, env=environment(self.work))
        arrived = json.loads(done.stdout)["arrived"]
        if arrived != expected:
            raise RuntimeError(f"{' '.join(self.command)}: {arrived} arrived, {expected} were scanned")


def syncs(command, work, scans):
    """How often the program asks the disk to sync for one scan, by strace."""
    log = f"{work}/syncs.log"
    desk = Desk(command, work, "syncs", ["strace", "-f", "-o", log, "-e", "trace=fsync,fdatasync,sync_file_range"])
    desk.session.settle()
    every = codes(command, scans + 1)
    counts = []
    for code in every:
        os.write(desk.session.terminal, f"{code}\r".encode())
        desk.session.quiet(0.3)
        counts.append(sum(1 for line in open(log) if "sync" in line))
    desk.close(len(every))
    # The first one starts the log beside the database.
    return (counts[-1] - counts[0]) / scans


def bare_sync(work, count):
    """Nanoseconds to append three pages to a file and sync it: what a commit asks of the disk."""
    samples = []
    file = os.open(f"{work}/sync", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    for _ in range(count):
        began = time.perf_counter_ns()
        os.write(file, bytes(3 * 4_120))
        os.fdatasync(file)
        samples.append(time.perf_counter_ns() - began)
    os.close(file)
    return samples


def scans(commands, work, count):
    """A scan from Enter to the last byte of its frame, for each size of the list."""
    rows, aims = [], []
    disk = bare_sync(work, count)
    asked = syncs(commands[94], work, 5)
    for size, command in commands.items():
        desk = Desk(command, work, f"desk-{size}")
        every = codes(command, count)
        samples = [desk.scan(code) for code in every]
        desk.close(len(every))
        cpu, took = ([sample[place] for sample in samples] for place in (0, 1))
        rows.append([f"{size:,}", report.spread(took, 1e-6, 2), report.spread(cpu, 1e-6, 2)])
        own, whole = (report.quartiles(values)[1] * 1e-6 for values in (cpu, took))
        if size == 94:
            aims += [["a scan asks the disk once", f"{asked:.1f} syncs", report.verdict(asked <= 1)],
                     ["Enter to the frame on screen 9: under 1 ms of ours", f"{own:.2f} ms", report.verdict(own < 1)]]
        if size == 100_000:
            aims.append(["a scan among 100,000 delegates under 5 ms", f"{whole:.2f} ms", report.verdict(whole < 5)])
    rows.append(["three pages appended and synced, by themselves", report.spread(disk, 1e-6, 2), ""])
    return report.table(["delegates", "Enter to the frame, ms", "of it CPU, ms"], rows), aims


def openings(binary, speed, work, rounds):
    """The first frame with a store, and a log of 100,000 events read and folded whole."""
    settings = environment(work)
    conference = json.loads(subprocess.run([binary, "overview", "--format", "json"], stdout=subprocess.PIPE,
                                           check=True).stdout)["items"][0]["id"]
    little, much = f"{work}/little/door.sqlite", f"{work}/much/door.sqlite"
    for code in codes([binary], 30):
        subprocess.run([binary, "--store", little, "checkin", code], check=True, stdout=subprocess.DEVNULL, env=settings)
    store_speed(speed, "fill", much, EVENTS, conference)
    parts = [store_speed(speed, "open", much, conference) for _ in range(rounds)]
    whole = [sum(part[name] for name in ("open-ms", "load-ms", "fold-ms")) for part in parts]
    if parts[0]["events"] != EVENTS:
        raise RuntimeError(f"{much}: {parts[0]['events']} events")
    desk = ["--screen", "checkin", "--desk", "A", "--operator", "Lan"]
    programs = [(Program("no store", [binary], HOINGHI_NEEDLE), f"{work}/none/door.sqlite"),
                (Program("a store with 30 check-ins", [binary], HOINGHI_NEEDLE), little),
                (Program(f"a store with {EVENTS:,}", [binary], HOINGHI_NEEDLE), much),
                (Program(f"30 check-ins, `{' '.join(desk)}`", [binary, *desk], DESK_NEEDLE), little)]
    for _ in range(rounds):
        for program, store in programs:
            # By the environment: without arguments the parser of options is not asked.
            measure(program, settings | {"HOINGHI_STORE": store})
    table = report.table(
        ["hoinghi with", "first full frame, ms", "resident, MB"],
        [[program.name, report.spread(program.frame, 1e-6), report.spread(program.memory, 1e-6)]
         for program, _ in programs])
    table += "\n\n" + report.table(
        [f"{EVENTS:,} events, the store alone", "ms"],
        [[words, report.spread([part[name] for part in parts])] for words, name in
         (("opened", "open-ms"), ("read", "load-ms"), ("folded", "fold-ms"))])
    median = report.quartiles(whole)[1]
    frame = {program.name: report.quartiles(program.frame)[1] * 1e-6 for program, _ in programs}
    bare, with_store, with_much, with_options = frame.values()
    memory = report.quartiles(programs[1][0].memory)[1] * 1e-6
    return table, [
        ["first frame with a store of 30 check-ins within 1 ms of the bare one", f"{with_store - bare:+.1f} ms",
         report.verdict(with_store - bare <= 1)],
        ["the same with options too", f"{with_options - bare:+.1f} ms", report.verdict(with_options - bare <= 1)],
        ["resident memory at most 17 MB with a store", f"{memory:.1f} MB", report.verdict(memory <= 17)],
        [f"{EVENTS:,} events opened, read and folded in 150 ms", f"{median:.0f} ms", report.verdict(median <= 150)],
        [f"first frame with a store of {EVENTS:,} events in 200 ms", f"{with_much:.0f} ms",
         report.verdict(with_much <= 200)]]


def imported(command, work, rounds):
    """The first frame of a list that was imported into a store: as many delegates as the command's data has."""
    store, path = f"{work}/imported/door.sqlite", f"{work}/imported.csv"
    listed = subprocess.run([*command, "roster", "--format", "csv"], stdout=subprocess.PIPE,
                            stderr=subprocess.DEVNULL, check=True).stdout
    # Without our codes: a list's own numbers that look like them are kept clear of, and there are no more.
    rows = list(csv.reader(listed.decode().splitlines()))
    code = rows[0].index("Mã")
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(row[:code] + row[code + 1:] for row in rows)
    subprocess.run([command[0], "--store", store, "import", "roster", path], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(work))
    program = Program("an imported list", [command[0]], HOINGHI_NEEDLE)
    for _ in range(rounds):
        measure(program, environment(work) | {"HOINGHI_STORE": store})
    return program
