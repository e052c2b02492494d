"""Lists as the files that offices send: spreadsheets, and texts from before Unicode."""

import csv
import io
import os
import pathlib
import unicodedata

import pytest

from desk import Desk
from sheets import WRITTEN, Sheet, ods_parts, pack, xlsx_parts
from test_import import codes, plan, roster

HEADINGS = ["STT", "Họ và tên", "Đơn vị", "Tỉnh"]
ROWS = [["DANH SÁCH ĐẠI BIỂU"], [], HEADINGS, [1, "Ông Lê Văn An", "Sở X", "Cần Thơ"],
        [2, "Bà Trần Thị Bích", "Sở Y", "Hậu Giang"]]
AGENDA = Sheet("Chương trình", [["Giờ", "Nội dung"], ["08:00", "Khai mạc"]])
LIST = Sheet("Đại biểu", ROWS)


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def people(desk):
    return [(item["name"], item["office"], item["provenance"]["row"]) for item in roster(desk)]


READ = [("Lê Văn An", "Sở X", 4), ("Trần Thị Bích", "Sở Y", 5)]


@pytest.mark.parametrize("parts", [xlsx_parts, ods_parts])
def test_a_spreadsheet_is_told_by_what_it_holds_and_read_by_the_sheets_own_rows(desk, tmp_path, parts):
    # A name that lies: the bytes count.
    path = pack(tmp_path / "ds.csv", parts(LIST))
    document = plan(desk, path)
    assert document["sheet"] == "Đại biểu" and "encoding" not in document
    assert [column["use"] for column in document["columns"]] == ["number", "name", "office", "province"]
    result = desk("import", "roster", path)
    assert result.status == 0 and "Đọc trang tính “Đại biểu”." in result.err, result
    assert people(desk) == READ
    again = desk("import", "roster", path)
    assert again.status == 0 and "không có gì thay đổi" in again.err


@pytest.mark.parametrize("name", ["openpyxl.xlsx", "xlsxwriter.xlsx", "odfpy.ods", "xlwt.xls"])
def test_files_of_other_programs_give_the_same_people(desk, name):
    document = plan(desk, str(WRITTEN / name), lang="en")
    assert document["sheet"] == "Danh sách"
    added = [item for item in document["items"] if item["action"] == "add"]
    assert [(item["row"], item["name"], item["changes"].get("phone", {}).get("to")) for item in added] == [
        (3, "Nguyễn Thị Hoa", "0912345678"), (4, "Trần Văn An", "0987 654 321"),
        (5, "Lê Bình", "79123456789")]
    assert added[0]["changes"]["extra"]["Ngày sinh"] == {"to": "02/03/1968"}
    assert added[1]["changes"]["extra"]["Ngày sinh"] == {"to": "18/09/2023 08:30"}
    notes = {note["what"]["en"]: note["rows"] for note in document["notes"]}
    assert notes["hidden in the spreadsheet, read all the same"] == [4]
    assert notes["the column is hidden in the spreadsheet, read all the same"] == [2]


def test_a_spreadsheet_comes_from_a_pipe_too(desk, tmp_path):
    path = pathlib.Path(pack(tmp_path / "ds.xlsx", xlsx_parts(LIST)))
    result = Pipe(desk).feed(path.read_bytes())
    assert result.returncode == 0, result
    assert people(desk) == READ


