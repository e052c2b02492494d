package import Attendance
package import Conference
package import ConferenceSearch

/// What is known, in one value: the conference in force, who is in, what reviews say.
///
/// It is folded from what a store tells (``News``) and answers each question in one place, for
/// every screen, verb and report. It neither reads nor writes: whoever owns it takes the store's
/// news into it, asks it what a command comes to, and lends it to whoever shows it.
package struct Ledger: Sendable {
  /// With the roster in force: the store's list where one was imported, else the data's with
  /// whomever a desk has added; over it lies what was said anew of its people, names of seats and
  /// what the organiser set, while that is not taken back or erased.
  @inlinable package var conference: Conference {
    _read { yield inForce.conference }
  }
  package private(set) var attendance: AttendanceState
  package private(set) var reviews: ReviewState
  /// Every list that people are ticked on: the door, the sessions, the visits' buses, then the
  /// organiser's own.
  package private(set) var lists: [AttendanceList]
  /// Stars and notes of one's own.
  package private(set) var marks = OwnMarks()
  /// The programme as it was last looked at here; nil where nobody keeps that.
  package private(set) var seen: SeenProgramme?
  /// Where this store's chain of attendance ends, to be written on paper; nil before its first
  /// event.
  package private(set) var head: ChainHead?
  package private(set) var revision = Revision()

  @usableFromInline private(set) var inForce: Held

  /// A conference behind one reference: whoever is lent the ledger copies that, and not three hundred
  /// texts and lists.
  @usableFromInline final class Held: Sendable {
    @usableFromInline let conference: Conference

    init(_ conference: Conference) { self.conference = conference }
  }

  /// Counters that tell whether something has changed: each grows with every change of its subject.
  package struct Revision: Hashable, Sendable {
    /// Who is on the roster, and how they are called.
    package fileprivate(set) var people = 0
    /// Who is in, and what is noted on them.
    package fileprivate(set) var attendance = 0
    /// What reviews say, what is being typed included.
    package fileprivate(set) var reviews = 0
    /// What takes place, when and where.
    package fileprivate(set) var programme = 0
    /// What is starred and noted of one's own.
    package fileprivate(set) var marks = 0
  }

  /// The data without its people, for what the organiser says to be laid over.
  private let bare: Held
  private var data: Conference { bare.conference }
  private var programme = ProgrammeInForce()
  /// The events of the programme that are laid over the data now; nil before anything was said of it.
  private var laid: Set<EventID>?
  private var roster: RosterInForce
  /// What notes and reasons say, by the ids of their sealed texts.
  private var notes: [String: String] = [:]
  /// The counts that are kept up to date; other lists are counted when they are asked for.
  private(set) var counts: [ListID: ListCount] = [:]
  /// For each id that goes the one that stays, as the roster is arranged by.
  private var same: [PersonID: PersonID] = [:]
  // Tables in structs of their own: the memo of a table has the runtime look for what its keys can do,
  // through all that is linked in, at each start.
  private var byID = Memo<PlacesByID>()
  private var byCode = Memo<PlacesByCode>()
  private var byRef = Memo<PlacesByRef>()

  private struct PlacesByID: Sendable { var places: [PersonID: Int] }
  private struct PlacesByCode: Sendable { var places: [String: Int] }
  private struct PlacesByRef: Sendable { var places: [String: [Int]] }
  private var words = Memo<DelegateIndex>()
  /// For counting the lists.
  private(set) var census = Memo<RosterCensus>()

  /// - Parameters:
  ///   - data: The conference as its data has it.
  ///   - news: What its store holds; nothing where there is none.
  /// - Complexity: O(*n*) in the number of the events; people are not copied.
  package init(_ data: Conference, _ news: News = News()) {
    inForce = Held(data)
    var programme = data
    programme.roster = Roster(delegates: [])
    bare = Held(programme)
    lists = AttendanceList.all(of: data)
    roster = RosterInForce(data: data.roster)
    attendance = AttendanceState()
    reviews = ReviewState()
    take(news)
  }

  /// The addresses of the long buffers, for tests that make sure that they are not copied.
  package var buffers: [UnsafeRawPointer?] {
    attendance.buffers + [
      conference.roster.delegates.withUnsafeBufferPointer { people in
        people.baseAddress.map { UnsafeRawPointer($0) }
      }
    ]
  }

  /// Every event that is known and that a fold takes in, each once, in no particular order.
  package var events: [LogEvent] { attendance.events + reviews.log }

  /// What a subject of the programme is called, what was taken out of it included.
  package func name(of subject: ProgrammeSubject) -> Localized {
    if case .session(let id) = subject, !conference.agenda.contains(where: { $0.id == id }) {
      return data.name(of: subject)
    }
    return conference.name(of: subject)
  }

  /// The people whom the store has, as it has them: without what was said anew of them.
  package var storedRoster: StoredRoster { roster.stored(of: conference.roster) }

  /// Makes what searching and counting need, so that no key has to wait for it; costs nothing where
  /// it is there.
  ///
  /// - Complexity: O(*n*) in the length of the roster and the number of the lists.
  package mutating func prepare() {
    _ = positions()
    _ = delegateIndex
    let others = sensitiveAtDoor
    for list in lists where counts[list.id] == nil { counts[list.id] = count(list, others) }
  }

  /// Takes in what is new.
  ///
  /// - Complexity: O(*n*) in the length of the news; a roster that is told of as a whole costs as
  ///   much as its length.
  package mutating func take(_ news: News) {
    // The first events need no change for each person: nothing is counted yet.
    let isFirst = attendance.count == 0 && counts.isEmpty
    if isFirst { attendance.fill(with: news.events) }
    let changes = isFirst ? [] : attendance.add(contentsOf: news.events)
    for early in news.ahead { attendance.noteReceived(early.event, at: early.received) }
    if let head = news.head { self.head = head }
    take(people: news)
    hideOthers(news)
    take(programme: news)
    takeTexts(of: news)
    if let marks = news.marks { take(marks) }
    for change in changes {
      for list in change.list == ListID.door ? Array(counts.keys) : [change.list] {
        recount(change.delegate, on: list)
      }
    }
  }

  /// Takes in all stars and notes of one's own, in the place of those that were known.
  package mutating func take(_ marks: OwnMarks) {
    guard marks != self.marks else { return }
    self.marks = marks
    revision.marks += 1
  }

  /// Takes in how the programme was last looked at.
  package mutating func take(_ seen: SeenProgramme) {
    guard seen != self.seen else { return }
    self.seen = seen
    revision.marks += 1
  }

  private mutating func takeTexts(of news: News) {
    let saysOfPeople = !news.notes.isEmpty || news.hasAllTexts
    if news.hasAllTexts {
      notes = news.notes
      reviews.replace(texts: news.reviewTexts)
    } else {
      notes.merge(news.notes) { $1 }
      if !news.reviewTexts.isEmpty { reviews.take(texts: news.reviewTexts) }
    }
    reviews.add(news.events)
    if let drafts = news.drafts { reviews.take(drafts: drafts) }
    for change in news.draftChanges { reviews.take(change.draft, at: change.place) }
    if !news.events.isEmpty || saysOfPeople || !news.ahead.isEmpty || news.head != nil {
      revision.attendance += 1
    }
    let saysOfReviews =
      news.hasAllTexts || !news.reviewTexts.isEmpty || news.drafts != nil
      || !news.draftChanges.isEmpty
    if saysOfReviews
      || news.events.contains(where: { $0.kind.family == .review || $0.kind == .undo })
    {
      revision.reviews += 1
    }
  }
}

