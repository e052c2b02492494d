"""Several desks and one hub: what the hub's functions cost beside pgbench's own inserts, and what people
at two desks notice of it.

    python3 bench/hub.py .build/release/hoinghi [--quick]

Starts a PostgreSQL server of its own, as the tests do, with the settings that Debian's has; both sides of
a comparison run on it in turns.
"""

import argparse
import hashlib
import io
import json
import os
import pathlib
import re
import select
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "EndToEnd"))

import postgres  # noqa: E402
import report  # noqa: E402
from cli import run  # noqa: E402
from desk import Desk  # noqa: E402
from session import Session  # noqa: E402

NOTHING = "0" * 64
CLIENTS = [1, 2, 4, 8]
PUSH = """\\set n :n + 1
SELECT p.outcome FROM bench.line AS l, hoinghi.push(ARRAY[l.line], ARRAY[NULL]::bytea[], ARRAY[NULL]::text[]) AS p
  WHERE l.part = :part AND l.client = :client_id AND l.n = :n;
"""
PLAIN = """\\set n :n + 1
INSERT INTO bench.plain SELECT l.store, '', l.n, l.hash, l.id, 'check-in', 'door', l.delegate, NULL, NULL, NULL,
  l.line, now() FROM bench.line AS l WHERE l.part = :part AND l.client = :client_id AND l.n = :n;
"""
CLAIM = """\\set person random(1, 100000)
SELECT count(*) FROM hoinghi.claim('door', ARRAY['p' || :person]);
SELECT hoinghi.release();
"""


def chain(store, count, first):
    """The lines that a desk would bring: (id, delegate, sequence, line, hash)."""
    previous = NOTHING
    for number in range(1, count + 1):
        serial = first + number
        identifier = (f"018a{serial >> 32:04x}-{serial >> 16 & 0xFFFF:04x}-7{serial >> 4 & 0xFFF:03x}"
                      f"-8{serial & 0xF:x}00-000000000000")
        delegate = f"p{serial % 100_000}"
        line = (f'{{"id":"{identifier}","delegate":"{delegate}","kind":"check-in","list":"door","store":"{store}"'
                f',"sequence":{number},"desk":"A","operator":"Lan","at":"2023-09-18T08:00:00+07:00"'
                f',"previous":"{previous}"')
        previous = hashlib.sha256(line.encode()).hexdigest()
        yield identifier, delegate, number, line, previous