class Pipe:
    """Runs an import whose list comes through standard input, as bytes."""

    def __init__(self, desk):
        self.desk = desk

    def feed(self, data):
        import subprocess
        return subprocess.run(
            [self.desk.binary, "import", "roster", "-"], input=data, capture_output=True, check=False,
            env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", **self.desk.env}, timeout=60)


def test_the_first_sheet_with_a_list_is_read_and_others_are_named(desk, tmp_path):
    old = Sheet("Bản cũ", [HEADINGS, [1, "Ngô Cũ", "Sở Z", "Cần Thơ"]], hidden=True)
    other = Sheet("Đợt 2", [HEADINGS, [1, "Hồ Dự", "Sở T", "Cần Thơ"]])
    path = pack(tmp_path / "ds.xlsx", xlsx_parts(AGENDA, old, LIST, other))
    result = desk("import", "roster", path, "--dry-run", lang="en")
    assert result.status == 0, result
    assert "Reading the sheet “Đại biểu”; for another: --sheet with “Chương trình”, " \
           "“Bản cũ” (hidden), “Đợt 2”." in result.err
    assert plan(desk, path, "--sheet", "Bản cũ")["items"][0]["name"] == "Ngô Cũ"
    # Marks and case are not asked for.
    assert plan(desk, path, "--sheet", "dot 2")["sheet"] == "Đợt 2"
    unknown = desk("import", "roster", path, "--sheet", "Đợt 3", lang="en")
    assert unknown.status == 65
    assert "the sheets of the file: “Chương trình”, “Bản cũ”, “Đại biểu”, “Đợt 2”" in unknown.err
    assert not desk.store.exists()


def test_a_file_without_a_list_says_which_sheets_there_are(desk, tmp_path):
    path = pack(tmp_path / "ds.xlsx", xlsx_parts(AGENDA, Sheet("Ghi chú", [["x"]])))
    result = desk("import", "roster", path, lang="en")
    assert result.status == 65 and "“Chương trình”, “Ghi chú”" in result.err
    alone = desk("import", "roster", pack(tmp_path / "ct.xlsx", xlsx_parts(AGENDA)))
    assert alone.status == 65 and "“Giờ”, “Nội dung”" in alone.err
    text = tmp_path / "ds.txt"
    text.write_text("Họ và tên\nLê A\n")
    assert "không phải bảng tính" in desk("import", "roster", str(text), "--sheet", "A").err


def test_merged_cells_say_what_the_first_of_them_says(desk, tmp_path):
    sheet = Sheet("A", [HEADINGS, [1, "Lê An", "Sở X", "Cần Thơ"], [2, "Trần Bích", None, None],
                        [3, "Ngô Cơ", None, None], [None, None, None, None, "ghế 5"],
                        [4, "Hồ Dự", None, None]],
                  merged=["C2:C4", "D2:D6", "B4:B5"])
    path = pack(tmp_path / "ds.xlsx", xlsx_parts(sheet))
    document = plan(desk, path, lang="en")
    added = {item["name"]: item["changes"] for item in document["items"] if item["action"] == "add"}
    assert [person.get("office", {}).get("to") for person in added.values()] == ["Sở X"] * 3 + [None]
    assert [person["province"]["to"] for person in added.values()] == ["Cần Thơ"] * 4
    notes = {note["column"]: note["rows"] for note in document["notes"]
             if note["what"]["en"].startswith("merged")}
    assert notes == {"Đơn vị": [3, 4], "Tỉnh": [3, 4, 6]}
    [skipped] = [item for item in document["items"] if item["action"] == "skip"]
    assert (skipped["row"], skipped["why"]["en"]) == (5, "more of the person above")
    assert document["counts"]["bad"] == 0


def uncalculated(parts):
    """The parts of a file with a formula that no program has calculated in the place of each “=”."""
    made = {}
    for name, part in parts.items():
        part = part.replace('t="inlineStr"><is><t xml:space="preserve">=</t></is></c>', "><f>D1</f></c>")
        made[name] = part.replace('office:value-type="string"><text:p>=</text:p>',
                                  'table:formula="of:=[.D1]">')
    return made


@pytest.mark.parametrize("parts, name", [(xlsx_parts, "ds.xlsx"), (ods_parts, "ds.ods")])
def test_a_formula_without_its_result_says_what_to_do(desk, tmp_path, parts, name):
    office = pack(tmp_path / name, uncalculated(parts(Sheet("A", [HEADINGS, [1, "Lê Văn An", "=", "Cần Thơ"]]))))
    document = plan(desk, office, lang="en")
    notes = {note["what"]["en"]: (note.get("column"), note["rows"]) for note in document["notes"]}
    said = next(text for text in notes if text.startswith("the file has a formula without its result"))
    assert notes[said] == ("Đơn vị", [2])
    nameless = pack(tmp_path / ("2" + name),
                    uncalculated(parts(Sheet("A", [HEADINGS, [1, "=", "Sở X", "Cần Thơ"]]))))
    result = desk("import", "roster", nameless, lang="en")
    assert result.status == 65 and "row 2" in result.err
    assert "the name is a formula whose result the file does not have" in result.err


def test_our_own_export_comes_back_from_a_spreadsheet_with_its_codes(desk, binary, tmp_path):
    assert desk("import", "roster", pack(tmp_path / "ds.xlsx", xlsx_parts(LIST))).status == 0
    exported = tmp_path / "export.csv"
    assert desk("roster", "export", str(exported)).status == 0
    rows = list(csv.reader(io.StringIO(exported.read_text(encoding="utf-8-sig"))))
    # As Excel does: what looks like a number is one.
    rows = [[int(cell) if cell.isdigit() else cell or None for cell in row] for row in rows]
    path = pack(tmp_path / "export.xlsx", xlsx_parts(Sheet("export", rows)))
    other = Desk(binary, tmp_path / "other", desk="Bàn B")
    result = other("import", "roster", path)
    assert result.status == 0, result
    assert codes(other) == codes(desk)
    assert [item["id"] for item in roster(other)] == [item["id"] for item in roster(desk)]


# What goes wrong

def with_zeros(data, at):
    return data[:at] + bytes(20) + data[at + 20:]


def test_a_workbook_with_a_password_says_to_take_it_off(desk):
    result = desk("import", "roster", str(WRITTEN / "encrypted.xlsx"), lang="en")
    assert result.status == 65 and "takes a password — open it with the password" in result.err
    assert not desk.store.exists()


@pytest.mark.parametrize("change, words", [
    (lambda data: data[:len(data) // 2], "thiếu phần cuối"),
    (lambda data: data.replace(b"xl/workbook.xml", b"xl/workbook.bin"), "XLSB"),
    (lambda data: data.replace(b"xl/", b"yz/"), "văn bản"),
    (lambda data: with_zeros(data, data.index(b"sheet1.xml") + 20), "bị hỏng"),
])
def test_a_broken_file_says_what_is_wrong_and_what_to_do(desk, tmp_path, change, words):
    path = pathlib.Path(pack(tmp_path / "ds.xlsx", xlsx_parts(LIST)))
    path.write_bytes(change(path.read_bytes()))
    result = desk("import", "roster", str(path))
    assert result.status == 65 and words in result.err and " — " in result.err, result
    assert not desk.store.exists()


@pytest.mark.parametrize("sheet, words", [
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><worksheet/>", "DOCTYPE"),
    (f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
     f'<row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>', "XFD"),
    ("<worksheet>" + " " * (300 << 20), "256 MB"),
])
def test_a_bomb_is_refused(desk, tmp_path, sheet, words):
    parts = xlsx_parts(LIST)
    parts["xl/worksheets/sheet1.xml"] = sheet
    result = desk("import", "roster", pack(tmp_path / "ds.xlsx", parts))
    assert result.status == 65 and words in result.err, result


@pytest.mark.parametrize("library, package", [("libzip.so.4", "libzip4"), ("libexpat.so.1", "libexpat1")])
def test_without_its_library_a_spreadsheet_names_the_package_and_a_text_is_read(
        desk, tmp_path, library, package):
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / library).write_bytes(b"no library")
    env = {"LD_LIBRARY_PATH": str(tmp_path / "broken")}
    path = pack(tmp_path / "ds.xlsx", xlsx_parts(LIST))
    result = desk("import", "roster", path, env=env, lang="en")
    assert result.status == 73 and f"sudo apt install {package}" in result.err, result
    assert not desk.store.exists()
    text = tmp_path / "ds.csv"
    text.write_text("Họ và tên\nLê A\n")
    assert desk("import", "roster", str(text), env=env).status == 0


# Encodings

TEXT = """STT;Họ và tên;Đơn vị
1;Nguyễn Văn An;Phòng Lao động
2;Trần Thị Bích;Ủy ban nhân dân xã Thới Hưng
3;Lê Hữu Đức;Ngân hàng chính sách
"""
NAMES = ["Nguyễn Văn An", "Trần Thị Bích", "Lê Hữu Đức"]

# TCVN3's bytes from 0xA0 on, read as small letters where it has no capitals (TCVN 5712:1993).
TCVN3 = ("\xa0ĂÂÊÔƠƯĐăâêôơưđẶ̀̀̉̃́àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ")
VNI_TONES = {"\u0300": "ø", "\u0301": "ù", "\u0303": "õ", "\u0309": "û", "\u0323": "ï"}
VNI_CARETS = {"": "â", "\u0300": "à", "\u0301": "á", "\u0303": "ã", "\u0309": "å", "\u0323": "ä"}
VNI_BREVES = {"": "ê", "\u0300": "è", "\u0301": "é", "\u0303": "ü", "\u0309": "ú", "\u0323": "ë"}


def tcvn3(text):
    capitals = set("ĂÂÊÔƠƯĐ")
    return bytes(ord(letter) if ord(letter) < 0x80 else
                 0xA0 + TCVN3.index(letter if letter in capitals else letter.lower()) for letter in text)


def vni(text):
    out = ""
    for letter in text:
        if letter in "Đđ":
            out += {"Đ": "Ñ", "đ": "ñ"}[letter]
            continue
        base, *marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in VNI_TONES)
        shape = "".join(mark for mark in marks if mark not in VNI_TONES)
        if base in "iI" and tone:
            out += {"\u0300": "ì", "\u0301": "í", "\u0303": "ó", "\u0309": "æ", "\u0323": "ò"}[tone]
            continue
        mark = (VNI_CARETS[tone] if shape == "\u0302" else VNI_BREVES[tone] if shape == "\u0306"
                else VNI_TONES.get(tone, ""))
        stem = {"\u031b": {"o": "ô", "O": "Ô", "u": "ö", "U": "Ö"}}.get(shape, {}).get(base, base)
        out += stem + (mark.upper() if letter.isupper() else mark)
    return out.encode("cp1252")


def cp1258(text):
    """Windows-1258 has the shapes of vowels as letters and the tones behind them."""
    tones = set(VNI_TONES)
    out = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts if mark in tones)
        out += unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + tone
    return out.encode("cp1258")


