"""Runs the binary as a script would, and keeps golden files."""

import dataclasses
import os
import pathlib
import subprocess

GOLDEN = pathlib.Path(__file__).parent / "golden" / "cli"


@dataclasses.dataclass
class Result:
    """What one run left: its exit status, its data and its talk."""

    status: int
    out: str
    err: str


def run(binary, *arguments, lang="vi", env=None, home="/nonexistent", stdin="", **options):
    """One run in a small clean environment; `lang` None leaves the choice to the program."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(home)}
    if lang:
        environment["HOINGHI_LANG"] = lang
    environment.update(env or {})
    done = subprocess.run(
        [binary, *arguments], env=environment, input=stdin.encode(), capture_output=True,
        timeout=60, check=False, **options)
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def check_golden(name, text):
    """Compares with the golden file; HOINGHI_RECORD=1 writes it instead, for review as a diff."""
    path = GOLDEN / name
    if os.environ.get("HOINGHI_RECORD"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return
    assert path.exists(), f"{path} is missing: record it with HOINGHI_RECORD=1"
    assert text == path.read_bytes().decode(), f"{path} differs: HOINGHI_RECORD=1 accepts the new"
