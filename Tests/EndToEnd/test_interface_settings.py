"""Keys of the config file, and a conference of one's own."""

import base64
import json
import re
import subprocess

import pytest

from companion import body, footer, in_window, on, reversed_rows, selects


@pytest.fixture
def configured(companion, tmp_path):
    """Opens the interface with a config file of this text."""
    def open_one(text, *arguments, **options):
        folder = tmp_path / ".config" / "hoinghi"
        folder.mkdir(parents=True)
        (folder / "config.json").write_text(text)
        return companion(*arguments, **options)

    return open_one


def test_a_changed_key_works_and_the_help_the_footer_and_the_palette_show_it(configured):
    session = configured('{"keys": {"search": ["F5", "z"], "help": ["Alt-j"], "down": ["o"]}}',
                         size=(100, 60), ready=lambda s: "F5 tìm" in footer(s))
    assert "Alt-j trợ giúp" in footer(session)
    session.keys("z")
    session.wait_for(in_window("Tìm"))
    session.keys("<Esc>", "<F5>")
    session.wait_for(in_window("Tìm"))
    session.keys("<Esc>", "/")
    session.wait_for(on("overview"))
    session.keys("<M-j>")
    session.wait_for(in_window("Trợ giúp"))
    assert re.search(r"F5 z +Tìm mọi thứ", session.screen_text())
    assert re.search(r"Alt-j +Trợ giúp", session.screen_text())
    session.keys("<Esc>", ":", "tim moi")
    session.wait_for(lambda s: re.search(r"F5 +Tìm mọi thứ", s.screen_text()))


def test_the_menu_of_the_overview_shows_a_changed_key(configured):
    session = configured('{"keys": {"language": ["o"], "show-roster": ["R"]}}')
    rows = [row.split("│")[0] for row in body(session)]
    assert any(re.search(r"^ R +Xem đại biểu", row) for row in rows)
    assert any(re.search(r"^ o +Chuyển sang tiếng Anh", row) for row in rows)
    session.keys("R")
    session.wait_for(on("roster"))
    session.keys("o")
    session.wait_for(on("roster", "en"))


def test_an_action_without_a_key_stays_in_the_palette(configured):
    session = configured('{"keys": {"language": []}}')
    session.keys("L", "<F2>", ":", "tieng anh")
    session.wait_for(selects("Chuyển sang tiếng Anh"))
    session.keys("<Enter>")
    session.wait_for(on("overview", "en"))


@pytest.mark.parametrize("config,language,words", [
    ('{\n  "keys": {"help": ["q"]}\n}', "en", ["2:12", "q", "'help'", "'quit'"]),
    ('{\n  "keys": {"help": ["q"]}\n}', "vi", ["2:12", "q", "'help'", "'quit'", "gán"]),
    ('{"keys": {"top": ["n"]}}', "en", ["1:11", "'top'", "'next-hit'"]),
    ('{"keys": {"compare": ["p"], "filter-province": ["c"]}}', "en",
     ["'filter-province'", "'filter-category'", "1:29"]),
    ('{"keys": {"serach": ["s"]}}', "en", ["1:11", "'serach'", "'search'"]),
    ('{"keys": {"search": ["Hyper-x"]}}', "en", ["1:11", "Hyper-x", "'search'"]),
    ('{"keys": {"interrupt": ["x"]}}', "en", ["1:11", "^C"]),
])
def test_keys_that_cannot_be_used_are_refused_with_their_place(open_session, binary, tmp_path,
                                                               config, language, words):
    folder = tmp_path / ".config" / "hoinghi"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(config)
    session = open_session([binary, "--lang", language], size=(300, 10))
    assert session.wait_exit() == 78
    text = session.screen_text()
    assert [word for word in [f"{folder}/config.json", *words] if word not in text] == []
    assert b"\x1b" not in session.raw
    assert session.modes() == session.modes_before


def test_keys_that_hold_in_different_places_do_not_clash(configured):
    session = configured('{"keys": {"compare": ["p"], "search": ["x"], "clear-filters": ["/"]}}')
    session.keys("x")
    session.wait_for(in_window("Tìm"))


def test_settings_of_the_file_hold_and_options_win(configured):
    session = configured('{"lang": "en", "ascii": true, "mouse": false, "color": "never"}',
                         "--lang", "vi", ready=lambda s: "08:00" in s.row(1))
    assert on("overview", "vi")(session)
    assert "─" not in session.screen_text()
    assert b"\x1b[?1000h" not in session.raw


