"""What two thousand cards cost, and whether each is read back from a picture of its paper.

    python3 bench/badges.py .build/release/hoinghi
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import big_conference
import report

sys.path.insert(0, os.path.join(os.path.dirname(__file__), os.pardir, "Tests", "EndToEnd"))
import pictures  # noqa: E402

CARDS = 2_000
AIMS = {"seconds": 3, "megabytes": 100}
FORMS = ["pdf", "html", "svg"]


def cost(command, form, folder):
    """Seconds and peak memory in megabytes of one file of all cards."""
    path = f"{folder}/cards.{form}"
    if os.path.exists(path):
        os.remove(path)
    begun = time.monotonic()
    child = subprocess.Popen([*command, "badges", "--output", path], stderr=subprocess.DEVNULL)
    peak = 0
    # ru_maxrss counts what this process had when the child was made, so its own memory is looked at.
    while child.poll() is None:
        peak = max(peak, peak_memory(child.pid))
        time.sleep(0.005)
    seconds = time.monotonic() - begun
    if child.returncode != 0:
        raise SystemExit(f"badges --output {path}: status {child.returncode}")
    return seconds, peak / 1024


def peak_memory(process):
    """The most kilobytes that a process has had resident since it became its program; 0 once it has ended."""
    try:
        with open(f"/proc/{process}/status") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("VmHWM")), 0)
    except (FileNotFoundError, ProcessLookupError):
        return 0


def read_back(command, folder):
    """How many of all cards are read from pictures of the sheets at 150 dots an inch."""
    listed = subprocess.run([*command, "roster", "--format", "json"], stdout=subprocess.PIPE, check=True)
    expected = {person["code"] for person in json.loads(listed.stdout)["items"]}
    found = set()
    for page in pictures.pages(f"{folder}/cards.pdf", pathlib.Path(folder)):
        cards = pictures.cards(page, 2, 5, (86, 54))
        found.update(pictures.codes(*cards))
        for picture in [page, *cards]:
            picture.unlink()
    return len(found & expected)


def costs(binary, work, rounds):
    """The table, and the aims with met or missed."""
    folder = f"{work}/conference-{CARDS}"
    big_conference.make(binary, folder, CARDS)
    command = [binary, "--data", folder, "--store", f"{work}/cards.sqlite"]
    rows, aims = [], []
    for form in FORMS:
        measured = [cost(command, form, work) for _ in range(rounds)]
        seconds, peaks = ([one[place] for one in measured] for place in range(2))
        rows.append([f"{CARDS:,} cards as {form}", report.spread(seconds, 1000, 0), f"{max(peaks):.0f}",
                     f"{os.path.getsize(f'{work}/cards.{form}') / 1e6:.1f}"])
        if form == "pdf":
            median = report.quartiles(seconds)[1]
            aims += [[f"{CARDS:,} cards as PDF within {AIMS['seconds']} s", f"{median:.2f} s",
                      report.verdict(median <= AIMS["seconds"])],
                     [f"and within {AIMS['megabytes']} MB", f"{max(peaks):.0f} MB",
                      report.verdict(max(peaks) <= AIMS["megabytes"])]]
    back = read_back(command, work)
    aims.append([f"every one of {CARDS:,} cards is read back from its picture", f"{back:,}",
                 report.verdict(back == CARDS)])
    return report.table(["cards", "ms", "peak, MB", "file, MB"], rows), aims


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made, met = costs(os.path.abspath(sys.argv[1]), folder, 5)
    print(made, report.table(["aim", "measured", ""], met), sep="\n\n")
