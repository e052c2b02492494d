import Attendance
import CompanionUI
import Conference
import Interchange
import Ledger
import Store
import Wording

/// Lists that come in on screen: one is planned at a time, and the one that was taken last can be
/// taken back.
struct InterfaceLists {
  /// A list that was read.
  private struct Pending {
    var path: String
    var language: Language
    var choices: RosterFile.Choices
    var identity: IdentityAnswers
    var reading: ListReading
    var list: RosterList
    /// As it was shown.
    var plan: RosterPlan
  }

  private let paths: ListPaths
  private var pending: Pending?
  /// The last list that was taken, as it was written.
  private var taken: ImportedList?

  /// - Parameter home: The home folder, which "~/" in a path stands for.
  init(home: String?) {
    paths = ListPaths(home: home)
  }

  /// Does what is asked; what is to be written is on disk when this returns.
  ///
  /// - Throws: what stood in the way; nothing is written then.
  mutating func answer(
    _ request: ListRequest,
    _ opened: OpenedConference
  ) throws -> ListOutcome {
    switch request {
    case .plan(let path, let language):
      return try plan(paths.file(path), language, RosterFile.Choices(), IdentityAnswers(), opened)
    case .complete(let beginning): return .completed(paths.completion(of: beginning))
    case .answer(let choice):
      guard let pending else { return .failed(Phrases.nothingPlanned) }
      var (choices, identity) = (pending.choices, pending.identity)
      if let question = pending.plan.questions.first {
        question.answer(choice, &choices.answers, &identity)
      }
      return try plan(pending.path, pending.language, choices, identity, opened)
    case .take: return try take(opened)
    case .takeBack: return try takeBack(opened)
    }
  }

  private mutating func plan(
    _ path: String,
    _ language: Language,
    _ choices: RosterFile.Choices,
    _ identity: IdentityAnswers,
    _ opened: OpenedConference
  ) throws -> ListOutcome {
    let input = try ListInput(path)
    let file = try input.list(choices)
    let list = try input.read(file, info: opened.conference.info, language: language).list
    let renewal = try RosterRenewal(list, identity, opened, file: input.baseName)
    let pending = Pending(
      path: path,
      language: language,
      choices: choices,
      identity: identity,
      reading: file.reading,
      list: list,
      plan: renewal.plan
    )
    self.pending = pending
    return .planned(shown(pending, opened.conference.info))
  }

  private mutating func take(_ opened: OpenedConference) throws -> ListOutcome {
    guard var pending else { return .failed(Phrases.nothingPlanned) }
    let file = pending.path.baseName
    let renewal = try RosterRenewal(pending.list, pending.identity, opened, file: file)
    guard renewal.plan == pending.plan else {
      // What is taken is what was read.
      pending.plan = renewal.plan
      self.pending = pending
      var plan = shown(pending, opened.conference.info)
      plan.summary.insert(Phrases.planIsOther, at: 0)
      return .planned(plan)
    }
    let written = try opened.renew { store throws(StoreError) in try renewal.write(to: store) }
    guard let written else { return .failed(RosterKeptChanging(file: pending.path).words) }
    taken = written
    self.pending = nil
    return .taken(renewal.plan.summary(of: file, isDryRun: false))
  }

  /// Puts everybody back as they were; who was added and has come stays.
  private mutating func takeBack(_ opened: OpenedConference) throws -> ListOutcome {
    guard let taken else { return .failed(Phrases.nothingPlanned) }
    let ledger = opened.ledger
    let come = taken.added.map(\.id).filter { id in
      ledger.lists.contains {
        ledger.attendance.presence(of: id, on: $0.id).firstArrival != nil
      }
    }
    let stamp = opened.stamp
    let isBack = try opened.renew { store throws(StoreError) in
      try store.takeBack(taken, keeping: Set(come), stamp: stamp)
    }
    guard isBack else { return .failed(Phrases.cannotTakeBack) }
    self.taken = nil
    return .takenBack(Phrases.listTakenBack(kept: come.count))
  }

  private func shown(_ pending: Pending, _ info: ConferenceInfo) -> ListPlan {
    PlanReport(pending.list, pending.reading, pending.plan, added: pending.plan.added, info: info)
      .shown(as: pending.path.baseName)
  }
}

