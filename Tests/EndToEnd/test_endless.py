"""What may give for ever, or be waited for for ever, is refused; nothing that is read has no bound."""

import os
import subprocess

import pytest

from cli import run
from desk import NHUNG, Desk

READERS = [("log", "import"), ("review", "import"), ("import", "roster"), ("restore",)]


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.mark.parametrize("verb", READERS, ids=" ".join)
def test_a_device_and_a_pipe_with_a_name_are_refused(desk, tmp_path, verb):
    os.mkfifo(tmp_path / "pipe")
    for number, path in enumerate([str(tmp_path / "pipe"), "/dev/urandom", "/dev/zero", "/proc/kmsg"]):
        result = desk(*verb, path, lang=["vi", "en"][number % 2])
        assert result.status in (65, 66) and path in result.err and result.out == "", result
    assert desk("log", "show").out == ""


def test_a_note_is_not_waited_for_either(desk, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in [str(tmp_path / "pipe"), "/dev/zero"]:
        result = desk("review", "add", "longan", "--note-file", path)
        assert result.status in (64, 66), result


def shell(binary, tmp_path, command):
    return subprocess.run(
        ["bash", "-c", command, binary], capture_output=True, text=True, check=False, timeout=60,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "HOINGHI_LANG": "en"})


def test_a_pipe_that_the_shell_hands_over_is_read(binary, desk, tmp_path):
    desk("checkin", NHUNG)
    log = tmp_path / "log.jsonl"
    assert desk("log", "export", str(log)).status == 0
    for source in [f"<(cat {log})", f"/dev/stdin < {log}", f"- < {log}"]:
        other = tmp_path / "other.sqlite"
        done = shell(binary, tmp_path, f'"$0" --store {other} log import {source}')
        assert done.returncode == 0, (source, done.stderr)
        assert run(binary, "--store", str(other), "log", "show").out.count("\n") == 1
        other.unlink()


@pytest.mark.parametrize("verb", ["log import", "review import"])
def test_what_is_no_log_is_not_read_to_its_end(binary, tmp_path, verb):
    done = shell(binary, tmp_path, f'yes | "$0" --store {tmp_path}/a.sqlite {verb} -')
    assert done.returncode == 65 and "-:1" in done.stderr, done.stderr
