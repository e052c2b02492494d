"""What a desk and a viewer can do with the hub's database by any statement: nothing but what they may."""

import hashlib
import json
import os
import subprocess

import pytest

from test_hub import Hub, empty_hub, server, sync  # noqa: F401

SCHEMAS = ("hoinghi", "hoinghi_rehearsal")
# What a desk changes by itself: when it was here, what it keeps.
OWN = ("visit", "held")


@pytest.fixture
def hub(empty_hub, tmp_path):  # noqa: F811
    """A hub with something in every table."""
    hub = empty_hub
    hub.a, hub.b = hub.desk("A", "--may-forget"), hub.desk("B")
    hub.viewer = hub.address("V", "--viewer")
    (tmp_path / "list.csv").write_text("Họ và tên,Đơn vị\nTrần Thị Một,Sở A\nLê Văn Hai,Sở B\n")
    assert hub.a("import", "roster", str(tmp_path / "list.csv")).status == 0
    code = json.loads(hub.a("roster", "--format", "json").out)["items"][0]["code"]
    other = json.loads(hub.a("roster", "--format", "json").out)["items"][1]["code"]
    assert hub.a("checkin", code).status == 0
    assert hub.a("note", code, "ghi chú của A").status == 0
    assert hub.a("roster", "forget", other, "--yes").status == 0
    sync(hub.a, hub.b)
    assert hub.b("note", code, "ghi chú của B").status == 0
    sync(hub.a, hub.b)
    return hub


