/// An encoding of one byte a letter, whose lower half is ASCII.
struct SingleByteTable {
  /// The letters of the bytes from 0x80 on.
  private let upper: [Unicode.Scalar]

  /// - Parameter upper: A letter for each byte from 0x80 on, 128 of them.
  private init(_ upper: String) {
    self.upper = Array(upper.unicodeScalars)
  }

  func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80]
  }

  func text(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(byte)) }
    return String(scalars)
  }

  /// The bytes of a text; nothing where it holds a letter that the table does not.
  func bytes(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        bytes.append(UInt8(scalar.value))
      } else if let place = upper.firstIndex(of: scalar) {
        bytes.append(UInt8(place + 0x80))
      } else if (0x80...0x9F).contains(scalar.value) {
        // What the table leaves empty comes as a control.
        bytes.append(UInt8(scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Of the bytes from 0x80 to 0x9F in Western Windows; where there is none, U+FFFD.
  private static let windowsPunctuation =
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ"

  /// Windows-1252, in which a text that was typed with a font of TCVN3 or VNI is saved.
  static let windows1252 = SingleByteTable(
    windowsPunctuation
      + String(String.UnicodeScalarView((0xA0...0xFF).compactMap(Unicode.Scalar.init)))
  )

  /// TCVN 5712:1993 from 0xA0 on, as iconv's TCVN5712-1 has it (a test compares them).
  ///
  /// Below that the first form has capitals, which fonts of the third lack: there stand the quotation
  /// marks and dashes of Windows.
  static let tcvn3 = SingleByteTable(
    windowsPunctuation + "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ" + "\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴ"
      + "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" + "éẹềểễếệìỉỄẾỒĩíịò" + "Ổỏõóọồổỗốộờởỡớợù" + "ỖủũúụừửữứựỳỷỹýỵỐ"
  )
}
