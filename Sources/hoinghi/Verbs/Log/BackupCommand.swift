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

  func perform(_ context: inout Context) throws -> ExitStatus {
    let path = try file.required(by: ["backup"])
    let store = try context.existingStore()
    try context.settleDrafts(of: store)
    try store.backup(to: path, at: context.machineTime())
    try context.say(Phrases.backupWritten(path))
    return .done
  }
}
