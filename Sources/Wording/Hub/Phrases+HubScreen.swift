package import Conference

/// What the screens say of the hub.
extension Phrases {
  package static let hubTitle = Localized(vi: "Sổ chung của các bàn", en: "The hub of the desks")

  // MARK: The footer

  package static let hubBegins = Localized(vi: "Sổ chung: đang nối", en: "hub: connecting")
  package static let hubBeginsShort = Localized(vi: "đang nối", en: "connecting")
  package static let hubIsOnline = Localized(vi: "Sổ chung: đã nối", en: "hub: online")
  package static let hubIsOnlineShort = Localized(vi: "đã nối", en: "online")

  package static func hubIsOffline(since clock: String) -> Localized {
    Localized(vi: "Sổ chung: mất nối từ \(clock)", en: "hub: offline since \(clock)")
  }

  package static func hubIsOfflineShort(since clock: String) -> Localized {
    Localized(vi: "mất nối \(clock)", en: "off \(clock)")
  }

  package static let hubIsBarred = Localized(vi: "Sổ chung: không vào được", en: "hub: not let in")
  package static let hubIsBarredShort = Localized(vi: "chưa vào", en: "not let in")

  package static func hubWaiting(_ count: Int) -> Localized {
    Localized(vi: "\(count) chờ gửi", en: "\(count) waiting")
  }

  package static func hubStuck(_ count: Int) -> Localized {
    Localized(vi: "\(count) vướng", en: "\(count) stuck")
  }

  // MARK: The window

  package static let hubBeginsLong = Localized(
    vi: "Đang nối với sổ chung. Bàn vẫn ghi bình thường.",
    en: "Connecting to the hub. The desk records as ever."
  )

  package static func hubIsOnlineLong(since clock: String) -> Localized {
    Localized(
      vi: "Đã nối từ \(clock): các bàn thấy nhau ngay.",
      en: "Online since \(clock): the desks see each other at once."
    )
  }

  package static func hubIsOfflineLong(since clock: String) -> Localized {
    Localized(
      vi: """
        Mất nối từ \(clock). Bàn vẫn ghi bình thường, nối lại được thì tự gửi; chưa cần làm gì.
        """,
      en: """
        Offline since \(clock). The desk records as ever, and sends it by itself once the hub is back; \
        nothing needs to be done.
        """
    )
  }

  package static let hubIsBarredLong = Localized(
    vi: "Không vào được sổ chung. Bàn vẫn ghi bình thường; cần ban tổ chức xem lý do:",
    en: "The hub does not let this desk in. The desk records as ever; the organiser should see why:"
  )

  package static func hubWaitingLong(_ count: Int) -> Localized {
    Localized(
      vi: count == 0
        ? "Không có lượt nào chờ gửi." : "\(count) lượt của bàn này chờ gửi, đã ghi trên đĩa.",
      en: count == 0
        ? "Nothing of this desk waits."
        : "\(count) of this desk's events \(count == 1 ? "waits" : "wait"), on disk."
    )
  }

  package static let hubStuckTitle = Localized(vi: "Việc vướng", en: "What is stuck")
  package static let hubTwiceTitle = Localized(
    vi: "Vào ở hai bàn, chỉ tính lượt đầu",
    en: "In at two desks; the first counts"
  )
  package static let orderIsUncertain = Localized(
    vi: "đồng hồ một bàn chạy sai: không chắc ai trước",
    en: "a desk's clock is wrong: the order is uncertain"
  )

  /// At the desk, from a scan until the other desks were asked.
  package static let asksOtherDesks = Localized(
    vi: "Đang hỏi các bàn khác…",
    en: "Asking the other desks…"
  )

  /// In the column beside the desk.
  package static func hubStuckAtDesk(_ count: Int, key: String) -> Localized {
    Localized(
      vi: "Sổ chung: \(count) việc vướng (\(key))",
      en: "The hub: \(count) stuck (\(key))"
    )
  }
}
