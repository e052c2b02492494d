import Conference

extension JSON {
  /// An id as its text.
  static func text(_ id: some TextIdentifier) -> JSON { .text(id.rawValue) }
}

extension Cell {
  /// An id as its text.
  static func text(_ id: some TextIdentifier) -> Cell { .text(id.rawValue) }
}
