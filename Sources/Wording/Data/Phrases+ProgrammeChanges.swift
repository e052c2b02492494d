package import Conference

/// What `agenda changes` says, and what the programme's screen says of what has changed.
extension Phrases {
  package static let helpAgendaChanges = Localized(
    vi: "so hai thư mục dữ liệu: mục nào mới, dời, đổi tên, bỏ",
    en: "compare two data folders: which sessions are new, moved, renamed and gone"
  )
  package static let helpChangesEarlier = Localized(
    vi: "thư mục của bản trước",
    en: "the folder of the earlier state"
  )
  package static let helpChangesLater = Localized(
    vi: "thư mục của bản sau",
    en: "the folder of the later state"
  )
  package static let earlierName = Localized(vi: "bản-trước", en: "earlier")
  package static let laterName = Localized(vi: "bản-sau", en: "later")
  package static let columnChange = Localized(vi: "Thay đổi", en: "Change")
  package static let columnStartedBefore = Localized(vi: "Trước đó", en: "Was at")
  package static let columnRoomBefore = Localized(vi: "Phòng trước đó", en: "Was in")
  package static let nothingChanged = Localized(
    vi: "không mục nào mới, dời, đổi tên hay bỏ.",
    en: "no session is new, moved, renamed or gone."
  )
  package static let columnEndedBefore = Localized(vi: "Kết thúc trước đó", en: "Ended at")
  package static let columnTitleBefore = Localized(vi: "Tên trước đó", en: "Was called")

  /// How many sessions are not as they were: "2 mới, 1 dời".
  package static func changesSinceLook(_ counts: [(ProgrammeChanges.Kind, Int)]) -> Localized {
    let parts = counts.map { kind, count in
      Localized(vi: "\(count) \(change(kind).vi)", en: "\(count) \(change(kind).en)")
    }
    return Localized(
      vi: parts.map(\.vi).joined(separator: ", "),
      en: parts.map(\.en).joined(separator: ", ")
    )
  }

  package static let goneSinceLook = Localized(
    vi: "Đã bỏ từ lần xem trước",
    en: "Gone since you last looked"
  )
  package static let newSinceLook = Localized(
    vi: "Mới từ lần xem trước.",
    en: "New since you last looked."
  )
  /// Of a session that was taken out of the programme.
  package static let isGone = Localized(
    vi: "Mục này không còn trong chương trình.",
    en: "This session is no longer in the programme."
  )

  /// Where and when a session was.
  package static func wasBefore(_ time: Localized?, room: Localized?) -> Localized {
    let parts = [time ?? noTimeYet, room].compactMap(\.self)
    return Localized(
      vi: "Trước đó: " + parts.map(\.vi).joined(separator: ", "),
      en: "Before: " + parts.map(\.en).joined(separator: ", ")
    )
  }

  package static func wasCalled(_ title: Localized) -> Localized {
    Localized(vi: "Tên cũ: “\(title.vi)”", en: "It was called “\(title.en)”")
  }

  /// How the programme's screen is arranged, by the name of the order.
  package static func arrangedBy(_ order: String) -> Localized {
    switch order {
    case "grid": Localized(vi: "bảng phòng và giờ", en: "rooms by time")
    case "room": Localized(vi: "theo phòng", en: "by room")
    case "track": Localized(vi: "theo chuyên đề", en: "by track")
    case "speaker": Localized(vi: "theo người phát biểu", en: "by speaker")
    default: Localized(vi: "theo giờ", en: "by time")
    }
  }

  /// Which rooms a table has no column for; the arrows bring them.
  package static func roomsOutOfSight(_ rooms: String) -> Localized {
    Localized(vi: "Ngoài khung (← →): \(rooms)", en: "Out of sight (← →): \(rooms)")
  }

  package static func starsClash(_ other: Localized) -> Localized {
    Localized(
      vi: "Trùng giờ với mục khác đã gắn sao: \(other.vi)",
      en: "At the same time as another that is starred: \(other.en)"
    )
  }

  package static let spokenLanguage = Localized(vi: "Ngôn ngữ", en: "Language")

  package static func change(_ kind: ProgrammeChanges.Kind) -> Localized {
    switch kind {
    case .new: Localized(vi: "mới", en: "new")
    case .moved: Localized(vi: "dời", en: "moved")
    case .renamed: Localized(vi: "đổi tên", en: "renamed")
    case .gone: Localized(vi: "bỏ", en: "gone")
    }
  }
}