extension Ledger {
  /// The conference in force, to be changed in place and put back at once: its lists belong to nobody else
  /// meanwhile, so that none is copied.
  private mutating func takeConference() -> Conference {
    defer { inForce = bare }
    return inForce.conference
  }
}

// MARK: Programme

extension Ledger {
  private mutating func take(programme news: News) {
    if let said = news.programme { programme.take(said) }
    guard !programme.isEmpty || laid != nil,
      news.programme != nil || news.events.contains(where: { $0.kind == .undo })
    else { return }
    let counting = programme.counting(attendance.isInForce)
    guard counting != laid else { return }
    laid = counting
    var changed = takeConference()
    programme.lay(on: &changed, over: data, attendance.isInForce)
    inForce = Held(changed)
    lists = AttendanceList.all(of: conference)
    // Whoever was ticked for a session that is gone stays ticked.
    let known = Set(lists.map(\.id))
    lists += attendance.listsInUse.filter { id in
      !known.contains(id) && programme.speaks(ofSession: id.rawValue)
    }.map { AttendanceList(id: $0, subject: .session($0.rawValue)) }
    revision.programme += 1
  }

  /// The events that a new word on a subject's fields names: the last of each field, and those that it
  /// was set without knowing of.
  func setters(
    of subject: ProgrammeSubject,
    _ fields: some Sequence<ProgrammeField>
  ) -> [EventID] {
    programme.setters(of: subject, fields, attendance.isInForce)
  }

