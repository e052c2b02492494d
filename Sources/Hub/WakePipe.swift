import Glibc

/// Wakes whoever polls it, on another thread.
///
/// What it is about is told elsewhere, under a lock: a byte in it says only that there is something to look
/// at.
package final class WakePipe: Sendable {
  /// For `poll`: readable once somebody has called ``wake()``, until ``drain()``.
  package let readEnd: Int32
  private let writeEnd: Int32

  /// Nil where the system has no files left.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  package func wake() {
    // A full pipe wakes as well as one byte more would.
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  package func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
