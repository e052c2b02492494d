import QRCodes

/// A QR code in the cells of a terminal, with its quiet zone.
///
/// A cell is twice as high as it is wide: it holds two modules, one above the other; in ASCII a module
/// takes two cells.
struct DrawnQRCode {
  /// What makes dark and light.
  enum Ink: Hashable {
    /// Colours of its own, black on white whatever lies behind.
    case manyColours, eightColours
    /// The letters alone, where they are darker than what lies behind, or lighter.
    case darkLetters, lightLetters
  }

  private let code: QRCode
  private let ink: Ink
  private let isASCII: Bool

  init(_ code: QRCode, ink: Ink, isASCII: Bool) {
    self.code = code
    self.ink = ink
    self.isASCII = isASCII
  }

  /// The lines, each with its end.
  var text: String { (isASCII ? asciiLines : blockLines).map { $0 + "\n" }.joined() }

  private var places: Range<Int> { -QRCode.quietZone..<(code.side + QRCode.quietZone) }

  /// Whether a module is made by letters, or by black in colours.
  private func isInked(_ x: Int, _ y: Int) -> Bool {
    // Below the last row nothing is drawn.
    guard places.contains(y) else { return false }
    return code.isDark(x: x, y: y) != (ink == .lightLetters)
  }

  private var blockLines: [String] {
    stride(from: places.lowerBound, to: places.upperBound, by: 2).map { y in
      let cells = places.map { x in
        switch (isInked(x, y), isInked(x, y + 1)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return painted(cells.joined(), isDark: nil)
    }
  }

  private var asciiLines: [String] {
    places.map { y in
      places.map { x in
        let isInked = isInked(x, y)
        return switch ink {
        case .manyColours, .eightColours: painted("  ", isDark: isInked)
        case .darkLetters, .lightLetters: isInked ? "##" : "  "
        }
      }.joined()
    }
  }

  /// Black letters on white, or a place that is all dark or all light.
  private func painted(_ text: String, isDark: Bool?) -> String {
    let colours: String
    switch ink {
    // Of 256 colours these two are the same everywhere; the first sixteen are a theme's.
    case .manyColours: colours = isDark ?? false ? "38;5;231;48;5;16" : "38;5;16;48;5;231"
    case .eightColours: colours = isDark ?? false ? "37;40" : "30;47"
    case .darkLetters, .lightLetters: return text
    }
    return "\u{1B}[\(colours)m\(text)\u{1B}[0m"
  }
}
