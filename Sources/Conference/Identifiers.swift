/// An identifier that is a text: random, or written in the data; two of different kinds never mix.
///
/// Equality and order are those of the text. A literal makes one, for constants and tests.
package protocol TextIdentifier: RawRepresentable, Hashable, Comparable, Sendable,
  ExpressibleByStringInterpolation, CustomStringConvertible
where RawValue == String {
  init(rawValue: String)
}

// Inlinable, so that another module's dictionary with such keys hashes and compares the text.
extension TextIdentifier {
  @inlinable package init(_ text: String) { self.init(rawValue: text) }
  @inlinable package init(stringLiteral value: String) { self.init(rawValue: value) }
  /// Whether it names nothing: a row that has no id yet.
  @inlinable package var isEmpty: Bool { rawValue.isEmpty }
  @inlinable package var description: String { rawValue }
  @inlinable package func hash(into hasher: inout Hasher) { rawValue.hash(into: &hasher) }
  @inlinable package static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }
  @inlinable package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A person whom attendance or reviews speak of: a delegate, a walk-in, a substitute, a reviewer.
///
/// Random (32 hexadecimal digits) where a store gave it; a data folder's own text otherwise.
@frozen package struct PersonID: TextIdentifier {
  package let rawValue: String
  @inlinable package init(rawValue: String) { self.rawValue = rawValue }
}

/// A list that people are ticked on: the door, a session, a visit's bus, one of the organiser's.
@frozen package struct ListID: TextIdentifier {
  package let rawValue: String
  @inlinable package init(rawValue: String) { self.rawValue = rawValue }
}

/// A poverty-reduction model of the conference.
@frozen package struct ModelID: TextIdentifier {
  package let rawValue: String
  @inlinable package init(rawValue: String) { self.rawValue = rawValue }
}

/// A chain of events: 32 hexadecimal digits, drawn when a store or its chain of reviews is made.
@frozen package struct ChainID: TextIdentifier {
  package let rawValue: String
  @inlinable package init(rawValue: String) { self.rawValue = rawValue }
}
