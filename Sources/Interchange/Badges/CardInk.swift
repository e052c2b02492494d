package import QRCodes

/// A place on a page, in millimetres from its upper left corner.
package struct CardPoint: Hashable, Sendable {
  package var x: Double
  package var y: Double
}

/// What is drawn on a page of cards; lengths are millimetres.
package enum CardInk: Hashable, Sendable {
  /// A line of text, its letters on a baseline that begins at a point.
  case text(CardLine, at: CardPoint)
  case rule(from: CardPoint, to: CardPoint, thickness: Double, isDotted: Bool)
  /// A QR code, without its quiet zone, in a square from a point.
  case code(QRCode, at: CardPoint, side: Double)
}

/// A line of text that is never broken, in one size and weight.
package struct CardLine: Hashable, Sendable {
  /// Ready to be shown: composed, and nothing in it acts.
  package var text: String
  /// Of the letters, in millimetres an em.
  package var size: Double
  package var isBold: Bool
  /// How wide it may be.
  package var room: Double

  /// How wide it is in the letters that it was laid out for.
  var width: Double { LetterWidths.ems(of: text, isBold: isBold) * size }
}
