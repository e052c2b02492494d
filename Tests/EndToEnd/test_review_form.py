"""The form of a review with the real store: saved at every key, an editor, two reviewers, kill -9."""

import json
import os
import re
import signal
import sqlite3
import stat
import subprocess
import unicodedata

import pytest

from companion import assert_given_back, footer, heading, on

# A code with Enter right behind it would be a scan.
NHUNG = "pham ngoc nhung"


@pytest.fixture
def store(tmp_path):
    """Where the reviews of a test lie."""
    return str(tmp_path / "reviews.sqlite")


@pytest.fixture
def laptop(open_session, store, binary):
    """Opens the models on the real log; no time is made up, or it would be a rehearsal."""
    def open_one(*arguments, **options):
        session = open_session(
            [binary, "--screen", "models", "--store", store, "--desk", "A", "--operator", "Lan",
             *arguments], **options)
        session.wait_for(on("models", "en" if "en" in arguments else "vi"))
        return session
    return open_one


def open_form(session, name=NHUNG):
    """Opens the form of the selected model as a delegate."""
    session.keys("r")
    session.wait_for(lambda s: "Ai đánh giá?" in heading(s))
    session.send(name)
    session.wait_for(lambda s: name in s.row(2))
    session.keys("<Enter>")
    session.wait_for(in_form)


def in_form(session):
    return heading(session).startswith("Đánh giá: ")


def focused(session):
    """The row of the form that has the focus, without its mark; amid a frame none, or several."""
    rows = [session.row(y) for y in range(2, session.lines - 1)]
    return "\n".join(row.split("▌ ")[1] for row in rows if "▌ " in row)


def go_to(session, label):
    """Goes down to the row of this label."""
    for _ in range(60):
        if focused(session).startswith(label):
            return
        before = session.screen_text()
        session.keys("<Tab>")
        session.wait_for(lambda s, before=before: s.screen_text() != before)
    raise AssertionError(f"no row {label!r}")


def rows_of(store, query):
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as database:
        return database.execute(query).fetchall()


def drafts(store):
    """What is being typed, by reviewer and field."""
    return {(reviewer, field): json.loads(body)
            for reviewer, field, body in rows_of(store, "SELECT reviewer, field, body FROM draft")}


def entries(store):
    """What the events say, oldest first."""
    return [json.loads(body) for body, in rows_of(
        store, "SELECT text.body FROM event JOIN text ON text.id = event.text"
        " WHERE event.kind = 'review' ORDER BY event.cursor")]


def words(store, entry="note"):
    """The text of a field as a reader has it: what is being typed, else what was recorded last."""
    typed = [body["words"] for (_, field), body in drafts(store).items() if field == entry]
    recorded = [body["words"] for body in entries(store) if body["entry"] == entry]
    return (typed + recorded[::-1])[0]


def typed_text(session):
    """The lines of the text that has the focus."""
    rows = [session.row(y) for y in range(2, session.lines - 1)]
    matches = [re.fullmatch(r" +│ ?(.*)", row) for row in rows]
    return [match[1] for match in matches if match] or [""]


