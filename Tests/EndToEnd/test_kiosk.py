"""Delegates check themselves in; the PIN alone leads out."""

import json
import os
import random
import re
import shutil
import signal
import stat

import pytest

from cli import run
from companion import assert_given_back
from desk import KHOA, NHUNG, WRONG, Desk
from pictures import codes, pages, tool

PIN = "246813"


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.fixture
def pin_file(binary, tmp_path):
    path = tmp_path / "pin"
    assert run(binary, "kiosk", "--pin-file", str(path), "--set-pin", stdin=PIN + "\n").status == 0
    return path


@pytest.fixture
def kiosk(open_session, binary, desk, pin_file):
    """Opens the kiosk on the desk's store, and waits for its first frame."""
    def open_one(*arguments, ready="Đưa mã QR", **options):
        session = open_session([binary, "kiosk", "--store", str(desk.store), "--desk", "Kiosk",
                                "--pin-file", str(pin_file), *arguments], **options)
        session.wait_for(ready)
        return session

    return open_one


def is_kiosk(session):
    return "Tự điểm danh" in session.row(session.above + 1) or "Check in here" in session.row(1)


def scan(session, text):
    session.send(text + "\r")


def leave(session, pin=PIN):
    session.keys("<C-c>")
    session.wait_for(lambda s: "Mã PIN của ban tổ chức" in s.screen_text()
                     or "The organiser's PIN" in s.screen_text())
    session.send(pin + "\r")


def test_a_code_lets_its_delegate_in_and_the_log_says_where(kiosk, desk):
    name = desk.person(NHUNG)["name"]
    session = kiosk()
    scan(session, NHUNG)
    session.wait_for("XIN MỜI VÀO")
    assert name in session.screen_text()
    person = desk.person(NHUNG)
    assert (person["status"], person["desk"]) == ("present", "Kiosk")
    scan(session, KHOA)
    session.wait_for(desk.person(KHOA)["name"])
    scan(session, NHUNG)
    session.wait_for("ĐÃ ĐIỂM DANH RỒI")
    leave(session)
    assert session.wait_exit() == 0
    assert_given_back(session)


def test_whoever_is_refused_is_sent_to_the_desk_with_the_number_of_the_event(kiosk, desk):
    session = kiosk()
    scan(session, WRONG)
    session.wait_for("XIN MỜI ĐẾN BÀN ĐÓN TIẾP")
    [event] = desk.log()
    assert (event["kind"], event["desk"], event["sequence"]) == ("refused", "Kiosk", 1)
    # A name is no code, and nobody is looked for by it.
    scan(session, "Nhung")
    session.wait_for(lambda s: len(desk.log()) == 2)
    assert "Nguyễn" not in session.screen_text()
    assert [event["kind"] for event in desk.log()] == ["refused", "refused"]


def test_the_language_is_chosen_by_a_key(kiosk):
    session = kiosk()
    session.keys("<F2>")
    session.wait_for("Hold your card")
    session.send("*")
    session.wait_for("Đưa mã QR")


def test_no_key_leads_out(kiosk, desk):
    session = kiosk()
    for keys in ["q", ":", "/", "?", "L", "\t", "\x1a", "\x1c", "\x10", "\x11", "\x13", "\x18",
                 *(f"\x1b{letter}" for letter in "abdefglmnostuqx"),
                 *(f"\x1b[{number}~" for number in range(1, 35)), "\x1bOP", "\x1bOS", "\x1b[200~q\x1b[201~",
                 "\x1b[<0;1;1M", "\x1b]52;c;?\x07", "\x1b[1;2A", "\x04"]:
        session.send(keys)
        session.wait_idle()
        assert is_kiosk(session), repr(keys)
        assert session.process.poll() is None
    session.send("\x15")
    leave(session)
    assert session.wait_exit() == 0


