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

  /// The database at one look.
  fileprivate struct Seen {
    var size: Int64
    var changed: [Int]
    /// The file's own header (SQLite's file format, section 1.3).
    var header: [UInt8]
    var copying: LogIndex.Copying?
  }

  fileprivate static let headerSize = 100
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
    let log = try LogIndex(connection)
    guard let standing = Self.standing(database), let logFile = Self.standing(places[1]),
      let index = Self.standing(places[2]), FileNumber(standing) == number
    else { throw StoreError.gone(path: database.path) }
    numbers = [number, FileNumber(logFile), FileNumber(index)]
    seen = try Seen(standing, connection, log?.copying)
    logEnd = log?.end
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
    guard let first = Self.standing(places[0]), FileNumber(first) == numbers[0] else {
      return .moved
    }
    guard let log = Self.standing(places[1]), FileNumber(log) == numbers[1] else { return .logLost }
    guard let index = Self.standing(places[2]), FileNumber(index) == numbers[2],
      Int64(index.st_size) >= Self.indexSize
    else { return .indexLost }
    guard case .held(let before) = try look(at: connection) else { return .logLost }
    // The database behind the index: what another program copies in between is found by its index at the
    // next look, but a size from before it would make a copied log look like a file that was cut.
    guard let database = Self.standing(places[0]), FileNumber(database) == numbers[0] else {
      return .moved
    }
    let now = try Seen(database, connection, before)
    guard now.header != seen.header || now.size != seen.size || now.changed != seen.changed else {
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
    guard isCopied ? now.isLater(than: seen) : now.header == seen.header && now.size == seen.size,
      try holdsAll()
    else { return .overwritten }
    seen = now
    return nil
  }

  /// What a look at the log tells.
  private enum LogLook {
    /// It holds what its index says; how much of it is copied, where the index can be read now.
    case held(LogIndex.Copying?)
    case lost
  }

  private mutating func look(at connection: Connection) throws(SQLiteError) -> LogLook {
    var last: LogIndex?
    for _ in 0..<Self.tries {
      guard let index = try LogIndex(connection) else { continue }
      // Its size behind the index: it is cut only where it is begun anew, and the index tells that first.
      if try index.isHeld(by: connection, logSize) {
        logEnd = index.end
        return .held(index.copying)
      }
      // The log may have been begun anew between the two looks; the same twice is a log that is not it.
      if index == last { return .lost }
      last = index
    }
    // Somebody is writing it all the time, or it waits for SQLite to make it anew.
    return .held(nil)
  }

  /// The log and its index, where they are those that the connection has open, and nobody has written to
  /// them since they were last seen to be ours: another program may have taken them for its own.
  func ownLog(_ connection: Connection) -> [FilePlace] {
    guard let index = try? LogIndex(connection), index.end == logEnd,
      (try? index.isHeld(by: connection, logSize)) == true
    else { return [] }
    return zip(places, numbers).dropFirst()
      .filter { place, number in Self.standing(place).map { FileNumber($0) } == number }.map(\.0)
  }

  /// Bytes of the log that stands there; 0 where none does.
  private var logSize: Int64 { Self.standing(places[1]).map { Int64($0.st_size) } ?? 0 }

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
    size = Int64(status.st_size)
    changed = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
    header = try connection.file(at: 0, HeldFile.headerSize)
    self.copying = copying
  }

  /// Whether it may be what the other became when a log was copied into it: the same database, in
  /// write-ahead mode, no older, and not cut short.
  fileprivate func isLater(than other: HeldFile.Seen) -> Bool {
    func number(_ range: Range<Int>, in header: [UInt8]) -> Int64 {
      header[range].reduce(0) { $0 << 8 | Int64($1) }
    }
    // What never changes: SQLite's mark, the size of a page, the write-ahead mode, and whose it is.
    return size >= Int64(header.count) && header[0..<24] == other.header[0..<24]
      && header[68..<72] == other.header[68..<72]
      && number(24..<28, in: header) >= number(24..<28, in: other.header)
  }
}
