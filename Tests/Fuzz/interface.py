"""Random keys, pastes, mouse reports, resizes and signals against the interface."""

import signal

import escapes
from keys import XTERM
from pieces import FOREIGN, TEXT
from session import Session

TERMS = ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "ansi",
         "xterm-mono"]
COMMANDS = list("jkgGhlnNyspcL?/:12345678") + ["ggj", "uoc", "tho71i", "thowsi"]


def options(chance):
    """Options of the command line, each now and then."""
    chosen = ["--lang", chance.choice(["vi", "en"])]
    if chance.random() < 0.3:
        chosen += ["--ascii"]
    if chance.random() < 0.3:
        chosen += ["--mouse", "off"]
    if chance.random() < 0.5:
        chosen += ["--theme", chance.choice(["light", "dark", "mono"])]
    return chosen


def chunk(chance):
    """Some bytes that a terminal, a person or nobody might send."""
    kind = chance.random()
    if kind < 0.35:
        return chance.choice(COMMANDS).encode()
    if kind < 0.55:
        return chance.choice(list(XTERM.values())).encode()
    if kind < 0.62:
        return bytes([chance.choice([1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 16, 21, 22, 23, 26, 31])])
    if kind < 0.72:
        text = "".join(chance.choices(TEXT + FOREIGN, k=chance.randrange(1, 6)))
        end = b"\x1b[201~" if chance.random() < 0.9 else b""
        return b"\x1b[200~" + text.encode() + end
    if kind < 0.84:
        button, x, y = chance.choice([0, 1, 2, 64, 65, 35]), chance.randrange(1, 420), chance.randrange(1, 130)
        return f"\x1b[<{button};{x};{y}{chance.choice('Mm')}".encode()
    if kind < 0.9:
        return b"\x1b[M" + bytes(chance.randrange(256) for _ in range(3))
    if kind < 0.95:
        return chance.choice(TEXT + FOREIGN).encode()
    return chance.randbytes(chance.randrange(1, 40))


def round_of_input(binary, chance, home):
    """One session; ends when the program does, or after some hundred chunks, by SIGTERM."""
    size = chance.choice([(80, 24), (40, 12), (120, 40), (1, 1), (chance.randrange(1, 200),
                                                                chance.randrange(1, 60))])
    with Session([binary, *options(chance)], size=size, term=chance.choice(TERMS),
                 env={"HOME": str(home), "LC_ALL": chance.choice(["C.UTF-8", "C.UTF-8", "C"])}) as session:
        checked = 0
        session.wait_for(lambda s: s.screen_text().strip() or s.columns < 3)
        for _ in range(chance.randrange(20, 200)):
            if session.process.poll() is not None:
                break
            action = chance.random()
            if action < 0.9:
                if not sent(session, chunk(chance)):
                    break
            elif action < 0.96:
                session.resize(chance.randrange(1, 250), chance.randrange(1, 80))
            else:
                session.signal(chance.choice([signal.SIGWINCH, signal.SIGCONT, signal.SIGTSTP]))
            if chance.random() < 0.3:
                session.wait_idle()
                checked = check(session, checked)
        if session.process.poll() is None:
            session.signal(signal.SIGTERM)
        status = session.wait_exit()
        check(session, 0)
        assert status in (0, 128 + signal.SIGINT, 128 + signal.SIGTERM, -signal.SIGTERM), \
            f"ended with {status}: {bytes(session.raw[-500:])!r}"
        assert session.modes() == session.modes_before, "the modes were not given back"


def sent(session, data):
    """Sends; false when the program has just ended and reads no more."""
    try:
        session.send(data)
    except OSError:
        return False
    return True


def check(session, start):
    """Fails on a foreign sequence in what came since `start`; gives where to go on."""
    found = escapes.foreign(session.raw[start:])
    assert not found, f"foreign sequences: {found[:5]}"
    return len(session.raw)
