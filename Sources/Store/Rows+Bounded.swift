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
}
