import ArgumentParser
import Attendance
import BundledData
import Conference
import Ledger
import Wording

/// What a shell offers for values that the data decides.
///
/// The binary is asked at the moment of completion, so that `--data` and the settings count.
enum CompletionValues {
  static let provinces = CompletionKind.custom { arguments, _, _ in
    ids(arguments) { $0.info.provinces.map(\.id) }
  }

  static let categories = CompletionKind.custom { arguments, _, _ in
    ids(arguments) { $0.info.categories.map(\.id) }
  }

  static let lists = CompletionKind.custom { arguments, _, _ in
    ids(arguments) { Ledger($0).lists.map(\.id.rawValue) }
  }

  /// The forms of what a verb prints; a report has its own.
  static let formats = CompletionKind.custom { arguments, _, _ in
    if arguments.contains("badges") { return BadgeFormat.words }
    guard let place = arguments.firstIndex(of: "report") else {
      return arguments.contains("agenda") ? AgendaFormat.words : OutputFormat.words
    }
    let own = arguments[place...].lazy.map(ReportCommand.formats).first { !$0.isEmpty }
    return (own ?? ReportFormat.allCases).map(\.rawValue)
  }

  static let models = CompletionKind.custom { arguments, _, _ in
    ids(arguments) { $0.models.map(\.id.rawValue) }
  }

  static let visits = CompletionKind.custom { arguments, _, _ in
    ids(arguments) { $0.visits.map(\.id) }
  }

  /// Ids of the conference that the words typed so far would open; none where it cannot be opened.
  private static func ids(_ arguments: [String], _ ids: (Conference) -> [String]) -> [String] {
    var options = SettingOptionValues()
    for (index, argument) in arguments.enumerated() {
      if argument == "--data", index + 1 < arguments.count {
        options.values[.data] = arguments[index + 1]
      } else if argument.hasPrefix("--data=") {
        options.values[.data] = String(argument.dropFirst("--data=".count))
      }
    }
    guard
      let settings = try? Settings(options: options, environment: .process),
      let conference = try? ConferenceData.load(settings)
    else { return [] }
    return ids(conference)
  }
}
