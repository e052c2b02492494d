"""`log import` from a laptop that imported the office's list by itself: who the strangers are."""

import json
import sqlite3

import pytest

from desk import Desk
from session import Session

LIST = """Mã,Họ và tên,Chức vụ,Đơn vị,Tỉnh
NV-1,Lê Văn Tám,Giám đốc,Sở Y tế,Cần Thơ
,Hồ Thị Bé,,UBND xã Tân Hòa,Hậu Giang
,Trần Văn Ước,,Phòng LĐ-TB&XH,Cần Thơ
"""
# The other laptop has one who is called nearly so at another office, and somebody of its own.
OTHER = """Mã,Họ và tên,Chức vụ,Đơn vị,Tỉnh
NV-1,Lê Văn Tám,Giám đốc,Sở Y tế,Cần Thơ
,Hồ Thị Bé,,UBND xã Tân Hòa,Hậu Giang
,Trần Văn Ướt,,UBND phường Cái Khế,Cần Thơ
,Đỗ Quốc Khánh,,Báo Cần Thơ,Cần Thơ
"""
NAMES = ["Lê Văn Tám", "Hồ Thị Bé", "Trần Văn Ướt", "Đỗ Quốc Khánh"]


def codes(desk):
    return {item["name"]: item["code"] for item in json.loads(desk("roster", "--format", "json").out)["items"]}


def present(desk):
    return {item.get("name") for item in desk.attendance()["items"] if item["status"] == "present"}


@pytest.fixture
def desks(binary, tmp_path):
    desks = []
    for name, text in [("a", LIST), ("b", OTHER)]:
        (tmp_path / name).mkdir()
        desk = Desk(binary, tmp_path / name, desk=f"Bàn {name.upper()}")
        path = tmp_path / f"{name}.csv"
        path.write_text(text)
        assert desk("import", "roster", str(path)).status == 0
        desks.append(desk)
    here, there = desks
    for name in NAMES:
        assert there("checkin", codes(there)[name]).status == 0
    return here, there


@pytest.fixture
def log(desks, tmp_path):
    path = tmp_path / "b.jsonl"
    assert desks[1]("log", "export", str(path)).status == 0
    return str(path)


def same(desk):
    return [event for event in desk.log() if event["kind"] == "same"]


@pytest.mark.parametrize("lang, words", [
    ("vi", ("4 người", "ở đây là Lê Văn Tám", "có phải là Trần Văn Ước", "ở đây không ai giống")),
    ("en", ("4 people", "here Lê Văn Tám", "the same person as Trần Văn Ước", "nobody here is like them"))])
def test_strangers_are_named_and_those_who_fit_become_one_person(desks, log, lang, words):
    here, _ = desks
    result = here("log", "import", log, lang=lang)
    assert result.status == 0
    assert all(name in result.err for name in NAMES)
    assert all(word in result.err for word in words), result.err
    assert f"--same {codes(here)['Trần Văn Ước']}=row3" in result.err
    assert {"Lê Văn Tám", "Hồ Thị Bé"} < present(here)
    assert here.attendance()["expected"] == 3
    assert len(same(here)) == 2
    assert here("log", "verify").status == 0
    # Again, nothing is left but those two.
    again = here("log", "import", log)
    assert "Lê Văn Tám" not in again.err and "Đỗ Quốc Khánh" in again.err
    assert len(same(here)) == 2


def test_what_is_asked_is_answered_by_options_and_undone(desks, log):
    here, _ = desks
    code = codes(here)["Trần Văn Ước"]
    assert here("log", "import", log, "--same", f"{code}=row3").status == 0
    assert "Trần Văn Ước" in present(here)
    assert len(same(here)) == 3
    last = same(here)[-1]["id"]
    assert here("undo", "--event", last).status == 0
    assert "Trần Văn Ước" not in present(here)


def test_different_is_not_asked_and_pairs_that_are_not_there_are_refused(desks, log):
    here, _ = desks
    code = codes(here)["Trần Văn Ước"]
    before = here.log()
    for pair in ["9990=row3", f"{code}=row9", f"{code}=x"]:
        for option in ["--same", "--different"]:
            assert here("log", "import", log, option, pair).status == 64
    assert here.log() == before
    result = here("log", "import", log, "--different", f"{code}=row3")
    assert result.status == 0 and "--same " + code not in result.err


