import Attendance
package import Conference
import ConferenceSearch
package import Ledger
package import Terminal
import Wording

/// What is shown: the frame around a stack of surfaces, and what the surfaces ask of it.
///
/// It knows the screens by their table alone (``ScreenName/row``). What is known is the ledger's, which
/// whoever runs the shell lends for each call.
package struct Shell: Sendable {
  package let keyMap: KeyMap
  package let symbols: Symbols
  package let setup: DeskSetup
  package private(set) var size: Size
  package var language: Language
  /// At the conference's own offset from UTC.
  package private(set) var now: Moment
  /// Monotonic.
  private(set) var milliseconds = 0
  var stack: SurfaceStack
  var scanner: Scanner
  var reviewing = Reviewing()
  var weights = CriteriaWeights()
  /// What is searched in; nil until somebody searches or it was prepared.
  var index: SearchIndex?
  private var sortedRoster: RosterListing?
  /// What of the ledger was taken in.
  private var seen: Ledger.Revision
  /// Who was in at two desks when the shell last looked.
  private var doubled: Set<DoubleArrival>
  /// What is starred and about to begin.
  var reminders: [Reminder] = []
  /// Those that were there at the last look: each rings once.
  var reminded: Set<Reminded> = []
  /// How the hub stands; nil where none is set.
  var hub: HubView?
  /// What the last action has to say; gone at the next key.
  var notice: Localized?
  /// What lies where in the frame that is on the screen, while nothing has happened since it was drawn.
  var places: [Hotspot]?

  package init(
    keyMap: KeyMap = .standard,
    symbols: Symbols = .blocks,
    size: Size,
    language: Language,
    now: Moment,
    screen: ScreenName = .overview,
    setup: DeskSetup = DeskSetup(),
    ledger: Ledger
  ) {
    self.keyMap = keyMap
    self.symbols = symbols
    self.setup = setup
    self.size = size
    self.language = language
    self.now = now.at(offset: ledger.conference.info.utcOffset)
    if setup.hasHub { hub = HubView(standing: HubStanding(), since: self.now) }
    stack = SurfaceStack(setup.reach.shows(screen) ? screen : .overview)
    scanner = Scanner(limit: setup.scanLimit)
    seen = ledger.revision
    doubled = Set(ledger.attendance.doubled)
    _ = remind(ledger)
    freshen(ledger)
    _ = send(.appear, ledger)
  }

  /// The screen that is shown, beneath whatever stands over it.
  package var screen: ScreenName { stack.screen }

  var layout: Layout {
    Layout(size: size, hasBanner: setup.isRehearsal, hasReminder: !reminders.isEmpty)
  }

  /// What surfaces read; not to be held while the ledger is changed, which would copy it.
  func context(_ ledger: Ledger) -> Context {
    Context(
      ledger: ledger,
      reviewing: reviewing,
      weights: weights,
      language: language,
      symbols: symbols,
      keyMap: keyMap,
      layout: layout,
      now: now,
      setup: setup,
      hub: hub,
      index: index,
      sortedRoster: sortedRoster
    )
  }

  /// What the terminal's window is called.
  package func windowTitle(_ ledger: Ledger) -> String {
    "hoinghi: " + ledger.conference.info.title[language]
  }

  // MARK: Events

  /// The next state, and what is to be done outside; nothing else happens here.
  package mutating func update(_ event: Event, _ ledger: Ledger) -> [Effect] {
    let effects = advance(event, ledger)
    return effects + ringReminders()
  }

  private mutating func advance(_ event: Event, _ ledger: Ledger) -> [Effect] {
    defer { if event.changesPlaces { places = nil } }
    switch event {
    case .started: return [.prepare]
    case .prepared(let preparation):
      index = preparation.index
      sortedRoster = preparation.roster
    case .clock(let moment, let milliseconds):
      let before = now
      now = moment.at(offset: ledger.conference.info.utcOffset)
      self.milliseconds = milliseconds
      if before.minuteOfDay != now.minuteOfDay || before.date != now.date, ledger.hasTimes {
        places = nil
        refresh(after: .minute, ledger)
      }
    case .news:
      refresh(after: changes(of: ledger), ledger)
      // A log that was merged tells what no desk could.
      if let both = ledger.inAtBothDesks(besides: doubled) { notice = both }
      doubled = Set(ledger.attendance.doubled)
    case .trouble(let words): notice = words
    case .printed(let words): notice = words
    case .copied(let done): notice = done ? Phrases.copied : Phrases.cannotCopy
    case .recorded(.done(let answer)):
      refresh(after: changes(of: ledger), ledger)
      let effects = tell(.recorded(answer), ledger)
      // A refusal is seen before the next scan takes its place.
      return answer.letsNobodyIn ? effects : effects + takeWaiting(ledger)
    case .recorded(.failed(let words)):
      // What others wrote was taken in before the step failed.
      refresh(after: changes(of: ledger), ledger)
      return tell(.notRecorded(words), ledger) + takeWaiting(ledger)
    case .caughtUp: return write(ledger) + fulfil(stack.withTop { $0.looks() }, ledger)
    case .hub(let standing): take(standing, ledger)
    case .reviewed(let outcome): return take(outcome, ledger)
    case .named(let reviewer): return tell(.named(reviewer), ledger)
    case .list(let outcome):
      refresh(after: changes(of: ledger), ledger)
      return tell(.list(outcome), ledger)
    case .file(let outcome):
      refresh(after: changes(of: ledger), ledger)
      return tell(.file(outcome), ledger)
    case .edited(let text):
      if case .failed(let words) = text { notice = words }
      return tell(.edited(text), ledger)
    case .terminal(let event): return saving(before: handle(event, ledger), ledger)
    case .silence: return saving(before: takeSilence(ledger) + takeWaiting(ledger), ledger)
    }
    return []
  }

  private mutating func handle(_ event: TerminalEvent, _ ledger: Ledger) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return take(key, ledger) + takeWaiting(ledger)
    case .paste(let text):
      notice = nil
      return releaseAll(ledger) + paste(text, ledger)
    case .mouse(let mouse):
      notice = nil
      return releaseAll(ledger) + click(mouse, ledger) + takeWaiting(ledger)
    case .resize(let size):
      self.size = size
      refresh(after: .size, ledger)
      return []
    case .resumed: return [.repaint]
    case .minute, .watched, .helper: return []
    case .terminate: return [.quit]
    }
  }

  /// What the ledger says otherwise than when it was last asked.
  mutating func changes(of ledger: Ledger) -> Change {
    let (before, now) = (seen, ledger.revision)
    seen = now
    var change: Change = []
    if now.people != before.people { change.insert(.people) }
    if now.attendance != before.attendance { change.insert(.log) }
    if now.reviews != before.reviews { change.insert(.reviews) }
    if now.programme != before.programme { change.insert(.programme) }
    if now.marks != before.marks { change.insert(.marks) }
    return change
  }

  /// Makes anew what rests on something that changed.
  mutating func refresh(after change: Change, _ ledger: Ledger) {
    var change = change
    if !change.isDisjoint(with: [.programme, .marks, .minute]), remind(ledger) {
      change.insert(.size)
    }
    if !change.isDisjoint(with: [.people, .programme]) {
      let isSearching = stack.all.contains(where: \.searches)
      index = isSearching ? SearchIndex(ledger.conference, labels: .screens) : nil
      sortedRoster = nil
    }
    stack.note(change)
    if stack.top.opener == .palette, change != .size {
      let choices = choicesBehindPalette(in: context(ledger))
      stack.withTop { $0.offer(choices) }
    }
    freshen(ledger)
  }

  /// Brings what is shown up to date, and closes what is about nothing any more.
  mutating func freshen(_ ledger: Ledger) {
    while stack.isStale {
      stack.catchUp(in: context(ledger))
      if stack.top.isOver { close(ledger) }
    }
  }

  // MARK: Surfaces

  /// Gives an input to the surface on top.
  ///
  /// - Returns: What is to be done outside; nil where the input means what it means everywhere.
  mutating func send(_ input: Input, _ ledger: Ledger) -> [Effect]? {
    handle(input, context(ledger)).map { fulfil($0, ledger) }
  }

  private mutating func handle(_ input: Input, _ context: Context) -> [Request]? {
    stack.withTop { $0.handle(input, in: context) }
  }

  /// Tells every surface what became of something.
  mutating func tell(_ news: Told, _ ledger: Ledger) -> [Effect] {
    fulfil(told(news, context(ledger)), ledger)
  }

  private mutating func told(_ news: Told, _ context: Context) -> [Request] {
    var requests: [Request] = []
    stack.forEach { requests += $0.hear(news, in: context) }
    return requests
  }

  /// Does what surfaces ask for.
  mutating func fulfil(_ requests: [Request], _ ledger: Ledger) -> [Effect] {
    requests.flatMap { fulfil($0, ledger) }
  }

  private mutating func fulfil(_ request: Request, _ ledger: Ledger) -> [Effect] {
    switch request {
    case .open(let make): open(make(context(ledger)), ledger)
    case .close: close(ledger)
    case .closeWindows: close(where: { $0.kind == .window && !$0.staysOpen }, ledger)
    case .hand(let input): return send(input, ledger) ?? []
    case .go(let destination): return go(to: destination, ledger)
    case .reach(let hits):
      stack.hits = hits
      stack.trail.append(stack.waypoint)
      return reach(hits.hits[hits.place], ledger)
    case .perform(let action): return perform(action, ledger)
    case .leave: return scanner.waiting.isEmpty ? [.quit] : perform(.quit, ledger)
    case .effect(let effect): return [effect]
    case .say(let words): notice = words
    case .ring(let bell): return ring(bell)
    case .reviewing(let change):
      if reviewing.take(change, ledger.reviews) { refresh(after: .reviews, ledger) }
    case .weigh(let weights):
      self.weights = weights
      refresh(after: .reviews, ledger)
    case .write: return write(ledger)
    case .forgetScan: scanner.detector.forgetScan()
    }
    return []
  }

  mutating func open(_ surface: any Surface, _ ledger: Ledger) {
    if surface.kind == .page { close(where: { _ in true }, ledger) }
    if surface.standsAlone { close(where: { $0.kind == .window }, ledger) }
    stack.push(surface)
    freshen(ledger)
  }

  /// Closes the surface on top.
  private mutating func close(_ ledger: Ledger) {
    close(stack.pop().map { [$0] } ?? [], ledger)
  }

  /// Closes what stands over the screen and fits.
  mutating func close(where isClosed: (any Surface) -> Bool, _ ledger: Ledger) {
    close(stack.remove(where: isClosed), ledger)
  }

  /// What was typed in closed surfaces is kept.
  private mutating func close(_ closed: [any Surface], _ ledger: Ledger) {
    for var surface in closed {
      // To hand over asks for nothing outside.
      _ = fulfil(surface.handOver(), ledger)
    }
    freshen(ledger)
  }

  func ring(_ bell: Bell) -> [Effect] { setup.rings ? [.ring(bell)] : [] }
}
