import Conference
import Wording

/// The windows that open over any surface: the one place where the shell is told of them.
extension Shell {
  func window(for action: Action, in context: Context) -> (any Surface)? {
    switch action {
    case .help: help(in: context)
    case .source: TextWindow.source
    case .legend: TextWindow.legend
    case .hub: TextWindow.hub
    case .palette: PickerSurface.palette(choicesBehindPalette(in: context))
    case .search: SearchSurface()
    case .importList: ImportSurface()
    case .makeReport: PickerSurface.reports(first: stack.report(in: context))
    case .export: PickerSurface.exports
    default: nil
    }
  }

  /// Every action that works behind the palette, as it is called there and with the key that it has
  /// there: there the chosen one is done.
  func choicesBehindPalette(in context: Context) -> [Choice] {
    var behind = self
    _ = behind.stack.remove { $0.kind == .window && !$0.staysOpen }
    behind.stack.catchUp(in: context)
    // Editing a field is done with its keys alone.
    behind.stack.withTop { $0.leaveField() }
    let available = Action.allCases.filter { $0 != .palette && behind.isAvailable($0, in: context) }
    let top = behind.stack.top
    return Self.inOrder(available, own: behind.ownActions).map { action in
      let key = keyMap.key(for: action, typing: false, on: top.keys.screen)
      return Choice(action, words: top.words(for: action), key: key?.label(context.symbols))
    }
  }

  /// The screen's own actions first, then what works everywhere, then where one can go and move.
  private static func inOrder(_ actions: [Action], own: [Action]) -> [Action] {
    func rank(_ action: Action) -> Int {
      if action.isMovement { return 4 }
      switch action {
      case .nextScreen, .previousScreen, .repaint, .suspend, .interrupt: return 3
      default: return action.screen == nil ? 1 : 2
      }
    }
    let others = actions.filter { !own.contains($0) }
    return own.filter(actions.contains)
      + (1...4).flatMap { place in others.filter { rank($0) == place } }
  }

  /// What has keys where one is that it does not have everywhere, in the order of the key map.
  private var ownActions: [Action] {
    let scope = stack.top.keys
    let places = scope.inner + (scope.screen.map { [.screen($0), .wholeScreen($0)] } ?? [])
    var seen: Set<Action> = []
    return keyMap.bindings.filter { places.contains($0.place) }.map(\.action)
      .filter { seen.insert($0).inserted }
  }

  /// Help for where one is, made from the key map itself.
  private func help(in context: Context) -> TextWindow {
    let top = stack.top
    let row = screen.row
    let guide = stack.all.reversed().compactMap(\.guide).first
    // What has keys here alone comes first.
    let own = ownActions
    let worth = keyMap.actions.filter { action in
      // A digit is a score there, or a weight.
      isWorthNaming(action, in: context) && !(top.takesDigits && action.screen != nil)
    }
    let keys = Self.inOrder(worth, own: own).map { action in
      HelpKey(
        isOwn: own.contains(action),
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
