import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// How many have come, in all and from each province.
///
/// Digits are five rows high where they all fit; where not, the provinces stand in a row each, on as
/// many pages as they take.
struct HallArrivals {
  private struct Place {
    var name: String
    var count: ListStanding.Count

    var printed: String { "\(count.arrived)/\(count.expected)" }
    var share: Double {
      count.expected > 0 ? Double(count.arrived) / Double(count.expected) : 0
    }
  }

  private let context: Context
  private let body: Rect
  private let standing: ListStanding
  private let places: [Place]
  private let total: BigText?
  /// The provinces in big digits, so many beside each other; nil where they do not fit.
  private let cells: (dot: Size, perRow: Int)?
  /// How many provinces a page takes.
  private let perPage: Int

  /// The sizes of a dot, the largest first.
  private static let dots = [Size(width: 2, height: 1), Size(width: 1, height: 1)]
  private static let largeDot = Size(width: 4, height: 2)
  /// A province in big digits: its name, the digits, its bar.
  private static let cellRows = BigText.rows + 2
  private static let gap = 3

  init(context: Context, body: Rect) {
    self.context = context
    self.body = body
    standing = context.ledger.standing(on: context.ledger.doorInUse(at: context.now))
    places = Self.places(standing, in: context)
    let whole = "\(standing.arrived)/\(standing.expected)"
    let dots = (body.height >= 32 ? [Self.largeDot] : []) + Self.dots
    let big = BigText.fitting(whole, columns: body.width, among: dots)
    // A window of few rows is for the provinces; the whole is a line there.
    let rows = big.map { body.height - Self.headRows($0) } ?? 0
    total = rows >= min(places.count, 4) ? big : nil
    let room = body.height - Self.headRows(total)
    cells = Self.cells(places, width: body.width, rows: room)
    perPage = cells == nil ? max(1, room) : max(1, places.count)
  }

  /// The whole, its label, what is to be said of it, a blank row.
  private static func headRows(_ total: BigText?) -> Int { (total?.height ?? 0) + 3 }

  var parts: Int { max(1, (places.count + perPage - 1) / perPage) }

  private static func places(_ standing: ListStanding, in context: Context) -> [Place] {
    let info = context.conference.info
    let known = info.provinces.map(\.id) + info.guestPlaces(standing.provinces.keys)
    let named = known.compactMap { id in
      standing.provinces[id].map { Place(name: context.conference.placeName(id), count: $0) }
    }
    let others = standing.provinces[nil].map {
      Place(name: context.say(Phrases.noProvince), count: $0)
    }
    return (named + [others].compactMap(\.self)).filter {
      $0.count.expected > 0 || $0.count.arrived > 0
    }
  }

  private static func cells(
    _ places: [Place],
    width: Int,
    rows: Int
  ) -> (dot: Size, perRow: Int)? {
    guard !places.isEmpty else { return nil }
    for dot in dots {
      let widest =
        places.map { place in
          max(
            BigText(text: place.printed, dot: dot).columns,
            min(20, DisplayWidth.columns(of: place.name))
          )
        }.max() ?? 0
      let perRow = min(places.count, (width + gap) / (widest + gap))
      guard perRow > 0 else { continue }
      let lines = (places.count + perRow - 1) / perRow
      if lines * (cellRows + 1) - 1 <= rows { return (dot, perRow) }
    }
    return nil
  }

  func draw(_ part: Int, on canvas: inout Canvas) {
    guard !isUnknown else { return drawUnknown(on: &canvas) }
    drawTotal(on: &canvas)
    let top = body.y + Self.headRows(total)
    if let cells {
      let lines = (places.count + cells.perRow - 1) / cells.perRow
      let used = lines * (Self.cellRows + 1) - 1
      let spare = max(0, body.maxY - top - used)
      drawCells(cells.dot, perRow: cells.perRow, y: top + min(2, spare / 2), on: &canvas)
    } else {
      let shown = places.dropFirst(part * perPage).prefix(perPage)
      for (row, place) in shown.enumerated() {
        canvas.draw(line(place), x: body.x, y: top + row, width: body.width)
      }
    }
  }

