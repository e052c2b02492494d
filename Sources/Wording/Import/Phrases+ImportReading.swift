package import Conference

/// How a list was read: its columns, what was cleaned, what it lacks, what it counts.
extension Phrases {
  /// One line for a column; `letter` as in a spreadsheet.
  package static func planColumn(
    _ letter: String,
    heading: String,
    _ use: Localized
  ) -> Localized {
    let name = heading.isEmpty ? "" : " “\(heading)”"
    return Localized(
      vi: "cột \(letter)\(name): \(use.vi)",
      en: "column \(letter)\(name): \(use.en)"
    )
  }

  /// Several fields in one column.
  package static func columnHolds(_ fields: [Localized]) -> Localized {
    Localized(
      vi: fields.map(\.vi).joined(separator: " + "),
      en: fields.map(\.en).joined(separator: " + ")
    )
  }

  package static let columnIsExtra = Localized(
    vi: "giữ lại dưới tên cột này",
    en: "kept under its heading"
  )
  package static let columnIsTitle = Localized(
    vi: "danh xưng, hoặc chức vụ nếu ô không phải danh xưng",
    en: "title, or position where the cell is none"
  )
  package static let columnIsStatus = Localized(
    vi: "trạng thái đăng ký, giữ lại; người đã hủy thì hỏi",
    en: "status of the registration, kept; who has cancelled is asked about"
  )
  package static let columnIsEmpty = Localized(vi: "bỏ qua, cột trống", en: "ignored, it is empty")
  package static let columnIsBookkeeping = Localized(
    vi: "bỏ qua, thời gian và số liệu riêng của chương trình xuất tệp",
    en: "ignored, times and figures of the program that wrote the file"
  )
  package static let columnIsLeftOut = Localized(
    vi: "bỏ qua theo --map",
    en: "ignored, as --map says"
  )

  package static func columnGaveWay(to heading: String) -> Localized {
    Localized(
      vi: "giữ lại dưới tên cột này; cột “\(heading)” rõ hơn",
      en: "kept under its heading; “\(heading)” says it more plainly"
    )
  }

  /// Something to know of how rows were read.
  package static func planNote(_ what: Localized, column: String?, rows: [Int]) -> Localized {
    let place = column.map { ", cột “\($0)”" } ?? ""
    let placeInEnglish = column.map { ", column “\($0)”" } ?? ""
    let shown = rows.prefix(10).map(String.init).joined(separator: ", ")
    let more = rows.count > 10 ? "… (\(rows.count))" : ""
    return Localized(
      vi: "hàng \(shown)\(more)\(place): \(what.vi)",
      en: "\(rows.count == 1 ? "row" : "rows") \(shown)\(more)\(placeInEnglish): \(what.en)"
    )
  }

  /// A note among other lines of a plan, which has no heading of its own there.
  package static func planLine(_ note: Localized) -> Localized {
    Localized(vi: "lưu ý  \(note.vi)", en: "note  \(note.en)")
  }

  package static func noteSpansLines(_ lines: ClosedRange<Int>) -> Localized {
    Localized(
      vi:
        "một ô có xuống dòng, hàng chiếm dòng \(lines.lowerBound) đến \(lines.upperBound) của tệp",
      en: "a cell holds a line break, the row takes lines \(lines.lowerBound) to "
        + "\(lines.upperBound) of the file"
    )
  }

  /// What was cleaned of cells; `kind` as in the JSON.
  package static func noteCleaned(_ kind: String) -> Localized {
    switch kind {
    case "invisible":
      Localized(vi: "đã bỏ ký tự không nhìn thấy", en: "invisible characters were taken out")
    case "apostrophe":
      Localized(
        vi: "đã bỏ dấu ' trước số",
        en: "the apostrophe before a number was taken off"
      )
    case "formula":
      Localized(vi: "đã bỏ =\"…\" quanh ô", en: "=\"…\" around the cell was taken off")
    case "full-width":
      Localized(
        vi: "chữ, số cỡ rộng (０１) đã thành cỡ thường",
        en: "wide letters and digits (０１) were made usual ones"
      )
    case "look-alike":
      Localized(
        vi: "chữ Ð, Ɖ đã thành Đ",
        en: "letters that only look like D with a stroke were made that (U+0110)"
      )
    default:
      Localized(
        vi: "đã bỏ dấu kết thúc tệp DOS (0x1A)",
        en: "the mark that ends a DOS text (0x1A) was left out"
      )
    }
  }