def test_random_bytes_lead_nowhere(kiosk, desk):
    source = random.Random(16)
    session = kiosk()
    for _ in range(150):
        session.send(bytes(source.randrange(256) for _ in range(40)))
    session.wait_idle()
    assert session.process.poll() is None and is_kiosk(session)
    assert {event["kind"] for event in desk.log()} <= {"refused", "check-in", "again"}


def test_wrong_pins_are_counted_over_a_restart(kiosk, pin_file):
    session = kiosk()
    session.keys("<C-c>")
    for _ in range(3):
        session.send("000000\r")
        session.wait_for("Mã PIN không đúng")
    session.wait_for("Chờ 15 giây")
    session.send(PIN + "\r")
    session.wait_for("Còn phải chờ")
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM
    again = kiosk()
    leave(again)
    again.wait_for("Còn phải chờ")
    assert again.process.poll() is None
    # As if the pause were over.
    tries = pin_file.with_name("pin.tries")
    count, last = tries.read_text().split()
    tries.write_text(f"{count} {int(last) - 16}\n")
    again.send(PIN + "\r")
    assert again.wait_exit() == 0
    assert tries.read_text().split()[0] == "0"


def test_escape_goes_back_to_the_kiosk(kiosk):
    session = kiosk()
    session.keys("<C-c>")
    session.wait_for("Mã PIN của ban tổ chức")
    session.keys("<Esc>")
    session.wait_for("Đưa mã QR")


def test_the_file_holds_a_salted_slow_hash_that_nobody_else_reads(binary, pin_file, tmp_path):
    assert re.fullmatch(r"\$y\$j[0-9A-Za-z./]+\$[0-9A-Za-z./]+\$[0-9A-Za-z./]{43}\n", pin_file.read_text())
    assert stat.S_IMODE(os.stat(pin_file).st_mode) == 0o600
    other = tmp_path / "other"
    assert run(binary, "kiosk", "--pin-file", str(other), "--set-pin", stdin=PIN + "\n").status == 0
    assert other.read_text() != pin_file.read_text()


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_no_pin_is_said(binary, pin_file, tmp_path, lang):
    def status(path, *more, **options):
        result = run(binary, "kiosk", "--pin-file", str(path), *more, lang=lang, **options)
        assert str(path) in result.err or result.status == 65
        return result.status

    assert run(binary, "kiosk", lang=lang).status == 64
    assert status(tmp_path / "none") == 66
    (tmp_path / "text").write_text("246813\n")
    (tmp_path / "text").chmod(0o600)
    assert status(tmp_path / "text") == 65
    assert status(tmp_path / "short", "--set-pin", stdin="123\n") == 65
    assert not (tmp_path / "short").exists()
    pin_file.chmod(0o644)
    assert status(pin_file) == 77


def test_a_new_pin_is_typed_twice_and_not_shown(open_session, binary, tmp_path):
    path = tmp_path / "typed"
    session = open_session([binary, "kiosk", "--pin-file", str(path), "--set-pin"])
    session.wait_for("Mã PIN mới")
    session.send(PIN + "\r")
    session.wait_for("Gõ lại")
    session.send(PIN + "\r")
    assert session.wait_exit() == 0
    assert PIN not in session.screen_text() and path.exists()
    assert session.modes() == session.modes_before


def test_the_halls_screen_asks_for_the_pin_where_there_is_one(open_session, binary, desk, pin_file):
    session = open_session([binary, "display", "--page", "arrivals", "--store", str(desk.store),
                            "--pin-file", str(pin_file)])
    session.wait_for("chưa có sổ điểm danh")
    session.keys("q")
    session.wait_for("Mã PIN của ban tổ chức")
    session.keys("<Esc>")
    session.wait_for("Đang có mặt 0")
    leave(session)
    assert session.wait_exit() == 0


# Stores what it reads as the next number of a folder, whole or not at all.
STORES = """#!/bin/sh
number=$(ls "$1" | wc -l)
cat > "$1.part" && mv "$1.part" "$1/$number.pdf"
"""


