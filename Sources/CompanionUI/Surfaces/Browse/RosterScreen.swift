import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The delegates by province, each province by given name, as Vietnamese lists have it.
struct RosterScreen: ScreenContent {
  let context: Context
  let listing: RosterListing?

  private var delegates: [Delegate] { context.conference.roster.delegates }

  var entries: [Entry] { listing?.entries ?? [] }

  /// That nobody is on it, and what brings them; where a filter hides all, only that.
  var emptyNote: Localized {
    guard delegates.isEmpty, listing != nil else { return Phrases.nothingHere }
    guard context.setup.reach == .desk else { return Phrases.rosterIsEmpty }
    let key = context.keyMap.keys(for: .importList).first?.name ?? ":"
    return Phrases.rosterIsEmpty(importKey: key)
  }

  var subtitle: Line {
    guard let listing else { return Line() }
    var spans: [Span] = []
    let filters = [
      listing.filter.province.map(context.conference.placeName),
      listing.filter.category.flatMap(context.conference.category).map {
        context.say($0.label)
      },
    ].compactMap { $0 }
    if !filters.isEmpty {
      let shown = context.say(Phrases.shownOf(listing.shown, delegates.count))
      spans.append(
        Span(
          (filters + [shown]).joined(separator: " \(context.symbols.separator) "),
          Style(.accent, bold: true)
        )
      )
    }
    if context.conference.roster.isSample {
      spans.append(
        Span((spans.isEmpty ? "" : "  ") + "~ " + context.say(Phrases.sampleData), Style(.caution))
      )
    }
    return Line(spans)
  }

  func heading(_ number: Int) -> Line {
    guard let listing else { return Line() }
    let group = listing.groups[number]
    let name = group.province.map(context.conference.placeName)
    return Line([
      Span(name ?? context.say(Phrases.noProvince), Style(.accent, bold: true)),
      Span("  \(group.shown)"),
    ])
  }

  func id(_ item: Int) -> String { delegates[item].id.rawValue }

  /// Columns of its own make it as wide as it may be.
  var fitsRows: Bool { false }

  func filterText(_ item: Int) -> String {
    let delegate = delegates[item]
    let texts = [delegate.office, delegate.position, delegate.delegation, label(delegate.category)]
    return ([delegate.code, delegate.name] + texts.compactMap(\.self)).joined(separator: " ")
  }

  func row(_ item: Int, width: Int) -> Line {
    let delegate = delegates[item]
    var row = RowBuilder()
    // Who is no desk's learns no code: another could be checked in by it.
    let code = delegate.code.isEmpty ? 0 : 6
    row.add(delegate.code, width: code)
    let status = context.mark(of: delegate.id, on: ListID.door)
    row.add(status, width: 2, style: Style(.good, bold: true))
    let office = width >= 56 ? min(40, width / 2) : 0
    let name = context.displayName(delegate)
    // A blank always parts a name that fills its column from the office.
    let gap = office > 0 ? 1 : 0
    let room = width - 3 - code - office - gap
    // Where there is no column for it, what tells namesakes apart stands behind the name.
    let own = min(room, DisplayWidth.columns(of: name) + 2)
    let position = standing(delegate) ?? (office == 0 ? delegate.position : nil)
    row.add(name, width: position == nil ? room : own)
    let ink = Style(standing(delegate) == nil ? .accent : .caution)
    if let position { row.add(position, width: room - own, style: ink) }
    row.add("", width: gap)
    if office > 0 {
      let place = [delegate.position, delegate.office].compactMap(\.self).joined(separator: ", ")
      row.add(place.isEmpty ? label(delegate.category) ?? "" : place, width: office)
    }
    // A row that somebody made up stays so, whatever was set of it.
    let isSet = !delegate.edits.isEmpty && delegate.provenance.kind != .sample
    row.add(context.mark(isSet ? Provenance(kind: .organiser) : delegate.provenance))
    return row.line
  }

  /// That somebody no longer counts: withdrawn by the list, or registered here and taken back.
  private func standing(_ delegate: Delegate) -> String? {
    switch delegate.standing {
    case .withdrawn where context.ledger.presence(of: delegate.id, on: .door).firstArrival == nil:
      Phrases.standing(.withdrawn).map(context.say)
    case .walkIn where context.ledger.attendance.isRegistrationUndone(of: delegate.id),
      .substitute where context.ledger.attendance.isRegistrationUndone(of: delegate.id):
      context.say(Phrases.registrationUndone)
    default: nil
    }
  }

