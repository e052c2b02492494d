import Attendance
import VietnameseText

extension JSON {
  /// The document as text (RFC 8259), indented, in NFC, ending with a line break.
  ///
  /// What could act on a terminal or hide from a reader is escaped, as in the lines of the log.
  func printed() -> String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .text(let value): text += Self.quoted(value)
    case .integer(let value): text += "\(value)"
    case .number(let value): text += Self.digits(value)
    case .boolean(let value): text += value ? "true" : "false"
    case .array(let elements):
      Self.write(elements, between: "[", "]", to: &text, indent) { element, text, inner in
        element.write(to: &text, indent: inner)
      }
    case .object(let members):
      Self.write(members, between: "{", "}", to: &text, indent) { member, text, inner in
        text += Self.quoted(member.key)
        text += ": "
        member.value.write(to: &text, indent: inner)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element],
    between open: String,
    _ close: String,
    to text: inout String,
    _ indent: String,
    each: (Element, inout String, String) -> Void
  ) {
    guard !elements.isEmpty else {
      text += open + close
      return
    }
    let inner = indent + "  "
    text += open
    for (index, element) in elements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + inner
      each(element, &text, inner)
    }
    text += "\n" + indent + close
  }

  private static func quoted(_ value: String) -> String {
    LineWriter.quoted(Composition.composed(value), hasShortForms: true)
  }

  /// The shortest digits that give the number back; whole ones without a fraction.
  static func digits(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return "\(Int64(value))" }
    return "\(value)"
  }
}
