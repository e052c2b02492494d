/// Spaces between columns: every row of a screen has some, and the standard library puts them together one
/// by one.
enum Blanks {
  /// So many spaces; none for a count below zero.
  static func text(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return String(unsafeUninitializedCapacity: count) { text in
      text.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }
}
