"""Desks at their screens that share one hub: online, offline, stalled, and back."""

import json
import os
import pathlib
import re
import signal

import pytest

from cli import run
from companion import in_window, on
from desk import KHOA, LOI, NHUNG, Desk
from test_hub import Hub, empty_hub, ids, server, sync  # noqa: F401

ONLINE, OFFLINE = "Sổ chung: đã nối", "Sổ chung: mất nối từ"
IN, ALREADY = "ĐÃ ĐIỂM DANH", "ĐÃ VÀO TRƯỚC ĐÓ"


@pytest.fixture
def hub(empty_hub):  # noqa: F811
    return empty_hub


@pytest.fixture
def open_desk(open_session, binary):
    """Opens a desk's screen; it is online when this returns, unless told otherwise."""
    def open_one(desk, *arguments, wanted=ONLINE, **options):
        session = open_session(
            [binary, "--screen", "checkin", *arguments],
            env={**desk.env, "HOINGHI_LANG": "vi"}, size=options.pop("size", (120, 30)), **options)
        session.wait_for(lambda s: on("checkin")(s) and wanted in footer(s))
        return session
    return open_one


@pytest.fixture
def running(server):  # noqa: F811
    """The server, which is there again afterwards, whatever a test did with it."""
    yield server
    server.run(server.programs / "pg_ctl", "-D", server.data, "-l", server.folder / "log", "-w",
               "-o", server.options, "restart", "-m", "immediate", check=False)


def footer(session):
    return session.row(session.lines - 1)


def says(words):
    return lambda session: words in footer(session)


def shows(*words):
    return lambda session: all(word in session.screen_text() for word in words)


def maps(session):
    return pathlib.Path(f"/proc/{session.pid}/maps").read_text()


def test_what_one_desk_records_stands_on_the_other_screen_without_a_key(hub, open_desk):
    a, b = open_desk(hub.desk("A")), open_desk(hub.desk("B"))
    a.send(f"{NHUNG}\r")
    a.wait_for(shows(IN, "1/94"))
    b.wait_for("1/94")
    b.wait_for("Phạm Ngọc Nhung")
    b.send(f"{NHUNG}\r")
    b.wait_for(shows(ALREADY))
    assert "bàn A" in b.screen_text()


def test_libpq_is_loaded_where_a_hub_is_set_and_nowhere_else(hub, open_desk, binary, tmp_path):
    with_hub = open_desk(hub.desk("A"))
    assert "libpq.so" in maps(with_hub)
    folder = tmp_path / "alone"
    folder.mkdir()
    alone = open_desk(Desk(binary, folder), wanted="")
    alone.send(f"{NHUNG}\r")
    alone.wait_for(IN)
    assert "libpq.so" not in maps(alone)
    assert len(os.listdir(f"/proc/{alone.pid}/task")) == 1
    assert "Sổ chung" not in alone.screen_text()


def test_a_server_that_is_gone_is_told_in_plain_words_and_what_waits_is_brought_later(
        hub, running, open_desk):
    a, b = open_desk(hub.desk("A")), open_desk(hub.desk("B"))
    running.kill()
    for session in (a, b):
        session.wait_for(lambda s: re.search(OFFLINE + r" \d\d:\d\d, 0 chờ gửi", footer(s)))
    a.send(f"{NHUNG}\r")
    a.wait_for(shows(IN))
    a.wait_for(says("1 chờ gửi"))
    a.send(f"{KHOA}\r")
    a.wait_for(says("2 chờ gửi"))
    text = a.screen_text()
    assert "127.0.0.1" not in text and "connection" not in text and "libpq" not in text
    running.start()
    for session in (a, b):
        session.wait_for(says(ONLINE))
    b.wait_for("2/94")
    assert hub.sql("SELECT count(*) FROM hoinghi.event") == ["2"]


