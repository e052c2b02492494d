import CompanionUI
import Conference
import Glibc
import Ledger
import Terminal
import Wording

/// The loop of a delegate's own screens: it has no store to write to, no file and no other program.
///
/// It is short on purpose: what a session of a stranger can reach is here, in the shell, and in
/// ``StarBook`` where the organiser allows stars.
struct CompanionLoop: ~Copyable {
  private let terminal: Screen
  private let clock: Clock
  private let reach: Reach
  private let stars: StarBook?
  private var ledger: Ledger
  private var shell: Shell

  init(
    terminal: Screen,
    clock: Clock,
    reach: Reach,
    stars: StarBook?,
    ledger: Ledger,
    shell: Shell
  ) {
    self.terminal = terminal
    self.clock = clock
    self.reach = reach
    self.stars = stars
    self.ledger = ledger
    self.shell = shell
  }

  /// - Returns: How the run ends.
  mutating func run() -> ExitStatus {
    terminal.setTitle(shell.windowTitle(ledger))
    draw()
    if let status = take(.started) { return status }
    while true {
      repeat {
        let event = terminal.waitForEvent()
        if case .terminate(let signal) = event { return .signalled(signal) }
        if let status = take(.clock(clock.now, milliseconds: terminal.inputTime)) { return status }
        if let status = take(.terminal(event)) { return status }
      } while terminal.hasQueuedInput
      draw()
    }
  }

  private mutating func draw() {
    let frame = shell.frame(ledger)
    terminal.show(frame.canvas)
    shell.shows(frame)
  }

  private mutating func take(_ event: Event) -> ExitStatus? {
    for effect in shell.update(event, ledger) where reach.allows(effect) {
      if let status = perform(effect) { return status }
    }
    return nil
  }

  private mutating func perform(_ effect: Effect) -> ExitStatus? {
    switch effect {
    case .prepare:
      ledger.prepare()
      return take(.prepared(Preparation(ledger.conference)))
    case .copy(let text): return take(.copied(terminal.copy(text)))
    case .repaint: terminal.repaint()
    case .retitle: terminal.setTitle(shell.windowTitle(ledger))
    case .ring: terminal.bell()
    case .mark(let change): return mark(change)
    case .quit: return .done
    case .interrupt: return .signalled(SIGINT)
    // Nothing else is a delegate's to ask for.
    default: break
    }
    return nil
  }

  /// Keeps a star; it is on disk when it is shown.
  private mutating func mark(_ change: OwnMarkChange) -> ExitStatus? {
    guard let stars, case .star = change else { return nil }
    var marks = ledger.marks
    _ = marks.change(change, at: clock.now)
    do {
      try stars.write(marks)
    } catch {
      return take(.trouble(error.words))
    }
    ledger.take(marks)
    return take(.news)
  }
}
