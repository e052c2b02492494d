"""What the tests of the interface share: opening it, and reading what it shows."""

import re

import escapes

# Digit, title in Vietnamese, title in English, by the screen's name on the command line.
SCREENS = {
    "overview": ("1", "Tổng quan", "Overview"),
    "agenda": ("2", "Chương trình", "Agenda"),
    "remarks": ("3", "Phát biểu", "Remarks"),
    "roster": ("4", "Đại biểu", "Delegates"),
    "visits": ("5", "Tham quan thực tế", "Field visits"),
    "models": ("6", "Mô hình giảm nghèo", "Poverty-reduction models"),
    "figures": ("7", "Số liệu", "Figures"),
    "sources": ("8", "Nguồn", "Sources"),
    "checkin": ("9", "Điểm danh", "Check-in"),
}
TITLE = re.compile(r"[─-]{2} (?P<title>.+?) [─-]{2,}(?: (?P<clock>\d\d:\d\d) [─-]{2})?")


def title_of(screen, language="vi"):
    """A screen's title."""
    return SCREENS[screen][1 if language == "vi" else 2]


def heading(session):
    """What stands in the rule over the body: the screen's title, or the window's."""
    match = TITLE.fullmatch(session.row(1))
    # A trail may stand before it.
    return match["title"].split(" › ")[-1] if match else ""


def clock(session):
    """The hour at the end of the rule; windows have none."""
    match = TITLE.fullmatch(session.row(1))
    return match["clock"] if match else None


def on(screen, language="vi"):
    """Waits for a screen with no window over it."""
    title = title_of(screen, language)
    return lambda session: heading(session).startswith(title) and clock(session) is not None


def in_window(title):
    """Waits for a window: its title, and no hour."""
    return lambda session: heading(session).startswith(title) and clock(session) is None


def reversed_rows(session):
    """The texts of the reversed cells of each row below the rule, by row."""
    rows = {}
    for y in range(2, session.lines - 1):
        cells = [session.attributes(x, y) for x in range(session.columns)]
        text = "".join(cell.data for cell in cells if cell.reverse).strip()
        if text:
            rows[y] = text
    return rows


def selected(session):
    """The text of the row that is selected; "" where none is, several lines amid a frame."""
    return "\n".join(reversed_rows(session).values())


def selects(text):
    """Waits until one item is selected, of one row or two, and it has the text."""
    def is_selected(session):
        rows = reversed_rows(session)
        return text in "\n".join(rows.values()) and max(rows) - min(rows) < 2
    return is_selected


def pointed(session):
    """The rows of the text that the cursor points at, without the pointer."""
    rows = []
    for y in range(2, session.lines - 1):
        head, pointer, tail = session.row(y).partition("▌ ")
        if pointer and not re.split("[│┃|#]", head)[-1].strip():
            rows.append(tail)
    return rows


def footer(session):
    """The last row."""
    return session.row(session.lines - 1)


def body(session):
    """The rows between the rule and the footer."""
    return [session.row(y) for y in range(2, session.lines - 1)]


def field(session):
    """What stands in the field of a window, behind its prompt."""
    return re.sub(r"^\s*[/>] ?", "", session.row(2))


def sent_by(session, act):
    """The bytes that the program sends in answer to what `act` does, until it waits again."""
    session.wait_idle()
    before = len(session.raw)
    act()
    session.wait_idle()
    return bytes(session.raw[before:])


def assert_given_back(session):
    """The terminal is as it was found: modes, screen, cursor, mouse, paste, title."""
    raw = bytes(session.raw)
    assert session.modes() == session.modes_before
    assert not session.screen.is_alternate
    assert raw.rfind(b"\x1b[?25h") >= raw.rfind(b"\x1b[?25l")
    for mode in (b"1000", b"1002", b"1003", b"1006", b"2004", b"1049"):
        on_at, off_at = (raw.rfind(b"\x1b[?" + mode + end) for end in (b"h", b"l"))
        assert off_at > on_at or on_at == off_at == -1, mode
    kept, brought_back = (len(re.findall(rb"\x1b\[" + end + rb";[02](?:;0)?t", raw))
                          for end in (b"22", b"23"))
    assert kept == brought_back
    assert escapes.foreign(raw) == []
