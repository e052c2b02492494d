import CompanionUI
import Conference
import Glibc
import Terminal
import Wording

/// The editor that the user has chosen, for a text of several lines.
struct Editor {
  /// The program and its arguments; empty where none is chosen.
  private let command: [String]
  /// Where our own files are; nil where nothing names a place.
  private let folder: String?

  /// VISUAL counts before EDITOR, as everywhere; it is parted at blanks and no shell reads it, so that
  /// "code -w" is a program and an argument.
  init(_ environment: Environment) {
    let chosen = environment["VISUAL"] ?? environment["EDITOR"] ?? ""
    command = chosen.split(separator: " ").map(String.init)
    folder = StorePlace.folder(environment).map { $0 + "/hoinghi" }
  }

  /// Lets the user change a text, the terminal being the editor's meanwhile.
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
    } catch {
      return .failed(Phrases.editorHasNoFile(error.words))
    }
  }
}

/// A text in a file of its own for as long as this lives.
struct EditedFile: ~Copyable {
  let path: String
  private let folder: String

  /// The longest text that is read back, in bytes: more than any field takes.
  private static let limit = 1 << 20
  private static let prefix = "editor."

  private init(folder: String) {
    self.folder = folder
    path = folder + "/review.txt"
  }

  /// - Throws: what the system says.
  static func make(_ text: String, in parent: String) throws(SystemFailure) -> EditedFile {
    try makeFolders(parent)
    sweep(parent)
    var name = Array("\(parent)/\(prefix)\(getpid()).XXXXXX".utf8CString)
    guard name.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil
    else { throw SystemFailure(code: errno) }
    let file = EditedFile(
      folder: String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    )
    try file.write(text)
    return file
  }

  private func write(_ text: String) throws(SystemFailure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemFailure(code: errno) }
    defer { close(file) }
    // Editors end a file by a line feed; without one they say that it is missing.
    let ended = text.isEmpty ? text : text + "\n"
    if let code = FullWrite.perform(Array(ended.utf8), to: file) { throw SystemFailure(code: code) }
  }

  deinit { Self.remove(folder) }

  /// What the file holds now, without the line feed that ends it.
  func read() throws(SystemFailure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw SystemFailure(code: errno) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < Self.limit {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw SystemFailure(code: errno) }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    if bytes.last == 0x0A { bytes.removeLast() }
    if bytes.last == 0x0D { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func makeFolders(_ path: String) throws(SystemFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let end = path.lastIndex(of: "/"), end > path.startIndex else {
      throw SystemFailure(code: errno)
    }
    try makeFolders(String(path[..<end]))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw SystemFailure(code: errno) }
  }

  /// Removes what a program left that was killed while an editor was open.
  private static func sweep(_ parent: String) {
    for name in names(in: parent) where name.hasPrefix(prefix) {
      let owner = name.split(separator: ".").dropFirst().first.flatMap { pid_t($0) }
      if let owner, kill(owner, 0) != 0, errno == ESRCH { remove("\(parent)/\(name)") }
    }
  }

  /// Removes a folder of ours with the files in it.
  private static func remove(_ folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)") }
    rmdir(folder)
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// A call that the system refused.
struct SystemFailure: Error, Hashable {
  /// An errno.
  var code: Int32

  var words: Localized { SystemError(code: code).words }
}
