"""What lies between a program and the terminal a person sits at: tmux, screen, dtach, mosh, ssh.

Each carrier opens a shell within itself in a `Session`, whose emulator is the person's terminal, with
folders, sockets, keys and a configuration of its own. Where its program is missing the test is skipped
with that reason.
"""

import contextlib
import getpass
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess

import pytest

from session import Session

SHELL = ["bash", "--norc", "--noprofile", "-i"]
NAMES = ["tmux", "tmux without an alternate screen", "GNU screen", "dtach", "mosh", "ssh",
         "ssh without LANG"]


def needed(program):
    """The path of a program; the test is skipped where it is missing."""
    path = shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin:/sbin")
    if not path:
        pytest.skip(f"{program} is not installed (scripts/setup.sh test installs it)")
    return path


class Carriers:
    """Opens shells within carriers, and ends what it started."""

    def __init__(self, folder):
        self.folder = folder
        self.cleaning = contextlib.ExitStack()
        # Takes the carrier away, as a lost connection does.
        self.cut = None
        self.environment = {"PS1": "ready> ", "INPUTRC": "/dev/null", "HISTFILE": None,
                            "HOME": str(folder), "SHELL": "/bin/bash"}

    def open(self, name, size=(80, 24)):
        """A shell that is ready, within the carrier of this name."""
        way = {"tmux": self._tmux, "GNU screen": self._screen, "dtach": self._dtach,
               "mosh": self._mosh, "ssh": self._ssh}
        argv, env = way[name.split(" without")[0]](without=" without" in name)
        session = self.session(argv, env, size)
        self.cut = self.cut or session.process.kill
        session.wait_for("ready>")
        return session

    def session(self, argv, env=None, size=(80, 24)):
        """A program in the terminal that the person sits at."""
        return self.cleaning.enter_context(
            Session(argv, env={**self.environment, **(env or {})}, size=size))

    def close(self):
        """Ends all of it."""
        self.cleaning.close()

    def dtach_socket(self):
        """Where the shell of `dtach` can be attached to once more."""
        return str(self.folder / "dtach.socket")

    # Each gives the arguments and the environment.

    def _tmux(self, without):
        tmux = needed("tmux")
        settings = self.folder / "tmux.conf"
        settings.write_text("set -g status off\nset -g default-terminal tmux-256color\n"
                            + ("set -g alternate-screen off\n" if without else ""))
        env = {"TMUX_TMPDIR": str(self.folder)}
        command = [tmux, "-f", str(settings)]
        self._cut_by([tmux, "kill-server"], env)
        return [*command, "new-session", *SHELL], env

    def _screen(self, without):
        screen = needed("screen")
        sockets = self.folder / "screens"
        sockets.mkdir(mode=0o700)
        settings = self.folder / "screenrc"
        settings.write_text("startup_message off\n")
        env = {"SCREENDIR": str(sockets)}
        self._cut_by([screen, "-S", "test", "-X", "quit"], env)
        return [screen, "-U", "-c", str(settings), "-S", "test", *SHELL], env

    def _dtach(self, without):
        return [needed("dtach"), "-A", self.dtach_socket(), "-r", "winch", *SHELL], {}

    def _mosh(self, without):
        client = needed("mosh-client")
        environment = {name: value for name, value in self.environment.items() if value}
        started = subprocess.run(
            [needed("mosh-server"), "new", "-i", "127.0.0.1", "--", *SHELL], capture_output=True,
            text=True, check=False, stdin=subprocess.DEVNULL,
            env={**environment, "PATH": os.environ["PATH"], "TERM": "xterm-256color",
                 "LC_ALL": "C.UTF-8", "MOSH_SERVER_NETWORK_TMOUT": "120"})
        said = re.search(r"MOSH CONNECT (\d+) (\S+)", started.stdout)
        if not said:
            pytest.skip(f"mosh-server does not start here: {started.stderr.strip()}")
        server = int(re.search(r"pid = (\d+)", started.stderr)[1])
        self.cut = lambda: ended(server)
        self.cleaning.callback(self.cut)
        return [client, "127.0.0.1", said[1]], {"MOSH_KEY": said[2]}

    def _ssh(self, without):
        port = self._sshd()
        sent = [] if without else ["-o", "SendEnv=LC_ALL"]
        command = (f"cd {self.folder}; HOME={self.folder} PS1='ready> ' INPUTRC=/dev/null exec "
                   + " ".join(SHELL))
        argv = [needed("ssh"), "-F", "/dev/null", "-tt", "-p", str(port),
                "-i", str(self.folder / "person"), "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR",
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
                "-o", "ControlPath=none", *sent, f"{getpass.getuser()}@127.0.0.1", command]
        return argv, {}

    def _sshd(self, more="", people=("person",)):
        """Starts a server on a free port of loopback, with more at the end of its settings, for these
        people's keys; gives the port."""
        server, keygen = needed("sshd"), needed("ssh-keygen")
        own = pathlib.Path("/run/sshd")
        if os.geteuid() == 0 and not own.is_dir():
            # As root it wants the folder that its service makes.
            own.mkdir(mode=0o755)
            self.cleaning.callback(own.rmdir)
        for key in ("host", *people):
            subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(self.folder / key)],
                           check=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        keys = " ".join(str(self.folder / f"{person}.pub") for person in people)
        settings = self.folder / "sshd_config"
        settings.write_text(
            f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {self.folder / 'host'}\n"
            f"AuthorizedKeysFile {keys}\nPidFile none\nUsePAM no\n"
            "StrictModes no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
            "PermitRootLogin prohibit-password\nAcceptEnv LC_ALL\nPrintMotd no\n"
            f"Subsystem sftp internal-sftp\n{more}")
        process = self.cleaning.enter_context(subprocess.Popen(
            [server, "-D", "-e", "-f", str(settings)], stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True, start_new_session=True))
        self.cleaning.callback(process.terminate)
        said = ""
        while "Server listening" not in said:
            line = process.stderr.readline()
            if not line:
                pytest.skip(f"sshd does not start here: {said.strip()}")
            said += line
        return port

    def _cut_by(self, argv, env):
        self.cut = lambda: subprocess.run(argv, env={**os.environ, **env}, check=False,
                                          capture_output=True)
        self.cleaning.callback(self.cut)


def ended(pid):
    """Ends a process that may be gone."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
