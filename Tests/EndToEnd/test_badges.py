"""Cards for the delegates: every code is read back from a picture of what is printed."""

import csv
import io
import itertools
import json
import re
import shutil
import unicodedata
import xml.etree.ElementTree as ElementTree

import pytest

from cli import run
from desk import KHOA, NHUNG, NOBODY, WRONG, Desk
from paper import Page
from pictures import cards, cells, codes, drawn, pages, tool
from session import Session
from test_cli_schemas import checker

MILLIMETRE = 72 / 25.4
# The page, sides beside and below one another, and how large one is, in millimetres.
LAYOUTS = {
    "card-86x54": ((210, 297), 2, 5, (86, 54)), "card-90x55": ((210, 297), 2, 5, (90, 55)),
    "fold-86x54": ((210, 297), 2, 5, (86, 54)), "fold-90x55": ((210, 297), 2, 5, (90, 55)),
    "label-62x40": ((62, 40), 1, 1, (62, 40)), "label-100x50": ((100, 50), 1, 1, (100, 50)),
}

needed = [name for name in ("pdftotext", "pdftoppm", "pdfinfo", "zbarimg") if not shutil.which(name)]
pytestmark = pytest.mark.skipif(bool(needed), reason="apt-get install poppler-utils zbar-tools")


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def roster(desk, *arguments):
    return json.loads(desk("roster", "--format", "json", *arguments).out)["items"]


def made(desk, path, *arguments, **options):
    result = desk("badges", *arguments, "--output", str(path), **options)
    assert result.status == 0 and result.out == "", result
    return path


def text(pdf):
    return " ".join(tool("pdftotext", "-layout", pdf, "-").decode().split())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_badge_of_the_roster_reads_back_from_a_picture_of_the_paper(desk, tmp_path, layout):
    (width, height), columns, rows, card = LAYOUTS[layout]
    sides = 2 if layout.startswith("fold") else 1
    path = made(desk, tmp_path / "x.pdf", "--layout", layout)
    facts = tool("pdfinfo", path).decode()
    size = [float(number) for number in re.search(r"Page size: +([\d.]+) x ([\d.]+)", facts).groups()]
    assert size == pytest.approx([width * MILLIMETRE, height * MILLIMETRE], abs=0.01)
    assert int(re.search(r"Pages: +(\d+)", facts)[1]) == -(-94 * sides // (columns * rows))
    expected = sorted(person["code"] for person in roster(desk))
    found = [cut for page in pages(path, tmp_path) for cut in cards(page, columns, rows, card)]
    assert sorted(codes(*found)) == sorted(expected * sides)


def test_a_card_has_name_office_province_and_code_and_never_the_category(desk, tmp_path):
    [person] = [item for item in roster(desk) if item["code"] == NHUNG]
    found = text(made(desk, tmp_path / "x.pdf", "--only", NHUNG, "--layout", "label-100x50"))
    for words in [person["name"], person["province"], NHUNG, "nhân rộng mô hình giảm nghèo", "THẺ MẪU"]:
        assert words in found
    assert person["office"] in found
    assert person["category"]["vi"] not in found


def test_letters_stand_within_their_cards(desk, tmp_path):
    """No word crosses the edge of a label, whatever the name."""
    path = made(desk, tmp_path / "x.pdf", "--layout", "label-62x40")
    for line in tool("pdftotext", "-bbox", path, "-").decode().splitlines():
        box = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', line)
        if box and "<word" in line:
            left, top, right, bottom = (float(number) / MILLIMETRE for number in box.groups())
            assert left > 3 and right < 59.5 and top > 1.5 and bottom < 38.5, line


LONG = [
    "Nguyễn Phước Bảo Hoàng Thiên Long Trường Giang Vĩnh Khang An",
    "Công Tằng Tôn Nữ Thị Ngọc Phương Quỳnh Như Ánh Nguyệt Hồng Ân",
    "X" * 60,
    unicodedata.normalize("NFD", "Lưỡng Đỗ Ngưỡng Ằ Ễ Ỡ Ữ"),
    "Bé",
]


@pytest.fixture
def listed(desk, tmp_path):
    """The desk with a list of hard names, and an empty seat."""
    path = tmp_path / "list.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Họ và tên", "Đơn vị", "Tỉnh"])
        for number, name in enumerate([*LONG, "…"]):
            office = "Phòng Lao động - Thương binh và Xã hội quận Ninh Kiều <&> " * (1 + number % 2)
            writer.writerow([name, office.strip(), "Cần Thơ"])
    assert desk("import", "roster", str(path)).status == 0
    return desk