ENCODED = [("tcvn3", tcvn3(TEXT)), ("vni", vni(TEXT)), ("windows-1258", cp1258(TEXT)),
           ("utf-16le", TEXT.encode("utf-16-le")), ("utf-16be", TEXT.encode("utf-16-be"))]


@pytest.mark.parametrize("encoding, data", ENCODED, ids=[name for name, _ in ENCODED])
def test_an_older_encoding_is_told_by_its_words_and_shown(desk, tmp_path, encoding, data):
    path = tmp_path / "ds.txt"
    path.write_bytes(data)
    document = plan(desk, str(path))
    assert document["encoding"] == encoding and "sheet" not in document
    assert [item["name"] for item in document["items"]] == NAMES
    result = desk("import", "roster", str(path), lang="en")
    assert result.status == 0, result
    assert f"Reading the text as {encoding}: " in result.err
    assert "“STT;Họ và tên;Đơn vị”; if that is wrong, choose with --encoding." in result.err
    assert ("look at names in capitals" in result.err) == (encoding == "tcvn3")
    assert list(codes(desk)) == NAMES


def test_an_encoding_can_be_named_and_an_unknown_one_is_told(desk, tmp_path):
    path = tmp_path / "ds.txt"
    path.write_bytes(tcvn3("Họ và tên\nLê Tú\n"))
    unclear = desk("import", "roster", str(path), lang="en")
    assert unclear.status == 65, unclear
    assert "ds.txt:1: the text is not UTF-8" in unclear.err
    assert "--encoding tcvn3: “Họ và tên”" in unclear.err
    assert not desk.store.exists()
    unknown = desk("import", "roster", str(path), "--encoding", "latin1")
    assert unknown.status == 64 and "tcvn3, vni" in unknown.err
    named = desk("import", "roster", str(path), "--encoding", "ABC", lang="en")
    assert named.status == 0 and "Reading the text as" not in named.err, named
    assert list(codes(desk)) == ["Lê Tú"]
    assert desk("import", "roster", str(path), "--encoding", "utf-8").status == 65