def tables(hub):
    return [tuple(row.split("|")) for row in hub.sql(
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname LIKE 'hoinghi%' ORDER BY 1, 2")]


def digest(hub):
    """Of everything that the hub holds, and of how it is made."""
    rows = []
    for schema, table in tables(hub):
        if table not in OWN:
            rows += hub.sql(f"SELECT '{schema}.{table}', t::text FROM {schema}.{table} AS t ORDER BY 2")
    rows += hub.sql(
        "SELECT oid, proname, proacl, prosrc, prosecdef, proconfig, proowner FROM pg_proc"
        " WHERE pronamespace::regnamespace::text LIKE 'hoinghi%' ORDER BY 1")
    rows += hub.sql(
        "SELECT oid, relname, relacl, relowner, relkind FROM pg_class"
        " WHERE relnamespace::regnamespace::text LIKE 'hoinghi%' OR relnamespace::regnamespace::text"
        " = 'public' ORDER BY 1")
    rows += hub.sql("SELECT rolname, rolsuper, rolcreaterole, rolcreatedb FROM pg_roles ORDER BY 1")
    rows += hub.sql("SELECT roleid::regrole, member::regrole, admin_option FROM pg_auth_members ORDER BY 1, 2")
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def statements(hub):
    """Every statement that would change, on every object of the catalogue."""
    for schema, table in tables(hub):
        name = f"{schema}.{table}"
        [column, *_] = hub.sql(
            f"SELECT attname FROM pg_attribute WHERE attrelid = '{name}'::regclass AND attnum > 0 ORDER BY attnum")
        yield f"INSERT INTO {name} SELECT * FROM {name} LIMIT 1"
        yield f"INSERT INTO {name} DEFAULT VALUES"
        yield f"UPDATE {name} SET {column} = {column}"
        yield f"DELETE FROM {name}"
        yield f"TRUNCATE {name}"
        yield f"DROP TABLE {name}"
        yield f"ALTER TABLE {name} ADD COLUMN x int"
        yield f"ALTER TABLE {name} OWNER TO CURRENT_USER"
        yield f"ALTER TABLE {name} DISABLE TRIGGER ALL"
        yield f"CREATE INDEX ON {name} ({column})"
        yield f"CREATE RULE r AS ON INSERT TO {name} DO INSTEAD NOTHING"
        yield f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE"
        yield f"SELECT * FROM {name} FOR UPDATE"
        yield f"COPY {name} FROM STDIN"
        yield f"GRANT ALL ON {name} TO CURRENT_USER"
        yield f"COMMENT ON TABLE {name} IS 'x'"
    for function in hub.sql(
            "SELECT oid::regprocedure FROM pg_proc WHERE pronamespace::regnamespace::text LIKE 'hoinghi%'"):
        yield f"ALTER FUNCTION {function} OWNER TO CURRENT_USER"
        yield f"ALTER FUNCTION {function} SECURITY INVOKER"
        yield f"ALTER FUNCTION {function} RESET search_path"
        yield f"DROP FUNCTION {function}"
        yield f"GRANT EXECUTE ON FUNCTION {function} TO PUBLIC"
    for schema in SCHEMAS:
        yield f"DROP SCHEMA {schema} CASCADE"
        yield f"ALTER SCHEMA {schema} RENAME TO x"
        yield f"CREATE TABLE {schema}.x (a int)"
        yield f"CREATE FUNCTION {schema}.sha256(bytea) RETURNS bytea LANGUAGE sql AS 'SELECT $1'"
        yield f"CREATE OR REPLACE FUNCTION {schema}.release() RETURNS void LANGUAGE sql AS 'SELECT 1'"
    yield "CREATE SCHEMA x"
    yield "CREATE TABLE public.chain (a int)"
    yield "CREATE TEMPORARY TABLE desk AS SELECT 1"
    yield "CREATE EXTENSION dblink"
    yield f'DROP DATABASE "{hub.database}"'
    yield f'ALTER DATABASE "{hub.database}" SET search_path = public'
    yield f'GRANT CREATE ON DATABASE "{hub.database}" TO PUBLIC'
    yield "CREATE ROLE x"
    yield "ALTER ROLE postgres PASSWORD 'x'"
    yield 'ALTER ROLE "A" PASSWORD \'x\''
    yield f'GRANT "{hub.database}_desk" TO CURRENT_USER'
    for role in ("postgres", '"A"', f'"{hub.database}_owner"'):
        yield f"SET SESSION AUTHORIZATION {role}"
        yield f"SET ROLE {role}"
    yield "COPY (SELECT 1) TO PROGRAM 'true'"
    yield "COPY (SELECT 1) TO '/tmp/hoinghi-x'"
    yield "SELECT pg_read_file('/etc/passwd')"
    yield "SELECT rolpassword FROM pg_authid"
    yield "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'"
    yield "ALTER SYSTEM SET fsync = off"
    yield "LOAD 'x'"
    yield "DO LANGUAGE plpython3u 'pass'"


@pytest.mark.parametrize("who", ["desk", "viewer"])
def test_no_statement_changes_what_the_hub_holds(hub, who):
    address = hub.b.env["HOINGHI_HUB"] if who == "desk" else hub.viewer
    before = digest(hub)
    wanted = list(statements(hub))
    states = hub.server.states(address, wanted)
    assert len(states) == len(wanted)
    # A grant by who may grant nothing only warns, and there may be nobody to end: what they changed would
    # show in the digest.
    done = [statement for statement, state in zip(wanted, states) if state == "00000"
            and not statement.startswith(("GRANT ", "SELECT pg_terminate"))]
    assert done == []
    assert digest(hub) == before


def line_of(hub, sequence, owner="A"):
    [line] = hub.sql(
        "SELECT line FROM hoinghi.event JOIN hoinghi.chain USING (store, branch)"
        f" WHERE owner = '{owner}' AND event.sequence = {sequence}")
    return line


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def push(hub, address, *lines, bodies=None):
    array = ", ".join(map(quoted, lines))
    words = bodies or ", ".join("NULL" for _ in lines)
    return hub.server.sql(
        address, f"SELECT outcome FROM hoinghi.push(ARRAY[{array}], ARRAY[{words}]::bytea[], ARRAY[{words}])",
        check=False)


def test_a_desk_forges_nothing_with_the_functions_that_it_may_call(hub):
    address = hub.b.env["HOINGHI_HUB"]
    before = digest(hub)
    last = line_of(hub, "chain.sequence")
    own = line_of(hub, "chain.sequence", "B")
    fields = json.loads(last + "}")
    sequence, following = fields["sequence"], fields["sequence"] + 1
    sha = hashlib.sha256(last.encode()).hexdigest()
    fresh = last.replace(fields["id"], "01234567-89ab-7def-8123-456789abcdef")
    # The next event of another's chain, and a second branch of it.
    going_on = fresh.replace(f'"sequence":{sequence}', f'"sequence":{following}').replace(
        fields["previous"], sha)
    for forged, outcome in [
            (going_on, "not-yours"),
            (fresh, "not-yours"),
            # Rewind, and a gap in one's own chain.
            (own.replace('"previous":"', '"previous":"0').replace('0"}', '"}'), "unreadable"),
            (own.replace(json.loads(own + "}")["previous"], "1" * 64), "unreadable"),
            (own.replace(f'"sequence":{json.loads(own + "}")["sequence"]}', '"sequence":77').replace(
                json.loads(own + "}")["previous"], "1" * 64), "gap"),
            ("{}", "unreadable"),
            ('{"id":"x', "unreadable"),
            (last + ',"hash":"' + sha + '"', "unreadable"),
            # A rehearsed chain in the real log.
            (fresh.replace(fields["store"], "00" + fields["store"][2:]), "rehearsed")]:
        result = push(hub, address, forged)
        assert result.stdout.strip() == outcome, (forged, result)
    # The words of another's event are not changed, nor is an id taken twice.
    assert push(hub, address, last, bodies="'x'").stdout.strip() in ("text", "known")
    chain = "f" * 32
    stolen = last.replace(fields["store"], chain).replace(
        f'"sequence":{sequence}', '"sequence":1').replace(fields["previous"], "0" * 64)
    assert push(hub, address, stolen).stdout.strip() == "id-taken"
    [event] = hub.sql("SELECT event FROM hoinghi.roster LIMIT 1")
    for call in (
            f"push_roster('{event}', '{{x}}', '{{x}}', '{{x}}', '{{x}}')",
            "forget('{x}', '{1}', '{}')",
            "forget('{}', '{}', ARRAY(SELECT id FROM hoinghi.sealed_text))"):
        assert hub.server.sql(address, f"SELECT hoinghi.{call}", check=False).returncode != 0, call
    # What a desk says that it keeps is its own.
    hub.server.sql(address, f"SELECT hoinghi.hold('{{{chain}}}', '{{1}}', '{{gap}}')")
    assert hub.sql("SELECT role FROM hoinghi.held") == ["B"]
    assert digest(hub) == before


def test_a_viewer_calls_nothing_and_reads_no_name(hub):
    for function in ("push('{}', '{}', '{}')", "push_roster(NULL, '{}', '{}', '{}', '{}')",
                     "forget('{}', '{}', '{}')", "greet(1, 1)", "hold('{}', '{}', '{}')",
                     "claim('door', '{x}')", "pull('{}', '{}', '{}', 9)", "release()"):
        assert hub.server.sql(hub.viewer, f"SELECT hoinghi.{function}", check=False).returncode != 0
    for table in ("sealed_text", "roster", "roster_row", "desk", "visit", "held", "adopted"):
        result = hub.server.sql(hub.viewer, f"SELECT * FROM hoinghi.{table}", check=False)
        assert "permission denied" in result.stderr
    assert hub.server.sql(hub.viewer, "SELECT count(*) FROM hoinghi.event") != ["0"]


def test_a_desk_of_one_hub_does_not_enter_another_of_the_same_server(hub, binary, server, tmp_path):  # noqa: F811
    (tmp_path / "other").mkdir()
    other = Hub(binary, server, tmp_path / "other")
    address = hub.b.env["HOINGHI_HUB"].replace(hub.database, other.database)
    assert "permission denied" in server.sql(address, "SELECT 1", check=False).stderr


def test_functions_look_names_up_in_their_own_schema_alone(hub):
    rows = hub.sql(
        "SELECT proname, proconfig FROM pg_proc WHERE prosecdef"
        " AND pronamespace::regnamespace::text LIKE 'hoinghi%'")
    assert rows
    for row in rows:
        name, settings = row.split("|")
        assert settings.removesuffix('}').removesuffix(',plan_cache_mode=force_generic_plan') + '}' in (
            '{"search_path=hoinghi, pg_temp"}',
            '{"search_path=hoinghi_rehearsal, pg_temp"}'), name


def test_two_desks_cannot_both_begin_one_chain(hub):
    line = line_of(hub, 1)
    assert push(hub, hub.b.env["HOINGHI_HUB"], line).stdout.strip() == "known"
    assert push(hub, hub.a.env["HOINGHI_HUB"], line).stdout.strip() == "known"


def with_words(person, words):
    """The first event of a chain of its own about a person, with words; what push() takes of it."""
    random = b"r" * 16
    seal = hashlib.sha256(random + words.encode()).hexdigest()
    line = ('{"id":"01234567-89ab-7def-8123-456789abcdef","delegate":"%s","kind":"note","list":"door","store":"%s"'
            ',"sequence":1,"desk":"B","operator":"Lan","at":"2023-09-18T08:00:00+07:00"'
            ',"text":{"id":"words-1","seal":"%s"},"previous":"%s"' % (person, "f" * 32, seal, "0" * 64))
    return f"hoinghi.push(ARRAY[{quoted(line)}], ARRAY['\\x{random.hex()}'::bytea], ARRAY[{quoted(words)}])"


def test_words_that_come_while_somebody_is_forgotten_do_not_stay(hub):
    bringing = subprocess.Popen(
        ["psql", "-X", "-A", "-t", "-q", hub.b.env["HOINGHI_HUB"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        text=True, env={"PATH": os.environ["PATH"]})
    bringing.stdin.write(f"BEGIN;\nSELECT outcome FROM {with_words('somebody', 'a name')};\n")
    bringing.stdin.flush()
    assert bringing.stdout.readline() == "added\n"
    forgetting = subprocess.Popen(
        ["psql", "-X", "-q", hub.a.env["HOINGHI_HUB"], "-c", "SELECT hoinghi.forget('{somebody}', '{1}', '{}')"],
        stdout=subprocess.DEVNULL, env={"PATH": os.environ["PATH"]})
    # Until it has ended, or waits for the other.
    while forgetting.poll() is None and hub.sql(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'hoinghi.sealed_text'::regclass") == ["0"]:
        pass
    assert bringing.communicate("COMMIT;\n")[0] == ""
    assert forgetting.wait() == 0
    assert hub.sql("SELECT person FROM hoinghi.forgotten WHERE person = 'somebody'") == ["somebody"]
    assert hub.sql("SELECT body FROM hoinghi.sealed_text WHERE id = 'words-1'") == []


def test_nobody_brings_words_from_a_time_before_somebody_was_forgotten(hub):
    states = hub.server.states(hub.b.env["HOINGHI_HUB"], [
        "BEGIN ISOLATION LEVEL REPEATABLE READ", f"SELECT {with_words('somebody', 'a name')}", "ROLLBACK",
        "BEGIN ISOLATION LEVEL SERIALIZABLE", "SELECT hoinghi.claim('door', '{somebody}')", "ROLLBACK"])
    assert states == ["00000", "25000", "00000", "00000", "25000", "00000"]


def test_an_event_alone_is_looked_at_as_one_of_many(hub):
    """push() has a quick way for one event: each of these lines comes alone and beside another."""
    chain = "e" * 32
    first, id_ = "0" * 64, "01234567-89ab-7def-8123-%012x"

    def line(sequence, previous, delegate="d", more="", number=None, **changed):
        fields = {"kind": "check-in", "list": "door", "store": chain, **changed}
        return ('{"id":"%s","delegate":"%s","kind":"%s","list":"%s","store":"%s","sequence":%s,"desk":"B"'
                ',"operator":"Lan","at":"2023-09-18T08:00:00+07:00"%s,"previous":"%s"' % (
                    id_ % (number or sequence), delegate, fields["kind"], fields["list"], fields["store"],
                    sequence, more, previous))

    def digest_of(text):
        return hashlib.sha256(text.encode()).hexdigest()

    address = hub.b.env["HOINGHI_HUB"]
    one = line(1, first)
    assert push(hub, address, one).stdout.split() == ["added"]
    two = line(2, digest_of(one))
    wrong = [
        two.replace('"d"', '"d\t"'), two.replace(id_ % 2, "X1234567-89ab-7def-8123-000000000002"),
        two.replace(id_ % 2, "e6707a6f-89ab-7def-8123-000000000002"), two.replace(':2,', ':02,'),
        two.replace(':2,', ':2 ,'), two.replace('"desk"', '"tisch"'), two + " ", two.replace(":", " :", 1),
        two.replace('"previous":"', '"previous":"0')]
    for forged in wrong:
        assert push(hub, address, forged).stdout.split() == ["unreadable"], forged
        assert push(hub, address, one, forged).stdout.split() == ["known", "unreadable"], forged
    assert push(hub, address, line(3, digest_of(one))).stdout.split() == ["gap"]
    assert push(hub, hub.a.env["HOINGHI_HUB"], two).stdout.split() == ["not-yours"]
    # An id that is taken, and the chain goes on as if nothing had been.
    assert push(hub, address, line(2, digest_of(one), number=1)).stdout.split() == ["id-taken"]
    assert push(hub, address, one, line(2, digest_of(one), number=1)).stdout.split() == ["known", "id-taken"]
    assert push(hub, address, two).stdout.split() == ["added"]
    assert push(hub, address, two).stdout.split() == ["known"]
    # The same with everything that a line can have.
    more = (',"target":"%s","seat":"s","batch":"%s","refused":{"reason":"r","length":3,"digest":"%s"}'
            ',"text":{"id":"t","seal":"%s"}' % (id_ % 1, id_ % 2, "a" * 64, "b" * 64))
    three = line(3, digest_of(two), more=more)
    for forged in (three.replace('"length":3', '"length":x'), three.replace('"seat"', '"sea"'),
                   three.replace("a" * 64, "A" * 64), three.replace('"t",', '"t", ')):
        assert push(hub, address, forged).stdout.split() == ["unreadable"], forged
    four = line(4, digest_of(three), delegate='\\"')
    assert push(hub, address, three, four).stdout.split() == ["added", "added"]
    assert hub.sql(f"SELECT sequence, delegate, seat, text_id FROM hoinghi.event WHERE store = '{chain}' ORDER BY 1") \
        == ["1|d||", "2|d||", "3|d|s|t", '4|"||']
    assert hub.sql(f"SELECT sequence, encode(head, 'hex') FROM hoinghi.chain WHERE store = '{chain}'") \
        == [f"4|{digest_of(four)}"]
