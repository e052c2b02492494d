import ArgumentParser
import Attendance
import Wording

/// `excuse`: keeps that delegates will not come, and why.
struct ExcuseCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "excuse",
    abstract: Phrases.helpExcuse.spoken
  )

  @OptionGroup var who: WhoArguments
  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let requests = try DeskRequests(who.who, verb: "excuse")
    let reason = try reason.text
    var desk = try invocation.desk(list)
    return try requests.perform(at: &desk, &invocation) { .excuse($0, reason: reason) }
  }
}
