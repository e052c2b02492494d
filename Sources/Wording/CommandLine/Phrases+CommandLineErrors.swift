package import Conference

/// What is said when the command line cannot be understood, or finds nothing.
extension Phrases {
  package static func unknownVerb(_ word: String, suggestion: Localized?) -> Localized {
    joined(
      Localized(vi: "không có lệnh '\(word)'.", en: "there is no command '\(word)'."),
      suggestion
    )
  }

  package static func unknownOption(_ option: String, suggestion: Localized?) -> Localized {
    joined(
      Localized(vi: "không có tùy chọn '\(option)'.", en: "there is no option '\(option)'."),
      suggestion
    )
  }

  package static func misplacedOption(_ option: String, command: String) -> Localized {
    Localized(
      vi: "tùy chọn '\(option)' không dùng được với '\(command)'.",
      en: "option '\(option)' does not go with '\(command)'."
    )
  }

  package static func missingValue(option: String) -> Localized {
    Localized(
      vi: "tùy chọn '\(option)' còn thiếu giá trị.",
      en: "option '\(option)' needs a value."
    )
  }

  package static func flagWithValue(option: String, value: String) -> Localized {
    Localized(
      vi: "tùy chọn '\(option)' không nhận giá trị, bỏ '\(value)' đi.",
      en: "option '\(option)' takes no value, leave '\(value)' out."
    )
  }

  package static func unexpectedArguments(_ words: [String]) -> Localized {
    let list = words.map { "'\($0)'" }.joined(separator: ", ")
    return Localized(vi: "thừa \(list).", en: "not expected here: \(list).")
  }

  package static func missingArgument(_ name: String) -> Localized {
    Localized(vi: "còn thiếu \(name).", en: "\(name) is missing.")
  }

  package static func nothingToSet(_ options: [String]) -> Localized {
    let list = options.joined(separator: ", ")
    return Localized(
      vi: "chưa nêu sửa gì: dùng ít nhất một trong \(list).",
      en: "nothing to set: give at least one of \(list)."
    )
  }

  package static func missingVerb(_ verbs: [String]) -> Localized {
    let list = verbs.map { "'\($0)'" }.joined(separator: ", ")
    return Localized(vi: "còn thiếu lệnh: \(list).", en: "a command is missing: \(list).")
  }

  package static func contradiction(_ one: String, _ two: String) -> Localized {
    Localized(
      vi: "'\(one)' và '\(two)' không đi cùng nhau, chỉ giữ một.",
      en: "'\(one)' and '\(two)' exclude each other, keep one."
    )
  }

  /// Something is to be erased, and there is no terminal to ask at.
  package static func nobodyToAsk(option: String) -> Localized {
    Localized(
      vi: "xóa rồi không lấy lại được, mà ở đây không có màn hình để hỏi lại; muốn xóa luôn thì "
        + "thêm '\(option)'. Chưa xóa gì.",
      en: "erasing cannot be taken back and there is no terminal to ask at; '\(option)' erases "
        + "without asking. Nothing was erased."
    )
  }

  package static func unknownShell(_ shell: String?) -> Localized {
    Localized(
      vi: "không có bản gợi ý lệnh cho shell \(shell.map { "'\($0)'" } ?? "này"); "
        + "hãy dùng 'bash', 'zsh' hoặc 'fish'.",
      en: "there are no completions for \(shell.map { "the shell '\($0)'" } ?? "this shell"); "
        + "use 'bash', 'zsh' or 'fish'."
    )
  }

  package static let notUnderstood = Localized(
    vi: "không hiểu dòng lệnh này.",
    en: "this command line cannot be understood."
  )

  package static func seeHelp(_ command: String) -> Localized {
    Localized(vi: "Xem '\(command)'.", en: "See '\(command)'.")
  }

