"""Where the programs under test lie, and how tests open them."""

import os
import pathlib
import shutil
import tempfile

import pytest

from session import Session

ROOT = pathlib.Path(__file__).resolve().parents[2]


def built(name):
    """A binary of the debug build; a missing one fails its test, with what to do."""
    path = ROOT / ".build" / "debug" / name
    if not path.exists():
        pytest.fail(f"{path} is missing: run `swift build` first")
    return str(path)


@pytest.fixture
def binary():
    """The program: HOINGHI_BINARY, else the debug build's."""
    return os.environ.get("HOINGHI_BINARY") or built("hoinghi")


@pytest.fixture
def probe_binary():
    """The program that shows each event of the terminal."""
    return built("terminal-probe")


@pytest.fixture
def open_folder():
    """A folder that everybody may enter; pytest's own are root's alone."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="hoinghi-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def open_session(tmp_path):
    """Opens sessions with an empty HOME and closes them after the test: open_session([argv], …)."""
    sessions = []

    def open_one(argv, env=None, **options):
        home = {"HOME": str(tmp_path)}
        session = Session(argv, env={**home, **(env or {})}, **options)
        sessions.append(session)
        return session

    yield open_one
    for session in sessions:
        session.close()


@pytest.fixture
def companion(open_session, binary):
    """Opens the interface at eight on the day, and waits for its first frame.

    Its hour stays the same for a minute, so that two frames of one test can be compared; a time
    that is made up makes it a rehearsal, whose line stands above.
    """
    def open_one(*arguments, ready=lambda session: session.row(session.lines - 1), **options):
        options.setdefault("above", 1)
        session = open_session([binary, "--at", "2023-09-18T08:00:00", *arguments], **options)
        session.wait_for(ready)
        return session

    return open_one
