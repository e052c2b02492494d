import Testing
import TextEncodings
import VietnameseText

/// Which encoding a list is in, told by its words.
@Suite("Guessing encodings")
struct EncodingGuessTests {
  private static let list = """
    STT;Họ và tên;Đơn vị
    1;Nguyễn Văn An;Phòng Lao động
    2;Trần Thị Bích;Ủy ban nhân dân xã Thới Hưng
    3;Lê Hữu Đức;Ngân hàng chính sách
    4;Huỳnh Thúy Phượng;Trung tâm khuyến nông tỉnh
    """

  /// The list as each encoding writes it, by finding the bytes that are read as its letters.
  private static func bytes(_ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(list.utf8)
    case .utf16LittleEndian: return list.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return list.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      var written: [Character: [UInt8]] = [:]
      for first in UInt8(1)...255 {
        let text = try TextEncoding.decode([first], as: encoding)
        if let letter = text.first { written[letter] = written[letter] ?? [first] }
        for second in UInt8(0x80)...255 {
          let text = try TextEncoding.decode([first, second], as: encoding)
          if text.count == 1, let letter = text.first {
            written[letter] = written[letter] ?? [first, second]
          }
        }
      }
      // Where there are no capitals with tones there are small letters.
      return list.flatMap { written[$0] ?? written[Character($0.lowercased())] ?? [0x3F] }
    }
  }

  @Test("a list of names tells its encoding", arguments: TextEncoding.allCases)
  func lists(encoding: TextEncoding) throws {
    let guesses = EncodingGuess.guesses(try Self.bytes(encoding))
    let guess = try #require(guesses.first)
    #expect(guess.encoding == encoding)
    #expect(EncodingGuess.decided(guesses) == guess)
    #expect(guess.sample.lowercased() == "stt;họ và tên;đơn vị")
    #expect(guess.vietnameseWords == guess.words)
    #expect(guess.words >= 20)
  }

  @Test("one name is enough for the encodings of fonts")
  func names() throws {
    let typed: [(TextEncoding, [UInt8])] = [
      (.tcvn3, [0x4E, 0x67, 0x75, 0x79, 0xD4, 0x6E, 0x20, 0x56, 0xA8, 0x6E]),
      (.vni, [0x4E, 0x67, 0x75, 0x79, 0x65, 0xE3, 0x6E, 0x20, 0x56, 0x61, 0xEA, 0x6E]),
    ]
    for (encoding, bytes) in typed {
      let guess = try #require(EncodingGuess.guesses(bytes).first)
      #expect(guess.encoding == encoding)
      #expect(guess.sample == "Nguyễn Văn")
    }
  }

  @Test("a name alone decides for nothing")
  func oneName() {
    // "Tú" in TCVN3, in VNI.
    for name: [UInt8] in [[0x54, 0xF3], [0x54, 0x75, 0xF9]] {
      #expect(EncodingGuess.decided(EncodingGuess.guesses(name)) == nil)
    }
  }

  @Test("text of another language decides for nothing")
  func foreign() {
    let french = Array("Hélène;Garçon;Müller;Noël;Élève;Château;Français\n".unicodeScalars)
      .map { UInt8($0.value) }
    #expect(EncodingGuess.decided(EncodingGuess.guesses(french)) == nil)
  }

  @Test("letters typed with an old font tell it, with a line before and after")
  func fonts() throws {
    let lines = ["STT; Hä vµ tªn", "1; NguyÔn V¨n An", "2; TrÇn ThÞ B×nh", "3; §oµn H\u{F7}u §øc"]
    let guess = try #require(EncodingGuess.decided(EncodingGuess.guesses(rereading: lines)))
    #expect(guess.encoding == .tcvn3)
    #expect(guess.original == "STT; Hä vµ tªn")
    #expect(guess.sample == "STT; Họ và tên")
  }

  @Test("a line is shown as it is and as it is read")
  func samples() throws {
    // Of TCVN3: "NguyÔn V¨n" is read so as Western text.
    let bytes: [UInt8] = Array("STT\nNguy".utf8) + [0xD4] + Array("n V".utf8) + [0xA8, 0x6E, 0x0A]
    let guess = try #require(EncodingGuess.guesses(bytes).first)
    #expect((guess.original, guess.sample) == ("NguyÔn V¨n", "Nguyễn Văn"))
  }

  @Test("what is plain, empty or foreign is UTF-8")
  func plain() {
    for text in ["", "STT,Ho va ten\n1,Hoa\n", "名前\n", "Müller, Garçon"] {
      #expect(EncodingGuess.guesses(Array(text.utf8)).first?.encoding == .utf8, "\(text)")
    }
  }

  @Test("a beginning that ends within a letter is still what it is")
  func cut() {
    let bytes = Array(Self.list.utf8)
    for count in 24...40 {
      #expect(EncodingGuess.guesses(Array(bytes[..<count])).first?.encoding == .utf8)
    }
  }

  @Test("marks at the beginning decide")
  func marks() {
    #expect(EncodingGuess.guesses([0xEF, 0xBB, 0xBF, 0x61]).map(\.encoding) == [.utf8])
    #expect(EncodingGuess.guesses([0xFF, 0xFE, 0x61, 0]).map(\.encoding) == [.utf16LittleEndian])
    #expect(EncodingGuess.guesses([0xFE, 0xFF, 0, 0x61]).map(\.encoding) == [.utf16BigEndian])
  }
}
