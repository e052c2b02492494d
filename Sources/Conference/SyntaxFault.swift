/// Why a text is not JSON.
package enum SyntaxFault: Hashable, Sendable {
  /// What could have stood where something else does.
  package enum Expectation: Hashable, Sendable {
    case value, key, colon, commaOrBrace, commaOrBracket, endOfFile
  }

  case invalidUTF8
  case unexpectedEnd(expected: Expectation)
  case unexpectedCharacter(String, expected: Expectation)
  /// A comma with nothing after it but the closing bracket.
  case trailingComma
  /// A comment, which JSON does not have.
  case comment
  case unterminatedString
  /// A raw line break, tab or other control inside a string.
  case controlInString(UInt8)
  /// The escape as written, "\x".
  case badEscape(String)
  /// Half of a surrogate pair, which is no character.
  case loneSurrogate(String)
  /// The number as written, "01" or "1.".
  case badNumber(String)
  case duplicateKey(String)
  /// More bytes than this.
  case tooLarge(Int)
  /// Nested deeper than this many levels.
  case tooDeep(Int)
}
