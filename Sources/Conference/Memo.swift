import Synchronization

/// A value that is made when it is first asked for, and once, whoever asks.
///
/// Copies of what holds it share it, so it holds only what follows from what they share: whoever changes
/// that puts a new memo in its place.
package final class Memo<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  package init() {}

  package func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