class Hub:
    """A server, a database with a hub, and desks."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, pathlib.Path(folder)
        # A hundred desks are more than Debian's server lets in.
        self.server = postgres.Server("-c max_connections=150")
        self.serial = 0
        self.number = 0

    def make(self):
        """A new hub, whose desks have names of their own: roles are of the whole server."""
        self.number += 1
        self.database = f"bench{self.number}"
        self.owner = self.server.make(self.database)
        self("init")

    def __call__(self, *arguments):
        result = run(self.binary, "hub", *arguments, "--hub", self.owner)
        if result.status:
            raise RuntimeError(result.err)
        return result.out.strip()

    def sql(self, *statements):
        return self.server.sql(self.database, *statements)

    def copy(self, table, rows):
        subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", self.server.owner(self.database),
                        "-c", f"COPY {table} FROM STDIN"],
                       input=rows, check=True, env={"PATH": os.environ["PATH"]})

    def desk(self, name, hub=True):
        name = f"{name}{self.number}"
        folder = self.folder / name
        folder.mkdir()
        env = {"HOINGHI_HUB": self("desk", "add", name, "--host", "127.0.0.1")} if hub else {}
        return Desk(self.binary, folder, desk=name, **env)

    def close(self):
        self.server.close()


def pgbench(hub, address, script, clients, count, *options):
    """Transactions a second, and the latencies of each in milliseconds where `-l` is among the options."""
    with tempfile.TemporaryDirectory() as work:
        path = pathlib.Path(work) / "script.sql"
        path.write_text(script)
        done = subprocess.run(
            ["pgbench", "-n", "-f", str(path), "-c", str(clients), "-j", str(min(clients, os.cpu_count())),
             "-t", str(count), "-M", "prepared", *options, address],
            capture_output=True, text=True, check=True, cwd=work, env={"PATH": os.environ["PATH"]})
        rate = float(re.search(r"tps = ([\d.]+)", done.stdout)[1])
        latencies = [int(line.split()[2]) / 1000 for log in pathlib.Path(work).glob("pgbench_log.*")
                     for line in log.read_text().splitlines()]
        return rate, latencies


def pushes(hub, rounds, total):
    """The push function beside a plain insert of the same rows with the same indexes."""
    hub.make()
    name = f"P{hub.number}"
    address = hub("desk", "add", name, "--host", "127.0.0.1")
    hub.sql("CREATE SCHEMA bench",
            "CREATE TABLE bench.plain (LIKE hoinghi.event INCLUDING ALL)",
            "CREATE TABLE bench.line (part int, client int, n bigint, store text, id uuid, delegate text,"
            " hash bytea, line text, PRIMARY KEY (part, client, n))",
            f'GRANT USAGE ON SCHEMA bench TO "{name}"', f'GRANT SELECT ON bench.line TO "{name}"',
            f'GRANT INSERT, SELECT ON bench.plain TO "{name}"')
    rates, part = {}, 0
    for clients in CLIENTS:
        for _ in range(rounds):
            part += 1
            each = total // clients
            out = io.BytesIO()
            for client in range(clients):
                store = f"{0xF0000000 + part:08x}{client:024x}"
                for identifier, delegate, n, line, digest in chain(store, each, hub.serial):
                    text = line.replace("\\", "\\\\")
                    out.write(f"{part}\t{client}\t{n}\t{store}\t{identifier}\t{delegate}\t\\\\x{digest}\t{text}\n"
                              .encode())
                hub.serial += each
            hub.copy("bench.line", out.getvalue())
            hub.sql("ANALYZE bench.line", "CHECKPOINT")
            options = ("-D", f"part={part}", "-D", "n=0")
            plain, _ = pgbench(hub, address, PLAIN, clients, each, *options)
            pushed, _ = pgbench(hub, address, PUSH, clients, each, *options)
            rates.setdefault(clients, []).append((plain, pushed))
        print(f"  push, {clients} clients", file=sys.stderr)
    held = int(hub.sql("SELECT count(*) FROM hoinghi.event")[0])
    if held != part * total // 1 - sum(rounds * (total % clients) for clients in CLIENTS):
        raise RuntimeError(f"{held} events were taken")
    rows, worst = [], 1.0
    for clients, found in rates.items():
        ratio = statistics.median(pushed / plain for plain, pushed in found)
        worst = min(worst, ratio)
        rows.append([f"{clients}", report.spread([plain for plain, _ in found], 1, 0),
                     report.spread([pushed for _, pushed in found], 1, 0), f"{ratio:.2f}"])
    header = ["clients", "`pgbench`: the row inserted, a second", "`push`, one event a call", "ratio"]
    return (report.table(header, rows),
            [["the hub's push function at 0.8 of a plain insert of the same row (the worst of 1 to 8 clients)",
              f"{worst:.2f}", report.verdict(worst >= 0.8)]])


LOOK = """SELECT store, branch, owner::text, sequence, head FROM hoinghi.chain WHERE sequence > 0;
SELECT (SELECT count(*) FROM hoinghi.forgotten) + (SELECT count(*) FROM hoinghi.erased),
  (SELECT event::text FROM hoinghi.roster ORDER BY event DESC LIMIT 1),
  (SELECT string_agg(store, ',') FROM hoinghi.adopted WHERE role = session_user);
