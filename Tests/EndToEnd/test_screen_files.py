"""Reports and exports from the palette: the verbs' own bytes, in a new file of the owner's alone."""

import stat
import subprocess

import pytest

from desk import Desk

AT = ("--at", "2023-09-18T08:00:00")


def verb(desk, *arguments):
    """What a verb prints in the rehearsal in which the screens are."""
    return subprocess.run([desk.binary, *arguments, *AT], capture_output=True, check=True,
                          env={**desk.env, "LC_ALL": "C.UTF-8"}).stdout


def write(session, words, *keys):
    """Asks the palette for a file, and waits until it is told where that lies."""
    session.keys("<C-p>", words, "<Enter>", *keys, "<Enter>")
    session.wait_for(lambda s:
                     "Đã ghi" in s.screen_text() or "The report is in" in s.screen_text())


@pytest.mark.parametrize("lang,name", [("vi", "bao-cao-tham-quan-"), ("en", "report-visit-")])
def test_a_report_is_what_the_verb_makes(companion, binary, tmp_path, lang, name):
    desk = Desk(binary, tmp_path)
    session = companion("--screen", "visits", "--lang", lang, env=desk.env, cwd=tmp_path,
                        size=(100, 30))
    write(session, "make a report", "<Enter>")
    [path] = tmp_path.glob(name + "*.html")
    assert str(path) in "".join(session.screen_text().split())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    visit = path.stem.removeprefix(name)
    assert path.read_bytes() == verb(desk, "report", "visit", visit, "--lang", lang)
    session.keys("<Esc>")
    # Once more: it is not written over.
    session.keys("<C-p>", "make a report", "<Enter>", "<Enter>", "<Enter>")
    session.wait_for(lambda s: "đã có" in s.screen_text() or "this file exists" in s.screen_text())


@pytest.mark.parametrize("end", ["md", "odt", "pdf"])
def test_the_end_of_the_name_tells_the_form(companion, binary, tmp_path, end):
    desk = Desk(binary, tmp_path)
    session = companion(env=desk.env, cwd=tmp_path, size=(100, 30))
    write(session, "make a report", "<Enter>", "<C-u>", f"x.{end}")
    assert (tmp_path / f"x.{end}").read_bytes() == verb(
        desk, "report", "conference", "--lang", "vi", "--format", end)


def test_stars_are_exported_as_the_verb_does(companion, binary, tmp_path):
    desk = Desk(binary, tmp_path)
    verb(desk, "agenda", "star", "papers")
    session = companion(env=desk.env, cwd=tmp_path, size=(100, 30))
    write(session, "export", "<Down>", "<Enter>")
    path = tmp_path / "sao-va-ghi-chu.jsonl"
    assert path.read_bytes() == verb(desk, "notes", "export", "-") != b""
    session.keys("<Esc>")
    session.keys("<C-p>", "export", "<Enter>", "<Enter>", "<Enter>")
    session.wait_for(lambda s: "so-diem-danh.jsonl" in s.screen_text() and "Đã ghi" in s.screen_text())
    assert (tmp_path / "so-diem-danh.jsonl").read_bytes() == verb(desk, "log", "export", "-")
