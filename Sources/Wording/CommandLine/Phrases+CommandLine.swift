package import Conference

/// Errors of the command line and of settings.
extension Phrases {
  /// What a failure of ours leads to.
  package static func ownFault(_ evidence: String) -> Localized {
    Localized(
      vi: "lỗi của chính chương trình: \(evidence). Xin báo cho người phát triển, kèm lệnh vừa gõ.",
      en: "an internal error: \(evidence). Please report it with the command you typed."
    )
  }

  package static func cannotWriteOutput(reason: Localized) -> Localized {
    Localized(
      vi: "không ghi được kết quả ra: \(reason.vi). Kiểm tra chỗ nhận kết quả rồi chạy lại.",
      en: "cannot write the output: \(reason.en). Check where it goes, then run again."
    )
  }

  package static func oneOf(_ choices: [String]) -> Localized {
    let quoted = choices.map { "'\($0)'" }
    let head = quoted.dropLast().joined(separator: ", ")
    guard let last = quoted.last, !head.isEmpty else {
      return Localized(same: quoted.first ?? "")
    }
    return Localized(vi: "\(head) hoặc \(last)", en: "\(head) or \(last)")
  }

  package static func didYouMean(_ word: String) -> Localized {
    Localized(vi: "Có phải ý bạn là '\(word)'?", en: "Did you mean '\(word)'?")
  }

  package static func badOptionValue(
    option: String,
    value: String,
    choices: Localized?,
    suggestion: Localized?
  ) -> Localized {
    badValue(
      Localized(
        vi: "tùy chọn '\(option)' không nhận giá trị '\(value)'",
        en: "option '\(option)' does not take the value '\(value)'"
      ),
      choices,
      suggestion
    )
  }

  package static func badVariable(
    name: String,
    value: String,
    choices: Localized?,
    suggestion: Localized?
  ) -> Localized {
    badValue(
      Localized(
        vi: "biến môi trường \(name) không nhận giá trị '\(value)'",
        en: "environment variable \(name) does not take the value '\(value)'"
      ),
      choices,
      suggestion
    )
  }

  package static func badConfigValue(
    file: String,
    line: Int,
    column: Int,
    setting: String,
    value: String,
    choices: Localized?,
    suggestion: Localized?
  ) -> Localized {
    badValue(
      atPlace(
        file: file,
        line: line,
        column: column,
        Localized(
          vi: "thiết lập '\(setting)' không nhận giá trị '\(value)'",
          en: "setting '\(setting)' does not take the value '\(value)'"
        )
      ),
      choices,
      suggestion
    )
  }

  private static func badValue(
    _ what: Localized,
    _ choices: Localized?,
    _ suggestion: Localized?
  ) -> Localized {
    Localized(
      vi: what.vi + (choices.map { "; hãy dùng \($0.vi)." } ?? ".") + after(suggestion?.vi),
      en: what.en + (choices.map { "; use \($0.en)." } ?? ".") + after(suggestion?.en)
    )
  }

  private static func after(_ sentence: String?) -> String {
    sentence.map { " " + $0 } ?? ""
  }

  package static func atFile(_ file: String, _ what: Localized) -> Localized {
    what.map { "\(file): \($0)" }
  }

  package static func atPlace(file: String, line: Int, column: Int, _ what: Localized) -> Localized
  {
    what.map { "\(file):\(line):\(column): \($0)" }
  }

  package static func unknownSetting(
    _ name: String,
    suggestion: Localized?,
    known: [String]
  ) -> Localized {
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return Localized(
      vi: "không có thiết lập nào tên là '\(name)'." + after(suggestion?.vi) + " Có: \(list).",
      en: "there is no setting named '\(name)'." + after(suggestion?.en) + " There are: \(list)."
    )
  }