@pytest.mark.parametrize("layout", ["card-86x54", "label-62x40"])
def test_long_names_shrink_and_break_between_words_and_are_never_cut(listed, tmp_path, layout):
    path = made(listed, tmp_path / "x.pdf", "--layout", layout)
    found = text(path)
    for name in LONG:
        for word in unicodedata.normalize("NFC", name).split():
            assert word in found
    _, columns, rows, card = LAYOUTS[layout]
    found = [cut for page in pages(path, tmp_path) for cut in cards(page, columns, rows, card)]
    assert sorted(codes(*found)) == sorted(person["code"] for person in roster(listed))


def test_pictures_hold_the_same_as_the_paper(listed, tmp_path):
    people = roster(listed)
    svg = made(listed, tmp_path / "x.svg").read_text()
    tree = ElementTree.fromstring(svg)
    words = " ".join(tree.itertext())
    html = made(listed, tmp_path / "x.html").read_text()
    page = Page(html)
    for person in people:
        assert person["code"] in words and person["code"] in page.text()
    for name in LONG:
        for word in unicodedata.normalize("NFC", name).split():
            assert word in words and word in page.text()
    assert tree.get("width") == "210mm" and "@page { size: 210mm 297mm; margin: 0; }" in html
    assert "<&>" not in svg and "&lt;&amp;&gt;" in svg


def test_a_seat_without_a_name_has_a_line_to_write_on(listed, tmp_path):
    [seat] = [person["code"] for person in roster(listed) if person["name"] == "…"]
    svg = made(listed, tmp_path / "x.svg", "--only", seat, "--layout", "label-62x40").read_text()
    assert "…</text>" not in svg and svg.count("stroke-dasharray") == 1
    named = [person["code"] for person in roster(listed) if person["name"] == "Bé"]
    svg = made(listed, tmp_path / "y.svg", "--only", *named, "--layout", "label-62x40").read_text()
    assert "stroke-dasharray" not in svg and ">Bé</text>" in svg


def test_a_short_title_of_the_data_stands_on_the_cards(binary, tmp_path):
    folder = tmp_path / "own"
    assert run(binary, "data", "init", str(folder)).status == 0
    file = folder / "conference.json"
    info = json.loads(file.read_text())
    info["shortTitle"] = {"vi": "Giảm nghèo ĐBSCL 2023", "en": "Less poverty 2023"}
    file.write_text(json.dumps(info, ensure_ascii=False))
    desk = Desk(binary, tmp_path, HOINGHI_DATA=str(folder))
    svg = made(desk, tmp_path / "x.svg", "--only", NHUNG).read_text()
    assert ">Giảm nghèo ĐBSCL 2023</text>" in svg and ">Học tập" not in svg
    assert "Less poverty 2023" in made(desk, tmp_path / "e.svg", "--only", NHUNG, lang="en").read_text()
    # Another name that the organiser gave since is the name.
    assert desk("conference", "set", "--title", "Hội nghị đổi tên").status == 0
    svg = made(desk, tmp_path / "y.svg", "--only", NHUNG).read_text()
    assert ">Hội nghị đổi tên</text>" in svg and "ĐBSCL" not in svg