  package static let notePartsPreferred = Localized(
    vi: "họ tên ghép từ các cột họ, tên, khác với cột họ tên chung",
    en: "the name was put together from its parts; the cell for the whole name says another"
  )
  package static let noteDitto = Localized(
    vi: "“như trên” đã ghi lại theo hàng trên",
    en: "“as above” was taken from the row above"
  )
  package static let noteMerged = Localized(
    vi: "ô gộp với ô trên nên lấy theo ô trên",
    en: "merged with the cell above, whose text it has"
  )
  package static let noteHiddenRow = Localized(
    vi: "hàng bị ẩn trong bảng tính, vẫn đọc",
    en: "hidden in the spreadsheet, read all the same"
  )
  package static let noteHiddenColumn = Localized(
    vi: "cột bị ẩn trong bảng tính, vẫn đọc",
    en: "the column is hidden in the spreadsheet, read all the same"
  )

  /// A calculation that came to nothing.
  package static func noteFailed(_ error: String) -> Localized {
    Localized(
      vi: "công thức báo lỗi \(error), coi như ô trống",
      en: "the formula gives \(error), taken for an empty cell"
    )
  }

  /// A calculation that no program has calculated, so that the file does not say what it comes to.
  package static let noteUncalculated = Localized(
    vi:
      "công thức chưa có kết quả trong tệp, coi như ô trống — mở tệp bằng Excel hoặc LibreOffice, lưu "
      + "lại rồi nhập",
    en:
      "the file has a formula without its result, taken for an empty cell — open the file in Excel or "
      + "LibreOffice, save it, and import that"
  )

  package static let noteFilledDown = Localized(
    vi: "ô trống đã lấy theo ô trên (--fill-down)",
    en: "the empty cell has the text above (--fill-down)"
  )
  package static let noteBrackets = Localized(
    vi: "phần trong ngoặc sau họ tên đã chuyển thành ghi chú",
    en: "what stood in brackets behind the name is a note now"
  )

  package static let noteNameHeldPosition = Localized(
    vi: "chức vụ, đơn vị viết sau họ tên đã tách riêng",
    en: "the position or office written behind the name was set apart"
  )
  package static let noteZeroRestored = Localized(
    vi: "số điện thoại mất số 0 đầu, đã thêm lại",
    en: "the phone number had lost its leading zero, which was put back"
  )

  package static func noteMayBeFilledDown(_ field: String) -> Localized {
    Localized(
      vi: "ô trống dưới ô có chữ — nếu là ô gộp thì thêm --fill-down \(field)",
      en: "empty below a cell with text — if the cells were merged, --fill-down \(field) fills them"
    )
  }

  package static func noteGuest(_ place: String) -> Localized {
    Localized(
      vi: "khách từ “\(place)”, không phải tỉnh của hội nghị; nếu sai thì sửa trong tệp",
      en:
        "a guest from “\(place)”, no province of the conference; if that is wrong, correct the file"
    )
  }

  package static func noteLacking(_ field: Localized, count: Int) -> Localized {
    Localized(
      vi: "\(count) người chưa có \(field.vi.lowercased())",
      en: "\(count) \(count == 1 ? "person has" : "people have") no \(field.en)"
    )
  }

  package static func noteStatus(_ text: String, count: Int) -> Localized {
    Localized(vi: "“\(text)”: \(count) người", en: "“\(text)”: \(count)")
  }

