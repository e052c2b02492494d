#!/usr/bin/env python3
"""The text functions alone: folding, sort keys, queries over a million names kept folded.

Usage: bench/text_speed.py [--lines N] [--json FILE]; builds the product text-speed when missing.
"""
import argparse
import json
import pathlib
import subprocess

from text_lines import lines

ROOT = pathlib.Path(__file__).resolve().parents[1]
QUERIES = ["x", "a b", "uoc", "dang uoc", "a", "dung ha an", "zzz", "ước", "thowsi lai",
           "nguyeenx thij", "t", "n t x"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=int, default=1_000_000)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    binary = ROOT / ".build/release/text-speed"
    if not binary.exists():
        subprocess.run(["swift", "build", "-c", "release", "--product", "text-speed"],
                       cwd=ROOT, check=True)
    names = "".join(line + "\n" for line in lines(options.lines))
    done = subprocess.run([binary, *QUERIES], input=names.encode(), stdout=subprocess.PIPE, check=True)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    print(f"{options.lines} lines; medians of nine, CPU time\n")
    print("| what | median | spread | unit |\n| --- | --- | --- | --- |")
    for row in rows:
        print(f"| {row['name']} | {row['median']:.1f} | {row['least']:.1f} to {row['most']:.1f} |"
              f" {row['unit']} |")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n")


main()
