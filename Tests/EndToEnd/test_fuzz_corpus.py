"""What the fuzz targets are to begin with, and what once broke one, breaks none."""

import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGETS = ROOT / ".build" / "debug" / "fuzz-targets"
CORPUS = ROOT / "Tests" / "Fuzz" / "corpus"


@pytest.mark.parametrize("folder", sorted(CORPUS.iterdir()), ids=lambda folder: folder.name)
def test_no_kept_input_ends_a_reader(folder):
    files = sorted(folder.iterdir())
    assert files
    ended = subprocess.run([TARGETS, folder.name, *files], capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr.decode(errors="replace")[-2000:]
