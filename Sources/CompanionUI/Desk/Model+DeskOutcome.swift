package import Attendance
package import Conference
import Terminal
import Wording

/// What the store says becomes what the desk shows.
extension Model {
  /// Makes the desk ready: what it searches in, what it counts.
  mutating func openDesk() {
    board.prepare(conference)
    desk.hasFocus = true
    if let list = conference.list(desk.list) { board.count(list, conference) }
    // What was found before stands for other people now, where the roster changed.
    let field = desk.field
    desk.field = TextField()
    desk.take(field, searching: board.index)
  }

  /// The door's figures stand on the overview too, once anybody was recorded.
  mutating func countDoor() {
    guard !board.table.isEmpty, let door = conference.list(ListID.door) else { return }
    board.count(door, conference)
  }

  /// A window as the people are now; nil where it is about nobody any more.
  func refreshed(_ layer: Layer) -> Layer? {
    switch layer {
    case .ask(var state):
      state.candidates.removeAll { board.delegate($0) == nil }
      state.selected = min(state.selected, max(0, state.candidates.count - 1))
      return state.candidates.isEmpty ? nil : .ask(state)
    case .group(var state):
      state.rows.removeAll { board.delegate($0.delegate) == nil }
      state.selected = min(state.selected, max(0, state.rows.count - 1))
      return state.rows.isEmpty ? nil : .group(state)
    case .form(let state):
      return state.purpose.delegate.map { board.delegate($0) != nil } ?? true ? layer : nil
    case .ticks(let id, _): return board.delegate(id) == nil ? nil : layer
    case .reviewer(var state):
      state.candidates = candidates(state)
      state.selected = min(state.selected, max(0, state.candidates.count - 1))
      return .reviewer(state)
    case .picker(let state) where state.purpose == .delegation:
      return picker(.delegation, field: state.field)
    default: return layer
    }
  }

  mutating func choose(list: ListID) {
    desk.list = list
    desk.reply = nil
    openDesk()
  }

  /// What a request asks to record, given what others have recorded meanwhile.
  ///
  /// The store calls it inside its transaction, so that nobody comes in twice.
  package func step(
    for request: DeskRequest,
    after news: DeskNews,
    newID: () -> PersonID
  ) -> DeskStep {
    var board = board
    var conference = conference
    board.take(news.events, head: nil)
    if let roster = news.roster {
      conference.roster = Roster(delegates: roster)
      board.forgetPeople()
    }
    board.prepare(conference)
    guard let list = conference.list(request.list) else {
      return DeskStep(drafts: [], answer: .cannot(.unknownList(request.list)))
    }
    return request.command.step(board.table, board.people, list: list, newID: newID)
  }

  /// Takes in what others have written.
  mutating func take(_ news: DeskNews) {
    board.take(news.events, head: news.head)
    board.take(ahead: news.ahead)
    board.take(texts: news.texts)
    reviews.take(ReviewNews(events: news.events, texts: news.reviewTexts))
    if let all = news.allReviewTexts { reviews.table.replace(texts: all) }
    if let roster = news.roster { adopt(roster) }
    countDoor()
  }

  /// Shows what became of a request, and rings.
  mutating func take(_ outcome: DeskOutcome) -> [Effect] {
    switch outcome {
    case .failed(let words):
      desk.reply = DeskReply(
        tone: .bad,
        word: Phrases.notRecorded,
        delegate: desk.asked,
        lines: [words]
      )
      desk.scanner.forgetScan()
    case .done(let news, let answer):
      take(news)
      desk.reply = reply(to: answer)
      switch answer {
      case .checkedIn, .alreadyIn, .refused: break
      default: desk.scanner.forgetScan()
      }
    }
    let isGood = desk.reply?.tone == .good
    return ring(isGood ? .yes : .no) + takeWaiting()
  }
}
