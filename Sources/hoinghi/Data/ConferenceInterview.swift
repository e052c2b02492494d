import Conference
import VietnameseText
import Wording

/// Asks at the terminal what a new conference is: a question a line, Enter alone passes over what may be
/// left open.
struct ConferenceInterview {
  /// Somebody pressed ^D: nothing is made.
  private struct GivenUp: StatedError {
    var status: ExitStatus { .nothingFound }
    var words: Localized { Phrases.newGivenUp }
  }

  mutating func conference(
    _ wishes: ScheduleFolder.Wishes,
    _ invocation: inout Invocation
  ) throws -> NewConference {
    try invocation.say(Phrases.newIntroduction)
    let title = try asked(Phrases.asksTitle, &invocation, { _ in Phrases.titleIsEmpty }) {
      OwnNote.made(of: $0)
    }
    let date = try asked(Phrases.asksDate, &invocation, Phrases.dateIsNone) {
      CalendarDate(typed: $0)
    }
    let place: String
    if let wished = wishes.place {
      place = wished
    } else {
      place = try asked(Phrases.asksPlace, &invocation, { _ in Phrases.placeIsEmpty }) {
        OwnNote.made(of: $0)
      }
    }
    var conference = NewConference(id: wishes.id, title: title, date: date, place: place)
    if let offset = wishes.offset { conference.utcOffset = offset }
    try invocation.say(Phrases.asksOrganiser)
    conference.organiser = OwnNote.made(of: try line())
    try invocation.say(Phrases.asksProvinces)
    conference.provinces = try line().split { ",;".contains($0) }.compactMap {
      OwnNote.made(of: String($0))
    }
    try invocation.say(Phrases.asksSessions)
    conference.sessions = try sessions(from: date, &invocation)
    return conference
  }

  /// Lines until an empty one; a date stands for those behind it.
  private func sessions(
    from first: CalendarDate,
    _ invocation: inout Invocation
  ) throws -> [NewConference.Session] {
    var sessions: [NewConference.Session] = []
    var day = first
    while let text = readLine(), let line = OwnNote.made(of: text) {
      if let date = CalendarDate(typed: line) {
        if date < first {
          let words = Phrases.dayIsTooEarly(Phrases.date(date), first: Phrases.date(first))
          try invocation.say(words)
        } else {
          day = date
        }
        continue
      }
      do throws(Phrases.SessionLineFault) {
        sessions.append(try NewConference.Session(line, on: day))
      } catch {
        try invocation.say(Phrases.sessionLineIsBad(line, error))
      }
    }
    return sessions
  }

  /// Asks until the answer is one, and says why it asks again.
  private func asked<Value>(
    _ question: Localized,
    _ invocation: inout Invocation,
    _ fault: (String) -> Localized,
    _ read: (String) -> Value?
  ) throws -> Value {
    while true {
      try invocation.say(question)
      let answer = try line()
      if let value = read(answer) { return value }
      try invocation.say(fault(answer))
    }
  }

  private func line() throws -> String {
    guard let line = readLine() else { throw GivenUp() }
    return String(line.drop { $0.isWhitespace })
  }
}
