package import Conference

/// Why a file is no list that can be read, and what to do.
extension Phrases {
  static let saveAsCSV = Localized(
    vi: """
      mở tệp rồi lưu lại: Excel — Tệp > Lưu Như > “CSV UTF-8 (Comma delimited)”; LibreOffice Calc — \
      Tệp > Lưu thành > “Text CSV”, bộ ký tự “Unicode (UTF-8)”
      """,
    en: """
      open the file and save it again: Excel — File > Save As > “CSV UTF-8 (Comma delimited)”; \
      LibreOffice Calc — File > Save As > “Text CSV”, character set “Unicode (UTF-8)”
      """
  )

  /// What is wrong with a file, and what to do.
  static func list(_ file: String, _ what: Localized, _ remedy: Localized) -> Localized {
    Localized(vi: "\(file): \(what.vi) — \(remedy.vi).", en: "\(file): \(what.en) — \(remedy.en).")
  }

  /// The file is a workbook or something else that is no text.
  package static func listIsNoText(_ file: String, kind: String) -> Localized {
    let what =
      switch kind {
      case "xlsx":
        Localized(vi: "đây là sổ tính Excel (XLSX)", en: "this is an Excel workbook (XLSX)")
      case "xls":
        Localized(vi: "đây là sổ tính Excel cũ (XLS)", en: "this is an old Excel workbook (XLS)")
      case "ods":
        Localized(vi: "đây là bảng tính LibreOffice (ODS)", en: "this is a LibreOffice sheet (ODS)")
      case "pdf": Localized(vi: "đây là tệp PDF", en: "this is a PDF")
      case "html": Localized(vi: "đây là trang web (HTML)", en: "this is a web page (HTML)")
      case "xml": Localized(vi: "đây là tệp XML", en: "this is XML")
      default: Localized(vi: "đây là tệp nén", en: "this is an archive")
      }
    let pdf = Localized(
      vi: "xin đơn vị gửi danh sách bằng Excel, rồi lưu thành “CSV UTF-8”",
      en: "ask the office for the list as a spreadsheet, then save that as “CSV UTF-8”"
    )
    return list(file, what, kind == "pdf" ? pdf : saveAsCSV)
  }

  package static func listIsUnmarkedUTF16(_ file: String) -> Localized {
    list(
      file,
      Localized(
        vi: "tệp mã hóa UTF-16 nhưng thiếu dấu BOM ở đầu",
        en: "the file is in UTF-16 without a byte order mark"
      ),
      saveAsCSV
    )
  }

  package static func listIsUTF32(_ file: String) -> Localized {
    list(file, Localized(vi: "tệp mã hóa UTF-32", en: "the file is in UTF-32"), saveAsCSV)
  }

  package static func listIsNotUnicode(_ file: String, line: Int) -> Localized {
    list(
      "\(file):\(line)",
      Localized(
        vi: "chữ không theo bảng mã UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258)",
        en: "the text is not UTF-8 (it may be TCVN3, VNI or Windows-1258)"
      ),
      saveAsCSV
    )
  }

  package static func listIsInLegacyFont(_ file: String, sample: String) -> Localized {
    list(
      file,
      Localized(
        vi: "chữ gõ bằng phông cũ (.VnTime, VNI-Times), ví dụ “\(sample)”",
        en: "the text was typed in an old font (.VnTime, VNI-Times), for example “\(sample)”"
      ),
      Localized(
        vi:
          "thêm --encoding tcvn3 (.VnTime) hoặc --encoding vni (VNI-Times); hoặc chuyển danh sách "
          + "sang Unicode (UniKey: Công cụ > Chuyển mã)",
        en: "add --encoding tcvn3 (.VnTime) or --encoding vni (VNI-Times); or convert the list to "
          + "Unicode (UniKey: Toolkit > code conversion)"
      )
    )
  }

  package static func listIsBrokenUTF16(_ file: String, line: Int) -> Localized {
    list(
      "\(file):\(line)",
      Localized(
        vi: "tệp UTF-16 bị cắt hoặc hỏng ở đây",
        en: "the UTF-16 text is cut or broken here"
      ),
      saveAsCSV
    )
  }

  package static func listHasOpenQuote(_ file: String, line: Int) -> Localized {
    list(
      "\(file):\(line)",
      Localized(
        vi: "dấu ngoặc kép (\") mở ở dòng này không có dấu đóng",
        en: "the quotation mark (\") that opens on this line is never closed"
      ),
      Localized(
        vi: "thêm dấu đóng, hoặc bỏ dấu mở; dấu ngoặc kép trong ô viết thành hai dấu (\"\")",
        en: "close it, or take it out; a quotation mark inside a cell is written twice (\"\")"
      )
    )
  }

