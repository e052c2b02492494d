"""The search: every thing by a few letters, typed in whatever way."""

import json
import re
import unicodedata

import pytest

from cli import run
from companion import field, footer, heading, in_window, on, reversed_rows, selected, selects


def searching(companion, text, *arguments, **options):
    session = companion(*arguments, **options)
    session.keys("/")
    session.wait_for(in_window("Tìm"))
    session.keys(text)
    session.wait_for(lambda s: field(s) == text)
    return session


@pytest.mark.parametrize("typed", [
    "thoi lai", "lai thoi", "Thới Lai", "THOI LAI", "thowsi lai", "thowis lai", "tho71i lai",
    "tho7i1 lai",
])
def test_thoi_lai_is_found_however_it_is_typed(companion, typed):
    session = searching(companion, typed)
    session.wait_for("Tham quan huyện Thới Lai")
    assert re.search(r"^ *Tham quan thực tế  \d", session.screen_text(), re.MULTILINE)


def test_a_name_is_found_in_any_order_from_its_first_letter_on(companion):
    session = searching(companion, "m")
    session.wait_for(lambda s: reversed_rows(s))
    session.keys("ai tran")
    session.wait_for("Trần Thị Xuân Mai")
    assert "Phát biểu" in session.screen_text()


def test_the_hits_stand_under_the_heading_of_their_kind(companion):
    session = searching(companion, "nhan")
    session.wait_for("Trồng nhãn Idol")
    rows = [session.row(y).strip() for y in range(3, 23)]
    place = next(i for i, row in enumerate(rows) if row.startswith("Mô hình giảm nghèo"))
    assert rows[place + 1].startswith("Trồng nhãn Idol")


def test_marks_that_are_typed_must_be_there(companion):
    session = searching(companion, "nhản idol")
    session.wait_for("Không tìm thấy gì.")
    session.keys("<C-u>", "nhãn idol")
    session.wait_for(selects("Trồng nhãn Idol"))


def test_what_matches_is_marked_in_the_accented_text(companion):
    session = searching(companion, "nhan idol")
    session.wait_for("Trồng nhãn Idol")
    x, y = session.find("Trồng nhãn Idol")
    marked = "".join(session.attributes(x + i, y).data for i in range(15)
                     if session.attributes(x + i, y).underscore)
    assert marked.replace(" ", "") == "nhãnIdol"
    assert session.attributes(x + 6, y).bold


def test_marks_that_arrive_apart_from_their_letter_join_it(companion):
    session = companion()
    session.keys("/")
    session.wait_for(in_window("Tìm"))
    for scalar in unicodedata.normalize("NFD", "Thới Lai"):
        session.keys(scalar)
        session.wait_idle()
    session.wait_for(lambda s: field(s) == "Thới Lai")
    assert unicodedata.is_normalized("NFC", session.row(2))
    session.keys("<BS>", "<BS>", "<BS>", "<BS>", "<BS>")
    session.wait_for(lambda s: field(s) == "Thớ")


def test_enter_goes_to_the_hit_and_n_steps_through_the_rest(companion):
    session = searching(companion, "phong dien")
    session.wait_for("Phong Điền")
    first = selected(session)
    session.keys("<Enter>")
    session.wait_for(lambda s: heading(s) != "Tìm" and "Phong Điền" in s.screen_text())
    start = heading(session), selected(session)
    assert first.split(" [")[0][:12] in session.screen_text()
    session.keys("n")
    session.wait_for("Kết quả 2/")
    second = heading(session), selected(session)
    assert second != start
    session.keys("n")
    session.wait_for("Kết quả 3/")
    session.keys("N")
    session.wait_for("Kết quả 2/")
    assert (heading(session), selected(session)) == second
    session.keys("N")
    session.wait_for("Kết quả 1/")
    assert (heading(session), selected(session)) == start


def test_escape_returns_from_a_hit_to_where_one_was(companion):
    session = searching(companion, "quoc noan", "--screen", "agenda")
    session.wait_for(selects("Quốc Noãn"))
    session.keys("<Enter>")
    session.wait_for(lambda s: heading(s) != "Tìm" and "Quốc Noãn" in s.screen_text())
    session.keys("<Esc>")
    session.wait_for(on("agenda"))


