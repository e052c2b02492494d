"""Cards at the desk: Alt-p hands the one of who just came to the config's program."""

import json
import os
import re
import shutil
import signal
import tempfile

import pytest

import cups
from companion import on
from desk import KHOA, NHUNG, Desk
from pictures import codes, pages, tool

needed = [name for name in ("pdftotext", "pdftoppm", "pdfinfo", "zbarimg") if not shutil.which(name)]
pytestmark = pytest.mark.skipif(bool(needed), reason="apt-get install poppler-utils zbar-tools")

# Stores what it reads as the next number of a folder, whole or not at all.
STORES = """#!/bin/sh
number=$(ls "$1" | wc -l)
cat > "$1.part" && mv "$1.part" "$1/$number.pdf"
"""


@pytest.fixture
def written(tmp_path):
    """The folder where the script that stands for a printer stores its cards."""
    folder = tmp_path / "printed cards"
    folder.mkdir()
    return folder


@pytest.fixture
def printing(open_session, binary, tmp_path):
    """Opens the desk with a printer: a script and its arguments, or a program by its name."""
    def open_one(script, *arguments, lang="vi", config=None, env=None):
        program = script
        if script.startswith("#!"):
            program = tmp_path / "printer"
            program.write_text(script)
            program.chmod(0o755)
        folder = tmp_path / ".config" / "hoinghi"
        folder.mkdir(parents=True)
        command = [str(program), *map(str, arguments)]
        (folder / "config.json").write_text(json.dumps({"print": command, **(config or {})}))
        session = open_session([binary, "--screen", "checkin", "--lang", lang, "--desk", "A",
                                "--store", str(tmp_path / "store.sqlite")], size=(110, 30), env=env)
        session.wait_for(on("checkin", lang))
        return session
    return open_one


def text(pdf):
    return " ".join(tool("pdftotext", pdf, "-").decode().split())


def test_the_card_of_who_just_came_is_printed_while_the_desk_goes_on(printing, written, tmp_path):
    session = printing(STORES, written, config={"layout": "label-62x40"})
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for("máy in đã nhận thẻ của Phạm Ngọc Nhung")
    [card] = written.iterdir()
    assert "Phạm Ngọc Nhung" in text(card) and "Pages: 1" in re.sub(r" +", " ", tool("pdfinfo", card).decode())
    [picture] = pages(card, tmp_path)
    assert codes(picture) == [NHUNG]
    # The field is ready for the next one.
    session.send(KHOA + "\r")
    session.wait_for(lambda s: "ĐÃ ĐIỂM DANH" in s.screen_text() and "máy in" not in s.screen_text())
    session.keys("<Esc>", "q")


def test_a_walk_in_gets_one(printing, written, binary, tmp_path):
    session = printing(STORES, written)
    session.keys("<F7>", "Lò Thị Mảy", "<Enter>", "<C-s>")
    session.keys("<Enter>", "<Enter>", "<Enter>", "<Enter>")
    session.wait_for("Lò Thị Mảy")
    desk = Desk(binary, tmp_path)
    [guest] = [item for item in desk.attendance()["items"] if item["name"] == "Lò Thị Mảy"]
    session.keys("<M-p>")
    session.wait_for("máy in đã nhận thẻ của Lò Thị Mảy")
    [card] = written.iterdir()
    assert "Lò Thị Mảy" in text(card) and guest["code"] in text(card)


@pytest.mark.parametrize("lang, words", [
    ("vi", ["CHƯA IN được thẻ của Phạm Ngọc Nhung", "báo lỗi (4)", "hết giấy"]),
    ("en", ["NOT PRINTED, the card of Phạm Ngọc Nhung", "failed (4)", "hết giấy"])])
def test_a_printer_that_fails_is_told_and_does_no_harm(printing, lang, words):
    session = printing("#!/bin/sh\nprintf 'xin chào\\n\\033[2Jhết giấy\\n' >&2\nexit 4\n", lang=lang)
    session.send(NHUNG + "\r")
    session.wait_for("Phạm Ngọc Nhung")
    session.keys("<M-p>")
    session.wait_for(lambda s: all(word in s.screen_text() for word in words))
    session.send(KHOA + "\r")
    session.wait_for("2/94")
    session.keys("<Esc>", "q")
    assert session.wait_exit() == 0
    # Whoever leaves hears of it once more.
    assert words[0] in session.raw.decode(errors="replace").split("\x1b[?1049l")[-1]


