"""`review add|list|show|undo`: what reviewers say of a model, and what it comes to."""

import json
import pathlib
import unicodedata

import jsonschema
import pytest

from cli import check_golden
from desk import KHOA, NHUNG, WRONG, Desk

SCHEMAS = pathlib.Path(__file__).resolve().parents[2] / "docs" / "schema" / "output"
CRITERIA = ["results", "cost", "fit", "market", "land", "skills", "capital"]


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path, operator="Lê Thị Tư")


def reviews(desk, *arguments, verb=("list",), status=0, **options):
    """The document of `review list` or `review show`, as its schema says."""
    result = desk("review", *verb, *arguments, "--format", "json", **options)
    assert result.status == status, result
    found = json.loads(result.out)
    schema = json.loads((SCHEMAS / f"review-{verb[0]}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(found)
    return found


def items(desk, *arguments, **options):
    return reviews(desk, *arguments, **options)["items"]


def add(desk, model, *arguments, status=0, **options):
    result = desk("review", "add", model, *arguments, **options)
    assert (result.status, result.out) == (status, ""), result
    return result.err


def test_without_a_review_there_is_an_empty_document_and_no_store_is_made(desk):
    for form in ["text", "csv", "md"]:
        assert desk("review", "list", "--format", form).status == 0
    assert items(desk) == [] and items(desk, verb=("show", "longan")) == []
    assert desk("review", "undo", "longan").status == 1
    assert not desk.store.exists()


@pytest.mark.parametrize("lang, words", [
    ("vi", "đã ghi đánh giá của Lê Thị Tư về 'Trồng nhãn Idol': Chi phí 4; Đầu ra 5; 1.200 hộ; "
     "ghi chú 2 dòng; trả lời câu longan-area; ảnh vườn.jpg, b.png"),
    ("en", "recorded Lê Thị Tư's review of 'Growing Idol longan': Cost 4; Market 5; 1,200 "
     "households; a note of 2 lines; an answer to longan-area; photographs vườn.jpg, b.png"),
])
def test_everything_that_a_review_says_is_recorded_at_once_and_told(desk, lang, words):
    told = add(
        desk, "longan", "--score", "cost=4", "--score", "DAU RA=5", "--households", "1200",
        "--note", "Vườn đẹp.\nĐường hẹp.", "--answer", "longan-area=2 hecta",
        "--photo", "/home/tu/vườn.jpg", "--photo", "b.png", lang=lang)
    assert words in told
    [item] = items(desk)
    assert item["id"] == "longan/" + item["reviewer"]["id"]
    assert item["provenance"] == {"kind": "imported"}
    assert item["reviewer"]["name"] == "Lê Thị Tư" and "code" not in item["reviewer"]
    assert [(one["criterion"], one["score"]) for one in item["scores"]] == [
        ("cost", 4), ("market", 5)]
    assert item["households"] == 1200 and item["note"] == "Vườn đẹp.\nĐường hẹp."
    assert item["answers"][0]["answer"] == "2 hecta" and "vi" in item["answers"][0]["text"]
    assert item["photographs"] == ["vườn.jpg", "b.png"]
    events = desk.log()
    assert [event["kind"] for event in events] == ["reviewer"] + ["review"] * 6
    assert "Vườn" not in json.dumps(events, ensure_ascii=False)
    assert {event["batch"] for event in events[1:]} == {events[0]["id"]}
    assert desk("log", "verify").status == 0


def test_what_is_said_anew_counts_and_the_same_again_records_nothing(desk):
    add(desk, "longan", "--score", "cost=4", "--photo", "a.jpg")
    add(desk, "longan", "--score", "cost=2", "--photo", "b.jpg", "--households", "0")
    count = len(desk.log())
    told = add(desk, "Trong nhan idol", "--score", "chi phi=2", "--households", "0")
    assert "đã có đúng như vậy" in told and len(desk.log()) == count
    [item] = items(desk)
    assert item["scores"][0]["score"] == 2 and item["households"] == 0
    assert item["photographs"] == ["a.jpg", "b.jpg"]


def test_an_empty_value_takes_back_what_was_said(desk):
    add(desk, "longan", "--score", "cost=4", "--note", "a", "--households", "3",
        "--answer", "longan-area=2", "--photo", "a.jpg")
    add(desk, "longan", "--score", "cost=", "--note", "", "--answer", "longan-area=",
        "--photo", "")
    assert [set(item) & {"scores", "note", "answers", "photographs", "households"}
            for item in items(desk)] == [{"households"}]
    add(desk, "longan", "--households", "")
    assert items(desk) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("arguments, status, words", [
    (["longan"], 64, ["--score", "--note"]),
    (["longn", "--score", "cost=1"], 1, ["longan (", "'longan'?"]),
    (["", "--score", "cost=1"], 64, ["review add --help"]),
    (["longan", "--score", "cots=1"], 64, CRITERIA),
    (["longan", "--score", "cost"], 64, CRITERIA),
    (["longan", "--score", "cost=6"], 64, ["1", "5"]),
    (["longan", "--score", "cost=0"], 64, ["1", "5"]),
    (["longan", "--score", "cost=3.5"], 64, ["1", "5"]),
    (["longan", "--households", "-1"], 64, []),
    (["longan", "--households", "1000000"], 64, ["999"]),
    (["longan", "--households", "bốn"], 64, ["999"]),
    (["longan", "--answer", "longan-aria=2"], 64, ["longan-area"]),
    (["longan", "--note", "a", "--note-file", "b"], 64, ["--note", "--note-file"]),
    (["longan", "--note-file", "/nowhere"], 66, ["/nowhere"]),
    (["longan", "--score", "cost=1", "--province", "Huế"], 64, ["can-tho"]),
    (["longan", "--score", "cost=1", "--reviewer", WRONG], 13, [WRONG]),
    (["longan", "--score", "cost=1", "--reviewer", "9990"], 1, ["9990", "roster"]),
    (["longan", "--score", "cost=1", "--reviewer", "A\x1b[31m"], 64, []),
    (["longan", "--score", "cost=1", "--reviewer", ""], 64, ["--reviewer"]),
    (["longan", "--score", "cost=1", "--format", "json"], 64, ["--format"]),
])
def test_what_cannot_be_recorded_is_refused_whole_with_what_to_do(
        desk, arguments, status, words, lang):
    told = add(desk, *arguments, status=status, lang=lang)
    assert told and all(word in told for word in words), told
    assert "\x1b" not in told
    assert desk.log() == []


def test_a_code_or_the_full_name_of_one_delegate_is_that_delegate(desk):
    [delegate] = [item for item in json.loads(desk("roster", "--format", "json").out)["items"]
                  if item["code"] == NHUNG]
    add(desk, "longan", "--reviewer", NHUNG, "--score", "cost=4")
    add(desk, "longan", "--reviewer", unicodedata.normalize("NFD", delegate["name"]),
        "--households", "3")
    [item] = items(desk)
    assert item["reviewer"] == {
        "id": delegate["id"], "name": delegate["name"], "code": NHUNG,
        "province": delegate["province"], "provinceId": delegate["provinceId"]}
    assert item["households"] == 3


def test_a_name_on_no_roster_is_the_same_reviewer_again_and_another_by_province(desk):
    add(desk, "longan", "--reviewer", "Võ  Thị Khách", "--score", "cost=4")
    add(desk, "sewing", "--reviewer", "Võ Thị Khách", "--province", "Cần Thơ", "--score", "cost=3")
    one, other = items(desk)
    assert one["reviewer"] == other["reviewer"]
    assert one["reviewer"]["province"] == "Cần Thơ"
    provinces = {item["provinceId"] for item in json.loads(
        desk("roster", "--format", "json").out)["items"]} - {"can-tho"}
    elsewhere = sorted(provinces)[0]
    add(desk, "longan", "--reviewer", "Võ Thị Khách", "--province", elsewhere, "--score", "cost=1")
    assert len({item["reviewer"]["id"] for item in items(desk)}) == 2
    told = add(desk, "longan", "--reviewer", "Võ Thị Khách", "--score", "cost=5", status=64)
    assert "--province" in told and elsewhere in told
    assert len(items(desk, "--province", elsewhere)) == 1


def test_several_delegates_of_one_name_are_told_by_their_codes(desk, tmp_path):
    roster = tmp_path / "ds.csv"
    roster.write_text("Họ và tên,Tỉnh,Đơn vị\nLê Văn An,Cần Thơ,Xã A\nLê Văn An,Cần Thơ,Xã B\n")
    result = desk("import", "roster", str(roster))
    assert result.status == 0, result
    codes = [item["code"] for item in
             json.loads(desk("roster", "--format", "json").out)["items"]]
    told = add(desk, "longan", "--reviewer", "Lê Văn An", "--score", "cost=5", status=64)
    assert len(codes) == 2 and all(code in told for code in codes)
    add(desk, "longan", "--reviewer", codes[1], "--score", "cost=5")
    assert items(desk)[0]["reviewer"]["code"] == codes[1]


def test_a_note_comes_from_standard_input_or_a_file_with_all_its_lines(desk, tmp_path):
    add(desk, "longan", "--note", "-", stdin="\ndòng một\r\n\tdòng hai\n\ndòng ba \n\n")
    assert items(desk)[0]["note"] == "dòng một\n\tdòng hai\n\ndòng ba"
    path = tmp_path / "note.txt"
    path.write_bytes(b"\xef\xbb\xbf" + "Ghi ở vườn".encode())
    add(desk, "longan", "--note-file", str(path))
    assert items(desk)[0]["note"] == "Ghi ở vườn"
    path.write_bytes("một\nhai ".encode() + b"\xff")
    for lang in ["vi", "en"]:
        told = add(desk, "longan", "--note-file", str(path), status=65, lang=lang)
        assert f"{path}:2:" in told and "UTF-8" in told
    assert items(desk)[0]["note"] == "Ghi ở vườn"


def test_a_note_of_100_kb_is_kept_whole_and_one_beyond_a_megabyte_is_refused(desk):
    note = "Vườn nhãn đẹp, đường vào hẹp.\n" * 3_000
    assert len(note.encode()) > 100_000
    add(desk, "longan", "--note", "-", stdin=note)
    assert items(desk)[0]["note"] == note.strip()
    assert desk("log", "verify").status == 0
    told = add(desk, "longan", "--note", "-", stdin="x" * 1_000_001, status=65)
    assert "1.000.000" in told
    add(desk, "longan", "--note", "-", stdin="x" * 1_000_000)
    assert len(items(desk)[0]["note"]) == 1_000_000


def test_texts_are_kept_composed_with_what_acts_on_a_terminal_shown(desk):
    note = unicodedata.normalize("NFD", "Vườn đẹp 👨‍👩‍👧 ") + "\x1b[31mđỏ\x07 \u202eẩn\x9b"
    add(desk, "longan", "--note", note, "--photo", unicodedata.normalize("NFD", "ảnh\x1b.jpg"),
        "--answer", "longan-area=" + "2\x00"[:1] + "\x1bc")
    kept = items(desk)[0]
    assert kept["note"] == "Vườn đẹp 👨‍👩‍👧 ␛[31mđỏ␇ ‹U+202E›ẩn‹U+009B›"
    assert kept["photographs"] == ["ảnh␛.jpg"]
    for form in ["text", "csv", "md", "json"]:
        out = desk("review", "list", "--format", form).out
        assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(out)
        assert unicodedata.is_normalized("NFC", out)


def test_cells_that_a_spreadsheet_would_run_are_guarded_and_markdown_is_escaped(desk):
    add(desk, "longan", "--reviewer", "=SUM(A1)", "--note", "=1+1|2 <b>*x*")
    out = desk("review", "list", "--format", "csv").out
    assert "'=SUM(A1)" in out and "'=1+1" in out
    assert "'=" not in desk("review", "list", "--format", "csv", "--raw").out
    out = desk("review", "list", "--format", "md").out
    assert "<b>" not in out and "*x*" not in out


@pytest.fixture
def several(desk):
    """Four reviews of two models by three reviewers."""
    add(desk, "longan", "--reviewer", NHUNG, "--score", "cost=2", "--households", "10")
    add(desk, "longan", "--reviewer", KHOA, "--score", "cost=4", "--score", "land=3")
    add(desk, "longan", "--reviewer", "Võ Thị Khách", "--score", "cost=3", "--households", "5")
    add(desk, "sewing", "--reviewer", "Võ Thị Khách", "--score", "cost=5", "--note", "Xưởng")
    return desk


def test_show_tells_each_mean_with_its_number_bounds_and_spread(several):
    found = reviews(several, verb=("show", "longan"))
    assert found["model"]["id"] == "longan" and len(found["items"]) == 3
    cost, land = found["summary"]["scores"]
    assert (cost["count"], cost["mean"], cost["low"], cost["high"], cost["deviation"]) == (
        3, 3, 2, 4, 1)
    assert (land["count"], land["mean"]) == (1, 3) and "deviation" not in land
    assert found["summary"]["households"] == {"count": 2, "total": 15}
    assert "Chi phí 3 (n = 3, 2–4, lệch chuẩn 1)" in several("review", "show", "longan").out
    assert "Cost 3 (n = 3, 2–4, deviation 1)" in several(
        "review", "show", "longan", lang="en").out
    assert reviews(several, verb=("show", "longn"), status=1)["items"] == []


def test_the_list_can_be_narrowed_and_a_filter_of_nobody_is_1(several):
    assert [item["model"]["id"] for item in items(several)] == ["longan"] * 3 + ["sewing"]
    assert len(items(several, "--model", "Trong nhan Idol")) == 3
    assert len(items(several, "--reviewer", "vo thi khach")) == 2
    assert len(items(several, "--reviewer", NHUNG)) == 1
    assert len(items(several, "--model", "sewing", "--reviewer", NHUNG)) == 0
    for lang in ["vi", "en"]:
        for option, value, known in [
                ("--reviewer", "Võ Thị Khach B", "Võ Thị Khách"), ("--model", "logan", "longan"),
                ("--province", "hue", "can-tho")]:
            result = several("review", "list", option, value, "--format", "json", lang=lang)
            assert result.status == 1 and json.loads(result.out)["items"] == []
            assert known in result.err


def test_the_organiser_sees_all_by_model_province_and_criterion(several):
    by_model = items(several, "--by", "model")
    assert [item["id"] for item in by_model] == [
        "sewing/cost", "longan/cost", "longan/land", "longan/households"]
    assert by_model[1]["mean"] == 3 and by_model[1]["count"] == 3
    assert by_model[3]["households"] == {"count": 2, "total": 15}
    by_criterion = items(several, "--by", "criterion")
    assert [item["id"] for item in by_criterion] == ["sewing/cost", "longan/cost", "longan/land"]
    by_province = items(several, "--by", "province")
    assert {item["id"].split("/")[0] for item in by_province} >= {"can-tho", ""}
    assert all(item["provenance"]["kind"] == "derived" for item in by_model + by_province)
    assert several("review", "list", "--by", "day").status == 64


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_tables_of_reviews_are_as_recorded(several, lang):
    for form in ["text", "md", "csv"]:
        out = several("review", "list", "--by", "criterion", "--format", form, lang=lang).out
        check_golden(f"review-by-criterion-{lang}.{'txt' if form == 'text' else form}", out)


def test_undo_takes_back_whole_steps_and_says_what(several):
    add(several, "longan", "--reviewer", NHUNG, "--score", "cost=5", "--note", "Đẹp")
    result = several("review", "undo", "longan", "--reviewer", NHUNG)
    assert result.status == 0 and "Chi phí 5; ghi chú 1 dòng" in result.err, result
    [item] = items(several, "--reviewer", NHUNG)
    assert item["scores"][0]["score"] == 2 and "note" not in item
    result = several("review", "undo", "longan", "--reviewer", NHUNG, lang="en")
    assert result.status == 0 and "Cost 2; 10 households" in result.err, result
    assert items(several, "--reviewer", NHUNG) == []
    assert several("review", "undo", "longan", "--reviewer", NHUNG).status == 1
    assert several("review", "undo", "longan", "--reviewer", "Ai").status == 1
    assert several("review", "undo", "none").status == 1
    assert len(items(several)) == 3
    assert several("log", "verify").status == 0
    # Of the door nothing was undone, and nothing can be.
    assert several.word("undo") == ("nothing-done", 1)
    assert several.figures() == (94, 0, 0)


def test_what_is_rehearsed_stays_in_the_rehearsal_and_is_a_sample(desk):
    add(desk, "longan", "--score", "cost=4", "--rehearse")
    assert items(desk) == []
    [item] = items(desk, "--rehearse")
    assert item["provenance"] == {"kind": "sample"}
