import Conference

/// Every figure under the heading of its group, gathered once; groups that are drawn from others
/// stand as a line of their own.
struct FiguresListing: Sendable {
  struct Item: Sendable {
    /// The number of its group.
    var group: Int
    /// Nil where the line is for the whole group.
    var figure: Figure?
    /// Whether the figures of its group differ by their years alone, which the heading leaves to
    /// the rows.
    var isOneOfYears = false
  }

  let items: [Item]
  let entries: [Entry]

  init(_ conference: Conference) {
    var items: [Item] = []
    var entries: [Entry] = []
    for (number, group) in conference.figureGroups.enumerated() {
      if group.kind == .periods {
        entries.append(.item(items.count))
        items.append(Item(group: number))
        continue
      }
      // What was reported comes before what was worked out from it.
      let all = conference.figures(group.figures)
      let isDerived = { (figure: Figure) in figure.provenance.kind == .derived }
      let figures = all.filter { !isDerived($0) } + all.filter(isDerived)
      if !figures.isEmpty { entries.append(.heading(number)) }
      let areYears = figures.count > 1 && Set(figures.map(\.label)).count == 1
      for figure in figures {
        entries.append(.item(items.count))
        items.append(Item(group: number, figure: figure, isOneOfYears: areYears))
      }
    }
    self.items = items
    self.entries = entries
  }
}
