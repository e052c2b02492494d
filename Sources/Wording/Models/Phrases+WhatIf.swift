package import Conference

/// What would come of doing the same at home.
extension Phrases {
  package static let whatIfTitle = Localized(vi: "Nếu làm theo", en: "What if we did the same")

  // What is filled in.
  package static let householdsField = Localized(vi: "Số hộ tham gia", en: "Households")
  package static let capitalField = Localized(vi: "Vốn (đồng)", en: "Capital (đồng)")
  package static let shareField = Localized(vi: "Mỗi hộ (đồng)", en: "Each (đồng)")
  package static let rateField = Localized(vi: "Tỷ lệ thoát (%)", en: "Out of it (%)")

  package static let householdsFieldName = Localized(
    vi: "Số hộ ở địa phương sẽ tham gia",
    en: "Households at home that would join"
  )
  package static let capitalFieldName = Localized(
    vi: "Vốn địa phương có, tính bằng đồng",
    en: "Capital that there is at home, in đồng"
  )
  package static let shareFieldName = Localized(
    vi: "Vốn góp mỗi hộ, tính bằng đồng",
    en: "What each household puts in, in đồng"
  )
  package static let rateFieldName = Localized(
    vi: "Tỷ lệ hộ thoát nghèo, cận nghèo, tính bằng phần trăm",
    en: "Households out of poverty or near-poverty, in percent"
  )
  package static let ownAssumption = Localized(
    vi: "bạn đặt ra: giả định của người dùng, không phải số liệu của nguồn.",
    en: "yours: an assumption of the user, no figure of the source."
  )
  package static let startsAsThere = Localized(
    vi: "lấy như nơi gốc để bắt đầu; hãy gõ số của địa phương mình.",
    en: "as it was there, to start with; type what holds at home."
  )
  package static let marksOfFields = Localized(
    vi: "? bạn đặt ra   = suy ra từ nơi gốc   * chưa tính vào",
    en: "? yours   = derived from the case   * left out"
  )
  package static let digitsOnly = Localized(
    vi: "Ô này chỉ nhận chữ số.",
    en: "This field takes digits only."
  )

  package static func atMost(_ most: String) -> Localized {
    Localized(vi: "Nhiều nhất là \(most).", en: "At most \(most).")
  }

  // What comes of it.
  package static let needed = Localized(vi: "Cần có", en: "Needed")
  package static let leftOver = Localized(vi: "Còn dư", en: "Left over")
  package static let missingCapital = Localized(vi: "Còn thiếu", en: "Missing")
  package static let servedHouseholds = Localized(vi: "Vốn đủ cho", en: "Enough for")
  package static let eachHousehold = Localized(vi: "Bình quân mỗi hộ", en: "Mean for each")
  package static let householdsOut = Localized(vi: "Thoát (cận) nghèo", en: "Out of it")
  package static let fillIn = Localized(vi: "điền số ở trên", en: "fill in above")
  package static let reckoned = Localized(
    vi: "tính từ các số trên màn hình này.",
    en: "calculated from the numbers on this screen."
  )

  package static func dongs(_ amount: Int) -> Localized {
    Localized(vi: "\(whole(amount, .vi)) đồng", en: "\(whole(amount, .en)) đồng")
  }

  package static func dongsEach(_ amount: Int) -> Localized {
    Localized(vi: "\(whole(amount, .vi)) đồng/hộ", en: "\(whole(amount, .en)) đồng each")
  }

  package static func householdsIfAsThere(_ count: Int) -> Localized {
    let count = householdCount(count)
    return Localized(
      vi: "\(count.vi), nếu đạt tỷ lệ như nơi gốc",
      en: "\(count.en), at the rate of the case"
    )
  }

  /// What each household puts in where it is as in the case, not rounded.
  package static func shareOfCase(capital: Int, households: Int) -> Localized {
    let (capital, households) = (dongs(capital), householdCount(households))
    return Localized(
      vi: "\(capital.vi) ÷ \(households.vi)",
      en: "\(capital.en) ÷ \(households.en)"
    )
  }

  /// "14/30": how many households of the case a result is of.
  package static func partOfCase(_ part: Int, of all: Int) -> Localized {
    Localized(same: "\(part)/\(all)")
  }

  package static func product(_ one: Localized, _ other: Localized) -> Localized {
    Localized(vi: "\(one.vi) × \(other.vi)", en: "\(one.en) × \(other.en)")
  }

  package static func difference(_ one: Localized, _ other: Localized) -> Localized {
    Localized(vi: "\(one.vi) − \(other.vi)", en: "\(one.en) − \(other.en)")
  }

  package static func quotient(_ one: Localized, _ other: Localized) -> Localized {
    Localized(
      vi: "\(one.vi) ÷ \(other.vi), bỏ phần lẻ",
      en: "\(one.en) ÷ \(other.en), rounded down"
    )
  }

  // What it rests on, and what it can tell.
  package static let theCase = Localized(vi: "Trường hợp gốc", en: "The case itself")
  package static let besidesExplained = Localized(
    vi: "nơi ấy còn vay khoản này; nguồn không nêu bao nhiêu hộ vay nên không tính vào.",
    en: "loans came on top; the source does not say how many borrowed, so they are left out."
  )
  package static let whatOneCaseTells = Localized(
    vi: "Một trường hợp cho biết gì",
    en: "What one case can tell"
  )
  package static let oneCaseCanTell = Localized(
    vi: "Cho biết: đã có nơi làm được, với chừng ấy hộ và chừng ấy vốn góp.",
    en: "It tells that it was done somewhere, with so many households and so much capital."
  )

  package static func oneCaseCannotTell(_ place: String) -> Localized {
    Localized(
      vi: "Không cho biết nơi khác có được như vậy không: đây chỉ là một trường hợp, ở \(place); "
        + "đất đai, đầu ra, tay nghề mỗi nơi mỗi khác.",
      en: "It does not tell whether it would be so elsewhere: it is one case, in \(place); land, "
        + "markets and skills differ."
    )
  }

  package static let notByCapitalAlone = Localized(
    vi: "Kết quả ở đó không chỉ nhờ vốn góp: còn có vốn vay, chưa tính vào phép tính ở trên.",
    en: "What came of it there did not come of this capital alone: there were loans too, which "
      + "are left out above."
  )
  package static let whoDecided = Localized(
    vi: "Ai quyết định hộ nào dùng vốn, dùng vào việc gì, bao lâu thì thoát nghèo: nên hỏi.",
    en: "Who decided which household used the capital, for what, and how long it took: ask."
  )
  package static let noForecast = Localized(
    vi: "Đây là phép nhân chia, không phải dự báo.",
    en: "This is multiplication and division, not a forecast."
  )

  // Where nothing can be calculated.
  package static let noWhatIf = Localized(
    vi: "Không tính thử được: nguồn không nêu đủ cả số hộ lẫn số vốn của các hộ đó. Đoán số còn "
      + "thiếu thì kết quả không còn căn cứ.",
    en: "Nothing can be calculated: the source does not give both the households and their "
      + "capital. With a guess for what is missing the result would rest on nothing."
  )
  package static let whatIsReported = Localized(
    vi: "Nguồn chỉ nêu",
    en: "All that the source gives"
  )
  package static let whatIfWorksFor = Localized(
    vi: "Tính thử được với",
    en: "It can be calculated for"
  )
}
