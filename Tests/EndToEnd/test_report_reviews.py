"""What delegates wrote, in the reports: whole, summed with its number, and unable to act."""

import csv
import io

import pytest

import paper
from desk import NHUNG, Desk

# Decomposed letters, an emoji of several scalars, an escape sequence, a tag, what parts the cells of
# Markdown and of a spreadsheet, a formula, a letter that turns the text around.
NOTE = ("=1+1 | Vu\u031b\u0300n \U0001F468\u200D\U0001F33E nha\u0303n\n"
        "\x1b[31m<script>alert(1)</script> & \u202engu\u031bo\u031b\u0323c\n- *\u0111a\u0323\u0302m*")
SHOWN = "=1+1 | Vừn \U0001F468\u200D\U0001F33E nhãn"


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def review(desk, model, *arguments, reviewer="Lê Thị Tư", province="can-tho", **options):
    result = desk("review", "add", model, "--reviewer", reviewer, "--province", province,
                  *arguments, **options)
    assert result.status == 0, result
    return result


@pytest.fixture
def reviewed(desk):
    review(desk, "my-khanh", "--score", "results=5", "--score", "capital=2", "--households", "40",
           "--note", NOTE, "--answer", "my-khanh-fund=Tổ trưởng giữ sổ", "--photo", "vườn 1.jpg")
    review(desk, "my-khanh", "--score", "results=4", "--households", "25",
           reviewer="@Trần Văn Bé", province="hau-giang")
    review(desk, "longan", "--score", "land=3", reviewer="@Trần Văn Bé", province="hau-giang")
    return desk


def documents(desk, folder, *report):
    """The report in each of its forms as text: (form, text)."""
    for form in ["md", "html", "odt"]:
        path = folder / f"{'-'.join(report)}.{form}"
        assert desk("report", *report, "--output", str(path)).status == 0
        data = path.read_bytes()
        if form == "odt":
            yield form, paper.Document(data).text()
        else:
            text = data.decode()
            yield form, paper.Page(text).text() if form == "html" else text


@pytest.mark.parametrize("report", [("conference",), ("visit", "phong-dien"), ("model", "my-khanh"),
                                    ("reviews",)], ids=" ".join)
def test_what_was_written_stands_there_whole_and_cannot_act(reviewed, tmp_path, report):
    for form, text in documents(reviewed, tmp_path, *report):
        assert "\x1b" not in text and "\u202e" not in text, form
        assert "␛" in text and "‹U+202E›" in text, form
        plain = text.replace("\\", "").replace("&lt;", "<").replace("&gt;", ">")
        assert SHOWN in plain and "<script>alert(1)</script>" in plain, form
        assert "Tổ trưởng giữ sổ" in plain and "vườn 1.jpg" in plain, form
    raw = (tmp_path / f"{'-'.join(report)}.html").read_text()
    assert "<script" not in raw
    markdown = (tmp_path / f"{'-'.join(report)}.md").read_text()
    assert "<script" not in markdown and "\\|" in markdown and "\\*" in markdown


@pytest.mark.parametrize("lang, mean", [("vi", "4,50"), ("en", "4.50")])
def test_a_mean_stands_beside_its_spread_and_its_number(reviewed, lang, mean):
    page = paper.Page(reviewed("report", "reviews", lang=lang).out)
    heads = [row for row in page.rows() if row and row[-1].endswith("(n)")]
    assert heads and all(len(row) >= 5 for row in heads)
    results = {"vi": "Kết quả", "en": "Results"}[lang]
    [row] = [row for row in page.rows() if row[0] == results and row[-1] == "2"]
    assert row[2:] == [mean, "4–5", row[4], "2"] and row[4].startswith("0")
    # Nobody scored this one: a dash and n = 0, never a zero for a mean.
    costs = [row for row in page.rows() if row[0] == {"vi": "Chi phí", "en": "Cost"}[lang]]
    assert [row[2:] for row in costs] == [["–", "–", "–", "0"]] * 2


def test_households_are_summed_by_the_reviewers_province(reviewed):
    rows = paper.Page(reviewed("report", "conference", lang="en").out).rows()
    title = "Mobilising support for economic development"
    assert ["Cần Thơ", title, "1", "40 households (n=1)"] in rows
    assert ["Hậu Giang", title, "1", "25 households (n=1)"] in rows
    assert any(row[:1] == ["1"] and row[1].startswith(title) and row[-1] == "65 households (n=2)" for row in rows)


def test_what_the_households_at_home_would_take_is_reckoned_only_where_the_article_allows(reviewed):
    text = paper.Page(reviewed("report", "conference").out).text()
    # 140 million of 30 households for 65.
    assert "65 hộ (n=2), cùng tham gia với mức góp như vậy thì cần 303,333 triệu đồng" in text
    assert "vì nguồn không nêu đủ số hộ và số vốn: May công nghiệp; Trồng nhãn Idol" in text


