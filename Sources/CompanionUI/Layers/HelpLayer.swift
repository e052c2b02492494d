import Conference
import Terminal
import Wording

extension Model {
  /// Help for where one is, made from the key map itself.
  var help: Document {
    var behind = self
    behind.layers.removeAll { $0.kind == .help }
    let typing = behind.isTyping
    let place = behind.layers.isEmpty ? screen : nil
    let (name, words) =
      behind.formOnTop == nil
      ? (screenWords(screen).name, screenWords(screen).help)
      : (Phrases.reviewForm, Phrases.reviewFormHelp)
    var blocks = [
      Block(.heading(context.say(name))),
      Block(.text(Line(context.say(words)))),
      Block(.blank),
      Block(.heading(context.say(typing ? Phrases.keysWhileTyping : Phrases.keysHere))),
    ]
    for action in behind.actionsInHelp {
      let keys = keyMap.keys(for: action, typing: typing, on: place, in: behind.innermost)
      guard !keys.isEmpty else { continue }
      blocks.append(
        Block(
          .field(
            label: keys.map(\.name).joined(separator: " "),
            value: Line(context.say(behind.name(of: action)))
          )
        )
      )
    }
    blocks += [Block(.blank), Block(.heading(context.say(Phrases.marks)))]
    blocks += Provenance.Kind.allCases.filter { $0 != .reported }.map { kind in
      Block(
        .field(
          label: Context.mark(kind),
          value: Line(
            "\(context.say(Phrases.provenance(kind))): "
              + context.say(Phrases.provenanceMeaning(kind))
          )
        )
      )
    }
    blocks += [
      Block(.blank), Block(.heading(context.say(Phrases.typingVietnamese))),
      Block(.text(Line(context.say(Phrases.typingHelp)))),
    ]
    return Document(blocks, width: windowBody.width, symbols: symbols)
  }

  /// What can come to work where one is; what has keys here alone comes first.
  private var actionsInHelp: [Action] {
    let isScoring = formOnTop?.isScoring ?? (weighed != nil)
    let worth = keyMap.actions.filter { action in
      // A digit is a score there, or a weight.
      isWorthNaming(action) && !(isScoring && action.screen != nil)
    }
    let places = innermost
    let own = Set(keyMap.bindings.filter { places.contains($0.place) }.map(\.action))
    return worth.filter(own.contains) + worth.filter { !own.contains($0) }
  }

  /// What an action does, in the words for where one is.
  private func name(of action: Action) -> Localized {
    let hasRows = formOnTop != nil || formInSight != nil || whatIfField != nil
    return switch action {
    case .nextScreen where hasRows: Phrases.nextRow
    case .previousScreen where hasRows: Phrases.previousRow
    default: action.words.name
    }
  }

  /// Whether an action can come to work where one is, whatever the cursor is on just now.
  private func isWorthNaming(_ action: Action) -> Bool {
    switch action {
    case .open, .back, .source, .copy, .help, .nextHit, .previousHit: true
    default: isAvailable(action)
    }
  }

  /// The inside of a window over the screen.
  var windowBody: Rect { Frame.windowBody(layout) }

  /// The source window's text.
  var sourceDocument: Document {
    Document(
      (subjectInSight.map(context.provenance) ?? []) + context.article,
      width: windowBody.width,
      symbols: symbols
    )
  }
}
