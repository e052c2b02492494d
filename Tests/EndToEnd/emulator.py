"""A terminal emulator on pyte: what pyte lacks of what ncurses sends."""

import pyte


class Screen(pyte.Screen):
    """pyte's screen with REP (repeat the last character), which ncurses sends under xterm."""

    def __init__(self, columns, lines):
        super().__init__(columns, lines)
        self.last_drawn = ""

    def draw(self, data):
        super().draw(data)
        if data:
            self.last_drawn = data[-1]

    def repeat(self, count=1, **_):
        """CSI count b."""
        self.draw(self.last_drawn * (count or 1))

    def report_device_attributes(self, *_, **__):
        """pyte would answer; the tests send what a terminal answers themselves."""


class ByteStream(pyte.ByteStream):
    """pyte's stream that knows REP."""

    csi = {**pyte.ByteStream.csi, "b": "repeat"}
    events = pyte.ByteStream.events | {"repeat"}
