import Foundation
import Terminal
import Testing

/// Contrast as WCAG 2.1 defines it, from 1 to 21.
private func contrast(_ one: RGB, _ other: RGB) -> Double {
  func luminance(_ colour: RGB) -> Double {
    let parts = [colour.red, colour.green, colour.blue].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
  let (a, b) = (luminance(one), luminance(other))
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

private let inks: [Style.Ink] = [.accent, .caution, .good, .bad]
private let white = RGB(255, 255, 255)
private let black = RGB(0, 0, 0)
/// Light grounds that people use: xterm, Solarized, Gruvbox, a grey.
private let light = [white, RGB(0xfd, 0xf6, 0xe3), RGB(0xfb, 0xf1, 0xc7), RGB(0xee, 0xee, 0xee)]
/// Dark ones: xterm, Solarized, Gruvbox, Ubuntu, VS Code, Dracula.
private let dark = [
  black, RGB(0x00, 0x2b, 0x36), RGB(0x28, 0x28, 0x28), RGB(0x30, 0x0a, 0x24), RGB(0x1e, 0x1e, 0x1e),
  RGB(0x28, 0x2a, 0x36),
]

@Suite struct InksTests {
  @Test("every ink of a theme is at least 4.5:1 on every ground of its kind", arguments: inks)
  func contrastOfThemes(_ ink: Style.Ink) throws {
    for (theme, grounds) in [(ScreenOptions.Theme.light, light), (.dark, dark)] {
      let colour = Palette.colour(try #require(Inks.inks(theme: theme, colours: 256)[ink].colour))
      for ground in grounds {
        #expect(contrast(colour, ground) >= 4.5, "\(theme) \(ink) on \(ground.hex)")
      }
    }
  }

  @Test(
    "where the ground is not known an ink holds 4.5:1 on white and black, 3:1 on tinted ones",
    arguments: inks
  )
  func contrastOfAuto(_ ink: Style.Ink) throws {
    let colour = Palette.colour(try #require(Inks.inks(theme: .auto, colours: 256)[ink].colour))
    for ground in [white, black] {
      #expect(contrast(colour, ground) >= 4.5, "\(ink) on \(ground.hex)")
    }
    for ground in light + dark {
      #expect(contrast(colour, ground) >= 3, "\(ink) on \(ground.hex)")
    }
  }

  @Test("in eight colours an ink holds 4.5:1 in xterm's palette", arguments: inks)
  func contrastOfEight(_ ink: Style.Ink) throws {
    for (theme, ground) in [(ScreenOptions.Theme.light, white), (.dark, black)] {
      let colour = try #require(Inks.inks(theme: theme, colours: 8)[ink].colour)
      #expect(contrast(Palette.colour(colour), ground) >= 4.5, "\(theme) \(ink)")
    }
  }

  @Test("inks of one theme differ from one another, and none is the default ink")
  func distinct() {
    for theme in [ScreenOptions.Theme.light, .dark, .auto] {
      let colours = inks.map { Inks.inks(theme: theme, colours: 256)[$0].colour }
      #expect(Set(colours).count == inks.count)
      #expect(!colours.contains(nil))
    }
    #expect(Inks.inks(theme: .dark, colours: 256)[.plain].colour == nil)
  }

  @Test("mono, and eight colours on a ground that is not known, use no colour at all")
  func mono() {
    for looks in [
      Inks.inks(theme: .mono, colours: 256), Inks.inks(theme: .auto, colours: 8),
      Inks.inks(theme: .dark, colours: 0),
    ] {
      #expect(Style.Ink.allCases.allSatisfy { looks[$0].colour == nil })
      #expect(looks[.accent].bold)
      #expect(looks[.caution].underline)
    }
  }

  @Test(
    "the theme follows COLORFGBG's last field",
    arguments: [
      ("15;0", ScreenOptions.Theme.dark), ("0;15", .light), ("0;default;15", .light),
      ("0;7", .light),
      ("15;8", .dark), ("15;default", .auto), ("", .auto),
    ]
  )
  func theme(_ value: String?, _ wanted: ScreenOptions.Theme) {
    #expect(Inks.resolved(.auto, colorFGBG: value, term: "xterm-256color") == wanted)
  }

  @Test("the Linux console is dark, and what a person chose stands")
  func chosen() {
    #expect(Inks.resolved(.auto, colorFGBG: nil, term: "linux") == .dark)
    #expect(Inks.resolved(.light, colorFGBG: "15;0", term: "linux") == .light)
  }

  @Test(
    "the palette is xterm's",
    arguments: [
      (16, "#000000"), (63, "#5f5fff"), (231, "#ffffff"), (232, "#080808"), (255, "#eeeeee"),
    ]
  )
  func palette(_ index: Int, _ hex: String) {
    #expect(Palette.colour(index).hex == hex)
  }
}