# A conference of one's own

@pytest.fixture
def own_folder(binary, tmp_path):
    """A data folder that holds the bundled conference, to be edited."""
    folder = tmp_path / "own"
    subprocess.run([binary, "data", "init", str(folder)], check=True, capture_output=True)
    return folder


def edit(file, change):
    content = json.loads(file.read_text())
    change(content)
    file.write_text(json.dumps(content, ensure_ascii=False, indent=2))


def test_a_conference_of_ones_own_opens_under_its_own_title(companion, own_folder):
    text = (own_folder / "conference.json").read_text()
    title = "Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo"
    assert title in text
    (own_folder / "conference.json").write_text(text.replace(title, "Hội thảo thử của tôi"))
    session = companion("--data", str(own_folder))
    assert "Hội thảo thử" in session.screen_text()
    assert title[:20] not in session.screen_text()
    assert session.screen.title.startswith("hoinghi: Hội thảo thử")


def test_foreign_text_is_shown_visibly_in_the_screen_the_title_and_the_clipboard(companion,
                                                                                 own_folder):
    path = own_folder / "conference.json"
    path.write_text(path.read_text().replace("Học tập, trao đổi", "Học\u200btập, trao đổi"))
    session = companion("--data", str(own_folder))
    assert "Học‹U+200B›tập" in session.screen_text()
    assert "Học‹U+200B›tập" in session.screen.title
    session.keys("y")
    session.wait_for("Đã sao chép.")
    copied = re.search(rb"\x1b\]52;c;([^\x07]*)\x07", bytes(session.raw)).group(1)
    assert base64.b64decode(copied).decode().startswith("Học‹U+200B›tập")
    assert "\u200b".encode() not in session.raw


@pytest.mark.parametrize("control", ["\x1b[31m", "\x9b31m", "\x07", "\u202e", "\u2028", "\x7f"])
def test_controls_and_what_turns_the_text_around_are_refused_before_they_show(
        open_session, binary, own_folder, control):
    path = own_folder / "conference.json"
    path.write_text(path.read_text().replace("Học tập, trao đổi", f"Học{control}tập, trao đổi"))
    session = open_session([binary, "--data", str(own_folder)], size=(300, 10))
    assert session.wait_exit() == 65
    assert re.search(r"conference\.json:\d+:\d+: .*U\+[0-9A-F]{4}", session.screen_text())
    assert control.encode() not in session.raw


def test_many_delegates_open_and_scroll(companion, own_folder):
    def multiply(content):
        sample = content["delegates"][0]
        content["delegates"] = [
            {**sample, "id": f"many-{n}", "code": code(n), "name": f"Người thứ {n}"}
            for n in range(2000)]

    edit(own_folder / "roster.json", multiply)
    session = companion("--data", str(own_folder), "--screen", "roster")
    session.keys("G")
    session.wait_for(lambda s: "Người thứ 999" in "".join(reversed_rows(s).values()))


DAMM = ["0317598642", "7092154863", "4206871359", "1750983426", "6123045978", "3674209581",
        "5869720134", "8945362017", "9438617205", "2581436790"]


def code(number):
    """Five digits and their check digit by Damm's table."""
    digits, check = f"{number + 10000}", "0"
    for digit in digits:
        check = DAMM[int(check)][int(digit)]
    return digits + check


@pytest.mark.parametrize("file,old,new,place", [
    ("conference.json", '"date"', '"date', "conference.json:"),
    ("remarks.json", '"provenance"', '"provenanze"', "remarks.json:"),
    ("models.json", '"pham-tan-loc"', '"nobody"', "models.json:"),
    ("figures.json", "{", "[", "figures.json:"),
])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_broken_conference_never_opens_half(open_session, binary, own_folder, file, old, new,
                                              place, language):
    path = own_folder / file
    path.write_text(path.read_text().replace(old, new, 1))
    session = open_session([binary, "--lang", language, "--data", str(own_folder)], size=(300, 30))
    assert session.wait_exit() == 65
    assert re.search(re.escape(place) + r"\d+", session.screen_text())
    assert b"\x1b" not in session.raw


def test_a_folder_that_is_not_there_is_said(open_session, binary, tmp_path):
    session = open_session([binary, "--data", str(tmp_path / "nowhere")], size=(300, 10))
    assert session.wait_exit() == 66
    assert "nowhere" in session.screen_text()
