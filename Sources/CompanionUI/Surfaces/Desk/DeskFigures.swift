import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// Live figures of a list, beside the desk.
struct DeskFigures {
  /// The list, by its id.
  let list: ListID
  let context: Context

  private var attendance: AttendanceState { context.ledger.attendance }

  func draw(on frame: inout Frame, in rect: Rect) {
    let inside = Rect(x: rect.x + 1, y: rect.y, width: rect.width - 2, height: rect.height)
    let foot = headLine
    let lines = lines(width: inside.width, height: inside.height - (foot == nil ? 0 : 2))
    for (y, line) in lines.enumerated() {
      frame.canvas.draw(line, x: inside.x, y: inside.y + y, width: inside.width)
    }
    if let foot {
      frame.canvas.draw(foot, x: inside.x, y: inside.maxY - 1, width: inside.width)
    }
  }

  /// Where the log ends, to be written on paper; nil before its first event.
  var headLine: Line? {
    context.ledger.head.map { head in
      Line([
        Span(context.say(Phrases.logHead) + " "), Span(head.words, Style(.accent, bold: true)),
      ])
    }
  }

  /// The most telling first: what there is no room for is left out, whole parts at a time.
  private func lines(width: Int, height: Int) -> [Line] {
    guard let figures = context.ledger.list(list).map(context.ledger.standing) else { return [] }
    var lines = totals(figures, width: width)
    func add(_ part: [Line]) {
      guard !part.isEmpty, lines.count + part.count + 1 <= height else { return }
      lines += [Line()] + part
    }
    add(stuck(width: width))
    add(doubled(width: width))
    add(provinceBars(figures, width: width))
    add(arrivals(max(3, min(8, height - lines.count - 2))))
    add(quarters(max(3, min(8, height - lines.count - 2)), width: width))
    add(categoryBars(figures, width: width))
    return Array(lines.prefix(height))
  }

  private func totals(_ figures: ListStanding, width: Int) -> [Line] {
    var rows: [(Localized, String)] = [
      (Phrases.arrived, "\(figures.arrived)/\(figures.expected)"),
      (Phrases.present, "\(figures.present)"),
      (Phrases.missing, "\(figures.missing)"),
    ]
    if figures.excused > 0 { rows.append((Phrases.excused, "\(figures.excused)")) }
    if figures.walkIns > 0 { rows.append((Phrases.walkIns, "\(figures.walkIns)")) }
    let name = context.setup.desk
    let own = attendance.arrivals(at: name, on: list)
    rows.append((Localized(same: "\(context.say(Phrases.thisDesk)) (\(name))"), "\(own)"))
    let clocks = attendance.wrongClocks.sorted().map { desk in
      desk == name ? Phrases.clockOff : Phrases.deskClockOff(desk)
    }
    let numbers = Self.numberColumn(rows.map(\.1))
    return rows.map { label, value in
      var row = RowBuilder()
      row.add(context.say(label), width: max(0, width - numbers))
      row.add(value, width: numbers, style: Style(bold: true), alignRight: true)
      return row.line
    }
      + clocks.flatMap { Line("! " + context.say($0), Style(.caution)).wrapped(to: width) }
  }

  /// How wide the column of these numbers is: few people look alike on every list, thousands fit.
  private static func numberColumn(_ printed: [String]) -> Int {
    max(8, (printed.map(\.count).max() ?? 0) + 1)
  }

  private func provinceBars(_ figures: ListStanding, width: Int) -> [Line] {
    let info = context.conference.info
    let places = info.provinces.map(\.id) + info.guestPlaces(figures.provinces.keys)
    let rows = places.compactMap { place in
      figures.provinces[place].map { (context.conference.placeName(place), $0) }
    }
    return bars(Phrases.byProvince, rows, width: width)
  }

  private func categoryBars(_ figures: ListStanding, width: Int) -> [Line] {
    let rows = context.conference.info.categories.compactMap { category in
      figures.categories[category.id].map { (context.say(category.label), $0) }
    }
    return bars(Phrases.byCategory, rows, width: width)
  }

