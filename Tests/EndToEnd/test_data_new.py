"""`data new`: a conference of one's own without writing JSON."""

import json
import os
import pathlib
import re

import pytest

from cli import run
from session import Session

ROOT = pathlib.Path(__file__).resolve().parents[2]


def sound(binary, folder):
    checked = run(binary, "data", "check", str(folder))
    assert checked.status == 0, checked.out
    return {name: json.loads((folder / name).read_text()) for name in os.listdir(folder)}


def test_options_say_all_of_it(binary, tmp_path):
    made = tmp_path / "made"
    result = run(binary, "data", "new", str(made), "--title", "Hội thảo", "--date", "17/5/2024", "--place",
                 "Vị Thanh", "--province", "Hậu Giang", "--session", "08:30-09:00 Khai mạc", "--session",
                 "08:00 Đăng ký", lang="en")
    assert (result.status, result.out) == (0, "") and "2 sessions, 0 delegates" in result.err
    files = sound(binary, made)
    assert sorted(files) == ["agenda.json", "conference.json"]
    info = files["conference.json"]
    assert (info["id"], info["date"], info["utcOffset"]) == ("hoi-thao", "2024-05-17", 420)
    assert [place["name"] for place in info["provinces"]] == ["Hậu Giang"]
    assert [(item["title"], item["kind"], item["starts"]) for item in files["agenda.json"]["agenda"]] == [
        ("Đăng ký", "registration", "2024-05-17T08:00:00+07:00"),
        ("Khai mạc", "opening", "2024-05-17T08:30:00+07:00")]


