import Conference

/// A component of a calendar with what stands in it: VCALENDAR, VEVENT, VTIMEZONE.
struct CalendarComponent: Sendable {
  var name: String
  /// The byte of its BEGIN.
  var offset: Int
  var properties: [CalendarProperty] = []
  var components: [CalendarComponent] = []

  subscript(name: String) -> CalendarProperty? { properties.first { $0.name == name } }

  func all(_ name: String) -> [CalendarProperty] { properties.filter { $0.name == name } }

  /// The calendars of a file; what is wrong is reported, with its byte.
  static func all(
    in bytes: [UInt8],
    report: (ScheduleFault.Reason, Int) -> Void
  ) -> [CalendarComponent] {
    var lines = CalendarLines(bytes)
    var whole = CalendarComponent(name: "", offset: 0)
    var open: [CalendarComponent] = []
    while let (offset, line) = lines.next() {
      switch line {
      case .failure(.notUTF8): report(.notUTF8, offset)
      case .failure(.bad(let text)): report(.badLine(text), offset)
      case .success(let property):
        let name = property.value.uppercased()
        switch property.name {
        case "BEGIN":
          guard open.count < 8 else {
            report(.badLine(property.name + ":" + name), offset)
            return []
          }
          open.append(CalendarComponent(name: name, offset: offset))
        case "END":
          guard let last = open.last, last.name == name else {
            report(.strayEnd(name), offset)
            return []
          }
          open.removeLast()
          if open.isEmpty {
            whole.components.append(last)
          } else {
            open[open.count - 1].components.append(last)
          }
        default:
          if open.isEmpty {
            report(.badLine(property.name), offset)
          } else {
            open[open.count - 1].properties.append(property)
          }
        }
      }
    }
    if let last = open.last { report(.unclosed(last.name), last.offset) }
    return whole.components.filter { $0.name == "VCALENDAR" }
  }
}

extension ZoneRules {
  /// What a VTIMEZONE says; nil where it says no offset.
  init?(_ component: CalendarComponent) {
    var changes: [(at: Int64, offset: Int)] = []
    var first: (at: Int64, offset: Int)?
    for part in component.components where ["STANDARD", "DAYLIGHT"].contains(part.name) {
      guard let to = part["TZOFFSETTO"].flatMap({ CalendarTime.offset($0.value) }),
        let start = part["DTSTART"].flatMap({ CalendarTime($0.value) })
      else { continue }
      let from = part["TZOFFSETFROM"].flatMap { CalendarTime.offset($0.value) } ?? to
      var dates = [start.date]
      if let rule = part["RRULE"].flatMap({ try? RecurrenceRule($0.value) }) {
        // No conference is later.
        let last = CalendarDate(year: 2100, month: 1, day: 1) ?? start.date
        let until = rule.until.flatMap(CalendarTime.init)?.date ?? last
        dates = rule.dates(from: start.date, through: min(until, last), limit: 500)
      }
      for more in part.all("RDATE") {
        dates += more.value.split(separator: ",").compactMap { CalendarTime(String($0))?.date }
      }
      for date in dates.prefix(ScheduleLimits.recurrences) {
        let local = Int64(date.daysSinceEpoch * 86_400 + (start.minute ?? 0) * 60)
        let change = (at: local - Int64(from * 60), offset: to)
        changes.append(change)
        if change.at < first?.at ?? .max { first = (change.at, from) }
      }
    }
    guard let first else { return nil }
    self.init(first: first.offset, changes: changes)
  }
}