def test_filters_choose_whose_cards_are_made(desk, tmp_path):
    numbers = itertools.count()

    def made_for(*arguments):
        tree = ElementTree.fromstring(made(desk, tmp_path / f"{next(numbers)}.svg",
                                           "--layout", "label-62x40", *arguments).read_text())
        found = [element.text for element in tree.iter("{http://www.w3.org/2000/svg}text")]
        return {words for words in found if re.fullmatch(r"\d{4,6}", words)}

    everybody = {person["code"] for person in roster(desk)}
    assert made_for() == everybody
    province = {person["code"] for person in roster(desk, "--province", "hau giang")}
    assert made_for("--province", "Hậu Giang") == province
    assert desk("checkin", NHUNG).status == 0
    assert made_for("--missing") == everybody - {NHUNG}
    assert made_for("--only", NHUNG, KHOA) == {NHUNG, KHOA}
    assert made_for("--only", NHUNG, KHOA, "--missing") == {KHOA}
    assert desk("walkin", "--name", "Khách Mới", "--province", "can-tho").status == 0
    [guest] = [person["code"] for person in roster(desk) if person["name"] == "Khách Mới"]
    assert made_for("--only", guest) == {guest}


@pytest.mark.parametrize("code, status", [(NOBODY, 11), (WRONG, 13)])
def test_a_code_of_nobody_makes_nothing(desk, tmp_path, code, status):
    path = tmp_path / "x.pdf"
    result = desk("badges", "--only", code, "--output", str(path))
    assert result.status == status and code in result.err and not path.exists()
    assert desk("badge", code).status == status


def test_nobody_left_is_said_and_nothing_is_written(desk, tmp_path):
    path = tmp_path / "x.pdf"
    assert desk("checkin", NHUNG).status == 0
    result = desk("badges", "--only", NHUNG, "--missing", "--output", str(path))
    assert result.status == 1 and result.err and not path.exists()


