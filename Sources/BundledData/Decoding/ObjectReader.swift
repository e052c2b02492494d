import Conference

/// Reads the members of one object by their keys, and notes what is wrong with them.
struct ObjectReader {
  let context: DecodingContext
  let file: DataFile
  private let value: JSONValue
  /// False where the value is no object at all: that is one fault, not one for each key.
  private let isObject: Bool

  /// Takes the value as an object in which no other keys than `keys` may stand.
  init(_ value: JSONValue, in file: DataFile, _ context: DecodingContext, keys: [String]) {
    self.context = context
    self.file = file
    self.value = value
    isObject = value.kind == .object
    guard isObject else {
      report(.wrongType(key: nil, expected: .object), at: value)
      return
    }
    guard !isTrusting else { return }
    for member in value.members where !member.hasKey(among: keys) {
      let key = member.key
      let nearest = Spelling.nearest(to: key, among: keys)
      report(.unknownKey(key, nearest: nearest), at: member.keyValue)
    }
  }

  /// Whether no faults are to be looked for.
  var isTrusting: Bool { context.isTrusting }

  func report(_ reason: DataFault.Reason, at value: JSONValue) {
    context.report(reason, at: place(of: value))
  }

  func report(_ reason: DataFault.Reason) { report(reason, at: value) }

  func place(of value: JSONValue) -> DecodingContext.Place {
    DecodingContext.Place(file: file, offset: value.offset)
  }

  /// The value of a key that may be left out; `null` is the same as leaving it out.
  func optional(_ key: String) -> JSONValue? {
    guard let found = value[key], !found.isNull else { return nil }
    return found
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> JSONValue? {
    guard isObject else { return nil }
    let found = optional(key)
    if found == nil { report(.missingKey(key)) }
    return found
  }
}

// Strings and texts.
extension ObjectReader {
  func string(_ key: String) -> String { required(key).map { string($0, key: key) } ?? "" }

  func optionalString(_ key: String) -> String? { optional(key).map { string($0, key: key) } }

  func string(_ value: JSONValue, key: String?) -> String {
    guard let text = value.string else {
      report(.wrongType(key: key, expected: .string), at: value)
      return ""
    }
    return checked(text, at: value, language: nil)
  }

  /// A string that many objects have in common, which share the memory for it.
  func optionalShared(_ key: String) -> String? {
    optional(key).map { value in
      isSound(value) ? context.shared(value) ?? "" : string(value, key: key)
    }
  }

  func text(_ key: String) -> Localized {
    required(key).map { text($0, key: key) } ?? Localized(same: "")
  }

  func optionalText(_ key: String) -> Localized? { optional(key).map { text($0, key: key) } }

  /// A text in both languages, or one string that serves both.
  func text(_ value: JSONValue, key: String?) -> Localized {
    if let both = value.string {
      return Localized(same: checked(both, at: value, language: nil))
    }
    guard value.kind == .object else {
      report(.wrongType(key: key, expected: .text), at: value)
      return Localized(same: "")
    }
    let reader = ObjectReader(value, in: file, context, keys: Self.languages)
    return Localized(vi: reader.text(.vi), en: reader.text(.en))
  }

  private static let languages = Language.allCases.map(\.rawValue)

  func texts(_ key: String) -> [Localized] { array(key).map { text($0, key: nil) } }

  /// Texts that are made when somebody asks for them; nil where the key is left out.
  ///
  /// They are judged here all the same, by their bytes where those say enough.
  func deferredTexts(_ key: String) -> Deferred<[Localized]>? {
    guard optional(key) != nil else { return nil }
    let values = array(key)
    guard isTrusting || values.allSatisfy(isSound) else {
      return Deferred(wrappedValue: texts(key))
    }
    return Deferred(count: { values.count }) {
      values.map { Localized(same: $0.string ?? "") }
    }
  }

  private func text(_ language: Language) -> String {
    guard let value = required(language.rawValue) else { return "" }
    guard let text = value.string else {
      report(.wrongType(key: language.rawValue, expected: .string), at: value)
      return ""
    }
    return checked(text, at: value, language: language)
  }

  private func checked(_ text: String, at value: JSONValue, language: Language?) -> String {
    // Of a list of a hundred thousand rows nearly every text says by its bytes that it is sound.
    if isTrusting || isSound(value) { return text }
    if TextLimits.exceeds(limit, text) {
      report(.textTooLong(text.unicodeScalars.count, limit: limit), at: value)
      return text
    }
    if TextCheck.isBlank(text) { report(.emptyText(language), at: value) }
    if let control = TextCheck.control(in: text) { report(.controlCharacter(control), at: value) }
    return TextCheck.composed(text)
  }

