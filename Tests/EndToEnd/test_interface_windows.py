"""Windows over the screens: help, palette, filters, comparison, source; and the clipboard."""

import base64
import json
import re
import subprocess

import pytest

import escapes
from companion import (body, field, footer, heading, in_window, on, pointed, selected, selects,
                       sent_by)

# Actions that do not hold in every list and text, by the place where they do.
ONLY = {
    "field": {"field-left", "field-right", "field-start", "field-end", "erase-character",
              "erase-next", "erase-word", "erase-line",
              "undo-typing", "redo-typing", "spell-typing"},
    "agenda": {"arrange-agenda", "next-group", "previous-group", "next-rooms", "previous-rooms"},
    "roster": {"filter-province", "filter-category", "clear-filters", "edit-person"},
    "import": {"take-list", "take-list-back"},
    "choice": {"next-choice", "previous-choice"},
    "models": {"compare", "compare-previous", "compare-next", "mark-model", "what-if",
               "rank-models", "all-reviews", "group-reviews", "weigh-less", "weigh-more", "reset",
               "review"},
    "form": {"change-reviewer", "undo-review", "redo-review", "edit-text", "raise-score",
             "lower-score", "clear-score"},
    "checkin": {"check-in-delegation", "undo-step", "walk-in", "person-actions", "choose-list",
                "show-missing", "check-out", "excuse", "note", "substitute", "name-seat",
                "show-ticks", "undo-person", "toggle", "print-badge"},
}
# What the contract and the issue promise, whatever the key map says.
PROMISED = ["1", "2", "3", "4", "5", "6", "7", "8", "Tab", "Shift-Tab", "j", "k", "Down", "Up",
            "g", "G", "^D", "^U", "^F", "^B", "Enter", "Esc", "/", "n", "N", "y", ":", "^P", "?",
            "L", "^L", "^Z", "q", "^C"]


def printed(binary, *arguments):
    """What a verb prints."""
    return subprocess.run([binary, *arguments], capture_output=True, text=True, check=True).stdout


def keys_of_manual(binary, language):
    """The manual's keys: (keys, words) by the action's name."""
    text = printed(binary, "--generate-manual", language)
    text = re.split(r'^\.SH "(?:PHÍM|KEYS)"$', text, flags=re.MULTILINE)[1]
    for escaped, plain in ((r"\-", "-"), (r"\(ha", "^"), (r"\(ti", "~"), (r"\(aq", "'"),
                           (r"\e", "\\"), (r"\&", "")):
        text = text.replace(escaped, plain)
    found = re.findall(r"^\.TP\n\\fB(.+)\\fR\n(.+) \(([a-z-]+)\)$", text, re.MULTILINE)
    return {action: (keys.split(", "), words) for keys, words, action in found}


def keys_of_help(session):
    """The keys that the help window lists, those of the screen first: words by the keys."""
    rows = [row.strip() for row in body(session)]
    start = next(i for i, row in enumerate(rows) if row in ("Phím ở đây", "Keys here"))
    own = [row for row in rows[1:rows.index("")] if re.search(r"\S  +\S", row)]
    listed = own + rows[start + 1:rows.index("", start)]
    return {tuple(keys.split(" ")): words
            for keys, words in (re.split(r"  +", row, maxsplit=1) for row in listed)}


# What does nothing before a filter, a mark, a page of models or a hub: help does not list it then.
IDLE = {"compare-next", "compare-previous", "clear-filters", "group-reviews", "weigh-less",
        "weigh-more", "reset", "show-hub"}

# What is kept of one thing alone, and what stands first on these screens is none of them.
OWN = {"star", "own-note"}
NOTHING_OWN = {"overview", "models"}

# What has one key on a screen and another in a form: its keys are not told as one anywhere.
IN_PART = {"change-reviewer"}


@pytest.mark.parametrize("screen,language", [
    ("overview", "vi"), ("roster", "vi"), ("models", "vi"), ("roster", "en"), ("models", "en"),
])
def test_help_lists_exactly_the_keys_of_the_manual_that_hold_here(companion, binary, screen,
                                                                  language):
    session = companion("--screen", screen, "--lang", language, size=(100, 100))
    session.keys("?")
    session.wait_for(in_window("Trợ giúp" if language == "vi" else "Help"))
    elsewhere = set().union(*(names for place, names in ONLY.items() if place != screen))
    if screen in NOTHING_OWN:
        elsewhere |= OWN
    manual = keys_of_manual(binary, language)
    wanted = {tuple(keys): words for action, (keys, words) in manual.items()
              if action not in elsewhere | IDLE | IN_PART}
    in_part = {manual[action][1] for action in IN_PART}
    listed = {keys: words for keys, words in keys_of_help(session).items()
              if words not in in_part}
    assert listed == wanted
    assert set(PROMISED) <= {key for keys in listed for key in keys}


def test_help_scrolls_and_is_left_where_one_was(companion):
    session = companion("--screen", "roster")
    session.keys("j", "?")
    session.wait_for(in_window("Trợ giúp"))
    session.keys("G")
    session.wait_for("tho71i lai")
    session.keys("?")
    session.wait_for("tho71i lai")
    session.keys("<Esc>")
    session.wait_for(on("roster"))
    assert "Nguyễn Hoàng Bình" in selected(session)


