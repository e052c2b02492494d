"""The bytes that a terminal sends for a key, by the name tests call it."""

import re

XTERM = {
    "Esc": "\x1b", "Enter": "\r", "Tab": "\t", "S-Tab": "\x1b[Z", "BS": "\x7f", "Space": " ",
    "Up": "\x1bOA", "Down": "\x1bOB", "Right": "\x1bOC", "Left": "\x1bOD",
    "Home": "\x1bOH", "End": "\x1bOF", "PageUp": "\x1b[5~", "PageDown": "\x1b[6~",
    "Insert": "\x1b[2~", "Del": "\x1b[3~", "lt": "<",
    "F1": "\x1bOP", "F2": "\x1bOQ", "F3": "\x1bOR", "F4": "\x1bOS", "F5": "\x1b[15~",
    "F6": "\x1b[17~", "F7": "\x1b[18~", "F8": "\x1b[19~", "F9": "\x1b[20~", "F10": "\x1b[21~",
    "F11": "\x1b[23~", "F12": "\x1b[24~",
}


def encode(key):
    """Bytes for `j`, `<Down>`, `<C-p>`, `<M-x>`; other text is itself, in UTF-8."""
    match = re.fullmatch(r"<(C-|M-)?(.+)>", key)
    if not match:
        return key.encode()
    modifier, name = match.groups()
    if modifier == "C-":
        return bytes([ord(name.upper()) & 0x1F])
    if modifier == "M-":
        return b"\x1b" + name.encode()
    return XTERM[name].encode()
