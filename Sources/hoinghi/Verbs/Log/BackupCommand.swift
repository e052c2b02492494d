import ArgumentParser
import Store
import Wording

/// `backup FILE`: copies the store to a new file, and reads the copy back.
struct BackupCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: Phrases.helpBackup.spoken
  )

  @OptionGroup var file: FileArgument
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let path = try file.required(by: ["backup"])
    let store = try invocation.existingStore()
    try invocation.settleDrafts(of: store)
    let outcome = try store.backup(to: path, at: invocation.machineTime())
    try invocation.say(
      outcome.isSound
        ? Phrases.backupWritten(path) : Phrases.backupOfUnsound(path, store: store.path)
    )
    if !outcome.isNoted { try invocation.say(Phrases.copyIsNotNoted(path, store: store.path)) }
    return outcome.isSound ? .done : .badData
  }
}
