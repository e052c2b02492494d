import Conference
import Wording

/// One cell of a table, before a language and a form are chosen.
indirect enum Cell: Hashable, Sendable {
  case empty
  /// The same in both languages: a name, a code.
  case text(String)
  case words(Localized)
  case integer(Int)
  case number(Double)
  /// A calendar date, "2023-09-18".
  case date(String)
  /// Several texts: lines where there is room for them.
  case list([Localized])
  /// A cell with the mark of where it comes from.
  case cited(Cell, Provenance)
  case provenance(Provenance)

  init(_ text: String?) {
    self = text.map(Cell.text) ?? .empty
  }

  init(_ words: Localized?) {
    self = words.map(Cell.words) ?? .empty
  }

  var isEmpty: Bool {
    switch self {
    case .empty: true
    case .list(let parts): parts.isEmpty
    default: false
    }
  }

  /// The cell's lines as a person reads them.
  func lines(in language: Language) -> [String] {
    switch self {
    case .empty: []
    case .text(let text): [text]
    case .words(let words): [words[language]]
    case .integer(let number): [Phrases.number(Double(number))[language]]
    case .number(let number): [Phrases.number(number)[language]]
    case .date(let date): [Phrases.date(date)[language]]
    case .list(let parts): parts.map { $0[language] }
    case .cited(let cell, let provenance):
      [
        (cell.lines(in: language) + [Phrases.mark(of: provenance)[language]])
          .joined(separator: " ")
      ]
    case .provenance(let provenance): [Phrases.mark(of: provenance)[language]]
    }
  }

  /// The cell as another program reads it: plain numbers, ISO dates, no marks.
  func plain(in language: Language) -> String {
    switch self {
    case .integer(let number): "\(number)"
    case .number(let number): JSON.digits(number)
    case .date(let date): date
    case .cited(let cell, _): cell.plain(in: language)
    default: lines(in: language).joined(separator: "; ")
    }
  }
}
