import Conference
import Ledger
import Wording

extension PickerSurface {
  /// Everything that is starred or noted: what is chosen is gone to.
  static let ownMarks = PickerSurface(Phrases.ownMarksTitle, opener: .ownMarks) { context in
    context.ledger.marks.all.compactMap { mark in
      guard let name = context.ledger.name(of: mark.subject) else { return nil }
      let star = mark.isStarred ? context.symbols.star + " " : ""
      return Choice(
        title: name.map { star + $0 },
        synonyms: [name.vi, name.en, mark.note ?? ""].joined(separator: " "),
        hint: context.say(Phrases.thing(mark.subject.kind.rawValue))
          + (mark.note == nil ? "" : ", " + context.say(Phrases.ownNote).lowercased()),
        value: .own(mark.subject)
      )
    }
  }
}
