#!/usr/bin/env python3
"""Reading a list: a million rows beside `sqlite3 .import` of the same file, and its memory.

Usage: bench/roster_reader.py [--rows N] [--runs N] [--json FILE]; builds roster-reader when missing.
The two read in turns, CPU time of the whole process; sqlite3 keeps the rows in memory, we only count
them (once as bytes, once as checked strings).
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BINARY = ROOT / ".build/release/roster-reader"


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("STT,Họ và tên,Đơn vị,Tỉnh,Điện thoại\r\n")
        for number in range(rows):
            file.write(f'{number},Nguyễn Thị Ánh {number},"Sở Lao động, phòng {number % 7}",'
                       f"Cần Thơ,0{912000000 + number}\r\n")


def ours(path, *words):
    done = subprocess.run([BINARY, path, *words], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def sqlite(path):
    """CPU milliseconds and peak kilobytes of sqlite3."""
    child = subprocess.Popen(["sqlite3", ":memory:", "-cmd", ".mode csv", f".import {path} t",
                              "SELECT count(*) FROM t"], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    assert status == 0, status
    return (usage.ru_utime + usage.ru_stime) * 1e3, usage.ru_maxrss


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=pathlib.Path)
    options = parser.parse_args()
    if not BINARY.exists():
        subprocess.run(["swift", "build", "-c", "release", "--product", "roster-reader"],
                       cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = f"{folder}/whole.csv", f"{folder}/tenth.csv"
        write(whole, options.rows)
        write(tenth, options.rows // 10)
        runs = [(ours(whole), ours(whole, "text"), sqlite(whole)) for _ in range(options.runs)]
        small = ours(tenth)
    assert runs[0][0]["rows"] == options.rows + 1
    rows = []
    for name, unit, values in [
        ("read rows", "ms CPU", [run[0]["milliseconds"] for run in runs]),
        ("read rows as strings", "ms CPU", [run[1]["milliseconds"] for run in runs]),
        ("sqlite3 .import", "ms CPU", [run[2][0] for run in runs]),
        ("peak memory", "KB", [run[0]["kilobytes"] for run in runs]),
        ("peak memory, a tenth of the rows", "KB", [small["kilobytes"]]),
        ("peak memory of sqlite3", "KB", [run[2][1] for run in runs]),
    ]:
        rows.append({"name": name, "unit": unit, "median": statistics.median(values),
                     "least": min(values), "most": max(values)})
    print(f"{options.rows} rows; medians of {options.runs} runs in turns\n")
    print("| what | median | spread | unit |\n| --- | --- | --- | --- |")
    for row in rows:
        print(f"| {row['name']} | {row['median']:.0f} | {row['least']:.0f} to {row['most']:.0f} |"
              f" {row['unit']} |")
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n")


main()
