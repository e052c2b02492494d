import BundledData
import Conference
import Glibc
import Terminal

/// What readers need besides the bytes.
enum Sample {
  /// Whose stores are opened.
  static let conference = bundled.info.id
  static let info = bundled.info
  /// Copied for each input: its table of keys is made once.
  static let decoder = InputDecoder()

  /// In memory where the machine has such a folder: each input is written to a file.
  static let folder: String = {
    guard let made = temporary(below: "/dev/shm") ?? temporary(below: "/tmp") else {
      fatalError("no folder to write in")
    }
    return made
  }()

  private static let bundled: Conference = {
    do {
      return try BundledConference.load()
    } catch {
      fatalError("the bundled data: \(error)")
    }
  }()

  private static func temporary(below folder: String) -> String? {
    var template = Array("\(folder)/hoinghi-fuzz-XXXXXX".utf8CString)
    return template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
  }
}
