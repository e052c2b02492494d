import VietnameseText

/// What a terminal can show of a grapheme: itself, or a stand-in of as many columns.
///
/// Letters that the locale's encoding lacks lose their marks and keep their case; frames and marks
/// become ASCII. Pure: what the C library knows comes in as functions.
package struct GlyphEncoder {
  /// Which frames and marks the terminal's font has.
  package enum Repertoire: Hashable, Sendable {
    /// All of Unicode's.
    case full
    /// The Linux console's: frames, half blocks and shades, few marks.
    case console
    /// None: ASCII stands in.
    case ascii
  }

  private let repertoire: Repertoire
  private let canEncode: (Unicode.Scalar) -> Bool
  private let libraryColumns: (Unicode.Scalar) -> Int
  /// Nothing needs a stand-in.
  private let showsAll: Bool

  /// An encoder for one terminal.
  ///
  /// - Parameters:
  ///   - repertoire: the frames and marks that its font has.
  ///   - canEncode: whether the locale's encoding has a character.
  ///   - libraryColumns: how many columns curses will count for a character; below 0 when it will
  ///     not print it.
  package init(
    repertoire: Repertoire,
    canEncode: @escaping (Unicode.Scalar) -> Bool,
    libraryColumns: @escaping (Unicode.Scalar) -> Int
  ) {
    self.repertoire = repertoire
    self.canEncode = canEncode
    self.libraryColumns = libraryColumns
    showsAll = repertoire == .full && canEncode("\u{1f33e}")
  }

  /// Whether a grapheme of one scalar is shown by that scalar; where it is not,
  /// ``cells(for:columns:)`` says what is.
  package func showsAsItIs(_ scalar: Unicode.Scalar, columns: Int) -> Bool {
    scalar.isASCII || showsAll && libraryColumns(scalar) == columns
  }

  /// The characters for each of a grapheme's columns: one list for each column, the second empty
  /// where one character takes both.
  package func cells(for grapheme: Character, columns: Int) -> [[Unicode.Scalar]] {
    let shown = shown(grapheme, columns: columns)
    let taken = shown.first.map(libraryColumns) ?? 0
    if taken == columns { return columns == 2 ? [shown, []] : [shown] }
    // What curses counts otherwise than we do would shift the rest of the row.
    if taken == 1, columns == 2 { return [[shown[0]], [" "]] }
    // In East Asian encodings the letters with marks are as wide as two.
    let letter = withoutMarks(grapheme) ?? "?"
    return columns == 2 ? [[letter], [" "]] : [[letter]]
  }

  /// A text in ASCII, for what goes past curses: letters without their marks, "?" for what has none.
  package func ascii(_ text: String) -> String {
    var ascii = String.UnicodeScalarView()
    for grapheme in text {
      let plain = grapheme.isASCII ? grapheme.unicodeScalars.first : withoutMarks(grapheme)
      ascii.append(plain ?? StandIns.ascii[grapheme] ?? "?")
    }
    return String(ascii)
  }

  private func shown(_ grapheme: Character, columns: Int) -> [Unicode.Scalar] {
    var scalars = Array(grapheme.unicodeScalars)
    if scalars.count == 1, scalars[0].isASCII { return scalars }
    if let standIn = standIn(for: grapheme) { return [standIn] }
    scalars = Array(Composition.composed(String(grapheme)).unicodeScalars)
    // curses keeps a character and four that join it; a joined sequence is shown by its first.
    let joined = scalars.dropFirst().prefix(4).prefix {
      libraryColumns($0) == 0 && $0 != "\u{200d}"
    }
    let kept = scalars.prefix(1) + joined
    if kept.allSatisfy(canEncode) { return Array(kept) }
    return [withoutMarks(grapheme) ?? "?"]
  }

  /// The ASCII letter under the marks, in its own case.
  private func withoutMarks(_ grapheme: Character) -> Unicode.Scalar? {
    let folded = Folding.fold(String(grapheme)).unicodeScalars
    guard let letter = folded.first, folded.count == 1, letter.isASCII else { return nil }
    guard grapheme.isUppercase else { return letter }
    return String(letter).uppercased().unicodeScalars.first
  }

  private func standIn(for grapheme: Character) -> Unicode.Scalar? {
    switch repertoire {
    case .ascii: return StandIns.ascii[grapheme]
    case .console:
      return StandIns.console[grapheme]
        ?? (StandIns.consoleHas.contains(grapheme) ? nil : StandIns.ascii[grapheme])
    case .full:
      guard let standIn = StandIns.ascii[grapheme] else { return nil }
      let isShown = grapheme.unicodeScalars.allSatisfy { canEncode($0) && libraryColumns($0) == 1 }
      return isShown ? nil : standIn
    }
  }
}
