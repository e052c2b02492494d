import Conference
import Terminal
import VietnameseText
import Wording

/// Every datum and the paragraphs that it rests on.
struct SourcesScreen: ScreenContent {
  let context: Context
  let listing: SourcesListing?

  private var data: [Datum] { listing?.data ?? [] }

  var entries: [Entry] { listing?.entries ?? [] }

  func heading(_ number: Int) -> Line {
    Line(
      context.say(Phrases.datumHeading(listing?.kinds[number] ?? .info)),
      Style(.accent, bold: true)
    )
  }

  func id(_ item: Int) -> String { data[item].id }

  private func title(_ datum: Datum) -> String { context.date(context.say(datum.title)) }

  func row(_ item: Int, width: Int) -> Line {
    let datum = data[item]
    let cited = datum.provenance.paragraphs.map(String.init).joined(separator: ",")
    let room = min(8, DisplayWidth.columns(of: cited))
    var row = RowBuilder()
    row.add(title(datum), width: width - room - 2)
    row.add(" ", width: 1)
    row.add(cited, width: room, alignRight: true)
    row.add(context.mark(datum.provenance))
    return row.line
  }

  func subject(_ item: Int) -> Subject {
    Subject(
      title: title(data[item]),
      provenance: data[item].provenance,
      printed: data[item].printed
    )
  }

  func detail(_ item: Int) -> [Block] {
    context.provenance(of: subject(item)) + context.article
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
