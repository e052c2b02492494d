import Attendance
import Conference
import MemoryLog
import Terminal

@testable import CompanionUI

/// A laptop on which models are reviewed, with a log that lives in memory.
struct ReviewSession {
  var session: Session
  private(set) var log = MemoryLog()
  private(set) var drafts: [ReviewDraft.Place: ReviewDraft] = [:]
  /// Commands that were written, in their order.
  private(set) var commands: [ReviewCommand] = []
  private(set) var effects: [Effect] = []
  /// What the disk says to every write from now on; nil where it takes them.
  var refusal: Localized?
  private var texts: [String: String] = [:]
  private var time = 1_000

  init(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    setup: DeskSetup = DeskSetup(desk: "A", operator: "lan")
  ) throws {
    session = try Session(
      width: width,
      height: height,
      language: language,
      screen: .models,
      setup: setup
    )
  }

  var model: Model { session.model }
  var rows: [String] { session.rows }
  var form: ReviewForm? { session.model.reviewForm }
  var table: ReviewTable { session.model.reviews.table }

  func shows(_ text: String) -> Bool { session.shows(text) }

  /// The review that the form is of, as a program that is started now reads it.
  var kept: Review? {
    form.flatMap { form in
      ReviewTable(log.events, texts: texts, drafts: Array(drafts.values)).review(form.key)
    }
  }

  /// A person's keys, 200 ms apart; a frame is drawn after each.
  mutating func press(_ names: String...) {
    for name in names {
      if let key = Key(name: name) {
        send(.terminal(.key(key)), after: 200)
      } else {
        for letter in name { send(.terminal(.key(.character(letter))), after: 200) }
      }
    }
  }

  /// Keys that come at once, before a frame is drawn.
  mutating func burst(_ text: String, end: Key? = nil) {
    time += 3_000
    let keys = text.map { Key.character($0) } + (end.map { [$0] } ?? [])
    for key in keys { update(.terminal(.key(key)), after: 5) }
    run(session.model.update(.caughtUp))
  }

  mutating func paste(_ text: String) { send(.terminal(.paste(text)), after: 200) }

  mutating func send(_ event: Event, after pause: Int = 200) {
    update(event, after: pause)
    run(session.model.update(.caughtUp))
  }

  private mutating func update(_ event: Event, after pause: Int) {
    time += pause
    run(session.model.update(.clock(session.model.now, milliseconds: time)))
    run(session.model.update(event))
  }

  private mutating func run(_ effects: [Effect]) {
    for effect in effects {
      self.effects.append(effect)
      switch effect {
      case .review(let command): run(session.model.update(.reviewed(write(command))))
      case .nameReviewer(let name, let province):
        let reviewer = Reviewer(id: "new-\(log.events.count)", name: name, province: province)
        run(session.model.update(.named(reviewer)))
      default: break
      }
    }
  }

  private mutating func write(_ command: ReviewCommand) -> ReviewOutcome {
    if let refusal { return .failed(refusal) }
    commands.append(command)
    let step = command.step(table, at: model.now)
    var news = DeskNews(
      events: log.append(step, desk: "A", operator: "lan", at: model.now, texts: &texts)
    )
    news.reviewTexts = texts
    for place in step.dropped { drafts[place] = nil }
    for draft in step.kept { drafts[draft.place] = draft }
    return .done(step, news)
  }

  /// Records what another program says in the same review.
  mutating func other(_ entry: ReviewEntry, by reviewer: Reviewer, of model: ModelID) {
    let step = ReviewCommand.record([entry], of: model, by: reviewer).step(
      table,
      at: self.model.now
    )
    var news = DeskNews(
      events: log.append(step, desk: "B", operator: "an", at: self.model.now, texts: &texts)
    )
    news.reviewTexts = texts
    send(.news(news))
  }

  /// Opens the form of the selected model as a delegate.
  mutating func open(as name: String = "nhung") {
    press("r", name, "Enter")
  }

  /// Goes to a field's row.
  mutating func go(to field: ReviewField) {
    for _ in 0..<60 where form?.row.field != field { press("Tab") }
  }
}
