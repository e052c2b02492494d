package import Conference
import VietnameseText

/// The provinces and categories of a conference by what people call them.
struct ConferenceNames {
  /// What a cell says of where somebody comes from.
  enum Place: Hashable {
    /// Id of a province of the conference.
    case province(String)
    /// A guest's place, by its usual name or as it is written.
    case elsewhere(String)
    /// Nearly a province of the conference; its name.
    case misspelt(String)
    /// A district, a commune, a number: it says no province.
    case smaller
    /// More than one.
    case several
  }

  private var provinces: [String: String] = [:]
  /// Without spaces: "vlong", "tpct".
  private var shortProvinces: [String: String] = [:]
  private var categories: [String: String] = [:]
  private var names: [String: String] = [:]
  /// The districts of the conference's provinces, as far as we know them.
  private var districts: Set<String> = []

  init(_ info: ConferenceInfo) {
    // Of two that are called the same the first is meant.
    for province in info.provinces.reversed() {
      for name in [province.id, province.name] { provinces[ListField.plain(name)] = province.id }
      let plain = ListField.plain(province.name)
      names[plain] = province.name
      districts.formUnion(VietnameseDistricts.of(plain))
      for form in ProvinceForms.short(plain) + [ProvinceForms.initials(plain)] where form.count > 1
      {
        shortProvinces[form] = province.id
      }
      shortProvinces[plain.filter { $0 != " " }] = province.id
    }
    for category in info.categories.reversed() {
      for name in [
        category.name.vi, category.name.en, category.label.vi, category.label.en, category.id,
      ] {
        categories[ListField.plain(name)] = category.id
      }
    }
  }

  /// The id of a province of the conference: its name with or without marks and rank, or short
  /// ("TPCT", "V.Long", "HG").
  func province(_ text: String) -> String? {
    let plain = ListField.plain(text)
    if let id = provinces[plain] { return id }
    for rank in [" province", " city"] where plain.hasSuffix(rank) {
      if let id = provinces[String(plain.dropLast(rank.count))] { return id }
    }
    // Of two places that are shortened alike the conference's is meant, but no name in full is.
    return VietnameseProvinces.name(plain) == nil || plain.count < 4 || !isWhole(plain)
      ? unranked(plain) { shortProvinces[$0] } : nil
  }

  /// Whether a text is the name of a province of the conference in full, and nothing else.
  func isProvince(_ text: String) -> Bool { provinces[ListField.plain(text)] != nil }

  /// Whether a text is some province's name in full, and so not a short one of another.
  private func isWhole(_ plain: String) -> Bool {
    VietnameseProvinces.name(plain).map { ListField.plain($0) == plain } ?? false
  }

  /// Where somebody comes from; nil of an empty text.
  func place(_ text: String) -> Place? {
    let plain = ListField.plain(text)
    guard !plain.isEmpty else { return nil }
    if let id = province(text) { return .province(id) }
    if let name = unranked(plain, VietnameseProvinces.name) { return .elsewhere(name) }
    // "huyện Thới Lai, TP. Cần Thơ": the last part is the widest.
    let parts = text.replacing(" - ", with: ",").split { ",;()/–—".contains($0) }.map(String.init)
      .filter { !ListField.plain($0).isEmpty }
    if parts.count > 1 {
      let places = parts.reversed().compactMap { part -> Place? in
        if let id = province(part) { return .province(id) }
        return unranked(ListField.plain(part), VietnameseProvinces.name).map { .elsewhere($0) }
      }
      if Set(places).count > 1 { return .several }
      if let place = places.first { return place }
    }
    if Self.smaller.contains(where: { ListField.begins(plain, with: $0) }) { return .smaller }
    if isDistrict(plain) { return .smaller }
    let joined = plain.filter { $0 != " " }
    guard plain.contains(where: \.isLetter) else { return .smaller }
    let near = names.first { name, _ in
      let name = Array(name.filter { $0 != " " })
      guard name.count >= 5, joined.count < 2 * name.count else { return false }
      return EditDistance.between(Array(joined), name) <= (name.count < 8 ? 1 : 2)
    }
    return near.map { .misspelt($0.value) } ?? .elsewhere(text)
  }

  /// Whether a text is a district of a province of the conference, with its rank before it or without.
  private func isDistrict(_ plain: String) -> Bool {
    if districts.contains(plain) { return true }
    let words = plain.split(separator: " ")
    guard let first = words.first, Self.districtRanks.contains(first) else { return false }
    return districts.contains(words.dropFirst().joined(separator: " "))
  }

  private static let districtRanks: Set<Substring> = ["h", "q", "tp", "tx"]

  /// The province of the conference that an office's name ends in: "Sở LĐ-TB&XH tỉnh Hậu Giang".
  func province(endingIn text: String) -> String? {
    let words = ListField.plain(text).split(separator: " ")
    for count in (2...5).reversed() where count < words.count {
      let ending = words.suffix(count).joined(separator: " ")
      if let id = provinces[ending] ?? ranked(ending).flatMap({ provinces[$0] }) { return id }
    }
    return nil
  }

  private func ranked(_ plain: String) -> String? {
    ["thanh pho ", "tinh ", "tp "].first(where: plain.hasPrefix).map {
      String(plain.dropFirst($0.count))
    }
  }

  /// What a text without spaces means, with the rank before it or without.
  private func unranked(_ plain: String, _ find: (String) -> String?) -> String? {
    let joined = plain.filter { $0 != " " }
    if let found = find(joined) { return found }
    for rank in ProvinceForms.ranks where joined.hasPrefix(rank) {
      if let found = find(String(joined.dropFirst(rank.count))) { return found }
    }
    return nil
  }

  private static let smaller = [
    "huyen", "quan", "thi xa", "tx", "thi tran", "tt", "xa", "phuong", "ap", "thon", "khu vuc",
    "district", "commune", "ward",
  ]

  func category(_ text: String) -> String? { categories[ListField.plain(text)] }
}

extension ConferenceInfo {
  /// The province that a text means: its id or name, with or without marks and rank.
  package func province(named text: String) -> Province? {
    let id = ConferenceNames(self).province(text)
    return provinces.first { $0.id == id }
  }

  /// Where somebody comes from by a text: the id of a province of the conference, or a guest's place;
  /// nil for a smaller place, for what is nearly a province of the conference, and for an id that the
  /// conference does not have, by which no place is called.
  package func place(named text: String) -> String? {
    switch ConferenceNames(self).place(text) {
    case .province(let id): id
    case .elsewhere(let place): Self.isID(place) ? nil : place
    case .misspelt, .smaller, .several, nil: nil
    }
  }

  /// Whether a text is written as the ids of provinces are: "can-tho".
  static func isID(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) }
  }

  /// The category that a text means: its id, label or name in either language, with or without
  /// marks.
  package func category(named text: String) -> Category? {
    let id = ConferenceNames(self).category(text)
    return categories.first { $0.id == id }
  }
}
