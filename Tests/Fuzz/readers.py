"""libFuzzer against each reader: builds Tests/Fuzz/targets with it and lets it make up inputs.

It begins with files of the tests and with Tests/Fuzz/corpus, where what was found once is kept; what a run finds interesting is kept in
.build/fuzz-corpus, so that the next one goes on from there. An input that ends a reader is written to
.build/fuzz-found, with the command that repeats it.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build" / "fuzz"
BINARY = SCRATCH / "release" / "fuzz-targets"
# The same readers with no libFuzzer: for seeds, and to see what an input does.
REPLAY = ROOT / ".build" / "debug" / "fuzz-targets"
TARGETS = ["data", "list", "sheet", "schedule", "log", "review", "input", "keystrokes", "store"]
# In the order of `DataFile`: the first byte of an input chooses one.
DATA_FILES = ["conference", "source", "people", "figures", "checks", "agenda", "remarks", "models",
              "criteria", "visits", "photographs", "roster", "lists", "synonyms"]
# Bytes of an input: enough for what a reader knows, few enough for thousands of runs a second.
LENGTHS = {"sheet": 1 << 16, "store": 1 << 18, "input": 512, "keystrokes": 256}
# Seconds that one input may take, and megabytes of memory with what ASan adds.
TIME_LIMIT = 20
MEMORY_LIMIT = 2048


def build():
    swift = os.environ.get("SWIFT", "swift")
    subprocess.run([swift, "build", "--product", "fuzz-targets"], cwd=ROOT, check=True)
    subprocess.run([swift, "build", "-c", "release", "--scratch-path", SCRATCH, "--product",
                    "fuzz-targets", "--sanitize", "fuzzer", "--sanitize", "address",
                    "-Xswiftc", "-DFUZZING"], cwd=ROOT, check=True)


def seeds(binary, folder):
    """What each target begins with: files of the tests, and what the program itself writes."""
    for target in TARGETS:
        (folder / target).mkdir(parents=True, exist_ok=True)
    subprocess.run([REPLAY, "seeds", folder / "schedule"], check=True)
    for number, name in enumerate(DATA_FILES):
        path = ROOT / "Assets" / f"{name}.json"
        if path.exists():
            (folder / "data" / name).write_bytes(bytes([number]) + path.read_bytes())
    for path in sorted((ROOT / "Tests" / "Fixtures" / "Lists").rglob("*")):
        if path.is_file():
            shutil.copy(path, folder / "list")
    for path in sorted((ROOT / "Tests" / "SpreadsheetsTests" / "Fixtures").glob("*.[xo]*s*")):
        shutil.copy(path, folder / "sheet")
    home = folder / "home"
    home.mkdir(exist_ok=True)
    env = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
           "HOINGHI_STORE": str(folder / "seed.db")}

    def run(*words, text=None):
        return subprocess.run([binary, *words], env=env, input=text, capture_output=True, check=True)

    people = json.loads(run("roster", "--format", "json").stdout)["items"]
    codes = [person["code"] for person in people[:3]]
    for code in codes:
        run("checkin", code)
    model = run("models", "--format", "csv").stdout.decode().splitlines()[1].split(",")[0]
    run("review", "add", model, "--reviewer", codes[0], "--households", "12", "--note", "ghi\nchú")
    (folder / "log" / "log").write_bytes(run("log", "export", "-").stdout)
    run("backup", str(folder / "store" / "backup.db"))
    events = [json.loads(line) for line in run("review", "export", "-").stdout.decode().splitlines()]
    bodies = [event["words"] for event in events if "words" in event]
    for number, body in enumerate(bodies):
        (folder / "review" / str(number)).write_text(body)


def fuzz(target, seconds, corpus, found):
    kept = ROOT / ".build" / "fuzz-corpus" / target
    kept.mkdir(parents=True, exist_ok=True)
    known = ROOT / "Tests" / "Fuzz" / "corpus" / target
    found.mkdir(parents=True, exist_ok=True)
    command = [BINARY, kept, corpus / target, *([known] if known.is_dir() else []),
               f"-max_total_time={seconds}", f"-timeout={TIME_LIMIT}",
               f"-rss_limit_mb={MEMORY_LIMIT}", f"-max_len={LENGTHS.get(target, 1 << 14)}",
               f"-artifact_prefix={found}/{target}-", "-detect_leaks=0", "-print_final_stats=1",
               "-verbosity=0"]
    result = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False,
                            env={**os.environ, "FUZZ_TARGET": target,
                                 "SWIFT_BACKTRACE": "enable=no"})
    runs = [line.split()[-1] for line in result.stderr.splitlines() if "number_of_executed" in line]
    if result.returncode == 0:
        print(f"{target}: {runs[0] if runs else '?'} inputs, nothing found", flush=True)
        return True
    print(result.stderr[-6000:])
    print(f"{target}: the input is in {found}; repeat with {REPLAY} {target} FILE", flush=True)
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", help="the program, which writes seeds")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--target", choices=TARGETS, action="append", help="these alone")
    parser.add_argument("--no-build", action="store_true", help="what was built last is taken")
    options = parser.parse_args()
    if not options.no_build:
        build()
    corpus = ROOT / ".build" / "fuzz-seeds"
    shutil.rmtree(corpus, ignore_errors=True)
    seeds(os.path.abspath(options.binary), corpus)
    whole = [fuzz(target, options.seconds, corpus, ROOT / ".build" / "fuzz-found")
             for target in options.target or TARGETS]
    return 0 if all(whole) else 1


if __name__ == "__main__":
    sys.exit(main())