"""


def hall(hub, desks, rounds, looks):
    """How often so many desks can look, which have as many chains on the hub."""
    hub.make()
    name = f"H{hub.number}"
    address = hub("desk", "add", name, "--host", "127.0.0.1")
    hub.sql(f"INSERT INTO hoinghi.chain SELECT lpad(to_hex(n), 32, 'd'), '', 'x', 1000, '\\x' FROM"
            f" generate_series(1, {desks}) AS n")
    return [pgbench(hub, address, LOOK, desks, looks)[0] for _ in range(rounds)]


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def make_list(folder, count):
    path = pathlib.Path(folder) / f"list-{count}.csv"
    path.write_text("Họ và tên,Đơn vị,Mã\n" + "".join(
        f"Nguyễn Văn {number:06},Sở {number % 40},M{number:06}\n" for number in range(count)))
    return str(path)


def imported(hub, people):
    """A desk with a list that is on the hub, and the codes of its people."""
    desk = hub.desk("A")
    for arguments in (("import", "roster", make_list(desk.store.parent, people)), ("hub", "roster", "push")):
        result = run(desk.binary, *arguments, env=desk.env)
        if result.status:
            raise RuntimeError(result.err)
    return desk, [item["code"] for item in json.loads(desk("roster", "--format", "json").out)["items"]]


def screens(hub, scans, rate):
    """From the end of a scan at one desk to its count on another desk's screen, in milliseconds."""
    hub.make()
    a, codes = imported(hub, max(1_000, scans))
    b = hub.desk("B")
    if b("hub", "roster", "pull").status:
        raise RuntimeError("no roster")
    size = (100, 30)
    with Session([a.binary, "--screen", "checkin", "--lang", "en", "--bell", "off"], env=a.env, size=size) as near, \
            Session([b.binary, "--screen", "checkin", "--lang", "en", "--bell", "off"], env=b.env, size=size) as far:
        for session in (near, far):
            session.wait_for("hub: online", timeout=60)
        sent, seen, count = [], [], 0
        pattern = re.compile(r"Arrived +(\d+)/")
        begin = time.perf_counter()
        while len(seen) < scans:
            now = time.perf_counter()
            due = begin + len(sent) / rate
            if len(sent) < scans and now >= due:
                near.send_unread(f"{codes[len(sent)]}\r".encode())
                sent.append(time.perf_counter())
                continue
            left = max(0, due - now) if len(sent) < scans else 5
            for ready in select.select([near.master, far.master], [], [], left)[0]:
                (near if ready == near.master else far).take()
            found = pattern.search(far.screen_text())
            if found and int(found[1]) > count:
                moment = time.perf_counter()
                seen += [moment] * (int(found[1]) - count)
                count = int(found[1])
            if time.perf_counter() - begin > scans / rate + 60:
                raise RuntimeError(f"{count} of {scans} came: {far.screen_text()}")
    return [(there - here) * 1000 for here, there in zip(sent, seen)]


def answers(desks, codes, rate):
    """The time of each answer of `checkin -`, in milliseconds, the desks in turns."""
    processes = [subprocess.Popen([desk.binary, "checkin", "-"], env={"PATH": os.environ["PATH"], **desk.env},
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE) for desk in desks]
    took = []
    begin = time.perf_counter()
    for number, code in enumerate(codes):
        process = processes[number % len(processes)]
        time.sleep(max(0, begin + number / rate - time.perf_counter()))
        start = time.perf_counter()
        process.stdin.write(f"{code}\n".encode())
        process.stdin.flush()
        word = process.stdout.readline().split(b"\t")[0]
        took.append((time.perf_counter() - start) * 1000)
        if word != b"checked-in":
            raise RuntimeError(f"{code}: {word}")
    for process in processes:
        process.stdin.close()
        process.wait()
    # Without the first of each, which connects.
    return took[len(desks):]


