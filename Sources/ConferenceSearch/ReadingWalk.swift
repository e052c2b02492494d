import VietnameseText

/// The ways through what was typed, word by word, each a reading of it.
///
/// A number has two ways or more and a synonym as many as there are words that mean the same, so that
/// all ways together grow as a power of the words. Only a way that can still replace as many phrases
/// as it must is gone, and steps are counted: there is an end whatever was typed.
struct ReadingWalk {
  /// A part of a reading: what was typed, or what stands in its place.
  struct Piece {
    var text: String
    /// Whether it is several words in the place of others.
    var isPhrase = false
  }

  /// A way on from a word.
  struct Step {
    /// How many words it takes.
    var length: Int
    /// What it reads; nil for the words of a question.
    var piece: Piece?
    /// Whether it puts a phrase in the place of another.
    var replaces = false
  }

  /// More readings are not looked for; a query of so many synonyms is a sentence.
  static let mostReadings = 24
  /// Steps of all ways together.
  static let mostSteps = 2_000
  private static let mostReplaced = 2

  /// The ways on from each word.
  private let steps: [[Step]]
  /// From each word, and from the end, how many phrases can be replaced: bit *n* for *n*.
  private let replaceable: [UInt8]
  /// How many steps were gone.
  private(set) var stepCount = 0

  /// - Parameter steps: The ways on from each word, none beyond the last.
  init(_ steps: [[Step]]) {
    self.steps = steps
    var replaceable = [UInt8](repeating: 0, count: steps.count) + [1]
    for (index, steps) in steps.enumerated().reversed() {
      for step in steps {
        // Counts beyond the eighth bit fall out; nobody asks for so many.
        replaceable[index] |= replaceable[index + step.length] << (step.replaces ? 1 : 0)
      }
    }
    self.replaceable = replaceable
  }

  /// The readings, those with the fewest replacements first.
  mutating func readings() -> [TypedReading] {
    var known: Set<String> = []
    var readings: [TypedReading] = []
    for replaced in 0...Self.mostReplaced where readings.count < Self.mostReadings {
      var found: [[Piece]] = []
      var way: [Piece] = []
      go(from: 0, replacing: replaced, &way, into: &found)
      for pieces in found where readings.count < Self.mostReadings {
        let text = pieces.map(\.text).joined(separator: " ")
        guard !pieces.isEmpty, known.insert(Folding.fold(text)).inserted else { continue }
        readings.append(
          TypedReading(
            query: Query(text, takesIForY: true),
            replaced: replaced,
            phrases: pieces.filter(\.isPhrase).map { Query($0.text, takesIForY: true) }
          )
        )
      }
    }
    return readings
  }

  private mutating func go(
    from index: Int,
    replacing left: Int,
    _ way: inout [Piece],
    into found: inout [[Piece]]
  ) {
    guard left >= 0, replaceable[index] >> left & 1 == 1 else { return }
    guard index < steps.count else { return found.append(way) }
    let length = way.count
    for step in steps[index] {
      guard found.count < Self.mostReadings, stepCount < Self.mostSteps else { return }
      stepCount += 1
      if let piece = step.piece { way.append(piece) }
      go(
        from: index + step.length,
        replacing: left - (step.replaces ? 1 : 0),
        &way,
        into: &found
      )
      way.removeSubrange(length...)
    }
  }
}
