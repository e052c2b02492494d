"""The desk's screen with the real store: scanner, names, questions, undo, two programs, kill -9."""

import json
import signal
import subprocess

import pytest

from companion import heading, on

NHUNG, KHOA, LOI = "1010", "1029", "1032"


@pytest.fixture
def store(tmp_path):
    """Where the attendance of a test lies."""
    return str(tmp_path / "desk.sqlite")


@pytest.fixture
def desk(companion, store, binary, open_session):
    """Opens the desk on the real log; no time is made up, or it would be a rehearsal."""
    def open_one(*arguments, **options):
        session = open_session(
            [binary, "--screen", "checkin", "--store", store, "--desk", "A", "--operator", "Lan",
             *arguments], **options)
        session.wait_for(on("checkin", "en" if "en" in arguments else "vi"))
        return session
    return open_one


def log(binary, store):
    """The events of the log, as `log show` tells them."""
    out = subprocess.run([binary, "log", "show", "--store", store], capture_output=True, text=True,
                         check=True).stdout
    return [json.loads(line) for line in out.splitlines()]


def scan(code, end="\r"):
    """What a scanner sends: the whole burst at once."""
    return code + end


def kinds(binary, store):
    return [event["kind"] for event in log(binary, store)]


def test_a_scan_is_on_disk_when_the_screen_says_so_and_the_field_is_ready_again(
        desk, binary, store):
    session = desk()
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    assert kinds(binary, store) == ["check-in"]
    text = session.screen_text()
    assert "Phạm Ngọc Nhung" in text and "1/94" in text
    assert session.row(2).split("│")[0].rstrip() == " Mã hoặc tên:"
    session.send("nhung")
    session.wait_for(lambda s: s.row(2).startswith(" Mã hoặc tên: nhung"))


def test_two_scans_back_to_back_are_both_on_disk(desk, binary, store):
    session = desk()
    session.send(scan(NHUNG) + scan(KHOA, "\t"))
    session.wait_for("2/94")
    assert kinds(binary, store) == ["check-in", "check-in"]
    assert "Kim Quốc Khoa" in session.screen_text()


def test_a_scan_that_comes_while_a_question_is_open_waits_and_is_taken_next(desk, binary, store):
    session = desk()
    session.send("nguyen")
    session.wait_for(lambda s: "nguyen" in s.row(2))
    session.keys("<Enter>")
    session.wait_for(lambda s: "người khớp" in heading(s))
    session.send(scan(NHUNG))
    session.wait_for("1 lượt quét đang chờ")
    session.keys("<Esc>")
    session.wait_for("Phạm Ngọc Nhung")
    assert [event["kind"] for event in log(binary, store)] == ["check-in"]


def test_the_same_badge_is_answered_with_when_where_and_by_whom(desk, binary, store):
    subprocess.run([binary, "checkin", NHUNG, "--store", store, "--desk", "B", "--operator", "An"],
                   check=True, capture_output=True)
    session = desk("--lang", "en")
    session.send(scan(NHUNG))
    session.wait_for("ALREADY IN")
    assert "desk B, by An" in session.screen_text()


def test_what_another_program_records_shows_without_a_key(desk, binary, store):
    session = desk()
    for number, code in enumerate([NHUNG, KHOA, LOI], 1):
        subprocess.run([binary, "checkin", code, "--store", store], check=True,
                       capture_output=True)
        session.wait_for(f"{number}/94")


def test_the_head_on_the_screen_is_the_one_that_log_verify_takes(desk, binary, store):
    session = desk(size=(100, 30))
    session.send(scan(NHUNG))
    session.wait_for("Sổ 1-")
    written = next(line for line in session.screen_text().splitlines() if "Sổ 1-" in line)
    head = written.split("Sổ ")[1].strip()
    verify = [binary, "log", "verify", "--store", store, "--head"]
    assert subprocess.run(verify + [head], capture_output=True).returncode == 0
    wrong = head[:-1] + ("0" if head[-1] != "0" else "1")
    assert subprocess.run(verify + [wrong], capture_output=True).returncode == 65


