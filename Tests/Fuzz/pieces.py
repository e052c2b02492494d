"""Text that means trouble to a terminal or a parser."""

# Sequences that the program itself never sends: seeing one means that foreign text got through.
FOREIGN = ["\x1b]1337;x\x07", "\x1b[6n", "\x1b[c", "\x1b[?5h", "\x1bPq\x1b\\", "\x1b[44;35m",
           "\x9b5n", "\x9d0;x\x9c", "\x1b]0;owned\x07", "\x1bc", "\x1b#8", "\x1b[?1003h"]

TEXT = ["Thới Lai", "ươc", "e\u0302\u0301", "\u0301", "👩‍🌾", "❤️", "中文", "\u202etxt\u202c",
        "\u2028", "\ufeff", "\u200b", "\ufffd", "a" * 300, "ậ" * 200, "\t", "~", "\\", "\"", "%s"]
