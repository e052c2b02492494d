package import Conference

/// Why the interface cannot open, and what to do instead.
extension Phrases {
  package static let inputIsNoTerminal = Localized(
    vi: "Đầu vào không phải là một cửa sổ dòng lệnh. \(printingVerbs.vi)",
    en: "Standard input is not a terminal. \(printingVerbs.en)"
  )

  package static let outputIsNoTerminal = Localized(
    vi: "Đầu ra không phải là một cửa sổ dòng lệnh. \(printingVerbs.vi)",
    en: "Standard output is not a terminal. \(printingVerbs.en)"
  )

  package static let termIsMissing = Localized(
    vi: """
      Biến môi trường TERM chưa được đặt nên không biết cửa sổ dòng lệnh thuộc loại nào. \
      Thử: TERM=xterm-256color hoinghi. \(printingVerbs.vi)
      """,
    en: """
      TERM is not set, so the kind of terminal is not known. \
      Try: TERM=xterm-256color hoinghi. \(printingVerbs.en)
      """
  )

  /// No description of the terminal that TERM names is installed.
  package static func termIsUnknown(_ name: String) -> Localized {
    Localized(
      vi: """
        Máy này không có mô tả cho loại cửa sổ dòng lệnh “\(name)” (TERM). Cài gói ncurses-term, \
        hoặc thử: TERM=xterm-256color hoinghi. \(printingVerbs.vi)
        """,
      en: """
        This machine has no description of the terminal “\(name)” (TERM). Install ncurses-term, \
        or try: TERM=xterm-256color hoinghi. \(printingVerbs.en)
        """
    )
  }

  /// The terminal cannot place its cursor.
  package static func termIsDumb(_ name: String) -> Localized {
    Localized(
      vi: "Cửa sổ dòng lệnh “\(name)” (TERM) không vẽ được màn hình. \(printingVerbs.vi)",
      en: "The terminal “\(name)” (TERM) cannot draw a screen. \(printingVerbs.en)"
    )
  }

  /// The system refused what every terminal gives; `number` is its error number.
  package static func terminalRefused(_ number: Int32) -> Localized {
    Localized(
      vi: "Hệ thống không cho dùng cửa sổ dòng lệnh này (lỗi số \(number)). \(printingVerbs.vi)",
      en: "The system refused the use of this terminal (error \(number)). \(printingVerbs.en)"
    )
  }

  private static let printingVerbs = Localized(
    vi: "Các lệnh in ra kết quả vẫn dùng được, ví dụ: hoinghi overview; xem hoinghi --help.",
    en: "The verbs that print still work, for example: hoinghi overview; see hoinghi --help."
  )
}
