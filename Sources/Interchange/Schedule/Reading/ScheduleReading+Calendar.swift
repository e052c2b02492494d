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
private struct CalendarDocument {
  private let reading: ScheduleReading
  private var gathering: ScheduleGathering
  private var zones: [String: ZoneRules] = [:]
  private var unknownZones: Set<String> = []
  /// The zone of times that name none.
  private var usual: ZoneRules?
  private var cancelled = 0
  private var isAssumed = false
  /// Minutes east of UTC at the place, where we wrote the file.
  private var ownOffset: Int?

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
  private mutating func readEvents(_ all: [CalendarComponent]) {
    let events = all.filter { $0["RECURRENCE-ID"] != nil || !Self.isCancelled($0) }
    cancelled += all.count - events.count
    var changed: [String: [CalendarComponent]] = [:]
    for event in events where event["RECURRENCE-ID"] != nil {
      changed[event["UID"]?.value ?? "", default: []].append(event)
    }
    var known: Set<String> = []
    for event in events where event["RECURRENCE-ID"] == nil {
      guard !gathering.isFull else { return }
      let uid = event["UID"]?.value ?? ""
      known.insert(uid)
      read(event, changed: event["RRULE"] == nil && event["RDATE"] == nil ? [] : changed[uid] ?? [])
    }
    // What stands for a date of nothing that is there, stands for itself.
    for event in events where event["RECURRENCE-ID"] != nil {
      guard !known.contains(event["UID"]?.value ?? ""), !gathering.isFull,
        !Self.isCancelled(event)
      else { continue }
      guard let start = start(of: event) else { continue }
      add(event, start, isOneOfMany: true)
    }
  }

  private static func isCancelled(_ event: CalendarComponent) -> Bool {
    event["STATUS"]?.value.uppercased() == "CANCELLED"
  }

  private mutating func read(_ event: CalendarComponent, changed: [CalendarComponent]) {
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
      others[local(time, like: start).date] = other
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
  private mutating func dates(of event: CalendarComponent, from start: Start) -> [CalendarDate]? {
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
      if isEndless {
        gathering.note(.endless(id: event["SUMMARY"]?.text ?? "", taken: dates.count))
      }
    }
    for property in event.all("RDATE") {
      dates += times(of: property).map { local($0, like: start).date }
    }
    return Set(dates).sorted().prefix(ScheduleLimits.recurrences).map(\.self)
  }
}

// Times.
extension CalendarDocument {
  /// When something begins, by the clocks of its zone.
  private struct Start {
    var date: CalendarDate
    /// Nil of what takes all day.
    var minute: Int?
    /// Minutes east of UTC where there is no zone.
    var offset: Int
    var zone: ZoneRules?

    var moment: Moment? {
      minute.map { minute in
        let offset = zone?.offset(atLocal: date, minute: minute) ?? offset
        return Moment(date: date, minuteOfDay: minute, offset: offset)
      }
    }
  }

  /// Nil where it has no start, or one that cannot be read, which is reported.
  private mutating func start(of event: CalendarComponent) -> Start? {
    guard let property = event["DTSTART"] else {
      gathering.report(.missingStart, at: event.offset)
      return nil
    }
    return start(property)
  }

  private mutating func start(_ property: CalendarProperty) -> Start? {
    guard let time = CalendarTime(property.value) else {
      gathering.report(.badTime(String(property.value.prefix(40))), at: property.offset)
      return nil
    }
    guard let minute = time.minute else {
      return Start(date: time.date, minute: nil, offset: reading.choices.offset ?? 0, zone: nil)
    }
    if time.isUTC {
      // Told by the clocks of the place, as far as it is known.
      let moment = Moment(date: time.date, minuteOfDay: minute, offset: 0)
      let offset: Int
      if let said = ownOffset ?? reading.choices.offset ?? usual?.offset(at: moment.seconds) {
        offset = said
      } else {
        isAssumed = true
        offset = ScheduleReading.assumedOffset
      }
      let local = moment.at(offset: offset)
      return Start(date: local.date, minute: local.minuteOfDay, offset: offset, zone: nil)
    }
    if let name = property.parameters["TZID"] {
      if let zone = zone(name) {
        return Start(date: time.date, minute: minute, offset: 0, zone: zone)
      }
      guard let offset = reading.choices.offset else {
        gathering.report(.unknownZone(name), at: property.offset)
        return nil
      }
      return Start(date: time.date, minute: minute, offset: offset, zone: nil)
    }
    if usual == nil, reading.choices.offset == nil { isAssumed = true }
    return Start(
      date: time.date,
      minute: minute,
      offset: reading.choices.offset ?? ScheduleReading.assumedOffset,
      zone: reading.choices.offset == nil ? usual : nil
    )
  }

