/// What the number format of a cell says that its number is.
enum NumberFormat: Hashable {
  case plain
  case moment(SerialDate.Parts)
  case percent
  /// Digits with a least number of them, or set apart: 0000000000 shows 912345678 as 0912345678.
  case pattern([Sign])

  enum Sign: Hashable {
    /// A digit that stands even where the number has none (0), or one that does not (#).
    case digit(isKept: Bool)
    case literal(UInt8)
  }

  /// One of those that every spreadsheet has (ECMA-376 part 1, 18.8.30, with those of East Asia).
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .moment(.init(date: true))
    case 18...21, 32...35, 45, 47, 55, 56: self = .moment(.init(time: true))
    case 46: self = .moment(.init(time: true, isElapsed: true))
    case 22: self = .moment(.init(date: true, time: true))
    default: self = .plain
    }
  }

  /// What a format code says, by its section for positive numbers: dd/mm/yyyy, 0% or "0"#########.
  init(code: String) {
    var scan = FormatScan(Array(code.utf8))
    scan.run()
    if let moment = scan.moment {
      self = .moment(moment)
    } else if scan.isPercent {
      self = .percent
    } else {
      self = scan.pattern.map(NumberFormat.pattern) ?? .plain
    }
  }

  /// Appends a number that is no moment as it is shown; false where the format has no form for it.
  func append(_ value: Double, to target: inout [UInt8]) -> Bool {
    switch self {
    case .plain, .moment: return false
    case .percent:
      NumberText.append(value * 100, to: &target)
      target.append(UInt8(ascii: "%"))
      return true
    case .pattern(let signs):
      guard value >= 0, value < 1e15, value == value.rounded() else { return false }
      Self.fill(signs, with: Array(String(Int(value)).utf8), &target)
      return true
    }
  }

  /// Puts digits into the places of a pattern, from the right; those for which there is no place stand
  /// in the first.
  private static func fill(_ signs: [Sign], with digits: [UInt8], _ target: inout [UInt8]) {
    var rest = digits == [UInt8(ascii: "0")] ? [] : digits
    var reversed: [UInt8] = []
    let first = signs.firstIndex { if case .digit = $0 { true } else { false } }
    for (index, sign) in signs.enumerated().reversed() {
      switch sign {
      case .literal(let byte): reversed.append(byte)
      case .digit(let isKept):
        if let digit = rest.popLast() {
          reversed.append(digit)
        } else if isKept {
          reversed.append(UInt8(ascii: "0"))
        }
        if index == first {
          reversed += rest.reversed()
          rest = []
        }
      }
    }
    target += reversed.reversed()
  }
}

/// One pass over the section of a format code for positive numbers (ECMA-376 part 1, 18.8.31).
private struct FormatScan {
  private let code: [UInt8]
  private var index = 0

  private var parts = SerialDate.Parts()
  private var hasMonthOrMinute = false
  private(set) var isPercent = false
  private var signs: [NumberFormat.Sign] = []
  /// Whether something stands there that no pattern of digits has.
  private var isOther = false

  init(_ code: [UInt8]) { self.code = code }

  /// What is shown of a moment; an m is a minute where hours or seconds stand too.
  var moment: SerialDate.Parts? {
    guard parts.date || parts.time || hasMonthOrMinute else { return nil }
    var parts = parts
    if hasMonthOrMinute, !parts.time { parts.date = true }
    return parts
  }

  /// Digits and what sets them apart, where they do more than show the number.
  var pattern: [NumberFormat.Sign]? {
    let digits = signs.count { if case .digit = $0 { true } else { false } }
    guard !isOther, digits > 0 else { return nil }
    return signs == [.digit(isKept: true)] || signs == [.digit(isKept: false)] ? nil : signs
  }

  mutating func run() {
    if code.starts(with: "general".utf8, by: { $0 | 0x20 == $1 }) { return isOther = true }
    while index < code.count, code[index] != UInt8(ascii: ";") {
      let byte = code[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        while index < code.count, code[index] != UInt8(ascii: "\"") { literal() }
        index += 1
      case UInt8(ascii: "\\"): literal()
      // As wide as the next sign; the next sign as often as there is room.
      case UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["): bracket()
      case UInt8(ascii: "0"): signs.append(.digit(isKept: true))
      case UInt8(ascii: "#"), UInt8(ascii: "?"): signs.append(.digit(isKept: false))
      case UInt8(ascii: "%"): isPercent = true
      default: letter(byte)
      }
    }
  }

  private mutating func literal() {
    guard index < code.count else { return }
    add(literal: code[index])
    index += 1
  }

  /// Signs that set the digits of a telephone number apart, or begin it.
  private mutating func add(literal byte: UInt8) {
    if "0123456789 +-()./".utf8.contains(byte) {
      signs.append(.literal(byte))
    } else {
      isOther = true
    }
  }

  /// A colour, a condition, a language, or time that goes on: [h].
  private mutating func bracket() {
    let start = index
    while index < code.count, code[index] != UInt8(ascii: "]") { index += 1 }
    let content = code[start..<index].map { $0 | 0x20 }
    index += 1
    if let letter = content.first, "hms".utf8.contains(letter),
      content.allSatisfy({ $0 == letter })
    {
      parts.time = true
      parts.isElapsed = true
    } else if content.first.map("<>=".utf8.map { $0 | 0x20 }.contains) == true {
      isOther = true
    }
  }

  private mutating func letter(_ byte: UInt8) {
    switch byte | 0x20 {
    case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"), UInt8(ascii: "g"):
      parts.date = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): parts.time = true
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    case UInt8(ascii: "e"):
      // 0.00E+00, or a year by its era.
      if index < code.count, "+-".utf8.contains(code[index]) {
        isOther = true
      } else {
        parts.date = true
      }
    case UInt8(ascii: "a"):
      // AM/PM, A/P.
      parts.time = true
      while index < code.count, "mp/".utf8.contains(code[index] | 0x20) || code[index] == 0x2F {
        index += 1
      }
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "1")...UInt8(ascii: "9"):
      add(literal: byte)
    default: isOther = true
    }
  }
}
