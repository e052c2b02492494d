import Attendance
import Conference
import ConferenceSearch
import Terminal
import Wording

/// What can be done at the desk beside checking in.
extension Model {
  /// Whom an action is about: the match that is selected, else whom the last answer was about.
  var deskSubject: Delegate? {
    guard screen == .checkin else { return nil }
    if desk.matches.indices.contains(desk.selected), desk.isChosen || desk.matchCount == 1 {
      return board.index.delegates[desk.matches[desk.selected]]
    }
    guard desk.field.text.isEmpty else { return nil }
    return desk.reply?.delegate.flatMap(board.delegate)
  }

  /// Does one of the desk's actions.
  mutating func performAtDesk(_ action: Action) -> [Effect] {
    switch action {
    case .delegation: layers = [picker(.delegation)]
    case .undoStep:
      layers = [.steps(StepsState(steps: lastSteps))]
    case .walkIn: layers = [.form(walkInForm)]
    case .chooseList: layers = [picker(.list)]
    case .missing: layers = [.missing(DocumentPosition())]
    case .person:
      if deskSubject != nil { layers = [picker(.person)] }
    case .ticks:
      if let delegate = deskSubject { layers = [.ticks(delegate.id, DocumentPosition())] }
    case .checkOut:
      guard let delegate = deskSubject else { return [] }
      desk.clear()
      return record(.checkOut(delegate.id, reason: nil))
    case .excuse: openForm { .excuse($0) }
    case .note: openForm { .note($0) }
    case .nameSeat: openForm { .nameSeat($0) }
    case .substitute: openForm { .substitute($0) }
    default: break
    }
    return []
  }

  /// The last steps, this desk's own before those of other desks.
  private var lastSteps: [[EventID]] {
    let steps = board.table.lastSteps(StepsState.offered, on: desk.list)
    let isOwn: ([EventID]) -> Bool = { step in
      step.first.flatMap(board.table.event)?.desk == board.setup.desk
    }
    return steps.filter(isOwn) + steps.filter { !isOwn($0) }
  }

  private mutating func openForm(_ purpose: (PersonID) -> FormState.Purpose) {
    guard let delegate = deskSubject else { return }
    layers = [.form(form(purpose(delegate.id), for: delegate))]
  }

  private var walkInForm: FormState {
    // What was typed in vain is most likely the newcomer's name.
    let typed = desk.matches.isEmpty ? desk.field.text : ""
    let isName = typed.contains { $0.isLetter }
    return FormState(
      purpose: .walkIn,
      fields: [
        FormState.Field(
          name: .name,
          content: .text(TextField(isName ? typed : "")),
          isRequired: true
        ),
        FormState.Field(name: .office, content: .text(TextField())),
        FormState.Field(name: .province, content: .choice(provinceOptions, chosen: nil)),
        FormState.Field(name: .category, content: .choice(categoryOptions, chosen: nil)),
        FormState.Field(name: .reason, content: .text(TextField())),
      ]
    )
  }

  private func form(_ purpose: FormState.Purpose, for delegate: Delegate) -> FormState {
    let reason = FormState.Field(name: .reason, content: .text(TextField()))
    let name = FormState.Field(name: .name, content: .text(TextField()), isRequired: true)
    let fields: [FormState.Field] =
      switch purpose {
      case .walkIn, .excuse, .undo: [reason]
      case .note: [FormState.Field(name: .text, content: .text(TextField()), isRequired: true)]
      case .nameSeat: [name]
      case .substitute:
        [
          name,
          FormState.Field(name: .office, content: .text(TextField(delegate.office ?? ""))),
          FormState.Field(
            name: .province,
            content: .choice(
              provinceOptions,
              chosen: conference.info.provinces.firstIndex { $0.id == delegate.province }
            )
          ),
          reason,
        ]
      }
    return FormState(purpose: purpose, fields: fields)
  }

  private var provinceOptions: [FormState.Field.Option] {
    conference.info.provinces.map {
      FormState.Field.Option(id: $0.id, label: Localized(same: $0.name))
    }
  }

  private var categoryOptions: [FormState.Field.Option] {
    conference.info.categories.map { FormState.Field.Option(id: $0.id, label: $0.label) }
  }

  /// Enter in one of the desk's windows.
  mutating func openAtDesk(_ layer: Layer) -> [Effect]? {
    switch layer {
    case .ask(let state):
      guard state.candidates.indices.contains(state.selected) else { return [] }
      layers.removeLast()
      return record(.checkIn([state.candidates[state.selected]]))
    case .group(let state):
      guard !state.ticked.isEmpty else { return [] }
      layers.removeLast()
      return record(.checkIn(state.ticked))
    case .steps(let state):
      guard state.steps.indices.contains(state.selected) else { return [] }
      layers.append(
        .form(
          FormState(
            purpose: .undo(state.steps[state.selected]),
            fields: [FormState.Field(name: .reason, content: .text(TextField()))]
          )
        )
      )
      return []
    case .form(let state):
      return advance(state)
    default: return nil
    }
  }

  /// To the next field; from the last one the form is done, unless something is missing.
  private mutating func advance(_ state: FormState) -> [Effect] {
    var state = state
    if state.focus < state.fields.count - 1 {
      state.step(1)
      replaceTop(with: .form(state))
      return []
    }
    if let missing = state.missing {
      state.focus = missing
      replaceTop(with: .form(state))
      notice = Phrases.fieldIsMissing
      return []
    }
    layers = []
    desk.clear()
    return record(command(of: state))
  }

  private func command(of form: FormState) -> DeskCommand {
    let reason = form.value(.reason)
    switch form.purpose {
    case .walkIn: return .walkIn(registration(of: form), reason: reason)
    case .substitute(let seat):
      var registration = registration(of: form)
      registration.category = board.delegate(seat)?.category
      return .substitute(seat: seat, registration, reason: reason)
    case .note(let id): return .note(id, text: form.value(.text) ?? "")
    case .excuse(let id): return .excuse(id, reason: reason)
    case .nameSeat(let id): return .nameSeat(id, name: form.value(.name) ?? "")
    case .undo(let events): return .undo(events, reason: reason)
    }
  }

  private func registration(of form: FormState) -> Registration {
    Registration(
      name: form.value(.name) ?? "",
      province: form.value(.province),
      category: form.value(.category),
      office: form.value(.office)
    )
  }
}

/// What the keys of the desk's windows do beside Enter.
extension Model {
  var formInSight: FormState? {
    if case .form(let state) = layers.last { state } else { nil }
  }

  var isTicking: Bool {
    if case .group = layers.last { true } else { false }
  }

  mutating func moveForm(_ steps: Int) {
    guard var state = formInSight else { return }
    state.step(steps)
    replaceTop(with: .form(state))
  }

  mutating func choose(_ character: Character, in state: FormState) -> [Effect] {
    var state = state
    state.choose(beginning: character)
    replaceTop(with: .form(state))
    return []
  }

  mutating func toggle() {
    guard case .group(var state) = layers.last else { return }
    state.toggle()
    state.selected = min(state.selected + 1, state.rows.count - 1)
    replaceTop(with: .group(state))
  }

  func isAvailableForPerson(_ action: Action) -> Bool {
    guard let delegate = deskSubject else { return false }
    if !layers.isEmpty, case .picker(let state) = layers.last, state.purpose != .person {
      return false
    }
    let status = board.presence(of: delegate.id, on: desk.list).status
    switch action {
    case .checkOut: return status == .present
    case .excuse: return status == .expected
    case .nameSeat: return delegate.isVacantSeat
    case .substitute: return status == .expected
    default: return true
    }
  }
}