def test_a_server_that_stalls_is_as_one_that_is_gone(hub, running, open_desk):
    desk = hub.desk("A")
    a = open_desk(desk)
    with running.stalled():
        a.send(f"{NHUNG}\r")
        a.wait_for(shows(IN))
        a.send("khoa")
        a.wait_for(shows("Kim Quốc Khoa"))
        a.wait_for(says(OFFLINE))
        a.wait_for(says("1 chờ gửi"))
        # Nobody who leaves waits for it either.
        a.keys("<Esc>", "q")
        assert a.wait_exit() == 0
    assert desk.word("checkin", NHUNG)[0] == "already-in"


def test_a_desk_that_starts_without_the_hub_knows_what_waits(hub, running, open_desk):
    desk = hub.desk("A")
    a = open_desk(desk)
    a.send(f"{NHUNG}\r")
    a.wait_for(shows(IN))
    a.wait_for(lambda _: hub.sql("SELECT count(*) FROM hoinghi.event") == ["1"])
    running.kill()
    a.wait_for(says(OFFLINE))
    a.send(f"{KHOA}\r")
    a.wait_for(says("1 chờ gửi"))
    a.signal(signal.SIGKILL)
    a.wait_exit()
    again = open_desk(desk, wanted=OFFLINE)
    again.wait_for(says("1 chờ gửi"))
    running.start()
    again.wait_for(says(ONLINE))
    again.wait_for(lambda _: hub.sql("SELECT count(*) FROM hoinghi.event") == ["2"])


def test_who_came_in_at_two_desks_apart_is_told_on_both_screens(hub, running, open_desk):
    desks = hub.desk("A"), hub.desk("B")
    sessions = [open_desk(desk) for desk in desks]
    running.kill()
    for session in sessions:
        session.wait_for(says(OFFLINE))
        session.send(f"{NHUNG}\r")
        session.wait_for(shows(IN))
    running.start()
    for session in sessions:
        session.wait_for(shows("Vào ở hai bàn: 1"))
        session.send("\x1bh")
        session.wait_for(in_window("Sổ chung của các bàn"))
        text = session.screen_text()
        assert f"{NHUNG} Phạm Ngọc Nhung" in text
        assert re.search(r"\d\d:\d\d, bàn A, Lan", text) and re.search(r"\d\d:\d\d, bàn B, Lan", text)
    for desk in desks:
        [item] = hub.conflicts(desk)
        assert [arrival["desk"] for arrival in item["arrivals"]] in (["A", "B"], ["B", "A"])
        assert {arrival["operator"] for arrival in item["arrivals"]} == {"Lan"}


def test_what_the_hub_does_not_take_stands_at_the_desk_and_goes_on_when_the_reason_is_gone(
        hub, running, open_desk):
    b = hub.desk("B")
    lost = Desk(hub.binary, hub.folder, desk="C")
    assert lost("checkin", LOI).status == 0
    export = hub.folder / "lost.jsonl"
    assert lost("log", "export", str(export)).status == 0
    assert b("log", "import", str(export)).status == 0
    session = open_desk(b)
    session.wait_for(says("1 vướng"))
    session.send("\x1bh")
    session.wait_for(shows("hub desk adopt"))
    chain = json.loads(lost("log", "show").out.splitlines()[0])["store"]
    assert hub("desk", "adopt", chain, "B").status == 0
    running.kill()
    session.wait_for(says(OFFLINE))
    running.start()
    session.wait_for(lambda s: ONLINE in footer(s) and "vướng" not in footer(s))
    assert hub.sql("SELECT owner, sequence FROM hoinghi.chain") == ["B|1"]


def test_a_desk_that_is_not_let_in_says_why_and_goes_on_alone(hub, open_desk):
    desk = hub.desk("A")
    assert hub("desk", "remove", "A").status == 0
    desk.env["HOINGHI_HUB"] = f"host={hub.server.folder} port={hub.server.port} user=postgres" \
                              f" dbname={hub.database}"
    session = open_desk(desk, wanted="Sổ chung: không vào được")
    session.send(f"{NHUNG}\r")
    session.wait_for(shows(IN))


