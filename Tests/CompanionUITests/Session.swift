import Attendance
import Conference
import Ledger
import SampleReviews
import Store
import Terminal
import TestFiles
import Testing
import Wording

@testable import CompanionUI

/// The interface as somebody at a laptop has it: keys, scans and clicks go in, rows come out.
///
/// It stands in the place of the program's loop, and what is recorded goes the program's own way, by
/// `InterfaceStore`, into a store on disk. Tests ask it for what a user can see; how the interface is
/// made inside is known here and in no test.
struct Session {
  private(set) var effects: [Effect] = []
  private(set) var bells: [Bell] = []
  /// What the disk answers to every write from now on; nil where it takes them.
  var refusal: Localized?
  /// Whether what is to be recorded waits for ``letGo()``, as while other desks are asked.
  var holdsRecords = false
  private var held: [Effect] = []
  private var ledger: Ledger { laptop.ledger }
  private var shell: Shell
  private let laptop: Laptop
  private let setup: DeskSetup
  /// Of the monotonic clock that tells a scanner from a person.
  private var milliseconds = 1_000

  /// A program that was just started, on a store that holds nothing yet.
  init(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    screen: ScreenName = .overview,
    conference: Conference? = nil,
    keyMap: KeyMap = .standard,
    symbols: Symbols = .blocks,
    setup: DeskSetup = DeskSetup()
  ) throws {
    let conference = try conference ?? Laptop.bundled()
    let laptop = try Laptop(conference, folder: TemporaryFolder(), setup: setup)
    self.init(
      laptop,
      size: Size(width: width, height: height),
      language: language,
      screen: screen,
      keyMap: keyMap,
      symbols: symbols,
      setup: setup
    )
  }

  /// A program that is started on the screen of the programme by somebody who looked at it before.
  init(_ conference: Conference, after earlier: [AgendaItem], _ look: GoldenLook) throws {
    let folder = try TemporaryFolder()
    if !earlier.isEmpty {
      let store = try AttendanceStore.open(
        path: folder["store.sqlite"],
        conference: conference.info.id,
        mode: .create,
        isRehearsal: false
      )
      let at = Moment(seconds: 1_694_998_800, offset: 420)
      try store?.see(earlier.map(SeenSession.init), gone: [], at: at)
    }
    self.init(
      try Laptop(conference, folder: folder, setup: DeskSetup()),
      size: look.size,
      language: look.language,
      screen: .agenda,
      keyMap: .standard,
      symbols: .blocks,
      setup: DeskSetup()
    )
  }

  private init(
    _ laptop: Laptop,
    size: Size,
    language: Language,
    screen: ScreenName,
    keyMap: KeyMap,
    symbols: Symbols,
    setup: DeskSetup
  ) {
    self.laptop = laptop
    self.setup = setup
    shell = Shell(
      keyMap: keyMap,
      symbols: symbols,
      size: size,
      language: language,
      now: laptop.now,
      screen: screen,
      setup: setup,
      ledger: laptop.ledger
    )
    take(.started)
  }

  /// Desk A, with Lan at it.
  static let deskA = DeskSetup(desk: "A", operator: "lan")

  /// A desk where people are checked in.
  static func desk(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    conference: Conference? = nil,
    setup: DeskSetup = deskA
  ) throws -> Session {
    try Session(
      width: width,
      height: height,
      language: language,
      screen: .checkin,
      conference: conference,
      setup: setup
    )
  }

  /// A laptop on which models are reviewed.
  static func reviews(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    setup: DeskSetup = deskA
  ) throws -> Session {
    try Session(width: width, height: height, language: language, screen: .models, setup: setup)
  }

  /// Another program that is started now on the same store.
  func beside(desk: String = "B", operator: String = "an") throws -> Session {
    let setup = DeskSetup(desk: desk, operator: `operator`)
    return Session(
      try Laptop(laptop.data, folder: laptop.folder, setup: setup),
      size: shell.size,
      language: shell.language,
      screen: shell.screen,
      keyMap: shell.keyMap,
      symbols: shell.symbols,
      setup: setup
    )
  }
}

// What goes in.
extension Session {
  /// A person's keys by their names, 200 ms apart; what is no key's name is typed letter by letter.
  mutating func press(_ names: String...) {
    for name in names {
      let keys = Key(name: name).map { [$0] } ?? name.map { Key.character($0) }
      for key in keys { press(key) }
    }
  }

  /// A person's key.
  mutating func press(_ key: Key) { happens(.key(key)) }

  /// A scanner's burst, a key every 5 ms; in the middle of it something else may happen.
  mutating func scan(
    _ code: String,
    end: Key = .enter,
    pause: Int = 3_000,
    every gap: Int = 5,
    meanwhile: (inout Session) -> Void = { _ in }
  ) {
    milliseconds += pause
    for letter in code { arrives(.key(.character(letter)), after: gap) }
    meanwhile(&self)
    arrives(.key(end), after: gap)
    take(.caughtUp)
    fallsSilent()
  }