def claims(hub, count, rate):
    hub.make()
    a, codes = imported(hub, max(1_000, 2 * count + 10))
    b = hub.desk("B")
    if b("hub", "roster", "pull").status:
        raise RuntimeError("no roster")
    shared = answers([a, b], codes[:count], rate)
    alone = [Desk(a.binary, a.store.parent, desk="alone"), Desk(b.binary, b.store.parent, desk="alone")]
    by_themselves = answers(alone, codes[count:2 * count], rate)
    _, bare = pgbench(hub, a.env["HOINGHI_HUB"], CLAIM, 2, count // 2, "-R", str(rate), "-l")
    rows = [[words, f"{quantile(values, 0.5):.1f}", f"{quantile(values, 0.99):.1f}"] for words, values in (
        ("`checkin -` at two desks with a hub: claimed, decided, on disk, on the hub, let go", shared),
        ("the same desks without a hub: decided, on disk", by_themselves),
        ("`pgbench`: the claim and its release alone", bare))]
    ours, theirs = quantile(shared, 0.99), quantile(bare, 0.99)
    return (report.table([f"{count:,} claims, {rate} a second, ms", "p50", "p99"], rows),
            [["an answer with a claim, p99 under 20 ms", f"{ours:.1f} ms", report.verdict(ours < 20)],
             ["at most four times pgbench's own claim and release, p99", f"{ours / theirs:.1f}",
              report.verdict(ours <= 4 * theirs)]])


def timed(desk, *arguments):
    start = time.perf_counter()
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **desk.env}
    done = subprocess.run([desk.binary, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr)
    return time.perf_counter() - start


def bringing(hub, events):
    """Events a second that a desk brings which was offline, and that another takes."""
    hub.make()
    a = hub.desk("A", hub=False)
    make = make_list(hub.folder, events)
    if run(a.binary, "import", "roster", make, env=a.env).status:
        raise RuntimeError("import")
    codes = [item["code"] for item in json.loads(a("roster", "--format", "json").out)["items"]]
    subprocess.run([a.binary, "checkin", "-"], env={"PATH": os.environ["PATH"], **a.env}, check=True,
                   input="".join(f"{code}\n" for code in codes).encode(), stdout=subprocess.DEVNULL)
    a.env["HOINGHI_HUB"] = hub("desk", "add", f"A{hub.number}", "--host", "127.0.0.1")
    return events / timed(a, "hub", "sync", "--once")


def catch_up(hub, events):
    """How long a new desk takes for everything that the hub has, in seconds."""
    hub.make()
    desk = hub.desk("B")
    store = f"e{'0' * 31}"
    rows, last = io.BytesIO(), None
    for identifier, delegate, n, line, digest in chain(store, events, hub.serial):
        text = line.replace("\\", "\\\\")
        rows.write(f"{store}\t\\\\x\t{n}\t\\\\x{digest}\t{identifier}\tcheck-in\tdoor\t{delegate}\t{text}\n".encode())
        last = digest
    hub.serial += events
    hub.copy("hoinghi.event (store, branch, sequence, hash, id, kind, list, delegate, line)", rows.getvalue())
    hub.sql(f"INSERT INTO hoinghi.chain VALUES ('{store}', '', 'lost', {events}, '\\x{last}')", "ANALYZE")
    took = timed(desk, "hub", "sync", "--once")
    if len(desk("log", "show").out.splitlines()) != events:
        raise RuntimeError("some are missing")
    return took


def first_start(hub, people):
    """How long a second laptop takes until it has the list, in seconds."""
    hub.make()
    imported(hub, people)
    return timed(hub.desk("B"), "hub", "roster", "pull")


def costs(binary, is_quick):
    """The tables, and the aims."""
    few = is_quick
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        os.chmod(folder, 0o755)
        hub = Hub(binary, folder)
        try:
            pushed, aims = pushes(hub, 2 if few else 5, 800 if few else 16_000)
            print("  desk to screen", file=sys.stderr)
            scans, rate = (100, 50) if few else (2_000, 50)
            seen = screens(hub, scans, rate)
            print("  claims", file=sys.stderr)
            claimed, claim_aims = claims(hub, 100 if few else 3_000, 50)
            print("  bringing and taking", file=sys.stderr)
            rows = [[f"a desk brings {1_000 if few else 20_000:,} events that waited, a second",
                     f"{bringing(hub, 1_000 if few else 20_000):,.0f}"]]
            events, people = (10_000, 1_000) if few else (1_000_000, 100_000)
            caught = catch_up(hub, events)
            rows.append([f"a new desk takes {events:,} events, s", f"{caught:.1f}"])
            print("  a hundred desks", file=sys.stderr)
            looked = hall(hub, 100, 2 if few else 5, 10 if few else 200)
            rows.append(["100 desks with 100 chains: looks at what is new, all desks together, a second",
                         report.spread(looked, 1, 0)])
            started = first_start(hub, people)
            rows.append([f"a second laptop takes a list of {people:,}, s", f"{started:.1f}"])
        finally:
            hub.close()
    middle, high = quantile(seen, 0.5), quantile(seen, 0.99)
    rows += [[f"a scan at one desk to its count on another's screen, {rate} a second, p50, ms", f"{middle:.0f}"],
             ["the same, p99, ms", f"{high:.0f}"]]
    aims += [
        ["from desk to desk's screen, p50 under 60 ms", f"{middle:.0f} ms", report.verdict(middle < 60)],
        ["the same, p99 under 200 ms", f"{high:.0f} ms", report.verdict(high < 200)],
        *claim_aims,
        [f"catch-up of {events:,} events in 60 s", f"{caught:.1f} s", report.verdict(caught <= 60)],
        [f"first start with {people:,} people in 10 s", f"{started:.1f} s", report.verdict(started <= 10)],
    ]
    return [pushed, claimed, report.table(["several desks", "measured"], rows)], aims


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--quick", action="store_true", help="small sizes, to try the tool itself")
    options = parser.parse_args()
    tables, aims = costs(os.path.abspath(options.binary), options.quick)
    print("\n\n".join([report.machine(), report.table(["aim", "measured", ""], aims), *tables]))


if __name__ == "__main__":
    main()
