/// An input method at work on one word, key by key.
struct SyllableTyping {
  /// What a key does to the word so far.
  enum Action {
    /// Sets the tone; ngang takes it away.
    case tone(LetterMarks.Tone)
    /// Makes â, ê, ô of the last of these letters.
    case circumflex(on: [UInt8])
    /// Makes ư, ơ or ă; `alone`, with no vowel before it, writes ư.
    case hornOrBreve(horn: Bool, breve: Bool, alone: Bool)
    /// Makes đ of the first letter.
    case stroke
  }

  private var syllable = Syllable()
  /// A mark was taken back by a second press: the rest of the word is plain.
  private var isLiteral = false
  private var hasMarks = false
  /// The position of an ư that w wrote by itself.
  private var lone: Int?
  /// The key that set the tone.
  private var toneKey: Syllable.Letter?

  /// Keys of a word; no syllable takes a third of them, and each looks at the whole word so far.
  private static let mostKeys = 64

  /// The word that the keys spell, or nil where they are just a word of ASCII.
  ///
  /// - Parameters:
  ///   - keys: A word; with anything but ASCII letters and digits it is never a spelling.
  ///   - method: The keyboard's method.
  ///   - isFinished: Whether the word ends here; else an ươ that may still get its final consonant
  ///     stays (thuow is thuơ, but the beginning of thương).
  /// - Returns: The composed word; what a second press gave back is one too (aww spells aw).
  static func spelling(
    of keys: String,
    method: KeystrokeMethod,
    isFinished: Bool = true
  ) -> String? {
    guard keys.utf8.count <= mostKeys else { return nil }
    var typing = SyllableTyping()
    for key in keys.utf8 {
      guard let scalar = Unicode.Scalar(UInt32(key)), scalar.isASCIIWord else { return nil }
      typing.press(key, method)
    }
    if typing.isLiteral { return typing.syllable.text }
    if isFinished { typing.closeHorns() }
    return typing.hasMarks && typing.syllable.isPlausible ? typing.syllable.text : nil
  }

  private mutating func press(_ key: UInt8, _ method: KeystrokeMethod) {
    let lower = (0x41...0x5A).contains(key) ? key + 0x20 : key
    let letter = Syllable.Letter(base: lower, isUpper: lower != key)
    guard !isLiteral, let action = method.action(of: lower), mayChange(by: action) else {
      append(letter)
      return
    }
    let done =
      switch action {
      case .tone(let tone): set(tone)
      case .circumflex(let bases): circumflex(on: bases)
      case .hornOrBreve(let horn, let breve, let alone):
        hornOrBreve(horn: horn, breve: breve) ?? (alone ? writeHornedU(letter) : .plain)
      case .stroke: stroke()
      }
    switch done {
    case .applied:
      hasMarks = true
      if case .tone = action { toneKey = letter }
    case .plain: append(letter)
    case .undone:
      isLiteral = true
      // What follows is no final consonant.
      closeHorns()
      if lone == nil { syllable.letters.append(letter) }
      giveBackTone()
    }
  }

  /// A tone whose only vowel was taken back is a letter again: wsw is ws.
  private mutating func giveBackTone() {
    guard syllable.tone != .ngang, !syllable.letters.contains(where: \.isVowel), let toneKey else {
      return
    }
    syllable.tone = .ngang
    syllable.letters.append(toneKey)
  }

  private mutating func append(_ letter: Syllable.Letter) {
    syllable.letters.append(letter)
    spreadHorn()
  }

  /// One horn is enough for ươ before another letter: thuwong and nguwoi are thương and ngươi.
  ///
  /// An ư that w wrote by itself is none: Wong is a name.
  private mutating func spreadHorn() {
    let vowels = syllable.nucleus
    guard !isLiteral, lone == nil, vowels.count > 1 else { return }
    let (first, second) = (vowels.lowerBound, vowels.lowerBound + 1)
    guard second + 1 < syllable.letters.count,
      syllable.letters[first].base == UInt8(ascii: "u"), syllable.letters[first].quality == .horn,
      syllable.letters[second].base == UInt8(ascii: "o"), syllable.letters[second].quality == .none
    else { return }
    syllable.letters[second].quality = .horn
  }

  /// A word that has stopped being a syllable takes no more marks; đ may begin an abbreviation.
  private func mayChange(by action: Action) -> Bool {
    if case .stroke = action { return true }
    return syllable.canTakeMarks
  }

