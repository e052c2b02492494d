"""`import schedule` and `agenda changes`: a programme as conferences publish it becomes a data folder."""

import json
import os
import pathlib

import jsonschema
import pytest

from cli import run

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema"

EVENT = """<event id="{id}" guid="5f0f4e1c-0d9b-4b0c-9a56-5f1f4c5d7e{id:02}">
<date>{date}+07:00</date><start>{start}</start><duration>00:45</duration><room>{room}</room>
<title>{title}</title><subtitle/><track>Vườn</track><type>lecture</type><language>vi</language>
<abstract>Một câu.</abstract><description>&lt;p&gt;Hai &amp;amp; ba.&lt;/p&gt;&lt;p&gt;Bốn.&lt;/p&gt;</description>
<persons><person id="7">Nguyễn Thị Một</person></persons>
<links><link href="https://example.org/{id}">Trang</link></links></event>"""


def schedule(*events):
    """A schedule.xml of (id, time, room, title)."""
    body = "".join(
        f'<room name="{room}">' + EVENT.format(id=number, date=f"2024-05-17T{time}:00", start=time,
                                               room=room, title=title) + "</room>"
        for number, time, room, title in events)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<schedule><version>1</version><conference>'
            "<acronym>vuon24</acronym><title>Hội thảo vườn</title><start>2024-05-17</start></conference>"
            f'<day index="1" date="2024-05-17">{body}</day></schedule>\n')


@pytest.fixture
def folder(binary, tmp_path):
    """Makes a data folder of a schedule's text; its path."""
    def make(text, name="data", kind="xml", *options):
        file = tmp_path / f"{name}.{kind}"
        file.write_text(text)
        result = run(binary, "import", "schedule", str(file), "--into", str(tmp_path / name), *options)
        assert (result.status, result.out) == (0, ""), result.err
        return str(tmp_path / name)
    return make


def shown(binary, folder, *arguments):
    result = run(binary, "--data", folder, "agenda", *arguments)
    assert result.status == 0, result.err
    return result.out


def test_a_schedule_becomes_a_folder_that_is_sound_and_opens(binary, folder):
    made = folder(schedule((1, "09:00", "A", "Mở đầu"), (2, "10:00", "B", "Ao")))
    checked = run(binary, "data", "check", made)
    assert checked.status == 0, checked.out
    items = json.loads(shown(binary, made, "--format", "json"))["items"]
    assert [item["id"] for item in items] == ["1", "2"]
    first = items[0]
    assert first["starts"] == "2024-05-17T09:00:00+07:00" and first["room"]["vi"] == "A"
    assert [text["vi"] for text in first["description"]] == ["Hai & ba.", "Bốn."]
    assert first["links"] == [{"url": "https://example.org/1", "title": "Trang"}]
    assert first["provenance"] == {"kind": "imported", "file": "data.xml", "row": 2}
    assert first["speakers"][0]["name"] == "Nguyễn Thị Một"
    schema = json.loads((SCHEMAS / "data" / "agenda.schema.json").read_text())
    jsonschema.validate(json.loads(pathlib.Path(made, "agenda.json").read_text()), schema)
    schema = json.loads((SCHEMAS / "output" / "agenda.schema.json").read_text())
    jsonschema.validate(json.loads(shown(binary, made, "--format", "json")), schema)


@pytest.mark.parametrize("form", ["xml", "ics", "json"])
def test_what_is_printed_of_it_is_read_back_as_the_same(binary, folder, form):
    made = folder(schedule((1, "09:00", "A", "Mở &amp; đầu"), (2, "10:00", "B", "Ao; cá, \\ tôm")))
    again = folder(shown(binary, made, "--format", form), "again", form)
    def essence(path):
        items = json.loads(shown(binary, path, "--format", "json"))["items"]
        for item in items:
            for part in [item] + item.get("speakers", []):
                part.pop("provenance")
            item.pop("orderProvenance")
        return items
    assert essence(made) == essence(again)
    changes = run(binary, "agenda", "changes", made, again, "--format", "json")
    assert json.loads(changes.out)["items"] == []


