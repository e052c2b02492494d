package import Attendance

/// Why a store cannot do what it was asked, with the evidence; the words are in Wording.
package enum StoreError: Error, Hashable, Sendable {
  /// No regular file stands there.
  case notAFile(path: String, kind: FileKind)
  /// Another user's file; the number of that user.
  case notOurs(path: String, owner: UInt32)
  /// A folder in which others could put a file in the place of what is made there.
  case sharedFolder(path: String)
  /// A folder in which root would make what its owner cannot open; the number of that user.
  case folderOfAnother(path: String, owner: UInt32)
  /// A link to what is not there.
  case deadLink(path: String)
  /// The file is not SQLite's.
  case notADatabase(path: String)
  /// A database, but of another program.
  case notAStore(path: String)
  /// Its own chain is not whole.
  case brokenLog(path: String, ChainFault)
  /// Rows of people in it are not those that were sealed; the codes of those that are there.
  case alteredPeople(path: String, codes: [String])
  /// A value is of a kind that its column does not take: "table.column".
  case wrongValue(path: String, column: String)
  /// A page of it cannot be understood.
  case damaged(path: String)
  /// Somebody in it has a name, or another field, that is longer than anybody writes.
  case tooLong(path: String)
  /// What is to be recorded has a name or a text that no other laptop would take.
  case textTooLong
  /// The file holds nothing: no store is ever so.
  case empty(path: String)
  /// The file ends before its last page; both in bytes.
  case cutShort(path: String, size: Int64, expected: Int64)
  case otherConference(path: String, found: String, wanted: String)
  /// Made by a newer program; versions of the schema.
  case newerSchema(path: String, version: Int, known: Int)
  /// A rehearsal where the real log is wanted.
  case isRehearsal(path: String)
  /// The real log where a rehearsal is wanted.
  case isNoRehearsal(path: String)
  /// Where two programs, or a crash, could destroy a database; the system's name of its kind.
  case unsafeFileSystem(path: String, kind: String)
  case noSuchFile(path: String)
  /// What is to be written is there already.
  case exists(path: String)
  case cannotCreate(path: String, errno: Int32)
  case notPermitted(path: String)
  /// The disk may only be read: it is mounted so, or the system made it so after a fault.
  case readOnlyDisk(path: String)
  /// The disk is full, or the owner's share of it.
  case full(path: String)
  /// Reading or writing failed; SQLite's extended result code.
  case inputOutput(path: String, code: Int32)
  /// Another program held it for longer than we wait, in seconds.
  case busy(path: String, seconds: Double)
  /// The file was taken away or replaced while it was open.
  case gone(path: String)
  /// It is where it was, and is not what this program wrote any more.
  case lost(path: String, FileLoss)
  /// Every code of up to six digits is in use.
  case noCodesLeft
  /// Two people with one code.
  case codeTaken(code: String)
  /// No delegate has it.
  case noSuchCode(String)
  /// Somebody reviews who was erased here meanwhile.
  case reviewerForgotten(path: String)
  /// An event of another file that cannot be taken in.
  case badEvent(path: String, event: EventID, reason: EventRefusal)
  /// A person is erased, but not yet from every byte of the files: another program has them open,
  /// or there is no room to write them anew.
  case tracesLeft(path: String)
  /// A copy that does not hold what it was made of.
  case copyDiffers(path: String)
  /// Anything else that SQLite says.
  case unexpected(path: String, code: Int32, message: String)
}

extension StoreError {
  /// The same where the file that failed is part of making another: people know that one's name.
  func told(of path: String) -> StoreError {
    switch self {
    case .cannotCreate(_, let errno): .cannotCreate(path: path, errno: errno)
    case .notPermitted: .notPermitted(path: path)
    case .readOnlyDisk: .readOnlyDisk(path: path)
    case .full: .full(path: path)
    case .copyDiffers: .copyDiffers(path: path)
    case .inputOutput(_, let code): .inputOutput(path: path, code: code)
    default: self
    }
  }
}