  /// Rules by the name that a file gives them: its own, the system's, or the system's behind a maker's
  /// prefix ("/mozilla.org/20050126_1/Europe/Berlin").
  private mutating func zone(_ name: String) -> ZoneRules? {
    if let zone = zones[name] { return zone }
    guard !unknownZones.contains(name) else { return nil }
    let parts = name.split(separator: "/")
    let shorter = [2, 3].filter { $0 < parts.count }.map {
      parts.suffix($0).joined(separator: "/")
    }
    for wanted in [name] + shorter {
      guard let rules = ZoneRules(named: wanted, reading.zones) else { continue }
      zones[name] = rules
      gathering.note(.zoneLookedUp(wanted))
      return rules
    }
    unknownZones.insert(name)
    return nil
  }

  private func times(of property: CalendarProperty) -> [CalendarTime] {
    // Of a period, its start.
    property.value.split(separator: ",").prefix(ScheduleLimits.recurrences).compactMap {
      CalendarTime(String($0.prefix { $0 != "/" }))
    }
  }

  /// A time in UTC by the clocks by which something begins.
  private func local(_ time: CalendarTime, like start: Start) -> CalendarTime {
    guard time.isUTC, let minute = time.minute else { return time }
    let moment = Moment(date: time.date, minuteOfDay: minute, offset: 0)
    let offset = start.zone?.offset(at: moment.seconds) ?? start.offset
    var local = time
    local.date = moment.at(offset: offset).date
    return local
  }
}

// Sessions.
extension CalendarDocument {
  private mutating func add(
    _ event: CalendarComponent,
    _ start: Start,
    isOneOfMany: Bool,
    on date: CalendarDate? = nil
  ) {
    var found = FoundSession(offset: event.offset)
    found.guid = event["UID"]?.text
    if isOneOfMany {
      found.suffix = (date ?? start.date).iso8601.filter { $0 != "-" }
    }
    found.title = event["SUMMARY"]?.text ?? ""
    found.language = event["SUMMARY"]?.parameters["LANGUAGE"]
    found.description = event["DESCRIPTION"]?.text ?? ""
    found.room = event["LOCATION"]?.text
    found.track = event["CATEGORIES"]?.texts.first
    for name in ["URL", "ATTACH"] {
      for property in event.all(name) {
        if let link = SessionLink(property.value) { found.links.append(link) }
      }
    }
    found.starts = start.moment
    found.day = start.date
    if let starts = found.starts {
      if let property = event["DTEND"] {
        // Of a recurrence, the end is as far from the start as the first end from the first start.
        guard let end = self.start(property) else { return }
        if let first = self.start(of: event)?.moment, let ends = end.moment {
          found.ends = Moment(
            seconds: starts.seconds + ends.seconds - first.seconds,
            offset: starts.offset
          )
        }
      } else if let property = event["DURATION"] {
        guard let minutes = CalendarTime.length(property.value) else {
          return gathering.report(.badLength(property.value), at: property.offset)
        }
        found.ends = Moment(seconds: starts.seconds + Int64(minutes) * 60, offset: starts.offset)
      }
    }
    if gathering.isOurs { takeOwn(event, into: &found) }
    gathering.add(found)
  }

  /// What we write of a session beside what calendars read.
  private func takeOwn(_ event: CalendarComponent, into found: inout FoundSession) {
    found.ownID = event["X-HOINGHI-ID"]?.text
    found.guid = event["X-HOINGHI-GUID"]?.text
    found.room = event["X-HOINGHI-ROOM"]?.text
    found.type = event["X-HOINGHI-TYPE"]?.text
    found.kind = found.type.flatMap(AgendaItem.Kind.init)
    found.subtitle = event["X-HOINGHI-SUBTITLE"]?.text
    found.language = event["X-HOINGHI-LANGUAGE"]?.text
    found.day = event["X-HOINGHI-DAY"].flatMap { CalendarTime($0.value)?.date } ?? found.day
    found.people = event.all("X-HOINGHI-SPEAKER").map { property in
      FoundPerson(
        offset: property.offset,
        ownID: property.parameters["X-ID"],
        name: property.text
      )
    }
    found.links = event.all("X-HOINGHI-LINK").compactMap { property in
      SessionLink(
        property.value,
        title: property.parameters["X-TITLE"]?.replacing("^'", with: "\"")
          .replacing("^^", with: "^")
      )
    }
    // How many lines of the description are the summary, and how many behind it what else is said.
    let counts = (event["X-HOINGHI-TEXT"]?.value ?? "").split(separator: ",").compactMap { Int($0) }
    let lines = found.description.split(separator: "\n", omittingEmptySubsequences: false)
    found.description = ""
    guard counts.count == 2, counts.allSatisfy({ (0...lines.count).contains($0) }) else { return }
    found.summary = lines.prefix(counts[0]).joined(separator: "\n")
    found.description = lines.dropFirst(counts[0]).prefix(counts[1]).joined(separator: "\n\n")
  }
}
