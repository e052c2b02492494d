"""Schedules damaged at random, against `import schedule`: XML, JSON of both versions, iCalendar. Whatever
is made of one must pass `data check`."""

import json
import pathlib

from lists import damaged, run
from pieces import FOREIGN, TEXT

DATES = ["2024-05-17T09:30:00+07:00", "2024-05-17T02:30:00Z", "2024-05-17 09:30", "2024-02-30T00:00:00Z",
         "9999-12-31T23:59:00-14:00", "0001-01-01T00:00:00+14:00", "x", ""]
CLOCKS = ["09:30", "00:10", "24:00", "9:5", "23:59:59", "-1:00", ""]
WORDS = ["Khai mạc", "<p>a</p><p>b", "&lt;a href='https://x.example/?a=1&amp;amp;b'&gt;t&lt;/a&gt;", "a\n\nb", "door",
         "model-1", "1", "x" * 3000, "e\u0301" * 500, "javascript:alert(1)", "https://example.org/ệ", " "]
RULES = ["FREQ=DAILY", "FREQ=DAILY;COUNT=999999", "FREQ=YEARLY;BYDAY=5MO;BYMONTH=2;UNTIL=99991231",
         "FREQ=MONTHLY;BYMONTHDAY=-31", "FREQ=WEEKLY;INTERVAL=1000", "FREQ=SECONDLY", "COUNT=1"]


def word(chance):
    return chance.choice(WORDS + (TEXT + FOREIGN if chance.random() < 0.3 else []))


def xml(chance):
    def plain(text):
        return text.replace("&", "&amp;").replace("<", "&lt;") if chance.random() < 0.8 else text

    def event():
        parts = "".join(
            f"<{name}>{plain(chance.choice(values))}</{name}>" for name, values in
            [("date", DATES), ("start", CLOCKS), ("duration", CLOCKS), ("title", [word(chance)]),
             ("room", ["A", ""]), ("track", [word(chance)]), ("abstract", [word(chance)]),
             ("description", [word(chance)]), ("url", [word(chance)])] if chance.random() < 0.8)
        return (f'<event id="{chance.choice(["1", "2", "door", "", "é"])}" guid="{chance.randrange(3)}">{parts}'
                f'<persons><person id="{chance.randrange(3)}">{plain(word(chance))}</person></persons></event>')
    days = "".join(
        f'<day date="{chance.choice(["2024-05-17", "2024-05-18", "17/5/2024", ""])}"><room name="A">'
        + "".join(event() for _ in range(chance.randrange(5))) + "</room></day>"
        for _ in range(chance.randrange(4)))
    return ("<schedule><conference><title>T</title><day_change>06:00</day_change><time_zone_name>"
            f"{chance.choice(['Europe/Berlin', '../../etc/passwd', 'Asia/Ho_Chi_Minh'])}</time_zone_name>"
            f"</conference>{days}</schedule>").encode("utf-8", "replace")


def schedule_json(chance):
    def event():
        made = {"id": chance.choice([1, "2", None, -1, 1e300, True]), "guid": str(chance.randrange(3)),
                "title": word(chance), "start": chance.choice(CLOCKS + DATES), "end": chance.choice(DATES),
                "date": chance.choice(DATES), "duration": chance.choice(CLOCKS),
                "persons": [{"id": chance.randrange(3), "name": word(chance)}],
                "links": [{"url": word(chance), "title": word(chance)}], "abstract": {"en": word(chance)},
                "room": chance.choice(["A", {"name": "B"}, {"slug": "c"}, 7, None, []])}
        return {key: value for key, value in made.items() if chance.random() < 0.85}
    events = [event() for _ in range(chance.randrange(6))]
    conference = {"title": word(chance), "acronym": word(chance), "start": chance.choice(DATES)}
    if chance.random() < 0.5:
        conference["days"] = [{"date": "2024-05-17", "rooms": {"A": events}}]
        whole = {"schedule": {"version": "1", "conference": conference}}
    else:
        whole = {"schedule": {"conference": conference, "events": events}}
    return json.dumps(whole, ensure_ascii=chance.random() < 0.5).encode("utf-8", "replace")


def ics(chance):
    def event():
        zone = chance.choice(["", ";TZID=Europe/Berlin", ";TZID=Nowhere", ";VALUE=DATE", ";TZID=../x"])
        start = chance.choice(["20240517T093000", "20240517T023000Z", "20240517", "99991231T235959", "x"])
        lines = ["BEGIN:VEVENT", f"UID:{chance.randrange(3)}", f"DTSTART{zone}:{start}", "SUMMARY:" + word(chance)]
        if chance.random() < 0.4:
            lines.append("RRULE:" + chance.choice(RULES))
        if chance.random() < 0.3:
            lines.append("RECURRENCE-ID:20240518T093000")
        if chance.random() < 0.4:
            lines.append("DURATION:" + chance.choice(["PT1H", "P1W", "-PT1H", "P99999D", "PT"]))
        return lines + ["END:VEVENT"]
    lines = ["BEGIN:VCALENDAR"] + sum((event() for _ in range(chance.randrange(6))), []) + ["END:VCALENDAR"]
    if chance.random() < 0.2:
        lines.pop(chance.randrange(len(lines)))
    return chance.choice(["\r\n", "\n"]).join(lines).encode("utf-8", "replace")


def round_of(kind):
    """Imports a schedule: bounded, a sound folder or a refusal and no folder."""
    def run_round(binary, chance, home):
        path, folder = pathlib.Path(home) / "schedule", pathlib.Path(home) / "made"
        data = kind(chance)
        path.write_bytes(damaged(data, chance) if chance.random() < 0.4 else data)
        result = run([binary, "--lang", chance.choice(["vi", "en"]), "import", "schedule", str(path), "--into",
                      str(folder)], home)
        assert folder.exists() == (result.returncode == 0)
        if result.returncode == 0:
            checked = run([binary, "data", "check", str(folder)], home)
            assert checked.returncode == 0, checked.stdout[-800:]
    return run_round


TARGETS = {"schedule-xml": round_of(xml), "schedule-json": round_of(schedule_json), "schedule-ics": round_of(ics)}
