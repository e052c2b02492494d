import Attendance
import Conference
import SQLite

/// Reads events from rows; keeps what is the same in row after row.
struct EventReader {
  private var kindText = RepeatedText()
  private var kind = EventKind(rawValue: "")
  private var list = RepeatedText()
  private var store = RepeatedText()
  private var desk = RepeatedText()
  private var `operator` = RepeatedText()
  private var origin: EventOrigin?

  /// The event of the current row, whose columns are ``EventTable/columns``.
  ///
  /// A field that somebody damaged is read as something that does not fit the event's hash.
  mutating func read(_ rows: borrowing Rows) -> StoredEvent {
    StoredEvent(
      event: event(rows),
      cursor: rows.integer(0),
      received: received(rows),
      isOwn: isOwn(rows)
    )
  }

  /// When this store came to know the event of the current row.
  func received(_ rows: borrowing Rows) -> Moment {
    rows.moment(21, 22)
  }

  func isOwn(_ rows: borrowing Rows) -> Bool { rows.integer(23) != 0 }

  /// The event alone.
  mutating func event(_ rows: borrowing Rows) -> LogEvent {
    if kindText.take(rows, 3) { kind = EventKind(rawValue: kindText.text) }
    return LogEvent(
      id: EventID(rows, 1),
      delegate: rows.optionalText(2).map(PersonID.init(rawValue:)),
      kind: kind,
      origin: origin(rows),
      sequence: rows.sequence(6),
      at: rows.moment(9, 10),
      target: id(rows, 11),
      seat: rows.optionalText(12).map(PersonID.init(rawValue:)),
      batch: id(rows, 13),
      refusal: refusal(rows),
      text: text(rows),
      previous: Self.digest(rows, 19),
      hash: Self.digest(rows, 20)
    )
  }

  /// Where the event of the current row was made: the same value as for the row before, mostly.
  private mutating func origin(_ rows: borrowing Rows) -> EventOrigin {
    var differs = list.take(rows, 4)
    differs = store.take(rows, 5) || differs
    differs = desk.take(rows, 7) || differs
    differs = `operator`.take(rows, 8) || differs
    if !differs, let origin { return origin }
    let new = EventOrigin(
      list: ListID(list.text),
      store: ChainID(store.text),
      desk: desk.text,
      operator: `operator`.text
    )
    origin = new
    return new
  }

  private func id(_ rows: borrowing Rows, _ column: Int32) -> EventID? {
    rows.isNull(column) ? nil : EventID(rows, column)
  }

  static func digest(_ rows: borrowing Rows, _ column: Int32) -> Digest {
    var bytes: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &bytes) { bytes in
      rows.copy(column, to: bytes) ? Digest(bytes: UnsafeRawBufferPointer(bytes)) : nil
    } ?? .none
  }

  private func refusal(_ rows: borrowing Rows) -> Refusal? {
    guard let reason = rows.optionalText(14) else { return nil }
    return Refusal(
      reason: RefusalReason(rawValue: reason),
      length: Int(rows.count(15)),
      digest: Self.digest(rows, 16)
    )
  }

  private func text(_ rows: borrowing Rows) -> SealedText? {
    guard let id = rows.optionalText(17) else { return nil }
    return SealedText(id: id, seal: Self.digest(rows, 18))
  }
}

/// A column that seldom changes from row to row: one string for all of them.
private struct RepeatedText {
  private var bytes: [UInt8] = []
  private(set) var text = ""

  /// Takes the text of the current row; whether it is another than before.
  mutating func take(_ rows: borrowing Rows, _ column: Int32) -> Bool {
    if rows.holds(column, bytes) { return false }
    bytes = rows.bytes(column)
    text = String(decoding: bytes, as: UTF8.self)
    return true
  }
}
