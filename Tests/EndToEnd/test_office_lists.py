"""Lists of offices, read whole: all that a dry run says of each is what was accepted."""

import json
import pathlib

import jsonschema
import pytest

import office_lists
from cli import check_golden
from desk import Desk

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs/schema/output/import.schema.json"
ANSWERS = ["--cancelled", "skip", "--several", "split"]
# What is called a composition in the one list is what people do.
OPTIONS = {"invited": ["--map", "THÀNH PHẦN=position"]}


@pytest.fixture
def lists(tmp_path):
    return office_lists.write(tmp_path)


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", [
    "commune", "department", "districts", "invited", "company", "union", "union-1258"])
def test_all_that_a_dry_run_says_is_what_was_accepted(desk, lists, name, lang):
    result = desk("import", "roster", lists[name], "--dry-run", *OPTIONS.get(name, []), lang=lang)
    said = result.out + "--\n" + result.err.replace(str(pathlib.Path(lists[name]).parent) + "/", "")
    check_golden(f"import-{name}-{lang}.txt", said + f"--\n{result.status}\n")


@pytest.mark.parametrize("name", [
    "commune", "department", "districts", "invited", "company", "union", "union-1258"])
def test_what_is_answered_is_imported_as_the_plan_said(desk, lists, name):
    path = lists[name]
    options = [*ANSWERS, *OPTIONS.get(name, [])]
    plan = json.loads(desk("import", "roster", path, "--dry-run", "--format", "json", *options).out)
    jsonschema.validate(plan, json.loads(SCHEMA.read_text()))
    assert not plan["counts"]["questions"] and not plan["counts"]["bad"], plan
    done = desk("import", "roster", path, *options)
    assert done.status == 0, done
    people = json.loads(desk("roster", "--format", "json").out)["items"]
    added = [item for item in plan["items"] if item["action"] == "add"]
    assert [item["name"] for item in people] == [item["name"] for item in added]
    again = json.loads(desk("import", "roster", path, "--dry-run", "--format", "json", *options).out)
    counts = again["counts"]
    assert (counts["added"], counts["changed"], counts["same"]) == (0, 0, len(people)), counts
