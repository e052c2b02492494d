"""What a desk and a viewer can do with the hub's database by any statement: nothing but what they may."""

import hashlib
import json

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
        assert settings in ('{"search_path=hoinghi, pg_temp"}',
                            '{"search_path=hoinghi_rehearsal, pg_temp"}'), name


def test_two_desks_cannot_both_begin_one_chain(hub):
    line = line_of(hub, 1)
    assert push(hub, hub.b.env["HOINGHI_HUB"], line).stdout.strip() == "known"
    assert push(hub, hub.a.env["HOINGHI_HUB"], line).stdout.strip() == "known"
