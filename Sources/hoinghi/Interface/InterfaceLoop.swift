import CompanionUI
import Conference
import Glibc
import Interchange
import Ledger
import QRCodes
import Terminal
import VietnameseText
import Wording

/// The one loop: it draws, waits, updates, and does what the update names.
///
/// It owns the store with the ledger in it, and lends the ledger to the shell.
struct InterfaceLoop: ~Copyable {
  private let terminal: Screen
  private let clock: Clock
  private let editor: Editor
  private let cards: CardMaker
  private var printer: BadgePrinter
  private var store: InterfaceStore
  private var shell: Shell
  /// Nil where no hub is set, and before the first frame stands.
  private var hub: InterfaceHub?
  /// Whether a request is being recorded: what comes of it waits behind it.
  private var isDeciding = false
  private let shown = Shown()

  /// What stands on the screen, for what is to be said while nothing goes on.
  private final class Shown {
    var canvas: Canvas?
    var language = Language.vi
  }

  init(
    terminal: Screen,
    clock: Clock,
    editor: Editor,
    cards: CardMaker,
    printer: consuming BadgePrinter,
    store: consuming InterfaceStore,
    shell: Shell
  ) {
    self.terminal = terminal
    self.clock = clock
    self.editor = editor
    self.cards = cards
    self.printer = printer
    self.store = store
    self.shell = shell
    let shown = shown
    self.store.opened.held.tell = { words in
      guard var canvas = shown.canvas else { return }
      let last = Rect(x: 0, y: canvas.size.height - 1, width: canvas.size.width, height: 1)
      let style = Style(.caution, reverse: true)
      canvas.fill(last, style: style)
      canvas.draw(words[shown.language], x: 1, y: last.y, width: last.width - 2, style: style)
      // What stands in the middle must not be taken for the answer to what was just scanned.
      let lines = DisplayWidth.wrapped(
        Phrases.answerIsOfBefore[shown.language],
        to: max(1, last.width - 4)
      )
      let middle = max(0, (canvas.size.height - lines.count) / 2 - 1)
      let box = Rect(x: 1, y: middle, width: last.width - 2, height: lines.count + 2)
      canvas.fill(box, style: style)
      for (row, line) in lines.enumerated() {
        canvas.draw(line, x: 2, y: middle + 1 + row, width: last.width - 4, style: style)
      }
      terminal.show(canvas)
    }
  }

  /// - Parameter settings: Which hub there is.
  /// - Returns: How the run ends.
  mutating func run(_ settings: Settings) -> ExitStatus {
    let status = goOn(settings)
    if let hub {
      // Nobody waits for other desks any more; what was scanned is recorded all the same.
      hub.close()
      _ = recordWaiting()
      hub.end(within: 1_000)
    }
    return status
  }

  private mutating func goOn(_ settings: Settings) -> ExitStatus {
    terminal.setTitle(shell.windowTitle(store.opened.ledger))
    draw()
    if let status = take(.started) { return status }
    // What was read behind the first frame is shown, and what is seen of it is kept.
    if let status = take(.caughtUp) { return status }
    draw()
    if let status = startWatching() { return status }
    startHub(settings)
    while true {
      // All that has come is taken in before a frame is drawn: a held key never lags behind.
      repeat {
        let silence = shell.patience.map { terminal.inputTime + $0 }
        let end = [silence, hub?.end].compactMap { $0 }.min()
        guard let event = end.map(terminal.waitForEvent(by:)) ?? terminal.waitForEvent() else {
          if let status = recordWaiting() { return status }
          if let silence, Screen.milliseconds() >= silence, let status = take(.silence) {
            return status
          }
          break
        }
        if event == .helper, let words = catchUpWithPrinter() {
          if let status = take(.printed(words)) { return status }
        }
        if case .terminate(let signal) = event {
          // What was taken in and not written yet is kept, whatever ends the program.
          _ = take(.caughtUp)
          return .signalled(signal)
        }
        // A file that is taken away unseen is found missing with the next minute.
        if event == .minute || event == .watched && store.hasChanged() {
          if let status = store.news().flatMap({ take($0) }) { return status }
        }
        if let status = take(.clock(clock.now, milliseconds: terminal.inputTime)) { return status }
        if event == .watched, let hub {
          if let status = hub.takeUp().flatMap({ take(.hub($0)) }) { return status }
          if let status = recordWaiting() { return status }
        }
        if let status = take(.terminal(event)) { return status }
      } while terminal.hasQueuedInput
      // A frame says that a text is saved only once it is.
      if let status = take(.caughtUp) { return status }
      draw()
    }
  }

  /// Watches the store, and takes in what others wrote since it was read: of that no watch tells.
  ///
  /// - Returns: How the run ends, where it is over.
  private mutating func startWatching() -> ExitStatus? {
    guard let file = store.startWatching() else { return nil }
    terminal.watch(file)
    guard let event = store.news() else { return nil }
    if let status = take(event) { return status }
    draw()
    return nil
  }

