#!/usr/bin/env python3
"""Writes Sources/VietnameseText/WidthTable.swift from Debian's package unicode-data.

Usage: scripts/make-width-table.py > Sources/VietnameseText/WidthTable.swift

Only what the Swift standard library cannot tell is in the table: East Asian width, which characters
grow wide before VS16, what is a pictograph, which letters join after a virama. Categories come from
the standard library. Debian 12 has Unicode 15.0; ADDED says what 16.0 and 17.0 changed, so that the
table agrees with PyPI's wcwidth 0.7.0 (Tests/EndToEnd/test_text_width.py compares all characters).
"""
import pathlib
import sys

UNICODE = pathlib.Path("/usr/share/unicode")
WIDE, VS16, PICTOGRAPH, CONSONANT = 1, 2, 4, 8

# East Asian width W or F since Unicode 15.0 (EastAsianWidth.txt 15.1, 16.0, 17.0).
ADDED_WIDE = """
2630-2637 268A-268F 2FFC-2FFF 31E4-31E5 31EF 4DC0-4DFF 16FF2-16FF6 187F8-187FF 18CFF 18D09-18D1E
18D80-18DF2 1D300-1D356 1D360-1D376 1F6D8 1FA89-1FA8A 1FA8E-1FA8F 1FABE 1FAC6 1FAC8 1FACD 1FADC
1FADF 1FAE9-1FAEA 1FAEF
"""
# Indic_Syllabic_Category Consonant since then (IndicSyllabicCategory.txt).
ADDED_CONSONANTS = "1900 11392-113B5 11A00 11A50 16101-1611D 16D43-16D62"
# Extended_Pictographic was cut down to emoji and what is kept free for them; assigned since then:
REMOVED_PICTOGRAPHS = "1F777-1F77A 1F8B2-1F8BB 1F8C0-1F8C1 1F8D0-1F8D8 1FA54-1FA57"
# wcwidth counts one regional indicator as wide; the second of a pair adds nothing.
REGIONAL_INDICATORS = "1F1E6-1F1FF"


def ranges(text):
    for part in text.split():
        low, _, high = part.partition("-")
        yield range(int(low, 16), int(high or low, 16) + 1)


def rows(path):
    for line in (UNICODE / path).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) >= 2:
            yield fields


def property_of(path, wanted):
    for code, value, *_ in rows(path):
        if value in wanted:
            low, _, high = code.partition("..")
            yield from range(int(low, 16), int(high or low, 16) + 1)


def assigned_points():
    for code, *_ in rows("UnicodeData.txt"):
        yield int(code, 16)


def main():
    flags = [0] * 0x110000

    def mark(points, flag):
        for point in points:
            flags[point] |= flag

    mark(property_of("EastAsianWidth.txt", {"W", "F"}), WIDE)
    for added in ranges(ADDED_WIDE + REGIONAL_INDICATORS):
        mark(added, WIDE)
    emoji = set(property_of("emoji/emoji-data.txt", {"Emoji"}))
    assigned = set(assigned_points())
    removed = {point for points in ranges(REMOVED_PICTOGRAPHS) for point in points}
    for point in property_of("emoji/emoji-data.txt", {"Extended_Pictographic"}):
        if point in emoji or (point not in assigned and point not in removed):
            mark([point], PICTOGRAPH)
    mark(property_of("IndicSyllabicCategory.txt", {"Consonant"}), CONSONANT)
    for added in ranges(ADDED_CONSONANTS):
        mark(added, CONSONANT)
    for sequence, *_ in rows("emoji/emoji-variation-sequences.txt"):
        base, selector = (int(code, 16) for code in sequence.split())
        if selector == 0xFE0F and not flags[base] & WIDE:
            flags[base] |= VS16

    entries, before = [], 0
    for point, flag in enumerate(flags):
        if flag != before:
            entries.append(f"0x{point << 8 | flag:X}")
            before = flag
    lines, line = [], "   "
    for entry in entries:
        if len(line) + len(entry) + 2 > 100:
            lines.append(line)
            line = "   "
        line += f" {entry},"
    lines.append(line)
    sys.stdout.write(
        "// Made by scripts/make-width-table.py from Debian's unicode-data; do not edit.\n\n"
        "extension ScalarWidth {\n"
        "  /// First scalar of a range in the upper 24 bits, its ``Flags`` in the lower 8; sorted.\n"
        "  static let table: [UInt32] = [\n" + "\n".join(lines) + "\n  ]\n}\n"
    )


main()
