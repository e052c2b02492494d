package import Attendance
import Conference
import ConferenceSearch
import Wording

/// What the program knows of who is in: the log folded, and the people it is about.
package struct DeskBoard: Sendable {
  package let setup: DeskSetup
  package private(set) var table = AttendanceTable()
  /// Where this store's chain ends; nil before its first event.
  private(set) var head: ChainHead?
  private(set) var index: DelegateIndex
  private(set) var people: DeskPeople
  /// What notes and reasons say, by the id of their sealed text.
  private var texts: [String: String] = [:]
  /// Of the lists that were looked at.
  private var figures: [ListID: AttendanceFigures] = [:]
  /// Whether index and people are those of the roster.
  private var isReady = false

  init(setup: DeskSetup, log: DeskNews) {
    self.setup = setup
    head = log.head
    index = DelegateIndex.empty
    people = DeskPeople([])
    table = AttendanceTable(log.events)
    take(ahead: log.ahead)
    texts = log.texts
  }

  /// Builds what the desk searches in; costs nothing when it is there.
  mutating func prepare(_ conference: Conference) {
    guard !isReady else { return }
    index = DelegateIndex(conference)
    people = DeskPeople(conference.roster.delegates)
    isReady = true
  }

  /// Takes in what is new.
  mutating func take(_ events: [LogEvent], head: ChainHead?) {
    if let head { self.head = head }
    for change in table.add(contentsOf: events) { figures[change.list]?.apply(change) }
  }

  /// Takes in which events came from the future: their desks' clocks are ahead.
  mutating func take(ahead: [(event: LogEvent, received: Moment)]) {
    for late in ahead { table.noteReceived(late.event, at: late.received) }
  }

  /// Takes in what notes and reasons say.
  mutating func take(texts new: [String: String]) { texts.merge(new) { $1 } }

  /// The notes on a delegate that count, the oldest first.
  func notes(on id: PersonID) -> [String] {
    table.notes(on: id).compactMap { $0.text.flatMap { texts[$0.id] } }
  }

  /// The people changed: what rests on them is made again.
  mutating func forgetPeople() {
    isReady = false
    figures = [:]
  }

  /// The figures of a list, kept up to date from then on.
  mutating func count(_ list: AttendanceList, _ conference: Conference) {
    guard figures[list.id] == nil else { return }
    figures[list.id] = AttendanceFigures(table, conference, list: list)
  }

  func figures(of list: ListID) -> AttendanceFigures? { figures[list] }

  func delegate(_ id: PersonID) -> Delegate? { index.position(id: id).map { index.delegates[$0] } }

  func presence(of id: PersonID, on list: ListID) -> Presence { table.presence(of: id, on: list) }
}
