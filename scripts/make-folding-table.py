#!/usr/bin/env python3
"""Writes Sources/VietnameseText/FoldingTable+Entries.swift from Python's own unicodedata.

Usage: scripts/make-folding-table.py > Sources/VietnameseText/FoldingTable+Entries.swift

What each Latin letter becomes without its case and marks: the canonical decompositions of Unicode,
and the letters that it does not decompose. A test computes the same from the tables of the Swift
standard library.
"""
import unicodedata

# LetterMarks.Quality, and LetterMarks.Tone three bits above.
CIRCUMFLEX, BREVE, HORN, STROKE, FOREIGN = 1, 2, 3, 4, 5
TONES = {0x300: 1, 0x309: 2, 0x303: 3, 0x301: 4, 0x323: 5}
QUALITIES = {0x302: CIRCUMFLEX, 0x306: BREVE, 0x31B: HORN}
# Letters that Unicode does not decompose, with what they are taken for.
UNDECOMPOSED = dict(zip("đðɖøłħıŧŋſƀɗƒƙƚƶǥɇɉɍɏ", "dddolhitnsbdfklzgejry"))
CAPITAL = 0x4000


def entry(point):
    """The letter, its marks from the eighth bit on, and whether it is a capital; 0 for no letter."""
    if point < 0x80:
        return ord(chr(point).lower()) | (CAPITAL if chr(point).isupper() else 0)
    lower = chr(point).lower()
    letter, *marks = unicodedata.normalize("NFD", lower)
    quality = tone = 0
    if letter in UNDECOMPOSED:
        letter = UNDECOMPOSED[letter]
        # ð and ɖ (Ð, Ɖ) are typed and read for đ; a stroke through another letter is no Vietnamese mark.
        quality = STROKE if letter == "d" else FOREIGN
    if not (letter.isascii() and letter.isalpha()):
        return 0
    for mark in map(ord, marks):
        if mark in TONES:
            tone = tone or TONES[mark]
        else:
            quality = FOREIGN if quality else QUALITIES.get(mark, FOREIGN)
    capital = CAPITAL if chr(point).isupper() else 0
    return ord(letter) | (quality | tone << 3) << 8 | capital


def main():
    points = [*range(0x80), *[None] * 0x40, *range(0xC0, 0x250),
              *[point if chr(point) == "ɖ" else None for point in range(0x250, 0x280)],
               *range(0x1E00, 0x1F00)]
    values = [0 if point is None else entry(point) for point in points]
    print("// Made by scripts/make-folding-table.py; do not edit.\n")
    print("extension FoldingTable {")
    print("  /// By scalar from U+0000 to U+027F, then from U+1E00 to U+1EFF: the letter in lower case")
    print("  /// without marks in the low byte, ``LetterMarks`` in six bits of the high one, and")
    print("  /// ``isCapital``; 0 where there is no such letter.")
    print("  static let letters: [UInt16] = [")
    line = "   "
    for value in values:
        text = f" {value:#x},"
        if len(line) + len(text) > 100:
            print(line)
            line = "   "
        line += text
    print(line)
    print("  ]")
    print("}")


main()
