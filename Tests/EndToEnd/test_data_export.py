"""`data export`: the conference in force as a folder that opens as the same conference."""

import json

import pytest

from desk import Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def shown(desk, verb, *arguments):
    result = desk(verb, "--format", "json", *arguments)
    assert result.status == 0, result
    return json.loads(result.out)["items"]


def set_programme(desk, *arguments):
    result = desk(*arguments)
    assert result.status == 0, result


def exported(desk, folder):
    result = desk("data", "export", str(folder))
    assert result.status == 0 and result.out == "", result
    check = desk("data", "check", str(folder))
    assert check.status == 0, check
    # Another store: what is shown comes from the folder alone.
    return ["--data", str(folder), "--store", str(folder) + ".sqlite"]


def test_what_was_set_is_in_the_folder_with_who_set_it(desk, tmp_path):
    first, second, third = [item["id"] for item in shown(desk, "agenda")][:3]
    set_programme(desk, "agenda", "set", first, "--starts", "08:00", "--ends", "08:30",
                  "--room", "Hội trường A", "--desk", "B")
    set_programme(desk, "agenda", "set", second, "--title", "Khai mạc")
    set_programme(desk, "agenda", "remove", third)
    set_programme(desk, "agenda", "add", "--title", "Ăn trưa", "--starts", "11:30")
    set_programme(desk, "visit", "set", "thoi-lai", "--departs", "13:30", "--bus", "Xe số 1")
    set_programme(desk, "conference", "set", "--place", "Ninh Kiều")
    there = exported(desk, tmp_path / "mine")
    def with_ids_of_data(items):
        return [dict(item, id=item["id"].replace(".", "-")) for item in items]

    assert with_ids_of_data(shown(desk, "agenda")) == shown(desk, "agenda", *there)
    for verb in ["overview", "visits", "remarks", "models", "figures", "roster"]:
        assert shown(desk, verb) == shown(desk, verb, *there), verb
    [item] = [item for item in shown(desk, "agenda", *there) if item["id"] == first]
    assert item["set"]["time"]["kind"] == "organiser" and item["set"]["time"]["desk"] == "B"


def test_without_anything_set_the_files_stay_as_they_are(desk, tmp_path):
    assert desk("data", "init", str(tmp_path / "init")).status == 0
    exported(desk, tmp_path / "mine")
    for file in (tmp_path / "init").iterdir():
        assert file.read_bytes() == (tmp_path / "mine" / file.name).read_bytes()


def test_an_exported_folder_is_exported_again_as_it_is(desk, tmp_path):
    set_programme(desk, "visit", "set", "thoi-lai", "--departs", "13:30")
    there = exported(desk, tmp_path / "one")
    assert desk("data", "export", str(tmp_path / "two"), *there).status == 0
    visits = [(tmp_path / name / "visits.json").read_bytes() for name in ("one", "two")]
    assert visits[0] == visits[1]


def test_two_sessions_of_one_place_are_counted_anew(desk, tmp_path):
    first, second = [item["id"] for item in shown(desk, "agenda")][:2]
    set_programme(desk, "agenda", "set", second, "--order", "1")
    there = exported(desk, tmp_path / "mine")
    orders = [item["order"] for item in shown(desk, "agenda", *there)]
    assert sorted(set(orders)) == sorted(orders)
    assert {item["id"] for item in shown(desk, "agenda", *there)} >= {first, second}


def test_a_folder_that_is_not_empty_stays_as_it_is(desk, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "note.txt").write_text("mine")
    result = desk("data", "export", str(folder))
    assert result.status == 73 and [entry.name for entry in folder.iterdir()] == ["note.txt"]
    assert desk("data", "export").status == 64
