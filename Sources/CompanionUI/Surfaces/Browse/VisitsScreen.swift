import Attendance
import Conference
import Ledger
import Terminal
import Wording

/// The field visits: how to get there, what to see, the models of the district, the people, what
/// to ask.
struct VisitsScreen: ScreenContent {
  let context: Context

  private var visits: [Visit] { context.conference.visits }

  var entries: [Entry] { visits.indices.map(Entry.item) }

  func id(_ item: Int) -> String { visits[item].id }

  func row(_ item: Int, width: Int) -> Line {
    var row = RowBuilder()
    row.add(context.say(visits[item].title), width: width - 1)
    row.add(context.mark(visits[item].provenance))
    return row.line
  }

  var rowHeight: Int { 2 }

  /// When its bus goes and which it is, as far as that is set; how many models there are in its
  /// district, and how many of them I have reviewed.
  func under(_ item: Int, width: Int) -> Line {
    let visit = visits[item]
    let info = context.conference.info
    let departs = visit.departs.map {
      Phrases.busGoes(
        Phrases.clock($0.at(offset: info.utcOffset), unlessOn: CalendarDate(info.date))
      )
    }
    let models = visit.models.isEmpty ? nil : Phrases.modelsThere(visit.models.count)
    let reviewed = visit.models.count { link in
      context.reviewing.reviewer.map { reviewer in
        context.ledger.reviews.review(Review.Key(model: link.model, reviewer: reviewer.id)) != nil
      } ?? false
    }
    let mine = reviewed > 0 ? Phrases.reviewedByMe(reviewed) : nil
    let parts =
      [departs.map(context.say), visit.bus.map(context.say)]
      + [models, mine].map { $0.map(context.say) }
    var row = RowBuilder()
    let words = parts.compactMap(\.self).joined(separator: " \(context.symbols.separator) ")
    row.add(words, width: width)
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(
      title: context.say(visits[item].title),
      provenance: visits[item].provenance,
      own: OwnMark.Subject(.visit, visits[item].id)
    )
  }

  func detail(_ item: Int) -> [Block] {
    let visit = visits[item]
    var blocks = [
      Block(.heading(context.say(visit.title))),
      Block(
        .text(Line([Span(context.say(visit.summary))] + context.tag(visit.provenance))),
        subject: subject(item)
      ),
    ]
    blocks += arrangements(visit)
    blocks += context.section(Phrases.whatToSee, visit.sights)
    let linked = visit.models.compactMap { link in
      context.conference.model(link.model).map { (link: link, model: $0) }
    }
    if let first = linked.first {
      let kind = first.link.provenance.kind
      let isShared = linked.allSatisfy { $0.link.provenance.kind == kind } && linked.count > 1
      let heading = context.say(Phrases.modelsOfTheDistrict)
      blocks += [
        Block(.blank), context.heading(heading, isShared ? context.tag(first.link.provenance) : []),
      ]
      blocks += linked.map { link, model in
        Block(
          .bullet(
            Line(
              [Span(context.say(model.title), Style(bold: true))]
                + (isShared ? [] : context.tag(link.provenance))
            )
          ),
          subject: Subject(
            title: context.say(Phrases.sameDistrict(model.title)),
            provenance: link.provenance
          ),
          link: .item(.models, id: model.id.rawValue)
        )
      }
    }
    blocks += context.section(
      Phrases.questionsToAsk,
      visit.questions,
      answeredIn: linked.first?.model.id
    )
    blocks += linked.flatMap { linked in
      context.section(
        Phrases.questionsToAsk,
        of: linked.model.title,
        linked.model.questions,
        answeredIn: linked.model.id
      )
    }
    let people = linked.flatMap { context.conference.people($0.model.people) }
    if !people.isEmpty {
      blocks += [Block(.blank), Block(.heading(context.say(Phrases.whomToMeet)))]
      blocks += people.map(context.block)
    }
    return blocks
  }

