/// A name that stands in several cells.
struct NameParts: Hashable {
  /// The name in one cell.
  var whole: String?
  var family: String?
  var middle: String?
  var given: String?

  /// The name in the order of Vietnamese names: the family's, the middle one, the given one; nil
  /// where no cell says any.
  ///
  /// Both ends of a name in cells of their own say more than one cell, whose order may be foreign
  /// ("Văn An Nguyễn"). A cell for the whole that lacks a part gets it: "Văn An" beside "Nguyễn".
  var joined: String? {
    if family != nil, given != nil { return parts }
    guard let whole else { return parts }
    let words = Self.words(whole)
    if let family, given == nil {
      let surname = Self.words(family)
      if words.starts(with: surname) { return whole }
      // The surname behind the rest, as abroad.
      if words.count > surname.count, words.suffix(surname.count) == surname[...] {
        return family + " " + Self.leaving(surname.count, of: whole)
      }
      return family + " " + whole
    }
    guard let given, family == nil else { return whole }
    let missing = Self.words(given).contains { !words.contains($0) }
    return missing ? whole + " " + given : whole
  }

  /// Whether the cell for the whole says another name than the parts, which then count.
  var disagrees: Bool {
    guard let whole, family != nil, given != nil, let parts else { return false }
    return Self.words(whole).sorted() != Self.words(parts).sorted()
  }

  private var parts: String? {
    var texts = [family, middle, given].compactMap(\.self)
    // "First name: Nguyễn Văn", "Last name: An": filled in as the name is said.
    if let family, let given, Surname.begins(given), Self.words(given).count > 1,
      Self.words(family).count == 1, !Surname.begins(family)
    {
      texts = [given, middle, family].compactMap(\.self)
    }
    // A part that says again what stands in another: "Nguyễn" beside "Nguyễn Văn An".
    if let middle, let given, Self.words(given).starts(with: Self.words(middle)) {
      texts.removeAll { $0 == middle }
    } else if let middle, let family, Self.ends(Self.words(family), with: Self.words(middle)) {
      texts.removeAll { $0 == middle }
    }
    if let family, let given {
      let (surname, rest) = (Self.words(family), Self.words(given))
      if rest.count > surname.count, rest.starts(with: surname) { return given }
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    ListField.plain(text).split(separator: " ").map(String.init)
  }

  private static func ends(_ words: [String], with ending: [String]) -> Bool {
    words.count > ending.count && Array(words.suffix(ending.count)) == ending
  }

  /// The text without its last words.
  private static func leaving(_ count: Int, of text: String) -> String {
    text.split(separator: " ").dropLast(count).joined(separator: " ")
  }
}
