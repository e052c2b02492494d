"""What attendance, the lists and the log print: documented, harmless, the same for every reader."""

import csv
import io
import json
import os
import re
import sqlite3
import subprocess
import unicodedata

import pytest

from desk import KHOA, LOI, NHUNG, Desk
from test_cli_schemas import checker, closed

# What a name may do to a terminal, a table, a spreadsheet, a web page.
HOSTILE = {
    "escape": "Trần\x1b[31m\x1b]0;x\x07 Đỏ", "c1": "Trần\u009b31m Đỏ", "bidi": "Trần \u202eỏĐ",
    "newline": "Trần\nĐỏ\tX\r", "formula": "=HYPERLINK(\"http://x\")", "at": "@SUM(A1)",
    "markdown": "|**Trần**|<script>alert(1)</script>[x](http://x)", "json": "\"\\\"},{",
    "long": "Trần " + "Rất Dài " * 1200 + "Đỏ", "separator": "Trần\u2028Đỏ\u2029",
}


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


SHEETS = [[], ["--by", "province"], ["--by", "category"], ["--missing"], ["--all-lists"],
          ["--by", "province", "--missing"], ["--list", "bus-thoi-lai"]]


@pytest.mark.parametrize("arguments", SHEETS, ids=" ".join)
def test_attendance_is_as_its_schema_says_in_either_language(desk, arguments):
    desk("checkin", NHUNG, KHOA)
    desk("excuse", LOI)
    desk("walkin", "--name", "Mới", "--province", "can-tho", "--category", "resident")
    check = checker("attendance")
    assert closed(check.schema)
    found = desk.attendance(*arguments)
    check.validate(found)
    assert found["items"] and found["sample"] is True
    texts = [desk("attendance", *arguments, "--format", "json", lang=lang).out
             for lang in ["vi", "en"]]
    assert texts[0] == texts[1] and unicodedata.is_normalized("NFC", texts[0])


@pytest.mark.parametrize("verb", [["lists"], ["log", "head"], ["log", "verify"]], ids="-".join)
def test_other_documents_are_as_their_schemas_say(desk, verb):
    check = checker("-".join(verb))
    assert closed(check.schema)
    for _ in range(2):
        result = desk(*verb, "--format", "json")
        check.validate(json.loads(result.out))
        desk("checkin", NHUNG)
    assert json.loads(result.out)["items"] or verb != ["lists"]


def test_figures_of_groups_add_up_to_those_of_all(desk):
    desk("checkin", NHUNG, KHOA)
    desk("checkout", KHOA)
    whole = desk.attendance()
    for grouping in ["province", "category"]:
        found = desk.attendance("--by", grouping)
        for figure in ["expected", "arrived", "present", "missing"]:
            assert sum(item[figure] for item in found["items"]) == whole[figure] == found[figure]
    [lists] = [item for item in json.loads(desk("lists", "--format", "json").out)["items"]
               if item["id"] == "door"]
    assert {key: lists[key] for key in ["expected", "arrived", "present", "missing"]} == {
        key: whole[key] for key in ["expected", "arrived", "present", "missing"]}


def test_missing_are_those_who_are_expected_and_have_not_come(desk):
    desk("checkin", NHUNG)
    desk("excuse", KHOA)
    found = desk.attendance("--missing")
    assert len(found["items"]) == found["missing"] == 92
    assert {item["status"] for item in found["items"]} == {"expected"}
    desk("checkin", "-", stdin="\n".join(item["code"] for item in found["items"]))
    assert desk.attendance("--missing")["items"] == []
    for lang, words in [("vi", "không còn thiếu ai"), ("en", "nobody is missing")]:
        assert words in desk("attendance", "--missing", lang=lang).err


@pytest.mark.parametrize("lang, lead", [
    ("vi", "Cửa chính: dự kiến 94, đã đến 1, đang có mặt 1, còn thiếu 93."),
    ("en", "The door: 94 expected, 1 arrived, 1 present, 93 missing."),
])
def test_a_person_reads_the_figures_above_the_people(desk, lang, lead):
    desk("checkin", NHUNG)
    for form in ["text", "md"]:
        lines = desk("attendance", "--format", form, lang=lang).out.splitlines()
        assert lines[0] == lead and lines[1] == ""
    rows = list(csv.reader(io.StringIO(desk("attendance", "--format", "csv", lang=lang).out)))
    assert len(rows) == 95 and rows[1][0] == NHUNG and len({len(row) for row in rows}) == 1