  /// When, from where and how one goes, and whom one calls, as far as it is set; who is on the bus
  /// once somebody is.
  private func arrangements(_ visit: Visit) -> [Block] {
    var blocks = [Block(.blank), Block(.heading(context.say(Phrases.arrangements)))]
    if let provenance = visit.arrangementsProvenance {
      let info = context.conference.info
      let departs = visit.departs.map { departs in
        Phrases.clock(
          departs.at(offset: info.utcOffset),
          unlessOn: CalendarDate(info.date)
        )
      }
      let fields = [
        (Phrases.departs, departs), (Phrases.meetingPoint, visit.meetingPoint),
        (Phrases.bus, visit.bus), (Phrases.contact, visit.contact),
      ]
      blocks += fields.compactMap { label, value in
        value.map { context.field(label, context.say($0), provenance) }
      }
      blocks += untilDeparture(visit) + context.conflicts(of: .visit(visit.id))
    } else {
      blocks.append(Block(.text(Line(context.say(Phrases.noArrangements), Style(.caution)))))
    }
    let onBoard = context.ledger.attendance.arrived(on: ListID.bus(of: visit.id))
    if onBoard > 0 {
      blocks.append(
        Block(
          .field(
            label: context.say(Phrases.onTheBusLabel),
            value: Line(context.say(Phrases.onTheBus(onBoard)))
          )
        )
      )
    }
    return blocks
  }

  /// In how many minutes the bus goes, on the day itself.
  private func untilDeparture(_ visit: Visit) -> [Block] {
    let offset = context.conference.info.utcOffset
    guard let departs = visit.departs?.at(offset: offset), departs > context.now,
      departs.date == context.now.at(offset: offset).date
    else { return [] }
    let minutes = NowAndNext.minutes(from: context.now, to: departs)
    return [Block(.text(Line(context.say(Phrases.departsIn(minutes: minutes)))))]
  }
}

/// The screen of the visits: their models can be reviewed from it.
struct VisitsList: Browsable {
  private var editing = ProgrammeEditing()

  func content(in context: Context) -> any ScreenContent { VisitsScreen(context: context) }

  mutating func handle(_ input: Input, at spot: Spot, in context: Context) -> Answer? {
    switch input {
    case .action(.review):
      return Answer(requests: review(models(at: spot, in: context)), isChanged: false)
    case .chosen(.model(let id)):
      return Answer(requests: context.review(of: id), isChanged: false)
    default: return editing.handle(input, of: subject(at: spot, in: context), in: context)
    }
  }

  private func subject(at spot: Spot, in context: Context) -> ProgrammeSubject? {
    spot.item.map { .visit(context.conference.visits[$0].id) }
  }

  func words(for action: Action, at spot: Spot) -> Localized? { editing.words(for: action) }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    editing.hear(news, in: context)
  }

  /// The model under the cursor, or all that the visit goes to.
  private func models(at spot: Spot, in context: Context) -> [ModelID] {
    if case .item(.models, let id) = spot.link { return [ModelID(id)] }
    return spot.item.map { context.conference.visits[$0].models.map(\.model) } ?? []
  }

  func report(at spot: Spot, in context: Context) -> FileContents? {
    spot.item.map { .visit(context.conference.visits[$0].id) }
  }

  private func review(_ models: [ModelID]) -> [Request] {
    switch models.count {
    case 0: []
    case 1: [.hand(.chosen(.model(models[0])))]
    default: [.open { _ in PickerSurface.models(models) }]
    }
  }

  func offers(_ action: Action, at spot: Spot, in context: Context) -> Bool {
    switch action {
    case .review: !models(at: spot, in: context).isEmpty
    default: editing.offers(action, of: subject(at: spot, in: context))
    }
  }

  func hints(_ usual: BrowseHints, at spot: Spot) -> [Action] {
    usual.open + usual.going + [.review, .help, .edit] + usual.rest.filter { $0 != .help }
      + [.quit]
  }
}
