import VietnameseText

/// What a column of a list can hold; the raw values are those of `--map`.
package enum ListField: String, CaseIterable, Hashable, Sendable {
  /// The running number (STT): of no use but to tell people from headings.
  case number
  case code
  case honorific
  case name
  /// The surname, or all of the name but its last word, where that stands in a column of its own.
  case familyName = "family-name"
  /// What stands between the surname and the given name (tên đệm).
  case middleName = "middle-name"
  case givenName = "given-name"
  case position, office, commune, province, category
  /// The group that somebody comes with (đoàn).
  case delegation
  /// Whether somebody leads that group (trưởng đoàn).
  case head
  case phone, note
  /// How many people the row stands for, where one row counts several.
  case people
  /// Whether somebody still comes: "Đã hủy", "Paid".
  case status

  /// The field that a heading stands for, whatever its case, marks, punctuation, number and hints.
  package init?(heading: String) {
    guard let meaning = HeadingMeaning(heading) else { return nil }
    self = meaning.field
  }

  /// Folded, words of letters and digits with one space between.
  static func plain(_ heading: String) -> String {
    var plain = String.UnicodeScalarView()
    var isGapDue = false
    for scalar in Folding.fold(heading).unicodeScalars {
      guard isOfWord(scalar) else {
        isGapDue = !plain.isEmpty
        continue
      }
      if isGapDue { plain.append(" ") }
      isGapDue = false
      plain.append(scalar)
    }
    return String(plain)
  }

  /// Told without the tables of Unicode for what nearly all folded text is made of.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    case "\u{0}"..."\u{60}", "{"..."\u{7F}": ("A"..."Z").contains(scalar)
    default: scalar.properties.isAlphabetic
    }
  }

  /// Whether plain words begin with these.
  static func begins(_ plain: String, with words: String) -> Bool {
    guard plain.hasPrefix(words) else { return false }
    return plain.utf8.dropFirst(words.utf8.count).first ?? 0x20 == 0x20
  }

  /// The parts of a name.
  static let nameParts: [ListField] = [.familyName, .middleName, .givenName]

  /// What a merged cell or a block of rows may say once for several people.
  package static let shared: [ListField] = [
    .office, .delegation, .commune, .province, .category, .position,
  ]
}
