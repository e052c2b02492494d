"""What scripts/deb-test.sh does inside the clean root: install, try, purge, look for leavings.

    python3 deb_trial.py ROOT PACKAGE.deb
"""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time

VERBS = ["overview", "agenda", "remarks", "roster", "visits", "models", "figures", "sources"]
LANGUAGES = {"vi": "Tổng quan", "en": "Overview"}
FIRST_FRAME_SECONDS = 20
CONTROL = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>78]|\x0f")


class Trial:
    """One root and the ordinary user who tries the program in it."""

    def __init__(self, root):
        self.root = root
        self.home = "/tmp/home"
        os.mkdir(root + self.home)
        os.chown(root + self.home, 1000, 1000)

    def as_root(self, *command):
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["chroot", self.root, *command], check=True, env=environment,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def command(self, *arguments):
        return ["chroot", "--userspec=1000:1000", self.root, "env", "-i", "-C", "/",
                f"HOME={self.home}", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TERM=xterm-256color",
                *arguments]

    def run(self, *arguments, text=None):
        """The standard output of a command that must end well."""
        done = subprocess.run(self.command(*arguments), input=text or "", text=True,
                              capture_output=True)
        if done.returncode != 0:
            sys.exit(f"deb-test: {' '.join(arguments)}: status {done.returncode}: {done.stderr}")
        if not done.stdout:
            sys.exit(f"deb-test: {' '.join(arguments)} prints nothing")
        return done.stdout

    def check_in(self):
        """Checks somebody in, and finds it in the figures and in a log that verifies."""
        store = ("--store", f"{self.home}/desk/door.sqlite")
        code = json.loads(self.run("hoinghi", "roster", "--format", "json"))["items"][0]["code"]
        self.run("hoinghi", *store, "checkin", code)
        if json.loads(self.run("hoinghi", *store, "attendance", "--format", "json"))["arrived"] != 1:
            sys.exit("deb-test: who was checked in has not arrived")
        self.run("hoinghi", *store, "log", "verify")
        shutil.rmtree(f"{self.root}{self.home}/desk")

    def report(self):
        """A document says which package it takes, and comes once that is there."""
        self.document("odt", "libzip4", b"PK")
        self.document("pdf", "libpangocairo-1.0-0", b"%PDF", "fonts-liberation2")

    def document(self, form, package, start, *others):
        path = f"{self.home}/report.{form}"
        command = self.command("hoinghi", "report", "conference", "--output", path)
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode != 73 or package not in done.stderr:
            sys.exit(f"deb-test: {form} without {package}: status {done.returncode}: {done.stderr}")
        self.as_root("apt-get", "install", "-y", "-qq", "--no-install-recommends", package, *others)
        subprocess.run(command, check=True, capture_output=True, stdin=subprocess.DEVNULL)
        with open(self.root + path, "rb") as file:
            if not file.read(4).startswith(start):
                sys.exit(f"deb-test: the document is no {form}")
        os.remove(self.root + path)

    def first_frame(self, language, needle):
        """Opens the program in a pseudo-terminal, waits for the needle, leaves with q."""
        child, terminal = pty.fork()
        if child == 0:
            command = self.command("hoinghi", "--lang", language)
            os.execvp(command[0], command)
        seen = b""
        deadline = time.monotonic() + FIRST_FRAME_SECONDS
        found = False
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 0.5)[0]:
                continue
            try:
                seen += os.read(terminal, 65536)
            except OSError:
                break
            if not found and needle in CONTROL.sub(b"", seen).decode(errors="replace"):
                found = True
                os.write(terminal, b"q")
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if not found or status != 0:
            sys.exit(f"deb-test: the first frame ({language}): found {found}, status {status}: {seen!r}")


def leavings(root):
    """Every path with the program's name in it, /proc and the like left out."""
    found = []
    for folder, names, files in os.walk(root):
        if folder == root:
            names[:] = [name for name in names if name not in ("proc", "sys", "dev")]
        found += [os.path.join(folder, name) for name in names + files if "hoinghi" in name]
    return found


def main(root, package):
    trial = Trial(root)
    shutil.copy(package, root + "/package.deb")
    trial.as_root("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/package.deb")
    os.remove(root + "/package.deb")

    trial.run("hoinghi", "--version")
    for language in LANGUAGES:
        for verb in VERBS:
            trial.run("hoinghi", "--lang", language, verb)
            json.loads(trial.run("hoinghi", "--lang", language, verb, "--format", "json"))
        trial.run("hoinghi", "--lang", language, "search", "thoi", "lai")
        trial.run("hoinghi", "--lang", language, "config")
        trial.run("hoinghi", "--lang", language, "--help")
    if trial.run("hoinghi", "text", "fold", text="Thới Lai\n") != "thoi lai\n":
        sys.exit("deb-test: text fold does not fold")
    trial.check_in()
    trial.report()
    for language, needle in LANGUAGES.items():
        trial.first_frame(language, needle)
    trial.run("man", "-w", "hoinghi")
    trial.run("man", "-L", "vi", "-w", "hoinghi")
    if os.listdir(root + trial.home):
        sys.exit(f"deb-test: left in HOME: {os.listdir(root + trial.home)}")

    trial.as_root("apt-get", "purge", "-y", "-qq", "hoinghi")
    if left := leavings(root):
        sys.exit(f"deb-test: left after the purge: {left}")
    print("deb-test: installed, every verb and the first frame in both languages, purged without a trace")


main(*sys.argv[1:])