def test_a_bus_tells_who_is_on_it_and_who_is_missing(desk):
    bus = ["--list", "bus-thoi-lai"]
    codes = [item["code"] for item in desk.attendance(*bus)["items"]]
    desk("checkin", "-", *bus, stdin="\n".join(codes[2:]))
    for lang, lead in [
            ("vi", "Xe đi Thới Lai: trên xe 92 trên 94, còn thiếu: Phạm Ngọc Nhung, Kim Quốc Khoa."),
            ("en", "Bus to Thới Lai: on the bus 92 of 94, missing: Phạm Ngọc Nhung, Kim Quốc Khoa.")]:
        assert desk("attendance", *bus, lang=lang).out.splitlines()[0] == lead


def test_a_phone_number_stands_where_people_are_to_be_called_and_nowhere_else(desk):
    assert "Điện thoại" in desk("attendance", "--missing", "--format", "csv").out
    assert "Điện thoại" not in desk("attendance", "--format", "csv").out


@pytest.mark.parametrize("arguments", [
    ["--by", "age"], ["--all-lists", "--by", "province"], ["--all-lists", "--missing"],
    ["--all-lists", "--list", "door"], ["--format", "xml"], ["NHUNG"],
])
def test_attendance_used_wrongly_is_64(desk, arguments):
    assert desk("attendance", *arguments).status == 64


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_name_harms_no_line_and_no_form(desk, open_session, kind):
    """No verb lets most of these in; a store may come from anywhere all the same."""
    name = HOSTILE[kind]
    code = desk.line("walkin", "--name", "X", "--province", "can-tho", "--category", "resident")[1]
    with sqlite3.connect(desk.store) as store:
        store.execute("UPDATE person SET name = ?, office = ?", (name, name))
    store.close()
    for verb in [["checkin", code], ["checkout", code], ["checkin", code], ["note", code, name],
                 ["undo", "--reason", name], ["excuse", KHOA, "--reason", name], ["undo"],
                 ["substitute", code, "--name", "Y"], ["seat", code, "--name", "Y"]]:
        result = desk(*verb)
        assert result.status in (0, 1, 10), result
        assert len(result.out.splitlines()) == 1 and result.out.count("\t") == 2
        assert harmless(result.out)
    for verb in [["attendance"], ["attendance", "--all-lists"], ["roster"], ["search", "x"]]:
        for form in ["text", "json", "csv", "md"]:
            result = desk(*verb, "--format", form)
            assert result.status in (0, 1), result
            if form in ("text", "json"):
                assert harmless(result.out)
    for verb in [["roster", "export", "-"], ["report", "attendance", "--format", "csv"],
                 ["report", "attendance", "--format", "md"], ["roster", "--format", "csv"],
                 ["attendance", "--format", "md"], ["log", "export", "-"]]:
        shown = open_session([desk.binary, *verb], env=desk.env)
        assert shown.wait_exit() == 0
        raw = bytes(shown.raw).decode()
        assert raw and harmless(raw.replace("\r\n", "\n"))
    # A program gets it as it is.
    if kind in ("escape", "c1", "bidi", "separator"):
        assert name in desk("roster", "--format", "csv").out
    [row] = [row for row in csv.reader(io.StringIO(desk("attendance", "--format", "csv").out))
             if row[0] == code]
    composed = unicodedata.normalize("NFC", name)
    assert row[1] == ("'" + composed if composed[0] in "=@" else composed)
    markdown = desk("attendance", "--format", "md").out
    assert "<script>" not in markdown
    assert len({len(re.findall(r"(?<!\\)\|", line)) for line in markdown.split("\n")[2:-1]}) == 1
    assert desk.person(code)["name"] == composed
    assert HOSTILE["long"][:20] not in desk("log", "show").out and name not in desk("log", "show").out


@pytest.mark.parametrize("kind", ["escape", "c1", "bidi", "newline", "separator"])
def test_a_hostile_desk_of_another_log_is_shown_harmlessly(desk, kind):
    """The log of another laptop is text from outside, whatever its chain says."""
    desk("checkin", NHUNG)
    with sqlite3.connect(desk.store) as store:
        store.execute("UPDATE event SET desk = ?, operator = ?", (HOSTILE[kind], HOSTILE[kind]))
    store.close()
    for verb in [["attendance"], ["attendance", "--format", "json"], ["log", "show"],
                 ["checkin", NHUNG], ["log", "verify"]]:
        result = desk(*verb)
        assert harmless(result.out) and harmless(result.err)


def harmless(text):
    return not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)


@pytest.mark.parametrize("verb", ["attendance", "lists", "log show", "log verify"])
def test_a_reader_that_goes_away_is_no_error(desk, verb):
    desk("checkin", NHUNG, KHOA, LOI)
    done = subprocess.run(
        ["bash", "-c", f'"$0" {verb} | head -n 1 >/dev/null; echo ${{PIPESTATUS[0]}}', desk.binary],
        env={**desk.env, "PATH": os.environ["PATH"], "HOME": "/nonexistent"}, capture_output=True,
        check=True)
    assert done.stdout.decode().split() == ["0"]
