"""Delegates check themselves in; the PIN alone leads out."""

import os
import random
import re
import signal
import stat

import pytest

from cli import run
from companion import assert_given_back
from desk import KHOA, NHUNG, WRONG, Desk

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
