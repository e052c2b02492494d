import CPango
import Glibc

/// A document that is being made in memory by pango and cairo, which are opened for it and not before.
///
/// Lengths are points (1/72 inch), from the upper left corner of the page.
package final class PDFDocument {
  private var press: OpaquePointer?
  private static let messageLimit = 256

  /// Begins a document with its first page.
  ///
  /// - Parameters:
  ///   - width: Of every page.
  ///   - height: Of every page.
  ///   - title: What a reader shows in its window's head.
  /// - Throws: ``TypesettingError`` where a library is not there.
  package init(width: Double, height: Double, title: String) throws(TypesettingError) {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    press = press_begin(width, height, title, &message, message.count)
    if press == nil { throw TypesettingError(reason: .noLibrary, detail: Self.text(message)) }
  }

  deinit { if let press { press_drop(press) } }

  /// The bytes of the whole document, which ends with it.
  ///
  /// - Throws: ``TypesettingError`` where cairo could not make it.
  package func finish() throws(TypesettingError) -> [UInt8] {
    var message = [CChar](repeating: 0, count: Self.messageLimit)
    var count = 0
    guard let press else { throw TypesettingError(reason: .failed, detail: "") }
    self.press = nil
    guard let bytes = press_finish(press, &count, &message, message.count) else {
      throw TypesettingError(reason: .failed, detail: Self.text(message))
    }
    defer { free(bytes) }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  private static func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

/// Setting and drawing.
extension PDFDocument {
  /// Breaks a text into lines.
  ///
  /// - Parameters:
  ///   - markup: The text in pango's markup.
  ///   - setting: Its font and its width.
  /// - Returns: The text as it was set; it is to be drawn in this document, before that is finished.
  /// - Throws: ``TypesettingError`` without memory.
  package func set(_ markup: String, _ setting: TextSetting) throws(TypesettingError) -> SetText {
    var markup = markup
    let text = press.flatMap { press in
      setting.families.withCString { families in
        markup.withUTF8 { bytes in
          bytes.withMemoryRebound(to: CChar.self) { letters in
            press_set(press, letters.baseAddress, letters.count, setting.told(families))
          }
        }
      }
    }
    guard let text else { throw TypesettingError(reason: .failed, detail: "out of memory") }
    return SetText(text)
  }

  /// Draws one line of a text, its letters on `baseline`.
  package func draw(_ text: SetText, line: Int, x: Double, baseline: Double) {
    if let press { press_draw(press, text.text, line, x, baseline) }
  }

  /// A stroke from point to point, of dots where `isDotted`.
  package func stroke(
    from start: (x: Double, y: Double),
    to end: (x: Double, y: Double),
    thickness: Double,
    isDotted: Bool
  ) {
    if let press { press_stroke(press, start.x, start.y, end.x, end.y, thickness, isDotted) }
  }

  /// Rectangles of one grey: 0 is black, 1 white; between those that touch no seam shows.
  package func fill(_ rectangles: [Rectangle], grey: Double) {
    guard let press else { return }
    let rectangles = rectangles.map {
      press_rectangle(x: $0.x, y: $0.y, width: $0.width, height: $0.height)
    }
    press_fill(press, rectangles, rectangles.count, grey)
  }

  package func nextPage() {
    if let press { press_next_page(press) }
  }
}

/// A rectangle by its upper left corner.
package struct Rectangle: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// A text in lines.
package final class SetText {
  /// A line as it was set: its letters reach `ascent` above its baseline, `height` is what the font
  /// asks for from line to line.
  package struct Line: Hashable, Sendable {
    package var x: Double
    package var width: Double
    package var ascent: Double
    package var height: Double
  }

  fileprivate let text: OpaquePointer
  package let lines: [Line]

  fileprivate init(_ text: OpaquePointer) {
    self.text = text
    var count = 0
    let lines = press_lines(text, &count)
    self.lines = UnsafeBufferPointer(start: lines, count: count).map {
      Line(x: $0.x, width: $0.width, ascent: $0.ascent, height: $0.height)
    }
  }

  deinit { press_drop_text(text) }
}

/// How a text is set.
package struct TextSetting: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case left, centre, right }

  /// Names of font families, the best first, separated by commas.
  package var families: String
  package var size: Double
  /// Where lines break; nil for one line of any length.
  package var width: Double?
  /// By how much the first line begins further in.
  package var indent: Double
  package var alignment: Alignment
  /// Whether all lines but the last fill the width.
  package var isJustified: Bool

  package init(
    families: String,
    size: Double,
    width: Double? = nil,
    indent: Double = 0,
    alignment: Alignment = .left,
    isJustified: Bool = false
  ) {
    self.families = families
    self.size = size
    self.width = width
    self.indent = indent
    self.alignment = alignment
    self.isJustified = isJustified
  }

  fileprivate func told(_ families: UnsafePointer<CChar>) -> press_setting {
    let alignment =
      switch alignment {
      case .left: press_left
      case .centre: press_centre
      case .right: press_right
      }
    return press_setting(
      families: families,
      size: size,
      width: width ?? -1,
      indent: indent,
      alignment: alignment,
      is_justified: isJustified
    )
  }
}
