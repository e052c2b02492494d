import Conference

/// What was typed or scanned at a desk, understood as far as the text alone tells.
package enum DeskEntry: Hashable, Sendable {
  case nothing
  /// A code whose check digit is right.
  case code(String)
  /// As long as a code and all digits, with a wrong check digit.
  case wrongCode(String)
  /// Words of a name, an office, a place.
  case words(String)
  /// The name on a citizen card; the rest of the card is gone already.
  case card(name: String)

  /// - Parameter text: As it came; spaces around it and forms of digits do not matter.
  package init(_ text: String) {
    let text = Self.trimmed(text)
    if let name = Self.nameOnCard(text) {
      self = .card(name: name)
      return
    }
    let digits = Self.plainDigits(text)
    if DelegateCode.isValid(digits) {
      self = .code(digits)
    } else if DelegateCode.isWellFormed(digits) {
      self = .wrongCode(digits)
    } else {
      self = text.isEmpty ? .nothing : .words(text)
    }
  }

  /// The text that is looked for; of a card the name alone.
  package var searched: String {
    switch self {
    case .nothing: ""
    case .code(let text), .wrongCode(let text), .words(let text), .card(name: let text): text
    }
  }

  /// Whether it is a number of some kind, and no words: it means somebody whole or nobody.
  package var isNumber: Bool {
    switch self {
    case .code, .wrongCode: true
    case .words(let text): text.contains(where: \.isNumber)
    case .nothing, .card: false
    }
  }

  /// The name in the text of a citizen card's QR, `number|old
  /// number|name|birth|sex|address|issued`.
  ///
  /// The layout is the one printed on cards since 2021; a card without an old number has an empty
  /// field for it.
  private static func nameOnCard(_ text: String) -> String? {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false)
    guard fields.count >= 5 else { return nil }
    let number = plainDigits(String(fields[0]))
    guard number.utf8.count == 12, number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      return nil
    }
    let name = trimmed(String(fields[2]))
    return name.isEmpty ? nil : name
  }

  /// Digits of any script as ASCII, without the spaces between them; other texts as they are.
  private static func plainDigits(_ text: String) -> String {
    var digits = ""
    for scalar in text.unicodeScalars where scalar != " " {
      guard scalar.properties.numericType == .decimal,
        let value = scalar.properties.numericValue
      else { return text }
      digits += String(Int(value))
    }
    return digits
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value < 0x20 }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
