"""A real CUPS of a test's own on loopback, with a printer that writes PDF files."""

import os
import pathlib
import shutil
import socket
import subprocess
import time

CUPSD, BACKEND = "/usr/sbin/cupsd", "/usr/lib/cups/backend/cups-pdf"
DRIVER = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd"

# In a mount namespace of its own, so that nothing of the machine's printers is touched.
SERVE = """
set -e
mount --bind "$1" /etc/cups
exec "$2" -f -c /etc/cups/cupsd.conf -s /etc/cups/cups-files.conf
"""


def why_not():
    """Why none can be started here; empty where one can."""
    if os.geteuid() != 0:
        return "takes root"
    if any(not pathlib.Path(path).exists() for path in (CUPSD, BACKEND, DRIVER)):
        return "apt-get install cups cups-client printer-driver-cups-pdf"
    done = subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True)
    return "" if done.returncode == 0 else "takes a mount namespace"


class Cups:
    """One server and its printer; `lp` finds it by `environment`."""

    def __init__(self, folder, printer):
        self.folder = pathlib.Path(folder)
        self.printed = self.folder / "printed"
        for name in ("etc/ppd", "spool", "cache", "run", "printed"):
            (self.folder / name).mkdir(parents=True)
        # Its filters are another user's.
        self.folder.chmod(0o755)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        etc = self.folder / "etc"
        (etc / "cupsd.conf").write_text(
            f"Listen 127.0.0.1:{self.port}\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n"
            "<Location />\nOrder allow,deny\nAllow 127.0.0.1\n</Location>\n"
            "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n")
        (etc / "cups-files.conf").write_text(
            f"RequestRoot {self.folder}/spool\nCacheDir {self.folder}/cache\n"
            f"StateDir {self.folder}/run\nTempDir {self.folder}/spool\n"
            f"AccessLog {self.folder}/access\nErrorLog {self.folder}/error\n"
            f"PageLog {self.folder}/page\nSystemGroup root\nSandboxing relaxed\n")
        (etc / "cups-pdf.conf").write_text(
            f"Out {self.printed}\nAnonDirName {self.printed}\nSpool {self.folder}/pdf-spool\n")
        self.environment = {"CUPS_SERVER": f"127.0.0.1:{self.port}"}
        self.server = subprocess.Popen(["unshare", "-m", "sh", "-c", SERVE, "cups", etc, CUPSD])
        self._wait()
        self._run("lpadmin", "-p", printer, "-E", "-v", "cups-pdf:/", "-P", DRIVER)

    def _run(self, *arguments):
        return subprocess.run(arguments, env={**os.environ, **self.environment}, check=True,
                              capture_output=True, text=True).stdout

    def _wait(self):
        end = time.monotonic() + 60
        while True:
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            assert self.server.poll() is None and time.monotonic() < end, "cupsd does not answer"
            time.sleep(0.05)

    def finish(self):
        """Waits until every job is done, and gives the files that were printed."""
        end = time.monotonic() + 120
        while self._run("lpstat", "-o"):
            assert time.monotonic() < end, (self.folder / "error").read_text()
            time.sleep(0.05)
        return sorted(self.printed.rglob("*.pdf"))

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
