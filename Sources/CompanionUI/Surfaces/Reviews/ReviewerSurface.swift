import Attendance
import Conference
import ConferenceSearch
import Ledger
import Terminal
import VietnameseText
import Wording

/// Who reviews: somebody of the roster, somebody who reviewed before, or a name.
struct ReviewerSurface: Surface {
  private enum Candidate: Hashable, Sendable {
    /// Somebody whom the log knows as a reviewer.
    case known(Reviewer)
    case delegate(Delegate)
    /// A name as it was typed, or the operator's.
    case name(String, isOperator: Bool)
    /// Where the named one comes from; nil where that is not said.
    case province(Province?)

    /// What it stays while names and offices change.
    enum ID: Hashable {
      case person(PersonID)
      case name
      /// By the province's id.
      case province(String?)
    }

    var id: ID {
      switch self {
      case .known(let reviewer): .person(reviewer.id)
      case .delegate(let delegate): .person(delegate.id)
      case .name: .name
      case .province(let province): .province(province?.id)
      }
    }
  }

  /// How many delegates are offered.
  private static let offered = 50

  /// The model to review then, by its id.
  private let model: ModelID?
  /// The question of it that is to be answered; nil for the first row.
  private let question: String?
  /// Whether the form beneath is of somebody else, and gives way.
  private let replacesForm: Bool
  /// The name, once it is chosen and the province is asked for.
  private var name: String?
  private var field = TextField()
  private var candidates: [Candidate] = []
  private var cursor = ListCursor()

  init(model: ModelID? = nil, question: String? = nil, replacesForm: Bool = false) {
    self.model = model
    self.question = question
    self.replacesForm = replacesForm
  }

  var isTyping: Bool { true }
  /// With the form beneath, so that Escape comes back to it.
  var staysOpen: Bool { true }

  mutating func refresh(_ change: Change, in context: Context) {
    let before = candidates
    candidates = candidates(in: context)
    cursor.stay(
      from: before.map(\.id),
      in: candidates.map(\.id),
      height: rowCount(in: context)
    )
  }

  /// Whom the field may mean, the most likely first.
  private func candidates(in context: Context) -> [Candidate] {
    let text = field.text.split(separator: " ").joined(separator: " ")
    let query = Query(text)
    guard name == nil else {
      let provinces = context.conference.info.provinces.filter {
        query.isEmpty || query.score($0.name) != nil
      }
      return (query.isEmpty ? [.province(nil)] : []) + provinces.map { .province($0) }
    }
    let known = context.ledger.reviews.reviewers.filter { reviewer in
      query.isEmpty || query.score(reviewer.name + " " + (reviewer.office ?? "")) != nil
    }
    let ids = Set(known.map(\.id))
    let delegates = delegates(text, in: context).filter {
      !ids.contains($0.id) && !$0.isVacantSeat
    }
    let name = text.isEmpty ? context.setup.operator : text
    // Whoever reviewed before by the operator's name is that operator: one line, not two.
    let isKnown = text.isEmpty && known.contains { $0.name == name }
    let hasLetter = name.contains(where: \.isLetter) && !isKnown
    return known.map { .known($0) } + delegates.map { .delegate($0) }
      + (hasLetter ? [.name(name, isOperator: text.isEmpty)] : [])
  }

  private func delegates(_ text: String, in context: Context) -> [Delegate] {
    let index = context.ledger.delegateIndex
    let positions: [Int] =
      switch DeskEntry(text) {
      case .nothing: []
      case .code(let code): index.position(code: code).map { [$0] } ?? []
      case .wrongCode(let text), .words(let text), .card(let text):
        index.matches(Query(text), limit: Self.offered).positions
      }
    return positions.map { index.delegates[$0] }
  }

