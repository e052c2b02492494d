import CFileSystem
import Conference
import Glibc
import Store
import Wording

/// Logs carried from laptop to laptop, of attendance and of reviews alike.
extension Invocation {
  /// Writes an export to a file, whole or not at all, or to standard output.
  ///
  /// The store notes the file, so that it can be named when somebody in it is forgotten.
  ///
  /// - Parameters:
  ///   - store: Nil where nothing was recorded yet: the export holds nothing then.
  ///   - path: The file, or `-`.
  ///   - kind: What the store notes that the file is.
  ///   - words: What is said when the file is whole.
  ///   - writeLines: Gives the export's lines, one after the other, without their ends.
  /// - Throws: What the store, the file or standard output says; no file is left behind then.
  mutating func export(
    _ store: AttendanceStore?,
    to path: String,
    as kind: StoreCopy.Kind = .log,
    told words: (_ path: String, _ lines: Int) -> Localized,
    _ writeLines: (AttendanceStore, (String) throws -> Void) throws -> Void
  ) throws {
    if let store { try settleDrafts(of: store) }
    guard path != InputLines.standard else {
      var output = StandardOutput()
      if let store { try writeLines(store) { try output.write($0 + "\n") } }
      return try output.flush()
    }
    var lines: [String] = []
    if let store { try writeLines(store) { lines.append($0) } }
    var file = try NewFile.begin(path, inPlaceOf: earlierExport(path, of: lines))
    for line in lines { try file.write(line + "\n") }
    let count = lines.count
    try file.finish()
    try say(words(path, count))
    try note(path, kind, in: store)
  }

  /// An earlier export of the same log under a name: a file of which every line stands in the new one, so
  /// that nothing is lost with it; nil for anything else.
  private func earlierExport(_ path: String, of lines: [String]) -> NewFile.Seen? {
    let size = lines.reduce(0) { $0 + $1.utf8.count + 1 }
    // What was erased since made lines shorter.
    guard let seen = NewFile.Seen(path), 1...2 * size + 4_096 ~= seen.size,
      Self.beginsAsLog(path),
      let old = try? InputLines.all(of: path), NewFile.Seen(path) == seen
    else { return nil }
    // A text may have been erased since, a person corrected; what is before that is hashed.
    let hashed: (String) -> Substring = { line in
      guard line.hasSuffix("}"), let end = line.firstRange(of: ",\"received\":") else {
        return line[...]
      }
      return line[..<end.lowerBound]
    }
    let known = Set(lines.map(hashed))
    return !old.isEmpty && old.allSatisfy { known.contains(hashed($0)) } ? seen : nil
  }

  /// Whether a file begins as a line of a log does; of one that does not even the time of the last
  /// reading stays.
  private static func beginsAsLog(_ path: String) -> Bool {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | open_keeping_times
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var first: [UInt8] = [0, 0]
    return pread(descriptor, &first, first.count, 0) == first.count && first == Array("{\"".utf8)
  }

  /// The lines of an export; of what is none only as many as show that.
  ///
  /// - Parameter path: A file, or "-" for standard input.
  /// - Returns: The lines.
  /// - Throws: ``InputFailure``, ``LineTooLong``.
  func exportedLines(of path: String) throws -> [String] {
    var strange = 0
    return try InputLines.all(of: path) { line in
      if !line.isEmpty, !line.hasPrefix("{") { strange += 1 }
      // What is no log is refused, and may have no end.
      return strange == 1_000
    }
  }

  /// Takes in an export, all of it or nothing, and tells what was new.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - lines: What it holds.
  ///   - exporter: The verb that makes such files.
  ///   - takeIn: Takes the lines into the store.
  /// - Throws: ``RefusedLines`` where a line cannot be taken in.
  mutating func takeIn(
    _ path: String,
    _ lines: [String],
    exportedBy exporter: String,
    _ takeIn: (AttendanceStore, [String]) throws -> LogImport
  ) throws {
    let result = try withStore { store in
      let result = try takeIn(store, lines)
      guard result.refused.isEmpty else {
        throw RefusedLines(path, result.refused, lines, exportedBy: exporter)
      }
      return result
    }
    try say(Phrases.logTakenIn(path, added: result.added, known: result.known))
    try warn(of: result.recoded)
    try warn(of: result.forks)
  }

  /// Tells of people from elsewhere whose code is somebody else's here: their slip has the old one.
  mutating func warn(of recoded: [Merged.Recoded]) throws {
    for person in recoded { try say(Phrases.codeWasChanged(person.from, to: person.to)) }
  }
}
