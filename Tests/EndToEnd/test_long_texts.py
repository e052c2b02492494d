"""Names and texts are bounded at every way in, and it is said how long they may be."""

import hashlib
import json

import pytest

from cli import run
from desk import NHUNG, Desk

MARKS = "W" + "\u0301" * 200_000


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


OPTIONS = [
    ("walkin", "--name", "{}"), ("substitute", NHUNG, "--name", "Lan", "--office", "{}"),
    ("substitute", NHUNG, "--name", "{}"), ("person", "set", NHUNG, "--office", "{}"),
    ("person", "set", NHUNG, "--note", "{}"),
]


@pytest.mark.parametrize("verb", OPTIONS, ids=" ".join)
def test_an_option_of_a_person_takes_500_characters(desk, verb):
    # A word of the system's has at most 128 KB.
    for text in ["x" * 501, MARKS[:60_000]]:
        for lang, words in [("vi", "nhiều nhất 500 ký tự"), ("en", "500 characters at most")]:
            result = desk(*[part.format(text) for part in verb], lang=lang)
            assert result.status in (2, 64) and words in result.err and len(result.err) < 1_000, result
    assert desk.log() == []


@pytest.mark.parametrize("verb", [("note", NHUNG, "{}"), ("excuse", NHUNG, "--reason", "{}")], ids=" ".join)
def test_a_note_and_a_reason_take_10000_characters(desk, verb):
    result = desk(*[part.format("x" * 10_001) for part in verb], lang="en")
    assert result.status in (2, 64) and "10000 characters at most" in result.err, result
    assert desk.log() == []
    assert desk(*[part.format("x" * 10_000) for part in verb]).status == 0


def test_a_cell_of_a_list_takes_500_characters(desk, tmp_path):
    path = tmp_path / "ds.csv"
    for text in ["x" * 501, MARKS]:
        path.write_text(f"STT,Họ và tên,Đơn vị\n1,Nguyễn Văn An,{text}\n")
        result = desk("import", "roster", str(path), "--format", "json")
        assert result.status == 65 and "500" in result.err + result.out, result
    assert desk.log() == []


def test_a_log_with_a_note_of_a_megabyte_is_refused(desk, tmp_path):
    desk("note", NHUNG, "đến muộn")
    path = tmp_path / "log.jsonl"
    assert desk("log", "export", str(path)).status == 0
    event = json.loads(path.read_text())
    event["words"] = MARKS
    event["text"]["seal"] = hashlib.sha256(
        bytes.fromhex(event["random"]) + event["words"].encode()).hexdigest()
    line = json.dumps(event, ensure_ascii=False, separators=(",", ":"))
    covered = line[:line.index(',"hash":')]
    line = line.replace(event["hash"], hashlib.sha256(covered.encode()).hexdigest(), 1)
    path.write_text(line + "\n")
    other = Desk(desk.binary, tmp_path / "other")
    for lang, words in [("vi", "dài quá mức"), ("en", "far too long")]:
        result = other("log", "import", str(path), lang=lang)
        assert result.status == 65 and words in result.err and f"{path}:1" in result.err, result


@pytest.mark.parametrize("verb", [("search",), ("text", "match")], ids=" ".join)
def test_more_letters_than_anybody_looks_for_are_not_looked_for(binary, verb):
    for lang, words in [("vi", "dài quá 1.000 ký tự"), ("en", "more than 1,000 characters")]:
        result = run(binary, *verb, "ngheo" * 1_000, lang=lang, stdin="nghèo\n")
        assert result.status == 64 and words in result.err and "ngheongheo" not in result.err, result
    assert run(binary, "text", "match", "ngh", stdin="nghèo\n").out == "nghèo\n"


@pytest.mark.parametrize("method", ["telex", "vni"])
def test_a_word_of_many_keys_stays_as_it_was_typed(binary, method):
    word = "thuwong" * 6_000
    result = run(binary, "text", "keys", "--method", method, stdin=word + " cha2o chafo\n")
    assert result.status == 0 and result.out.startswith(word + " ") and "chào" in result.out
