"""Several desks and one hub: a real server, real stores, the verbs."""

import itertools
import json
import os

import pytest

import postgres
from cli import run
from desk import KHOA, LOI, NHUNG, Desk

NUMBERS = itertools.count(1)
GUEST = ("--province", "can-tho", "--category", "department")
LIST = "Họ và tên,Đơn vị,Mã\nTrần Thị Một,Sở A,X1\nLê Văn Hai,Sở B,X2\nPhạm Ba,Sở C,X3\n"


@pytest.fixture(scope="module")
def server():
    if postgres.programs() is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: scripts/setup.sh test installs it")
        pytest.skip("no PostgreSQL here: apt install postgresql")
    server = postgres.Server()
    yield server
    server.close()


class Hub:
    """A database with a hub in it, and the desks that were let in."""

    def __init__(self, binary, server, folder):
        self.binary, self.server, self.folder = binary, server, folder
        self.database = f"hub{next(NUMBERS)}"
        self.owner = server.make(self.database)
        assert self("init").status == 0

    def __call__(self, *arguments, **options):
        return run(self.binary, "hub", *arguments, "--hub", self.owner, **options)

    def address(self, name, *options):
        result = self("desk", "add", name, "--host", "127.0.0.1", *options)
        assert result.status == 0, result.err
        return result.out.strip()

    def desk(self, name, *options, **env):
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return Desk(self.binary, folder, desk=name, HOINGHI_HUB=self.address(name, *options), **env)

    def close(self):
        """Roles are of the whole server: the next hub's desks have the same names."""
        roles = self.sql("SELECT role FROM hoinghi.desk")
        self.server.sql("postgres", f'DROP DATABASE "{self.database}" WITH (FORCE)',
                        *(f'DROP ROLE "{role}"' for role in roles))

    def sql(self, statement):
        return self.server.sql(self.database, statement)

    def conflicts(self, desk):
        result = desk("hub", "conflicts", "--format", "json")
        assert result.status == 0, result.err
        return json.loads(result.out)["items"]


@pytest.fixture
def empty_hub(binary, server, tmp_path):
    hub = Hub(binary, server, tmp_path)
    yield hub
    hub.close()


@pytest.fixture
def hub(empty_hub):
    return empty_hub


def sync(*desks):
    """Each takes and brings, twice: what the last brings reaches the first."""
    for desk in (*desks, *desks):
        result = desk("hub", "sync", "--once")
        assert result.status == 0, result.err


def ids(desk):
    return sorted(event["id"] for event in desk.log())


def test_a_hub_is_made_and_made_again_without_harm(hub):
    address = hub.address("Bàn A")
    assert address.startswith("postgresql://B%C3%A0n%20A:")
    assert hub("init").status == 0
    assert hub.sql("SELECT role FROM hoinghi.desk") == ["Bàn A"]
    assert hub.server.sql(address, "SELECT id FROM hoinghi.conference") != []


def test_what_one_desk_records_the_other_knows(hub):
    a, b = hub.desk("A"), hub.desk("B")
    assert a.word("checkin", NHUNG) == ("checked-in", 0)
    sync(a, b)
    assert b.word("checkin", NHUNG) == ("already-in", 10)
    assert b.person(NHUNG)["desk"] == "A"


def test_everything_that_a_desk_records_reaches_the_others(hub):
    a, b, c = hub.desk("A"), hub.desk("B"), hub.desk("C")
    assert a("checkin", NHUNG).status == 0
    assert a("note", NHUNG, "cần xe lăn").status == 0
    assert b("walkin", "--name", "Nguyễn Văn Khách", *GUEST).status == 0
    assert b("person", "set", KHOA, "--office", "Sở Y").status == 0
    assert c("agenda", "set", "remarks-van", "--room", "Phòng A").status == 0
    assert c("checkin", LOI).status == 0
    assert c("undo", LOI).status == 0
    sync(a, b, c)
    assert ids(a) == ids(b) == ids(c)
    assert a.attendance() == b.attendance() == c.attendance()
    for desk in (a, b, c):
        assert desk("log", "verify").status == 0
        assert "Nguyễn Văn Khách" in desk("attendance").out
    assert hub.sql("SELECT count(*) FROM hoinghi.event") == [str(len(ids(a)))]


