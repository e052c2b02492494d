import Attendance
import Conference
import Interchange
import Ledger
import MemoryLog

/// A small conference with three reviews, for the papers: what is reported, derived, aimed at,
/// assumed, and what people write who mean no good.
enum OrchardConference {
  static func takeHome(
    _ language: Language,
    of conference: Conference = conference,
    hasReviews: Bool = true
  ) -> TakeHome {
    TakeHome(Ledger(conference, hasReviews ? reviews : News()), language: language)
  }

  private static let reported = Provenance(kind: .reported, paragraphs: [2])
  private static let assumed = Provenance(kind: .assumed)

  private static func question(_ id: String, _ vi: String, _ en: String) -> Statement {
    Statement(id: id, text: Localized(vi: vi, en: en), provenance: assumed)
  }

  private static func figure(
    _ id: String,
    _ label: Localized,
    _ value: Double,
    unit: Localized,
    time: Figure.Time? = nil,
    bound: Figure.Bound = .exact,
    printed: String? = nil,
    provenance: Provenance? = nil
  ) -> Figure {
    Figure(
      id: id,
      label: label,
      value: value,
      unit: unit,
      time: time,
      bound: bound,
      printed: printed,
      provenance: provenance ?? reported
    )
  }

  private static let households = Localized(vi: "hộ", en: "households")

  private static let figures = [
    figure(
      "poor-2015",
      Localized(vi: "Hộ nghèo", en: "Poor households"),
      9.88,
      unit: Localized(same: "%"),
      time: .year(2015),
      printed: "9,88%"
    ),
    figure(
      "poor-2020",
      Localized(vi: "Hộ nghèo", en: "Poor households"),
      2.75,
      unit: Localized(same: "%"),
      time: .year(2020),
      printed: "2,75%"
    ),
    figure(
      "aim",
      Localized(vi: "Mô hình được hỗ trợ", en: "Models supported"),
      1000,
      unit: Localized(vi: "mô hình", en: "models"),
      time: .year(2025),
      bound: .target,
      printed: "trên 1.000 mô hình"
    ),
    figure(
      "members",
      Localized(vi: "Hộ góp vốn", en: "Contributing households"),
      30,
      unit: households,
      printed: "30 hộ"
    ),
    figure(
      "capital",
      Localized(vi: "Vốn góp", en: "Capital"),
      140_000_000,
      unit: Localized(same: "đồng"),
      printed: "140 triệu đồng"
    ),
    figure(
      "share",
      Localized(vi: "Vốn góp mỗi hộ", en: "Capital a household"),
      4_667_000,
      unit: Localized(vi: "đồng/hộ", en: "đồng/household"),
      provenance: Provenance(
        kind: .derived,
        paragraphs: [2],
        formula: .expression("round(capital / members, -3)")
      )
    ),
  ]

  private static let orchard: PovertyReductionModel = {
    var model = PovertyReductionModel(
      id: "orchard",
      title: Localized(vi: "Vườn chung", en: "Shared orchard"),
      place: PovertyReductionModel.Place(commune: "Mỹ Khánh", district: "Phong Điền"),
      people: ["loc"],
      summary: Localized(vi: "Các hộ cùng trồng cây.", en: "Households plant together."),
      activities: [Localized(vi: "sầu riêng", en: "durian")],
      facts: ["members", "capital", "share"],
      outcome: Localized(vi: "Mọi hộ đều thoát nghèo.", en: "All left poverty."),
      questions: [
        question("orchard-area", "Vườn rộng bao nhiêu?", "How large is it?"),
        question("orchard-rate", "Lãi suất bao nhiêu?", "At what rate?"),
      ],
      provenance: reported
    )
    model.sustained = Localized(vi: "Bằng vốn góp.", en: "By pooled money.")
    model.whatIf = WhatIfBasis(households: "members", capital: "capital")
    return model
  }()

  private static let weaving = PovertyReductionModel(
    id: "weaving",
    title: Localized(vi: "Đan đát | thủ công", en: "Weaving | by hand"),
    place: PovertyReductionModel.Place(district: "Thới Lai"),
    people: [],
    summary: Localized(vi: "Hợp tác xã dạy nghề.", en: "A cooperative teaches."),
    activities: [],
    facts: [],
    outcome: nil,
    questions: [],
    provenance: reported
  )

  private static let visit: Visit = {
    var visit = Visit(
      id: "phong-dien",
      title: Localized(vi: "Tham quan Phong Điền", en: "Visit to Phong Điền"),
      district: "Phong Điền",
      summary: Localized(vi: "Xem một mô hình.", en: "See a model."),
      sights: [question("sight", "Vườn cây", "The trees")],
      models: [Visit.Link(model: "orchard", provenance: assumed)],
      questions: [question("visit-copy", "Làm theo thì bắt đầu từ đâu?", "Where to begin?")],
      provenance: reported
    )
    visit.departs = Moment("2023-09-19T07:30+07:00")
    visit.bus = Localized(vi: "Xe số 2", en: "Bus 2")
    visit.arrangementsProvenance = Provenance(kind: .imported, file: "visits.json")
    return visit
  }()

  private static func criterion(_ id: String, _ name: Localized, weight: Int) -> Criterion {
    Criterion(
      id: id,
      name: name,
      question: nil,
      low: Localized(vi: "kém", en: "bad"),
      high: Localized(vi: "tốt", en: "good"),
      weight: weight,
      provenance: assumed
    )
  }

