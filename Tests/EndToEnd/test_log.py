"""The log at the command line: what it holds, how it is checked, carried, kept and wiped."""

import hashlib
import json
import os
import re
import sqlite3
import stat

import pytest

from desk import KHOA, LOI, NHUNG, WRONG, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


FIELDS = ["id", "kind", "list", "store", "sequence", "desk", "operator", "at", "previous", "hash",
          "received"]


@pytest.mark.parametrize("form", [[], ["--format", "json"], ["--format", "csv"]])
def test_the_log_is_a_line_of_json_an_event_whatever_the_format(desk, form):
    desk("checkin", NHUNG, WRONG)
    desk("undo", NHUNG, "--reason", "nhầm")
    first, refused, undo = desk.log(*form)
    assert [key for key in first if key != "delegate"] == FIELDS
    assert "delegate" not in refused and refused["refused"]["reason"] == "bad-check-digit"
    assert WRONG not in json.dumps(refused)
    assert undo["target"] == first["id"] and "nhầm" not in json.dumps(undo)
    assert [event["sequence"] for event in (first, refused, undo)] == [1, 2, 3]
    assert {event["desk"] for event in (first, refused, undo)} == {"Bàn A"}


def test_anybody_can_check_the_chain_with_sed_and_sha256sum(desk):
    desk("checkin", NHUNG, KHOA, WRONG)
    previous = "0" * 64
    for line in desk("log", "show").out.splitlines():
        event = json.loads(line)
        assert event["previous"] == previous
        covered = re.sub(',"hash":.*', "", line)
        assert hashlib.sha256(covered.encode()).hexdigest() == event["hash"]
        previous = event["hash"]


def test_nothing_of_a_citizen_card_is_kept(desk):
    card = "096123456789|381234567|Nguyễn Không Ai|01011980|Nam|Ấp 1, xã X|01012022"
    assert desk.word("checkin", card) == ("not-on-list", 11)
    [event] = desk.log()
    assert event["refused"]["length"] == len("Nguyễn Không Ai")
    content = b"".join(path.read_bytes() for path in desk.store.parent.iterdir())
    for part in card.split("|"):
        assert part.encode() not in content


def test_the_head_is_written_down_and_checked_later(desk):
    desk("checkin", NHUNG, KHOA)
    head = desk("log", "head").out.strip()
    assert re.fullmatch(r"2(-[0-9A-F]{4}){3}", head)
    desk("checkin", LOI)
    for written in [head, head.lower(), head.replace("-", " ")]:
        assert desk("log", "verify", "--head", written).status == 0
    for lang, words in [("vi", "chép ra giấy"), ("en", "written down")]:
        for wrong in ["2-0000-0000-0000", "9" + head[1:]]:
            result = desk("log", "verify", "--head", wrong, lang=lang)
            assert result.status == 65 and words in result.err, result
    assert desk("log", "verify", "--head", "two").status == 64


TAMPERINGS = {
    "changed": "UPDATE event SET operator = 'Ai đó' WHERE sequence = 2",
    "missing": "DELETE FROM event WHERE sequence = 2",
}


@pytest.mark.parametrize("kind", TAMPERINGS)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_log_that_was_tampered_with_is_65_and_names_the_first_broken_event(desk, kind, lang):
    desk("checkin", NHUNG, KHOA, LOI)
    ids = [event["id"] for event in desk.log()]
    with sqlite3.connect(desk.store) as store:
        store.execute(TAMPERINGS[kind])
    store.close()
    broken = ids[1] if kind == "changed" else ids[2]
    for form in ["text", "json", "csv", "md"]:
        result = desk("log", "verify", "--format", form, lang=lang)
        assert result.status == 65
        assert broken in result.out and broken in result.err
    found = json.loads(desk("log", "verify", "--format", "json").out)
    assert found["sound"] is False and found["fault"]["reason"] == kind