  /// How much of each group is in: a bar as long as its share, and the numbers.
  private func bars(
    _ title: Localized,
    _ rows: [(label: String, count: ListStanding.Count)],
    width: Int
  ) -> [Line] {
    guard !rows.isEmpty else { return [] }
    let longest = rows.map { DisplayWidth.columns(of: $0.label) }.max() ?? 0
    let numbers = Self.numberColumn(rows.map { "\($0.count.arrived)/\($0.count.expected)" })
    let drawn = rows.map { label, count in
      let share = count.expected > 0 ? Double(count.arrived) / Double(count.expected) : 0
      return barRow(
        label,
        labels: longest,
        share: share,
        "\(count.arrived)/\(count.expected)",
        numbers: numbers,
        width: width
      )
    }
    return [Line(context.say(title), Style(.accent, bold: true))] + drawn
  }

  /// Label, bar and number in columns of their own.
  private func barRow(
    _ label: String,
    labels: Int,
    share: Double,
    _ printed: String,
    numbers: Int,
    width: Int
  ) -> Line {
    let labels = min(labels, max(5, (width - numbers) * 3 / 5))
    let room = max(0, width - numbers - labels - 1)
    var row = RowBuilder()
    row.add(label, width: labels)
    row.add(" ", width: 1)
    row.add(context.symbols.bar(share, width: room), width: room, style: Style(.accent))
    row.add(printed, width: numbers, alignRight: true)
    return row.line
  }

  private func arrivals(_ count: Int) -> [Line] {
    let events = attendance.lastArrivals(count, on: list)
    guard !events.isEmpty else { return [] }
    return [Line(context.say(Phrases.lastArrivals), Style(.accent, bold: true))]
      + events.map { event in
        let name = event.delegate.map(context.personName) ?? ""
        return Line([Span(context.clock(event.at) + " ", Style(.accent)), Span(name)])
      }
  }

  /// Who came in at two desks that did not know of each other, the last ones first; where each was.
  private func doubled(width: Int) -> [Line] {
    let doubled = attendance.doubled.filter { $0.list == list }
    guard !doubled.isEmpty else { return [] }
    let shown = doubled.suffix(Self.mostDoubled).reversed()
    let more = doubled.count - shown.count
    func place(_ arrival: Arrival) -> String { "\(context.clock(arrival.at)) \(arrival.desk)" }
    let heading = "! " + context.say(Phrases.atTwoDesks(doubled.count))
    return [Line(heading, Style(.caution, bold: true))]
      + shown.flatMap { double in
        [
          Line(context.personName(double.delegate)),
          Line("  " + [double.first, double.second].map(place).joined(separator: ", ")),
        ]
      } + (more > 0 ? [Line("  " + context.say(Phrases.moreOfThem(more)))] : [])
  }

  private static let mostDoubled = 2

  /// What the hub did not take or give, the first of it.
  private func stuck(width: Int) -> [Line] {
    let stuck = context.hub?.standing.stuck ?? []
    guard let first = stuck.first else { return [] }
    let key = context.keyMap.keys(for: .hub).first?.name ?? ""
    let heading = "! " + context.say(Phrases.hubStuckAtDesk(stuck.count, key: key))
    return [Line(heading, Style(.caution, bold: true))]
      + Line(context.say(first.words)).wrapped(to: width).prefix(3)
  }

  private func quarters(_ count: Int, width: Int) -> [Line] {
    let quarters = attendance.arrivalsByQuarter(
      on: list,
      offset: context.conference.info.utcOffset
    ).suffix(count)
    guard quarters.count > 1, let most = quarters.map(\.count).max(), most > 0 else { return [] }
    return [Line(context.say(Phrases.byQuarter), Style(.accent, bold: true))]
      + quarters.map { quarter in
        let clock = Phrases.clock(minute: quarter.start.minuteOfDay)
        let room = max(1, width - clock.count - 6)
        var row = RowBuilder()
        row.add(clock, width: clock.count + 1, style: Style(.accent))
        row.add(
          context.symbols.bar(Double(quarter.count) / Double(most), width: room),
          width: room,
          style: Style(.accent)
        )
        row.add("\(quarter.count)", width: 5, alignRight: true)
        return row.line
      }
  }
}
