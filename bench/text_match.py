#!/usr/bin/env python3
"""`text match` against `fzf --filter` on a million lines, whole process, both pinned to one core.

Usage: bench/text_match.py [--lines N] [--runs N] [--binary PATH] [--json FILE]

The two run in turns on the same lines and query; the table gives the median and the spread of the
wall clock and the median of CPU time, which other programs on the machine disturb less.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from text_lines import lines

ROOT = pathlib.Path(__file__).resolve().parents[1]
QUERIES = ["uoc", "dang uoc", "a"]


def run(argv, source):
    """Seconds on the wall and of CPU, and the greatest resident size in MB."""
    with open(source, "rb") as stdin:
        start = time.perf_counter()
        process = subprocess.Popen(
            ["taskset", "-c", "0", *argv], stdin=stdin, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{argv[0]} ended with status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def summary(runs):
    walls, cpus, sizes = zip(*runs)
    return {
        "wall": {"median": statistics.median(walls), "least": min(walls), "most": max(walls)},
        "cpu": {"median": statistics.median(cpus), "least": min(cpus), "most": max(cpus)},
        "mb": statistics.median(sizes),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/hoinghi"))
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    results = []
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as source:
        source.writelines(line + "\n" for line in lines(options.lines))
        source.flush()
        for query in QUERIES:
            ours, theirs = [], []
            for _ in range(options.runs):
                ours.append(run([options.binary, "text", "match", query], source.name))
                theirs.append(run(["fzf", "--filter", query], source.name))
            results.append({"query": query, "hoinghi": summary(ours), "fzf": summary(theirs)})
    print(f"{options.lines} lines, {options.runs} runs each in turns, one core; seconds\n")
    print("| query | hoinghi, median (spread) | fzf, median (spread) | times as fast | in CPU time | MB |")
    print("| --- | --- | --- | --- | --- | --- |")
    for row in results:
        cells = [
            "{median:.3f} ({least:.3f} to {most:.3f})".format(**row[name]["wall"])
            for name in ("hoinghi", "fzf")
        ]
        wall, cpu = (
            row["fzf"][kind]["median"] / row["hoinghi"][kind]["median"] for kind in ("wall", "cpu"))
        print(f"| {row['query']} | {cells[0]} | {cells[1]} | {wall:.1f} | {cpu:.1f} |"
              f" {row['hoinghi']['mb']:.0f}, {row['fzf']['mb']:.0f} |")
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n")


main()
