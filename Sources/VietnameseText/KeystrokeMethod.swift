/// A way to type Vietnamese on an ASCII keyboard.
package enum KeystrokeMethod: String, CaseIterable, Hashable, Sendable {
  /// s f r x j set the tone, aa ee oo dd w the letter, z takes the tone away.
  case telex
  /// 1 to 5 set the tone, 6 7 8 9 the letter, 0 takes the tone away.
  case vni

  /// What a key means inside a word; nil for a plain letter.
  ///
  /// - Parameter key: ASCII, lower case.
  /// - Returns: The change to the word.
  func action(of key: UInt8) -> SyllableTyping.Action? {
    switch (self, key) {
    case (.telex, UInt8(ascii: "z")), (.vni, UInt8(ascii: "0")): .tone(.ngang)
    case (.telex, UInt8(ascii: "f")), (.vni, UInt8(ascii: "2")): .tone(.huyền)
    case (.telex, UInt8(ascii: "r")), (.vni, UInt8(ascii: "3")): .tone(.hỏi)
    case (.telex, UInt8(ascii: "x")), (.vni, UInt8(ascii: "4")): .tone(.ngã)
    case (.telex, UInt8(ascii: "s")), (.vni, UInt8(ascii: "1")): .tone(.sắc)
    case (.telex, UInt8(ascii: "j")), (.vni, UInt8(ascii: "5")): .tone(.nặng)
    case (.telex, UInt8(ascii: "a")), (.telex, UInt8(ascii: "e")), (.telex, UInt8(ascii: "o")):
      .circumflex(on: [key])
    case (.vni, UInt8(ascii: "6")): .circumflex(on: Array("aeo".utf8))
    case (.telex, UInt8(ascii: "w")): .hornOrBreve(horn: true, breve: true, alone: true)
    case (.vni, UInt8(ascii: "7")): .hornOrBreve(horn: true, breve: false, alone: false)
    case (.vni, UInt8(ascii: "8")): .hornOrBreve(horn: false, breve: true, alone: false)
    case (.telex, UInt8(ascii: "d")), (.vni, UInt8(ascii: "9")): .stroke
    default: nil
    }
  }
}

/// What keystrokes spell.
package enum Keystrokes {
  /// A whole line as an input method would leave it: every word that its keys make Vietnamese is
  /// converted, the rest stays as typed.
  ///
  /// Marks may follow anywhere in the word. A key pressed twice takes its mark back and stands for
  /// itself (aww is aw). A word that comes out as no Vietnamese syllable is restored, as input
  /// methods do for foreign words. Words with letters beyond ASCII are left alone.
  package static func spelling(of keystrokes: String, method: KeystrokeMethod) -> String {
    var result = ""
    result.reserveCapacity(keystrokes.utf8.count + 8)
    var word = ""
    func flush() {
      result += SyllableTyping.spelling(of: word, method: method) ?? word
      word = ""
    }
    for scalar in keystrokes.unicodeScalars {
      if scalar.isASCIIWord || (!scalar.isASCII && scalar.properties.isAlphabetic)
        || scalar.properties.generalCategory == .nonspacingMark
      {
        word.unicodeScalars.append(scalar)
      } else {
        flush()
        result.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }
}
