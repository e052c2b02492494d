/// What is sent on the way in and out, beside what curses sends itself.
extension TerminalDescription {
  /// Sent after curses has started.
  func greeting(options: ScreenOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    if pushesTitle { bytes += Self.sequence("[22;2t") }
    if hasBracketedPaste { bytes += Self.sequence("[?2004h") }
    if options.mouse, hasMouse { bytes += Self.sequence("[?1000h") + Self.sequence("[?1006h") }
    return bytes
  }

  /// Sent when the program goes on after a stop: what curses sent at the start, and the greeting.
  func reentry(options: ScreenOptions) -> [UInt8] {
    enter + keypadOn + greeting(options: options)
  }

  /// Sent on every way out.
  ///
  /// It does not depend on the terminal's size, since it is prepared at the start. Where there is
  /// no alternate screen to leave, the only one is cleared: what it showed may not be for the next
  /// person.
  func farewell(options: ScreenOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    if options.mouse, hasMouse { bytes += Self.sequence("[?1006l") + Self.sequence("[?1000l") }
    if hasBracketedPaste { bytes += Self.sequence("[?2004l") }
    bytes += plain + keypadOff + showCursor
    if pushesTitle { bytes += Self.sequence("[23;2t") }
    return bytes + (leave.isEmpty ? clear : leave)
  }

  /// Some terminals' own sequences save the title already.
  private var pushesTitle: Bool {
    hasMouse && !String(decoding: enter, as: UTF8.self).contains("[22;")
  }

  private static func sequence(_ text: String) -> [UInt8] { [ASCII.escape] + text.utf8 }
}
