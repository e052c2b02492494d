/// A reader that is given bytes as they come, and what must hold of it whatever they are.
///
/// A target ends the process where a law is broken; it returns nothing otherwise.
enum FuzzTarget: String, CaseIterable {
  /// A conference's files: the first byte chooses which one.
  case data
  /// A list as text.
  case list
  /// Spreadsheets, and what only looks like one.
  case sheet
  case schedule
  /// The lines of `log export`.
  case log
  /// What stands in a review's event.
  case review
  /// What a terminal sends.
  case input
  /// Keystrokes of Telex and VNI.
  case keystrokes
  /// A database of another laptop, and one that is opened as our own.
  case store

  func run(_ bytes: [UInt8]) {
    switch self {
    case .data: readData(bytes)
    case .list, .sheet: readList(bytes)
    case .schedule: readSchedule(bytes)
    case .log: readLog(bytes)
    case .review: readReview(bytes)
    case .input: decodeInput(bytes)
    case .keystrokes: spellKeystrokes(bytes)
    case .store: openStore(bytes)
    }
  }
}
