"""Text, CSV and Markdown: aligned, whole in a pipe, and harmless whatever the data holds."""

import csv
import io
import json
import re

import pytest
import wcwidth

from cli import check_golden, run

VERBS = ["overview", "agenda", "remarks", "roster", "visits", "models", "figures", "sources"]


@pytest.fixture
def hostile(binary, tmp_path):
    """A conference whose first delegate's name is ours to choose: hostile(name) is its folder."""

    def folder_with(name, **more):
        folder = tmp_path / "conference"
        assert run(binary, "data", "init", str(folder)).status == 0
        path = folder / "roster.json"
        roster = json.loads(path.read_text())
        roster["delegates"][0].update({"name": name, **more})
        path.write_text(json.dumps(roster, ensure_ascii=False))
        return str(folder)

    return folder_with


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("verb", ["overview", "agenda", "visits", "figures", "config"])
def test_text_is_as_recorded(binary, verb, lang):
    names = {"HOINGHI_DESK": "Bàn A", "HOINGHI_OPERATOR": "Lan"}
    check_golden(f"{verb}-{lang}.txt", run(binary, verb, lang=lang, env=names).out)


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("form", ["csv", "md"])
@pytest.mark.parametrize("verb", ["agenda", "figures"])
def test_other_forms_are_as_recorded(binary, verb, form, lang):
    check_golden(f"{verb}-{lang}.{form}", run(binary, verb, "--format", form, lang=lang).out)


def test_columns_stand_below_each_other_by_display_width(binary):
    lines = run(binary, "roster").out.splitlines()
    starts = [wcwidth.wcswidth(lines[0][:match.start()])
              for match in re.finditer(r"(?<=  )\S", lines[0])]
    assert len(starts) >= 5
    for line in lines[1:]:
        columns, at = {}, 0
        for character in line:
            columns[at] = character
            at += wcwidth.wcwidth(character)
        assert all(columns.get(start - 1, " ") == " " for start in starts), line
        # The last column is the mark of the provenance, which every row has.
        assert columns[starts[-1]] == "[", line


@pytest.mark.parametrize("verb", VERBS)
def test_nothing_is_wrapped_cut_or_coloured_in_a_pipe(binary, verb):
    result = run(binary, verb, env={"COLUMNS": "20", "TERM": "xterm-256color"})
    assert "\x1b" not in result.out and "…" not in result.out
    items = json.loads(run(binary, verb, "--format", "json").out)["items"]
    texts = [item[key]["vi"] for item in items for key in ["title", "label", "datum"]
             if isinstance(item.get(key), dict)]
    for text in texts:
        assert text in result.out


def test_colour_may_be_asked_for(binary):
    assert "\x1b[1m" in run(binary, "agenda", "--color", "always").out
    for form in ["json", "csv", "md"]:
        assert "\x1b" not in run(binary, "agenda", "--color", "always", "--format", form).out


def test_a_terminal_gets_bold_headings_and_lines_of_its_width(binary, open_session):
    session = open_session([binary, "agenda"], size=(60, 40))
    assert session.wait_exit() == 0
    assert b"\x1b[1m" in session.raw
    shown = re.sub(rb"\x1b\[[0-9;]*m", b"", bytes(session.raw)).decode()
    assert all(wcwidth.wcswidth(line) <= 60 for line in shown.replace("\r", "").split("\n"))


@pytest.mark.parametrize("arguments, env", [
    (["--color", "never"], {}), ([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"}),
])
def test_a_terminal_gets_no_colour_where_none_is_wanted(binary, open_session, arguments, env):
    session = open_session([binary, "agenda", *arguments], env=env)
    assert session.wait_exit() == 0
    assert b"\x1b" not in session.raw


@pytest.mark.parametrize("verb", VERBS)
def test_csv_is_rfc_4180_with_as_many_fields_in_every_row(binary, verb):
    text = run(binary, verb, "--format", "csv").out
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len(rows) > 1
    assert {len(row) for row in rows} == {len(rows[0])}


def test_csv_has_plain_numbers_and_dates(binary):
    rows = list(csv.DictReader(io.StringIO(run(binary, "figures", "--format", "csv", lang="en").out)))
    assert "9.88" in {row["Value"] for row in rows}
    [row] = csv.DictReader(io.StringIO(run(binary, "overview", "--format", "csv", lang="en").out))
    assert (row["Date"], row["Delegates"]) == ("2023-09-18", "94")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "=\"a\",b"])
def test_csv_cells_that_a_spreadsheet_would_run_are_guarded_unless_raw(binary, hostile, name):
    folder = hostile(name)
    for options, shown in [([], "'" + name), (["--raw"], name)]:
        text = run(binary, "roster", "--data", folder, "--format", "csv", *options).out
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        assert rows[1][1] == shown


def test_markdown_and_html_in_the_data_stay_text(binary, hostile):
    folder = hostile("a|b `c` *d* _e_ [f](g) <b>&amp; \\ ~h~")
    table = run(binary, "roster", "--data", folder, "--format", "md").out
    line = table.splitlines()[2]
    assert "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;b&gt;\\&amp; \\\\ \\~h\\~" in line
    assert len(re.findall(r"(?<!\\)\|", line)) == len(re.findall(r"\|", table.splitlines()[0]))


def test_decomposed_text_comes_out_composed(binary, hostile):
    folder = hostile("Nguye\u0302\u0303n Thi\u0323 Hoa\u0300")
    for form in ["text", "json", "csv", "md"]:
        result = run(binary, "roster", "--data", folder, "--format", form)
        # A folder may also be asked to be composed already: then nothing of it is shown.
        assert ("Nguyễn Thị Hoà" in result.out) or (result.status == 65 and not result.out)


