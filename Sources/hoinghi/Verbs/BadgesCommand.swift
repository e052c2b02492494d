import ArgumentParser
import Conference
import Interchange
import Ledger
import QRCodes
import Store
import Wording

/// `badges`: the delegates' cards, to print.
struct BadgesCommand: DocumentVerb {
  static let configuration = CommandConfiguration(
    commandName: "badges",
    abstract: Phrases.helpBadges.spoken
  )
  static let formats = BadgeFormat.allCases

  @Option(
    help: ArgumentHelp(Phrases.helpProvince.spoken, valueName: Phrases.provinceName.spoken),
    completion: CompletionValues.provinces
  )
  var province: String?

  @Option(
    help: ArgumentHelp(Phrases.helpCategory.spoken, valueName: Phrases.categoryName.spoken),
    completion: CompletionValues.categories
  )
  var category: String?

  @Flag(help: ArgumentHelp(Phrases.helpBadgesMissing.spoken))
  var missing = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(Phrases.helpBadgesOnly.spoken, valueName: Phrases.codeName.spoken)
  )
  var only: [String] = []

  @OptionGroup var options: ReportOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let format = try format
    try refuseTerminal(format, invocation)
    let opened = try invocation.opened()
    let delegates = try delegates(opened.ledger, at: opened.clock.now)
    guard !delegates.isEmpty else { throw NothingFound(what: .delegates) }
    let conference = opened.conference
    let (language, isRehearsal) = (invocation.language, opened.mode.isRehearsal)
    let encoder = try QREncoder()
    let badges = try delegates.map { delegate in
      try Badge(of: delegate, at: conference, encoder, in: language, isRehearsal: isRehearsal)
    }
    let sheet = BadgeSheet(
      badges,
      of: conference.info,
      on: CardLayout(invocation.settings.layout.value),
      in: language
    )
    let bytes =
      switch format {
      case .html: Array(sheet.html.utf8)
      case .svg: Array(sheet.svg.utf8)
      case .pdf: try sheet.pdf()
      }
    try deliver(bytes, as: format, of: opened, &invocation) { path in
      Phrases.badgesWritten(path, cards: badges.count, pages: sheet.pageCount)
    }
    if conference.roster.isSample { try invocation.say(Phrases.sampleRoster) }
    return .done
  }

  /// Whose cards are asked for, in the order of the roster; whoever was withdrawn gets one only by code.
  private func delegates(_ ledger: Ledger, at now: Moment) throws -> [Delegate] {
    let conference = ledger.conference
    let filter = try RosterFilter(
      province: province,
      category: category,
      info: conference.info,
      guestPlaces: conference.info.guestPlaces(conference.roster.delegates.lazy.map(\.province))
    )
    let people =
      missing ? ledger.missing(on: ledger.doorInUse(at: now)) : conference.roster.delegates
    guard !only.isEmpty else {
      return people.filter { $0.standing != .withdrawn && filter.admits($0) }
    }
    let wanted = Set(try only.map { try ledger.person(meantBy: $0) })
    return people.filter { wanted.contains($0.id) && filter.admits($0) }
  }
}

/// The forms of cards.
enum BadgeFormat: String, DocumentFormat {
  case html, pdf, svg

  static let usual = BadgeFormat.html

  var isBinary: Bool { self == .pdf }
}

extension CardLayout.Name: Choice {}

extension QRCodeError: StatedError {
  var status: ExitStatus { reason == .noLibrary ? .cannotCreate : .internalFault }

  var words: Localized {
    switch reason {
    case .noLibrary: Phrases.qrMissing(package: Self.package, detail: detail)
    case .failed: Phrases.qrFailed(detail)
    }
  }
}
