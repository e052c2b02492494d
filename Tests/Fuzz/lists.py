"""Lists damaged at random, against `import roster`: spreadsheets, texts of every encoding, and the
reader of rows behind them."""

import io
import json
import pathlib
import resource
import subprocess
import zipfile

import escapes
from pieces import FOREIGN, TEXT
from sheets import WRITTEN, Sheet, ods_parts, xlsx_parts

# Seconds of the processor, whatever else the machine does; more of the clock mean a wait for nothing.
CPU_LIMIT = 20
TIME_LIMIT = 300
# Of address space: a list that takes more is one that is not bounded.
MEMORY_LIMIT = 1 << 30

HEADINGS = ["STT", "Họ và tên", "Họ", "Tên", "Đơn vị", "Chức vụ, đơn vị", "Tỉnh", "Mã", "Điện thoại",
            "Ghi chú", "Trạng thái", "Name", "Title", "hoinghi-id", "code", "", "Năm sinh"]
CELLS = ["1", "2", "3.", "I", "A.", "Lê Văn An", "Ông Trần B và 02 chuyên viên", "chưa cử", "nt", "\"",
         "Sở X", "Cần Thơ", "Cần Thơi", "TP. Cần Thơ (15 người)", "Tổng cộng: 3", "Đã hủy", "0912345678",
         "10019", "=\"071\"", "NguyÔn V¨n", "Nguyeãn Vaên", "Ngày 1 tháng 2 năm 2023", "a\nb", "1\n2,x",
         "NGƯỜI LẬP BIỂU", "(1)", "", "", "", ""]


def rows(chance):
    """A header and rows, of cells that mean something and some that mean trouble."""
    width = chance.randrange(1, 9)
    made = [[chance.choice(CELLS) for _ in range(chance.randrange(0, 3))]
            for _ in range(chance.randrange(0, 3))]
    made.append(["Họ và tên"] + [chance.choice(HEADINGS) for _ in range(width - 1)])
    for _ in range(chance.randrange(0, 12)):
        cells = CELLS + (TEXT + FOREIGN if chance.random() < 0.2 else [])
        made.append([chance.choice(cells) for _ in range(chance.choice([width, width, width, width + 2, 1]))])
    return made


def clean(text):
    """Without what XML cannot hold."""
    return "".join(letter for letter in text if letter in "\t\n" or ord(letter) >= 0x20 and
                   ord(letter) not in (0xFFFE, 0xFFFF))


