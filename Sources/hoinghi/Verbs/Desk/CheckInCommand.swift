import ArgumentParser
import Attendance
import Wording

/// `checkin`: lets delegates in.
struct CheckInCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "checkin",
    abstract: Phrases.helpCheckIn.spoken
  )

  @OptionGroup var who: WhoArguments
  @OptionGroup var list: ListOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let requests = try DeskRequests(who.who, verb: "checkin")
    var desk = try invocation.desk(list)
    return try requests.perform(at: &desk, keepsRefusals: true, &invocation) { .checkIn([$0]) }
  }
}
