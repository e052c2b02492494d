import ArgumentParser
import Attendance
import Conference
import Wording

/// `walkin`: registers somebody who is on no list, and lets them in.
struct WalkInCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "walkin",
    abstract: Phrases.helpWalkIn.spoken
  )

  @OptionGroup var newcomer: NewcomerOptions
  @OptionGroup var list: ListOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: RecordingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let registration = try newcomer.registration(
      for: "walkin",
      in: invocation.data().info
    )
    var desk = try invocation.desk(list)
    let likes = desk.likes(of: registration)
    let line = try desk.perform(.walkIn(registration, reason: reason.text))
    try invocation.answer(line)
    if let likes { try invocation.say(likes) }
    try invocation.sayIfMixed(registration.name)
    return line.word.status
  }
}
