import Conference
import Ledger
import Terminal
import Wording

/// How the sessions are put together on the screen of the programme.
enum AgendaOrder: String, CaseIterable, Hashable, Sendable {
  case time, grid, room, track, speaker
}

/// The rows of the programme's screen, made once when something changes: of a thousand sessions no key
/// has to wait for them.
struct AgendaArrangement: Sendable {
  enum Row: Hashable, Sendable {
    /// A row of the order of time.
    case timed(Timetable.Row)
    /// What the sessions below it share, and their day where there are several.
    case group(Localized, CalendarDate?)
    /// A session below a group, by its place.
    case session(Int)
    /// The rooms of a day, by its place in the grid.
    case rooms(Int)
    /// The rooms of a day that the grid has no room for now.
    case hidden(Int)
    /// A time of the grid, by its place.
    case slot(Int)
    /// A session that is gone since somebody last looked, by its place among those.
    case gone(Int)

    /// Whether a day, or another group, begins with it.
    var beginsGroup: Bool {
      switch self {
      case .timed(.day), .group, .rooms: true
      case .timed, .session, .slot, .hidden, .gone: false
      }
    }
  }

  let order: AgendaOrder
  /// Those that the programme has something to show for.
  let orders: [AgendaOrder]
  let timetable: Timetable
  let rows: [Row]
  /// Nil in another order.
  let grid: AgendaGrid?
  /// Whether nobody has reported or set the place of any session: said once, not in every row.
  let isOrderAssumed: Bool
  let conflicts: Set<ProgrammeSubject>
  /// Starred sessions that are at one time, by the id of each.
  let starClashes: [String: [AgendaItem]]
  /// A session by its place; departures count on behind the sessions, then the grid's times, then what
  /// is gone.
  let entries: [Entry]
  /// What is not as it was when somebody last looked, of the sessions that there are, by their ids.
  private(set) var changes: [String: ProgrammeChanges.Change]
  /// Sessions that are gone since.
  private(set) var gone: [ProgrammeChanges.Change]
  /// All that is still to be looked at.
  private(set) var unseen: [ProgrammeChanges.Change]
  /// The same by the item.
  private var items: [Int: ProgrammeChanges.Change]
  /// Whether nobody has looked yet, where that is kept.
  let isFirstLook: Bool

  /// - Parameters:
  ///   - wanted: How somebody wants to see it.
  ///   - firstRoom: The room that the grid begins with.
  ///   - held: What is looked at now, which stays marked while it is.
  ///   - context: What is known.
  init(
    _ wanted: AgendaOrder,
    firstRoom: Int = 0,
    held: ProgrammeChanges.Change? = nil,
    in context: Context
  ) {
    let conference = context.conference
    let agenda = conference.agenda
    let now = context.now
    // Rows change with the minute: within it they are those that were laid out.
    let minute = Moment(seconds: now.seconds - now.seconds % 60, offset: now.offset)
    timetable = Timetable(conference, at: minute)
    isOrderAssumed = agenda.allSatisfy { $0.orderProvenance.kind == .assumed }
    conflicts = Set(context.ledger.programmeConflicts.map(\.subject))
    orders = Self.orders(agenda)
    order = orders.contains(wanted) ? wanted : .time
    let width = context.layout.size.width
    let grid = order == .grid ? AgendaGrid(conference, firstRoom: firstRoom, width: width) : nil
    self.grid = grid
    isFirstLook = context.ledger.seen?.isEmpty ?? false
    let unseen = context.ledger.seen?.changes(of: agenda) ?? []
    self.unseen = unseen
    let shown = unseen + (held.map { unseen.contains($0) ? [] : [$0] } ?? [])
    let gone = shown.filter { $0.kind == .gone }.sorted {
      ($0.item.order, $0.item.id) < ($1.item.order, $1.item.id)
    }
    self.gone = gone
    changes = Dictionary(
      shown.filter { $0.kind != .gone }.map { ($0.item.id, $0) }
    ) { first, _ in first }
    var rows: [Row] =
      switch order {
      case .time: timetable.rows.map(Row.timed)
      case .grid: grid.map(Self.rows) ?? []
      case .room, .track, .speaker: Self.groups(order, conference)
      }
    if !gone.isEmpty { rows.append(.group(Phrases.goneSinceLook, nil)) }
    rows += gone.indices.map(Row.gone)
    self.rows = rows
    let before = agenda.count + conference.visits.count
    let behind = before + (grid?.slots.count ?? 0)
    items = [:]
    if !changes.isEmpty {
      for (place, item) in agenda.enumerated() { items[place] = changes[item.id] }
    }
    for (place, change) in gone.enumerated() { items[behind + place] = change }
    entries = rows.enumerated().map { number, row in
      switch row {
      case .timed(.session(let place)), .session(let place): .item(place)
      case .timed(.departure(let place)): .item(agenda.count + place)
      case .slot(let place): .item(before + place)
      case .gone(let place): .item(behind + place)
      case .timed, .group, .rooms, .hidden: .heading(number)
      }
    }
    let marks = context.ledger.marks
    starClashes = Self.clashes(
      of: agenda.filter { $0.starts != nil && marks.isStarred(OwnMark.Subject(.session, $0.id)) }
    )
  }

