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
    let target = frame(ledger).target(at: mouse.point)
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
    let top = stack.top
    if action.screen != nil { return true }
    switch action {
    case .nextScreen, .previousScreen, .repaint, .suspend, .quit, .interrupt, .language, .search:
      return true
    case .palette, .help: return !isOpen(action)
    case .source: return top.subject != nil && !isOpen(.source)
    case .copy: return top.subject != nil
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
    case .help:
      let help = help(in: context(ledger))
      return fulfil([.open { _ in help }], ledger)
    case .source: return fulfil([.open { _ in TextWindow.source }], ledger)
    case .palette:
      let actions = actionsBehindPalette(in: context(ledger))
      return fulfil([.open { _ in PickerSurface.palette(actions) }], ledger)
    case .search:
      if index == nil { index = SearchIndex(ledger.conference) }
      close(where: { $0.kind == .window }, ledger)
      return fulfil([.open { _ in SearchSurface() }], ledger)
    case .nextScreen, .previousScreen:
      return open(screen.stepping(action == .nextScreen ? 1 : -1), ledger)
    case .nextHit: return stepHit(1, ledger)
    case .previousHit: return stepHit(-1, ledger)
    default: return []
    }
  }

  /// Every action that works behind the palette: there the chosen one is done.
  private func actionsBehindPalette(in context: Context) -> [Action] {
    var behind = self
    _ = behind.stack.remove { $0.kind == .window && !$0.staysOpen }
    behind.stack.catchUp(in: context)
    // Editing a field is done with its keys alone.
    behind.stack.withTop { $0.leaveField() }
    return Action.allCases.filter { $0 != .palette && behind.isAvailable($0, in: context) }
  }

  /// Help for where one is, made from the key map itself.
  private func help(in context: Context) -> TextWindow {
    let top = stack.top
    let row = screen.row
    let guide = stack.all.reversed().compactMap(\.guide).first
    // What has keys here alone comes first.
    let own = Set(keyMap.bindings.filter { top.keys.inner.contains($0.place) }.map(\.action))
    let worth = keyMap.actions.filter { action in
      // A digit is a score there, or a weight.
      isWorthNaming(action, in: context) && !(top.takesDigits && action.screen != nil)
    }
    let keys = (worth.filter(own.contains) + worth.filter { !own.contains($0) }).map { action in
      HelpKey(
        keys: keyMap.keys(
          for: action,
          typing: top.isTyping,
          on: top.keys.screen,
          in: top.keys.inner
        ),
        words: top.words(for: action) ?? action.words.name
      )
    }
    return .help(
      guide ?? Guide(name: row.name, words: row.help),
      keys.filter { !$0.keys.isEmpty },
      isTyping: top.isTyping
    )
  }

  /// Whether an action can come to work where one is, whatever the cursor is on just now.
  private func isWorthNaming(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open, .back, .source, .copy, .help, .nextHit, .previousHit: true
    default: isAvailable(action, in: context)
    }
  }
}
