import Conference

// Sessions.
extension CalendarDocument {
  mutating func add(
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
    found.sharesGUID = true
    found.starts = start.moment
    found.day = start.date
    guard let starts = found.starts else { return addWholeDays(event, from: start, found) }
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
      guard let minutes = length(property) else { return }
      found.ends = Moment(seconds: starts.seconds + Int64(minutes) * 60, offset: starts.offset)
    }
    if gathering.isOurs { takeOwn(event, into: &found) }
    gathering.add(found)
  }

  /// Nil where it is none, which is reported.
  private mutating func length(_ property: CalendarProperty) -> Int? {
    let minutes = CalendarTime.length(property.value)
    if minutes == nil { gathering.report(.badLength(property.value), at: property.offset) }
    return minutes
  }

  /// What takes all day is a session for each day: of one that has no hours nobody could say until when.
  private mutating func addWholeDays(
    _ event: CalendarComponent,
    from start: Start,
    _ found: FoundSession
  ) {
    guard var days = days(of: event) else { return }
    if days > ScheduleLimits.days {
      days = ScheduleLimits.days
      gathering.note(.manyDays(found.title, taken: days))
    }
    for number in 0..<days {
      var one = found
      let day = CalendarDate(daysSinceEpoch: start.date.daysSinceEpoch + number)
      one.day = day
      if days > 1 { one.suffix = day.iso8601.filter { $0 != "-" } }
      if gathering.isOurs { takeOwn(event, into: &one) }
      gathering.add(one)
    }
  }

  /// How many days an event takes, at least one; the date of its end is no day of it any more.
  private mutating func days(of event: CalendarComponent) -> Int? {
    guard let first = start(of: event) else { return nil }
    if let property = event["DTEND"] {
      guard let end = start(property) else { return nil }
      let days = end.date.daysSinceEpoch - first.date.daysSinceEpoch
      guard days >= 0 else {
        gathering.report(.endsBeforeStart, at: property.offset)
        return nil
      }
      return max(1, end.minute ?? 0 > 0 ? days + 1 : days)
    }
    guard let property = event["DURATION"] else { return 1 }
    return length(property).map { max(1, ($0 + 24 * 60 - 1) / (24 * 60)) }
  }

  /// What we write of a session beside what calendars read.
  func takeOwn(_ event: CalendarComponent, into found: inout FoundSession) {
    found.ownID = event["X-HOINGHI-ID"]?.text
    found.guid = event["X-HOINGHI-GUID"]?.text
    found.room = event["X-HOINGHI-ROOM"]?.text
    found.type = event["X-HOINGHI-TYPE"]?.text
    let kind = event["X-HOINGHI-KIND"]?.text ?? found.type
    found.kind = kind.flatMap(AgendaItem.Kind.init)
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
      SessionLink(property.value, title: property.parameters["X-TITLE"])
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
