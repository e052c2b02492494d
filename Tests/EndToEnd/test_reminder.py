"""The line before what is starred begins, by a clock that is asked for."""

import json

import pytest

from desk import Desk


@pytest.fixture
def desk(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    at = ("--at", "2023-09-18T07:00")
    for arguments in [("agenda", "set", "papers", "--starts", "08:06"),
                      ("agenda", "star", "papers")]:
        assert desk(*arguments, *at).status == 0
    return desk


def line(session):
    """The row above the keys."""
    return session.row(session.lines - 2)


def opened(companion, desk, *arguments, **options):
    return companion("--store", str(desk.store), *arguments, size=(80, 24), **options)


@pytest.mark.parametrize("screen", ["overview", "models", "checkin"])
def test_it_stands_above_the_keys_on_any_screen(companion, desk, screen):
    session = opened(companion, desk, "--screen", screen)
    session.wait_for(lambda s: "★ 08:06" in line(s) and "sau 6 phút" in line(s))


def test_a_setting_says_how_long_before_and_config_shows_it(companion, desk, tmp_path):
    folder = tmp_path / ".config" / "hoinghi"
    folder.mkdir(parents=True)
    (folder / "config.json").write_text('{"reminder": "5", "reminder-bell": true}')
    env = {"XDG_CONFIG_HOME": str(tmp_path / ".config")}
    found = json.loads(desk("config", "--format", "json", env=env).out)["items"]
    values = {item["setting"]: item.get("value") for item in found}
    assert (values["reminder"], values["reminder-bell"]) == ("5", "on")
    assert "★ 08:06" not in opened(companion, desk).screen_text()


def test_none_where_none_is_wanted_and_a_wrong_number_is_refused(companion, desk):
    session = opened(companion, desk, "--reminder", "0")
    assert "★ 08:06" not in session.screen_text()
    result = desk("overview", "--reminder", "241")
    assert result.status == 64 and "240" in result.err


def test_a_bell_rings_once_where_it_is_wanted(companion, desk):
    session = opened(companion, desk, "--reminder-bell", "on")
    session.wait_for(lambda s: "★ 08:06" in line(s))
    session.keys("2")
    session.wait_for(lambda s: "★ 08:06" in line(s))
    # The title of the window ends with a BEL of its own.
    assert bytes(session.raw).count(b"\a") - bytes(session.raw).count(b"\x1b]2;") == 1
