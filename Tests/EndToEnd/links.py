"""Which cells of a terminal are links (OSC 8), read out of what a program sent."""

import re

import emulator

LINK = re.compile(rb"\x1b\]8;([^;\x07\x1b]*);([!-~]*)\x1b\\")


class Screen(emulator.Screen):
    """A screen that keeps for each cell the number of its link, as `fg` of a kind of its own.

    Cells that are moved take it along, and cells that are drawn on or erased lose it, as in the
    terminals that know links.
    """

    def __init__(self, columns, lines):
        self.link = None
        super().__init__(columns, lines)

    def select_graphic_rendition(self, *attributes, **options):
        super().select_graphic_rendition(*attributes, **options)
        self.mark()

    def restore_cursor(self):
        super().restore_cursor()
        self.mark()

    def mark(self):
        """What is drawn from here on belongs to the link that is open."""
        self.cursor.attrs = self.cursor.attrs._replace(fg=f"link {self.link}" if self.link
                                                       else "default")


def shown(raw, size):
    """The screen after the bytes, and the stretches of linked cells: row, column, text, address.

    A link that is still open after the last byte is a fault.
    """
    screen = Screen(*size)
    stream = emulator.ByteStream(screen)
    parts = LINK.split(bytes(raw))
    stream.feed(parts[0])
    for _, address, piece in zip(parts[1::3], parts[2::3], parts[3::3]):
        assert bool(address) != bool(screen.link), "links are opened and closed in turn"
        screen.link = address.decode() or None
        screen.mark()
        stream.feed(piece)
    assert not screen.link
    found = []
    for y in range(size[1]):
        before = None
        for x in range(size[0]):
            cell = screen.buffer[y][x]
            link = cell.fg[5:] if cell.fg.startswith("link ") else None
            if link and link == before:
                found[-1][2] += cell.data
            elif link:
                found.append([y, x, cell.data, link])
            before = link
    return screen, [tuple(stretch) for stretch in found]
