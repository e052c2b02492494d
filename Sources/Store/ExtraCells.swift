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
    var text = text ?? ""
    var pool = TextPool()
    return text.withUTF8 { fields(UnsafeRawBufferPointer($0), &pool) }
  }

  /// The same of the text's bytes: to look for the ends of letters would take half the time that it takes
  /// to read a list.
  static func fields(_ text: UnsafeRawBufferPointer, _ pool: inout TextPool) -> [ExtraField] {
    var fields: [ExtraField] = []
    for pair in text.split(separator: 0x1E) {
      let parts = pair.split(separator: 0x1F, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let words = parts.map { pool.text(UnsafeRawBufferPointer(rebasing: $0)) }
      fields.append(ExtraField(heading: words[0], value: words[1]))
    }
    return fields
  }

  private static func plain(_ text: String) -> String {
    text.filter { $0 != "\u{1E}" && $0 != "\u{1F}" }
  }
}
