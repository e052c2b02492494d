import CompanionUI
import Conference
import Glibc
import Ledger
import Terminal
import Wording

/// The loop of a screen of the hall: it draws, waits, follows the store, and does what the screen asks.
struct HallLoop<Face: HallScreen>: ~Copyable {
  private let terminal: Screen
  private let title: String
  private let pin: PINFile?
  private var store: FollowedStore
  private var face: Face
  private var printing: HallPrinting

  /// - Parameters:
  ///   - terminal: What is drawn on.
  ///   - title: What the terminal's window is called.
  ///   - pin: What leads out; nil where any key may.
  ///   - store: What is followed.
  ///   - face: The screen.
  ///   - printing: Where cards go.
  init(
    terminal: Screen,
    title: String,
    pin: PINFile?,
    store: consuming FollowedStore,
    face: Face,
    printing: consuming HallPrinting
  ) {
    self.terminal = terminal
    self.title = title
    self.pin = pin
    self.store = store
    self.face = face
    self.printing = printing
  }

  /// - Returns: How the run ends.
  mutating func run() -> ExitStatus {
    terminal.setTitle("hoinghi: " + title)
    draw()
    store.prepare()
    if let file = store.startWatching() { terminal.watch(file) }
    _ = take(store.look())
    draw()
    while true {
      repeat {
        let end = face.patience.map { Screen.milliseconds() + $0 }
        guard let event = end.map(terminal.waitForEvent(by:)) ?? terminal.waitForEvent() else {
          if let status = take(.silence) { return status }
          break
        }
        if case .terminate(let signal) = event { return .signalled(signal) }
        if event == .minute || event == .watched && store.hasChanged() { _ = take(store.look()) }
        if event == .helper {
          printing.catchUp()
          tellOfCards()
        }
        _ = take(.clock(store.clock.now))
        if let status = take(.terminal(event)) { return status }
      } while terminal.hasQueuedInput
      draw()
    }
  }

  /// Has the screen know whose card was not printed.
  private mutating func tellOfCards() {
    printing.watch(on: terminal)
    _ = face.update(.unprinted(codes: printing.unprinted), store.opened.ledger)
  }

  /// Waits a little for the last card, once the terminal is closed, and tells whose came to nothing.
  mutating func finishPrinting(in language: Language) { printing.finish(in: language) }

  private func draw() { terminal.show(face.canvas(store.opened.ledger)) }

  /// - Returns: How the run ends, where it is over.
  private mutating func take(_ event: HallEvent) -> ExitStatus? {
    for effect in face.update(event, store.opened.ledger) {
      switch effect {
      case .repaint: terminal.repaint()
      case .ring(.no), .ring(.question): terminal.doubleBell()
      case .ring: terminal.bell()
      case .record(let request):
        if let status = take(.recorded(store.record(request))) { return status }
      case .tryPIN(let text):
        let answer = pin?.attempt(text) ?? .wrong(seconds: 0)
        if let status = take(.tried(answer)) { return status }
      case .print(let person, let language):
        guard let delegate = store.opened.ledger.person(person) else { continue }
        printing.print(delegate, of: store.opened.conference, in: language)
        tellOfCards()
      case .quit: return .done
      case .interrupt: return .signalled(SIGINT)
      }
    }
    return nil
  }
}
