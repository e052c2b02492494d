"""Settings: option over environment over config file over default, and faults told with place."""

import json
import os
import pwd

import pytest

from cli import run


def settings(binary, *arguments, config=None, home=None, **env):
    """What `config` says, as {setting: (value, kind of origin)}."""
    if config is not None:
        folder = home / ".config" / "hoinghi"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.json").write_text(config)
    result = run(
        binary, "config", "--format", "json", *arguments, lang=None, env=env,
        home=home or "/nonexistent")
    assert result.status == 0, result.err
    return {
        item["setting"]: (item.get("value"), item["origin"]["kind"])
        for item in json.loads(result.out)["items"]
    }


@pytest.mark.parametrize("name, default, in_file, in_environment, on_line", [
    ("lang", "vi", "en", "vi", "en"),
    ("color", "auto", "always", "never", "auto"),
    ("theme", "auto", "dark", "light", "mono"),
    ("charts", "blocks", "braille", "blocks", "braille"),
    ("mouse", "on", "off", "on", "off"),
    ("data", None, "/a", "/b", "/c"),
    ("store", None, "/a", "/b", "/c"),
    ("hub", None, "host=a", "host=b", "host=c"),
    ("desk", os.uname().nodename, "Bàn A", "Bàn B", "Bàn C"),
    ("operator", pwd.getpwuid(os.geteuid()).pw_name, "Lan", "Mai", "Vân"),
])
def test_option_over_environment_over_file_over_default(
        binary, tmp_path, name, default, in_file, in_environment, on_line):
    config = json.dumps({name: in_file})
    variable = {f"HOINGHI_{name.upper()}": in_environment}
    option = [f"--{name}", on_line]
    found = settings(binary, home=tmp_path)[name]
    if name != "store":
        assert found == (default, "default")
    found = settings(binary, config=config, home=tmp_path)[name]
    assert found == (in_file, "config")
    found = settings(binary, config=config, home=tmp_path, **variable)[name]
    assert found == (in_environment, "environment")
    found = settings(binary, *option, config=config, home=tmp_path, **variable)[name]
    assert found == (on_line, "option")


def test_ascii_is_a_flag_that_can_be_taken_back(binary):
    assert settings(binary)["ascii"] == ("off", "default")
    assert settings(binary, HOINGHI_ASCII="on")["ascii"] == ("on", "environment")
    assert settings(binary, "--no-ascii", HOINGHI_ASCII="on")["ascii"] == ("off", "option")
    assert settings(binary, "--no-ascii", "--ascii")["ascii"] == ("on", "option")


def test_an_empty_variable_counts_as_not_set(binary):
    assert settings(binary, HOINGHI_LANG="", NO_COLOR="")["lang"] == ("vi", "default")
    assert settings(binary, NO_COLOR="")["color"] == ("auto", "default")


def test_no_color_stands_below_what_is_ours(binary):
    assert settings(binary, NO_COLOR="1")["color"] == ("never", "environment")
    assert settings(binary, NO_COLOR="1", HOINGHI_COLOR="always")["color"] == (
        "always", "environment")
    assert settings(binary, "--color", "auto", NO_COLOR="1")["color"] == ("auto", "option")


@pytest.mark.parametrize("env, language", [
    ({}, "vi"),
    ({"LANG": "en_US.UTF-8"}, "en"),
    ({"LANG": "vi_VN.UTF-8"}, "vi"),
    ({"LANG": "fr_FR.UTF-8"}, "vi"),
    ({"LC_MESSAGES": "en_GB", "LANG": "vi_VN"}, "en"),
    ({"LC_ALL": "vi_VN", "LC_MESSAGES": "en_GB"}, "vi"),
    ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, "en"),
    ({"LC_ALL": "en_US", "HOINGHI_LANG": "vi"}, "vi"),
])
def test_the_locale_chooses_the_language_where_nothing_else_does(binary, env, language):
    assert settings(binary, **env)["lang"][0] == language
    help_ = run(binary, "--help", lang=None, env=env).out
    assert ("Usage:" in help_) == (language == "en")


@pytest.mark.parametrize("config, place, vietnamese, english", [
    ('{"lang": "xx"}', "1:10", "'vi' hoặc 'en'", "'vi' or 'en'"),
    ('{\n  "thme": "dark"\n}', "2:3", "'theme'?", "'theme'?"),
    ('{"mouse": 1}', "1:11", "true, false", "true, false"),
    ('{"theme": ["dark"]}', "1:11", "chuỗi", "text"),
    ('{"data": ""}', "1:10", "'data'", "'data'"),
    ('["lang"]', "1:1", "đối tượng", "object"),
    ('{"lang": "en",}', "1:15", "", ""),
    ('{"lang": "vi", "lang": "en"}', "1:16", "", ""),
    ('{"keys": ["j"]}', "1:10", "đối tượng", "object"),
    ('{"keys": {"down": "j"}}', "1:19", "tên phím", "key names"),
    ('{"keys": {"down": [1]}}', "1:20", "tên phím", "key names"),
])
def test_a_fault_of_the_config_file_is_78_with_its_place(
        binary, tmp_path, config, place, vietnamese, english):
    folder = tmp_path / "hoinghi"
    folder.mkdir()
    (folder / "config.json").write_text(config)
    for lang, words in [("vi", vietnamese), ("en", english)]:
        result = run(binary, "overview", lang=lang, env={"XDG_CONFIG_HOME": str(tmp_path)})
        assert (result.status, result.out) == (78, "")
        assert f"hoinghi: {folder}/config.json:{place}: " in result.err
        assert words in result.err


