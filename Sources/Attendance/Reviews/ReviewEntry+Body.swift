import Conference

/// An entry as the text of its event: one object of JSON, sealed and forgettable.
extension ReviewEntry {
  package var body: String {
    var line = LineWriter()
    switch self {
    case .score(let criterion, let score):
      line.add("entry", "score")
      line.add("of", criterion)
      if let score { line.add("number", number: Int64(score)) }
    case .households(let count):
      line.add("entry", "households")
      if let count { line.add("number", number: Int64(count)) }
    case .note(let words):
      line.add("entry", "note")
      line.add("words", words)
    case .answer(let question, let words):
      line.add("entry", "answer")
      line.add("of", question)
      line.add("words", words)
    case .photographs(let names):
      line.add("entry", "photographs")
      line.add("words", names.joined(separator: "\n"))
    }
    line.close()
    return line.text
  }

  /// Reads what ``body`` wrote; nil where it is not that, or a number is out of bounds.
  package init?(body: String) {
    var reader = LineReader(body.utf8)
    guard reader.take("{"), let entry = reader.string("entry", isFirst: true) else { return nil }
    let subject = reader.string("of")
    let number = reader.number("number").map { Int($0) }
    let words = reader.string("words")
    guard reader.tail == "" else { return nil }
    switch (entry, subject, words) {
    case ("score", let criterion?, nil):
      guard number.map(Criterion.scores.contains) ?? true else { return nil }
      self = .score(criterion: criterion, number)
    case ("households", nil, nil):
      guard number.map((0...Self.mostHouseholds).contains) ?? true else { return nil }
      self = .households(number)
    case ("note", nil, let words?) where number == nil:
      self = .note(words)
    case ("answer", let question?, let words?) where number == nil:
      self = .answer(question: question, words)
    case ("photographs", nil, let words?) where number == nil:
      // By scalars, since a Character of "\r\n" is not a "\n".
      self = .photographs(words.unicodeScalars.split(separator: "\n").map { String($0) })
    default: return nil
    }
  }
}
