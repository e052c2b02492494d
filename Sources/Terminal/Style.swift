/// How a cell looks: one of four inks beside the default, and attributes that work without colour.
///
/// Every terminal's own background and default ink stay; an ink has a meaning, never only a look.
package struct Style: Hashable, Sendable {
  package enum Ink: Hashable, Sendable, CaseIterable {
    /// The terminal's own.
    case plain
    /// Where one is and what can be done: headings, keys, the frame of the focus.
    case accent
    /// Not reported: sample, assumed, a question, a fault.
    case caution
    /// Found or reached: a match, an improvement.
    case good
    /// Refused: nobody is let in.
    case bad
  }

  package var ink: Ink
  package var bold: Bool
  package var underline: Bool
  package var reverse: Bool

  package init(
    _ ink: Ink = .plain,
    bold: Bool = false,
    underline: Bool = false,
    reverse: Bool = false
  ) {
    self.ink = ink
    self.bold = bold
    self.underline = underline
    self.reverse = reverse
  }

  package static let plain = Style()
}
