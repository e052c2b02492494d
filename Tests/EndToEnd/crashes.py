"""Writers that are killed, and writers that write at once; what they acknowledged against the log."""

import collections
import json
import os
import select
import signal
import subprocess
import time

from cli import run
from session import Session

# Stores that a run is divided among: checking a log takes time that grows with it.
ROUNDS_A_STORE = 20


def delegates(binary):
    """Codes of the sample roster, and the id of each."""
    items = json.loads(run(binary, "roster", "--format", "json").out)["items"]
    return {item["code"]: item["id"] for item in items}


class Writer:
    """`checkin -`, fed codes as fast as it answers; what it acknowledged."""

    def __init__(self, binary, store, desk):
        environment = {
            "PATH": os.environ["PATH"], "HOME": "/nonexistent", "HOINGHI_LANG": "vi",
            "HOINGHI_STORE": str(store), "HOINGHI_DESK": desk, "HOINGHI_OPERATOR": "Lan"}
        self.process = subprocess.Popen(
            [binary, "checkin", "-"], env=environment, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for stream in (self.process.stdin, self.process.stdout):
            os.set_blocking(stream.fileno(), False)
        self.answers = b""
        self.unsent = b""

    def feed(self, codes, until):
        """Sends codes and takes in answers until a moment of the monotonic clock."""
        while (left := until - time.monotonic()) > 0 and self.step(codes, left):
            pass

    def feed_until_answered(self, codes):
        """Sends codes until the first answer comes."""
        until = time.monotonic() + 30
        while not self.answers and time.monotonic() < until and self.step(codes, 1):
            pass

    def step(self, codes, patience):
        """Waits for the pipes once; False when the process is gone."""
        reads, writes = [self.process.stdout], [self.process.stdin]
        ready, free, _ = select.select(reads, writes, [], patience)
        if ready:
            piece = os.read(self.process.stdout.fileno(), 65536)
            self.answers += piece
            if not piece:
                return False
        if free:
            self.unsent = self.unsent or next(codes).encode() + b"\n"
            try:
                self.unsent = self.unsent[os.write(self.process.stdin.fileno(), self.unsent):]
            except BrokenPipeError:
                return False
        return True

    def kill(self):
        """SIGKILL; then takes in what it had still said."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.rest()

    def end(self):
        """No more codes; waits until all are answered."""
        self.process.stdin.close()
        self.rest()
        self.process.wait(30)

    def rest(self):
        """Takes in what is left of the answers."""
        os.set_blocking(self.process.stdout.fileno(), True)
        self.answers += self.process.stdout.read()

    @property
    def acknowledged(self):
        """How often each code was acknowledged; half a line says nothing."""
        lines = self.answers.decode().split("\n")[:-1]
        words = [line.split("\t") for line in lines]
        assert all(word in ("checked-in", "already-in") for word, *_ in words), lines
        return collections.Counter(code for _, code, _ in words)


def events(binary, store):
    """The events of a log."""
    shown = run(binary, "--store", str(store), "log", "show")
    assert shown.status == 0, shown
    return [json.loads(line) for line in shown.out.splitlines()]


def endless(codes, chance):
    """The codes in a random order, again and again."""
    while True:
        yield from chance.sample(codes, len(codes))


def lost(binary, store, acknowledged, people):
    """How many events the log has, and how many answers have none; the log verifies."""
    known = collections.Counter(event["delegate"] for event in events(binary, store))
    verified = run(binary, "--store", str(store), "log", "verify")
    assert verified.status == 0, verified
    missing = sum(max(0, count - known[people[code]]) for code, count in acknowledged.items())
    return sum(known.values()), missing


class Tally:
    """What was tried, and what came of it."""

    def __init__(self):
        self.kills = self.while_writing = self.acknowledged = self.events = self.lost = 0


def kill_often(binary, folder, people, chance, times):
    """Kills a writer at random moments; after each the log is checked."""
    codes = endless(list(people), chance)
    tally = Tally()
    for number in range(times):
        if number % ROUNDS_A_STORE == 0:
            store = folder / f"{number}.sqlite"
            acknowledged = collections.Counter()
        writer = Writer(binary, store, "A")
        # Mostly in the midst of writing; some while it opens, or makes, the store.
        if chance.random() < 0.8:
            writer.feed_until_answered(codes)
        writer.feed(codes, time.monotonic() + chance.uniform(0, 0.04))
        writer.kill()
        acknowledged += writer.acknowledged
        tally.kills += 1
        tally.acknowledged += writer.acknowledged.total()
        tally.while_writing += bool(writer.acknowledged)
        if store.exists() and acknowledged:
            kept, missing = lost(binary, store, acknowledged, people)
            tally.events, tally.lost = tally.events + kept, tally.lost + missing
    return tally


def write_together(binary, folder, people, chance, seconds):
    """Two writers and an interface that follows them: one chain, nobody let in twice, nothing lost, and
    what the screen says in the end is what is so."""
    store = folder / "store.sqlite"
    writers = [Writer(binary, store, desk) for desk in "AB"]
    codes = [endless(list(people), chance) for _ in writers]
    for writer, own in zip(writers, codes):
        writer.feed_until_answered(own)
    with Session([binary, "--store", str(store), "--screen", "checkin", "--desk", "C"],
                 env={"HOME": str(folder)}) as screen:
        screen.wait_for("/94")
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for writer, own in zip(writers, codes):
                assert writer.step(own, 0.01)
            screen.take()
        for writer in writers:
            writer.end()
            assert writer.process.returncode in (0, 10), writer.process.returncode
        acknowledged = sum((writer.acknowledged for writer in writers), collections.Counter())
        came = len(acknowledged)
        screen.wait_for(f"{came}/94")
    tally = Tally()
    tally.acknowledged = acknowledged.total()
    tally.events, tally.lost = lost(binary, store, acknowledged, people)
    assert tally.events == tally.acknowledged
    arrivals = [event["delegate"] for event in events(binary, store) if event["kind"] == "check-in"]
    assert len(arrivals) == len(set(arrivals)) == came, "somebody was let in twice"
    return tally
