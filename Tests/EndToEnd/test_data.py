"""Data folders: their schemas, `data check` and `data init`, through the real binary."""

import copy
import json
import os
import pathlib
import random
import re
import shutil
import subprocess

import jsonschema
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ASSETS = ROOT / "Assets"
SCHEMAS = ROOT / "docs" / "schema" / "data"
SEED = int(os.environ.get("HOINGHI_SEED", "20230918"))


def assets():
    return sorted(path.name for path in ASSETS.glob("*.json"))


def schema(name):
    text = (SCHEMAS / name.replace(".json", ".schema.json")).read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text))


def run(binary, *arguments, env=None):
    return subprocess.run(
        [binary, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PATH": os.environ["PATH"], "HOINGHI_LANG": "en", **(env or {})},
    )


def faults(binary, folder):
    result = run(binary, "data", "check", folder, "--format", "json")
    return result.returncode, json.loads(result.stdout)["items"]


@pytest.fixture
def folder(tmp_path):
    copied = tmp_path / "conference"
    shutil.copytree(ASSETS, copied)
    return copied


@pytest.mark.parametrize("name", assets())
def test_an_asset_holds_its_schema_and_points_to_it(name):
    data = json.loads((ASSETS / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema(name).schema)
    schema(name).validate(data)
    assert (ASSETS / data["$schema"]).resolve().is_file()


def test_there_is_a_schema_for_every_file_and_no_other():
    names = {path.name.replace(".schema", "") for path in SCHEMAS.glob("*.schema.json")}
    # The article's conference has no lists of an organiser's own.
    assert names == {*assets(), "lists.json"}


def places(value, path=()):
    """The path of every member and element of a JSON value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value)
    for key, part in entries:
        yield (*path, key)
        if isinstance(part, (dict, list)):
            yield from places(part, (*path, key))


def changed(data, path, change):
    data = copy.deepcopy(data)
    holder = data
    for key in path[:-1]:
        holder = holder[key]
    if change == "remove":
        del holder[path[-1]]
    elif change == "add" and isinstance(holder[path[-1]], dict):
        holder[path[-1]]["unheardOf"] = 1
    else:
        holder[path[-1]] = {"empty": "", "kind": [7], "word": "nonsense"}.get(change, 7.5)
    return data


@pytest.mark.parametrize("name", assets())
def test_what_a_schema_refuses_the_program_refuses(binary, folder, name):
    print(f"HOINGHI_SEED={SEED}")
    chance = random.Random(f"{SEED} {name}")
    data = json.loads((ASSETS / name).read_text(encoding="utf-8"))
    paths = [path for path in places(data) if path != ("$schema",)]
    for path in chance.sample(paths, min(3, len(paths))):
        for change in ("remove", "add", "empty", "kind", "number"):
            altered = changed(data, path, change)
            (folder / name).write_text(json.dumps(altered, ensure_ascii=False), encoding="utf-8")
            status, found = faults(binary, folder)
            if not schema(name).is_valid(altered):
                assert status == 65 and found, (path, change)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("agenda.json", ("agenda", 0, "kind")),
        ("figures.json", ("groups", 0, "kind")),
        ("checks.json", ("checks", 0, "kind")),
        ("roster.json", ("provenance", "kind")),
    ],
)
def test_a_schema_lists_the_words_that_the_program_takes(binary, folder, name, path):
    data = changed(json.loads((ASSETS / name).read_text(encoding="utf-8")), path, "word")
    (folder / name).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    _, found = faults(binary, folder)
    told = next(item for item in found if "nonsense" in item["message"]["en"])
    part = schema(name).schema
    for key in path:
        part = part["properties"][key] if isinstance(key, str) else part["items"]
        if "$ref" in part:
            part = schema(name).schema["$defs"][part["$ref"].split("/")[-1]]
    assert told["message"]["en"].endswith("choose one of " + ", ".join(part["enum"]))


def test_the_bundled_conference_is_sound(binary, folder):
    result = run(binary, "data", "check", folder)
    assert result.returncode == 0
    assert result.stdout == f"{folder}: no faults (94 delegates, 52 figures)\n"
    assert faults(binary, folder) == (0, [])


def test_every_fault_is_told_at_once_with_its_place_and_what_to_do(binary, folder):
    agenda = folder / "agenda.json"
    agenda.write_text(agenda.read_text().replace('"order": 2', '"order": "hai"'))
    roster = folder / "roster.json"
    roster.write_text(roster.read_text().replace('"1029"', '"1028"'))
    (folder / "visits.json").write_text('{"visits": [}\n')
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    lines = result.stdout.splitlines()
    assert [line.split(": ")[0] for line in lines] == [
        f"{folder}/agenda.json:31:16",
        f"{folder}/visits.json:1:13",
        f"{folder}/roster.json:6:34",
    ]
    assert all(" — " in line for line in lines)
    assert "the code is 1029" in lines[2]
    assert result.stderr == "hoinghi: 3 faults found\n"


def test_a_figure_that_is_derived_from_itself_is_a_fault(binary, folder):
    figures = folder / "figures.json"
    figures.write_text(figures.read_text().replace(
        "nation-poverty-2015 - nation-poverty-2020", "nation-fall-points"))
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    assert result.stdout == (
        f"{folder}/figures.json:64:16: a figure is derived from itself: "
        "nation-fall-points → nation-fall-points — derive it from other figures\n")


def test_a_text_of_a_megabyte_is_a_fault(binary, folder):
    roster = folder / "roster.json"
    roster.write_text(roster.read_text().replace('"code": "1029"', '"code": "1029", "position": "' + "W" * 501 + '"'))
    agenda = folder / "agenda.json"
    agenda.write_text(agenda.read_text().replace('"vi": "', '"vi": "' + "\u0301" * 100_001, 1))
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    told = {line.split(":")[0]: line for line in result.stdout.splitlines()}
    assert "501 characters" in told[str(roster)] and "500 at most" in told[str(roster)]
    assert "100000 at most" in told[str(agenda)]


def test_a_figure_that_is_not_what_the_source_prints_is_a_fault(binary, folder):
    figures = folder / "figures.json"
    figures.write_text(figures.read_text().replace('"value": 94,', '"value": 95,'))
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    assert result.stdout == (
        f"{folder}/figures.json:18:16: the source prints “94 đại biểu”, not 95 — "
        "correct this number or “printed”\n"
    )


def test_a_word_or_key_that_is_not_known_is_told_with_what_may_stand_there(binary, folder):
    people = folder / "people.json"
    people.write_text(people.read_text().replace('"role"', '"rolle"', 1))
    figures = folder / "figures.json"
    figures.write_text(figures.read_text().replace('"over"', '"above"', 1))
    messages = [item["message"] for item in faults(binary, folder)[1]]
    assert {
        "vi": "ở đây không có mục nào tên “rolle” — có phải là “role”?",
        "en": "the key “rolle” is not known here — did you mean “role”?",
    } in messages
    assert {
        "vi": "ở đây không dùng được từ “above” — chọn một trong: exact, over, average, target",
        "en": "“above” is not allowed here — choose one of exact, over, average, target",
    } in messages


def minimal_files():
    """The files of the section of docs/DATA.md, by name."""
    text = (ROOT / "docs" / "DATA.md").read_text(encoding="utf-8")
    section = text.split("## The smallest conference\n")[1].split("\n## ")[0]
    return dict(re.findall(r"`(\w+\.json)`:\n\n```json\n(.*?)```", section, re.DOTALL))


def test_the_smallest_conference_of_the_page_on_data_is_sound_and_opens(binary, tmp_path):
    files = minimal_files()
    assert set(files) == {"conference.json", "agenda.json", "roster.json"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        schema(name).validate(json.loads(text))
    result = run(binary, "data", "check", tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    sources = run(binary, "--data", tmp_path, "sources", "--format", "json")
    kinds = {item["kind"] for item in json.loads(sources.stdout)["items"]}
    assert "source" not in kinds and "roster" in kinds


def example_lists():
    """The lists.json of docs/DATA.md."""
    text = (ROOT / "docs" / "DATA.md").read_text(encoding="utf-8")
    return re.search(r"`lists\.json`, as for .*?```json\n(.*?)```", text, re.DOTALL).group(1)


def test_the_lists_of_the_page_on_data_are_sound_open_and_written_out_again(
    binary, folder, tmp_path
):
    (folder / "lists.json").write_text(example_lists(), encoding="utf-8")
    schema("lists.json").validate(json.loads(example_lists()))
    assert faults(binary, folder) == (0, [])
    target = tmp_path / "again"
    result = run(binary, "--data", folder, "data", "init", target)
    assert result.returncode == 0 and "wrote 14 files" in result.stderr
    assert json.loads((target / "lists.json").read_text()) == json.loads(example_lists())


def source_text(folder):
    """As many paragraphs as source.json of the folder says, with empty lines between them."""
    count = json.loads((folder / "source.json").read_text())["paragraphs"]
    text = "\n\n".join(f"Nguyên văn đoạn {number}." for number in range(1, count + 1))
    (folder / "source.txt").write_text(text + "\n", encoding="utf-8")
    return count


def test_the_sources_own_text_is_shown_where_a_datum_cites_it(binary, companion, folder, tmp_path):
    count = source_text(folder)
    assert faults(binary, folder) == (0, [])
    session = companion("--data", str(folder), "--screen", "visits")
    session.keys("s")
    session.wait_for("Nguyên văn đoạn 7.")
    assert "Nguyên văn đoạn 6." not in session.screen_text()
    target = tmp_path / "again"
    assert run(binary, "--data", folder, "data", "init", target).returncode == 0
    assert (target / "source.txt").read_bytes() == (folder / "source.txt").read_bytes()
    assert count == 23


def test_a_fault_in_the_sources_own_text_is_told_with_its_place(binary, folder):
    count = source_text(folder)
    text = (folder / "source.txt").read_text()
    (folder / "source.txt").write_text(text.replace("đoạn 2.", "đoạn\x1b[2J 2."))
    status, [fault] = faults(binary, folder)
    assert (status, fault["file"], fault["line"], fault["column"]) == (65, "source.txt", 3, 16)
    (folder / "source.txt").write_text(text + "Một đoạn nữa.")
    status, [fault] = faults(binary, folder)
    assert (status, fault["file"], fault["line"]) == (65, "source.txt", 2 * count)
    assert f"{count + 1} paragraphs" in fault["message"]["en"]
    (folder / "source.txt").write_bytes(b"x" * (1 << 20) + b"x")
    status, [fault] = faults(binary, folder)
    assert (status, fault["file"]) == (65, "source.txt") and "1 MB" in fault["message"]["en"]


def test_an_own_list_admits_whom_it_is_for_and_refuses_the_others(binary, folder, tmp_path):
    (folder / "lists.json").write_text(example_lists(), encoding="utf-8")
    delegates = json.loads((folder / "roster.json").read_text())["delegates"]
    settings = ["--data", folder, "--store", tmp_path / "log.sqlite"]
    for province, word, status in (
        ("hau-giang", "checked-in", 0),
        ("can-tho", "not-admitted", 14),
    ):
        code = next(row["code"] for row in delegates if row["province"] == province)
        result = run(binary, *settings, "checkin", code, "--list", "cong-tac-phi")
        assert (result.returncode, result.stdout.split("\t")[:2]) == (status, [word, code])


@pytest.mark.parametrize(
    ("lists", "column", "told"),
    [
        ('[{"id": "door", "name": "X"}]', 19, "the list “door” is that of the door"),
        ('[{"id": "bus-thoi-lai", "name": "X"}]', 19, "the list “bus-thoi-lai” is that of"),
        ('[{"id": "a", "name": "X"}, {"id": "a", "name": "Y"}]', 45, "the id “a” is taken"),
        ('[{"id": "a", "name": "X", "codes": ["1011"]}]', 47, "the code is 1010"),
        ('[{"id": "a", "name": "X", "provinces": ["can-to"]}]', 51, "did you mean “can-tho”?"),
        ('[{"id": "a b", "name": "X"}]', 19, "“a b”"),
        ('[{"id": "a"}]', 12, "“name” is missing"),
    ],
)
def test_a_fault_in_a_list_is_told_with_its_place(binary, folder, lists, column, told):
    (folder / "lists.json").write_text('{"lists": ' + lists + "}")
    status, found = faults(binary, folder)
    assert status == 65
    assert [(item["file"], item["line"], item["column"]) for item in found] == [
        ("lists.json", 1, column)
    ]
    assert told in found[0]["message"]["en"]


def test_what_stands_on_the_list_of_an_office_may_stand_in_the_roster(binary, folder):
    roster = folder / "roster.json"
    row = (
        '{"id": "d-long", "code": "2008", "honorific": "Bà", "name": "Trần Thị Mới",'
        ' "position": "Phó Chủ tịch", "commune": "Thới Lai", "phone": "0292 000 000",'
        ' "note": "ăn chay"},'
    )
    text = roster.read_text().replace('"delegates": [', '"delegates": [' + row)
    roster.write_text(text, encoding="utf-8")
    status, found = faults(binary, folder)
    assert [item["message"]["en"] for item in found] == [] and status == 0
    schema("roster.json").validate(json.loads(text))


def test_faults_come_as_json_that_holds_its_schema(binary, folder):
    (folder / "people.json").unlink()
    result = run(binary, "data", "check", folder, "--format", "json")
    assert result.returncode == 65
    document = json.loads(result.stdout)
    path = ROOT / "docs" / "schema" / "output" / "data.schema.json"
    jsonschema.validate(document, json.loads(path.read_text(encoding="utf-8")))
    assert {item["file"] for item in document["items"]} >= {"agenda.json", "models.json"}


def test_faults_are_told_in_vietnamese(binary, folder):
    (folder / "source.json").write_text("{")
    result = run(binary, "data", "check", folder, env={"HOINGHI_LANG": "vi"})
    assert result.stdout == (
        f"{folder}/source.json:1:2: tệp kết thúc giữa chừng — "
        "còn thiếu tên mục trong ngoặc kép\n"
    )


def test_a_misnamed_file_is_told_with_the_name_that_was_meant(binary, folder):
    (folder / "remarks.json").rename(folder / "remark.json")
    (folder / "roster.json").rename(folder / "Roster.JSON")
    (folder / "notes.json").write_text("{}")
    (folder / ".#agenda.json").symlink_to("somebody@somewhere")
    (folder / "notes.txt").write_text("")
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    what = "no file of a conference has this name"
    assert result.stdout.splitlines() == [
        f"{folder}/Roster.JSON: {what} — rename it to “roster.json”?",
        f"{folder}/notes.json: {what} — move it out of the folder",
        f"{folder}/remark.json: {what} — rename it to “remarks.json”?",
    ]
    assert run(binary, "--data", folder, "overview").returncode == 65


def test_a_broken_folder_never_opens_in_half(binary, folder):
    (folder / "figures.json").write_text("{")
    result = run(binary, "--data", folder, "agenda")
    assert result.returncode == 65
    assert result.stdout == ""
    assert f"{folder}/figures.json:1:2" in result.stderr


@pytest.mark.parametrize("name", ["absent", "file"])
def test_what_is_no_folder_is_said_so(binary, tmp_path, name):
    (tmp_path / "file").write_text("")
    result = run(binary, "data", "check", tmp_path / name)
    assert result.returncode == 66
    assert result.stdout == ""
    assert str(tmp_path / name) in result.stderr


def test_a_folder_without_a_conference_has_a_fault(binary, tmp_path):
    result = run(binary, "data", "check", tmp_path)
    assert result.returncode == 65
    assert "conference.json" in result.stdout


def test_a_pipe_in_place_of_a_file_does_not_hang(binary, folder):
    (folder / "roster.json").unlink()
    os.mkfifo(folder / "roster.json")
    assert run(binary, "data", "check", folder).returncode == 65


def test_text_from_a_file_reaches_no_terminal_raw(binary, folder):
    people = folder / "people.json"
    people.write_text(people.read_text().replace("pham-tan-loc", "\\u001b[2J\\u202e"))
    result = run(binary, "data", "check", folder)
    assert result.returncode == 65
    assert "\x1b" not in result.stdout + result.stderr
    assert "\u202e" not in result.stdout + result.stderr


def without_schema(text):
    return re.sub(r'"\$schema": "\.[^"]*",\s*', "", text)


def test_init_writes_the_open_conference_but_for_the_way_to_its_schemas(binary, tmp_path):
    target = tmp_path / "new"
    result = run(binary, "data", "init", target)
    assert result.returncode == 0
    assert result.stdout == ""
    written = {path.name: path.read_text(encoding="utf-8") for path in target.iterdir()}
    assert written == {
        name: without_schema((ASSETS / name).read_text(encoding="utf-8")) for name in assets()
    }
    assert "$schema" not in "".join(written.values())
    assert os.listdir(tmp_path) == ["new"]
    assert run(binary, "data", "check", target).returncode == 0


def test_init_writes_the_conference_that_data_names(binary, folder, tmp_path):
    people = folder / "people.json"
    people.write_text(people.read_text().replace("Phạm Tấn Lộc", "Phạm Tấn Tài"))
    roster = folder / "roster.json"
    roster.write_text(roster.read_text().replace("../docs", "https://example.org"))
    target = tmp_path / "new"
    target.mkdir()
    assert run(binary, "--data", folder, "data", "init", f"{target}/").returncode == 0
    assert "Phạm Tấn Tài" in (target / "people.json").read_text()
    assert "https://example.org/schema" in (target / "roster.json").read_text()


def test_init_overwrites_nothing(binary, tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("x")
    (tmp_path / "file").write_text("x")
    for name in ("full", "file"):
        result = run(binary, "data", "init", tmp_path / name)
        assert result.returncode == 73
        assert str(tmp_path / name) in result.stderr
    assert sorted(os.listdir(tmp_path)) == ["file", "full"]
    assert os.listdir(tmp_path / "full") == ["mine"]


def test_init_where_nothing_can_be_created_says_so(binary, tmp_path):
    assert run(binary, "data", "init", tmp_path / "no" / "such").returncode == 73


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_check_says_so_when_its_output_cannot_be_written(binary, folder):
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run(
            [binary, "data", "check", str(folder)], stdout=full, stderr=subprocess.PIPE, timeout=60
        )
    assert result.returncode == 74


def test_the_sample_roster_is_what_its_script_writes():
    result = subprocess.run(
        [str(ROOT / "scripts" / "make-sample-roster.py")], capture_output=True, check=True
    )
    assert result.stdout == (ASSETS / "roster.json").read_bytes()
