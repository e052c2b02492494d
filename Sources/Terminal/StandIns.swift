/// One-column stand-ins for frames and marks that a terminal's font or encoding lacks.
enum StandIns {
  static let ascii: [Character: Unicode.Scalar] = table([
    ("-", "─━╌┄┈╴╶╸╺═‐‑‒–—―−"),
    ("|", "│┃╎┆┊╵╷╹╻║▏▕"),
    ("+", "┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬┝┥┠┨┯┷┿╪╫"),
    ("#", "█▉▊▋▓▇▆▅■▪◼"), ("=", "▌▍▐▄▀▃≡"), (":", "▒▂⋮"), (".", "░▁·"), ("-", "▎"),
    ("*", "•●◆★✦✱"), ("o", "○◦◯◇☆"), ("'", "‘’′´"), ("\"", "“”″«»"),
    (">", "→▸▶►›≥⇒❯▷"), ("<", "←◂◀◄‹≤❮◁"), ("^", "↑▴▲△"), ("v", "↓▾▼▽✓✔"),
    ("x", "×✗✘"), ("!", "⚠"), ("?", "⁇"), ("~", "≈∼…"), (" ", "\u{a0}\u{2007}\u{202f}\u{2009}"),
    ("/", "╱⁄÷"), ("\\", "╲"), ("d", "₫"),
  ])

  /// What the Linux console shows instead of what its usual fonts (256 or 512 glyphs) lack.
  static let console: [Character: Unicode.Scalar] = table([
    ("─", "━╌┄┈"), ("│", "┃╎┆┊"), ("┌", "╭┏"), ("┐", "╮┓"), ("└", "╰┗"), ("┘", "╯┛"),
    ("█", "▉▊▋▇▆"), ("▌", "▍▎▏"), ("▄", "▅▃▂▁"), ("√", "✓✔"),
  ])

  static let consoleHas = Set(
    "─│┌┐└┘├┤┬┴┼═║╔╗╚╝╠╣╦╩╬█▌▐▄▀░▒▓■•·→←↑↓▲▼►◄×÷–—‘’“”«»≡≤≥≈√\u{a0}"
  )

  private static func table(
    _ rows: [(Unicode.Scalar, String)]
  ) -> [Character: Unicode.Scalar] {
    var table: [Character: Unicode.Scalar] = [:]
    for (standIn, graphemes) in rows {
      for grapheme in graphemes { table[grapheme] = standIn }
    }
    return table
  }
}
