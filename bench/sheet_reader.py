#!/usr/bin/env python3
"""Reading a spreadsheet: 100,000 rows by 5 columns beside calamine, and its memory.

Usage: bench/sheet_reader.py [--rows N] [--runs N]; builds sheet-reader when missing. calamine is read
beside it where this Python has it (pip install python-calamine). The two read in turns; CPU time of
opening the file and walking its rows.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
BINARY = ROOT / ".build/release/sheet-reader"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
CALAMINE = """
import json, re, sys, time, python_calamine
start = time.process_time()
rows = sum(1 for _ in python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).iter_rows())
print(json.dumps({"rows": rows, "milliseconds": (time.process_time() - start) * 1e3,
                  "kilobytes": int(re.search(r"VmHWM:\\s*([0-9]+)", open("/proc/self/status").read())[1])}))
"""


def relation(number, kind, target):
    return f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'


def write(path, rows):
    """A list as Excel writes one: names, offices and telephone numbers are shared strings."""
    places, lines = {}, []
    for number in range(1, rows + 1):
        texts = (f"Nguyễn Thị Ánh {number}", f"Sở Lao động, phòng {number % 97}",
                 f"0{912000000 + number}")
        cells = "".join(f'<c r="{column}{number}" t="s"><v>{places.setdefault(text, len(places))}</v></c>'
                        for column, text in zip("BCD", texts))
        lines.append(f'<row r="{number}" spans="1:5" ht="15.75"><c r="A{number}"><v>{number}</v>'
                     f'</c>{cells}<c r="E{number}" s="1"><v>{30000 + number % 9000}</v></c></row>')
    strings = (f"<si><t>{text}</t></si>" for text in places)
    parts = {
        "[Content_Types].xml":
            f'<Types xmlns="{TYPES}"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{SHEET_TYPE}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
                       f'{relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                           '<sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'<Relationships xmlns="{PACKAGE}">{relation(1, "worksheet", "worksheets/sheet1.xml")}'
            f'{relation(2, "sharedStrings", "sharedStrings.xml")}{relation(3, "styles", "styles.xml")}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
                    "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{"".join(strings)}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><dimension ref="A1:E{rows}"/><sheetData>'
                    f'{"".join(lines)}</sheetData></worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


def ask(*command):
    return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    if not BINARY.exists():
        subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product",
                        "sheet-reader"], cwd=ROOT, check=True)
    try:
        import python_calamine  # noqa: F401
        readers = {"hoinghi": (BINARY,), "calamine": (sys.executable, "-c", CALAMINE)}
    except ImportError:
        readers = {"hoinghi": (BINARY,)}
    with tempfile.TemporaryDirectory() as folder:
        whole, tenth = f"{folder}/whole.xlsx", f"{folder}/tenth.xlsx"
        write(whole, options.rows)
        write(tenth, options.rows // 10)
        runs = [{name: ask(*command, whole) for name, command in readers.items()}
                for _ in range(options.runs)]
        small = {name: ask(*command, tenth) for name, command in readers.items()}
    print(f"{options.rows} rows by 5 columns; {options.runs} runs in turns\n")
    print("| reader | median ms CPU | least | peak KB | peak KB, a tenth of the rows |")
    print("| --- | --- | --- | --- | --- |")
    for name in readers:
        times = [run[name]["milliseconds"] for run in runs]
        assert all(run[name]["rows"] == options.rows for run in runs)
        print(f"| {name} | {statistics.median(times):.0f} | {min(times):.0f} |"
              f" {max(run[name]['kilobytes'] for run in runs)} | {small[name]['kilobytes']} |")


main()
