import Attendance
import Conference
import Store
import VietnameseText

/// Everything that was said of the models, with the conference that tells what ids stand for.
struct ReviewBook {
  let opened: OpenedConference
  /// With the roster in force.
  let conference: Conference
  private(set) var table: ReviewTable
  private(set) var cursor: StoreCursor
  private let delegates: [PersonID: Delegate]

  /// - Throws: `StoreError`.
  init(_ opened: OpenedConference) throws {
    self.opened = opened
    conference = opened.conference
    // What was written since the store was opened, a draft that was just settled, counts too.
    let events = try opened.store?.load().events ?? []
    table = ReviewTable(
      events,
      texts: try opened.store?.reviewTexts() ?? [:],
      drafts: try opened.store?.drafts() ?? []
    )
    cursor = opened.contents?.cursor ?? .start
    delegates = Dictionary(conference.roster.delegates.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Records what a command comes to, and takes it in.
  ///
  /// - Returns: The events that were written; they are on disk.
  /// - Throws: `StoreError`; nothing is recorded then.
  mutating func perform(
    _ command: ReviewCommand,
    in store: AttendanceStore
  ) throws(StoreError) -> [LogEvent] {
    let step = command.step(table, at: opened.stamp.at)
    guard !step.isEmpty else { return [] }
    let recorded = try store.record(step, since: cursor, stamp: opened.stamp)
    table.take(texts: try store.reviewTexts(since: cursor))
    table.add(recorded.news.events + recorded.events)
    table.take(drafts: try store.drafts())
    cursor = recorded.cursor
    return recorded.events
  }

  /// The delegate that a reviewer is; nil for somebody who is on no roster.
  func delegate(_ reviewer: PersonID) -> Delegate? { delegates[reviewer] }

  /// Who a reviewer is: as the roster has it now, else as they were named.
  func reviewer(_ id: PersonID) -> Reviewer? {
    delegates[id].map(Reviewer.init) ?? table.reviewer(id)
  }

  /// Everybody who was named, by name; delegates as the roster has them now.
  var reviewers: [Reviewer] { table.reviewers.compactMap { reviewer($0.id) } }
}

extension Conference {
  /// The criterion of this id or name, with or without marks.
  func criterion(named text: String) -> Criterion? {
    let folded = Folding.fold(text)
    return criteria.first { known in
      [known.id, known.name.vi, known.name.en].contains { Folding.fold($0) == folded }
    }
  }

  /// What is to be asked of a model: its own questions, then those of the visits that lead there.
  func questions(of model: PovertyReductionModel) -> [Statement] {
    model.questions
      + visits.filter { $0.models.contains { $0.model == model.id } }.flatMap(\.questions)
  }
}
