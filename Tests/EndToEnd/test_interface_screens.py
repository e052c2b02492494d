"""The screens: opening them, going round, reading on and back, leaving."""

import signal

import pytest

from companion import (SCREENS, assert_given_back, body, clock, footer, heading, in_window, on,
                       pointed, selected, selects, title_of)

# One thing that each screen says, in Vietnamese and in English.
SAYS = {
    "overview": ("18/9/2023", "18 September 2023"),
    "agenda": ("ban tổ chức", "not set by the organiser"),
    "remarks": ("Trần Thị Xuân Mai", "Trần Thị Xuân Mai"),
    "roster": ("Cần Thơ  40", "Cần Thơ  40"),
    "visits": ("Phong Điền", "Phong Điền"),
    "models": ("Quốc Noãn", "Quốc Noãn"),
    "figures": ("94 đại biểu", "94 delegates"),
    "sources": ("PHA LÊ", "PHA LÊ"),
    "checkin": ("Mã hoặc tên", "Code or name"),
}
LANGUAGES = [("vi", 0), ("en", 1)]


@pytest.mark.parametrize("language,facts", [
    ("vi", ["Học tập, trao đổi kinh nghiệm, nhân rộng mô", "18/9/2023", "TP. Cần Thơ",
            "94 đại biểu của Cần Thơ, Hậu", "9,88%", "2,75%"]),
    ("en", ["spreading", "18 September 2023", "Cần Thơ City", "94 delegates", "Hậu", "9.88%",
            "2.75%"]),
])
def test_it_opens_on_the_conference_of_the_article(companion, language, facts):
    session = companion("--lang", language, size=(120, 40))
    assert on("overview", language)(session)
    assert [fact for fact in facts if fact not in session.screen_text()] == []


@pytest.mark.parametrize("language,column", LANGUAGES)
def test_each_screen_opens_by_its_digit(companion, language, column):
    session = companion("--lang", language)
    for name, (digit, *_) in reversed(SCREENS.items()):
        session.keys(digit)
        session.wait_for(on(name, language))
        assert SAYS[name][column] in session.screen_text()
        tabs = [session.attributes(x, 0) for x in range(80)]
        assert "".join(cell.data for cell in tabs if cell.reverse).startswith(digit)
        # In the desk's field a digit is text.
        session.keys("<Esc>")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_tab_goes_round_the_screens_and_shift_tab_back(companion, language):
    session = companion("--lang", language)
    names = list(SCREENS)
    for name in names[1:] + names[:1]:
        session.keys("<Tab>")
        session.wait_for(on(name, language))
    for name in reversed(names):
        session.keys("<S-Tab>")
        session.wait_for(on(name, language))


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_can_be_named_on_the_command_line(companion, name):
    assert on(name)(companion("--screen", name))


def test_l_switches_the_language_of_everything_and_keeps_what_is_selected(companion):
    session = companion("--screen", "models")
    session.keys("j", "j")
    session.wait_for(selects("Quốc Noãn"))
    assert session.screen.title.startswith("hoinghi: Học tập")
    session.keys("L")
    session.wait_for(on("models", "en"))
    assert selected(session).startswith("Quốc Noãn weaving")
    assert "5Visits" in session.row(0) and "c compare" in footer(session)
    assert session.screen.title.startswith("hoinghi: Learning")
    session.keys("L")
    session.wait_for(on("models", "vi"))
    assert "Quốc Noãn" in selected(session)


@pytest.mark.parametrize("arguments,env", [
    (["--lang", "en"], {"HOINGHI_LANG": "vi"}), ([], {"HOINGHI_LANG": "en"}),
    ([], {"LC_ALL": "en_US.UTF-8"}), ([], {"LC_ALL": None, "LANG": "en_GB.UTF-8"}),
])
def test_the_language_is_the_one_asked_for(companion, arguments, env):
    assert on("overview", "en")(companion(*arguments, env=env))


@pytest.mark.parametrize("at,hour", [
    ("2023-09-18T13:37", "13:37"), ("2023-09-18T01:02:03Z", "08:02"),
    ("2023-09-18T23:30:00-02:00", "08:30"),
])
def test_the_hour_is_the_conferences_at_the_time_asked_for(companion, at, hour):
    assert clock(companion("--at", at)) == hour


def test_enter_reads_the_text_and_escape_comes_back_to_the_list(companion):
    session = companion("--screen", "models")
    session.keys("j", "<Enter>")
    session.wait_for(pointed)
    assert "Idol" in pointed(session)[0]
    session.keys("j", "j")
    session.wait_for(lambda s: "trồng nhãn" in "".join(pointed(s)))
    session.keys("<Esc>")
    session.wait_for(lambda s: not pointed(s))
    assert "Idol" in selected(session)


def test_enter_on_a_figure_opens_it_and_escape_returns_to_the_remark(companion):
    session = companion("--screen", "remarks", "--lang", "en")
    session.keys("<Enter>", "j")
    session.wait_for(lambda s: "9.88%" in "".join(pointed(s)))
    session.keys("<Enter>")
    session.wait_for(on("figures", "en"))
    assert "9.88%" in selected(session)
    session.keys("<Esc>")
    session.wait_for(on("remarks", "en"))
    assert "9.88%" in "".join(pointed(session))


