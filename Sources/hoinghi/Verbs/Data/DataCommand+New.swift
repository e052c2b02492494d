import ArgumentParser
import Attendance
import Conference
import Interchange
import Store
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
          delegates: conference.people?.count ?? 0
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
        do throws(Phrases.SessionLineFault) {
          return try NewConference.Session(line, on: start)
        } catch {
          throw BadSessionLine(line: line, fault: error)
        }
      }
      if schedule != nil, !conference.sessions.isEmpty {
        throw UsageError(.contradiction("--schedule", "--session"), path: Self.path)
      }
      return conference
    }

    /// The people of an office's list, as an import into a new store would have them; one with a fault or
    /// an open question is refused, as there.
    private func people(
      _ path: String,
      _ conference: NewConference,
      _ invocation: inout Invocation
    ) throws -> [Delegate] {
      let input = try ListInput(path)
      let list = try input.list(RosterFile.Choices())
      if let words = list.reading.words { try invocation.say(words) }
      let info = conference.infoForLists
      let roster = try input.read(list, info: info, language: invocation.language).list
      var plan = RosterPlan(
        roster,
        known: KnownPeople([]),
        table: AttendanceState(),
        lists: [],
        file: input.baseName
      )
      if !plan.faults.isEmpty || !plan.questions.isEmpty {
        throw BadRows(
          file: input.name,
          faults: plan.faults,
          questions: plan.questions,
          areLeftOut: false
        )
      }
      var codes = CodeSupply()
      codes.keepClear(of: plan.refs)
      codes.keepClear(of: plan.added.map(\.code))
      for index in plan.added.indices where plan.added[index].code.isEmpty {
        plan.added[index].code = try codes.take()
      }
      return plan.added
    }
  }
}

/// A `--session` that is no line of a programme.
struct BadSessionLine: StatedError, Hashable {
  var line: String
  var fault: Phrases.SessionLineFault

  var status: ExitStatus { .usage }
  var words: Localized {
    Phrases.sessionLineIsBad(line, fault).map { "--session " + $0 }
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
