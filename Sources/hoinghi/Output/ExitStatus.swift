/// How a run ends, as other programs read it (sysexits.h, and 1 for a search without a hit).
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  var rawValue: Int32

  static let done = ExitStatus(rawValue: 0)
  static let nothingFound = ExitStatus(rawValue: 1)
  /// A check-in of somebody who is in.
  static let alreadyIn = ExitStatus(rawValue: 10)
  static let notOnList = ExitStatus(rawValue: 11)
  /// Nothing was done: the words fit several people.
  static let severalFit = ExitStatus(rawValue: 12)
  static let badCheckDigit = ExitStatus(rawValue: 13)
  /// On the roster, but not for this list, or withdrawn.
  static let notAdmitted = ExitStatus(rawValue: 14)
  static let usage = ExitStatus(rawValue: 64)
  static let badData = ExitStatus(rawValue: 65)
  static let noInput = ExitStatus(rawValue: 66)
  /// No terminal.
  static let unavailable = ExitStatus(rawValue: 69)
  static let internalFault = ExitStatus(rawValue: 70)
  static let cannotCreate = ExitStatus(rawValue: 73)
  static let inputOutput = ExitStatus(rawValue: 74)
  /// Somebody else holds what is needed.
  static let tryAgain = ExitStatus(rawValue: 75)
  static let notPermitted = ExitStatus(rawValue: 77)
  static let badSetting = ExitStatus(rawValue: 78)

  /// Ended by a signal, as a shell tells it.
  static func signalled(_ number: Int32) -> ExitStatus { ExitStatus(rawValue: 128 + number) }
}
