"""What an organiser adds to a visit: time, meeting point, bus and contact, from file to screen."""

import copy
import json
import pathlib
import re
import shutil

import jsonschema
import pytest

from cli import run
from companion import on

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEYS = ("departs", "meetingPoint", "bus", "contact")


def example():
    """The arrangements that docs/DATA.md shows."""
    text = (ROOT / "docs" / "DATA.md").read_text(encoding="utf-8")
    [block] = re.findall(r'```json\n("departs".*?)```', text, re.DOTALL)
    return json.loads("{" + block + "}")


def data_schema(name):
    path = ROOT / "docs" / "schema" / "data" / f"{name}.schema.json"
    return jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture
def arranged(tmp_path):
    """A folder of the article's conference, and a way to write the first visit's arrangements."""
    folder = tmp_path / "conference"
    shutil.copytree(ROOT / "Assets", folder)
    path = folder / "visits.json"
    plain = json.loads(path.read_text(encoding="utf-8"))

    def write(arrangements):
        visits = copy.deepcopy(plain)
        visits["visits"][0].update(arrangements)
        path.write_text(json.dumps(visits, ensure_ascii=False, indent=2), encoding="utf-8")
        return folder, visits

    return write


def items(binary, verb, folder=None):
    options = ["--data", folder] if folder else []
    return json.loads(run(binary, *options, verb, "--format", "json").out)["items"]


def test_the_arrangements_of_the_page_on_data_are_sound_and_written_out_again(
    binary, arranged, tmp_path
):
    folder, visits = arranged(example())
    data_schema("visits").validate(visits)
    assert run(binary, "data", "check", folder).status == 0
    again = tmp_path / "again"
    assert run(binary, "--data", folder, "data", "init", again).status == 0
    assert run(binary, "data", "check", again).status == 0
    assert items(binary, "visits", again) == items(binary, "visits", folder)


def test_visits_tell_what_is_set_and_nothing_else(binary, arranged):
    for visit in items(binary, "visits"):
        assert not {*KEYS, "arrangementsProvenance"} & set(visit)
    folder, _ = arranged({"bus": "Xe số 2", "arrangementsProvenance": {"kind": "assumed"}})
    first, second = items(binary, "visits", folder)
    assert first["bus"] == {"vi": "Xe số 2", "en": "Xe số 2"}
    assert set(KEYS) & set(first) == {"bus"} and not set(KEYS) & set(second)
    folder, _ = arranged(example())
    document = json.loads(run(binary, "--data", folder, "visits", "--format", "json").out)
    path = ROOT / "docs" / "schema" / "output" / "visits.schema.json"
    jsonschema.validate(document, json.loads(path.read_text(encoding="utf-8")))
    [first, _] = document["items"]
    assert first["departs"] == "2023-09-18T13:30:00+07:00"
    assert first["meetingPoint"]["vi"] == "Cổng chính"
    assert first["arrangementsProvenance"] == {"kind": "assumed"}


def test_people_read_the_hour_of_the_place_and_programs_the_whole_time(binary, arranged):
    folder, _ = arranged({**example(), "departs": "2023-09-18T06:30Z"})
    text = run(binary, "--data", folder, "visits").out
    assert re.search(r"^Giờ đi +13:30$", text, re.MULTILINE)
    csv = run(binary, "--data", folder, "visits", "--format", "csv").out
    assert "2023-09-18T06:30:00+00:00" in csv
    folder, _ = arranged({**example(), "departs": "2023-09-19T07:00"})
    text = run(binary, "--data", folder, "visits", lang="en").out
    assert re.search(r"^Departs +19 September 2023 07:00$", text, re.MULTILINE)


@pytest.mark.parametrize("key", KEYS)
def test_no_arrangement_stands_without_its_source(binary, arranged, key):
    folder, visits = arranged({key: example()[key]})
    assert not data_schema("visits").is_valid(visits)
    result = run(binary, "data", "check", folder, lang="en")
    assert result.status == 65
    assert "visits.json:4:5: “arrangementsProvenance” is missing" in result.out
    folder, visits = arranged({"arrangementsProvenance": {"kind": "assumed"}})
    assert not data_schema("visits").is_valid(visits)
    assert "a provenance of no arrangements" in run(binary, "data", "check", folder, lang="en").out


def test_the_search_finds_a_meeting_point(binary, arranged):
    folder, _ = arranged({**example(), "meetingPoint": "Bến Ninh Kiều"})
    hits = json.loads(
        run(binary, "--data", folder, "search", "ninh kieu", "--format", "json").out)["items"]
    assert [(hit["kind"], hit["id"]) for hit in hits] == [("visit", "thoi-lai")]


def test_the_screen_of_visits_shows_them_or_says_where_they_are_set(companion, arranged):
    bare = companion("--screen", "visits", "--lang", "en", size=(120, 40))
    bare.wait_for(on("visits", "en"))
    assert "To be announced" in bare.screen_text() and "Departs" not in bare.screen_text()
    folder, _ = arranged(example())
    session = companion(
        "--data", str(folder), "--screen", "visits", "--lang", "en", size=(120, 40))
    session.wait_for(on("visits", "en"))
    text = session.screen_text()
    assert "To be announced" not in text
    for words in ("13:30", "The main gate", "Bus 1", "0900 000 000", "[assumed]"):
        assert words in text
