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
  /// The room that it begins with.
  private let firstRoom: Int
  /// Columns of its window.
  private let width: Int

  /// - Parameters:
  ///   - conference: The programme in force.
  ///   - firstRoom: The room that it is to begin with.
  ///   - width: Columns of the window.
  init(_ conference: Conference, firstRoom: Int, width: Int) {
    self.firstRoom = firstRoom
    self.width = width
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

  /// How many rooms of a day have room in the window.
  private func count(of day: Int) -> Int {
    max(1, min(days[day].rooms.count, max(0, width - 8) / Self.narrowest))
  }

  /// How wide a column of a day is.
  func columnWidth(of day: Int) -> Int { max(1, max(0, width - 8) / count(of: day)) }

  /// The rooms of a day that are in sight, by their places.
  func shownRooms(of day: Int) -> Range<Int> {
    let all = days[day].rooms.count
    let count = min(all, count(of: day))
    let first = max(0, min(firstRoom, all - count))
    return first..<(first + count)
  }

  /// Those that are not.
  func hiddenRooms(of day: Int) -> [Localized] {
    let shown = shownRooms(of: day)
    return days[day].rooms.enumerated().filter { !shown.contains($0.offset) }.map(\.element)
  }

  /// The room to begin with one step to a side; nil where there is none.
  func roomBeside(isNext: Bool) -> Int? {
    let counts = days.indices.map { days[$0].rooms.count - count(of: $0) }
    let last = max(0, counts.max() ?? 0)
    let now = min(firstRoom, last)
    let next = isNext ? now + 1 : now - 1
    return (0...last).contains(next) ? next : nil
  }
}

extension AgendaScreen {
  /// The rooms above a day's columns.
  func gridHeading(_ day: Int, of grid: AgendaGrid) -> Line {
    let width = grid.columnWidth(of: day)
    var row = RowBuilder()
    row.add("", width: 6)
    for room in grid.days[day].rooms[grid.shownRooms(of: day)] {
      row.add(context.say(room), width: width - 1, style: Style(.accent, bold: true))
      row.add(" ", width: 1)
    }
    return row.line
  }

  /// Which rooms have no column.
  func hiddenHeading(_ day: Int, of grid: AgendaGrid) -> Line {
    let rooms = grid.hiddenRooms(of: day).map { context.say($0) }.joined(separator: ", ")
    return Line(context.say(Phrases.roomsOutOfSight(rooms)), Style(.caution))
  }

  func gridRow(_ slot: AgendaGrid.Slot, of grid: AgendaGrid) -> Line {
    let width = grid.columnWidth(of: slot.day)
    var row = RowBuilder()
    row.add(Phrases.clock(minute: slot.starts.minuteOfDay), width: 6)
    let items = context.conference.agenda
    for room in grid.shownRooms(of: slot.day) {
      if let place = slot.begins[room] {
        let isWarned = hasWarning(place)
        let style = isWarned ? Style(.caution) : isRunning(place) ? Style(bold: true) : .plain
        let star = context.star(subject(place)).text == " " ? "" : context.star(subject(place)).text
        var cell = RowBuilder()
        cell.add(Span(star, style))
        add(change: place, to: &cell)
        let room = max(0, width - 1 - cell.line.columns)
        cell.add(context.say(items[place].title), width: room, style: style)
        for span in cell.line.spans { row.add(span) }
      } else {
        let goesOn = slot.goesOn.contains(room)
        row.add(goesOn ? String(context.symbols.vertical) : "", width: width - 1)
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
