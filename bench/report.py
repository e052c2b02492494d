"""Medians, their spread, and the tables that docs/BENCHMARKS.md holds."""

import os
import platform
import statistics
import subprocess
import time

BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def spread(values, scale=1.0, digits=1):
    """`median (first quartile to third)`, in the unit that the scale makes."""
    low, middle, high = quartiles([value * scale for value in values])
    return f"{middle:,.{digits}f} ({low:,.{digits}f} to {high:,.{digits}f})"


def quartiles(values):
    if len(values) < 2:
        return values[0], values[0], values[0]
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, statistics.median(values), high


def table(header, rows):
    """A Markdown table; the first column is words, the others numbers."""
    lines = ["| " + " | ".join(header) + " |", "| --- |" + " ---: |" * (len(header) - 1)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def verdict(met):
    return "met" if met else "**missed**"


def machine():
    """One line on where and of what the figures are."""
    model = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
        platform.machine())
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True)
    load = os.getloadavg()[0]
    return (f"{model}, {os.cpu_count()} cores, Linux {platform.release()}; "
            f"{time.strftime('%Y-%m-%d %H:%M UTC', time.gmtime())}; "
            f"commit {commit.stdout.strip() or 'unknown'}; load average at the start {load:.1f}")


def record(path, text):
    """Puts the text between the markers of the file."""
    with open(path) as file:
        page = file.read()
    before, _, rest = page.partition(BEGIN)
    _, marker, after = rest.partition(END)
    if not marker:
        raise SystemExit(f"{path}: no {BEGIN} … {END}")
    with open(path, "w") as file:
        file.write(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}")
