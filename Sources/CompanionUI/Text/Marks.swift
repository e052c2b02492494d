import Conference
import Terminal
import Wording

/// How a screen says that a datum is not reported by the source.
extension Context {
  /// One column for a row of a list; a blank for what is reported.
  func mark(_ provenance: Provenance) -> Span {
    Span(Self.mark(provenance.kind), Style(.caution, bold: true))
  }

  static func mark(_ kind: Provenance.Kind) -> String {
    switch kind {
    case .reported: " "
    case .derived: "="
    case .assumed: "?"
    case .sample: "~"
    case .imported: "+"
    case .organiser: "*"
    }
  }

  /// A word in brackets behind a text; nothing for what is reported.
  func tag(_ provenance: Provenance) -> [Span] {
    guard provenance.kind != .reported else { return [] }
    let word = say(Phrases.provenance(provenance.kind))
    return [Span(" [\(word.replacingSpaces)]", Style(.caution))]
  }

  /// A statement with its tag.
  func line(_ statement: Statement) -> Line {
    Line([Span(say(statement.text))] + tag(statement.provenance))
  }

  func subject(_ statement: Statement) -> Subject {
    Subject(title: say(statement.text), provenance: statement.provenance)
  }
}

extension String {
  /// The words held together by no-break spaces.
  fileprivate var replacingSpaces: String {
    String(map { $0 == " " ? "\u{A0}" : $0 })
  }
}
