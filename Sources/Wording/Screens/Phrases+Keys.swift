package import Conference

/// What is wrong with keys in the config file.
extension Phrases {
  package static func unknownAction(_ name: String, suggestion: String?) -> Localized {
    let hint = suggestion.map(didYouMean)
    return Localized(
      vi: "không có việc nào tên '\(name)' để gán phím. "
        + (hint?.vi ?? "Tên các việc có trong trang hướng dẫn: man hoinghi."),
      en: "there is no action '\(name)' to give keys to. "
        + (hint?.en ?? "The manual lists the actions: man hoinghi.")
    )
  }

  package static func unknownKey(_ key: String, action: String) -> Localized {
    Localized(
      vi: "không hiểu phím '\(key)' của '\(action)'. Viết như: j, Enter, Esc, PgDn, F5, ^P, Alt-y.",
      en: "key '\(key)' of '\(action)' is not understood. Write it like: j, Enter, Esc, PgDn, F5, "
        + "^P, Alt-y."
    )
  }

  package static func fixedKey(action: String) -> Localized {
    Localized(
      vi: "không đổi được phím của '\(action)': ^C luôn thoát ngay. Bỏ dòng này.",
      en: "the key of '\(action)' cannot be changed: ^C always leaves at once. Remove this line."
    )
  }

  package static func deadKey(_ key: String, action: String) -> Localized {
    Localized(
      vi:
        "phím \(key) không dùng được cho '\(action)': cửa sổ dòng lệnh gửi phím khác thay cho nó, "
        + "hoặc nó là chữ ở chỗ đang gõ. Chọn phím khác.",
      en:
        "key \(key) cannot serve '\(action)': the terminal sends another key for it, or it is text "
        + "where one types. Choose another."
    )
  }

  package static func keyClash(_ key: String, first: String, second: String) -> Localized {
    Localized(
      vi: "phím \(key) được gán cho cả '\(first)' và '\(second)'. Đổi một trong hai.",
      en: "key \(key) is given to both '\(first)' and '\(second)'. Change one of them."
    )
  }
}