def test_letters_of_old_fonts_are_told_in_unicode_files_too(desk, tmp_path):
    typed = tcvn3(TEXT).decode("cp1252")
    rows = [line.split(";") for line in typed.splitlines()]
    text = tmp_path / "ds.csv"
    text.write_text(typed)
    book = pack(tmp_path / "ds.xlsx", xlsx_parts(Sheet("DS", rows)))
    for path in [str(text), book]:
        document = plan(desk, path)
        assert document["encoding"] == "tcvn3"
        assert [item["name"] for item in document["items"]] == NAMES
        shown = desk("import", "roster", path, "--dry-run", lang="en").err
        assert "“NguyÔn" in shown or "Hä vµ tªn" in shown and "Họ và tên" in shown
    assert "--map name=" in desk("import", "roster", book, "--encoding", "utf-8").err


def test_the_encoding_of_an_ordinary_text_is_in_the_plan_and_nothing_is_said(desk, tmp_path):
    path = tmp_path / "ds.csv"
    path.write_text(TEXT)
    assert plan(desk, str(path))["encoding"] == "utf-8"
    result = desk("import", "roster", str(path), "--dry-run", lang="en")
    assert "Reading" not in result.err


WESTERN = "STT;Họ và tên;Đơn vị;Tỉnh\n1;Lê Thị Một;Sở Y tế;Cần Thơ\n2;Đỗ Văn Bảy;Sở X;Hậu Giang\n"


def mistaken(text, encoding):
    """UTF-8 that a program takes for `encoding` and saves as Unicode; what it lacks is a control there."""
    return "".join(byte.decode(encoding) if known(byte, encoding) else chr(byte[0])
                   for byte in (bytes([b]) for b in text.encode()))


def known(byte, encoding):
    try:
        byte.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp1258"])
def test_utf_8_that_was_saved_as_western_is_read_as_it_was_meant(desk, tmp_path, encoding, times):
    text = WESTERN
    for _ in range(times):
        text = mistaken(text, encoding)
    path = tmp_path / "ds.csv"
    path.write_text(text, encoding="utf-8")
    result = desk("import", "roster", str(path), lang="en")
    assert result.status == 0 and "Reading the text as utf-8" in result.err, result
    assert [person["name"] for person in roster(desk)] == ["Lê Thị Một", "Đỗ Văn Bảy"]


def test_letters_that_got_lost_on_the_way_are_not_guessed(desk, tmp_path):
    path = tmp_path / "ds.csv"
    path.write_text(mistaken(WESTERN, "cp1252").replace("\x8d", "\ufffd"), encoding="utf-8")
    result = desk("import", "roster", str(path))
    assert result.status == 65 and "có chữ đã mất hẳn" in result.err and "65001" in result.err
