"""`--store` pointed at what is no store of ours: nothing about it changes, whichever verb."""

import os
import socket
import sqlite3
import stat
import subprocess

import pytest

from cli import run
from desk import NHUNG, Desk

VERBS = [
    ("checkin", NHUNG), ("attendance",), ("roster",), ("roster", "forget", NHUNG, "--yes"), ("undo",),
    ("log", "show"), ("log", "verify"), ("log", "wipe-rehearsal"), ("review", "list"),
    ("review", "add", "longan", "--note", "x"), ("report", "attendance"), ("--rehearse", "checkin", NHUNG),
]


def state(path):
    """Everything about what stands at a path; reading it here leaves no trace either."""
    found = os.lstat(path)
    content = None
    if stat.S_ISREG(found.st_mode):
        with open(os.open(path, os.O_RDONLY | os.O_NOATIME), "rb") as file:
            content = file.read()
    elif stat.S_ISDIR(found.st_mode):
        content = sorted(os.listdir(path))
    times = (found.st_mtime_ns, found.st_ctime_ns) + (
        (found.st_atime_ns,) if stat.S_ISREG(found.st_mode) else ())
    return (found.st_mode, found.st_uid, found.st_gid, found.st_ino, found.st_nlink, found.st_size, times, content)


def folder(path):
    path.mkdir(mode=0o755)
    (path / "inside").write_text("mine")


def pipe(path):
    os.mkfifo(path, 0o644)


def listening(path):
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(path))
    server.close()


def text(path):
    path.write_text("của tôi\n" * 100)
    path.chmod(0o664)
    os.utime(path, (1_000, 2_000))


def database(path):
    with sqlite3.connect(path) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    path.chmod(0o664)
    os.utime(path, (1_000, 2_000))


def strangers(path):
    if os.geteuid() != 0:
        pytest.skip("only root can make another user's file")
    path.write_text("của người khác")
    path.chmod(0o666)
    os.chown(path, 65534, 65534)


KINDS = [
    (folder, 65, "thư mục", "a folder"), (pipe, 65, "FIFO", "FIFO"), (listening, 65, "socket", "a socket"),
    (text, 65, "không phải sổ điểm danh", "no attendance log"),
    (database, 65, "không phải sổ điểm danh", "no attendance log"),
    (strangers, 77, "tệp này của người dùng", "belongs to the user"),
]


