package import Conference
package import Terminal

/// What happened.
package enum Event: Sendable {
  /// The first frame is on the screen.
  case started
  case terminal(TerminalEvent)
  case clock(Moment)
  case prepared(Preparation)
  /// Whether the terminal took what was to be copied.
  case copied(Bool)
}

/// What is to be done outside; `update` names it, the loop does it.
package enum Effect: Hashable, Sendable {
  case prepare
  case copy(String)
  case repaint
  case suspend
  /// The language changed: the terminal's title follows.
  case retitle
  case quit
  /// Left at once, as ^C does everywhere.
  case interrupt
}
