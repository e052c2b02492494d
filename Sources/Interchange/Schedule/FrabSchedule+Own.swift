import Conference

/// What frab's form has no place for, so that a schedule of ours which is read back is the same: a
/// processing instruction of our own, which other readers and schemas pass over.
///
/// It holds an object of JSON. What an event's instruction does not say, it has not.
enum OwnInstruction {
  static let target = "hoinghi"
  /// The name under which ``XMLTree`` knows it.
  static let name = "?" + target

  enum Key: String {
    // Of an event.
    case guid, kind, room, allDay, order, people
    // Of the conference.
    case place
  }

  enum Value {
    case text(String)
    case texts([String])
    case integer(Int)
    case no
    case yes
  }

  static func written(_ members: [(Key, Value?)], indent: Int) -> String {
    let said = members.compactMap { key, value in
      value.map { "\(text(key.rawValue)): \(json($0))" }
    }
    let blanks = String(repeating: " ", count: indent)
    return "\(blanks)<?\(target) {\(said.joined(separator: ", "))}?>\n"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let words): text(words)
    case .texts(let words): "[\(words.map(text).joined(separator: ", "))]"
    case .integer(let number): "\(number)"
    case .no: "false"
    case .yes: "true"
    }
  }

  /// A string of JSON that can end no instruction, and holds no control.
  private static func text(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case ">", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