@pytest.mark.parametrize("lang, words", [("vi", "là tệp sổ"), ("en", "is a store")])
def test_pairs_are_not_passed_over_where_a_store_is_taken_in(desks, tmp_path, lang, words):
    here, there = desks
    copy = str(tmp_path / "b.sqlite")
    assert there("backup", copy).status == 0
    before = here.log()
    for option in ["--same", "--different"]:
        result = here("log", "import", copy, option, f"{codes(here)['Trần Văn Ước']}=row3", lang=lang)
        assert result.status == 64 and words in result.err and "log export" in result.err, result
    assert here.log() == before


def test_at_a_terminal_it_is_asked_before_anything_is_written(desks, log):
    here, _ = desks

    def asked(*answers):
        with Session([here.binary, "log", "import", log], size=(160, 50), env=here.env) as session:
            for words, answer in answers:
                session.wait_for(words)
                session.keys(*answer)
            return session.wait_exit()

    before = here.log()
    assert asked(("gộp 2 người", ["<C-d>"])) == 1
    assert asked(("gộp 2 người", ["c", "<Enter>"]), ("có phải là Trần Văn Ước", ["<C-d>"])) == 1
    assert here.log() == before
    assert asked(("gộp 2 người", ["<Enter>"]), ("là một người, k nếu", ["k", "<Enter>"])) == 0
    assert same(here) == []
    assert asked(("gộp 2 người", ["c", "<Enter>"]), ("là một người, k nếu", ["c", "<Enter>"])) == 0
    assert {"Lê Văn Tám", "Hồ Thị Bé", "Trần Văn Ước"} < present(here)


def test_both_laptops_come_to_one_and_the_same(desks, log, tmp_path):
    here, there = desks
    for name in ["Lê Văn Tám", "Trần Văn Ước"]:
        assert here("checkin", codes(here)[name]).status == 0
    told = here("log", "import", log, "--same", f"{codes(here)['Trần Văn Ước']}=row3").err
    assert "2 lượt đã vào ở cả hai bàn" in told and "bàn Bàn A" in told and "bàn Bàn B" in told
    back = str(tmp_path / "a.jsonl")
    assert here("log", "export", back).status == 0
    told = there("log", "import", back).err
    assert "id khác" not in told and "2 lượt đã vào ở cả hai bàn" in told
    assert here.attendance()["arrived"] == there.attendance()["arrived"] == 4
    for desk in desks:
        assert len(same(desk)) == 3
        assert desk("log", "verify").status == 0


def test_what_was_erased_here_is_no_stranger(desks, log):
    here, there = desks
    assert here("log", "import", log).status == 0
    with sqlite3.connect(there.store) as store:
        [(row,)] = store.execute("SELECT id FROM person WHERE name = 'Đỗ Quốc Khánh'")
    store.close()
    with sqlite3.connect(here.store) as store:
        store.execute("INSERT INTO forgotten (id, code) VALUES (?, '')", (row,))
    store.close()
    assert "Đỗ Quốc Khánh" not in here("log", "import", log).err


def test_an_export_is_written_anew_over_one_from_before_the_list_was_corrected(desks, log, tmp_path):
    _, there = desks
    path = tmp_path / "b.csv"
    path.write_text(OTHER.replace("Giám đốc", "Phó Giám đốc"))
    assert there("import", "roster", str(path)).status == 0
    assert there("log", "export", log).status == 0


def test_an_open_screen_says_who_was_in_at_both_desks_where_and_when(desks, log, open_session):
    here, _ = desks
    assert here("checkin", codes(here)["Lê Văn Tám"]).status == 0
    session = open_session([here.binary, "--screen", "checkin"], size=(100, 30), env=here.env)
    session.wait_for("1/3")
    assert here("log", "import", log).status == 0
    session.wait_for("Vào ở hai bàn: 1")
    rows = [session.row(row) for row in range(session.lines)]
    [heading] = [number for number, row in enumerate(rows) if "Vào ở hai bàn" in row]
    below = rows[heading + 1:heading + 3]
    assert "Lê Văn Tám" in below[0] and "Bàn A" in below[1] and "Bàn B" in below[1]
    # Whoever was joined is called by name wherever the log speaks of them.
    last = session.screen_text().split("Vừa đến")[1]
    assert "Hồ Thị Bé" in last and last.count("chưa rõ tên") == 2
