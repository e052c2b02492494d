"""Pictures of pages and of terminals, and the QR codes that a reader finds in them."""

import re
import subprocess


def tool(*arguments):
    return subprocess.run([str(argument) for argument in arguments], check=True,
                          capture_output=True, timeout=300).stdout


def pages(pdf, folder, *, dots=150):
    """The pages of a PDF as pictures, as a printer of so many dots an inch would draw them."""
    tool("pdftoppm", "-r", dots, "-gray", pdf, folder / "page")
    return sorted(folder.glob("page-*.pgm"))


def codes(*pictures):
    """What the QR codes of pictures hold, in no order."""
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", *map(str, pictures)],
        capture_output=True, timeout=300, check=False)
    # 4: a picture without a code.
    assert done.returncode in (0, 4), done
    return done.stdout.decode().split()


def cards(page, columns, rows, size, *, dots=150):
    """The cards of a page in its middle as pictures of their own, as they are when they are cut.

    A reader meets a card alone; of ten codes in one picture zbar takes some for parts of others.
    """
    _, extent, _, pixels = page.read_bytes().split(b"\n", 3)
    width, height = map(int, extent.split())
    across, down = (length / 25.4 * dots for length in size)
    left, top = (width - columns * across) / 2, (height - rows * down) / 2
    found = []
    for place in range(columns * rows):
        row, column = divmod(place, columns)
        x, y = int(left + column * across), int(top + row * down)
        lines = [pixels[(y + line) * width + x:][:int(across)] for line in range(int(down))]
        found.append(page.with_name(f"{page.stem}-card-{place:02}.pgm"))
        found[-1].write_bytes(b"P5 %d %d 255\n" % (int(across), int(down)) + b"".join(lines))
    return found


def drawn(rows, path, *, scale=6):
    """A picture of rows of grey levels, each a square of so many dots."""
    height, width = len(rows), len(rows[0])
    lines = [bytes(level for level in row for _ in range(scale)) for row in rows]
    path.write_bytes(b"P5 %d %d 255\n" % (width * scale, height * scale)
                     + b"".join(line * scale for line in lines))
    return path


SGR = re.compile(r"\x1b\[([0-9;]*)m")
LEVELS = {"30": 0, "37": 200, "38;5;16": 0, "38;5;231": 255}
GROUNDS = {"40": 0, "47": 200, "48;5;16": 0, "48;5;231": 255}


def cells(text, *, letters, ground):
    """The grey levels of what a terminal shows, two rows a line and a column a cell.

    `letters` and `ground` are those of a terminal whose colours nobody has changed.
    """
    rows = []
    for line in text.splitlines():
        upper, lower, front, back = [], [], letters, ground
        for part in re.split(r"(\x1b\[[0-9;]*m)", line):
            match = SGR.fullmatch(part)
            if match:
                codes = match[1]
                front, back = (letters, ground) if codes in ("", "0") else (front, back)
                for name, level in LEVELS.items():
                    front = level if re.search(rf"(^|;){name}(;|$)", codes) else front
                for name, level in GROUNDS.items():
                    back = level if re.search(rf"(^|;){name}(;|$)", codes) else back
                continue
            for letter in part:
                top, bottom = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), "#": (1, 1)}.get(letter, (0, 0))
                upper.append(front if top else back)
                lower.append(front if bottom else back)
        rows += [upper, lower]
    width = max(len(row) for row in rows)
    return [row + [ground] * (width - len(row)) for row in rows]
