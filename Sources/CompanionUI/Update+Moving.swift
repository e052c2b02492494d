import Conference
import Terminal

extension Model {
  /// Opens a screen where it was left.
  mutating func show(_ name: ScreenName) {
    screen = name
    if name == .roster, roster == nil { roster = RosterListing(conference) }
    if name == .figures, figures == nil { figures = FiguresListing(conference) }
    if name == .sources, sources == nil { sources = SourcesListing(conference) }
    if name != .models { partner = nil }
    settle()
  }

  /// Goes to an item, and remembers where one came from.
  mutating func go(to destination: Destination) -> [Effect] {
    switch destination {
    case .action(let action):
      return perform(action)
    case .screen(let name):
      trail.append(Waypoint(screen: screen, view: view))
      show(name)
    case .item(let name, let id):
      trail.append(Waypoint(screen: screen, view: view))
      select(id, on: name)
    }
    return []
  }

  /// Opens a screen with the cursor on an item; a filter that hides the item gives way.
  mutating func select(_ id: String, on name: ScreenName) {
    layers = []
    show(name)
    if name == .roster {
      guard let item = conference.roster.delegates.firstIndex(where: { $0.id == id }) else {
        return
      }
      if roster?.entry(of: item) == nil { roster?.apply(RosterListing.Filter()) }
    }
    let content = content(of: name)
    let entries = content.entries
    guard
      let entry = entries.firstIndex(where: { entry in
        entry.item.map { content.id($0) == id } ?? false
      })
    else { return }
    view.selected = entry
    view.position = DocumentPosition()
    view.focus = .list
    settle()
  }

  /// Out of a window, out of a text, back along the trail; at the last `q` leaves the program.
  mutating func leave(quits: Bool) -> [Effect] {
    if !layers.isEmpty {
      layers.removeLast()
    } else if partner != nil {
      partner = nil
      view.focus = .list
      view.position = DocumentPosition()
    } else if view.focus == .detail {
      view.focus = .list
      view.position = DocumentPosition()
    } else if let last = trail.popLast() {
      show(last.screen)
      view = last.view
    } else if quits {
      return [.quit]
    }
    settle()
    return []
  }

  /// Enter: follows the link under the cursor, or goes from the list into the text.
  mutating func open() -> [Effect] {
    switch layers.last {
    case .search(let state):
      guard state.hits.indices.contains(state.selected) else { return [] }
      hits = HitTrail(hits: state.hits, place: state.selected)
      trail.append(Waypoint(screen: screen, view: view))
      reach(state.hits[state.selected])
      return []
    case .picker(let state):
      let choices = state.choices
      guard choices.indices.contains(state.selected) else { return [] }
      layers = []
      switch choices[state.selected].value {
      case .action(let action): return perform(action)
      case .province(let id): filter { $0.province = id }
      case .category(let id): filter { $0.category = id }
      }
      return []
    case .help, .source:
      return leave(quits: false)
    case nil: break
    }
    guard let item = selectedItem else { return [] }
    if readsDetail {
      guard let link = blockInSight?.link else { return [] }
      return go(to: link)
    }
    if let overview = content(of: screen) as? OverviewScreen,
      let destination = overview.destination(item)
    {
      return go(to: destination)
    }
    view.focus = .detail
    view.position = DocumentPosition()
    settle()
    return []
  }

  /// A movement, in whatever has the focus.
  mutating func move(_ action: Action) {
    switch layers.last {
    case .help(var position):
      move(&position, by: action, in: help, height: windowBody.height)
      layers[layers.count - 1] = .help(position)
    case .source(let subject, var position):
      move(
        &position,
        by: action,
        in: sourceDocument(subject),
        height: windowBody.height
      )
      layers[layers.count - 1] = .source(subject, position)
    case .search(var state):
      state.selected = step(
        state.selected,
        by: action,
        page: windowBody.height - 1,
        count: state.hits.count
      )
      state.top = scrolled(
        state.top,
        to: state.selectedRow,
        height: windowBody.height - 1,
        count: state.rows.count,
        headed: true
      )
      layers[layers.count - 1] = .search(state)
    case .picker(var state):
      let count = state.choices.count
      state.selected = step(
        state.selected,
        by: action,
        page: windowBody.height - 1,
        count: count
      )
      state.top = scrolled(
        state.top,
        to: state.selected,
        height: windowBody.height - 1,
        count: count
      )
      layers[layers.count - 1] = .picker(state)
    case nil where readsDetail:
      var position = view.position
      move(&position, by: action, in: document, height: layout.detail.height)
      view.position = position
    case nil:
      moveList(action)
    }
  }

