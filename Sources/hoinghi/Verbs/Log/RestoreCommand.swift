import ArgumentParser
import Attendance
import Glibc
import Ledger
import Store
import Wording

/// `restore FILE`: adds what a backup has and the store lacks; removes nothing.
struct RestoreCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: Phrases.helpRestore.spoken
  )

  @OptionGroup var file: FileArgument
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    try invocation.restore(file.required(by: ["restore"]))
    return .done
  }
}

extension Invocation {
  /// Adds what another store's file has and this one lacks, and tells what that was.
  ///
  /// - Throws: `StoreError`, ``StorePlaceMissing``; nothing is added then.
  mutating func restore(_ path: String) throws {
    // A wrong name must not leave an empty store behind.
    guard access(path, F_OK) == 0 else { throw StoreError.noSuchFile(path: path) }
    let before = Set(try opened().ledger.attendance.doubled)
    let now = try machineTime()
    let merged = try withStore { store in try store.merge(from: path, received: now) }
    try say(
      Phrases.restored(
        path,
        events: merged.addedEvents,
        known: merged.knownEvents,
        people: merged.addedPeople
      )
    )
    try warn(of: merged.recoded)
    if !merged.forgottenThere.isEmpty {
      try say(Phrases.forgottenInBackup(merged.forgottenThere))
    }
    try warn(of: merged.forks)
    try tellOfBothDesks(besides: before)
  }
}
