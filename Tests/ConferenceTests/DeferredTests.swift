import Conference
import Synchronization
import Testing

@Suite struct DeferredTests {
  private final class Counter: Sendable {
    private let calls = Mutex(0)
    var count: Int { calls.withLock { $0 } }
    func call() { calls.withLock { $0 += 1 } }
  }

  private func deferred(_ counter: Counter) -> Deferred<[Int]> {
    Deferred(count: { 3 }) {
      counter.call()
      return [1, 2, 3]
    }
  }

  @Test("a value is made when it is first asked for, and once for all copies")
  func once() {
    let counter = Counter()
    let deferred = deferred(counter)
    let copy = deferred
    #expect(counter.count == 0)
    #expect(deferred.wrappedValue == [1, 2, 3])
    #expect(copy.wrappedValue == [1, 2, 3])
    #expect(counter.count == 1)
  }

  @Test("counting makes nothing")
  func counting() {
    let counter = Counter()
    #expect(deferred(counter).count == 3)
    #expect(counter.count == 0)
    #expect(Deferred(wrappedValue: [7]).count == 1)
  }

  @Test("a value that is set takes the place of what was to be made")
  func setting() {
    let counter = Counter()
    var changed = deferred(counter)
    let before = changed
    changed.wrappedValue = [4]
    #expect(changed.wrappedValue == [4])
    #expect(changed.count == 1)
    #expect(counter.count == 0)
    #expect(before.wrappedValue == [1, 2, 3])
  }

  @Test("equality and hash are those of the values")
  func equality() {
    let first = deferred(Counter())
    #expect(first == deferred(Counter()))
    #expect(first == Deferred(wrappedValue: [1, 2, 3]))
    #expect(first != Deferred(wrappedValue: [1]))
    #expect(first.hashValue == Deferred(wrappedValue: [1, 2, 3]).hashValue)
  }

  @Test("many threads that ask at once get the one value that was made")
  func threads() async {
    let counter = Counter()
    let deferred = deferred(counter)
    await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<32 { group.addTask { deferred.wrappedValue } }
      for await value in group { #expect(value == [1, 2, 3]) }
    }
    #expect(counter.count == 1)
  }
}
