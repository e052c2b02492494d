"""Reviews on their way: export, import, backup, SIGKILL, and what is forgotten."""

import hashlib
import json
import os
import random
import re
import signal
import sqlite3
import stat
import subprocess
import time

import pytest

from desk import NHUNG, Desk

DRAFT = '{"entry":"note","words":"đang gõ d"}'


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path, operator="Lê Thị Tư")


@pytest.fixture
def other(binary, tmp_path):
    (tmp_path / "other").mkdir()
    return Desk(binary, tmp_path / "other", desk="Bàn B", operator="Mai")


def add(desk, *arguments, **options):
    result = desk("review", "add", *arguments, **options)
    assert result.status == 0, result


def items(desk):
    result = desk("review", "list", "--format", "json")
    assert result.status == 0, result
    return json.loads(result.out)["items"]


def type_note(desk):
    """Leaves a note as a program does that was killed while it was typed."""
    add(desk, "longan", "--score", "cost=4")
    [item] = items(desk)
    with sqlite3.connect(desk.store) as store:
        store.execute("INSERT INTO draft VALUES (?, 'longan', 'note', ?, 1700000000, 420)",
                      (item["reviewer"]["id"], DRAFT))
    store.close()


def drafts(desk):
    with sqlite3.connect(desk.store) as store:
        found = store.execute("SELECT count(*) FROM draft").fetchone()[0]
    store.close()
    return found


def test_of_none_an_empty_file_is_written_and_taken_in(desk, other, tmp_path):
    path = tmp_path / "none.jsonl"
    assert desk("review", "export", str(path)).status == 0
    assert path.read_bytes() == b"" and not desk.store.exists()
    assert desk("review", "export", "-").out == ""
    assert other("review", "import", str(path)).status == 0
    assert items(other) == []


def test_reviews_go_to_a_second_store_and_twice_is_as_good_as_once(desk, other, tmp_path):
    desk("checkin", NHUNG)
    add(desk, "longan", "--score", "cost=4", "--note", "Vườn đẹp.\nĐường hẹp.")
    add(desk, "longan", "--reviewer", NHUNG, "--households", "3")
    add(other, "sewing", "--score", "cost=2")
    path = tmp_path / "reviews.jsonl"
    assert desk("review", "export", str(path)).status == 0
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600
    # Again is no harm, and what is no export of ours stays.
    assert desk("review", "export", str(path)).status == 0
    mine = tmp_path / "mine.jsonl"
    mine.write_text('{"mine": 1}\n')
    assert desk("review", "export", str(mine)).status == 73
    assert mine.read_text() == '{"mine": 1}\n'
    before = {item["id"]: item for item in items(desk)}
    for _ in range(2):
        result = other("review", "import", str(path))
        assert (result.status, result.out) == (0, ""), result
        assert {**before} == {item["id"]: item for item in items(other)
                              if item["model"]["id"] == "longan"}
    assert other.figures() == (94, 0, 0)
    # There and back.
    back = other("review", "export", "-").out
    assert desk("review", "import", "-", stdin=back).status == 0
    assert items(desk) == items(other) and len(items(desk)) == 3
    for one in (desk, other):
        found = json.loads(one("log", "verify", "--format", "json").out)
        assert found["sound"] is True
        assert sorted(item["own"] for item in found["items"] if item["reviews"]) == [False, True]
    assert desk.figures() == (94, 1, 1)


def test_anybody_can_check_an_export_with_sed_and_sha256sum(desk):
    add(desk, "longan", "--score", "cost=4", "--note", "Vườn “đẹp”\tvà\nrộng 👍")
    previous = "0" * 64
    for line in desk("review", "export", "-").out.splitlines():
        event = json.loads(line)
        assert event["previous"] == previous
        covered = re.sub(',"hash":.*', "", line)
        assert hashlib.sha256(covered.encode()).hexdigest() == event["hash"]
        words = event["words"].encode()
        seal = hashlib.sha256(bytes.fromhex(event["random"]) + words).hexdigest()
        assert seal == event["text"]["seal"]
        assert json.loads(words)
        previous = event["hash"]


@pytest.mark.parametrize("lang, exporter", [("vi", "xuất lại bằng 'hoinghi review export'"),
                                            ("en", "with 'hoinghi review export'")])
def test_what_was_altered_or_is_none_is_refused_whole_with_line_and_reason(
        desk, other, lang, exporter, tmp_path):
    add(desk, "longan", "--score", "cost=4", "--note", "thật")
    good = desk("review", "export", "-").out
    lines = good.splitlines()
    desk("checkin", NHUNG)
    whole = desk("log", "export", "-").out
    number = 1 + next(i for i, line in enumerate(whole.splitlines()) if '"check-in"' in line)
    path = tmp_path / "bad.jsonl"
    for text, place in [
            (good.replace("thật", "giả!"), ":3:"), (good.replace('"Bàn A"', '"Bàn X"', 1), ":1:"),
            ("\n".join([lines[0], lines[1][:50], lines[2]]), ":2:[0-9]+:"),
            ("\n".join([lines[0], '{"a": 1}', lines[2]]), ":2: "),
            (good.replace("can-tho-2023", "khac-2024"), ":1:"), (whole, f":{number}:")]:
        assert text != good
        path.write_text(text)
        result = other("review", "import", str(path), lang=lang)
        assert result.status == 65 and re.search(re.escape(str(path)) + place, result.err), result
        assert exporter in result.err
        assert items(other) == [] and other.log() == []
    assert other("review", "import", str(tmp_path / "none")).status == 66
    assert other("log", "import", "-", stdin=whole).status == 0
    assert items(other) == items(desk)


