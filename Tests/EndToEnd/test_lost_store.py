"""A store that others take from under a desk: nothing is acknowledged any more, and a rescue has the rest."""

import contextlib
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess

import pytest

from companion import on
from desk import KHOA, LOI, NHUNG, Desk

# In the sample roster, each of another person.
MORE = ["1041", "1055", "1064"]


def overwrite(store, copy):
    """As `cp` does it: the same file, other bytes."""
    store.write_bytes(copy.read_bytes())


def cut(store, _copy):
    os.truncate(store, 4096)


def rename_over(store, copy):
    shutil.copy(copy, copy.with_suffix(".new"))
    copy.with_suffix(".new").rename(store)


def remove_log(store, _copy):
    pathlib.Path(f"{store}-wal").unlink()


def swap_log(store, _copy):
    other = store.with_suffix(".other")
    other.write_bytes(pathlib.Path(f"{store}-wal").read_bytes()[:-4096])
    other.rename(f"{store}-wal")


def remove(store, _copy):
    store.unlink()


def take_folder(store, _copy):
    store.parent.rename(store.parent.with_name("elsewhere"))


def cut_log_by_a_byte(store, _copy):
    log = pathlib.Path(f"{store}-wal")
    os.truncate(log, log.stat().st_size - 1)


def sql(store, statement):
    with contextlib.closing(sqlite3.connect(store)) as other, other:
        other.execute(statement)


def put_back(store, copy):
    """As `.restore` of sqlite3 does it: through the log, as any program writes."""
    with contextlib.closing(sqlite3.connect(copy)) as source:
        with contextlib.closing(sqlite3.connect(store)) as target:
            source.backup(target)


def delete_events(store, _copy):
    sql(store, "DELETE FROM event")


def drop_events(store, _copy):
    sql(store, "DROP TABLE event")


def add_trigger(store, _copy):
    sql(store, "CREATE TRIGGER z AFTER INSERT ON event BEGIN DELETE FROM event WHERE cursor = NEW.cursor; END")


HARMS = [overwrite, cut, rename_over, remove_log, swap_log, cut_log_by_a_byte, remove, take_folder,
         put_back, delete_events, drop_events, add_trigger]


@pytest.fixture
def desk(binary, tmp_path):
    """A desk whose store has a folder of its own, with somebody in it already, and a backup."""
    (tmp_path / "log").mkdir()
    desk = Desk(binary, tmp_path / "log", HOME=str(tmp_path))
    assert desk("checkin", NHUNG).status == 0
    assert desk("backup", str(tmp_path / "copy.sqlite")).status == 0
    assert desk("walkin", "--name", "Trần Văn Lạ", "--province", "can-tho",
                "--category", "resident").status == 0
    assert desk("substitute", LOI, "--name", "Lê Thị Thay").status == 0
    assert desk("note", NHUNG, "ngồi hàng đầu").status == 0
    return desk


def rescue_in(text, folder):
    """The rescue that a message names: there, and its owner's alone."""
    [path] = {pathlib.Path(found) for found in re.findall(r"\S+rescue\S+?\.sqlite", text)}
    assert path.is_relative_to(folder) and path.stat().st_mode & 0o777 == 0o600
    return path


