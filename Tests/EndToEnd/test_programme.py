"""The organiser's word on the programme: `agenda set|add|remove`, `visit set`, `conference set`."""

import json

import pytest

from desk import KHOA, Desk


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path, XDG_STATE_HOME=str(tmp_path))


def agenda(desk, *arguments, status=0):
    result = desk("agenda", "--format", "json", *arguments)
    assert result.status == status, result
    return json.loads(result.out)["items"]


def session(desk, name):
    return next(item for item in agenda(desk) if item["id"] == name)


def test_times_and_room_show_who_set_them_and_an_undo_takes_them_back(desk):
    before = agenda(desk)
    assert all("starts" not in item and "set" not in item for item in before)
    word, code, words = desk.line(
        "agenda", "set", "papers", "--starts", "8:00", "--ends", "08h45", "--room", "Hội trường A",
        status=0)
    assert (word, code) == ("set", "papers") and "giờ" in words
    item = session(desk, "papers")
    assert item["starts"] == "2023-09-18T08:00:00+07:00"
    assert item["ends"] == "2023-09-18T08:45:00+07:00"
    assert item["room"]["vi"] == "Hội trường A"
    setting = item["set"]["time"]
    assert (setting["kind"], setting["desk"], setting["operator"]) == ("organiser", "Bàn A", "Lan")
    assert item["provenance"]["kind"] == "reported"
    # What is taken away is not said to be set.
    _, _, words = desk.line("agenda", "set", "clips", "--starts", "10:00", "--room", "B", status=0)
    assert "đã đặt giờ, phòng" in words
    _, _, words = desk.line("agenda", "set", "clips", "--starts", "", "--room", "C", status=0)
    assert "đã đặt phòng, đã bỏ giờ" in words, words
    words = desk.line("agenda", "set", "clips", "--room", "", lang="en", status=0)[2]
    assert words.startswith("room taken away: "), words
    # The other end of the time stays, and a session that is moved keeps its length.
    assert desk.word("agenda", "set", "papers", "--starts", "09:00") == ("set", 0)
    assert session(desk, "papers")["ends"] == "2023-09-18T09:45:00+07:00"
    [last] = [event for event in desk.log() if event["kind"] == "programme"][-1:]
    assert last["list"] == ".programme" and "delegate" not in last
    assert "09:00" not in desk("log", "show").out
    assert desk("undo", "--event", last["id"]).status == 0
    assert session(desk, "papers")["starts"] == "2023-09-18T08:00:00+07:00"
    for event in desk.log():
        if event["kind"] == "programme" and event["id"] != last["id"]:
            desk("undo", "--event", event["id"])
    assert agenda(desk) == before
    assert desk("log", "verify").status == 0


def test_what_runs_and_what_comes_next_by_the_clock_that_is_asked_for(desk):
    for at in [(), ("--at", "2023-09-18T08:00")]:
        result = desk("agenda", "--now", *at)
        assert result.status == 1 and "agenda set" in result.err
    desk("agenda", "set", "papers", "--starts", "08:00", "--ends", "08:45")
    desk("agenda", "set", "clips", "--starts", "09:00")
    desk("visit", "set", "thoi-lai", "--departs", "09:00", "--bus", "Xe 2")
    found = agenda(desk, "--now", "--at", "2023-09-18T08:15")
    assert [(item["id"], item["now"], item["minutes"]) for item in found] == [
        ("papers", True, 30), ("thoi-lai", False, 45), ("clips", False, 45)]
    assert found[1]["departs"] == "2023-09-18T09:00:00+07:00" and found[1]["bus"]["vi"] == "Xe 2"
    told = desk("agenda", "--now", "--at", "2023-09-18T08:15", lang="en")
    assert "30 min left" in told.out and "departs" in told.out and told.err == ""
    found = agenda(desk, "--now", "--at", "2023-09-18T08:50")
    assert [item["id"] for item in found] == ["thoi-lai", "clips"]
    # Whose end nobody set runs two hours at most, and nobody says for how long.
    [item] = agenda(desk, "--now", "--at", "2023-09-18T10:59")
    assert (item["id"], item["now"], "minutes" in item) == ("clips", True, False)
    assert agenda(desk, "--now", "--at", "2023-09-18T11:00", status=1) == []
    assert agenda(desk, "--now", "--at", "2023-09-20T08:00", status=1) == []