  package static func listHasEndlessRow(_ file: String, line: Int) -> Localized {
    list(
      "\(file):\(line)",
      Localized(
        vi: "hàng bắt đầu ở đây dài hơn 1 MB",
        en: "the row that begins here is longer than 1 MB"
      ),
      saveAsCSV
    )
  }

  package static func listIsTooWide(_ file: String, line: Int, limit: Int) -> Localized {
    list(
      "\(file):\(line)",
      Localized(
        vi: "hàng bắt đầu ở đây có hơn \(limit) ô, nhiều hơn số cột của bảng tính",
        en:
          "the row that begins here has more than \(limit) cells, more than a spreadsheet has columns"
      ),
      Localized(
        vi: "chỉ để lại các cột của danh sách rồi lưu lại",
        en: "leave the columns of the list in the file and save it again"
      )
    )
  }

  /// UTF-8 that some program read as Western and saved again, in which letters are missing now.
  package static func listHasLostLetters(_ file: String, sample: String) -> Localized {
    list(
      file,
      Localized(
        vi:
          "chữ UTF-8 đã bị một chương trình đọc sai bảng mã rồi lưu lại, có chữ đã mất hẳn, ví dụ "
          + "“\(sample)”",
        en:
          "the text was UTF-8 that some program took for another encoding and saved again; letters "
          + "are lost, for example “\(sample)”"
      ),
      Localized(
        vi:
          "lấy lại tệp gốc; mở bằng Excel thì vào Dữ liệu > Từ Văn bản/CSV và chọn “65001: Unicode "
          + "(UTF-8)”",
        en:
          "take the file as it was before; in Excel open it by Data > From Text/CSV with “65001: "
          + "Unicode (UTF-8)”"
      )
    )
  }

  package static func listHasNoHeader(_ file: String, row: Int, cells: [String]) -> Localized {
    let seen = cells.prefix(8).map { "“\($0)”" }.joined(separator: ", ")
    return list(
      file,
      Localized(
        vi: "20 hàng đầu không có hàng tiêu đề với cột họ tên"
          + (cells.isEmpty ? "" : "; hàng \(row) ghi \(seen)"),
        en: "the first 20 rows have no header with a column for the name"
          + (cells.isEmpty ? "" : "; row \(row) says \(seen)")
      ),
      Localized(
        vi: "đặt tên cột là “Họ và tên”, hoặc chỉ ra cột: --map name=\"TÊN CỘT\"",
        en: "call the column “Họ và tên” or “Name”, or name it: --map name=\"HEADING\""
      )
    )
  }

  /// A table with other columns below the first.
  package static func listHasSecondHeader(_ file: String, row: Int) -> Localized {
    list(
      file,
      Localized(
        vi: "hàng \(row) bắt đầu một bảng khác, có các cột khác",
        en: "another table with other columns begins in row \(row)"
      ),
      Localized(
        vi: "tách thành hai tệp rồi nhập từng tệp",
        en: "make two files of it and import one after the other"
      )
    )
  }

  package static func listHasTwoColumns(
    _ file: String,
    field: String,
    _ one: String,
    _ other: String
  ) -> Localized {
    list(
      file,
      Localized(
        vi: "hai cột “\(one)” và “\(other)” cùng một nội dung (\(field))",
        en: "the columns “\(one)” and “\(other)” are both for \(field)"
      ),
      Localized(
        vi: "chọn một cột: --map \(field)=\"\(other)\", hoặc đổi tên một cột nếu hai cột trùng tên",
        en:
          "choose one: --map \(field)=\"\(other)\", or rename one where both have the same heading"
      )
    )
  }

  package static func listHasNoSuchHeading(
    _ file: String,
    _ heading: String,
    known: [String]
  ) -> Localized {
    let names = known.map { "“\($0)”" }.joined(separator: ", ")
    return list(
      file,
      Localized(vi: "không có cột “\(heading)”", en: "there is no column “\(heading)”"),
      Localized(vi: "các cột của tệp: \(names)", en: "the columns of the file: \(names)")
    )
  }

  package static func listHasNobody(_ file: String) -> Localized {
    list(
      file,
      Localized(vi: "dưới hàng tiêu đề không có ai", en: "there is nobody below the header"),
      Localized(vi: "kiểm tra lại tệp; sổ giữ nguyên", en: "check the file; the store is as it was")
    )
  }

  package static func badMapping(_ text: String, fields: [String]) -> Localized {
    Localized(
      vi: """
        '--map' không hiểu '\(text)'; viết \"TIÊU ĐỀ\"=CỘT, ví dụ --map \"Tên đại biểu\"=name; CỘT là \
        \(fields.joined(separator: ", ")).
        """,
      en: """
        '--map' does not understand '\(text)'; write \"HEADING\"=FIELD, for example --map \
        \"Tên đại biểu\"=name; FIELD is \(fields.joined(separator: ", ")).
        """
    )
  }
}