def verify(binary, store):
    assert subprocess.run([binary, "log", "verify", "--store", store],
                          capture_output=True).returncode == 0


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_a_whole_review_survives_kill_9_in_the_middle_of_a_word(laptop, binary, store, size):
    session = laptop(size=size)
    open_form(session)
    for score in "43521":
        before = focused(session)
        session.keys(score)
        # A digit scores and goes on to the next criterion.
        session.wait_for(lambda s, before=before: focused(s).split("\n")[0] != before.split("\n")[0])
        assert f"[{score}]" in session.screen_text()
    go_to(session, "Số hộ")
    session.send("12")
    session.wait_for(lambda s: focused(s).endswith(" 12"))
    session.keys("<Tab>")
    note = "Vườn đẹp, đường vào hẹp.\nHỏi thêm: giống mua ở đâu?"
    session.send(note.replace("\n", "\r"))
    session.wait_for(lambda s: any("giống mua ở đâu?" in line for line in typed_text(s)))
    session.keys("<Tab>")
    session.wait_for(lambda s: not focused(s).startswith("Ghi chú"))
    session.send("Chưa ai trả lờ")
    session.wait_for(lambda s: any("trả lờ" in line for line in typed_text(s)))
    session.wait_for("đã lưu")
    session.signal(signal.SIGKILL)
    session.wait_exit()
    assert [entry.get("number") for entry in entries(store)] == [4, 3, 5, 2, 1, 12, None]
    assert words(store) == note
    [(_, body)] = drafts(store).items()
    assert body["words"] == "Chưa ai trả lờ"

    again = laptop(size=size)
    open_form(again)
    assert "[4]" in focused(again)
    go_to(again, "Ghi chú")
    assert " ".join(typed_text(again)).split() == note.split()
    again.keys("<Tab>")
    again.wait_for(lambda s: any("trả lờ" in line for line in typed_text(s)))
    again.send("i.")
    again.wait_for(lambda s: any("trả lời." in line for line in typed_text(s)))
    again.keys("<Esc>", "q", "q")
    assert again.wait_exit() == 0
    assert drafts(store) == {}
    assert entries(store)[-1]["words"] == "Chưa ai trả lời."
    verify(binary, store)


def test_each_key_is_on_disk_when_the_screen_shows_it(laptop, store):
    session = laptop()
    open_form(session)
    go_to(session, "Ghi chú")
    text = ""
    for letter in "Nhãn Ido":
        session.send(letter)
        text += letter
        session.wait_for(lambda s, text=text: typed_text(s)[0] == text.rstrip())
        assert "đã lưu" in session.row(2)
        assert words(store) == text
    session.send("👩‍🌾")
    session.wait_for(lambda s: "👩" in typed_text(s)[0])
    assert words(store) == text + "👩‍🌾"


def test_marks_that_come_apart_join_their_letters(laptop, store):
    session = laptop()
    open_form(session)
    go_to(session, "Ghi chú")
    for scalar in unicodedata.normalize("NFD", "Xã Định Môn"):
        session.send(scalar)
    session.wait_for(lambda s: typed_text(s)[0] == "Xã Định Môn")
    assert words(store) == "Xã Định Môn"


def test_a_paste_is_text_with_its_lines_and_no_sequence_of_it_reaches_the_terminal(laptop, store):
    session = laptop()
    open_form(session)
    go_to(session, "Ghi chú")
    session.paste("một\r\n\x1b]0;tên khác\x07\x1b[2Jhai\n\u202eq")
    session.wait_for(lambda s: len([line for line in typed_text(s) if line]) == 3)
    assert words(store) == "một\n]0;tên khác[2Jhai\nq"
    session.keys("<Esc>", "q", "q")
    assert session.wait_exit() == 0
    assert_given_back(session)


def test_a_long_paste_is_kept_whole_and_typed_into(laptop, store):
    session = laptop()
    open_form(session)
    go_to(session, "Ghi chú")
    long = "\n".join(f"Dòng {number}: vườn nhãn ở ấp, bao nhiêu hộ tham gia?"
                     for number in range(1_700))
    assert len(long.encode()) > 100_000
    session.paste(long)
    session.wait_for(lambda s: any("Dòng 1699" in line for line in typed_text(s)))
    session.send(" Hết")
    session.wait_for(lambda s: any("tham gia? Hết" in line for line in typed_text(s)))
    assert words(store) == long + " Hết"
    session.keys("<PageUp>", "<PageUp>")
    session.wait_for(lambda s: not any("Hết" in line for line in typed_text(s)))