@pytest.fixture
def printer(tmp_path):
    """Sets a script as the program that prints cards."""
    def set_one(script, *arguments):
        program = tmp_path / "printer"
        program.write_text(script)
        program.chmod(0o755)
        folder = tmp_path / ".config" / "hoinghi"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.json").write_text(json.dumps(
            {"print": [str(program), *map(str, arguments)], "layout": "label-62x40"}))

    return set_one


@pytest.mark.skipif(not all(map(shutil.which, ["pdftotext", "pdftoppm", "zbarimg"])),
                    reason="apt-get install poppler-utils zbar-tools")
def test_who_checks_in_gets_a_card_with_the_code_that_let_them_in(kiosk, desk, printer, tmp_path):
    written = tmp_path / "cards"
    written.mkdir()
    printer(STORES, written)
    session = kiosk()
    scan(session, NHUNG)
    session.wait_for("Thẻ đang được in")
    session.wait_for(lambda s: list(written.iterdir()))
    [card] = written.iterdir()
    name = desk.person(NHUNG)["name"]
    assert name in " ".join(tool("pdftotext", card, "-").decode().split())
    [picture] = pages(card, tmp_path)
    assert codes(picture) == [NHUNG]
    # Neither who is refused nor who is in already gets one.
    scan(session, WRONG)
    session.wait_for("XIN MỜI ĐẾN BÀN ĐÓN TIẾP")
    scan(session, NHUNG)
    session.wait_for("ĐÃ ĐIỂM DANH RỒI")
    leave(session)
    assert session.wait_exit() == 0
    assert list(written.iterdir()) == [card]


def test_a_card_that_is_not_printed_is_said_to_its_delegate_and_at_the_end(kiosk, desk, printer):
    printer("#!/bin/sh\necho 'out of paper' >&2\nexit 1\n")
    session = kiosk()
    scan(session, NHUNG)
    session.wait_for("CHƯA IN")
    # Whoever is in is in, card or no card; and others do not read why.
    assert desk.person(NHUNG)["status"] == "present" and "paper" not in session.screen_text()
    leave(session)
    assert session.wait_exit() == 0
    assert f"CHƯA IN được thẻ của {desk.person(NHUNG)['name']}" in " ".join(session.screen_text().split())


def words(session):
    """What the screen says, without its lines and columns."""
    return " ".join(session.screen_text().replace("│", " ").split())


@pytest.mark.parametrize("lang, what, offers", [
    ("vi", "Chưa có danh sách đại biểu", "import roster TỆP"),
    ("en", "There is no list of delegates yet", "import roster FILE"),
])
def test_where_there_is_no_list_the_screens_say_so_and_what_helps(
        open_session, binary, tmp_path, pin_file, lang, what, offers):
    folder, store = tmp_path / "mine", tmp_path / "mine.sqlite"
    assert run(binary, "data", "new", str(folder), "--title", "Thử", "--date", "2023-09-18").status == 0
    where = ["--data", str(folder), "--store", str(store), "--lang", lang]
    for arguments in [["kiosk", "--pin-file", str(pin_file)], ["display"], ["--screen", "roster"],
                      ["--screen", "checkin"]]:
        session = open_session([binary, *arguments, *where])
        session.wait_for(lambda s: offers in words(s))
        assert what in words(session)
        session.signal(signal.SIGTERM)
        session.wait_exit()
    # It follows by itself.
    session = open_session([binary, "kiosk", "--pin-file", str(pin_file), *where])
    session.wait_for(what.split()[0])
    (tmp_path / "list.csv").write_text("Họ và tên\nNguyễn Thị Sáu\n")
    assert run(binary, "import", "roster", str(tmp_path / "list.csv"), *where[:4]).status == 0
    session.wait_for("Đưa mã QR" if lang == "vi" else "Hold your card")
