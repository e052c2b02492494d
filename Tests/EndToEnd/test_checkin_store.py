"""What the verbs of the desk say of a store that cannot be used, and how they end."""

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess

import pytest

from cli import run
from desk import KHOA, NHUNG, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def refused(desk, status, vietnamese, english, *arguments, **options):
    """The same fault in both languages: nothing is printed as data."""
    for lang, words in [("vi", vietnamese), ("en", english)]:
        result = desk(*(arguments or ("checkin", NHUNG)), lang=lang, **options)
        assert (result.status, result.out) == (status, ""), result
        assert words in result.err, result
        assert str(desk.store) in result.err


def test_a_store_of_another_conference_is_65_for_every_verb(desk, binary, tmp_path):
    desk("checkin", NHUNG)
    folder = tmp_path / "data"
    assert run(binary, "data", "init", str(folder)).status == 0
    conference = json.loads((folder / "conference.json").read_text())
    conference["id"] = "other"
    (folder / "conference.json").write_text(json.dumps(conference))
    for verb in [("checkin", NHUNG), ("attendance",), ("roster",), ("log", "verify"),
                 ("log", "export", "-"), ("undo",)]:
        refused(desk, 65, "other", "other", *verb, env={"HOINGHI_DATA": str(folder)})


@pytest.mark.parametrize("content", [b"mine, not yours\n" * 100, b"SQLite format 3\x00" + b"x" * 4096])
def test_a_file_that_is_no_store_is_65_and_stays_as_it_is(desk, content):
    desk.store.write_bytes(content)
    for verb in [("checkin", NHUNG), ("attendance",), ("log", "show")]:
        result = desk(*verb)
        assert (result.status, result.out) == (65, ""), result
    assert desk.store.read_bytes() == content


def test_a_database_of_another_program_is_65_and_stays_as_it_is(desk):
    with sqlite3.connect(desk.store) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    content = desk.store.read_bytes()
    refused(desk, 65, "không phải sổ điểm danh", "no attendance log")
    assert desk.store.read_bytes() == content


def test_a_store_of_a_newer_program_is_65(desk):
    desk("checkin", NHUNG)
    with sqlite3.connect(desk.store) as store:
        store.execute("PRAGMA user_version = 1000")
    store.close()
    refused(desk, 65, "bản hoinghi mới hơn", "newer", "attendance")


def test_a_place_where_nothing_can_be_made_is_73(binary, tmp_path):
    (tmp_path / "file").write_text("")
    refused(Desk(binary, tmp_path / "file"), 73, "không tạo được", "cannot be made")


def test_a_store_that_another_program_holds_is_75(desk):
    desk("checkin", KHOA)
    holder = sqlite3.connect(desk.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        refused(desk, 75, "chương trình khác", "another program")
        # Reading goes on meanwhile.
        assert desk.figures() == (94, 1, 1)
    finally:
        holder.close()
    assert desk.word("checkin", NHUNG) == ("checked-in", 0)


def test_a_file_that_may_not_grow_is_74_and_what_was_answered_is_kept(desk):
    desk("checkin", NHUNG)
    codes = "\n".join(item["code"] for item in desk.attendance("--missing")["items"])
    done = subprocess.run(
        ["bash", "-c", 'trap "" XFSZ; ulimit -f 150; exec "$0" checkin -', desk.binary],
        env={**desk.env, "HOME": "/nonexistent", "HOINGHI_LANG": "en"}, input=codes.encode(),
        capture_output=True, check=False)
    answered = done.stdout.decode().splitlines()
    assert done.returncode == 74 and answered, done
    assert str(desk.store) in done.stderr.decode()
    assert desk.figures()[1] == 1 + len(answered) < 94
    assert desk("log", "verify").status == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become an ordinary user")
def test_a_folder_that_an_ordinary_user_may_not_write_to_is_77(binary, tmp_path):
    for folder in [tmp_path, *tmp_path.parents]:
        if not os.stat(folder).st_mode & 0o001:
            os.chmod(folder, 0o755)
    refused(Desk(binary, tmp_path), 77, "không được phép", "not permitted", user=65534, group=65534)


def test_what_fails_or_finds_nothing_leaves_no_store(desk, tmp_path):
    (tmp_path / "bad.jsonl").write_text("{}\n")
    (tmp_path / "bad.sqlite").write_text("x")
    for verb, status in [
            (("undo",), 1), (("undo", NHUNG), 1), (("undo", "--event", "0" * 8 + "-0000-7000-8000-" + "0" * 12), 1),
            (("restore", str(tmp_path / "bad.sqlite")), 65), (("log", "import", str(tmp_path / "bad.jsonl")), 65)]:
        result = desk(*verb)
        assert result.status == status, (verb, result)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.jsonl", "bad.sqlite"], verb


def test_what_is_taken_in_makes_a_store(desk, tmp_path):
    assert desk("checkin", NHUNG).status == 0
    assert desk("backup", str(tmp_path / "backup.sqlite")).status == 0
    assert desk("log", "export", str(tmp_path / "log.jsonl")).status == 0
    for verb in [("restore", str(tmp_path / "backup.sqlite")), ("log", "import", str(tmp_path / "log.jsonl"))]:
        (tmp_path / "new").mkdir()
        other = Desk(desk.binary, tmp_path / "new")
        assert other(*verb).status == 0
        assert [path.name for path in (tmp_path / "new").iterdir()] == ["store.sqlite"]
        assert other.store.stat().st_mode & 0o777 == 0o600
        assert other.figures()[1] == 1 and other("log", "verify").status == 0
        shutil.rmtree(tmp_path / "new")


def test_a_code_that_no_store_gives_reaches_no_terminal(desk):
    assert desk("checkin", NHUNG).status == 0
    assert desk("walkin", "--name", "Trần Văn Lạ").status == 0
    with contextlib.closing(sqlite3.connect(desk.store)) as other, other:
        other.execute("UPDATE person SET code = char(27) || '[31m'")
    for number, verb in enumerate([("checkin", "lạ"), ("checkout", "lạ"), ("roster",), ("attendance",)]):
        result = desk(*verb, lang=["vi", "en"][number % 2])
        assert result.status == 65 and "person.code" in result.err, result
        assert "\x1b" not in result.out + result.err
