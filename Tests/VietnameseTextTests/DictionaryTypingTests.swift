import Foundation
import Testing

@testable import VietnameseText

/// Every syllable of Debian's Vietnamese dictionary, typed in the orders that people type it in.
@Suite struct DictionaryTypingTests {
  private static let dictionary = "/usr/share/hunspell/vi_VN.dic"

  /// What the methods' own rules read otherwise: a second o is ô (xoong is typed xooong), and f, s,
  /// r, x, j behind a vowel are tones.
  private static let ambiguous: Set<String> = [
    "boong", "boóng", "choòng", "coong", "coóc", "goòng", "loong", "moóc", "soong", "soóc", "toong",
    "toòng", "xoong", "gif",
  ]

  /// What the dictionary has beside syllables: abbreviations, foreign words, two words in one.
  private static let noSyllables: Set<String> = [
    "abc", "ascii", "basoi", "email", "gif", "gram", "hcm", "hk", "html", "hđnd", "internet",
    "intranet", "jpeg", "lhq", "palăng", "pdf", "png", "tcvn", "telex", "tivi", "tout", "tp", "tv",
    "ubnd", "unicode", "url", "v", "viqr", "viscii", "vn", "vni", "web",
  ]

  /// The dictionary's words in lower case.
  private static func words() throws -> Set<String> {
    Set(
      try String(contentsOfFile: dictionary, encoding: .utf8).split(separator: "\n").dropFirst()
        .map { $0.prefix { $0 != "/" }.lowercased() }
    )
  }

  private static func syllables() throws -> [(word: String, syllable: TypedSyllable)] {
    try words().subtracting(noSyllables).compactMap { word in
      WrittenSyllable.isPlausible(word) ? TypedSyllable(word).map { (word, $0) } : nil
    }
  }

  @Test(
    "no syllable of the dictionary is left out",
    .enabled(
      if: FileManager.default.fileExists(atPath: dictionary),
      "needs the package hunspell-vi"
    )
  )
  func allOfThem() throws {
    let typed = Set(try Self.syllables().map(\.word))
    #expect(try Self.words().subtracting(typed) == Self.noSyllables)
  }

