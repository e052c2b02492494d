import QRCodes

/// The cards as one picture, its pages one below the other.
extension BadgeSheet {
  package var svg: String {
    let pages = (0..<pageCount).map { number in
      let top = SVGNumber.text(Double(number) * layout.page.height)
      return "<g transform=\"translate(0 \(top))\">\n\(marks(ofPage: number))\n</g>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      \(opening(height: layout.page.height * Double(pageCount), attributes: Self.namespace))
      <title>\(Markup.html(documentTitle))</title>
      <rect width="100%" height="100%" fill="#fff"/>
      \(pages.joined(separator: "\n"))
      </svg>

      """
  }

  private static let namespace = " xmlns=\"http://www.w3.org/2000/svg\""

  /// A page as a picture within another document.
  func picture(ofPage number: Int) -> String {
    opening(height: layout.page.height, attributes: "") + "\n" + marks(ofPage: number) + "\n</svg>"
  }

  private func opening(height: Double, attributes: String) -> String {
    let (width, height) = (layout.page.width, height)
    return "<svg\(attributes) width=\"\(SVGNumber.plain(width))mm\""
      + " height=\"\(SVGNumber.plain(height))mm\""
      + " viewBox=\"0 0 \(SVGNumber.text(width)) \(SVGNumber.text(height))\""
      + " font-family=\"\(Self.families)\">"
  }

  private func marks(ofPage number: Int) -> String {
    page(number).map(\.svg).joined(separator: "\n")
  }
}

extension CardInk {
  fileprivate var svg: String {
    switch self {
    case .text(let line, let point):
      // Other letters may be wider: those of a full line are held to its width.
      let isFull = line.width > line.room * 0.8
      let held =
        isFull
        ? " textLength=\"\(SVGNumber.text(line.width))\" lengthAdjust=\"spacingAndGlyphs\"" : ""
      return "<text x=\"\(SVGNumber.text(point.x))\" y=\"\(SVGNumber.text(point.y))\""
        + " font-size=\"\(SVGNumber.text(line.size))\""
        + "\(line.isBold ? " font-weight=\"bold\"" : "")\(held)>\(Markup.html(line.text))</text>"
    case .rule(let start, let end, let thickness, let isDotted):
      return "<path d=\"M\(SVGNumber.text(start.x)) \(SVGNumber.text(start.y))"
        + "L\(SVGNumber.text(end.x)) \(SVGNumber.text(end.y))\" stroke=\"#000\""
        + " stroke-width=\"\(SVGNumber.text(thickness))\""
        + "\(isDotted ? " stroke-linecap=\"round\" stroke-dasharray=\"0 10\"" : "")/>"
    case .code(let code, let point, let side):
      let scale = SVGNumber.text(side / Double(code.side))
      let path = code.runs.map { "M\($0.x) \($0.y)h\($0.count)v1h-\($0.count)z" }.joined()
      return "<path transform=\"translate(\(SVGNumber.text(point.x)) \(SVGNumber.text(point.y)))"
        + " scale(\(scale))\" shape-rendering=\"crispEdges\" d=\"\(path)\"/>"
    }
  }
}

/// Numbers of a picture that is measured in tenths of a millimetre: browsers with a smallest size for
/// letters would enlarge those of two or three.
private enum SVGNumber {
  /// Millimetres in the picture's units, to a thousandth of a millimetre.
  static func text(_ millimetres: Double) -> String { plain(millimetres * 10) }

  /// To two places, without zeros at the end.
  static func plain(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let digits =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return "\(hundredths < 0 ? "-" : "")\(whole)\(digits)"
  }
}
