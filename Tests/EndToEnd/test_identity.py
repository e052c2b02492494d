"""Who is who from one list to the next: no import moves a check-in to another person."""

import csv
import io
import json
import re

import pytest

from desk import Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.fixture
def write(tmp_path):
    def write_one(text, name="ds.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)
    return write_one


def roster(desk):
    result = desk("roster", "--format", "json")
    assert result.status == 0, result
    return json.loads(result.out)["items"]


def codes(desk):
    return {item["name"]: item["code"] for item in roster(desk)}


def load(desk, path, *options):
    result = desk("import", "roster", path, *options, lang="en")
    assert result.status == 0, result
    return result


def present(desk):
    items = json.loads(desk("attendance", "--format", "json").out)["items"]
    return {item["name"] for item in items if item["status"] == "present"}


def planned(desk, path, *options, status=0):
    result = desk("import", "roster", path, "--dry-run", "--format", "json", *options)
    assert result.status == status, result
    return json.loads(result.out)


def test_an_offices_number_that_is_another_persons_code_moves_nobody(desk, write):
    load(desk, write("Họ và tên;Đơn vị\nHồ Thị Nhất;Sở A\nVõ Văn Nhì;Sở B\nLý Tấn Tam;Sở C\n"))
    code = codes(desk)
    assert desk("checkin", code["Hồ Thị Nhất"]).status == 0
    numbers = {"Hồ Thị Nhất": "10081", "Võ Văn Nhì": code["Hồ Thị Nhất"], "Lý Tấn Tam": "10097"}
    second = "Mã;Họ và tên;Đơn vị\n" + "".join(
        f"{numbers[name]};{name};{office}\n"
        for name, office in [("Hồ Thị Nhất", "Sở A"), ("Võ Văn Nhì", "Sở B"), ("Lý Tấn Tam", "Sở C")])
    load(desk, write(second, "hai.csv"))
    assert codes(desk) == code
    assert present(desk) == {"Hồ Thị Nhất"}
    # One number, two people: the desk asks.
    asked = desk("checkin", code["Hồ Thị Nhất"])
    assert (asked.status, asked.out.split("\t")[0]) == (12, "several-fit")
    # What it offers for each of them means that one alone.
    offered = {name: re.search(r"([0-9a-f]{32}|\d{4,6}) " + name, asked.out)[1]
               for name in ("Hồ Thị Nhất", "Võ Văn Nhì")}
    assert desk.word("checkin", offered["Hồ Thị Nhất"]) == ("already-in", 10)
    assert desk.word("excuse", offered["Võ Văn Nhì"])[1] == 0
    assert desk.word("checkin", "10097") == ("checked-in", 0)
    assert present(desk) == {"Hồ Thị Nhất", "Lý Tấn Tam"}


def test_a_list_of_numbers_like_our_codes_is_imported_as_the_dry_run_says(desk, write):
    people = [f"Người Thứ {word}" for word in ("Một", "Hai", "Bốn", "Năm", "Sáu", "Bảy", "Tám")]
    rows = [f"{10019 + index if index else 'A1'},{name}" for index, name in enumerate(people)]
    path = write("Mã,Họ và tên\n" + "\n".join(rows) + "\n")
    document = planned(desk, path)
    assert document["counts"]["added"] == 7 and not desk.store.exists()
    load(desk, path)
    assert {item["name"]: item["code"] for item in document["items"]} == codes(desk)
    refs = {item["ref"] for item in roster(desk)}
    assert not refs & set(codes(desk).values())
    # A later row's number is kept clear of as well, and a walk-in's code too.
    later = write("Mã,Họ và tên\n" + "\n".join(rows + ["10113,Người Thứ Chín", ",Ngô Hải Mười"]) + "\n")
    document = planned(desk, later)
    load(desk, later)
    added = {item["name"]: item["code"] for item in document["items"] if item["action"] == "add"}
    assert added.items() <= codes(desk).items() and "10113" not in added.values()


def test_a_corrected_name_is_asked_about_until_it_is_answered(desk, write):
    load(desk, write("Họ và tên;Đơn vị;Điện thoại\nTrần Văn Hung;Sở A;0911000111\nLê Thị Lan;Sở A;\n"))
    code = codes(desk)
    assert desk("checkin", code["Trần Văn Hung"]).status == 0
    path = write("Họ và tên;Đơn vị;Điện thoại\nTrần Văn Hùng;Sở A;0911000111\nLê Thị Lân;Sở A;\n", "b.csv")
    before = roster(desk)
    for option in [], ["--skip-bad"], ["--dry-run"]:
        asked = desk("import", "roster", path, *option, lang="en")
        assert asked.status == 65
        assert f"Trần Văn Hung, code {code['Trần Văn Hung']}, has checked in" in asked.err
        assert "the same phone" in asked.err and "0911000111" in asked.err
        assert f"--same {code['Trần Văn Hung']}=row2" in asked.err
        assert f"--different {code['Lê Thị Lan']}=row3" in asked.err
        assert roster(desk) == before
    document = planned(desk, path, status=65)
    assert document["counts"]["questions"] == 2
    questions = [item for item in document["items"] if item["action"] == "question"]
    assert [(item["row"], item["code"], item["name"]) for item in questions] == [
        (2, code["Trần Văn Hung"], "Trần Văn Hùng"), (3, code["Lê Thị Lan"], "Lê Thị Lân")]
    assert all(item["why"]["vi"] and item["why"]["en"] for item in questions)
    answers = ["--same", f"{code['Trần Văn Hung']}=row2", "--different", f"{code['Lê Thị Lan']}=3"]
    document = planned(desk, path, *answers)
    assert document["counts"] == {
        "added": 1, "changed": 1, "same": 0, "withdrawn": 1, "bad": 0, "questions": 0}
    load(desk, path, *answers)
    assert codes(desk)["Trần Văn Hùng"] == code["Trần Văn Hung"]
    assert codes(desk)["Lê Thị Lân"] not in code.values()
    assert present(desk) == {"Trần Văn Hùng"}
    assert desk.person(code["Lê Thị Lan"])["status"] == "withdrawn"
    assert "nothing changes" in load(desk, path).err


def test_names_that_differ_by_marks_are_two_people_and_a_form_sent_twice_is_one(desk, write):
    load(desk, write("Họ và tên,Đơn vị\nTrần Văn Hung,Sở A\nTrần Văn Hùng,Sở A\n"))
    assert set(codes(desk)) == {"Trần Văn Hung", "Trần Văn Hùng"}


def test_equal_rows_of_a_form_are_one_and_numbered_ones_are_asked_about(desk, write):
    form = write("Dấu thời gian,Họ và tên,Điện thoại\n1/2/2023 8:00:00,Hồ Thị Bé,0911\n"
                 "1/2/2023 8:05:00,Hồ Thị Bé,0911\n")
    result = load(desk, form)
    assert "as row 2" in result.out and list(codes(desk)) == ["Hồ Thị Bé"]
    numbered = write("STT,Họ và tên,Điện thoại\n1,Hồ Thị Bé,0911\n2,Hồ Thị Bé,0911\n", "b.csv")
    asked = desk("import", "roster", numbered, lang="en")
    assert asked.status == 65 and "equal but for the running number" in asked.err
    assert "--same row2=row3" in asked.err
    assert "nothing changes" in load(desk, numbered, "--same", "row2=row3").err
    load(desk, numbered, "--different", "row2=row3")
    assert len(roster(desk)) == 2
    assert "nothing changes" in load(desk, numbered).err


def test_answers_that_are_no_pair_are_refused(desk, write):
    path = write("Họ và tên\nHồ Thị Bé\n")
    for text in "row2", "=2", "10019=", "10019=0", "Bé=row2", "10019=5=6":
        assert desk("import", "roster", path, "--same", text).status == 64
        assert desk("import", "roster", path, "--different", text).status == 64
    assert not desk.store.exists()


def test_a_newcomer_who_is_on_the_next_list_is_told_of(desk, write):
    desk("import", "roster", write("Họ và tên,Đơn vị,Tỉnh\nLê Một,Sở X,Cần Thơ\n"))
    desk("walkin", "--name", "Lý Thị Mới", "--office", "Sở D", "--province", "Cần Thơ")
    path = write("Họ và tên,Đơn vị,Tỉnh\nLê Một,Sở X,Cần Thơ\nLý Thị Mới,Sở D,Cần Thơ\n")
    plan = desk("import", "roster", path, "--dry-run", lang="en")
    assert "Lý Thị Mới: registered at a desk, on the list now" in plan.out, plan
    assert desk("import", "roster", path).status == 0
    assert desk.figures() == (2, 1, 1) and desk.attendance()["walkIns"] == 0


def test_a_seat_that_was_named_at_the_desk_is_whom_the_next_list_names(desk, write):
    first = ("Họ và tên,Chức vụ,Đơn vị\nchưa cử,Trưởng phòng,Phòng A\n"
             "chưa cử,Chuyên viên,Phòng A\nLê Thị Lan,Phó phòng,Phòng A\n")
    load(desk, write(first))
    seat = roster(desk)[0]["code"]
    assert desk("seat", seat, "--name", "Đỗ Thị Mới").status == 0
    assert desk("checkin", seat).status == 0
    load(desk, write(first.replace("chưa cử,Trưởng", "Đỗ Thị Mới,Trưởng"), "b.csv"))
    assert len(roster(desk)) == 3
    assert codes(desk)["Đỗ Thị Mới"] == seat and present(desk) == {"Đỗ Thị Mới"}


# MARK: - Our own export

def exported(desk, tmp_path):
    path = tmp_path / "people.csv"
    path.unlink(missing_ok=True)
    assert desk("roster", "export", str(path)).status == 0
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def as_excel(rows):
    """Semicolons, a mark at the front, numbers without the zeros before them."""
    def cell(text):
        text = text.lstrip("0") if text.isdigit() else text
        return '"' + text.replace('"', '""') + '"' if set(text) & set(';"\n') else text
    return ("\ufeff" + "".join(";".join(map(cell, row)) + "\r\n" for row in rows)).encode()


def as_libreoffice(rows):
    """Commas, every text in quotation marks, no mark at the front, bare line feeds."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


OFFICE = ("Mã,Họ và tên,Đơn vị,Điện thoại\n007,Lê Văn Tám,\"Sở A; phòng 1\",0911000111\n"
          "N2,Hồ Thị Bé,Sở B,0911000222\n,Ngô Tấn Út,'=Sở C,\n")


@pytest.mark.parametrize("saved", [as_excel, as_libreoffice])
def test_our_export_comes_back_from_a_spreadsheet(desk, write, tmp_path, saved):
    load(desk, write(OFFICE))
    code = codes(desk)
    assert desk("checkin", code["Lê Văn Tám"]).status == 0
    rows = exported(desk, tmp_path)
    rows = [rows[0]] + sorted(rows[1:], key=lambda row: row[3])
    rows = [row[1:] + row[:1] for row in rows]
    before = roster(desk)
    assert "nothing changes" in load(desk, write(saved(rows), "x.csv")).err
    assert roster(desk) == before
    name = rows[0].index("name")
    typed = [""] * len(rows[0])
    typed[name], typed[rows[0].index("office")] = "Ông Cao Minh Quý", "Sở D"
    rows.append(typed)
    document = planned(desk, write(saved(rows), "y.csv"))
    assert document["counts"] == {
        "added": 1, "changed": 0, "same": 3, "withdrawn": 0, "bad": 0, "questions": 0}
    load(desk, write(saved(rows), "y.csv"))
    assert present(desk) == {"Lê Văn Tám"} and len(roster(desk)) == 4
    assert code.items() <= codes(desk).items()


@pytest.mark.parametrize("saved", [as_excel, as_libreoffice])
def test_names_changed_over_in_our_export_and_copied_rows_are_asked_about(
        desk, write, tmp_path, saved):
    load(desk, write(OFFICE))
    code = codes(desk)
    assert desk("checkin", code["Lê Văn Tám"]).status == 0
    rows = exported(desk, tmp_path)
    name = rows[0].index("name")
    swapped = [row[:] for row in rows]
    swapped[1][name], swapped[2][name] = rows[2][name], rows[1][name]
    before = roster(desk)
    asked = desk("import", "roster", write(saved(swapped), "x.csv"), lang="en")
    assert asked.status == 65 and "one hoinghi-id, another name" in asked.err
    assert roster(desk) == before and present(desk) == {"Lê Văn Tám"}
    # Told who is who, each name keeps what was its own.
    path = write(saved(swapped), "x.csv")
    load(desk, path, "--different", f"{code['Lê Văn Tám']}=row2",
         "--different", f"{code['Hồ Thị Bé']}=row3", "--same", f"{code['Hồ Thị Bé']}=row2",
         "--same", f"{code['Lê Văn Tám']}=row3")
    assert codes(desk) == code
    assert present(desk) == {"Lê Văn Tám"}
    copied = rows + [rows[1][:]]
    copied[-1][name] = "Cao Minh Quý"
    path = write(saved(copied), "y.csv")
    asked = desk("import", "roster", path, lang="en")
    assert asked.status == 65 and "--different row2=row5" in asked.err
    load(desk, path, "--different", "row2=row5")
    assert present(desk) == {"Lê Văn Tám"}
    assert codes(desk)["Cao Minh Quý"] not in code.values()


def test_a_laptop_with_a_list_of_its_own_knows_the_others_people(binary, write, tmp_path):
    desks = []
    for name in "ab":
        (tmp_path / name).mkdir()
        desks.append(Desk(binary, tmp_path / name, desk=name))
        load(desks[-1], write(OFFICE))
    first, second = desks
    rows = exported(first, tmp_path)
    path = write(as_excel(rows), "people.csv")
    load(second, path)
    assert codes(second) == codes(first)
    assert "nothing changes" in load(second, path).err


# MARK: - Two ids of one person

def test_a_person_who_was_made_twice_becomes_one_and_two_again(desk, write):
    load(desk, write("Họ và tên,Đơn vị\nHồ Thị Bé,Sở A\nLê Văn Tám,Sở B\n"))
    old = codes(desk)["Hồ Thị Bé"]
    assert desk("checkin", old).status == 0
    path = write("Họ và tên,Đơn vị\nHồ Thị Bê,Sở A\nLê Văn Tám,Sở B\n", "b.csv")
    load(desk, path, "--different", f"{old}=row2")
    new = codes(desk)["Hồ Thị Bê"]
    assert new != old and present(desk) == {"Hồ Thị Bé"}
    document = planned(desk, path, "--same", f"{old}=row2")
    assert document["counts"]["questions"] == 0 and set(codes(desk).values()) >= {old, new}
    said = load(desk, path, "--same", f"{old}=row2")
    assert f"join  {old}  Hồ Thị Bé: is one person with {new}" in said.out
    assert present(desk) == {"Hồ Thị Bê"}
    assert "Hồ Thị Bé" not in codes(desk)
    assert desk.word("checkin", old)[0] == "already-in"
    assert "nothing changes" in load(desk, path, "--same", f"{old}=row2").err
    assert desk("log", "verify").status == 0
    kinds = [event["kind"] for event in desk.log()]
    assert kinds.count("same") == 1


def test_the_others_laptops_people_become_one_when_its_log_comes(binary, write, tmp_path):
    desks = []
    for name in "ab":
        (tmp_path / name).mkdir()
        desks.append(Desk(binary, tmp_path / name, desk=name))
        load(desks[-1], write(OFFICE))
    first, second = desks
    assert first("checkin", codes(first)["Lê Văn Tám"]).status == 0
    load(second, write(as_excel(exported(first, tmp_path)), "people.csv"))
    log = tmp_path / "log.jsonl"
    assert first("log", "export", str(log)).status == 0
    assert second("log", "import", str(log)).status == 0
    assert present(second) == {"Lê Văn Tám"}
    assert second.attendance()["walkIns"] == 0


def test_a_list_with_nobody_of_the_one_in_use_is_named_and_the_old_one_comes_back(desk, write):
    old = write("Họ và tên\nHồ Thị Bé\nLê Văn Tám\n", "old.csv")
    load(desk, old)
    before = codes(desk)
    other = write("Họ và tên\nVõ Văn Xa\n", "other.csv")
    dry = desk("import", "roster", other, "--dry-run", lang="en")
    assert "None of the 2 people of the list in use is in this file" in dry.err
    assert "None of the 2 people" in load(desk, other).err
    assert desk.word("checkin", before["Hồ Thị Bé"]) == ("not-admitted", 14)
    load(desk, old)
    assert {name: codes(desk)[name] for name in before} == before
    assert desk.word("checkin", before["Hồ Thị Bé"]) == ("checked-in", 0)


def test_a_code_that_two_laptops_gave_to_two_people_fits_both(binary, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    here, there = Desk(binary, tmp_path / "a"), Desk(binary, tmp_path / "b")
    for desk, name in (here, "Lê Thị Một"), (there, "Ngô Văn Ba"):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"Họ và tên;Đơn vị\n{name};Sở {name[-1]}\n", encoding="utf-8")
        load(desk, str(path))
    code = codes(here)["Lê Thị Một"]
    assert codes(there) == {"Ngô Văn Ba": code}
    assert there.word("checkin", code) == ("checked-in", 0)
    log, people = str(tmp_path / "b.jsonl"), str(tmp_path / "b.csv")
    assert there("log", "export", log).status == 0 and there("roster", "export", people).status == 0
    assert here("log", "import", log).status == 0
    said = here("import", "roster", people, lang="en")
    assert said.status == 0 and f"{code} is Lê Thị Một's here" in said.out, said
    # Neither has lost the code, the badge of neither lets the other in, and the check-in has its name.
    assert codes(here)["Lê Thị Một"] == code != codes(here)["Ngô Văn Ba"]
    assert here.word("checkin", code) == ("several-fit", 12)
    standing = {item["name"]: item["status"] for item in here.attendance()["items"]}
    assert standing == {"Lê Thị Một": "expected", "Ngô Văn Ba": "present"}
    # The same file again changes nothing.
    again = here("import", "roster", people, lang="en")
    assert again.status == 0 and "nothing changes" in again.err, again


# MARK: - The sample, data folders, days

def test_check_ins_of_the_sample_count_for_nothing_once_there_is_a_list(desk, write):
    sample = roster(desk)[:2]
    for person in sample:
        assert desk("checkin", person["code"]).status == 0
    said = load(desk, write("Họ và tên\nHồ Thị Bé\nLê Văn Tám\n"))
    assert all(person["name"] in said.err for person in sample)
    figures = desk.attendance()
    assert (figures["arrived"], figures["walkIns"], figures["missing"]) == (0, 0, 2)
    shown = desk("attendance", lang="en")
    assert all(person["name"] in shown.err for person in sample)
    assert "count for nothing" in shown.err
    assert desk("checkin", codes(desk)["Hồ Thị Bé"]).status == 0
    figures = desk.attendance()
    assert (figures["arrived"], figures["walkIns"], figures["missing"]) == (1, 0, 1)


def test_each_day_has_its_door(desk, write):
    load(desk, write("Họ và tên\nHồ Thị Bé\nLê Văn Tám\n"))
    code = codes(desk)["Hồ Thị Bé"]
    days = ["--at", "2023-09-18T08:00"], ["--at", "2023-09-19T08:00"]
    for day in days:
        assert desk.word("checkin", code, *day) == ("checked-in", 0)
        assert desk.word("checkin", code, *day) == ("already-in", 10)
    # The morning after, before anybody has come, the last door stands in, and says of which day it is.
    words = "Nobody has come yet on 2023-09-20; this is the door of 2023-09-19"
    early = desk("attendance", "--at", "2023-09-20T07:00", lang="en")
    assert "The door, 2023-09-19" in early.out and words in early.err
    paper = desk("report", "attendance", "--format", "md", "--at", "2023-09-20T07:00", lang="en")
    assert words in paper.err
    assert "Nobody has come yet" not in desk("attendance", "--at", "2023-09-19T12:00", lang="en").err
    second = desk("attendance", "--list", "door-2023-09-19", "--rehearse", "--format", "json")
    assert json.loads(second.out)["arrived"] == 1
    assert desk("attendance", "--list", "door-2023-19-09", "--rehearse").status == 1


def test_a_data_folder_that_gives_an_id_to_somebody_else_moves_no_check_in(desk, tmp_path):
    folder = tmp_path / "data"
    assert desk("data", "init", str(folder)).status == 0
    path = folder / "roster.json"
    data = json.loads(path.read_text())
    people = data["delegates"][:3]
    for person, name in zip(people, ["Hồ Thị Bé", "Lê Văn Tám", "Ngô Tấn Út"]):
        person["name"] = name
        person["provenance"] = {"kind": "assumed"}
    data["delegates"] = people
    path.write_text(json.dumps(data))
    option = ["--data", str(folder)]
    assert desk.word("checkin", people[0]["code"], *option) == ("checked-in", 0)
    assert desk.figures(*option) == (3, 1, 1)
    # Its own spelling may change; the name behind the id may not.
    people[0]["name"] = "HO THI BE"
    path.write_text(json.dumps(data))
    assert desk.figures(*option) == (3, 1, 1)
    people[0]["name"], people[1]["name"] = "Lê Văn Tám", "Hồ Thị Bé"
    path.write_text(json.dumps(data))
    refused = desk("attendance", *option, lang="en")
    assert refused.status == 65 and "“Lê Văn Tám”" in refused.err and "“Hồ Thị Bé”" in refused.err
    assert desk("checkin", people[1]["code"], *option).status == 65
    people[0]["name"], people[1]["name"] = "Hồ Thị Bé", "Lê Văn Tám"
    path.write_text(json.dumps(data))
    assert desk.figures(*option) == (3, 1, 1)
    assert desk("log", "verify", *option).status == 0
