import Glibc
import SQLite

/// How a store was lost while a program had it open.
package enum FileLoss: Hashable, Sendable {
  /// The path stands for nothing, or for another file.
  case moved
  /// Somebody else wrote the file, or cut it.
  case overwritten
  /// The log beside it was removed, replaced or written by somebody else.
  case logLost
  /// The index of the log was removed or replaced: others would not see what this program writes.
  case indexLost
  /// Another program changed, through SQLite, what stood in it, or its tables.
  case rewritten
  /// It cannot be read any more.
  case damaged
}

/// The file of a store as others find it by its path, against the one that a program has open.
///
/// A database is three files: what is written goes to the log beside it, and from there into the
/// database, by whichever program copies it. So between two looks the database changes with the log's
/// index, or not at all.
struct HeldFile {
  private let places: [FilePlace]
  private let numbers: [FileNumber]
  private var seen: Seen
  /// Where the log ended when it was last seen to be ours.
  private var logEnd: LogIndex.End?

  /// The log's file at the last look.
  private var log: FileTouch

  /// The database at one look.
  fileprivate struct Seen {
    var touch: FileTouch
    /// The file's own header (SQLite's file format, section 1.3).
    var header: [UInt8]
    var copying: LogIndex.Copying?
  }

  /// Smaller than the first part that SQLite maps, the memory ends before what is asked of it.
  private static let indexSize = 32_768
  /// How often an index is read that is being written.
  private static let tries = 100

  /// Notes what a connection has open that has just read in write-ahead mode.
  ///
  /// - Parameters:
  ///   - database: The path of the database.
  ///   - number: Which file was opened there.
  ///   - connection: The connection.
  /// - Throws: ``StoreError/gone(path:)`` where the files went meanwhile; what SQLite says of reading.
  init(_ database: FilePlace, _ number: FileNumber, _ connection: Connection) throws {
    places = [database] + ["-wal", "-shm"].map { FilePlace(database.path + $0) }
    // First the index: what is copied after it was read shows at the next look.
    let index = try LogIndex(connection)
    guard let standing = Self.standing(database), let logFile = Self.standing(places[1]),
      let indexFile = Self.standing(places[2]), FileNumber(standing) == number
    else { throw StoreError.gone(path: database.path) }
    numbers = [number, FileNumber(logFile), FileNumber(indexFile)]
    seen = try Seen(standing, connection, index?.copying)
    log = FileTouch(logFile)
    logEnd = index?.end
  }

  /// Looks whether the path still leads to what the connection has open, and nobody else wrote it.
  ///
  /// - Parameters:
  ///   - connection: The connection.
  ///   - holdsAll: Whether the file, read anew, has all that is known to be in it; asked where the
  ///     database has changed, as it may.
  /// - Returns: How it was lost; nil where it was not.
  /// - Throws: What SQLite says of reading, and what `holdsAll` throws.
  mutating func loss(_ connection: Connection, holdsAll: () throws -> Bool) throws -> FileLoss? {
    let before: LogIndex.Copying?
    let log: (end: LogIndex.End, touch: FileTouch)?
    switch try look(at: connection) {
    case .held(let copying, let end): (before, log) = (copying, end)
    // Where all of it went, it is the database that is missed.
    case .lost(let loss): return file(0) == nil ? .moved : loss
    }
    // The database behind the index: what another program copies in between is found by its index at the
    // next look, but a size from before it would make a copied log look like a file that was cut.
    guard let database = file(0) else { return .moved }
    // Not before: what stands in the log of a file that went may be another program's.
    if let log { (logEnd, self.log) = (log.end, log.touch) }
    let now = try Seen(database, connection, before)
    guard now.header != seen.header || now.touch != seen.touch else {
      seen.copying = before
      return nil
    }
    // The index is asked again, for what had not begun before may have changed what was read.
    let after = try LogIndex(connection)
    let isCopied = [before, after?.copying].contains {
      $0 != seen.copying || $0?.isUnderWay == true
    }
    if isCopied {
      let size = Self.standing(places[0]).map { Int64($0.st_size) } ?? 0
      switch try after?.isCopied(to: connection, size) {
      case .yes: break
      case .no: return .overwritten
      // It is being copied, or written anew: the next look tells.
      case .unknown, nil: return nil
      }
    }
    let isSame = now.header == seen.header && now.touch.size == seen.touch.size
    guard isCopied ? now.isLater(than: seen) : isSame, try holdsAll() else {
      return .overwritten
    }
    seen = now
    return nil
  }

