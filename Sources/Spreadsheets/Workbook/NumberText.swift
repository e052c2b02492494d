/// Numbers as a person reads them in a spreadsheet.
enum NumberText {
  /// Digits that a spreadsheet keeps; what stands behind them is the remainder of a binary fraction.
  private static let significantDigits = 15
  /// Beyond this many digits a number is written with a power of ten.
  private static let mostDigits = 21

  /// Appends a number: 912345678, 0.3 (of 0.30000000000000004), 1.5E+30; a whole one has no point.
  static func append(_ value: Double, to target: inout [UInt8]) {
    guard value.isFinite, value != 0 else {
      target += (value == 0 ? "0" : "\(value)").utf8
      return
    }
    if value < 0 { target.append(UInt8(ascii: "-")) }
    let (digits, exponent) = decimal(value.magnitude)
    // The value is 0.DIGITS times ten to the exponent.
    switch exponent {
    case digits.count...mostDigits:
      target += digits
      target += repeatElement(UInt8(ascii: "0"), count: exponent - digits.count)
    case 1..<max(digits.count, 2):
      target += digits[..<exponent]
      target.append(UInt8(ascii: "."))
      target += digits[exponent...]
    case -3...0:
      target += "0.".utf8
      target += repeatElement(UInt8(ascii: "0"), count: -exponent)
      target += digits
    default:
      target.append(digits[0])
      if digits.count > 1 {
        target.append(UInt8(ascii: "."))
        target += digits[1...]
      }
      let power = exponent - 1
      target += (power < 0 ? "E-" : "E+").utf8
      target += String(power.magnitude).utf8
    }
  }

  /// The decimal digits of a number, rounded to those that are kept, without zeros at either end.
  private static func decimal(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    // The shortest text that means this number: 12.5, 5e-324, 1.2345e+20.
    let text = Array(value.description.utf8)
    var digits: [UInt8] = []
    var exponent = 0
    var hasPoint = false
    var index = 0
    while index < text.count, text[index] != UInt8(ascii: "e") {
      if text[index] == UInt8(ascii: ".") {
        hasPoint = true
      } else if digits.isEmpty, text[index] == UInt8(ascii: "0") {
        if hasPoint { exponent -= 1 }
      } else {
        digits.append(text[index])
        if !hasPoint { exponent += 1 }
      }
      index += 1
    }
    if index < text.count {
      exponent += Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
    }
    if digits.count > significantDigits {
      let roundsUp = digits[significantDigits] >= UInt8(ascii: "5")
      digits.removeSubrange(significantDigits...)
      if roundsUp {
        while let last = digits.last, last == UInt8(ascii: "9") { digits.removeLast() }
        if digits.isEmpty {
          digits = [UInt8(ascii: "1")]
          exponent += 1
        } else {
          digits[digits.count - 1] += 1
        }
      }
    }
    while let last = digits.last, last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent)
  }
}
