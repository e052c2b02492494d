import SeededRandom
import Testing
import VietnameseText

@testable import TextEncodings

/// Text in Unicode and in what Vietnamese was written in before it.
@Suite("Encodings of text")
struct TextEncodingTests {
  /// The bytes of a text of Western letters and signs, as its font would draw them.
  static func western(_ text: String) throws -> [UInt8] {
    try #require(SingleByteTable.windows1252.bytes(text))
  }

  @Test(
    "names typed with a font of VNI",
    arguments: [
      ("Nguyeãn Vaên An", "Nguyễn Văn An"), ("Traàn Thò Bích", "Trần Thị Bích"),
      ("Leâ Höõu Ñöùc", "Lê Hữu Đức"), ("Phaïm Quoác Huøng", "Phạm Quốc Hùng"),
      ("Huyønh Thuùy Phöôïng", "Huỳnh Thúy Phượng"), ("Ñoã Thò Myõ Leä", "Đỗ Thị Mỹ Lệ"),
      ("Buøi Coâng Lyù", "Bùi Công Lý"), ("Vuõ Ñình Khaûi", "Vũ Đình Khải"),
      ("Ngoâ Baûo Chaâu", "Ngô Bảo Châu"), ("NGUYEÃN THÒ HÖÔØNG", "NGUYỄN THỊ HƯỜNG"),
      ("Ñaëng Thaønh Thaét", "Đặng Thành Thắt"), ("Buùp Seû Kyõ Thuaät", "Búp Sẻ Kỹ Thuật"),
      ("Nghæ vieäc", "Nghỉ việc"), ("Thaïch Ró", "Thạch Rĩ"), ("Tî", "Tỵ"), ("ÑÎ", "ĐỴ"),
      ("“Caàn Thô”", "“Cần Thơ”"), ("laêng, laèng, laúng, laüng", "lăng, lằng, lẳng, lẵng"),
    ]
  )
  func vni(typed: String, text: String) throws {
    #expect(try TextEncoding.decode(Self.western(typed), as: .vni) == text)
    #expect(TextEncoding.reread(typed, as: .vni) == text)
  }

  @Test(
    "names typed with a font of TCVN3",
    arguments: [
      ("NguyÔn V¨n An", "Nguyễn Văn An"), ("TrÇn ThÞ BÝch", "Trần Thị Bích"),
      ("Lª H÷u §øc", "Lê Hữu Đức"), ("Ph¹m Quèc Hïng", "Phạm Quốc Hùng"),
      ("Huúnh Thóy Ph\u{AD}îng", "Huỳnh Thúy Phượng"), ("§ç ThÞ Mü LÖ", "Đỗ Thị Mỹ Lệ"),
      ("Bïi C«ng Lý", "Bùi Công Lý"), ("Vò §×nh Kh¶i", "Vũ Đình Khải"),
      ("Ng« B¶o Ch©u", "Ngô Bảo Châu"), ("§Æng Thµnh Th¾t", "Đặng Thành Thắt"),
      ("“CÇn Th¬” – 2023", "“Cần Thơ” – 2023"), ("NGUYÔN V¡N", "NGUYễN VĂN"),
      ("\u{A0}", "\u{A0}"), ("a\u{B4}", "ạ"),
    ]
  )
  func tcvn3(typed: String, text: String) throws {
    #expect(try TextEncoding.decode(Self.western(typed), as: .tcvn3) == text)
    #expect(TextEncoding.reread(typed, as: .tcvn3) == text)
  }

  @Test("TCVN3 loses its capitals, and no other encoding does")
  func capitals() {
    #expect(TextEncoding.allCases.filter(\.losesCapitals) == [.tcvn3])
  }

  @Test("our table of TCVN3 is that of iconv where both have letters")
  func tcvn3ByIconv() throws {
    for byte in UInt8(0xA0)...0xFF {
      let theirs = try #require(CodePage.utf8([byte], named: "TCVN5712-1"))
      #expect(String(SingleByteTable.tcvn3.scalar(byte)).utf8.elementsEqual(theirs), "\(byte)")
    }
  }

