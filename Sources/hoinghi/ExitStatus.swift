/// How a run ends, as other programs read it (sysexits.h, and 1 for a search without a hit).
enum ExitStatus: Int32, Hashable, Sendable {
  case done = 0
  case nothingFound = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// No terminal.
  case unavailable = 69
  case internalFault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case notPermitted = 77
  case badSetting = 78
}
