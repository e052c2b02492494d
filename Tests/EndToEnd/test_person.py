"""`person set`, `undo --event` and `log forget`: the organiser's word on a person is events too."""

import json
import pathlib
import shutil
import sqlite3

import pytest

from cli import run
from desk import KHOA, NHUNG, NOBODY, WRONG, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path, XDG_STATE_HOME=str(tmp_path))


def row(desk, code):
    """The person as `roster` has them."""
    items = json.loads(desk("roster", "--format", "json").out)["items"]
    return next(item for item in items if item["code"] == code)


def last(desk):
    return desk.log()[-1]


def test_what_is_set_shows_everywhere_and_says_who_set_it(desk):
    word, code, words = desk.line(
        "person", "set", NHUNG, "--name", "Nguyễn Thị Bé", "--office", "Sở Nội vụ", "--position",
        "Phó Giám đốc", "--phone", "0901", "--note", "Ăn chay", "--head", status=0)
    assert (word, code) == ("edited", NHUNG)
    assert "Nguyễn Thị Bé" in words and "trưởng đoàn" in words
    found = row(desk, NHUNG)
    assert (found["name"], found["office"], found["position"], found["phone"], found["note"]) == (
        "Nguyễn Thị Bé", "Sở Nội vụ", "Phó Giám đốc", "0901", "Ăn chay")
    assert found["head"] is True
    setting = found["set"]["phone"]
    assert (setting["kind"], setting["desk"], setting["operator"]) == ("organiser", "Bàn A", "Lan")
    assert found["provenance"]["kind"] == "sample"
    assert desk.person(NHUNG)["name"] == "Nguyễn Thị Bé"
    assert desk.line("checkin", "be", "noi", "vu")[1] == NHUNG
    event = desk.log()[0]
    assert (event["kind"], event["list"]) == ("person", ".people")
    assert "0901" not in json.dumps(desk.log())


@pytest.mark.parametrize("lang, words", [
    ("vi", ["đã sửa thành phần", "tỉnh"]), ("en", ["category", "changed"])])
def test_provinces_and_categories_go_by_id_or_name_and_guests_by_their_place(desk, lang, words):
    info = json.loads(desk("roster", "--format", "json").out)["items"]
    other = next(item for item in info if item.get("provinceId") not in
                 (None, row(desk, NHUNG)["provinceId"]))
    category = next(item for item in info if item.get("categoryId") not in
                    (None, row(desk, NHUNG)["categoryId"]))
    told = desk.line(
        "person", "set", NHUNG, "--province", other["province"].upper(), "--category",
        category["category"]["en"], lang=lang, status=0)[2]
    assert any(word in told for word in words)
    found = row(desk, NHUNG)
    assert (found["provinceId"], found["categoryId"]) == (other["provinceId"], category["categoryId"])
    assert desk.word("person", "set", NHUNG, "--province", "Bạc Liêu") == ("edited", 0)
    found = row(desk, NHUNG)
    assert found["province"] == "Bạc Liêu" and "provinceId" not in found
    by = {item.get("id"): item["expected"] for item in desk.attendance("--by", "province")["items"]}
    assert by["Bạc Liêu"] == 1
    assert desk("roster", "--province", "bac lieu").out.count(NHUNG) == 1


def test_an_empty_text_takes_away_and_what_is_so_already_is_not_recorded(desk):
    assert desk.word("person", "set", NHUNG, "--phone", "0901", "--head") == ("edited", 0)
    assert desk.word("person", "set", NHUNG, "--phone", "0901", "--head") == ("nothing-done", 1)
    assert len(desk.log()) == 1
    assert desk.word("person", "set", NHUNG, "--phone", "", "--no-head") == ("edited", 0)
    found = row(desk, NHUNG)
    assert "phone" not in found and "head" not in found
    assert set(found["set"]) == {"phone", "head"}


