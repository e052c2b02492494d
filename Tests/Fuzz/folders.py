"""Data folders damaged at random, against `data check`, a verb that prints, and the interface."""

import json
import subprocess

import escapes
from pieces import FOREIGN, TEXT
from session import Session

TIME_LIMIT = 20


def round_of_damage(binary, chance, home):
    """Writes the bundled conference out, damages it, and opens it in every way."""
    folder = home / "data"
    env = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
           "SWIFT_BACKTRACE": "enable=no"}
    run([binary, "data", "init", str(folder)], env, {0})
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for _ in range(chance.choice([1, 1, 1, 2, 5])):
        path = chance.choice(files)
        if path.is_file():
            chance.choice(DAMAGES)(path, chance)
    language = chance.choice(["vi", "en"])
    status = run([binary, "--lang", language, "data", "check", str(folder)], env, {0, 65, 66})
    opens = {0} if status == 0 else {65, 66}
    verb = chance.choice(["overview", "agenda", "remarks", "roster", "visits", "models", "figures",
                          "sources"])
    run([binary, "--lang", language, "--data", str(folder), verb], env, opens)
    with Session([binary, "--lang", language, "--data", str(folder)], size=(100, 30),
                 env={"HOME": str(home)}) as session:
        if status == 0:
            session.wait_for(lambda s: s.row(0))
            session.keys(*[chance.choice("12345678jG") for _ in range(6)])
            session.wait_idle()
            session.keys("<C-c>")
            opens = {130}
        ended = session.wait_exit(TIME_LIMIT)
        assert ended in opens, f"the interface ended with {ended} after data check gave {status}"
        assert not escapes.foreign(session.raw), escapes.foreign(session.raw)[:5]
        assert session.modes() == session.modes_before, "the modes were not given back"


def run(command, env, statuses):
    """Runs to the end; the status must be one of these, and what is printed clean."""
    try:
        result = subprocess.run(command, env=env, capture_output=True, timeout=TIME_LIMIT,
                                stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired as late:
        raise AssertionError(f"{command} did not end in {TIME_LIMIT} s") from late
    printed = result.stdout + result.stderr
    assert result.returncode in statuses, \
        f"{command} ended with {result.returncode}, not {statuses}: {printed[-800:]!r}"
    controls = escapes.sequences(printed)
    assert not controls, f"{command} printed controls: {controls[:5]}"
    return result.returncode


# Damages

def flip_bytes(path, chance):
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 3, 20])):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    path.write_bytes(data)


def cut(path, chance):
    data = path.read_bytes()
    path.write_bytes(data[:chance.randrange(len(data) + 1)])


def splice(path, chance):
    data = path.read_bytes()
    a, b, c = sorted(chance.randrange(len(data) + 1) for _ in range(3))
    path.write_bytes(data[:b] + data[a:c] + data[b:])


def insert_text(path, chance):
    data = path.read_bytes()
    at = chance.randrange(len(data) + 1)
    piece = chance.choice(TEXT + FOREIGN + ["{", "[" * 50_000, "null,", "1e999", "-", "\\u0000",
                                            "\\ud800", '{"a":' * 20_000])
    path.write_bytes(data[:at] + piece.encode() + data[at:])


def remove(path, chance):
    path.unlink()


def replace_by_folder(path, chance):
    path.unlink()
    path.mkdir()


def change_value(path, chance):
    """Another value somewhere in the tree: the file stays well formed."""
    try:
        tree = json.loads(path.read_bytes())
    except ValueError:
        return
    places = []

    def walk(node):
        items = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in items:
            places.append((node, key))
            if isinstance(value, (dict, list)):
                walk(value)

    if isinstance(tree, (dict, list)):
        walk(tree)
    if not places:
        return
    node, key = chance.choice(places)
    old = node[key]
    node[key] = chance.choice([
        None, True, "", 0, -1, 10**18, 1e300, [], {}, [old], {"vi": old}, str(old)[:3],
        str(old) + chance.choice(TEXT + FOREIGN), chance.choice(TEXT + FOREIGN), "x" * 100_000])
    path.write_text(json.dumps(tree, ensure_ascii=chance.random() < 0.5), encoding="utf-8")


def drop_value(path, chance):
    """One member less somewhere at the top two levels."""
    try:
        tree = json.loads(path.read_bytes())
    except ValueError:
        return
    node = tree
    while isinstance(node, (dict, list)) and node:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        key = chance.choice(keys)
        if not isinstance(node[key], (dict, list)) or chance.random() < 0.3:
            del node[key]
            break
        node = node[key]
    path.write_text(json.dumps(tree), encoding="utf-8")


DAMAGES = [flip_bytes, cut, splice, insert_text, insert_text, remove, replace_by_folder,
           change_value, change_value, change_value, drop_value, drop_value]
