package import Conference

/// An office's list on screen.
extension Phrases {
  package static let importListTitle = Localized(
    vi: "Nhập danh sách đại biểu",
    en: "Import a list of delegates"
  )
  package static let importListPrompt = Localized(vi: "Tệp: ", en: "File: ")
  package static let importListHelp = Localized(
    vi: """
      Ghi đường dẫn tới tệp của đơn vị (XLSX, XLS, ODS, CSV, TSV), phím Tab điền tiếp, rồi bấm Enter: chương trình cho biết \
      tệp sẽ thêm, đổi, rút những ai, và hỏi những gì danh sách không nói được. Chưa bấm phím nhập thì \
      chưa ghi gì; nhập rồi vẫn trở lại danh sách cũ được.
      """,
    en: """
      Write the path of the office's file (XLSX, XLS, ODS, CSV, TSV), Tab completes it, and press Enter: you are told whom \
      it would add, change and withdraw, and asked what the list cannot say. Nothing is written before \
      the key that takes it, and the old list can be put back after it.
      """
  )
  package static let tabCompletes = Localized(vi: "điền tiếp", en: "complete")
  package static let noListHere = Localized(
    vi: "Không có thư mục hay tệp danh sách nào tên như vậy ở đây.",
    en: "There is no folder and no file of a list by such a name here."
  )
  package static let enterReadsList = Localized(vi: "xem trước", en: "look at it")
  package static let enterAnswers = Localized(vi: "trả lời", en: "answer")
  package static let answerTitle = Localized(vi: "Trả lời", en: "Answer")

  package static func questionsLeft(_ count: Int) -> Localized {
    Localized(
      vi: "Cần trả lời (còn \(count))",
      en: count == 1 ? "A question" : "A question (\(count) are open)"
    )
  }

  package static let planColumns = Localized(vi: "Các cột", en: "Columns")
  package static let planNotes = Localized(vi: "Lưu ý", en: "Notes")
  package static let planBadRows = Localized(
    vi: "Hàng lỗi, cần sửa trong tệp",
    en: "Bad rows, to be corrected in the file"
  )
  package static let planPeople = Localized(vi: "Thay đổi", en: "Changes")
  package static let planNoProvince = Localized(vi: "chưa rõ tỉnh", en: "no province")

  package static let answerLeaveOut = Localized(vi: "Bỏ ra khỏi danh sách", en: "Leave them out")
  package static let answerKeep = Localized(vi: "Vẫn giữ trong danh sách", en: "Keep them")
  package static let answerSplit = Localized(
    vi: "Tách ra, mỗi người một đại biểu",
    en: "One delegate of each"
  )
  package static let answerOne = Localized(vi: "Chỉ là một người", en: "One delegate")

  package static let answerSame = Localized(vi: "Cùng một người", en: "They are one person")
  package static let answerDifferent = Localized(
    vi: "Hai người khác nhau",
    en: "They are two people"
  )

  package static let planIsOther = Localized(
    vi: "Danh sách trong sổ vừa được nơi khác thay đổi — xem lại trước khi nhập.",
    en: "The people were changed elsewhere meanwhile — look at the plan again before you take it."
  )
  package static let nothingPlanned = Localized(
    vi: "Chưa có danh sách nào để nhập.",
    en: "There is no list to take."
  )
  package static let cannotTakeBack = Localized(
    vi: "Danh sách đã được thay đổi sau lần nhập này, không trở lại được.",
    en: "The people were changed after this import: it cannot be taken back."
  )

  /// The old list is in force again; `kept` are new people who have come and stay.
  package static func listTakenBack(kept: Int) -> Localized {
    Localized(
      vi: "Đã trở lại danh sách cũ."
        + (kept > 0 ? " \(kept) người mới đã điểm danh nên vẫn giữ." : ""),
      en: "The old list is back."
        + (kept > 0
          ? " \(kept) new \(kept == 1 ? "person has come and stays" : "people have come and stay")."
          : "")
    )
  }
}