def test_an_answered_question_is_no_longer_open(reviewed):
    page = reviewed("report", "model", "my-khanh", "--format", "md").out
    answered, still_open = page.split("Nội dung cần làm rõ")
    question = "Vốn góp được quản lý và xoay vòng ra sao"
    assert question in answered and question not in still_open
    assert "Bao nhiêu hộ đang vay" in still_open


def test_the_table_for_other_programs_is_guarded_and_marked_for_excel(reviewed, tmp_path):
    rows = list(csv.DictReader(io.StringIO(
        reviewed("report", "reviews", "--format", "csv", lang="en").out)))
    assert [(row["Model id"], row["Reviewer"], row["Province"]) for row in rows] == [
        ("longan", "'@Trần Văn Bé", "Hậu Giang"), ("my-khanh", "Lê Thị Tư", "Cần Thơ"),
        ("my-khanh", "'@Trần Văn Bé", "Hậu Giang")]
    first = rows[1]
    assert first["Note"].startswith("'" + SHOWN) and "\x1b" not in first["Note"]
    assert len(first["Note"].splitlines()) == 3
    assert (first["Results"], first["Capital"], first["Cost"]) == ("5", "2", "")
    assert first["Answers"].endswith("Tổ trưởng giữ sổ")
    assert first["Photographs"] == "vườn 1.jpg" and first["Changed"].endswith("+07:00")
    raw = reviewed("report", "reviews", "--format", "csv", "--raw").out
    assert "'@" not in raw and "'=" not in raw
    path = tmp_path / "x.csv"
    assert reviewed("report", "reviews", "--output", str(path)).status == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_note_of_100_kb_is_taken_home_whole(desk, tmp_path):
    lines = [f"dòng {number}: đường vào vườn hẹp, xe tải không vào được" for number in range(1500)]
    note = "\n".join(lines)
    assert len(note.encode()) > 100_000
    review(desk, "longan", "--note-file", "-", stdin=note)
    for form, text in documents(desk, tmp_path, "model", "longan"):
        assert lines[0] in text and lines[-1] in text, form
    [row] = csv.DictReader(io.StringIO(desk("report", "reviews", "--format", "csv", lang="en").out))
    assert row["Note"] == note


def test_without_reviews_it_says_so(desk):
    assert "Chưa có đánh giá nào." in paper.Page(desk("report", "reviews").out).text()
    assert len(desk("report", "reviews", "--format", "csv").out.splitlines()) == 1
    assert not desk.store.exists()


def test_a_reviewer_of_the_sample_roster_is_told_from_a_delegate(desk):
    review(desk, "longan", "--score", "land=3")
    assert "DANH SÁCH MẪU" not in paper.Page(desk("report", "reviews").out).text()
    assert desk("review", "add", "longan", "--reviewer", NHUNG, "--score", "land=4").status == 0
    for report in [("reviews",), ("conference",), ("model", "longan")]:
        assert "DANH SÁCH MẪU" in paper.Page(desk("report", *report).out).text()
    # Who did not review it is not warned of.
    assert "DANH SÁCH MẪU" not in paper.Page(desk("report", "model", "sewing").out).text()


def test_only_the_reviews_that_are_asked_for_are_told(reviewed):
    def told(*arguments, **options):
        return paper.Page(reviewed("report", "reviews", *arguments, **options).out).text()

    mine = told("--mine", "--operator", "Lê Thị Tư")
    assert "đánh giá của người báo cáo" in mine
    assert "Lê Thị Tư (Cần Thơ)" in mine and "Trần Văn Bé" not in mine and "longan" not in mine
    from_there = told("--province", "hau giang")
    assert "đại biểu Hậu Giang" in from_there and "40 hộ" not in from_there
    assert "25 hộ" in from_there
    of_one = told("--reviewer", "le thi tu", lang="en")
    assert "by Lê Thị Tư" in of_one and "25 households" not in of_one
    # Whoever has reviewed nothing has nothing to tell, which is no fault.
    assert "Chưa có đánh giá nào." in told("--mine", "--operator", "Ai Đó")
    assert reviewed("report", "visit", "--reviewer", "Ai Đó").status == 1
    assert reviewed("report", "visit", "--province", "ha-noi").status == 1
    both = reviewed("report", "visit", "--mine", "--reviewer", "Lê Thị Tư")
    assert both.status == 64 and both.out == ""
    rows = reviewed("report", "reviews", "--format", "csv", "--province", "can-tho").out
    assert len(list(csv.reader(io.StringIO(rows)))) == 2
