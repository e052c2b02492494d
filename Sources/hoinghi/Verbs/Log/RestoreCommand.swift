import ArgumentParser
import Glibc
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

  func perform(_ context: inout Context) throws -> ExitStatus {
    let path = try file.required(by: ["restore"])
    // A wrong name must not leave an empty store behind.
    guard access(path, F_OK) == 0 else { throw StoreError.noSuchFile(path: path) }
    guard let store = try context.store(for: .create) else { throw StorePlaceMissing() }
    let merged = try store.merge(from: path, received: context.machineTime())
    try context.say(
      Phrases.restored(
        path,
        events: merged.addedEvents,
        known: merged.knownEvents,
        people: merged.addedPeople
      )
    )
    for person in merged.recoded {
      try context.say(Phrases.codeWasChanged(person.from, to: person.to))
    }
    if !merged.forgottenThere.isEmpty {
      try context.say(Phrases.forgottenInBackup(merged.forgottenThere))
    }
    try context.warn(of: merged.forks)
    return .done
  }
}
