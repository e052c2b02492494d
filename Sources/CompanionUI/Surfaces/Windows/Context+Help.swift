import Conference
import Terminal
import Wording

/// Keys, and what they do where one is.
struct HelpKey: Hashable, Sendable {
  /// Whether it means this here alone.
  var isOwn = false
  var keys: [Key]
  var words: Localized
}

extension Context {
  /// What the help says.
  func help(_ guide: Guide, _ keys: [HelpKey], isTyping: Bool) -> [Block] {
    let keyHeading = isTyping ? Phrases.keysWhileTyping : Phrases.keysHere
    // What is particular to where one is comes first: a small window shows little more.
    let own = keys.filter(\.isOwn).map(block)
    let others = keys.filter { !$0.isOwn }.map(block)
    return [Block(.heading(say(guide.name)))] + own
      + (own.isEmpty ? [] : [Block(.blank)])
      + [Block(.text(Line(say(guide.words)))), Block(.blank), Block(.heading(say(keyHeading)))]
      + others + [Block(.blank)] + legend
      + [
        Block(.blank), Block(.heading(say(Phrases.typingVietnamese))),
        Block(.text(Line(say(Phrases.typingHelp)))),
      ]
  }

  private func block(_ key: HelpKey) -> Block {
    Block(
      .field(
        label: key.keys.map(\.name).joined(separator: " "),
        value: Line(say(key.words))
      )
    )
  }

  /// What every mark on the screens means.
  var legend: [Block] {
    let others = [
      (symbols.yes, Phrases.markPresent), (symbols.no, Phrases.markUndone),
      (symbols.star, Phrases.markStarred),
      ("–", Phrases.markUnranked), ("*", Phrases.markPartial),
      ("—", Phrases.notInTheSource), (symbols.pointer, Phrases.markCursor),
      (symbols.more, Phrases.markMore), ("n=3", Phrases.markCount), ("±", Phrases.markSpread),
    ]
    return [Block(.heading(say(Phrases.marks)))]
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
      + others.map { mark, words in Block(.field(label: mark, value: Line(say(words)))) }
  }
}
