import Attendance
import Conference
import Glibc
import Spreadsheets
import Store
import Wording

extension Invocation {
  /// Remembers a file that was written, so that forgetting somebody names it.
  ///
  /// Where the store cannot take that now, the file stands all the same, and that is what is said.
  mutating func note(
    _ path: String,
    _ kind: StoreCopy.Kind,
    in store: AttendanceStore?
  ) throws {
    guard let store else { return }
    let copy = StoreCopy(path: path.absolutePath, kind: kind, at: try machineTime())
    do throws(StoreError) { try store.note(copy) } catch {
      try say(Phrases.copyIsNotNoted(path, store: store.path))
    }
  }

  /// Names the files that still hold what was erased from the store, and those of which nobody can say.
  ///
  /// - Parameters:
  ///   - copies: Files that were written while it was in the store.
  ///   - words: What was erased; nothing where that is no longer known, and any of the files may hold it.
  /// - Throws: What standard output says.
  mutating func tell(of copies: [StoreCopy], holding words: [String]) throws {
    let search = CopySearch(words)
    for copy in copies {
      let (kind, date) = (copy.kind.rawValue, Phrases.date(copy.at.date))
      switch search.look(into: copy.path) {
      case .holds: try say(Phrases.copyStillHolds(copy.path, kind: kind, date: date))
      case .mayHold: try say(Phrases.copyMayHold(copy.path, kind: kind, date: date))
      case .isGone: try say(Phrases.copyIsGone(copy.path, kind: kind, date: date))
      case .isFree: break
      }
    }
  }
}

/// Looks for words in files that this program wrote: exports, reports, backups.
struct CopySearch {
  enum Finding: Hashable {
    case holds, isFree
    /// It cannot be looked into.
    case mayHold
    /// It is not there any more: it may have been moved.
    case isGone
  }

  /// Of each text what stands the same in every form that is written; nil where that is too little to
  /// tell.
  private let needles: [[UInt8]]?

  /// So much of a text lies in one piece in a page of a database.
  private static let longest = 100
  private static let shortest = 3
  private static let largestFile = 1 << 30
  private static let chunk = 1 << 20

  init(_ words: [String]) {
    let texts = words.flatMap(Self.said)
    let needles = texts.map(Self.needle)
    self.needles =
      texts.isEmpty || needles.contains { $0.count < Self.shortest } ? nil : needles
  }

  /// Of who somebody is, or was set to be, the values alone: the names of the fields are everybody's.
  private static func said(_ text: String) -> [String] {
    if let change = PersonChange(body: text) {
      return change.values.values.filter { !$0.isEmpty } + [change.reason].compactMap(\.self)
    }
    if let person = Introduction(of: "", body: text)?.person {
      return [person.name] + [person.office, person.position, person.phone].compactMap(\.self)
    }
    return [text]
  }

  /// The longest run of letters, digits and spaces: JSON, HTML, Markdown and CSV write no other signs
  /// alike.
  private static func needle(_ text: String) -> [UInt8] {
    let runs = text.split { !$0.isLetter && !$0.isNumber && $0 != " " }
    let run = runs.max { $0.utf8.count < $1.utf8.count } ?? ""
    var bytes: [UInt8] = []
    for character in run {
      let next = Array(String(character).utf8)
      guard bytes.count + next.count <= longest else { break }
      bytes += next
    }
    return bytes
  }

  func look(into path: String) -> Finding {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .isGone : .mayHold
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.largestFile, let needles
    else { return .mayHold }
    if begins(descriptor, with: [0x50, 0x4B, 0x03, 0x04]) { return lookIntoPackage(path, needles) }
    // The text of a PDF is numbers of letters, packed.
    if begins(descriptor, with: Array("%PDF".utf8)) { return .mayHold }
    let overlap = (needles.map(\.count).max() ?? 1) - 1
    var bytes = [UInt8](repeating: 0, count: overlap + Self.chunk)
    var (kept, offset) = (0, 0)
    while true {
      let got = bytes.withUnsafeMutableBytes { room in
        pread(descriptor, room.baseAddress.map { $0 + kept }, Self.chunk, offset)
      }
      guard got >= 0 else { return .mayHold }
      if got == 0 { return .isFree }
      if Self.find(needles, in: bytes[..<(kept + got)]) { return .holds }
      offset += got
      let rest = min(overlap, kept + got)
      bytes.replaceSubrange(0..<rest, with: bytes[(kept + got - rest)..<(kept + got)])
      kept = rest
    }
  }

  private func begins(_ descriptor: Int32, with bytes: [UInt8]) -> Bool {
    var first = [UInt8](repeating: 0, count: bytes.count)
    return pread(descriptor, &first, first.count, 0) == first.count && first == bytes
  }

  /// A document keeps its text packed.
  private func lookIntoPackage(_ path: String, _ needles: [[UInt8]]) -> Finding {
    do throws(SpreadsheetFault) {
      let file = try FileBytes.open(path, limit: Self.largestFile)
      let text = try PackagePart.bytes(of: "content.xml", in: file)
      return Self.find(needles, in: text[...]) ? .holds : .isFree
    } catch {
      return .mayHold
    }
  }

  private static func find(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress, let first = needle.first else { return false }
    var place = 0
    while place + needle.count <= bytes.count,
      let found = memchr(base + place, Int32(first), bytes.count - needle.count - place + 1)
    {
      if memcmp(found, needle, needle.count) == 0 { return true }
      place = base.distance(to: UnsafeRawPointer(found)) + 1
    }
    return false
  }

  private static func find(_ needles: [[UInt8]], in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBytes { bytes in needles.contains { Self.find($0, in: bytes) } }
  }
}
