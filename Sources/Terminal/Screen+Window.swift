import CNcursesw
import CTerminalGuard
import VietnameseText

/// What goes out beside the cells.
extension Screen {
  /// Puts text on the clipboard of the terminal a person sits at, inside tmux and screen too.
  ///
  /// - Returns: false when the terminal has no such thing or the text is longer than it takes; true
  ///   is no proof, for terminals do not answer.
  @discardableResult
  package func copy(_ text: String) -> Bool {
    guard description.hasMouse,
      let sequence = Clipboard.sequence(for: text, carrier: clipboardCarrier)
    else { return false }
    Screen.write(sequence)
    return true
  }

  package func bell() { beep() }

  /// Milliseconds between two bells that are heard as two.
  private static let betweenBells = 180

  /// Rings twice, so that it is told from one bell without looking.
  package func doubleBell() {
    beep()
    nextBell = Screen.milliseconds() + Self.betweenBells
  }

  func ringIfDue() {
    guard let due = nextBell, Screen.milliseconds() >= due else { return }
    nextBell = nil
    beep()
  }

  /// Watches a file beside the terminal: ``TerminalEvent/watched`` comes while it can be read.
  package func watch(_ descriptor: Int32) { watchedFiles.append(descriptor) }

  /// Wakes no more for a file that is about to be closed.
  package func watchNoMore(_ descriptor: Int32) { watchedFiles.removeAll { $0 == descriptor } }

  /// Waits for the end of a program in the background: ``TerminalEvent/helper`` comes then, and once
  /// its time is over.
  ///
  /// - Parameters:
  ///   - descriptor: Of the process (pidfd_open(2)); nil for none.
  ///   - due: When its time is over, in milliseconds of ``now``.
  package func watch(helper descriptor: Int32?, until due: Int) {
    helper = descriptor.map { ($0, due) }
  }

  /// Milliseconds of a monotonic clock.
  package static var now: Int { milliseconds() }

  /// Sets the window's title, where the terminal has a window; the old one comes back at the end.
  package func setTitle(_ title: String) {
    guard description.hasTitle else { return }
    let shown = ForeignText.visible(title)
    // Elsewhere bytes of UTF-8 may be controls, one of which ends the title.
    let text = guard_is_utf8() ? shown : encoder.ascii(shown)
    self.title = Array("\u{1b}]2;".utf8) + text.utf8 + [ASCII.bell]
    Screen.write(self.title)
  }

  static func write(_ bytes: [UInt8]) { guard_write(bytes, bytes.count) }
}