def test_a_desk_that_is_removed_while_it_is_connected_is_thrown_out(hub, open_desk):
    session = open_desk(hub.desk("A"))
    assert hub("desk", "remove", "A").status == 0
    assert hub.sql("SELECT count(*) FROM pg_stat_activity WHERE usename = 'A'") == ["0"]
    session.wait_for(lambda s: ONLINE not in footer(s))
    session.send(f"{NHUNG}\r")
    session.wait_for(shows(IN))


def test_a_narrow_screen_tells_it_in_a_few_letters(hub, running, open_desk):
    session = open_desk(hub.desk("A"), size=(48, 16), wanted="đã nối")
    running.kill()
    session.wait_for(lambda s: re.search(r"mất nối \d\d:\d\d \+0", footer(s)))


def test_a_list_that_another_desk_brings_stands_on_the_screen(hub, open_desk, tmp_path):
    a, b = hub.desk("A"), hub.desk("B")
    session = open_desk(b)
    (tmp_path / "list.csv").write_text("Họ và tên,Đơn vị\nTrần Thị Một,Sở A\nLê Văn Hai,Sở B\n")
    assert a("import", "roster", str(tmp_path / "list.csv")).status == 0
    assert a("hub", "roster", "push").status == 0
    session.wait_for("0/2")


# Both online: nobody is let in at two desks.

def codes(desk):
    items = json.loads(desk("roster", "--format", "json").out)["items"]
    return [item["code"] for item in items]


def arrivals(hub):
    """How often each delegate was let in, as the hub has it."""
    return {int(count) for count in hub.sql(
        "SELECT count(*) FROM hoinghi.event WHERE kind = 'check-in' GROUP BY delegate")}


def test_the_same_badges_at_two_screens_at_once_let_everybody_in_once(hub, open_desk):
    desks = hub.desk("A"), hub.desk("B")
    sessions = [open_desk(desk) for desk in desks]
    badges = codes(desks[0])[:20]
    for number, badge in enumerate(badges, 1):
        for session in sessions:
            session.send_unread(f"{badge}\r".encode())
        answers = []
        for session in sessions:
            session.wait_for(lambda s: f"{number}/94" in s.screen_text()
                             and badge in s.screen_text() and ("ĐÃ" in s.screen_text()))
            answers.append([word for word in (IN, ALREADY) if word in session.screen_text()])
        assert sorted(answers) == sorted([[IN], [ALREADY]]), badge
    assert arrivals(hub) == {1}


