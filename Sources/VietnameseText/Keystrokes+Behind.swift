extension Keystrokes {
  /// More than this are not tried: a text has few letters with marks.
  private static let mostReadings = 64

  /// What may have been typed where an input method was left on: A107 comes out of VNI as Á07, DD12 of
  /// Telex as Đ12.
  ///
  /// - Parameter text: As it came.
  /// - Returns: Folded texts, without the one that the text folds to itself: each letter with marks is
  ///   read as the letter alone and as the letter with the keys of its marks behind it. Nothing where
  ///   no letter has marks.
  package static func behind(_ text: String) -> [String] {
    var readings = [""]
    var hasMarks = false
    for character in Composition.composed(text) {
      let base = Folding.fold(String(character))
      let keys = keys(of: character)
      hasMarks = hasMarks || !keys.isEmpty
      let typed = ([""] + keys).map { base + $0 } + Self.keysWithoutBase(of: character)
      let next = readings.flatMap { reading in typed.map { reading + $0 } }
      guard next.count <= mostReadings else { return [] }
      readings = next
    }
    return hasMarks ? Array(readings.dropFirst()) : []
  }

  /// Telex makes ư of w alone.
  private static func keysWithoutBase(of character: Character) -> [String] {
    let keys = keys(of: character)
    return Folding.fold(String(character)) == "u" ? keys.filter { $0.contains("w") } : []
  }

  /// The keys that give a letter its marks, by each method, in either order.
  private static func keys(of character: Character) -> [String] {
    let scalars = Composition.decomposed(String(character))
    var marks = LetterMarks(.none)
    for scalar in scalars.dropFirst() {
      marks = marks.adding(LetterMarks(combining: scalar.value))
    }
    if let first = scalars.first, "đĐðÐɖƉ".unicodeScalars.contains(first) {
      marks = marks.adding(LetterMarks(.stroke))
    }
    guard marks.quality != .foreign, marks != LetterMarks(.none) else { return [] }
    let base = Folding.fold(String(character))
    return [vni, telex].flatMap { method -> [String] in
      let (quality, tone) = method(marks, base)
      return quality.isEmpty || tone.isEmpty ? [quality + tone] : [quality + tone, tone + quality]
    }
  }

  private static func vni(_ marks: LetterMarks, _ base: String) -> (quality: String, tone: String) {
    let quality =
      switch marks.quality {
      case .circumflex: "6"
      case .horn: "7"
      case .breve: "8"
      case .stroke: "9"
      case .none, .foreign: ""
      }
    return (quality, tone(marks, keys: ["", "2", "3", "4", "1", "5"]))
  }

  private static func telex(
    _ marks: LetterMarks,
    _ base: String
  ) -> (quality: String, tone: String) {
    let quality =
      switch marks.quality {
      case .circumflex, .stroke: base
      case .horn, .breve: "w"
      case .none, .foreign: ""
      }
    return (quality, tone(marks, keys: ["", "f", "r", "x", "s", "j"]))
  }

  /// The key of a tone, of those for ngang, huyền, hỏi, ngã, sắc, nặng.
  private static func tone(_ marks: LetterMarks, keys: [String]) -> String {
    keys[Int(marks.tone.rawValue)]
  }
}
