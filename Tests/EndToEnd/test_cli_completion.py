"""The completion scripts load in the real shells and offer verbs, options, values and ids."""

import shutil
import subprocess

import pytest

from cli import run
from test_cli_help import ENGLISH

PROVINCES = {"can-tho", "hau-giang", "vinh-long"}
# A command line up to the cursor, and some of what is offered for its last word.
LINES = [
    ("hoinghi ro", {"roster"}),
    ("hoinghi --la", {"--lang"}),
    ("hoinghi --screen ", {"overview", "sources"}),
    ("hoinghi roster --province ", PROVINCES),
    ("hoinghi roster --province ca", {"can-tho"}),
    ("hoinghi roster --category ", {"resident", "commune"}),
    ("hoinghi search --kind m", {"model"}),
    ("hoinghi figures --format ", {"text", "json", "csv", "md"}),
    ("hoinghi report model --format ", {"md", "html", "odt", "pdf"}),
    ("hoinghi data c", {"check"}),
    ("hoinghi log v", {"verify"}),
    ("hoinghi checkin --list bus", {"bus-thoi-lai", "bus-phong-dien"}),
    ("hoinghi attendance --by ", {"province", "category"}),
    ("hoinghi import roster --encoding ", {"tcvn3", "vni", "windows-1258"}),
    ("hoinghi walkin --category resi", {"resident"}),
]

BASH = """
source "$1"
words=($2); [[ "$2" == *' ' ]] && words+=('')
COMP_WORDS=("${words[@]}"); COMP_CWORD=$((${#words[@]} - 1))
COMP_LINE="$2"; COMP_POINT=${#2}
_hoinghi hoinghi "${words[COMP_CWORD]}" "${words[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""

# The zsh of the test runs a zsh in a pseudo-terminal of its own, and lists what Tab finds there.
ZSH = r"""
zmodload zsh/zpty
zpty inner zsh -f -i
zpty -w inner 'PROMPT=; unsetopt zle_bracketed_paste; fpath=('"$1"' $fpath); autoload -Uz compinit'
zpty -w inner 'compinit -u -d '"$1"'/dump; PATH='"$PATH"
zpty -w inner 'zstyle ":completion:*" list-grouped false; zstyle ":completion:*" verbose false'
zpty -w inner 'compadd() { [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]] && { builtin compadd "$@"; return; }
typeset -a __hits; builtin compadd -O __hits "$@"; (( $#__hits )) && print -rl -- "HIT:"$^__hits; builtin compadd "$@" }'
zpty -w inner 'done-word() { zle -I; print -r -- END-OF-HITS; }; zle -N done-word; bindkey "^X" done-word'
zpty -w inner 'print READY-$((1+1))'
zpty -r -m inner out '*READY-2*'
zpty -w -n inner "$2"$'\t\x18'
zpty -r -m inner out '*END-OF-HITS*'
print -r -- "$out"
zpty -d inner
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory):
    """Writes a script once: scripts(binary, shell, name) is the folder that holds it."""
    folders = {}

    def write(binary, shell, name):
        if shell not in folders:
            folder = tmp_path_factory.mktemp(shell)
            script = run(binary, "--generate-completion-script", shell)
            assert (script.status, script.err) == (0, "")
            (folder / name).write_text(script.out)
            (folder / "hoinghi").symlink_to(binary)
            folders[shell] = folder
        return folders[shell]

    return write


def shell(name, *arguments, path, env=None):
    if not shutil.which(name):
        pytest.skip(f"no {name} here")
    done = subprocess.run(
        [name, *arguments], capture_output=True, timeout=60, check=False,
        env={"PATH": f"{path}:/usr/bin:/bin", "HOME": str(path), "TERM": "xterm",
             "LC_ALL": "C.UTF-8", **(env or {})})
    return done.stdout.decode(), done.stderr.decode()


@pytest.mark.parametrize("line, offered", LINES)
def test_bash_completes(binary, scripts, line, offered):
    folder = scripts(binary, "bash", "hoinghi.bash")
    out, err = shell("bash", "-c", BASH, "bash", str(folder / "hoinghi.bash"), line, path=folder)
    assert err == ""
    assert offered <= set(out.split())


@pytest.mark.parametrize("line, offered", LINES)
def test_fish_completes(binary, scripts, open_session, line, offered):
    """In an interactive fish: without one it does not know the line that a script asks for."""
    if not shutil.which("fish"):
        pytest.skip("no fish here")
    folder = scripts(binary, "fish", "hoinghi.fish")
    session = open_session(
        ["fish", "--no-config", "--private", "-i", "-C",
         f"source {folder}/hoinghi.fish; function fish_prompt; echo 'READY '; end"],
        size=(100, 40), env={"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(folder)})
    session.wait_for("READY")
    # A second Tab lists what the first could not decide; one answer alone is put on the line.
    session.send(line + "\t")
    session.wait_for(lambda s: all(word in s.screen_text() for word in offered))


@pytest.mark.parametrize("line, offered", LINES)
def test_zsh_completes(binary, scripts, line, offered):
    folder = scripts(binary, "zsh", "_hoinghi")
    out, _ = shell("zsh", "-f", "-c", ZSH, "zsh", str(folder), line, path=folder)
    hits = {part.split("HIT:")[1].split(":")[0].strip()
            for part in out.replace("\r", "").splitlines() if "HIT:" in part}
    assert offered <= hits, out


def test_ids_are_those_of_the_folder_on_the_line(binary, scripts, tmp_path):
    folder = scripts(binary, "bash", "hoinghi.bash")
    data = tmp_path / "data"
    assert run(binary, "data", "init", str(data)).status == 0
    for file in data.iterdir():
        file.write_text(file.read_text().replace('"vinh-long"', '"tra-vinh"'))
    line = f"hoinghi --data {data} roster --province "
    out, _ = shell("bash", "-c", BASH, "bash", str(folder / "hoinghi.bash"), line, path=folder)
    assert set(out.split()) == {"can-tho", "hau-giang", "tra-vinh"}


def test_a_folder_that_cannot_be_opened_offers_nothing_and_says_nothing(binary, scripts):
    folder = scripts(binary, "bash", "hoinghi.bash")
    line = "hoinghi --data /nonexistent roster --province "
    out, err = shell("bash", "-c", BASH, "bash", str(folder / "hoinghi.bash"), line, path=folder)
    assert (out.strip(), err) == ("", "")


def test_descriptions_are_in_the_language_of_the_run(binary):
    for name in ["zsh", "fish"]:
        script = run(binary, "--generate-completion-script", name).out
        told = [line for line in script.splitlines() if " -d '" in line or "[" in line and "]:" in line]
        described = [line.split(" -d '")[1].split("' ")[0] for line in told if " -d '" in line]
        assert not [words for words in described if ENGLISH.search(words)]
        assert "Show help information" not in script and "Show the version" not in script
        assert "hiện trợ giúp này" in script
        assert "show this help" in run(
            binary, "--generate-completion-script", name, lang="en").out
