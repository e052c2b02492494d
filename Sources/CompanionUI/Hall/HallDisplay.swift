package import Conference
package import Ledger
package import Terminal

/// The hall's screen: who has come, what runs and what comes next, the visits' buses.
///
/// It has pages that follow one another, minute by minute or by key, and no other input but the way
/// out. It tells how old what it shows is: never older than it says.
package struct HallDisplay: HallScreen {
  /// What a page is about, where one screen is to stay with it.
  package enum Topic: String, CaseIterable, Hashable, Sendable {
    case arrivals, programme, buses
  }

  /// What the organiser allows and how it is drawn; it does not change while the program runs.
  package struct Setup: Hashable, Sendable {
    /// What alone is shown; nil for all of it in turn.
    package var topic: Topic?
    /// Whether those who came last are named.
    package var showsNames: Bool
    package var isRehearsal: Bool
    /// Whether the way out asks for a PIN.
    package var asksPIN: Bool
    package var symbols: Symbols

    package init(
      topic: Topic? = nil,
      showsNames: Bool = false,
      isRehearsal: Bool = false,
      asksPIN: Bool = false,
      symbols: Symbols = .blocks
    ) {
      self.topic = topic
      self.showsNames = showsNames
      self.isRehearsal = isRehearsal
      self.asksPIN = asksPIN
      self.symbols = symbols
    }
  }

  private let setup: Setup
  private let language: Language
  private var size: Size
  private var now: Moment
  private var age: HallAge
  /// How many pages were turned since the start; negative where one went back.
  private var turns = 0
  /// Whether a page was turned to by key, so that the next minute does not take it away.
  private var isHeld = false
  /// The question for the PIN; nil while nobody wants to leave.
  private var prompt: PINPrompt?

  package init(size: Size, language: Language, now: Moment, hasStore: Bool, setup: Setup) {
    self.size = size
    self.language = language
    self.now = now
    self.setup = setup
    age = HallAge(asOf: now, hasStore: hasStore)
  }

  package var patience: Int? { prompt == nil ? nil : 30_000 }

  package mutating func update(_ event: HallEvent, _ ledger: Ledger) -> [HallEffect] {
    update(event)
  }

  mutating func update(_ event: HallEvent) -> [HallEffect] {
    switch event {
    case .terminal(let event): return handle(event)
    case .clock(let now): self.now = now
    case .upToDate(let moment, let hasStore): age.know(moment, hasStore: hasStore)
    case .trouble(let words): age.trouble = words
    case .silence: prompt = nil
    case .tried(.right): return [.quit]
    case .tried(let answer): prompt?.take(answer)
    case .hub(let standing): age.take(standing, at: now)
    case .recorded, .unprinted: break
    }
    return []
  }

  private mutating func handle(_ event: TerminalEvent) -> [HallEffect] {
    switch event {
    case .key(let key): return press(key)
    case .minute:
      if isHeld { isHeld = false } else { turns += 1 }
      // Whatever else has written to the console goes with the page.
      return [.repaint]
    case .resize(let size): self.size = size
    case .resumed: return [.repaint]
    case .terminate: return [.quit]
    case .paste, .mouse, .watched, .helper: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [HallEffect] {
    if var asked = prompt {
      let outcome = asked.press(key)
      prompt = outcome == .closes ? nil : asked
      if case .tries(let pin) = outcome { return [.tryPIN(pin)] }
      return []
    }
    switch key {
    case .character("q") where setup.asksPIN, .control("c") where setup.asksPIN:
      prompt = PINPrompt()
    case .character(" "), .right, .down, .pageDown: turn(1)
    case .left, .up, .pageUp: turn(-1)
    case .character("q"): return [.quit]
    case .control("c"): return [.interrupt]
    case .control("l"): return [.repaint]
    default: break
    }
    return []
  }

  private mutating func turn(_ pages: Int) {
    turns += pages
    isHeld = true
  }

  package func canvas(_ ledger: Ledger) -> Canvas {
    let context = Context(
      hallOf: ledger,
      language: language,
      symbols: setup.symbols,
      size: size,
      isRehearsal: setup.isRehearsal,
      now: now.at(offset: ledger.conference.info.utcOffset)
    )
    return HallFrame.canvas(of: context) { frame, canvas in
      let pages = HallPages(context: context, body: frame.body, setup)
      let count = pages.all.count
      let place = (turns % count + count) % count
      let page = pages.all[place]
      frame.drawHead(pages.title(of: page), page: place + 1, of: count, on: &canvas)
      if let prompt {
        prompt.draw(in: context, body: frame.body, on: &canvas)
      } else {
        pages.draw(page, on: &canvas)
      }
      frame.drawFoot(frame.line(age), on: &canvas)
    }
  }
}

/// How old what is shown is.
struct HallAge: Hashable, Sendable {
  /// Nothing that was written up to then is missing.
  var asOf: Moment
  /// Whether there is a store to follow.
  var hasStore: Bool
  /// Why nothing newer is known; nil where the store was read.
  var trouble: Localized?
  /// How the hub stands; nil where none is set.
  var hub: HubView?

  /// The store was read.
  mutating func know(_ moment: Moment, hasStore: Bool) {
    (asOf, self.hasStore, trouble) = (moment, hasStore, nil)
  }

  mutating func take(_ standing: HubStanding, at now: Moment) {
    let isSame =
      hub.map { ($0.standing.contact == .online) == (standing.contact == .online) } ?? false
    hub = HubView(standing: standing, since: isSame ? hub?.since ?? now : now)
  }
}

extension Context {
  /// What the pages of the hall read.
  convenience init(
    hallOf ledger: Ledger,
    language: Language,
    symbols: Symbols,
    size: Size,
    isRehearsal: Bool,
    now: Moment
  ) {
    self.init(
      ledger: ledger,
      reviewing: Reviewing(),
      weights: CriteriaWeights(),
      language: language,
      symbols: symbols,
      keyMap: .standard,
      layout: Layout(size: size, hasBanner: isRehearsal),
      now: now,
      setup: DeskSetup(isRehearsal: isRehearsal),
      hub: nil,
      index: nil,
      sortedRoster: nil
    )
  }
}
