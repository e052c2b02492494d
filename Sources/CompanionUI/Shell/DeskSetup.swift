/// How this desk is set up; it does not change while the program runs.
package struct DeskSetup: Hashable, Sendable {
  package var desk: String
  package var `operator`: String
  /// Nothing is recorded in the real log; every screen says so.
  package var isRehearsal: Bool
  /// Whether answers ring.
  package var rings: Bool
  /// What the scanner sends before and behind each code.
  package var scanPrefix: String
  package var scanSuffix: String

  package init(
    desk: String = "",
    operator: String = "",
    isRehearsal: Bool = false,
    rings: Bool = true,
    scanPrefix: String = "",
    scanSuffix: String = ""
  ) {
    self.desk = desk
    self.operator = `operator`
    self.isRehearsal = isRehearsal
    self.rings = rings
    self.scanPrefix = scanPrefix
    self.scanSuffix = scanSuffix
  }

  /// A scan without what the scanner adds to it.
  func stripped(_ scan: String) -> String {
    var scan = scan[...]
    if !scanPrefix.isEmpty, scan.hasPrefix(scanPrefix) { scan = scan.dropFirst(scanPrefix.count) }
    if !scanSuffix.isEmpty, scan.hasSuffix(scanSuffix) { scan = scan.dropLast(scanSuffix.count) }
    return String(scan)
  }
}
