import Conference
import ConferenceSearch
import Terminal
import Wording

extension Model {
  /// What the cursor is on: in the window on top, or behind windows that only tell of it.
  var subjectInSight: Subject? {
    for layer in layers.reversed() {
      switch layer {
      case .source: continue
      case .help, .picker, .ask, .form, .group, .steps, .missing, .ticks, .review, .reviewer:
        return nil
      case .search(let state):
        guard state.hits.indices.contains(state.selected) else { return nil }
        let hit = state.hits[state.selected]
        return Subject(title: context.say(hit.title), provenance: hit.provenance)
      }
    }
    return screen == .checkin ? nil : subject
  }

  mutating func copy() -> [Effect] {
    guard let subject = subjectInSight else { return [] }
    return [.copy(subject.copied ?? subject.title)]
  }

  /// Changes the field that has the focus; what the window lists follows it.
  mutating func edit(_ change: (inout TextField) -> Void) {
    if layers.isEmpty, screen == .checkin, isTyping {
      var field = desk.field
      change(&field)
      desk.take(field, searching: board.index)
      return
    }
    if whatIfField != nil { return editWhatIf(change) }
    guard var field = layers.last?.field else { return }
    change(&field)
    switch layers.removeLast() {
    case .search(var state):
      state.take(field, searching: index)
      layers.append(.search(state))
    case .picker(var state):
      state.take(field)
      layers.append(.picker(state))
    case .form(var state):
      state.take(field)
      layers.append(.form(state))
    case .reviewer(let state): take(field, in: state)
    case let other: layers.append(other)
    }
  }

  mutating func filter(_ change: (inout RosterListing.Filter) -> Void) {
    guard var listing = roster else { return }
    let selected = selectedItem
    var filter = listing.filter
    change(&filter)
    listing.apply(filter)
    roster = listing
    // Whoever was selected stays so, where the filter still shows them.
    view.selected = selected.flatMap(listing.entry) ?? 0
    view.top = 0
    view.focus = .list
    view.position = DocumentPosition()
    settle()
  }

  mutating func stepHit(_ steps: Int) {
    guard var trail = hits, !trail.hits.isEmpty else { return }
    trail.place = (trail.place + steps + trail.hits.count) % trail.hits.count
    hits = trail
    reach(trail.hits[trail.place])
    notice = Phrases.hit(trail.place + 1, of: trail.hits.count)
  }

  /// Shows what a search found.
  mutating func reach(_ hit: SearchHit) {
    switch hit.kind {
    case .delegate: select(hit.id, on: .roster)
    case .session: select(hit.id, on: .agenda)
    case .remark:
      select(hit.id, on: .remarks)
      if let point = hit.part { read(point: point) }
    case .model: select(hit.id, on: .models)
    case .visit: select(hit.id, on: .visits)
    case .figure: select(hit.id, on: .figures)
    }
  }

  /// Goes on from a remark in the list to one of its points in the text.
  private mutating func read(point: String) {
    view.focus = .detail
    let document = document
    let block = document.blocks.firstIndex { $0.subject?.id == point }
    guard let block else { return }
    var position = view.position
    position.moveTo(block: block, in: document, height: layout.detail.height)
    view.position = position
  }

  mutating func click(_ mouse: MouseEvent) -> [Effect] {
    let target = frame().target(at: mouse.point)
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      wheel(down: mouse.kind == .wheelDown, over: target)
      return []
    case .press, .doublePress:
      break
    }
    switch target {
    case .action(let action):
      return isAvailable(action) ? perform(action) : []
    case .entry(let number):
      let isAgain = view.selected == number && view.focus == .list
      if view.selected != number { view.position = DocumentPosition() }
      view.selected = number
      view.focus = .list
      settle()
      return isAgain || mouse.kind == .doublePress ? open() : []
    case .block(let number):
      let document = document
      let isAgain =
        readsDetail && document.selectable.firstIndex(of: number) == view.position.cursor
      view.focus = .detail
      var position = view.position
      position.moveTo(block: number, in: document, height: layout.detail.height)
      view.position = position
      return isAgain || mouse.kind == .doublePress ? open() : []
    case .hit(let number):
      guard case .search(var state) = layers.last else { return [] }
      state.selected = number
      replaceTop(with: .search(state))
      return open()
    case .choice(let number):
      return choose(number)
    case .match(let number):
      desk.selected = number
      desk.isChosen = true
      return mouse.kind == .doublePress ? enterField() : []
    case .list:
      view.focus = .list
      return []
    case .detail, nil:
      return []
    }
  }

  /// A click on a line of the window on top.
  private mutating func choose(_ number: Int) -> [Effect] {
    switch layers.last {
    case .picker(var state):
      state.selected = number
      replaceTop(with: .picker(state))
      return open()
    case .ask(var state):
      state.selected = number
      replaceTop(with: .ask(state))
      return open()
    case .steps(var state):
      state.selected = number
      replaceTop(with: .steps(state))
      return open()
    case .group(var state):
      state.selected = number
      state.toggle()
      replaceTop(with: .group(state))
    case .form(var state):
      state.focus = number
      replaceTop(with: .form(state))
    case .review: reviewForm?.go(to: number)
    case .reviewer(var state):
      state.selected = number
      replaceTop(with: .reviewer(state))
      return open()
    default: break
    }
    return []
  }

  /// The wheel moves what the pointer is over, three rows at a time as pagers do.
  private mutating func wheel(down: Bool, over target: Target?) {
    let action: Action = down ? .down : .up
    if !layers.isEmpty {
      for _ in 0..<3 { move(action) }
      return
    }
    switch target {
    case .detail, .block:
      let document = document
      var position = view.position
      position.scroll(down ? 3 : -3, in: document, height: layout.detail.height)
      view.position = position
    default:
      guard !layout.list.isEmpty else { return move(action) }
      for _ in 0..<3 { move(action) }
    }
  }
}