@pytest.mark.parametrize("make, status, vietnamese, english", KINDS)
def test_nothing_about_it_changes_whichever_verb(binary, tmp_path, make, status, vietnamese, english):
    desk = Desk(binary, tmp_path)
    make(desk.store)
    make(tmp_path / "store.rehearsal.sqlite")
    before = {path: state(path) for path in tmp_path.iterdir()}
    for number, verb in enumerate(VERBS):
        lang, words = [("vi", vietnamese), ("en", english)][number % 2]
        result = desk(*verb, lang=lang)
        assert (result.status, result.out) == (status, ""), (verb, result)
        assert words in result.err and str(tmp_path) in result.err, (verb, result)
    assert {path: state(path) for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/", "/etc/passwd", "/etc/"])
def test_the_systems_own_files_stay_as_they_are(binary, path):
    before = state(path)[:6]
    for verb in [("attendance",), ("checkin", NHUNG), ("log", "verify")]:
        result = run(binary, "--store", path, *verb)
        assert result.status in (65, 77) and result.out == "", result
        assert path in result.err
    assert state(path)[:6] == before


def test_the_interface_leaves_it_as_it_is_too(binary, open_session, tmp_path):
    folder(tmp_path / "store")
    before = state(tmp_path / "store")
    result = run(binary, "--store", str(tmp_path / "store"), "--screen", "checkin")
    assert result.status in (65, 69), result
    session = open_session([binary, "--store", str(tmp_path / "store"), "--lang", "en"])
    session.wait_for("a folder")
    assert state(tmp_path / "store") == before


def test_a_link_leads_to_a_store_and_makes_none(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    target = tmp_path / "target.sqlite"
    desk.store.symlink_to(target)
    for lang, words in [("vi", "liên kết"), ("en", "this link")]:
        for verb in [("checkin", NHUNG), ("attendance",)]:
            result = desk(*verb, lang=lang)
            assert result.status == 66 and words in result.err, result
    assert not target.exists()
    assert run(binary, "--store", str(target), "checkin", NHUNG).status == 0
    assert desk.figures()[1] == 1
    assert stat.S_IMODE(target.stat().st_mode) == 0o600 and desk.store.is_symlink()


@pytest.mark.parametrize("name", ["file:x?mode=memory", ":memory:", "x%20y"])
def test_a_name_is_a_name(binary, tmp_path, name):
    for _ in range(2):
        result = run(binary, "--store", name, "checkin", NHUNG, cwd=tmp_path)
        assert result.status in (0, 10), result
    assert result.status == 10 and (tmp_path / name).exists()


def test_what_is_restored_or_written_over_is_looked_at_too(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    assert desk("checkin", NHUNG).status == 0
    for make in (folder, pipe, listening, text, database):
        path = tmp_path / make.__name__
        make(path)
        before = state(path)
        result = desk("restore", str(path))
        assert result.status == 65 and str(path) in result.err, result
        for verb in [("backup",), ("log", "export"), ("review", "export"), ("roster", "export")]:
            assert desk(*verb, str(path)).status in (1, 73), verb
        assert state(path) == before
    assert desk("log", "verify").status == 0


@pytest.mark.parametrize("count", [0, 1, 50])
def test_a_store_of_no_or_few_bytes_is_no_new_one(binary, tmp_path, count):
    desk = Desk(binary, tmp_path)
    assert desk("checkin", NHUNG).status == 0
    kept = desk.store.read_bytes()
    desk.store.write_bytes(kept[:count])
    before = state(desk.store)
    for number, verb in enumerate(VERBS[:-1]):
        result = desk(*verb, lang=["vi", "en"][number % 2])
        # There is no rehearsal to be wiped.
        assert result.status == (66 if verb[1:] == ("wipe-rehearsal",) else 65), (verb, result)
        assert result.out == "" and str(tmp_path) in result.err
    assert state(desk.store) == before and [path.name for path in tmp_path.iterdir()] == ["store.sqlite"]


def test_a_store_without_one_of_its_tables_is_damaged(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    assert desk("checkin", NHUNG).status == 0
    for table in ("draft", "text", "person", "event", "store"):
        copy = tmp_path / f"{table}.sqlite"
        copy.write_bytes(desk.store.read_bytes())
        with sqlite3.connect(copy) as connection:
            connection.execute(f"DROP TABLE {table}")
        connection.close()
        for verb in VERBS[:3]:
            assert run(binary, "--store", str(copy), *verb).status == 65, (table, verb)


def test_no_store_is_made_where_others_could_replace_it(binary, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o777)
    for lang, words in [("vi", "chmod go-w"), ("en", "others may write")]:
        result = run(binary, "checkin", NHUNG, home=home, lang=lang)
        assert result.status == 77 and words in result.err and str(home) in result.err, result
    assert list(home.iterdir()) == []
    home.chmod(0o755)
    assert run(binary, "checkin", NHUNG, home=home).status == 0


def test_no_store_is_made_below_a_folder_that_everybody_may_write_to(binary, tmp_path):
    home = tmp_path / "shared" / "home"
    home.mkdir(parents=True)
    home.parent.chmod(0o777)
    result = run(binary, "checkin", NHUNG, home=home, lang="en")
    assert result.status == 77 and "others may write" in result.err, result
    assert list(home.iterdir()) == []
    home.parent.chmod(0o1777)
    assert run(binary, "checkin", NHUNG, home=home).status == 0


def test_root_makes_nothing_in_a_users_home(binary, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("only root can be in another's home so")
    home = tmp_path / "home"
    home.mkdir(mode=0o755)
    os.chown(home, 65534, 65534)
    for lang, words in [("vi", "root"), ("en", "root")]:
        result = run(binary, "checkin", NHUNG, home=home, lang=lang)
        assert result.status == 77 and words in result.err and "nobody" in result.err, result
    assert list(home.iterdir()) == []


def test_a_shared_memory_that_is_cut_short_ends_in_words_and_loses_nothing(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    with subprocess.Popen(
            [binary, "checkin", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, bufsize=1,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "HOINGHI_LANG": "en", **desk.env}) as running:
        running.stdin.write(NHUNG + "\n")
        assert running.stdout.readline().startswith("checked-in")
        os.truncate(f"{desk.store}-shm", 0)
        running.stdin.write(NHUNG + "\n")
        _, told = running.communicate(timeout=60)
        # Seen before the answer, or within it (SIGBUS).
        assert running.returncode == 74 and "-shm" in told, told
    assert desk.figures()[1] == 1
    assert desk("log", "verify").status == 0
