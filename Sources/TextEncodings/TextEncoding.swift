/// How the letters of a text are written as bytes: Unicode, and what Vietnamese was written in before.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Microsoft's, with tones as letters of their own.
  case windows1258 = "windows-1258"
  /// RFC 1456, of Unix and the early net.
  case viscii
  /// TCVN 5712:1993, third form: the fonts whose names begin with .Vn (ABC).
  case tcvn3
  /// The fonts whose names begin with VNI-; two bytes for most letters.
  case vni

  /// What a person may call it: also cp1258, abc, utf16 and the like.
  package init?(named name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "unicode": self = .utf8
    case "utf16", "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1258", "cp1258", "1258": self = .windows1258
    case "viscii": self = .viscii
    case "tcvn3", "abc", "tcvn", "tcvn5712", "tcvn57121": self = .tcvn3
    case "vni", "vniwin", "vniwindows": self = .vni
    default: return nil
    }
  }

  /// Whether every letter takes two bytes or four.
  package var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  package var isUnicode: Bool { self == .utf8 || isUTF16 }

  /// Whether capitals with tones cannot be told from small letters.
  ///
  /// The bytes of such a text are the same: a font of capitals (.VnTimeH) draws them large.
  package var losesCapitals: Bool { self == .tcvn3 }
}

/// Why bytes are no text of an encoding.
package enum TextEncodingFault: Error, Hashable, Sendable {
  /// A byte, counted from 0, that the encoding does not have; on which line, from 1.
  case invalid(offset: Int, line: Int)
  /// iconv(3) of this machine does not know the encoding; Debian's libc6 does.
  case unknownHere
}