def test_the_same_badges_at_two_verbs_at_once_let_everybody_in_once(hub):
    import subprocess
    desks = hub.desk("A"), hub.desk("B")
    badges = codes(desks[0])[:40]
    running = [
        subprocess.Popen([desk.binary, "checkin", "-"], env={"PATH": os.environ["PATH"], **desk.env},
                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for desk in desks]
    for badge in badges:
        for process in running:
            process.stdin.write(badge + "\n")
            process.stdin.flush()
        words = sorted(process.stdout.readline().split("\t")[0] for process in running)
        assert words == ["already-in", "checked-in"], badge
    for process in running:
        process.stdin.close()
        assert process.wait() == 10
    assert arrivals(hub) == {1}


def test_a_verb_brings_what_it_decided_before_it_ends(hub):
    a, b = hub.desk("A"), hub.desk("B")
    assert a.word("checkin", NHUNG) == ("checked-in", 0)
    assert hub.sql("SELECT kind FROM hoinghi.event") == ["check-in"]
    assert b.word("checkin", NHUNG) == ("already-in", 10)
    assert b.person(NHUNG)["desk"] == "A"


def test_a_claim_that_another_desk_does_not_let_go_holds_nobody_up(hub, open_desk):
    import subprocess
    a, b = hub.desk("A"), hub.desk("B")
    session = open_desk(a)
    [person] = [item["id"] for item in a.attendance()["items"] if item["code"] == NHUNG]
    holder = subprocess.Popen(
        ["psql", "-X", "-q", "-A", "-t", b.env["HOINGHI_HUB"]], env={"PATH": os.environ["PATH"]},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    door = [item["id"] for item in json.loads(a("lists", "--format", "json").out)["items"]][0]
    holder.stdin.write(f"SELECT * FROM hoinghi.claim('{door}', ARRAY['{person}']);\n\\echo held\n")
    holder.stdin.flush()
    while holder.stdout.readline().strip() != "held":
        pass
    session.send(f"{NHUNG}\r")
    session.wait_for(shows(IN))
    session.wait_for(lambda _: hub.sql("SELECT kind FROM hoinghi.event") == ["check-in"])
    holder.stdin.close()
    holder.wait()
    # It asks again for the next.
    session.send(f"{KHOA}\r")
    session.wait_for(shows(IN, "Kim Quốc Khoa"))
    assert ONLINE in footer(session)


def test_a_verb_without_the_hub_decides_alone(hub, running):
    a = hub.desk("A")
    with running.stalled():
        assert a.word("checkin", NHUNG) == ("checked-in", 0)
    sync(a)
    assert ids(a) != [] and hub.sql("SELECT count(*) FROM hoinghi.event") == ["1"]


def test_the_halls_screen_follows_the_hub_and_says_when_it_is_gone(hub, running, open_session, binary):
    a, hall = hub.desk("A"), hub.desk("H")
    session = open_session(
        [binary, "display", "--page", "arrivals"], env={**hall.env, "HOINGHI_LANG": "vi"}, size=(100, 30))
    session.wait_for(lambda s: "Số liệu lúc" in footer(s))
    assert a("checkin", NHUNG).status == 0
    sync(a)
    session.wait_for(shows("Đang có mặt 1"))
    running.kill()
    session.wait_for(says("mất nối với sổ chung từ"))
    # What is recorded on this machine stands there all the same.
    assert hall("checkin", KHOA).status == 0
    session.wait_for(shows("Đang có mặt 2"))
    running.start()
    session.wait_for(lambda s: "Số liệu lúc" in footer(s))
    session.keys("q")
    assert session.wait_exit() == 0
    sync(a)
    assert a.attendance()["arrived"] == 2


def test_the_halls_screen_without_a_hub_loads_no_libpq(open_session, binary, tmp_path):
    desk = Desk(binary, tmp_path)
    assert desk("checkin", NHUNG).status == 0
    session = open_session([binary, "display", "--store", str(desk.store)])
    session.wait_for("Số liệu lúc")
    assert "libpq" not in maps(session)


def test_a_kiosk_asks_the_other_desks_before_it_lets_anybody_in(hub, open_session, binary, tmp_path):
    a, k = hub.desk("A"), hub.desk("K")
    pin = tmp_path / "pin"
    assert run(binary, "kiosk", "--pin-file", str(pin), "--set-pin", stdin="246810\n").status == 0
    session = open_session([binary, "kiosk", "--pin-file", str(pin)],
                           env={**k.env, "HOINGHI_LANG": "vi"}, size=(100, 30))
    session.wait_for("Đưa mã QR")
    connected(hub, "K")
    assert a("checkin", NHUNG).status == 0
    session.send(f"{NHUNG}\r")
    session.wait_for("ĐÃ ĐIỂM DANH RỒI")
    session.send(f"{KHOA}\r")
    session.wait_for("XIN MỜI VÀO")
    sync(a)
    assert a.attendance()["arrived"] == 2
    assert arrivals(hub) == {1}


def connected(hub, role):
    """Waits until the desk of a role has taken what there is."""
    while not hub.sql(f"SELECT 1 FROM hoinghi.visit WHERE role = '{role}'"):
        pass