def test_the_smallest_example_of_the_data_page_is_what_the_command_beside_it_makes(binary, tmp_path):
    page = (ROOT / "docs" / "DATA.md").read_text()
    page = page[page.index("## The smallest conference"):page.index("## A programme that is published")]
    blocks = dict(re.findall(r"`([\w.]+)`:\n\n```\w+\n(.*?)```", page, re.DOTALL))
    (tmp_path / "list.csv").write_text(blocks.pop("list.csv"))
    command = re.search(r"```sh\n(.*?)```", page, re.DOTALL).group(1)
    shell = f'hoinghi() {{ "{binary}" "$@"; }}\n' + command
    import subprocess
    done = subprocess.run(["bash", "-ec", shell], cwd=tmp_path, capture_output=True, text=True, check=False,
                          env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"})
    assert done.returncode == 0, done.stderr
    made = tmp_path / "hoi-thao"
    assert sorted(blocks) == sorted(os.listdir(made))
    for name, text in blocks.items():
        assert (made / name).read_text() == text, name
    sound(binary, made)


@pytest.mark.parametrize("arguments", [
    ["--title", "a"], ["--title", "a", "--date", "x"], ["--title", "a", "--date", "2024-02-30"],
    ["--title", "a", "--date", "2024-05-17", "--session", "Khai mạc"],
    ["--title", "a", "--date", "2024-05-17", "--session", "09:00-08:00 b"],
    [],
])
def test_what_is_missing_or_no_date_is_wrong_usage_and_nothing_is_written(binary, tmp_path, arguments):
    result = run(binary, "data", "new", str(tmp_path / "made"), *arguments)
    assert result.status == 64 and os.listdir(tmp_path) == []


def test_a_list_with_faults_is_refused_and_a_full_folder_left_alone(binary, tmp_path):
    (tmp_path / "list.csv").write_text("Họ và tên,Đơn vị\n,Sở X\n")
    result = run(binary, "data", "new", str(tmp_path / "made"), "--title", "a", "--date", "2024-05-17",
                 "--roster", str(tmp_path / "list.csv"))
    assert result.status == 65 and not (tmp_path / "made").exists()
    result = run(binary, "data", "new", str(tmp_path), "--title", "a", "--date", "2024-05-17")
    assert result.status == 73 and os.listdir(tmp_path) == ["list.csv"]


def test_a_list_is_read_as_import_roster_reads_it(binary, tmp_path):
    listed = tmp_path / "list.csv"
    listed.write_text("Mã,Họ và tên,Đơn vị\nN-1,Lê Văn An,Sở X\nN-1,Trần Thị Bé,Sở Y\n")
    made = run(binary, "data", "new", str(tmp_path / "made"), "--title", "a", "--date", "2024-05-17",
               "--roster", str(listed))
    imported = run(binary, "import", "roster", str(listed), "--store", str(tmp_path / "store"))
    assert made.status == imported.status == 65 and not (tmp_path / "made").exists()
    assert "N-1" in made.err and "N-1" in imported.err
    listed.write_text('<?xml version="1.0"?>\n<schedule/>\n')
    result = run(binary, "data", "new", str(tmp_path / "made"), "--title", "a", "--date", "2024-05-17",
                 "--roster", str(listed), lang="en")
    assert result.status == 65 and "this is XML" in result.err and "web page" not in result.err


def test_why_a_session_is_none_is_said(binary, tmp_path):
    for line, why in [("Khai mạc", "no time"), ("08:00", "no title"), ("09:00-08:00 b", "does not end after")]:
        result = run(binary, "data", "new", str(tmp_path / "made"), "--title", "a", "--date", "2024-05-17",
                     "--session", line, lang="en")
        assert result.status == 64 and why in result.err


def test_a_schedule_and_a_list_make_one_conference(binary, tmp_path):
    (tmp_path / "s.xml").write_text(
        "<schedule><conference><title>Lịch</title><acronym>l24</acronym></conference><day date='2024-05-17'>"
        "<event id='1'><date>2024-05-17T09:00:00+07:00</date><title>a</title></event></day></schedule>")
    (tmp_path / "list.csv").write_text("Họ và tên,Tỉnh\nLê Văn An,Hậu Giang\nTrần Thị Bé,Vĩnh Long\n")
    made = tmp_path / "made"
    result = run(binary, "data", "new", str(made), "--schedule", str(tmp_path / "s.xml"), "--roster",
                 str(tmp_path / "list.csv"))
    assert result.status == 0, result.err
    files = sound(binary, made)
    assert files["conference.json"]["id"] == "l24" and files["conference.json"]["expected"] == 2
    assert [person["name"] for person in files["roster.json"]["delegates"]] == ["Lê Văn An", "Trần Thị Bé"]
    assert len(files["conference.json"]["provinces"]) == 2
    opened = run(binary, "--data", str(made), "roster", "--province", "vinh long", "--format", "json")
    assert [item["name"] for item in json.loads(opened.out)["items"]] == ["Trần Thị Bé"]


def test_it_asks_at_a_terminal_and_asks_again(binary, tmp_path):
    made = tmp_path / "made"
    with Session([binary, "data", "new", str(made), "--lang", "en"]) as session:
        session.wait_for("What is it called?")
        session.keys("\r")
        session.wait_for("Every conference has a name")
        session.keys("Hội thảo vườn\r")
        session.wait_for("The first day")
        session.keys("sometime\r")
        session.wait_for("“sometime” is no date")
        session.keys("2024-05-17\r")
        session.wait_for("Where does it take place?")
        session.keys("Vị Thanh\r")
        session.wait_for("Who organises it?")
        session.keys("\r")
        session.wait_for("Which provinces")
        session.keys("Hậu Giang, Vĩnh Long\r")
        session.wait_for("an empty line ends it")
        session.keys("08:00 Khai mạc\r", "whenever\r")
        session.wait_for("no time stands at its beginning")
        session.keys("2024-05-16\r")
        session.wait_for("is before the first day")
        session.keys("23:30-00:30 Nhạc\r", "2024-05-18\r", "9h30 Bế mạc\r", "\r")
        assert session.wait_exit() == 0
    files = sound(binary, made)
    assert [(item["starts"], item.get("ends")) for item in files["agenda.json"]["agenda"]] == [
        ("2024-05-17T08:00:00+07:00", None),
        ("2024-05-17T23:30:00+07:00", "2024-05-18T00:30:00+07:00"),
        ("2024-05-18T09:30:00+07:00", None)]
    assert [place["id"] for place in files["conference.json"]["provinces"]] == ["hau-giang", "vinh-long"]


def test_giving_up_writes_nothing(binary, tmp_path):
    with Session([binary, "data", "new", str(tmp_path / "made"), "--lang", "en"]) as session:
        session.wait_for("What is it called?")
        session.keys("<C-d>")
        assert session.wait_exit() == 1
    assert os.listdir(tmp_path) == []