def test_a_program_that_is_not_there_is_told(printing, tmp_path):
    session = printing(str(tmp_path / "none"))
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for(lambda s: "không chạy được" in s.screen_text())


def test_a_printer_that_hangs_holds_nobody_up_and_does_not_outlive_the_desk(printing, tmp_path):
    os.mkfifo(tmp_path / "held")
    held = os.open(tmp_path / "held", os.O_RDONLY | os.O_NONBLOCK)
    session = printing('#!/bin/sh\nexec 3> "$1"\necho on >&3\nsleep 100000\n', tmp_path / "held")
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for("đang in thẻ của Phạm Ngọc Nhung")
    session.send(KHOA + "\r")
    session.wait_for("2/94")
    session.keys("<Esc>", "q")
    assert session.wait_exit() == 0
    assert "CHƯA IN được thẻ của Phạm Ngọc Nhung" in session.raw.decode(errors="replace")
    # What it said, and then the end: nobody holds the pipe any more.
    os.set_blocking(held, True)
    assert os.read(held, 100) == b"on\n" and os.read(held, 100) == b""
    os.close(held)


def test_a_signal_while_a_card_is_printed_ends_the_program_as_ever(printing, tmp_path):
    session = printing("#!/bin/sh\nsleep 100000\n")
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for("đang in thẻ")
    os.kill(session.pid, signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM
    assert session.modes() == session.modes_before


def test_without_a_printer_there_is_no_such_key(desk_of):
    session = desk_of()
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<F8>")
    session.wait_for("Ghi đại biểu ra về")
    assert "In thẻ" not in session.screen_text()


@pytest.fixture
def desk_of(open_session, binary, tmp_path):
    def open_one():
        session = open_session([binary, "--screen", "checkin", "--store", str(tmp_path / "s.sqlite")])
        session.wait_for(on("checkin"))
        return session
    return open_one


@pytest.mark.parametrize("config, place", [
    ('{"print": "lp -d NHAN"}', "1:11"), ('{"print": []}', "1:11"), ('{"print": [""]}', "1:11"),
    ('{\n  "print": ["lp", 1]\n}', "2:12"), ('{"print": ["lp\\u0000"]}', "1:11")])
def test_a_printer_that_is_no_list_of_words_is_refused_with_its_place(binary, tmp_path, config, place):
    folder = tmp_path / ".config" / "hoinghi"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(config)
    desk = Desk(binary, tmp_path, XDG_CONFIG_HOME=str(tmp_path / ".config"))
    result = desk("config")
    assert result.status == 78 and f"config.json:{place}" in result.err and '["lp"' in result.err, result


def test_config_shows_the_program_and_where_it_was_set(binary, tmp_path):
    folder = tmp_path / ".config" / "hoinghi"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text('{"print": ["lp", "-d", "MÁY IN"]}')
    desk = Desk(binary, tmp_path, XDG_CONFIG_HOME=str(tmp_path / ".config"))
    items = json.loads(desk("config", "--format", "json").out)["items"]
    [item] = [item for item in items if item["setting"] == "print"]
    assert item["value"] == ["lp", "-d", "MÁY IN"] and item["origin"]["kind"] == "config"


@pytest.fixture
def printer():
    """A real CUPS with a printer that is called NHAN."""
    reason = cups.why_not()
    if reason:
        pytest.skip(f"NOT RUN: {reason}")
    server = cups.Cups(tempfile.mkdtemp(prefix="hoinghi-cups-"), "NHAN")
    yield server
    server.close()


def test_a_real_cups_prints_the_card(printing, printer, tmp_path):
    session = printing("lp", "-d", "NHAN", env=printer.environment, config={"layout": "label-100x50"})
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for("máy in đã nhận thẻ của Phạm Ngọc Nhung")
    [printed] = printer.finish()
    assert codes(*pages(printed, tmp_path, dots=300)) == [NHUNG]


def test_a_printer_that_cups_does_not_have_is_told_in_its_words(printing, printer):
    session = printing("lp", "-d", "KHONGCO", env=printer.environment)
    session.send(NHUNG + "\r")
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<M-p>")
    session.wait_for(lambda s: "CHƯA IN được thẻ của Phạm Ngọc Nhung: lp báo lỗi (1): lp:" in s.screen_text())
