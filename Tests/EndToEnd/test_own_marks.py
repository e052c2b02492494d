"""Stars and notes of one's own: `agenda star|unstar|--starred`, `notes show|export|import|forget`."""

import json
import os
import sqlite3
import stat

import jsonschema
import pytest

import other_users
from desk import Desk
from test_cli_schemas import checker, closed


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.fixture
def other(binary, tmp_path):
    (tmp_path / "other").mkdir()
    return Desk(binary, tmp_path / "other", desk="Bàn B")


def marks(desk, *arguments):
    result = desk("notes", "show", "--format", "json", *arguments)
    assert result.status == 0, result
    return json.loads(result.out)


def write_note(desk, kind, name, note):
    """Leaves a note as the screens do."""
    with sqlite3.connect(desk.store) as store:
        store.execute("INSERT INTO own_mark VALUES (?, ?, 1, ?, 1695000000, 420)", (kind, name, note))
    store.close()


def test_a_first_star_makes_the_store_and_no_event(desk):
    assert not desk.store.exists()
    word, code, words = desk.line("agenda", "star", "papers", status=0)
    assert (word, code) == ("starred", "papers") and "gắn sao" in words
    assert stat.S_IMODE(desk.store.stat().st_mode) == 0o600
    assert desk.log() == [] and desk("log", "verify").status == 0
    assert [item["id"] for item in marks(desk)["items"]] == ["session/papers"]
    # By its title, without marks; a visit as well.
    assert desk.word("agenda", "star", "thoi lai") == ("starred", 0)
    assert desk.word("agenda", "star", "Thới Lai") == ("starred", 0)
    assert len(marks(desk)["items"]) == 2
    assert desk.word("agenda", "unstar", "papers") == ("unstarred", 0)
    assert [item["subject"] for item in marks(desk)["items"]] == ["thoi-lai"]


def test_to_unstar_where_there_is_no_store_makes_none(desk):
    assert desk.word("agenda", "unstar", "papers") == ("unstarred", 0)
    assert not desk.store.exists()
    assert marks(desk)["items"] == []
    assert desk("notes", "forget", "--yes").status == 1
    assert not desk.store.exists()


def test_what_is_not_there_is_named_with_what_is(desk):
    result = desk("agenda", "star", "nothing-like-it")
    assert result.status == 1 and "papers" in result.err and not desk.store.exists()


def test_only_what_is_starred_is_listed(desk):
    result = desk("agenda", "--starred")
    assert result.status == 1 and "agenda star" in result.err
    desk("agenda", "star", "clips")
    desk("agenda", "star", "thoi-lai")
    found = json.loads(desk("agenda", "--starred", "--format", "json").out)
    assert [(item["id"], item["starred"]) for item in found["items"]] == [("clips", True)]
    checker("agenda").validate(found)
    everything = json.loads(desk("agenda", "--format", "json").out)["items"]
    assert sum(item.get("starred", False) for item in everything) == 1 < len(everything)
    desk("agenda", "set", "papers", "--starts", "08:00", "--ends", "09:00")
    desk("agenda", "set", "clips", "--starts", "09:00")
    desk("visit", "set", "thoi-lai", "--departs", "13:00")
    # A rehearsal has its own stars, and says so.
    result = desk("agenda", "--now", "--starred", "--at", "2023-09-18T08:30", "--format", "json")
    assert result.status == 1 and "TẬP DƯỢT" in result.err
    at = ("--at", "2023-09-18T08:30")
    assert desk("agenda", "star", "clips", *at).status == 0
    result = desk("agenda", "--now", "--starred", *at, "--format", "json")
    assert [item["id"] for item in json.loads(result.out)["items"]] == ["clips"]