  /// Whether, when and where a delegate came; nil while nobody has.
  private func attendance(of delegate: Delegate) -> String? {
    guard !context.ledger.attendance.isEmpty else { return nil }
    let presence = context.ledger.presence(of: delegate.id, on: ListID.door)
    let isGone = delegate.standing == .withdrawn && presence.firstArrival == nil
    let status = context.say(Phrases.status(isGone ? "withdrawn" : presence.status.rawValue))
    guard let arrival = presence.firstArrival else { return status }
    let minute = arrival.at.at(offset: context.conference.info.utcOffset).minuteOfDay
    let words = Phrases.arrivedAt(Phrases.clock(minute: minute), desk: arrival.desk)
    return status + ", " + context.say(words)
  }

  private func label(_ category: String?) -> String? {
    category.flatMap(context.conference.category).map { context.say($0.label) }
  }

  func subject(_ item: Int) -> Subject {
    let delegate = delegates[item]
    var subject = Subject(
      title: [delegate.code, delegate.name].filter { !$0.isEmpty }.joined(separator: " "),
      provenance: delegate.provenance,
      own: OwnMark.Subject(.person, delegate.id.rawValue)
    )
    if !delegate.edits.isEmpty {
      // The row has its source, and each field that was set later has its own.
      subject.parts = [subject] + PersonField.allCases.compactMap { source(of: $0, delegate) }
    }
    return subject
  }

  /// Who set a field, when and at which desk; nil of what stands in the row.
  private func source(of field: PersonField, _ delegate: Delegate) -> Subject? {
    delegate.edits[field].map { provenance in
      let label = context.say(Phrases.personField(field))
      let words = words(of: field, delegate)
      return Subject(
        title: label + (words.isEmpty ? "" : ": " + words),
        provenance: provenance,
        copied: words
      )
    }
  }

  /// What a field says, as it is read.
  private func words(of field: PersonField, _ delegate: Delegate) -> String {
    switch field {
    case .province: delegate.province.map(context.conference.placeName) ?? ""
    case .category: label(delegate.category) ?? ""
    case .head: context.say(delegate.isHead ? Phrases.yes : Phrases.no)
    case .name, .office, .position, .phone, .note: delegate[field]
    }
  }

  /// A labelled value, which says where it comes from where that is not the row.
  private func block(_ label: Localized, _ value: String, _ source: Subject) -> Block {
    var subject = source
    subject.copied = value
    let isSet = source.provenance.kind == .organiser
    let tag = isSet ? context.tag(source.provenance) : []
    return Block(
      .field(label: context.say(label), value: Line([Span(value)] + tag)),
      subject: subject
    )
  }

  func detail(_ item: Int) -> [Block] {
    let delegate = delegates[item]
    let own = subject(item)
    var blocks = [
      Block(
        .text(
          Line(
            [Span(context.displayName(delegate), Style(bold: true))]
              + context.tag(delegate.provenance(of: .name))
          )
        ),
        subject: own
      ),
      Block(.blank),
    ]
    let fields: [(Localized, String?, PersonField?)] = [
      (Phrases.code, delegate.code.isEmpty ? nil : delegate.code, nil),
      (Phrases.province, delegate.province.map(context.conference.placeName), .province),
      (Phrases.category, label(delegate.category), .category),
      (Phrases.office, delegate.office, .office),
      (Phrases.position, delegate.position, .position),
      (Phrases.communeLabel, delegate.commune, nil),
      (Phrases.phone, delegate.phone, .phone),
      (
        delegate.noteAtDoor == nil ? Phrases.noteLabel : Phrases.noteAtDoor, delegate.note, .note
      ),
      (Phrases.listField("delegation"), delegate.delegation, nil),
      (Phrases.headOfDelegation, delegate.isHead ? context.say(Phrases.yes) : nil, .head),
      (Phrases.ref, delegate.ref, nil),
      (Phrases.attendance, attendance(of: delegate), nil),
    ]
    blocks += fields.compactMap { label, value, field in
      value.map { block(label, $0, field.flatMap { source(of: $0, delegate) } ?? own) }
    }
    blocks += delegate.extra.map { block(Localized(same: $0.heading), $0.value, own) }
    let notes = context.ledger.notes(on: delegate.id)
    if !notes.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.notes)))]
      blocks += notes.map { Block(.bullet(Line(ForeignText.visible($0)))) }
    }
    if delegate.provenance.kind == .sample {
      blocks += [
        Block(.blank), Block(.text(Line(context.say(Phrases.sampleRosterNote), Style(.caution)))),
      ]
    }
    return blocks
  }
}