  /// Whether all three files are those of the last look, and nobody has written to them since, by the
  /// times that the system keeps: a second write within one tick of its clock is not told.
  func isUntouched() -> Bool {
    guard let database = file(0), let log = file(1), let index = file(2) else { return false }
    return FileTouch(database) == seen.touch && FileTouch(log) == self.log
      && Int64(index.st_size) >= Self.indexSize
  }

  /// What a look at the log tells.
  private enum LogLook {
    /// It holds what its index says: how much of it is copied, where it ends, and its file then; nil
    /// where the index cannot be read now.
    case held(LogIndex.Copying?, (LogIndex.End, FileTouch)?)
    case lost(FileLoss)
  }

  private func look(at connection: Connection) throws(SQLiteError) -> LogLook {
    var last: LogIndex?
    for _ in 0..<Self.tries {
      guard let memory = file(2), Int64(memory.st_size) >= Self.indexSize else {
        return .lost(file(1) == nil ? .logLost : .indexLost)
      }
      let index = try LogIndex(connection)
      // Its size behind the index: it is cut only where it is begun anew, and the index tells that first.
      guard let log = file(1) else { return .lost(.logLost) }
      guard let index else { continue }
      if try index.isHeld(by: connection, Int64(log.st_size)) {
        return .held(index.copying, (index.end, FileTouch(log)))
      }
      // The log may have been begun anew between the two looks; the same twice is a log that is not it.
      if index == last { return .lost(.logLost) }
      last = index
    }
    // Somebody is writing it all the time, or it waits for SQLite to make it anew.
    return .held(nil, nil)
  }

  /// The log and its index, where they are those that the connection has open, and nobody has written to
  /// them since they were last seen to be ours: another program may have taken them for its own.
  func ownLog(_ connection: Connection) -> [FilePlace] {
    guard let index = try? LogIndex(connection), index.end == logEnd,
      let log = Self.standing(places[1]),
      (try? index.isHeld(by: connection, Int64(log.st_size))) == true
    else { return [] }
    return zip(places, numbers).dropFirst()
      .filter { place, number in Self.standing(place).map { FileNumber($0) } == number }.map(\.0)
  }

  /// What stands at the path of one of the three files; nil where that is not the one that is open.
  private func file(_ part: Int) -> stat? {
    Self.standing(places[part]).flatMap { FileNumber($0) == numbers[part] ? $0 : nil }
  }

  private static func standing(_ place: FilePlace) -> stat? {
    var status = stat()
    return lstat(place.path, &status) == 0 ? status : nil
  }
}

extension HeldFile.Seen {
  fileprivate init(
    _ status: stat,
    _ connection: Connection,
    _ copying: LogIndex.Copying?
  ) throws(SQLiteError) {
    touch = FileTouch(status)
    header = try connection.file(at: 0, DatabaseHeader.size)
    self.copying = copying
  }

  /// Whether it may be what the other became when a log was copied into it: the same database, in
  /// write-ahead mode, no older, and not cut short.
  fileprivate func isLater(than other: HeldFile.Seen) -> Bool {
    func number(_ range: Range<Int>, in header: [UInt8]) -> Int64 {
      header[range].reduce(0) { $0 << 8 | Int64($1) }
    }
    // What never changes: SQLite's mark, the size of a page, the write-ahead mode, and whose it is.
    return touch.size >= Int64(header.count) && header[0..<24] == other.header[0..<24]
      && header[68..<72] == other.header[68..<72]
      && number(24..<28, in: header) >= number(24..<28, in: other.header)
  }
}

/// What a file's status tells of writing to it.
fileprivate struct FileTouch: Hashable {
  /// In bytes.
  var size: Int64
  /// In nanoseconds since 1970: of the contents, and of anything (which nobody can set).
  private var modified: Int64
  private var changed: Int64

  init(_ status: stat) {
    func nanoseconds(_ time: timespec) -> Int64 {
      Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }
    size = Int64(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
  }
}
