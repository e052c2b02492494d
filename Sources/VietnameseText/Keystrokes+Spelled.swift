extension Keystrokes {
  /// What an input method would have made of a text, by the first method whose keys give it marks; words
  /// that have marks already stay.
  ///
  /// - Parameter text: As it was typed.
  /// - Returns: Nil where its words are no keys of any method.
  package static func spelled(_ text: String) -> String? {
    func letters(_ text: String) -> Int { text.utf8.count { $0 >= 0x80 } }
    let before = letters(text)
    return KeystrokeMethod.allCases.lazy.map { spelling(of: text, method: $0) }
      .first { $0 != text && letters($0) > before }
  }
}