  package static func noteOldFont(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” gõ bằng phông chữ cũ (.VnTime, VNI-Times), đọc sai chữ — gõ lại bằng Unicode",
      en: "“\(text)” was typed in an old font (.VnTime, VNI-Times) — type it in Unicode"
    )
  }

  package static func noteWordsForPhone(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không có chữ số nào, giữ nguyên",
      en: "“\(text)” has no digit and is kept as it is"
    )
  }

  package static let noteNameHeldPhone = Localized(
    vi: "số điện thoại viết sau họ tên đã tách riêng",
    en: "the phone number written behind the name was set apart"
  )
  package static let noteNumberInName = Localized(
    vi: "họ tên có chữ số, giữ nguyên — xem lại",
    en: "the name holds a digit and is kept as it is — look at it again"
  )
  package static let noteOneWord = Localized(
    vi: "họ tên chỉ có một chữ — nếu họ nằm ở cột khác thì thêm --map \"Tên cột\"=family-name",
    en: "a name of one word — if the family name stands in another column, add "
      + "--map \"Heading\"=family-name"
  )

  /// A word with letters that only look like those beside them.
  package static func noteMixedScripts(_ word: String) -> Localized {
    Localized(
      vi:
        "“\(word)” lẫn chữ Nga hoặc Hy Lạp trông giống chữ Việt nên gõ tên sẽ không tìm ra — gõ lại",
      en:
        "“\(word)” has Cyrillic or Greek letters that look like Latin ones, so that typing it does not "
        + "find it — type it anew"
    )
  }

  package static func noteSeat(_ role: String) -> Localized {
    Localized(
      vi: "“\(role)” không phải họ tên: ghế chưa có tên, đặt tên khi đến",
      en: "“\(role)” is no name: an empty seat, which gets its name at the desk"
    )
  }

  /// What a group's heading says of the people below it.
  package static func groupGives(_ fields: [(label: Localized, value: String)]) -> Localized {
    Localized(
      vi: fields.map { "\($0.label.vi): \($0.value)" }.joined(separator: "; "),
      en: fields.map { "\($0.label.en): \($0.value)" }.joined(separator: "; ")
    )
  }

  /// Two remarks on one row.
  package static func joined(_ one: Localized, _ other: Localized) -> Localized {
    Localized(vi: "\(one.vi); \(other.vi)", en: "\(one.en); \(other.en)")
  }

  /// What a row is, and what it says of others.
  package static func skippedRow(_ kind: String, saying detail: Localized?) -> Localized {
    let what = skippedRow(kind)
    guard let detail else { return what }
    return Localized(vi: "\(what.vi): \(detail.vi)", en: "\(what.en): \(detail.en)")
  }

  package static let columnRow = Localized(vi: "Hàng", en: "Row")
  package static let columnAction = Localized(vi: "Việc", en: "Action")
  package static let columnWhy = Localized(vi: "Vì sao", en: "Why")

  /// A total that is the number of rows, of which some stand for several people.
  package static func totalIsOfRows(_ rows: Int, people: Int) -> Localized {
    Localized(
      vi: "đúng \(rows) hàng, có hàng ghi nhiều người: \(people) người",
      en: "\(rows) rows, as it says; some stand for several: \(people) people"
    )
  }

  /// A total against what was read.
  package static func totalIs(said: Int?, read: Int) -> Localized {
    guard let said else {
      return Localized(vi: "đọc được \(read) người", en: "\(read) people were read")
    }
    return said == read
      ? Localized(vi: "đúng \(read) người", en: "\(read) people, as it says")
      : Localized(
        vi: "danh sách ghi \(said) nhưng đọc được \(read) người — kiểm tra lại",
        en: "the list says \(said), but \(read) were read — look at it again"
      )
  }

  /// A question that an option answers; the row and the name stand before it.
  package static func asksWhetherCancelled(_ name: String, status: String) -> Localized {
    guard name != status else {
      return Localized(
        vi: "ô họ tên ghi “\(status)”, có giữ một ghế chưa có tên không?",
        en: "the cell for the name says “\(status)”: is a seat without a name kept?"
      )
    }
    return Localized(
      vi: "“\(name)” ghi “\(status)”, có còn dự không?",
      en: "“\(name)” is “\(status)”: do they still come?"
    )
  }

  package static func optionsForCancelled(row: Int, isReplaced: Bool) -> Localized {
    let options = optionsForCancelled(row: row)
    guard isReplaced else { return options }
    return joined(options, otherIsWritten)
  }

  /// A question about somebody of whom the list says that somebody else comes, with what is to be done.
  package static func replaced(_ question: Localized) -> Localized {
    Localized(
      vi: "\(question.vi) Để người thay vào danh sách, ghi tên người ấy vào hàng này của tệp.",
      en:
        "\(question.en) To have the other person on the list, write their name in this row of the file."
    )
  }

  /// Of whom the list says that somebody else comes.
  private static let otherIsWritten = Localized(
    vi: "để người thay vào danh sách, ghi tên người ấy vào hàng này của tệp",
    en: "to have the other person on the list, write their name in this row of the file"
  )

  private static func optionsForCancelled(row: Int) -> Localized {
    Localized(
      vi:
        "--cancelled skip bỏ ra, --cancelled keep giữ lại; riêng hàng này: --cancelled \(row)=skip",
      en: "--cancelled skip leaves them out, --cancelled keep keeps them; this row alone: "
        + "--cancelled \(row)=skip"
    )
  }

  package static func asksWhetherSeveral(
    _ text: String,
    names: [String],
    seats: [String]
  ) -> Localized {
    let vi = names.map { "“\($0)”" } + (seats.isEmpty ? [] : ["\(seats.count) ghế chưa có tên"])
    let empty = "\(seats.count) \(seats.count == 1 ? "seat" : "seats") without a name"
    let en = names.map { "“\($0)”" } + (seats.isEmpty ? [] : [empty])
    return Localized(
      vi: "“\(text)” có phải nhiều người không (\(vi.joined(separator: ", ")))?",
      en: "does “\(text)” mean several people (\(en.joined(separator: ", ")))?"
    )
  }

  package static func optionsForSeveral(row: Int) -> Localized {
    Localized(
      vi: "--several split tách ra, --several one giữ một người; riêng hàng này: "
        + "--several \(row)=split",
      en: "--several split makes one of each, --several one keeps one; this row alone: "
        + "--several \(row)=split"
    )
  }

  /// A question of a list, and the options that answer it on the command line.
  package static func question(_ question: Localized, options: Localized) -> Localized {
    Localized(vi: "\(question.vi) — \(options.vi)", en: "\(question.en) — \(options.en)")
  }

  package static func openQuestions(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) câu hỏi chưa trả lời, chưa ghi gì cả — thêm tùy chọn nêu ở trên rồi nhập lại.",
      en:
        "\(count) \(count == 1 ? "question is" : "questions are") open, nothing is written — add the "
        + "options above and import again."
    )
  }

  package static func badAnswer(_ option: String, _ text: String, answers: [String]) -> Localized {
    let known = answers.joined(separator: ", ")
    return Localized(
      vi: "'\(option)' không hiểu '\(text)'; viết \(known), hoặc HÀNG=\(answers.first ?? "").",
      en:
        "'\(option)' does not understand '\(text)'; write \(known), or ROW=\(answers.first ?? "")."
    )
  }

  package static func badFillDown(
    _ text: String,
    fields: [(name: String, words: Localized)]
  ) -> Localized {
    Localized(
      vi: "'--fill-down' không hiểu '\(text)'; cột là "
        + fields.map { "\($0.name) (\($0.words.vi))" }.joined(separator: ", ") + ".",
      en: "'--fill-down' does not understand '\(text)'; the field is "
        + fields.map(\.name).joined(separator: ", ") + "."
    )
  }
}
