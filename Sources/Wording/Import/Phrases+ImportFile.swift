package import Conference

/// What the file of a list is: its sheets and its encoding.
extension Phrases {
  /// Which sheet is read.
  package static func readsSheet(
    _ name: String,
    others: [(name: String, isHidden: Bool)]
  ) -> Localized {
    guard !others.isEmpty else {
      return Localized(vi: "Đọc trang tính “\(name)”.", en: "Reading the sheet “\(name)”.")
    }
    let shown = others.prefix(10)
    let more = others.count > shown.count ? ", …" : ""
    let vi = shown.map { "“\($0.name)”" + ($0.isHidden ? " (ẩn)" : "") }
    let en = shown.map { "“\($0.name)”" + ($0.isHidden ? " (hidden)" : "") }
    return Localized(
      vi: "Đọc trang tính “\(name)”; trang khác: --sheet với \(vi.joined(separator: ", "))\(more).",
      en: "Reading the sheet “\(name)”; for another: --sheet with "
        + "\(en.joined(separator: ", "))\(more)."
    )
  }

  /// In which encoding a text is read, told by its words; a line of it before and after.
  package static func readsEncoding(
    _ encoding: String,
    before: String,
    after: String
  ) -> Localized {
    let sample = before.isEmpty ? "“\(after)”" : "“\(before)” → “\(after)”"
    return Localized(
      vi: "Đọc theo bảng mã \(encoding): \(sample); nếu sai, chọn bảng mã khác bằng --encoding.",
      en: "Reading the text as \(encoding): \(sample); if that is wrong, choose with --encoding."
    )
  }

  package static let encodingLosesCapitals = Localized(
    vi: """
      Chữ hoa có dấu của TCVN3 (phông .VnTimeH) không phân biệt được với chữ thường — xem lại các tên \
      viết hoa.
      """,
    en: """
      Capitals with marks cannot be told from small letters in TCVN3 (font .VnTimeH) — look at names \
      in capitals.
      """
  )

  package static func badEncoding(_ text: String, known: [String]) -> Localized {
    let names = known.joined(separator: ", ")
    return Localized(
      vi: "'--encoding' không biết bảng mã '\(text)'; có: \(names).",
      en: "'--encoding' does not know '\(text)'; there are: \(names)."
    )
  }

  // MARK: - Texts

  /// Text that is not Unicode, where the evidence is not enough; what each encoding makes of a line.
  package static func listIsUnclear(
    _ file: String,
    line: Int,
    candidates: [(name: String, sample: String)]
  ) -> Localized {
    let samples = candidates.map { "\n  --encoding \($0.name): “\($0.sample)”" }.joined()
    return Localized(
      vi: """
        \(file):\(line): chữ không theo UTF-8, không đủ căn cứ để nhận bảng mã — chọn dòng đọc được \
        dưới đây, rồi nhập lại với tùy chọn của dòng đó:\(samples)
        """,
      en: """
        \(file):\(line): the text is not UTF-8, and too little tells its encoding — see which line \
        below reads right, and import again with its option:\(samples)
        """
    )
  }

  /// Bytes that an encoding does not have; no line where the encoding is not known here.
  package static func listIsNotIn(_ encoding: String, _ file: String, line: Int?) -> Localized {
    guard let line else {
      return list(
        file,
        Localized(
          vi: "máy này không biết bảng mã \(encoding)",
          en: "this machine does not know the encoding \(encoding)"
        ),
        saveAsCSV
      )
    }
    return list(
      "\(file):\(line)",
      Localized(
        vi: "chữ ở đây không theo bảng mã \(encoding)",
        en: "the text here is not in \(encoding)"
      ),
      Localized(
        vi: "bỏ --encoding để chương trình tự nhận, hoặc chọn bảng mã khác",
        en: "leave --encoding out to have it told by the words, or choose another"
      )
    )
  }

  package static func listIsTooLongToDecode(_ file: String) -> Localized {
    list(
      file,
      Localized(
        vi: "tệp không theo Unicode và dài hơn 64 MB",
        en: "the file is not in Unicode and longer than 64 MB"
      ),
      saveAsCSV
    )
  }

  // MARK: - Sheets