def test_walk_ins_of_two_desks_have_codes_of_blocks_of_their_own(hub):
    a, b = hub.desk("A"), hub.desk("B")
    sync(a, b)
    codes = [desk.line("walkin", "--name", f"Khách {name}", *GUEST)[1]
             for desk, name in ((a, "một"), (b, "hai"))]
    assert codes[0] != codes[1]
    blocks = hub.sql("SELECT block FROM hoinghi.desk ORDER BY block")
    assert [code[:5] for code in sorted(codes)] == blocks


def test_a_second_laptop_starts_with_the_roster_of_the_hub(hub, tmp_path):
    a, b = hub.desk("A"), hub.desk("B")
    (tmp_path / "list.csv").write_text(LIST)
    assert a("import", "roster", str(tmp_path / "list.csv")).status == 0
    assert a("hub", "roster", "push").status == 0
    assert b("hub", "roster", "pull").status == 0
    rosters = [json.loads(desk("roster", "--format", "json").out)["items"] for desk in (a, b)]
    assert rosters[0] == rosters[1] and len(rosters[0]) == 3
    assert b("log", "verify").status == 0
    # A corrected list follows by itself.
    (tmp_path / "list.csv").write_text(LIST.replace("Sở C", "Sở Đ"))
    assert a("import", "roster", str(tmp_path / "list.csv")).status == 0
    sync(a, b)
    assert "Sở Đ" in b("roster").out
    assert b("log", "verify").status == 0


def test_a_list_of_ones_own_is_not_mixed_with_the_hubs(hub, tmp_path):
    a, b = hub.desk("A"), hub.desk("B")
    for desk in (a, b):
        (tmp_path / "list.csv").write_text(LIST)
        assert desk("import", "roster", str(tmp_path / "list.csv")).status == 0
    assert a("hub", "roster", "push").status == 0
    before = [desk("roster", "--format", "json").out for desk in (a, b)]
    for verb in ("pull", "push"):
        assert b("hub", "roster", verb).status == 65
    assert [item["kind"] for item in hub.conflicts(b)] == ["roster"]
    sync(a)
    assert hub.conflicts(a) == []
    assert [desk("roster", "--format", "json").out for desk in (a, b)] == before


def test_what_is_forgotten_is_forgotten_everywhere(hub, tmp_path):
    a, b = hub.desk("A", "--may-forget"), hub.desk("B")
    (tmp_path / "list.csv").write_text(LIST)
    assert a("import", "roster", str(tmp_path / "list.csv")).status == 0
    sync(a, b)
    code = next(item["code"] for item in json.loads(b("roster", "--format", "json").out)["items"]
                if item["name"] == "Phạm Ba")
    assert b("checkin", code).status == 0
    assert b("note", code, "dị ứng hải sản").status == 0
    sync(a, b)
    assert a("roster", "forget", code, "--yes").status == 0
    sync(a, b)
    for desk in (a, b):
        assert "Phạm Ba" not in desk("roster").out
        assert "hải sản" not in desk("log", "export", "-").out
        for file in desk.store.parent.iterdir():
            held = file.read_bytes()
            assert "Phạm Ba".encode() not in held and "hải sản".encode() not in held, file
        # The chain stays whole.
        assert desk("log", "verify").status == 0
    assert hub.sql("SELECT count(*) FROM hoinghi.sealed_text WHERE body LIKE '%hải sản%'") == ["0"]
    assert hub.sql("SELECT count(*) FROM hoinghi.roster_row WHERE body LIKE '%Phạm Ba%'") == ["0"]


def test_a_desk_that_may_not_forget_for_all_says_what_is_forgotten_here_alone(hub):
    a = hub.desk("A")
    assert a("note", NHUNG, "chuyện riêng").status == 0
    sync(a)
    event = a.log()[-1]["id"]
    assert a("log", "forget", event, "--yes").status == 0
    assert [item["kind"] for item in hub.conflicts(a)] == ["forgotten"]
    assert hub.sql("SELECT body FROM hoinghi.sealed_text") == ["chuyện riêng"]