def test_an_undo_with_its_reason_is_another_event(desk, binary, store):
    session = desk()
    session.send(scan(NHUNG))
    session.wait_for("1/94")
    session.keys("<F6>")
    session.wait_for(lambda s: "Hoàn tác" in heading(s))
    session.keys("<Enter>")
    session.wait_for("Lý do")
    session.send("nhầm người")
    session.wait_for("nhầm người")
    session.keys("<Enter>")
    session.wait_for("ĐÃ HOÀN TÁC")
    events = log(binary, store)
    assert [event["kind"] for event in events] == ["check-in", "undo"]
    assert events[1]["target"] == events[0]["id"]
    assert "0/94" in session.screen_text()


def test_a_citizen_card_leaves_nothing_of_itself_behind(desk, binary, store, tmp_path):
    session = desk()
    card = "092180001234|362123456|Lê Thị Không Có|01021980|Nữ|Ấp 1 Mỹ Khánh|10052021"
    session.send(scan(card))
    session.wait_for("KHÔNG CÓ TRONG DANH SÁCH")
    assert kinds(binary, store) == ["refused"]
    session.keys("<Esc>", "q")
    assert session.wait_exit() == 0
    for path in tmp_path.glob("desk.sqlite*"):
        raw = path.read_bytes()
        for part in ("092180001234", "362123456", "Lê Thị Không Có", "Ấp 1 Mỹ Khánh"):
            assert part.encode() not in raw


def test_kill_9_right_after_the_answer_loses_nothing(desk, binary, store):
    session = desk()
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.signal(signal.SIGKILL)
    session.wait_exit()
    assert kinds(binary, store) == ["check-in"]
    again = desk()
    assert "1/94" in again.screen_text()


def test_what_another_program_writes_before_the_first_frame_shows_without_a_key(
        open_session, binary, store):
    checkin = [binary, "checkin", "--store", store, "--desk", "B", "--operator", "Tư"]
    subprocess.run([*checkin, NHUNG], check=True, capture_output=True)
    session = open_session([binary, "--screen", "checkin", "--store", store], held=True)
    # The store is read by now, and not watched yet.
    session.wait_held()
    subprocess.run([*checkin, KHOA], check=True, capture_output=True)
    session.release()
    session.wait_for("2/94")


def test_a_rehearsal_says_so_on_every_screen_and_leaves_the_real_log_alone(
        open_session, binary, store):
    session = open_session([binary, "--screen", "checkin", "--store", store, "--rehearse"])
    session.wait_for("TẬP DƯỢT")
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.keys("<Esc>")
    for digit in "12345678":
        session.keys(digit)
        session.wait_for(lambda s, digit=digit: digit in s.row(1))
        assert "TẬP DƯỢT" in session.row(0)
        assert all(session.attributes(x, 0).reverse for x in range(session.columns))
    assert kinds(binary, store) == []


def test_a_scanners_prefix_and_suffix_are_taken_off(desk, binary, store):
    session = desk("--scan-prefix", "]C1", "--scan-suffix", "#")
    session.send(scan("]C1" + NHUNG + "#"))
    session.wait_for("ĐÃ ĐIỂM DANH")


STX, ETX, ESC = "\x02", "\x03", "\x1b"


@pytest.mark.parametrize("arguments,around", [
    ([], (STX, ETX + "\r")), (["--scan-suffix", ETX], ("", ETX)),
    (["--scan-prefix", ESC], (ESC, "\r")), ([], (ESC, "\r\n"))])
@pytest.mark.parametrize("left", [False, True])
def test_controls_around_a_code_are_a_scanners_and_no_keys(desk, binary, store, arguments, around,
                                                           left):
    session = desk(*arguments)
    if left:
        session.keys("<Esc>")
        session.wait_for("Đã rời ô nhập")
    session.send(around[0] + NHUNG + around[1])
    session.wait_for("ĐÃ ĐIỂM DANH")
    session.send("x")
    session.wait_for(lambda s: s.row(2).startswith(" Mã hoặc tên: x"))
    assert kinds(binary, store) == ["check-in"]


@pytest.mark.parametrize("letters", ["q", "y", "Lq"])
def test_letters_before_a_code_on_another_screen_do_nothing(desk, binary, store, letters):
    session = desk()
    session.keys("<Esc>", "2")
    session.wait_for(on("agenda"))
    session.send(letters + NHUNG + "\r")
    session.wait_for("KHÔNG CÓ TRONG DANH SÁCH")
    assert kinds(binary, store) == ["refused"]