# The palette

@pytest.mark.parametrize("language,typed,row", [
    ("vi", "man hinh ke", r"Tab +Màn hình kế tiếp"),
    ("vi", "next screen", r"Tab +Màn hình kế tiếp"),
    ("en", "man hinh ke", r"Tab +Next screen"), ("en", "half down", r"\^D +Down half a page"),
    ("vi", "tro giup", r"\? +Trợ giúp"), ("en", "suspend", r"\^Z +Suspend to the shell"),
    ("vi", "thoat ngay", r"\^C +Thoát ngay"), ("en", "yank", r"y +Copy what the cursor is on"),
])
def test_the_palette_finds_an_action_in_either_language_and_shows_its_key(companion, language,
                                                                          typed, row):
    session = companion("--lang", language)
    session.keys(":", typed)
    session.wait_for(lambda s: re.search(row, selected(s)))
    assert field(session) == typed


def test_the_palette_does_what_is_chosen(companion):
    session = companion()
    session.keys("<C-p>", "xem dai bieu", "<Enter>")
    session.wait_for(on("roster"))
    session.keys(":", "filter province", "<Enter>")
    session.wait_for(in_window("Tỉnh"))
    session.keys("<Esc>", ":", "xuong mot dong", "<Enter>")
    session.wait_for(selects("Nguyễn Hoàng Bình"))
    session.keys(":", "tieng anh", "<Enter>")
    session.wait_for(on("roster", "en"))
    session.keys(":", "quit", "<Enter>")
    assert session.wait_exit() == 0


@pytest.mark.parametrize("screen,there,not_there", [
    ("roster", ["Lọc theo tỉnh", "Lọc theo thành phần"], ["So sánh", "Bỏ lọc", "Kết quả tìm"]),
    ("models", ["So sánh các mô hình đã chọn"], ["Lọc theo tỉnh", "So sánh với mô hình sau"]),
    ("overview", ["Xem số liệu", "Thoát", "Tạm dừng"], ["So sánh", "Lọc theo", "Xóa một từ"]),
])
def test_the_palette_lists_every_action_that_works_here_and_no_other(companion, binary, screen,
                                                                     there, not_there):
    session = companion("--screen", screen, size=(100, 60))
    session.keys(":")
    session.wait_for(in_window("Mọi thao tác"))
    text = session.screen_text()
    assert [words for words in there if words not in text] == []
    assert [words for words in not_there if words in text] == []
    known = {words: keys[0] for keys, words in keys_of_manual(binary, "vi").values()}
    for row in body(session)[1:]:
        # What is rare has no key.
        if row.strip() and not row.strip().endswith("…") or re.search(r"\S  +\S", row):
            key, words = re.split(r"  +", row.strip())
            assert known[words] == key


# Filters

def test_the_roster_is_filtered_by_province_and_category_and_shown_whole_again(companion, binary):
    session = companion("--screen", "roster")
    session.keys("p", "hau", "<Enter>")
    session.wait_for(lambda s: heading(s).startswith("Đại biểu Hậu Giang · 27/94"))
    assert "Cần Thơ  40" not in session.screen_text()
    session.keys("c", "ngan hang", "<Enter>")
    session.wait_for(lambda s: "Ngân hàng" in heading(s))
    both = json.loads(printed(binary, "roster", "--province", "hau giang", "--category",
                              "ngan hang chinh sach", "--format", "json"))["items"]
    assert f"{len(both)}/94" in heading(session)
    shown = "\n".join(body(session))
    assert [item["code"] for item in both if item["code"] not in shown] == []
    session.keys("x")
    session.wait_for(lambda s: "/94" not in heading(s))
    assert "mẫu" in heading(session)


def test_a_filter_keeps_whoever_is_selected_where_it_still_shows_them(companion):
    session = companion("--screen", "roster")
    session.keys("G")
    session.wait_for(lambda s: "Vĩnh Long" in s.screen_text())
    chosen = selected(session)
    session.keys("p", "vinh", "<Enter>")
    session.wait_for(lambda s: "27/94" in heading(s))
    assert selected(session) == chosen
    session.keys("p", "moi tinh", "<Enter>")
    session.wait_for(lambda s: "27/94" not in heading(s))
    assert selected(session) == chosen


def test_a_filter_shows_how_many_each_choice_would(companion):
    session = companion("--screen", "roster")
    session.keys("p")
    session.wait_for(in_window("Tỉnh"))
    rows = [row.split() for row in body(session)[1:5]]
    assert [row[-1] for row in rows] == ["94", "40", "27", "27"]
    session.keys("<Esc>")
    session.wait_for(on("roster"))


# Two models side by side