  /// A sheet that `--sheet` names; `known` is empty where the file is a text.
  package static func listHasNoSuchSheet(
    _ file: String,
    _ name: String,
    known: [String]
  ) -> Localized {
    guard !known.isEmpty else {
      return list(
        file,
        Localized(
          vi: "không có trang tính “\(name)”, vì đây không phải bảng tính",
          en: "there is no sheet “\(name)”: this is not a spreadsheet"
        ),
        Localized(vi: "bỏ --sheet rồi nhập lại", en: "import it without --sheet")
      )
    }
    return list(
      file,
      Localized(vi: "không có trang tính “\(name)”", en: "there is no sheet “\(name)”"),
      Localized(
        vi: "các trang tính của tệp: \(quoted(known))",
        en: "the sheets of the file: \(quoted(known))"
      )
    )
  }

  /// No sheet that shows has a heading for the name.
  package static func listHasNoListSheet(_ file: String, known: [String]) -> Localized {
    list(
      file,
      Localized(
        vi:
          "không trang tính nào có hàng tiêu đề với cột họ tên trong 20 hàng đầu (không tính trang ẩn)",
        en: "no sheet has a header with a column for the name in its first 20 rows (hidden ones "
          + "aside)"
      ),
      Localized(
        vi: "chọn trang bằng --sheet: \(quoted(known)); hoặc chỉ ra cột: --map name=\"TÊN CỘT\"",
        en: "choose one with --sheet: \(quoted(known)); or name the column: --map name=\"HEADING\""
      )
    )
  }

  private static func quoted(_ names: [String]) -> String {
    names.prefix(20).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }

  /// libzip or expat is not on this machine.
  package static func sheetTakesLibrary(
    _ file: String,
    package: String,
    detail: String
  ) -> Localized {
    list(
      file,
      Localized(
        vi: "đọc bảng tính cần gói \(package), máy này không mở được (\(detail))",
        en: "reading a spreadsheet takes the package \(package), which cannot be opened here "
          + "(\(detail))"
      ),
      Localized(
        vi: "hãy cài: sudo apt install \(package); hoặc lưu tệp thành “CSV UTF-8” rồi nhập",
        en: "install it: sudo apt install \(package); or save the file as “CSV UTF-8”"
      )
    )
  }

  package static func sheetTakesMemory(_ file: String) -> Localized {
    list(
      file,
      Localized(vi: "không đủ bộ nhớ để đọc bảng tính", en: "there is no memory to read it"),
      saveAsCSV
    )
  }

  /// Something else than a spreadsheet that is read; `kind` as `SpreadsheetFault.Kind` has it.
  package static func sheetIsOther(_ file: String, kind: String) -> Localized {
    let what =
      switch kind {
      case "xlsb":
        Localized(vi: "đây là sổ tính nhị phân (XLSB)", en: "this is a binary workbook (XLSB)")
      case "numbers":
        Localized(vi: "đây là bảng tính Apple Numbers", en: "this is a sheet of Apple Numbers")
      case "document":
        Localized(
          vi: "đây là văn bản hoặc bản trình chiếu, không phải bảng tính",
          en: "this is a text or slides and no spreadsheet"
        )
      case "archive":
        Localized(vi: "đây là tệp nén", en: "this is an archive")
      default:
        Localized(vi: "đây không phải bảng tính", en: "this is not a spreadsheet")
      }
    let remedy: Localized =
      switch kind {
      case "xlsb", "numbers": saveAsXLSX
      case "document":
        Localized(
          vi: "chép bảng sang Excel hoặc LibreOffice Calc, lưu thành XLSX rồi nhập",
          en: "copy the table into Excel or LibreOffice Calc and save that as XLSX"
        )
      case "archive":
        Localized(vi: "giải nén rồi nhập từng tệp", en: "unpack it and import what is in it")
      default: saveAsXLSX
      }
    return list(file, what, remedy)
  }

  private static let saveAsXLSX = Localized(
    vi: "mở tệp rồi lưu lại thành “Excel Workbook (.xlsx)” hoặc “CSV UTF-8”",
    en: "open the file and save it again as “Excel Workbook (.xlsx)” or “CSV UTF-8”"
  )

