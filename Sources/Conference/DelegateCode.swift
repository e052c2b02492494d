/// Codes of delegates: four to six digits, the last one a check digit.
///
/// The check digit is that of H. Michael Damm, "Total anti-symmetrische Quasigruppen" (thesis,
/// Marburg 2004), with his quasigroup of order 10: every single wrong digit and every swap of two
/// neighbours is found.
package enum DelegateCode {
  package static let lengths = 4...6

  /// The code of a number: its digits, zeros before them to fill `length`, and the check digit.
  ///
  /// Nil where the number is negative or has too many digits.
  package static func make(_ number: Int, length: Int = 4) -> String? {
    guard lengths.contains(length), number >= 0 else { return nil }
    let digits = number.padded(to: length - 1)
    guard digits.utf8.count == length - 1 else { return nil }
    return digits + String(checkDigit(of: digits.utf8))
  }

  /// Whether a text is four to six digits.
  package static func isWellFormed(_ code: String) -> Bool {
    lengths.contains(code.utf8.count) && code.utf8.allSatisfy(isDigit)
  }

  /// Whether a text is well formed and its check digit right.
  package static func isValid(_ code: String) -> Bool {
    isWellFormed(code) && checkDigit(of: code.utf8) == 0
  }

  /// The code with the check digit that its other digits ask for; nil where it is not well formed.
  package static func corrected(_ code: String) -> String? {
    guard isWellFormed(code) else { return nil }
    let digits = code.utf8.dropLast()
    return String(decoding: digits, as: UTF8.self) + String(checkDigit(of: digits))
  }

  /// The digit that belongs behind these digits; 0 where they end with their own check digit.
  static func checkDigit(of digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { interim, digit in
      Int(quasigroup[interim * 10 + Int(digit - UInt8(ascii: "0")) % 10])
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Row: the digit so far, column: the next digit.
  private static let quasigroup: [UInt8] = [
    0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
    7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
    4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
    1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
    6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
    3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
    5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
    8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
    9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
    2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
  ]
}