def test_two_reviewers_share_one_laptop(laptop, binary, store):
    session = laptop()
    open_form(session)
    session.keys("5")
    session.wait_for(lambda s: "[5]" in s.screen_text())
    session.keys("<M-w>")
    session.wait_for(lambda s: "Ai đánh giá?" in heading(s))
    session.send("Bà Hai Lúa")
    session.wait_for(lambda s: "“Bà Hai Lúa”" in s.screen_text())
    session.keys("<Enter>")
    session.wait_for(lambda s: "tỉnh, thành phố nào?" in heading(s))
    session.keys("<Enter>")
    session.wait_for(lambda s: in_form(s) and "Bà Hai Lúa" in s.row(2))
    assert "[5]" not in session.screen_text()
    session.keys("1")
    session.wait_for(lambda s: "[1]" in s.screen_text())
    session.keys("q", "q")
    assert session.wait_exit() == 0
    reviewers = rows_of(store, "SELECT delegate FROM event WHERE kind = 'review'")
    assert len(set(reviewers)) == 2
    assert [entry["number"] for entry in entries(store)] == [5, 1]
    verify(binary, store)


def test_undo_takes_the_last_entry_back_and_says_which(laptop, store):
    session = laptop()
    open_form(session)
    session.keys("4")
    session.wait_for(lambda s: "[4]" in s.screen_text())
    session.keys("<C-r>")
    session.wait_for(lambda s: "Đã hoàn tác: Kết quả: 4" in footer(s))
    assert "[4]" not in session.screen_text()
    session.keys("<M-r>")
    session.wait_for(lambda s: "[4]" in s.screen_text())
    kinds = [kind for kind, in rows_of(store, "SELECT kind FROM event ORDER BY cursor")]
    assert kinds == ["reviewer", "review", "undo", "review"]


def test_what_cannot_be_written_is_told_and_stays(open_session, binary, tmp_path):
    folder = tmp_path / "no"
    folder.write_text("")
    session = open_session([binary, "--screen", "models", "--store", str(folder / "x.sqlite")])
    session.wait_for(on("models"))
    open_form(session)
    go_to(session, "Ghi chú")
    session.send("a")
    session.wait_for("CHƯA LƯU")
    assert "đã lưu" not in session.screen_text()
    folder.unlink()
    folder.mkdir()
    session.send("b")
    session.wait_for("đã lưu")
    assert words(str(folder / "x.sqlite")) == "ab"


def test_another_programs_entry_shows_in_the_open_form(laptop, store):
    one, other = laptop(), laptop()
    open_form(one)
    go_to(one, "Ghi chú")
    one.send("của tôi")
    one.wait_for(lambda s: typed_text(s)[0] == "của tôi")
    open_form(other)
    other.keys("4")
    other.wait_for(lambda s: "[4]" in s.screen_text())
    other.keys("<Tab>")
    one.wait_for("[4]")
    assert typed_text(one)[0] == "của tôi"


# An editor


@pytest.fixture
def editor(tmp_path):
    """Makes a script that is an editor, at a path of its own: what it does with "$FILE"."""
    def make(body):
        path = tmp_path / "my-editor"
        path.write_text(f"#!/bin/sh\nfor FILE in \"$@\"; do :; done\n{body}\n")
        path.chmod(0o755)
        return str(path)
    return make


def leftovers(tmp_path):
    """What lies in the state folder beside the store."""
    folder = tmp_path / ".local/state/hoinghi"
    return sorted(os.listdir(folder)) if folder.exists() else []


def edit(laptop, editor_command, text="cũ", name="EDITOR", **options):
    """Opens a note and hands it to the editor."""
    session = laptop(env={name: editor_command}, **options)
    open_form(session)
    go_to(session, "Ghi chú")
    session.send(text)
    session.wait_for(lambda s: typed_text(s)[0].endswith(text))
    session.keys("<C-x>")
    return session


