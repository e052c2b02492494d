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
def help_of(binary, path):
    return run(binary, *path, "--help", lang="en").out


@functools.cache
def commands(binary, path=()):
    """Every command of the program by its path, as its own help lists them."""
    found = [path]
    lines = help_of(binary, path).split("\n")
    if "Commands:" in lines:
        for line in lines[lines.index("Commands:") + 1:]:
            if not line:
                break
            found += commands(binary, (*path, line.split()[0]))
    return found


def without_names(text):
    """The text without commands, options, names of actions, values in brackets and quoted words,
    which have no language."""
    text = re.sub(r"^  [a-z-]+  +|\b(log|review|notes)\s+[a-z-]+", " ", text, flags=re.MULTILINE)
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
    assert options not in run(binary, "remarks", "--help", lang=lang).out


SCREENS = {"--theme", "--mouse", "--ascii", "--charts"}
SCREENS_OF_THEIR_OWN = [("display",), ("kiosk",), ("companion",)]
STORE = {"--store", "--desk", "--operator", "--rehearse", "--at"}


def options_of(binary, path, title=None):
    """The options that the help of a command shows, in all or under one title."""
    lines = help_of(binary, path).split("\n")
    section, found = None, []
    for line in lines:
        if line.endswith(":") and not line.startswith(" "):
            section = line
        named = re.match(r"  (?:-\w, )?(--[a-z-]+)", line)
        if named and title in (None, section):
            found.append(named[1])
    return found


def test_help_offers_options_only_where_they_are_of_use(binary):
    for path in commands(binary):
        if path and path not in runnable_commands(binary):
            continue
        shown = set(options_of(binary, path))
        # What is exported is the conference in force, which the store has a part in.
        works_on_files = (path[:1] in [("data",), ("text",)] and path != ("data", "export")
                          or path in [("import", "schedule"), ("agenda", "changes")])
        has_store = not works_on_files and path != ("companion",)
        assert shown >= STORE if has_store else not shown & STORE, path
        plans = path[:1] == ("import",)  # a plan has neither charts nor inks to choose
        draws = not path or path in SCREENS_OF_THEIR_OWN
        prints = draws or ("--format" in shown and not works_on_files and not plans)
        assert shown >= SCREENS if prints else not shown & SCREENS, path


def runnable_commands(binary):
    """The commands that do something by themselves; groups take no setting."""
    return [path for path in commands(binary) if path and "--lang" in options_of(binary, path)]


@pytest.mark.parametrize("arguments", [("text", "fold"), ("data", "check", "{folder}")])
def test_options_that_help_leaves_out_are_taken_all_the_same(binary, tmp_path, arguments):
    folder = tmp_path / "new"
    assert run(binary, "data", "init", str(folder), "--ascii", "--at", "2023-09-18").status == 0
    line = [word.format(folder=folder) for word in arguments]
    assert run(binary, *line, "--theme", "dark", "--mouse", "off", "--no-ascii",
               "--charts", "braille").status == 0
    assert run(binary, *line, "--theme", "drak").status == 64
    assert run(binary, "--at", "never", *line).status == 64


@pytest.mark.parametrize("verb, what", [
    (("kiosk",), "--pin-file <file>"), (("walkin",), "--name <name>"),
    (("import", "schedule"), "--into <folder> <file>"), (("roster", "forget"), "<code>"),
    (("agenda", "changes"), "<earlier> <later>"), (("data", "new"), "<folder>"),
])
def test_the_usage_line_has_what_a_verb_cannot_do_without(binary, verb, what):
    [usage] = [line for line in run(binary, *verb, "--help", lang="en").out.split("\n")
               if line.startswith("Usage:")]
    assert usage == f"Usage: hoinghi {' '.join(verb)} [options] {what}"


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


def manual(binary, section):
    """A section of the English manual, as it is written."""
    page = run(binary, "--generate-manual", "en", lang=None).out.replace("\\-", "-")
    return page.split(f'.SH "{section}"')[1].split(".SH ")[0]


def test_the_manual_gives_each_option_to_its_command_alone(binary):
    behind = {}
    for entry in manual(binary, "COMMANDS").split(".TP\n\\fB")[1:]:
        name = entry.split("\\fR")[0]
        if name.startswith("--"):
            behind[command].append(name.split()[0].rstrip(","))
        else:
            command = " ".join(word for word in name.split() if word[0] not in "<." )
            behind[command] = []
    told = {" ".join(path): options_of(binary, path, "Options of this command:")
            for path in commands(binary) if path}
    assert behind == told
    assert behind["roster"] == ["--province", "--category"]


def test_the_manual_says_where_each_option_is_taken(binary):
    told = {}
    for group in manual(binary, "OPTIONS").split(".SS ")[1:]:
        scope = group.split("\n")[0].strip('"')
        for option in re.findall(r"^\\fB(?:-\w, )?(--[a-z-]+)", group, re.M):
            told.setdefault(option, []).append(scope)
    runnable = runnable_commands(binary)
    for option, scopes in told.items():
        verbs = ", ".join(
            " ".join(path) for path in runnable if option in options_of(binary, path))
        alone = option in options_of(binary, ())
        if len(scopes) > 1:
            # Other values for other commands: told once for each kind, and for all of them.
            named = ", ".join(scope.removeprefix("Only with ") for scope in scopes)
            assert sorted(named.split(", ")) == sorted(verbs.split(", ")), option
            continue
        scope = scopes[0]
        if alone:
            assert scope in (
                "With and without a command" if option in ("--data", "--lang", "--color", "--help",
                                                           "--version")
                else "Only without a command" if not verbs
                else f"Without a command, or with {verbs}"), option
        else:
            assert scope == f"Only with {verbs}", option
    assert {"--format", "--raw", "--screen", *SCREENS, *STORE} <= set(told)


def test_a_manual_in_another_language_is_refused(binary):
    assert run(binary, "--generate-manual", "fr").status == 64
    assert run(binary, "--generate-manual").status == 64