  // MARK: Inputs

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return choose(in: context)
    case .click(.row(let number), _):
      cursor.selected = number
      return choose(in: context)
    default:
      if cursor.follow(input, height: rowCount(in: context), count: candidates.count) { return [] }
      let before = field.text
      guard field.take(input) else { return nil }
      if field.text != before {
        cursor = ListCursor()
        candidates = candidates(in: context)
      }
    }
    return []
  }

  /// Enter: the selected one reviews; a name is asked for its province first.
  private mutating func choose(in context: Context) -> [Request] {
    guard candidates.indices.contains(cursor.selected) else { return [] }
    switch candidates[cursor.selected] {
    case .known(let reviewer): return reviewing(reviewer)
    case .delegate(let delegate):
      return reviewing(
        Reviewer(
          id: delegate.id,
          name: delegate.name,
          province: delegate.province,
          office: delegate.office
        )
      )
    case .name(let name, _):
      self.name = name
      (field, cursor) = (TextField(), ListCursor())
      candidates = candidates(in: context)
      return []
    case .province(let province):
      return [.effect(.nameReviewer(name: name ?? "", province: province?.id))]
    }
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    if case .named(let reviewer) = news { reviewing(reviewer) } else { [] }
  }

  /// From now on somebody reviews here; the form that was asked for opens.
  private func reviewing(_ reviewer: Reviewer) -> [Request] {
    // What the other one typed stays theirs: a form that is closed hands it over.
    [.reviewing(.reviewer(reviewer)), .close] + (replacesForm ? [.close] : [])
      + (model.map { Request.review(of: $0, by: reviewer, at: question) }
        ?? [.say(Phrases.reviewedBy(reviewer.name))])
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open ? !candidates.isEmpty : offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .help] }

  func shortWords(for action: Action) -> Localized? {
    action == .open ? Phrases.enterReviews : nil
  }

  // MARK: Drawing

  func draw(in context: Context, on frame: inout Frame) {
    let title = name.map(Phrases.provinceOf) ?? Phrases.whoReviews
    let body = frame.openWindow(context.say(title), in: context)
    frame.drawField(field, prompt: "> ", in: body)
    var list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    if field.text.isEmpty {
      for line in Line(context.say(hint), Style(.accent)).wrapped(to: list.width)
      where list.height > 1 {
        frame.canvas.draw(line, x: list.x, y: list.y, width: list.width)
        list = Rect(x: list.x, y: list.y + 1, width: list.width, height: list.height - 1)
      }
    }
    let query = Query(field.text)
    frame.drawRows(cursor, count: candidates.count, in: list) { number, _ in
      line(candidates[number], query, in: context)
    }
    if candidates.isEmpty {
      let words = name == nil ? Phrases.nobodyFitsTypeName : Phrases.noProvinceFits
      for (y, line) in Line(context.say(words)).wrapped(to: list.width).prefix(list.height)
        .enumerated()
      {
        frame.canvas.draw(line, x: list.x, y: list.y + y, width: list.width)
      }
    }
  }

  private var hint: Localized { name == nil ? Phrases.whoReviewsHelp : Phrases.provinceHelp }

  /// How many candidates are in sight.
  private func rowCount(in context: Context) -> Int {
    let window = context.layout.window
    guard field.text.isEmpty else { return window.height - 1 }
    let lines = Line(context.say(hint)).wrapped(to: window.width).count
    return max(1, window.height - 1 - min(lines, window.height - 2))
  }

  private func line(_ candidate: Candidate, _ query: Query, in context: Context) -> Line {
    switch candidate {
    case .known(let reviewer):
      sampleMark(context.ledger.person(reviewer.id), in: context)
        + Line(reviewer.name, Style(bold: true)).marking(query)
        + Line("  " + beside(reviewer, in: context) + context.say(Phrases.reviewedBefore))
    case .delegate(let delegate):
      sampleMark(delegate, in: context) + context.nameLine(delegate).marking(query)
    case .name(let name, let isOperator):
      Line(context.say(isOperator ? Phrases.operatorReviews(name) : Phrases.nameReviews(name)))
    case .province(let province):
      Line(province?.name ?? context.say(Phrases.leaveProvinceOut)).marking(query)
    }
  }

  /// What stands before somebody of a made-up roster.
  private func sampleMark(_ delegate: Delegate?, in context: Context) -> Line {
    guard let provenance = delegate?.provenance, provenance.kind == .sample else { return Line() }
    return Line([context.mark(provenance), Span(" ")])
  }

  private func beside(_ reviewer: Reviewer, in context: Context) -> String {
    let province = reviewer.province.flatMap(context.conference.province)?.name
    return [reviewer.office, province].compactMap { $0 }
      .map { $0 + " \(context.symbols.separator) " }.joined()
  }
}
