import Attendance
import Conference

/// What is filled in to calculate what a model would ask for at home.
struct WhatIfState: Hashable, Sendable {
  enum Field: CaseIterable, Hashable, Sendable {
    case households, capital, share, rate
  }

  /// Why something typed was not taken.
  enum Refusal: Hashable, Sendable {
    case notDigits
    case over(Int)
  }

  /// The model's place in the list.
  let item: Int
  /// As in the case; nil where the model does not report both households and capital.
  let start: WhatIf?
  /// Whether keys go to the field that the cursor is on.
  var isEditing = true
  /// Digits alone, in the order of ``Field``; grouped as they are drawn.
  private var fields: [TextField]

  init(item: Int, start: WhatIf?) {
    self.item = item
    self.start = start
    fields = Field.allCases.map { field in
      TextField(start.flatMap { Self.value(field, of: $0) }.map(String.init) ?? "")
    }
  }

  func field(_ field: Field) -> TextField { fields[Self.place(field)] }

  /// What is filled in; nil where the field is empty.
  func value(_ field: Field) -> Int? { Int(self.field(field).text) }

  /// Whether the field says something else than the case.
  func isOwn(_ field: Field) -> Bool {
    value(field) != start.flatMap { Self.value(field, of: $0) }
  }

  /// The case with what is filled in; an empty number counts as nothing.
  var result: WhatIf? {
    guard var whatIf = start else { return nil }
    whatIf.households = value(.households) ?? 0
    whatIf.capital = value(.capital) ?? 0
    whatIf.share = value(.share) ?? 0
    whatIf.rate = value(.rate)
    return whatIf
  }

  /// Takes what was typed or pasted, where it is a number within bounds; separators are passed over.
  mutating func take(_ typed: TextField, into field: Field) -> Refusal? {
    let separators: Set<Character> = [".", ",", " ", "\u{A0}", "_"]
    let kept = typed.text.filter { !separators.contains($0) }
    guard kept.allSatisfy({ ("0"..."9").contains($0) }) else { return .notDigits }
    let digits = kept.drop { $0 == "0" }
    let most = Self.bounds(field).upperBound
    guard digits.count <= String(most).count, Int(digits) ?? 0 <= most else { return .over(most) }
    let shown = digits.isEmpty && !kept.isEmpty ? "0" : String(digits)
    // The cursor stays behind the digit that it was behind.
    let before = typed.text.prefix(typed.cursor).count { !separators.contains($0) }
    var taken = TextField(shown)
    let cursor = max(0, min(shown.count, before - (kept.count - shown.count)))
    for _ in cursor..<shown.count { taken.moveLeft() }
    fields[Self.place(field)] = taken
    return nil
  }

  /// As in the case again.
  mutating func reset() {
    let isEditing = isEditing
    self = WhatIfState(item: item, start: start)
    self.isEditing = isEditing
  }

  private static func place(_ field: Field) -> Int { Field.allCases.firstIndex(of: field) ?? 0 }

  private static func bounds(_ field: Field) -> ClosedRange<Int> {
    switch field {
    case .households: WhatIf.householdBounds
    case .capital: WhatIf.capitalBounds
    case .share: WhatIf.shareBounds
    case .rate: WhatIf.rateBounds
    }
  }

  private static func value(_ field: Field, of whatIf: WhatIf) -> Int? {
    switch field {
    case .households: whatIf.households
    case .capital: whatIf.capital
    case .share: whatIf.share
    case .rate: whatIf.rate
    }
  }
}
