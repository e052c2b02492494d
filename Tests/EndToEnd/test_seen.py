"""What changed in a programme since somebody last looked is marked on its screen until it is looked at."""

import pytest

from cli import run
from companion import heading, on
from session import Session
from test_import_schedule import schedule

EARLIER = schedule((1, "09:00", "A", "Một"), (2, "10:00", "A", "Hai"), (3, "11:00", "A", "Ba"))
LATER = schedule((1, "09:00", "A", "Một"), (2, "12:00", "B", "Hai"), (4, "13:00", "A", "Bốn"))


@pytest.fixture
def agenda(binary, tmp_path):
    """Opens the screen of a programme that was just published anew."""
    def opened(text, number, *arguments):
        file = tmp_path / f"{number}.xml"
        file.write_text(text)
        folder = tmp_path / f"data{number}"
        if not folder.exists():
            made = run(binary, "import", "schedule", str(file), "--into", str(folder))
            assert made.status == 0, made.err
        return Session([binary, "--data", str(folder), "--screen", "agenda", "--lang", "en", *arguments],
                       env={"HOME": str(tmp_path)})
    return opened


def closes(session):
    session.keys("q")
    assert session.wait_exit() == 0


def test_what_changed_is_marked_until_it_is_looked_at(agenda):
    with agenda(EARLIER, 1) as session:
        session.wait_for(on("agenda", "en"))
        # Nobody has looked before: nothing counts as changed.
        assert "new" not in heading(session)
        closes(session)
    with agenda(LATER, 2) as session:
        session.wait_for("1 new, 1 moved, 1 gone")
        assert "moved Hai" in session.screen_text() and "new Bốn" in session.screen_text()
        assert "gone Ba" in session.screen_text()
        session.keys("j")
        # While it is looked at it stays marked, and its text says where it was.
        session.wait_for("Before: 17 May 2024, 10:00")
        assert "moved Hai" in session.screen_text()
        session.wait_for("1 new, 1 gone")
        session.keys("j")
        session.wait_for("New since you last looked")
        assert "moved Hai" not in session.screen_text()
        closes(session)
    with agenda(LATER, 2) as session:
        session.wait_for("1 gone")
        assert "new Bốn" not in session.screen_text() and "moved" not in session.screen_text()
        session.keys("G")
        session.wait_for("no longer in the programme")
        closes(session)
    with agenda(LATER, 2) as session:
        session.wait_for(on("agenda", "en"))
        session.keys("j", "k")
        session.wait_idle()
        assert "gone" not in session.screen_text() and "Ba" not in session.screen_text()
        closes(session)


def test_it_is_kept_beside_the_stars_and_no_log_has_it(agenda, binary, tmp_path):
    with agenda(EARLIER, 1) as session:
        session.wait_for(on("agenda", "en"))
        closes(session)
    home = {"HOME": str(tmp_path)}
    data = ["--data", str(tmp_path / "data1")]
    assert run(binary, *data, "log", "show", env=home).out.count("\n") <= 1
    assert run(binary, *data, "log", "verify", env=home).status == 0
    shown = run(binary, *data, "notes", "show", "--format", "json", env=home)
    assert '"items": []' in shown.out
    assert run(binary, *data, "notes", "forget", "--yes", env=home).status in (0, 1)


def test_the_conference_in_the_binary_makes_no_store_of_being_looked_at(binary, tmp_path):
    store = tmp_path / "store.sqlite"
    with Session([binary, "--screen", "agenda", "--store", str(store)], env={"HOME": str(tmp_path)}) as session:
        session.wait_for(on("agenda"))
        session.keys("j", "j")
        closes(session)
    assert not store.exists()


def test_where_nothing_can_be_kept_nothing_is_said(agenda, tmp_path):
    (tmp_path / "full").write_text("")
    with agenda(EARLIER, 1, "--store", str(tmp_path / "full" / "no.sqlite")) as session:
        session.wait_for(on("agenda", "en"))
        session.keys("j", "j")
        session.wait_idle()
        assert "no.sqlite" not in session.screen_text()
        closes(session)
