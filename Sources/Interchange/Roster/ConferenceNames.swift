import Conference
import VietnameseText

/// The provinces and categories of a conference by what people call them.
struct ConferenceNames {
  private var provinces: [String: String] = [:]
  private var categories: [String: String] = [:]
  let provinceNames: [String]
  let categoryNames: [String]

  init(_ info: ConferenceInfo, language: Language) {
    provinceNames = info.provinces.map(\.name)
    categoryNames = info.categories.map { $0.label[language] }
    for province in info.provinces {
      for name in [province.id, province.name] { provinces[ListField.plain(name)] = province.id }
    }
    for category in info.categories.reversed() {
      for name in [
        category.name.vi, category.name.en, category.label.vi, category.label.en, category.id,
      ] {
        categories[ListField.plain(name)] = category.id
      }
    }
  }

  /// The id of a province, whose rank may stand before or, in English, behind its name.
  func province(_ text: String) -> String? {
    let plain = ListField.plain(text)
    if let id = provinces[plain] { return id }
    for rank in ["thanh pho ", "tinh ", "tp ", "t p ", "t "] where plain.hasPrefix(rank) {
      if let id = provinces[String(plain.dropFirst(rank.count))] { return id }
    }
    for rank in [" province", " city"] where plain.hasSuffix(rank) {
      if let id = provinces[String(plain.dropLast(rank.count))] { return id }
    }
    // "TPCT" nobody can resolve, "TPCần Thơ" is a missing space.
    return plain.hasPrefix("tp") ? provinces[String(plain.dropFirst(2))] : nil
  }

  func category(_ text: String) -> String? { categories[ListField.plain(text)] }
}