def test_the_json_is_as_its_schema_says_in_every_form(desk):
    desk("agenda", "star", "papers")
    write_note(desk, "person", "van", "gặp lại, xin số điện thoại")
    write_note(desk, "session", "gone", "mục đã bỏ")
    found = marks(desk)
    schema = checker("notes-show")
    assert closed(schema.schema)
    schema.validate(found)
    gone = next(item for item in found["items"] if item["subject"] == "gone")
    assert "title" not in gone and "provenance" not in gone
    papers = next(item for item in found["items"] if item["subject"] == "papers")
    assert papers["provenance"]["kind"] == "reported" and papers["starred"]
    for form in ["text", "csv", "md"]:
        out = desk("notes", "show", "--format", form).out
        assert "session/papers" in out and "xin số điện thoại" in out
    assert "Your note" in desk("notes", "show", lang="en").out


def test_they_are_in_no_log_and_no_review_export(desk, tmp_path):
    desk("agenda", "star", "papers")
    write_note(desk, "visit", "thoi-lai", "chỉ mình biết")
    for verb in ["log", "review"]:
        path = tmp_path / f"{verb}.jsonl"
        assert desk(verb, "export", str(path)).status == 0
        assert "papers" not in path.read_text() and "biết" not in path.read_text()
    assert "biết" not in desk("data", "export", str(tmp_path / "data")).err


def test_they_are_exported_apart_and_taken_in_twice_as_well_as_once(desk, other, tmp_path):
    desk("agenda", "star", "papers")
    write_note(desk, "visit", "thoi-lai", "nhớ mang nón \"lá\"")
    path = tmp_path / "mine.jsonl"
    result = desk("notes", "export", str(path))
    assert result.status == 0 and "2" in result.err
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert lines[0]["schema"] == "hoinghi.notes/1" and len(lines) == 3
    assert desk("notes", "export", "-").out == path.read_text()
    result = other("notes", "import", str(path))
    assert result.status == 0 and "thêm 2" in result.err
    assert marks(other)["items"] == marks(desk)["items"]
    assert "đã có 2" in other("notes", "import", str(path)).err
    assert marks(other)["items"] == marks(desk)["items"]
    assert other.log() == []
    # The same export may be written again, and a later one; anything else is not touched.
    assert desk("notes", "export", str(path)).status == 0
    desk("agenda", "star", "clips")
    assert desk("notes", "export", str(path)).status == 0
    assert len(path.read_text().splitlines()) == 4
    foreign = tmp_path / "foreign.txt"
    foreign.write_text("của người khác\n")
    assert desk("notes", "export", str(foreign)).status == 73
    assert foreign.read_text() == "của người khác\n"
    assert other("notes", "export", str(path)).status == 73
    # Nothing is an empty file, which is taken in.
    assert desk("notes", "forget", "--yes").status == 0
    assert desk("notes", "export", str(tmp_path / "none")).status == 0
    assert (tmp_path / "none").read_bytes() == b""
    assert desk("notes", "import", str(tmp_path / "none")).status == 0


HEAD = '{"schema":"hoinghi.notes/1","conference":"%s"}'


@pytest.mark.parametrize(("lines", "place", "words"), [
    (["{"], ":1:", "JSON"),
    (["{}"], ":1:", "notes export"),
    ([HEAD % "other"], ":1:", "other"),
    (["", "HEAD", '{"kind":"model","id":"x","starred":true,"at":"2023-09-18T08:00:00+07:00"}'],
     ":3:", "notes export"),
    (["HEAD", '{"kind":"visit","id":"x","starred":false,"at":"2023-09-18T08:00:00+07:00"}'],
     ":2:", "notes export"),
    (["HEAD", '{"kind":"visit","id":"x","note":"a\\u001b[2Jb","at":"2023-09-18T08:00:00+07:00"}'],
     ":2:", "ký tự"),
    (["HEAD", '{"kind":"visit","id":"x","note":"LONG","at":"2023-09-18T08:00:00+07:00"}'],
     ":2:", "dài"),
    (["HEAD", '{"kind":"visit","id":"x","starred":true}'], ":2:", "notes export"),
    (["HEAD", '{"kind":"visit","id":"x",}'], ":2:26:", "JSON"),
])
def test_a_file_that_is_wrong_is_refused_whole_with_its_place(desk, tmp_path, lines, place, words):
    conference = json.loads(desk("overview", "--format", "json").out)["items"][0]["id"]
    good = '{"kind":"visit","id":"thoi-lai","starred":true,"at":"2023-09-18T08:00:00+07:00"}'
    path = tmp_path / "wrong.jsonl"
    lines = [line.replace("HEAD", HEAD % conference).replace("LONG", "x" * 10_001)
             for line in lines]
    path.write_text("\n".join([*lines, good]) + "\n")
    result = desk("notes", "import", str(path))
    assert result.status == 65, result
    assert f"{path}{place}" in result.err and words in result.err
    assert "\x1b" not in result.err and not desk.store.exists()


