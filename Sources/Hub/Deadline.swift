import Glibc

/// A moment by which something must be done, by a clock that nobody sets.
package struct Deadline: Hashable, Sendable {
  /// Milliseconds of the monotonic clock.
  private let end: Int64
  package let seconds: Double

  package init(seconds: Double) {
    self.seconds = seconds
    end = Self.now + Int64(seconds * 1_000)
  }

  /// Milliseconds that are left; 0 once it has passed.
  package var left: Int32 { Int32(clamping: max(0, end - Self.now)) }

  package var hasPassed: Bool { Self.now >= end }

  /// Milliseconds of the monotonic clock.
  package static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
