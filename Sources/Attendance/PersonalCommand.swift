/// What a desk can do with one person who is known, beside letting them in: a ``DeskCommand`` of which
/// nothing is said yet.
package enum PersonalCommand: CaseIterable, Hashable, Sendable {
  case checkOut, excuse, note, substitute, nameSeat
}
