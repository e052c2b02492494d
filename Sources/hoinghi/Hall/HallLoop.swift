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
  private let settings: Settings
  /// Nil where no hub is set, and before the first frame stands.
  private var hub: InterfaceHub?
  /// Of which of the files that were followed it is.
  private var hubIsOf = 0
  /// Whether a request is being recorded: what comes of it waits behind it.
  private var isDeciding = false
  private var printing: HallPrinting

  /// - Parameters:
  ///   - terminal: What is drawn on.
  ///   - title: What the terminal's window is called.
  ///   - pin: What leads out; nil where any key may.
  ///   - store: What is followed.
  ///   - face: The screen.
  ///   - settings: Which hub there is.
  ///   - printing: Where cards go.
  init(
    terminal: Screen,
    title: String,
    pin: PINFile?,
    store: consuming FollowedStore,
    face: Face,
    settings: Settings,
    printing: consuming HallPrinting
  ) {
    self.terminal = terminal
    self.title = title
    self.pin = pin
    self.store = store
    self.face = face
    self.settings = settings
    self.printing = printing
  }

  /// - Returns: How the run ends.
  mutating func run() -> ExitStatus {
    let status = goOn()
    if let hub {
      hub.close()
      _ = recordWaiting()
      hub.end(within: 1_000)
    }
    return status
  }

  private mutating func goOn() -> ExitStatus {
    terminal.setTitle("hoinghi: " + title)
    draw()
    store.prepare()
    if let file = store.startWatching() { terminal.watch(file) }
    _ = take(store.look())
    draw()
    startHub()
    while true {
      repeat {
        let silence = face.patience.map { Screen.milliseconds() + $0 }
        let end = [silence, hub?.end].compactMap { $0 }.min()
        guard let event = end.map(terminal.waitForEvent(by:)) ?? terminal.waitForEvent() else {
          if let status = recordWaiting() { return status }
          if let silence, Screen.milliseconds() >= silence, let status = take(.silence) {
            return status
          }
          break
        }
        if case .terminate(let signal) = event { return .signalled(signal) }
        if event == .minute || event == .watched && store.hasChanged() {
          _ = take(store.look())
          startHub()
        }
        if event == .helper {
          printing.catchUp()
          tellOfCards()
        }
        _ = take(.clock(store.clock.now))
        if event == .watched, let hub {
          if let standing = hub.takeUp() { _ = take(.hub(standing)) }
          if let status = recordWaiting() { return status }
        }
        if let status = take(.terminal(event)) { return status }
      } while terminal.hasQueuedInput
      draw()
    }
  }

  /// Brings and takes beside the screen, where a hub is set; anew where another file is followed.
  private mutating func startHub() {
    if hub != nil, hubIsOf == store.renewals { return }
    // What waits is recorded in the file that is there now.
    if let hub {
      hub.close()
      _ = recordWaiting()
      hub.end(within: 1_000)
      terminal.watchNoMore(hub.fileDescriptor)
    }
    hub = InterfaceHub(store.opened, settings)
    hubIsOf = store.renewals
    guard let hub else { return }
    terminal.watch(hub.fileDescriptor)
    _ = take(.hub(HubStanding()))
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
      let outcome = store.record(request)
      hub.goOn(isDecided: true)
      if let status = take(.recorded(outcome)) { return status }
    }
    return nil
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
        if let hub {
          hub.add(request)
          if let status = recordWaiting() { return status }
        } else if let status = take(.recorded(store.record(request))) {
          return status
        }
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
