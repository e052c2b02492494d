import Glibc
import Synchronization

/// How long to wait for another program that writes.
///
/// A commit takes a third of a millisecond, so the first waits are short: SQLite's own handler
/// soon sleeps a tenth of a second, in which a desk could check in three hundred delegates.
final class Patience: Sendable {
  private let limit: Duration
  private let begun = Mutex<ContinuousClock.Instant?>(nil)

  init(seconds: Double) {
    limit = .seconds(seconds)
  }

  /// Whether to try again, after a short sleep; `tries` counts from 0 for each statement.
  func wait(_ tries: Int) -> Bool {
    let now = ContinuousClock.now
    let start = begun.withLock { begun in
      if tries == 0 { begun = now }
      return begun ?? now
    }
    guard now - start < limit else { return false }
    usleep(UInt32(min(500 * (tries + 1), 10_000)))
    return true
  }
}
