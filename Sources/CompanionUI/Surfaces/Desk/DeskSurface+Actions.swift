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
    case .undoStep: return [.open { StepsSurface(on: list, in: $0) }]
    case .walkIn:
      // What was typed in vain is most likely the newcomer's name.
      let typed = matches.isEmpty ? field.text : ""
      let name = typed.contains { $0.isLetter } ? typed : ""
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
      let actions = [Action.checkOut, .excuse, .note, .substitute, .nameSeat, .ticks].filter {
        offers($0, in: context)
      }
      return [
        .open { _ in
          PickerSurface(Phrases.personActions) { context in
            actions.map { Choice($0, context.keyMap) }
          }
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
    case .checkOut:
      forgetField()
      return record(.checkOut(id, reason: nil))
    case .excuse: return [.open { DeskFormSurface(.excuse(id), for: person, in: $0) }]
    case .note: return [.open { DeskFormSurface(.note(id), for: person, in: $0) }]
    case .nameSeat: return [.open { DeskFormSurface(.nameSeat(id), for: person, in: $0) }]
    case .substitute: return [.open { DeskFormSurface(.substitute(id), for: person, in: $0) }]
    default: return nil
    }
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .delegation, .walkIn, .chooseList, .missing: return true
    case .undoStep: return !context.ledger.attendance.isEmpty
    case .open: return !hasFocus || !field.text.isEmpty
    case .back: return hasFocus
    case .person, .checkOut, .excuse, .note, .substitute, .nameSeat, .ticks:
      guard let person = person(in: context) else { return false }
      let status = context.ledger.presence(of: person.id, on: list).status
      return switch action {
      case .checkOut: status == .present
      case .excuse, .substitute: status == .expected
      case .nameSeat: person.isVacantSeat
      default: true
      }
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
