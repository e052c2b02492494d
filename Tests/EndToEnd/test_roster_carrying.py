"""People carried to a second laptop, and erased."""

import json

import pytest

from desk import Desk

LIST = "Họ và tên,Đơn vị,Tỉnh,Điện thoại\nÔng Lê A,'=x,Cần Thơ,0912\nchưa cử,Sở Y,,\n"


@pytest.fixture
def laptops(binary, tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
    first = Desk(binary, tmp_path / "a", desk="Bàn A")
    path = tmp_path / "ds.csv"
    path.write_text(LIST)
    assert first("import", "roster", str(path)).status == 0
    return first, Desk(binary, tmp_path / "b", desk="Bàn B")


def items(desk):
    return json.loads(desk("roster", "--format", "json").out)["items"]


@pytest.mark.parametrize("raw", [[], ["--raw"]])
def test_a_second_laptop_knows_the_same_people_by_the_same_codes(laptops, tmp_path, raw):
    first, second = laptops
    path = str(tmp_path / "people.csv")
    assert first("roster", "export", path, *raw).status == 0
    assert ("'=x" in open(path).read()) == (not raw)
    assert second("import", "roster", path).status == 0
    assert items(second) == items(first)
    again = second("import", "roster", path, lang="en")
    assert again.status == 0 and "nothing changes" in again.err
    assert "nothing changes" in first("import", "roster", path, lang="en").err


def test_an_export_carries_walk_ins_and_takes_no_files_place(laptops, tmp_path):
    first, second = laptops
    assert first("walkin", "--name", "Trần C", "--province", "can-tho", "--category",
                 "resident").status == 0
    path = tmp_path / "people.csv"
    assert first("roster", "export", str(path)).status == 0
    before = path.read_bytes()
    assert first("roster", "export", str(path)).status == 73
    assert path.read_bytes() == before
    assert second("import", "roster", str(path), "--dry-run").status == 0
    assert not second.store.exists()
    assert second("import", "roster", str(path)).status == 0
    log = tmp_path / "log.jsonl"
    assert first("log", "export", str(log)).status == 0
    assert second("log", "import", str(log)).status == 0
    assert second.figures() == first.figures()
    assert "Trần C" in second("attendance").out


def test_the_sample_is_not_exported(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    result = desk("roster", "export", str(tmp_path / "x.csv"))
    assert result.status == 1 and "import roster" in result.err
    assert not (tmp_path / "x.csv").exists()


def test_a_person_who_is_forgotten_is_in_no_file_of_the_store(laptops, tmp_path):
    first, _ = laptops
    name, code = "Lê A", items(first)[0]["code"]
    export = tmp_path / "people.csv"
    assert first("roster", "export", str(export)).status == 0
    assert first("checkin", code).status == 0
    result = first("roster", "forget", code, "--yes", lang="en")
    assert result.status == 0, result
    assert str(export) in result.err and "delete it" in result.err
    for file in first.store.parent.iterdir():
        assert name.encode() not in file.read_bytes(), file
        assert b"0912" not in file.read_bytes(), file
    assert first("log", "verify").status == 0
    assert name not in first("attendance").out
    assert first("roster", "forget", "9990").status == 1
    assert first("roster", "forget").status == 64


def test_roster_alone_still_lists(laptops):
    first, _ = laptops
    assert first("roster", "--province", "can-tho").status == 0
    assert first("roster", "expor").status == 64