  /// Keys that come at once, before a frame is drawn, as an input method hands a word over.
  mutating func burst(_ text: String, end: Key? = nil) {
    milliseconds += 3_000
    for letter in text { arrives(.key(.character(letter)), after: 5) }
    if let end { arrives(.key(end), after: 5) }
    take(.caughtUp)
    fallsSilent()
  }

  /// A scanner's bytes as the terminal's decoder makes events of them, so many milliseconds apart; with
  /// none between them they come at once.
  mutating func scan(bytes: [UInt8], every gap: Int) {
    milliseconds += 3_000
    var decoder = InputDecoder()
    for part in gap == 0 ? [bytes] : bytes.map({ [$0] }) {
      milliseconds += gap
      // The loop hears of a lone Escape once nothing has followed it for a while.
      if gap > 0, let patience = decoder.patience, gap >= patience {
        for event in decoder.timeOut() { arrives(event, after: 0) }
      }
      for event in decoder.feed(part, at: milliseconds) { arrives(event, after: 0) }
      take(.caughtUp)
    }
    fallsSilent()
  }

  mutating func paste(_ text: String) { happens(.paste(text), after: 3_000) }

  mutating func resize(_ width: Int, _ height: Int) {
    // It comes at once: a scanner that sends meanwhile keeps its pace.
    arrives(.resize(Size(width: width, height: height)), after: 0)
    take(.caughtUp)
  }

  mutating func mouse(_ kind: MouseEvent.Kind, _ x: Int, _ y: Int) {
    happens(.mouse(MouseEvent(kind: kind, point: Point(x: x, y: y))))
  }

  mutating func click(_ x: Int, _ y: Int) { mouse(.press, x, y) }

  /// Clicks where a text stands, in the first row that has it.
  mutating func click(_ text: String) throws {
    let y = try #require(rows.firstIndex { $0.contains(text) }, "\(text)")
    let place = try #require(rows[y].firstRange(of: text)).lowerBound
    click(rows[y][..<place].count, y)
  }

  /// The clock of the machine moves on to a moment, though nobody does anything.
  mutating func become(_ moment: Moment) { take(.clock(moment, milliseconds: milliseconds)) }

  /// The terminal answers whether it took what was to be copied.
  mutating func answerCopy(_ isDone: Bool) { take(.copied(isDone)) }

  /// The printer of cards says what became of one.
  mutating func answerPrinter(_ words: Localized) {
    take(.printed(words))
    take(.caughtUp)
  }

  /// The editor that was asked for comes back.
  mutating func answerEditor(_ text: EditedText) {
    take(.edited(text))
    take(.caughtUp)
  }

  /// The hub stands as this now.
  mutating func hears(_ standing: HubStanding) {
    take(.hub(standing))
    take(.caughtUp)
  }

  /// What waited longest is recorded.
  mutating func letGo() {
    if let answer = laptop.answer(held.removeFirst()) { take(answer) }
    take(.caughtUp)
  }

  /// Takes in what other programs wrote to the store.
  mutating func look() {
    if let news = laptop.news() { take(news) }
    take(.caughtUp)
  }

  /// Takes in a roster that another program put in the place of this one.
  mutating func takeRoster(_ delegates: [Delegate]) {
    var news = News()
    news.roster = .all(StoredRoster(people: delegates, givenNames: [], isImported: true))
    know(news)
  }

  /// Takes in that all texts of reviews were erased.
  mutating func takeErasure() {
    var news = News()
    news.hasAllTexts = true
    know(news)
  }

  /// Takes in reviews that nobody wrote: the made-up ones, or others.
  mutating func takeReviews(_ reviews: SampleReviews? = nil) {
    know((reviews ?? SampleReviews(conference)).news)
  }

  private mutating func know(_ news: News) {
    laptop.know(news)
    take(.news)
  }

  /// Something that happens at the terminal, the frame after it included.
  private mutating func happens(_ event: TerminalEvent, after pause: Int = 200) {
    arrives(event, after: pause)
    take(.caughtUp)
    fallsSilent()
  }

  /// No key comes for as long as the shell waits for one, as the loop tells it; nothing where it does not
  /// wait.
  private mutating func fallsSilent() {
    guard let patience = shell.patience else { return }
    milliseconds += patience
    take(.clock(shell.now, milliseconds: milliseconds))
    take(.silence)
    take(.caughtUp)
  }

  private mutating func arrives(_ event: TerminalEvent, after pause: Int) {
    if let patience = shell.patience, pause >= patience {
      fallsSilent()
      milliseconds -= patience
    }
    milliseconds += pause
    take(.clock(shell.now, milliseconds: milliseconds))
    take(.terminal(event))
  }

