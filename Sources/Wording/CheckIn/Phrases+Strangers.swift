package import Conference

/// People of another laptop's log who are not on the list here.
extension Phrases {
  /// Stands above them.
  package static func strangers(_ count: Int, in file: String) -> Localized {
    Localized(
      vi: "\(file) nói về \(count) người mang id khác danh sách ở đây (máy kia đã tự nhập danh "
        + "sách):",
      en: "\(file) is about \(people(count)) with other ids than the list here (that laptop "
        + "imported a list by itself):"
    )
  }

  /// Somebody as the other laptop has them: "hàng 2: 10014 Lê Văn Tám, Sở Y tế, Mã NV-07".
  package static func stranger(row: Int, _ who: Localized, code: String, ref: String?) -> Localized
  {
    let more = ref.map { ", Mã \($0)" } ?? ""
    return Localized(
      vi: "  hàng \(row): \(code) \(who.vi)\(more)",
      en: "  row \(row): \(code) \(who.en)\(more)"
    )
  }

  /// Who of the list here that is, beyond doubt.
  package static func strangerIs(_ stranger: Localized, _ name: String, code: String) -> Localized {
    Localized(
      vi: "\(stranger.vi) — ở đây là \(name), mã \(code)",
      en: "\(stranger.en) — here \(name), code \(code)"
    )
  }

  package static func strangerMayBe(_ stranger: Localized, _ questions: [Localized]) -> Localized {
    lines([stranger] + questions.map { $0.map { "    \($0)" } })
  }

  package static func strangerIsNobody(_ stranger: Localized) -> Localized {
    Localized(
      vi: "\(stranger.vi) — ở đây không ai giống",
      en: "\(stranger.en) — nobody here is like them"
    )
  }

  /// Of those who are somebody here beyond doubt.
  package static func asksToJoin(_ count: Int) -> Localized {
    Localized(
      vi: "gộp \(count) người đã khớp vào danh sách ở đây? Gõ c rồi Enter để gộp, Enter để chưa "
        + "gộp.",
      en: "join the \(count) who fit with the list here? y and Enter joins, Enter leaves them open."
    )
  }

  /// `question` says whom it is about.
  package static func asksWhetherSame(row: Int, _ question: Localized) -> Localized {
    Localized(
      vi: "hàng \(row): \(question.vi) Gõ c rồi Enter nếu là một người, k nếu là hai, Enter nếu "
        + "chưa rõ.",
      en:
        "row \(row): \(question.en) y and Enter for one person, n for two, Enter where you do not "
        + "know."
    )
  }

  package static func strangersJoined(_ count: Int) -> Localized {
    Localized(
      vi: "đã gộp \(count) người vào danh sách ở đây; “hoinghi undo --event ID” tách ra lại (ID ở "
        + "“log show”, loại same).",
      en: "\(people(count)) joined with the list here; “hoinghi undo --event ID” parts them again "
        + "(the ID is in “log show”, kind same)."
    )
  }

  /// Of those who are nobody here yet.
  package static func strangersStay(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) người chưa khớp vẫn được tính, chưa có tên ở đây. Khớp: chạy lại lệnh này với "
        + "--same MÃ=rowN (MÃ ở đây). Người mới: “roster export” ở máy kia, “import roster” ở đây.",
      en: "\(people(count)) not matched \(count == 1 ? "counts" : "count") all the same, without a "
        + "name here. To match: this command again with --same CODE=rowN (the code here). For "
        + "somebody new: “roster export” there, “import roster” here."
    )
  }

  package static let nothingTakenInYet = Localized(
    vi: "chưa nhập gì.",
    en: "nothing was taken in."
  )

  /// A pair of `--same` or `--different` of which one is not there.
  package static func noSuchPair(_ text: String, rows: Int) -> Localized {
    Localized(
      vi: "“\(text)”: danh sách ở đây không có mã ấy, hoặc tệp không có hàng ấy (có \(rows) "
        + "người).",
      en: "“\(text)”: nobody here has that code, or the file has no such row (it names \(rows))."
    )
  }

  private static func people(_ count: Int) -> String { count == 1 ? "1 person" : "\(count) people" }
}