def test_a_fault_of_the_environment_is_78_and_names_the_variable(binary):
    result = run(binary, "overview", lang="en", env={"HOINGHI_THEME": "drak"})
    assert (result.status, result.out) == (78, "")
    assert "HOINGHI_THEME" in result.err and "'dark'?" in result.err


def test_a_config_file_that_cannot_be_read_is_78(binary, tmp_path):
    (tmp_path / "hoinghi" / "config.json").mkdir(parents=True)
    assert run(binary, "overview", env={"XDG_CONFIG_HOME": str(tmp_path)}).status == 78


def test_a_config_file_that_is_a_pipe_does_not_hang(binary, tmp_path):
    (tmp_path / "hoinghi").mkdir()
    os.mkfifo(tmp_path / "hoinghi" / "config.json")
    assert run(binary, "overview", env={"XDG_CONFIG_HOME": str(tmp_path)}).status == 78


def test_help_and_version_need_no_sound_config(binary, tmp_path):
    (tmp_path / "hoinghi").mkdir()
    (tmp_path / "hoinghi" / "config.json").write_text('{"lang": "en", "nonsense": 1}')
    env = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert "Usage:" in run(binary, "--help", lang=None, env=env).out
    assert run(binary, "--version", lang=None, env=env).status == 0


def test_a_folder_in_the_config_file_is_beside_it_or_at_home(binary, tmp_path):
    config = tmp_path / ".config" / "hoinghi"
    for written, meant in [("mine", config / "mine"), ("~/mine", tmp_path / "mine")]:
        for name in ["data", "store"]:
            found = settings(binary, config=json.dumps({name: written}), home=tmp_path)[name]
            assert found == (str(meant), "config")


STATE = ".local/state/hoinghi/can-tho-2023"


@pytest.mark.parametrize("arguments, env, path", [
    ([], {}, "{home}/" + STATE + ".sqlite"),
    ([], {"XDG_STATE_HOME": "/state"}, "/state/hoinghi/can-tho-2023.sqlite"),
    ([], {"XDG_STATE_HOME": "state"}, "{home}/" + STATE + ".sqlite"),
    (["--rehearse"], {}, "{home}/" + STATE + ".rehearsal.sqlite"),
    (["--at", "2023-09-18"], {}, "{home}/" + STATE + ".rehearsal.sqlite"),
    (["--rehearse", "--store", "/a.b/door.db"], {}, "/a.b/door.rehearsal.db"),
    (["--rehearse", "--store", "/a.b/door"], {}, "/a.b/door.rehearsal"),
    (["--rehearse", "--store", ".door"], {}, ".door.rehearsal"),
])
def test_the_store_has_a_place_of_its_own_and_a_rehearsal_another(
        binary, tmp_path, arguments, env, path):
    found = settings(binary, *arguments, home=tmp_path, **env)["store"]
    assert found[0] == path.format(home=tmp_path)


def test_a_store_without_a_home_is_nowhere_until_it_is_named(binary):
    assert settings(binary, HOME="")["store"] == (None, "default")


@pytest.mark.parametrize("variables, name", [
    ({"LOGNAME": "lan", "USER": "mai"}, "lan"), ({"USER": "mai"}, "mai"),
    ({"LOGNAME": "a\x1b[31mb"}, "a␛[31mb"), ({"LOGNAME": "x" * 1000}, "x" * 64),
])
def test_the_operator_is_who_is_logged_in_shown_harmlessly(binary, variables, name):
    assert settings(binary, **variables)["operator"] == (name, "default")


@pytest.mark.parametrize("name", ["desk", "operator"])
@pytest.mark.parametrize("label", [" ", "a\nb", "a\x1b[31m", "a\u202eb", "x" * 65, "\u200b"])
@pytest.mark.parametrize("lang, words", [("vi", "một tên ngắn"), ("en", "a short name")])
def test_a_name_for_the_log_is_one_short_line(binary, name, label, lang, words):
    result = run(binary, "config", f"--{name}", label, lang=lang)
    assert result.status == 64 and words in result.err
    result = run(binary, "config", lang=lang, env={f"HOINGHI_{name.upper()}": label})
    assert result.status == 78 and words in result.err


def test_a_name_for_the_log_is_composed_and_loses_blanks_around_it(binary):
    assert settings(binary, "--desk", " Ba\u0300n A ")["desk"] == ("Bàn A", "option")


def test_a_relative_xdg_folder_is_passed_over(binary, tmp_path):
    (tmp_path / "hoinghi").mkdir()
    (tmp_path / "hoinghi" / "config.json").write_text("{")
    result = run(
        binary, "overview", env={"XDG_CONFIG_HOME": "."}, cwd=tmp_path)
    assert result.status == 0
