"""The reports as PDF: whole, read back letter by letter, laid out by the decree, and looked at."""

import re
import shutil
import subprocess

import pytest

from desk import KHOA, NHUNG, Desk

MILLIMETRE = 72 / 25.4

needed = [name for name in ("pdftotext", "pdftoppm", "pdfinfo", "pdffonts")
          if not shutil.which(name)]
pytestmark = pytest.mark.skipif(bool(needed), reason="apt-get install poppler-utils")


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def tool(*arguments):
    return subprocess.run([str(argument) for argument in arguments], check=True,
                          capture_output=True, timeout=120).stdout


class PDF:
    """A document, and its pages as texts."""

    def __init__(self, desk, path, *arguments, **options):
        result = desk("report", *arguments, "--output", str(path), **options)
        assert result.status == 0 and result.out == "", result
        self.path = path
        self.facts = tool("pdfinfo", path).decode()
        text = tool("pdftotext", "-layout", path, "-").decode()
        self.pages = text.split("\f")[:-1]

    def text(self):
        return " ".join(" ".join(self.pages).split())

    def words(self):
        """Each word with its page and its place in points: (page, x, y, right, bottom, text)."""
        found = []
        page = 0
        for line in tool("pdftotext", "-bbox", self.path, "-").decode().splitlines():
            if "<page " in line:
                page += 1
            match = re.search(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">'
                              r"(.*)</word>", line)
            if match:
                found.append((page, *map(float, match.groups()[:4]), match[5]))
        return found


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("report", [("conference",), ("visit",), ("visit", "thoi-lai"),
                                    ("model", "my-khanh"), ("reviews",), ("attendance",)],
                         ids=" ".join)
def test_it_is_a4_in_one_face_and_within_its_margins(desk, tmp_path, report, lang):
    found = PDF(desk, tmp_path / "x.pdf", *report, lang=lang)
    assert "(A4)" in found.facts and "Encrypted:       no" in found.facts
    assert re.search("CreationDate: .* 1980", found.facts)
    fonts = tool("pdffonts", found.path).decode().splitlines()[2:]
    assert fonts and all(" yes yes yes " in font for font in fonts), fonts
    for page, x, y, right, bottom, word in found.words():
        assert x >= 30 * MILLIMETRE - 1 and right <= 195 * MILLIMETRE + 1, (page, word)
        assert bottom <= 277 * MILLIMETRE + 1, (page, word)
        # Above the upper margin stands the number of the page alone.
        assert y >= 20 * MILLIMETRE - 2 or word.isdigit(), (page, word)


def test_what_the_article_writes_reads_back_with_every_mark(desk, tmp_path):
    text = PDF(desk, tmp_path / "x.pdf", "conference").text()
    for words in ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                  "Nguyễn Thị Vân", "15.129 hộ", "nhãn Idol", "Đan đát Quốc Noãn", "ấp Mỹ Thuận",
                  "227 lượt", "5,12%", "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"]:
        assert words in text, words


def test_pages_are_numbered_from_the_second_and_the_annex_by_itself(desk, tmp_path):
    found = PDF(desk, tmp_path / "x.pdf", "conference")
    heads = [page.strip().splitlines()[0].strip() for page in found.pages]
    annex = heads.index("Phụ lục")
    assert heads[0] != "1" and heads[1:annex] == [str(n) for n in range(2, annex + 1)]
    assert heads[annex + 1:] == [str(n) for n in range(2, len(heads) - annex + 1)]
    # The text ends before the signature, and the sources come behind it.
    assert found.text().count("./.") == 1
    signed = next(page for page in found.pages if "QUYỀN HẠN" in page)
    assert "./." in signed and "Nguồn: PHA LÊ" not in signed


@pytest.mark.parametrize("lines", range(0, 40, 3))
def test_the_signature_never_stands_alone(desk, tmp_path, lines):
    note = "\n".join(f"dòng {number}" for number in range(lines)) or "một dòng"
    assert desk("review", "add", "longan", "--reviewer", "Lê Thị Tư", "--note-file", "-",
                stdin=note).status == 0
    found = PDF(desk, tmp_path / "x.pdf", "visit", "thoi-lai")
    [signed] = [page for page in found.pages if "QUYỀN HẠN" in page]
    assert "ĐỀ XUẤT, KIẾN NGHỊ" in signed and "./." in signed


