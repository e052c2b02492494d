import Synchronization

/// The sequences of one terminal's keys; made when the first of them comes, for no frame needs it.
final class KeyTable: Sendable {
  private struct Made {
    var keys: [[UInt8]: Key]
    var longest: Int
  }

  /// The terminal's own, which win over the common ones; of two with the same bytes the last.
  private let own: [KeySequences.Entry]
  private let made = Mutex<Made?>(nil)

  init(_ own: [KeySequences.Entry]) { self.own = own }

  subscript(_ bytes: [UInt8]) -> Key? { read { $0.keys[bytes] } }

  /// How many bytes the longest has.
  var longest: Int { read(\.longest) }

  private func read<Result>(_ body: (Made) -> Result) -> Result {
    made.withLock { made in
      if let made { return body(made) }
      let keys = Dictionary((KeySequences.common + own).map { ($0.bytes, $0.key) }) { $1 }
      let new = Made(keys: keys, longest: keys.keys.reduce(0) { max($0, $1.count) })
      made = new
      return body(new)
    }
  }
}
