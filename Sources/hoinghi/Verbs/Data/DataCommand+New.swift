import ArgumentParser
import Conference
import Interchange
import VietnameseText
import Wording

extension DataCommand {
  /// `data new FOLDER`: a conference of one's own, asked for at the terminal or told by options.
  struct New: Verb {
    static let configuration = CommandConfiguration(
      commandName: "new",
      abstract: Phrases.helpDataNew.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpDataInitFolder.spoken, valueName: Phrases.folderName.spoken),
      completion: .directory
    )
    var folder: String?

    @Option(
      help: ArgumentHelp(Phrases.helpNewSchedule.spoken, valueName: Phrases.fileName.spoken),
      completion: .file()
    )
    var schedule: String?

    @Option(
      help: ArgumentHelp(Phrases.helpNewRoster.spoken, valueName: Phrases.fileName.spoken),
      completion: .file()
    )
    var roster: String?

    @Option(help: ArgumentHelp(Phrases.helpNewDate.spoken, valueName: Phrases.dateName.spoken))
    var date: String?

    @Option(help: ArgumentHelp(Phrases.helpNewOrganiser.spoken, valueName: Phrases.textName.spoken))
    var organiser: String?

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpNewFrom.spoken, valueName: Phrases.nameName.spoken)
    )
    var province: [String] = []

    @Option(
      parsing: .singleValue,
      help: ArgumentHelp(Phrases.helpNewSession.spoken, valueName: Phrases.sessionLineName.spoken)
    )
    var session: [String] = []

    @OptionGroup var published: PublishedOptions

    @OptionGroup var options: PlainOptions

    private static let path = ["data", "new"]

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard let folder, !folder.isEmpty else {
        throw UsageError(.missingArgument("<\(Phrases.folderName.spoken)>"), path: Self.path)
      }
      let wishes = try published.wishes(path: Self.path)
      if let obstacle = NewFolder.obstacle(to: folder) { throw obstacle }
      let language = invocation.language
      let input = try schedule.map { try ScheduleInput($0, wishes, language: language) }
      var conference = try described(wishes, input?.schedule, &invocation)
      conference.provinces += try province.compactMap {
        try PersonalText.optional($0, of: "--province")
      }
      conference.organiser =
        try PersonalText.optional(organiser, of: "--organiser") ?? conference.organiser
      if let roster { conference.people = try people(roster, conference, &invocation) }
      let publishedFolder = input.map { ScheduleFolder($0.schedule, wishes, file: $0.baseName) }
      let files = try conference.files(published: publishedFolder)
      try NewFolder.create(folder, files: files)
      for note in input?.notes ?? [] { try invocation.say(note) }
      try invocation.say(
        Phrases.conferenceMade(
          folder,
          sessions: input?.schedule.sessions.count ?? conference.sessions.count,
          delegates: conference.people?.rows.count ?? 0
        )
      )
      return .done
    }

    /// What the options say, or a schedule; else what is answered at the terminal.
    private func described(
      _ wishes: ScheduleFolder.Wishes,
      _ schedule: PublishedSchedule?,
      _ invocation: inout Invocation
    ) throws -> NewConference {
      if schedule == nil, wishes.title == nil {
        guard Consent.canAsk else { throw UsageError(.missingArgument("--title"), path: Self.path) }
        var interview = ConferenceInterview()
        return try interview.conference(wishes, &invocation)
      }
      let start = try date.map { text in
        guard let date = CalendarDate(typed: text) else {
          throw UsageError(
            .badValue(text, name: "--date", choices: ["2024-05-17", "17/5/2024"]),
            path: Self.path
          )
        }
        return date
      }
      guard let start = start ?? schedule?.start else {
        throw UsageError(.missingArgument("--date"), path: Self.path)
      }
      var conference = NewConference(
        id: wishes.id,
        title: wishes.title ?? schedule?.title ?? "",
        date: start,
        place: wishes.place
      )
      if let offset = wishes.offset { conference.utcOffset = offset }
      conference.sessions = try session.map { line in
        guard let session = NewConference.Session(line, on: start) else {
          throw UsageError(
            .badValue(line, name: "--session", choices: [Phrases.sessionExample.spoken]),
            path: Self.path
          )
        }
        return session
      }
      if schedule != nil, !conference.sessions.isEmpty {
        throw UsageError(.contradiction("--schedule", "--session"), path: Self.path)
      }
      return conference
    }

    /// The rows of an office's list; one with a fault is refused, as an import would.
    private func people(
      _ path: String,
      _ conference: NewConference,
      _ invocation: inout Invocation
    ) throws -> (rows: [ListRow], file: String) {
      let input = try ListInput(path)
      let list = try input.list(RosterFile.Choices())
      if let words = list.reading.words { try invocation.say(words) }
      let info = conference.infoForLists
      let roster = try input.read(list, info: info, language: invocation.language).list
      if !roster.faults.isEmpty || !roster.questions.isEmpty {
        throw BadRows(
          file: input.name,
          faults: roster.faults,
          questions: roster.questions,
          areLeftOut: false
        )
      }
      return (roster.rows, input.baseName)
    }
  }
}

extension NewConference {
  /// What a list needs to know of the conference: the provinces that it may name.
  fileprivate var infoForLists: ConferenceInfo {
    let assumed = Provenance(kind: .assumed)
    return ConferenceInfo(
      id: id ?? "new",
      title: Localized(same: title),
      titleProvenance: assumed,
      date: date.iso8601,
      dateProvenance: assumed,
      place: place.map { Localized(same: $0) } ?? Phrases.placeNotGiven,
      placeProvenance: assumed,
      organiser: Phrases.organisersOfConference,
      organiserProvenance: assumed,
      parent: nil,
      summary: Statement(id: "summary", text: Localized(same: title), provenance: assumed),
      expected: 0,
      expectedProvenance: assumed,
      utcOffset: utcOffset,
      methods: [],
      themes: [],
      provinces: provinces.map { Province(id: $0, name: $0, provenance: assumed) },
      categories: []
    )
  }
}
