import Glibc
package import Store
import Synchronization

/// Brings a desk's store and a hub to the same events while the screens are open, on a thread of its own.
///
/// Nothing here waits: what is asked of the courier is put down under a lock, and what it found is taken
/// up when ``fileDescriptor`` can be read.
package final class HubCourier: Sendable {
  /// Between the two threads.
  struct Desk: Sendable {
    var standing = CourierStanding()
    var isTold = true
    /// Something was recorded, here or by another program.
    var hasNews = false
    var orders: [Order] = []
    var answers: [ClaimAnswer] = []
    /// Somebody at the screens is about to write to the store.
    var writers = 0
    var isLeaving = false
    var hasEnded = false
  }

  /// What the desk asks for, one after the other.
  enum Order: Hashable, Sendable {
    case claim(Int, HubClaim, by: Deadline)
    /// What was decided on a claim is on disk: bring it, and let go.
    case settle(Int)
  }

  let desk = Mutex(Desk())
  /// Wakes the courier.
  let call: WakePipe
  /// Wakes whoever draws the screens.
  private let word: WakePipe
  /// Can be read once the courier is to end: whatever it waits for then ends.
  let leave: WakePipe

  /// For `poll`: readable when there is something to take up.
  package var fileDescriptor: Int32 { word.readEnd }

  /// Begins; nil where the system gives no thread or no files.
  ///
  /// - Parameters:
  ///   - file: The desk's store, which must stay open in this process for as long as the courier goes.
  ///   - offset: Minutes east of UTC, for the times of receiving.
  ///   - place: Which hub; asked on the courier's thread.
  package init?(
    _ file: OpenStore,
    offset: Int,
    place: @escaping @Sendable () throws -> HubPlace
  ) {
    guard let call = WakePipe(), let word = WakePipe(), let leave = WakePipe() else { return nil }
    (self.call, self.word, self.leave) = (call, word, leave)
    let begun = HubThread.begin { [self] in
      let run = CourierRun(self, file, offset: offset, place: place)
      // It is known weakly by what it waits for.
      withExtendedLifetime(run) { run.go() }
      desk.withLock { $0.hasEnded = true }
      word.wake()
    }
    guard begun else { return nil }
  }

  // MARK: From the desk

  /// Says that something was recorded.
  package func bring() {
    desk.withLock { $0.hasNews = true }
    call.wake()
  }

  /// Asks for a claim; the answer is among ``take()``'s.
  package func claim(_ number: Int, _ claim: HubClaim, by deadline: Deadline) {
    desk.withLock { $0.orders.append(.claim(number, claim, by: deadline)) }
    call.wake()
  }

  /// Says that a claim is decided on and the decision on disk, or that it is not waited for any more.
  ///
  /// - Returns: Whether it had begun, so that it was answered or will be.
  package func settle(_ number: Int) -> Bool {
    let hasBegun = desk.withLock { desk in
      // One that has not begun is not to begin.
      let isWaiting = desk.orders.contains { $0.number == number && !$0.isEnd }
      desk.orders.removeAll { $0.number == number }
      if !isWaiting { desk.orders.append(.settle(number)) }
      desk.hasNews = true
      return !isWaiting
    }
    call.wake()
    return hasBegun
  }

  /// From here on the courier leaves the store alone between two steps, until ``goOn()``.
  package func standAside() { desk.withLock { $0.writers += 1 } }

  package func goOn() { desk.withLock { $0.writers -= 1 } }

  /// What there is to know since the last call.
  package func take() -> (standing: CourierStanding?, answers: [ClaimAnswer]) {
    word.drain()
    return desk.withLock { desk in
      defer {
        desk.isTold = true
        desk.answers = []
      }
      return (desk.isTold ? nil : desk.standing, desk.answers)
    }
  }

  /// Ends the courier and waits for it, for as long as nobody notices.
  ///
  /// - Returns: Whether it has ended; where not, it looks a name up and touches the store no more.
  @discardableResult
  package func end(within milliseconds: Int = 1_000) -> Bool {
    desk.withLock { $0.isLeaving = true }
    leave.wake()
    call.wake()
    let deadline = Deadline(seconds: Double(milliseconds) / 1_000)
    while true {
      word.drain()
      if desk.withLock({ $0.hasEnded }) { return true }
      guard !deadline.hasPassed else { return false }
      var poller = pollfd(fd: word.readEnd, events: Int16(POLLIN), revents: 0)
      poll(&poller, 1, deadline.left)
    }
  }

  // MARK: From the courier

  /// Tells the desk something.
  func tell(_ change: @Sendable (inout Desk) -> Void) {
    desk.withLock { change(&$0) }
    word.wake()
  }
}

extension HubCourier.Order {
  var number: Int {
    switch self {
    case .claim(let number, _, _), .settle(let number): number
    }
  }

  var isEnd: Bool {
    if case .settle = self { true } else { false }
  }
}

/// How a courier and its hub stand.
package struct CourierStanding: Hashable, Sendable {
  package enum Contact: Hashable, Sendable {
    /// It has not come there yet, since it began.
    case beginning
    case online
    /// Nobody answers; it tries again and again.
    case offline
    /// It is not let in, or not understood: somebody has to do something about it.
    case barred
  }

  package var contact = Contact.beginning
  /// Why it is not online.
  package var failure: CourierFailure?
  /// As whom the hub knows this desk.
  package var role: String?
  /// How many events of this desk's own the hub does not have.
  package var waiting = 0
  package var troubles: [HubTrouble] = []
  /// The list that was taken from the hub last: how many are new, how many changed.
  package var roster: RosterTakenOver?

  package init() {}
}

/// Why a courier does not come through.
package enum CourierFailure: Error, Hashable, Sendable {
  case hub(HubError)
  case store(StoreError)
  /// The place of the hub cannot be made out, or a viewer's string was given.
  case viewer
  case other(String)
}

/// What came of a claim.
package struct ClaimAnswer: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// It is held, and what others recorded is in the store.
    case held
    /// The desk decides alone.
    case alone
    /// What was decided is on the hub, and the claim is let go.
    case settled
  }

  package var number: Int
  package var outcome: Outcome
}
