import Attendance
import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// Who reviews: somebody of the roster, somebody who reviewed before, or a name.
struct ReviewerState: Hashable, Sendable {
  enum Candidate: Hashable, Sendable {
    /// Somebody whom the log knows as a reviewer.
    case known(Reviewer)
    /// A delegate's id.
    case delegate(PersonID)
    /// A name as it was typed, or the operator's.
    case name(String, isOperator: Bool)
    /// Where the named one comes from; nil where that is not said.
    case province(Province?)
  }

  /// How many delegates are offered.
  static let offered = 50

  /// The model to review then.
  var model: ModelID?
  /// The name, once it is chosen and the province is asked for.
  var name: String?
  var field = TextField()
  var candidates: [Candidate] = []
  var selected = 0
  var top = 0
}

extension Model {
  var isAskingWhoReviews: Bool {
    layers.contains { if case .reviewer = $0 { true } else { false } }
  }

  mutating func askForReviewer(of model: ModelID?) {
    board.prepare(conference)
    var state = ReviewerState(model: model)
    state.candidates = candidates(state)
    // The form stays beneath, so that Esc comes back to it.
    layers = (isReviewing ? [.review] : []) + [.reviewer(state)]
  }

  /// Whom the field may mean, the most likely first.
  func candidates(_ state: ReviewerState) -> [ReviewerState.Candidate] {
    let text = state.field.text.split(separator: " ").joined(separator: " ")
    let query = Query(text)
    guard state.name == nil else {
      let provinces = conference.info.provinces.filter {
        query.isEmpty || query.score($0.name) != nil
      }
      return (query.isEmpty ? [.province(nil)] : []) + provinces.map { .province($0) }
    }
    let known = reviews.table.reviewers.filter { reviewer in
      query.isEmpty || query.score(reviewer.name + " " + (reviewer.office ?? "")) != nil
    }
    let ids = Set(known.map(\.id))
    let delegates = positions(of: text).map { board.index.delegates[$0] }.filter {
      !ids.contains($0.id) && !$0.isVacantSeat
    }
    let name = text.isEmpty ? board.setup.operator : text
    let hasLetter = name.contains(where: \.isLetter)
    return known.map { .known($0) } + delegates.map { .delegate($0.id) }
      + (hasLetter ? [.name(name, isOperator: text.isEmpty)] : [])
  }

  private func positions(of text: String) -> [Int] {
    switch DeskEntry(text) {
    case .nothing: return []
    case .code(let code): return board.index.position(code: code).map { [$0] } ?? []
    case .wrongCode(let text), .words(let text), .card(let text):
      return board.index.matches(Query(text), limit: ReviewerState.offered).positions
    }
  }

  /// Takes what was typed.
  mutating func take(_ field: TextField, in state: ReviewerState) {
    var state = state
    let isChanged = field.text != state.field.text
    state.field = field
    if isChanged {
      (state.selected, state.top) = (0, 0)
      state.candidates = candidates(state)
    }
    layers.append(.reviewer(state))
  }

  /// Enter: the selected one reviews; a name is asked for its province first.
  mutating func choose(_ state: ReviewerState) -> [Effect] {
    guard state.candidates.indices.contains(state.selected) else { return [] }
    switch state.candidates[state.selected] {
    case .known(let reviewer): reviewing(reviewer)
    case .delegate(let id):
      guard let delegate = board.delegate(id) else { return [] }
      reviewing(
        Reviewer(
          id: id,
          name: delegate.name,
          province: delegate.province,
          office: delegate.office
        )
      )
    case .name(let name, _):
      var state = ReviewerState(model: state.model, name: name)
      state.candidates = candidates(state)
      replaceTop(with: .reviewer(state))
    case .province(let province):
      return [.nameReviewer(name: state.name ?? "", province: province?.id)]
    }
    return []
  }