def test_forgetting_erases_them_from_the_file_and_names_what_holds_them_still(desk, tmp_path):
    desk("agenda", "star", "papers")
    write_note(desk, "visit", "thoi-lai", "không ai được đọc")
    path = tmp_path / "mine.jsonl"
    desk("notes", "export", str(path))
    result = desk("notes", "forget")
    assert result.status == 64 and "--yes" in result.err
    assert desk("notes", "forget", "visit/none", "--yes").status == 1
    result = desk("notes", "forget", "visit/thoi-lai", "--yes")
    assert result.status == 0 and str(path) in result.err
    assert "không ai".encode() not in desk.store.read_bytes()
    assert [item["id"] for item in marks(desk)["items"]] == ["session/papers"]
    assert desk("notes", "forget", "--yes").status == 0 and marks(desk)["items"] == []


def test_a_backup_brings_them_back_and_a_forgotten_person_takes_them_along(desk, other, tmp_path):
    desk("checkin", "1010")
    person = json.loads(desk("roster", "--format", "json").out)["items"][0]["id"]
    write_note(desk, "person", person, "nhớ gọi lại")
    desk("agenda", "star", "papers")
    assert desk("backup", str(tmp_path / "copy.sqlite")).status == 0
    assert other("restore", str(tmp_path / "copy.sqlite")).status == 0
    assert marks(other)["items"] == marks(desk)["items"]


@pytest.mark.parametrize("lang, words", [("vi", "không được phép"), ("en", "not permitted")])
def test_a_store_that_cannot_be_written_says_so(binary, open_folder, lang, words):
    desk = Desk(binary, open_folder)
    desk("agenda", "star", "papers")

    def give(number):
        for path in [open_folder, desk.store] if os.geteuid() == 0 else []:
            os.chown(path, number, number)

    # The user's own, so that its modes alone refuse the writing.
    give(other_users.NOBODY)
    desk.store.chmod(0o400)
    open_folder.chmod(0o555)
    result = other_users.ordinary(binary, open_folder, desk.store, "agenda", "star", "clips", lang=lang)
    assert result.status == 77 and result.out == "", result
    assert words in result.err and str(desk.store) in result.err
    open_folder.chmod(0o755)
    desk.store.chmod(0o600)
    give(os.geteuid())
    assert [item["id"] for item in marks(desk)["items"]] == ["session/papers"]


def test_controls_in_the_file_of_the_store_do_not_reach_a_terminal(desk):
    desk("agenda", "star", "papers")
    write_note(desk, "visit", "thoi-lai", "a\x1b[2Jb")
    out = desk("notes", "show").out
    assert "\x1b" not in out
    assert jsonschema and "thoi-lai" in out


def test_a_key_stars_and_another_notes_and_the_verbs_have_it(companion, binary, tmp_path):
    store = ("--store", str(tmp_path / "own.sqlite"))
    session = companion("--screen", "agenda", *store, size=(100, 30))
    session.keys("*")
    session.wait_for(lambda s: "★" in s.screen_text() and "Đã gắn sao" in s.screen_text())
    session.keys("i", "hỏi giá giống", "<Enter>")
    session.wait_for(lambda s: "hỏi giá giống" in s.screen_text() and "Đã ghi chú" in s.screen_text())
    session.keys("q")
    session.wait_exit()
    desk = Desk(binary, tmp_path)
    result = desk("notes", "show", "--format", "json", *store, "--rehearse")
    [item] = json.loads(result.out)["items"]
    assert item["starred"] and item["note"] == "hỏi giá giống"
    # It was a rehearsal: the real store has nothing, and is not even there.
    assert "TẬP DƯỢT" in result.err
