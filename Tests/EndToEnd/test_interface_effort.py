"""How little it does: nothing while idle, one frame for many keys, few cells for one."""

import re

import pytest

from companion import on, selected, selects, sent_by


@pytest.mark.parametrize("keys", [["4"], ["6", "<Enter>"], ["/", "a"], ["?"]],
                         ids=["list", "text", "search", "help"])
def test_an_idle_program_sends_nothing_and_does_not_wake(companion, keys):
    """While another works through its keys, only the minute may wake this one."""
    idle = companion()
    idle.keys(*keys)
    # A digit opens its screen once it is known that no scanner sent it.
    if keys == ["4"]:
        idle.wait_for(on("roster"))
    idle.wait_idle()
    busy = companion("--screen", "roster")
    sent, wakeups, ticks = len(idle.raw), idle.wakeups(), idle.cpu_ticks()
    for _ in range(20):
        busy.keys("j")
        busy.wait_for(selects("Nguyễn Hoàng Bình"))
        busy.keys("k")
        busy.wait_for(selects("Trần Thị Ngọc Ánh"))
    idle.wait_idle()
    assert idle.wakeups() - wakeups <= 1
    assert idle.cpu_ticks() - ticks <= 1
    if idle.wakeups() == wakeups:
        assert len(idle.raw) == sent


def frames(raw):
    """How many frames the bytes hold: each puts the selected row's code in reverse."""
    return len(re.findall(rb"\x1b\[[0-9;]*\b7m", raw))


def test_a_held_key_is_drained_before_a_frame_is_drawn(companion):
    session = companion("--screen", "sources", size=(80, 24))
    one = frames(sent_by(session, lambda: session.keys("j")))
    assert one >= 1
    session.keys("g")
    session.wait_idle()
    top = selected(session)
    many = frames(sent_by(session, lambda: session.send(b"j" * 500)))
    slow = companion("--screen", "sources", size=(80, 24))
    slow.keys("G")
    slow.wait_for(lambda s: selected(s) not in ("", top))
    assert selected(session) == selected(slow)
    assert many <= 20 * one


def test_keys_and_text_sent_at_once_are_all_taken_in_their_order(companion):
    session = companion()
    session.send("4jjj/thới lai\x17\x17Idol\x1b[D\x1b[Dx".encode())
    session.wait_for("/ Idxol")


def test_moving_the_selection_changes_its_two_rows_and_the_text_beside(companion):
    session = companion("--screen", "roster", size=(120, 40))
    session.keys("j", "j")
    session.wait_for(selects("Hồ Hữu Dũng"))

    def cells():
        return [[session.attributes(x, y) for x in range(120)] for y in range(40)]

    before = cells()
    sent = sent_by(session, lambda: session.keys("j"))
    session.wait_for(selects("Huỳnh Văn Dũng"))
    after = cells()
    changed = {(x, y) for y in range(40) for x in range(120) if before[y][x] != after[y][x]}
    list_width = 48
    assert {y for x, y in changed if x < list_width} == {5, 6}
    assert all(2 <= y < 39 for _, y in changed)
    assert len(sent) < 1500


def test_a_key_that_changes_nothing_sends_nothing(companion):
    session = companion("--screen", "models")
    session.keys("k")
    session.wait_idle()
    assert sent_by(session, lambda: session.keys("k")) == b""
    assert sent_by(session, lambda: session.send(b"\x1b[1;2Q\x1b]11;rgb:0/0/0\x07")) == b""
    assert on("models")(session)


def test_answers_of_the_terminal_are_no_keys(companion):
    session = companion("--screen", "models")
    session.send(b"\x1b[?62;22c\x1bP1+r436f=323536\x1b\\\x1b[24;80R\x1b]10;rgb:ff/ff/ff\x1b\\j")
    session.wait_for(selects("Idol"))
    assert on("models")(session)
