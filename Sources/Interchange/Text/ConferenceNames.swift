package import Conference
import VietnameseText

/// The provinces and categories of a conference by what people call them.
struct ConferenceNames {
  private var provinces: [String: String] = [:]
  private var categories: [String: String] = [:]

  init(_ info: ConferenceInfo) {
    // Of two that are called the same the first is meant.
    for province in info.provinces.reversed() {
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

extension ConferenceInfo {
  /// The province that a text means: its id or name, with or without marks and rank.
  package func province(named text: String) -> Province? {
    let id = ConferenceNames(self).province(text)
    return provinces.first { $0.id == id }
  }

  /// The category that a text means: its id, label or name in either language, with or without
  /// marks.
  package func category(named text: String) -> Category? {
    let id = ConferenceNames(self).category(text)
    return categories.first { $0.id == id }
  }
}
