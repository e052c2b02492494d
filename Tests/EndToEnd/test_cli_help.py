"""Help, version and manual: in both languages, on standard output, with nothing left in English."""

import functools
import re
import shutil
import subprocess

import pytest

from cli import check_golden, run

# Words that stand in every English sentence of ours or of the parser, and in no Vietnamese one.
ENGLISH = re.compile(
    r"\b(the|is|are|for|with|was|were|not|did|you|see|usage|error|help:|unknown|missing|"
    r"unexpected|invalid|options?|subcommands?|values?|show|use|provide|expected|specified)\b",
    re.IGNORECASE)


@functools.cache
def commands(binary, path=()):
    """Every command of the program by its path, as its own help lists them."""
    found = [path]
    lines = run(binary, *path, "--help", lang="en").out.split("\n")
    if "Commands:" in lines:
        for line in lines[lines.index("Commands:") + 1:]:
            if not line:
                break
            found += commands(binary, (*path, line.split()[0]))
    return found


def without_names(text):
    """The text without options, names of actions, values in brackets and quoted words, which have no language."""
    return re.sub(r"--?[a-z-]+|[a-z]+-[a-z-]+|<[^>]*>|'[^']*'|\S*[/_]\S*", " ", text)


def test_help_of_every_command_is_vietnamese_in_a_vietnamese_run(binary):
    paths = commands(binary)
    assert len(paths) > 12
    for path in paths:
        help_ = run(binary, *path, "--help")
        assert (help_.status, help_.err) == (0, "")
        english = run(binary, *path, "--help", lang="en").out
        assert not ENGLISH.search(without_names(help_.out)), (path, help_.out)
        for line in help_.out.split("\n"):
            words = without_names(line).split(maxsplit=1)
            assert not words or line not in english.split("\n") or len(words) == 1, line


@pytest.mark.parametrize("lang, arguments, options", [
    ("vi", "Tham số:", "Tùy chọn riêng:"), ("en", "Arguments:", "Options of this command:"),
])
def test_help_calls_arguments_and_options_of_a_command_what_they_are(
        binary, lang, arguments, options):
    lines = run(binary, "search", "--help", lang=lang).out.split("\n")
    assert lines[lines.index(arguments) + 1].startswith("  <")
    assert lines[lines.index(options) + 1].startswith("  --limit")
    assert arguments not in run(binary, "roster", "--help", lang=lang).out
    assert options not in run(binary, "agenda", "--help", lang=lang).out


VIEW = ["--store", "--desk", "--operator", "--rehearse", "--at", "--theme", "--mouse", "--ascii"]


def test_help_offers_options_of_the_screens_only_where_they_are_of_use(binary):
    for path in commands(binary):
        help_ = run(binary, *path, "--help").out
        shown = {option for option in VIEW if f"  {option}" in help_}
        has_own = path and path[0] not in ("data", "text")
        assert shown == (set(VIEW) if not path or has_own else set()), path


@pytest.mark.parametrize("arguments", [("text", "fold"), ("data", "check", "{folder}")])
def test_options_that_help_leaves_out_are_taken_all_the_same(binary, tmp_path, arguments):
    folder = tmp_path / "new"
    assert run(binary, "data", "init", str(folder), "--ascii", "--at", "2023-09-18").status == 0
    line = [word.format(folder=folder) for word in arguments]
    assert run(binary, *line, "--theme", "dark", "--mouse", "off", "--no-ascii").status == 0
    assert run(binary, *line, "--theme", "drak").status == 64
    assert run(binary, "--at", "never", *line).status == 64


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("path", [(), ("roster",), ("search",)], ids=lambda p: "-".join(p) or "root")
def test_help_is_as_recorded(binary, lang, path):
    name = "-".join(["help", *path, lang]) + ".txt"
    check_golden(name, run(binary, *path, "--help", lang=lang).out)


