package import Terminal

/// Which keys ask for which action, and where.
///
/// One table: the handler, the footer, the help, the palette and the manual are all read from it.
package struct KeyMap: Hashable, Sendable {
  /// Where a binding holds.
  package enum Place: Hashable, Sendable {
    /// With or without a field.
    case everywhere
    /// In lists and texts; while a field has the focus the key is not looked up.
    case browsing
    /// While a field has the focus.
    case field
    /// In the lists and texts of one screen.
    case screen(ScreenName)
    /// On one screen, in its field or not.
    case wholeScreen(ScreenName)
    /// In the list of a delegation, before what the key means elsewhere.
    case delegation
    /// On a criterion of the ranking, before what the key means elsewhere.
    case weights
    /// In the form of a review, before what the key means elsewhere.
    case review
    /// On the row of a score in that form, before all else.
    case score
    /// Where a list is imported, before what the key means elsewhere.
    case importing
    /// On a field of choices in a form, before what the key means elsewhere.
    case choice

    /// Whether it holds while a field has the focus or not, on a screen that no window covers.
    func holds(typing: Bool, on screen: ScreenName?) -> Bool {
      switch self {
      case .everywhere: true
      case .field: typing
      case .browsing: !typing
      case .screen(let own): !typing && own == screen
      case .wholeScreen(let own): own == screen
      case .delegation, .weights, .review, .score, .importing, .choice: false
      }
    }

    func overlaps(_ other: Place) -> Bool {
      switch (self, other) {
      case (.delegation, .delegation): true
      case (.delegation, _), (_, .delegation): false
      case (.choice, .choice): true
      case (.choice, _), (_, .choice): false
      case (.importing, .importing): true
      case (.importing, _), (_, .importing): false
      case (.weights, .weights): true
      case (.weights, _), (_, .weights): false
      case (.review, .review), (.review, .score), (.score, .review), (.score, .score): true
      case (.review, _), (_, .review), (.score, _), (_, .score): false
      case (.wholeScreen(let one), .screen(let two)), (.screen(let one), .wholeScreen(let two)),
        (.wholeScreen(let one), .wholeScreen(let two)):
        one == two
      case (.wholeScreen, _), (_, .wholeScreen): true
      case (.everywhere, _), (_, .everywhere): true
      case (.field, .field), (.browsing, .browsing): true
      case (.browsing, .screen), (.screen, .browsing): true
      case (.screen(let one), .screen(let two)): one == two
      default: false
      }
    }
  }

  package struct Binding: Hashable, Sendable {
    package var action: Action
    package var place: Place
    package var keys: [Key]
  }

  package let bindings: [Binding]

  /// The keys of each action, the preferred one first; made once, for every frame names some twenty.
  private let keysOfActions: [ActionKeys]

  private struct ActionKeys: Hashable {
    var action: Action
    var keys: [Key]
  }

  init(_ bindings: [Binding]) {
    self.bindings = bindings
    // One key may ask for an action on several screens.
    var known: [ActionKeys] = []
    for binding in bindings {
      let place = known.firstIndex { $0.action == binding.action } ?? known.count
      if place == known.count { known.append(ActionKeys(action: binding.action, keys: [])) }
      for key in binding.keys where !known[place].keys.contains(key) {
        known[place].keys.append(key)
      }
    }
    keysOfActions = known
  }

  /// The keys as they come: those of vi, less, tig and htop.
  package static let standard = KeyMap(
    ScreenName.allCases.map { screen in
      Binding(
        action: .showing(screen),
        place: .everywhere,
        keys: key(ofScreen: screen.digit).map { [$0] } ?? []
      )
    } + [
      Binding(action: .nextScreen, place: .everywhere, keys: [.tab]),
      Binding(action: .previousScreen, place: .everywhere, keys: [.backTab]),

      Binding(action: .down, place: .everywhere, keys: [.character("j"), .down, .control("n")]),
      Binding(action: .up, place: .everywhere, keys: [.character("k"), .up]),
      Binding(
        action: .halfPageDown,
        place: .browsing,
        keys: [.control("d"), .character("d")]
      ),
      Binding(action: .halfPageUp, place: .browsing, keys: [.control("u"), .character("u")]),
      Binding(
        action: .pageDown,
        place: .everywhere,
        keys: [.character(" "), .pageDown, .control("f")]
      ),
      Binding(
        action: .pageUp,
        place: .everywhere,
        keys: [.character("b"), .pageUp, .control("b")]
      ),
      Binding(action: .top, place: .browsing, keys: [.character("g"), .home]),
      Binding(action: .bottom, place: .browsing, keys: [.character("G"), .end]),
      Binding(action: .open, place: .everywhere, keys: [.enter]),
      Binding(action: .open, place: .browsing, keys: [.character("l"), .right]),
      Binding(action: .back, place: .everywhere, keys: [.escape]),
      Binding(action: .back, place: .browsing, keys: [.character("h"), .left]),

      Binding(action: .search, place: .everywhere, keys: [.character("/"), .function(3)]),
      Binding(action: .nextHit, place: .browsing, keys: [.character("n")]),
      Binding(action: .previousHit, place: .browsing, keys: [.character("N")]),
      Binding(
        action: .source,
        place: .everywhere,
        keys: [.character("s"), .function(4), .control("o")]
      ),
      Binding(action: .copy, place: .everywhere, keys: [.character("y"), .control("y")]),
      Binding(action: .filter, place: .browsing, keys: [.character("f"), .alt("f")]),
      Binding(action: .legend, place: .everywhere, keys: [.alt("k")]),
      Binding(action: .star, place: .browsing, keys: [.character("*")]),
      Binding(action: .ownNote, place: .browsing, keys: [.character("i")]),
      Binding(action: .ownMarks, place: .browsing, keys: [.character("'")]),
      Binding(action: .hub, place: .everywhere, keys: [.alt("h")]),
      Binding(action: .arrange, place: .screen(.agenda), keys: [.character("v")]),
      Binding(action: .nextGroup, place: .screen(.agenda), keys: [.character("]")]),
      Binding(action: .previousGroup, place: .screen(.agenda), keys: [.character("[")]),
      Binding(action: .province, place: .screen(.roster), keys: [.character("p")]),
      Binding(action: .category, place: .screen(.roster), keys: [.character("c")]),
      Binding(action: .clearFilters, place: .screen(.roster), keys: [.character("x")]),
      Binding(action: .compare, place: .screen(.models), keys: [.character("c")]),
      Binding(action: .previousPartner, place: .screen(.models), keys: [.character("[")]),
      Binding(action: .nextPartner, place: .screen(.models), keys: [.character("]")]),
      Binding(action: .mark, place: .screen(.models), keys: [.character("m")]),
      Binding(action: .whatIf, place: .screen(.models), keys: [.character("w")]),
      Binding(action: .ranking, place: .screen(.models), keys: [.character("t")]),
      Binding(action: .allReviews, place: .screen(.models), keys: [.character("a")]),
      Binding(action: .groupReviews, place: .screen(.models), keys: [.character("v")]),
      Binding(action: .reset, place: .screen(.models), keys: [.character("x")]),
      Binding(action: .weighLess, place: .weights, keys: [.left, .character("-")]),
      Binding(action: .weighMore, place: .weights, keys: [.right, .character("+")]),
      Binding(
        action: .delegation,
        place: .wholeScreen(.checkin),
        keys: [.function(5), .control("k")]
      ),
      Binding(
        action: .undoStep,
        place: .wholeScreen(.checkin),
        keys: [.function(6), .control("r")]
      ),
      Binding(action: .walkIn, place: .wholeScreen(.checkin), keys: [.function(7), .control("v")]),
      Binding(action: .person, place: .wholeScreen(.checkin), keys: [.function(8), .control("x")]),
      Binding(action: .chooseList, place: .wholeScreen(.checkin), keys: [.function(9), .alt("l")]),
      Binding(action: .missing, place: .wholeScreen(.checkin), keys: [.function(10), .alt("m")]),
      Binding(action: .checkOut, place: .wholeScreen(.checkin), keys: [.alt("o")]),
      Binding(action: .excuse, place: .wholeScreen(.checkin), keys: [.alt("e")]),
      Binding(action: .note, place: .wholeScreen(.checkin), keys: [.alt("n")]),
      Binding(action: .substitute, place: .wholeScreen(.checkin), keys: [.alt("s")]),
      Binding(action: .nameSeat, place: .wholeScreen(.checkin), keys: [.alt("g")]),
      Binding(action: .edit, place: .wholeScreen(.checkin), keys: [.alt("i")]),
      Binding(action: .edit, place: .screen(.roster), keys: [.alt("i"), .character("e")]),
      Binding(action: .edit, place: .screen(.agenda), keys: [.character("e"), .alt("i")]),
      Binding(action: .edit, place: .screen(.visits), keys: [.character("e"), .alt("i")]),
      Binding(action: .undoStep, place: .screen(.agenda), keys: [.function(6), .alt("u")]),
      Binding(action: .undoStep, place: .screen(.visits), keys: [.function(6), .alt("u")]),
      Binding(action: .ticks, place: .wholeScreen(.checkin), keys: [.alt("t")]),
      Binding(action: .printBadge, place: .wholeScreen(.checkin), keys: [.alt("p")]),
      Binding(action: .undoPerson, place: .wholeScreen(.checkin), keys: [.alt("u")]),
      Binding(action: .undoPerson, place: .screen(.roster), keys: [.alt("u")]),
      Binding(action: .toggle, place: .delegation, keys: [.character(" "), .control("t")]),
      Binding(action: .review, place: .screen(.models), keys: [.character("r")]),
      Binding(action: .review, place: .screen(.visits), keys: [.character("r")]),
      Binding(action: .undoReview, place: .review, keys: [.control("r"), .function(6)]),
      Binding(action: .redoReview, place: .review, keys: [.alt("r"), .function(7)]),
      Binding(action: .editText, place: .review, keys: [.control("x"), .alt("e")]),
      Binding(action: .changeReviewer, place: .review, keys: [.alt("w")]),
      Binding(action: .raiseScore, place: .score, keys: [.right]),
      Binding(action: .lowerScore, place: .score, keys: [.left]),
      Binding(action: .clearScore, place: .score, keys: [.character("0"), .backspace]),
      Binding(action: .importList, place: .everywhere, keys: [.alt("d")]),
      Binding(action: .nextChoice, place: .choice, keys: [.right]),
      Binding(action: .previousChoice, place: .choice, keys: [.left]),
      Binding(action: .takeList, place: .importing, keys: [.function(5), .control("k")]),
      Binding(action: .takeListBack, place: .importing, keys: [.function(6), .control("r")]),
      Binding(action: .palette, place: .everywhere, keys: [.character(":"), .control("p")]),
      Binding(
        action: .help,
        place: .everywhere,
        keys: [.character("?"), .function(1), .control("g")]
      ),
      Binding(
        action: .language,
        place: .everywhere,
        keys: [.character("L"), .function(2), .control("t")]
      ),

      Binding(action: .fieldLeft, place: .field, keys: [.left]),
      Binding(action: .fieldRight, place: .field, keys: [.right]),
      Binding(action: .fieldStart, place: .field, keys: [.home, .control("a")]),
      Binding(action: .fieldEnd, place: .field, keys: [.end, .control("e")]),
      Binding(action: .eraseBackward, place: .field, keys: [.backspace]),
      Binding(action: .eraseForward, place: .field, keys: [.delete, .control("d")]),
      Binding(action: .eraseWord, place: .field, keys: [.control("w")]),
      Binding(action: .eraseLine, place: .field, keys: [.control("u")]),
      Binding(action: .undoTyping, place: .field, keys: [.alt("z")]),
      Binding(action: .redoTyping, place: .field, keys: [.alt("y")]),
      Binding(action: .spellTyping, place: .field, keys: [.alt("v")]),

      Binding(action: .repaint, place: .everywhere, keys: [.control("l")]),
      Binding(action: .suspend, place: .everywhere, keys: [.control("z")]),
      Binding(action: .quit, place: .browsing, keys: [.character("q")]),
      Binding(action: .interrupt, place: .everywhere, keys: [.control("c")]),
    ]
  )

  /// The digit that opens a screen by its place in the row of tabs, from 1; there are nine digits, so
  /// that further screens are opened by Tab, the palette and `--screen`.
  static func key(ofScreen place: Int) -> Key? {
    place < 10 ? "\(place)".first.map(Key.character) : nil
  }

  /// What a key asks for; nil when nothing does.
  ///
  /// While a field has the focus a printing key is text and asks for nothing.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - typing: Whether a field has the focus.
  ///   - screen: The screen, where no window covers it.
  ///   - inner: The lists and windows that the cursor is in and that have keys of their own, the
  ///     innermost first.
  /// - Returns: The action that the first fitting binding names.
  package func action(
    for key: Key,
    typing: Bool,
    on screen: ScreenName?,
    in inner: [Place] = []
  ) -> Action? {
    if typing, case .character = key { return nil }
    for place in inner {
      let own = bindings.first { $0.place == place && $0.keys.contains(key) }
      if let own { return own.action }
    }
    return bindings.first { binding in
      binding.keys.contains(key) && binding.place.holds(typing: typing, on: screen)
    }?.action
  }

  /// Every action that has keys, in the order of the map.
  package var actions: [Action] {
    var seen: Set<Action> = []
    return bindings.map(\.action).filter { seen.insert($0).inserted }
  }

  /// The keys of an action, the preferred one first.
  package func keys(for action: Action) -> [Key] {
    keysOfActions.first { $0.action == action }?.keys ?? []
  }

  /// The keys of an action that work here; where inner places have keys of their own, those that
  /// they leave.
  func keys(
    for action: Action,
    typing: Bool,
    on screen: ScreenName?,
    in inner: [Place] = []
  ) -> [Key] {
    let taken = bindings.filter { inner.contains($0.place) && $0.action != action }.flatMap(\.keys)
    return bindings.filter { binding in
      binding.action == action
        && (inner.contains(binding.place) || binding.place.holds(typing: typing, on: screen))
    }
    .flatMap(\.keys)
    .filter { key in
      if typing, case .character = key { return false }
      return !taken.contains(key)
    }
  }

  /// The key to name where there is room for one.
  ///
  /// While typing it is one that does not print, and rather none of those that a phone's keyboard
  /// lacks: F1 and its like.
  ///
  /// On a screen that has keys of its own for the action these come first.
  package func key(for action: Action, typing: Bool, on screen: ScreenName? = nil) -> Key? {
    let own = bindings.first {
      $0.action == action
        && screen.map { [.screen($0), .wholeScreen($0)] }?.contains($0.place) == true
    }
    let keys = (own?.keys ?? []) + keys(for: action)
    guard typing else { return keys.first }
    let silent = keys.filter { key in
      if case .character = key { false } else { true }
    }
    return silent.first { key in
      switch key {
      case .function, .alt: false
      default: true
      }
    } ?? silent.first
  }
}
