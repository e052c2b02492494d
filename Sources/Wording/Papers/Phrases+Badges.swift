package import Conference

/// Cards for the delegates: what is asked for, what stands on them, what came of it.
extension Phrases {
  package static let helpBadges = Localized(
    vi: "thẻ đại biểu để in: tờ A4 có dấu cắt, thẻ gập đôi, cuộn nhãn; mỗi thẻ có mã QR",
    en: "the delegates' cards to print: sheets with crop marks, folded, or labels; each with its QR"
  )
  package static let helpBadge = Localized(
    vi: "hiện mã QR của một đại biểu ngay trong cửa sổ dòng lệnh",
    en: "show a delegate's QR code in the terminal"
  )
  package static let helpBadgesFormat = Localized(
    vi: "dạng của tệp thẻ; không nêu thì theo đuôi tên tệp, không có thì là html",
    en: "the form of the cards; unless said, as the file's name ends, else html"
  )
  package static let helpBadgesMissing = Localized(
    vi: "chỉ thẻ của những người chưa đến",
    en: "only the cards of those who have not come"
  )
  package static let helpBadgesOnly = Localized(
    vi: "chỉ thẻ của những mã này, cả đại biểu bổ sung và người đi thay",
    en: "only the cards of these codes, walk-ins and substitutes too"
  )
  package static let helpLayout = Localized(
    vi: "khổ thẻ: tờ A4 (card), thẻ gập đôi (fold) hoặc cuộn nhãn (label), tính bằng milimét",
    en: "the card: on A4 sheets, folded, or on a roll of labels, in millimetres"
  )

  package static let badgesTitle = Localized(vi: "Thẻ đại biểu", en: "Delegates' cards")
  package static let badgeIsSample = Localized(vi: "THẺ MẪU", en: "SAMPLE")
  package static let badgeIsRehearsal = Localized(vi: "TẬP DƯỢT", en: "REHEARSAL")

  package static func badgesWritten(_ path: String, cards: Int, pages: Int) -> Localized {
    Localized(
      vi: "đã ghi \(cards) thẻ, \(pages) trang, vào \(path)",
      en: "\(cards) \(cards == 1 ? "card" : "cards") on \(pages) \(pages == 1 ? "page" : "pages") "
        + "\(cards == 1 ? "is" : "are") in \(path)"
    )
  }

  package static func badgePrints(_ name: String) -> Localized {
    Localized(vi: "đang in thẻ của \(name)…", en: "printing the card of \(name) …")
  }

  /// `still` are those whose card came to nothing before.
  package static func badgePrinted(_ name: String, still: [String]) -> Localized {
    let done = Localized(
      vi: "máy in đã nhận thẻ của \(name)",
      en: "the printer has the card of \(name)"
    )
    guard !still.isEmpty else { return done }
    let left = badgesLeft(still)
    return Localized(vi: "\(done.vi); \(left.vi)", en: "\(done.en); \(left.en)")
  }

  package static func badgesLeft(_ names: [String]) -> Localized {
    let names = named(names, of: names.count, naming: mostCards)
    return Localized(
      vi: "CHƯA IN được thẻ của \(names.vi)",
      en: "NOT PRINTED, the card of \(names.en)"
    )
  }

  package static func badgesNotPrinted(_ names: [String], _ why: Localized) -> Localized {
    let left = badgesLeft(names)
    return Localized(vi: "\(left.vi): \(why.vi)", en: "\(left.en): \(why.en)")
  }

  /// How many are named whose card came to nothing.
  private static let mostCards = 3

  package static let printerIsBusy = Localized(
    vi: "máy in còn nhiều thẻ đang chờ, hãy thử lại sau",
    en: "too many cards are waiting for the printer; try again later"
  )

  package static let printerWasLeft = Localized(
    vi: "đã thoát chương trình trước khi đến lượt in",
    en: "the program was closed before its turn"
  )
  package static let waitsForPrinter = Localized(
    vi: "đợi máy in xong thẻ cuối…",
    en: "waiting for the last card to be printed …"
  )

  /// The program of the setting `print` ended badly; what it said last, where it said anything.
  package static func printerFailed(_ program: String, status: Int, said: String) -> Localized {
    let words = said.isEmpty ? "" : ": \(said)"
    return Localized(
      vi: "\(program) báo lỗi (\(status))\(words)",
      en: "\(program) failed (\(status))\(words)"
    )
  }

  package static func printerTookTooLong(_ program: String, seconds: Int) -> Localized {
    Localized(
      vi: "\(program) không xong trong \(seconds) giây nên đã bị dừng",
      en: "\(program) was stopped, for it was not done within \(seconds) seconds"
    )
  }

  package static func printerNotStarted(_ program: String, _ why: Localized) -> Localized {
    Localized(
      vi: "không chạy được \(program): \(why.vi)",
      en: "\(program) cannot be run: \(why.en)"
    )
  }

  package static func qrMissing(package: String, detail: String) -> Localized {
    Localized(
      vi: """
        mã QR cần thư viện libqrencode, máy này không mở được (\(detail)). Hãy cài: \
        sudo apt install \(package)
        """,
      en: """
        a QR code takes the library libqrencode, which cannot be opened here (\(detail)). Install \
        it: sudo apt install \(package)
        """
    )
  }

  package static func qrFailed(_ text: String) -> Localized {
    Localized(
      vi: "không dựng được mã QR của “\(text)”",
      en: "no QR code could be made of “\(text)”"
    )
  }

  /// Whom a code of `--only` does not name.
  package static func badgeOfNobody(_ text: String, _ why: Localized) -> Localized {
    Localized(vi: "“\(text)”: \(why.vi)", en: "“\(text)”: \(why.en)")
  }
}
