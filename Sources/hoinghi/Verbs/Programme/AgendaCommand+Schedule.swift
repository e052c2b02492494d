import Conference
import Interchange
import Wording

/// The forms that the programme is printed in: those of every verb, and those of calendars.
enum AgendaFormat: String, Choice, Hashable, Sendable {
  case text, json, csv, md, ics, xml

  /// Whether it is a calendar's rather than a table's.
  var isSchedule: Bool { self == .ics || self == .xml }
}

extension AgendaCommand {
  /// Prints what has a time as a calendar, and names what has none.
  func printSchedule(
    _ format: AgendaFormat,
    _ conference: Conference,
    at now: Moment,
    to invocation: inout Invocation
  ) throws -> ExitStatus {
    let programme = ProgrammeEvents(conference)
    let (info, language) = (conference.info, invocation.language)
    let text =
      format == .ics
      ? ICalendar(info, programme.events, language: language, stamp: now).text
      : FrabSchedule(info, programme.events, language: language, stamp: now).text
    try invocation.output.write(text)
    if !programme.untimed.isEmpty {
      try invocation.say(Phrases.notInSchedule(programme.untimed))
    }
    return programme.events.isEmpty ? .nothingFound : .done
  }
}