def test_a_code_without_an_end_opens_no_screen(desk, binary, store):
    session = desk()
    session.keys("<Esc>", "2")
    session.wait_for(on("agenda"))
    session.send("q" + NHUNG)
    session.wait_for("Máy quét không gửi Enter")
    assert on("agenda")(session)
    assert kinds(binary, store) == []
    session.keys("q")
    assert session.wait_exit() == 0


def test_the_answer_to_a_scan_shows_over_what_was_typed(desk, binary, store):
    session = desk()
    session.send("hoang")
    session.wait_for("Hoàng")
    # A key that no scanner sends, so that what was typed is not taken for the scan's beginning.
    session.keys("<End>")
    session.wait_idle()
    session.send(scan("1011"))
    session.wait_for("SAI MÃ")
    assert session.row(2).startswith(" Mã hoặc tên: hoang")
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")


def test_who_was_in_at_both_desks_shows_when_another_program_merges_their_logs(
        desk, binary, store, tmp_path):
    other, path = str(tmp_path / "other.sqlite"), str(tmp_path / "log")
    for arguments in [["checkin", KHOA, "--store", other, "--desk", "B"],
                      ["log", "export", path, "--store", other]]:
        subprocess.run([binary, *arguments], check=True, capture_output=True)
    session = desk(size=(120, 30))
    session.send(scan(KHOA))
    session.wait_for("ĐÃ ĐIỂM DANH")
    subprocess.run([binary, "log", "import", path, "--store", store], check=True,
                   capture_output=True)
    session.wait_for("đã vào ở cả hai bàn")


def bells(session):
    return bytes(session.raw).count(b"\a") - bytes(session.raw).count(b"\x1b]2;")


@pytest.mark.parametrize("arguments,rings", [([], 1), (["--bell", "off"], 0)])
def test_the_bell_can_be_turned_off(desk, arguments, rings):
    session = desk(*arguments)
    before = bells(session)
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    assert bells(session) - before == rings


def test_a_walk_in_gets_a_code_that_checks_in_elsewhere(desk, binary, store):
    session = desk()
    session.keys("<F7>")
    session.wait_for(lambda s: "Đại biểu bổ sung" in heading(s))
    session.send("Lê Thị Mới")
    session.wait_for("Lê Thị Mới")
    # One after the other: keys that come at once are a scanner's.
    session.keys("<Enter>", "c")
    session.wait_for("Cần Thơ")
    session.keys("<Space>")
    session.wait_for("< Sở")
    session.keys("<Down>", "<Enter>")
    session.wait_for("BỔ SUNG")
    people = json.loads(subprocess.run(
        [binary, "attendance", "--store", store, "--format", "json"], capture_output=True,
        text=True, check=True).stdout)["items"]
    newcomer = next(person for person in people if person["name"] == "Lê Thị Mới")
    assert newcomer["code"] in session.screen_text()
    assert newcomer["status"] == "present"


def test_a_store_of_another_conference_is_refused_before_the_terminal_is_taken(
        open_session, binary, store, tmp_path):
    subprocess.run([binary, "checkin", NHUNG, "--store", store], check=True, capture_output=True)
    folder = tmp_path / "other"
    subprocess.run([binary, "data", "init", str(folder)], check=True, capture_output=True)
    path = folder / "conference.json"
    document = json.loads(path.read_text())
    document["id"] = "another"
    path.write_text(json.dumps(document, ensure_ascii=False))
    session = open_session([binary, "--data", str(folder), "--store", store])
    assert session.wait_exit() == 65


def test_a_note_is_read_where_one_asks_about_the_delegate_and_not_over_the_shoulder(
        desk, binary, store):
    subprocess.run([binary, "note", NHUNG, "ăn chay", "--store", store], check=True,
                   capture_output=True)
    session = desk()
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    assert "ăn chay" not in session.screen_text()
    session.keys("<M-t>")
    session.wait_for("ăn chay")


def test_a_scan_on_another_screen_comes_to_the_desk(desk, binary, store):
    session = desk()
    session.keys("<Esc>", "2")
    session.wait_for(on("agenda"))
    # A person's arrow key, so that the digit before it is not taken for the scan's first.
    session.keys("<Down>")
    session.wait_idle()
    session.send(scan(NHUNG))
    session.wait_for("ĐÃ ĐIỂM DANH")
    assert on("checkin")(session)
