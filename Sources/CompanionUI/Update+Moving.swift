import Conference
import Terminal

extension Model {
  /// A movement, in whatever has the focus.
  mutating func move(_ action: Action) {
    switch layers.last {
    case .help(var position):
      move(&position, by: action, in: help, height: windowBody.height)
      replaceTop(with: .help(position))
    case .source(var position):
      move(
        &position,
        by: action,
        in: sourceDocument,
        height: windowBody.height
      )
      replaceTop(with: .source(position))
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
        isHeaded: state.isHeaded
      )
      replaceTop(with: .search(state))
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
      replaceTop(with: .picker(state))
    case .form(var state):
      switch action {
      case .down: state.step(1)
      case .up: state.step(-1)
      default: return
      }
      replaceTop(with: .form(state))
    case .ask(var state):
      move(
        &state.selected,
        &state.top,
        by: action,
        height: windowBody.height - 1,
        count: state.candidates.count
      )
      replaceTop(with: .ask(state))
    case .group(var state):
      move(
        &state.selected,
        &state.top,
        by: action,
        height: windowBody.height - 1,
        count: state.rows.count
      )
      replaceTop(with: .group(state))
    case .steps(var state):
      move(
        &state.selected,
        &state.top,
        by: action,
        height: windowBody.height,
        count: state.steps.count
      )
      replaceTop(with: .steps(state))
    case .reviewer(var state):
      move(
        &state.selected,
        &state.top,
        by: action,
        height: reviewerRows(state),
        count: state.candidates.count
      )
      replaceTop(with: .reviewer(state))
    case .review:
      if let form = reviewForm { move(action, in: form) }
    case .missing(var position):
      move(&position, by: action, in: missingDocument, height: windowBody.height)
      replaceTop(with: .missing(position))
    case .ticks(let id, var position):
      move(&position, by: action, in: ticksDocument(id), height: windowBody.height)
      replaceTop(with: .ticks(id, position))
    case nil where screen == .checkin:
      guard !desk.matches.isEmpty else { return }
      move(&desk.selected, &desk.top, by: action, height: deskMatchRows, count: desk.matches.count)
      desk.isChosen = true
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
    case .top: position.moveToTop()
    case .bottom: position.moveToBottom(in: document, height: height)
    default: break
    }
  }

  /// A movement in a plain list that keeps the selected row in sight.
  private func move(
    _ selected: inout Int,
    _ top: inout Int,
    by action: Action,
    height: Int,
    count: Int
  ) {
    selected = step(selected, by: action, page: height, count: count)
    top = scrolled(top, to: selected, height: height, count: count)
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

  /// The first row in sight so that `row` is too, and the heading right above it where it has one.
  private func scrolled(
    _ top: Int,
    to row: Int,
    height: Int,
    count: Int,
    isHeaded: Bool = false
  ) -> Int {
    guard height > 0 else { return row }
    let above = isHeaded && height > 1 ? row - 1 : row
    return max(0, min(above, max(min(top, count - height), row - height + 1)))
  }

  /// Brings the cursor onto an item and into sight: after a resize, a filter, another language.
  mutating func settle() {
    let entries = content(of: screen).entries
    // The last item may have gone, with whoever was erased elsewhere.
    if entries.isEmpty { view.selected = 0 }
    if !entries.isEmpty, !entries.indices.contains(view.selected) || selectedItem == nil {
      let start = min(max(0, view.selected), entries.count - 1)
      view.selected =
        entries[start...].firstIndex { $0.item != nil }
        ?? entries.lastIndex { $0.item != nil } ?? 0
    }
    let layout = layout
    if !layout.list.isEmpty {
      view.top = scrolled(
        view.top,
        to: view.selected,
        height: layout.list.height,
        count: entries.count,
        isHeaded: view.selected > 0 && entries[view.selected - 1].item == nil
      )
    }
    if readsDetail {
      var position = view.position
      position.reveal(in: document, height: layout.detail.height)
      view.position = position
    }
  }
}
