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


@pytest.mark.parametrize("lang, words", [("vi", "đã bị đóng"), ("en", "it is closed")])
@pytest.mark.parametrize("command", ["overview >&-", "text fold <&-"])
def test_no_standard_output_or_input_at_all_is_74_with_a_reason(binary, command, lang, words):
    statuses, talk = piped(binary, f'"$H" {command}', lang)
    assert statuses == ["74"]
    assert words in "".join(talk)


@pytest.mark.parametrize("lang, words", [
    ("vi", "lớn hơn mức cho phép"), ("en", "larger than is allowed"),
])
def test_a_file_that_may_not_grow_is_74_with_a_reason(binary, tmp_path, lang, words):
    statuses, talk = piped(
        binary, f'(trap "" XFSZ; ulimit -f 1; "$H" sources --format json > {tmp_path}/out)', lang)
    assert statuses == ["74"]
    assert words in "".join(talk)


@pytest.mark.parametrize("lang, too_long, circle", [
    ("vi", "tên quá dài", "dẫn vòng tròn"), ("en", "the name is too long", "form a loop"),
])
def test_a_place_that_the_system_refuses_is_73_with_a_reason(
        binary, tmp_path, lang, too_long, circle):
    (tmp_path / "round").symlink_to("round")
    for name, words in [("x" * 300, too_long), ("round/new", circle)]:
        result = run(binary, "data", "init", str(tmp_path / name), lang=lang)
        assert result.status == 73
        assert words in result.err


def test_what_is_found_comes_before_what_is_wrong(binary):
    result = run(binary, "roster", "--province", "nowhere", "--format", "json")
    assert result.status == 1
    assert result.out.startswith("{") and result.err.startswith("hoinghi: ")
