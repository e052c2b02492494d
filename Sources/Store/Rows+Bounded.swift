import Conference
import SQLite

/// Values of a file that anybody may have written: within the bounds of what this program writes.
///
/// A number beyond them is read as the nearest that is within: no arithmetic on it can trap, and an
/// event that held it fits its hash no longer, so that a check names it and no merge takes it.
extension Rows {
  borrowing func integer(_ column: Int32, in range: ClosedRange<Int64>) -> Int64 {
    min(max(integer(column), range.lowerBound), range.upperBound)
  }

  /// The place in a chain, from 1; what no chain reaches is 0, so that what is recorded behind such an
  /// event has a place that can be read.
  borrowing func sequence(_ column: Int32) -> Int64 {
    let sequence = integer(column)
    return (1...1 << 53).contains(sequence) ? sequence : 0
  }

  /// A count of something, such as the length of a text.
  borrowing func count(_ column: Int32) -> Int64 { integer(column, in: 0...1 << 53) }

  /// Seconds in one column, minutes east of UTC in another; the years 1 to 9999 of ISO 8601 and the
  /// offsets that a zone may have.
  borrowing func moment(_ seconds: Int32, _ offset: Int32) -> Moment {
    Moment(
      seconds: integer(seconds, in: -62_135_596_800...253_402_300_799),
      offset: Int(integer(offset, in: -1_439...1_439))
    )
  }

  /// A text that a terminal cannot be driven by: each control but tab and line feed is U+FFFD.
  borrowing func plainText(_ column: Int32) -> String {
    let text = text(column)
    // C1 controls begin with C2 in UTF-8; the bytes are looked at first, for few texts hold any.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 }
    guard !isPlain else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      plain.append(isControl && scalar != "\t" && scalar != "\n" ? "\u{FFFD}" : scalar)
    }
    return String(plain)
  }

  borrowing func optionalPlainText(_ column: Int32) -> String? {
    isNull(column) ? nil : plainText(column)
  }
}
