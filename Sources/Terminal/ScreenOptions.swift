/// How a person wants the terminal to be used.
package struct ScreenOptions: Hashable, Sendable {
  package enum Colour: Hashable, Sendable, CaseIterable {
    /// Colour where the terminal has it and NO_COLOR is empty or not set.
    case auto
    /// Colour where the terminal has it, whatever NO_COLOR says.
    case always
    /// No colour; bold and reverse stay.
    case never
  }

  package enum Theme: Hashable, Sendable, CaseIterable {
    /// From COLORFGBG, else inks that hold on white and on black.
    case auto
    case light, dark
    /// Bold, underline and reverse alone.
    case mono
  }

  package var colour: Colour
  package var theme: Theme
  /// Off: no sequence about the mouse is ever sent.
  package var mouse: Bool
  /// Frames and marks as ASCII; letters stay as the terminal can show them.
  package var ascii: Bool

  package init(
    colour: Colour = .auto,
    theme: Theme = .auto,
    mouse: Bool = true,
    ascii: Bool = false
  ) {
    self.colour = colour
    self.theme = theme
    self.mouse = mouse
    self.ascii = ascii
  }
}