  /// What an event says of the programme; nil where it says nothing of it, or its text was erased.
  package func programmeWord(_ event: EventID) -> ProgrammeWord? { programme.word(event) }

  /// Whether anything of the programme has a time.
  package var hasTimes: Bool {
    conference.agenda.contains { $0.starts != nil }
      || conference.visits.contains { $0.departs != nil }
  }

  /// The event that was set last of a session, a visit or the conference and counts; nil for none.
  package func lastStep(of subject: ProgrammeSubject) -> EventID? {
    programme.last(of: subject, attendance.isInForce)
  }

  /// What was set of one thing at desks that did not know of each other.
  package var programmeConflicts: [ProgrammeInForce.Conflict] {
    programme.conflicts(attendance.isInForce)
  }
}

// MARK: People

extension Ledger {
  private mutating func take(people news: News) {
    switch news.roster {
    case .all(let stored):
      var changed = takeConference()
      roster.replace(with: stored, in: &changed.roster)
      inForce = Held(changed)
      // What was tried out with made-up people says nothing of real ones.
      _ = attendance.ignore(roster.sample(besides: stored))
      forgetPlaces()
      _ = layOverlay()
      for list in lists where counts[list.id] != nil { counts[list.id] = count(list) }
    case .added(let added, let names, let edits):
      roster.note(added)
      // The data's own people are here already; a row that stands for another's is not that one's.
      let people = added.filter { person($0.id)?.id != $0.id && roster.hidden[$0.id] == nil }
      var changed = takeConference()
      changed.roster.append(people)
      inForce = Held(changed)
      roster.add(names, edits)
      forgetPlaces()
      for person in people {
        for list in lists where counts[list.id] != nil {
          let place = place(of: person.id, person, on: list)
          counts[list.id]?.admit(person, place)
        }
      }
      recount(layOverlay())
    case nil:
      // What was said of somebody counts while its event does.
      let mayChange = news.events.contains {
        $0.kind == .seat || $0.kind == .undo || $0.kind.family == .person
      }
      guard mayChange, roster.hasOverlay else { return }
      recount(layOverlay())
      words = Memo()
    }
    revision.people += 1
  }

  /// Takes out of the roster who turned out to be somebody else of it.
  private mutating func hideOthers(_ news: News) {
    let isOther = attendance.same != same
    guard isOther || news.roster != nil && !(same.isEmpty && roster.hidden.isEmpty) else { return }
    same = attendance.same
    var changed = takeConference()
    roster.hide(same, in: &changed.roster)
    inForce = Held(changed)
    forgetPlaces()
    _ = layOverlay()
    for list in lists where counts[list.id] != nil { counts[list.id] = count(list) }
    revision.people += 1
  }

  /// The rows of a data folder's people of whom a step speaks first: its store keeps them from then on.
  func copies(for drafts: [EventDraft]) -> [Delegate] {
    drafts.flatMap { [$0.delegate, $0.seat] }.compactMap { $0.flatMap(roster.unstored) }.unique
  }

  /// Whoever was made up and came in, once a real list is in force: they count for nothing.
  package var sampleArrivals: [Delegate] {
    attendance.ignoredArrivals.compactMap(roster.ofData)
  }

  private mutating func layOverlay() -> [RosterInForce.Change] {
    guard roster.hasOverlay else { return [] }
    let places = positions()
    census = Memo()
    var changed = takeConference()
    defer { inForce = Held(changed) }
    return roster.layOverlay(on: &changed.roster, attendance, places)
  }

  /// Counts people anew of whom something else is known now: a province, a category.
  private mutating func recount(_ changes: [RosterInForce.Change]) {
    for change in changes {
      for list in lists where counts[list.id] != nil {
        let id = same[change.after.id] ?? change.after.id
        let place = place(of: id, change.after, on: list)
        counts[list.id]?.count(id, change.after, place, inPlaceOf: change.before)
      }
    }
  }

  private mutating func forgetPlaces() {
    (byID, byCode, byRef, words) = (Memo(), Memo(), Memo(), Memo())
    census = Memo()
  }

  private mutating func recount(_ id: PersonID, on list: ListID) {
    let id = same[id] ?? id
    guard let known = counts[list]?.list else { return }
    let delegate = person(id)
    let place = place(of: id, delegate, on: known)
    counts[list]?.count(id, delegate, place)
  }

