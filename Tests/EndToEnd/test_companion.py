"""Delegates' own phones over ssh: the screens to browse in, and nothing else.

A server of ssh is started here with the block of docs/COMPANION.md.
"""

import getpass
import re
import subprocess

import pytest

from carriers import Carriers, needed
from cli import run
from companion import title_of
from conftest import ROOT
from session import Session

PAGE = ROOT / "docs" / "COMPANION.md"


def block(command):
    """The block of the page, for whoever runs the tests."""
    [found] = re.findall(r"```\n(Match User hoinghi\n.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    found = found.replace("Match User hoinghi", f"Match User {getpass.getuser()}")
    found, count = re.subn(r"ForceCommand .*", f"ForceCommand {command}", found)
    assert count == 1
    return found


class Server(Carriers):
    """A server that lets two people in by their keys, as far as the block lets them."""

    def start(self, command):
        self.port = self._sshd(block(command), ["person", "other"])

    def argv(self, *arguments, program="ssh", key="person", says="INFO"):
        port = "-P" if program == "sftp" else "-p"
        return [needed(program), "-F", "/dev/null", port, str(self.port),
                "-i", str(self.folder / key), "-o", "IdentitiesOnly=yes", "-o", f"LogLevel={says}",
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
                "-o", "ControlPath=none", "-o", "BatchMode=yes", *arguments]

    @property
    def place(self):
        return f"{getpass.getuser()}@127.0.0.1"

    def phone(self, *arguments, size=(40, 24), **options):
        """A phone of 40 columns that comes in."""
        return self.cleaning.enter_context(
            Session(self.argv("-tt", *arguments, self.place, says="ERROR", **options), env=self.environment, size=size))

    def runs(self, *arguments, stdin="", timeout=30, **options):
        """One run of a client without a terminal."""
        return subprocess.run(self.argv(*arguments, **options), input=stdin, text=True, timeout=timeout,
                              capture_output=True, check=False)


@pytest.fixture
def server(tmp_path, binary):
    server = Server(tmp_path)
    (tmp_path / "stars").mkdir()
    server.start(f"{binary} companion --lang vi --at 2023-09-18T08:00 --stars {tmp_path / 'stars'}")
    yield server
    server.close()


def at(screen):
    """Waits for a screen by what stands in the rule above it."""
    return lambda session: title_of(screen) in session.row(1)


def test_a_phone_of_forty_columns_browses_and_searches(server):
    phone = server.phone()
    phone.wait_for(at("overview"))
    for key, screen in [("2", "agenda"), ("3", "remarks"), ("5", "visits"), ("6", "models"),
                        ("7", "figures"), ("8", "sources")]:
        phone.keys(key)
        phone.wait_for(at(screen))
    phone.keys("/", "thoi lai")
    phone.wait_for("Thới Lai")
    phone.keys("<Enter>")
    phone.wait_for(lambda s: "Thới Lai" in s.screen_text() and "/ " not in s.row(2))
    phone.resize(60, 20)
    phone.wait_for(lambda s: len(s.row(1)) == 60)
    phone.keys("q", "q", "q", "q")
    assert phone.wait_exit() == 0


def test_what_is_not_a_delegates_is_not_there(server):
    phone = server.phone()
    phone.wait_for(at("overview"))
    for keys in ["4", "9", "\x1a", "e", "r", "\x1bd", "\x1bi", "\x1b[15~", "\x1b[18~"]:
        phone.send(keys)
        phone.wait_idle()
        assert at("overview")(phone), repr(keys)
    phone.keys("/", "nhung")
    phone.wait_for(lambda s: "nhung" in s.row(2))
    assert "Nhung" not in phone.screen_text()


def test_no_command_is_run_whatever_is_asked_for(server, tmp_path):
    proof = tmp_path / "proof"
    done = server.runs(server.place, f"touch {proof}; id")
    assert done.returncode == 69 and "uid=" not in done.stdout + done.stderr
    phone = server.phone(server.place, f"sh -c 'touch {proof}'")
    # The place is an argument twice: the client takes what follows it for the command.
    phone.wait_for(at("overview"))
    assert not proof.exists()


def test_no_file_comes_or_goes(server, tmp_path):
    done = server.runs("-b", "-", server.place, program="sftp", stdin=f"put {PAGE} {tmp_path}/came\n")
    assert done.returncode != 0 and not (tmp_path / "came").exists()
    done = server.runs("-s", server.place, "sftp")
    assert done.returncode == 69


def test_nothing_is_forwarded(server):
    there = server.runs("-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:1", server.place)
    assert there.returncode != 0
    assert "forwarding failed" in there.stderr or "prohibited" in there.stderr
    # A session that speaks to a port of the server's.
    here = server.runs("-W", f"127.0.0.1:{server.port}", server.place)
    assert here.returncode != 0 and "prohibited" in here.stderr
    unix = server.runs("-N", "-o", "ExitOnForwardFailure=yes", "-R", "/tmp/hoinghi-no:/tmp/none", server.place)
    assert unix.returncode != 0


def test_no_variable_of_the_phone_reaches_it(server):
    phone = server.phone("-o", "SetEnv=HOINGHI_THEME=nonsense HOINGHI_DATA=/nonexistent LD_PRELOAD=/x.so",
                         "-o", "SendEnv=HOINGHI_THEME")
    phone.wait_for(at("overview"))


def test_stars_are_kept_for_the_key_and_for_no_other(server, tmp_path):
    phone = server.phone()
    phone.wait_for(at("overview"))
    phone.keys("2")
    phone.wait_for(at("agenda"))
    phone.keys("*")
    # It has its name once it is whole.
    phone.wait_for(lambda s: list((tmp_path / "stars").glob("*.stars")))
    [file] = (tmp_path / "stars").iterdir()
    assert re.fullmatch(r"[0-9a-f]{64}\.stars", file.name)
    assert re.fullmatch(r"session [a-z0-9-]+\n", file.read_text())
    phone.keys("'")
    phone.wait_for("★")
    again = server.phone()
    again.wait_for(at("overview"))
    again.keys("2")
    again.wait_for(lambda s: at("agenda")(s) and "★" in s.screen_text())
    other = server.phone(key="other")
    other.wait_for(at("overview"))
    other.keys("2")
    other.wait_for(at("agenda"))
    assert "★" not in other.screen_text()


def test_where_the_organiser_allows_it_names_and_provinces_are_shown(open_session, binary):
    session = open_session([binary, "companion", "--roster"])
    session.wait_for(at("overview"))
    session.keys("4")
    session.wait_for(at("roster"))
    session.keys("<Down>", "<Enter>")
    session.wait_idle()
    text = session.screen_text()
    assert "Tỉnh" in text and "Mã" not in text and "Thành phần" not in text
    session.keys("q", "q", "q")
    assert session.wait_exit() == 0


def test_without_a_terminal_or_a_folder_for_stars_it_says_so(binary, tmp_path):
    assert run(binary, "companion").status == 69
    result = run(binary, "companion", "--stars", str(tmp_path / "none"))
    assert result.status == 74 and str(tmp_path / "none") in result.err
