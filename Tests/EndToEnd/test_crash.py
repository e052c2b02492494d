"""Killed at any moment, written by two at once: nothing that was acknowledged is ever missing.

HOINGHI_CRASHES says how often a process is killed (200 unless it does; `make torture` 1,000 times),
HOINGHI_WRITERS for how many seconds two write (10; a minute there), HOINGHI_SEED repeats a run.
"""

import os
import random

import pytest

import crashes

CRASHES = int(os.environ.get("HOINGHI_CRASHES", "200"))
WRITERS = float(os.environ.get("HOINGHI_WRITERS", "10"))


@pytest.fixture
def chance():
    """Random numbers, from a seed that pytest shows when the test fails."""
    seed = int(os.environ.get("HOINGHI_SEED") or random.randrange(1_000_000))
    print(f"HOINGHI_SEED={seed}")
    return random.Random(seed)


def test_killed_at_any_moment_it_loses_nothing_that_it_acknowledged(binary, tmp_path, chance):
    tally = crashes.kill_often(binary, tmp_path, crashes.delegates(binary), chance, CRASHES)
    assert tally.lost == 0
    assert tally.while_writing > CRASHES / 2
    assert tally.events


def test_two_writers_and_a_screen_lose_nothing_and_leave_one_chain(binary, tmp_path, chance):
    people = crashes.delegates(binary)
    tally = crashes.write_together(binary, tmp_path, people, chance, WRITERS)
    assert tally.lost == 0
