import Attendance
import Conference
import ConferenceSearch
import Ledger
import Terminal
import VietnameseText
import Wording

/// A form at the desk: a walk-in, a substitute, a note, a reason, who somebody is.
struct DeskFormSurface: Surface {
  private(set) var form: DeskForm
  private(set) var isOver = false
  /// Whether what the form is to undo was undone meanwhile, at another desk.
  private var isUndone = false
  /// What was known of whom the form edits when it was opened.
  private var before: [PersonField: String] = [:]
  /// The same of a form of the programme.
  private var programme: [ProgrammeField: String] = [:]

  /// The fields as they were when it was opened.
  private let opened: [DeskForm.Field]

  /// A form as it was left.
  init(_ form: DeskForm) {
    self.form = form
    opened = form.fields
  }

  /// The form of a session or a visit, as the programme has it.
  ///
  /// - Parameters:
  ///   - subject: Of what.
  ///   - context: Where it is opened.
  /// - Returns: The form; an empty one where there is no such thing.
  static func programme(_ subject: ProgrammeSubject, in context: Context) -> DeskFormSurface {
    var surface = DeskFormSurface(
      DeskForm(
        .programme(subject),
        fields: ProgrammeForm.fields(of: subject, in: context.conference) + [.reason]
      )
    )
    surface.programme = ProgrammeForm.values(surface.form, of: subject, context.conference)
    return surface
  }

  /// The form of what is done with a person.
  init(_ purpose: DeskForm.Purpose, for person: Delegate, in context: Context) {
    let fields: [DeskForm.Field] =
      switch purpose {
      case .walkIn, .excuse, .programme, .undo: [.reason]
      case .note: [DeskForm.Field(name: .text, content: .text(TextField()), isRequired: true)]
      case .nameSeat: [.name()]
      case .substitute:
        [
          .name(), .text(.office, person.office), .text(.position), .text(.phone),
          .province(of: context.conference, chosen: person.province),
          .text(.elsewhere, context.guestPlace(person)), .reason,
        ]
      case .edit: Self.fields(of: person, in: context)
      }
    self.init(DeskForm(purpose, fields: fields))
    if isEdit { before = said }
  }

  /// The form of somebody who is on no list.
  static func walkIn(named name: String, in context: Context) -> DeskFormSurface {
    DeskFormSurface(
      DeskForm(
        .walkIn,
        fields: [
          .name(name), .text(.office), .text(.position), .text(.phone),
          .province(of: context.conference, isAsked: true), .text(.elsewhere),
          .category(of: context.conference), .reason,
        ]
      )
    )
  }

  /// Why a step is undone.
  static func undo(_ step: [EventID]) -> DeskFormSurface {
    DeskFormSurface(DeskForm(.undo(step), fields: [.reason]))
  }

  /// Who somebody is, field by field, as `person set` asks for it.
  private static func fields(of person: Delegate, in context: Context) -> [DeskForm.Field] {
    let info = context.conference.info
    let guestPlace = context.guestPlace(person)
    return [
      .name(person.isVacantSeat ? "" : person.name), .text(.office, person.office),
      .text(.position, person.position), .text(.phone, person.phone),
      .choice(
        .province,
        info.provinces.map { ($0.id, Localized(same: $0.name)) },
        chosen: guestPlace == nil ? person.province : nil
      ),
      .text(.elsewhere, guestPlace),
      .choice(.category, info.categories.map { ($0.id, $0.label) }, chosen: person.category),
      .text(.note, person.note),
      .choice(
        .head,
        [(Delegate.isSo, Phrases.yes)],
        none: Phrases.no,
        chosen: person.isHead ? Delegate.isSo : nil
      ),
      .reason,
    ]
  }

  /// What the form says of the person it edits.
  private var said: [PersonField: String] {
    [
      .name: form.value(.name) ?? "", .office: form.value(.office) ?? "",
      .position: form.value(.position) ?? "", .phone: form.value(.phone) ?? "",
      .province: form.value(.elsewhere) ?? form.value(.province) ?? "",
      .category: form.value(.category) ?? "", .note: form.value(.note) ?? "",
      .head: form.value(.head) ?? "",
    ]
  }

  /// What is said otherwise than when the form was opened: what another desk set meanwhile stays.
  private func change(in ledger: Ledger) -> PersonChange {
    var values = said.filter { before[$0] != $1 }
    if let place = values[.province] { values[.province] = Self.place(place, ledger.conference) }
    return PersonChange(values, reason: form.value(.reason))
  }

  /// A place as the roster has it already, with its marks, where it has; else as it was typed.
  private static func place(_ text: String, _ conference: Conference) -> String {
    let wanted = Folding.fold(text)
    if let province = conference.info.provinces.first(where: { Folding.fold($0.name) == wanted }) {
      return province.id
    }
    let guests = conference.info.guestPlaces(conference.roster.delegates.lazy.map(\.province))
    return guests.first { Folding.fold($0) == wanted } ?? text
  }

