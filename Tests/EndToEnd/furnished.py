"""A store with something of everything in it, and every verb that writes to it."""

import json
import pathlib
import shutil
import sqlite3
from contextlib import closing

from desk import NHUNG, Desk

# What a walk-in or a substitute has to say besides the name.
FROM = ["--province", "can-tho", "--category", "commune"]
LIST = """Họ và tên,Đơn vị,Tỉnh
Lê Văn An,Sở X,Cần Thơ
Trần Thị Bé,Sở Y,Hậu Giang
Nguyễn Văn Cảnh,Sở Z,Cần Thơ
chưa cử,Sở Z,Cần Thơ
"""


def done(desk, *arguments):
    """A verb that must be done, or refuse a scan."""
    result = desk(*arguments)
    assert result.status in (0, 13), result
    return result


def items(desk, *arguments):
    return json.loads(done(desk, *arguments, "--format", "json").out)["items"]


class Furnished:
    """A desk on a store with a list, events of every kind, reviews and words on the programme; beside it
    what another laptop hands over."""

    def __init__(self, binary, folder):
        folder = pathlib.Path(folder)
        (folder / "b").mkdir(parents=True)
        self.desk = Desk(binary, folder)
        self.other = Desk(binary, folder / "b", "Bàn B")
        self.list = folder / "people.csv"
        self.list.write_text(LIST, "utf-8")
        done(self.desk, "import", "roster", str(self.list))
        self.an, self.be, self.canh, self.seat = [person["code"] for person in items(self.desk, "roster")]
        self.record()
        self.renewed = folder / "renewed.csv"
        self.renewed.write_text(LIST + "Đỗ Dân,Sở X,Cần Thơ\n", "utf-8")
        self.elsewhere(folder)

    def record(self):
        """Events of every kind."""
        desk = self.desk
        self.model = items(desk, "models")[0]["id"]
        self.session = items(desk, "agenda")[0]["id"]
        self.visit = items(desk, "visits")[0]["id"]
        done(desk, "checkin", self.an)
        done(desk, "checkin", NHUNG + "9")
        done(desk, "note", self.an, 'ăn "chay"\tvà \\ uống trà')
        done(desk, "checkout", self.an)
        done(desk, "undo")
        done(desk, "excuse", self.be, "--reason", "ốm")
        done(desk, "walkin", "--name", "Phạm Ơn", *FROM, "--office", "Hội")
        done(desk, "substitute", self.be, "--name", "Đỗ Ước", *FROM)
        done(desk, "person", "set", self.an, "--office", "Sở Ngoại vụ")
        done(desk, "agenda", "set", self.session, "--starts", "08:00", "--ends", "09:00")
        done(desk, "visit", "set", self.visit, "--bus", "Xe 2")
        done(desk, "review", "add", self.model, "--reviewer", "Lê Ân", "--note", "Trồng nhãn\nđược")
        self.note = next(event["id"] for event in desk.log() if event["kind"] == "note")

    def elsewhere(self, folder):
        """What another laptop recorded, in each form that it travels in."""
        self.backup, self.log, self.reviews = (str(folder / name) for name in ("b.sqlite", "b.log", "b.reviews"))
        done(self.desk, "backup", str(folder / "copy.sqlite"))
        done(self.other, "restore", str(folder / "copy.sqlite"))
        done(self.other, "checkin", self.canh)
        done(self.other, "walkin", "--name", "Võ Yến", *FROM)
        done(self.other, "review", "add", self.model, "--reviewer", "Lý Mỹ", "--note", "Hay")
        done(self.other, "backup", self.backup)
        done(self.other, "log", "export", self.log)
        done(self.other, "review", "export", self.reviews)

    def writing(self):
        """Every verb that writes to the store, by its name, with what it is given."""
        return {
            "checkin": [self.canh],
            "checkin, refused": ["checkin", NHUNG + "9"],
            "checkout": [self.an],
            "undo": [],
            "excuse": [self.canh, "--reason", "bận"],
            "note": [self.be, "ghi chú " * 1_000],
            "walkin": ["--name", "Hồ Ước", *FROM],
            "substitute": [self.canh, "--name", "Mai Ổn", *FROM],
            "seat": [self.seat, "--name", "Bùi Đủ"],
            "person set": [self.be, "--position", "Trưởng phòng"],
            "agenda set": [self.session, "--room", "A1"],
            "visit set": [self.visit, "--contact", "chị Ba"],
            "conference set": ["--place", "Hội trường B"],
            "review add": [self.model, "--reviewer", "Lê Ân", "--households", "12"],
            "review undo": [self.model, "--reviewer", "Lê Ân"],
            "review forget": ["Lê Ân", "--yes"],
            "review import": [self.reviews],
            "import roster": [str(self.renewed)],
            "roster forget": [self.be, "--yes"],
            "log forget": [self.note, "--yes"],
            "log import": [self.log],
            "restore": [self.backup],
        }

    @staticmethod
    def command(name, arguments):
        """The words of a verb: its name, unless they are all given."""
        return arguments if "," in name else [*name.split(), *arguments]

    def copied(self, folder):
        """The same desk on a copy of the store."""
        desk = Desk(self.desk.binary, folder)
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(self.desk.store, desk.store)
        return desk


def state(store):
    """All that a store says, but for what is drawn at random."""
    with closing(sqlite3.connect(store)) as file:
        return [file.execute(question).fetchall() for question in (
            "SELECT kind, list, desk, operator, target IS NULL, seat IS NULL FROM event ORDER BY cursor",
            """SELECT event.kind, text.body FROM event JOIN text ON text.id = event.text
               WHERE event.kind != 'roster' ORDER BY cursor""",
            """SELECT code, name, province, category, office, position, phone, note, ref, standing
               FROM person ORDER BY code""",
            "SELECT code FROM forgotten ORDER BY code", "SELECT model, field, body FROM draft")]
