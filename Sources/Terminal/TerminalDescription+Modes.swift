/// What is sent on the way in and out, beside what curses sends itself.
extension TerminalDescription {
  /// Sent after curses has started.
  func greeting(options: ScreenOptions) -> [UInt8] {
    var bytes: [UInt8] = []
    if pushesTitle { bytes += Self.sequence("[22;2t") }
    if hasBracketedPaste { bytes += Self.sequence("[?2004h") }
    if options.mouse, reportsMouse { bytes += Self.sequence("[?1000h") + Self.sequence("[?1006h") }
    return bytes
  }

  /// Sent when the program goes on after a stop: what curses sent at the start, and the greeting.
  func reentry(options: ScreenOptions) -> [UInt8] {
    enter + greeting(options: options)
  }

  /// Sent on every way out.
  ///
  /// It does not depend on the terminal's size, since it is prepared at the start. The screen is
  /// cleared before it is left: where there is no other one, though the description promises it
  /// (mosh, GNU screen, tmux as some set it), what it showed would stay for the next person, with
  /// the prompt in the middle of it.
  func farewell(options: ScreenOptions) -> [UInt8] {
    // A crash may come in the middle of a link.
    var bytes = hasLinks && options.colour != .never ? LinkAddress.closing : []
    if options.mouse, reportsMouse { bytes += Self.sequence("[?1006l") + Self.sequence("[?1000l") }
    if hasBracketedPaste { bytes += Self.sequence("[?2004l") }
    bytes += plain + showCursor
    if pushesTitle { bytes += Self.sequence("[23;2t") }
    return bytes + clear + toLastRow + leave
  }

  /// Some terminals' own sequences save the title already.
  private var pushesTitle: Bool {
    hasTitle && !String(decoding: enter, as: UTF8.self).contains("[22;")
  }

  private static func sequence(_ text: String) -> [UInt8] { [ASCII.escape] + text.utf8 }
}
