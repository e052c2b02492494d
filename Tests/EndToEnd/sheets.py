"""Spreadsheets as small as they may be, for tests; and those that other programs wrote."""

import pathlib
import zipfile
from xml.sax.saxutils import escape

# Made by openpyxl, xlsxwriter, odfpy, xlwt and msoffcrypto: see make.py there.
WRITTEN = pathlib.Path(__file__).resolve().parents[1] / "SpreadsheetsTests" / "Fixtures"

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:"


class Sheet:
    """Rows of texts and numbers; `merged` as Excel writes it (B2:B4)."""

    def __init__(self, name, rows, hidden=False, merged=()):
        self.name, self.rows, self.hidden, self.merged = name, rows, hidden, merged


def letter(column):
    return chr(65 + column)


def xlsx_parts(*sheets):
    """The parts of an XLSX workbook by their names."""
    entries, links, parts = "", "", {}
    for number, sheet in enumerate(sheets, 1):
        state = ' state="hidden"' if sheet.hidden else ""
        entries += f'<sheet name="{escape(sheet.name)}" sheetId="{number}" r:id="s{number}"{state}/>'
        links += (f'<Relationship Id="s{number}" Type="{RELATIONS}/worksheet" '
                  f'Target="worksheets/sheet{number}.xml"/>')
        rows = ""
        for place, row in enumerate(sheet.rows, 1):
            cells = "".join(xlsx_cell(f"{letter(column)}{place}", value)
                            for column, value in enumerate(row) if value is not None)
            rows += f'<row r="{place}">{cells}</row>'
        merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
        merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{merged}</worksheet>')
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" '
                       f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">'
                           f"<sheets>{entries}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        **parts,
    }


def xlsx_cell(place, value):
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    return f'<c r="{place}"><v>{value}</v></c>'


def ods_parts(*sheets):
    """The parts of an ODS document; `merged` is of no use here."""
    tables = ""
    for sheet in sheets:
        rows = ""
        for row in sheet.rows:
            cells = "".join(
                "<table:table-cell/>" if value is None else
                f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p>'
                "</table:table-cell>" for value in row)
            rows += f"<table:table-row>{cells}</table:table-row>"
        style = ' table:style-name="gone"' if sheet.hidden else ""
        tables += f'<table:table table:name="{escape(sheet.name)}"{style}>{rows}</table:table>'
    spaces = " ".join(f'xmlns:{name}="{OFFICE}{name}:1.0"' for name in ["office", "table", "text", "style"])
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {spaces}><office:automatic-styles>"
                       '<style:style style:name="gone" style:family="table">'
                       '<style:table-properties table:display="false"/></style:style>'
                       "</office:automatic-styles><office:body><office:spreadsheet>"
                       f"{tables}</office:spreadsheet></office:body></office:document-content>",
    }


def pack(path, parts):
    """Writes the parts as an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return str(path)
