import Conference
import Wording

/// Tells somebody that another program holds the store, while it is waited for.
///
/// On the command line it says so on standard error; the interface shows it on its screen.
final class HeldStore {
  var tell: (Localized) -> Void

  init(tell: @escaping (Localized) -> Void = { _ in }) {
    self.tell = tell
  }
}