  /// Whether a text is short enough, and sound by its bytes.
  private func isSound(_ value: JSONValue) -> Bool {
    value.withPlainBytes { $0.count <= limit && TextCheck.isSound($0) } ?? false
  }

  /// How many characters a text of the file may have; it never has more of them than bytes.
  private var limit: Int { file == .roster ? TextLimits.field : TextLimits.data }
}

// Ids.
extension ObjectReader {
  /// The object's own id, noted so that others may refer to it.
  func identifier(_ kind: Datum.Kind, key: String = "id") -> String {
    guard let value = required(key) else { return "" }
    let id = string(value, key: key)
    if isTrusting { return id }
    if !id.isEmpty, !Self.isIdentifier(id) { report(.badIdentifier(id), at: value) }
    context.define(id, as: kind, at: place(of: value))
    return id
  }

  func reference(_ key: String, to kind: Datum.Kind) -> String {
    required(key).map { reference($0, to: kind) } ?? ""
  }

  func optionalReference(_ key: String, to kind: Datum.Kind) -> String? {
    optional(key).map { reference($0, to: kind) }
  }

  func references(_ key: String, to kind: Datum.Kind) -> [String] {
    array(key).map { reference($0, to: kind) }
  }

  private func reference(_ value: JSONValue, to kind: Datum.Kind) -> String {
    let id = string(value, key: nil)
    context.refer(to: id, as: kind, at: place(of: value))
    return id
  }

  /// Letters, digits and hyphens, with a letter or digit first.
  static func isIdentifier(_ text: String) -> Bool {
    text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

// Numbers, words of a list, arrays.
extension ObjectReader {
  func number(_ key: String) -> Double { required(key).map { number($0, key: key) } ?? .nan }

  func optionalNumber(_ key: String) -> Double? { optional(key).map { number($0, key: key) } }

  /// The number, or NaN where there is a fault, so that formulas over it are not judged.
  private func number(_ value: JSONValue, key: String) -> Double {
    guard let number = value.double else {
      report(.wrongType(key: key, expected: .number), at: value)
      return .nan
    }
    guard number.isFinite else {
      report(.notFinite(value.numberText ?? ""), at: value)
      return .nan
    }
    return number
  }

  func integer(_ key: String, in allowed: ClosedRange<Int>) -> Int {
    required(key).map { integer($0, key: key, in: allowed) } ?? allowed.lowerBound
  }

  func optionalInteger(_ key: String, in allowed: ClosedRange<Int>) -> Int? {
    optional(key).map { integer($0, key: key, in: allowed) }
  }

  func integer(_ value: JSONValue, key: String?, in allowed: ClosedRange<Int>) -> Int {
    guard let number = value.integer else {
      report(.wrongType(key: key, expected: .integer), at: value)
      return allowed.lowerBound
    }
    guard allowed.contains(number) else {
      report(.outOfRange(number, allowed: allowed), at: value)
      return allowed.lowerBound
    }
    return number
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    default fallback: Word
  ) -> Word {
    guard let value = required(key) else { return fallback }
    return word(value, key: key, default: fallback)
  }

  func optionalWord<Word: RawRepresentable<String> & CaseIterable>(
    _ key: String,
    default fallback: Word
  ) -> Word {
    guard let value = optional(key) else { return fallback }
    return word(value, key: key, default: fallback)
  }

  private func word<Word: RawRepresentable<String> & CaseIterable>(
    _ value: JSONValue,
    key: String,
    default fallback: Word
  ) -> Word {
    guard let text = value.string else {
      report(.wrongType(key: key, expected: .string), at: value)
      return fallback
    }
    guard let word = Word(rawValue: text) else {
      report(.unknownWord(text, allowed: Word.allCases.map(\.rawValue)), at: value)
      return fallback
    }
    return word
  }

  /// The values of an array that may be left out.
  func array(_ key: String) -> [JSONValue] {
    guard let value = optional(key) else { return [] }
    guard value.kind == .array else {
      report(.wrongType(key: key, expected: .array), at: value)
      return []
    }
    let elements = value.elements
    var values: [JSONValue] = []
    values.reserveCapacity(elements.count)
    for element in elements { values.append(element) }
    return values
  }

  /// The objects of an array that may be left out.
  func objects<Element>(
    _ key: String,
    keys: [String],
    _ decode: (ObjectReader) -> Element
  ) -> [Element] {
    array(key).map { decode(ObjectReader($0, in: file, context, keys: keys)) }
  }
}
