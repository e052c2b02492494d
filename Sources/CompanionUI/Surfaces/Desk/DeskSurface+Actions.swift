import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// What can be done at the desk beside checking in.
extension DeskSurface {
  /// Does one of the desk's own actions; nil for any other.
  mutating func performOwn(_ action: Action, in context: Context) -> [Request]? {
    let list = list
    switch action {
    case .delegation:
      return [
        .open { _ in
          PickerSurface(Phrases.delegation) { $0.delegationChoices(on: list) }
        }
      ]
    case .undoStep: return [.open { _ in StepsSurface(on: list) }]
    case .walkIn:
      // What was typed in vain is most likely the newcomer's name.
      let typed = matches.isEmpty ? field.text : ""
      let name = typed.contains { $0.isLetter } ? typed : ""
      if name.isEmpty, let form = takeKeptGuest() { return [.open { _ in DeskFormSurface(form) }] }
      return [.open { DeskFormSurface.walkIn(named: name, in: $0) }]
    case .chooseList:
      return [
        .open { _ in
          PickerSurface(Phrases.chooseList, current: .list(list)) { $0.listChoices }
        }
      ]
    case .missing:
      return [
        .open { _ in
          TextWindow(Phrases.missingTitle) { $0.missing(on: list) }
        }
      ]
    default: return person(in: context).flatMap { perform(action, on: $0, in: context) }
    }
  }

  /// Does what an action does with a person.
  private mutating func perform(
    _ action: Action,
    on person: Delegate,
    in context: Context
  ) -> [Request]? {
    let id = person.id
    switch action {
    case .person:
      let list = list
      return [
        .open { _ in
          PickerSurface(
            Phrases.personActions,
            isAboutSomething: { $0.ledger.person(id) != nil },
            offer: { context in
              [
                Action.printBadge, .checkOut, .excuse, .note, .substitute, .nameSeat, .edit,
                .undoPerson, .ticks,
              ]
              .filter { context.offers($0, with: id, on: list) }
              .map { action in
                let key = context.keyMap.key(for: action, typing: false, on: .checkin)
                return Choice(action, words: nil, key: key?.label(context.symbols))
              }
            }
          )
        }
      ]
    case .ticks:
      return [
        .open { _ in
          TextWindow(
            Phrases.ticksTitle,
            isAboutSomething: { $0.ledger.person(id) != nil },
            blocks: { $0.ticks(of: id) }
          )
        }
      ]
    case .printBadge: return context.setup.prints ? [.effect(.print(id))] : []
    case .undoPerson: return [StepsSurface.undo(of: id, on: list, in: context)]
    case .checkOut:
      forgetField()
      return record(.checkOut(id, reason: nil))
    case .excuse: return [.open { DeskFormSurface(.excuse(id), for: person, in: $0) }]
    case .note: return [.open { DeskFormSurface(.note(id), for: person, in: $0) }]
    case .nameSeat: return [.open { DeskFormSurface(.nameSeat(id), for: person, in: $0) }]
    case .edit: return [.open { DeskFormSurface(.edit(id), for: person, in: $0) }]
    case .substitute: return [.open { DeskFormSurface(.substitute(id), for: person, in: $0) }]
    default: return nil
    }
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .delegation, .walkIn, .chooseList, .missing: return true
    case .undoStep: return StepsSurface.hasSteps(on: list, in: context)
    case .open: return !hasFocus || !field.text.isEmpty
    case .back: return hasFocus
    case .person, .checkOut, .excuse, .note, .substitute, .nameSeat, .edit, .ticks, .undoPerson,
      .printBadge:
      return person(in: context).map { context.offers(action, with: $0.id, on: list) } ?? false
    default: return offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] {
    [
      .open, .delegation, .walkIn, .undoStep, .person, .help, .chooseList, .missing, .back, .quit,
    ]
  }

  func shortWords(for action: Action) -> Localized? {
    guard action == .open else { return nil }
    return hasFocus ? Phrases.enterChecksIn : Phrases.enterTypes
  }
}

extension Context {
  /// Whether an action does anything with a person of the roster: the rules are the ledger's.
  fileprivate func offers(_ action: Action, with person: PersonID, on list: ListID) -> Bool {
    if action == .printBadge { return setup.prints }
    if action == .undoPerson { return !ledger.steps(of: person, on: list).isEmpty }
    let command: PersonalCommand? =
      switch action {
      case .checkOut: .checkOut
      case .excuse: .excuse
      case .note: .note
      case .substitute: .substitute
      case .nameSeat: .nameSeat
      default: nil
      }
    guard let command else { return true }
    return ledger.list(list).map { ledger.allows(command, of: person, on: $0) } ?? false
  }

  /// Every list, with how many have arrived on it.
  fileprivate var listChoices: [Choice] {
    ledger.lists.map { list in
      let name = ledger.name(of: list)
      return Choice(
        title: name,
        synonyms: [list.id.rawValue, name.vi, name.en].joined(separator: " "),
        hint: "\(ledger.attendance.arrived(on: list.id))",
        value: .list(list.id)
      )
    }
  }
}
