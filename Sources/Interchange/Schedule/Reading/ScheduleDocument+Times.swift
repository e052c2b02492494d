import BundledData
import Conference
import Spreadsheets

// Times.
extension ScheduleDocument {
  mutating func time(
    _ event: XMLElement,
    of day: inout Day,
    into found: inout FoundSession
  ) -> Bool {
    let date = event.child("date").map { ($0, ScheduleTime.trimmed($0.text())) }
    let start = event.child("start").map { ($0, ScheduleTime.trimmed($0.text())) }
    var clock: Int?
    if let (element, text) = start, !text.isEmpty {
      clock = ScheduleTime.clock(text)
      if clock == nil, let moment = ScheduleTime.moment(text, offset: nil) {
        clock = moment.minuteOfDay
      }
      if clock == nil { return refuse(.badTime(text), at: element.offset) }
    }
    if let (element, text) = date, text.contains("T") || text.contains(" ") {
      let said = ScheduleTime.moment(text, offset: offset)
      guard let moment = said ?? ScheduleTime.moment(text, offset: assumed()) else {
        return refuse(.badTime(text), at: element.offset)
      }
      found.starts = local(moment, clock, at: element.offset)
      found.day = conferenceDay(of: found.starts, in: day)
    } else {
      let own = date.flatMap { ScheduleTime.date($0.1) }
      if let (element, text) = date, own == nil, !text.isEmpty {
        return refuse(.badDate(text), at: element.offset)
      }
      guard let clock else { return refuse(.missingStart, at: event.offset) }
      guard let local = own ?? day.date else {
        return refuse(.missingDate, at: event.offset)
      }
      found.starts = moment(of: clock, on: local, in: &day, isOwnDate: own != nil)
      found.day = day.date ?? local
    }
    if let length = event.child("duration") {
      let text = ScheduleTime.trimmed(length.text())
      if !text.isEmpty {
        guard let minutes = ScheduleTime.length(text) else {
          return refuse(.badLength(text), at: length.offset)
        }
        found.ends = found.starts.map {
          Moment(seconds: $0.seconds + Int64(minutes) * 60, offset: $0.offset)
        }
      }
    }
    return true
  }

  private mutating func refuse(_ reason: ScheduleFault.Reason, at offset: Int) -> Bool {
    gathering.report(reason, at: offset)
    return false
  }

  private mutating func assumed() -> Int {
    isAssumed = true
    return ScheduleReading.assumedOffset
  }

  /// A moment at the offset that the local start beside it tells: wafer writes dates in UTC.
  private mutating func local(_ moment: Moment, _ clock: Int?, at place: Int) -> Moment {
    guard let clock else {
      return zone.map { moment.at(offset: $0.offset(at: moment.seconds)) } ?? moment
    }
    guard moment.minuteOfDay != clock else { return moment }
    guard let offset = ScheduleTime.offset(showing: clock, at: moment) else {
      unequal = (count: (unequal?.count ?? 0) + 1, first: unequal?.first ?? place)
      return moment
    }
    return moment.at(offset: offset)
  }

  /// The day under which an event stands, unless that is neither its date nor the day before.
  private func conferenceDay(of starts: Moment?, in day: Day) -> CalendarDate? {
    guard let starts else { return day.date }
    guard let date = day.date else { return starts.date }
    return (0...1).contains(starts.date.daysSinceEpoch - date.daysSinceEpoch) ? date : starts.date
  }

  /// The moment of a local time on a day of the conference: before the day's change it is of the night
  /// behind it, and so is what stands behind a later one in the same room.
  private mutating func moment(
    of clock: Int,
    on date: CalendarDate,
    in day: inout Day,
    isOwnDate: Bool
  ) -> Moment {
    var minute = clock
    if !isOwnDate {
      let change = day.change ?? dayChange
      if clock < change || (change == 0 && clock < day.last ?? 0 && clock < 6 * 60) {
        minute += 24 * 60
      } else {
        day.last = clock
      }
    }
    let local = CalendarDate(daysSinceEpoch: date.daysSinceEpoch + minute / (24 * 60))
    let said =
      day.offset ?? reading.choices.offset
      ?? zone?.offset(atLocal: local, minute: minute % (24 * 60)) ?? offset
    let east = said ?? assumed()
    return Moment(date: local, minuteOfDay: minute % (24 * 60), offset: east)
  }
}
