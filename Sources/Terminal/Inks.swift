/// What each ink is on a terminal: a colour of its palette, or attributes where colour cannot be
/// relied on.
package struct Inks: Hashable, Sendable {
  package struct Look: Hashable, Sendable {
    /// An index into the terminal's palette; nil for its default ink.
    package var colour: Int?
    package var bold = false
    package var underline = false
  }

  package let accent: Look
  package let caution: Look
  package let good: Look
  package let bad: Look

  package subscript(ink: Style.Ink) -> Look {
    switch ink {
    case .plain: Look()
    case .accent: accent
    case .caution: caution
    case .good: good
    case .bad: bad
    }
  }

  /// Without colour an ink is told apart by weight; what it says always stands in words or a mark
  /// as well.
  package static let mono = Inks(
    accent: Look(bold: true),
    caution: Look(underline: true),
    good: Look(bold: true),
    bad: Look(bold: true, underline: true)
  )

  /// The inks of a theme that is not `auto`, or of `auto` where nothing is known of the background.
  ///
  /// With 256 colours each ink has a contrast of at least 4.5:1 with its background (WCAG 2.1,
  /// 1.4.3), those of `auto` with white and with black. Of 8 colours no three have it with both, so
  /// `auto` uses none of them, and no red has it with black, so a refusal is an underlined caution.
  /// `colours` is how many the terminal has.
  package static func inks(theme: ScreenOptions.Theme, colours: Int) -> Inks {
    guard colours >= 8 else { return .mono }
    switch (theme, colours >= 256) {
    case (.mono, _), (.auto, false): return .mono
    case (.dark, true): return Inks(117, 179, 114, 210)
    case (.light, true): return Inks(25, 94, 22, 124)
    case (.auto, true): return Inks(63, 131, 29, 163)
    case (.light, false): return Inks(4, 1, 5, 1)
    case (.dark, false):
      // The VGA's dark yellow is brown; bold makes it bright there.
      return Inks(
        accent: Look(colour: 6),
        caution: Look(colour: 3, bold: true),
        good: Look(colour: 2),
        bad: Look(colour: 3, bold: true, underline: true)
      )
    }
  }

  private init(_ accent: Int, _ caution: Int, _ good: Int, _ bad: Int) {
    self.init(
      accent: Look(colour: accent),
      caution: Look(colour: caution),
      good: Look(colour: good),
      bad: Look(colour: bad)
    )
  }

  private init(accent: Look, caution: Look, good: Look, bad: Look) {
    self.accent = accent
    self.caution = caution
    self.good = good
    self.bad = bad
  }

  /// The theme that the surroundings tell: COLORFGBG's last field is the background's index; the
  /// Linux console is black.
  package static func resolved(
    _ theme: ScreenOptions.Theme,
    colorFGBG: String?,
    term: String
  ) -> ScreenOptions.Theme {
    guard theme == .auto else { return theme }
    if let field = colorFGBG?.split(separator: ";").last, let background = Int(field) {
      return background == 7 || background >= 9 ? .light : .dark
    }
    return term == "linux" ? .dark : .auto
  }
}