  @Test(
    "the key of a tone pressed once more takes it back and stands for itself",
    .enabled(
      if: FileManager.default.fileExists(atPath: dictionary),
      "needs the package hunspell-vi"
    ),
    arguments: KeystrokeMethod.allCases
  )
  func takesBack(_ method: KeystrokeMethod) throws {
    var wrong: [String] = []
    for (word, syllable) in try Self.syllables() {
      guard let tone = syllable.toneKey(method) else { continue }
      for keys in syllable.keys(method) where keys.hasSuffix(tone) {
        let spelled = Keystrokes.spelling(of: keys + tone, method: method)
        if spelled != syllable.toneless + tone, method == .vni || !Self.ambiguous.contains(word) {
          wrong.append("\(keys)\(tone): \(spelled), not \(syllable.toneless)\(tone)")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    "keys spell every syllable of the dictionary, with its marks behind their letters or at the end",
    .enabled(
      if: FileManager.default.fileExists(atPath: dictionary),
      "needs the package hunspell-vi"
    ),
    arguments: KeystrokeMethod.allCases
  )
  func spells(_ method: KeystrokeMethod) throws {
    var typed = 0
    var misspelt: [String] = []
    for (word, syllable) in try Self.syllables() {
      for keys in syllable.keys(method) {
        typed += 1
        let spelled = Keystrokes.spelling(of: keys, method: method)
        if spelled != syllable.text, method == .vni || !Self.ambiguous.contains(word) {
          misspelt.append("\(keys): \(spelled), not \(word)")
        }
      }
    }
    #expect(typed > 20_000)
    #expect(misspelt == [])
  }
}

/// A syllable, and the keys that may be pressed for it.
private struct TypedSyllable {
  private var syllable = Syllable()
  /// As our own typing writes it: hòa for hoà.
  var text: String { syllable.text }
  var toneless: String {
    var plain = syllable
    plain.tone = .ngang
    return plain.text
  }

  init?(_ word: String) {
    for scalar in Composition.decomposed(word) {
      switch scalar.value {
      case 0x61...0x7A: syllable.letters.append(.init(base: UInt8(scalar.value), isUpper: false))
      case 0x111:
        syllable.letters.append(.init(base: UInt8(ascii: "d"), isUpper: false, quality: .stroke))
      default:
        guard let last = syllable.letters.indices.last else { return nil }
        let marks = LetterMarks(combining: scalar.value)
        if marks.tone == .ngang {
          syllable.letters[last].quality = marks.quality
        } else {
          syllable.tone = marks.tone
        }
      }
    }
    if syllable.nucleus.isEmpty { return nil }
  }

  /// Where the marks of letters are typed.
  private enum Order: CaseIterable {
    case behindEachLetter, atTheEnd
    /// One horn for ươ: behind the u, behind the o.
    case oneHornBehindU, oneHornBehindO
  }

  func keys(_ method: KeystrokeMethod) -> Set<String> {
    let count = syllable.letters.count
    let horns = syllable.letters.indices.filter { syllable.letters[$0].quality == .horn }
    var result: Set<String> = []
    for order in Order.allCases {
      if horns.count < 2, order == .oneHornBehindU || order == .oneHornBehindO { continue }
      // Nothing shows that an ư at the end was meant for two.
      if order == .oneHornBehindU, horns.last == count - 1 { continue }
      for strokesLast in [false, true] {
        // Keys behind each letter, and at the end.
        var marks = Array(repeating: "", count: count + 1)
        for (place, letter) in syllable.letters.enumerated() {
          guard let key = markKey(of: letter, method) else { continue }
          switch order {
          case _ where letter.quality == .stroke: marks[strokesLast ? count : place] += key
          case .behindEachLetter: marks[place] += key
          case .atTheEnd: if place == horns.last || !horns.contains(place) { marks[count] += key }
          case .oneHornBehindU: if place != horns.last { marks[place] += key }
          case .oneHornBehindO: if place != horns.first { marks[place] += key }
          }
        }
        result.formUnion(withTone(marks, method))
      }
    }
    return result
  }

  /// The tone's key behind any letter from the vowel on, before and behind the mark typed there.
  private func withTone(_ marks: [String], _ method: KeystrokeMethod) -> [String] {
    let count = syllable.letters.count
    let tone = toneKey(method) ?? ""
    let places = tone.isEmpty ? count...count : syllable.nucleus.lowerBound...count
    return places.flatMap { place in
      [true, false].map { isToneFirst in
        var keys = ""
        for position in 0...count {
          if position < count {
            keys.unicodeScalars.append(Unicode.Scalar(syllable.letters[position].base))
          }
          let own = position == place ? tone : ""
          keys += isToneFirst ? own + marks[position] : marks[position] + own
        }
        return keys
      }
    }
  }

  private func markKey(of letter: Syllable.Letter, _ method: KeystrokeMethod) -> String? {
    switch (letter.quality, method) {
    case (.circumflex, .telex), (.stroke, .telex): String(Unicode.Scalar(letter.base))
    case (.horn, .telex), (.breve, .telex): "w"
    case (.circumflex, .vni): "6"
    case (.horn, .vni): "7"
    case (.breve, .vni): "8"
    case (.stroke, .vni): "9"
    case (.none, _), (.foreign, _): nil
    }
  }

  /// The key of its tone; nil where it has none.
  func toneKey(_ method: KeystrokeMethod) -> String? {
    let keys: [LetterMarks.Tone: (String, String)] = [
      .huyền: ("f", "2"), .hỏi: ("r", "3"), .ngã: ("x", "4"), .sắc: ("s", "1"), .nặng: ("j", "5"),
    ]
    return keys[syllable.tone].map { method == .telex ? $0.0 : $0.1 }
  }
}
