import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// A search as one types: ranked hits under the heading of their kind.
struct SearchSurface: Surface {
  /// Hits shown of each kind; more are counted.
  private static let shownOfEachKind = 50

  private enum Row: Hashable, Sendable {
    /// Says that nothing is spelled as it was typed.
    case nearlySo
    case heading(SearchHit.Kind, count: Int)
    case hit(Int)
  }

  private(set) var field = TextField()
  /// In the order of the rows.
  private(set) var hits: [SearchHit] = []
  private var rows: [Row] = []
  /// The row of each hit.
  private var rowOfHit: [Int] = []
  /// Its selected row is the hit, its top the first row in sight.
  private var cursor = ListCursor()
  private(set) var subject: Subject?

  var isTyping: Bool { true }
  var standsAlone: Bool { true }
  var searches: Bool { true }

  mutating func refresh(_ change: Change, in context: Context) {
    if !change.isDisjoint(with: [.people, .programme]), !field.text.isEmpty {
      let chosen = hits.indices.contains(cursor.selected) ? hits[cursor.selected] : nil
      find(in: context)
      // Whoever the cursor was on stays under it.
      let place = hits.firstIndex { $0.kind == chosen?.kind && $0.id == chosen?.id }
      cursor.selected = place ?? 0
    }
    look(in: context)
  }

  private mutating func find(in context: Context) {
    (cursor, hits, rows, rowOfHit) = (ListCursor(), [], [], [])
    let query = Query(field.text)
    guard !query.isEmpty, let index = context.index else { return }
    let groups = index.groups(for: query, limit: Self.shownOfEachKind)
    if groups.first?.hits.first?.isNear == true { rows.append(.nearlySo) }
    for group in groups {
      rows.append(.heading(group.kind, count: group.count))
      for hit in group.hits {
        rowOfHit.append(rows.count)
        rows.append(.hit(hits.count))
        hits.append(hit)
      }
    }
  }

  /// Takes note of what the cursor is on.
  private mutating func look(in context: Context) {
    guard hits.indices.contains(cursor.selected) else {
      subject = nil
      return
    }
    let hit = hits[cursor.selected]
    subject = Subject(title: context.say(hit.title), provenance: hit.provenance)
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return open()
    case .click(.row(let number), _):
      cursor.selected = number
      return open()
    case .wheel(let isDown, _):
      for _ in 0..<3 { move(isDown ? .down : .up, in: context) }
    case .action(let action) where action.isMovement: move(action, in: context)
    default:
      let before = field.text
      guard field.take(input) else { return nil }
      if field.text != before { find(in: context) }
    }
    look(in: context)
    return []
  }

  private mutating func move(_ action: Action, in context: Context) {
    guard !hits.isEmpty else { return }
    let height = context.layout.window.height - 1
    cursor.selected = ListCursor.target(
      of: action,
      from: cursor.selected,
      page: height,
      count: hits.count
    )
    let row = rowOfHit[cursor.selected]
    let isHeaded = if row > 0, case .heading = rows[row - 1] { true } else { false }
    cursor.top = ListCursor.scrolled(
      cursor.top,
      to: row,
      height: height,
      count: rows.count,
      isHeaded: isHeaded
    )
  }

  private func open() -> [Request] {
    guard hits.indices.contains(cursor.selected) else { return [] }
    return [.reach(HitTrail(hits: hits, place: cursor.selected))]
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open ? hits.indices.contains(cursor.selected) : offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .source, .help] }

  // MARK: Drawing

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(Phrases.search), in: context)
    frame.drawField(field, prompt: "/ ", in: body)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    guard !rows.isEmpty else {
      let text =
        field.text.isEmpty
        ? context.say(Phrases.searchHint)
        : "\(context.say(Phrases.nothingFound)) \(context.say(Phrases.whatSearchReads))"
      for (y, line) in Line(text).wrapped(to: list.width).enumerated() where y < list.height {
        frame.canvas.draw(line, x: list.x, y: list.y + y, width: list.width)
      }
      return
    }
    for y in 0..<max(0, list.height) where rows.indices.contains(cursor.top + y) {
      let rect = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      switch rows[cursor.top + y] {
      case .nearlySo:
        let line = Line(context.say(Phrases.nearlySo), Style(.caution))
        frame.canvas.draw(line, x: rect.x, y: rect.y, width: rect.width)
      case .heading(let kind, let count):
        let heading = Line([
          Span(context.say(Phrases.hitKind(kind.rawValue)), Style(.accent, bold: true)),
          Span("  \(count)"),
        ])
        frame.canvas.draw(heading, x: rect.x, y: rect.y, width: rect.width)
      case .hit(let number):
        frame.drawRow(
          line(hits[number], width: rect.width, in: context),
          in: rect,
          isSelected: number == cursor.selected
        )
        frame.hotspots.append(Hotspot(rect: rect, target: .row(number)))
      }
    }
  }

  /// The number, and the years that tell it from another of the same label.
  private func told(_ figure: Figure, in context: Context) -> String {
    let time = context.time(figure.time)
    return context.amount(figure) + (time.isEmpty ? "" : " (\(time))")
  }

  private func line(_ hit: SearchHit, width: Int, in context: Context) -> Line {
    let query = hit.query
    // A point of a remark is long; more than the row holds need not be looked through.
    let title = String(context.say(hit.title).prefix(width + 1))
    let amount =
      hit.kind == .figure ? context.conference.figure(hit.id).map { told($0, in: context) } : nil
    let detail = "  " + (amount ?? hit.detail.map(context.say) ?? "")
    return Line("  ") + Line(title).marking(query) + Line(context.tag(hit.provenance))
      + Line(detail).marking(query)
  }
}
