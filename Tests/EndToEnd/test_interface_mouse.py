"""The mouse and the paste."""

import re

import pytest

from companion import (field, footer, heading, in_window, on, pointed, reversed_rows, selected,
                       selects)


def click(session, text, row=None):
    """Clicks where a text begins; in one row where the screen has it more than once."""
    if row is None:
        x, y = session.find(text)
    else:
        x, y = session.row(row).index(text), row
    session.click(x, y)


def test_a_click_on_a_tab_opens_its_screen(companion):
    session = companion()
    click(session, "6Mô hình", row=0)
    session.wait_for(on("models"))
    click(session, "1Chung", row=0)
    session.wait_for(on("overview"))


def test_a_click_selects_a_row_and_a_second_one_opens_it(companion):
    session = companion("--screen", "models")
    # Each model has two rows; either is it.
    session.click(3, 6)
    session.wait_for(selects("Quốc Noãn"))
    assert pointed(session) == []
    session.click(3, 7)
    session.wait_for(pointed)


def test_a_click_in_the_text_points_at_it(companion):
    session = companion("--screen", "remarks", "--lang", "en")
    x, y = session.find("9.88% of households")
    session.click(x + 3, y)
    session.wait_for(lambda s: "2020" in "".join(pointed(s)))
    session.click(x + 3, y)
    session.wait_for(on("figures", "en"))


def test_the_hints_of_the_footer_can_be_clicked(companion):
    session = companion("--screen", "roster")
    click(session, "p tỉnh", row=23)
    session.wait_for(in_window("Tỉnh"))
    click(session, "Esc", row=23)
    session.wait_for(on("roster"))
    click(session, "? trợ giúp", row=23)
    session.wait_for(in_window("Trợ giúp"))
    click(session, "Esc", row=23)
    session.wait_for(on("roster"))


def test_a_choice_of_the_palette_can_be_clicked(companion):
    session = companion()
    session.keys(":")
    session.wait_for(in_window("Mọi thao tác"))
    click(session, "Xem số liệu")
    session.wait_for(on("figures"))


def test_the_wheel_moves_what_the_pointer_is_over(companion):
    session = companion("--screen", "remarks")
    rows = [session.row(y) for y in range(2, 23)]
    session.wheel(60, 10)
    text = rows[0].index("│")
    session.wait_for(lambda s: s.row(2)[text:] == rows[3][text:])
    session.wheel(60, 10, down=False)
    session.wait_for(lambda s: s.row(2)[text:] == rows[0][text:])
    session.keys("4")
    session.wait_for(on("roster"))
    session.wheel(3, 10)
    session.wait_for(selects("Huỳnh Văn Dũng"))
    session.keys("?")
    session.wait_for(in_window("Trợ giúp"))
    top = session.row(2)
    session.wheel(3, 10)
    session.wait_for(lambda s: s.row(2) != top)


def test_a_click_where_nothing_is_does_nothing(companion):
    session = companion("--screen", "visits")
    before, selected = session.screen_text(), reversed_rows(session)
    session.click(3, 15)
    session.click(79, 23)
    session.click(500, 300)
    session.keys("<C-l>")
    session.wait_idle()
    assert session.screen_text() == before
    assert reversed_rows(session) == selected != {}


def test_mouse_off_sends_nothing_about_the_mouse_from_start_to_end(companion):
    session = companion("--mouse", "off")
    session.keys("4", "<C-z>", "<C-l>", "q")
    assert session.wait_exit() == 0
    modes = re.findall(rb"\x1b\[\?([0-9;]+)[hl]", bytes(session.raw))
    mouse = {b"9", b"1000", b"1001", b"1002", b"1003", b"1005", b"1006", b"1015"}
    assert mouse & set(modes) == set()
    assert b"1049" in modes


# Paste

def test_a_paste_into_the_field_is_text(companion):
    session = companion()
    session.keys("/", "x")
    session.paste("q:?L Thới Lai")
    session.wait_for(lambda s: field(s) == "xq:?L Thới Lai")
    session.keys("!")
    session.wait_for(lambda s: field(s) == "xq:?L Thới Lai!")


def test_lines_of_a_paste_become_one_and_its_controls_are_no_keys(companion):
    session = companion()
    session.keys("/")
    session.paste("Thới\nLai\r\n\x03\x1b[24~\x1aq")
    session.wait_for(lambda s: field(s).startswith("Thới Lai"))
    session.keys("!")
    session.wait_for(lambda s: field(s).endswith("q!"))
    assert in_window("Tìm")(session)


@pytest.mark.parametrize("text", ["q", "2", "/abc\r", "\x03", "\x1a", ":quit\r"])
def test_a_paste_while_browsing_runs_no_command(companion, text):
    session = companion("--screen", "models")
    session.paste(text + "\x00")
    session.wait_idle()
    session.keys("j")
    session.wait_for(selects("Idol"))
    assert on("models")(session)


def test_a_paste_while_browsing_says_where_one_can(companion):
    session = companion()
    session.paste("Thới Lai")
    session.wait_for(lambda s: "bấm / trước" in footer(s))


@pytest.mark.parametrize("keys", [[], ["/"], [":"]], ids=["browsing", "search", "palette"])
def test_a_paste_of_a_megabyte_does_not_hang(companion, keys):
    session = companion()
    session.keys(*keys)
    session.paste("Thới Lai và Phong Điền. " * 38_000)
    session.keys("<C-g>")
    session.wait_for(in_window("Trợ giúp"))
    assert heading(session) == "Trợ giúp"
    assert selected(session) == ""
