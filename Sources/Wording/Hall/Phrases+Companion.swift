package import Conference

/// What the help and the errors say of the delegates' own screens.
extension Phrases {
  package static let helpCompanion = Localized(
    vi: "chỉ các màn hình để xem, cho đại biểu vào bằng ssh; không sổ, không tệp, không ghi gì",
    en: "the browsing screens alone, for delegates over ssh: no log, no file, nothing recorded"
  )
  package static let helpCompanionRoster = Localized(
    vi: "cho xem cả họ tên và tỉnh của đại biểu: chỉ khi ban tổ chức cho phép",
    en: "show the delegates' names and provinces too: only if the organiser allows it"
  )
  package static let helpCompanionStars = Localized(
    vi: "giữ sao của mỗi người trong thư mục này, theo khóa ssh của họ",
    en: "keep everybody's stars in this folder, by the key that they log in with"
  )

  package static func starsUnreadable(_ path: String, _ reason: Localized) -> Localized {
    Localized(
      vi: "không dùng được '\(path)' để giữ sao: \(reason.vi)",
      en: "stars cannot be kept in '\(path)': \(reason.en)"
    )
  }
}
