import Conference
import VietnameseText
import Wording

/// Names and offices as they go into the roster: composed, single spaces, nothing unseen.
enum PersonalText {
  /// The text of an option that has to be there.
  ///
  /// - Throws: ``UsageError`` where it is not, ``SettingError`` where it holds what nobody sees.
  static func required(_ text: String?, of option: String, verb: String) throws -> String {
    guard let text = try optional(text, of: option) else {
      throw UsageError(.missingArgument(option), path: [verb])
    }
    return text
  }

  /// The text of an option; nil where it is not there or says nothing.
  ///
  /// - Throws: ``SettingError`` where it holds what nobody sees.
  static func optional(_ text: String?, of option: String) throws(SettingError) -> String? {
    guard let text else { return nil }
    guard !TextLimits.exceeds(TextLimits.field, text) else {
      throw SettingError(
        tooLong: text,
        option: option,
        Phrases.textForm(longest: TextLimits.field)
      )
    }
    let words = Composition.composed(text).split { $0 == " " || $0 == "\u{A0}" }
    let folded = words.joined(separator: " ")
    guard ForeignText.isClean(folded) else {
      throw SettingError(text, option: option, Phrases.plainTextForm)
    }
    return folded.isEmpty ? nil : folded
  }

  /// The telephone number of an option; nil where it is not there or says nothing.
  ///
  /// - Throws: ``SettingError`` where it has no digit, too.
  static func phone(_ text: String?, of option: String) throws(SettingError) -> String? {
    let words = try optional(text, of: option)
    guard let words, !PersonField.phone.takes(words) else { return words }
    throw SettingError(words, option: option, Phrases.phoneForm)
  }
}

extension Invocation {
  /// Says of a name that it has letters which only look like those beside them.
  mutating func sayIfMixed(_ name: String) throws {
    if let word = MixedScripts.word(in: name) { try say(Phrases.nameIsMixed(word)) }
  }
}

/// Reasons and notes: any text that says something.
enum FreeText {
  /// The text; nil where it says nothing.
  ///
  /// - Parameters:
  ///   - text: As it was given.
  ///   - option: What it was given as.
  /// - Returns: The text, composed.
  /// - Throws: ``SettingError`` where it is too long.
  static func make(_ text: String, of option: String) throws(SettingError) -> String? {
    guard !TextLimits.exceeds(TextLimits.note, text) else {
      throw SettingError(tooLong: text, option: option, Phrases.textForm(longest: TextLimits.note))
    }
    let text = Composition.composed(text)
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? nil : text
  }
}

extension SettingError {
  /// An option's text that is longer than what it is kept in.
  fileprivate init(tooLong text: String, option: String, _ form: Localized) {
    self.init(String(text.unicodeScalars.prefix(40)) + "…", option: option, form)
  }

  fileprivate init(_ text: String, option: String, _ form: Localized) {
    self.init(
      name: String(option.drop { $0 == "-" }),
      value: text,
      origin: .option(option),
      choices: [],
      form: form
    )
  }
}
