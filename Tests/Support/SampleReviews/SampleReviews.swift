package import Attendance
package import Conference
import MemoryLog

/// Reviews made up for pictures and tests.
///
/// A fixed set by people of the sample roster, the same at every run; nobody has said any of it.
package struct SampleReviews: Sendable {
  package private(set) var events: [LogEvent] = []
  /// What the events say, by the ids of their sealed texts.
  package private(set) var texts: [String: String] = [:]

  /// As a store would tell them.
  package var news: News {
    var news = News(events: events)
    news.reviewTexts = texts
    return news
  }

  private var log = MemoryLog()
  private var table = ReviewState()
  /// 18 September 2023, half past ten at the conference.
  private var clock = Moment(seconds: 1_695_007_800, offset: 420)

  /// What the set holds: six reviewers, one without a name any more; of the models one without a
  /// score, one with criteria that nobody scored.
  package init(_ conference: Conference) {
    let delegates = conference.roster.delegates
    let people = [0, 12, 41, 52, 70, 80].compactMap { place in
      delegates.indices.contains(place) ? delegates[place] : nil
    }
    let reviewers = people.map { Reviewer(id: $0.id, name: $0.name, province: $0.province) }
    let criteria = conference.criteria.map(\.id)
    for (model, scores) in zip(conference.models, Self.scores) {
      for (reviewer, row) in zip(reviewers, scores) where !row.isEmpty {
        let given = zip(criteria, row).filter { $0.1 > 0 }
        record(given.map { .score(criterion: $0.0, $0.1) }, of: model.id, by: reviewer)
      }
    }
    for (place, words) in Self.words.enumerated() {
      guard conference.models.indices.contains(words.model), reviewers.indices.contains(place)
      else { continue }
      let model = conference.models[words.model]
      var entries: [ReviewEntry] = [.note(words.note), .households(words.households)]
      if let answer = words.answer, let question = model.questions.first {
        entries.append(.answer(question: question.id, answer))
      }
      if !words.photographs.isEmpty { entries.append(.photographs(words.photographs)) }
      record(entries, of: model.id, by: reviewers[place])
    }
    if let last = reviewers.last { forgetName(of: last.id) }
  }

  /// Records more, half a minute after the last.
  package mutating func record(
    _ entries: [ReviewEntry],
    of model: ModelID,
    by reviewer: Reviewer
  ) {
    clock.seconds += 30
    let step = ReviewCommand.record(entries, of: model, by: reviewer).step(table, at: clock)
    var said: [String: String] = [:]
    let new = log.append(step, desk: "A", operator: "Lan", at: clock, texts: &said)
    events += new
    texts.merge(said) { $1 }
    table.take(texts: said)
    table.add(new)
  }

  /// As if a reviewer had asked for their name to be erased; what they scored stays.
  package mutating func forgetName(of reviewer: PersonID) {
    let namings = events.filter { $0.kind == .reviewer && $0.delegate == reviewer }
    for text in namings.compactMap(\.text) { texts[text.id] = nil }
  }

  /// By model, by reviewer, by criterion; 0 where nothing is given.
  private static let scores: [[[Int]]] = [
    [],
    [
      [5, 3, 4, 4, 2, 3, 3], [4, 3, 5, 4, 3, 3, 4], [4, 2, 4, 5, 2, 2, 3], [5, 3, 3, 3, 1, 3, 2],
      [4, 4, 4, 4, 3, 3, 3], [5, 3, 4, 4, 2, 4, 3],
    ],
    [[3, 4, 4, 3, 0, 4, 0], [], [4, 4, 3, 2, 0, 5, 0]],
    [
      [5, 4, 5, 3, 4, 4, 4], [5, 5, 4, 4, 4, 4, 5], [], [4, 4, 5, 3, 3, 4, 4],
      [5, 4, 5, 4, 4, 5, 4],
    ],
  ]

  private struct Words {
    var model: Int
    var households: Int
    var note: String
    var answer: String?
    var photographs: [String] = []
  }

  /// One of each reviewer.
  private static let words = [
    Words(
      model: 3,
      households: 25,
      note: "Hộ nghèo ở xã quen trồng cây ăn trái, làm theo được.\nCần người đứng ra giữ quỹ.",
      answer: "Tổ trưởng giữ sổ, ba tháng họp một lần.",
      photographs: ["IMG_2041.jpg", "IMG_2042.jpg"]
    ),
    Words(model: 3, households: 40, note: "Nên bắt đầu bằng một ấp."),
    Words(
      model: 1,
      households: 12,
      note: "Đất phèn, phải lên liếp trước khi trồng.",
      answer: "Vườn rộng gần một hecta."
    ),
    Words(model: 0, households: 30, note: "Xã chưa có cơ sở may nào; phải tìm doanh nghiệp."),
    Words(model: 3, households: 18, note: "Vốn vay là phần khó nhất."),
    Words(model: 1, households: 8, note: "Hợp với vùng có nước ngọt quanh năm."),
  ]
}
