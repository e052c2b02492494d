import Glibc
import Testing

/// Texts kept as they were accepted, each in a file of its name.
enum GoldenText {
  /// Compares a text with the file of its name; records it when HOINGHI_RECORD is set.
  static func check(
    _ text: String,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let path = folder + "/" + name
    if getenv("HOINGHI_RECORD") != nil {
      write(text, to: path)
      return
    }
    let kept = (read(path) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let made = text.split(separator: "\n", omittingEmptySubsequences: false)
    let difference = zip(kept, made).enumerated().first { $1.0 != $1.1 }?.offset
    guard difference != nil || kept.count != made.count else { return }
    let line = difference ?? min(kept.count, made.count)
    Issue.record(
      """
      \(name), line \(line + 1): read it, then accept it with make golden.
      kept: \(line < kept.count ? kept[line] : "nothing")
      made: \(line < made.count ? made[line] : "nothing")
      """,
      sourceLocation: sourceLocation
    )
  }

  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Golden"

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
