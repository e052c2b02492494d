"""The JSON of every verb: as its documented schema says, NFC, and nothing besides."""

import json
import pathlib
import unicodedata

import jsonschema
import pytest

from cli import run

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema" / "output"
VERBS = {
    "overview": [], "agenda": [], "remarks": [], "roster": [], "visits": [], "models": [],
    "figures": [], "sources": [], "search": ["mo hinh"], "config": [],
    "attendance": [], "lists": [],
}


def document(binary, verb, *arguments, **options):
    result = run(binary, verb, *arguments, "--format", "json", **options)
    assert result.status == 0, result.err
    return json.loads(result.out)


def checker(verb):
    schema = json.loads((SCHEMAS / f"{verb}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker(["date"]))


def closed(schema):
    """Whether every object of a schema names all of its members."""
    if isinstance(schema, dict):
        if schema.get("type") == "object" and schema.get("additionalProperties") is not False:
            return False
        return all(closed(part) for part in schema.values())
    return all(closed(part) for part in schema) if isinstance(schema, list) else True


def test_every_verb_that_shows_has_a_schema():
    assert set(VERBS) <= {path.name.split(".")[0] for path in SCHEMAS.glob("*.json")}


@pytest.mark.parametrize("verb", VERBS)
def test_json_is_as_its_schema_says(binary, verb):
    found = document(binary, verb, *VERBS[verb])
    check = checker(verb)
    assert closed(check.schema)
    check.validate(found)
    assert found["items"]
    if verb == "config":
        return
    keys = [(item.get("kind"), item["id"], item.get("part")) for item in found["items"]]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("verb", VERBS)
def test_json_is_nfc_the_same_in_every_run_and_language(binary, verb):
    first = run(binary, verb, *VERBS[verb], "--format", "json")
    assert unicodedata.is_normalized("NFC", first.out)
    assert run(binary, verb, *VERBS[verb], "--format", "json").out == first.out
    if verb != "config":
        assert run(binary, verb, *VERBS[verb], "--format", "json", lang="en").out == first.out


def test_config_names_every_origin_as_the_schema_says(binary, tmp_path):
    folder = tmp_path / "hoinghi"
    folder.mkdir()
    (folder / "config.json").write_text(
        '{\n  "theme": "dark",\n  "keys": {"down": ["j", "Down"]}\n}\n')
    found = document(
        binary, "config", "--color", "never",
        env={"XDG_CONFIG_HOME": str(tmp_path), "HOINGHI_MOUSE": "off"})
    checker("config").validate(found)
    origins = {item["setting"]: item["origin"] for item in found["items"]}
    assert origins["theme"] == {
        "kind": "config", "file": str(folder / "config.json"), "line": 2, "column": 12}
    assert origins["keys.down"]["line"] == 3
    assert origins["color"] == {"kind": "option", "name": "--color"}
    assert origins["mouse"] == {"kind": "environment", "name": "HOINGHI_MOUSE"}
    assert origins["ascii"] == {"kind": "default"}


def test_the_overview_holds_what_others_rely_on(binary):
    [item] = document(binary, "overview")["items"]
    assert item["date"] == "2023-09-18"
    assert item["expected"] == 94
    assert "Cần Thơ" in item["provinces"]
    assert set(item["title"]) == {"vi", "en"}
    assert item["provenances"]["date"]["kind"] == "derived"


def test_figures_are_numbers_with_their_time(binary):
    figures = document(binary, "figures")["items"]
    values = {(figure["value"], figure.get("year")) for figure in figures}
    assert {(9.88, 2015), (2.75, 2020)} <= values
    assert any(figure.get("period") == {"from": 2016, "to": 2020} for figure in figures)
    assert all(not {"year", "period"} <= set(figure) for figure in figures)


def test_the_roster_is_all_of_it_or_what_the_filters_leave(binary):
    everyone = document(binary, "roster")["items"]
    assert len(everyone) == 94
    assert all(item["provenance"]["kind"] == "sample" for item in everyone)
    for name in ["can-tho", "Cần Thơ", "can tho", "CAN THO", "TP. Cần Thơ", "TP.Cần Thơ",
                 "tp can tho", "thành phố Cần Thơ", "Thanh pho Can Tho"]:
        some = document(binary, "roster", "--province", name)["items"]
        assert some == [item for item in everyone if item["province"] == "Cần Thơ"]
    some = document(binary, "roster", "--province", "tỉnh Hậu Giang")["items"]
    assert {item["province"] for item in some} == {"Hậu Giang"}
    category = everyone[0]["category"]
    for name in [category["vi"], category["en"].upper(), everyone[0]["categoryId"]]:
        some = document(binary, "roster", "--category", name)["items"]
        assert some == [item for item in everyone if item["category"] == category]


def test_points_of_one_remark_share_its_id_and_the_schema_says_so(binary):
    hits = document(binary, "search", "mo hinh", "--kind", "remark")["items"]
    points = [hit for hit in hits if hit["id"] == hits[0]["id"]]
    assert len(points) > 1
    assert len({hit.get("part") for hit in points}) == len(points)
    assert "that differ in part alone" in checker("search").schema["description"]


def test_a_search_can_be_narrowed(binary):
    hits = document(binary, "search", "thoi", "lai")["items"]
    assert len({hit["kind"] for hit in hits}) > 1
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    models = document(binary, "search", "thoi lai", "--kind", "model")["items"]
    assert models == [hit for hit in hits if hit["kind"] == "model"]
    assert document(binary, "search", "thoi lai", "--limit", "2")["items"] == hits[:2]


def test_models_tell_reckoned_facts_from_reported_ones_and_what_they_measure(binary):
    models = {model["id"]: model for model in document(binary, "models")["items"]}
    facts = {fact["id"]: fact for model in models.values() for fact in model["facts"]}
    derived = {id for id, fact in facts.items() if fact["provenance"]["kind"] == "derived"}
    assert derived == {"weaving-out", "my-khanh-growth", "my-khanh-share", "my-khanh-out-share"}
    assert all("formula" in facts[id]["provenance"] for id in derived)
    measures = {id: facts[id]["measure"] for id in
                ("sewing-capital", "my-khanh-capital", "my-khanh-loans")}
    assert list(measures.values()) == ["company-capital", "pooled-capital", "loans"]
    figures = {figure["id"]: figure for figure in document(binary, "figures")["items"]}
    assert all(figures[id] == fact for id, fact in facts.items())


def test_what_if_names_facts_of_its_own_model_and_only_where_there_is_a_basis(binary):
    models = document(binary, "models")["items"]
    [model] = [model for model in models if "whatIf" in model]
    assert model["id"] == "my-khanh" and "sustained" in model
    assert model["whatIf"] == {
        "households": "my-khanh-contributors",
        "capital": "my-khanh-capital",
        "results": ["my-khanh-poor-out", "my-khanh-near-poor-out"],
        "besides": ["my-khanh-loans"],
    }
    assert {fact["id"] for fact in model["facts"]} >= set(model["whatIf"]["results"])


def test_criteria_are_data_with_a_source_of_their_own(binary):
    sources = document(binary, "sources")["items"]
    criteria = [item["id"] for item in sources if item["kind"] == "criterion"]
    assert criteria == ["results", "cost", "fit", "market", "land", "skills", "capital"]
