package import Conference

/// Words of the hall's screen, and what the help says of it.
extension Phrases {
  package static let hallArrivals = Localized(vi: "Đại biểu đã đến", en: "Arrivals")
  package static let hallProgramme = Localized(vi: "Đang diễn ra, sắp tới", en: "Now and next")
  package static let hallNobodyYet = Localized(vi: "Chưa có ai đến.", en: "Nobody has come yet.")
  package static let hallNoTimes = Localized(
    vi: "Chưa có giờ cho mục nào",
    en: "No session has a time yet"
  )
  package static let hallNoDeparture = Localized(
    vi: "Chưa có giờ đi",
    en: "No departure time yet"
  )

  package static let hallNoRoster = Localized(
    vi: "Chưa có danh sách đại biểu, nên chưa biết chờ bao nhiêu người.",
    en: "There is no list of delegates yet, so nobody knows how many are to come."
  )

  /// Sessions that there is no room for.
  package static func hallMore(_ count: Int) -> Localized {
    Localized(vi: "và \(count) mục nữa", en: "and \(count) more")
  }

  /// `since` is when the hub was there last.
  package static func hallHubOffline(_ clock: Localized, since: Localized) -> Localized {
    Localized(
      vi: "Số liệu của máy này lúc \(clock.vi); mất nối với sổ chung từ \(since.vi)",
      en: "This machine's figures as of \(clock.en); no word from the hub since \(since.en)"
    )
  }

  package static func hallHubBegins(_ clock: Localized) -> Localized {
    Localized(
      vi: "Số liệu của máy này lúc \(clock.vi); đang nối với sổ chung",
      en: "This machine's figures as of \(clock.en); connecting to the hub"
    )
  }

  package static func hallHubBarred(_ clock: Localized) -> Localized {
    Localized(
      vi: "Số liệu của máy này lúc \(clock.vi); sổ chung không cho vào: xem 'hoinghi hub sync'",
      en: "This machine's figures as of \(clock.en); the hub lets nobody in: see 'hoinghi hub sync'"
    )
  }

  /// Nothing that was written up to then is missing.
  package static func hallAsOf(_ clock: Localized) -> Localized {
    Localized(vi: "Số liệu lúc \(clock.vi)", en: "As of \(clock.en)")
  }

  package static func hallWaits(_ clock: Localized) -> Localized {
    Localized(
      vi: "Lúc \(clock.vi) chưa có sổ điểm danh",
      en: "No attendance log yet at \(clock.en)"
    )
  }

  package static func hallTrouble(_ clock: Localized, _ reason: Localized) -> Localized {
    Localized(
      vi: "Số liệu chỉ đến \(clock.vi). \(reason.vi)",
      en: "Only as of \(clock.en). \(reason.en)"
    )
  }

  package static let helpDisplay = Localized(
    vi: "màn hình cho hội trường: ai đã đến, đang diễn ra gì, xe tham quan; không ghi gì",
    en: "the hall's screen: arrivals, now and next, the visits' buses; records nothing"
  )
  package static let helpDisplayPage = Localized(
    vi:
      "chỉ phần này: đại biểu đã đến, chương trình hoặc xe tham quan; không nêu thì lần lượt cả ba",
    en: "this part alone: arrivals, programme or buses; all of them in turn otherwise"
  )
  package static let helpDisplayPIN = Localized(
    vi: "chỉ thoát được bằng mã PIN trong tệp này ('kiosk --set-pin' tạo tệp)",
    en: "only the PIN in this file exits ('kiosk --set-pin' makes it)"
  )
  package static let helpDisplayNames = Localized(
    vi: "nêu tên những người vừa đến: chỉ khi ban tổ chức cho phép",
    en: "name those who came last: only if the organiser allows it"
  )
}
