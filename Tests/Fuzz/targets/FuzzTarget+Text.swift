import Attendance
import Terminal
import VietnameseText

extension FuzzTarget {
  /// A line that is read is written again byte for byte.
  func readLog(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      var rest = ""
      guard let event = LogEvent(line: line, rest: &rest) else { continue }
      precondition(line.utf8.starts(with: event.openLine.utf8))
    }
  }

  /// What a body says is the same once it is written and read.
  func readReview(_ bytes: [UInt8]) {
    guard let entry = ReviewEntry(body: String(decoding: bytes, as: UTF8.self)) else { return }
    precondition(ReviewEntry(body: entry.body) == entry)
  }

  /// Bytes that come one by one mean what they mean at once.
  func decodeInput(_ bytes: [UInt8]) {
    var whole = Sample.decoder
    let expected = whole.feed(bytes, at: 0) + whole.timeOut()
    var pieces = Sample.decoder
    var events: [TerminalEvent] = []
    for byte in bytes { events += pieces.feed([byte], at: 0) }
    events += pieces.timeOut()
    precondition(told(events) == told(expected), "\(events) in pieces, \(expected) at once")
  }

  /// Events as text: a mark that comes behind its letter is a key of its own, and the same letter.
  private func told(_ events: [TerminalEvent]) -> [Unicode.Scalar] {
    events.flatMap { event in
      if case .key(.character(let letter)) = event { return Array(letter.unicodeScalars) }
      return Array("<\(event)>".unicodeScalars)
    }
  }

  /// What was spelled is composed, and folds to what its keystrokes could be typed for.
  func spellKeystrokes(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    for method in KeystrokeMethod.allCases {
      let spelled = Keystrokes.spelling(of: text, method: method)
      precondition(spelled.unicodeScalars.count <= text.unicodeScalars.count * 2)
    }
    precondition(Folding.fold(Folding.fold(text)) == Folding.fold(text))
    precondition(DisplayWidth.columns(of: text) >= 0)
  }
}
