import Attendance
import CompanionUI
import Conference
import Ledger
import MemoryLog
import Terminal

/// An interface with a scanner and a log, for the pictures.
struct PicturedDesk {
  private var ledger: Ledger
  private var shell: Shell
  private var log = MemoryLog()
  private var clock: Moment
  /// Monotonic milliseconds, by which a scanner is told from a person.
  private var time = 0

  /// - Parameters:
  ///   - conference: What is shown.
  ///   - start: 100 seconds before the first scan.
  ///   - now: What time it is without a scan.
  ///   - size: Of the terminal.
  ///   - language: Of the interface.
  ///   - screen: The screen that is open.
  ///   - isRehearsal: Whether nothing is recorded in the real log.
  ///   - reach: What may be done there.
  init(
    _ conference: Conference,
    start: Moment,
    now: Moment,
    size: Size,
    language: Language,
    screen: ScreenName,
    isRehearsal: Bool,
    reach: Reach = .desk
  ) {
    clock = start
    ledger = Ledger(conference)
    shell = Shell(
      size: size,
      language: language,
      now: now,
      screen: screen,
      setup: DeskSetup(desk: "A", operator: "Lan", isRehearsal: isRehearsal, reach: reach),
      ledger: ledger
    )
    take(.prepared(Preparation(conference)))
  }

  /// What is known; to be lent, not kept.
  var known: Ledger { ledger }

  var canvas: Canvas { shell.frame(ledger).canvas }

  /// A person's key, a quarter of a second after the last; nothing follows it for as long as the shell
  /// waits for more of a scanner.
  mutating func press(_ key: Key) {
    time += 250
    take(.clock(shell.now, milliseconds: time))
    take(.terminal(.key(key)))
    guard let patience = shell.patience else { return }
    time += patience
    take(.clock(shell.now, milliseconds: time))
    take(.silence)
  }

  /// Reads a code 100 seconds after the last.
  mutating func scan(_ code: String) {
    clock.seconds += 100
    time += 100_000
    for key in code.map({ Key.character($0) }) + [.enter] {
      time += 5
      take(.clock(clock, milliseconds: time))
      take(.terminal(.key(key)))
    }
  }

  /// Takes in what a store would tell.
  mutating func know(_ news: News) {
    ledger.take(news)
    take(.news)
  }

  /// Takes an event in; what it records goes to the log.
  mutating func take(_ event: Event) {
    for effect in shell.update(event, ledger) {
      guard case .record(let request) = effect else { continue }
      take(.recorded(.done(record(request))))
    }
  }

  /// Records what is asked for in the log.
  mutating func record(_ request: DeskRequest) -> DeskAnswer {
    let step = ledger.decide(request.command, on: request.list) { "new" }
    let events = log.append(step, desk: "A", operator: "Lan", at: clock)
    ledger.take(News(events: events, head: log.head))
    return step.answer
  }
}