CALENDAR = """BEGIN:VCALENDAR
X-WR-CALNAME:Hội chợ
BEGIN:VEVENT
UID:a@x
DTSTART;VALUE=DATE:20240701
DTEND;VALUE=DATE:20240703
SUMMARY:Gian hàng
END:VEVENT
BEGIN:VEVENT
UID:b@x
DTSTART:20240701T080000
SUMMARY:Nói chuyện
END:VEVENT
BEGIN:VEVENT
UID:b@x
DTSTART:20240701T100000
SUMMARY:Nói chuyện hai
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize("form", ["xml", "ics", "json"])
def test_whole_days_and_ids_that_are_no_uuid_come_back_and_no_place_is_made_up(binary, tmp_path, folder, form):
    file = tmp_path / "cal.ics"
    file.write_text(CALENDAR)
    result = run(binary, "import", "schedule", str(file), "--into", str(tmp_path / "cal"), "--lang", "en")
    assert result.status == 0 and f"{file}:14: the id b@x is another session's" in result.err
    made = str(tmp_path / "cal")
    told = shown(binary, made, "--lang", "vi")
    assert "cả ngày" in told and "2/7/2024, cả ngày" in told
    assert "2024-07-02," in shown(binary, made, "--format", "csv")
    for language in ["vi", "en"]:
        result = run(binary, "--data", made, "agenda", "--format", form, "--lang", language)
        assert result.status == 0 and "Gian hàng" not in result.err
        assert "Chưa rõ nơi họp" not in result.out and "place is not given" not in result.out
    again = folder(result.out, "again", form)
    items = [json.loads(shown(binary, path, "--format", "json"))["items"] for path in (made, again)]
    for key in ["id", "guid", "day", "starts", "title", "order"]:
        assert [item.get(key) for item in items[0]] == [item.get(key) for item in items[1]], key
    assert [item["guid"] for item in items[1]] == ["a@x", "b@x", "b@x", "a@x"]
    assert "no session is new" in run(binary, "agenda", "changes", made, again, "--lang", "en").err


def test_changes_are_told_in_every_form(binary, folder):
    earlier = folder(schedule((1, "09:00", "A", "Một"), (2, "10:00", "A", "Hai"), (3, "11:00", "A", "Ba")),
                     "earlier")
    later = folder(schedule((1, "09:00", "A", "Một"), (2, "10:00", "B", "Hai"), (4, "11:00", "A", "Bốn")),
                   "later")
    result = run(binary, "agenda", "changes", earlier, later, "--format", "json")
    assert result.status == 0
    found = json.loads(result.out)
    jsonschema.validate(
        found, json.loads((SCHEMAS / "output" / "agenda-changes.schema.json").read_text()))
    assert [(item["id"], item["change"]) for item in found["items"]] == [
        ("2", "moved"), ("4", "new"), ("3", "gone")]
    assert found["items"][0]["before"]["room"] == {"vi": "A", "en": "A"}
    for form in ["text", "csv", "md"]:
        told = run(binary, "agenda", "changes", earlier, later, "--format", form, "--lang", "en")
        assert told.status == 0 and "moved" in told.out and "Bốn" in told.out
        assert "Ends" in told.out and "2024-05-17 10:45" in told.out
    same = run(binary, "agenda", "changes", later, later, "--lang", "en")
    assert (same.status, same.err) == (0, "hoinghi: no session is new, moved, renamed or gone.\n")
    renamed = folder(schedule((1, "09:00", "A", "Một"), (2, "10:00", "B", "Hai"), (4, "11:00", "A", "Khác")),
                     "renamed")
    result = run(binary, "agenda", "changes", later, renamed, "--format", "json")
    found = json.loads(result.out)
    jsonschema.validate(
        found, json.loads((SCHEMAS / "output" / "agenda-changes.schema.json").read_text()))
    assert [(item["change"], item["title"]["vi"], item["before"]["title"]["vi"])
            for item in found["items"]] == [("renamed", "Khác", "Bốn")]
    told = run(binary, "agenda", "changes", later, renamed, "--lang", "en").out
    assert "Was called" in told and "Bốn" in told and "2024-05-17 11:45" in told
    assert run(binary, "agenda", "changes", later).status == 64
    assert run(binary, "agenda", "changes", later, later + "-not").status == 66


@pytest.mark.parametrize("text, place, status", [
    ("<schedule>\n<day></schedule>", ":2:8: ", 65),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><schedule/>", "DOCTYPE", 65),
    ("", "", 65), ("%PDF-1.4", "%PDF", 65), ('{"schedule": 1}', ":1:1", 65),
    (schedule((1, "09:00", "A", " ")), ":2:", 65),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\nDTSTART:nonsense\nEND:VEVENT\nEND:VCALENDAR\n", ":4:1: ", 65),
])
def test_bad_input_is_told_with_its_place_and_nothing_is_written(binary, tmp_path, text, place, status):
    file = tmp_path / "bad"
    file.write_text(text)
    for language in ["vi", "en"]:
        result = run(binary, "import", "schedule", str(file), "--into", str(tmp_path / "new"),
                     "--lang", language)
        assert (result.status, result.out) == (status, "")
        assert str(file) in result.err and place in result.err, result.err
    assert os.listdir(tmp_path) == ["bad"]


def test_a_folder_that_holds_something_is_left_alone(binary, tmp_path):
    file = tmp_path / "a.xml"
    file.write_text(schedule((1, "09:00", "A", "Một")))
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine").write_text("x")
    result = run(binary, "import", "schedule", str(file), "--into", str(full))
    assert result.status == 73 and os.listdir(full) == ["mine"]
    (full / "mine").unlink()
    assert run(binary, "import", "schedule", str(file), "--into", str(full)).status == 0
    assert sorted(os.listdir(full)) == ["agenda.json", "conference.json", "people.json"]
    assert run(binary, "import", "schedule", str(file)).status == 64
    assert run(binary, "import", "schedule", str(file), "--into", str(tmp_path / "b"),
               "--offset", "x").status == 64
    assert run(binary, "import", "schedule", str(tmp_path / "no"), "--into", str(tmp_path / "b")).status == 66


def test_what_the_file_does_not_say_a_person_says(binary, folder):
    text = ("<schedule><conference><title>T</title></conference><day date='2024-05-17'><room name='A'>"
            "<event id='1'><start>09:00</start><title>a</title></event></room></day></schedule>")
    made = folder(text, "data", "xml", "--offset", "-03:30", "--id", "abc", "--title", "Tên", "--place", "Huế")
    info = json.loads(pathlib.Path(made, "conference.json").read_text())
    assert (info["id"], info["title"], info["place"], info["utcOffset"]) == ("abc", "Tên", "Huế", -210)
    items = json.loads(shown(binary, made, "--format", "json"))["items"]
    assert items[0]["starts"] == "2024-05-17T09:00:00-03:30"
