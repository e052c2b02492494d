"""What a program sent beside text, and whether it is all our own."""

import re

SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # control sequences
    rb"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # strings: title, clipboard, device control
    rb"|\x1b[()*+]."  # character sets
    rb"|\x1b[ -/]*[0-~]"  # other escapes
    rb"|\x1b"
    rb"|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"  # controls but tab, line feed, return
    rb"|\xc2[\x80-\x9f]",  # C1 in UTF-8
    re.DOTALL)

# What ncurses and Screen send for the terminals of the issues; colours 0 to 7 or of 256, no
# background but the default.
SGR = rb"(?:[0147]?|2[2-7]|3[0-79]|49|10|38;5;\d+)"
OURS = re.compile(
    rb"\x1b\[(?:"
    rb"(?:\d+(?:;\d+)?)?[HGABCDdJKXPLM@STr]"
    rb"|\?(?:7|12|25|12;25|47|1000|1006|1049|2004)[hl]"
    rb"|\?[0-9]+c"  # the Linux console's cursor
    rb"|(?:4|34)[hl]"
    rb"|2[23];[02](?:;0)?t"
    rb"|" + SGR + rb"(?:;" + SGR + rb")*m"
    rb")"
    rb"|\x1b[78M]|\x1b\([B0]|\x1b\)0"
    rb"|[\x07\x08\x0e\x0f]"
    rb"|\x1b\]8;(?:id=[0-9a-f]{1,8};(?:https?://|mailto:)[!-~]{1,2048}|;)\x1b\\"  # a link
    rb"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07|\x1b\]2;[^\x00-\x1f\x7f]*\x07", re.DOTALL)


def sequences(raw):
    """Every sequence and control in the bytes, in order."""
    return [match.group() for match in SEQUENCE.finditer(bytes(raw))]


def foreign(raw):
    """Those that neither ncurses nor Screen sends."""
    return [found for found in sequences(raw) if not OURS.fullmatch(found)]
