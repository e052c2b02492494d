"""What reads our output may go away or be full: neither breaks a script without a word."""

import os
import subprocess

import pytest

from cli import run


def piped(binary, command, lang="vi"):
    """A line for bash with $H for the program; gives (statuses of the pipe, standard error)."""
    done = subprocess.run(
        ["bash", "-c", command + '; echo "${PIPESTATUS[@]}" >&2'],
        env={"PATH": os.environ["PATH"], "H": binary, "HOINGHI_LANG": lang, "HOME": "/nonexistent"},
        capture_output=True, timeout=60, check=False)
    lines = done.stderr.decode().splitlines()
    return lines[-1].split(), lines[:-1]


@pytest.mark.parametrize("verb", ["roster", "sources --format json", "--help"])
def test_head_is_no_error(binary, verb):
    statuses, talk = piped(binary, f'"$H" {verb} | head -1 >/dev/null')
    assert statuses == ["0", "0"]
    assert [line for line in talk if "mẫu" not in line] == []


@pytest.mark.parametrize("verb", ["sources", "--help", "--version"])
def test_a_pipe_without_a_reader_ends_quietly(binary, verb):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [binary, verb], stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
        env={"HOME": "/nonexistent"})
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("arguments", [["overview"], ["roster", "--format", "json"], ["--help"],
                                       ["--version"], ["--generate-manual", "vi"]])
@pytest.mark.parametrize("lang, words", [("vi", "không ghi được"), ("en", "cannot write")])
def test_a_full_device_is_74_with_a_sentence(binary, arguments, lang, words):
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [binary, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
            env={"HOINGHI_LANG": lang, "HOME": "/nonexistent"})
    assert done.returncode == 74
    if "--generate-manual" not in arguments:
        assert words in done.stderr.decode()


def test_no_standard_output_at_all_is_74(binary):
    done = subprocess.run(
        ["bash", "-c", f'"{binary}" overview >&-'], env={"HOME": "/nonexistent"},
        capture_output=True, timeout=60, check=False)
    assert done.returncode == 74


def test_what_is_found_comes_before_what_is_wrong(binary):
    result = run(binary, "roster", "--province", "nowhere", "--format", "json")
    assert result.status == 1
    assert result.out.startswith("{") and result.err.startswith("hoinghi: ")
