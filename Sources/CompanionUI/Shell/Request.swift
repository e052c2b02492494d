import Attendance
import Conference

/// What a surface asks of the shell.
enum Request: Sendable {
  /// Opens a surface over the others; a page takes the place of one that is open.
  case open(@Sendable (Context) -> any Surface)
  /// Closes the surface that asks, which is on top.
  case close
  /// Closes every window that does not stay open.
  case closeWindows
  /// Gives an input to the surface that is on top by then.
  case hand(Input)
  /// Shows an item, and remembers where one came from.
  case go(Destination)
  /// Shows what a search found, to be stepped through from there.
  case reach(HitTrail)
  case perform(Action)
  /// Leaves the program, whatever is open.
  case leave
  case effect(Effect)
  case say(Localized)
  /// Rings, where the desk rings.
  case ring(Bell)
  case reviewing(Reviewing.Change)
  /// What the ranking weighs from now on.
  case weigh(CriteriaWeights)
  /// Writes what was typed now, rather than when all keys are taken in.
  case write
  /// The next scan counts, even if it is the last one again.
  case forgetScan
}