@pytest.mark.parametrize("arguments, status, words", [
    ([NHUNG], 64, "--office"),
    ([NHUNG, "--reason", "nhầm"], 64, "--office"),
    ([NHUNG, "--name", " "], 64, "--name"),
    ([NHUNG, "--province", "huyện Thới Lai"], 64, "huyện Thới Lai"),
    ([NHUNG, "--category", "vua"], 64, "vua"),
    ([NHUNG, "--phone", "09\x1b[2J"], 64, "--phone"),
    (["", "--phone", "1"], 64, ""),
    ([NHUNG, "--list", "door", "--phone", "1"], 64, "--list"),
])
def test_what_cannot_be_set_is_said_and_makes_no_store(desk, arguments, status, words):
    result = desk("person", "set", *arguments)
    assert (result.status, result.out) == (status, "")
    assert words in result.err
    assert not desk.store.exists()


def test_whom_nobody_knows_is_answered_as_at_every_verb_of_the_desk(desk):
    for code in (NOBODY, WRONG, "nguyen"):
        assert desk.word("person", "set", code, "--phone", "1") == desk.word("note", code, "chữ")


def test_any_event_is_undone_by_its_id_and_the_undo_as_well(desk):
    desk("person", "set", NHUNG, "--office", "Sở Nội vụ")
    desk("person", "set", NHUNG, "--office", "Sở Y tế")
    first, second = (event["id"] for event in desk.log())
    assert desk.line("undo", "--event", second, "--reason", "nhầm", status=0)[:2] == ("undone", NHUNG)
    assert row(desk, NHUNG)["office"] == "Sở Nội vụ"
    undo = last(desk)["id"]
    assert desk.word("undo", "--event", second) == ("nothing-done", 1)
    assert desk.line("undo", "--event", undo, status=0)[0] == "undone"
    assert row(desk, NHUNG)["office"] == "Sở Y tế"
    desk("checkin", KHOA)
    assert desk.line("undo", "--event", last(desk)["id"].upper(), status=0)[:2] == ("undone", KHOA)
    assert desk.figures()[1] == 0
    # What was set is no attendance: the last step of the desk is none of it.
    assert desk.word("undo") == ("nothing-done", 1)
    assert desk("log", "verify").status == 0
    assert row(desk, NHUNG)["office"] == "Sở Y tế"


def test_an_entry_of_a_review_is_undone_by_its_id(desk):
    models = json.loads(desk("models", "--format", "json").out)["items"]
    model = models[0]["id"]
    assert desk("review", "add", model, "--reviewer", NHUNG, "--note", "rất hay").status == 0
    event = next(event["id"] for event in desk.log() if event["kind"] == "review")
    assert desk.word("undo", "--event", event) == ("undone", 0)
    assert "rất hay" not in desk("review", "list", "--format", "json").out


@pytest.mark.parametrize("arguments, status", [
    (["--event", "018f3c2a-7b1e-7c3d-8a4f-0123456789ab"], 1), (["--event", "x"], 64),
    (["--event", "018f3c2a-7b1e-7c3d-8a4f-0123456789ab", NHUNG], 64),
])
def test_no_event_no_undo(desk, arguments, status):
    desk("checkin", NHUNG)
    assert desk("undo", *arguments).status == status
    assert len(desk.log()) == 1


def test_a_forgotten_edit_says_nothing_in_any_byte_and_the_log_verifies(desk, tmp_path):
    desk("person", "set", NHUNG, "--phone", "0987650001")
    desk("person", "set", NHUNG, "--phone", "0987654321", "--reason", "đọc nhầm")
    event = last(desk)["id"]
    assert desk("log", "export", str(tmp_path / "log.jsonl")).status == 0
    before = desk.log()
    result = desk("log", "forget", event)
    assert (result.status, result.out) == (64, "") and "--yes" in result.err
    assert row(desk, NHUNG)["phone"] == "0987654321"
    result = desk("log", "forget", event, "--yes")
    assert (result.status, result.out) == (0, "")
    assert str(tmp_path / "log.jsonl") in result.err
    assert row(desk, NHUNG)["phone"] == "0987650001"
    stored = b"".join(path.read_bytes() for path in tmp_path.glob("store.sqlite*"))
    assert b"0987654321" not in stored and "đọc nhầm".encode() not in stored
    assert desk.log() == before
    assert desk("log", "verify").status == 0
    # An export of before does not bring it back.
    assert desk("log", "import", str(tmp_path / "log.jsonl")).status == 0
    assert row(desk, NHUNG)["phone"] == "0987650001"


