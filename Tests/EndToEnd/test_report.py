"""The attendance report: blank before, filled after, and safe to print."""

import csv
import html.parser
import io
import re

import pytest

import paper
from desk import KHOA, LOI, NHUNG, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


class Page(html.parser.HTMLParser):
    """The rows of all tables, and every tag."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.tags, self.cell = [], set(), None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.cell = []
        if tag == "br" and self.cell is not None:
            self.cell.append(" ")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.rows[-1].append("".join(self.cell))
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell.append(data)


def test_the_list_is_blank_before_and_filled_after(desk):
    before = Page(desk("report", "attendance").out)
    # In the table's head, which every sheet repeats.
    assert len(before.rows[0]) == 1 and before.rows[0][0].startswith("DANH SÁCH MẪU")
    assert before.rows[1] == ["STT", "Mã", "Họ và tên", "Đơn vị", "Giờ đến", "Ký tên"]
    assert before.rows[2] == ["Cần Thơ (40 đại biểu)"]
    assert before.rows[3][:3] == ["1", NHUNG, "Phạm Ngọc Nhung"]
    assert before.rows[3][4:] == ["", ""]
    people = [row for row in before.rows if row[0].isdigit()]
    assert len(people) == 94 and [row[0] for row in people] == [str(n + 1) for n in range(94)]
    assert desk("checkin", NHUNG).status == 0
    assert desk("excuse", KHOA).status == 0
    assert desk("substitute", LOI, "--name", "Võ Thay").status == 0
    assert desk("walkin", "--name", "Lê Thêm", "--province", "hau-giang", "--category",
                "resident").status == 0
    page = desk("report", "attendance").out
    rows = {row[2]: row for row in Page(page).rows if len(row) == 6}
    assert re.match(r"\d\d:\d\d", rows["Phạm Ngọc Nhung"][4])
    assert rows["Kim Quốc Khoa"][4] == "báo vắng"
    assert rows["Võ Thay"][4].endswith("đi thay Võ Quốc Lợi")
    assert rows["Lê Thêm"][4].endswith("bổ sung")
    assert ("Số đại biểu được triệu tập: 94. Số đại biểu đến dự: 3, gồm 1 đại biểu theo danh sách, "
            "1 đại biểu đi thay và 1 đại biểu bổ sung ngoài danh sách. Số đại biểu vắng mặt: 92, "
            "trong đó 1 đại biểu đã báo trước.") in page
    assert ["Cộng", "94", "1", "1", "1", "1", "91"] in Page(page).rows


@pytest.mark.parametrize("form", ["html", "md", "csv"])
def test_the_sample_says_so_in_every_form(desk, form):
    for lang, words in [("vi", "mẫu"), ("en", "sample")]:
        result = desk("report", "attendance", "--format", form, lang=lang)
        assert result.status == 0
        assert words in result.out.lower() and words in result.err


def test_a_page_has_no_script_and_asks_for_nothing_from_outside(desk):
    page = desk("report", "attendance", lang="en").out
    assert not Page(page).tags & {"script", "link", "img", "iframe", "object", "form"}
    assert "http:" not in page and "https:" not in page and "url(" not in page
    assert "default-src 'none'" in page
    assert "display: table-header-group" in page and "size: A4" in page


def test_who_is_missing_comes_with_a_phone_number(desk, tmp_path):
    path = tmp_path / "ds.csv"
    path.write_text("Họ và tên,Điện thoại,Tỉnh\nLê A,0912,Cần Thơ\nLê B,0913,Vĩnh Long\n")
    assert desk("import", "roster", str(path)).status == 0
    assert desk("checkin", "Lê A").status == 0
    page = Page(desk("report", "attendance", "--missing").out)
    assert page.rows[0] == ["STT", "Mã", "Họ và tên", "Đơn vị", "Điện thoại", "Kết quả liên lạc"]
    assert page.rows[1] == ["Vĩnh Long (1 đại biểu)"]
    [[number, _, *rest]] = page.rows[2:]
    assert [number, *rest] == ["1", "Lê B", "", "0913", ""]
    [row] = csv.DictReader(io.StringIO(
        desk("report", "attendance", "--missing", "--format", "csv", lang="en").out))
    assert (row["Name"], row["Phone"]) == ("Lê B", "0913")
    assert "0913" in desk("report", "attendance", "--missing", "--format", "md").out
    assert desk("checkin", "Lê B").status == 0
    assert "Không còn ai chưa đến." in desk("report", "attendance", "--missing").out


def test_a_file_is_written_whole_and_takes_no_others_place(desk, tmp_path):
    path = tmp_path / "report.html"
    result = desk("report", "attendance", "--output", str(path))
    assert result.status == 0 and result.out == ""
    assert path.read_text().endswith("</html>\n")
    assert desk("report", "attendance", "--output", str(path)).status == 73
    assert desk("report", "attendance", "--output", str(tmp_path / "no" / "x.html")).status == 73
    assert [entry.name for entry in tmp_path.iterdir()] == ["report.html"]


def test_another_list_and_wrong_words(desk):
    assert "Danh sách: Xe đi" in desk("report", "attendance", "--list", "bus-thoi-lai").out
    assert desk("report", "attendance", "--list", "nowhere").status == 1
    assert desk("report", "attendance", "--format", "docx").status == 64
    assert desk("report", "attendanc").status == 64


def test_a_rehearsal_says_so(desk):
    assert "TẬP DƯỢT" in desk("report", "attendance", "--rehearse").out
    assert "TẬP DƯỢT" not in desk("report", "attendance").out


@pytest.mark.parametrize("name", ["y.ps", "y.docx", "y.xlsx", "y.txt", "y.doc"])
def test_a_file_named_for_a_form_that_there_is_not_is_refused_and_the_forms_named(desk, tmp_path,
                                                                               name):
    result = desk("report", "attendance", "--output", str(tmp_path / name))
    assert result.status == 64
    assert ".html, .csv, .md, .odt, .pdf" in result.err
    assert not (tmp_path / name).exists()


def test_the_list_has_codes_names_whom_a_substitute_replaces_and_who_makes_it(desk):
    assert desk("substitute", NHUNG, "--name", "Lê Thị Thay").status == 0
    for form in ["html", "md", "csv"]:
        out = desk("report", "attendance", "--format", form, "--organisation", "Sở Y tế Hậu Giang",
                   "--superior", "UBND tỉnh Hậu Giang").out
        assert "đi thay Phạm Ngọc Nhung" in out
        assert NHUNG in out
        if form != "csv":
            assert "sở y tế hậu giang" in out.lower() and "ubnd tỉnh hậu giang" in out.lower()
    assert "<col class=\"code\">" in desk("report", "attendance").out


def test_a_document_of_the_list_has_the_official_heading_codes_and_two_signatures(desk, tmp_path):
    """Nghị định 30/2020/NĐ-CP: who makes it on the left, the nation on the right, then the title."""
    assert desk("substitute", NHUNG, "--name", "Lê Thị Thay").status == 0
    path = tmp_path / "x.odt"
    assert desk("report", "attendance", "--output", str(path), "--organisation", "Sở Y tế Hậu Giang",
                "--superior", "UBND tỉnh Hậu Giang").status == 0
    found = paper.Document(path.read_bytes())
    assert found.used_styles() <= found.defined_styles() | {"A4"}
    assert found.paragraphs("Superior") == ["UBND TỈNH HẬU GIANG"]
    assert found.paragraphs("Organisation") == ["SỞ Y TẾ HẬU GIANG"]
    assert found.paragraphs("Nation") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found.paragraphs("Motto") == ["Độc lập - Tự do - Hạnh phúc"]
    assert found.paragraphs("Title") == ["DANH SÁCH KÝ NHẬN"]
    assert found.paragraphs("Signer") == ["NGƯỜI LẬP DANH SÁCH", "TM. BAN TỔ CHỨC"]
    # A list has no number of its own and goes to nobody.
    assert found.paragraphs("Number") == found.paragraphs("Addressee") == []
    heads = found.paragraphs("Table_20_Heading")
    assert heads[:6] == ["STT", "Mã", "Họ và tên", "Đơn vị", "Giờ đến", "Ký tên"]
    cells = found.paragraphs("Table_20_Contents")
    # What a sheet that was torn off must not be taken for.
    assert cells[0].startswith("DANH SÁCH MẪU")
    assert NHUNG in cells and any("đi thay Phạm Ngọc Nhung" in cell for cell in cells)


def test_a_document_of_who_is_missing_is_signed_by_nobody(desk, tmp_path):
    path = tmp_path / "x.ODT"
    assert desk("report", "attendance", "--missing", "--output", str(path)).status == 0
    found = paper.Document(path.read_bytes())
    assert found.paragraphs("Title") == ["ĐẠI BIỂU CHƯA ĐẾN"]
    assert found.paragraphs("Table_20_Heading") == [
        "STT", "Mã", "Họ và tên", "Đơn vị", "Điện thoại", "Kết quả liên lạc"]
    assert found.paragraphs("Signer") == []
