import Attendance
import Conference
import ConferenceSearch
import Store

/// Who is on the roster in force and what the log says of them.
struct DeskBook {
  /// The conference as its data has it.
  private let data: Conference
  /// With the roster in force.
  private(set) var conference: Conference
  private(set) var table = AttendanceTable()
  private(set) var people: DeskPeople
  private(set) var cursor: StoreCursor
  private var stored: StoredRoster?
  private var codes: [String: PersonID] = [:]
  /// Built when words are first looked for.
  private var index: DelegateIndex?

  /// - Parameters:
  ///   - data: The conference as its data has it.
  ///   - contents: What the store holds; nil where there is none.
  init(_ data: Conference, _ contents: StoreContents?) {
    self.data = data
    conference = data
    people = DeskPeople([])
    cursor = contents?.cursor ?? .start
    stored = contents?.roster
    table.add(contentsOf: contents?.events ?? [])
    refreshPeople()
  }

  /// Takes in what is new in the store.
  mutating func take(_ news: StoreNews) {
    take(news.events)
    if let roster = news.roster {
      stored = roster
      refreshPeople()
    }
    cursor = news.cursor
  }

  /// Takes in events that this desk has just recorded.
  mutating func take(_ events: [LogEvent], cursor: StoreCursor) {
    take(events)
    self.cursor = cursor
  }

  private mutating func take(_ events: [LogEvent]) {
    table.add(contentsOf: events)
    let mayRename = events.contains { $0.kind == .seat || $0.kind == .undo }
    // A name given to a seat counts while its event does.
    if mayRename, stored?.givenNames.isEmpty == false { refreshPeople() }
  }

  private mutating func refreshPeople() {
    conference.roster = RosterInForce.roster(data: data.roster, stored: stored, table: table)
    people = DeskPeople(conference.roster.delegates)
    codes = Dictionary(conference.roster.delegates.map { ($0.code, $0.id) }) { first, _ in first }
    index = nil
  }

  func delegate(_ id: PersonID) -> Delegate? { people.delegate(id) }

  /// Whom a text may mean; of a code of ours that is known without an index of words.
  mutating func find(_ entry: DeskEntry) -> DelegateIndex.Found {
    if case .code(let code) = entry, let id = codes[code] { return .one(id) }
    let index = index ?? DelegateIndex(conference)
    self.index = index
    return index.find(entry)
  }
}

/// The roster that counts.
enum RosterInForce {
  /// The store's list where one was imported, else the data's with whomever a desk has added; seats
  /// bear the names that were given to them last and not taken back.
  static func roster(data: Roster, stored: StoredRoster?, table: AttendanceTable) -> Roster {
    guard let stored else { return data }
    var delegates = stored.isImported ? stored.people : data.delegates + stored.people
    var names: [PersonID: GivenName] = [:]
    for name in stored.givenNames where table.isInForce(name.event) {
      if let known = names[name.delegate], known.event > name.event { continue }
      names[name.delegate] = name
    }
    guard !names.isEmpty else { return Roster(delegates: delegates) }
    for position in delegates.indices {
      guard let name = names[delegates[position].id] else { continue }
      delegates[position].name = name.name
    }
    return Roster(delegates: delegates)
  }
}
