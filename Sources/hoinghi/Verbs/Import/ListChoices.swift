import ArgumentParser
import Conference
import Interchange
import TextEncodings
import Wording

/// What `--map` says.
enum ColumnMapping {
  /// - Throws: ``BadMapping``.
  static func read(_ options: [String]) throws(BadMapping) -> ListLayout.Mapping {
    var mapping: ListLayout.Mapping = [:]
    for option in options {
      guard let (heading, field) = pair(option) else { throw BadMapping(text: option) }
      mapping[field] = heading
    }
    return mapping
  }

  /// "Heading=field"; where the word behind the sign is no field, "field=Heading".
  private static func pair(_ option: String) -> (heading: String, field: ListField)? {
    func field(_ text: Substring) -> ListField? {
      ListField(rawValue: String(text)).flatMap { $0 == .number ? nil : $0 }
    }
    guard let last = option.lastIndex(of: "="), let first = option.firstIndex(of: "=") else {
      return nil
    }
    let heading = option[..<last]
    if !heading.isEmpty, let field = field(option[option.index(after: last)...]) {
      return (String(heading), field)
    }
    return field(option[..<first]).map { (String(option[option.index(after: first)...]), $0) }
  }
}

/// A `--map` that is not understood.
struct BadMapping: StatedError, Hashable {
  var text: String

  var status: ExitStatus { .usage }
  var words: Localized {
    let fields = ListField.allCases.filter { $0 != .number }.map(\.rawValue)
    return Phrases.badMapping(text, fields: fields)
  }
}

extension TextEncoding {
  /// Reads `--encoding`.
  ///
  /// - Throws: ``BadEncoding``.
  init(option: String) throws(BadEncoding) {
    guard let encoding = TextEncoding(named: option) else { throw BadEncoding(text: option) }
    self = encoding
  }
}

/// An `--encoding` that is not known.
struct BadEncoding: StatedError, Hashable {
  var text: String

  var status: ExitStatus { .usage }
  var words: Localized {
    Phrases.badEncoding(text, known: TextEncoding.allCases.map(\.rawValue))
  }
}

extension ListAnswers {
  /// Reads `--fill-down`, `--cancelled` and `--several`.
  ///
  /// - Throws: ``BadAnswer``.
  init(fillDown: [String], cancelled: [String], several: [String]) throws(BadAnswer) {
    self.init()
    for text in fillDown {
      // As the options call it, or as headings do: "office", "Đơn vị".
      guard let field = ListField(rawValue: text) ?? ListField(heading: text),
        ListField.shared.contains(field)
      else { throw .field(text) }
      fillsDown.insert(field)
    }
    try Self.read(cancelled, "--cancelled", into: &self.cancelled)
    try Self.read(several, "--several", into: &self.several)
  }

  /// "keep" for all rows, "12=keep" for one.
  private static func read<Answer: CaseIterable & RawRepresentable<String> & Hashable & Sendable>(
    _ options: [String],
    _ name: String,
    into answers: inout ByRow<Answer>
  ) throws(BadAnswer) {
    for option in options {
      let parts = option.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let word = parts.last, let answer = Answer(rawValue: String(word)) else {
        throw .answer(name, option, known: Answer.allCases.map(\.rawValue))
      }
      if parts.count == 1 {
        answers.all = answer
      } else if let row = Int(parts[0]), row > 0 {
        answers.rows[row] = answer
      } else {
        throw .answer(name, option, known: Answer.allCases.map(\.rawValue))
      }
    }
  }
}

/// An answer to a list's questions that is not understood.
enum BadAnswer: StatedError, Hashable {
  case field(String)
  case answer(String, String, known: [String])
  /// No pair of somebody and a row.
  case pair(String, String)
  /// A pair of which one is not there.
  case nobody(String, rows: Int)
  /// An answer for a store, whose people come with rows and ids of their own.
  case forStore(String)
  /// An answer to `import roster` that cannot be meant.
  case identity(IdentityAnswers.Fault, file: String)

  var status: ExitStatus { .usage }
  var words: Localized {
    switch self {
    case .field(let text):
      Phrases.badFillDown(
        text,
        fields: ListField.shared.map { ($0.rawValue, Phrases.listField($0.rawValue)) }
      )
    case .answer(let option, let text, let known):
      Phrases.badAnswer(option, text, answers: known)
    case .pair(let option, let text): Phrases.badPair(option, text)
    case .nobody(let text, let rows): Phrases.noSuchPair(text, rows: rows)
    case .forStore(let path): Phrases.noPairsForStore(path)
    case .identity(.nobody(let pair), let file): Phrases.pairMeansNobody(pair.text, in: file)
    case .identity(.contradiction(let pair), _): Phrases.pairContradicts(pair.text)
    case .identity(.hasOwnRow(let pair, let row), let file):
      Phrases.pairHasOwnRow(pair.text, row: row, in: file)
    }
  }
}

/// Who is one person, and who is not, as options say it.
struct SamePersonOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(Phrases.helpSame.spoken, valueName: Phrases.pairName.spoken)
  )
  var same: [String] = []

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(Phrases.helpDifferent.spoken, valueName: Phrases.pairName.spoken)
  )
  var different: [String] = []

  /// - Throws: ``BadAnswer``.
  func answers() throws(BadAnswer) -> IdentityAnswers {
    try IdentityAnswers(same: same, different: different)
  }
}

extension IdentityAnswers {
  /// Reads `--same` and `--different`: "10019=5", "row4=row5".
  ///
  /// - Throws: ``BadAnswer``.
  init(same: [String], different: [String]) throws(BadAnswer) {
    self.init()
    for text in same {
      guard let pair = Pair(text) else { throw .pair("--same", text) }
      self.same.append(pair)
    }
    for text in different {
      guard let pair = Pair(text) else { throw .pair("--different", text) }
      self.different.insert(pair)
    }
  }
}

extension IdentityAnswers.Pair {
  /// As `--same` has it.
  var text: String {
    switch known {
    case .code(let code): "\(code)=row\(row)"
    case .row(let other): "row\(other)=row\(row)"
    }
  }

  /// A code or a row, "=", and a row; nil of anything else.
  fileprivate init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let row = Self.row(sides[1]) ?? Self.number(sides[1]) else {
      return nil
    }
    if let other = Self.row(sides[0]) {
      self.init(.row(other), row: row)
    } else {
      let code = String(sides[0])
      guard DelegateCode.isWellFormed(code) else { return nil }
      self.init(.code(code), row: row)
    }
  }

  /// "row5", or "hàng5" as the Vietnamese text says.
  private static func row(_ text: Substring) -> Int? {
    for word in ["row", "hàng", "hang"] where text.hasPrefix(word) {
      return number(text.dropFirst(word.count))
    }
    return nil
  }

  private static func number(_ text: Substring) -> Int? {
    Int(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
