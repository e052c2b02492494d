"""The hall's screen: it follows a store, records nothing, and cannot be used for anything else."""

import os
import signal

import pytest

from cli import run
from companion import assert_given_back
from desk import KHOA, LOI, NHUNG, Desk
from furnished import state

# What an event may leave in memory in a day and a night, in bytes (docs/DISPLAY.md says it).
BYTES_AN_EVENT = 1_000
# One every ten seconds.
EVENTS_OF_A_DAY = 8_640


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.fixture
def display(open_session, binary, desk):
    """Opens the hall's screen on the desk's store, and waits for its last row.

    It stays with the arrivals, for a minute that goes by would turn the page."""
    def open_one(*arguments, page="arrivals", ready="Số liệu lúc", **options):
        only = ["--page", page] if page else []
        session = open_session(
            [binary, "display", "--store", str(desk.store), *only, *arguments], **options)
        session.wait_for(ready)
        return session

    return open_one


def present(count):
    """Waits for how many are in now."""
    return lambda session: f"Đang có mặt {count}" in session.screen_text()


def foot(session):
    return session.row(session.lines - 1)


def title(session):
    return session.row(1)


def body(session):
    """The rows without the clock and the time of what is shown."""
    return [session.row(y) for y in range(1, session.lines - 1)]


def test_who_comes_in_is_shown_as_soon_as_it_is_on_disk(display, desk):
    assert desk("checkin", NHUNG).status == 0
    session = display()
    session.wait_for(present(1))
    for count, code in [(2, KHOA), (3, LOI)]:
        assert desk("checkin", code).status == 0
        session.wait_for(present(count))
    assert desk("undo", LOI).status == 0
    session.wait_for(present(2))


def test_it_records_nothing_and_leaves_no_file(display, desk, tmp_path):
    assert desk("checkin", NHUNG).status == 0
    before, files = state(desk.store), set(os.listdir(tmp_path))
    head = desk("log", "head").out
    session = display("--names", page=None)
    session.keys("<Right>", "<Right>", " ", "<Left>", "q")
    assert session.wait_exit() == 0
    assert_given_back(session)
    assert (state(desk.store), set(os.listdir(tmp_path))) == (before, files)
    assert desk("log", "head").out == head


def test_it_waits_for_a_store_that_is_not_there_yet(display, desk, tmp_path):
    desk.store = tmp_path / "later" / "door.sqlite"
    session = display(ready="chưa có sổ điểm danh")
    session.wait_for(present(0))
    assert desk("checkin", NHUNG, "--store", str(desk.store)).status == 0
    session.wait_for(present(1))
    session.wait_for(lambda s: "Số liệu lúc" in foot(s))


def test_a_store_that_is_taken_away_is_said_and_one_that_is_put_back_is_followed(
        display, desk, tmp_path):
    assert desk("checkin", NHUNG).status == 0
    copy = str(tmp_path / "copy.sqlite")
    assert desk("backup", copy).status == 0
    session = display()
    session.wait_for(present(1))
    for end in ("", "-wal", "-shm"):
        (tmp_path / f"store.sqlite{end}").unlink(missing_ok=True)
    session.wait_for(lambda s: "Số liệu chỉ đến" in s.screen_text())
    # What was known stays, and says how old it is.
    assert present(1)(session)
    assert desk("restore", copy).status == 0
    assert desk("checkin", KHOA).status == 0
    session.wait_for(present(2))
    assert "Số liệu lúc" in foot(session)
    assert not list(tmp_path.glob("*rescue*"))


def test_no_key_leads_anywhere_but_out(display, desk):
    assert desk("checkin", NHUNG).status == 0
    session = display()
    session.wait_for(present(1))
    before = body(session)
    session.send("abcdefghijklmnoprstuvwxyzLQ123456789:/?\r\t\x1a\x10\x1c\x7f\x1b[15~\x1b[20~")
    session.paste("q")
    session.keys("<Esc>", "<M-x>")
    session.wait_idle()
    assert body(session) == before
    session.keys("<C-c>")
    assert session.wait_exit() == 130


