/// How long to wait before the next try: longer each time, and never two desks in step.
package struct HubBackoff: Hashable, Sendable {
  private var milliseconds = 250
  private static let longest = 10_000

  package init() {}

  /// Milliseconds until the next try.
  package mutating func next() -> Int {
    defer { milliseconds = min(milliseconds * 2, Self.longest) }
    return Int.random(in: milliseconds / 2...milliseconds)
  }
}
