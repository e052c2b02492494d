import Terminal
import Testing

/// An encoder for a locale that has the characters below a number.
private func encoder(
  _ repertoire: GlyphEncoder.Repertoire = .full,
  below limit: UInt32 = .max
) -> GlyphEncoder {
  GlyphEncoder(
    repertoire: repertoire,
    canEncode: { $0.value < limit },
    libraryColumns: { scalar in
      if scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{200d}" { return 0 }
      return (0x1100...0x115f).contains(scalar.value) || scalar.value >= 0x1f300 ? 2 : 1
    }
  )
}

private func shown(_ text: String, by encoder: GlyphEncoder) -> String {
  var scalars = String.UnicodeScalarView()
  for grapheme in text {
    for cell in encoder.cells(for: grapheme, columns: 1) { scalars.append(contentsOf: cell) }
  }
  return String(scalars)
}

@Suite struct GlyphEncoderTests {
  static let vietnamese = "Hội nghị Đặng Thị Ước, ấp Thới Bình; ĐẶNG THỊ ƯỚC"

  @Test("in ASCII letters lose their marks and keep their case, columns unchanged")
  func ascii() {
    let shown = shown(Self.vietnamese, by: encoder(below: 0x80))
    #expect(shown == "Hoi nghi Dang Thi Uoc, ap Thoi Binh; DANG THI UOC")
  }

  @Test("in ISO-8859-1 the letters that it has keep their marks")
  func latin1() {
    #expect(shown("à é ờ Đ â ấ", by: encoder(below: 0x100)) == "à é o D â a")
  }

  @Test("letters whose marks come apart are treated as one")
  func decomposed() {
    #expect(shown("e\u{302}\u{301} a\u{300}", by: encoder(below: 0x100)) == "e à")
  }

  @Test("frames and marks have an ASCII stand-in of one column each")
  func standIns() {
    #expect(shown("┌─┐│└┘…•→✓▸█–“×", by: encoder(.ascii)) == "+-+|++~*>v>#-\"x")
    #expect(shown("┌─┐│└┘…•→✓▸█–“", by: encoder(below: 0x80)) == "+-+|++~*>v>#-\"")
  }

  @Test("--ascii leaves the letters alone")
  func asciiFrames() {
    #expect(shown(Self.vietnamese, by: encoder(.ascii)) == Self.vietnamese)
  }

  @Test("the Linux console keeps frames, shades and half blocks, and gets near ones for the rest")
  func console() {
    #expect(shown("┌─┐█▌▄░▒▓▎▂▸✓…", by: encoder(.console)) == "┌─┐█▌▄░▒▓▌▄>√~")
  }

  @Test("what an East Asian encoding shows in two columns has a stand-in of one")
  func eastAsian() {
    let encoder = GlyphEncoder(
      repertoire: .full,
      canEncode: { "àđ─…中".unicodeScalars.contains($0) || $0.isASCII },
      libraryColumns: { $0.isASCII ? 1 : 2 }
    )
    #expect(shown("Hàđộ─…", by: encoder) == "Hado-~")
    #expect(encoder.cells(for: "中", columns: 2) == [["中"], []])
  }

  @Test("every stand-in is ASCII, or one of the console's own")
  func unknownMark() {
    #expect(shown("☃", by: encoder(below: 0x80)) == "?")
  }

  @Test("a wide grapheme takes two columns whatever curses thinks of it")
  func wide() {
    let encoder = encoder()
    #expect(encoder.cells(for: "😀", columns: 2) == [["😀"], []])
    // A text character that an emoji selector widens: curses counts one column.
    #expect(encoder.cells(for: "❤️", columns: 2).count == 2)
    #expect(encoder.cells(for: "❤️", columns: 2)[1] == [" "])
    // A joined sequence shows its first part.
    #expect(encoder.cells(for: "👩‍🌾", columns: 2) == [["👩"], []])
  }

  @Test(
    "what is shown by one character as it is, is what the long way gives",
    arguments: ["a", "ậ", "Đ", "─", "█", "😀", "e\u{301}", "❤️", "👩‍🌾", "☃", "中"] as [Character]
  )
  func shortWay(_ grapheme: Character) {
    for encoder in [encoder(), encoder(.console), encoder(.ascii), encoder(below: 0x100)] {
      let columns = grapheme.unicodeScalars.first.map { $0.value >= 0x1f300 } == true ? 2 : 1
      let scalars = Array(grapheme.unicodeScalars)
      guard scalars.count == 1, encoder.showsAsItIs(scalars[0], columns: columns) else { continue }
      #expect(encoder.cells(for: grapheme, columns: columns).first == scalars)
    }
    #expect(encoder().showsAsItIs("ậ", columns: 1))
    #expect(!encoder(below: 0x100).showsAsItIs("ậ", columns: 1))
  }

  @Test("a pile of marks is cut to what a cell of curses holds")
  func pile() {
    let pile = Character("a" + String(repeating: "\u{301}", count: 40))
    #expect(encoder().cells(for: pile, columns: 1)[0].count <= 5)
  }
}
