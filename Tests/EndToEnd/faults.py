"""Faults of the disk, call by call, under every verb that writes: what is left is the store as it was or
the whole step, and what was answered is there."""

import os
import pathlib
import shutil
import subprocess

from desk import Desk
from furnished import Furnished, state

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = [ROOT / "Tests/Support/faulty-vfs/faulty_vfs.c", ROOT / "Tests/EndToEnd/faulty_preload.c"]
# As enum faulty_kind has them.
KINDS = {"read": 1, "write": 2, "sync": 3, "half a write": 4, "full": 5}
# Who was to be erased is, and the file could not be written anew: the same command finishes it.
TRACES_LEFT = 75
# What may go before a fault: a verb makes fewer calls of a kind.
MOST_CALLS = 2_000


def compiler():
    """A compiler of C, the toolchain's own if need be; nothing where there is none."""
    beside = pathlib.Path(shutil.which(os.environ.get("SWIFT", "swift")) or "/").resolve().parent / "clang"
    return shutil.which("cc") or shutil.which("clang") or (str(beside) if beside.exists() else None)


def faulty_library(folder):
    """The file system that fails, to be loaded before the program."""
    library = pathlib.Path(folder) / "faulty.so"
    subprocess.run(
        [compiler(), "-shared", "-fPIC", "-O1", "-I", ROOT / "Tests/Support/faulty-vfs/include", *SOURCES,
         "-o", library, "-lsqlite3", "-lpthread"], check=True)
    return library


class Tried:
    """How often something was tried, and how often something acknowledged was lost by it."""

    def __init__(self):
        self.times = self.lost = 0
        self.faults = []

    def note(self, holds, what):
        self.times += 1
        if not holds:
            self.lost += 1
            self.faults.append(what)


class EveryVerb:
    """The verbs that write, each on a copy of one store, and the states that may be left."""

    def __init__(self, binary, folder):
        self.folder = pathlib.Path(folder)
        self.furnished = Furnished(binary, self.folder / "furnished")
        self.before = state(self.furnished.copied(self.folder / "before").store)

    def verbs(self):
        return self.furnished.writing()

    def copied(self, folder=None):
        """A desk on a new copy of the store."""
        folder = folder or self.folder / "copy"
        shutil.rmtree(folder, ignore_errors=True)
        return self.furnished.copied(folder)

    def after(self, command):
        """What the store says when the verb has done all of it; and the verb's status."""
        desk = self.copied()
        result = desk(*command)
        assert result.status in (0, 13), result
        return state(desk.store), result.status

    def judge(self, desk, result, after, status, tried, what):
        """Whether a run that may have failed left one of the two states, and said which."""
        verified = Desk(desk.binary, desk.store.parent)("log", "verify")
        found = state(desk.store)
        if result.status == status:
            holds = found == after
        elif result.status == TRACES_LEFT:
            holds = found == after and result.err != ""
        else:
            holds = found in (self.before, after) and result.status == 74 and result.err != ""
        tried.note(holds and verified.status == 0, f"{what}: {result}, {verified}")


def fail_each_call(every, library, name, kind, tried):
    """Lets each call of a kind fail, one after the other, and all those behind it."""
    command = Furnished.command(name, every.verbs()[name])
    after, status = every.after(command)
    for passing in range(MOST_CALLS):
        desk = every.copied()
        told = desk.store.parent / "told"
        result = desk(*command, env={
            "LD_PRELOAD": str(library), "FAULTY_FILES": str(desk.store), "FAULTY_KIND": str(KINDS[kind]),
            "FAULTY_PASSING": str(passing), "FAULTY_TOLD": str(told)})
        if not told.exists():
            assert result.status == status, result
            return passing
        every.judge(desk, result, after, status, tried, f"{name}, {kind}, call {passing}")
    raise AssertionError(f"{name} goes on after {MOST_CALLS} calls")


def fill_disk(every, disk, name, tried, step=4096):
    """A disk that is full but for some room, in steps, until the verb has enough."""
    command = Furnished.command(name, every.verbs()[name])
    after, status = every.after(command)
    filler = disk / "filler"
    room = 0
    while True:
        for file in disk.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        desk = every.copied(disk / "store")
        free = os.statvfs(disk)
        filler.write_bytes(bytes(max(0, free.f_bavail * free.f_frsize - room)))
        result = desk(*command)
        filler.unlink()
        every.judge(desk, result, after, status, tried, f"{name}, {room} bytes of room")
        if result.status == status:
            return
        room += step