def assert_holds_all(desk, rescue, acknowledged, folder):
    """Imported into a new store, and into one restored from the backup, it gives everything back."""
    for name in ("fresh", "restored"):
        (folder / name).mkdir()
        other = Desk(desk.binary, folder / name, "Bàn mới")
        if name == "restored":
            assert other("restore", str(folder / "copy.sqlite")).status == 0
        taken = other("log", "import", str(rescue))
        assert taken.status == 0, taken
        assert other("log", "verify").status == 0
        again = other("log", "import", str(rescue))
        assert again.status == 0, again
        came = {item.get("code") for item in other.attendance()["items"]
                if item["status"] == "present"}
        assert acknowledged <= came
        names = {item["name"] for item in other.attendance()["items"]}
        assert {"Trần Văn Lạ", "Lê Thị Thay"} <= names
        texts = other("log", "export", "-").out
        assert "ngồi hàng đầu" in texts


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("harm", HARMS)
def test_a_scanners_list_ends_with_what_was_not_recorded_and_a_rescue(desk, tmp_path, harm, lang):
    with subprocess.Popen(
            [desk.binary, "checkin", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1,
            env={"PATH": os.environ["PATH"], **desk.env, "HOINGHI_LANG": lang}) as scanner:
        acknowledged = {NHUNG}
        for code in [KHOA, *MORE]:
            scanner.stdin.write(code + "\n")
            scanner.stdin.flush()
            assert scanner.stdout.readline().startswith("checked-in\t" + code)
            acknowledged.add(code)
        harm(desk.store, tmp_path / "copy.sqlite")
        out, err = scanner.communicate("1078\n", timeout=60)
    assert scanner.returncode == 74, err
    assert out == "" and ("CHƯA GHI" if lang == "vi" else "NOT RECORDED") in err
    assert_holds_all(desk, rescue_in(err, tmp_path), acknowledged, tmp_path)


@pytest.mark.parametrize("ends", [True, False])
@pytest.mark.parametrize("harm", HARMS)
def test_a_list_that_waits_or_has_ended_sees_it_too(desk, tmp_path, harm, ends):
    with subprocess.Popen(
            [desk.binary, "checkin", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1,
            env={"PATH": os.environ["PATH"], **desk.env, "HOINGHI_LANG": "en"}) as scanner:
        scanner.stdin.write(KHOA + "\n")
        scanner.stdin.flush()
        assert scanner.stdout.readline().startswith("checked-in\t" + KHOA)
        harm(desk.store, tmp_path / "copy.sqlite")
        if ends:
            scanner.stdin.close()
        # Otherwise nothing more comes in, and it ends by itself.
        assert scanner.wait(timeout=60) == 74
        err = scanner.stderr.read()
    assert "NOT RECORDED" in err
    assert_holds_all(desk, rescue_in(err, tmp_path), {NHUNG, KHOA}, tmp_path)


@pytest.mark.parametrize("harm", HARMS)
def test_a_screen_sees_it_without_a_key_and_nothing_is_lost_by_killing_it(
        open_session, desk, tmp_path, harm):
    session = open_session(
        [desk.binary, "--screen", "checkin", "--store", str(desk.store), "--desk", "A",
         "--operator", "Lan"], size=(160, 40))
    session.wait_for(on("checkin"))
    session.send(KHOA + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.wait_idle()
    harm(desk.store, tmp_path / "copy.sqlite")
    session.wait_for("CHƯA GHI lượt này")
    session.send(MORE[0] + "\r")
    session.wait_for("CHƯA GHI ĐƯỢC")
    session.signal(signal.SIGKILL)
    session.wait_exit()
    [rescue] = [path for path in tmp_path.rglob("*rescue*.sqlite")]
    assert rescue.stat().st_mode & 0o777 == 0o600
    assert_holds_all(desk, rescue, {NHUNG, KHOA}, tmp_path)


@pytest.mark.parametrize("harm", [overwrite, rename_over])
def test_a_backup_that_was_put_in_place_of_an_open_store_is_left_as_it_is(
        open_session, desk, tmp_path, harm):
    session = open_session([desk.binary, "--screen", "checkin", "--store", str(desk.store)])
    session.wait_for(on("checkin"))
    session.send(KHOA + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.wait_idle()
    harm(desk.store, tmp_path / "copy.sqlite")
    session.wait_for("CHƯA GHI lượt này")
    session.keys("<Esc>", "q")
    assert session.wait_exit() == 0
    assert desk.store.read_bytes() == (tmp_path / "copy.sqlite").read_bytes()
    # Nothing that does not belong to it lies beside it: it can be used at once.
    [rescue] = [path for path in tmp_path.rglob("*rescue*.sqlite")]
    assert desk("log", "import", str(rescue)).status == 0
    assert desk("log", "verify").status == 0
    assert {NHUNG, KHOA} <= {item.get("code") for item in desk.attendance()["items"]
                             if item["status"] == "present"}


def test_where_no_rescue_can_be_written_it_is_said_and_written_as_soon_as_it_can_be(
        open_session, desk, tmp_path):
    session = open_session(
        [desk.binary, "--screen", "checkin", "--store", str(desk.store)],
        env={"HOME": str(tmp_path / "no" / "home")}, size=(240, 40))
    session.wait_for(on("checkin"))
    session.send(KHOA + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.wait_idle()
    take_folder(desk.store, None)
    session.wait_for("không ghi được bản cứu hộ")
    (tmp_path / "no" / "home").mkdir(parents=True)
    session.send(MORE[0] + "\r")
    session.wait_for("CHƯA GHI ĐƯỢC")
    [rescue] = [path for path in tmp_path.rglob("*rescue*.sqlite")]
    assert_holds_all(desk, rescue, {NHUNG, KHOA}, tmp_path)


def test_a_rescue_is_taken_like_any_others_file(desk, tmp_path):
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes((tmp_path / "copy.sqlite").read_bytes()[:-4096])
    before = desk.log()
    result = desk("log", "import", str(bad))
    assert result.status == 65, result
    assert desk.log() == before