def test_a_hit_that_a_filter_hides_is_shown_all_the_same(companion):
    session = companion("--screen", "roster")
    session.keys("p", "vinh long", "<Enter>")
    session.wait_for(lambda s: "27/94" in heading(s))
    session.keys("/", "ngoc anh tran")
    session.wait_for("Trần Thị Ngọc Ánh")
    session.keys("<Enter>")
    session.wait_for(lambda s: on("roster")(s) and selects("Trần Thị Ngọc Ánh")(s))


# The field

def test_every_printing_key_is_text_in_the_field(companion):
    typed = "q?L:/nNyspcx gG0123456789"
    session = searching(companion, typed)
    assert in_window("Tìm")(session)
    assert session.row(0).startswith("1Chung")


def test_escape_leaves_the_field(companion):
    session = searching(companion, "tha", "--screen", "visits")
    session.keys("<Esc>")
    session.wait_for(on("visits"))
    session.keys("2")
    session.wait_for(on("agenda"))


def test_the_field_is_edited_as_elsewhere(companion):
    session = searching(companion, "mot hai ba")
    for keys, text in [
            (["<BS>"], "mot hai b"), (["<C-w>"], "mot hai"), (["<C-a>", "<Del>"], "ot hai"),
            (["x"], "xot hai"), (["<Right>", "<C-d>"], "xo hai"), (["<Left>", "<C-u>"], "o hai"),
            (["<End>", "!"], "o hai !"), (["<Home>", "ừ"], "ừo hai !")]:
        session.keys(*keys)
        session.wait_for(lambda s, text=text: field(s) == text)


@pytest.mark.parametrize("key,state", [
    ("<F1>", in_window("Trợ giúp")), ("<C-g>", in_window("Trợ giúp")),
    ("<C-t>", in_window("Search")), ("<F2>", in_window("Search")),
    ("<C-p>", in_window("Mọi thao tác")), ("<C-o>", in_window("Nguồn của dữ kiện")),
    ("<F4>", in_window("Nguồn của dữ kiện")), ("<C-y>", "Đã sao chép."),
    ("<Tab>", on("agenda")),
])
def test_what_is_wanted_while_typing_has_a_key_that_does_not_print(companion, key, state):
    session = searching(companion, "idol")
    session.wait_for(selects("Idol"))
    session.keys(key)
    session.wait_for(state)


def test_help_while_typing_tells_the_keys_that_hold_there_and_returns_to_the_field(companion):
    session = searching(companion, "idol")
    session.keys("<F1>")
    session.wait_for(in_window("Trợ giúp"))
    assert "Phím khi đang gõ" in session.screen_text()
    session.keys("<Esc>")
    session.wait_for(lambda s: field(s) == "idol")
    session.keys("!")
    session.wait_for(lambda s: field(s) == "idol!")


def test_the_arrows_choose_among_the_hits(companion):
    session = searching(companion, "idol")
    session.wait_for(selects("Idol"))
    first = selected(session)
    session.keys("<Down>")
    session.wait_for(lambda s: selected(s) not in ("", first))
    session.keys("<Up>")
    session.wait_for(selects(first))
    assert field(session) == "idol"


def test_nothing_found_says_so_and_enter_does_nothing(companion):
    session = searching(companion, "xyzzy")
    session.wait_for("Không tìm thấy gì.")
    session.keys("<Enter>", "!")
    session.wait_for(lambda s: field(s) == "xyzzy!")
    assert "Enter" not in footer(session)


def test_a_number_a_day_and_initials_are_found_on_the_command_line_without_a_score(binary):
    for query, title in [
            ("15129", "Hộ vượt chuẩn, thoát nghèo"), ("5 tỉ", "Vốn của công ty may"),
            ("18/9", "Học tập, trao đổi kinh nghiệm"), ("HTX", "Đan đát Quốc Noãn"),
            ("doan 16", "Đoạn 16"), ("bà Vân", "bà Nguyễn Thị Vân")]:
        lines = run(binary, "search", query).out.splitlines()
        assert title in lines[1], query
        assert not re.search(r"\d{5,}", lines[1]), query


def test_what_is_nearly_so_is_marked_in_text_and_in_json(binary):
    assert " ≈ Hợp tác xã Đan đát" in run(binary, "search", "coperative").out
    near = json.loads(run(binary, "search", "coperative", "--format", "json").out)["items"]
    assert near and all(item["near"] for item in near)
    exact = json.loads(run(binary, "search", "cooperative", "--format", "json").out)["items"]
    assert exact and not any("near" in item for item in exact)