  /// From now on somebody reviews here; the form that was asked for opens.
  mutating func reviewing(_ reviewer: Reviewer) {
    guard case .reviewer(let state) = layers.last else { return }
    reviews.reviewer = reviewer
    layers.removeLast()
    if let form = reviewForm, isReviewing {
      // What the other one typed stays theirs.
      var left = form
      for entry in left.handOver() { reviews.unsaved[form.place(entry.field)] = entry }
      openForm(of: form.model, by: reviewer)
    } else if let model = state.model {
      openForm(of: model, by: reviewer)
    } else {
      notice = Phrases.reviewedBy(reviewer.name)
    }
  }

  func drawReviewer(_ state: ReviewerState, on frame: inout Frame) {
    let title = state.name.map(Phrases.provinceOf) ?? Phrases.whoReviews
    let body = frame.openWindow(title: context.say(title), in: layout, symbols: symbols)
    frame.drawField(state.field, prompt: "> ", in: body)
    var list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    if state.field.text.isEmpty {
      let hint = state.name == nil ? Phrases.whoReviewsHelp : Phrases.provinceHelp
      for line in Line(context.say(hint), Style(.accent)).wrapped(to: list.width)
      where list.height > 1 {
        frame.canvas.draw(line, x: list.x, y: list.y, width: list.width)
        list = Rect(x: list.x, y: list.y + 1, width: list.width, height: list.height - 1)
      }
    }
    let query = Query(state.field.text)
    for y in 0..<max(0, list.height) where state.candidates.indices.contains(state.top + y) {
      let number = state.top + y
      let row = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      frame.drawRow(
        line(state.candidates[number], query),
        in: row,
        isSelected: number == state.selected
      )
      frame.hotspots.append(Hotspot(rect: row, target: .choice(number)))
    }
    if state.candidates.isEmpty {
      let words = state.name == nil ? Phrases.nobodyFitsTypeName : Phrases.noProvinceFits
      for (y, line) in Line(context.say(words)).wrapped(to: list.width).prefix(list.height)
        .enumerated()
      {
        frame.canvas.draw(line, x: list.x, y: list.y + y, width: list.width)
      }
    }
  }

  /// How many candidates are in sight.
  func reviewerRows(_ state: ReviewerState) -> Int {
    guard state.field.text.isEmpty else { return windowBody.height - 1 }
    let hint = state.name == nil ? Phrases.whoReviewsHelp : Phrases.provinceHelp
    let lines = Line(context.say(hint)).wrapped(to: windowBody.width).count
    return max(1, windowBody.height - 1 - min(lines, windowBody.height - 2))
  }

  private func line(_ candidate: ReviewerState.Candidate, _ query: Query) -> Line {
    switch candidate {
    case .known(let reviewer):
      sampleMark(board.delegate(reviewer.id))
        + Line(reviewer.name, Style(bold: true)).marking(query)
        + Line("  " + beside(reviewer) + context.say(Phrases.reviewedBefore))
    case .delegate(let id):
      board.delegate(id).map { delegate in
        sampleMark(delegate) + context.nameLine(delegate).marking(query)
      } ?? Line(id.rawValue)
    case .name(let name, let isOperator):
      Line(context.say(isOperator ? Phrases.operatorReviews(name) : Phrases.nameReviews(name)))
    case .province(let province):
      Line(province?.name ?? context.say(Phrases.leaveProvinceOut)).marking(query)
    }
  }

  /// What stands before somebody of a made-up roster.
  private func sampleMark(_ delegate: Delegate?) -> Line {
    guard let provenance = delegate?.provenance, provenance.kind == .sample else { return Line() }
    return Line([context.mark(provenance), Span(" ")])
  }

  private func beside(_ reviewer: Reviewer) -> String {
    let province = reviewer.province.flatMap(conference.province)?.name
    return [reviewer.office, province].compactMap { $0 }
      .map { $0 + " \(symbols.separator) " }.joined()
  }

  /// A reviewer in a line: the name, and where they come from.
  func nameLine(_ reviewer: Reviewer) -> String {
    let province = reviewer.province.flatMap(conference.province)?.name
    return [reviewer.name, province].compactMap { $0 }.joined(separator: ", ")
  }
}
