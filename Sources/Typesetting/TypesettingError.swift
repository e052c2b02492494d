import CPango

/// Why there is no document.
package struct TypesettingError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// A library is not there, or lacks a function.
    case noLibrary
    case failed
  }

  package var reason: Reason
  /// What the loader or cairo says of it.
  package var detail: String

  /// The Debian package that brings what is missing.
  package static let package = PRESS_PACKAGE
}
