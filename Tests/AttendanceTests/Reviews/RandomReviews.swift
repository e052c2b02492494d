import Conference
import SampleLogs
import SeededRandom

@testable import Attendance

/// Reviews of two desks that knew of each other now and then, with much that no program writes.
struct RandomReviews {
  private(set) var events: [LogEvent] = []
  private(set) var texts: [String: String] = [:]
  private(set) var drafts: [ReviewDraft] = []

  static let models: [ModelID] = ["longan", "sewing"]
  static let reviewers: [PersonID] = ["r1", "r2", "r3"]
  static let criteria = ["results", "cost"]

  static var keys: [Review.Key] {
    models.flatMap { model in reviewers.map { Review.Key(model: model, reviewer: $0) } }
  }

  init(_ count: Int, using random: inout SeededGenerator) {
    var logs = [Log(store: "a", desk: "A"), Log(store: "b", desk: "B")]
    for number in 0..<count {
      let desk = Int.random(in: 0...1, using: &random)
      let reviewer = Self.reviewers.randomElement(using: &random) ?? "r1"
      let model = Self.models.randomElement(using: &random) ?? "longan"
      var draft = EventDraft(.undo, list: .reviews(of: model))
      switch Int.random(in: 0..<12, using: &random) {
      case 0...1:
        draft.kind = .reviewer
        draft.list = ListID.reviewers
        draft.text = Reviewer(id: reviewer, name: "Bà \(number)", province: "can-tho").body
      case 2...4:
        // Another undo as well, and what has not come.
        let isStray = Int.random(in: 0..<10, using: &random) == 0
        draft.target =
          isStray
          ? EventID(high: .random(in: 0...9, using: &random), low: 0)
          : events.randomElement(using: &random)?.id
      case 5: draft.kind = .checkIn
      default:
        draft.kind = .review
        draft.text = Self.entry(using: &random).body
        if Int.random(in: 0..<10, using: &random) == 0 { draft.text = "{\"entry\":\"newer\"}" }
      }
      let sealed = draft.text.map { body in
        EventChain.seal(text: body, id: "text-\(number)", random: [])
      }
      // Some texts were erased, or have not come.
      if let sealed, Int.random(in: 0..<8, using: &random) > 0 { texts[sealed.id] = draft.text }
      let event = logs[desk].add(
        draft.kind,
        reviewer,
        minute: .random(in: 0...3, using: &random),
        on: draft.list,
        target: draft.target,
        batch: Bool.random(using: &random) ? events.randomElement(using: &random)?.id : nil,
        text: sealed
      )
      events.append(event)
    }
    var places: Set<ReviewDraft.Place> = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let draft = Self.draft(using: &random)
      if places.insert(draft.place).inserted { drafts.append(draft) }
    }
  }

  static func entry(using random: inout SeededGenerator) -> ReviewEntry {
    let criterion = criteria.randomElement(using: &random) ?? "cost"
    let isEmpty = Int.random(in: 0..<5, using: &random) == 0
    switch Int.random(in: 0...4, using: &random) {
    case 0: return .households(isEmpty ? nil : .random(in: 0...99, using: &random))
    case 1: return .note(isEmpty ? "" : "Vườn \(Int.random(in: 0...9, using: &random))")
    case 2: return .answer(question: "q", isEmpty ? "" : "2 hecta")
    case 3: return .photographs(isEmpty ? [] : ["a.jpg", "b.jpg"])
    default: return .score(criterion: criterion, isEmpty ? nil : .random(in: 1...5, using: &random))
    }
  }

  static func draft(using random: inout SeededGenerator) -> ReviewDraft {
    ReviewDraft(
      review: keys.randomElement(using: &random) ?? keys[0],
      entry: entry(using: &random),
      at: Moment(seconds: Log.morning.seconds + .random(in: 0...300, using: &random), offset: 420)
    )
  }
}

/// Everything that may be asked of a table.
struct ReviewView: Equatable {
  var reviews: [Review]
  var byModel: [[Review]]
  var summaries: [ReviewSummary]
  var reviewers: [Reviewer]
  var steps: [[EventID]]
  var lastSteps: [[EventID]]
  var recorded: [ReviewEntry?]
  var times: [Moment?]
  var drafts: Set<ReviewDraft>

  init(_ table: ReviewState) {
    let (models, keys) = (RandomReviews.models, RandomReviews.keys)
    reviews = table.reviews
    byModel = models.map(table.reviews(of:))
    summaries = models.map(table.summary(of:))
    reviewers = table.reviewers
    steps = keys.map(table.steps(of:))
    lastSteps = keys.map(table.lastStep(of:))
    drafts = Set(table.drafts)
    let fields: [ReviewField] = [.score("results"), .score("cost"), .households, .note]
    let places = keys.flatMap { key in fields.map { ReviewDraft.Place(review: key, field: $0) } }
    recorded = places.map(table.recorded)
    times = places.map(table.lastRecorded)
  }
}
