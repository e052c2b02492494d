"""A door of 2,000 people, driven as a desk drives it; its attendance is the script's own account."""

import itertools
import json
import random
import re
import signal
import subprocess
import unicodedata

from companion import heading, on

FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"]
MIDDLES = ["Văn", "Thị", "Ngọc", "Minh", "Hữu", "Thanh", "Quốc", "Kim", "Đức", "Xuân"]
GIVEN = ["An", "Bình", "Cường", "Dũng", "Dung", "Giang", "Hạnh", "Hòa", "Khoa", "Lan", "Lợi", "Mai",
         "Nga", "Nhung", "Oanh", "Phúc", "Quân", "Sơn", "Tâm", "Thủy", "Trang", "Tuấn", "Uyên",
         "Vân", "Yến"]
PROVINCES = ["Cần Thơ", "Hậu Giang", "Vĩnh Long"]
PEOPLE = 2000
COUNT = re.compile(rf"\b(\d+)/{PEOPLE}\b")


def typed(name):
    """A name as a clerk types it, without marks."""
    decomposed = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


class Door:
    """A desk's screen, and the account of who is in that the script keeps beside it."""

    def __init__(self, binary, folder, open_session, seed):
        self.binary, self.open_session = binary, open_session
        self.store = str(folder / "door.sqlite")
        self.random = random.Random(seed)
        self.inside, self.ever = set(), set()
        self.walk_ins = []
        self._import(folder)
        self._open()

    def run(self, *arguments):
        return subprocess.run([self.binary, *arguments, "--store", self.store], check=True,
                              capture_output=True, text=True).stdout

    def _import(self, folder):
        names = list(itertools.product(FAMILIES, MIDDLES, GIVEN))
        chosen = self.random.sample(names, PEOPLE - 200)
        # Some have their names twice, in other offices.
        chosen += self.random.sample(chosen, 200)
        lines = ["STT;Mã;Họ và tên;Đơn vị;Tỉnh"]
        for number, name in enumerate(chosen, 1):
            lines.append(f"{number};NV-{number:04};{' '.join(name)};Phòng số {number % 97} xã "
                         f"{number};{PROVINCES[number % 3]}")
        path = folder / "list.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        self.run("import", "roster", str(path))
        self.people = json.loads(self.run("roster", "--format", "json"))["items"]
        assert len(self.people) == PEOPLE
        count = {}
        for person in self.people:
            name = typed(person["name"])
            count[name] = count.get(name, 0) + 1
        self.alone = [person for person in self.people if count[typed(person["name"])] == 1]

    def _open(self):
        self.session = self.open_session(
            [self.binary, "--screen", "checkin", "--store", self.store, "--desk", "A",
             "--operator", "Lan"], size=(100, 30))
        self.session.wait_for(on("checkin"))

    def shows_count(self, session):
        # The figure counts who is on the list; walk-ins stand beside it.
        listed = len(self.ever - set(self.walk_ins))
        found = COUNT.search(session.screen_text())
        return found is not None and int(found[1]) >= listed

    def enter(self, code):
        self.inside.add(code)
        self.ever.add(code)

    # What people at a desk do

    def scan(self, people):
        """A queue that the scanner reads without waiting: codes and the office's own numbers."""
        for person in people:
            text = person["ref"] if self.random.random() < 0.2 else person["code"]
            self.session.send(text + "\r")
            self.enter(person["code"])
        self.session.wait_for(self.shows_count)

    def type(self, person):
        for letter in typed(person["name"]):
            self.session.keys(letter)
            self.session.wait_idle()
        self.session.keys("<Enter>")
        self.enter(person["code"])
        self.session.wait_for(lambda s: person["name"] in s.screen_text() and self.shows_count(s))

    def undo_last(self, code):
        self.session.keys("<F6>")
        self.session.wait_for(lambda s: "Hoàn tác" in heading(s))
        self.session.keys("<Enter>")
        self.session.wait_for("Lý do")
        self.session.keys("<Enter>")
        self.session.wait_for("ĐÃ HOÀN TÁC")
        self.inside.discard(code)
        self.ever.discard(code)

    def walk_in(self, name):
        self.session.keys("<F7>")
        self.session.wait_for(lambda s: "Đại biểu bổ sung" in heading(s))
        self.session.send(name)
        self.session.wait_for(name)
        # Enter stops at province and category, which are required.
        self.session.keys("<Enter>", "c")
        self.session.wait_for("Cần Thơ")
        self.session.keys("<Space>")
        self.session.wait_for("< Sở")
        self.session.keys("<Down>", "<Enter>")
        self.session.wait_for("BỔ SUNG")
        [code] = [item["code"] for item in self.attendance()["items"] if item["name"] == name]
        self.walk_ins.append(code)
        self.enter(code)

    def kill(self):
        """The battery is empty; whoever was answered is on disk."""
        self.session.signal(signal.SIGKILL)
        self.session.wait_exit()
        self._open()

    def attendance(self):
        return json.loads(self.run("attendance", "--format", "json"))


def test_a_door_of_two_thousand_ends_with_the_script_s_own_account(
        binary, tmp_path, open_session):
    door = Door(binary, tmp_path, open_session, seed=18)
    queue = door.people[:]
    door.random.shuffle(queue)
    absent = queue[:120]
    waiting = queue[120:]
    is_alone = {person["code"] for person in door.alone}
    walk_ins = 0
    while waiting:
        if waiting[0]["code"] in is_alone and door.random.random() < 0.25:
            door.type(waiting.pop(0))
        batch, waiting = waiting[:40], waiting[40:]
        # Somebody holds the badge under the scanner twice; somebody comes back to the queue.
        again = door.random.sample(batch, min(3, len(batch)))
        door.scan(batch + again)
        last = door.random.random()
        if last < 0.3 and absent:
            # The wrong badge: in, and taken back at once.
            wrong = absent[0]
            door.scan([wrong])
            door.undo_last(wrong["code"])
        elif last < 0.5:
            walk_ins += 1
            door.walk_in(f"Khách Thứ {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[walk_ins]}")
        elif last < 0.6:
            door.kill()
    door.session.keys("<Esc>", "q")
    assert door.session.wait_exit() == 0
    found = door.attendance()
    assert {item["code"] for item in found["items"] if item["status"] == "present"} == door.inside
    assert found["expected"] == PEOPLE
    assert found["arrived"] == len(door.ever) and found["present"] == len(door.inside)
    assert len(door.inside) == PEOPLE - 120 + walk_ins
    assert walk_ins > 3
    door.run("log", "verify")
