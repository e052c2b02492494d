"""A PostgreSQL server of the tests' own: an empty cluster in a folder, run by an ordinary user."""

import contextlib
import glob
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

USER = "nobody"


def programs():
    """The folder of the newest server that is installed; None where there is none."""
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"),
                   key=lambda path: float(path.split("/")[4]))
    return pathlib.Path(found[-1]).parent if found else None


def free_port():
    with contextlib.closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """Starts, stops, stalls; on a Unix socket anybody is let in, on the loopback with a password alone."""

    def __init__(self, settings=""):
        self.settings = settings
        self.programs = programs()
        self.port = free_port()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="hoinghi-hub-", dir="/tmp"))
        self.data = self.folder / "data"
        self.folder.chmod(0o755)
        if os.geteuid() == 0:
            # A server refuses to run as root.
            shutil.chown(self.folder, USER)
        self.run(self.programs / "initdb", "-D", self.data, "-U", "postgres", "-E", "UTF8",
                 "--locale=C.UTF-8", "--auth-local=trust", "--auth-host=scram-sha-256")
        self.start()

    def run(self, *command, check=True):
        as_user = ["setpriv", "--reuid", USER, "--regid", "nogroup", "--clear-groups"]
        return subprocess.run(
            [*(as_user if os.geteuid() == 0 else []), *map(str, command)], cwd="/", check=check,
            capture_output=True, timeout=60)

    @property
    def options(self):
        return f"-k {self.folder} -p {self.port} -c listen_addresses=127.0.0.1 {self.settings}"

    def start(self):
        self.run(self.programs / "pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w",
                 "-o", self.options, "start")

    @property
    def process(self):
        return int((self.data / "postmaster.pid").read_text().splitlines()[0])

    def processes(self):
        """The server's own processes, the first of them the one that made the others."""
        first = self.process
        children = pathlib.Path(f"/proc/{first}/task/{first}/children").read_text().split()
        return [first, *map(int, children)]

    def kill(self):
        """As when the power goes: every process at once."""
        first = self.process
        # Stopped first: no child comes in between.
        os.kill(first, signal.SIGSTOP)
        processes = self.processes()
        for process in processes:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        # Until all are gone the next server finds their memory in use.
        while any(self._lives(process) for process in processes):
            time.sleep(0.01)
        # Nobody may have reaped it: a number that is still taken looks like a server that still runs.
        for left in (self.data / "postmaster.pid", *self.folder.glob(".s.PGSQL.*")):
            left.unlink(missing_ok=True)

    @staticmethod
    def _lives(process):
        try:
            return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        except (FileNotFoundError, ProcessLookupError):
            return False

    @contextlib.contextmanager
    def stalled(self):
        """Stopped with every connection open, as when a laptop's lid is closed."""
        stopped = self.processes()
        for process in stopped:
            os.kill(process, signal.SIGSTOP)
        try:
            yield
        finally:
            for process in stopped:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGCONT)

    def close(self):
        self.run(self.programs / "pg_ctl", "-D", self.data, "-m", "immediate", "stop", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def make(self, database):
        """A new database, and how the organiser connects: no superuser, as docs/HUB.md has it."""
        if not self.sql("postgres", "SELECT 1 FROM pg_roles WHERE rolname = 'organiser'"):
            self.sql("postgres", "CREATE ROLE organiser LOGIN CREATEROLE CREATEDB")
        self.sql("postgres", f'CREATE DATABASE "{database}" OWNER organiser')
        return self.owner(database).replace("user=postgres", "user=organiser")

    def owner(self, database):
        """How the server's own superuser connects."""
        return f"host={self.folder} port={self.port} user=postgres dbname={database}"

    def states(self, address, statements):
        """The SQLSTATE of each statement, one after the other in one session."""
        script = "".join(f"{statement};\n\\echo STATE :SQLSTATE\n" for statement in statements)
        result = subprocess.run(
            ["psql", "-X", "-A", "-t", "-q", address], input=script, capture_output=True, text=True,
            timeout=120, env={"PATH": os.environ["PATH"]})
        return [line.split()[1] for line in result.stdout.splitlines() if line.startswith("STATE ")]

    def sql(self, address, *statements, check=True):
        """Rows of text, by psql; `address` a database or a connection string."""
        if "=" not in address and "://" not in address:
            address = self.owner(address)
        result = subprocess.run(
            ["psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", address,
             *(part for statement in statements for part in ("-c", statement))],
            capture_output=True, text=True, timeout=60, env={"PATH": os.environ["PATH"]})
        if check:
            assert result.returncode == 0, result.stderr
            return result.stdout.splitlines()
        return result
