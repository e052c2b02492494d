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
    var blocks = [
      Block(.heading(context.say(screenWords(screen).name))),
      Block(.text(Line(context.say(screenWords(screen).help)))),
      Block(.blank),
      Block(.heading(context.say(typing ? Phrases.keysWhileTyping : Phrases.keysHere))),
    ]
    for action in keyMap.actions where behind.isWorthNaming(action) {
      let keys = keyMap.keys(for: action, typing: typing, on: place, in: behind.innermost)
      guard !keys.isEmpty else { continue }
      blocks.append(
        Block(
          .field(
            label: keys.map(\.name).joined(separator: " "),
            value: Line(context.say(action.words.name))
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
