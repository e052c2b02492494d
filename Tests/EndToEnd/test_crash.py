"""Killed at any moment, written by two at once: nothing that was acknowledged is ever missing.

HOINGHI_CRASHES says how often a process is killed (200 unless it does; 1,000 by hand),
HOINGHI_WRITERS for how many seconds two write (10; a minute by hand), HOINGHI_SEED repeats a run.
"""

import collections
import json
import os
import random
import select
import signal
import subprocess
import time

import pytest

from cli import run

CRASHES = int(os.environ.get("HOINGHI_CRASHES", "200"))
WRITERS = float(os.environ.get("HOINGHI_WRITERS", "10"))
# Stores that a run is divided among: checking a log takes time that grows with it.
ROUNDS_A_STORE = 20


@pytest.fixture
def seed():
    """The seed of this run; pytest shows it when the test fails."""
    chosen = int(os.environ.get("HOINGHI_SEED") or random.randrange(1_000_000))
    print(f"HOINGHI_SEED={chosen}")
    return chosen


@pytest.fixture
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


def check(binary, store, acknowledged, delegates):
    """Every acknowledged answer has its event, and the log verifies."""
    known = collections.Counter(event["delegate"] for event in events(binary, store))
    for code, count in acknowledged.items():
        assert known[delegates[code]] >= count, (code, count)
    verified = run(binary, "--store", str(store), "log", "verify")
    assert verified.status == 0, verified
    return sum(known.values())


def test_killed_at_any_moment_it_loses_nothing_that_it_acknowledged(
        binary, tmp_path, seed, delegates):
    chance = random.Random(seed)
    codes = endless(list(delegates), chance)
    survived = collections.Counter()
    killed_while_writing = 0
    for number in range(CRASHES):
        if number % ROUNDS_A_STORE == 0:
            store = tmp_path / f"{number}.sqlite"
            acknowledged = collections.Counter()
        writer = Writer(binary, store, "A")
        # Mostly in the midst of writing; some while it opens, or makes, the store.
        if chance.random() < 0.8:
            writer.feed_until_answered(codes)
        writer.feed(codes, time.monotonic() + chance.uniform(0, 0.04))
        writer.kill()
        acknowledged += writer.acknowledged
        killed_while_writing += bool(writer.acknowledged)
        if store.exists() and acknowledged:
            survived["events"] += check(binary, store, acknowledged, delegates)
    print(f"{CRASHES} times killed, {killed_while_writing} of them after an answer")
    assert killed_while_writing > CRASHES / 2
    assert survived["events"]


def test_two_writers_lose_nothing_and_leave_one_chain(binary, tmp_path, seed, delegates):
    chance = random.Random(seed)
    store = tmp_path / "store.sqlite"
    writers = [Writer(binary, store, desk) for desk in "AB"]
    codes = [endless(list(delegates), chance) for _ in writers]
    until = time.monotonic() + WRITERS
    while time.monotonic() < until:
        for writer, own in zip(writers, codes):
            assert writer.step(own, 0.01)
    for writer in writers:
        writer.end()
        assert writer.process.returncode in (0, 10), writer.process.returncode
    acknowledged = sum((writer.acknowledged for writer in writers), collections.Counter())
    total = check(binary, store, acknowledged, delegates)
    assert total == sum(acknowledged.values())
    arrivals = [event["delegate"] for event in events(binary, store) if event["kind"] == "check-in"]
    assert len(arrivals) == len(set(arrivals)), "somebody was let in twice"
    print(f"{total} events by two writers in {WRITERS} s")
