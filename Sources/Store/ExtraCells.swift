import Conference

/// The columns of a list that have no field of their own, as one text of a row: heading, unit
/// separator (U+001F), cell, record separator (U+001E), and so on.
///
/// A cell of a list holds no control, so nothing has to be escaped; of other text they are left out.
enum ExtraCells {
  static func joined(_ fields: [ExtraField]) -> String? {
    guard !fields.isEmpty else { return nil }
    return fields.map { "\(plain($0.heading))\u{1F}\(plain($0.value))" }
      .joined(separator: "\u{1E}")
  }

  static func fields(_ text: String?) -> [ExtraField] {
    (text ?? "").split(separator: "\u{1E}").compactMap { pair in
      let parts = pair.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      return ExtraField(heading: String(parts[0]), value: String(parts[1]))
    }
  }

  private static func plain(_ text: String) -> String {
    text.filter { $0 != "\u{1E}" && $0 != "\u{1F}" }
  }
}