  /// Updates, and does what the update names, as the program's loop does.
  private mutating func take(_ event: Event) {
    for effect in shell.update(event, ledger) {
      effects.append(effect)
      switch (effect, refusal) {
      case (.prepare, _):
        take(.prepared(Preparation(ledger.conference)))
        if let news = laptop.prepare() { take(news) }
      case (.ring(let bell), _): bells.append(bell)
      case (.record, nil) where holdsRecords: held.append(effect)
      case (.record, let refusal?): take(.recorded(.failed(refusal)))
      case (.review, let refusal?): take(.reviewed(.failed(refusal)))
      case (.mark, let refusal?): take(.trouble(refusal))
      default: if let answer = laptop.answer(effect) { take(answer) }
      }
    }
    if case .caughtUp = event { shell.shows(shell.frame(ledger)) }
  }
}

// What comes out.
extension Session {
  var canvas: Canvas { shell.frame(ledger).canvas }
  var rows: [String] { canvas.lines }

  /// The rows with plain blanks where words are held together by others.
  var plainRows: [String] { rows.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) } }

  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// What would be drawn if nothing were kept from earlier frames.
  var canvasDrawnAnew: Canvas {
    var anew = shell
    // Without the cursor brought into sight anew: the wheel may have left it where it is.
    let place = anew.stack.top.place
    anew.refresh(after: .everything, ledger)
    anew.stack.withTop { $0.place = place }
    return anew.frame(ledger).canvas
  }

  /// The screen whose tab is reversed, by its digit, or its name where it has none; nil where none is.
  var screen: ScreenName? {
    let canvas = canvas
    let tab = (0..<canvas.size.width).filter { canvas[$0, 0].style.reverse }
      .map { String(canvas[$0, 0].grapheme) }.joined()
    return ScreenName.allCases.first { screen in
      let key = shell.keyMap.key(for: screen.row.action, typing: false)
      return !tab.isEmpty && tab.hasPrefix(key?.name ?? screen.row.tab[language])
    }
  }

  /// What stands in the rule over the body, without the trail before it: the screen's title, or the
  /// window's.
  var heading: String { rule.title.split(separator: " › ").last.map(String.init) ?? "" }

  /// The trail that stands before the title.
  var trail: [String] { rule.title.split(separator: " › ").dropLast().map(String.init) }

  /// Whether a window lies over the screen: in its rule stands no hour.
  var isWindowOpen: Bool { rule.hour == nil }

  /// Whether the models are listed, and no page stands in the place of the list.
  var isAtModels: Bool {
    screen == .models && !isWindowOpen && heading.hasPrefix(Phrases.models[shell.language])
  }

  private var rule: (title: String, hour: String?) {
    let line = shell.symbols.horizontal
    var words = rows[1].drop { $0 == line || $0 == " " }
    while let last = words.last, last == line || last == " " { words.removeLast() }
    let hour = words.suffix(5).firstMatch(of: /\d\d:\d\d/).map { String($0.output) }
    if hour != nil { words.removeLast(5) }
    while let last = words.last, last == line || last == " " { words.removeLast() }
    return (String(words), hour)
  }

  /// The keys that are named in the last row, or what the last action had to say.
  var footer: String { rows.last ?? "" }

  /// The rows of the list that are reversed.
  var selectedRows: [String] {
    let canvas = canvas
    let rows = canvas.lines
    return (1..<canvas.size.height - 1).filter { canvas[0, $0].style.reverse }.map { rows[$0] }
  }

  /// The row of a picker that is reversed.
  var selectedPickerRow: String? {
    let canvas = canvas
    return (2..<canvas.size.height - 1).first { canvas[3, $0].style.reverse }.map {
      canvas.lines[$0]
    }
  }

  /// How the first letter of a text is drawn, where it first stands; nil where it is not in sight.
  func style(of text: String) -> Style? {
    let rows = rows
    guard let y = rows.firstIndex(where: { $0.contains(text) }),
      let place = rows[y].firstRange(of: text)?.lowerBound
    else { return nil }
    return canvas[rows[y][..<place].count, y].style
  }

  /// The row in which the hardware cursor stands.
  var cursorRow: String { canvas.cursor.map { rows[$0.y] } ?? "" }
}

// What a user knows of the state without looking at a row.
extension Session {
  /// The screen or the page beneath the windows.
  private var browse: BrowseSurface? {
    shell.stack.all.last { $0.kind != .window } as? BrowseSurface
  }

