import Conference
import Terminal
import Wording

extension Model {
  /// Help for where one is, made from the key map itself.
  var help: Document {
    let typing = layersBelowHelp.last?.isTyping ?? false
    var blocks = [
      Block(.heading(context.say(screenWords(screen).name))),
      Block(.text(Line(context.say(screenWords(screen).help)))),
      Block(.blank),
      Block(.heading(context.say(typing ? Phrases.keysWhileTyping : Phrases.keysHere))),
    ]
    for binding in keyMap.bindings where holds(binding, typing: typing) {
      let keys = binding.keys.filter { key in
        if typing, case .character = key { return false }
        return true
      }
      guard !keys.isEmpty else { continue }
      blocks.append(
        Block(
          .field(
            label: keys.map(\.name).joined(separator: " "),
            value: Line(context.say(binding.action.words.name))
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

  private var layersBelowHelp: [Layer] {
    layers.filter { if case .help = $0 { false } else { true } }
  }

  private func holds(_ binding: KeyMap.Binding, typing: Bool) -> Bool {
    switch binding.place {
    case .everywhere: true
    case .field: typing
    case .browsing: !typing
    case .screen(let own): !typing && own == screen
    }
  }

  /// The inside of a window over the screen.
  var windowBody: Rect { Frame.windowBody(layout) }

  /// The source window's text.
  func sourceDocument(_ subject: Subject) -> Document {
    Document(
      context.provenance(of: subject) + context.article,
      width: windowBody.width,
      symbols: symbols
    )
  }
}
