import Conference
import Terminal
import Wording

/// Keys, and what they do where one is.
struct HelpKey: Hashable, Sendable {
  var keys: [Key]
  var words: Localized
}

extension Context {
  /// What the help says.
  func help(_ guide: Guide, _ keys: [HelpKey], isTyping: Bool) -> [Block] {
    let keyHeading = isTyping ? Phrases.keysWhileTyping : Phrases.keysHere
    return [
      Block(.heading(say(guide.name))), Block(.text(Line(say(guide.words)))),
      Block(.blank), Block(.heading(say(keyHeading))),
    ]
      + keys.map { key in
        Block(
          .field(
            label: key.keys.map(\.name).joined(separator: " "),
            value: Line(say(key.words))
          )
        )
      }
      + [Block(.blank), Block(.heading(say(Phrases.marks)))]
      + Provenance.Kind.allCases.filter { $0 != .reported }.map { kind in
        Block(
          .field(
            label: Context.mark(kind),
            value: Line(
              "\(say(Phrases.provenance(kind))): \(say(Phrases.provenanceMeaning(kind)))"
            )
          )
        )
      }
      + [
        Block(.blank), Block(.heading(say(Phrases.typingVietnamese))),
        Block(.text(Line(say(Phrases.typingHelp)))),
      ]
  }
}
