import Glibc

/// An empty folder below /tmp, gone with all that is in it once nobody uses it.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/hoinghi-test-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw Files.Failure(path: "/tmp", number: errno) }
    path = made
  }

  deinit { Files.remove(folder: path) }

  /// The path of a name in it.
  package subscript(name: String) -> String { path + "/" + name }
}