  @Test("our table of Western Windows is that of iconv where it has letters")
  func windowsByIconv() throws {
    for byte in UInt8(0)...0xFF {
      let theirs = try #require(CodePage.utf8([byte], named: "CP1252"))
      #expect(
        String(SingleByteTable.windows1252.scalar(byte)).utf8.elementsEqual(theirs),
        "\(byte)"
      )
    }
  }

  @Test("marks of Windows-1258 join their letters")
  func windows1258() throws {
    // Nguyễn Thị Trần Đặng Hường Phượng
    let bytes: [UInt8] =
      [0x4E, 0x67, 0x75, 0x79, 0xEA, 0xDE, 0x6E, 0x20, 0x54, 0x68, 0x69, 0xF2, 0x20, 0x54, 0x72]
      + [0xE2, 0xCC, 0x6E, 0x20, 0xD0, 0xE3, 0xF2, 0x6E, 0x67, 0x20, 0x48, 0xFD, 0xF5, 0xCC]
      + [0x6E, 0x67, 0x20, 0x50, 0x68, 0xFD, 0xF5, 0xF2, 0x6E, 0x67]
    let text = try TextEncoding.decode(bytes, as: .windows1258)
    #expect(text == "Nguyễn Thị Trần Đặng Hường Phượng")
    #expect(text.unicodeScalars.count == 33)
  }

  @Test("VISCII has capitals among the controls")
  func viscii() throws {
    // Nguyễn Thị Đặng Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ
    let bytes: [UInt8] =
      [0x4E, 0x67, 0x75, 0x79, 0xAD, 0x6E, 0x20, 0x54, 0x68, 0xB8, 0x20, 0xD0, 0xA3, 0x6E, 0x67]
      + [0x20, 0x02, 0x20, 0x05, 0x20, 0x06, 0x20, 0x14, 0x20, 0x19, 0x20, 0x1E, 0x0A]
    #expect(try TextEncoding.decode(bytes, as: .viscii) == "Nguyễn Thị Đặng Ẳ Ẵ Ẫ Ỷ Ỹ Ỵ\n")
  }

  @Test("UTF-16 in either order, with and without its mark", arguments: [true, false])
  func utf16(isMarked: Bool) throws {
    let text = "Nguyễn\t😀\n"
    let units = (isMarked ? [0xFEFF] : []) + Array(text.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try TextEncoding.decode(little, as: .utf16LittleEndian) == text)
    #expect(try TextEncoding.decode(big, as: .utf16BigEndian) == text)
  }

  @Test("Unicode that is broken says where")
  func faults() {
    #expect(throws: TextEncodingFault.invalid(offset: 5, line: 2)) {
      try TextEncoding.decode(Array("Hoa\na".utf8) + [0xEA, 0x6E], as: .utf8)
    }
    #expect(throws: TextEncodingFault.invalid(offset: 2, line: 2)) {
      try TextEncoding.decode([0x0A, 0, 0x00, 0xD8, 0x61, 0], as: .utf16LittleEndian)
    }
    #expect(throws: TextEncodingFault.invalid(offset: 2, line: 1)) {
      try TextEncoding.decode([0, 0x61, 0], as: .utf16BigEndian)
    }
  }

  @Test("an encoding has the names that people give it")
  func names() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }
    let names = ["UTF-8", "cp1258", "ABC", "TCVN 5712", "VNI-Win", "UTF16", "Viscii", "latin1"]
    #expect(
      names.map { TextEncoding(named: $0) } == [
        .utf8, .windows1258, .tcvn3, .tcvn3, .vni, .utf16LittleEndian, .viscii, nil,
      ]
    )
  }

  @Test("any bytes are read or refused, as every encoding")
  func anything() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      for encoding in TextEncoding.allCases { _ = try? TextEncoding.decode(bytes, as: encoding) }
      _ = EncodingGuess.guesses(bytes)
    }
  }
}
