/// A QR code: a square of dark and light modules.
package struct QRCode: Hashable, Sendable {
  /// How many modules a side has.
  package let side: Int
  /// Row by row, 1 for a dark one.
  private let modules: [UInt8]

  /// How many light modules a reader wants on every side (ISO/IEC 18004).
  package static let quietZone = 4

  /// - Parameters:
  ///   - side: How many modules a side has.
  ///   - modules: Row by row, 1 for a dark one; as many as the square has.
  init(side: Int, modules: [UInt8]) {
    self.side = side
    self.modules = modules
  }

  /// Whether a module is dark; those outside are light.
  package func isDark(x: Int, y: Int) -> Bool {
    (0..<side).contains(x) && (0..<side).contains(y) && modules[y * side + x] == 1
  }

  /// Dark modules that lie side by side.
  package struct Run: Hashable, Sendable {
    package var x: Int
    package var y: Int
    package var count: Int
  }

  /// The dark modules, in runs from left to right.
  package var runs: [Run] {
    var runs: [Run] = []
    for y in 0..<side {
      var x = 0
      while x < side {
        var end = x
        while isDark(x: end, y: y) { end += 1 }
        if end > x { runs.append(Run(x: x, y: y, count: end - x)) }
        x = end + 1
      }
    }
    return runs
  }
}
