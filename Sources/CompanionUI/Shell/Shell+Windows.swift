import Conference
import Wording

/// The windows that open over any surface: the one place where the shell is told of them.
extension Shell {
  func window(for action: Action, in context: Context) -> (any Surface)? {
    switch action {
    case .help: help(in: context)
    case .source: TextWindow.source
    case .palette: PickerSurface.palette(actionsBehindPalette(in: context))
    case .search: SearchSurface()
    case .importList: ImportSurface()
    default: nil
    }
  }

  /// Every action that works behind the palette: there the chosen one is done.
  func actionsBehindPalette(in context: Context) -> [Action] {
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