def test_who_came_in_at_two_desks_apart_is_told_at_both(hub):
    a, b = hub.desk("A"), hub.desk("B")
    for name, desk in (("A", a), ("B", b)):
        # Without the hub, as where a cable was pulled.
        apart = Desk(hub.binary, desk.store.parent, desk=name)
        assert apart.word("checkin", NHUNG) == ("checked-in", 0)
    assert a("hub", "sync", "--once").status == 0
    told = b("hub", "sync", "--once")
    assert NHUNG in told.err and "A" in told.err
    told = a("hub", "sync", "--once")
    assert NHUNG in told.err
    for desk in (a, b):
        [item] = hub.conflicts(desk)
        assert item["kind"] == "twice" and NHUNG in item["words"]["en"]
        assert {arrival["desk"] for arrival in item["arrivals"]} == {"A", "B"}
        assert {arrival["operator"] for arrival in item["arrivals"]} == {"Lan"}


def test_the_log_of_a_laptop_that_is_gone_waits_until_somebody_adopts_it(hub):
    b = hub.desk("B")
    lost = Desk(hub.binary, hub.folder, desk="C")
    assert lost("checkin", LOI).status == 0
    export = hub.folder / "lost.jsonl"
    assert lost("log", "export", str(export)).status == 0
    assert b("log", "import", str(export)).status == 0
    sync(b)
    [item] = hub.conflicts(b)
    assert item["kind"] == "held" and item["desk"] == "B" and item["sequence"] == 1
    assert hub.sql("SELECT count(*) FROM hoinghi.event") == ["0"]
    assert hub("desk", "adopt", item["chain"], "B").status == 0
    sync(b)
    assert hub.conflicts(b) == []
    assert hub.sql("SELECT owner, sequence FROM hoinghi.chain") == ["B|1"]


def test_a_chain_that_forked_is_kept_in_both_branches(hub):
    a = hub.desk("A")
    assert a("checkin", NHUNG).status == 0
    copy = hub.folder / "copy"
    copy.mkdir()
    (copy / "store.sqlite").write_bytes(a.store.read_bytes())
    twin = Desk(hub.binary, copy, desk="A", HOINGHI_HUB=a.env["HOINGHI_HUB"])
    for store, code in ((a.store, KHOA), (twin.store, LOI)):
        # Apart: a copy that hears of what the other recorded goes on as another.
        assert Desk(hub.binary, store.parent, desk="A")("checkin", code).status == 0
    assert twin("note", LOI, "ghi ở bản chép").status == 0
    sync(a, twin)
    third = hub.desk("B")
    sync(third)
    # A store takes nothing that rivals its own events; the hub and all others keep both branches.
    assert len(ids(third)) == 4 and set(ids(a)) < set(ids(third))
    assert sorted(hub.sql("SELECT length(branch) FROM hoinghi.chain")) == ["0", "32"]
    assert [item["kind"] for item in hub.conflicts(third)] == ["forked"]


def test_a_rehearsal_has_a_schema_of_its_own(hub):
    a, b = hub.desk("A"), hub.desk("B")
    assert a("--rehearse", "checkin", NHUNG).status == 0
    for desk in (a, b):
        assert desk("--rehearse", "hub", "sync", "--once").status == 0
    assert b.word("--rehearse", "checkin", NHUNG)[0] == "already-in"
    assert hub.sql("SELECT count(*) FROM hoinghi.event") == ["0"]
    assert hub.sql("SELECT kind FROM hoinghi_rehearsal.event ORDER BY id") == ["check-in", "again"]


def test_a_store_put_back_to_an_earlier_state_takes_its_own_events_again(hub):
    a = hub.desk("A")
    assert a("checkin", NHUNG).status == 0
    sync(a)
    earlier = a.store.read_bytes()
    assert a("checkin", KHOA).status == 0
    sync(a)
    a.store.write_bytes(earlier)
    sync(a)
    assert len(ids(a)) == 2
    assert a.word("checkin", KHOA)[0] == "already-in"
    assert a("checkin", LOI).status == 0
    sync(a)
    assert hub.conflicts(a) == []
    assert a("log", "verify").status == 0


