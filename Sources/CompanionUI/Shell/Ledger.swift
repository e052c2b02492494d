package import Attendance
package import Conference
import ConferenceSearch
import Wording

/// What is known: the conference in force, who is in, what reviews say, and the people it is about.
///
/// Whoever runs the shell owns it and lends it; no surface keeps it.
package struct Ledger: Sendable {
  package private(set) var conference: Conference
  package private(set) var attendance = AttendanceTable()
  package private(set) var reviews = ReviewTable()
  /// Where this store's chain ends; nil before its first event.
  private(set) var head: ChainHead?
  /// Empty until ``prepare(_:)`` asks for the people.
  private(set) var index: DelegateIndex
  private(set) var people: DeskPeople
  /// What notes and reasons say, by the id of their sealed text.
  private var texts: [String: String] = [:]
  /// Of the lists that were looked at.
  private var figures: [ListID: AttendanceFigures] = [:]
  /// Whether index and people are those of the roster.
  private var isReady = false

  package init(_ conference: Conference, log: DeskNews = DeskNews()) {
    self.conference = conference
    index = DelegateIndex.empty
    people = DeskPeople([])
    attendance = AttendanceTable(log.events)
    head = log.head
    texts = log.texts
    take(ahead: log.ahead)
    reviews.add(log.events)
    countDoor()
  }

  /// Makes ready what somebody needs; costs nothing when it is.
  mutating func prepare(_ needs: LedgerNeeds) {
    switch needs {
    case .nothing: break
    case .people: preparePeople()
    case .list(let id):
      preparePeople()
      if let list = conference.list(id) { count(list) }
    }
  }

  private mutating func preparePeople() {
    guard !isReady else { return }
    index = DelegateIndex(conference)
    people = DeskPeople(conference.roster.delegates)
    isReady = true
  }

  private mutating func count(_ list: AttendanceList) {
    guard figures[list.id] == nil else { return }
    figures[list.id] = AttendanceFigures(attendance, conference, list: list)
  }

  /// The door's figures stand on the overview too, once anybody was recorded.
  private mutating func countDoor() {
    guard !attendance.isEmpty, let door = conference.list(ListID.door) else { return }
    count(door)
  }

  // MARK: News

  /// Takes in what is new.
  ///
  /// - Returns: What is not as it was.
  mutating func take(_ news: DeskNews) -> Change {
    var change: Change = [.log]
    if let head = news.head { self.head = head }
    for change in attendance.add(contentsOf: news.events) { figures[change.list]?.apply(change) }
    take(ahead: news.ahead)
    texts.merge(news.texts) { $1 }
    change.formUnion(take(ReviewNews(events: news.events, texts: news.reviewTexts)))
    if let all = news.allReviewTexts {
      reviews.replace(texts: all)
      change.insert(.reviews)
    }
    if let roster = news.roster {
      conference.roster = Roster(delegates: roster)
      isReady = false
      figures = [:]
      change.insert(.people)
    }
    countDoor()
    return change
  }

  mutating func take(_ news: ReviewNews) -> Change {
    reviews.take(texts: news.texts)
    reviews.add(news.events)
    if let drafts = news.drafts { reviews.take(drafts: drafts) }
    let areReviews =
      !news.texts.isEmpty || news.drafts != nil
      || news.events.contains { $0.kind.family == .review || $0.kind.family == .undo }
    return areReviews ? [.reviews] : []
  }

  /// Takes in which drafts a command left, and which it made events of.
  mutating func take(_ step: ReviewStep) {
    for draft in step.kept { reviews.take(draft, at: draft.place) }
    for place in step.dropped { reviews.take(nil, at: place) }
  }

  /// Takes in which events came from the future: their desks' clocks are ahead.
  private mutating func take(ahead: [(event: LogEvent, received: Moment)]) {
    for late in ahead { attendance.noteReceived(late.event, at: late.received) }
  }

  // MARK: Questions

  func list(_ id: ListID) -> AttendanceList? { conference.list(id) }

  func person(_ id: PersonID) -> Delegate? { index.position(id: id).map { index.delegates[$0] } }

  func presence(of id: PersonID, on list: ListID) -> Presence {
    attendance.presence(of: id, on: list)
  }

  /// The figures of a list that somebody needs.
  func figures(of list: ListID) -> AttendanceFigures? { figures[list] }

  /// The notes on a delegate that count, the oldest first.
  func notes(on id: PersonID) -> [String] {
    attendance.notes(on: id).compactMap { $0.text.flatMap { texts[$0.id] } }
  }

  /// Those whom a list expects and who have not come, in the order of the roster.
  func missing(on list: AttendanceList) -> [Delegate] {
    attendance.missingOn(list, roster: index.delegates).compactMap(person)
  }

  // MARK: Deciding

  /// What a request asks to record, given what others have recorded meanwhile.
  ///
  /// The store calls it inside its transaction, so that nobody comes in twice.
  package func decide(
    _ request: DeskRequest,
    after news: DeskNews,
    newID: () -> PersonID
  ) -> DeskStep {
    var newest = self
    _ = newest.take(news)
    newest.preparePeople()
    guard let list = newest.list(request.list) else {
      return DeskStep(drafts: [], answer: .cannot(.unknownList(request.list)))
    }
    return request.command.step(newest.attendance, newest.people, list: list, newID: newID)
  }
}
