import ArgumentParser
import Conference
import Interchange
import Spreadsheets
import VietnameseText
import Wording

extension ImportCommand {
  /// `import schedule FILE --into FOLDER`: a data folder of a programme as a conference publishes it.
  struct Schedule: Verb {
    static let configuration = CommandConfiguration(
      commandName: "schedule",
      abstract: Phrases.helpImportSchedule.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpImportScheduleFile.spoken, valueName: Phrases.fileName.spoken),
      completion: .file()
    )
    var file: String?

    @Option(
      help: ArgumentHelp(Phrases.helpInto.spoken, valueName: Phrases.folderName.spoken),
      completion: .directory
    )
    var into: String?

    @OptionGroup var published: PublishedOptions

    @OptionGroup var options: PlainOptions

    private static let path = ["import", "schedule"]

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let file, !file.isEmpty else {
        throw UsageError(.missingArgument("<\(Phrases.fileName.spoken)>"), path: Self.path)
      }
      guard let into, !into.isEmpty else {
        throw UsageError(.missingArgument("--into"), path: Self.path)
      }
      let wishes = try published.wishes(path: Self.path)
      let input = try ScheduleInput(file, wishes, language: invocation.language)
      let folder = ScheduleFolder(input.schedule, wishes, file: input.baseName)
      try NewFolder.create(into, files: folder.checkedFiles())
      for note in input.notes { try invocation.say(note) }
      let schedule = input.schedule
      try invocation.say(
        Phrases.scheduleImported(
          into,
          sessions: schedule.sessions.count,
          people: schedule.people.count,
          days: schedule.days.count
        )
      )
      return .done
    }
  }
}

/// What a person says of a published programme that its file does not say, or says otherwise.
struct PublishedOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(Phrases.helpScheduleOffset.spoken, valueName: Phrases.offsetName.spoken)
  )
  var offset: String?

  @Option(help: ArgumentHelp(Phrases.helpScheduleID.spoken, valueName: Phrases.nameName.spoken))
  var id: String?

  @Option(help: ArgumentHelp(Phrases.helpScheduleTitle.spoken, valueName: Phrases.textName.spoken))
  var title: String?

  @Option(help: ArgumentHelp(Phrases.helpSchedulePlace.spoken, valueName: Phrases.textName.spoken))
  var place: String?

  /// - Throws: `UsageError` for what is no offset or no id, ``SettingError`` for a text that holds
  ///   what nobody sees.
  func wishes(path: [String]) throws -> ScheduleFolder.Wishes {
    var wishes = ScheduleFolder.Wishes()
    if let offset {
      guard let minutes = Self.minutes(offset) else {
        throw UsageError(
          .badValue(offset, name: "--offset", choices: ["+07:00", "-03:30", "Z"]),
          path: path
        )
      }
      wishes.offset = minutes
    }
    if let id {
      guard ScheduleFolder.isID(id) else {
        throw UsageError(
          .badValue(id, name: "--id", choices: [Phrases.idChoices.spoken]),
          path: path
        )
      }
      wishes.id = id
    }
    wishes.title = try PersonalText.optional(title, of: "--title")
    wishes.place = try PersonalText.optional(place, of: "--place")
    return wishes
  }

  /// Minutes east of UTC of "+07:00".
  private static func minutes(_ text: String) -> Int? {
    let sign = text.first == "+" || text.first == "-" ? "" : "+"
    return Moment("2000-01-01T00:00" + (text == "Z" ? text : sign + text))?.offset
  }
}
