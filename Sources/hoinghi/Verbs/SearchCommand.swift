import ArgumentParser
import CompanionUI
import Conference
import ConferenceSearch
import VietnameseText
import Wording

/// `search`: everything that holds the words, best first.
struct SearchCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: Phrases.helpSearch.spoken
  )

  @Argument(help: ArgumentHelp(Phrases.helpWords.spoken, valueName: Phrases.wordsName.spoken))
  var words: [String] = []

  // "-1" is a wrong number, not another option.
  @Option(parsing: .unconditional, help: ArgumentHelp(Phrases.helpLimit.spoken, valueName: "n"))
  var limit: String?

  @Option(
    help: ArgumentHelp(Phrases.helpKind.spoken, valueName: Phrases.kindName.spoken),
    completion: .list(SearchHit.Kind.words)
  )
  var kind: String?

  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let query = try Query(words: words, of: ["search"])
    let kinds = try kinds
    let limit = try mostHits
    let index = SearchIndex(try invocation.conference(), labels: .screens)
    let hits = index.hits(for: query, kinds: kinds).prefix(limit)
    try Listing(hits: Array(hits)).print(options, to: &invocation)
    if hits.isEmpty { throw NothingFound(what: .hits(query.text)) }
    return .done
  }

  private var kinds: Set<SearchHit.Kind> {
    get throws(SettingError) {
      guard let kind else { return Set(SearchHit.Kind.allCases) }
      return [try SearchHit.Kind(kind, of: "--kind")]
    }
  }

  private var mostHits: Int {
    get throws(SettingError) {
      guard let limit else { return .max }
      guard let number = Int(limit), number > 0 else {
        throw SettingError(
          name: "limit",
          value: limit,
          origin: .option("--limit"),
          choices: [],
          form: Phrases.wholeNumber
        )
      }
      return number
    }
  }
}

extension SearchHit.Kind: Choice {}

extension Listing {
  init(hits: [SearchHit]) {
    self.init(
      verb: "search",
      items: hits.map { hit in
        .item(
          hit.id,
          hit.provenance,
          [
            "kind": .text(hit.kind.rawValue),
            "part": hit.part.map(JSON.text),
            "title": JSON(hit.title),
            "score": .integer(hit.score),
            "near": hit.isNear ? .boolean(true) : nil,
          ]
        )
      },
      columns: [
        Column(heading: Phrases.columnKind),
        Column(heading: Phrases.columnID),
        Column(heading: Phrases.columnPoint),
        Column(heading: Phrases.columnProvenance),
        Column(heading: Phrases.columnTitle),
      ],
      rows: hits.map { hit in
        [
          .words(Phrases.thing(hit.kind.rawValue)),
          .text(hit.id),
          Cell(hit.part),
          .provenance(hit.provenance),
          // Said before the title, where it cannot be overlooked.
          .words(hit.isNear ? hit.title.map { "≈ \($0)" } : hit.title),
        ]
      }
    )
  }
}
