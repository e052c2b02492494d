package import Conference

/// Stars and notes of one's own.
extension Phrases {
  package static let helpStarred = Localized(
    vi: "chỉ những mục bạn đã gắn sao",
    en: "only what you have starred"
  )
  package static let helpAgendaStar = Localized(
    vi: "gắn sao một mục hay chuyến tham quan cho riêng mình; không vào sổ điểm danh",
    en: "star a session or a visit for yourself; the log does not have it"
  )
  package static let helpAgendaUnstar = Localized(
    vi: "bỏ sao của một mục hay chuyến tham quan",
    en: "take the star off a session or a visit"
  )
  package static let helpStarID = Localized(
    vi: "mã hoặc tên của mục hay chuyến tham quan; không cần gõ dấu",
    en: "the id or title of a session or visit; marks may be left out"
  )
  package static let helpNotesVerb = Localized(
    vi: "sao và ghi chú riêng của bạn",
    en: "your own stars and notes"
  )
  package static let helpNotesShow = Localized(
    vi: "những gì bạn đã gắn sao và ghi chú",
    en: "what you have starred and noted"
  )
  package static let helpNotesExport = Localized(
    vi: "ghi sao và ghi chú riêng ra tệp, tách khỏi sổ điểm danh; - là đầu ra chuẩn",
    en: "write your stars and notes to a file, apart from the log; - is standard output"
  )
  package static let helpNotesImport = Localized(
    vi: "nhập sao và ghi chú từ tệp như vậy; nhập lại không bị trùng",
    en: "take such a file in; importing again adds nothing"
  )
  package static let helpNotesForget = Localized(
    vi: "xóa hẳn sao và ghi chú riêng khỏi máy này: của những mã đã nêu, hoặc tất cả",
    en: "erase your stars and notes from this machine: of the ids given, or all"
  )
  package static let helpMarkID = Localized(
    vi: "mã như notes show in ra, ví dụ session/papers",
    en: "an id as notes show prints it, such as session/papers"
  )
  package static let markName = Localized(vi: "mã", en: "id")
  package static let columnStar = Localized(vi: "Sao", en: "Star")
  package static let columnOwnNote = Localized(vi: "Ghi chú riêng", en: "Your note")
  package static let columnMarkedAt = Localized(vi: "Lúc", en: "At")

  package static func isStarred(_ what: Localized) -> Localized {
    Localized(vi: "đã gắn sao: \(what.vi)", en: "starred: \(what.en)")
  }
  package static func isUnstarred(_ what: Localized) -> Localized {
    Localized(vi: "đã bỏ sao: \(what.vi)", en: "star taken off: \(what.en)")
  }

  package static let nothingStarred = Localized(
    vi: "chưa gắn sao mục nào: gõ * ở mục ấy trên màn hình, hoặc hoinghi agenda star MÃ.",
    en: "nothing is starred: press * on it on the screen, or hoinghi agenda star ID."
  )
  package static let noOwnMarks = Localized(
    vi: "chưa có sao hay ghi chú riêng nào.",
    en: "there are no stars and no notes of yours."
  )

  package static func ownMarksWritten(_ path: String, lines: Int) -> Localized {
    // The first line says what the file is.
    let count = max(0, lines - 1)
    return Localized(
      vi: "đã ghi \(count) sao và ghi chú riêng vào \(path); hãy giữ tệp này kín.",
      en: "\(count) \(count == 1 ? "thing" : "things") starred or noted written to \(path); "
        + "keep it close."
    )
  }

  package static func ownMarksTakenIn(
    _ path: String,
    added: Int,
    changed: Int,
    known: Int
  ) -> Localized {
    Localized(
      vi: "đã nhập \(path): thêm \(added), sửa \(changed), đã có \(known).",
      en: "\(path) taken in: \(added) added, \(changed) changed, \(known) known already."
    )
  }
  package static func ownMarksOfForgotten(_ count: Int) -> Localized {
    Localized(
      vi: "bỏ qua \(count) ghi chú về người đã được xóa khỏi máy này.",
      en: "\(count) left out: about people who were erased here."
    )
  }

  /// A line of a file of stars and notes that cannot be taken in.
  package static let markLineIsUnreadable = Localized(
    vi: "không phải JSON",
    en: "is not JSON"
  )
  package static let markLineIsNoMark = Localized(
    vi: "không phải một sao hay ghi chú của hoinghi notes export",
    en: "is not a star or note from hoinghi notes export"
  )
  package static let markLineIsTooLong = Localized(
    vi: "dài quá mức cho phép",
    en: "is longer than a note may be"
  )
  package static let markLineIsUnclean = Localized(
    vi: "ghi chú có ký tự không nhìn thấy được",
    en: "the note has characters that nobody sees"
  )
  package static let marksAreNoExport = Localized(
    vi: "không phải tệp của hoinghi notes export",
    en: "is not a file from hoinghi notes export"
  )
  package static func marksAreOfOther(_ conference: String) -> Localized {
    Localized(
      vi: "là của hội nghị khác (\(conference))",
      en: "is of another conference (\(conference))"
    )
  }

  package static func noSuchMark(_ id: String) -> Localized {
    Localized(
      vi: "không có sao hay ghi chú nào ở \(id); xem hoinghi notes show.",
      en: "nothing is starred or noted at \(id); see hoinghi notes show."
    )
  }
  package static func forgetMarksAsks(_ count: Int) -> Localized {
    forgetAsks(
      Localized(
        vi: "\(count) sao và ghi chú riêng",
        en: "\(count) \(count == 1 ? "star or note" : "stars and notes") of yours"
      )
    )
  }
  package static func marksForgotten(_ count: Int) -> Localized {
    Localized(
      vi: "đã xóa hẳn \(count) sao và ghi chú riêng.",
      en: "\(count) \(count == 1 ? "star or note" : "stars and notes") of yours erased."
    )
  }
  package static let marksOfRehearsal = Localized(
    vi: "TẬP DƯỢT: sao và ghi chú của buổi tập dượt, để riêng với sao và ghi chú thật.",
    en: "REHEARSAL: the rehearsal's stars and notes, kept apart from the real ones."
  )

  // MARK: On the screens

  package static let starredHere = Localized(vi: "đã gắn sao", en: "starred")
  package static let ownNote = Localized(vi: "Ghi chú riêng", en: "Your note")
  package static let ownNoteTitle = Localized(
    vi: "Ghi chú riêng (chỉ ở máy này, không vào sổ điểm danh)",
    en: "Your note (on this machine alone, not in the log)"
  )
  package static let ownMarksTitle = Localized(
    vi: "Sao và ghi chú riêng",
    en: "Your stars and notes"
  )
  package static let ownNoteHelp = Localized(
    vi: "Enter ghi lại, Esc bỏ qua; để trống là bỏ ghi chú.",
    en: "Enter saves, Esc leaves it as it was; an empty note goes."
  )
  package static let noteIsSaved = Localized(vi: "Đã ghi chú.", en: "Noted.")
  package static let noteIsGone = Localized(vi: "Đã bỏ ghi chú.", en: "The note is gone.")
  package static func starIsSet(_ title: String) -> Localized {
    Localized(vi: "Đã gắn sao: \(title)", en: "Starred: \(title)")
  }
  package static func starIsOff(_ title: String) -> Localized {
    Localized(vi: "Đã bỏ sao: \(title)", en: "Star taken off: \(title)")
  }
}
