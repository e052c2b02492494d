import Conference
import SQLite

extension Value {
  /// An id as its text.
  static func text(_ id: (some TextIdentifier)?) -> Value { .text(id?.rawValue) }
}