  /// Whether nobody is expected, so that there is nothing to count against.
  private var isUnknown: Bool { standing.expected == 0 }

  /// Who is in all the same, why there is no more to tell, and what the organiser can do.
  private func drawUnknown(on canvas: inout Canvas) {
    let hasGuests = standing.present > 0 || standing.walkIns > 0
    let lines =
      (hasGuests ? [facts, Line()] : [])
      + [
        Line(context.say(Phrases.hallNoRoster), Style(.caution, bold: true)), Line(),
        Line(context.say(Phrases.hallImport)),
      ]
    for (row, line) in lines.flatMap({ $0.wrapped(to: body.width) }).enumerated()
    where row < body.height {
      canvas.draw(line, x: body.x, y: body.y + row, width: body.width)
    }
  }

  private func drawTotal(on canvas: inout Canvas) {
    let label = context.say(Phrases.arrived)
    var y = body.y
    if let total {
      canvas.draw(label, x: body.x, y: y, style: Style(bold: true))
      total.draw(
        on: &canvas,
        x: body.x,
        y: y + 1,
        mark: context.symbols.block,
        style: Style(.good, bold: true)
      )
      y += 1 + total.height
    } else {
      let whole = " \(standing.arrived)/\(standing.expected)"
      canvas.draw(
        Line([Span(label), Span(whole, Style(.good, bold: true))]),
        x: body.x,
        y: y,
        width: body.width
      )
      y += 1
    }
    canvas.draw(facts, x: body.x, y: y, width: body.width)
  }

  /// Who is in now, who is excused, who came in addition; that the list is made up.
  private var facts: Line {
    var facts = [(Phrases.present, standing.present)]
    if standing.excused > 0 { facts.append((Phrases.excused, standing.excused)) }
    if standing.walkIns > 0 { facts.append((Phrases.walkIns, standing.walkIns)) }
    let words = facts.map { "\(context.say($0)) \($1)" }
    var line = Line(words.joined(separator: " \(context.symbols.separator) "))
    if context.conference.roster.isSample {
      let note = " \(context.symbols.separator) " + context.say(Phrases.sampleData)
      line.spans.append(Span(note, Style(.caution)))
    }
    return line
  }

  private func drawCells(_ dot: Size, perRow: Int, y: Int, on canvas: inout Canvas) {
    let width = (body.width + Self.gap) / perRow - Self.gap
    for (number, place) in places.enumerated() {
      let x = body.x + number % perRow * (width + Self.gap)
      let top = y + number / perRow * (Self.cellRows + 1)
      canvas.draw(place.name, x: x, y: top, width: width, style: Style(bold: true))
      BigText(text: place.printed, dot: dot).draw(
        on: &canvas,
        x: x,
        y: top + 1,
        mark: context.symbols.block,
        style: Style(.accent)
      )
      canvas.draw(
        context.symbols.bar(place.share, width: width),
        x: x,
        y: top + 1 + BigText.rows,
        width: width,
        style: Style(.good)
      )
    }
  }

  private func line(_ place: Place) -> Line {
    let numbers = 1 + (places.map(\.printed.count).max() ?? 0)
    let names = min(
      places.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0,
      (body.width - numbers) / 2
    )
    let room = body.width - numbers - names - 1
    var row = RowBuilder()
    row.add(place.name, width: names, style: Style(bold: true))
    row.add(" ", width: 1)
    row.add(context.symbols.bar(place.share, width: room), width: room, style: Style(.good))
    row.add(place.printed, width: numbers, style: Style(bold: true), alignRight: true)
    return row.line
  }
}

extension Symbols {
  /// What big digits are made of.
  var block: Character { self == .ascii ? "#" : "█" }
}