def test_the_form_follows_the_file_and_never_contradicts_it(desk, tmp_path):
    assert made(desk, tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert made(desk, tmp_path / "a.htm").read_text().startswith("<!DOCTYPE html>")
    assert made(desk, tmp_path / "a.svg").read_text().startswith("<?xml")
    for arguments in [["--output", str(tmp_path / "a.odt")], ["--format", "csv"],
                      ["--format", "pdf", "--output", str(tmp_path / "b.svg")],
                      ["--layout", "label-1x1"]]:
        result = desk("badges", *arguments)
        assert result.status == 64 and result.out == "", result
    assert not (tmp_path / "a.odt").exists() and not (tmp_path / "b.svg").exists()
    assert desk("badges").out.startswith("<!DOCTYPE html>")


def test_a_pdf_never_goes_to_a_terminal(desk):
    with Session([desk.binary, "badges", "--format", "pdf"], env=desk.env) as session:
        assert session.wait_exit() == 64
        assert b"%PDF" not in session.raw


def test_the_layout_is_a_setting_too(desk, tmp_path):
    path = made(desk, tmp_path / "x.pdf", "--only", NHUNG, env={"HOINGHI_LAYOUT": "label-62x40"})
    assert "175.7" in tool("pdfinfo", path).decode()
    path = made(desk, tmp_path / "y.pdf", "--only", NHUNG, "--layout", "label-100x50",
                env={"HOINGHI_LAYOUT": "label-62x40"})
    assert "283.4" in tool("pdfinfo", path).decode()


def test_the_same_cards_have_the_same_bytes(desk, tmp_path):
    first, second = (made(desk, tmp_path / name, "--only", NHUNG, KHOA, env={"TZ": zone})
                     for name, zone in [("a.pdf", "UTC"), ("b.pdf", "Pacific/Kiritimati")])
    assert first.read_bytes() == second.read_bytes()


def test_a_rehearsal_says_so_on_its_cards(desk, tmp_path):
    found = text(made(desk, tmp_path / "x.pdf", "--only", NHUNG, "--rehearse", lang="en"))
    assert "SAMPLE, REHEARSAL" in found


@pytest.mark.parametrize("library, package", [("libqrencode.so.4", "libqrencode4"),
                                              ("libpangocairo-1.0.so.0", "libpangocairo-1.0-0")])
def test_without_a_library_it_says_which_package_to_install(desk, tmp_path, library, package):
    broken = tmp_path / "lib"
    broken.mkdir()
    (broken / library).write_text("no library")
    path = tmp_path / "x.pdf"
    result = desk("badges", "--output", str(path), env={"LD_LIBRARY_PATH": str(broken)})
    assert result.status == 73 and f"apt install {package}" in result.err and not path.exists()


# What a reader of QR codes sees of the terminal.

TERMINALS = [(0, 255), (255, 0), (147, 0x2B), (0x65, 0xFD)]


@pytest.mark.parametrize("ascii", [[], ["--ascii"]], ids=["blocks", "ascii"])
@pytest.mark.parametrize("colour", ["always", "never"])
@pytest.mark.parametrize("term", ["xterm-256color", "linux"])
def test_the_terminals_code_reads_back_on_light_and_on_dark(desk, tmp_path, term, colour, ascii):
    """In colours of its own on every ground; without, on the ground that the theme names."""
    for place, (letters, ground) in enumerate(TERMINALS):
        theme = "light" if ground > letters else "dark"
        with Session([desk.binary, "badge", NHUNG, "--color", colour, "--theme", theme, *ascii],
                     env=desk.env, size=(80, 40), term=term) as session:
            assert session.wait_exit() == 0
            shown = bytes(session.raw).decode().replace("\r\n", "\n")
        code = shown[:shown.index("    " + NHUNG)]
        assert ascii == [] or code.isascii()
        assert colour == "always" or "\x1b" not in code
        rows = cells(code, letters=letters, ground=ground)
        assert len({len(row) for row in rows}) == 1
        if ascii:
            # A module is two cells wide and one line high.
            rows = [row[::2] for row in rows[::2]]
        # The rest of the window lies around it.
        rows = [[ground] * 4 + row + [ground] * 4 for row in rows]
        rows = [[ground] * len(rows[0])] * 4 + rows + [[ground] * len(rows[0])] * 4
        assert codes(drawn(rows, tmp_path / f"{place}.pgm")) == [NHUNG]


@pytest.mark.parametrize("ascii", [[], ["--ascii"]], ids=["blocks", "ascii"])
def test_in_a_pipe_it_is_plain_text(desk, tmp_path, ascii):
    result = desk("badge", NHUNG, *ascii)
    assert result.status == 0 and "\x1b" not in result.out
    code, name = result.out.split("    " + NHUNG + "  ")
    assert name.strip() == [person["name"] for person in roster(desk) if person["code"] == NHUNG][0]
    rows = cells(code, letters=0, ground=255)
    rows = [row[::2] for row in rows[::2]] if ascii else rows
    assert codes(drawn(rows, tmp_path / "x.pgm")) == [NHUNG]


def test_json_tells_whose_it_is_and_every_module(desk, tmp_path):
    assert desk("walkin", "--name", "Khách Mới", "--province", "can-tho").status == 0
    [guest] = [person for person in roster(desk) if person["name"] == "Khách Mới"]
    found = json.loads(desk("badge", guest["code"], "--format", "json").out)
    checker("badge").validate(found)
    [item] = found["items"]
    assert (item["code"], item["standing"]) == (guest["code"], "walk-in")
    rows = [[255 - 255 * int(module) for module in row] for row in item["modules"]]
    rows = [[255] * 4 + row + [255] * 4 for row in rows]
    rows = [[255] * len(rows[0])] * 4 + rows + [[255] * len(rows[0])] * 4
    assert codes(drawn(rows, tmp_path / "x.pgm")) == [guest["code"]]
    table = list(csv.reader(io.StringIO(desk("badge", guest["code"], "--format", "csv").out)))
    assert table[1][:2] == [guest["code"], "Khách Mới"]


def test_whoever_comes_in_anothers_place_has_a_badge_too(desk):
    assert desk("substitute", KHOA, "--name", "Người Đi Thay").status == 0
    [other] = [person["code"] for person in roster(desk) if person["name"] == "Người Đi Thay"]
    assert f"{other}  Người Đi Thay" in desk("badge", other).out


def test_words_that_fit_several_are_asked_about(binary):
    result = run(binary, "badge", "nguyễn")
    assert result.status == 12 and result.out == ""
