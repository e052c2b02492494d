/// A language that the program speaks.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case vi, en
}

/// One text in both languages.
package struct Localized: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A text that is the same in both languages: a proper name, a code.
  package init(same text: String) {
    self.init(vi: text, en: text)
  }

  package subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The text as a sentence of its own begins: with a capital letter.
  package var asSentence: Localized { map { $0.prefix(1).uppercased() + $0.dropFirst() } }

  /// The text that `transform` makes of each language's words.
  package func map(_ transform: (String) -> String) -> Localized {
    Localized(vi: transform(vi), en: transform(en))
  }
}
