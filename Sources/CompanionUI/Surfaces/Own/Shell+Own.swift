import Conference
import Ledger
import Wording

/// Stars and notes of one's own, on whatever the cursor is on.
extension Shell {
  /// Does what was asked for with the star, the note or all of them.
  mutating func performOwn(_ action: Action, _ ledger: Ledger) -> [Effect] {
    if action == .ownMarks {
      guard !ledger.marks.isEmpty else {
        notice = Phrases.noOwnMarks
        return []
      }
      open(PickerSurface.ownMarks, ledger)
      return []
    }
    guard let subject = stack.top.subject?.own else { return [] }
    let title = ledger.name(of: subject)?[language] ?? subject.id
    guard action == .star else {
      open(OwnNoteSurface(subject, called: title, in: context(ledger)), ledger)
      return []
    }
    let isStarred = ledger.mark(on: subject)?.isStarred ?? false
    notice = isStarred ? Phrases.starIsOff(title) : Phrases.starIsSet(title)
    return [.mark(.star(subject, !isStarred))]
  }
}

extension Conference {
  /// The screen where something that may be marked stands, and its id there.
  func destination(of subject: OwnMark.Subject) -> Destination {
    switch subject.kind {
    case .session: return .item(.agenda, id: subject.id)
    case .visit: return .item(.visits, id: subject.id)
    case .figure: return .item(.figures, id: subject.id)
    case .person:
      guard person(subject.id) != nil else { return .item(.roster, id: subject.id) }
      let (screen, id) = place(ofPerson: subject.id)
      return .item(screen, id: id)
    }
  }
}