  var conference: Conference { ledger.conference }
  var context: Context { shell.context(ledger) }
  var size: Size { shell.size }
  var language: Language { shell.language }
  /// The cells of the list beside the text.
  var listRect: Rect {
    browse?.panes.list ?? Rect(x: 0, y: 2, width: size.width, height: size.height - 3)
  }
  /// What an action is called where one is.
  func words(for action: Action) -> Localized {
    shell.stack.top.words(for: action) ?? action.words.name
  }
  /// Where the text beside the list is drawn.
  var detailRect: Rect { browse?.panes.detail ?? Rect(x: 0, y: 0, width: 0, height: 0) }
  /// The rows of the screen that the selected item has.
  var rowsOfSelection: Range<Int> {
    guard let browse else { return 0..<0 }
    let above = (browse.view.top..<browse.view.selected).map(browse.rows(of:))
    let start = listRect.y + above.reduce(0, +)
    return start..<(start + browse.rows(of: browse.view.selected))
  }
  /// The place of what is selected, headings not counted; nil where nothing can be.
  var selectedItem: Int? { browse?.selectedItem }
  /// The row of the list that is selected, headings counted.
  var selectedEntry: Int { browse?.view.selected ?? 0 }
  var topEntry: Int { browse?.view.top ?? 0 }
  var hasEntries: Bool { browse?.entries.isEmpty == false }
  /// Whether the cursor is in the text rather than in the list.
  var isReading: Bool { browse?.view.focus == .detail }
  /// Whether printing keys are text.
  var isTyping: Bool { shell.isTyping }
  /// Where Enter leads from the block of the text under the cursor.
  var link: Destination? { browse?.block?.link }
  /// What the block of the text under the cursor is about.
  var subject: Subject? { browse?.block?.subject }
  /// What `s` would tell the source of.
  var subjectInSight: Subject? { browse?.subject }
  func isAvailable(_ action: Action) -> Bool { shell.isAvailable(action, ledger) }
  /// The text in the desk's field.
  var deskField: String { (shell.stack.base as? DeskSurface)?.field.text ?? "" }
  /// The form of the review that is open.
  var form: ReviewForm? {
    shell.stack.all.compactMap { $0 as? ReviewSurface }.last?.form
  }
  /// The reviews that the screens show.
  var shownReviews: ReviewState { ledger.reviews }
  /// Whether every word of a review that was typed is on disk.
  var isEverythingSaved: Bool { shell.reviewing.unsaved.isEmpty }
  /// The list of all reviews that is open.
  var listing: ReviewsListing? {
    (browse?.list as? ReviewsPage)?.listing
  }
}

// What is on disk.
extension Session {
  /// Every event, as a program that is started now reads them.
  ///
  /// But for what brings a newcomer's row in, which stands beside each registration.
  var recorded: [LogEvent] { laptop.events.filter { !$0.introduces } }

  /// How somebody stands at the door by what was recorded.
  func status(of code: String) -> Presence.Status? {
    id(of: code).map { AttendanceState(recorded).presence(of: $0, on: .door).status }
  }

  /// The id of the delegate with a code.
  func id(of code: String) -> PersonID? { conference.delegate(code: code)?.id }

  /// What is being typed.
  var drafts: [ReviewDraft] { laptop.drafts }

  /// The reviews, as a program that is started now reads them.
  var keptReviews: ReviewState {
    ReviewState(recorded, texts: laptop.reviewTexts, drafts: laptop.drafts)
  }

  /// The review that the open form is of, as a program that is started now reads it.
  var kept: Review? { form.flatMap { keptReviews.review($0.key) } }

  /// Commands for reviews that were asked for, in their order.
  var reviewCommands: Int { effects.count { if case .review = $0 { true } else { false } } }

  /// Another program records what somebody says in a review.
  mutating func other(_ entry: ReviewEntry, by reviewer: Reviewer, of model: ModelID) throws {
    try laptop.other(.record([entry], of: model, by: reviewer))
    look()
  }

  /// Another program does something at the door.
  mutating func other(_ command: DeskCommand) throws {
    try laptop.other(command)
    look()
  }

  /// What another laptop recorded is imported by another program.
  mutating func merge(_ other: Session) throws {
    try laptop.merge(other.laptop)
    look()
  }

  /// Another program that was killed leaves what somebody was typing.
  mutating func otherLeaves(
    _ entry: ReviewEntry,
    by reviewer: Reviewer,
    of model: ModelID
  ) throws {
    try laptop.other(.keep(entry, of: model, by: reviewer))
    look()
  }
}

// Ways that many tests go.
extension Session {
  /// Opens the form of the selected model as a delegate.
  mutating func open(as name: String = "nhung") { press("r", name, "Enter") }

  /// Goes to a field's row of the form of a review.
  mutating func go(to field: ReviewField) {
    for _ in 0..<60 where form?.row.field != field { press("Tab") }
  }
}

extension Session: CustomStringConvertible {
  var description: String { rows.joined(separator: "\n") }
}
