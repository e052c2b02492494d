import Glibc

/// How long to wait for another program that writes.
///
/// A commit takes a third of a millisecond, so the first waits are short: SQLite's own handler
/// soon sleeps a tenth of a second, in which a desk could check in three hundred delegates.
final class Patience {
  private let limit: Duration
  private var begun: ContinuousClock.Instant?

  init(seconds: Double) {
    limit = .seconds(seconds)
  }

  /// Whether to try again, after a short sleep; `tries` counts from 0 for each statement.
  func wait(_ tries: Int) -> Bool {
    let now = ContinuousClock.now
    let start = tries == 0 ? now : begun ?? now
    begun = start
    guard now - start < limit else { return false }
    usleep(UInt32(min(500 * (tries + 1), 10_000)))
    return true
  }
}