def test_a_step_says_how_it_is_taken_back_and_a_plain_undo_names_it(desk):
    _, _, words = desk.line("agenda", "set", "papers", "--room", "Phòng 1", status=0)
    event = words.split("--event ")[1]
    assert event == desk.log()[-1]["id"]
    desk.line("agenda", "set", "papers", "--room", "Phòng 2", "--starts", "8:00", status=0)
    # An undo on a list that is named is of that list alone.
    assert desk("undo", "--list", "papers").status == 1
    word, code, words = desk.line("undo", status=0)
    assert (word, code) == ("undone", "papers") and "giờ, phòng" in words and "tham luận" in words
    assert session(desk, "papers")["room"]["vi"] == "Phòng 1"
    assert desk.line("undo", "--event", event, status=0)[:2] == ("undone", "papers")
    assert "room" not in session(desk, "papers")


def test_a_session_is_added_and_taken_out_and_its_ticks_stay(desk):
    word, name, _ = desk.line(
        "agenda", "add", "--title", "Họp nhóm", "--title-en", "Groups", "--starts", "14:00",
        "--order", "2", status=0)
    assert word == "set"
    item = session(desk, name)
    assert item["title"] == {"vi": "Họp nhóm", "en": "Groups"} and item["order"] == 2
    assert item["provenance"]["kind"] == "organiser"
    assert desk.word("checkin", KHOA, "--list", name) == ("checked-in", 0)
    assert desk.word("agenda", "remove", name) == ("set", 0)
    assert name not in [item["id"] for item in agenda(desk)]
    assert desk("attendance", "--list", name).status == 0
    assert desk("agenda", "add").status == 64
    assert desk("agenda", "add", "--title", "  ").status == 64


def test_a_visit_and_the_conference_are_set(desk):
    desk.line("visit", "set", "thoi-lai", "--departs", "13:30", "--meeting-point", "Cổng trường",
              "--contact", "Chị Lan 0912", status=0)
    [visit] = [item for item in json.loads(desk("visits", "--format", "json").out)["items"]
               if item["id"] == "thoi-lai"]
    assert visit["departs"] == "2023-09-18T13:30:00+07:00"
    assert visit["meetingPoint"]["vi"] == "Cổng trường"
    assert visit["arrangementsProvenance"]["kind"] == "organiser"
    desk.line("visit", "set", "thoi-lai", "--departs", "", "--meeting-point", "", "--contact", "",
              status=0)
    desk.line("conference", "set", "--place", "Hội trường UBND", "--date", "2023-09-19", status=0)
    [info] = json.loads(desk("overview", "--format", "json").out)["items"]
    assert (info["date"], info["place"]["vi"]) == ("2023-09-19", "Hội trường UBND")
    assert info["provenances"]["date"]["kind"] == "organiser"


@pytest.mark.parametrize("arguments, status", [
    (["agenda", "set", "papers"], 64),
    (["agenda", "set", "papers", "--title", ""], 64),
    (["agenda", "set", "papers", "--starts", "25:00"], 64),
    (["agenda", "set", "papers", "--ends", "08:00"], 64),
    (["agenda", "set", "papers", "--starts", "09:00", "--ends", "08:00"], 64),
    (["agenda", "set", "papers", "--order", "0"], 64),
    (["agenda", "set", "papers", "--room", "A\x1b[2J"], 64),
    (["conference", "set", "--date", "19/9/2023"], 64),
    (["agenda", "set", "nothing", "--room", "A"], 1),
    (["visit", "set", "nothing", "--bus", "A"], 1),
])
def test_what_cannot_be_set_is_refused_and_nothing_is_recorded(desk, arguments, status):
    result = desk(*arguments)
    assert result.status == status, result
    assert not desk.store.exists() or desk.log() == []


def test_the_programme_travels_and_what_two_desks_set_of_one_thing_is_told(desk, binary, tmp_path):
    (tmp_path / "other").mkdir()
    other = Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")
    desk("agenda", "set", "papers", "--room", "Phòng 1")
    other("agenda", "set", "papers", "--room", "Phòng 2")
    for there, here, name in [(desk, other, "a"), (other, desk, "b")]:
        assert there("log", "export", str(tmp_path / name)).status == 0
        assert here("log", "import", str(tmp_path / name)).status == 0
    assert session(desk, "papers") == session(other, "papers")
    told = [here("agenda", lang="en").err for here in (desk, other)]
    assert told[0] == told[1] and "Phòng 1" in told[0] and "Phòng 2" in told[0]
    assert desk("agenda", "set", "papers", "--room", "Phòng 3").status == 0
    assert desk("agenda", lang="en").err == ""


def test_an_erased_word_sets_nothing(desk):
    desk("visit", "set", "thoi-lai", "--contact", "Chị Lan 0912345678")
    [event] = [event for event in desk.log() if event["kind"] == "programme"]
    assert desk("log", "forget", event["id"], "--yes").status == 0
    assert "0912345678" not in desk("visits").out
    assert desk("log", "verify").status == 0