@pytest.mark.parametrize("arguments", [
    ("roster", "--help"), ("--help", "roster"), ("roster", "-h"), ("help", "roster"),
    ("--lang", "vi", "roster", "--province", "--help", "-h"), ("roster", "--nonsense", "--help"),
])
def test_help_may_be_asked_for_anywhere(binary, arguments):
    assert run(binary, *arguments).out == run(binary, "roster", "--help").out


def test_help_behind_two_dashes_is_a_word(binary):
    result = run(binary, "search", "--", "--help")
    assert result.status in (0, 1) and "Cách dùng" not in result.out


def test_version_is_one_line(binary):
    for arguments in [("--version",), ("roster", "--version"), ("--version", "--lang", "en")]:
        version = run(binary, *arguments)
        assert version.status == 0
        assert re.fullmatch(r"hoinghi \d+\.\d+\.\d+\n", version.out)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_manual_renders_without_a_warning(binary, lang, tmp_path):
    page = tmp_path / "hoinghi.1"
    manual = run(binary, "--generate-manual", lang, lang=None)
    assert (manual.status, manual.err) == (0, "")
    page.write_text(manual.out)
    if not shutil.which("man"):
        pytest.skip("no man here")
    shown = subprocess.run(
        ["man", "--warnings", "-l", "-E", "UTF-8", str(page)], capture_output=True, check=True,
        env={"PATH": "/usr/bin:/bin", "MANWIDTH": "78", "LC_ALL": "C.UTF-8", "MANPAGER": "cat"})
    assert shown.stderr.decode() == ""
    text = shown.stdout.decode()
    for word in ["--province", "--format", "HOINGHI_LANG", "config.json", "NO_COLOR", "78"]:
        assert word in text
    assert ("TRẠNG THÁI KẾT THÚC" if lang == "vi" else "EXIT STATUS") in text
    if lang == "vi":
        assert not ENGLISH.search(without_names(text)), text


def test_the_manual_has_every_command_and_option_of_the_help(binary):
    manual = run(binary, "--generate-manual", "en", lang=None).out.replace("\\-", "-")
    for path in commands(binary):
        for word in [*path, *re.findall(r"--[a-z-]+", run(binary, *path, "--help").out)]:
            assert word in manual, (path, word)


def test_the_manual_gives_each_option_to_its_command_alone(binary):
    page = run(binary, "--generate-manual", "en", lang=None).out.replace("\\-", "-")
    verbs = page.split('.SH "COMMANDS"')[1].split(".SH ")[0]
    behind = {}
    for entry in verbs.split(".TP\n\\fB")[1:]:
        name = entry.split("\\fR")[0]
        if name.startswith("--"):
            behind[command].append(name.split()[0])
        else:
            command = name
            behind[command] = []
    assert {command: options for command, options in behind.items() if options} == {
        "roster": ["--province", "--category"],
        "search <words> ...": ["--limit", "--kind"],
        "text sort": ["--by"],
        "text keys": ["--method"],
    }


def test_the_manual_says_where_each_option_is_taken(binary):
    page = run(binary, "--generate-manual", "en", lang=None).out.replace("\\-", "-")
    groups = page.split('.SH "OPTIONS"')[1].split(".SH ")[0].split(".SS ")[1:]
    told = {}
    for group in groups:
        scope = group.split("\n")[0].strip('"')
        told[scope] = [option for option in re.findall(r"^\\fB(?:-\w, )?(--[a-z]+)", group, re.M)]
    verbs = "overview, agenda, remarks, roster, visits, models, figures, sources, search, config"
    assert told == {
        "Only without a command": ["--screen"],
        "With and without a command": ["--data", "--lang", "--color", "--version", "--help"],
        f"Without a command, or with {verbs}": VIEW,
        f"Only with {verbs}, data check": ["--format", "--raw"],
    }


def test_a_manual_in_another_language_is_refused(binary):
    assert run(binary, "--generate-manual", "fr").status == 64
    assert run(binary, "--generate-manual").status == 64
