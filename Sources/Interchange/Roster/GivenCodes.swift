import Conference

/// The codes that people have, while a file of another laptop brings some more.
struct GivenCodes {
  private var holders: [String: String]
  private let known: [String: String]

  init(_ people: [Delegate]) {
    known = Dictionary(people.map { ($0.code, $0.name) }) { first, _ in first }
    holders = known
  }

  /// The code that a text is, where somebody who is known has it: two laptops gave it to two people.
  func heldHere(_ text: String?) -> RosterPlan.Recoded? {
    guard let code = text.flatMap(Self.code), let holder = known[code] else { return nil }
    return RosterPlan.Recoded(code: code, holder: holder)
  }

  /// Takes the code that the file has for somebody new.
  ///
  /// - Parameters:
  ///   - text: As it stands in the file: a spreadsheet may have taken zeros from its front.
  ///   - name: Whose it is.
  /// - Returns: The code, or why it cannot be taken.
  mutating func take(_ text: String?, for name: String) -> Result<String, RowFault.Reason> {
    guard let text, let code = Self.code(text) else { return .failure(.badCode(text ?? "")) }
    if let holder = holders[code] { return .failure(.takenCode(code, holder: holder)) }
    holders[code] = name
    return .success(code)
  }

  /// The code that a text is, with the zeros that it may have lost: they leave its check digit right.
  static func code(_ text: String) -> String? {
    if DelegateCode.isValid(text) { return text }
    let lengths = DelegateCode.lengths.filter { $0 > text.utf8.count }
    return lengths.lazy.map { String(repeating: "0", count: $0 - text.utf8.count) + text }
      .first(where: DelegateCode.isValid)
  }
}

extension RowFault.Reason: Error {}