@pytest.mark.parametrize("kind", TAMPERINGS)
def test_a_backup_of_a_log_that_is_not_sound_stands_and_says_so(desk, tmp_path, kind):
    desk("checkin", NHUNG, KHOA, LOI)
    with sqlite3.connect(desk.store) as store:
        store.execute(TAMPERINGS[kind])
    store.close()
    for lang, words in [("vi", "chính sổ"), ("en", "the log itself")]:
        copy = tmp_path / f"copy-{lang}.sqlite"
        result = desk("backup", str(copy), lang=lang)
        assert result.status == 65 and words in result.err and str(copy) in result.err, result
        assert desk("log", "verify", "--store", str(copy)).status == 65


def test_a_log_whose_end_was_cut_off_shows_by_the_written_head_alone(desk):
    desk("checkin", NHUNG, KHOA)
    head = desk("log", "head").out.strip()
    with sqlite3.connect(desk.store) as store:
        store.execute("DELETE FROM event WHERE sequence = 2")
    store.close()
    assert desk("log", "verify").status == 0
    assert desk("log", "verify", "--head", head).status == 65


def test_two_desks_become_one_by_export_and_import_twice_over(desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")
    desk("checkin", NHUNG, KHOA)
    other("checkin", KHOA, LOI)
    other("walkin", "--name", "Lý Mới", "--province", "can-tho", "--category", "resident")
    for there, here, name in [(desk, other, "a"), (other, desk, "b")]:
        path = tmp_path / name
        assert there("log", "export", str(path)).status == 0
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
        for lang in ["vi", "en"]:
            result = here("log", "import", str(path), lang=lang)
            assert (result.status, result.out) == (0, ""), result
    assert desk.figures() == other.figures() == (94, 4, 4)
    assert desk.person(KHOA)["firstArrival"] == other.person(KHOA)["firstArrival"]
    assert desk("log", "verify").status == other("log", "verify").status == 0
    # Whom a desk brings in comes with its log, name and all.
    guest = next(item for item in desk.attendance()["items"] if item.get("name") == "Lý Mới")
    assert guest["standing"] == "walk-in" and desk("checkin", guest["code"]).status == 10


def test_a_walk_in_whose_name_does_not_come_with_the_log_is_counted_and_named_by_the_desk(
        desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")
    other("walkin", "--name", "Lý Mới", "--province", "can-tho", "--category", "resident")
    assert other("log", "export", str(tmp_path / "b")).status == 0
    # As of an older program, or where the text was erased.
    bare = re.sub(r',"random":"[0-9a-f]*","words":.*$', "}", (tmp_path / "b").read_text(),
                  flags=re.M)
    assert "Lý Mới" not in bare
    (tmp_path / "bare").write_text(bare)
    assert desk("log", "import", str(tmp_path / "bare")).status == 0
    strangers = [item for item in desk.attendance()["items"] if item["standing"] == "unnamed"]
    assert len(strangers) == 1 and "name" not in strangers[0]
    for lang, words in [("vi", "đại biểu bổ sung 1 của bàn Bàn B"), ("en", "walk-in 1 of desk Bàn B")]:
        assert words in desk("attendance", lang=lang).out


def test_an_undo_tells_that_another_desks_check_in_keeps_the_person_in(desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")
    other("checkin", KHOA)
    desk("checkin", KHOA, NHUNG)
    assert other("log", "export", str(tmp_path / "b")).status == 0
    assert desk("log", "import", str(tmp_path / "b")).status == 0
    word, code, words = desk.line("undo", KHOA, status=0)
    assert word == "undone" and "vẫn tính là có mặt" in words and "bàn Bàn B" in words
    assert desk.person(KHOA)["status"] == "present"
    assert "vẫn" not in desk.line("undo", NHUNG, status=0)[2]


def test_who_was_in_at_both_desks_is_told_once_when_their_logs_become_one(desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")
    desk("checkin", NHUNG, KHOA)
    other("checkin", KHOA)
    path = str(tmp_path / "b")
    assert other("log", "export", path).status == 0
    told = desk("log", "import", path).err
    assert "1 lượt đã vào ở cả hai bàn" in told and KHOA in told and "bàn Bàn B" in told
    assert NHUNG not in told
    assert "cả hai bàn" not in desk("log", "import", path).err


def test_an_export_goes_to_standard_output_and_comes_in_by_standard_input(desk, binary, tmp_path):
    desk("checkin", NHUNG)
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B")
    exported = desk("log", "export", "-")
    assert exported.status == 0 and len(exported.out.splitlines()) == 1
    assert other("log", "import", "-", stdin=exported.out).status == 0
    assert other.person(NHUNG)["desk"] == "Bàn A"


def test_a_note_goes_with_the_log_and_a_changed_line_brings_nothing_in(desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B")
    desk("checkin", NHUNG)
    desk("note", NHUNG, "cần xe lăn")
    path = tmp_path / "log"
    desk("log", "export", str(path))
    assert "cần xe lăn" in path.read_text()
    path.write_text(path.read_text().replace("Lan", "Mai", 1))
    for lang, words in [("vi", "chưa nhập gì"), ("en", "nothing was taken in")]:
        result = other("log", "import", str(path), lang=lang)
        assert result.status == 65 and f"{path}:1: " in result.err and words in result.err
    assert other.log() == []


@pytest.mark.parametrize("text, is_json", [
    ("x\n", False), ("{}\n", True), ("[1]\n", True), ('{"id":1}\n', True), ("\x00\n", False),
    ("{" * 10_000, False)])
def test_what_is_no_log_is_65_with_its_line_and_where_it_stops_being_json(
        desk, tmp_path, text, is_json):
    path = tmp_path / "log"
    path.write_text(text)
    result = desk("log", "import", str(path))
    place = "1: " if is_json else "1:[0-9]+: "
    assert result.status == 65 and re.search(f"{re.escape(str(path))}:{place}", result.err), result


def test_files_that_are_not_there_or_are_there_already(desk, tmp_path):
    there = tmp_path / "there"
    there.write_text("mine")
    gone = str(tmp_path / "gone")
    assert desk("log", "import", gone).status == 66
    assert desk("restore", gone).status == 66
    assert not desk.store.exists()
    assert desk("log", "export", gone).status == 66
    assert desk("backup", gone).status == 66
    desk("checkin", NHUNG)
    for verb in [["log", "export"], ["backup"]]:
        for lang, words in [("vi", "đã có tệp này"), ("en", "this file exists")]:
            result = desk(*verb, str(there), lang=lang)
            assert result.status == 73 and words in result.err
        assert desk(*verb, str(tmp_path / "no" / "folder")).status == 73
        assert desk(*verb).status == 64 and desk(*verb, "").status == 64
    assert there.read_text() == "mine"
    assert desk("restore", str(there)).status == 65
    assert desk("log", "import", str(tmp_path)).status == 66
    assert sorted(path.name for path in tmp_path.iterdir() if path.name[0] != "s") == ["there"]


def test_what_was_lost_comes_back_from_a_backup_and_nothing_goes(desk, tmp_path):
    desk("checkin", NHUNG)
    code = desk.line(
        "walkin", "--name", "Lý Mới", "--province", "can-tho", "--category", "resident")[1]
    copy = tmp_path / "copy"
    for lang in ["vi", "en"]:
        assert desk("backup", f"{copy}-{lang}", lang=lang).status == 0
    for path in tmp_path.glob("store*"):
        path.unlink()
    desk("checkin", KHOA)
    for lang in ["vi", "en"]:
        assert desk("restore", f"{copy}-{lang}", lang=lang).status == 0
    assert desk.figures() == (94, 3, 3)
    assert desk.person(code)["name"] == "Lý Mới"
    assert desk("log", "verify").status == 0


def test_a_rehearsal_is_wiped_once_a_copy_is_kept(desk, tmp_path):
    desk("checkin", NHUNG)
    desk("checkin", KHOA, "--rehearse")
    real = desk("log", "show").out
    for lang, words in [("vi", "đã xóa sổ tập dượt"), ("en", "the rehearsal")]:
        desk("checkin", LOI, "--rehearse")
        result = desk("log", "wipe-rehearsal", lang=lang)
        assert result.status == 0 and words in result.err
        assert not (tmp_path / "store.rehearsal.sqlite").exists()
        copy = re.search(r"\S*store\.rehearsal\.\d[^ ]*sqlite", result.err)[0]
        assert os.path.exists(copy)
        os.rename(copy, f"{tmp_path}/kept-{lang}")
    assert desk("log", "show").out == real
    assert desk("log", "wipe-rehearsal").status == 66


def test_rehearsed_and_real_events_never_come_into_one_log(desk, tmp_path):
    desk("checkin", NHUNG)
    desk("checkin", KHOA, "--rehearse")
    real, rehearsed = tmp_path / "real", tmp_path / "rehearsed"
    desk("log", "export", str(real))
    desk("log", "export", str(rehearsed), "--rehearse")
    desk("backup", f"{rehearsed}.db", "--rehearse")
    for lang, words in [("vi", "tập dượt"), ("en", "rehearsed")]:
        result = desk("log", "import", str(rehearsed), lang=lang)
        assert result.status == 65 and words in result.err
    assert desk("log", "import", str(real), "--rehearse").status == 65
    assert desk("restore", f"{rehearsed}.db").status == 65
    assert len(desk.log()) == 1
    store = str(tmp_path / "store.rehearsal.sqlite")
    assert desk("checkin", LOI, "--store", store).status == 65


def newer(folder, kind="meal-2031", count=2):
    """A log of a newer program: events of a kind that nobody knows yet, and an undo of the last."""
    store, previous, lines = "ab" * 16, "0" * 64, []
    for sequence in range(1, count + 2):
        event = {"id": f"018aa4d2-7b1e-7c3d-8a4f-{sequence:012x}", "delegate": "sample-001",
                 "kind": kind if sequence <= count else "undo", "list": "door", "store": store,
                 "sequence": sequence, "desk": "Bàn 2031", "operator": "Máy mới",
                 "at": "2023-09-18T08:00:00+07:00"}
        if sequence > count:
            event["target"] = json.loads(lines[-1])["id"]
        event["previous"] = previous
        covered = json.dumps(event, ensure_ascii=False, separators=(",", ":"))[:-1]
        previous = hashlib.sha256(covered.encode()).hexdigest()
        lines.append(f'{covered},"hash":"{previous}"}}')
    path = folder / "newer.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path, lines


def test_events_of_a_kind_of_the_future_are_carried_and_count_for_nothing(desk, tmp_path):
    desk("checkin", NHUNG)
    before = desk.attendance()
    path, lines = newer(tmp_path)
    for _ in range(2):
        assert desk("log", "import", str(path)).status == 0
    assert desk.attendance() == before
    shown = desk("log", "show").out.splitlines()
    for line in lines:
        assert any(kept.startswith(line[:-1]) for kept in shown)
    assert desk("log", "verify").status == 0
    assert desk("log", "export", str(tmp_path / "all")).status == 0
    exported = (tmp_path / "all").read_text(encoding="utf-8").splitlines()
    for line in lines:
        assert sum(kept.startswith(line[:-1]) for kept in exported) == 1
    # The last step that can be taken back is still the check-in.
    assert desk.word("undo") == ("undone", 0)
    assert desk.figures() == (94, 0, 0)
    assert desk.word("undo")[0] == "nothing-done"


def test_the_screen_shows_nothing_of_a_kind_of_the_future(desk, tmp_path, open_session):
    desk("checkin", NHUNG)
    path, _ = newer(tmp_path)
    assert desk("log", "import", str(path)).status == 0
    session = open_session([desk.binary, "--screen", "checkin"], env=desk.env)
    session.wait_for("1/94")
    assert "2031" not in session.screen_text()
    session.keys("<F6>")
    session.wait_for("Hoàn tác")
    session.wait_for("Phạm Ngọc Nhung")
    text = session.screen_text()
    assert "2031" not in text and "Máy mới" not in text


def test_an_export_is_written_anew_under_its_name_and_nothing_else_is_replaced(desk, tmp_path):
    path = tmp_path / "log.jsonl"
    assert desk("checkin", NHUNG).status == 0
    assert desk("log", "export", str(path)).status == 0
    assert desk("checkin", KHOA).status == 0
    assert desk("log", "export", str(path)).status == 0
    assert len(path.read_text().splitlines()) == 2
    other = path.read_text() + path.read_text().splitlines()[0].replace('"A"', '"B"') + " \n"
    for text in [other, "mine\n", ""]:
        path.write_text(text)
        assert desk("log", "export", str(path)).status == 73
        assert path.read_text() == text


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_names_swapped_between_two_rows_of_an_imported_list_are_65_and_both_are_named(
        desk, tmp_path, lang):
    people = tmp_path / "ds.csv"
    people.write_text("Họ và tên,Đơn vị\nNguyễn Văn An,Sở X\nTrần Thị Bích,Sở Y\nLê Cúc,Sở Z\n")
    assert desk("import", "roster", str(people)).status == 0
    [sealed] = desk.log()
    assert (sealed["kind"], sealed["list"]) == ("roster", ".people")
    assert desk("log", "verify", lang=lang).status == 0
    with sqlite3.connect(desk.store) as store:
        store.execute(
            "UPDATE person SET name = CASE name WHEN 'Lê Cúc' THEN 'Nguyễn Văn An' ELSE 'Lê Cúc' END"
            " WHERE name <> 'Trần Thị Bích'")
        ids = [row[0] for row in store.execute(
            "SELECT id FROM person WHERE name <> 'Trần Thị Bích' ORDER BY place")]
    store.close()
    result = desk("log", "verify", "--format", "json", lang=lang)
    assert result.status == 65 and all(person in result.err for person in ids), result
    found = json.loads(result.out)
    assert found["sound"] is False and "fault" not in found
    assert found["roster"]["sealed"] is True
    assert [(fault["reason"], fault["id"]) for fault in found["roster"]["faults"]] == [
        ("changed", person) for person in ids]
    # The next step of the desk is recorded all the same, and the list is named still.
    assert desk("checkin", "Bích").status == 0
    assert desk("log", "verify").status == 65


def foreign(milliseconds, kind, person, sequence=1, previous="0" * 64):
    """A line of another store's log, whole and sealed, made at any time."""
    event = {
        "id": f"{milliseconds:012x}"[:8] + "-" + f"{milliseconds:012x}"[8:] + "-7fff-bfff-ffffffffffff",
        "delegate": person, "kind": kind, "list": "door", "store": "b" * 32, "sequence": sequence,
        "desk": "Bàn B", "operator": "", "at": "2023-09-18T08:00:00+07:00", "previous": previous}
    covered = json.dumps(event, ensure_ascii=False, separators=(",", ":"))[:-1]
    digest = hashlib.sha256(covered.encode()).hexdigest()
    return f'{covered},"hash":"{digest}"}}', digest


@pytest.mark.parametrize("milliseconds", [1_800_000_000_000, 4_000_000_000_000, 253_370_764_799_999])
def test_what_a_desk_answers_holds_whatever_clock_another_had(desk, tmp_path, milliseconds):
    desk("checkin", NHUNG)
    person = desk.log()[0]["delegate"]
    line, _ = foreign(milliseconds, "check-out", person)
    (tmp_path / "other.jsonl").write_text(line + "\n")
    assert desk("log", "import", str(tmp_path / "other.jsonl")).status == 0
    assert desk.person(NHUNG)["status"] == "left"
    for _ in range(3):
        assert desk.word("checkin", NHUNG) == ("checked-in", 0)
        assert desk.person(NHUNG)["status"] == "present"
        assert desk.word("checkout", NHUNG)[1] == 0
        assert desk.person(NHUNG)["status"] == "left"
    ids = [event["id"] for event in desk.log()]
    assert ids == sorted(ids)


@pytest.mark.parametrize("milliseconds", [253_402_300_799_999, 253_402_300_800_000, (1 << 48) - 1])
def test_an_id_past_the_year_9999_is_refused(desk, tmp_path, milliseconds):
    desk("checkin", NHUNG)
    line, _ = foreign(milliseconds, "check-out", desk.log()[0]["delegate"])
    path = tmp_path / "other.jsonl"
    path.write_text(line + "\n")
    for lang, words in [("vi", "sau năm 9999"), ("en", "past the year 9999")]:
        result = desk("log", "import", str(path), lang=lang)
        assert result.status == 65 and words in result.err and f"{path}:1" in result.err, result
    assert len(desk.log()) == 1
