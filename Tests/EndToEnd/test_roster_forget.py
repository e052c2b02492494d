"""`roster forget`: whoever is erased is gone from every byte of the store, and the log still verifies."""

import json
import os
import pty
import select

import pytest

from cli import run
from desk import NHUNG, Desk

NAME, OFFICE, PHONE, NOTE = "Trịnh Thị Xuyến Chi", "Phòng Lưu trữ Vĩnh Thạnh", "0907123457", "mang theo con nhỏ"
LIST = f"""Họ và tên,Đơn vị,Tỉnh,Điện thoại
Nguyễn Văn An,Sở Y tế,Cần Thơ,
{NAME},{OFFICE},Cần Thơ,{PHONE}
"""


@pytest.fixture
def desk(binary, tmp_path):
    desk = Desk(binary, tmp_path / "store", XDG_STATE_HOME=str(tmp_path))
    (tmp_path / "list.csv").write_text(LIST)
    assert desk("import", "roster", str(tmp_path / "list.csv")).status == 0
    return desk


def code_of(desk, name):
    return next(item["code"] for item in desk.attendance()["items"] if item["name"] == name)


def traces(desk):
    """The texts of the person that any file beside the store still holds."""
    bytes_ = b"".join(path.read_bytes() for path in desk.store.parent.iterdir() if path.is_file())
    return [text for text in (NAME, OFFICE, PHONE, NOTE) if text.encode() in bytes_]


def test_a_forgotten_person_is_in_no_byte_of_the_store_and_the_log_still_verifies(desk):
    code = code_of(desk, NAME)
    assert desk("checkin", code).status == 0
    assert desk("note", code, NOTE).status == 0
    assert traces(desk) == [NAME, OFFICE, PHONE, NOTE]
    before = desk.log()
    result = desk("roster", "forget", code, "--yes")
    assert (result.status, result.out) == (0, "")
    assert traces(desk) == []
    assert desk.log() == before
    assert desk("log", "verify").status == 0
    assert desk.figures() == (1, 1, 1)
    assert NAME not in desk("roster").out


FILES = [
    ("backup", "copy.sqlite"), ("roster", "export", "people.csv"), ("log", "export", "log.jsonl"),
    *[("report", "attendance", "--output", f"signed.{form}") for form in ["html", "odt", "md", "csv"]],
]


def test_files_that_still_hold_the_person_are_named(desk, tmp_path):
    code = code_of(desk, NAME)
    assert desk("checkin", code).status == 0
    for arguments in FILES:
        assert desk(*arguments, cwd=tmp_path).status == 0, arguments
    assert desk("--rehearse", "checkin", code).status == 0
    told = desk("roster", "forget", code, "--yes").err
    for arguments in FILES:
        assert str(tmp_path / arguments[-1]) in told
    assert "list.csv" in told
    assert "store.rehearsal.sqlite" in told


def test_a_pdf_that_nobody_can_look_into_may_hold_the_person(desk, tmp_path):
    code = code_of(desk, NAME)
    assert desk("checkin", code).status == 0
    assert desk("badges", "--output", "cards.pdf", cwd=tmp_path).status == 0
    told = desk("roster", "forget", code, "--yes", lang="en").err.splitlines()
    [line] = [line for line in told if str(tmp_path / "cards.pdf") in line]
    assert "nobody can tell" in line


def test_files_without_the_name_are_not_named_and_those_that_are_gone_are_told_apart(desk, tmp_path):
    code, other = code_of(desk, NAME), code_of(desk, "Nguyễn Văn An")
    assert desk("checkin", other).status == 0
    # Of whom nothing was recorded no log tells.
    assert desk("log", "export", "others.jsonl", cwd=tmp_path).status == 0
    assert desk("note", code, NOTE).status == 0
    assert desk("log", "export", "noted.jsonl", cwd=tmp_path).status == 0
    for name in ["gone.csv", "rewritten.csv"]:
        assert desk("roster", "export", name, cwd=tmp_path).status == 0
    (tmp_path / "gone.csv").unlink()
    (tmp_path / "rewritten.csv").write_text("khác")
    told = desk("roster", "forget", code, "--yes", lang="en").err.splitlines()

    def of(name):
        return [line for line in told if str(tmp_path / name) in line]

    assert of("others.jsonl") == of("rewritten.csv") == []
    assert len(of("noted.jsonl")) == 1 and "still has the name" in of("noted.jsonl")[0]
    assert len(of("gone.csv")) == 1 and "not there any more" in of("gone.csv")[0]