@pytest.mark.parametrize("model", ["sewing", "longan", "weaving", "my-khanh"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_model_takes_one_page(desk, tmp_path, model, lang):
    assert len(PDF(desk, tmp_path / "x.pdf", "model", model, lang=lang).pages) == 1
    # With what a delegate writes of it in the field, too.
    scores = [f"{criterion}=4" for criterion in
              ["results", "cost", "fit", "market", "land", "skills", "capital"]]
    arguments = [part for score in scores for part in ("--score", score)]
    assert desk("review", "add", model, "--reviewer", "Lê Thị Tư", *arguments, "--households", "12",
                "--note", "Vườn đẹp, hỏi kỹ về đầu ra.").status == 0
    assert len(PDF(desk, tmp_path / "y.pdf", "model", model, lang=lang).pages) == 1


def test_a_list_to_be_signed_repeats_its_head_and_shows_everybody(desk, tmp_path):
    assert desk("checkin", NHUNG).status == 0
    assert desk("excuse", KHOA).status == 0
    found = PDF(desk, tmp_path / "x.pdf", "attendance")
    numbers = re.findall(r"^ *(\d+) +\d{4} ", "\n".join(found.pages), re.MULTILINE)
    assert numbers == [str(n + 1) for n in range(94)]
    listed = [page for page in found.pages if re.search(r"^ *\d+ +\d{4} ", page, re.MULTILINE)]
    assert len(listed) > 3 and all("Ký tên" in page and "DANH SÁCH MẪU" in page for page in listed)
    assert "báo vắng" in found.text() and "Ký, ghi rõ họ tên" in found.pages[-1]


def test_the_page_as_a_picture_has_the_marks_of_its_letters(desk, tmp_path):
    """A font that loses marks still reads back: in the picture 'Ề' must reach higher than 'E'."""
    tops = {}
    for name, words in [("plain", "EEEEEEEE"), ("marked", "ỀỀỀỀỀỀỀỀ")]:
        found = PDF(desk, tmp_path / f"{name}.pdf", "conference", "--organisation", words)
        box = next(word for word in found.words() if word[5] == words)
        picture = tmp_path / name
        tool("pdftoppm", "-r", "144", "-gray", "-f", "1", "-l", "1",
             "-x", int(box[1] * 2), "-y", int(box[2] * 2) - 8, "-W", int((box[3] - box[1]) * 2),
             "-H", int((box[4] - box[2]) * 2) + 8, found.path, picture)
        [made] = tmp_path.glob(f"{name}*.pgm")
        _, size, _, pixels = made.read_bytes().split(b"\n", 3)
        width = int(size.split()[0])
        rows = [pixels[start:start + width] for start in range(0, len(pixels), width)]
        tops[name] = next(place for place, row in enumerate(rows) if min(row) < 100)
        assert sum(min(row) < 100 for row in rows) > 10
    assert tops["marked"] < tops["plain"] - 2, tops


def test_what_was_written_stands_there_and_cannot_act(desk, tmp_path):
    note = "Vu\u031b\u0300n <b>đậm</b> & \x1b[31m \u202engược </span>"
    assert desk("review", "add", "longan", "--reviewer", "@Trần <i>", "--note", note).status == 0
    text = PDF(desk, tmp_path / "x.pdf", "visit", "thoi-lai").text()
    assert "Vừn <b>đậm</b> &" in text and "</span>" in text and "@Trần <i>" in text
    assert "\x1b" not in text and "\u202e" not in text


def test_a_note_of_100_kb_goes_on_from_page_to_page(desk, tmp_path):
    note = "\n".join(f"dòng {number}: đường vào vườn hẹp, xe tải không vào được"
                     for number in range(1500))
    assert desk("review", "add", "longan", "--reviewer", "Lê Thị Tư", "--note-file", "-",
                stdin=note).status == 0
    text = PDF(desk, tmp_path / "x.pdf", "visit", "thoi-lai").text()
    assert all(f"dòng {number}:" in text for number in range(0, 1500, 100)) and "dòng 1499:" in text


def test_the_same_report_has_the_same_bytes(desk, tmp_path):
    first, second = (PDF(desk, tmp_path / name, "visit", env={"TZ": zone}).path
                     for name, zone in [("a.pdf", "UTC"), ("b.pdf", "Pacific/Kiritimati")])
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("library", ["libcairo.so.2", "libpangocairo-1.0.so.0"])
def test_without_a_library_it_says_which_package_to_install(desk, tmp_path, library):
    broken = tmp_path / "lib"
    broken.mkdir()
    (broken / library).write_text("no library")
    path = tmp_path / "x.pdf"
    for report in ["conference", "attendance"]:
        result = desk("report", report, "--output", str(path),
                      env={"LD_LIBRARY_PATH": str(broken)})
        assert result.status == 73 and "apt install libpangocairo-1.0-0" in result.err
        assert not path.exists()
