import Conference

/// Every figure under the heading of its group, gathered once.
struct FiguresListing: Sendable {
  struct Item: Sendable {
    /// The number of its group.
    var group: Int
    var figure: Figure
    /// Whether no other figure of the group has the same label, so that the time may be left out.
    var isAlone: Bool
  }

  let items: [Item]
  let entries: [Entry]

  init(_ conference: Conference) {
    var items: [Item] = []
    var entries: [Entry] = []
    for (number, group) in conference.figureGroups.enumerated() {
      let figures = conference.figures(group.figures)
      if !figures.isEmpty { entries.append(.heading(number)) }
      for figure in figures {
        entries.append(.item(items.count))
        let isAlone = figures.filter { $0.label == figure.label }.count == 1
        items.append(Item(group: number, figure: figure, isAlone: isAlone))
      }
    }
    self.items = items
    self.entries = entries
  }
}
