import Glibc

/// The environment variables, read once; an empty one counts as not set.
struct Environment: Sendable {
  private var read: @Sendable (String) -> String?

  subscript(name: String) -> String? {
    guard let value = read(name), !value.isEmpty else { return nil }
    return value
  }

  /// Those of this process.
  static let process = Environment { name in getenv(name).map { String(cString: $0) } }

  /// Made-up ones, for tests.
  init(_ variables: [String: String]) {
    read = { variables[$0] }
  }

  private init(read: @escaping @Sendable (String) -> String?) {
    self.read = read
  }
}
