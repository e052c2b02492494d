import CompanionUI
import Conference
import Glibc
import Hub
import Ledger
import Store
import Terminal
import Wording

/// The hub beside the loop: how it stands, and what is recorded once other desks were asked.
///
/// Requests are recorded in the order in which they came. For one that lets somebody in the hub is asked
/// first, while it is online; only that answer waits, and not longer than ``patience``.
final class InterfaceHub {
  private let courier: HubCourier
  private var standing = CourierStanding()
  private var requests: [DeskRequest] = []
  /// The claim for the first request.
  private var claim: Claim?
  /// A claim that came too late: until it is answered no other is asked for.
  private var late: Int?
  private var lastNumber = 0
  /// At the end the desk decides alone.
  private var isClosing = false

  private struct Claim {
    var number: Int
    var deadline: Deadline
    /// By the clock of the terminal.
    var end: Int
    var isAnswered = false
  }

  /// How long a desk waits for the hub before it decides alone, in milliseconds.
  private static let patience = 300

  /// Begins to bring and take, where a hub is set and there is a store.
  ///
  /// - Parameters:
  ///   - opened: The store that is open.
  ///   - settings: Which hub, and whose data.
  init?(_ opened: OpenedConference, _ settings: Settings) {
    guard let address = settings.hub.value, let file = opened.store?.openStore else { return nil }
    let (conference, isRehearsal) = (opened.conference.info.id, opened.mode.isRehearsal)
    let courier = HubCourier(file, offset: opened.conference.info.utcOffset) {
      HubPlace(
        address: address,
        conference: conference,
        data: try ConferenceData.digest(settings),
        isRehearsal: isRehearsal
      )
    }
    guard let courier else { return nil }
    self.courier = courier
  }

  /// For `poll`: readable when ``takeUp()`` has something to take up.
  var fileDescriptor: Int32 { courier.fileDescriptor }

  /// Takes in what the courier found.
  ///
  /// - Returns: How the hub stands now; nil where it stands as before.
  func takeUp() -> HubStanding? {
    let (standing, answers) = courier.take()
    for answer in answers {
      if answer.number == claim?.number { claim?.isAnswered = true }
      if answer.number == late { late = nil }
    }
    guard let standing else { return nil }
    self.standing = standing
    if standing.contact != .online { late = nil }
    return HubStanding(standing)
  }

  // MARK: What is recorded

  func add(_ request: DeskRequest) { requests.append(request) }

  /// When ``next(_:)`` has to be asked though nothing came, by the clock of the terminal; nil while nothing
  /// waits.
  var end: Int? { claim?.end }

  /// The request that is to be recorded now; nil where the hub is asked first, or nothing is asked for.
  func next(_ ledger: borrowing Ledger) -> DeskRequest? {
    guard let first = requests.first else { return nil }
    if claim == nil, !isClosing, late == nil, standing.contact == .online {
      let people = ledger.peopleToClaim(by: first.command)
      if !people.isEmpty { ask(HubClaim(list: first.list, people: people)) }
    }
    if let claim {
      let isOver = claim.isAnswered || claim.deadline.hasPassed || isClosing
      guard isOver || standing.contact != .online else { return nil }
    }
    requests.removeFirst()
    return first
  }

  private func ask(_ claim: HubClaim) {
    lastNumber += 1
    let deadline = Deadline(seconds: Double(Self.patience) / 1_000)
    self.claim = Claim(
      number: lastNumber,
      deadline: deadline,
      end: Screen.milliseconds() + Self.patience
    )
    courier.claim(lastNumber, claim, by: deadline)
  }

  /// Keeps the courier from the store, for somebody at the screens is about to write.
  func standAside() { courier.standAside() }

  /// Lets the courier go on, and bring what was written.
  ///
  /// - Parameter isDecided: Whether it was what ``next(_:)`` gave last.
  func goOn(isDecided: Bool = false) {
    courier.goOn()
    if let claim, isDecided {
      let isBegun = courier.settle(claim.number)
      if !claim.isAnswered, isBegun { late = claim.number }
      self.claim = nil
    } else {
      courier.bring()
    }
  }

  // MARK: The end

  /// From here on the desk decides alone, for nobody waits any more.
  func close() { isClosing = true }

  /// Ends the courier.
  func end(within milliseconds: Int) { courier.end(within: milliseconds) }
}

extension HubStanding {
  /// In words.
  init(_ standing: CourierStanding) {
    let contact: Contact =
      switch standing.contact {
      case .beginning: .beginning
      case .online: .online
      case .offline: .offline
      case .barred: .barred
      }
    self.init(
      contact,
      // What a network says of itself helps nobody at a door.
      failure: contact == .barred ? standing.failure?.words : nil,
      waiting: standing.waiting,
      stuck: standing.troubles.map {
        Stuck($0.words(desk: standing.role ?? ""), remedy: $0.remedy)
      },
      roster: standing.roster.flatMap { outcome in
        guard case .done(let added, let changed) = outcome else { return nil }
        return Phrases.hubRosterTaken(added: added, changed: changed)
      }
    )
  }
}
