"""A desk at the command line: one store, one name, and what its verbs answer."""

import json
import pathlib

from cli import run

# Of the sample roster: all of one office, two of whom have a name of their own.
NHUNG, KHOA, LOI = "1010", "1029", "1032"
WRONG = "1011"
# A code that is right and nobody's.
NOBODY = "9990"


class Desk:
    """Runs verbs on one store; another desk may share it."""

    def __init__(self, binary, folder, desk="Bàn A", operator="Lan", **env):
        self.binary = binary
        self.store = pathlib.Path(folder) / "store.sqlite"
        self.env = {
            "HOINGHI_STORE": str(self.store), "HOINGHI_DESK": desk, "HOINGHI_OPERATOR": operator,
            **env}

    def __call__(self, *arguments, env=None, **options):
        return run(self.binary, *arguments, env={**self.env, **(env or {})}, **options)

    def line(self, *arguments, status=None, **options):
        """The one line of an answer: (word, code, words)."""
        result = self(*arguments, **options)
        assert result.err == "", result
        if status is not None:
            assert result.status == status, result
        [line] = result.out.splitlines()
        word, code, words = line.split("\t")
        return word, code, words

    def word(self, *arguments, **options):
        """The word of an answer and its status."""
        result = self(*arguments, **options)
        return result.out.split("\t")[0], result.status

    def attendance(self, *arguments, **options):
        result = self("attendance", "--format", "json", *arguments, **options)
        assert result.status == 0, result.err
        return json.loads(result.out)

    def figures(self, *arguments, **options):
        """(expected, arrived, present)."""
        found = self.attendance(*arguments, **options)
        return found["expected"], found["arrived"], found["present"]

    def person(self, code, *arguments, **options):
        """The one of this code as `attendance` has them."""
        [item] = [item for item in self.attendance(*arguments, **options)["items"]
                  if item.get("code") == code]
        return item

    def log(self, *arguments, **options):
        """The events, oldest first."""
        result = self("log", "show", *arguments, **options)
        assert result.status == 0, result.err
        return [json.loads(line) for line in result.out.splitlines()]