@pytest.mark.parametrize("name", ["EDITOR", "VISUAL"])
def test_an_editor_gets_the_text_in_a_file_of_ones_own_and_gives_it_back(
        laptop, editor, store, tmp_path, name):
    log = tmp_path / "log"
    script = editor(f"""
        printf '%s\\n' "$#" "$1" "$FILE" > {log}
        stat -c '%a' "$FILE" "$(dirname "$FILE")" >> {log}
        cat "$FILE" >> {log}
        touch "$FILE~" "$(dirname "$FILE")/.review.txt.swp"
        printf 'mo\\314\\202\\314\\243t\\r\\n\\033[2Jhai\\n' > "$FILE" """)
    session = edit(laptop, f"{script}  -w", name=name)
    session.wait_for(lambda s: typed_text(s)[:2] == ["một", "[2Jhai"])
    count, first, path, mode, folder_mode, text = log.read_text().splitlines()
    assert (count, first, mode, folder_mode, text) == ("2", "-w", "600", "700", "cũ")
    assert path.startswith(str(tmp_path / ".local/state/hoinghi/editor."))
    assert leftovers(tmp_path) == []
    assert words(store) == "một\n[2Jhai"


@pytest.mark.parametrize("body,told", [
    ("echo khác > \"$FILE\"; exit 3", "kết thúc với lỗi 3"),
    ("echo khác > \"$FILE\"; kill -9 $$", "tín hiệu 9"),
    ("rm \"$FILE\"", "Nội dung giữ nguyên"),
    # Nobody waits for the other end of a pipe.
    ("rm \"$FILE\"; mkfifo \"$FILE\"", "Nội dung giữ nguyên"),
])
def test_an_editor_that_fails_changes_nothing_and_is_told(
        laptop, editor, store, tmp_path, body, told):
    session = edit(laptop, editor(body), size=(120, 40))
    session.wait_for(lambda s: told in footer(s))
    assert typed_text(session)[0] == "cũ"
    assert words(store) == "cũ"
    assert leftovers(tmp_path) == []
    session.send("!")
    session.wait_for(lambda s: typed_text(s)[0] == "cũ!")


def test_an_editors_folder_that_became_a_link_is_not_followed(
        laptop, editor, store, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "review.txt").write_text("của tôi")
    script = editor(f"""
        FOLDER=$(dirname "$FILE")
        mv "$FOLDER" "$FOLDER.old"
        ln -s {mine} "$FOLDER" """)
    session = edit(laptop, script)
    session.wait_for(in_form)
    assert typed_text(session)[0] == words(store) == "cũ"
    assert (mine / "review.txt").read_text() == "của tôi"


def test_a_state_folder_that_others_may_write_to_gets_no_text(laptop, editor, store, tmp_path):
    folder = tmp_path / ".local/state/hoinghi"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o777)
    session = edit(laptop, editor("echo khác > \"$FILE\""), size=(200, 40))
    session.wait_for(lambda s: "người khác cũng ghi được" in footer(s))
    assert typed_text(session)[0] == words(store) == "cũ"
    assert not [name for name in leftovers(tmp_path) if name.startswith("editor.")]


@pytest.mark.parametrize("value,told", [(None, "VISUAL hay EDITOR"), ("/no/such", "/no/such")])
def test_without_an_editor_one_is_told_what_to_do(laptop, tmp_path, value, told):
    session = edit(laptop, value, size=(120, 40))
    session.wait_for(lambda s: told in footer(s))
    assert typed_text(session)[0] == "cũ"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_while_the_editor_is_open_ends_both_and_leaves_no_file(
        laptop, editor, store, tmp_path, number):
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    session = edit(laptop, editor(f"stty raw; echo > {ready}; exec sleep 1000"))
    ready.read_text()
    session.signal(number)
    assert session.wait_exit() == 128 + number
    assert leftovers(tmp_path) == []
    assert words(store) == "cũ"
    assert_given_back(session)


def test_what_a_killed_program_left_of_an_editor_is_removed_by_the_next(
        laptop, editor, tmp_path):
    ready = tmp_path / "ready"
    os.mkfifo(ready)
    session = edit(laptop, editor(f"echo $$ > {ready}; exec sleep 1000"))
    child = int(ready.read_text())
    assert len(leftovers(tmp_path)) == 1
    session.signal(signal.SIGKILL)
    session.wait_exit()
    os.kill(child, signal.SIGKILL)
    again = edit(laptop, editor("true"), text="x")
    again.wait_for(lambda s: in_form(s) and leftovers(tmp_path) == [])
