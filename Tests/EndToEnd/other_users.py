"""Programs run as somebody else: takes root, and setpriv of util-linux."""

import os
import shutil
import stat

import pytest

from cli import run
from furnished import Furnished

# Nobody, and a number for which the system has no name.
NOBODY, NAMELESS = 65534, 54321


def can_be():
    """Whether this program may run others as another user."""
    return os.geteuid() == 0 and shutil.which("setpriv") is not None


def command(binary, folder, number=NOBODY):
    """The words that run a copy of the binary, which everybody may read, as a user."""
    copy = folder / "hoinghi"
    shutil.copy(binary, copy)
    copy.chmod(0o755)
    return ["setpriv", f"--reuid={number}", f"--regid={number}", "--clear-groups", str(copy)]


def ordinary(binary, folder, store, *arguments, lang="vi"):
    """One run as an ordinary user, in a folder that everybody may enter."""
    if os.geteuid() != 0:
        words = [binary]
    elif can_be():
        words = command(binary, folder)
    else:
        pytest.skip("NOT RUN: an ordinary user takes setpriv (util-linux)")
    return run(words[0], *words[1:], "--store", str(store), *arguments, lang=lang, home=folder,
               env={"HOINGHI_DESK": "A", "HOINGHI_OPERATOR": "Lan"})


def readable(folder):
    """Opens everything in a folder to readers."""
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)


def try_every_verb(binary, folder, tried):
    """Each verb that writes, on a store of root's that others may read: refused, nothing changes. Then on
    a store of that user's own: it works, and its events name the user."""
    furnished = Furnished(binary, folder / "furnished")
    for number in (NOBODY, NAMELESS):
        for name, arguments in furnished.writing().items():
            words = Furnished.command(name, arguments)
            place = folder / "copy"
            shutil.rmtree(place, ignore_errors=True)
            desk = furnished.copied(place)
            readable(folder)
            before = desk.store.read_bytes(), stat.S_IMODE(desk.store.stat().st_mode)
            user = command(binary, folder, number)
            result = run(user[0], *user[1:], "--store", str(desk.store), *words, home=place)
            unchanged = (desk.store.read_bytes(), stat.S_IMODE(desk.store.stat().st_mode)) == before
            tried.note(result.status == 77 and unchanged, f"{name} as {number}: {result}")
        home = folder / f"home-{number}"
        home.mkdir()
        os.chown(home, number, number)
        user = command(binary, folder, number)
        for words in (["import", "roster", str(furnished.renewed)], ["note", "An", "x"], ["log", "verify"]):
            result = run(user[0], *user[1:], *words, home=home)
            tried.note(result.status == 0, f"{words} as {number}: {result}")
