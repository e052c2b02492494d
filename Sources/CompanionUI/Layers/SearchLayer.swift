import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// A search as one types: ranked hits under the heading of their kind.
struct SearchState: Sendable {
  /// Hits shown of each kind; more are counted.
  static let shownOfEachKind = 50

  enum Row: Hashable, Sendable {
    case heading(SearchHit.Kind, count: Int)
    case hit(Int)
  }

  private(set) var field = TextField()
  /// In the order of the rows.
  private(set) var hits: [SearchHit] = []
  private(set) var rows: [Row] = []
  /// Among the hits.
  var selected = 0
  /// The first row in sight.
  var top = 0

  /// Takes what was typed, and finds it where it changed.
  mutating func take(_ field: TextField, searching index: SearchIndex?) {
    let isChanged = field.text != self.field.text
    self.field = field
    if isChanged, let index { find(in: index) }
  }

  private mutating func find(in index: SearchIndex) {
    let query = Query(field.text)
    selected = 0
    top = 0
    guard !query.isEmpty else {
      (hits, rows) = ([], [])
      return
    }
    let groups = index.groups(for: query, limit: Self.shownOfEachKind)
    hits = []
    rows = []
    for group in groups {
      rows.append(.heading(group.kind, count: group.count))
      for hit in group.hits {
        rows.append(.hit(hits.count))
        hits.append(hit)
      }
    }
  }

  /// The row of the selected hit.
  var selectedRow: Int { rows.firstIndex(of: .hit(selected)) ?? 0 }

  /// Whether the selected hit is the first under its heading.
  var isHeaded: Bool {
    guard selectedRow > 0, case .heading = rows[selectedRow - 1] else { return false }
    return true
  }
}

extension Model {
  func drawSearch(_ state: SearchState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(Phrases.search),
      in: layout,
      symbols: symbols
    )
    frame.drawField(state.field, prompt: "/ ", in: body)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    guard !state.rows.isEmpty else {
      let text =
        state.field.text.isEmpty
        ? context.say(Phrases.searchHint)
        : "\(context.say(Phrases.nothingFound)) \(context.say(Phrases.whatSearchReads))"
      for (i, line) in Line(text).wrapped(to: list.width).enumerated()
      where i < list.height {
        frame.canvas.draw(line, x: list.x, y: list.y + i, width: list.width)
      }
      return
    }
    let query = Query(state.field.text)
    for y in 0..<max(0, list.height) where state.rows.indices.contains(state.top + y) {
      let rect = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      switch state.rows[state.top + y] {
      case .heading(let kind, let count):
        let heading = Line([
          Span(context.say(Phrases.hitKind(kind.rawValue)), Style(.accent, bold: true)),
          Span("  \(count)"),
        ])
        frame.canvas.draw(heading, x: rect.x, y: rect.y, width: rect.width)
      case .hit(let number):
        let hit = state.hits[number]
        // A point of a remark is long; more than the row holds need not be looked through.
        let title = String(context.say(hit.title).prefix(rect.width + 1))
        let amount =
          hit.kind == .figure ? conference.figure(hit.id).map { context.amount($0) } : nil
        let detail = "  " + (amount ?? hit.detail.map(context.say) ?? "")
        let line =
          Line("  ") + Line(title).marking(query) + Line(context.tag(hit.provenance))
          + Line(detail).marking(query)
        frame.drawRow(line, in: rect, isSelected: number == state.selected)
        frame.hotspots.append(Hotspot(rect: rect, target: .hit(number)))
      }
    }
  }
}