  package static let wholeNumber = Localized(
    vi: "một số nguyên từ 1 trở lên",
    en: "a whole number, 1 or more"
  )
  package static let timeForm = Localized(
    vi: "dạng 2023-09-18 hoặc 2023-09-18T08:00+07:00",
    en: "the form 2023-09-18 or 2023-09-18T08:00+07:00"
  )

  package static func numberForm(_ range: ClosedRange<Int>) -> Localized {
    Localized(
      vi: "một số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
  }

  package static func labelForm(longest: Int) -> Localized {
    Localized(
      vi: "một tên ngắn trên một dòng, nhiều nhất \(longest) ký tự",
      en: "a short name on one line, of \(longest) characters at most"
    )
  }

  /// `name`: of the argument, as the help writes it.
  package static func argumentIsTooLong(_ name: String, most: Int) -> Localized {
    Localized(
      vi: "\(name) dài quá \(number(Double(most), .vi)) ký tự — hãy gõ ít hơn",
      en: "\(name) has more than \(number(Double(most), .en)) characters — type fewer"
    )
  }

  package static func textForm(longest: Int) -> Localized {
    Localized(
      vi: "chữ dài nhiều nhất \(longest) ký tự",
      en: "a text of \(longest) characters at most"
    )
  }

  package static let plainTextForm = Localized(
    vi: "chữ thường trên một dòng, không có ký tự điều khiển hay ký tự ẩn",
    en: "plain text on one line, without control or hidden characters"
  )

  package static let phoneForm = Localized(
    vi: "số điện thoại có chữ số; chưa có thì để trống",
    en: "a phone number with digits; leave it out where there is none"
  )

  package static let storePlaceMissing = Localized(
    vi: "không biết giữ sổ điểm danh ở đâu: HOME và XDG_STATE_HOME đều chưa đặt. "
      + "Hãy chọn tệp bằng '--store'.",
    en: "there is no place to keep attendance in: neither HOME nor XDG_STATE_HOME is set. "
      + "Choose a file with '--store'."
  )

  // Nothing found.
  package static let noSuchDelegates = Localized(
    vi: "không có đại biểu nào như vậy. Bỏ bớt điều kiện lọc.",
    en: "there are no such delegates. Leave out a filter."
  )

  package static func noHits(_ query: String) -> Localized {
    Localized(
      vi: "không tìm thấy gì cho '\(query)'. Thử ít từ hơn, hoặc bỏ dấu; ngày, "
        + "nơi tổ chức hội nghị có ở 'overview', nguồn ở 'sources'.",
      en: "nothing found for '\(query)'. Try fewer words, or leave the marks out; the conference "
        + "itself is told by 'overview', the source by 'sources'."
    )
  }

  /// What a name given for something of the conference may be the name of.
  package enum Nameable: Sendable, CaseIterable {
    case province, category, list, model, visit, session

    fileprivate var noun: Localized {
      switch self {
      case .province: Localized(vi: "tỉnh", en: "province")
      case .category: Localized(vi: "thành phần", en: "category")
      case .list: Localized(vi: "danh sách điểm danh", en: "list")
      case .model: Localized(vi: "mô hình", en: "model")
      case .visit: Localized(vi: "chuyến tham quan", en: "visit")
      case .session: Localized(vi: "mục chương trình", en: "session")
      }
    }
  }

  package static func noSuch(
    _ what: Nameable,
    _ name: String,
    known: [Localized],
    suggestion: Localized?
  ) -> Localized {
    let vi = known.map(\.vi).joined(separator: ", ")
    let en = known.map(\.en).joined(separator: ", ")
    return joined(
      Localized(
        vi: "hội nghị không có \(what.noun.vi) '\(name)'. Có: \(vi).",
        en: "the conference has no \(what.noun.en) '\(name)'. There are: \(en)."
      ),
      suggestion
    )
  }

  static func joined(_ sentence: Localized, _ next: Localized?) -> Localized {
    guard let next else { return sentence }
    return Localized(vi: sentence.vi + " " + next.vi, en: sentence.en + " " + next.en)
  }
}
