package import Conference

/// Why a row of a list cannot become a delegate, and what to do.
extension Phrases {
  /// "danh-sach.csv, hàng 7, cột “Tỉnh”: …".
  package static func atRow(
    _ file: String,
    row: Int,
    column: String?,
    _ what: Localized
  ) -> Localized {
    Localized(
      vi: "\(file), hàng \(row)" + (column.map { ", cột “\($0)”" } ?? "") + ": \(what.vi)",
      en: "\(file), row \(row)" + (column.map { ", column “\($0)”" } ?? "") + ": \(what.en)"
    )
  }

  package static let rowHasNoName = Localized(
    vi: "chưa có họ tên — ghi tên; nếu chưa cử người thì ghi “chưa cử”",
    en: "there is no name — write it; for a seat without one write “chưa cử” (vacant)"
  )

  package static func rowHasNoCode(_ code: String) -> Localized {
    Localized(
      vi: "“\(code)” không phải mã của hoinghi — người mới thì để trống cột hoinghi-id",
      en: "“\(code)” is no code of hoinghi — leave hoinghi-id empty for somebody new"
    )
  }

  package static func rowNameHasNoLetter(_ name: String) -> Localized {
    Localized(
      vi: "“\(name)” không phải họ tên — sửa lại, hoặc bỏ hàng này",
      en: "“\(name)” is not a name — correct it, or delete the row"
    )
  }

