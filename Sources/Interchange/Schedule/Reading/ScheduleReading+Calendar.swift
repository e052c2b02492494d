import BundledData
import Conference

// iCalendar (RFC 5545), by a reader of our own: ARCHITECTURE.md says why.
extension ScheduleReading {
  func readCalendar(_ bytes: [UInt8]) throws(ScheduleFaults) -> PublishedSchedule {
    var gathering = ScheduleGathering(bytes)
    var wrong: [(ScheduleFault.Reason, Int)] = []
    let calendars = CalendarComponent.all(in: bytes) { wrong.append(($0, $1)) }
    for (reason, offset) in wrong { gathering.report(reason, at: offset) }
    var document = CalendarDocument(self, gathering)
    return try document.read(calendars)
  }
}

/// The calendars of one file while they are read.
struct CalendarDocument {
  let reading: ScheduleReading
  var gathering: ScheduleGathering
  var zones: [String: ZoneRules] = [:]
  var unknownZones: Set<String> = []
  /// The zone of times that name none.
  var usual: ZoneRules?
  var cancelled = 0
  var isAssumed = false
  /// Minutes east of UTC at the place, where we wrote the file.
  var ownOffset: Int?

  init(_ reading: ScheduleReading, _ gathering: ScheduleGathering) {
    self.reading = reading
    self.gathering = gathering
  }

  mutating func read(_ calendars: [CalendarComponent]) throws(ScheduleFaults) -> PublishedSchedule {
    var whole = ScheduleGathering.Whole(form: .calendar)
    for calendar in calendars {
      whole.title = whole.title ?? (calendar["NAME"] ?? calendar["X-WR-CALNAME"])?.text
      if calendar["PRODID"]?.value.hasPrefix("-//hoinghi//") == true {
        gathering.isOurs = true
        whole.ownID = calendar["X-HOINGHI-CONFERENCE"]?.text
        whole.place = calendar["X-HOINGHI-PLACE"]?.text
        whole.start = calendar["X-HOINGHI-START"].flatMap { CalendarTime($0.value)?.date }
        ownOffset = calendar["X-HOINGHI-OFFSET"].flatMap { CalendarTime.offset($0.value) }
      }
      for zone in calendar.components where zone.name == "VTIMEZONE" {
        guard let name = zone["TZID"]?.value, let rules = ZoneRules(zone) else { continue }
        zones[name] = rules
        usual = usual ?? rules
      }
      if let name = calendar["X-WR-TIMEZONE"]?.text, let rules = self.zone(name) { usual = rules }
    }
    for calendar in calendars {
      readEvents(calendar.components.filter { $0.name == "VEVENT" })
    }
    if cancelled > 0 { gathering.note(.cancelled(cancelled)) }
    if isAssumed { gathering.note(.assumedOffset(ScheduleReading.assumedOffset)) }
    whole.offset = ownOffset
    return try gathering.finish(whole)
  }

  /// Events of one UID belong together: one of them recurs, the others stand for single dates of it.
  mutating func readEvents(_ all: [CalendarComponent]) {
    let events = all.filter { $0["RECURRENCE-ID"] != nil || !Self.isCancelled($0) }
    cancelled += all.count - events.count
    var changed: [String: [CalendarComponent]] = [:]
    for event in events where event["RECURRENCE-ID"] != nil {
      changed[event["UID"]?.value ?? "", default: []].append(event)
    }
    // By UID, whether one of them recurs.
    var known: [String: Bool] = [:]
    for event in events where event["RECURRENCE-ID"] == nil {
      guard !gathering.isFull else { return }
      let uid = event["UID"]?.value ?? ""
      let recurs = event["RRULE"] != nil || event["RDATE"] != nil
      // Of two that do not recur the second gets another id, which is told.
      if let other = known[uid], other || recurs, !uid.isEmpty {
        let line = gathering.line(of: event.offset)
        gathering.note(.sameUID(uid, line: line))
      }
      known[uid] = recurs || known[uid] == true
      read(event, changed: recurs ? changed[uid] ?? [] : [])
    }
    // What stands for a date of nothing that is there, stands for itself.
    for event in events where event["RECURRENCE-ID"] != nil {
      guard known[event["UID"]?.value ?? ""] == nil, !gathering.isFull,
        !Self.isCancelled(event)
      else { continue }
      guard let start = start(of: event) else { continue }
      add(event, start, isOneOfMany: true)
    }
  }

  static func isCancelled(_ event: CalendarComponent) -> Bool {
    event["STATUS"]?.value.uppercased() == "CANCELLED"
  }

  mutating func read(_ event: CalendarComponent, changed: [CalendarComponent]) {
    guard let start = start(of: event) else { return }
    guard event["RRULE"] != nil || event["RDATE"] != nil else {
      return add(event, start, isOneOfMany: false)
    }
    guard let dates = dates(of: event, from: start) else { return }
    var without = Set<CalendarDate>()
    for property in event.all("EXDATE") {
      without.formUnion(times(of: property).map { local($0, like: start).date })
    }
    var others: [CalendarDate: CalendarComponent] = [:]
    for other in changed {
      guard let property = other["RECURRENCE-ID"], let time = times(of: property).first else {
        continue
      }
      let date = local(time, like: start).date
      if others.updateValue(other, forKey: date) != nil {
        let line = gathering.line(of: other.offset)
        gathering.note(.changedTwice(event["UID"]?.value ?? "", date, line: line))
      }
    }
    for date in dates where !without.contains(date) {
      guard !gathering.isFull else { return }
      let own = Start(date: date, minute: start.minute, offset: start.offset, zone: start.zone)
      if let other = others[date] {
        if Self.isCancelled(other) {
          cancelled += 1
          continue
        }
        if let start = self.start(of: other) { add(other, start, isOneOfMany: true, on: date) }
      } else {
        add(event, own, isOneOfMany: true)
      }
    }
  }

  /// Nil where the rule is not understood, which is reported.
  mutating func dates(of event: CalendarComponent, from start: Start) -> [CalendarDate]? {
    var dates = [start.date]
    if let property = event["RRULE"] {
      let rule: RecurrenceRule
      do throws(RecurrenceRule.Fault) {
        rule = try RecurrenceRule(property.value)
      } catch {
        switch error {
        case .bad(let text): gathering.report(.badRule(text), at: property.offset)
        case .unknown(let part): gathering.report(.unknownRule(part), at: property.offset)
        }
        return nil
      }
      var until = rule.until.flatMap(CalendarTime.init).map { local($0, like: start).date }
      if rule.until != nil, until == nil {
        gathering.report(.badRule(rule.until ?? ""), at: property.offset)
        return nil
      }
      let isEndless = until == nil && rule.count == nil
      let days = isEndless ? ScheduleLimits.endless - 1 : 366 * 20
      until = until ?? CalendarDate(daysSinceEpoch: start.date.daysSinceEpoch + days)
      dates = rule.dates(
        from: start.date,
        through: until ?? start.date,
        limit: ScheduleLimits.recurrences
      )
      if isEndless || dates.count == ScheduleLimits.recurrences {
        gathering.note(.endless(id: event["SUMMARY"]?.text ?? "", taken: dates.count))
      }
    }
    for property in event.all("RDATE") {
      dates += times(of: property).map { local($0, like: start).date }
    }
    return Set(dates).sorted().prefix(ScheduleLimits.recurrences).map(\.self)
  }
}
