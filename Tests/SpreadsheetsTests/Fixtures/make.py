"""Writes the spreadsheets of this folder with the programs that people's files come from.

    pip install openpyxl==3.1.5 xlsxwriter==3.3.1 odfpy==1.4.1 xlwt==1.3.0 msoffcrypto-tool==6.1.0
    python make.py

The files are committed; tests read them and need none of these. What they hold stands in
WrittenByOthersTests.swift.
"""

import datetime
import io
import pathlib

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter
import xlwt
from odf import office, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableProperties
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).parent
HEADINGS = ["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Đã mời", "Ghi chú"]
BORN = datetime.date(1968, 3, 2)
AT = datetime.datetime(2023, 9, 18, 8, 30)


def with_openpyxl():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = AT
    sheet = book.active
    sheet.title = "Danh sách"
    sheet.append(["DANH SÁCH ĐẠI BIỂU"])
    sheet.merge_cells("A1:F1")
    sheet.append(HEADINGS)
    sheet.append([1, "Nguyễn Thị Hoa", BORN, 912345678, True, "dòng 1\ndòng 2"])
    sheet["D3"].number_format = "0000000000"
    sheet.append([2, CellRichText("Trần ", TextBlock(InlineFont(b=True), "Văn An")), AT, "0987 654 321", False])
    sheet.append([3, "Lê Bình", None, 79123456789, None, "#N/A"])
    sheet["F5"].data_type = "e"
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["D"].hidden = True
    hidden = book.create_sheet("Nháp")
    hidden.sheet_state = "hidden"
    hidden["C7"] = 0.1 + 0.2
    book.save(HERE / "openpyxl.xlsx")
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(HERE / "openpyxl-1904.xlsx")


def with_xlsxwriter():
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx")
    book.set_properties({"created": AT})
    chart_sheet = book.add_chartsheet("Biểu đồ")
    sheet = book.add_worksheet("Danh sách")
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"values": "='Danh sách'!$A$3:$A$4"})
    chart_sheet.set_chart(chart)
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    moment = book.add_format({"num_format": "hh:mm dd/mm/yyyy"})
    phone = book.add_format({"num_format": "0000000000"})
    bold = book.add_format({"bold": True})
    sheet.merge_range("A1:F1", "DANH SÁCH ĐẠI BIỂU")
    sheet.write_row(1, 0, HEADINGS)
    sheet.write_row(2, 0, [1, "Nguyễn Thị Hoa"])
    sheet.write_datetime("C3", datetime.datetime.combine(BORN, datetime.time()), date)
    sheet.write_number("D3", 912345678, phone)
    sheet.write_boolean("E3", True)
    sheet.write_string("F3", "dòng 1\ndòng 2")
    sheet.write_number("A4", 2)
    sheet.write_rich_string("B4", "Trần ", bold, "Văn An")
    sheet.write_datetime("C4", AT, moment)
    sheet.write_string("D4", "0987 654 321")
    sheet.write_boolean("E4", False)
    sheet.write_formula("A5", "=A4+1", None, 3)
    sheet.write_formula("B5", '="Lê "&"Bình"', None, "Lê Bình")
    sheet.write_number("D5", 79123456789)
    sheet.write_formula("F5", "=NA()", None, "#N/A")
    sheet.set_row(3, None, None, {"hidden": True})
    sheet.set_column("D:D", None, None, {"hidden": True})
    draft = book.add_worksheet("Nháp")
    draft.hide()
    draft.write_number("C7", 0.1 + 0.2)
    book.close()


