import Attendance
import Conference
import Glibc
import Ledger
import VietnameseText
import Wording

/// The stars of whoever holds a key of ssh: a file named for the key's fingerprint, nothing else of
/// the person.
///
/// A file holds a line for each star, the kind and the id of what is starred; it is bounded by what
/// the conference has.
struct StarBook {
  private let path: String

  /// As many bytes of a file are read, as many files may lie in the folder.
  private static let longest = 1 << 16
  static let mostFiles = 10_000

  /// - Parameters:
  ///   - folder: Where the files lie.
  ///   - key: Whose stars.
  init(folder: String, key: KeyFingerprint) {
    path = "\(folder)/\(key.hex).stars"
  }

  /// What is starred, of what the conference still has; nothing where nothing was.
  ///
  /// - Throws: ``StarBookError`` where something stands there that is no such file.
  func read(_ ledger: Ledger, at moment: Moment) throws(StarBookError) -> OwnMarks {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      guard errno == ENOENT else { throw StarBookError(path: path, code: errno) }
      return OwnMarks()
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Self.longest
    else { throw StarBookError(path: path, code: EINVAL) }
    var bytes = [UInt8](repeating: 0, count: Self.longest)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0 else { throw StarBookError(path: path, code: errno) }
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self).split(separator: "\n")
    let marks = lines.compactMap { line -> OwnMark? in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = OwnMark.Subject.Kind(rawValue: parts[0]) else {
        return nil
      }
      let subject = OwnMark.Subject(kind, parts[1])
      guard ledger.name(of: subject) != nil else { return nil }
      return OwnMark(subject, isStarred: true, at: moment)
    }
    return OwnMarks(marks)
  }

  /// Writes all stars; they are on disk when this returns.
  ///
  /// - Throws: ``NewFileError``, what the system says.
  func write(_ marks: OwnMarks) throws(NewFileError) {
    let lines = marks.all.filter(\.isStarred).map {
      "\($0.subject.kind.rawValue) \($0.subject.id)\n"
    }
    var file = try NewFile.begin(path, inPlaceOf: NewFile.Seen(path))
    try file.write(lines.joined())
    try file.finish()
  }
}

/// Stars that cannot be read.
struct StarBookError: StatedError, Hashable {
  var path: String
  /// An errno.
  var code: Int32

  var status: ExitStatus { code == EACCES ? .notPermitted : .inputOutput }
  var words: Localized { Phrases.starsUnreadable(path, SystemError(code: code).words) }
}
