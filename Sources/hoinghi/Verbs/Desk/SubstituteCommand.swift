import ArgumentParser
import Attendance
import Conference
import Wording

/// `substitute`: lets somebody in who comes in a delegate's place.
struct SubstituteCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "substitute",
    abstract: Phrases.helpSubstitute.spoken
  )

  @OptionGroup var code: CodeArgument
  @OptionGroup var newcomer: NewcomerOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let code = try code.required(by: "substitute")
    // What is not said is that of the seat.
    let registration = try newcomer.registration(
      for: "substitute",
      in: invocation.data().info
    )
    var desk = try invocation.desk(list)
    let reason = try reason.text
    let likes = desk.likes(of: registration, isSubstitute: true)
    let line = try desk.perform(code) { .substitute(seat: $0, registration, reason: reason) }
    try invocation.answer(line)
    if line.word.status == .done {
      if let likes { try invocation.say(likes) }
      try invocation.sayIfMixed(registration.name)
    }
    return line.word.status
  }
}
