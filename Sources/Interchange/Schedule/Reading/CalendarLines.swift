/// One property of a calendar: a content line of RFC 5545, unfolded.
struct CalendarProperty: Hashable, Sendable {
  /// The byte at which its line begins.
  var offset: Int
  /// In capitals.
  var name: String
  /// Their names in capitals; of several values the first.
  var parameters: [String: String]
  /// As it is written, its escapes too.
  var value: String

  /// The value as text (3.3.11).
  var text: String { Self.unescaped(value) }

  /// A list of texts, divided by commas that are not escaped.
  var texts: [String] {
    var parts: [String] = []
    var part = ""
    var isEscaped = false
    for character in value {
      if character == ",", !isEscaped {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return (parts + [part]).map(Self.unescaped)
  }

  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if isEscaped {
        text.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        text.append(scalar)
      }
    }
    if isEscaped { text.append("\\") }
    return String(text)
  }
}

/// The lines of a calendar: unfolded byte by byte, for a fold may part the bytes of one letter.
struct CalendarLines {
  enum Fault: Error, Hashable {
    /// No colon, or a name that is none; its beginning.
    case bad(String)
    case notUTF8
  }

  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next property, where its line begins, or why it is none; nil at the end.
  ///
  /// Empty lines are passed over.
  mutating func next() -> (offset: Int, line: Result<CalendarProperty, Fault>)? {
    while place < bytes.count {
      let start = place
      var line: [UInt8] = []
      repeat {
        // Behind a fold, its blank is left out.
        if place > start { place += 1 }
        let end = bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        line += bytes[place..<end]
        place = end
        if place < bytes.count, bytes[place] == 0x0D { place += 1 }
        if place < bytes.count, bytes[place] == 0x0A { place += 1 }
      } while place < bytes.count && (bytes[place] == 0x20 || bytes[place] == 0x09)
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
      guard let text = String(validating: line, as: UTF8.self) else {
        return (start, .failure(.notUTF8))
      }
      guard let property = Self.property(text, start) else {
        return (start, .failure(.bad(String(text.prefix(40)))))
      }
      return (start, .success(property))
    }
    return nil
  }

  /// The parts of a line: NAME;PARAMETER=VALUE;OTHER="a:b":value.
  private static func property(_ text: String, _ offset: Int) -> CalendarProperty? {
    let scalars = text.unicodeScalars
    var place = scalars.startIndex
    func word(until ends: String) -> String {
      let start = place
      while place < scalars.endIndex, !ends.unicodeScalars.contains(scalars[place]) {
        place = scalars.index(after: place)
      }
      return String(scalars[start..<place])
    }
    let name = word(until: ":;")
    guard !name.isEmpty, name.utf8.allSatisfy(isOfName) else { return nil }
    var parameters: [String: String] = [:]
    while place < scalars.endIndex, scalars[place] == ";" {
      place = scalars.index(after: place)
      let key = word(until: "=:;").uppercased()
      guard place < scalars.endIndex, scalars[place] == "=" else { continue }
      repeat {
        place = scalars.index(after: place)
        var value: String
        if place < scalars.endIndex, scalars[place] == "\"" {
          place = scalars.index(after: place)
          value = word(until: "\"")
          guard place < scalars.endIndex else { return nil }
          place = scalars.index(after: place)
          value += word(until: ",:;")
        } else {
          value = word(until: ",:;")
        }
        if parameters[key] == nil { parameters[key] = plain(value) }
      } while place < scalars.endIndex && scalars[place] == ","
    }
    guard place < scalars.endIndex, scalars[place] == ":" else { return nil }
    return CalendarProperty(
      offset: offset,
      name: name.uppercased(),
      parameters: parameters,
      value: String(scalars[scalars.index(after: place)...])
    )
  }

  /// A parameter's value as RFC 6868 spells what cannot stand in one.
  private static func plain(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "^")) else { return value }
    var plain = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch (scalar, scalar == "^" ? rest.first : nil) {
      case ("^", "^"?): plain.append("^")
      case ("^", "'"?): plain.append("\"")
      case ("^", "n"?): plain.append("\n")
      default:
        plain.append(scalar)
        continue
      }
      rest.removeFirst()
    }
    return String(plain)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
    default: false
    }
  }
}
