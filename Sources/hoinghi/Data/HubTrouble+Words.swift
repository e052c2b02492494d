import Attendance
import Conference
import Hub
import Store
import Wording

extension HubTrouble {
  /// What is stuck, where the hub knows this desk by a name.
  func words(desk: String) -> Localized {
    switch self {
    case .kept(let chain, let kept):
      Phrases.conflictHeld(
        desk: desk,
        chain: chain.rawValue,
        sequence: Int(kept.sequence),
        reason: kept.reason.words
      )
    case .refused(let refused):
      Phrases.conflictRefused(
        event: refused.event.id.text,
        chain: refused.event.store.rawValue,
        reason: refused.reason.words
      )
    case .unreadable(let count): Phrases.conflictUnreadable(count)
    case .roster(let outcome): HubObstacle(outcome)?.words ?? Phrases.hubRosterIsKnown
    case .forgottenHere(let people, let texts):
      Phrases.conflictForgottenHere(people: people, texts: texts)
    }
  }

  /// What to do about it.
  var remedy: Localized {
    switch self {
    case .kept(let chain, let kept): kept.reason.remedy(chain)
    case .refused: Phrases.remedyRefused
    case .unreadable: Phrases.remedyUnreadable
    case .roster: Phrases.remedyRoster
    case .forgottenHere: Phrases.remedyForgottenHere
    }
  }
}

extension PushRefusal {
  var words: Localized {
    switch self {
    case .unreadable: Phrases.heldUnreadable
    case .rehearsed: Phrases.heldRehearsed
    case .textDiffers: Phrases.heldText
    case .idTaken: Phrases.heldIDTaken
    case .notYours: Phrases.heldNotYours
    case .gap: Phrases.heldGap
    }
  }

  func remedy(_ chain: ChainID) -> Localized {
    self == .notYours || self == .gap ? Phrases.remedyAdopt(chain.rawValue) : Phrases.remedyRefused
  }
}

extension HubObstacle {
  /// Why a roster of the hub was not taken; nil where it was.
  init?(_ outcome: RosterTakenOver) {
    switch outcome {
    case .done, .known: return nil
    case .unknownEvent: self = .unsealedRoster
    case .altered: self = .alteredRoster
    case .ownPeople(let codes): self = .strangers(codes)
    }
  }
}

extension CourierFailure {
  var words: Localized {
    switch self {
    case .hub(let error): error.words
    case .store(let error): error.words
    case .viewer: Phrases.hubIsForViewers
    case .other(let detail): Phrases.ownFault(detail)
    }
  }
}
