import CPostgres
import Conference
import Hub
import Wording

extension HubError: StatedError {
  var status: ExitStatus {
    switch self {
    case .noLibrary, .nameTaken: .cannotCreate
    case .badAddress, .insecure: .badSetting
    case .unreachable, .silent: .unavailable
    case .refused(let state, _):
      // A role or a password that is wrong, or a right that is missing.
      state == "42501" || state.hasPrefix("28")
        ? .notPermitted : isOfNetwork ? .unavailable : .internalFault
    case .notAHub: .notPermitted
    case .otherVersion, .otherConference, .otherData: .badData
    }
  }

  var words: Localized {
    switch self {
    case .noLibrary(let detail): Phrases.hubHasNoLibrary(package: POSTGRES_PACKAGE, detail: detail)
    case .badAddress(let detail): Phrases.hubAddressIsBad(detail)
    case .insecure(let host, let mode): Phrases.hubIsInsecure(host: host, mode: mode)
    case .unreachable(let detail): Phrases.hubIsUnreachable(detail)
    case .silent(let seconds): Phrases.hubIsSilent(seconds: seconds)
    case .refused(let state, let detail): Phrases.hubRefuses(state: state, detail)
    case .nameTaken(let name): Phrases.hubRoleIsTaken(name)
    case .notAHub: Phrases.hubIsNone
    case .otherVersion(let found, let known):
      Phrases.hubIsOfOtherVersion(found: Int(found), known: Int(known))
    case .otherConference(let found, let wanted):
      Phrases.hubIsOfAnother(found: found, wanted: wanted)
    case .otherData: Phrases.hubHasOtherData
    }
  }
}

/// Why a verb of a hub cannot do what it was asked, beside what the hub itself says.
enum HubObstacle: StatedError, Hashable {
  /// Nothing names a hub.
  case missing
  case viewersOnly
  case noDesk(String)
  case noChain(String)
  case noRoster
  case nothingSealed
  case strangers([String])
  case alteredRoster
  case unsealedRoster

  var status: ExitStatus {
    switch self {
    case .missing: .badSetting
    case .viewersOnly: .notPermitted
    case .noDesk, .noRoster, .nothingSealed: .nothingFound
    case .noChain: .usage
    case .strangers, .alteredRoster, .unsealedRoster: .badData
    }
  }

  var words: Localized {
    switch self {
    case .missing: Phrases.hubMissing
    case .viewersOnly: Phrases.hubIsForViewers
    case .noDesk(let name): Phrases.hubKnowsNoDesk(name)
    case .noChain(let text): Phrases.hubChainIsNone(text)
    case .noRoster: Phrases.hubHasNoRoster
    case .nothingSealed: Phrases.nothingSealedHere
    case .strangers(let codes): Phrases.hubRosterHasStrangers(codes)
    case .alteredRoster: Phrases.hubRosterIsAltered
    case .unsealedRoster: Phrases.hubRosterIsUnsealed
    }
  }
}