  /// Where each person stands in the roster; of two rows with one id the first counts.
  private func positions() -> [PersonID: Int] {
    byID.value {
      let delegates = conference.roster.delegates
      var places: [PersonID: Int] = [:]
      places.reserveCapacity(delegates.count)
      for (place, delegate) in delegates.enumerated() where places[delegate.id] == nil {
        places[delegate.id] = place
      }
      // The row of one who goes stands for who stays and has none.
      for (place, delegate) in delegates.enumerated() where !same.isEmpty {
        if let stays = same[delegate.id], places[stays] == nil { places[stays] = place }
      }
      return PlacesByID(places: places)
    }.places
  }

  func position(of id: PersonID) -> Int? { positions()[id] }

  /// The person of the roster with an id; nil for one whose name has not come, or was erased.
  package func person(_ id: PersonID) -> Delegate? {
    position(of: id).map { conference.roster.delegates[$0] }
  }

  /// What is marked of one's own on something; of a person also what was marked on whoever turned out to
  /// be the same.
  package func mark(on subject: OwnMark.Subject) -> OwnMark? {
    if let mark = marks[subject] { return mark }
    guard subject.kind == .person, !marks.isEmpty else { return nil }
    let others = same.filter { $0.value.rawValue == subject.id }.keys.sorted()
    return others.lazy.compactMap { marks[OwnMark.Subject(.person, $0.rawValue)] }.first
  }

  /// Who a reviewer is: as the roster has them now, else as they were named; nil where that was
  /// erased.
  package func reviewer(_ id: PersonID) -> Reviewer? {
    person(id).map(Reviewer.init) ?? reviews.reviewer(id)
  }

  /// Everybody who was named as a reviewer, by name.
  package var reviewers: [Reviewer] {
    reviews.reviewers.compactMap { reviewer($0.id) }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Whether events name somebody as the operator of their desk.
  package func hasOperator(_ name: String) -> Bool {
    attendance.hasOperator(name) || reviews.hasOperator(name)
  }

  /// The notes on a person that count, on any list, and why they were excused; the oldest first,
  /// without those that were erased.
  package func notes(on id: PersonID) -> [String] {
    attendance.notes(on: id).compactMap { $0.text.flatMap { notes[$0.id] } }
  }
}

// MARK: Finding

extension Ledger {
  /// The people by words, for a desk; made when first asked for.
  package var delegateIndex: DelegateIndex { words.value { DelegateIndex(conference) } }

  /// Whom a person means; one of our codes is known without an index of words.
  package func find(_ entry: DeskEntry) -> DelegateIndex.Found {
    found(byCode: entry) ?? delegateIndex.find(entry)
  }

  /// Whom a scanner means: a whole code or a whole Mã of the office, or nobody.
  package func find(whole entry: DeskEntry) -> DelegateIndex.Found {
    found(byCode: entry) ?? delegateIndex.find(whole: entry)
  }

  private func found(byCode entry: DeskEntry) -> DelegateIndex.Found? {
    guard case .code(let code) = entry, let place = positionsByCode()[code] else { return nil }
    let delegates = conference.roster.delegates
    // An office's number may look like a code of ours: then the entry may mean two.
    let others = positionsByRef()[code, default: []].filter { $0 != place }
    guard !others.isEmpty else { return .one(delegates[place].id) }
    return .several(([place] + others).map { delegates[$0].id })
  }

  /// The person of the roster with one of our codes.
  package func person(code: String) -> Delegate? {
    positionsByCode()[code].map { conference.roster.delegates[$0] }
  }

  /// The people with an office's number that looks like a code of ours, by it.
  private func positionsByRef() -> [String: [Int]] {
    byRef.value {
      var places: [String: [Int]] = [:]
      for (place, delegate) in conference.roster.delegates.enumerated() {
        guard let ref = delegate.ref, DelegateCode.isWellFormed(ref) else { continue }
        places[ref, default: []].append(place)
      }
      return PlacesByRef(places: places)
    }.places
  }

  private func positionsByCode() -> [String: Int] {
    byCode.value {
      let delegates = conference.roster.delegates
      var places: [String: Int] = [:]
      places.reserveCapacity(delegates.count)
      for (place, delegate) in delegates.enumerated() where places[delegate.code] == nil {
        places[delegate.code] = place
      }
      // The code of whoever turned out to be somebody else finds that person.
      for (id, known) in roster.hidden where places[known.row.code] == nil {
        places[known.row.code] = position(of: attendance.same[id] ?? id)
      }
      return PlacesByCode(places: places)
    }.places
  }
}