  static let conference: Conference = {
    var conference = Conference(
      info: ConferenceInfo(
        id: "orchards",
        title: Localized(vi: "Vườn & rẫy", en: "Orchards & fields"),
        titleProvenance: reported,
        date: "2023-09-18",
        dateProvenance: reported,
        place: Localized(vi: "TP. Cần Thơ", en: "Cần Thơ City"),
        placeProvenance: reported,
        organiser: Localized(vi: "Trung tâm", en: "Centre"),
        organiserProvenance: reported,
        parent: nil,
        summary: Statement(
          id: "summary",
          text: Localized(vi: "Gặp gỡ.", en: "A meeting."),
          provenance: reported
        ),
        expected: 94,
        expectedProvenance: reported,
        utcOffset: 420,
        methods: [],
        themes: [question("theme", "Cách làm hay", "What works")],
        provinces: [Province(id: "can-tho", name: "Cần Thơ", provenance: reported)],
        categories: []
      ),
      agenda: [],
      people: [
        Person(
          id: "loc",
          name: "Phạm Tấn Lộc",
          honorific: Localized(vi: "ông", en: "Mr"),
          role: Localized(vi: "chủ vườn", en: "owner"),
          provenance: reported
        )
      ],
      remarks: [
        Remark(
          id: "remark",
          title: Localized(vi: "Kết quả", en: "Results"),
          speaker: "loc",
          points: [
            Remark.Point(
              id: "point",
              text: Localized(vi: "Ba việc:", en: "Three things:"),
              items: [Localized(vi: "vốn", en: "money"), Localized(vi: "nghề", en: "skills")],
              provenance: reported
            )
          ],
          provenance: reported
        )
      ],
      visits: [visit],
      models: [orchard, weaving],
      figures: figures,
      figureGroups: [
        FigureGroup(
          id: "poverty",
          title: Localized(vi: "Tỷ lệ hộ nghèo", en: "Poverty rate"),
          kind: .beforeAfter,
          figures: ["poor-2015", "poor-2020"],
          note: Localized(vi: "Chỉ hai mốc.", en: "Two points only.")
        ),
        FigureGroup(
          id: "aims",
          title: Localized(vi: "Chỉ tiêu", en: "Targets"),
          kind: .targets,
          figures: ["aim"]
        ),
        FigureGroup(
          id: "orchard",
          title: Localized(vi: "Vườn", en: "Orchard"),
          kind: .list,
          figures: ["members", "capital", "share"]
        ),
      ],
      checks: [
        FigureCheck(
          id: "open",
          kind: .question,
          text: Localized(vi: "Vì sao giảm nhanh?", en: "Why so fast?"),
          formula: nil,
          figures: ["poor-2020"],
          provenance: assumed
        )
      ],
      photographs: [],
      source: Source(
        title: "Vườn",
        author: "A",
        publisher: "Báo",
        address: "https://bao.example/vuon?a=1&b=2",
        published: "2023-09-18",
        paragraphs: 3,
        readings: [],
        provenance: reported
      ),
      roster: Roster(delegates: [])
    )
    conference.criteria = [
      criterion("results", Localized(vi: "Kết quả", en: "Results"), weight: 2),
      criterion("land", Localized(vi: "Đất", en: "Land"), weight: 1),
    ]
    return conference
  }()

  /// What somebody may write: decomposed letters, an emoji of several scalars, an escape sequence, a
  /// tag, marks of Markdown, a formula, an empty line, blanks in a row.
  static let hostileNote = """
    - Vu\u{31B}\u{300}n \u{1F468}\u{200D}\u{1F33E}  đẹp
    \u{1B}[31m<script>alert(1)</script>

    =1+1 | *đậm* \u{202E}ngược
    """

  private static let reviews: News = {
    var log = MemoryLog()
    var table = ReviewState()
    var news = News()
    func review(_ reviewer: Reviewer, _ model: ModelID, minute: Int, _ entries: [ReviewEntry]) {
      guard let at = Moment("2023-09-18T10:0\(minute)+07:00") else { return }
      let command = ReviewCommand.record(entries, of: model, by: reviewer)
      var texts: [String: String] = [:]
      let made = log.append(
        command.step(table, at: at),
        desk: "A",
        operator: "",
        at: at,
        texts: &texts
      )
      table.take(texts: texts)
      table.add(made)
      news.events += made
      news.reviewTexts.merge(texts) { $1 }
    }
    review(
      Reviewer(id: "r1", name: "Lê Thị Tư", province: "can-tho"),
      "orchard",
      minute: 1,
      [
        .score(criterion: "results", 5), .score(criterion: "land", 2), .households(12),
        .note(hostileNote), .answer(question: "orchard-area", "2 hecta"),
        .photographs(["vườn 1.jpg", "b.png"]),
      ]
    )
    review(
      Reviewer(id: "r2", name: "@Trần <b>", province: "elsewhere"),
      "orchard",
      minute: 2,
      [.score(criterion: "results", 4), .households(8), .score(criterion: "old", 3)]
    )
    review(
      Reviewer(id: "r1", name: "Lê Thị Tư", province: "can-tho"),
      "weaving",
      minute: 3,
      [.score(criterion: "land", 3)]
    )
    return news
  }()
}
