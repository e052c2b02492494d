"""Windows of every size, and windows that change."""

import pytest

from companion import (SCREENS, assert_given_back, body, field, footer, heading, in_window, on,
                       pointed, selected, selects)


@pytest.mark.parametrize("size,language,words", [
    ((39, 12), "vi", "Cửa sổ 39×12, cần ít nhất 40×12."),
    ((40, 11), "en", "Window is 40×11, needs 40×12."),
    ((20, 5), "vi", "Cửa sổ 20×5, cần ít"),
])
def test_a_window_that_is_too_small_says_its_size_and_what_it_takes(companion, size, language,
                                                                    words):
    session = companion("--lang", language, size=size, above=0,
                        ready=lambda s: words in s.row(0))
    text = " ".join(session.screen_text().split())
    assert f"{size[0]}×{size[1]}" in text and "40×12" in text


@pytest.mark.parametrize("size", [(40, 12), (71, 15), (72, 24), (132, 43), (400, 120)])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_screen_fits_from_a_phone_to_a_wall(companion, size, language):
    session = companion("--lang", language, size=size)
    for name, (digit, *_) in SCREENS.items():
        session.keys(digit)
        session.wait_for(on(name, language))
        assert digit in session.row(0)
        assert footer(session).startswith(" ")
        assert any(row.strip() for row in body(session))
    session.keys("<Esc>", "q")
    assert session.wait_exit() == 0


def test_on_a_phone_the_list_and_the_text_take_turns(companion):
    session = companion("--screen", "models", size=(40, 12))
    assert selects("May công nghiệp")(session)
    assert "Phạm Tấn Lộc" not in session.screen_text()
    session.keys("j", "<Enter>")
    session.wait_for(pointed)
    assert "May công nghiệp" not in session.screen_text()
    session.keys("<Esc>")
    session.wait_for(selects("Idol"))


def test_a_phone_without_function_keys_reaches_everything(companion):
    """Escape and a digit stand in for a function key."""
    session = companion(size=(40, 12))
    session.keys("<M-1>")
    session.wait_for(in_window("Trợ giúp"))
    session.keys("<Esc>", "<M-2>")
    session.wait_for(on("overview", "en"))
    session.keys("<M-3>")
    session.wait_for(in_window("Search"))


def test_a_resize_keeps_who_is_selected_in_sight(companion):
    session = companion("--screen", "roster")
    session.keys("<C-f>", "<C-f>", "j")
    session.wait_for(lambda s: "Vĩnh Long" in s.screen_text() or "Hậu Giang" in s.screen_text())
    code = selected(session)[:4]
    for size in [(120, 40), (40, 12), (200, 60), (72, 12), (80, 24)]:
        session.resize(*size)
        session.wait_for(lambda s: on("roster")(s) and selected(s).startswith(code))
        assert footer(session).strip()


def test_a_resize_while_typing_keeps_the_text_and_the_choice(companion):
    session = companion("--screen", "models")
    session.keys(":", "xem")
    session.wait_for(lambda s: field(s) == "xem")
    session.keys("<Down>", "<Down>")
    session.wait_for(lambda s: selected(s) and s.row(5).strip().startswith(selected(s)[:10]))
    chosen = selected(session).split("  ")[0]
    for size in [(44, 12), (120, 40), (80, 24)]:
        session.resize(*size)
        session.wait_for(lambda s: field(s) == "xem" and selects(chosen)(s))
    session.keys("!")
    session.wait_for(lambda s: field(s) == "xem!")


def test_a_search_survives_a_window_of_one_cell(companion):
    session = companion("--screen", "figures")
    session.keys("j", "/", "tho")
    session.wait_for(lambda s: field(s) == "tho")
    before = session.screen_text()
    # What is too small for the screen has no line above it either.
    session.above = 0
    session.resize(1, 1)
    session.wait_for(lambda s: s.screen_text() in ("C", "…"))
    session.above = 1
    session.resize(80, 24)
    session.wait_for(lambda s: s.screen_text() == before)
    session.keys("i")
    session.wait_for(lambda s: field(s) == "thoi")
    session.keys("<Esc>")
    session.wait_for(on("figures"))


def test_keys_in_a_window_that_is_too_small_are_taken_and_shown_later(companion):
    session = companion()
    session.above = 0
    session.resize(30, 8)
    session.wait_for("30×8")
    session.keys("4", "j", "L")
    session.above = 1
    session.resize(80, 24)
    session.wait_for(on("roster", "en"))
    assert selects("Nguyễn Hoàng Bình")(session)


def test_a_text_that_is_read_keeps_its_place_when_the_window_changes(companion):
    session = companion("--screen", "remarks")
    session.keys("<Enter>", "G")
    session.wait_for(pointed)
    last = pointed(session)[0][:12]
    session.resize(100, 16)
    session.wait_for(lambda s: heading(s) and pointed(s) and pointed(s)[0].startswith(last))
    session.keys("q", "q")
    assert session.wait_exit() == 0
    assert_given_back(session)