  /// What of an item is not as it was; nil where all is.
  func change(of item: Int) -> ProgrammeChanges.Change? {
    items[item]
  }

  /// Somebody has looked at something, and looks elsewhere now.
  mutating func forget(_ change: ProgrammeChanges.Change) {
    unseen.removeAll { $0 == change }
    if change.kind != .gone { changes[change.item.id] = nil }
    items = items.filter { $0.value != change }
  }

  /// The first session of the group behind, or before, the one that an item is in.
  func neighbour(of item: Int?, isNext: Bool) -> Int? {
    let here = entries.firstIndex { $0.item != nil && $0.item == item } ?? 0
    let heads = [0] + rows.indices.filter { rows[$0].beginsGroup }
    let starts = heads.compactMap { head in
      entries.indices.dropFirst(head).first { entries[$0].item != nil }
    }
    let found =
      isNext ? starts.first { $0 > here } : starts.last { $0 < here }
    return found.flatMap { entries[$0].item }
  }
}

extension AgendaArrangement {
  private static func rows(_ grid: AgendaGrid) -> [Row] {
    var rows: [Row] = []
    for (place, slot) in grid.slots.enumerated() {
      if place == 0 || grid.slots[place - 1].day != slot.day {
        if grid.days.count > 1 { rows.append(.timed(.day(grid.days[slot.day].date))) }
        rows.append(.rooms(slot.day))
        if !grid.hiddenRooms(of: slot.day).isEmpty { rows.append(.hidden(slot.day)) }
      }
      rows.append(.slot(place))
    }
    return rows
  }

  /// By time always; the others where rooms or tracks tell sessions apart.
  private static func orders(_ agenda: [AgendaItem]) -> [AgendaOrder] {
    let rooms = Set(agenda.compactMap(\.room)).count
    let tracks = Set(agenda.compactMap(\.track)).count
    guard rooms > 1 || tracks > 1 else { return [.time] }
    return AgendaOrder.allCases.filter { order in
      switch order {
      case .time: true
      case .grid: rooms > 1 && agenda.contains { $0.starts != nil }
      case .room: rooms > 1
      case .track: tracks > 1
      case .speaker: agenda.contains { !$0.speakers.isEmpty }
      }
    }
  }

  /// Groups in the order in which the programme first has them, by day and time within; what is in none
  /// is left out.
  private static func groups(_ order: AgendaOrder, _ conference: Conference) -> [Row] {
    let (agenda, offset) = (conference.agenda, conference.info.utcOffset)
    let names = Dictionary(
      conference.people.map { ($0.id, Localized(same: $0.name)) }
    ) { first, _ in first }
    let sorted = agenda.indices.map { place in
      (place: place, day: agenda[place].conferenceDay(offset: offset), item: agenda[place])
    }.sorted { left, right in
      let (one, two) = (left.item, right.item)
      return (left.day?.daysSinceEpoch ?? .max, one.starts?.seconds ?? .max, one.order)
        < (right.day?.daysSinceEpoch ?? .max, two.starts?.seconds ?? .max, two.order)
    }
    let hasDays = Set(sorted.map(\.day)).count > 1
    var keys: [Localized] = []
    var members: [Localized: [(place: Int, day: CalendarDate?)]] = [:]
    for entry in sorted {
      let groups: [Localized] =
        switch order {
        case .time, .grid: []
        case .room: [entry.item.room].compactMap(\.self)
        case .track: [entry.item.track].compactMap(\.self)
        case .speaker: entry.item.speakers.compactMap { names[$0] }
        }
      for group in groups {
        if members[group] == nil { keys.append(group) }
        members[group, default: []].append((entry.place, entry.day))
      }
    }
    var rows: [Row] = []
    for key in keys {
      var last: CalendarDate??
      for member in members[key] ?? [] {
        if last == nil || last != .some(member.day) {
          rows.append(.group(key, hasDays ? member.day : nil))
          last = .some(member.day)
        }
        rows.append(.session(member.place))
      }
    }
    return rows
  }

  /// Sessions that overlap, each with all others that do.
  private static func clashes(of starred: [AgendaItem]) -> [String: [AgendaItem]] {
    let sorted = starred.sorted { ($0.starts?.seconds ?? 0) < ($1.starts?.seconds ?? 0) }
    var clashes: [String: [AgendaItem]] = [:]
    for (place, first) in sorted.enumerated() {
      let end = first.ends?.seconds ?? (first.starts?.seconds ?? 0) + 1
      for second in sorted[(place + 1)...] {
        guard (second.starts?.seconds ?? 0) < end else { break }
        clashes[first.id, default: []].append(second)
        clashes[second.id, default: []].append(first)
      }
    }
    return clashes
  }
}