def test_a_forgotten_text_is_looked_for_in_the_files(desk, tmp_path):
    code = code_of(desk, NAME)
    assert desk("log", "export", "before.jsonl", cwd=tmp_path).status == 0
    assert desk("note", code, NOTE).status == 0
    assert desk("log", "export", "after.jsonl", cwd=tmp_path).status == 0
    event = desk.log()[-1]["id"]
    told = desk("log", "forget", event, "--yes").err
    assert "after.jsonl" in told and "before.jsonl" not in told


@pytest.mark.parametrize("lang, words", [("vi", "Chưa xóa gì"), ("en", "Nothing was erased")])
def test_where_nobody_can_be_asked_it_takes_yes(desk, lang, words):
    code = code_of(desk, NAME)
    result = desk("roster", "forget", code, lang=lang)
    assert (result.status, result.out) == (64, "")
    assert "--yes" in result.err and words in result.err
    # An answer that nobody was asked for is none.
    assert desk("roster", "forget", code, lang=lang, stdin="c\n").status == 64
    assert traces(desk) == [NAME, OFFICE, PHONE]


def test_of_a_sample_delegate_what_was_recorded_is_erased_and_it_is_said_that_the_name_stays(
        binary, tmp_path):
    desk = Desk(binary, tmp_path)
    nothing = desk("roster", "forget", NHUNG, "--yes", lang="en")
    assert nothing.status == 1 and "nothing is kept" in nothing.err
    assert list(tmp_path.iterdir()) == []
    assert desk("note", NHUNG, NOTE).status == 0
    assert desk("roster", "forget", NHUNG).status == 64
    for lang, words in [("en", "made up"), ("vi", "giả định")]:
        result = desk("roster", "forget", NHUNG, "--yes", lang=lang)
        assert result.status == 0 and words in result.err
    assert traces(desk) == []
    assert desk("log", "verify").status == 0


def test_of_a_delegate_of_the_data_folder_it_is_said_where_the_name_stays(binary, tmp_path):
    desk = Desk(binary, tmp_path, HOINGHI_DATA=str(tmp_path / "data"))
    assert run(binary, "data", "init", str(tmp_path / "data")).status == 0
    roster = tmp_path / "data" / "roster.json"
    roster.write_text(roster.read_text().replace('"sample"', '"assumed"'))
    code = json.loads(desk("roster", "--format", "json").out)["items"][0]["code"]
    assert desk("note", code, NOTE).status == 0
    result = desk("roster", "forget", code, "--yes", lang="en")
    assert result.status == 0 and f"roster.json in {tmp_path / 'data'}" in result.err
    assert traces(desk) == []


@pytest.mark.parametrize("text, status", [(None, 64), ("Trịnh", 64), ("123", 64)])
def test_words_never_erase_anybody(desk, text, status):
    result = desk("roster", "forget", *([text] if text else []))
    assert (result.status, result.out) == (status, "")
    assert traces(desk) == [NAME, OFFICE, PHONE]


def test_a_mistyped_code_and_one_that_nobody_has_erase_nobody(desk):
    code = code_of(desk, NAME)
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert desk("roster", "forget", wrong).status == 13
    assert desk("roster", "forget", "9990").status == 1
    assert traces(desk) == [NAME, OFFICE, PHONE]


@pytest.mark.parametrize("answer, status", [("\n", 1), ("n\n", 1), ("c\n", 0), ("y\n", 0)])
def test_a_person_at_a_terminal_is_asked_first(desk, answer, status):
    code = code_of(desk, NAME)
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(desk.binary, [desk.binary, "roster", "forget", code],
                  {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "HOINGHI_LANG": "vi", **desk.env})
    said = b""
    while NAME.encode() not in said:
        assert select.select([terminal], [], [], 60)[0], said
        said += os.read(terminal, 4096)
    os.write(terminal, answer.encode())
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == status
    os.close(terminal)
    assert bool(traces(desk)) == (status != 0)
