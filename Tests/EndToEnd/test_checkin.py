"""The verbs of the desk: their words, their statuses, and what they leave in the log."""

import json
import re
import subprocess

import pytest

from cli import run
from desk import KHOA, LOI, NHUNG, NOBODY, WRONG, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


# The word of each case for both languages, with its status; a first check-in stands before each.
ANSWERS = {
    "a code": ([KHOA], "checked-in", 0, KHOA),
    "a code twice": ([NHUNG], "already-in", 10, NHUNG),
    "a code of nobody": ([NOBODY], "not-on-list", 11, NOBODY),
    "words of nobody": (["xyzzy", "plugh"], "not-on-list", 11, ""),
    "words of several": (["dũng"], "several-fit", 12, ""),
    "a wrong digit": ([WRONG], "bad-check-digit", 13, WRONG),
    "a whole name": (["kim quoc khoa"], "checked-in", 0, KHOA),
    "words in any order": (["khoa", "kim"], "checked-in", 0, KHOA),
    "a citizen card": (["096123456789|381234567|Kim Quốc Khoa|01011980|Nam|Ấp 1|01012022"],
                       "checked-in", 0, KHOA),
    "full-width digits": (["１０２９"], "checked-in", 0, KHOA),
    "blanks within": (["10 29"], "checked-in", 0, KHOA),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("case", ANSWERS)
def test_what_is_typed_is_answered_by_a_word_a_code_and_words(desk, case, lang):
    typed, word, status, code = ANSWERS[case]
    assert desk.line("checkin", NHUNG, status=0)[:2] == ("checked-in", NHUNG)
    assert desk.line("checkin", *typed, lang=lang, status=status)[:2] == (word, code)


def test_the_highest_status_of_several_codes_stands(desk):
    desk("checkin", NHUNG)
    result = desk("checkin", KHOA, NHUNG, WRONG, NOBODY)
    assert [line.split("\t")[0] for line in result.out.splitlines()] == [
        "checked-in", "already-in", "bad-check-digit", "not-on-list"]
    assert result.status == 13
    assert desk("checkin", LOI, KHOA).status == 10


def test_several_that_fit_are_named_with_their_codes_and_nothing_is_done(desk):
    for lang in ["vi", "en"]:
        _, _, words = desk.line("checkin", "dung", lang=lang)
        assert "1078" in words and "1093" in words and "Huỳnh Văn Dũng" in words
    assert desk.log() == []


def test_an_answer_names_office_and_province_and_never_the_category(desk):
    word, code, words = desk.line("checkin", "1086")
    assert "Dương Trọng Ước" in words and "Thới Lai" in words and "Cần Thơ" in words
    item = desk.person("1086")
    assert item["category"]["vi"] not in words
    assert item["status"] == "present" and item["desk"] == "Bàn A"
    assert item["firstArrival"].endswith("+07:00")


def test_already_in_says_when_where_by_whom_and_how_often_tried(desk, binary, tmp_path):
    other = Desk(binary, tmp_path, desk="Bàn B", operator="Mai")
    assert desk.word("checkin", NHUNG) == ("checked-in", 0)
    clock = desk.person(NHUNG)["firstArrival"][11:16]
    for lang, again in [("vi", "đã thử lại 1 lần"), ("en", "tries since: 1")]:
        _, _, words = other.line("checkin", NHUNG, lang=lang, status=10)
        assert "Bàn A" in words and "Lan" in words and clock in words
    _, _, words = other.line("checkin", NHUNG, status=10)
    assert "2 lần" in words


def test_lines_of_input_are_answered_one_by_one(desk):
    result = desk("checkin", "-", stdin=f"{NHUNG}\n{KHOA}\r\n{NHUNG}\n\nxyzzy\n１０３２")
    assert [line.split("\t")[:2] for line in result.out.splitlines()] == [
        ["checked-in", NHUNG], ["checked-in", KHOA], ["already-in", NHUNG],
        ["not-on-list", ""], ["not-on-list", ""], ["checked-in", LOI]]
    assert result.status == 11


def test_each_line_is_answered_on_disk_before_the_next_is_asked_for(desk):
    """A program that waits for each answer never waits for ever."""
    with subprocess.Popen(
            [desk.binary, "checkin", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**desk.env, "HOINGHI_LANG": "en", "HOME": "/nonexistent"}) as process:
        for number, code in enumerate([NHUNG, KHOA, LOI], start=1):
            process.stdin.write(f"{code}\n".encode())
            process.stdin.flush()
            assert process.stdout.readline().decode().startswith(f"checked-in\t{code}\t")
            assert len(desk.log()) == number
        process.stdin.close()
    assert process.returncode == 0


def test_a_reader_that_goes_away_is_no_error(desk):
    done = subprocess.run(
        ["bash", "-c", f'printf "{NHUNG}\\n{KHOA}\\n{LOI}\\n" | "$0" checkin - | head -n 1; '
         'echo ${PIPESTATUS[1]}', desk.binary],
        env={**desk.env, "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}, capture_output=True,
        check=True)
    assert done.stdout.decode().splitlines()[1] == "0" and done.stderr == b""


@pytest.mark.parametrize("arguments", [
    [], [""], [" "], ["--"], ["--list"], ["--format", "json", NHUNG], ["--raw", NHUNG],
    ["--screen", "overview", NHUNG],
])
def test_checkin_used_wrongly_is_64(desk, arguments):
    assert desk("checkin", *arguments).status == 64
    assert not desk.store.exists()


def test_a_re_entry_after_a_check_out_is_no_second_arrival(desk):
    desk("checkin", NHUNG)
    first = desk.person(NHUNG)["firstArrival"]
    assert desk.line("checkout", NHUNG, status=0)[:2] == ("checked-out", NHUNG)
    assert desk.figures() == (94, 1, 0)
    assert desk.person(NHUNG)["status"] == "left"
    assert desk.line("checkin", NHUNG, status=0)[:2] == ("checked-in", NHUNG)
    assert desk.figures() == (94, 1, 1)
    assert desk.person(NHUNG)["firstArrival"] == first


def test_who_is_not_in_cannot_be_checked_out(desk):
    assert desk.word("checkout", NHUNG) == ("nothing-done", 1)
    assert [event["kind"] for event in desk.log()] == []


@pytest.mark.parametrize("verb, word, kind", [
    ("checkin", "checked-in", "check-in"), ("excuse", "excused", "excuse"),
])
def test_a_step_is_undone_with_a_reason_and_read_back(desk, verb, word, kind):
    before = desk.person(NHUNG)
    assert desk.word(verb, NHUNG) == (word, 0)
    assert desk.person(NHUNG) != before
    for lang in ["vi", "en"]:
        assert desk.line("undo", NHUNG, "--reason", "nhầm người", lang=lang, status=0)[:2] == (
            "undone", NHUNG)
        assert desk.person(NHUNG) == before
        assert desk.word(verb, NHUNG) == (word, 0)
    events = desk.log()
    assert [event["kind"] for event in events] == [kind, "undo", kind, "undo", kind]
    assert events[1]["target"] == events[0]["id"]


def test_undo_alone_takes_back_the_steps_of_this_desk_last_first(desk, binary, tmp_path):
    other = Desk(binary, tmp_path, desk="Bàn B")
    desk("checkin", NHUNG, KHOA)
    other("checkin", LOI)
    assert desk.line("undo", status=0)[:2] == ("undone", KHOA)
    assert desk.line("undo", status=0)[:2] == ("undone", NHUNG)
    assert desk.word("undo") == ("nothing-done", 1)
    assert desk.figures() == (94, 1, 1)
    assert other.line("undo", status=0)[:2] == ("undone", LOI)


def test_undo_of_a_code_takes_back_the_last_step_about_it_of_any_desk(desk, binary, tmp_path):
    other = Desk(binary, tmp_path, desk="Bàn B")
    desk("checkin", NHUNG, KHOA)
    assert other.line("undo", NHUNG, status=0)[:2] == ("undone", NHUNG)
    assert desk.person(KHOA)["status"] == "present"
    assert other.word("undo", NHUNG) == ("nothing-done", 1)
    assert other.word("undo", WRONG) == ("bad-check-digit", 13)
    assert other.word("undo", NOBODY) == ("not-on-list", 11)


def test_an_excused_delegate_is_not_expected(desk):
    assert desk.word("excuse", NHUNG, "--reason", "ốm") == ("excused", 0)
    assert desk.figures() == (93, 0, 0)
    assert desk.person(NHUNG)["status"] == "excused"


def test_a_note_is_kept_out_of_the_log_and_can_be_undone(desk):
    assert desk.word("note", NHUNG, "cần", "xe lăn") == ("noted", 0)
    [event] = desk.log()
    assert event["kind"] == "note" and "xe lăn" not in str(event)
    assert desk.word("undo") == ("undone", 0)
    assert desk("note", NHUNG).status == 64
    assert desk("note", NHUNG, " ").status == 64


def test_a_walk_in_is_registered_and_in(desk):
    word, code, words = desk.line(
        "walkin", "--name", "  Lý  Thị Mới ", "--province", "tỉnh Hậu Giang", "--category",
        "resident", "--office", "Báo Hậu Giang", "--reason", "khách mời", status=0)
    assert word == "checked-in" and "Lý Thị Mới" in words and "Hậu Giang" in words
    item = desk.person(code)
    assert (item["name"], item["province"], item["status"]) == (
        "Lý Thị Mới", "Hậu Giang", "present")
    assert desk.figures() == (94, 1, 1)
    assert desk.word("checkin", code) == ("already-in", 10)
    assert desk.word("checkin", "ly thi moi") == ("already-in", 10)
    assert desk.line("undo", status=0)[:2] == ("undone", code)
    assert desk.figures() == (94, 0, 0)


WALK_IN = {"--name": "Lý Thị Mới", "--province": "can-tho", "--category": "resident"}


@pytest.mark.parametrize("option, value, status", [
    ("--name", None, 64), ("--name", " ", 64), ("--name", "a\x1b[31mb", 64),
    ("--name", "a\nb", 64), ("--category", "hoàng gia", 64), ("--office", "\u202e", 64),
    ("--phone", "abc", 64), ("--phone", "không có", 64), ("--phone", "-", 64),
])
def test_a_walk_in_that_is_not_told_right_is_refused(desk, option, value, status):
    told = {**WALK_IN, option: value}
    words = [word for pair in told.items() if pair[1] is not None for word in pair]
    for lang in ["vi", "en"]:
        result = desk("walkin", *words, lang=lang)
        assert result.status == status and option in result.err, result
    assert desk.log() == []


def test_numbers_of_an_office_are_taken_one_by_one_like_codes(desk, tmp_path):
    path = tmp_path / "ds.csv"
    path.write_text("Mã,Họ và tên\nNV-17,Lê Một\nNV-18,Lê Hai\n")
    assert desk("import", "roster", str(path)).status == 0
    result = desk("checkin", "NV-18", "NV-17", "NV-99")
    assert [line.split("\t")[0] for line in result.out.splitlines()] == [
        "checked-in", "checked-in", "not-on-list"]
    assert result.status == 11


def test_a_newcomer_whose_name_is_on_the_list_is_told_of(desk):
    result = desk("walkin", "--name", "Phạm Ngọc Nhung", lang="en")
    assert result.status == 0 and NHUNG in result.err and "hoinghi undo" in result.err, result
    assert "Nhung" not in desk("walkin", "--name", "Lý Thị Mới").err


def test_a_newcomer_with_somebodys_phone_or_name_is_told_of_as_a_substitute_too(desk):
    assert desk("person", "set", KHOA, "--phone", "+84 912 345 678").status == 0
    result = desk("walkin", "--name", "Lý Thị Mới", "--phone", "0912.345.678", lang="en")
    assert result.status == 0 and KHOA in result.err and "that phone number" in result.err, result
    result = desk("substitute", LOI, "--name", "Phạm Ngọc Nhung", lang="en")
    assert result.status == 0 and NHUNG in result.err and "recorded as a substitute" in result.err
    assert desk("walkin", "--name", "Lý Thị Khác", "--phone", "678").err == ""


@pytest.mark.parametrize("lang, words", [("vi", "lẫn chữ Nga"), ("en", "Cyrillic or Greek")])
def test_letters_of_another_script_in_a_name_are_said_at_the_door(desk, lang, words):
    for arguments in [["walkin", "--name", "Lý Thị M\u043ei"],
                      ["substitute", LOI, "--name", "Lê V\u0430n Bé"],
                      ["person", "set", NHUNG, "--name", "Phạm Ngọc Nhun\u0433"]]:
        result = desk(*arguments, lang=lang)
        assert result.status == 0 and words in result.err, result
    assert desk("walkin", "--name", "Иван Петров").err == ""


def test_a_walk_in_may_say_no_more_than_a_name(desk):
    code = desk.line("walkin", "--name", "Lý Thị Mới", status=0)[1]
    item = desk.person(code)
    assert item["status"] == "present" and not {"province", "category"} & item.keys()


def test_a_walk_in_from_a_place_that_the_conference_has_not_is_a_guest(desk):
    told = {**WALK_IN, "--province": "Bạc Liêu"}
    code = desk.line("walkin", *[word for pair in told.items() for word in pair], status=0)[1]
    assert desk.person(code)["province"] == "Bạc Liêu"


def test_a_substitute_takes_a_seat_in_one_step(desk):
    word, code, words = desk.line(
        "substitute", NHUNG, "--name", "Trần Văn Thay", "--reason", "công tác", status=0)
    assert word == "checked-in" and "Trần Văn Thay" in words and "Phạm Ngọc Nhung" in words
    assert desk.person(NHUNG)["status"] == "excused"
    item = desk.person(code)
    assert item["status"] == "present"
    assert (item["province"], item["office"]) == ("Cần Thơ", "Sở LĐ-TB&XH TP. Cần Thơ")
    # The seat is taken: as many are expected as before.
    assert desk.figures() == (94, 1, 1)
    assert desk.word("undo") == ("undone", 0)
    assert desk.person(NHUNG)["status"] == "expected"
    assert desk.figures() == (94, 0, 0)


@pytest.fixture
def desk_with_empty_seat(binary, tmp_path):
    """A desk of a conference whose first delegate has no name yet."""
    folder = tmp_path / "data"
    assert run(binary, "data", "init", str(folder)).status == 0
    roster = json.loads((folder / "roster.json").read_text())
    roster["delegates"][0]["name"] = "…"
    (folder / "roster.json").write_text(json.dumps(roster))
    return Desk(binary, tmp_path, HOINGHI_DATA=str(folder))


def test_an_empty_seat_is_given_its_name_and_loses_it_by_undo(desk_with_empty_seat):
    desk = desk_with_empty_seat
    old = desk.person(NHUNG)["name"]
    word, code, words = desk.line("seat", NHUNG, "--name", "Phạm Thị Đến", status=0)
    assert (word, code) == ("named", NHUNG) and "Phạm Thị Đến" in words
    assert desk.person(NHUNG)["name"] == "Phạm Thị Đến"
    assert "Phạm Thị Đến" in desk("roster").out
    assert desk.word("checkin", "pham thi den") == ("checked-in", 0)
    assert desk.word("undo") == ("undone", 0)
    assert desk.word("undo") == ("undone", 0)
    assert desk.person(NHUNG)["name"] == old
    assert desk("seat", NHUNG).status == 64
    assert desk.word("seat", KHOA, "--name", "Ai Đó") == ("nothing-done", 1)


REFS = """Mã;Họ và tên;Đơn vị;Tỉnh
NV-171;Lê Thị Một;Sở X;Cần Thơ
A107;Trần Văn Hai;Sở Y;Hậu Giang
D12;Ngô Văn Ba;Sở Z;Vĩnh Long
"""


@pytest.mark.parametrize("way", ["argument", "input"])
@pytest.mark.parametrize("text,word", [
    ("NV-17", "not-on-list"), ("NV-171", "checked-in"), ("nv-171", "checked-in"),
    ("Á07", "checked-in"), ("Đ12", "checked-in"), ("le thi mot", "checked-in")])
def test_a_number_is_meant_whole_and_words_are_looked_for(desk, tmp_path, way, text, word):
    path = tmp_path / "refs.csv"
    path.write_text(REFS)
    assert desk("import", "roster", str(path)).status == 0
    if way == "argument":
        result = desk("checkin", text)
    else:
        result = desk("checkin", "-", stdin=text + "\n")
    assert result.out.split("\t")[0] == word


def test_lists_are_ticked_apart(desk):
    desk("checkin", NHUNG)
    assert desk.word("checkin", NHUNG, "--list", "bus-thoi-lai") == ("checked-in", 0)
    assert desk.word("checkin", KHOA, "--list", "papers") == ("checked-in", 0)
    assert desk.figures() == (94, 1, 1)
    assert desk.figures("--list", "papers") == (94, 1, 1)
    assert desk.person(KHOA)["status"] == "expected"
    assert desk.word("undo", "--list", "papers") == ("undone", 0)
    assert desk.figures() == (94, 1, 1)


@pytest.mark.parametrize("verb", [
    ["checkin", NHUNG], ["checkout", NHUNG], ["attendance"], ["undo"], ["note", NHUNG, "x"],
])
def test_a_list_that_there_is_not_is_1_and_the_lists_are_named(desk, verb):
    for lang, words in [("vi", "Cửa chính"), ("en", "The door")]:
        result = desk(*verb, "--list", "bus", lang=lang)
        assert result.status == 1
        assert "bus-thoi-lai" in result.err and words in result.err
    assert not desk.store.exists()


@pytest.mark.parametrize("arguments", [["--rehearse"], ["--at", "2023-09-18T08:00"]])
def test_a_rehearsal_leaves_the_real_log_alone(desk, arguments):
    desk("checkin", KHOA)
    before = desk.log()
    assert desk.word("checkin", NHUNG, *arguments) == ("checked-in", 0)
    assert desk.word("checkin", KHOA, *arguments) == ("checked-in", 0)
    assert desk.log() == before
    assert desk.figures() == (94, 1, 1)
    assert desk.figures(*arguments) == (94, 2, 2)
    rehearsed = desk.log("--rehearse")
    assert len(rehearsed) == 2
    if "--at" in arguments:
        # The time that is made up runs on: a second may have passed.
        assert all(re.fullmatch(r"2023-09-18T08:00:\d\d\+07:00", event["at"]) for event in rehearsed)
        assert all(event["received"] != event["at"] for event in rehearsed)


def test_a_rehearsal_is_held_with_the_people_of_the_real_store(desk):
    code = desk.line("walkin", *[word for pair in WALK_IN.items() for word in pair])[1]
    assert desk.word("checkin", code, "--rehearse") == ("checked-in", 0)


def test_verbs_of_reading_make_no_store(desk):
    for verb in [["attendance"], ["lists"], ["roster"], ["log", "show"], ["log", "verify"],
                 ["log", "head"], ["overview"], ["config"]]:
        assert desk(*verb).status == 0, verb
        assert not list(desk.store.parent.iterdir())


def test_a_store_without_a_place_is_78(binary):
    for lang, words in [("vi", "không biết giữ"), ("en", "no place")]:
        result = Desk(binary, "/", HOINGHI_STORE="")("checkin", NHUNG, lang=lang, home="")
        assert result.status == 78 and words in result.err


def test_an_answer_that_cannot_be_printed_is_told_with_what_was_recorded(desk):
    result = subprocess.run(
        ["sh", "-c", f"exec {desk.binary} checkin {NHUNG} >&-"],
        env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "HOINGHI_LANG": "en", **desk.env},
        capture_output=True, text=True, check=False)
    assert result.returncode == 74
    assert "recorded, do not run again: checked-in 1010" in result.stderr
    assert desk.figures()[1] == 1


def test_a_substitute_is_told_of_when_the_seats_delegate_comes(desk):
    assert desk("substitute", NHUNG, "--name", "Lê Thị Thay").status == 0
    word, _, words = desk.line("checkin", NHUNG)
    assert word == "checked-in" and "ghế này đã có người đi thay: Lê Thị Thay" in words


def test_a_walk_in_that_was_undone_is_not_let_in_again(desk):
    _, code, _ = desk.line(
        "walkin", "--name", "Lê Thị Mới", "--province", "can-tho", "--category", "resident", status=0)
    assert desk("undo", code).status == 0
    assert desk.word("checkin", code) == ("not-admitted", 14)


@pytest.mark.parametrize("lang, words", [("vi", "đã hoàn tác"), ("en", "was undone")])
def test_a_walk_in_that_was_undone_is_told_from_another_of_the_name(binary, tmp_path, lang, words):
    desk = Desk(binary, tmp_path)
    assert desk("walkin", "--name", "Lò Thị Mảy").status == 0
    assert desk("undo").status == 0
    assert desk("walkin", "--name", "Lò Thị Mảy").status == 0
    result = desk("checkin", "lò thị mảy", lang=lang)
    assert result.status == 12 and result.out.count(words) == 1, result