  var isTyping: Bool { !isUndone && form.field != nil }
  var keys: KeyScope { KeyScope(inner: form.field == nil ? [.choice] : []) }
  var asks: Bool { true }
  /// What the palette does otherwise leaves what was typed where it is.
  var staysOpen: Bool { true }
  var returnsWithScreen: Bool { true }

  mutating func refresh(_ change: Change, in context: Context) {
    isOver = form.purpose.delegate.map { context.ledger.person($0) == nil } ?? false
    if case .undo(let events) = form.purpose {
      isUndone = !events.contains(where: context.ledger.attendance.isInForce)
    }
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return advance(in: context)
    case .action(.back): return leave(in: context)
    case .action(.down), .action(.nextScreen): return step(1, in: context)
    case .action(.up), .action(.previousScreen): return step(-1, in: context)
    case .action(.nextChoice): form.choose(1)
    case .action(.previousChoice): form.choose(-1)
    case .wheel(let isDown, _): return step(isDown ? 3 : -3, in: context)
    case .click(.row(let number), _): return step(number - form.focus, in: context)
    // A field of choices takes no text: a letter chooses.
    case .character(let letter) where form.field == nil:
      // What is asked, and told by one letter, needs no Enter.
      if form.choose(beginning: letter), form.fields[form.focus].isAsked, let next = form.next {
        form.go(to: next)
      }
    default:
      guard form.take(input) else { return nil }
      return form.field?.isFull == true ? [.say(Phrases.fieldIsFull)] : []
    }
    return []
  }

  /// Of a newcomer what was typed is kept, unless it is what was kept before.
  ///
  /// - Returns: Nil where the window closes as any other.
  private func leave(in context: Context) -> [Request]? {
    guard form.purpose == .walkIn, form.fields != opened else { return nil }
    let key = context.keyMap.key(for: .walkIn, typing: true, on: .checkin)?.name ?? ""
    return [.close, .hand(.kept(form)), .say(Phrases.guestIsKept(key: key))]
  }

  /// Whether it says anew what is known already: one field is changed, and the rest is not gone through.
  private var isEdit: Bool {
    switch form.purpose {
    case .edit, .programme: true
    default: false
    }
  }

  /// To another field; what was typed in Telex or VNI is spelled, and a name or telephone number that is
  /// on the list asked about.
  private mutating func step(_ steps: Int, in context: Context) -> [Request] {
    let isSpelled = form.spell()
    let place = form.fields[form.focus].name
    if [.name, .phone].contains(place) { _ = form.ask(people(in: context)) }
    let focus = form.fields.firstIndex { $0.name == place } ?? form.focus
    form.go(to: focus + steps)
    return isSpelled ? [.say(Phrases.spelled)] : []
  }

  /// Who of the list has the name or the telephone number that was typed, behind the answer that it is
  /// nobody of them; nobody where no newcomer is registered.
  private func people(in context: Context) -> [DeskForm.Field.Option] {
    let nobody: Localized
    switch form.purpose {
    case .walkIn: nobody = Phrases.nobodyOfThem
    case .substitute: nobody = Phrases.nobodyOfThemSubstitutes
    default: return []
    }
    let index = context.ledger.delegateIndex
    let names = form.value(.name).map(index.namesakes) ?? []
    let same = (names + index.holders(phone: form.value(.phone))).unique
      .map { index.delegates[$0] }
    guard !same.isEmpty else { return [] }
    return [DeskForm.Field.Option(id: "", label: nobody)]
      + same.prefix(Self.mostNamesakes).map { delegate in
        DeskForm.Field.Option(id: delegate.id.rawValue, label: context.who(delegate))
      }
  }

  /// More are not asked about.
  private static let mostNamesakes = 20

  /// To the next field that must be filled in or is asked; where none is left the form is done.
  ///
  /// The others are reached with Tab or an arrow.
  private mutating func advance(in context: Context) -> [Request] {
    if isUndone { return [.close, .closeWindows] }
    let field = form.fields[form.focus]
    if field.isRequired, form.isMissing(field.name) { return [.say(Phrases.fieldIsMissing)] }
    if field.name == .same, let id = form.value(.same), !id.isEmpty {
      return [.close, .hand(.command(.checkIn([PersonID(id)])))]
    }
    let isSpelled = form.spell()
    let said: [Request] = isSpelled ? [.say(Phrases.spelled)] : []
    if field.name == .phone, let wrong = form.phoneWithoutDigits(unless: before[.phone]) {
      return [.say(wrong)]
    }
    if [.name, .phone].contains(field.name), form.ask(people(in: context)),
      let question = form.fields.firstIndex(where: { $0.name == .same })
    {
      form.go(to: question)
      return said
    }
    form.pass()
    if let next = form.next {
      form.go(to: next)
      return said
    }
    // What was spelled is seen before it is recorded.
    if isSpelled { return said }
    if case .programme = form.purpose,
      let wrong = ProgrammeForm.wrong(form, context.conference.info)
    {
      form.go(to: wrong.field)
      return [.say(wrong.words)]
    }
    if let wrong = form.phoneWithoutDigits(unless: before[.phone]) { return [.say(wrong)] }
    // The window beneath, where one led here, closes with it.
    return [.close, .closeWindows, .hand(.command(command(context.ledger)))]
  }

  private func command(_ ledger: Ledger) -> DeskCommand {
    let reason = form.value(.reason)
    switch form.purpose {
    case .walkIn: return .walkIn(registration(in: ledger), reason: reason)
    case .substitute(let seat):
      var registration = registration(in: ledger)
      registration.category = ledger.person(seat)?.category
      return .substitute(seat: seat, registration, reason: reason)
    case .note(let id): return .note(id, text: form.value(.text) ?? "")
    case .excuse(let id): return .excuse(id, reason: reason)
    case .nameSeat(let id): return .nameSeat(id, name: form.value(.name) ?? "")
    case .edit(let id): return .edit(id, change(in: ledger))
    case .programme(let subject):
      let values = ProgrammeForm.values(form, of: subject, ledger.conference)
      // What another desk set meanwhile stays.
      let changed = values.filter { programme[$0] != $1 }
      return .setProgramme(ProgrammeChange(subject, changed, reason: reason))
    case .undo(let events): return .undo(events, reason: reason)
    }
  }

  private func registration(in ledger: Ledger) -> Registration {
    let elsewhere = form.value(.elsewhere).map { Self.place($0, ledger.conference) }
    return Registration(
      name: form.value(.name) ?? "",
      province: elsewhere ?? form.value(.province),
      category: form.value(.category),
      office: form.value(.office),
      position: form.value(.position),
      phone: form.value(.phone)
    )
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open: true
    case .nextChoice, .previousChoice: !isUndone && form.field == nil
    default: offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .help] }

  func shortWords(for action: Action) -> Localized? {
    guard action == .open else { return nil }
    return isUndone ? Phrases.enterCloses : isEdit ? Phrases.enterSaves : Phrases.enterGoesOn
  }

  func words(for action: Action) -> Localized? {
    switch action {
    case .nextScreen: Phrases.nextRow
    case .previousScreen: Phrases.previousRow
    default: nil
    }
  }

  // MARK: Drawing

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(title), in: context)
    var y = body.y
    for line in about(in: context) where y < body.maxY {
      frame.canvas.draw(line, x: body.x, y: y, width: body.width)
      y += 1
    }
    if isUndone {
      for line in Line(context.say(Phrases.undoneElsewhere), Style(.caution, bold: true))
        .wrapped(to: body.width) where y < body.maxY
      {
        frame.canvas.draw(line, x: body.x, y: y, width: body.width)
        y += 1
      }
      return
    }
    y += 1
    let rows = max(1, body.maxY - y)
    let first = max(0, min(form.focus - rows + 1, form.fields.count - rows))
    let labels = form.fields.map { context.say(Phrases.formField($0.name.key)) }
    let column = labels.map { DisplayWidth.columns(of: $0) }.max() ?? 0
    for number in form.fields.indices[first...] where y < body.maxY {
      let label = labels[number]
      let padding = String(repeating: " ", count: column - DisplayWidth.columns(of: label))
      let row = Rect(x: body.x, y: y, width: body.width, height: 1)
      draw(number, label: label + padding, in: row, on: &frame, context)
      frame.hotspots.append(Hotspot(rect: row, target: .row(number)))
      y += 1
    }
    if first + rows < form.fields.count {
      frame.canvas.draw(
        context.symbols.more,
        x: body.maxX - 1,
        y: body.maxY - 1,
        style: Style(.accent, bold: true)
      )
    }
    let hasChoices = form.fields.contains { !$0.content.options.isEmpty }
    let help =
      isEdit ? (hasChoices ? Phrases.editHelp : Phrases.editTextsHelp) : Phrases.formHelp
    for line in Line(context.say(help), Style(.accent)).wrapped(to: body.width)
    where y + 1 < body.maxY {
      frame.canvas.draw(line, x: body.x, y: y + 1, width: body.width)
      y += 1
    }
  }

  private func draw(
    _ number: Int,
    label: String,
    in row: Rect,
    on frame: inout Frame,
    _ context: Context
  ) {
    let hasFocus = number == form.focus
    let prompt = (hasFocus ? context.symbols.pointer : " ") + " " + label + "  "
    switch form.fields[number].content {
    case .text(let text) where hasFocus: frame.drawField(text, prompt: prompt, in: row)
    case .text(let text):
      frame.canvas.draw(Line(prompt) + Line(text.text), x: row.x, y: row.y, width: row.width)
    case .choice(let options, let chosen):
      let value = context.say(chosen.map { options[$0].label } ?? Phrases.notChosen)
      let line =
        Line(prompt, hasFocus ? Style(.accent, bold: true) : .plain)
        + Line(hasFocus ? "< \(value) >" : value, hasFocus ? Style(bold: true) : .plain)
      frame.canvas.draw(line, x: row.x, y: row.y, width: row.width)
      if hasFocus {
        frame.canvas.cursor = Point(x: row.x + DisplayWidth.columns(of: prompt), y: row.y)
      }
    }
  }

  private var title: Localized {
    switch form.purpose {
    case .walkIn: Phrases.walkInTitle
    case .substitute: Phrases.substituteTitle
    case .note: Phrases.noteTitle
    case .excuse: Phrases.excuseTitle
    case .nameSeat: Phrases.nameSeatTitle
    case .edit: Phrases.editTitle
    case .programme(.visit): Phrases.visitTitle
    case .programme: Phrases.programmeTitle
    case .undo: Phrases.undoTitle
    }
  }

  /// Whom or what the form is about.
  private func about(in context: Context) -> [Line] {
    switch form.purpose {
    case .walkIn: []
    case .substitute(let id), .note(let id), .excuse(let id), .nameSeat(let id), .edit(let id):
      [context.ledger.person(id).map(context.nameLine) ?? Line(id.rawValue)]
    case .programme(let subject): [Line(context.say(context.conference.name(of: subject)))]
    case .undo(let ids):
      ids.first.flatMap(context.ledger.attendance.event).map {
        [context.stepLine($0, count: ids.count)]
      } ?? []
    }
  }
}

