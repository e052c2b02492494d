import Conference
import Terminal

/// What the desk answered: a word that can be read from three steps away, and what belongs to it.
struct DeskReply: Hashable, Sendable {
  enum Tone: Hashable, Sendable {
    case good, caution, bad
  }

  var tone: Tone
  var word: Localized
  /// Whom it is about, where it is about one.
  var delegate: PersonID?
  /// Sentences below the name.
  var lines: [Localized] = []

  var ink: Style.Ink {
    switch tone {
    case .good: .good
    case .caution: .caution
    case .bad: .bad
    }
  }

  /// Told apart without colour.
  func mark(_ symbols: Symbols) -> String {
    switch tone {
    case .good: symbols.yes
    case .caution: "!"
    case .bad: symbols.no
    }
  }
}
