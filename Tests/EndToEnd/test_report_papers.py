"""The reports to take home: sound in every form, honest, and where they are wanted."""

import os
import pty
import shutil
import subprocess

import pytest

import paper
from desk import Desk

PAPERS = [("conference",), ("visit",), ("visit", "thoi-lai"), ("model", "my-khanh")]
LANGUAGES = ["vi", "en"]


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


def page(desk, *arguments, **options):
    result = desk("report", *arguments, "--format", "html", **options)
    assert (result.status, result.err) == (0, ""), result
    return paper.Page(result.out)


def document(desk, path, *arguments, **options):
    result = desk("report", *arguments, "--output", str(path), **options)
    assert result.status == 0 and result.out == "", result
    return paper.Document(path.read_bytes())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("report", PAPERS, ids=" ".join)
def test_a_page_is_well_formed_and_asks_for_nothing_from_outside(desk, report, lang):
    result = desk("report", *report, lang=lang)
    found = paper.Page(result.out)
    assert not {"script", "link", "img", "iframe", "object", "form"} & set(found.tags)
    assert "url(" not in result.out and "default-src 'none'" in result.out
    assert "size: A4; margin: 20mm 15mm 20mm 30mm" in result.out
    assert "display: table-header-group" in result.out
    # Every drawing has a title and says its numbers.
    assert len(found.all("svg")) == len(found.all("desc")) and all(found.all("desc"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("report", PAPERS, ids=" ".join)
def test_a_document_holds_to_the_standard(desk, tmp_path, report, lang):
    found = document(desk, tmp_path / "x.odt", *report, lang=lang)
    assert found.used_styles() <= found.defined_styles() | {"A4"}
    default = found.styles.find(f".//{{{paper.STYLE}}}default-style[@{{{paper.STYLE}}}family='paragraph']")
    words = default.find(f"{{{paper.STYLE}}}text-properties")
    language = (words.get(f"{{{paper.FO}}}language"), words.get(f"{{{paper.FO}}}country"))
    assert language == {"vi": ("vi", "VN"), "en": ("en", "GB")}[lang]
    assert words.get(f"{{{paper.STYLE}}}font-name") == "Times New Roman"
    # Each table repeats its headings on the next sheet.
    tables = [table for table in found.content.iter(f"{{{paper.TABLE}}}table")
              if table.find(f".//*[@{{{paper.TABLE}}}style-name='Framed']") is not None]
    assert all(table.find(f"{{{paper.TABLE}}}table-header-rows") is not None for table in tables)
    assert found.trees["meta.xml"].find(".//{http://purl.org/dc/elements/1.1/}title").text


def test_a_vietnamese_paper_is_laid_out_as_the_decree_asks(desk, tmp_path):
    """Nghị định 30/2020/NĐ-CP, Phụ lục I: margins (I.3), sizes, and what stands where."""
    found = document(desk, tmp_path / "x.odt", "conference", "--organisation", "Phòng A",
                     "--superior", "UBND huyện B")
    layout = found.styles.find(f".//{{{paper.STYLE}}}page-layout-properties")

    def millimetres(name):
        return float(layout.get(f"{{{paper.FO}}}{name}").removesuffix("mm"))

    header = found.styles.find(f".//{{{paper.STYLE}}}header-footer-properties")
    height = header.get("{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}height")
    assert (millimetres("page-width"), millimetres("page-height")) == (210, 297)
    # The page number stands inside the upper margin.
    assert 20 <= millimetres("margin-top") + float(height.removesuffix("mm")) <= 25
    assert 20 <= millimetres("margin-bottom") <= 25
    assert 30 <= millimetres("margin-left") <= 35 and 15 <= millimetres("margin-right") <= 20
    assert found.paragraphs("Nation") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert found.paragraphs("Motto") == ["Độc lập - Tự do - Hạnh phúc"]
    assert found.paragraphs("Superior") == ["UBND HUYỆN B"]
    assert found.paragraphs("Organisation") == ["PHÒNG A"]
    assert found.paragraphs("Number") == ["Số:          /BC-……"]
    assert found.paragraphs("Date")[0].endswith(", ngày …… tháng …… năm ………")
    assert found.paragraphs("Title") == ["BÁO CÁO"]
    assert found.paragraphs("Heading_20_1")[0].startswith("I. ")
    # The text ends in its mark; where the figures come from follows in the annex.
    assert found.text().count("./.") == 1
    assert found.text().index("./.") < found.text().index("Nguồn: PHA LÊ")
    assert found.paragraphs("Dots")[-1] == "./."
    assert found.paragraphs("Copies") == ["Nơi nhận:"]
    assert found.paragraphs("Signer") == ["QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ"]
    english = document(desk, tmp_path / "y.odt", "conference", lang="en")
    assert "VIỆT NAM" not in english.text() and english.paragraphs("Title") == ["REPORT"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_libreoffice_lays_it_out_on_a4_and_numbers_the_pages_from_the_second(desk, tmp_path, lang):
    for program in ("soffice", "pdftotext", "pdfinfo"):
        if not shutil.which(program):
            pytest.skip(f"{program} is not here: apt-get install libreoffice-writer-nogui poppler-utils")
    path = tmp_path / "x.odt"
    document(desk, path, "conference", lang=lang)
    pages, facts = paper.pdf(path, tmp_path)
    assert "A4" in facts and len(pages) > 5
    # 1.036 households stand there in either language's form.
    assert {"vi": "1.036 hộ", "en": "1,036 households"}[lang] in "".join(pages)
    heads = [page.strip().splitlines()[0].strip() for page in pages]
    annex = next(place for place, head in enumerate(heads) if head in ("Phụ lục", "Annex"))
    # An annex is numbered by itself.
    assert heads[1:annex] == [str(number) for number in range(2, annex + 1)]
    assert heads[annex + 1:] == [str(number) for number in range(2, len(pages) - annex + 1)]
    assert heads[0] != "1"


@pytest.mark.parametrize("form", ["md", "html", "odt"])
def test_what_is_not_reported_is_marked_and_what_is_derived_stands_apart(desk, tmp_path, form):
    path = tmp_path / f"x.{form}"
    assert desk("report", "conference", "--output", str(path)).status == 0
    text = path.read_text() if form != "odt" else paper.Document(path.read_bytes()).text()
    text = text.replace("\\", "")
    assert "[suy ra 2, 23]" in text and "[giả định]" in text and "[8]" in text
    derived = text.index("Số liệu suy ra từ nguồn")
    assert text.index("4,667 triệu") > derived
    # What must not be derived is not: turns are no households, and loans have no borrowers.
    assert "227 lượt" in text and "không chia theo hộ" in text
    assert "chưa thấy báo cáo, cần hỏi" in text


def test_a_visit_and_a_model_are_found_by_what_people_call_them(desk):
    assert "Thới Lai" in page(desk, "visit", "thoi lai").text()
    assert "nhãn Idol" in page(desk, "model", "trong nhan idol").text()
    both = page(desk, "visit").text()
    assert "Thới Lai" in both and "Phong Điền" in both
    for arguments in [("model", "xoai"), ("visit", "can-tho")]:
        result = desk("report", *arguments, lang="en")
        assert result.status == 1 and result.out == "" and "There are:" in result.err
    assert desk("report", "model").status == 64
    assert desk("report", "model", "longan", "sewing").status == 64


def test_the_form_is_asked_for_else_told_by_the_name_of_the_file(desk, tmp_path):
    assert desk("report", "conference").out.startswith("<!DOCTYPE html>")
    assert desk("report", "conference", "--format", "md").out.startswith("# BÁO CÁO")
    for name, start in [("a.md", b"# B"), ("a.html", b"<!D"), ("a.odt", b"PK"), ("a.pdf", b"%PDF")]:
        assert desk("report", "conference", "--output", str(tmp_path / name)).status == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    for name in ["a.txt", "a.docx"]:
        result = desk("report", "conference", "--output", str(tmp_path / name))
        assert result.status == 64 and ".odt" in result.err, name
        assert not (tmp_path / name).exists()
    for arguments in [("conference", "csv"), ("model", "longan", "json"), ("reviews", "docx")]:
        result = desk("report", *arguments[:-1], "--format", arguments[-1])
        assert result.status == 64 and "--format" in result.err, arguments


def test_a_file_that_is_there_is_never_replaced(desk, tmp_path):
    path = tmp_path / "x.odt"
    path.write_text("mine")
    result = desk("report", "conference", "--output", str(path))
    assert result.status == 73 and str(path) in result.err
    assert path.read_text() == "mine"
    assert [entry.name for entry in tmp_path.iterdir()] == ["x.odt"]


@pytest.mark.parametrize("form", ["odt", "pdf"])
def test_a_document_never_goes_to_a_terminal_and_goes_into_a_pipe(binary, tmp_path, form):
    arguments = [binary, "report", "conference", "--format", form]
    environment = {"HOME": str(tmp_path), "HOINGHI_LANG": "en", "PATH": os.environ["PATH"],
                   "TERM": "xterm-256color"}
    master, slave = pty.openpty()
    done = subprocess.run(arguments, stdout=slave, stderr=subprocess.PIPE, env=environment)
    os.close(slave)
    assert done.returncode == 64 and b"--output" in done.stderr
    with pytest.raises(OSError):
        # The other end is closed, and nothing was written before.
        os.read(master, 1)
    os.close(master)
    piped = subprocess.run(arguments, stdout=subprocess.PIPE, env=environment, check=True)
    assert piped.stdout.startswith({"odt": b"PK", "pdf": b"%PDF"}[form])


def test_without_the_library_it_says_which_package_to_install(desk, tmp_path):
    broken = tmp_path / "lib"
    broken.mkdir()
    (broken / "libzip.so.4").write_text("no library")
    path = tmp_path / "x.odt"
    result = desk("report", "conference", "--output", str(path),
                  env={"LD_LIBRARY_PATH": str(broken)})
    assert result.status == 73 and "apt install libzip4" in result.err
    assert not path.exists()
    # Everything else works without it.
    assert desk("report", "conference", env={"LD_LIBRARY_PATH": str(broken)}).status == 0


def test_the_libraries_are_not_loaded_at_the_start(binary):
    needed = subprocess.run(["ldd", binary], capture_output=True, text=True, check=True).stdout
    assert not any(name in needed for name in ("libzip", "libpango", "libcairo"))


def test_the_same_report_has_the_same_bytes(desk, tmp_path):
    papers = [tmp_path / name for name in ("a.odt", "b.odt")]
    for path, zone in zip(papers, ["UTC", "Pacific/Kiritimati"]):
        assert desk("report", "conference", "--output", str(path), env={"TZ": zone}).status == 0
    assert papers[0].read_bytes() == papers[1].read_bytes()


def test_a_rehearsal_says_so(desk):
    assert "TẬP DƯỢT" in page(desk, "conference", "--rehearse").text()
    assert "TẬP DƯỢT" not in page(desk, "conference").text()


def test_a_name_that_disagrees_with_the_form_is_refused(desk, tmp_path):
    for name, form in [("a.odt", "html"), ("a.html", "odt"), ("a.pdf", "md"), ("a.txt", "html")]:
        path = tmp_path / name
        result = desk("report", "conference", "--format", form, "--output", str(path))
        assert result.status == 64 and "--output" in result.err and not path.exists(), result
    # A name without an ending says nothing.
    path = tmp_path / "report"
    assert desk("report", "reviews", "--format", "html", "--output", str(path)).status == 0
    assert path.read_bytes().startswith(b"<!DOCTYPE html>")


def test_on_a_narrow_screen_no_column_is_narrower_than_a_syllable(desk):
    """Columns of a table become lines of a card, each under the name of its column."""
    text = desk("report", "conference").out
    assert "overflow-wrap: anywhere" not in text and "attr(data-name)" in text
    cells = text.count("<td") - text.count("<td colspan")
    assert cells == text.count("data-name=\"") > 0


def test_an_ampersand_is_one_in_markdown(desk):
    text = desk("report", "conference", "--format", "md", "--organisation", "Sở LĐ-TB&XH").out
    assert "Sở LĐ-TB&XH" in text and "&amp;" not in text
    tricky = desk("report", "conference", "--format", "md", "--organisation", "A &amp; B").out
    assert "A \\&amp; B" in tricky
