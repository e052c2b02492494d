import Conference
import Spreadsheets
import Testing
import TextEncodings

@testable import Interchange

/// What a file with a list turns out to be.
@Suite("Files of lists")
struct ListFileTests {
  private static func file(
    _ bytes: [UInt8],
    sheet: String? = nil,
    encoding: TextEncoding? = nil
  ) throws -> ListFile {
    var choices = RosterFile.Choices()
    choices.sheet = sheet
    choices.encoding = encoding
    return try ListFile(.holding(bytes, limit: 1 << 20), choices)
  }

  private static func names(_ file: ListFile) throws -> [String] {
    guard case .list(let list) = try file.read(info: Lists.info, language: .vi) else {
      throw Lists.NotAList()
    }
    return list.rows.map(\.name)
  }

  private static let list = "Họ và tên;Đơn vị\nLê Ánh;Sở X\n"

  @Test("a text in Unicode is read as it says", arguments: Encoded.allCases)
  func unicode(_ encoded: Encoded) throws {
    let file = try Self.file(encoded.bytes(Self.list))
    let expected: TextEncoding =
      switch encoded {
      case .utf8, .utf8Marked: .utf8
      case .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      }
    #expect(file.reading == ListReading(encoding: expected))
    #expect(try Self.names(file) == ["Lê Ánh"])
  }

  @Test("UTF-16 without its mark is told by its letters")
  func unmarked() throws {
    let bytes = Encoded.utf16LittleEndian.bytes(Self.list).dropFirst(2)
    let file = try Self.file(Array(bytes))
    #expect(file.reading.encoding == .utf16LittleEndian)
    #expect(try Self.names(file) == ["Lê Ánh"])
  }

  @Test("a letter over the end of a block is none that is broken")
  func blocks() throws {
    // The blocks of the look are 1 MB; a letter of two bytes and one of three lie over their ends.
    for padding in [(1 << 20) - 17, (1 << 20) - 18, (1 << 20) - 19] {
      let bytes = Array(
        ("Họ và tên\n" + String(repeating: "\n", count: padding) + "Lê Thị Ễn\n").utf8
      )
      #expect(try TextEvidence(.holding(bytes, limit: 1 << 22)).brokenLine == nil)
    }
  }

  @Test("a broken letter is named by its line, also far down and at the end")
  func broken() throws {
    let lines = String(repeating: "Lê Ánh\n", count: 200_000)
    #expect(
      try TextEvidence(.holding(Array(lines.utf8) + [0xC3], limit: 1 << 22)).brokenLine == 200_001
    )
    let fault = ListFault.notUnicode(line: 3)
    #expect(throws: fault) {
      try Self.file(Array("Họ và tên\nLê\n".utf8) + [0xFF, 0x0A], encoding: .utf8)
    }
  }

  @Test("an encoding that is named is taken for that of the bytes, in a Unicode text of the font")
  func named() throws {
    // "Lê Tú", in TCVN3.
    let raw: [UInt8] = Array("Name\nL".utf8) + [0xAA] + Array(" T".utf8) + [0xF3]
    let file = try Self.file(raw, encoding: .tcvn3)
    #expect(file.reading == ListReading(encoding: .tcvn3))
    #expect(try Self.names(file) == ["Lê Tú"])
    let typed = try Self.file(Array("Name\nLª Tó".utf8), encoding: .tcvn3)
    #expect(try Self.names(typed) == ["Lê Tú"])
    #expect(try Self.names(Self.file(Array("Name\nLª Tó".utf8), encoding: .utf8)) == ["Lª Tó"])
  }

  @Test("too little text leaves the encoding open, with what each would make of it")
  func unclear() {
    #expect {
      try Self.file(Array("Name\nL".utf8) + [0xAA, 0x0A])
    } throws: { error in
      guard case .unclearEncoding(2, let candidates) = error as? ListFault else { return false }
      return candidates.contains { $0.encoding == .tcvn3 && $0.sample == "Lê" }
    }
  }

  @Test("a text has no sheets")
  func noSheets() {
    #expect(throws: ListFault.noSuchSheet("A", known: [])) {
      try Self.file(Array(Self.list.utf8), sheet: "A")
    }
  }

  @Test("what a spreadsheet refuses is said as it says it")
  func refused() {
    #expect(throws: ListFault.spreadsheet(.truncated)) {
      try Self.file(Array("PK\u{3}\u{4}....xl/workbook.xml".utf8))
    }
  }

  @Test("letters that got lost make a row a bad one")
  func lost() throws {
    // 0x81 is none of TCVN3's.
    let file = try Self.file(Array("Name\nL".utf8) + [0x81, 0x0A], encoding: .tcvn3)
    guard case .list(let list) = try file.read(info: Lists.info, language: .vi) else {
      throw Lists.NotAList()
    }
    #expect(list.faults.map(\.reason) == [.control(0xFFFD)])
  }
}
