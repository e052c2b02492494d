import Conference
import Terminal
import VietnameseText
import Wording

/// Every datum and the paragraphs that it rests on, and every paragraph with what cites it.
struct SourcesScreen: ScreenContent {
  let context: Context
  let listing: SourcesListing?

  private var data: [Datum] { listing?.data ?? [] }

  var entries: [Entry] { listing?.entries ?? [] }

  func heading(_ number: Int) -> Line {
    let kinds = listing?.kinds ?? []
    let title =
      kinds.indices.contains(number)
      ? Phrases.datumHeading(kinds[number]) : Phrases.paragraphsOfArticle
    return Line(context.say(title), Style(.accent, bold: true))
  }

  private func item(_ item: Int) -> SourcesListing.Item { listing?[item] ?? .datum(item) }

  func id(_ number: Int) -> String {
    switch item(number) {
    case .datum(let place): data[place].id
    case .paragraph(let paragraph): "paragraph/\(paragraph)"
    }
  }

  private func title(_ datum: Datum) -> String { context.date(context.say(datum.title)) }

  func row(_ number: Int, width: Int) -> Line {
    let (title, cited, provenance): (String, String, Provenance?) =
      switch item(number) {
      case .datum(let place):
        (
          self.title(data[place]),
          data[place].provenance.paragraphs.map(String.init).joined(separator: ","),
          data[place].provenance
        )
      case .paragraph(let paragraph):
        (
          context.say(Phrases.paragraph(paragraph)),
          "\(listing?.citing(paragraph).count ?? 0)",
          nil
        )
      }
    let room = min(8, DisplayWidth.columns(of: cited))
    var row = RowBuilder()
    row.add(title, width: width - room - 2)
    row.add(" ", width: 1)
    row.add(cited, width: room, alignRight: true)
    if let provenance { row.add(context.mark(provenance)) }
    return row.line
  }

  func subject(_ number: Int) -> Subject {
    switch item(number) {
    case .datum(let place):
      Subject(
        title: title(data[place]),
        provenance: data[place].provenance,
        printed: data[place].printed,
        own: data[place].own
      )
    case .paragraph(let paragraph):
      Subject(
        title: context.say(Phrases.paragraph(paragraph)),
        provenance: Provenance(kind: .reported, paragraphs: [paragraph])
      )
    }
  }

  func detail(_ number: Int) -> [Block] {
    switch item(number) {
    case .datum: context.provenance(of: subject(number)) + context.article
    case .paragraph(let paragraph):
      paragraphText(paragraph) + [Block(.blank)] + citations(of: paragraph) + context.article
    }
  }

  /// A paragraph as it is printed; where the data bring no text, that it has to be read elsewhere.
  private func paragraphText(_ paragraph: Int) -> [Block] {
    let text = context.text(of: [paragraph])
    guard text.isEmpty else { return Array(text.dropFirst()) }
    return [
      Block(.heading(context.say(Phrases.paragraph(paragraph)))),
      Block(.text(Line(context.say(Phrases.paragraphNotHere)))),
    ]
  }

  /// What cites a paragraph, each leading to its own screen where it has one.
  private func citations(of paragraph: Int) -> [Block] {
    (listing?.citing(paragraph) ?? []).map { datum in
      let title = title(datum)
      return Block(
        .bullet(Line([Span(title)] + context.tag(datum.provenance))),
        subject: Subject(title: title, provenance: datum.provenance, printed: datum.printed),
        link: destination(of: datum)
      )
    }
  }

  private func destination(of datum: Datum) -> Destination? {
    let screen: ScreenName? =
      switch datum.kind {
      case .agendaItem, .order: .agenda
      case .remark: .remarks
      case .visit: .visits
      case .model: .models
      case .figure: .figures
      default: nil
      }
    return screen.map { .item($0, id: datum.reference) }
  }
}

extension Datum {
  /// What of it can be starred and noted.
  fileprivate var own: OwnMark.Subject? {
    switch kind {
    case .agendaItem: OwnMark.Subject(.session, reference)
    case .person: OwnMark.Subject(.person, reference)
    case .visit: OwnMark.Subject(.visit, reference)
    case .figure: OwnMark.Subject(.figure, reference)
    default: nil
    }
  }
}

/// The screen of the sources, gathered once.
struct SourcesList: Browsable {
  private var listing: SourcesListing?

  func content(in context: Context) -> any ScreenContent {
    SourcesScreen(context: context, listing: listing)
  }

  mutating func refresh(_ change: Change, in context: Context) {
    if listing == nil { listing = SourcesListing(context.conference) }
  }
}