  private enum Outcome { case applied, plain, undone }

  private mutating func set(_ tone: LetterMarks.Tone) -> Outcome {
    guard syllable.letters.contains(where: \.isVowel) else { return .plain }
    if tone == .ngang {
      guard syllable.tone != .ngang else { return .plain }
      syllable.tone = .ngang
      return .applied
    }
    guard syllable.tone != tone else {
      syllable.tone = .ngang
      return .undone
    }
    syllable.tone = tone
    return .applied
  }

  private mutating func circumflex(on bases: [UInt8]) -> Outcome {
    let vowels = syllable.nucleus
    guard let target = vowels.last(where: { bases.contains(syllable.letters[$0].base) }) else {
      return .plain
    }
    if syllable.letters[target].quality == .circumflex {
      syllable.letters[target].quality = .none
      return .undone
    }
    var changed = syllable
    changed.letters[target].quality = .circumflex
    // From ươ to uô both horns go.
    if target > vowels.lowerBound, changed.letters[target - 1].quality == .horn {
      changed.letters[target - 1].quality = .none
    }
    return adopt(changed)
  }

  /// Marks the vowels that w, 7 or 8 mean here; nil where there is none.
  private mutating func hornOrBreve(horn: Bool, breve: Bool) -> Outcome? {
    let targets = hornTargets(horn: horn, breve: breve)
    guard let first = targets.first else { return nil }
    func quality(_ position: Int) -> LetterMarks.Quality {
      syllable.letters[position].base == UInt8(ascii: "a") ? .breve : .horn
    }
    if targets.allSatisfy({ syllable.letters[$0].quality == quality($0) }) {
      if lone == first {
        syllable.letters[first].base = UInt8(ascii: "w")
        syllable.letters[first].quality = .none
        return .undone
      }
      lone = nil
      for target in targets { syllable.letters[target].quality = .none }
      return .undone
    }
    var changed = syllable
    for target in targets { changed.letters[target].quality = quality(target) }
    return adopt(changed)
  }

  private func hornTargets(horn: Bool, breve: Bool) -> [Int] {
    let vowels = syllable.nucleus
    func base(_ position: Int) -> Unicode.Scalar {
      Unicode.Scalar(syllable.letters[position].base)
    }
    if horn {
      for position in vowels.dropLast() where base(position) == "u" {
        if base(position + 1) == "o" { return [position, position + 1] }
        // mưa, mưu, cửi: the u, not what follows it.
        if "aui".unicodeScalars.contains(base(position + 1)) { return [position] }
      }
    }
    let wanted = (horn ? "ou" : "") + (breve ? "a" : "")
    return vowels.last { wanted.unicodeScalars.contains(base($0)) }.map { [$0] } ?? []
  }

  private mutating func writeHornedU(_ key: Syllable.Letter) -> Outcome {
    var changed = syllable
    changed.letters.append(
      Syllable.Letter(base: UInt8(ascii: "u"), isUpper: key.isUpper, quality: .horn)
    )
    let outcome = adopt(changed)
    if case .applied = outcome { lone = syllable.letters.count - 1 }
    return outcome
  }

  private mutating func stroke() -> Outcome {
    guard syllable.letters.first?.base == UInt8(ascii: "d") else { return .plain }
    if syllable.letters[0].quality == .stroke {
      syllable.letters[0].quality = .none
      return .undone
    }
    syllable.letters[0].quality = .stroke
    return .applied
  }

  /// Takes the change if a syllable can look like that.
  private mutating func adopt(_ changed: Syllable) -> Outcome {
    var toneless = changed
    toneless.tone = .ngang
    guard toneless.isPlausible else { return .plain }
    syllable = changed
    return .applied
  }

  /// An open syllable ends in uơ, not ươ: thuở, huơ.
  private mutating func closeHorns() {
    let vowels = syllable.nucleus
    guard vowels.count == 2, vowels.upperBound == syllable.letters.count,
      lone == nil, syllable.letters[vowels.lowerBound].quality == .horn,
      syllable.letters[vowels.lowerBound + 1].base == UInt8(ascii: "o"),
      syllable.letters[vowels.lowerBound + 1].quality == .horn
    else { return }
    syllable.letters[vowels.lowerBound].quality = .none
  }
}