  /// A control or an invisible character, by its number.
  package static func rowHasControl(_ scalar: UInt32) -> Localized {
    if scalar == 0xFFFD {
      return Localized(
        vi:
          "ô có chữ bị mất (�) — gõ lại ô này, hoặc xem bảng mã của tệp có đúng không (--encoding)",
        en: "a letter of the cell got lost (�) — type it again, or see whether the file's encoding "
          + "is right (--encoding)"
      )
    }
    let digits = String(scalar, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Localized(
      vi: "ô có ký tự điều khiển không nhìn thấy (\(number)) — xóa ô và gõ lại",
      en: "the cell holds an invisible control (\(number)) — clear it and type it again"
    )
  }

  package static func rowIsTooLong(_ count: Int, limit: Int) -> Localized {
    Localized(
      vi: "ô dài \(count) ký tự, tối đa \(limit) — rút ngắn, hoặc xem có thiếu dấu ngoặc kép đóng",
      en: "the cell has \(count) characters, \(limit) at most — shorten it, or look for a missing "
        + "closing quotation mark"
    )
  }

  /// No province of the conference, but nearly one.
  package static func rowHasUnknownProvince(
    _ name: String,
    known: [String],
    nearest: String?
  ) -> Localized {
    let names = known.joined(separator: ", ")
    return Localized(
      vi: "hội nghị không có tỉnh “\(name)” — " + (nearest.map { "có phải “\($0)”? " } ?? "")
        + "các tỉnh: \(names); để bỏ qua cột này: --map province=",
      en: "the conference has no province “\(name)” — " + (nearest.map { "is it “\($0)”? " } ?? "")
        + "it has: \(names); to leave this column out: --map province="
    )
  }

  /// A district or commune under "Tỉnh".
  package static func rowHasSmallerPlace(_ name: String) -> Localized {
    Localized(
      vi: "“\(name)” không phải tỉnh, thành phố — ghi tên tỉnh; để bỏ qua cột này: --map province=",
      en: "“\(name)” is no province — write the province; to leave this column out: --map province="
    )
  }

  /// A quotation mark too many, by which rows of others may have come into one cell.
  package static func rowHasLooseQuote(lines: ClosedRange<Int>?) -> Localized {
    let (vi, en) =
      lines.map {
        (
          "; hàng này chiếm dòng \($0.lowerBound) đến \($0.upperBound) của tệp",
          "; the row takes lines \($0.lowerBound) to \($0.upperBound) of the file"
        )
      } ?? ("", "")
    return Localized(
      vi:
        "thừa hoặc thiếu một dấu ngoặc kép (\"), người khác có thể lẫn vào ô\(vi) — bỏ dấu lẻ, hoặc "
        + "viết thành hai dấu (\"\") trong ô",
      en:
        "a quotation mark (\") too many or too few, other people may be in the cell\(en) — take the "
        + "odd one out, or write it twice (\"\") inside the cell"
    )
  }

  /// A name of several lines; `text` shows where they break.
  package static func rowHasBrokenName(_ text: String) -> Localized {
    Localized(
      vi: "họ tên bị xuống dòng: “\(text)” — viết trên một dòng, mỗi người một hàng",
      en: "the name has a line break: “\(text)” — write it on one line, each person in a row"
    )
  }

  package static func rowHasTooManyCells(_ count: Int, headings: Int) -> Localized {
    Localized(
      vi:
        "\(count) ô có chữ mà chỉ có \(headings) tiêu đề cột — có dấu phân cách trong một ô? đặt ô đó "
        + "trong dấu ngoặc kép, hoặc đặt tên cho cột cuối",
      en:
        "\(count) cells with text and only \(headings) headings — is there a separator inside a cell? "
        + "put that cell in quotation marks, or give the last column a heading"
    )
  }

  package static let rowNameIsUncalculated = Localized(
    vi:
      "họ tên là công thức chưa có kết quả trong tệp — mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi "
      + "nhập",
    en:
      "the name is a formula whose result the file does not have — open the file in Excel or "
      + "LibreOffice, save it, and import that"
  )

  /// A telephone number where an office or a position belongs: cells before it are missing.
  package static func rowHasPhone(_ text: String) -> Localized {
    Localized(
      vi:
        "“\(text)” là số điện thoại — hàng thiếu một ô phía trước? thêm dấu phân cách còn thiếu, hoặc "
        + "sửa ô này",
      en:
        "“\(text)” is a telephone number — does the row lack a cell before it? put the separator in, "
        + "or correct the cell"
    )
  }

  /// "nt" in a cell above which there is nothing.
  package static func rowHasNothingAbove(_ text: String) -> Localized {
    Localized(
      vi: "ô ghi “\(text)” (như trên) nhưng phía trên không có gì — ghi rõ ra",
      en: "the cell says “\(text)” (as above) and there is nothing above — write it out"
    )
  }

  package static func rowHasDittoName(_ text: String) -> Localized {
    Localized(
      vi: "cột họ tên ghi “\(text)” (như trên) — ghi rõ họ tên, hoặc “chưa cử” nếu chưa có tên",
      en: "the name is “\(text)” (as above) — write it out, or “chưa cử” (vacant) for a seat"
    )
  }

  /// A letter and a name.
  package static func rowMayBeHeading(_ text: String) -> Localized {
    Localized(
      vi:
        "“\(text)” là họ tên hay tên nhóm? — là đại biểu thì chỉ ghi họ tên; là nhóm thì ghi "
        + "“Nhóm …” ở đầu",
      en: "“\(text)” is a name or a group's heading? — write a delegate's name alone; begin a "
        + "group with “Nhóm …” (group)"
    )
  }

  package static func rowHasNoNumber(_ name: String) -> Localized {
    Localized(
      vi:
        "“\(name)” đứng riêng, không có số thứ tự, đơn vị, chức vụ — là đại biểu thì đánh số; là "
        + "người ký thì xóa hàng này",
      en: "“\(name)” stands apart, without a number, office or position — number a delegate; "
        + "take a signature out"
    )
  }

  package static func rowHasSeveralPlaces(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” nêu hai nơi — chỉ ghi một tỉnh, thành phố",
      en: "“\(text)” names two places — write one province"
    )
  }

  package static func rowNamesAnOffice(_ name: String) -> Localized {
    Localized(
      vi:
        "“\(name)” là tên đơn vị, không phải họ tên — nếu là tiêu đề nhóm thì đánh số I, II hoặc A, B; "
        + "nếu chưa cử người thì ghi “chưa cử” và ghi đơn vị ở cột Đơn vị",
      en: "“\(name)” is an office and no name — number a group's heading I, II or A, B; for a seat "
        + "without a name write “chưa cử” (vacant), and the office in its column"
    )
  }

  package static func rowHasUnknownCategory(_ name: String, known: [String]) -> Localized {
    let names = known.map { "“\($0)”" }.joined(separator: ", ")
    return Localized(
      vi: "không có thành phần “\(name)” — có: \(names); để bỏ qua cột này: --map category=",
      en: "there is no category “\(name)” — there are: \(names); to leave this column out: --map "
        + "category="
    )
  }

  package static func rowHasSameCode(_ code: String, otherRow: Int) -> Localized {
    Localized(
      vi: "Mã “\(code)” trùng với hàng \(otherRow) — cho mỗi người một mã",
      en: "Mã “\(code)” stands in row \(otherRow) too — give each person one of their own"
    )
  }
}
