"""Wrong command lines: status 64, on standard error, in the chosen language, with what to do."""

import pytest

from cli import run
from test_cli_help import ENGLISH, without_names

# Arguments, what the Vietnamese sentence says, what the English one says.
USAGE = {
    "unknown verb": (["overvew"], "'overview'?", "Did you mean 'overview'?"),
    "unknown verb with options": (["rostr", "--province", "x"], "'roster'?", "'roster'?"),
    "a verb that does not exist": (["lottery"], "không có lệnh 'lottery'", "no command"),
    "unknown option": (["roster", "--provinc", "x"], "'--province'?", "'--province'?"),
    "unknown short option": (["roster", "-p"], "không có tùy chọn '-p'", "no option '-p'"),
    "an abbreviated option": (["roster", "--prov", "x"], "không có tùy chọn '--prov'", "no option"),
    "short options in one word": (["roster", "-px"], "không có tùy chọn '-px'", "no option '-px'"),
    "an option of later issues": (["--pin-file", "x"], "không có tùy chọn '--pin-file'", "no option"),
    "a missing value": (["roster", "--province"], "'--province' còn thiếu", "needs a value"),
    "an empty value": (["--lang="], "'--lang'", "'--lang'"),
    "a value for a flag": (["--ascii=3"], "bỏ '3' đi", "leave '3' out"),
    "one word too many": (["overview", "now"], "thừa 'now'", "not expected here: 'now'"),
    "words too many": (["overview", "a", "b"], "thừa 'a', 'b'", "not expected here: 'a', 'b'"),
    "a missing word": (["search"], "còn thiếu <từ>", "<words> is missing"),
    "blank words": (["search", "  "], "còn thiếu <từ>", "<words> is missing"),
    "an option that belongs elsewhere": (
        ["overview", "--screen", "agenda"], "không dùng được với 'hoinghi overview'", "does not go"),
    "the same before the verb": (
        ["--screen", "agenda", "overview"], "không dùng được với 'hoinghi overview'", "does not go"),
    "a format without a verb": (["--format", "json"], "không dùng được với 'hoinghi'", "does not go"),
    "a wrong choice": (["--lang", "vn", "overview"], "'vi' hoặc 'en'", "'vi' or 'en'"),
    "a mistyped choice": (["roster", "--format", "jsn"], "'json'?", "'json'?"),
    "a wrong screen": (["--screen", "agnda"], "'agenda'?", "'agenda'?"),
    "a wrong kind": (["search", "--kind", "modle", "x"], "'model'?", "'model'?"),
    "no number": (["search", "--limit", "ten", "x"], "số nguyên", "whole number"),
    "a number too small": (["search", "--limit", "0", "x"], "số nguyên", "whole number"),
    "a number below zero": (
        ["search", "x", "--limit", "-1"], "'-1'; hãy dùng một số nguyên", "'-1'; use a whole number"),
    "no number at all": (["search", "x", "--limit"], "'--limit' còn thiếu", "needs a value"),
    "no time": (["--at", "tomorrow", "overview"], "2023-09-18T08:00", "2023-09-18T08:00"),
    "a day that there is not": (["--at", "2023-02-29", "overview"], "2023-02-29", "2023-02-29"),
    "no verb of a group": (["data"], "còn thiếu lệnh", "a command is missing"),
    "a mistyped verb of a group": (["data", "chek"], "'check'?", "'check'?"),
    "a shell without completions": (
        ["--generate-completion-script", "tcsh"], "'tcsh'", "'tcsh'"),
    "help of nothing": (["help", "rostr"], "'roster'?", "'roster'?"),
}


@pytest.mark.parametrize("kind", USAGE)
def test_wrong_usage_ends_with_64_in_either_language(binary, kind):
    arguments, vietnamese, english = USAGE[kind]
    for lang, words in [("vi", vietnamese), ("en", english)]:
        result = run(binary, *arguments, lang=lang)
        assert result.status == 64, result
        assert result.out == ""
        assert result.err.startswith("hoinghi: ") and result.err.endswith("\n")
        assert words in result.err
    vi = run(binary, *arguments)
    assert not ENGLISH.search(without_names(vi.err)), vi.err


def test_an_error_says_how_to_go_on(binary):
    error = run(binary, "roster", "--provinc", "x", lang="en").err
    assert error.split("\n")[1:] == [
        "Usage: hoinghi roster [options] [command]", "See 'hoinghi roster --help'.", ""]


def test_the_chosen_language_holds_for_errors_before_it_is_understood(binary):
    assert "no command" in run(binary, "--lang", "en", "nonsense").err
    assert "không có lệnh" in run(binary, "nonsense", "--lang=vi", lang="en").err


def test_text_from_outside_cannot_act_on_the_terminal(binary):
    error = run(binary, "\x1b]0;title\x07", lang="en").err
    assert "\x1b" not in error and "\x07" not in error


@pytest.mark.parametrize("arguments", [
    ["--lang", "en", "figures", "--format", "csv"],
    ["figures", "--lang", "en", "--format", "csv"],
    ["--format", "csv", "figures", "--lang=en"],
    ["--format=csv", "--lang=en", "figures"],
    ["figures", "--lang", "vi", "--lang", "en", "--format", "md", "--format", "csv"],
])
def test_options_stand_on_either_side_and_the_last_holds(binary, arguments):
    result = run(binary, *arguments)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("Id,Figure,")


@pytest.mark.parametrize("arguments, what", [
    (["roster", "--province", "Cần Tho"], None),
    (["roster", "--province", "an giang"], "can-tho (Cần Thơ)"),
    (["roster", "--province", ""], "can-tho (Cần Thơ)"),
    (["roster", "--province", "tỉnh"], "can-tho (Cần Thơ)"),
    (["roster", "--province", "tỉnh An Giang"], "can-tho (Cần Thơ)"),
    (["roster", "--category", "ministers"], "resident"),
    (["search", "zzzzzz"], "zzzzzz"),
])
def test_what_is_not_there_is_1_and_says_what_is(binary, arguments, what):
    if what is None:
        assert run(binary, *arguments).status == 0
        return
    for lang in ["vi", "en"]:
        result = run(binary, *arguments, lang=lang)
        assert result.status == 1
        assert what in result.err
        assert result.out == ""
    document = run(binary, *arguments, "--format", "json")
    assert document.status == 1
    assert '"items": []' in document.out


def test_a_folder_that_is_not_there_is_66_and_a_broken_one_65(binary, tmp_path):
    missing = run(binary, "overview", "--data", str(tmp_path / "none"))
    assert (missing.status, missing.out) == (66, "")
    (tmp_path / "conference.json").write_text("{")
    for lang in ["vi", "en"]:
        broken = run(binary, "overview", "--data", str(tmp_path), lang=lang)
        assert broken.status in (65, 66)
        assert broken.out == ""
        assert str(tmp_path) in broken.err