  private mutating func startHub(_ settings: Settings) {
    hub = InterfaceHub(store.opened, settings)
    if let hub { terminal.watch(hub.fileDescriptor) }
  }

  /// Records what waits for nothing any more, in the order in which it was asked for.
  ///
  /// - Returns: How the run ends, where it is over.
  private mutating func recordWaiting() -> ExitStatus? {
    guard let hub, !isDeciding else { return nil }
    isDeciding = true
    defer { isDeciding = false }
    while let request = hub.next(store.opened.ledger) {
      hub.standAside()
      let outcome = store.answer(.record(request))
      hub.goOn(isDecided: true)
      if let status = outcome.flatMap({ take($0) }) { return status }
    }
    return nil
  }

  private mutating func draw() {
    let frame = shell.frame(store.opened.ledger)
    terminal.show(frame.canvas)
    (shown.canvas, shown.language) = (frame.canvas, shell.language)
    shell.shows(frame)
  }

  /// Updates, and does what the update names: no effect is dropped, whatever the event.
  ///
  /// - Returns: How the run ends, where it is over.
  private mutating func take(_ event: Event) -> ExitStatus? {
    for effect in shell.update(event, store.opened.ledger) {
      if let status = perform(effect) { return status }
    }
    return nil
  }

  private mutating func perform(_ effect: Effect) -> ExitStatus? {
    switch effect {
    case .prepare:
      let preparation = Preparation(store.opened.conference)
      if let status = take(.prepared(preparation)) { return status }
      return store.prepare().flatMap { take($0) }
    case .copy(let text): return take(.copied(terminal.copy(text)))
    case .print(let person): return take(.printed(print(person)))
    case .edit(let text): return take(.edited(editor.edit(text, on: terminal)))
    case .record(let request):
      guard let hub else { return store.answer(effect).flatMap { take($0) } }
      hub.add(request)
      return recordWaiting()
    case .review, .nameReviewer, .list, .file, .mark, .see:
      hub?.standAside()
      let outcome = store.answer(effect)
      hub?.goOn()
      return outcome.flatMap { take($0) }
    case .repaint: terminal.repaint()
    case .suspend: terminal.suspend()
    case .retitle: terminal.setTitle(shell.windowTitle(store.opened.ledger))
    case .ring(.yes), .ring(.reminder): terminal.bell()
    case .ring(.no), .ring(.question): terminal.doubleBell()
    case .quit: return .done
    case .interrupt: return .signalled(SIGINT)
    }
    return nil
  }
}

extension InterfaceLoop {
  /// Hands somebody's card to the printer.
  private mutating func print(_ person: PersonID) -> Localized {
    guard let delegate = store.opened.ledger.person(person) else { return Phrases.lineNotOnList }
    let holder = BadgePrinter.Holder(code: delegate.code, name: cards.name(of: delegate))
    do {
      let pdf = try cards.pdf(of: delegate, store.opened.conference, in: shell.language)
      let words = printer.print(pdf, of: holder, at: Screen.now)
      watchPrinter()
      return words
    } catch {
      let why = (error as? any StatedError)?.words ?? Phrases.ownFault("\(error)")
      return printer.fail([holder], why)
    }
  }

  private mutating func catchUpWithPrinter() -> Localized? {
    let words = printer.catchUp(at: Screen.now)
    watchPrinter()
    return words
  }

  private func watchPrinter() {
    let awaited = printer.awaited
    terminal.watch(helper: awaited?.file, until: awaited?.due ?? 0)
  }

  /// Waits a little for the last card, once the terminal is the person's again, and tells whose came to
  /// nothing.
  mutating func finishPrinting() {
    if printer.awaited != nil { StandardError.say(Phrases.waitsForPrinter[shell.language]) }
    guard let words = printer.finish(within: 3_000) else { return }
    StandardError.say(words[shell.language])
  }
}

/// Makes the card of one person as the settings want it.
struct CardMaker {
  let layout: CardLayout
  let isRehearsal: Bool

  func name(of delegate: Delegate) -> String {
    delegate.isVacantSeat ? delegate.code : ForeignText.visible(delegate.name)
  }

  /// - Throws: `QRCodeError`, `TypesettingError`.
  func pdf(
    of delegate: Delegate,
    _ conference: Conference,
    in language: Language
  ) throws -> [UInt8] {
    let badge = try Badge(
      of: delegate,
      at: conference,
      QREncoder(),
      in: language,
      isRehearsal: isRehearsal
    )
    return try BadgeSheet([badge], of: conference.info, on: layout, in: language).pdf()
  }
}

/// What "now" means: the machine's clock, or one that `--at` set and that runs on from there.
struct Clock {
  private let lead: Int64
  private let offset: Int
  /// Seconds since 1970.
  private let machine: @Sendable () -> Int64

  init(
    start: Moment?,
    offset: Int,
    machine: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
  ) {
    self.offset = offset
    self.machine = machine
    lead = start.map { $0.seconds - machine() } ?? 0
  }

  var now: Moment { Moment(seconds: machine() + lead, offset: offset) }
}
