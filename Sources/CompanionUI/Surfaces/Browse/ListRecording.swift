import Attendance
import Conference
import Ledger
import Wording

/// A command that a list of people or of the programme asked for, until it is on disk.
struct ListRecording: Hashable, Sendable {
  private var isWaiting = false

  /// Asks for a command to be recorded.
  mutating func ask(_ command: DeskCommand) -> Answer {
    isWaiting = true
    let request = DeskRequest(command: command, list: ListID.door)
    return Answer(requests: [.effect(.record(request))], isChanged: false)
  }

  /// Says what became of it; of what others asked for, nothing.
  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    guard isWaiting, let words = words(news, in: context) else { return [] }
    isWaiting = false
    return [.say(words)]
  }

  private func words(_ news: Told, in context: Context) -> Localized? {
    switch news {
    case .recorded(.edited(_, let fields)):
      Phrases.editedFields(fields.map(Phrases.personField))
    case .recorded(.programmeSet(let subject, let fields, let cleared)):
      Phrases.lineProgrammeSet(context.ledger.name(of: subject), fields, cleared: cleared)
        .asSentence
    case .recorded(.undone(let events)):
      events.first.flatMap(context.ledger.programmeWord).map {
        Phrases.programmeUndone($0.change, in: context.conference)
      } ?? Phrases.undoneEvents(events.count)
    case .recorded(.cannot(let obstacle)): Phrases.deskObstacle(obstacle)
    case .notRecorded(let words): words
    default: nil
    }
  }
}