def test_the_menu_of_the_overview_leads_where_it_says(companion):
    session = companion()
    session.keys("j", "j")
    session.wait_for(selects("Xem đại biểu"))
    session.keys("<Enter>")
    session.wait_for(on("roster"))


@pytest.mark.parametrize("there,back", [
    ("j", "k"), ("<Down>", "<Up>"), ("<C-n>", "k"), ("G", "g"), ("<End>", "<Home>"),
    ("<C-d>", "<C-u>"), ("d", "u"), ("<C-f>", "<C-b>"), ("<PageDown>", "<PageUp>"), (" ", "b"),
])
def test_the_keys_of_vi_and_less_and_the_arrows_move_there_and_back(companion, there, back):
    session = companion("--screen", "roster")
    assert selects("Trần Thị Ngọc Ánh")(session)
    session.keys(there)
    session.wait_for(lambda s: not selects("Trần Thị Ngọc Ánh")(s))
    session.keys(back)
    session.wait_for(selects("Trần Thị Ngọc Ánh"))


def test_pages_and_halves_of_pages_move_by_what_is_in_sight(companion):
    session = companion("--screen", "roster")
    rows = [row[:28] for row in body(session)]
    session.keys("<C-d>")
    session.wait_for(selects(rows[11].strip()))
    session.keys("g", "<C-f>")
    session.wait_for(lambda s: s.row(s.lines - 2)[:28] not in rows)
    assert session.row(session.lines - 3)[:28] == rows[-1]
    assert selected(session) in session.row(session.lines - 2)
    session.keys("G")
    session.wait_for(lambda s: "Vĩnh Long" in s.screen_text())
    assert selected(session) in session.row(session.lines - 2)


def test_redrawing_repairs_a_screen_that_somebody_wrote_over(companion):
    session = companion()
    before = session.screen_text()
    session.stream.feed(b"\x1b[5;1HBroadcast message from root\x1b[6;6H@@@@")
    assert "Broadcast" in session.screen_text()
    session.keys("<C-l>")
    session.wait_for(lambda s: s.screen_text() == before)


def test_the_hardware_cursor_stands_on_what_is_selected(companion):
    session = companion("--screen", "models")
    assert session.cursor == (0, 2)
    session.keys("j")
    session.wait_for(selects("Idol"))
    # Each model has two rows.
    assert session.cursor == (0, 4)
    session.keys("<Enter>")
    session.wait_for(pointed)
    assert session.attributes(*session.cursor).data == "▌"
    session.keys("/", "ba")
    session.wait_for(in_window("Tìm"))
    session.wait_for("/ ba")
    x, y = session.find("/ ba")
    assert session.cursor == (x + 4, y)
    assert not session.screen.cursor.hidden


# Leaving

def test_q_leaves_one_state_after_the_other_and_then_the_program(companion):
    session = companion("--screen", "models")
    session.keys("<Enter>", "s")
    session.wait_for(in_window("Nguồn của dữ kiện"))
    session.keys("?")
    session.wait_for(in_window("Trợ giúp"))
    session.keys("q")
    session.wait_for(in_window("Nguồn của dữ kiện"))
    session.keys("q")
    session.wait_for(on("models"))
    assert pointed(session)
    session.keys("q")
    session.wait_for(lambda s: not pointed(s))
    session.keys("q")
    assert session.wait_exit() == 0
    assert_given_back(session)


@pytest.mark.parametrize("keys,state", [
    ([], on("overview")), (["6", "<Enter>"], pointed), (["4"], on("roster")),
    (["/", "q"], in_window("Tìm")), ([":", "q"], in_window("Mọi thao tác")),
    (["?"], in_window("Trợ giúp")), (["4", "p"], in_window("Tỉnh")),
    (["4", "c"], in_window("Thành phần")), (["7", "s"], in_window("Nguồn của dữ kiện")),
    (["6", "c"], lambda s: "▌" in s.screen_text() or "│ Trồng nhãn" in s.screen_text()),
], ids=["menu", "text", "list", "search", "palette", "help", "province", "category", "source",
        "comparison"])
def test_control_c_leaves_at_once_from(companion, keys, state):
    session = companion()
    session.keys(*keys)
    session.wait_for(state)
    session.keys("<C-c>")
    assert session.wait_exit() == 128 + signal.SIGINT
    assert_given_back(session)


def test_control_c_leaves_a_window_that_is_too_small(companion):
    session = companion(size=(10, 3), above=0, ready="10×3")
    session.keys("<C-c>")
    assert session.wait_exit() == 128 + signal.SIGINT


def test_escape_alone_never_leaves_the_program(companion):
    session = companion()
    session.keys("<Esc>", "<Esc>", "2")
    session.wait_for(on("agenda"))
    assert heading(session).startswith(title_of("agenda"))
