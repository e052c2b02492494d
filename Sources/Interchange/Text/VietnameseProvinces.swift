/// The provinces and cities of that rank that Vietnam had until July 2025, and what people call them.
///
/// Guests come from all of them; a place of the conference's own is told by ``ConferenceNames``.
enum VietnameseProvinces {
  /// The usual name of a place that is written with or without marks, rank and spaces, or short.
  static func name(_ plain: String) -> String? {
    byName[plain.filter { $0 != " " }]
  }

  private static let names = [
    "An Giang", "Bà Rịa – Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Cần Thơ",
    "Đà Nẵng", "Đắk Lắk", "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang",
    "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương", "Hải Phòng", "Hậu Giang", "Hòa Bình", "Hưng Yên",
    "Khánh Hòa", "Kiên Giang", "Kon Tum", "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An",
    "Nam Định", "Nghệ An", "Ninh Bình", "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình",
    "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh",
    "Thái Bình", "Thái Nguyên", "Thanh Hóa", "Thừa Thiên Huế", "Tiền Giang", "TP. Hồ Chí Minh",
    "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
  ]

  private static let short = [
    "hochiminh": "TP. Hồ Chí Minh", "hcm": "TP. Hồ Chí Minh", "hcmc": "TP. Hồ Chí Minh",
    "tphcm": "TP. Hồ Chí Minh", "saigon": "TP. Hồ Chí Minh", "sg": "TP. Hồ Chí Minh",
    "hn": "Hà Nội", "thudohanoi": "Hà Nội", "hue": "Thừa Thiên Huế", "tthue": "Thừa Thiên Huế",
    "tth": "Thừa Thiên Huế", "brvt": "Bà Rịa – Vũng Tàu", "vungtau": "Bà Rịa – Vũng Tàu",
    "daclac": "Đắk Lắk", "daklak": "Đắk Lắk", "dacnong": "Đắk Nông", "daknong": "Đắk Nông",
    "bacan": "Bắc Kạn", "backan": "Bắc Kạn", "dn": "Đà Nẵng", "hp": "Hải Phòng",
  ]

  private static let byName: [String: String] = {
    var byName = short
    for name in names {
      let plain = ListField.plain(name)
      byName[plain.filter { $0 != " " }] = name
      for form in ProvinceForms.short(plain) where byName[form] == nil { byName[form] = name }
    }
    return byName
  }()
}

/// How the name of a province is shortened.
enum ProvinceForms {
  /// "vlong" and "vinhl" of "vinh long": what is left of "V.Long" and "Vĩnh L." without spaces.
  static func short(_ plain: String) -> [String] {
    let words = plain.split(separator: " ")
    guard words.count == 2, let first = words[0].first, let last = words[1].first else { return [] }
    return ["\(first)\(words[1])", "\(words[0])\(last)"]
  }

  /// "ct" of "can tho".
  static func initials(_ plain: String) -> String {
    String(plain.split(separator: " ").compactMap(\.first))
  }

  /// What stands before a name to say its rank, without spaces, longest first.
  static let ranks = ["thanhpho", "tinh", "tp", "t"]
}
