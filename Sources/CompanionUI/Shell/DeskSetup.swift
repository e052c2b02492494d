import Conference

/// How this desk is set up; it does not change while the program runs.
package struct DeskSetup: Hashable, Sendable {
  package var desk: String
  package var `operator`: String
  /// Nothing is recorded in the real log; every screen says so.
  package var isRehearsal: Bool
  /// Whether answers ring.
  package var rings: Bool
  /// Whether there is a printer for cards.
  package var prints: Bool
  /// What the scanner sends before and behind each code.
  package var scanPrefix: String
  package var scanSuffix: String
  /// No key of a scanner comes later than this after the last, in milliseconds.
  package var scanLimit: Int
  /// How long before something starred begins it is told, in minutes; 0 for never.
  package var reminderLead: Int
  /// Whether that rings.
  package var reminderRings: Bool
  /// What may be done at this screen.
  package var reach: Reach
  /// Whether this desk shares a hub with others.
  package var hasHub: Bool

  /// The limit where nobody says otherwise.
  package static let usualScanLimit = ScanDetector.usualLimit
  /// The same of reminders.
  package static let usualReminderLead = Reminder.usualLead

  package init(
    desk: String = "",
    operator: String = "",
    isRehearsal: Bool = false,
    rings: Bool = true,
    prints: Bool = false,
    scanPrefix: String = "",
    scanSuffix: String = "",
    scanLimit: Int = usualScanLimit,
    reminderLead: Int = usualReminderLead,
    reminderRings: Bool = false,
    reach: Reach = .desk,
    hasHub: Bool = false
  ) {
    self.desk = desk
    self.operator = `operator`
    self.isRehearsal = isRehearsal
    self.rings = rings
    self.prints = prints
    self.scanPrefix = scanPrefix
    self.scanSuffix = scanSuffix
    self.scanLimit = scanLimit
    self.reminderLead = reminderLead
    self.reminderRings = reminderRings
    self.reach = reach
    self.hasHub = hasHub
  }

  /// A scan without what the scanner adds to it: what it is set to send, and controls at its ends.
  func stripped(_ scan: String) -> String {
    let inner = withoutAffixes(Self.withoutControls(withoutAffixes(scan[...])))
    return String(Self.withoutControls(inner))
  }

  /// Whether a scan has come to its end, though no Enter came: what stands behind each code is there.
  func isEnded(_ scan: String) -> Bool { !scanSuffix.isEmpty && scan.hasSuffix(scanSuffix) }

  private func withoutAffixes(_ scan: Substring) -> Substring {
    var scan = scan
    if !scanPrefix.isEmpty, scan.hasPrefix(scanPrefix) { scan = scan.dropFirst(scanPrefix.count) }
    if !scanSuffix.isEmpty, scan.hasSuffix(scanSuffix) { scan = scan.dropLast(scanSuffix.count) }
    return scan
  }

  private static func withoutControls(_ scan: Substring) -> Substring {
    let isControl: (Character) -> Bool = { character in
      character.unicodeScalars.allSatisfy { $0.value < 0x20 }
    }
    guard let first = scan.firstIndex(where: { !isControl($0) }),
      let last = scan.lastIndex(where: { !isControl($0) })
    else { return "" }
    return scan[first...last]
  }
}
