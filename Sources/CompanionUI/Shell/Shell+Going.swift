import Conference
import ConferenceSearch
import Ledger
import Wording

/// From screen to screen, from item to item, and back.
extension Shell {
  /// Opens a screen because it was asked for by name: there is no way back from it.
  mutating func open(_ name: ScreenName, _ ledger: Ledger) -> [Effect] {
    close(where: { $0.kind == .window && !$0.returnsWithScreen }, ledger)
    stack.trail = []
    return show(name, ledger)
  }

  /// Shows a screen where it was left.
  mutating func show(_ name: ScreenName, _ ledger: Ledger) -> [Effect] {
    guard setup.reach.shows(name) else { return [] }
    if name != screen { close(where: { $0.kind == .page }, ledger) }
    stack.show(name)
    freshen(ledger)
    return send(.appear, ledger) ?? []
  }

  /// Goes to an item, and remembers where one came from.
  mutating func go(to destination: Destination, _ ledger: Ledger) -> [Effect] {
    switch destination {
    case .action(let action): return perform(action, ledger)
    case .question(let question, let model):
      guard setup.reach.allows(.review) else { return [] }
      return fulfil(context(ledger).review(of: model, at: question), ledger)
    case .item(let name, let id):
      guard setup.reach.shows(name) else { return [] }
      stack.trail.append(stack.waypoint)
      return select(id, on: name, ledger)
    }
  }

  /// Opens a screen with the cursor on an item, or on a part of its text.
  private mutating func select(
    _ id: String,
    part: String? = nil,
    on name: ScreenName,
    _ ledger: Ledger
  ) -> [Effect] {
    // Over the screen itself a form would hide what was asked for.
    let isElsewhere = name != screen
    close(where: { !(isElsewhere && $0.returnsWithScreen) }, ledger)
    return show(name, ledger) + (send(.show(id: id, part: part), ledger) ?? [])
  }

  /// Shows what a search found.
  mutating func reach(_ hit: SearchHit, _ ledger: Ledger) -> [Effect] {
    if let name = setup.reach.screens.first(where: { $0.row.finds == hit.kind }) {
      return select(hit.id, part: hit.part, on: name, ledger)
    }
    switch hit.kind {
    case .conference: return select(hit.id, on: .overview, ledger)
    case .province where setup.reach.shows(.roster), .category where setup.reach.allows(.category):
      // Those who come from there.
      let value: Choice.Value = hit.kind == .province ? .province(hit.id) : .category(hit.id)
      return select("", on: .roster, ledger) + (send(.chosen(value), ledger) ?? [])
    case .person:
      let (name, id) = ledger.conference.place(ofPerson: hit.id)
      return select(id, on: name, ledger)
    case .source where hit.id != "published":
      return select("\(hit.kind.rawValue)/source", on: .sources, ledger)
    default: return select("\(hit.kind.rawValue)/\(hit.id)", on: .sources, ledger)
    }
  }

  mutating func stepHit(_ steps: Int, _ ledger: Ledger) -> [Effect] {
    guard var trail = stack.hits, !trail.hits.isEmpty else { return [] }
    trail.place = (trail.place + steps + trail.hits.count) % trail.hits.count
    stack.hits = trail
    let effects = reach(trail.hits[trail.place], ledger)
    notice = Phrases.hit(trail.place + 1, of: trail.hits.count)
    return effects
  }

  /// Out of a window or a page, back along the trail; at the last `q` leaves the program.
  mutating func leave(quits: Bool, _ ledger: Ledger) -> [Effect] {
    if stack.isCovered { return fulfil([.close], ledger) }
    if let last = stack.trail.popLast() {
      let effects = show(last.screen, ledger)
      stack.comeBack(to: last)
      freshen(ledger)
      return effects
    }
    guard quits else { return [] }
    return scanner.waiting.isEmpty ? [.quit] : takeWaiting(ledger)
  }
}

extension Conference {
  /// Where a person is met: in what they said, else in what they run, else among those who are named.
  func place(ofPerson id: String) -> (ScreenName, id: String) {
    if let remark = remarks.first(where: { $0.speaker == id }) { return (.remarks, remark.id) }
    if let model = models.first(where: { $0.people.contains(id) }) {
      return (.models, model.id.rawValue)
    }
    return (.sources, "person/\(id)")
  }
}
