/// One mouse report, in either of the two ways that terminals write it.
struct MouseReport {
  var kind: MouseEvent.Kind
  var point: Point

  /// Three bytes after `ESC [ M`: button, column and row, each plus 32, the places from 1.
  init?(x10 bytes: [UInt8]) {
    guard bytes.count == 3, bytes.allSatisfy({ $0 >= 32 }) else { return nil }
    self.init(button: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
  }

  /// `button ; column ; row` between `ESC [ <` and `M` (pressed) or `m` (let go).
  init?(sgr parameters: ArraySlice<UInt8>, final: UInt8) {
    guard final == UInt8(ascii: "M") else { return nil }
    let fields = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = fields.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 3, fields.count == 3 else { return nil }
    self.init(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// Bits 2 to 4 of the button are the modifier keys, 5 is motion, 6 the wheel.
  private init?(button: Int, column: Int, row: Int) {
    guard column > 0, row > 0 else { return nil }
    switch button & ~0b1_1100 {
    case 0: kind = .press
    case 64: kind = .wheelUp
    case 65: kind = .wheelDown
    default: return nil
    }
    point = Point(x: column - 1, y: row - 1)
  }
}
