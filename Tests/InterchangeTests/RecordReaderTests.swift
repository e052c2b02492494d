import SeededRandom
import Testing

@testable import Interchange

/// Rows of a text, whatever its encoding.
struct RecordReaderTests {
  @Test(
    "fields and rows come out as RFC 4180 has them",
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
      ("a,\n,b\n", [["a", ""], ["", "b"]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a \"\"b\"\"\",c\n", [["a \"b\"", "c"]]),
      ("\"a\nb\",\"c\r\nd\"\n", [["a\nb", "c\r\nd"]]),
      ("\"\",x\n", [["", "x"]]),
      ("Cty \"ABC\",x\n", [["Cty \"ABC\"", "x"]]),
      ("\"ab\"cd\"e,x\n", [["abcd\"e", "x"]]),
      ("a,b\n\n\nc,d\n", [["a", "b"], [""], [""], ["c", "d"]]),
      ("a,b\n\"c\"", [["a", "b"], ["c"]]),
      ("a,b\n\"\"", [["a", "b"], [""]]),
      ("a,b,", [["a", "b", ""]]),
      ("", []),
    ]
  )
  func splitsAsTheStandardSays(_ text: String, _ rows: [[String]]) throws {
    #expect(try Rows.of(Array(text.utf8)) == rows)
  }

  @Test(
    "the separator is told by evidence",
    arguments: [
      ("Họ và tên;Đơn vị\nLê A;Số 3, đường B\nLê C;Số 4, đường D\n", UInt8(ascii: ";")),
      ("Họ và tên\tĐơn vị\nLê A;B\tC, D\n", UInt8(ascii: "\t")),
      ("Họ và tên,Ghi chú\nLê A,a;b;c\nLê B,d;e;f\n", UInt8(ascii: ",")),
      ("DANH SÁCH, ĐẠI BIỂU\n\nSTT;Họ tên;Tỉnh\n1;Lê A;Cần Thơ\n2;Lê B\n", UInt8(ascii: ";")),
      ("a;b;c\nd;e;f\n1,5;2;3\n", UInt8(ascii: ";")),
      ("Họ và tên\nLê A\n", UInt8(ascii: ",")),
      ("\"Họ, tên\";\"Đơn vị\"\n\"A; B\";c\n", UInt8(ascii: ";")),
      // Ragged rows, and a comma in each of them.
      ("STT;Họ tên;Nơi;Tỉnh\n1;A;x, y;\n2;B;x, y\n3;C;x, y;;\n4;D;x, y\n", UInt8(ascii: ";")),
    ]
  )
  func findsTheSeparator(_ text: String, _ delimiter: UInt8) throws {
    let reader = try RecordReader(Pieces.source(Array(text.utf8), sizes: [1000]))
    #expect(reader.delimiter == delimiter)
  }

  @Test("every encoding that is read gives the same rows", arguments: Encoded.allCases)
  func readsEveryEncoding(_ encoding: Encoded) throws {
    let text = "Họ và tên;Ghi chú\nNguyễn Thị Ánh;\"😀 dòng\n hai\"\n"
    #expect(
      try Rows.of(encoding.bytes(text)) == [
        ["Họ và tên", "Ghi chú"], ["Nguyễn Thị Ánh", "😀 dòng\n hai"],
      ]
    )
  }

  @Test("rows and lines are counted as a person counts them")
  func countsRowsAndLines() throws {
    var reader = try RecordReader(
      Pieces.source(Array("a,b\r\n\"c\nd\",e\r\n\r\nf,g\r\n".utf8), sizes: [3])
    )
    var places: [[Int]] = []
    while try reader.next() { places.append([reader.row, reader.line]) }
    #expect(places == [[1, 1], [2, 2], [3, 4], [4, 5]])
  }

  @Test(
    "what cannot be read is named with its line",
    arguments: [
      (Array("a,b\nc,\"d\ne,f\n".utf8), ListFault.openQuote(line: 2)),
      (Array("a,b\n\"c\nd\",\"e\nf".utf8), .openQuote(line: 3)),
      (Array("a,b\nc,".utf8) + [0xC8, 0x41, 0x0A], .notUnicode(line: 2)),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], .brokenUTF16(line: 2)),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], .brokenUTF16(line: 1)),
      ([0xFF, 0xFE, 0x00, 0xDC, 0x61, 0x00], .brokenUTF16(line: 1)),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32),
    ]
  )
  func namesTheLineOfAFault(_ bytes: [UInt8], _ fault: ListFault) {
    #expect(throws: fault) { try Rows.of(bytes) }
  }

  @Test("a quote that never closes does not swallow the memory")
  func stopsAtAnEndlessRow() {
    let long = Array("a,b\n\"c".utf8) + [UInt8](repeating: 0x78, count: 3 << 20)
    #expect(throws: ListFault.openQuote(line: 2)) { try Rows.of(long) }
    let wide = Array("a,b\n".utf8) + [UInt8](repeating: 0x78, count: 3 << 20)
    #expect(throws: ListFault.endlessRow(line: 2)) { try Rows.of(wide) }
  }

  @Test("any chunking of the bytes gives the same rows", arguments: Encoded.allCases)
  func chunkingDoesNotMatter(_ encoding: Encoded) throws {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for _ in 0..<200 {
      let (text, rows) = RandomTable.make(&random)
      let bytes = encoding.bytes(text)
      let sizes = (0..<10).map { _ in Int.random(in: 1...40, using: &random) }
      #expect(try Rows.of(bytes, sizes: sizes) == rows, "\(text.debugDescription)")
      #expect(try Rows.of(bytes, sizes: [1 << 20]) == rows)
    }
  }

  @Test("a text longer than many blocks comes out whole")
  func crossesBlocks() throws {
    let rows = (0..<20_000).map { ["\($0)", "Nguyễn \"Văn\" \($0)", "a\r\nb;,\t\($0)"] }
    let text = rows.map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    for sizes in [[7], [4096], [100_000]] {
      #expect(try Rows.of(Array(text.utf8), sizes: sizes) == rows)
    }
    #expect(try Rows.of(Encoded.utf16BigEndian.bytes(text), sizes: [4095]) == rows)
  }
}

/// Tables with what makes separators hard, and their text.
enum RandomTable {
  static func make(_ random: inout SeededGenerator) -> (text: String, rows: [[String]]) {
    let columns = Int.random(in: 2...5, using: &random)
    let delimiter = [",", ";", "\t"].randomElement(using: &random) ?? ","
    let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    let pieces = ["a", "ễ", " ", "\"", "\n", "\r\n", "😀", "x y", "Đỗ"]
    var rows = [(0..<columns).map { "h\($0)" }]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      rows.append(
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...3, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
      )
    }
    let text = rows.map { row in
      row.map { cell in
        let isPlain = cell.unicodeScalars.allSatisfy { !"\"\r\n".unicodeScalars.contains($0) }
        if isPlain, Bool.random(using: &random) { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: delimiter) + end
    }.joined()
    return (text, rows)
  }
}
