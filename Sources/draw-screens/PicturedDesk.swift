import Attendance
import CompanionUI
import Conference
import MemoryLog
import Terminal

/// A scanner and a log for the pictures.
struct PicturedDesk {
  private var log = MemoryLog()
  private var clock: Moment
  /// Milliseconds of the clock that the scanner is told from a person by.
  private var time = 0

  init(start: Moment) {
    clock = start
  }

  /// A person's key, a quarter of a second after the last.
  mutating func press(_ key: Key, on model: inout Model) {
    time += 250
    _ = model.update(.clock(model.now, milliseconds: time))
    _ = model.update(.terminal(.key(key)))
  }

  /// Reads a code 100 seconds after the last.
  mutating func scan(_ code: String, into model: inout Model) {
    clock.seconds += 100
    time += 100_000
    for key in code.map({ Key.character($0) }) + [.enter] {
      time += 5
      _ = model.update(.clock(clock, milliseconds: time))
      for effect in model.update(.terminal(.key(key))) {
        guard case .record(let request) = effect else { continue }
        let step = model.step(for: request, after: DeskNews()) { "new" }
        let events = log.append(step, desk: "A", operator: "Lan", at: clock)
        _ = model.update(.recorded(.done(DeskNews(events: events, head: log.head), step.answer)))
      }
    }
  }
}
