/// How long texts may be, whichever way they come in; in Unicode scalars, of which a character that a
/// person counts has one or more.
///
/// Nothing that anybody writes comes near. Without them one name of a megabyte, or one letter with
/// thousands of marks, would make every list, search and screen slow.
package enum TextLimits {
  /// A name, an office, or any other field of a person's row.
  package static let field = 500
  /// A note, or the reason of a step.
  package static let note = 10_000
  /// What a review says, in bytes.
  package static let review = 1_000_000
  /// The same as another program recorded it: a line break takes six bytes there.
  package static let carriedReview = 6 * review + 1_000
  /// What any other event says that another program recorded, in bytes: a note of any letters fits.
  package static let carried = 4 * note
  /// A name, an id or a label of an event that another program recorded, in bytes.
  package static let label = 2_000
  /// A text of the data's.
  package static let data = 100_000

  /// Whether a text is longer than that.
  ///
  /// - Complexity: O(*n*) in the limit where the text is longer; nothing where it is a good deal shorter.
  package static func exceeds(_ limit: Int, _ text: some StringProtocol) -> Bool {
    // No scalar has less than a byte.
    text.utf8.count > limit && text.unicodeScalars.prefix(limit + 1).count > limit
  }
}

extension Delegate {
  /// Whether no field that tells who somebody is, is longer than ``TextLimits/field``.
  package var isOfUsualLength: Bool {
    [id.rawValue, code, name, province, category, office, position, phone, ref].allSatisfy {
      $0.map { !TextLimits.exceeds(TextLimits.field, $0) } ?? true
    }
  }
}
