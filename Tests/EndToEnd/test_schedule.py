"""`agenda --format ics|xml`: read back by others' readers of iCalendar and of frab's schedule."""

import datetime
import shutil
import subprocess
import uuid
from xml.etree import ElementTree

import icalendar
import pytest

from desk import Desk

VIETNAM = datetime.timezone(datetime.timedelta(hours=7))


@pytest.fixture
def desk(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    for arguments in [
            ("agenda", "set", "papers", "--starts", "08:00", "--ends", "08:45",
             "--room", "Hội trường A; tầng 2, phía \"Đông\" & <Tây>"),
            ("agenda", "set", "clips", "--starts", "09:00"),
            ("agenda", "add", "--title", "Trao đổi, " + "thảo luận nhóm " * 12, "--starts",
             "2023-09-19T08:00"),
            ("visit", "set", "thoi-lai", "--departs", "13:30", "--meeting-point", "Cổng chính")]:
        assert desk(*arguments).status == 0
    return desk


def events(text):
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def printed(desk, form, *arguments, status=0, **options):
    """The bytes as they are: line ends count."""
    done = subprocess.run([desk.binary, "agenda", "--format", form, *arguments],
                          env={"HOINGHI_LANG": options.get("lang", "vi"), **desk.env},
                          capture_output=True, timeout=60, check=False)
    assert done.returncode == status, done
    return done.stdout.decode(), done.stderr.decode()


def test_a_calendar_reads_back_what_was_set(desk):
    text, told = printed(desk, "ics")
    assert text.replace("\r\n", "").count("\n") == 0 and text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    found = events(text)
    assert len(found) == 4
    [papers] = [event for uid, event in found.items() if uid.startswith("session-papers@")]
    assert papers.decoded("DTSTART") == datetime.datetime(2023, 9, 18, 8, tzinfo=VIETNAM)
    assert papers.decoded("DTEND") == datetime.datetime(2023, 9, 18, 8, 45, tzinfo=VIETNAM)
    assert str(papers["LOCATION"]).startswith("Hội trường A; tầng 2, phía \"Đông\" & <Tây>")
    [clips] = [event for uid, event in found.items() if uid.startswith("session-clips@")]
    assert "DTEND" not in clips and "DURATION" not in clips
    [visit] = [event for uid, event in found.items() if uid.startswith("visit-thoi-lai@")]
    assert visit.decoded("DTSTART").hour == 6 and str(visit["LOCATION"]).startswith("Cổng chính")
    assert any("thảo luận nhóm " * 10 in str(event["SUMMARY"]) for event in found.values())
    # What has no time is named, and is in no calendar.
    assert "chưa đặt giờ" in told and len(told.split(";")) > 2
    assert all(str(event["SUMMARY"]) not in told for event in found.values())


def test_ids_stay_and_the_stamp_is_the_clock_that_is_asked_for(desk):
    first, _ = printed(desk, "ics")
    desk("agenda", "set", "papers", "--starts", "10:00")
    second, _ = printed(desk, "ics", "--desk", "B")
    assert set(events(first)) == set(events(second))
    at, _ = printed(desk, "ics", "--at", "2023-09-17T20:00")
    stamps = {event.decoded("DTSTAMP") for event in events(at).values()}
    assert stamps == {datetime.datetime(2023, 9, 17, 20, tzinfo=VIETNAM)}


def test_only_what_is_starred(desk):
    desk("agenda", "star", "papers")
    desk("agenda", "star", "thoi-lai")
    text, told = printed(desk, "ics", "--starred")
    assert {uid.split("@")[0] for uid in events(text)} == {"session-papers", "visit-thoi-lai"}
    assert told == ""
    xml, _ = printed(desk, "xml", "--starred")
    assert len(ElementTree.fromstring(xml).findall(".//event")) == 2


def test_frabs_form_has_what_giggity_and_eventfahrplan_ask_for(desk):
    xml, told = printed(desk, "xml")
    assert "chưa đặt giờ" in told
    root = ElementTree.fromstring(xml)
    assert root.tag == "schedule" and root.find("conference/title").text
    assert [day.get("date") for day in root.findall("day")] == ["2023-09-18", "2023-09-19"]
    assert [day.get("index") for day in root.findall("day")] == ["1", "2"]
    found = root.findall(".//event")
    assert len(found) == 4
    for event in found:
        assert int(event.get("id")) > 0 and uuid.UUID(event.get("guid"))
        for name in ["date", "start", "duration", "room", "title", "type"]:
            assert event.find(name).text, name
        # Nobody said in which language a session is held.
        assert event.find("language") is not None
        date = datetime.datetime.fromisoformat(event.find("date").text)
        assert date.strftime("%H:%M") == event.find("start").text
    assert len({event.get("id") for event in found}) == len({e.get("guid") for e in found}) == 4
    rooms = [room.get("name") for room in root.findall("day/room")]
    assert "Hội trường A; tầng 2, phía \"Đông\" & <Tây>" in rooms
    durations = {event.find("title").text: event.find("duration").text for event in found}
    assert "00:45" in durations.values()
    again = ElementTree.fromstring(printed(desk, "xml", lang="en")[0])
    assert [e.get("guid") for e in again.findall(".//event")] == [e.get("guid") for e in found]


@pytest.mark.skipif(not shutil.which("xmllint"), reason="apt-get install libxml2-utils")
def test_the_xml_is_well_formed_to_another_reader(desk, tmp_path):
    path = tmp_path / "schedule.xml"
    path.write_text(printed(desk, "xml")[0])
    subprocess.run(["xmllint", "--noout", path], check=True)


def test_without_any_time_the_calendar_is_empty_and_says_so(binary, tmp_path):
    (tmp_path / "bare").mkdir()
    desk = Desk(binary, tmp_path / "bare")
    text, told = printed(desk, "ics", status=1)
    assert events(text) == {} and "chưa đặt giờ" in told
    xml, _ = printed(desk, "xml", status=1)
    assert ElementTree.fromstring(xml).findall(".//event") == []


def test_a_form_that_there_is_not_names_those_that_there_are(desk):
    result = desk("agenda", "--format", "ical")
    assert result.status == 64
    assert "ics" in result.err and "xml" in result.err
    result = desk("visits", "--format", "ics")
    assert result.status == 64 and "xml" not in result.err
    assert desk("agenda", "--now", "--format", "ics").status == 64