  private func move(
    _ position: inout DocumentPosition,
    by action: Action,
    in document: Document,
    height: Int
  ) {
    switch action {
    case .down: position.step(1, in: document, height: height)
    case .up: position.step(-1, in: document, height: height)
    case .halfPageDown: position.scroll(height / 2, in: document, height: height)
    case .halfPageUp: position.scroll(-height / 2, in: document, height: height)
    case .pageDown: position.scroll(height - 1, in: document, height: height)
    case .pageUp: position.scroll(1 - height, in: document, height: height)
    case .top: position.moveToTop(in: document)
    case .bottom: position.moveToBottom(in: document, height: height)
    default: break
    }
  }

  private mutating func moveList(_ action: Action) {
    let entries = content(of: screen).entries
    guard !entries.isEmpty else { return }
    let target = step(
      view.selected,
      by: action,
      page: layout.list.height,
      count: entries.count
    )
    let forward = target > view.selected || action == .top
    selectEntry(near: target, forward: forward, in: entries)
  }

  /// Selects an entry, passing over headings in the direction of travel, else in the other.
  private mutating func selectEntry(near target: Int, forward: Bool, in entries: [Entry]) {
    let after = entries[min(target, entries.count)...].firstIndex { $0.item != nil }
    let before = entries[...min(target, entries.count - 1)].lastIndex { $0.item != nil }
    guard let chosen = forward ? after ?? before : before ?? after else { return }
    if chosen != view.selected { view.position = DocumentPosition() }
    view.selected = chosen
    settle()
  }

  private func step(_ place: Int, by action: Action, page: Int, count: Int) -> Int {
    let target =
      switch action {
      case .down: place + 1
      case .up: place - 1
      case .halfPageDown: place + max(1, page / 2)
      case .halfPageUp: place - max(1, page / 2)
      case .pageDown: place + max(1, page - 1)
      case .pageUp: place - max(1, page - 1)
      case .top: 0
      case .bottom: count - 1
      default: place
      }
    return min(max(0, target), max(0, count - 1))
  }

  /// The first row in sight so that `row` is too; `headed` keeps the heading above it.
  private func scrolled(
    _ top: Int,
    to row: Int,
    height: Int,
    count: Int,
    headed: Bool = false
  ) -> Int {
    guard height > 0 else { return row }
    var top = min(top, max(0, count - height))
    let above = headed && row == 1 ? 0 : row
    if above < top { top = above }
    if row >= top + height { top = row - height + 1 }
    return max(0, top)
  }

  /// Brings the cursor onto an item and into sight: after a resize, a filter, another language.
  mutating func settle() {
    let entries = content(of: screen).entries
    if !entries.isEmpty, !entries.indices.contains(view.selected) || selectedItem == nil {
      let start = min(max(0, view.selected), entries.count - 1)
      view.selected =
        entries[start...].firstIndex { $0.item != nil }
        ?? entries.lastIndex { $0.item != nil } ?? 0
    }
    let layout = layout
    if !layout.list.isEmpty {
      // The heading of the first item stays in sight with it.
      let leadingHeading =
        view.selected == 1 && entries.first?.item == nil ? 0 : view.selected
      view.top = scrolled(
        view.top,
        to: view.selected,
        height: layout.list.height,
        count: entries.count
      )
      view.top = min(view.top, leadingHeading)
    }
    if readsDetail {
      var position = view.position
      position.reveal(in: document, height: layout.detail.height)
      view.position = position
    }
  }
}
