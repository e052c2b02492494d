"""A programme of a thousand sessions: read from frab's XML, opened, and a key on its Agenda.

    python3 bench/schedule_speed.py .build/release/hoinghi
"""

import os
import resource
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

import report
from driven_session import Session
from first_frame import HOINGHI_NEEDLE, Program, environment, measure

DAYS, ROOMS, SLOTS, SPEAKERS = 4, 12, 21, 400
SENTENCE = ("Hộ nghèo được vay vốn, học nghề và được hướng dẫn cách làm ăn ngay tại ấp; "
            "each group meets once a month to look at what came of it. ")
MORE_MS, KEY_MS, READING_MS = 15, 1, 60


def schedule(path):
    """Writes 1,000 sessions and a few, some 2 MB."""
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', "<schedule><version>1</version><conference>",
            "<acronym>nghin</acronym><title>Một nghìn phiên</title><start>2027-03-01</start><end>2027-03-04</end>",
            f"<days>{DAYS}</days><timeslot_duration>00:05</timeslot_duration>",
            "<time_zone_name>Asia/Ho_Chi_Minh</time_zone_name></conference>"]
    number = 0
    for day in range(1, DAYS + 1):
        date = f"2027-03-{day:02}"
        rows.append(f'<day index="{day}" date="{date}" start="{date}T08:00:00+07:00" end="{date}T20:00:00+07:00">')
        for room in range(1, ROOMS + 1):
            rows.append(f"<room name={quoteattr(f'Phòng {room}')}>")
            for slot in range(SLOTS):
                number += 1
                time = f"{8 + slot // 2:02}:{slot % 2 * 30:02}"
                rows.append(
                    f'<event id="{number}" guid="00000000-0000-4000-8000-{number:012}">'
                    f"<date>{date}T{time}:00+07:00</date><start>{time}</start><duration>00:25</duration>"
                    f"<room>Phòng {room}</room><slug>phien-{number}</slug>"
                    f"<title>Phiên {number}: giảm nghèo ở xã thứ {number % 89}</title><subtitle></subtitle>"
                    f"<track>Chủ đề {number % 9}</track><type>talk</type><language>vi</language>"
                    f"<abstract>{SENTENCE * 3}</abstract><description>{SENTENCE * 7}</description>"
                    f'<persons><person id="{number % SPEAKERS + 1}">Diễn giả {number % SPEAKERS + 1}</person></persons>'
                    "</event>")
            rows.append("</room>")
        rows.append("</day>")
    rows.append("</schedule>")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(rows))
    return number


def processor(command, settings):
    """Milliseconds of processor of a whole run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=settings, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def keys(command, settings, wanted, presses):
    """Milliseconds of processor of each press."""
    session = Session(command, settings)
    session.wait_for(HOINGHI_NEEDLE)
    session.settle()
    samples = [session.press(wanted[number % len(wanted)])[0] * 1e-6 for number in range(presses)]
    session.close()
    return samples


def costs(binary, work, rounds):
    """The table, and the aims with met or missed."""
    settings = environment(work)
    path = f"{work}/schedule.xml"
    count = schedule(path)
    reading = []
    for number in range(rounds):
        folder = f"{work}/sessions-{number}"
        reading.append(processor([binary, "import", "schedule", path, "--into", folder], settings))
    programs = [Program(name, [binary, *data, "--screen", "agenda"], HOINGHI_NEEDLE)
                for name, data in (("bundled", []), ("large", ["--data", folder]))]
    for _ in range(rounds):
        for program in programs:
            measure(program, settings)
    bundled, large = programs
    rows_down = keys(large.command, settings, [b"j", b"j", b"j", b"k"], 8 * rounds)
    arranged = keys(large.command, settings, [b"v"], 4 * rounds)
    more = (report.quartiles(large.frame)[1] - report.quartiles(bundled.frame)[1]) * 1e-6
    key = report.quartiles(rows_down)[1]
    table = report.table(
        [f"{count:,} sessions, {os.path.getsize(path) / 1e6:.1f} MB of XML", "measured"],
        [["`import schedule`, processor of the whole verb, ms", report.spread(reading)],
         ["first full frame of the Agenda, ms", report.spread(large.frame, 1e-6)],
         ["the bundled one, in turns, ms", report.spread(bundled.frame, 1e-6)],
         ["resident, MB", report.spread(large.memory, 1e-6)],
         ["`j` and `k`, processor, ms", report.spread(rows_down, 1, 2)],
         ["`v`: arranged anew, processor, ms", report.spread(arranged, 1, 2)]])
    took = report.quartiles(reading)[1]
    return table, [
        [f"1,000 sessions: first frame within {MORE_MS} ms of the bundled one", f"+{more:.1f} ms",
         report.verdict(more <= MORE_MS)],
        [f"a key there under {KEY_MS} ms of our CPU", f"{key:.2f} ms", report.verdict(key < KEY_MS)],
        [f"2 MB of XML read under {READING_MS} ms (the whole verb: read, checked, written, read again)",
         f"{took:.0f} ms", report.verdict(took < READING_MS)]]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made, met = costs(os.path.abspath(sys.argv[1]), folder, 11)
    print(made, report.table(["aim", "measured", ""], met), sep="\n\n")
