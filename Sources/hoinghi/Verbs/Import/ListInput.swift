import Conference
import Glibc
import Interchange
import Wording

/// A file that a list is read from, some bytes at a time; "-" is standard input.
final class ListInput {
  /// As it was given.
  let name: String
  private let descriptor: Int32

  /// - Throws: ``InputFailure``.
  init(_ path: String) throws(InputFailure) {
    name = path
    let isStandard = path == InputLines.standard
    descriptor = isStandard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputFailure(code: errno, path: path) }
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The name without its folder, which is nobody's business later.
  var baseName: String {
    guard let slash = name.lastIndex(of: "/") else { return name }
    return String(name[name.index(after: slash)...])
  }

  /// - Throws: ``BadList``.
  func read(
    _ choices: RosterFile.Choices,
    info: ConferenceInfo,
    language: Language
  ) throws -> RosterFile {
    do {
      return try RosterFile.read(choices, info: info, language: language) {
        [descriptor] bytes throws(ListFault) in
        while true {
          let count = Glibc.read(descriptor, bytes.baseAddress, bytes.count)
          if count >= 0 { return count }
          guard errno == EINTR else { throw ListFault.unreadable(errno) }
        }
      }
    } catch .unreadable(let code) {
      throw InputFailure(code: code, path: name)
    } catch {
      throw BadList(file: name, fault: error)
    }
  }
}
