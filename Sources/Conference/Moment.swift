/// A point in time together with the offset it was written in.
package struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package var seconds: Int64
  /// Minutes east of UTC.
  package var offset: Int

  package init(seconds: Int64, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }
}

extension Moment: Comparable {
  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}