def damaged(data, chance):
    """Some bytes that are others, too many or missing."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 20])):
        if not data:
            break
        at = chance.randrange(len(data))
        kind = chance.random()
        if kind < 0.5:
            data[at] = chance.randrange(256)
        elif kind < 0.65:
            data[at:at + 4] = chance.choice([b"\xff\xff\xff\xff", b"\0\0\0\0", b"\xff\xff\xff\x7f",
                                             b"\1\0\0\0"])
        elif kind < 0.8:
            del data[at:at + chance.choice([1, 2, 8, 64, 512])]
        elif kind < 0.9:
            start = chance.randrange(len(data))
            data[at:at] = data[start:start + chance.choice([1, 8, 64, 512])]
        else:
            del data[at:]
    return bytes(data)


def damaged_text(text, chance):
    """A part of XML with other words in it."""
    for _ in range(chance.choice([1, 1, 2, 6])):
        at = chance.randrange(len(text) + 1)
        piece = chance.choice(TEXT + FOREIGN + [
            "<!DOCTYPE a>", "<![CDATA[", "&#0;", "&x;", "<a " * 200, "<row>" * 300, "</row>", ' r="XFD1048577"',
            ' r="1048576"', 't="s"', "<v>99999999999</v>", "<v>1e308</v>", ' table:number-rows-repeated="1048576"',
            ' table:number-columns-repeated="99999999"', "x" * 70_000, '<mergeCell ref="A1:XFD1048576"/>'])
        text = text[:at] + piece + text[chance.choice([at, min(len(text), at + len(piece))]):]
    return text


def archive(parts, chance):
    """The parts packed; some damaged before, or the archive after."""
    buffer = io.BytesIO()
    bad = chance.choice(list(parts)) if chance.random() < 0.7 else None
    with zipfile.ZipFile(buffer, "w", chance.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])) as made:
        for name, content in parts.items():
            if name == bad and chance.random() < 0.1:
                continue
            text = content if isinstance(content, str) else content.decode("utf-8", "replace")
            made.writestr(name, damaged_text(text, chance) if name == bad else content)
    data = buffer.getvalue()
    return damaged(data, chance) if bad is None or chance.random() < 0.1 else data


def written(name):
    """The parts of a file that another program wrote."""
    with zipfile.ZipFile(WRITTEN / name) as found:
        return {part: found.read(part) for part in found.namelist()}


def sheets(chance):
    made = []
    for number in range(chance.choice([1, 1, 1, 2, 4])):
        cells = [[clean(cell) for cell in row] for row in rows(chance)]
        merged = [f"{column}{chance.randrange(1, 9)}:{column}{chance.randrange(1, 20)}"
                  for column in chance.choices("ABCDE", k=chance.choice([0, 0, 2, 5]))]
        made.append(Sheet(f"Tờ {number}", cells, hidden=chance.random() < 0.2, merged=merged))
    return made


def xlsx(chance):
    if chance.random() < 0.3:
        return archive(written(chance.choice(["openpyxl.xlsx", "xlsxwriter.xlsx"])), chance)
    return archive(xlsx_parts(*sheets(chance)), chance)


def ods(chance):
    if chance.random() < 0.3:
        return archive(written("odfpy.ods"), chance)
    return archive(ods_parts(*sheets(chance)), chance)


def xls(chance):
    return damaged((WRITTEN / chance.choice(["xlwt.xls", "xlwt-1904.xls", "encrypted.xlsx"])).read_bytes(), chance)


def encodings(chance):
    """Rows in an encoding, or in what only looks like one."""
    separator = chance.choice(";,\t")
    text = "\n".join(separator.join(row) for row in rows(chance)) * chance.choice([1, 1, 40])
    encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258",
                              "cp1252", "latin-1"])
    data = text.encode(encoding, "replace")
    return damaged(data, chance) if chance.random() < 0.6 else data


def rows_of_text(chance):
    """Rows whose quotes and separators are wrong."""
    separator = chance.choice(";,\t")
    quote = chance.choice(["", '"'])
    lines = [separator.join(chance.choice([cell, quote + cell + quote, cell + '"', '"' + cell])
                            for cell in row) for row in rows(chance)]
    return chance.choice(["\n", "\r\n", "\r", "\n\n"]).join(lines).encode()


def options(chance):
    """Options of the import, each now and then."""
    chosen = []
    for option, values in [
            ("--sheet", ["Tờ 1", "Danh sách", "?"]),
            ("--encoding", ["tcvn3", "vni", "viscii", "windows-1258", "utf-8", "utf-16le", "utf-16be"]),
            ("--fill-down", ["office", "province"]), ("--several", ["split", "one"]),
            ("--cancelled", ["skip", "keep"]), ("--map", ["name=Tên", "office=Đơn vị", "province="])]:
        if chance.random() < 0.12:
            chosen += [option, chance.choice(values)]
    return chosen + (["--skip-bad"] if chance.random() < 0.3 else [])


def round_of(kind):
    """Makes a file, and imports it as a dry run in both forms: bounded in time and memory, clean, and
    nothing but a plan or a refusal."""
    def run_round(binary, chance, home):
        path = pathlib.Path(home) / "list"
        path.write_bytes(kind(chance))
        chosen = options(chance)
        form = chance.choice([[], ["--format", "json"], ["--format", "csv"]])
        command = [binary, "--lang", chance.choice(["vi", "en"]), "import", "roster", str(path), "--dry-run",
                   *form, *chosen]
        result = run(command, home)
        if form[1:] == ["json"] and result.stdout:
            json.loads(result.stdout)
    return run_round


def run(command, home):
    def bound():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_LIMIT, CPU_LIMIT))

    env = {"HOME": str(home), "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"}
    try:
        result = subprocess.run(command, env=env, capture_output=True, timeout=TIME_LIMIT, preexec_fn=bound,
                                stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired as late:
        raise AssertionError(f"{command} did not end in {TIME_LIMIT} s") from late
    assert result.returncode in (0, 65), \
        f"{command} ended with {result.returncode}: {(result.stdout + result.stderr)[-800:]!r}"
    # Data in a pipe is as the file has it; what is said to a person is filtered.
    controls = escapes.sequences(result.stderr)
    assert not controls, f"{command} printed controls: {controls[:5]}"
    return result


TARGETS = {kind.__name__.replace("_", "-"): round_of(kind) for kind in [xlsx, ods, xls, encodings, rows_of_text]}
