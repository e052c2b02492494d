import Terminal

/// One line of the config file's `keys`.
package struct KeyOverride: Hashable, Sendable {
  package var action: String
  package var keys: [String]

  package init(action: String, keys: [String]) {
    self.action = action
    self.keys = keys
  }
}

/// Why keys of the config file cannot be used.
package enum KeyMapError: Error, Hashable, Sendable {
  case unknownAction(String)
  case unknownKey(String, action: String)
  /// ^C always leaves at once.
  case fixed(action: String)
  /// A key that never asks for the action: the terminal sends another for it, or it prints where
  /// only text is typed.
  case dead(key: String, action: String)
  /// One key for two actions in one place.
  case clash(key: String, first: String, second: String)

  /// The actions that it names.
  package var actions: [String] {
    switch self {
    case .unknownAction(let name), .unknownKey(_, let name), .fixed(let name), .dead(_, let name):
      [name]
    case .clash(_, let first, let second): [first, second]
    }
  }
}

extension KeyMap {
  /// The standard keys with some replaced.
  ///
  /// - Throws: the first override that names an unknown action or key, or two actions that would
  ///   answer to one key in one place.
  package init(overrides: [KeyOverride]) throws(KeyMapError) {
    var bindings = KeyMap.standard.bindings
    // A key that the person wants there is no longer the desk's or the models': their actions have
    // others, or are in the palette.
    for override in overrides {
      let places = bindings.filter { $0.action.rawValue == override.action }.map(\.place)
      let wanted = override.keys.compactMap(Key.init(name:))
      for (i, binding) in bindings.enumerated() where binding.givesWay {
        guard binding.action.rawValue != override.action,
          places.contains(where: binding.place.overlaps)
        else { continue }
        bindings[i].keys.removeAll(where: wanted.contains)
      }
    }
    for override in overrides {
      guard let action = Action(rawValue: override.action),
        let place = bindings.firstIndex(where: { $0.action == action })
      else { throw .unknownAction(override.action) }
      guard action != .interrupt else { throw .fixed(action: override.action) }
      var keys: [Key] = []
      for name in override.keys {
        guard let key = Key(name: name) else {
          throw .unknownKey(name, action: override.action)
        }
        guard !key.isDead(in: bindings[place].place) else {
          throw .dead(key: key.name, action: override.action)
        }
        keys.append(key)
      }
      bindings[place].keys = keys
      // The standard map may give an action keys in a second place: the new ones stand for all.
      let kept = bindings[place].place
      bindings.removeAll { $0.action == action && $0.place != kept }
    }
    for (i, one) in bindings.enumerated() {
      for two in bindings[(i + 1)...] where one.place.overlaps(two.place) {
        if let key = one.keys.first(where: two.keys.contains) {
          throw .clash(
            key: key.name,
            first: one.action.rawValue,
            second: two.action.rawValue
          )
        }
      }
    }
    self.init(bindings)
  }
}

extension KeyMap.Binding {
  /// Whether a key of the person's own choice is taken from it, rather than refused.
  fileprivate var givesWay: Bool {
    if case .wholeScreen = place { true } else { place == .screen(.models) }
  }
}

extension Key {
  /// Whether it can never ask for anything there.
  fileprivate func isDead(in place: KeyMap.Place) -> Bool {
    switch self {
    // Terminals send Backspace, Tab, Enter and Escape for these.
    case .control("h"), .control("i"), .control("j"), .control("m"), .control("["): true
    case .character:
      switch place {
      case .field, .wholeScreen: true
      default: false
      }
    default: false
    }
  }
}
