import Conference
import Terminal
import Wording

/// The programme as a table for each day: a column a room, a row for each time at which something begins.
struct AgendaGrid: Sendable {
  struct Day: Sendable {
    let date: CalendarDate
    /// In the order in which the programme first has them.
    let rooms: [Localized]
  }

  struct Slot: Sendable {
    let starts: Moment
    /// Which day it is of, by its place.
    let day: Int
    /// What begins in a room, by the places of both; of two in one room the first.
    let begins: [Int: Int]
    /// Rooms where something goes on that began before.
    let goesOn: Set<Int>
    /// All that begins then, those without a room too.
    let sessions: [Int]
  }

  private(set) var days: [Day] = []
  private(set) var slots: [Slot] = []

  init(_ conference: Conference) {
    let (agenda, offset) = (conference.agenda, conference.info.utcOffset)
    var byDay: [CalendarDate: [Int]] = [:]
    for place in agenda.indices where agenda[place].starts != nil {
      guard let day = agenda[place].conferenceDay(offset: offset) else { continue }
      byDay[day, default: []].append(place)
    }
    for date in byDay.keys.sorted() {
      let sessions = (byDay[date] ?? []).sorted { left, right in
        (agenda[left].starts?.seconds ?? 0, agenda[left].order)
          < (agenda[right].starts?.seconds ?? 0, agenda[right].order)
      }
      add(sessions, on: date, agenda, offset)
    }
  }

  private mutating func add(
    _ sessions: [Int],
    on date: CalendarDate,
    _ agenda: [AgendaItem],
    _ offset: Int
  ) {
    var rooms: [Localized: Int] = [:]
    var names: [Localized] = []
    for place in sessions {
      guard let room = agenda[place].room, rooms[room] == nil else { continue }
      rooms[room] = names.count
      names.append(room)
    }
    days.append(Day(date: date, rooms: names))
    /// Until when a room is taken.
    var taken: [Int: Int64] = [:]
    var next = 0
    while next < sessions.count {
      let starts = agenda[sessions[next]].starts ?? Moment(seconds: 0, offset: offset)
      var end = next
      while end < sessions.count, agenda[sessions[end]].starts?.seconds == starts.seconds {
        end += 1
      }
      let together = Array(sessions[next..<end])
      var begins: [Int: Int] = [:]
      let goesOn = Set(taken.filter { $0.value > starts.seconds }.keys)
      for place in together {
        guard let room = agenda[place].room.flatMap({ rooms[$0] }), begins[room] == nil else {
          continue
        }
        begins[room] = place
        taken[room] = agenda[place].ends?.seconds ?? starts.seconds
      }
      slots.append(
        Slot(
          starts: starts.at(offset: offset),
          day: days.count - 1,
          begins: begins,
          goesOn: goesOn,
          sessions: together
        )
      )
      next = end
    }
  }

  /// The narrowest that a room's column may be.
  private static let narrowest = 14

  /// How many rooms of a day have room in a table, and how wide each is.
  static func columns(of rooms: Int, width: Int) -> (count: Int, width: Int) {
    let room = max(0, width - 6)
    let count = max(1, min(rooms, room / narrowest))
    return (count, max(1, room / count))
  }
}

extension AgendaScreen {
  /// The rooms above a day's columns; how many have no column stands at the end.
  func gridHeading(_ day: AgendaGrid.Day) -> Line {
    let width = context.layout.size.width - 2
    let columns = AgendaGrid.columns(of: day.rooms.count, width: width - 4)
    var row = RowBuilder()
    row.add("", width: 6)
    for room in day.rooms.prefix(columns.count) {
      row.add(context.say(room), width: columns.width - 1, style: Style(.accent, bold: true))
      row.add(" ", width: 1)
    }
    let more = day.rooms.count - columns.count
    if more > 0 { row.add("+\(more)", width: 4, style: Style(.caution)) }
    return row.line
  }

  func gridRow(_ slot: AgendaGrid.Slot, rooms: Int, width: Int) -> Line {
    let columns = AgendaGrid.columns(of: rooms, width: width - 4)
    var row = RowBuilder()
    row.add(Phrases.clock(minute: slot.starts.minuteOfDay), width: 6)
    let items = context.conference.agenda
    for room in 0..<min(columns.count, rooms) {
      if let place = slot.begins[room] {
        let isWarned = hasWarning(place)
        let style = isWarned ? Style(.caution) : isRunning(place) ? Style(bold: true) : .plain
        let star = context.star(subject(place)).text == " " ? "" : context.star(subject(place)).text
        row.add(star + context.say(items[place].title), width: columns.width - 1, style: style)
      } else {
        let goesOn = slot.goesOn.contains(room)
        row.add(goesOn ? String(context.symbols.vertical) : "", width: columns.width - 1)
      }
      row.add(" ", width: 1)
    }
    return row.line
  }

  /// All that begins at a time, each to be opened.
  func gridDetail(_ slot: AgendaGrid.Slot) -> [Block] {
    let items = context.conference.agenda
    let clock = Phrases.clock(minute: slot.starts.minuteOfDay)
    let title = context.say(Phrases.date(slot.starts.date)) + ", " + clock
    return [Block(.heading(title))]
      + slot.sessions.map { place in
        let room = items[place].room.map { context.say($0) + ": " } ?? ""
        return Block(
          .bullet(Line([Span(room, Style(.accent)), Span(context.say(items[place].title))])),
          subject: subject(place),
          link: .item(.agenda, id: items[place].id)
        )
      }
  }
}
