import ArgumentParser
import Conference
import Store
import Wording

extension LogCommand {
  /// `log wipe-rehearsal`: removes the rehearsal's store, once a copy of it is kept.
  struct WipeRehearsal: Verb {
    static let configuration = CommandConfiguration(
      commandName: "wipe-rehearsal",
      abstract: Phrases.helpLogWipe.spoken
    )

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let path = try invocation.storePath(isRehearsal: true) else {
        throw StorePlaceMissing()
      }
      let now = try invocation.machineTime()
      let copy = StorePlace.copy(of: path, at: now)
      try AttendanceStore.wipeRehearsal(
        path: path,
        conference: try invocation.data().info.id,
        copy: copy,
        at: now
      )
      try invocation.say(Phrases.rehearsalWiped(path, copy: copy))
      return .done
    }
  }
}
