"""What one key costs from its bytes to its frame: CPU time, instructions, bytes to the terminal."""

import os
import re
import subprocess
import time

import report
from driven_session import Session
from first_frame import HOINGHI_NEEDLE, environment

# What is pressed, the screen it is pressed on, keys to come to it, and the keys in turn.
GESTURES = [
    ("j, k: one row of the roster", "roster", b"", [b"j", b"j", b"j", b"k"]),
    ("^F, ^B: a page of the roster", "roster", b"", [b"\x06", b"\x06", b"\x02"]),
    ("G, g: the ends of the roster", "roster", b"", [b"G", b"g"]),
    ("a letter of a search, and its removal", "overview", b"/", [b"n", b"g", b"u", b"\x7f", b"\x7f", b"\x7f"]),
    ("1 to 8: another screen", "overview", b"", [b"4", b"5", b"6", b"7", b"8", b"1", b"2", b"3"]),
]


def opened(command, screen, before, settings, patience=60):
    session = Session([*command, "--screen", screen], settings)
    session.wait_for(HOINGHI_NEEDLE, patience)
    session.settle(patience)
    if before:
        session.press(before)
    return session


def cost(command, gesture, presses, work):
    """CPU nanoseconds and bytes of every press."""
    _, screen, before, keys = gesture
    session = opened(command, screen, before, environment(work))
    samples = [session.press(keys[number % len(keys)]) for number in range(presses)]
    session.close()
    return [cpu for cpu, _ in samples], [sent for _, sent in samples]


def instructions(command, gesture, rounds, work):
    """Instructions of one press: a run of twice as many presses less a run of so many, divided.

    They are counted from the first key on: the start of 100,000 delegates would take minutes.
    """
    keys = gesture[3]
    # Swift's hash tables are seeded at random otherwise, and no two runs alike.
    settings = environment(work) | {"SWIFT_DETERMINISTIC_HASHING": "1"}
    totals = []
    for times in (rounds, 2 * rounds):
        totals.append(counted(command, gesture, times, settings, work))
    return (totals[1] - totals[0]) / (rounds * len(keys))


def counted(command, gesture, times, settings, work, tries=3):
    """Instructions of a run of so many turns; once in a while valgrind's control has a key get lost."""
    _, screen, before, keys = gesture
    log = f"{work}/callgrind.log"
    valgrind = ["valgrind", "--tool=callgrind", "--instr-atstart=no",
                "--callgrind-out-file=/dev/null", f"--log-file={log}"]
    session = opened([*valgrind, *command], screen, before, settings, 300)
    try:
        # The same settings for both: they meet in the folder for temporary files.
        subprocess.run(["callgrind_control", "-i", "on", str(session.process)], check=True, env=settings,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for number in range(times * len(keys)):
            session.press(keys[number % len(keys)])
        # A key that comes at once behind others is part of a scan, ^C too.
        session.quiet(0.2)
        session.close(b"\x03")
    except RuntimeError:
        session.close()
        if tries == 1:
            raise
        return counted(command, gesture, times, settings, work, tries - 1)
    with open(log) as file:
        return int(re.search(r"Collected\s*:\s*(\d+)", file.read()).group(1))


def starts(binary, work, rounds):
    """Whole run of the verbs, in turns with `true`: milliseconds."""
    commands = [["/bin/true"], [binary, "--version"], [binary, "overview"], [binary, "roster"],
                [binary, "search", "thoi", "lai"], [binary, "text", "fold"]]
    times = [[] for _ in commands]
    for _ in range(rounds):
        for command, samples in zip(commands, times):
            samples.append(run(command, environment(work)))
    return report.table(
        ["command", "whole run, ms"],
        [["`" + " ".join([os.path.basename(command[0]), *command[1:]]) + "`", report.spread(samples, 1e-6)]
         for command, samples in zip(commands, times)])


def run(command, settings):
    """Nanoseconds from before the start to after the end."""
    began = time.perf_counter_ns()
    subprocess.run(command, env=settings, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    return time.perf_counter_ns() - began
