import Synchronization

/// A part of a conference that is made when it is first asked for, once, whichever thread asks.
///
/// A value that is set is there at once. Two are equal if their values are; comparing makes both.
@propertyWrapper
package struct Deferred<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case made(Value)
    case deferred(Part)
  }

  private final class Part: Sendable {
    let make: @Sendable () -> Value
    let count: @Sendable () -> Int
    let made = Mutex<Value?>(nil)

    init(count: @escaping @Sendable () -> Int, make: @escaping @Sendable () -> Value) {
      self.count = count
      self.make = make
    }

    var value: Value {
      made.withLock { made in
        if let made { return made }
        let value = make()
        made = value
        return value
      }
    }
  }

  private var state: State

  package init(wrappedValue: Value) { state = .made(wrappedValue) }

  /// - Parameters:
  ///   - count: How many elements the value will have, told without making it; 0 where it has none.
  ///   - make: Makes the value; always the same one.
  package init(
    count: @escaping @Sendable () -> Int = { 0 },
    make: @escaping @Sendable () -> Value
  ) {
    state = .deferred(Part(count: count, make: make))
  }

  package var wrappedValue: Value {
    get {
      switch state {
      case .made(let value): value
      case .deferred(let part): part.value
      }
    }
    set { state = .made(newValue) }
  }

  fileprivate func count(_ count: (Value) -> Int) -> Int {
    switch state {
    case .made(let value): count(value)
    case .deferred(let part): part.count()
    }
  }

  package var projectedValue: Deferred {
    get { self }
    set { self = newValue }
  }
}

extension Deferred where Value: Collection {
  /// How many elements there are; the value is not made for it.
  package var count: Int { count(\.count) }
}

extension Deferred<Roster> {
  /// How many delegates there are; the roster is not made for it.
  package var count: Int { count(\.delegates.count) }
}

extension Deferred: Equatable where Value: Equatable {
  package static func == (left: Deferred, right: Deferred) -> Bool {
    if case .deferred(let left) = left.state, case .deferred(let right) = right.state,
      left === right
    {
      return true
    }
    return left.wrappedValue == right.wrappedValue
  }

}

extension Deferred: Hashable where Value: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
