/// A key as a person names it.
package enum Key: Hashable, Sendable {
  /// A printing character, composed; a mark alone where it came after its letter.
  case character(Character)
  /// Control and a lower-case letter (or one of `@ \ ] ^ _`).
  case control(Character)
  /// Alt (or Escape followed at once) and a character.
  case alt(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, tab, backTab, escape, backspace, delete, insert
  /// A function key from 1, or Escape followed at once by its digit (0 for the tenth).
  case function(Int)
}

/// What the mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case press, doublePress, wheelUp, wheelDown
  }

  package var kind: Kind
  package var point: Point

  package init(kind: Kind, point: Point) {
    self.kind = kind
    self.point = point
  }
}

/// Anything that the terminal tells.
package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste: text, never commands.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The clock's minute changed.
  case minute
  /// Something came on the file that is watched beside the terminal.
  case watched
  /// A program in the background has ended, or its time is over.
  case helper
  /// Woken by SIGCONT after a stop; everything is to be drawn again.
  case resumed
  /// A signal asks to end (SIGTERM, SIGHUP, SIGINT), or the terminal is gone.
  case terminate(signal: Int32)
}
