import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

// The rows of the programme: a title that has no room beside its time goes on in a row below.
extension AgendaScreen {
  /// What a row tells of a session or a departure.
  private struct Telling {
    /// What stands before the title: a time or a place in the order, and what has changed.
    var head = RowBuilder()
    /// Columns of the time or the place alone, below which the title goes on.
    var indent = 0
    var title = ""
    /// How long it still runs, or when it begins.
    var left = ""
    var mark: Span

    private var leftColumns: Int { left.isEmpty ? 0 : DisplayWidth.columns(of: left) + 1 }

    /// The title in the row and what of it goes into the one below, where a row has `room` columns.
    func parted(in room: Int) -> (first: String, rest: String) {
      let first = max(1, room - head.columns - leftColumns)
      guard DisplayWidth.columns(of: title) > first,
        let line = DisplayWidth.wrapped(title, to: first).first, title.hasPrefix(line)
      else { return (title, "") }
      return (line, String(title.dropFirst(line.count).drop { $0 == " " }))
    }

    func row(_ title: String, width: Int) -> Line {
      var row = head
      row.add(title, width: max(0, width - row.columns - 1 - leftColumns))
      row.add(left, width: leftColumns, style: Style(.good), alignRight: true)
      row.add(mark)
      return row.line
    }
  }

  private var listRoom: Int { Panes.mostColumns(of: context.layout) }
  /// Of a row without its edges and the mark at its end.
  private var titleRoom: Int { listRoom - 3 }

  /// Two where a title may have no room beside its time.
  var rowHeight: Int { arrangement.grid == nil ? 2 : 1 }

  func rows(of number: Int) -> Int {
    guard rowHeight > 1, let telling = telling(number) else { return 1 }
    return telling.parted(in: titleRoom).rest.isEmpty ? 1 : 2
  }

  func row(_ number: Int, width: Int) -> Line {
    if let slot = slot(number), let grid = arrangement.grid { return gridRow(slot, of: grid) }
    guard let telling = telling(number) else { return Line() }
    let title = rowHeight > 1 ? telling.parted(in: titleRoom).first : telling.title
    return telling.row(title, width: width)
  }

  /// What is left of a title, below its beginning.
  func under(_ number: Int, width: Int) -> Line {
    guard rowHeight > 1, let telling = telling(number) else { return Line() }
    var row = RowBuilder()
    // The row below begins two columns further in than the one above.
    row.add("", width: telling.indent - 2)
    row.add(telling.parted(in: titleRoom).rest, width: max(0, width - row.columns))
    return row.line
  }

  /// Nil for a time of the grid.
  private func telling(_ number: Int) -> Telling? {
    if let visit = visit(number) {
      var telling = Telling(mark: context.mark(visit.provenance))
      let clock = visit.departs.map { Phrases.clock(minute: $0.at(offset: offset).minuteOfDay) }
      telling.head.add(clock ?? "", width: Self.clockColumns)
      telling.indent = telling.head.columns
      telling.title = context.say(Phrases.departure(of: visit.title))
      return telling
    }
    if let gone = gone(number) {
      var telling = Telling(mark: context.mark(gone.item.provenance))
      telling.head.add(clock(gone.item) ?? "", width: Self.clockColumns)
      telling.indent = telling.head.columns
      telling.head.add(Span(context.say(Phrases.change(.gone)) + " ", Style(.caution, bold: true)))
      telling.title = context.say(gone.item.title)
      return telling
    }
    guard items.indices.contains(number) else { return nil }
    let item = items[number]
    var telling = Telling(mark: context.mark(item.provenance))
    if let clock = clock(item) {
      let style = Style(bold: standing(item)?.isRunning ?? false)
      telling.head.add(clock, width: Self.clockColumns - 1, style: style)
    } else {
      telling.head.add("\(item.order)", width: 2, alignRight: true)
      if !isOrderAssumed { telling.head.add(context.mark(item.orderProvenance)) }
    }
    telling.head.add(warning(number))
    telling.indent = telling.head.columns
    add(change: number, to: &telling.head)
    telling.title = context.say(item.title)
    telling.left =
      standing(item).map { context.say(listRoom < Self.leastForWords ? $0.short : $0.words) } ?? ""
    return telling
  }

  /// Columns of a list in which there is room for "còn 30 phút" rather than "còn 30’".
  private static let leastForWords = 50

  /// "08:00–08:45", and a column for a warning.
  private static let clockColumns = 12

  /// One column: something is wrong with the session, and its text says what.
  private func warning(_ number: Int) -> Span {
    Span(hasWarning(number) ? "!" : " ", Style(.caution, bold: true))
  }
}
