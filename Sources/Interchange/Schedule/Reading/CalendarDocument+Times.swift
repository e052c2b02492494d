import Conference

// Times.
extension CalendarDocument {
  /// When something begins, by the clocks of its zone.
  struct Start {
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
  mutating func start(of event: CalendarComponent) -> Start? {
    guard let property = event["DTSTART"] else {
      gathering.report(.missingStart, at: event.offset)
      return nil
    }
    return start(property)
  }

  mutating func start(_ property: CalendarProperty) -> Start? {
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
  mutating func zone(_ name: String) -> ZoneRules? {
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

  func times(of property: CalendarProperty) -> [CalendarTime] {
    // Of a period, its start.
    property.value.split(separator: ",").prefix(ScheduleLimits.recurrences).compactMap {
      CalendarTime(String($0.prefix { $0 != "/" }))
    }
  }

  /// A time in UTC by the clocks by which something begins.
  func local(_ time: CalendarTime, like start: Start) -> CalendarTime {
    guard time.isUTC, let minute = time.minute else { return time }
    let moment = Moment(date: time.date, minuteOfDay: minute, offset: 0)
    let offset = start.zone?.offset(at: moment.seconds) ?? start.offset
    var local = time
    local.date = moment.at(offset: offset).date
    return local
  }
}