def test_what_was_rehearsed_does_not_come_into_the_real_log(desk, other):
    add(desk, "longan", "--score", "cost=4", "--rehearse")
    rehearsed = desk("review", "export", "-", "--rehearse").out
    assert rehearsed
    assert other("review", "import", "-", stdin=rehearsed).status == 65
    assert items(other) == []


def test_what_is_being_typed_is_shown_and_goes_with_every_copy(desk, other, tmp_path):
    type_note(desk)
    assert items(desk)[0]["note"] == "đang gõ d" and drafts(desk) == 1
    exported = desk("review", "export", "-").out
    assert drafts(desk) == 0 and "đang gõ d" in exported
    assert other("review", "import", "-", stdin=exported).status == 0
    assert items(other)[0]["note"] == "đang gõ d"


@pytest.mark.parametrize("way", [["backup"], ["log", "export"]])
def test_a_backup_and_an_exported_log_hold_what_is_being_typed(desk, other, way, tmp_path):
    type_note(desk)
    path = str(tmp_path / "copy")
    assert desk(*way, path).status == 0
    assert other(*(["restore"] if way == ["backup"] else ["log", "import"]), path).status == 0
    assert items(other)[0]["note"] == "đang gõ d"
    assert other("log", "verify").status == desk("log", "verify").status == 0


def test_an_undo_takes_back_what_was_being_typed_first(desk):
    type_note(desk)
    result = desk("review", "undo", "longan")
    assert result.status == 0 and "ghi chú" in result.err
    assert "note" not in items(desk)[0] and items(desk)[0]["scores"]


def everything(desk):
    return b"".join(path.read_bytes() for path in desk.store.parent.iterdir() if path.is_file())


def test_who_is_on_no_roster_is_forgotten_with_every_word(desk, other):
    add(desk, "longan", "--reviewer", "Võ Thị Khách", "--note", "lời riêng", "--score", "cost=1")
    add(desk, "longan", "--reviewer", NHUNG, "--score", "cost=5")
    exported = desk("review", "export", "-").out
    for lang in ["vi", "en"]:
        result = desk("review", "forget", "Võ Thị Khach", lang=lang)
        assert result.status == 1 and "Võ Thị Khách" in result.err
        # There is nobody to ask here.
        result = desk("review", "forget", "Võ Thị Khách", lang=lang, stdin="c\n")
        assert result.status == 64 and "--yes" in result.err
    assert "lời riêng".encode() in everything(desk)
    result = desk("review", "forget", "Võ Thị Khách", "--yes")
    assert result.status == 0 and "Võ Thị Khách" in result.err, result
    assert "Khách".encode() not in everything(desk)
    assert "lời riêng".encode() not in everything(desk)
    assert [item["reviewer"].get("code") for item in items(desk)] == [NHUNG]
    assert desk("log", "verify").status == 0
    assert desk("review", "import", "-", stdin=exported).status == 0
    assert len(items(desk)) == 1 and "lời riêng".encode() not in everything(desk)
    assert desk("review", "forget", "Võ Thị Khách").status == 1


def test_the_name_of_an_operator_stays_in_the_log_and_that_is_said(desk):
    add(desk, "longan", "--note", "lời riêng")
    for lang, words in [("vi", "còn là tên người trực"), ("en", "also the operator")]:
        result = desk("review", "forget", "Lê Thị Tư", "--yes", lang=lang)
        assert result.status == 0 and words in result.err, result
        add(desk, "longan", "--note", "lời riêng")


def test_a_delegate_of_the_list_is_forgotten_by_the_roster_with_the_reviews(desk, tmp_path):
    roster = tmp_path / "ds.csv"
    roster.write_text("Họ và tên,Tỉnh,Thành phần\nLê Văn An,Cần Thơ,\n")
    assert desk("import", "roster", str(roster)).status == 0
    roster.unlink()
    [delegate] = json.loads(desk("roster", "--format", "json").out)["items"]
    add(desk, "longan", "--reviewer", "Lê Văn An", "--note", "lời riêng")
    for lang in ["vi", "en"]:
        for named in "Lê Văn An", delegate["code"]:
            result = desk("review", "forget", named, lang=lang)
            assert result.status == 64 and f"roster forget {delegate['code']}" in result.err
    assert desk("roster", "forget", delegate["code"], "--yes").status == 0
    assert items(desk) == []
    assert "lời riêng".encode() not in everything(desk)
    assert desk("log", "verify").status == 0


def test_killed_at_any_moment_a_review_is_there_whole_or_not_at_all(desk, binary):
    seed = int(os.environ.get("HOINGHI_SEED") or random.randrange(1_000_000))
    print(f"HOINGHI_SEED={seed}")
    chance = random.Random(seed)
    begun = time.monotonic()
    add(desk, "longan", "--score", "cost=1", "--households", "0", "--note", "0")
    # So that some are killed before they write, some behind it, however busy the machine is.
    usual = time.monotonic() - begun
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", **desk.env}
    acknowledged, killed = 0, 0
    for number in range(1, 41):
        process = subprocess.Popen(
            [binary, "review", "add", "longan", "--score", f"cost={number % 5 + 1}",
             "--households", str(number), "--note", str(number)],
            env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            process.wait(chance.random() * 2 * usual)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            killed += 1
        said = process.stderr.read()
        process.stderr.close()
        process.wait()
        if said:
            acknowledged = number
        [item] = items(desk)
        assert item["households"] >= acknowledged
        assert item["note"] == str(item["households"])
        assert item["scores"][0]["score"] == item["households"] % 5 + 1
    assert killed > 0 and acknowledged > 0
    assert desk("log", "verify").status == 0