def test_a_note_is_forgotten_by_its_event_and_an_event_without_text_is_said(desk):
    desk("note", NHUNG, "mang theo con nhỏ")
    desk("checkin", NHUNG)
    note, arrival = (event["id"] for event in desk.log())
    assert desk("log", "forget", note, "--yes").status == 0
    assert "con nhỏ".encode() not in desk.store.read_bytes()
    result = desk("log", "forget", arrival, "--yes")
    assert result.status == 1 and arrival in result.err
    unknown = "018f3c2a-7b1e-7c3d-8a4f-0123456789ab"
    assert desk("log", "forget", unknown, "--yes").status == 1
    assert desk("log", "forget", "x", "--yes").status == 64


def test_what_is_set_travels_with_the_log_and_is_undone_over_there(desk, binary, tmp_path):
    desk("person", "set", NHUNG, "--office", "Sở Nội vụ", "--head")
    (tmp_path / "b").mkdir()
    other = Desk(binary, tmp_path / "b", "Bàn B", "Minh")
    log = str(tmp_path / "log.jsonl")
    assert desk("log", "export", log).status == 0
    for _ in range(2):
        assert other("log", "import", log).status == 0
    assert row(other, NHUNG) == row(desk, NHUNG)
    assert other.word("undo", "--event", last(desk)["id"]) == ("undone", 0)
    back = str(tmp_path / "back.jsonl")
    assert other("log", "export", back).status == 0
    assert desk("log", "import", back).status == 0
    assert "set" not in row(desk, NHUNG)


def test_of_two_desks_that_did_not_know_of_each_other_the_later_event_wins_on_both(
        desk, binary, tmp_path):
    (tmp_path / "b").mkdir()
    other = Desk(binary, tmp_path / "b", "Bàn B", "Minh")
    desk("person", "set", NHUNG, "--office", "Sở Nội vụ", "--phone", "1")
    other("person", "set", NHUNG, "--office", "Sở Y tế")
    logs = [str(tmp_path / "a.jsonl"), str(tmp_path / "b.jsonl")]
    for one, log in zip((desk, other), logs):
        assert one("log", "export", log).status == 0
    for one, log in zip((other, desk), logs):
        assert one("log", "import", log).status == 0
    greatest = max(event["id"] for event in desk.log())
    office = "Sở Y tế" if other.log()[0]["id"] == greatest or desk.log()[-1]["id"] == greatest \
        else "Sở Nội vụ"
    assert [row(one, NHUNG)["office"] for one in (desk, other)] == [office, office]
    assert [row(one, NHUNG)["phone"] for one in (desk, other)] == ["1", "1"]


def test_a_list_imported_again_lies_under_what_was_set(desk, tmp_path):
    path = tmp_path / "list.csv"
    heading = "Họ và tên,Đơn vị,Tỉnh,Điện thoại\n"
    path.write_text(heading + "Nguyễn Văn An,Sở Y tế,Cần Thơ,0901\n")
    assert desk("import", "roster", str(path)).status == 0
    [code] = [item["code"] for item in desk.attendance()["items"]]
    desk("person", "set", code, "--phone", "0909")
    path.write_text(heading + "Nguyễn Văn An,Sở Y tế,Cần Thơ,0902\n")
    assert desk("import", "roster", str(path)).status == 0
    assert row(desk, code)["phone"] == "0909"
    # Behind it stands the seal of the list, which is no step to undo.
    [edit] = [event for event in desk.log() if event["kind"] == "person"]
    assert last(desk)["kind"] == "roster"
    assert desk.word("undo", "--event", last(desk)["id"])[1] != 0
    assert desk.word("undo", "--event", edit["id"]) == ("undone", 0)
    assert row(desk, code)["phone"] == "0902"


def test_the_roster_with_what_was_set_is_as_its_schema_says(desk):
    jsonschema = pytest.importorskip("jsonschema")
    desk("person", "set", NHUNG, "--phone", "1", "--note", "x", "--head", "--province", "Bạc Liêu")
    schemas = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema" / "output"
    schema = json.loads((schemas / "roster.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(
        json.loads(desk("roster", "--format", "json").out))
