import CNcursesw
import CTerminalGuard
import Glibc

/// What is found out about the terminal.
extension Screen {
  /// Columns and rows that are drawn at most, from the top left: what curses counts and memory
  /// holds ends somewhere, and no display shows as many.
  private static let longestSide = 1000

  /// Keeps curses from taking the size of a window that is its end, for the time of its start.
  static func startCurses(_ name: String) -> Bool {
    var columns: CInt = 0
    var lines: CInt = 0
    let isBeyond =
      guard_size(&columns, &lines) && max(Int(columns), Int(lines)) > longestSide
    defer {
      if isBeyond {
        unsetenv("LINES")
        unsetenv("COLUMNS")
      }
    }
    if isBeyond {
      setenv("LINES", "24", 1)
      setenv("COLUMNS", "80", 1)
    }
    return nc_start(name)
  }

  static func currentSize() -> Size {
    var columns: CInt = 0
    var lines: CInt = 0
    if !guard_size(&columns, &lines) {
      columns = nc_described_columns()
      lines = nc_described_lines()
    }
    return Size(
      width: columns > 0 ? min(Int(columns), longestSide) : 80,
      height: lines > 0 ? min(Int(lines), longestSide) : 24
    )
  }

  /// Sets up the colour pairs and gives each ink's look, in the order of `Style.Ink`.
  static func looks(
    _ options: ScreenOptions,
    description: TerminalDescription,
    environment: (String) -> String?
  ) -> [Inks.Look] {
    let refused = options.colour == .auto && environment("NO_COLOR")?.isEmpty == false
    var inks = Inks.mono
    if options.colour != .never, !refused, has_colors() {
      start_color()
      use_default_colors()
      let theme = Inks.resolved(
        options.theme,
        colorFGBG: environment("COLORFGBG"),
        term: description.name
      )
      inks = Inks.inks(theme: theme, colours: Int(nc_colours()))
    }
    let looks = Style.Ink.allCases.map { inks[$0] }
    for (pair, look) in looks.enumerated() {
      guard let colour = look.colour else { continue }
      // A terminal of direct colour takes the mixture itself, but for the first eight.
      let rgb = Palette.colour(colour)
      let isDirect = nc_colours() > 256 && colour >= 8
      let mixed = isDirect ? rgb.red << 16 | rgb.green << 8 | rgb.blue : colour
      init_extended_pair(CInt(pair), CInt(mixed), -1)
    }
    return looks
  }
}

extension Style.Ink {
  /// Its place among all inks, and the number of its colour pair.
  var position: Int {
    switch self {
    case .plain: 0
    case .accent: 1
    case .caution: 2
    case .good: 3
    case .bad: 4
    }
  }
}
