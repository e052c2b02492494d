import CompanionUI
import Conference
import Glibc
import Store
import Terminal
import Wording

/// The editor that the user has chosen, for a text of several lines.
struct Editor {
  /// The program and its arguments; empty where none is chosen.
  private let command: [String]
  /// Where our own files are; nil where nothing names a place.
  private let folder: String?

  /// VISUAL counts before EDITOR, as everywhere; it is parted at spaces and no shell reads it, so
  /// that "code -w" is a program and an argument.
  init(_ environment: Environment) {
    let chosen = environment["VISUAL"] ?? environment["EDITOR"] ?? ""
    command = chosen.split(separator: " ").map(String.init)
    folder = StorePlace.folder(environment).map { $0 + "/hoinghi" }
  }

  /// Lets the user change a text; meanwhile the terminal is the editor's.
  ///
  /// The text lies in a file that only the user can read, in a folder of its own, so that what an
  /// editor keeps beside it is removed with it, however the editor ends.
  func edit(_ text: String, on terminal: Screen) -> EditedText {
    guard let name = command.first else { return .failed(Phrases.noEditor) }
    guard let folder else { return .failed(Phrases.storePlaceMissing) }
    do {
      let file = try EditedFile.make(text, in: folder)
      switch terminal.run(command + [file.path]) {
      case .exited(0): return .done(try file.read())
      case .exited(let status): return .failed(Phrases.editorFailed(name, status: Int(status)))
      case .signalled(let signal):
        return .failed(Phrases.editorKilled(name, signal: Int(signal)))
      case .notStarted(let code):
        return .failed(Phrases.editorMissing(name, SystemError(code: code).words))
      }
    } catch let error as StoreError {
      return .failed(error.words)
    } catch let error as SystemFailure {
      return .failed(Phrases.editorHasNoFile(error.words))
    } catch {
      return .failed(Phrases.editorHasNoFile(Localized(same: String(describing: error))))
    }
  }
}

/// A text in a file of its own for as long as this lives.
struct EditedFile: ~Copyable {
  let path: String
  private let folder: PrivateFolder

  /// The longest text that is read back, in bytes: more than any field takes.
  private static let limit = 1 << 20
  private static let name = "review.txt"

  /// - Throws: `StoreError`, ``SystemFailure``.
  static func make(_ text: String, in parent: String) throws -> EditedFile {
    let folder = try PrivateFolder.make(in: parent)
    try folder.write(text, to: name)
    return EditedFile(path: "\(folder.path)/\(name)", folder: folder)
  }

  /// What the file holds now, without the line feed that ends it.
  ///
  /// - Throws: what the system says; what is no regular file any more is not read.
  func read() throws(SystemFailure) -> String {
    var bytes = try folder.read(Self.name, limit: Self.limit)
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A call that the system refused.
struct SystemFailure: Error, Hashable {
  /// An errno.
  var code: Int32

  var words: Localized { SystemError(code: code).words }
}
