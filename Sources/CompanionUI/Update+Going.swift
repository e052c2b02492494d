import Conference

extension Model {
  /// Opens a screen where it was left.
  mutating func show(_ name: ScreenName) {
    screen = name
    if name == .roster, roster == nil { roster = RosterListing(conference) }
    if name == .figures, figures == nil { figures = FiguresListing(conference) }
    if name == .sources, sources == nil { sources = SourcesListing(conference) }
    if name == .checkin { openDesk() }
    if name != .models { closePage() }
    settle()
  }

  /// Goes to an item, and remembers where one came from.
  mutating func go(to destination: Destination) -> [Effect] {
    switch destination {
    case .action(let action):
      return perform(action)
    case .item(let name, let id):
      trail.append(Waypoint(screen: screen, view: view, page: modelsPage))
      select(id, on: name)
    }
    return []
  }

  /// Opens a screen with the cursor on an item; a filter that hides the item gives way.
  mutating func select(_ id: String, on name: ScreenName) {
    layers = []
    closePage()
    show(name)
    if name == .roster {
      guard let item = conference.roster.delegates.firstIndex(where: { $0.id.rawValue == id })
      else {
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
    } else if screen == .checkin, desk.hasFocus {
      desk.hasFocus = false
    } else if leavePage() {
      // The list of models is back as it was left.
    } else if view.focus == .detail {
      view.focus = .list
      view.position = DocumentPosition()
    } else if let last = trail.popLast() {
      show(last.screen)
      modelsPage = last.page
      view = last.view
    } else if quits {
      guard desk.waiting.isEmpty else { return takeWaiting() }
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
      trail.append(Waypoint(screen: screen, view: view, page: modelsPage))
      reach(state.hits[state.selected])
      return []
    case .picker(let state):
      let choices = state.choices
      guard choices.indices.contains(state.selected) else { return [] }
      layers.removeAll { $0.kind != .review }
      switch choices[state.selected].value {
      // In a list of what can be done, leaving means leaving the program.
      case .action(.quit) where desk.waiting.isEmpty: return [.quit]
      case .action(let action): return perform(action)
      case .province(let id): filter { $0.province = id }
      case .category(let id): filter { $0.category = id }
      case .delegation(let group): layers = [.group(groupState(group))]
      case .list(let id): choose(list: id)
      case .model(let id): review(id)
      }
      return []
    case .help, .source, .missing, .ticks:
      return leave(quits: false)
    case .reviewer(let state): return choose(state)
    case .review: return []
    case .ask, .form, .group, .steps:
      return layers.last.flatMap { openAtDesk($0) } ?? []
    case nil: break
    }
    if screen == .checkin {
      guard desk.hasFocus else {
        desk.hasFocus = true
        return []
      }
      return enterField()
    }
    guard let item = selectedItem else { return [] }
    if whatIf != nil, let start = openField() { return start }
    if weighed != nil {
      weighRound()
      return []
    }
    if readsDetail {
      guard let link = blockInSight?.link else { return [] }
      return go(to: link)
    }
    if let destination = content(of: screen).destination(item) { return go(to: destination) }
    view.focus = .detail
    view.position = DocumentPosition()
    settle()
    return []
  }
}