  package static func sheetIsEncrypted(_ file: String) -> Localized {
    list(
      file,
      Localized(vi: "tệp đặt mật khẩu", en: "the file takes a password"),
      Localized(
        vi: """
          mở tệp bằng mật khẩu rồi lưu lại không đặt mật khẩu: Excel — Tệp > Thông tin > Bảo vệ sổ làm \
          việc > Mã hóa bằng mật khẩu, xóa trống ô mật khẩu
          """,
        en: """
          open it with the password and save it without: Excel — File > Info > Protect Workbook > \
          Encrypt with Password, empty the field
          """
      )
    )
  }

  package static func sheetIsTruncated(_ file: String) -> Localized {
    list(
      file,
      Localized(vi: "tệp thiếu phần cuối", en: "the end of the file is missing"),
      Localized(
        vi: "tải hoặc chép lại tệp; nếu vẫn vậy, xin đơn vị gửi lại",
        en: "download or copy it again; if it stays so, ask the office for it once more"
      )
    )
  }

  /// What is in the file does not fit together; `part` is empty where all of it is meant.
  package static func sheetIsDamaged(_ file: String, part: String, detail: String) -> Localized {
    let place = part.isEmpty ? "" : "\(part): "
    return list(
      file,
      Localized(
        vi: "bảng tính bị hỏng (\(place)\(detail))",
        en: "the spreadsheet is broken (\(place)\(detail))"
      ),
      Localized(
        vi: "mở tệp bằng Excel hoặc LibreOffice, cho sửa nếu được hỏi, rồi lưu lại",
        en: "open it in Excel or LibreOffice, let that repair it, and save it again"
      )
    )
  }

  package static func sheetHasDoctype(_ file: String, part: String) -> Localized {
    list(
      file,
      Localized(
        vi: "\(part) có khai báo DOCTYPE, bảng tính thật không bao giờ có",
        en: "\(part) has a document type definition, which no spreadsheet has"
      ),
      Localized(
        vi: "hỏi lại người gửi; mở bằng LibreOffice rồi lưu lại nếu tin tệp này",
        en: "ask who sent it; save it again with LibreOffice if you trust it"
      )
    )
  }

  /// More than any list has; `bound` as `SpreadsheetFault.Bound` has it.
  package static func sheetIsTooLarge(_ file: String, bound: String, part: String) -> Localized {
    let what =
      switch bound {
      case "file": Localized(vi: "tệp lớn hơn 256 MB", en: "the file is larger than 256 MB")
      case "part":
        Localized(vi: "giải nén ra hơn 256 MB", en: "it is larger than 256 MB when unpacked")
      case "ratio":
        Localized(
          vi: "giải nén ra lớn bất thường, giống bom nén",
          en: "it unpacks to far more than any list, as zip bombs do"
        )
      case "parts": Localized(vi: "tệp có quá nhiều phần", en: "the file has too many parts")
      case "sheets": Localized(vi: "có quá nhiều trang tính", en: "there are too many sheets")
      case "mergedRanges":
        Localized(vi: "có quá nhiều ô gộp", en: "too many cells are merged")
      case "element":
        Localized(vi: "XML lồng quá sâu hoặc quá dài", en: "its XML is too deep or too long")
      case "row": Localized(vi: "một hàng dài hơn 1 MB", en: "a row is longer than 1 MB")
      case "rows":
        Localized(vi: "có hàng quá số 1.048.576", en: "a row is beyond the 1,048,576th")
      case "columns":
        Localized(vi: "có cột quá XFD (16.384)", en: "a column is beyond XFD (16,384)")
      default: Localized(vi: "có quá nhiều ô", en: "there are too many cells")
      }
    let place = part.isEmpty ? "" : " (\(part))"
    return list(
      file,
      Localized(vi: what.vi + place, en: what.en + place),
      Localized(
        vi: "chép riêng danh sách sang một tệp mới rồi nhập tệp đó",
        en: "copy the list alone into a new file and import that"
      )
    )
  }

  package static func sheetHasNoWorksheet(_ file: String) -> Localized {
    list(
      file,
      Localized(
        vi: "tệp chỉ có biểu đồ hoặc macro, không có trang tính",
        en: "the file has charts or macros alone and no sheet"
      ),
      Localized(
        vi: "chép danh sách sang một trang tính rồi lưu lại",
        en: "copy the list to a sheet and save it again"
      )
    )
  }
}
