"""Several desks and one hub under everything that happens to laptops, networks and servers.

Real desks, half of them at their screens and half as `checkin -`, let 2,000 people in, many at two desks at
once; meanwhile desks and the server are killed and stalled, the network between is slow, deaf or cut, a
clock is a day off, a desk is put back to its backup, and a longer list is imported. Afterwards everything
that was acknowledged must be everywhere, once.
"""

import contextlib
import json
import os
import random
import re
import select
import signal
import subprocess
import threading
import time

import clocks
import postgres
from cli import run
from desk import Desk
from proxy import Proxy
from session import Session

IN, AGAIN, BACK, NOBODY = "ĐÃ ĐIỂM DANH", "ĐÃ VÀO TRƯỚC ĐÓ", "VÀO LẠI", "KHÔNG CÓ TRONG DANH SÁCH"
# A decision that took no longer was not made alone: a desk waits 300 ms for the hub.
SURELY_ASKED = 0.28
# For how long after a fault a desk may still be on its way back, in seconds.
RECOVERY = 14


class Gone(Exception):
    """The program that was asked has ended."""


class VerbPost:
    """A desk as `checkin -`."""

    def __init__(self, desk):
        self.process = subprocess.Popen(
            [desk.binary, "checkin", "-"], env={"PATH": os.environ["PATH"], **desk.env},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.pid = self.process.pid

    def scan(self, code):
        try:
            self.process.stdin.write(f"{code}\n".encode())
            self.process.stdin.flush()
        except OSError as error:
            raise Gone from error
        line = self.process.stdout.readline().decode()
        if not line.endswith("\n"):
            raise Gone
        return line.split("\t")[0]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def end(self):
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        return self.process.wait(timeout=60)


class ScreenPost:
    """A desk at its screen."""

    WORDS = {IN: "checked-in", AGAIN: "already-in", BACK: "checked-in", NOBODY: "not-on-list"}

    def __init__(self, desk):
        self.session = Session(
            [desk.binary, "--screen", "checkin", "--bell", "on"], size=(120, 30),
            env={**desk.env, "HOINGHI_LANG": "vi"})
        self.pid = self.session.pid
        self.session.wait_for("Mã hoặc tên", timeout=60)

    def wait_online(self):
        self.session.wait_for("Sổ chung: đã nối", timeout=60)

    def bells(self):
        """How often it rang: once or twice for each answer."""
        return re.sub(rb"\x1b\][^\x07\x1b]*\x07", b"", bytes(self.session.raw)).count(b"\x07")

    def scan(self, code):
        before = self.bells()
        self.session.send(f"{code}\r")

        def answered(session):
            text = session.screen_text()
            # Whoever is on no list has no name to show: that it is the answer to this scan the bell tells.
            return any(word in text and (code in text or word == NOBODY) for word in self.WORDS) \
                and self.bells() > before

        try:
            self.session.wait_for(answered, timeout=60)
        except (AssertionError, OSError) as error:
            if self.session.process.poll() is not None:
                raise Gone from error
            raise
        text = self.session.screen_text()
        return next(answer for word, answer in self.WORDS.items()
                    if word in text and (code in text or word == NOBODY))

    def kill(self):
        self.session.close()

    def end(self):
        self.session.keys("<Esc>", "q")
        status = self.session.wait_exit(timeout=60)
        self.session.close()
        return status


class Torture:
    def __init__(self, binary, folder, seed, desks=8, people=2_000):
        self.binary, self.folder = binary, folder
        self.chance = random.Random(seed)
        self.server = postgres.Server()
        self.owner = self.server.make("hall")
        self.people = people
        self.acknowledged = []
        self.faults = []
        self.trouble = []
        self.done = {"kills of desks": 0, "kills of the server": 0, "stalls of desks": 0,
                     "stalls of the server": 0, "slow, deaf or cut links": 0, "desks put back": 0,
                     "lists imported": 0}
        self.lock = threading.Lock()
        self.ends = threading.Event()
        self.calm = threading.Event()
        self.calm.set()
        assert self.hub("init").status == 0
        self.names = [f"B{number}" for number in range(desks)]
        self.proxies = {name: Proxy(self.server.port) for name in self.names}
        self.desks = {name: self.make_desk(number, name) for number, name in enumerate(self.names)}
        self.codes = self.import_list(people)
        self.known_everywhere = set(self.codes)
        for name in (*self.names, *self.names):
            self.sync(name)

    def hub(self, *arguments):
        return run(self.binary, "hub", *arguments, "--hub", self.owner)

    def make_desk(self, number, name):
        result = self.hub("desk", "add", name, "--host", "127.0.0.1")
        assert result.status == 0, result.err
        address = result.out.strip().replace(
            f":{self.server.port}/", f":{self.proxies[name].port}/")
        folder = self.folder / name
        folder.mkdir()
        binary = self.binary
        if number == 1 and clocks.faketime():
            # A laptop whose clock is a day ahead.
            script = folder / "a-day-ahead"
            script.write_text("#!/bin/sh\nexport FAKETIME_DONT_FAKE_MONOTONIC=1\n"
                              f"exec '{clocks.faketime()}' -f '+1d' '{self.binary}' \"$@\"\n")
            script.chmod(0o755)
            binary = str(script)
        return Desk(binary, folder, desk=name, HOINGHI_HUB=address, HOME=str(folder))

    def import_list(self, count):
        """A list of so many people, imported at the first desk; their codes."""
        path = self.folder / "list.csv"
        path.write_text("Họ và tên,Đơn vị,Mã\n" + "".join(
            f"Nguyễn Văn {number:04},Sở {number % 40},M{number:04}\n" for number in range(count)))
        first = self.desks[self.names[0]]
        result = run(first.binary, "import", "roster", str(path), env=first.env)
        assert result.status == 0, result.err
        return [item["code"] for item in json.loads(first("roster", "--format", "json").out)["items"]]

    def sync(self, name):
        result = self.desks[name]("hub", "sync", "--once")
        assert result.status == 0, (name, result.err)

    # What goes wrong

    @contextlib.contextmanager
    def fault(self, *names):
        """Notes a time in which nothing is expected of these desks but that they lose nothing."""
        began = time.monotonic()
        try:
            yield
        finally:
            with self.lock:
                self.faults.append((began, time.monotonic() + RECOVERY, set(names)))

    def count(self, what):
        with self.lock:
            self.done[what] += 1

    def trouble_server(self, chance):
        while not self.ends.is_set():
            self.ends.wait(chance.uniform(4, 12))
            if self.calm.is_set() or self.ends.is_set():
                continue
            with self.fault(*self.names):
                if chance.random() < 0.5:
                    self.count("kills of the server")
                    self.server.kill()
                    time.sleep(chance.uniform(0, 4))
                    self.server.start()
                else:
                    self.count("stalls of the server")
                    with self.server.stalled():
                        time.sleep(chance.uniform(0.2, 8))

    def trouble_link(self, name, chance):
        proxy = self.proxies[name]
        self.count("slow, deaf or cut links")
        with self.fault(name):
            kind = chance.choice(["slow", "deaf", "cut", "refuses"])
            if kind == "slow":
                proxy.delay = chance.uniform(0.05, 0.6)
            elif kind == "deaf":
                proxy.deaf = True
            else:
                proxy.refuses = kind == "refuses"
                proxy.cut()
            self.ends.wait(chance.uniform(0.5, 6))
            proxy.heal()
            if kind == "deaf":
                proxy.cut()

    def put_back(self, name):
        """Puts a desk's store back to an earlier state, once the hub has what it recorded since."""
        desk = self.desks[name]
        backup = self.folder / f"{name}.backup"
        if not backup.exists():
            assert desk("backup", str(backup)).status == 0
            return
        if desk("hub", "sync", "--once").status != 0:
            return
        for end in ("-wal", "-shm"):
            desk.store.with_name(desk.store.name + end).unlink(missing_ok=True)
        desk.store.write_bytes(backup.read_bytes())
        self.count("desks put back")

    def lengthen_list(self):
        self.count("lists imported")
        self.codes += [code for code in self.import_list(self.people + 25) if code not in self.codes]

    # The desks

    def work(self, number, name, chance, order):
        try:
            self.work_on(number, name, chance, order)
        except Exception as error:  # noqa: BLE001: whatever it is, the run has failed
            with self.lock:
                self.trouble.append(f"{name}: {error!r}")

    def work_on(self, number, name, chance, order):
        post = None
        make = ScreenPost if number % 2 == 0 else VerbPost
        next_fault = time.monotonic() + chance.uniform(2, 8)
        last = None
        # What comes by chance too seldom for a short run.
        planned = {0: ["list"], 3: ["put back", "put back"]}.get(number, [])
        while not self.ends.is_set():
            if post is None:
                # A screen that was just opened is not online yet.
                with contextlib.nullcontext() if self.calm.is_set() else self.fault(name):
                    post = make(self.desks[name])
                    if make is ScreenPost and self.calm.is_set():
                        post.wait_online()
            code = order()
            if code == last:
                continue
            last = code
            began = time.monotonic()
            try:
                word = post.scan(code)
            except Gone:
                post.kill()
                post = None
                continue
            with self.lock:
                self.acknowledged.append((name, code, word, began, time.monotonic()))
            self.ends.wait(chance.uniform(0.02, 0.25))
            if self.calm.is_set() or time.monotonic() < next_fault:
                continue
            next_fault = time.monotonic() + chance.uniform(3, 15)
            kind = planned.pop(0) if planned else chance.choice(
                ["kill", "stall", "link", "link", "put back", "list"])
            if kind == "kill":
                self.count("kills of desks")
                with self.fault(name):
                    # In the middle of something: another scan is on its way.
                    with contextlib.suppress(OSError, AssertionError):
                        if make is VerbPost:
                            post.process.stdin.write(f"{order()}\n".encode())
                            post.process.stdin.flush()
                        else:
                            post.session.send_unread(f"{order()}\r".encode())
                    time.sleep(chance.uniform(0, 0.02))
                    post.kill()
                    post = None
            elif kind == "stall":
                self.count("stalls of desks")
                with self.fault(name):
                    os.kill(post.pid, signal.SIGSTOP)
                    self.ends.wait(chance.uniform(0.2, 4))
                    os.kill(post.pid, signal.SIGCONT)
            elif kind == "link":
                threading.Thread(target=self.trouble_link, args=(name, chance), daemon=True).start()
            elif kind == "put back" and number == 3:
                with self.fault(name):
                    post.kill()
                    post = None
                    self.put_back(name)
            elif kind == "list" and number == 0 and not self.done["lists imported"]:
                self.lengthen_list()
        if post is not None:
            post.end()

    def go(self, seconds):
        """A sixth of the time nothing happens, then everything, then nothing again."""
        place = {"next": 0}

        def order():
            # Two desks, most of the time, are shown one badge at nearly one time.
            with self.lock:
                place["next"] += 1
                if self.chance.random() < 0.2:
                    return self.chance.choice(self.codes)
                return self.codes[place["next"] // 2 % len(self.codes)]

        threads = [threading.Thread(target=self.work, daemon=True,
                                    args=(number, name, random.Random(self.chance.random()), order))
                   for number, name in enumerate(self.names)]
        threads.append(threading.Thread(
            target=self.trouble_server, args=(random.Random(self.chance.random()),), daemon=True))
        for thread in threads:
            thread.start()
        self.ends.wait(seconds / 6)
        self.calm.clear()
        self.ends.wait(seconds * 4 / 6)
        self.calm.set()
        self.ends.wait(seconds / 6)
        self.ends.set()
        for thread in threads:
            thread.join(timeout=120)
            if thread.is_alive():
                self.trouble.append("a desk does not come to its end")
        for proxy in self.proxies.values():
            proxy.heal()

    # What came of it

    def settle(self):
        """Brings everybody to the same, as an evening does."""
        before = None
        for _ in range(8):
            for name in self.names:
                self.sync(name)
            now = [len(self.log(name)) for name in self.names]
            if now == before and len(set(now)) == 1:
                return
            before = now

    def log(self, name):
        return self.desks[name].log()

    def faults_of(self, name, began, ended):
        return any(name in names and start < ended and began < end
                   for start, end, names in self.faults)

    def check(self):
        """Everything that is not as it must be, in words."""
        wrong = list(self.trouble)
        self.settle()
        logs = {name: {event["id"]: event for event in self.log(name)} for name in self.names}
        hub = dict(row.split("|") for row in self.server.sql(
            "hall", "SELECT id, count(*) FROM hoinghi.event GROUP BY id"))
        for name, log in logs.items():
            if set(log) != set(hub):
                wrong.append(f"{name} has {len(set(log) - set(hub))} events that the hub has not, and"
                             f" lacks {len(set(hub) - set(log))}")
            if len(log) != len(self.log(name)):
                wrong.append(f"{name} has an event twice")
            if self.desks[name]("log", "verify").status != 0:
                wrong.append(f"{name}: log verify")
        if set(hub.values()) - {"1"}:
            wrong.append("the hub has an event twice")
        wrong += self.check_acknowledged(logs[self.names[0]].values())
        folds = {json.dumps(self.desks[name].attendance()["items"], sort_keys=True)
                 for name in self.names}
        if len(folds) != 1:
            wrong.append("the desks do not agree who is in")
        wrong += self.check_doubles()
        return wrong

    def check_acknowledged(self, events):
        ids = {item["code"]: item["id"] for item in self.desks[self.names[0]].attendance()["items"]}
        kinds = {"checked-in": "check-in", "already-in": "again"}
        held = {}
        for event in events:
            key = (event["desk"], event.get("delegate"), event["kind"])
            held[key] = held.get(key, 0) + 1
        asked = {}
        wrong = []
        for name, code, word, _, _ in self.acknowledged:
            if word == "not-on-list":
                # Whoever the longer list brought is not known yet where it has not arrived.
                if code in self.known_everywhere:
                    wrong.append(f"{name} did not know {code}")
                continue
            key = (name, ids[code], kinds[word])
            asked[key] = asked.get(key, 0) + 1
        return wrong + [f"{key}: {count} acknowledged, {held.get(key, 0)} in the log"
                for key, count in asked.items() if held.get(key, 0) < count]

    def check_doubles(self):
        """Nobody was let in at two desks that were both online, and whoever was is told at every desk."""
        wrong = []
        greens = {}
        for name, code, word, began, ended in self.acknowledged:
            if word == "checked-in":
                greens.setdefault(code, []).append((name, began, ended))
        for code, found in greens.items():
            quiet = [(name, began, ended) for name, began, ended in found
                     if ended - began < SURELY_ASKED and not self.faults_of(name, began, ended)]
            if len({name for name, _, _ in quiet}) > 1:
                wrong.append(f"{code} was let in at two desks that were online: {quiet}")
        twice = {code for code, found in greens.items() if len({name for name, _, _ in found}) > 1}
        self.doubles = len(twice)
        codes = {item["id"]: item["code"]
                 for item in self.desks[self.names[0]].attendance()["items"]}
        for name in self.names:
            result = self.desks[name]("hub", "conflicts", "--format", "json")
            told = {codes[item["person"]] for item in json.loads(result.out)["items"]
                    if item["kind"] == "twice"}
            if not twice <= told:
                wrong.append(f"{name} is not told of {sorted(twice - told)}")
        return wrong

    def words(self):
        answers = len(self.acknowledged)
        slow = sum(ended - began >= SURELY_ASKED for _, _, _, began, ended in self.acknowledged)
        return (f"{len(self.names)} desks, {self.people:,} people, {answers:,} answers, {slow:,} of them"
                f" perhaps without the hub; " + ", ".join(f"{count} {what}" for what, count in self.done.items())
                + f"; {self.doubles} came in at two desks apart, all told")

    def close(self):
        self.ends.set()
        for proxy in self.proxies.values():
            proxy.close()
        self.server.close()
