import Attendance
import Conference

/// The review of one model by one person, being filled in.
struct ReviewForm: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let field: ReviewField
    /// Of a criterion.
    fileprivate(set) var score: Int?
    /// Of everything else: a number, a note, an answer, names of files one a line.
    fileprivate(set) var text = TextArea()
    /// What it said when it was last read or handed over.
    fileprivate var known: ReviewEntry

    fileprivate init(_ entry: ReviewEntry) {
      field = entry.field
      known = entry
      fill(entry)
    }

    fileprivate mutating func fill(_ entry: ReviewEntry) {
      known = entry
      let width = text.width
      switch entry {
      case .score(_, let score): self.score = score
      case .households(let count): text = TextArea(count.map(String.init) ?? "", width: width)
      case .note(let words), .answer(_, let words): text = TextArea(words, width: width)
      case .photographs(let names):
        text = TextArea(names.joined(separator: "\n"), width: width)
      }
    }

    var isScore: Bool { if case .score = field { true } else { false } }

    var hasSeveralLines: Bool { !isScore && field != .households }

    /// What it says now.
    var entry: ReviewEntry {
      switch field {
      case .score(let criterion): .score(criterion: criterion, score)
      case .households: .households(Int(text.text))
      case .note: .note(text.text)
      case .answer(let question): .answer(question: question, text.text)
      case .photographs:
        .photographs(
          text.text.split(separator: "\n").filter { $0.contains { $0 != " " } }.map(String.init)
        )
      }
    }

    var isEmpty: Bool { isScore ? score == nil : text.isEmpty }
  }

  let model: ModelID
  let reviewer: Reviewer
  private(set) var rows: [Row]
  private(set) var focus = 0
  /// Whether what is pressed goes into the row; Esc leaves it.
  var hasFocus = true
  /// What was changed since it was last handed over.
  private(set) var touched: Set<ReviewField> = []
  /// What is to be taken back, or said again, once everything that was typed is recorded.
  var step: Step?
  /// What was taken back, the last thing last; typing anything forgets it.
  var undone: [ReviewEntry] = []

  enum Step: Hashable, Sendable {
    case undo
    case redo
    /// On its way to the disk.
    case undoing(ReviewEntry?)
    case redoing(ReviewEntry)
  }

  /// Opens a review with what it says so far.
  ///
  /// - Parameters:
  ///   - model: The model's id.
  ///   - reviewer: Who reviews.
  ///   - fields: In the order of their rows; not empty.
  ///   - said: What the review says of a field so far.
  init(
    model: ModelID,
    reviewer: Reviewer,
    fields: [ReviewField],
    said: (ReviewField) -> ReviewEntry
  ) {
    self.model = model
    self.reviewer = reviewer
    rows = fields.map { Row(said($0)) }
  }

  var key: Review.Key { Review.Key(model: model, reviewer: reviewer.id) }

  var row: Row { rows[focus] }

  /// Whether printing keys are text now.
  var isTyping: Bool { hasFocus && !row.isScore }

  /// Whether digits are a score now.
  var isScoring: Bool { row.isScore }

  func place(_ field: ReviewField) -> ReviewDraft.Place {
    ReviewDraft.Place(review: key, field: field)
  }

  // MARK: Moving

  /// To another row; at the ends it stays.
  mutating func step(_ steps: Int) { go(to: focus + steps) }

  mutating func go(to row: Int) {
    focus = min(max(0, row), rows.count - 1)
    hasFocus = true
  }

  // MARK: Changing

  /// Changes the text that has the focus.
  mutating func edit<Result>(_ change: (inout TextArea) -> Result) -> Result {
    let field = rows[focus].field
    if touched.insert(field).inserted { undone = [] }
    return change(&rows[focus].text)
  }

  /// Moves about in the text that has the focus.
  mutating func move<Result>(_ move: (inout TextArea) -> Result) -> Result {
    move(&rows[focus].text)
  }

  /// Types into the text that has the focus; of a number only the digits.
  ///
  /// - Returns: False where not all of it was taken.
  mutating func type(_ text: String) -> Bool {
    guard row.field == .households else { return edit { $0.insert(text) } }
    let digits = text.filter { ("0"..."9").contains($0) }
    return edit { area in
      let before = area
      area.insert(String(digits))
      let isNumber = area.text.isEmpty || (Int(area.text) ?? .max) <= ReviewEntry.mostHouseholds
      if !isNumber { area = before }
      return isNumber && digits.count == text.count
    }
  }

  mutating func score(_ score: Int?) {
    guard rows[focus].isScore, rows[focus].score != score else { return }
    rows[focus].score = score
    touched.insert(rows[focus].field)
    undone = []
  }

  /// Lets what the row says be written again.
  mutating func touch() { touched.insert(row.field) }

  /// Gives what was changed, and forgets that it was.
  mutating func handOver() -> [ReviewEntry] {
    defer { touched = [] }
    return rows.indices.filter { touched.contains(rows[$0].field) }.map { row in
      let entry = rows[row].entry
      rows[row].known = entry
      return entry
    }
  }

  /// Takes up what was joined with another window's words; the cursor stays in its paragraph.
  mutating func follow(joined: (ReviewField) -> ReviewEntry?) {
    for row in rows.indices {
      guard let entry = joined(rows[row].field), entry != rows[row].entry else { continue }
      let text = rows[row].text
      rows[row].fill(entry)
      rows[row].text = text.following(rows[row].text.text)
    }
  }

  /// Takes in what the review says by now, but for the rows where something is being typed.
  mutating func refresh(except typed: (ReviewField) -> Bool, said: (ReviewField) -> ReviewEntry) {
    for row in rows.indices where !touched.contains(rows[row].field) && !typed(rows[row].field) {
      let entry = said(rows[row].field)
      if entry != rows[row].known { rows[row].fill(entry) }
    }
  }

  /// Wraps the texts to a width, and brings the cursor into sight of a window so high.
  mutating func settle(width: Int, height: Int) {
    for row in rows.indices where !rows[row].isScore { rows[row].text.wrap(to: width) }
    rows[focus].text.reveal(height: max(1, height))
  }
}
