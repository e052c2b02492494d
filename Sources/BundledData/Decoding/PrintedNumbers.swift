import Conference

/// The numbers that a source's own characters hold, as Vietnamese texts write them.
///
/// "15.129 hộ" is 15129, "0,29%" 0.29, "1 tỷ 350 triệu đồng" 1350000000; "14/14 hộ" is 14 twice,
/// "ba tỉnh" 3. A comma before three digits, several commas, and a point before any other number
/// of digits are read as English too: "1,350", "5.5".
struct PrintedNumbers {
  /// Every number that the text can be read as; empty where it holds none.
  private(set) var readings: [Double] = []
  /// How many numbers in digits stand in the text.
  private(set) var count = 0

  /// Reads a text whose numbers count `unit`: "140 triệu" is 140 too where that is "triệu đồng".
  init(_ text: String, unit: Localized) {
    let tokens = Self.tokens(of: text)
    var sum: (value: Double, scale: Double)?
    var last: Double?
    for (index, token) in tokens.enumerated() {
      guard case .number(let numbers) = token else {
        last = nil
        continue
      }
      count += 1
      // "15 129": a space may part thousands.
      if let last, let number = numbers.first, number < 1000 {
        readings.append(last * 1000 + number)
      }
      last = numbers.first
      guard let scale = Self.scale(tokens, behind: index) else {
        readings += numbers
        continue
      }
      if Self.hasScale(unit) { readings += numbers }
      readings += numbers.map { $0 * scale }
      guard let part = numbers.first.map({ $0 * scale }) else { continue }
      // "1 tỷ 350 triệu": one amount in parts, the lesser behind the greater.
      if let whole = sum, scale < whole.scale {
        readings.append(whole.value + part)
        sum = (whole.value + part, scale)
      } else {
        sum = (part, scale)
      }
    }
    if count == 0, case .word(let first)? = tokens.first, let number = Self.words[first] {
      // "ba tỉnh", but neither "ba trăm" nor "ba phần tư".
      if tokens.count < 2 || !tokens[1].isPartOfNumber { readings = [number] }
    }
  }

  /// Whether the text holds no number, or this one; the value of a decrease may be negative.
  func agree(with value: Double) -> Bool {
    readings.isEmpty || readings.contains { FigureExpression.agree($0, abs(value)) }
  }
}

extension PrintedNumbers {
  fileprivate enum Token {
    /// One run of digits, and what it can be.
    case number([Double])
    /// Letters, in lower case.
    case word(String)

    /// Whether a number in words would go on here: "ba trăm", "hai mươi", "ba phần tư".
    var isPartOfNumber: Bool {
      guard case .word(let word) = self else { return true }
      return ["mươi", "phần"].contains(word) || WrittenNumber.scale(of: word) != nil
    }
  }

  private static let words: [String: Double] = [
    "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
  ]

  private static func scale(_ tokens: [Token], behind index: Int) -> Double? {
    guard index + 1 < tokens.count, case .word(let word) = tokens[index + 1] else { return nil }
    return WrittenNumber.scale(of: word)
  }

  private static func hasScale(_ unit: Localized) -> Bool {
    [unit.vi, unit.en].contains { words in
      words.split(separator: " ").contains { WrittenNumber.scale(of: String($0)) != nil }
    }
  }

  /// Cuts a text into numbers and words; what is neither stands between them.
  private static func tokens(of text: String) -> [Token] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      let start = index
      if isDigit(scalars[index]) {
        while index < scalars.count, isDigit(scalars[index]) || isMark(scalars, index) {
          index += 1
        }
        tokens.append(.number(WrittenNumber.readings(scalars[start..<index])))
      } else if isLetter(scalars[index]) {
        // The digit of "K1" is part of a name.
        while index < scalars.count, isLetter(scalars[index]) || isDigit(scalars[index]) {
          index += 1
        }
        tokens.append(.word(string(scalars[start..<index]).lowercased()))
      } else {
        index += 1
      }
    }
    return tokens
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a point or comma stands before a digit.
  private static func isMark(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    (scalars[index] == "." || scalars[index] == ",")
      && index + 1 < scalars.count && isDigit(scalars[index + 1])
  }

  /// Latin letters with and without marks, and whatever else is no punctuation.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": true
    default: scalar.value >= 0xC0 && !(0x2000...0x2BFF).contains(scalar.value)
    }
  }
}
