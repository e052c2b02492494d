package import Conference

/// What `agenda changes` says, and what the programme's screen says of what has changed.
extension Phrases {
  package static let helpAgendaChanges = Localized(
    vi: "so hai thư mục dữ liệu: mục nào mới, dời, bỏ",
    en: "compare two data folders: which sessions are new, moved and gone"
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
    vi: "không mục nào mới, dời hay bỏ.",
    en: "no session is new, moved or gone."
  )

  /// How the programme's screen is arranged, by the name of the order.
  package static func arrangedBy(_ order: String) -> Localized {
    switch order {
    case "grid": Localized(vi: "bảng phòng và giờ", en: "rooms by time")
    case "room": Localized(vi: "theo phòng", en: "by room")
    case "track": Localized(vi: "theo chuyên đề", en: "by track")
    case "speaker": Localized(vi: "theo diễn giả", en: "by speaker")
    default: Localized(vi: "theo giờ", en: "by time")
    }
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
    case .gone: Localized(vi: "bỏ", en: "gone")
    }
  }
}
