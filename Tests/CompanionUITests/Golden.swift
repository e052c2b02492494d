import Glibc
import Terminal
import Testing

/// Texts that were looked at and accepted, kept as files.
enum Golden {
  /// Compares a text with the file of its name; records it when HOINGHI_RECORD is set.
  static func check(
    _ text: String,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = folder + "/" + name + ".txt"
    if getenv("HOINGHI_RECORD") != nil {
      write(text, to: path)
      return
    }
    let kept = (read(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let drawn = text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = zip(kept, drawn).enumerated().first { $1.0 != $1.1 }?.offset
    guard row != nil || kept.count != drawn.count else { return }
    let line = row ?? min(kept.count, drawn.count)
    Issue.record(
      """
      \(name), line \(line + 1): look at it, then accept it with make golden.
      kept:  \(line < kept.count ? kept[line] : "nothing")
      drawn: \(line < drawn.count ? drawn[line] : "nothing")
      """,
      sourceLocation: sourceLocation
    )
  }

  /// The names of the files that are kept.
  static var names: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(String(name.dropLast(4))) }
    }
    return names
  }

  private static let folder =
    #filePath.split(separator: "/").dropLast()
    .reduce("") { $0 + "/" + $1 } + "/Golden"

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    mkdir(folder, 0o755)
    guard let file = fopen(path, "w") else {
      Issue.record("cannot write \(path)")
      return
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
  }
}
