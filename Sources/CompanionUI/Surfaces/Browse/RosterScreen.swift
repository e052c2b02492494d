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

  func row(_ item: Int, width: Int) -> Line {
    let delegate = delegates[item]
    var row = RowBuilder()
    row.add(delegate.code, width: 6)
    let status = context.mark(of: delegate.id, on: ListID.door)
    row.add(status, width: 2, style: Style(.good, bold: true))
    let office = width >= 56 ? min(40, width / 2) : 0
    row.add(context.displayName(delegate), width: width - 9 - office)
    if office > 0 {
      row.add(delegate.office ?? label(delegate.category) ?? "", width: office)
    }
    row.add(context.mark(delegate.provenance))
    return row.line
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
    return Subject(
      title: "\(delegate.code) \(delegate.name)",
      provenance: delegate.provenance
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
              + context.tag(delegate.provenance)
          )
        ),
        subject: own
      ),
      Block(.blank),
    ]
    let fields: [(Localized, String?)] = [
      (Phrases.code, delegate.code),
      (Phrases.province, delegate.province.map(context.conference.placeName)),
      (Phrases.category, label(delegate.category)),
      (Phrases.office, delegate.office),
      (Phrases.position, delegate.position),
      (Phrases.communeLabel, delegate.commune),
      (Phrases.phone, delegate.phone),
      (Phrases.noteLabel, delegate.note),
      (Phrases.listField("delegation"), delegate.delegation),
      (Phrases.ref, delegate.ref),
      (Phrases.attendance, attendance(of: delegate)),
    ]
    let extra = delegate.extra.map { (Localized(same: $0.heading), Optional($0.value)) }
    blocks += (fields + extra).compactMap { label, value in
      value.map { text in
        var copied = own
        copied.copied = text
        return Block(.field(label: context.say(label), value: Line(text)), subject: copied)
      }
    }
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