extension PlanReport {
  /// The plan for the screen.
  fileprivate func shown(as file: String) -> ListPlan {
    var counts: [String: Int] = [:]
    for row in list.rows { counts[row.province ?? "", default: 0] += 1 }
    let known = info.provinces.map(\.id)
    let others = counts.keys.filter { !$0.isEmpty && !known.contains($0) }.sorted()
    let provinces = (known + others + [""]).compactMap { place in
      counts[place].map { count in
        let name = info.provinces.first { $0.id == place }?.name ?? place
        return ListPlan.Place(
          name: place.isEmpty ? Phrases.planNoProvince : Localized(same: name),
          count: count
        )
      }
    }
    let questions = plan.questions.map { question in
      switch question.kind {
      case .samePerson(let pair):
        ListPlan.Question(words: pair.shortQuestion, sides: pair.sides, choices: question.choices)
      case .cancelled, .several:
        ListPlan.Question(
          words: Phrases.ofRow(
            question.row,
            question.kind.namesAnother
              ? Phrases.replaced(question.question) : question.question
          ),
          choices: question.choices
        )
      }
    }
    let faults = plan.faults.map {
      Phrases.atRow(file, row: $0.row, column: $0.column, $0.reason.words)
    }
    return ListPlan(
      summary: [plan.summary(of: file, isDryRun: true)] + doubts(of: file)
        + (reading.words.map { [$0] } ?? []),
      provinces: provinces,
      sections: [
        ListPlan.Section(heading: Phrases.planBadRows, lines: faults),
        ListPlan.Section(heading: Phrases.planPeople, lines: lines(isDryRun: true)),
        ListPlan.Section(heading: Phrases.planNotes, lines: notes),
        ListPlan.Section(heading: Phrases.planColumns, lines: columns),
      ],
      questions: questions,
      canBeTaken: plan.faults.isEmpty && plan.questions.isEmpty && !plan.changesNothing
    )
  }
}

extension RosterPlan {
  /// How many people change.
  func summary(of file: String, isDryRun: Bool) -> Localized {
    changesNothing && kept.isEmpty && questions.isEmpty
      ? Phrases.planChangesNothing(file, people: unchanged.count, skipped: skipped.count)
      : Phrases.planSummary(
        file,
        added: added.count,
        changed: changed.count,
        unchanged: unchanged.count,
        withdrawn: withdrawn.count,
        kept: kept.count,
        skipped: skipped.count,
        questions: questions.count,
        isDryRun: isDryRun
      )
  }
}

extension SamePerson {
  /// The row and whom it may be, one below the other.
  fileprivate var sides: [ListPlan.Question.Side] {
    [
      ListPlan.Question.Side(
        place: Phrases.rowOfFile(row.row),
        person: Phrases.person(Localized(same: row.name), evidence: evidenceOfRow)
      ),
      sideOfOther,
    ]
  }

  private var sideOfOther: ListPlan.Question.Side {
    switch other {
    case .person:
      ListPlan.Question.Side(
        place: Phrases.onTheList,
        person: Phrases.person(who, evidence: evidence)
      )
    case .row(let row):
      ListPlan.Question.Side(
        place: Phrases.rowOfFile(row.row),
        person: Phrases.person(Localized(same: row.name), evidence: evidence)
      )
    }
  }
}

extension ListQuestion {
  /// What may be answered, in the order in which ``answer(_:_:_:)`` counts.
  fileprivate var choices: [Localized] {
    switch kind {
    case .cancelled: [Phrases.answerLeaveOut, Phrases.answerKeep]
    case .several: [Phrases.answerSplit, Phrases.answerOne]
    case .samePerson: [Phrases.answerSame, Phrases.answerDifferent]
    }
  }

  /// Takes one of the choices down, for this row alone.
  fileprivate func answer(
    _ choice: Int,
    _ answers: inout ListAnswers,
    _ identity: inout IdentityAnswers
  ) {
    switch kind {
    case .cancelled: answers.cancelled.rows[row] = choice == 0 ? .skip : .keep
    case .several: answers.several.rows[row] = choice == 0 ? .split : .one
    case .samePerson(let pair): identity.take(pair, isSame: choice == 0)
    }
  }
}

extension String {
  /// The name of a file without its folder.
  fileprivate var baseName: String {
    guard let slash = lastIndex(of: "/") else { return self }
    return String(self[index(after: slash)...])
  }
}