def test_status_tells_how_far_each_desk_is(hub):
    a = hub.desk("A")
    hub.desk("B")
    assert a("checkin", NHUNG).status == 0
    sync(a)
    result = a("hub", "status", "--format", "json")
    status = json.loads(result.out)
    assert (status["events"], status["conflicts"]) == (1, 0)
    [first, second] = status["items"]
    assert first["desk"] == "A" and first["behind"] == 0 and abs(first["clockAhead"]) < 60
    assert [chain["sequence"] for chain in first["chains"]] == [1]
    assert second["desk"] == "B" and "seen" not in second


def test_a_desk_that_was_removed_comes_in_no_more_and_what_it_recorded_stays(hub):
    a, b = hub.desk("A"), hub.desk("B")
    assert a("checkin", NHUNG).status == 0
    sync(a)
    assert hub("desk", "remove", "A").status == 0
    assert a("hub", "sync", "--once").status != 0
    assert a.word("checkin", KHOA) == ("checked-in", 0)
    sync(b)
    assert b.word("checkin", NHUNG)[0] == "already-in"
    # Again it does no harm; whoever never was a desk is none.
    assert hub("desk", "remove", "A").status == 0
    assert "A (removed)" in hub("status", "--lang", "en").out
    assert hub("desk", "remove", "C").status == 1


def test_who_may_only_look_is_told_so(hub):
    viewer = hub.address("V", "--viewer")
    result = run(hub.binary, "hub", "status", "--hub", viewer, "--lang", "en")
    assert result.status == 77
    assert "may only look" in result.err


def test_who_was_erased_on_purpose_is_no_conflict(hub):
    a = hub.desk("A", "--may-forget")
    assert a("walkin", "--name", "Nguyễn Văn Khách", *GUEST).status == 0
    [code] = [person["code"] for person in json.loads(a("attendance", "--format", "json").out)["items"]
              if person["name"] == "Nguyễn Văn Khách"]
    sync(a)
    assert a("roster", "forget", code, "--yes").status == 0
    sync(a)
    assert hub.conflicts(a) == []


def test_verbs_that_need_a_hub_say_so_and_verbs_of_the_desk_never_do(binary, tmp_path):
    port = postgres.free_port()
    nobody = Desk(binary, tmp_path, HOINGHI_HUB=f"postgresql://127.0.0.1:{port}/x")
    result = nobody("hub", "sync", "--once")
    assert result.status == 69 and "sổ chung" in result.err
    assert nobody.word("checkin", NHUNG) == ("checked-in", 0)
    assert run(binary, "hub", "status").status == 78


@pytest.mark.parametrize("address, status", [
    ("host=192.0.2.1 sslmode=prefer", 78),
    ("postgresql://192.0.2.1/x?sslmode=disable", 78),
    ("postgresql://a@192.0.2.1/x", 78),
    ("host=127.0.0.1 nonsense=1", 78),
    ("postgresql://127.0.0.1:1/x?sslmode=nonsense", 78),
])
def test_an_address_that_would_show_names_to_others_is_refused(binary, tmp_path, address, status):
    desk = Desk(binary, tmp_path, HOINGHI_HUB=address)
    assert desk("hub", "sync", "--once").status == status


def test_another_data_folder_is_told_before_anything_is_taken(hub, tmp_path):
    a = hub.desk("A")
    folder = tmp_path / "data"
    assert run(hub.binary, "data", "init", str(folder)).status == 0
    # The same data in a folder is the same.
    assert a("--data", str(folder), "hub", "sync", "--once").status == 0
    agenda = folder / "agenda.json"
    agenda.write_text(agenda.read_text() + "\n")
    result = a("--data", str(folder), "hub", "sync", "--once")
    assert result.status == 65 and "--data" in result.err


def test_config_shows_a_hub_without_its_password(binary):
    for address in ("postgresql://a:secret@h/x", "host=h password=secret user=a",
                    "postgresql://h/x?password=secret&user=a", "password='se cret' host=h"):
        shown = run(binary, "config", "--hub", address).out
        assert "secret" not in shown and "cret'" not in shown and "***" in shown