  package static let needsObject = Localized(
    vi: "ở đây phải là một đối tượng {\"tên\": giá trị}.",
    en: "an object {\"name\": value} is needed here."
  )
  package static let needsString = Localized(
    vi: "ở đây phải là một chuỗi ký tự trong dấu ngoặc kép.",
    en: "a text in quotation marks is needed here."
  )
  package static let needsOnOrOff = Localized(
    vi: "ở đây phải là true, false, \"on\" hoặc \"off\".",
    en: "true, false, \"on\" or \"off\" is needed here."
  )
  package static let needsCommand = Localized(
    vi: "ở đây phải là danh sách gồm chương trình rồi đến từng tham số, ví dụ "
      + "[\"lp\", \"-d\", \"MAY-IN-NHAN\"].",
    en: "a list is needed here, the program and then each argument, as in "
      + "[\"lp\", \"-d\", \"LABELS\"]."
  )
  package static let needsKeyNames = Localized(
    vi: "ở đây phải là danh sách tên phím, ví dụ [\"j\", \"down\"].",
    en: "a list of key names is needed here, as in [\"j\", \"down\"]."
  )
}

/// What is said of a conference that cannot be opened.
extension Phrases {
  package static func cannotOpenConference(_ folder: String) -> Localized {
    Localized(
      vi: "không mở được hội nghị trong '\(folder)':",
      en: "the conference in '\(folder)' cannot be opened:"
    )
  }
  package static func moreFaults(_ count: Int, folder: String) -> Localized {
    Localized(
      vi: "và \(count) lỗi nữa; 'hoinghi data check \(folder)' cho biết tất cả.",
      en: "and \(count) more; 'hoinghi data check \(folder)' tells them all."
    )
  }
  /// Where the folder was named, when it was not on the command line.
  package static func folderComesFrom(_ origin: String) -> Localized {
    Localized(
      vi: "thư mục này do \(origin) chọn; '--data' chọn thư mục khác.",
      en: "this folder was chosen by \(origin); '--data' chooses another."
    )
  }
}

/// What is said of a conference that has nothing of what a verb prints.
extension Phrases {
  package static let noAgenda = Localized(
    vi: "hội nghị này chưa có chương trình.",
    en: "this conference has no agenda yet."
  )
  package static let noRemarks = Localized(
    vi: "hội nghị này không có phát biểu nào.",
    en: "this conference has no remarks."
  )
  package static let noDelegates = Localized(
    vi: "hội nghị này chưa có danh sách đại biểu.",
    en: "this conference has no roster yet."
  )
  package static let noVisits = Localized(
    vi: "hội nghị này không có chuyến tham quan nào.",
    en: "this conference has no visits."
  )
  package static let noModels = Localized(
    vi: "hội nghị này không có mô hình nào.",
    en: "this conference has no models."
  )
  package static let noFigures = Localized(
    vi: "hội nghị này không có số liệu nào.",
    en: "this conference has no figures."
  )
}

/// What the system says when it refuses.
extension Phrases {
  package static let noSuchFile = Localized(vi: "không có ở đó", en: "there is no such file")
  package static let notAllowed = Localized(vi: "không được phép", en: "not permitted")
  package static let isAFolder = Localized(vi: "đó là một thư mục", en: "it is a folder")
  package static let isNoPlainFile = Localized(
    vi: "đó không phải tệp thường",
    en: "it is not a regular file"
  )
  package static let isNoFolder = Localized(vi: "đó không phải thư mục", en: "it is not a folder")
  package static let deviceFull = Localized(vi: "đã hết chỗ trống", en: "no space is left")
  package static let deviceFault = Localized(vi: "thiết bị bị lỗi", en: "the device failed")
  package static let readOnlyDevice = Localized(
    vi: "nơi đó chỉ cho đọc",
    en: "that place is read-only"
  )
  package static let isClosed = Localized(vi: "nó đã bị đóng", en: "it is closed")
  package static let fileTooLarge = Localized(
    vi: "tệp sẽ lớn hơn mức cho phép",
    en: "the file would be larger than is allowed"
  )
  package static let tooManyFiles = Localized(
    vi: "đang có quá nhiều tệp được mở",
    en: "too many files are open"
  )
  package static let linksInCircle = Localized(
    vi: "các liên kết dẫn vòng tròn",
    en: "its links form a loop"
  )
  package static let nameTooLong = Localized(vi: "tên quá dài", en: "the name is too long")
  package static func systemCode(_ code: Int) -> Localized {
    Localized(vi: "lỗi hệ thống số \(code)", en: "system error \(code)")
  }
}
