import Glibc

/// How long to wait for another program that writes.
///
/// A commit takes a third of a millisecond, so the first waits are short: SQLite's own handler
/// soon sleeps a tenth of a second, in which a desk could check in three hundred delegates.
final class Patience {
  private let limit: Duration
  /// Tells somebody, once for each wait, that it is longer than any commit takes.
  private let tell: () -> Void
  private var begun: ContinuousClock.Instant?
  private var isTold = false

  /// How long nobody needs to be told.
  private static let unnoticed = Duration.milliseconds(400)

  init(seconds: Double, tell: @escaping () -> Void = {}) {
    limit = .seconds(seconds)
    self.tell = tell
  }

  /// Whether to try again, after a short sleep; `tries` counts from 0 for each statement.
  func wait(_ tries: Int) -> Bool {
    let now = ContinuousClock.now
    if tries == 0 { isTold = false }
    let start = tries == 0 ? now : begun ?? now
    begun = start
    guard now - start < limit else { return false }
    if !isTold, now - start > Self.unnoticed {
      isTold = true
      tell()
    }
    usleep(UInt32(min(500 * (tries + 1), 10_000)))
    return true
  }
}
