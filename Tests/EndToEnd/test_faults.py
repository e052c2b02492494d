"""Faults of the disk and of files, as a person meets them: a status, a message, nothing lost."""

import json
import os
import pathlib
import sqlite3
import subprocess

import pytest

from cli import run
from desk import KHOA, LOI, NHUNG, Desk
from other_users import ordinary

LANGUAGES = ("vi", "en")


def arrived(desk):
    """How many came, as the program counts them."""
    return json.loads(desk("attendance", "--format", "json").out)["arrived"]


def says(desk, status, vi, en, arguments=("checkin", NHUNG)):
    """One command in both languages: its status, and a line that holds these words."""
    for lang, words in zip(LANGUAGES, (vi, en)):
        result = desk(*arguments, lang=lang)
        assert result.status == status, result
        assert result.out == "", result
        assert any(words in line for line in result.err.splitlines()), result


def closed(path):
    """Makes the store's log part of its one file, so that the file can be harmed."""
    with sqlite3.connect(path) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()


def test_a_file_that_is_no_database_is_left_alone(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk.store.write_text("Danh sách đại biểu\n" * 100)
    says(desk, 65, "không phải sổ điểm danh", "no attendance log")
    assert desk.store.read_text() == "Danh sách đại biểu\n" * 100


def test_another_programs_database_is_left_alone(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    with sqlite3.connect(desk.store) as other:
        other.execute("CREATE TABLE bookmarks (address)")
    other.close()
    before = desk.store.read_bytes()
    says(desk, 65, "không phải sổ điểm danh", "no attendance log")
    assert desk.store.read_bytes() == before


def test_a_store_that_was_cut_short_says_how_much_is_left(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk("checkin", NHUNG, KHOA, LOI)
    closed(desk.store)
    whole = desk.store.read_bytes()
    desk.store.write_bytes(whole[:-8192])
    says(desk, 65, "bị cắt cụt", "cut short")
    assert desk.store.read_bytes() == whole[:-8192]


def test_a_store_of_a_newer_program_is_left_alone(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk("checkin", NHUNG)
    with sqlite3.connect(desk.store) as store:
        store.execute("PRAGMA user_version = 99")
    store.close()
    before = desk.store.read_bytes()
    says(desk, 65, "bản hoinghi mới hơn", "a newer hoinghi")
    assert desk.store.read_bytes() == before


def test_a_store_of_another_conference_is_refused(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk("checkin", NHUNG)
    other = tmp_path / "other"
    run(binary, "data", "init", str(other))
    info = other / "conference.json"
    info.write_text(info.read_text().replace('"can-tho-2023"', '"hue-2024"', 1))
    says(desk, 65, "của hội nghị “can-tho-2023”", "of the conference “can-tho-2023”",
         ("--data", str(other), "checkin", NHUNG))
    assert arrived(desk) == 1


def test_a_rehearsals_store_cannot_serve_as_the_real_one(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    assert desk("--rehearse", "checkin", NHUNG).status == 0
    [rehearsal] = tmp_path.glob("*rehearsal*")
    rehearsal.rename(desk.store)
    says(desk, 65, "sổ tập dượt", "a rehearsal's log")


def test_a_store_that_another_program_holds_is_busy_after_five_seconds(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk("checkin", NHUNG)
    holder = sqlite3.connect(desk.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    for lang, waiting, words in [
            ("vi", "đang chờ: một chương trình khác đang ghi vào sổ", "đang giữ sổ, đã chờ 5 giây"),
            ("en", "waiting: another program is writing to the store", "holds the log, waited 5 s")]:
        result = desk("checkin", KHOA, lang=lang)
        assert (result.status, result.out) == (75, "")
        # While it waits it says so, and for what.
        assert f"{waiting} {desk.store}" in result.err.splitlines()[0]
        assert words in result.err.splitlines()[1]
    # Who only reads does not wait.
    assert arrived(desk) == 1
    holder.execute("ROLLBACK")
    holder.close()
    assert desk("checkin", KHOA).status == 0
    assert arrived(desk) == 2


@pytest.mark.parametrize("lang, words", [("vi", "đã ghi xong và nguyên vẹn"),
                                         ("en", "is written and whole")])
@pytest.mark.parametrize("verb", [("log", "export", "copy"), ("backup", "copy"),
                                  ("report", "attendance", "--output", "copy.html")])
def test_a_file_that_stands_is_told_though_the_store_cannot_note_it(
        binary, tmp_path, verb, lang, words):
    desk = Desk(binary, tmp_path)
    desk("checkin", NHUNG)
    holder = sqlite3.connect(desk.store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    result = desk(*verb[:-1], str(tmp_path / verb[-1]), lang=lang)
    holder.execute("ROLLBACK")
    holder.close()
    assert result.status == 0, result
    assert words in result.err and "roster forget" in result.err
    assert (tmp_path / verb[-1]).stat().st_size > 0


@pytest.mark.parametrize("lang, words", [("vi", "không được phép"), ("en", "not permitted")])
def test_a_folder_that_may_not_be_written_is_not_permitted(binary, open_folder, lang, words):
    closed_folder = open_folder / "closed"
    closed_folder.mkdir()
    closed_folder.chmod(0o555)
    store = closed_folder / "store.sqlite"
    result = ordinary(binary, open_folder, store, "checkin", NHUNG, lang=lang)
    assert result.status == 77, result
    assert words in result.err and str(store) in result.err
    assert list(closed_folder.iterdir()) == []


def test_somebody_elses_store_is_not_permitted(binary, open_folder):
    if os.geteuid() != 0:
        pytest.skip("NOT RUN: takes root, to have somebody else")
    Desk(binary, open_folder)("checkin", NHUNG)
    result = ordinary(binary, open_folder, open_folder / "store.sqlite", "checkin", KHOA)
    assert result.status == 77, result


def test_a_store_that_may_only_be_read_is_restored_from(binary, open_folder):
    if os.geteuid() != 0:
        pytest.skip("NOT RUN: takes root, to have somebody else")
    old = open_folder / "old"
    Desk(binary, old)("checkin", NHUNG, KHOA)
    (old / "store.sqlite").chmod(0o444)
    old.chmod(0o555)
    own = open_folder / "own"
    own.mkdir()
    os.chown(own, 65534, 65534)
    result = ordinary(binary, open_folder, own / "store.sqlite", "restore", old / "store.sqlite")
    assert result.status == 0, result
    shown = ordinary(binary, open_folder, own / "store.sqlite", "log", "show")
    assert len(shown.out.splitlines()) == 2


# In a mount namespace of its own: a disk of 2 MB and 40 files, filled until it is full, then given room.
ON_A_SMALL_DISK = """
set -e
mount -t tmpfs -o size=2m,nr_inodes=40 hoinghi "$1"
shift
exec "$@"
"""


@pytest.mark.parametrize("script", ["full_disk.py", "read_only_disk.py"])
def test_a_disk_that_takes_nothing_loses_nothing_that_was_acknowledged(binary, tmp_path, script):
    disk = tmp_path / "disk"
    disk.mkdir()
    probe = subprocess.run(
        ["unshare", "-m", "sh", "-c", ON_A_SMALL_DISK, "sh", disk, "true"],
        capture_output=True, check=False)
    if probe.returncode != 0:
        pytest.skip(f"NOT RUN: no mount namespace here ({probe.stderr.decode().strip()})")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", ON_A_SMALL_DISK, "sh", disk, "python3",
         pathlib.Path(__file__).with_name(script), binary, disk],
        capture_output=True, check=False, timeout=600)
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
