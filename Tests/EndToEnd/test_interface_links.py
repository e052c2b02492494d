"""Addresses open where the terminal knows links; everywhere else nothing is sent of them."""

import json
import pathlib
import random
import subprocess

import pytest

import escapes
import links
from companion import assert_given_back, in_window, on

KNOWN = {"TERM_PROGRAM": "WezTerm"}
ROOT = pathlib.Path(__file__).resolve().parents[2]
ARTICLE = json.loads((ROOT / "Assets/source.json").read_text())["address"]


def linked(session, size):
    """The stretches of linked cells; the screen itself is the same as without them."""
    session.wait_idle()
    screen, found = links.shown(session.raw, size)
    assert screen.display == session.screen.display
    return found


def press(session, key):
    """Sends a key, and waits until the program has woken for it and sleeps again."""
    session.wait_idle()
    before = session.wakeups()
    session.keys(key)
    session.wait_for(lambda s: s.wakeups() > before)


def texts(found, address):
    """What the cells of an address show, row after row."""
    return "".join(text for _, _, text, own in found if own == address)


def at_the_article(companion, size, **options):
    """The sources, at the address of the article."""
    session = companion("--screen", "sources", size=size, above=0, **options)
    session.wait_for(on("sources"))
    session.keys("<Enter>", "G")
    session.wait_for(".htm")
    return session


@pytest.fixture
def companion(open_session, binary):
    """Opens the interface without the line of a rehearsal."""
    def open_one(*arguments, **options):
        options.pop("above", None)
        session = open_session([binary, *arguments], **options)
        session.wait_for(lambda s: s.row(s.lines - 1))
        return session
    return open_one


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (40, 24)])
def test_the_address_of_the_article_is_a_link_while_it_is_seen(companion, size):
    session = at_the_article(companion, size, env=KNOWN)
    found = linked(session, size)
    assert texts(found, ARTICLE) == ARTICLE
    assert {own for _, _, _, own in found} == {ARTICLE}
    press(session, "<C-l>")
    assert linked(session, size) == found
    # A window over it, and back.
    session.keys("?")
    session.wait_for(in_window("Trợ giúp"))
    assert linked(session, size) == []
    session.keys("<Esc>")
    session.wait_for(on("sources"))
    assert linked(session, size) == found
    session.keys("1")
    session.wait_for(on("overview"))
    assert linked(session, size) == []
    session.keys("q")
    session.wait_exit()
    assert_given_back(session)
    assert bytes(session.raw).rfind(b"\x1b]8;;\x1b\\") == bytes(session.raw).rfind(b"\x1b]8;")


@pytest.mark.parametrize("options", [
    {"term": "linux", "env": {"VTE_VERSION": "7006"}}, {"env": {}}, {"env": {**KNOWN, "STY": "1.x"}},
    {"env": {"TMUX": "x", "TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": "3.3a"}},
    {"env": {**KNOWN, "HOINGHI_COLOR": "never"}},
])
def test_a_terminal_that_does_not_know_links_is_told_of_none(companion, options):
    session = at_the_article(companion, (120, 40), **options)
    assert b"\x1b]8" not in session.raw


def test_links_of_a_session_open_and_no_wandering_leaves_one_behind(companion, binary, tmp_path):
    folder = tmp_path / "own"
    subprocess.run([binary, "data", "init", str(folder)], check=True, capture_output=True)
    path = folder / "agenda.json"
    content = json.loads(path.read_text())
    pages = ["https://example.vn/", "https://example.vn/abc?d=e;f#g", "http://example.vn/ấ"]
    for item in content["agenda"]:
        item["links"] = [{"url": page} for page in pages]
        pages = [page + "x" for page in pages]
    path.write_text(json.dumps(content, ensure_ascii=False))
    size = (100, 30)
    session = companion("--data", str(folder), "--screen", "agenda", size=size, env=KNOWN)
    session.wait_for(on("agenda"))
    chance = random.Random(13)
    seen = 0
    for _ in range(60):
        press(session, chance.choice(["j", "j", "k", "<Enter>", "<Esc>", "G", "g", "8", "2", "?",
                                      "L"]))
        for _, _, text, address in linked(session, size):
            shown = address.replace("%E1%BA%A5", "ấ")
            assert text.strip() and text in shown
            seen += 1
    assert seen > 60
    assert escapes.foreign(session.raw) == []
