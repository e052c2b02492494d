import Conference
import Glibc
import Hub
import Ledger
import Store

/// Asks the other desks before a verb decides whom it lets in, where a hub is set and answers in time.
///
/// Nothing is begun before the first claim; a verb that lets nobody in pays nothing.
final class VerbHub {
  private let settings: Settings
  private let isRehearsal: Bool
  private let conference: ConferenceInfo
  private var courier: HubCourier?
  private var hasBegun = false
  private var standing = CourierStanding()
  private var answers: [ClaimAnswer] = []
  private var claim: Int?
  private var lastNumber = 0
  /// A claim that came too late: until it is answered no other is asked for.
  private var late: Int?

  /// How long a decision waits for the hub, and the end of a verb for what was decided to be brought.
  private static let patience = 0.3

  /// Nil where no hub is set.
  init?(_ settings: Settings, _ mode: RunMode, _ conference: ConferenceInfo) {
    guard settings.hub.value != nil else { return nil }
    self.settings = settings
    self.conference = conference
    isRehearsal = mode.isRehearsal
  }

  deinit { courier?.end(within: 500) }

  /// Claims people, or lets the desk decide alone where the hub does not answer in time.
  ///
  /// - Parameters:
  ///   - people: Each by all ids; nobody is claimed where there are none.
  ///   - list: On which list.
  ///   - store: The desk's.
  func claim(_ people: [[PersonID]], on list: ListID, _ store: AttendanceStore?) {
    guard !people.isEmpty else { return }
    let deadline = Deadline(seconds: Self.patience)
    begin(store)
    wait(by: deadline) { $0.standing.contact != .beginning }
    guard let courier, standing.contact == .online, late == nil else { return }
    lastNumber += 1
    let number = lastNumber
    claim = number
    courier.claim(number, HubClaim(list: list, people: people), by: deadline)
    wait(by: deadline) { hub in hub.answers.contains { $0.number == number } }
  }

  /// Lets go once what was decided is on the hub, or does not come there soon.
  func settle() {
    guard let courier else { return }
    guard let number = claim else {
      courier.bring()
      return
    }
    claim = nil
    let isAnswered = answers.contains { $0.number == number }
    guard courier.settle(number) else { return }
    if !isAnswered { late = number }
    wait(by: Deadline(seconds: Self.patience)) { hub in
      hub.standing.contact != .online
        || hub.answers.contains { $0.number == number && $0.outcome == .settled }
    }
    answers = []
  }

  private func begin(_ store: AttendanceStore?) {
    guard !hasBegun, let address = settings.hub.value, let file = store?.openStore else { return }
    hasBegun = true
    let (settings, id, isRehearsal) = (settings, conference.id, isRehearsal)
    courier = HubCourier(file, offset: conference.utcOffset) {
      HubPlace(
        address: address,
        conference: id,
        data: try ConferenceData.digest(settings),
        isRehearsal: isRehearsal
      )
    }
  }

  private func wait(by deadline: Deadline, until isDone: (VerbHub) -> Bool) {
    guard let courier else { return }
    while true {
      let found = courier.take()
      if let standing = found.standing { self.standing = standing }
      answers += found.answers
      if let late, answers.contains(where: { $0.number == late }) { self.late = nil }
      guard !isDone(self), !deadline.hasPassed else { return }
      var poller = pollfd(fd: courier.fileDescriptor, events: Int16(POLLIN), revents: 0)
      poll(&poller, 1, deadline.left)
    }
  }
}
