"""A terminal emulator on pyte: what pyte lacks of what ncurses sends."""

import copy

import pyte

# Private modes of the screen that is the program's own.
ALTERNATE = {47, 1047, 1049}


class Screen(pyte.Screen):
    """pyte's screen with REP (repeat the last character), SU and SD (scroll without moving the
    cursor), and the alternate screen.
    """

    def __init__(self, columns, lines):
        super().__init__(columns, lines)
        self.last_drawn = ""
        # False: the terminal has one screen, whatever its description says.
        self.has_alternate = True
        self.main = None

    @property
    def is_alternate(self):
        """Whether the screen shown is the program's own."""
        return self.main is not None

    def draw(self, data):
        super().draw(data)
        if data:
            self.last_drawn = data[-1]

    def repeat(self, count=1, **_):
        """CSI count b."""
        self.draw(self.last_drawn * (count or 1))

    def scroll_up(self, count=1, **_):
        """CSI count S: the rows between the margins move up, the cursor stays."""
        self._scroll(count, self.delete_lines)

    def scroll_down(self, count=1, **_):
        """CSI count T."""
        self._scroll(count, self.insert_lines)

    def _scroll(self, count, move):
        x, y = self.cursor.x, self.cursor.y
        self.cursor.y = self.margins.top if self.margins else 0
        move(count or 1)
        self.cursor.x, self.cursor.y = x, y

    def set_mode(self, *modes, **options):
        if (options.get("private") and ALTERNATE & set(modes) and not self.is_alternate
                and self.has_alternate):
            self.main = copy.deepcopy(self.buffer), copy.copy(self.cursor)
            self.erase_in_display(2)
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes, **options):
        if options.get("private") and ALTERNATE & set(modes) and self.is_alternate:
            self.buffer, self.cursor = self.main
            self.main = None
            self.dirty.update(range(self.lines))
        super().reset_mode(*modes, **options)

    def report_device_attributes(self, *_, **__):
        """pyte would answer; the tests send what a terminal answers themselves."""


class ByteStream(pyte.ByteStream):
    """pyte's stream that knows REP, SU and SD."""

    csi = {**pyte.ByteStream.csi, "b": "repeat", "S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"repeat", "scroll_up", "scroll_down"}