extension Context {
  /// Where a guest comes from, which is no province of the conference; nil for others.
  fileprivate func guestPlace(_ person: Delegate) -> String? {
    person.province.flatMap { conference.province($0) == nil ? $0 : nil }
  }
}

extension DeskForm.Field {
  fileprivate static let reason = text(.reason)

  fileprivate static func text(_ name: DeskForm.Name, _ text: String? = nil) -> DeskForm.Field {
    DeskForm.Field(name: name, content: .text(TextField(text ?? "")))
  }

  fileprivate static func name(_ name: String = "") -> DeskForm.Field {
    DeskForm.Field(name: .name, content: .text(TextField(name)), isRequired: true)
  }

  /// A choice of which nothing may be chosen, as its first line says.
  fileprivate static func choice(
    _ name: DeskForm.Name,
    _ choices: [(id: String, label: Localized)],
    none: Localized = Phrases.noneOfThem,
    chosen: String?
  ) -> DeskForm.Field {
    let options =
      [Option(id: "", label: none)] + choices.map { Option(id: $0.id, label: $0.label) }
    let place = options.firstIndex { $0.id == chosen ?? "" }
    return DeskForm.Field(name: name, content: .choice(options, chosen: place))
  }

  fileprivate static func province(
    of conference: Conference,
    chosen: String? = nil,
    isAsked: Bool = false
  ) -> DeskForm.Field {
    let provinces = conference.info.provinces
    let options = provinces.map { Option(id: $0.id, label: Localized(same: $0.name)) }
    let place = provinces.firstIndex { $0.id == chosen }
    return DeskForm.Field(
      name: .province,
      content: .choice(options, chosen: place),
      isAsked: isAsked && !options.isEmpty
    )
  }

  fileprivate static func category(of conference: Conference) -> DeskForm.Field {
    let options = conference.info.categories.map { Option(id: $0.id, label: $0.label) }
    return DeskForm.Field(
      name: .category,
      content: .choice(options, chosen: nil),
      isAsked: !options.isEmpty
    )
  }
}

extension DeskForm.Name {
  /// Its name in the catalogue of words.
  fileprivate var key: String {
    switch self {
    case .name: "name"
    case .office: "office"
    case .position: "position"
    case .phone: "phone"
    case .elsewhere: "elsewhere"
    case .note: "note"
    case .head: "head"
    case .province: "province"
    case .category: "category"
    case .reason: "reason"
    case .text: "text"
    case .same: "same"
    case .title: "title"
    case .englishTitle: "title-en"
    case .starts: "starts"
    case .ends: "ends"
    case .room: "room"
    case .order: "order"
    case .departs: "departs"
    case .meetingPoint: "meeting-point"
    case .bus: "bus"
    case .contact: "contact"
    }
  }
}
