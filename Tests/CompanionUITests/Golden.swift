import Conference
import Glibc
import Terminal
import Testing

/// Whole screens kept as text, with a second grid that tells the style of each cell.
enum Golden {
  /// Compares a canvas with the file of its name; records it when HOINGHI_RECORD is set.
  static func check(
    _ canvas: Canvas,
    named name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = describe(canvas)
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

  /// The rows, then the styles: a letter for the ink (p, a, c, g, x), upper case for bold, a digit's
  /// place for what is reversed or underlined.
  static func describe(_ canvas: Canvas) -> String {
    let styles = (0..<canvas.size.height).map { y in
      var row = (0..<canvas.size.width).map { x in letter(canvas[x, y].style) }.joined()
      while row.last == "." { row.removeLast() }
      return row
    }
    let cursor = canvas.cursor.map { "cursor \($0.x),\($0.y)" } ?? "cursor parked"
    // The end of a chain is another one in each store.
    let rows = canvas.lines.map { $0.replacing(/(-[0-9A-F]{4}){3}/, with: "-####-####-####") }
    return (rows + ["", cursor, ""] + styles).joined(separator: "\n") + "\n"
  }

  private static func letter(_ style: Style) -> String {
    if style.reverse { return style.bold ? "R" : "r" }
    if style.underline { return "u" }
    let letter =
      switch style.ink {
      case .plain: style.bold ? "B" : "."
      case .accent: "a"
      case .caution: "c"
      case .good: "g"
      case .bad: "x"
      }
    return style.bold ? letter.uppercased() : letter
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