@pytest.mark.parametrize("key", ["<Right>", "<Down>", "<PageDown>", "Space", "<Left>", "<Up>", "<PageUp>"])
def test_a_key_turns_the_page_and_every_page_comes(display, desk, key):
    assert desk("checkin", NHUNG).status == 0
    session = display(page=None)
    seen = set()
    for _ in range(6):
        before = title(session)
        seen.add(before.strip("─ ").split(" ─")[0])
        session.keys(" " if key == "Space" else key)
        session.wait_for(lambda s, before=before: title(s) != before)
    assert seen == {"Đại biểu đã đến", "Đang diễn ra, sắp tới", "Tham quan thực tế"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_it_ends_when_it_is_asked_to(display, number):
    session = display(ready="chưa có sổ điểm danh")
    session.signal(number)
    assert session.wait_exit() == 128 + number


def test_names_are_shown_with_consent_alone(display, desk):
    name = desk.person(NHUNG)["name"]
    assert desk("checkin", NHUNG).status == 0
    for consent in ([], ["--names"]):
        session = display(*consent, page=None)
        seen = ""
        for _ in range(5):
            seen += session.screen_text()
            before = session.screen_text()
            session.keys("<Right>")
            session.wait_for(lambda s, before=before: s.screen_text() != before)
        assert (name in seen) == bool(consent)


@pytest.mark.parametrize("options", [
    ["--lang", "en"], ["--theme", "mono"], ["--theme", "light"], ["--theme", "dark"], ["--ascii"]])
@pytest.mark.parametrize("size", [(80, 24), (40, 20), (120, 40)])
def test_it_is_drawn_in_every_look_and_follows_the_window(display, desk, options, size):
    assert desk("checkin", NHUNG).status == 0
    en = "en" in options
    session = display(*options, ready="As of" if en else "Số liệu lúc", size=size)
    count = "Present 1" if en else "Đang có mặt 1"
    session.wait_for(count)
    session.resize(70, 18)
    session.wait_for(lambda s: count in s.screen_text() and foot(s).strip())
    if "--ascii" in options:
        assert "█" not in session.screen_text()
    if "mono" in options:
        assert b"\x1b[38;5" not in bytes(session.raw) and b"\x1b[32m" not in bytes(session.raw)


def test_a_made_up_time_shows_the_rehearsal_and_says_so(display, desk):
    for arguments in [("checkin", NHUNG), ("agenda", "set", "papers", "--starts", "08:40")]:
        assert desk(*arguments, "--at", "2023-09-18T08:00").status == 0
    session = display("--at", "2023-09-18T08:30", above=1)
    session.wait_for(present(1))
    other = display("--at", "2023-09-18T08:30", page="programme", above=1)
    other.wait_for(lambda s: any(f"sau {left} phút" in s.screen_text() for left in (10, 9)))
    # The real store is not there.
    assert not desk.store.exists()


def test_what_it_cannot_show_is_said_where_it_is_started(binary, desk, tmp_path):
    assert run(binary, "display").status == 69
    assert run(binary, "display", "extra").status == 64
    result = run(binary, "display", "--page", "roster")
    assert result.status == 64 and "programme" in result.err
    assert run(binary, "display", "--format", "json").status == 64
    desk.store.write_text("no store of ours, but a text that is long enough to be looked at\n" * 9)
    result = desk("display")
    assert result.status == 65 and str(desk.store) in result.err


def memory(pid):
    """Bytes that a process holds of its own."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        [line] = [line for line in file if line.startswith("Private_Dirty:")]
    return 1024 * int(line.split()[1])


def test_a_day_and_a_night_of_events_cost_a_stated_number_of_bytes_each(display, desk):
    codes = [item["code"] for item in desk.attendance()["items"]]

    def feed(events):
        scans = [f"{codes[number % len(codes)]}\n" for number in range(events)]
        for start in range(0, events, 1_000):
            assert desk("checkin", "-", stdin="".join(scans[start:start + 1_000])).status in (0, 10)

    session = display(ready="chưa có sổ điểm danh")
    feed(EVENTS_OF_A_DAY // 10)
    session.wait_for(present(len(codes)))
    before = memory(session.pid)
    feed(EVENTS_OF_A_DAY)
    assert desk("checkout", codes[0]).status == 0
    session.wait_for(present(len(codes) - 1))
    grown = (memory(session.pid) - before) / EVENTS_OF_A_DAY
    print(f"{grown:.0f} bytes an event")
    assert grown < BYTES_AN_EVENT
