import ArgumentParser
import Attendance
import Wording

/// `checkout`: lets delegates out; who comes back checks in again.
struct CheckOutCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "checkout",
    abstract: Phrases.helpCheckOut.spoken
  )

  @OptionGroup var who: WhoArguments
  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let requests = try DeskRequests(who.who, verb: "checkout")
    let reason = try reason.text
    var desk = try invocation.desk(list)
    return try requests.perform(at: &desk, &invocation) { .checkOut($0, reason: reason) }
  }
}
