"""What docs/RELIABILITY.md tells people to do with a store, done."""

import json
import stat
import subprocess

from desk import KHOA, LOI, NHUNG, Desk


def filled(binary, folder, name="Bàn A"):
    """A desk that let in two and noted something."""
    folder.mkdir(exist_ok=True)
    desk = Desk(binary, folder, desk=name)
    assert desk("checkin", NHUNG, KHOA).status == 0
    assert desk("note", NHUNG, 'đến muộn, "vì mưa"').status == 0
    return desk


def shell(command):
    """A command as the page has it."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command], capture_output=True, check=True, timeout=60)
    return done.stdout.decode()


def test_the_store_and_its_folder_are_the_owners_alone(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    desk.store = tmp_path / "new" / "folder" / "store.sqlite"
    assert desk("--store", str(desk.store), "checkin", NHUNG).status == 0
    assert stat.S_IMODE(desk.store.parent.stat().st_mode) == 0o700
    for file in desk.store.parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_log_can_be_checked_with_sed_and_sha256sum(binary, tmp_path):
    desk = filled(binary, tmp_path)
    (tmp_path / "log.jsonl").write_text(desk("log", "show").out)
    for number in (1, 2, 3):
        computed = shell(
            f"""cd {tmp_path}; sed -n '{number}s/,"hash":.*//p' log.jsonl """
            """| tr -d '\\n' | sha256sum""")
        written = shell(
            f"""cd {tmp_path}; sed -n '{number}s/.*,"hash":"\\([0-9a-f]*\\)".*/\\1/p' log.jsonl""")
        assert computed.split()[0] == written.strip()


def test_a_head_on_paper_shows_what_a_rewritten_log_hides(binary, tmp_path):
    desk = filled(binary, tmp_path / "a")
    head = desk("log", "head").out.split()[-1]
    assert desk("log", "verify", "--head", head.lower()).status == 0
    desk("checkin", LOI)
    assert desk("log", "verify", "--head", head).status == 0
    # The same answers, from a store that was made anew.
    other = filled(binary, tmp_path / "b")
    assert other("log", "verify").status == 0
    assert other("log", "verify", "--head", head).status == 65


def test_a_lost_laptop_is_restored_from_its_backup_and_goes_on(binary, tmp_path):
    desk = filled(binary, tmp_path / "a")
    backup = tmp_path / "noon.sqlite"
    assert desk("backup", str(backup)).status == 0
    assert desk("backup", str(backup)).status == 73
    desk("checkin", LOI)
    new = Desk(binary, tmp_path / "b")
    assert new("restore", str(backup)).status == 0
    assert new("restore", str(backup)).status == 0
    items = json.loads(new("attendance", "--format", "json").out)
    assert items["arrived"] == 2
    assert new("checkin", LOI).status == 0
    assert new("log", "verify").status == 0
    # The old one is found again after all.
    assert new("restore", str(desk.store)).status == 0
    assert new("log", "verify").status == 0
    assert json.loads(new("attendance", "--format", "json").out)["arrived"] == 3


def test_two_laptops_bring_their_logs_together_both_ways(binary, tmp_path):
    first = filled(binary, tmp_path / "a", "Bàn A")
    second = Desk(binary, tmp_path / "b", desk="Bàn B")
    second("checkin", KHOA, LOI)
    for desk, other, name in ((first, second, "a"), (second, first, "b")):
        file = tmp_path / f"{name}.jsonl"
        assert desk("log", "export", str(file)).status == 0
        for _ in range(2):
            assert other("log", "import", str(file)).status == 0
    logs = [sorted(json.loads(line)["id"] for line in desk("log", "show").out.splitlines())
            for desk in (first, second)]
    assert logs[0] == logs[1] and len(logs[0]) == 5
    assert [json.loads(desk("attendance", "--format", "json").out)["arrived"]
            for desk in (first, second)] == [3, 3]
    for desk in (first, second):
        assert desk("log", "verify").status == 0