def test_the_roster_says_that_it_is_a_sample_apart_from_the_data(binary):
    vi, en = run(binary, "roster"), run(binary, "roster", lang="en")
    assert "mẫu" in vi.err and "sample" in en.err
    assert all("[mẫu]" in line for line in vi.out.splitlines()[1:])


@pytest.mark.parametrize("at", [
    "2023-09-18", "2023-09-18T08:00", "2023-09-18T08:00:30.5+07:00", "2024-02-29T23:59Z",
    "2023-09-18 08:00", "2023-09-18T08:00+0700", "2023-09-18T08:00-11",
])
def test_at_takes_iso_8601(binary, at):
    assert run(binary, "agenda", "--at", at).status == 0


@pytest.mark.parametrize("at", [
    "2023-13-01", "2023-04-31", "2100-02-29", "2023-09-18T24:00", "2023-09-18T08", "18/9/2023",
    "2023-09-18T08:00+25:00", "2023-09-18T08:00x", "",
])
def test_at_refuses_what_is_no_time(binary, at):
    result = run(binary, "agenda", "--at", at)
    assert (result.status, result.out) == (64, "")


@pytest.mark.parametrize("lang, words", [("vi", "chỉ tiêu trên"), ("en", "target over")])
def test_a_target_of_more_than_a_number_says_so(binary, lang, words):
    number = {"vi": "1.000", "en": "1,000"}[lang]
    assert re.search(f"target-models .*{words} +{re.escape(number)} ", run(binary, "figures", lang=lang).out)
    assert f"{words} {number}" in run(binary, "remarks", lang=lang).out
    [row] = [row for row in csv.reader(io.StringIO(
        run(binary, "figures", "--format", "csv", lang=lang).out)) if row[0] == "target-models"]
    assert words in row and "1000" in row


def test_times_are_told_by_the_clock_to_people_and_in_iso_8601_to_programs(binary, tmp_path):
    folder = tmp_path / "conference"
    assert run(binary, "data", "init", str(folder)).status == 0
    agenda = json.loads((folder / "agenda.json").read_text())
    times = [
        ("2023-09-18T08:00:00+07:00", "2023-09-18T08:30:00+07:00"),
        ("2023-09-18T02:00:00Z", None),
        ("2023-09-19T07:05:00+07:00", "2023-09-19T11:00:00+07:00"),
        ("2023-09-18T22:00:00+07:00", "2023-09-19T01:00:00+07:00"),
    ]
    for item, (starts, ends) in zip(agenda["agenda"], times):
        item["starts"] = starts
        if ends:
            item["ends"] = ends
    (folder / "agenda.json").write_text(json.dumps(agenda, ensure_ascii=False))
    for lang, told in [
        ("vi", ["08:00–08:30", "09:00", "19/9/2023 07:05–11:00", "22:00–19/9/2023 01:00"]),
        ("en", ["08:00–08:30", "09:00", "19 September 2023 07:05–11:00",
                "22:00–19 September 2023 01:00"]),
    ]:
        for form in ["text", "md"]:
            out = run(binary, "agenda", "--data", str(folder), "--format", form, lang=lang).out
            assert all(words in out for words in told), out
            assert "+07:00" not in out and "T08:00" not in out
    rows = list(csv.reader(io.StringIO(
        run(binary, "agenda", "--data", str(folder), "--format", "csv", lang="en").out)))
    starts, ends = rows[0].index("Starts"), rows[0].index("Ends")
    assert (rows[1][starts], rows[1][ends]) == times[0]
    assert "08:00–08:30" not in rows[1]
    items = json.loads(run(binary, "agenda", "--data", str(folder), "--format", "json").out)["items"]
    assert (items[0]["starts"], items[0]["ends"]) == times[0]


@pytest.mark.parametrize("verb, vietnamese, english", [
    ("agenda", "chưa có chương trình", "has no agenda yet"),
    ("remarks", "không có phát biểu nào", "has no remarks"),
    ("roster", "chưa có danh sách đại biểu", "has no roster yet"),
    ("visits", "không có chuyến tham quan nào", "has no visits"),
    ("models", "không có mô hình nào", "has no models"),
    ("figures", "không có số liệu nào", "has no figures"),
])
def test_a_conference_that_has_none_says_so_apart_from_the_data(
        binary, tmp_path, verb, vietnamese, english):
    whole, small = tmp_path / "whole", tmp_path / "small"
    assert run(binary, "data", "init", str(whole)).status == 0
    small.mkdir()
    for name in ["conference.json", "source.json"]:
        (small / name).write_bytes((whole / name).read_bytes())
    for lang, words in [("vi", vietnamese), ("en", english)]:
        for form in ["text", "json"]:
            result = run(binary, verb, "--data", str(small), "--format", form, lang=lang)
            assert result.status == 0
            assert words in result.err
            assert result.out == "" if form == "text" else json.loads(result.out)["items"] == []
        assert words not in run(binary, verb, lang=lang).err


def test_one_thing_has_one_name_in_tables_help_and_manual(binary):
    told = [run(binary, *line).out for line in [
        ["--help"], ["search", "--help"], ["figures", "--help"], ["--generate-manual", "vi"],
        ["search", "thoi lai"], ["figures", "--format", "csv"],
    ]] + [run(binary, verb, "--format", "csv").out.splitlines()[0] for verb in ["remarks", "models"]]
    for text in told:
        assert not re.search("con số|chỉ số|việc làm$", text, re.IGNORECASE), text
    assert "Số liệu" in told[-1] and "Hoạt động" in told[-1]
    assert "số liệu" in run(binary, "search", "thoi lai", "--kind", "figure").out