def with_odfpy():
    book = OpenDocumentSpreadsheet()
    hidden = Style(name="ta2", family="table")
    hidden.addElement(TableProperties(display="false"))
    book.automaticstyles.addElement(hidden)

    def cell(row, shown="", **attributes):
        made = table.TableCell(**attributes)
        for line in shown.split("\n") if shown else []:
            made.addElement(text.P(text=line))
        row.addElement(made)
        return made

    def row(sheet, **attributes):
        made = table.TableRow(**attributes)
        sheet.addElement(made)
        return made

    sheet = table.Table(name="Danh sách")
    sheet.addElement(table.TableColumn(numbercolumnsrepeated=3))
    sheet.addElement(table.TableColumn(visibility="collapse"))
    title = row(sheet)
    cell(title, "DANH SÁCH ĐẠI BIỂU", valuetype="string", numbercolumnsspanned=6, numberrowsspanned=1)
    title.addElement(table.CoveredTableCell(numbercolumnsrepeated=5))
    headings = row(sheet)
    for heading in HEADINGS:
        cell(headings, heading, valuetype="string")
    first = row(sheet)
    cell(first, "1", valuetype="float", value=1)
    noted = cell(first, "Nguyễn Thị Hoa", valuetype="string")
    comment = office.Annotation()
    comment.addElement(text.P(text="đã gọi"))
    noted.addElement(comment)
    cell(first, "02/03/1968", valuetype="date", datevalue="1968-03-02")
    cell(first, "0912345678", valuetype="float", value=912345678)
    cell(first, "ĐÚNG", valuetype="boolean", booleanvalue="true")
    cell(first, "dòng 1\ndòng 2", valuetype="string")
    second = row(sheet, visibility="collapse")
    cell(second, "2", valuetype="float", value=2)
    spanned = table.TableCell(valuetype="string")
    paragraph = text.P(text="Trần ")
    paragraph.addElement(text.Span(text="Văn An"))
    spanned.addElement(paragraph)
    second.addElement(spanned)
    cell(second, "08:30 18/09/2023", valuetype="date", datevalue="2023-09-18T08:30:00")
    cell(second, "0987 654 321", valuetype="string")
    cell(second, "SAI", valuetype="boolean", booleanvalue="false")
    third = row(sheet)
    cell(third, "3", valuetype="float", value=3)
    cell(third, "Lê Bình", valuetype="string")
    cell(third)
    cell(third, "79123456789", valuetype="float", value=79123456789)
    # The empty rest of a sheet, as LibreOffice writes it.
    rest = row(sheet, numberrowsrepeated=1048571)
    cell(rest, numbercolumnsrepeated=16384)
    book.spreadsheet.addElement(sheet)
    draft = table.Table(name="Nháp", stylename=hidden)
    cell(row(draft, numberrowsrepeated=6), numbercolumnsrepeated=3)
    last = row(draft)
    cell(last, numbercolumnsrepeated=2)
    cell(last, "0,3", valuetype="float", value=0.1 + 0.2)
    book.spreadsheet.addElement(draft)
    book.save(HERE / "odfpy.ods")


def with_xlwt():
    for name, dates in [("xlwt.xls", False), ("xlwt-1904.xls", True)]:
        book = xlwt.Workbook(encoding="utf-8")
        book.dates_1904 = dates
        sheet = book.add_sheet("Danh sách")

        def style(code):
            made = xlwt.XFStyle()
            made.num_format_str = code
            return made

        sheet.write_merge(0, 0, 0, 5, "DANH SÁCH ĐẠI BIỂU")
        for column, heading in enumerate(HEADINGS):
            sheet.write(1, column, heading)
        # Out of order, as programs write that go column by column.
        sheet.write(4, 0, 3)
        sheet.write(4, 1, "Lê Bình")
        sheet.write(4, 3, 79123456789)
        sheet.row(4).set_cell_error(5, 0x2A)
        sheet.write(2, 0, 1)
        sheet.write(2, 1, "Nguyễn Thị Hoa")
        sheet.write(2, 2, BORN, style("dd/mm/yyyy"))
        sheet.write(2, 3, 912345678, style("0000000000"))
        sheet.write(2, 4, True)
        sheet.write(2, 5, "dòng 1\ndòng 2")
        sheet.write(3, 0, 2)
        sheet.write_rich_text(3, 1, ("Trần ", ("Văn An", xlwt.easyfont("bold on"))))
        sheet.write(3, 2, AT, style("hh:mm dd/mm/yyyy"))
        sheet.write(3, 3, "0987 654 321")
        sheet.write(3, 4, False)
        sheet.row(3).hidden = True
        sheet.col(3).hidden = True
        draft = book.add_sheet("Nháp")
        draft.visibility = 1
        draft.write(6, 2, 0.1 + 0.2)
        # Texts enough for records that go on in others, short and long, Western and not.
        many = book.add_sheet("Nhiều")
        for number in range(400):
            many.write(number, 0, f"{number} " + ("Đơn vị " if number % 3 else "Don vi ") * (number % 17))
        book.save(HERE / name)


def encrypted():
    plain = io.BytesIO((HERE / "openpyxl.xlsx").read_bytes())
    with open(HERE / "encrypted.xlsx", "wb") as file:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("bi mat", file)


if __name__ == "__main__":
    with_openpyxl()
    with_xlsxwriter()
    with_odfpy()
    with_xlwt()
    encrypted()