def test_two_models_stand_side_by_side_and_the_other_one_changes(companion, binary):
    models = json.loads(printed(binary, "models", "--format", "json"))["items"]
    titles = [item["title"]["en"] for item in models]
    session = companion("--screen", "models", "--lang", "en", size=(120, 40))
    session.keys("c")
    session.wait_for(lambda s: s.row(2).split("│")[0].strip() == "▌ A " + titles[0])
    assert session.row(2).split("│")[1].strip() == "B " + titles[1]
    # A lone value has no bar; two of one measure have theirs on one scale.
    capital = session.find("Company capital")[1]
    assert [cell.strip() for cell in session.row(capital + 1).split("│")] == ["5 billion đồng", "—"]
    bars = [session.row(session.find("Jobs")[1] + y).strip() for y in (1, 2)]
    assert bars[0].startswith("A  █") and bars[0].endswith("█ 100 people")
    assert bars[1].startswith("B  █") and bars[1].endswith(" 15 people")
    assert bars[0].count("█") > bars[1].count("█")
    for key, other in (("]", 2), ("[", 1), ("[", 3), ("]", 1), ("[", 3)):
        session.keys(key)
        session.wait_for(lambda s, other=other: titles[other][:20] in s.row(2))
    session.keys("c")
    session.wait_for(lambda s: selects(titles[0])(s) and titles[3][:20] not in s.row(2))


# Source and clipboard

def test_the_source_of_a_figure_names_its_paragraph_and_what_is_printed(companion, binary):
    figures = json.loads(printed(binary, "figures", "--format", "json"))["items"]
    first = figures[0]
    session = companion("--screen", "figures")
    # The first line is the drawing of several groups.
    session.keys("j", "s")
    session.wait_for(in_window("Nguồn của dữ kiện"))
    text = session.screen_text()
    assert re.search(r"Đoạn +" + ", ".join(map(str, first["provenance"]["paragraphs"])), text)
    assert re.search(r"Nguyên văn +" + re.escape(first["printed"]), text)
    assert "PHA LÊ" in text and "baodansinh.vn" in text
    session.keys("<Esc>")
    session.wait_for(on("figures"))


def test_each_bar_of_the_drawing_has_its_source_a_key_away(companion):
    session = companion("--screen", "figures", size=(40, 12))
    session.keys("<Enter>")
    for printed_words, paragraph in [("9,88%", 8), ("2,75%", 8), ("23,42%", 8)]:
        session.keys("s")
        session.wait_for(in_window("Nguồn của dữ kiện"))
        text = session.screen_text()
        assert re.search(r"Nguyên văn +" + printed_words, text)
        assert re.search(rf"Đoạn +{paragraph}\b", text)
        session.keys("<Esc>")
        session.wait_for(on("figures"))
        session.keys("j")


def test_the_source_of_a_sample_says_that_it_is_made_up(companion):
    session = companion("--screen", "roster")
    session.keys("s")
    session.wait_for("mẫu: dữ liệu minh họa để dùng thử, không phải thật")


def copied(raw):
    """The texts that the bytes put on the clipboard."""
    return [base64.b64decode(found).decode()
            for found in re.findall(rb"\x1b\]52;c;([^\x07]*)\x07", raw)]


@pytest.mark.parametrize("screen,keys,text", [
    ("overview", [], "Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo"),
    ("models", ["j"], "Trồng nhãn Idol"),
    ("roster", ["<Enter>", "j"], "1041"),
    ("roster", [], "1041 Trần Thị Ngọc Ánh"),
])
def test_y_copies_what_the_cursor_is_on_and_sends_nothing_else_of_its_kind(companion, screen,
                                                                           keys, text):
    session = companion("--screen", screen)
    session.keys(*keys)
    session.wait_idle()

    def copy():
        session.keys("y")
        # Alone it is a person's, once as long has passed as a scanner takes.
        session.wait_for("Đã sao chép.")

    sent = sent_by(session, copy)
    assert copied(sent) == [text]
    strings = [found for found in escapes.sequences(session.raw)
               if re.match(rb"\x1b[]P_^X]", found)]
    assert [found[:4] for found in strings] == [b"\x1b]2;", b"\x1b]52"]
    session.keys("j")
    session.wait_for(lambda s: "Đã sao chép." not in footer(s))


def test_a_terminal_without_a_clipboard_says_so(companion):
    session = companion(term="vt100")
    session.keys("y")
    session.wait_for("không cho sao chép")
    assert b"]52" not in session.raw


def test_the_title_of_the_window_is_set_and_the_old_one_comes_back(companion):
    session = companion()
    assert session.screen.title == ("hoinghi: Học tập, trao đổi kinh nghiệm, nhân rộng mô hình "
                                    "giảm nghèo")
    session.keys("q")
    assert session.wait_exit() == 0
    raw = bytes(session.raw)
    assert raw.index(b"\x1b[22;0;0t") < raw.index(b"\x1b]2;") < raw.index(b"\x1b[23;0;0t")


def test_enter_in_a_text_without_a_link_stays(companion):
    session = companion("--screen", "roster")
    session.keys("<Enter>")
    session.wait_for(pointed)
    before = session.screen_text()
    session.keys("<Enter>", "<C-l>")
    session.wait_idle()
    assert session.screen_text() == before
