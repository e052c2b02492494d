import Conference
import ConferenceSearch
package import Ledger
import Terminal
import Wording

/// What keys, pastes and clicks ask for.
extension Shell {
  /// Whether printing keys are text now.
  package var isTyping: Bool { stack.top.isTyping }

  mutating func press(_ key: Key, _ ledger: Ledger) -> [Effect] {
    if case .character(let character) = key, let effects = send(.character(character), ledger) {
      return effects
    }
    let scope = stack.top.keys
    guard
      let action = keyMap.action(
        for: key,
        typing: isTyping,
        on: scope.screen,
        in: scope.inner
      )
    else { return [] }
    // A question at the desk takes no printing key: what a scanner sends would answer it.
    if case .character = key, takesScans, stack.hasWindows, !action.isMovement { return [] }
    return perform(action, ledger)
  }

  /// Codes and cards in a paste at the desk are a scanner's; words are text for the field.
  mutating func paste(_ text: String, _ ledger: Ledger) -> [Effect] {
    if takesScans { return pasteAtDesk(text, ledger) }
    guard isTyping else {
      notice = Phrases.pasteNeedsField(keyMap.key(for: .search, typing: false)?.name ?? "")
      return []
    }
    return send(.text(text), ledger) ?? []
  }

  mutating func click(_ mouse: MouseEvent, _ ledger: Ledger) -> [Effect] {
    let target = (places ?? frame(ledger).hotspots).target(at: mouse.point)
    switch (mouse.kind, target) {
    case (.wheelUp, _), (.wheelDown, _):
      return send(.wheel(down: mouse.kind == .wheelDown, target), ledger) ?? []
    case (_, .action(let action)): return perform(action, ledger)
    case (_, nil): return []
    case (let kind, let target?):
      return send(.click(target, isDouble: kind == .doublePress), ledger) ?? []
    }
  }

  /// Whether an action does something where one is now.
  package func isAvailable(_ action: Action, _ ledger: Ledger) -> Bool {
    isAvailable(action, in: context(ledger))
  }

  func isAvailable(_ action: Action, in context: Context) -> Bool {
    guard setup.reach.allows(action) else { return false }
    let top = stack.top
    if let name = action.screen {
      return name == screen || ScreenName.tabs(of: context.conference).contains(name)
    }
    switch action {
    case .nextScreen, .previousScreen, .repaint, .suspend, .quit, .interrupt, .language, .search:
      return true
    case .palette, .help, .legend, .importList, .makeReport, .export: return !isOpen(action)
    case .source: return top.subject != nil && !isOpen(.source)
    case .copy: return top.subject != nil
    case .star, .ownNote: return !stack.hasWindows && top.subject?.own != nil
    case .ownMarks: return !isOpen(action)
    case .hub: return hub != nil && !isOpen(action)
    case .nextHit, .previousHit: return !stack.hasWindows && stack.hits != nil
    case .back:
      return stack.isCovered || !stack.trail.isEmpty
        || top.offers(.back, in: context)
    default: return top.offers(action, in: context)
    }
  }

  private func isOpen(_ action: Action) -> Bool { stack.all.contains { $0.opener == action } }

  /// What is asked for, wherever it was asked: by a key, a click or the palette.
  mutating func perform(_ action: Action, _ ledger: Ledger) -> [Effect] {
    guard isAvailable(action, ledger) else { return [] }
    // To quit leaves what is inside first.
    if let effects = send(.action(action == .quit ? .back : action), ledger) { return effects }
    if let name = action.screen { return open(name, ledger) }
    switch action {
    case .quit, .back: return leave(quits: action == .quit, ledger)
    case .interrupt: return [.interrupt]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .language:
      language = language == .vi ? .en : .vi
      refresh(after: .language, ledger)
      return [.retitle]
    case .copy: return stack.top.subject.map { [.copy($0.copied ?? $0.title)] } ?? []
    case .help, .legend, .source, .palette, .search, .importList, .makeReport, .export, .hub:
      if action == .search, index == nil {
        index = SearchIndex(ledger.conference, labels: .screens)
      }
      if let window = window(for: action, in: context(ledger)) { open(window, ledger) }
    case .star, .ownNote, .ownMarks: return performOwn(action, ledger)
    case .nextScreen, .previousScreen:
      let tabs = setup.reach.tabs(of: ledger.conference)
      return open(screen.stepping(action == .nextScreen ? 1 : -1, among: tabs), ledger)
    case .nextHit: return stepHit(1, ledger)
    case .previousHit: return stepHit(-1, ledger)
    default: break
    }
    return []
  }
}
