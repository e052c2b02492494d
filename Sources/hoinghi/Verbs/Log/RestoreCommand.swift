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
    let path = try file.required(by: ["restore"])
    // A wrong name must not leave an empty store behind.
    guard access(path, F_OK) == 0 else { throw StoreError.noSuchFile(path: path) }
    let before = Set(try invocation.opened().ledger.attendance.doubled)
    guard let store = try invocation.store(for: .create) else { throw StorePlaceMissing() }
    let merged = try store.merge(from: path, received: invocation.machineTime())
    try invocation.say(
      Phrases.restored(
        path,
        events: merged.addedEvents,
        known: merged.knownEvents,
        people: merged.addedPeople
      )
    )
    for person in merged.recoded {
      try invocation.say(Phrases.codeWasChanged(person.from, to: person.to))
    }
    if !merged.forgottenThere.isEmpty {
      try invocation.say(Phrases.forgottenInBackup(merged.forgottenThere))
    }
    try invocation.warn(of: merged.forks)
    try invocation.tellOfBothDesks(besides: before)
    return .done
  }
}
