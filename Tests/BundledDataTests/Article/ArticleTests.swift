import BundledData
import Conference
import Testing

@Suite struct ArticleTests {
  private let conference: Conference

  init() throws { conference = try BundledConference.load() }

  @Test("what a figure prints stands in a paragraph that it cites")
  func printed() throws {
    for figure in conference.figures where figure.provenance.kind == .reported {
      let printed = try #require(figure.printed, "\(figure.id)")
      let cited = ArticleFacts.paragraphs.filter {
        figure.provenance.paragraphs.contains($0.number)
      }
      #expect(cited.contains { $0.numbers.contains(printed) }, "\(figure.id): \(printed)")
    }
  }

  @Test("as many delegates are expected as the figure counts")
  func expected() {
    #expect(conference.figure("delegates")?.value == Double(conference.info.expected))
  }

  @Test("every number of the article is used", arguments: ArticleFacts.paragraphs)
  func numbers(_ paragraph: ArticleFacts.Paragraph) {
    let figures = conference.figures.filter {
      $0.provenance.paragraphs.contains(paragraph.number)
    }
    let text = CitedText(conference, paragraph: paragraph.number)
    for number in paragraph.numbers {
      let isUsed =
        figures.contains { $0.printed == number }
        || isTime(number, of: figures)
        || text.contains(number)
        || isDate(number, citing: paragraph.number)
      #expect(isUsed, "[\(paragraph.number)] \(number)")
    }
  }

  @Test("every proper name of the article is used", arguments: ArticleFacts.paragraphs)
  func names(_ paragraph: ArticleFacts.Paragraph) {
    let text = CitedText(conference, paragraph: paragraph.number)
    for name in paragraph.names {
      #expect(text.contains(name), "[\(paragraph.number)] \(name)")
    }
  }

  @Test("every paragraph is cited, a repeated caption by its first")
  func allCited() {
    let cited = Set(conference.data.flatMap(\.provenance.paragraphs))
    let expected = Set(1...ArticleFacts.count).subtracting(ArticleFacts.repeated.keys)
    #expect(cited == expected)
    #expect(conference.source?.paragraphs == ArticleFacts.count)
    #expect(conference.photographs.map(\.provenance.paragraphs) == [[5], [9], [13], [17]])
  }

  @Test("a reading quotes what its paragraphs print")
  func readings() throws {
    for reading in try #require(conference.source).readings {
      for number in reading.provenance.paragraphs {
        let facts = ArticleFacts.paragraphs.first { $0.number == number }
        let known = (facts?.names ?? []) + (facts?.numbers ?? []) + ArticleFacts.spellings
        #expect(known.contains { $0.contains(reading.printed) }, "\(reading.id)")
      }
    }
  }

  @Test("no figure carries a number of the list that must not be derived")
  func notDerived() {
    let derived = conference.figures.filter { $0.provenance.kind == .derived }.map(\.id)
    #expect(
      Set(derived) == [
        "nation-fall-points", "city-fall-points-2016-2020", "city-fall-points-2021-2022",
        "city-households-2020", "city-households-2022", "weaving-out", "my-khanh-growth",
        "my-khanh-share", "my-khanh-out-share",
      ]
    )
    #expect(conference.figure("city-turns")?.unit.vi == "lượt")
  }

  @Test("no formula reckons with the turns, the loans, the profit, the models or the targets")
  func notReckonedWith() {
    let kept: Set = [
      "city-turns", "my-khanh-loans", "longan-profit", "city-models", "target-models",
      "target-people", "sewing-capital", "sewing-workers",
    ]
    for figure in conference.figures {
      guard case .expression(let text) = figure.provenance.formula,
        let formula = try? FigureExpression(text)
      else { continue }
      #expect(kept.isDisjoint(with: formula.figures), "\(figure.id): \(text)")
    }
  }

  @Test("a derived figure rests on the paragraphs of the figures in its formula")
  func derivedParagraphs() throws {
    let derived = conference.figures.filter { $0.provenance.kind == .derived }
    #expect(!derived.isEmpty)
    for figure in derived {
      guard case .expression(let text) = figure.provenance.formula else { continue }
      let used = conference.figures(try FigureExpression(text).figures)
      let cited = Set(used.flatMap(\.provenance.paragraphs))
      #expect(Set(figure.provenance.paragraphs) == cited, "\(figure.id)")
    }
  }

  @Test("seven criteria of our own, in this order, each asked and explained")
  func criteria() {
    #expect(
      conference.criteria.map(\.id) == [
        "results", "cost", "fit", "market", "land", "skills", "capital",
      ]
    )
    for criterion in conference.criteria {
      #expect(criterion.provenance == Provenance(kind: .assumed) && criterion.weight == 1)
      #expect(criterion.question != nil && criterion.low != criterion.high)
    }
  }

  @Test("models are compared by what the article reports of them, and by nothing derived")
  func measures() {
    let measured = Dictionary(
      uniqueKeysWithValues: conference.models.map { model in
        (model.id, conference.figures(model.facts).compactMap(\.measure))
      }
    )
    #expect(
      measured == [
        "sewing": ["company-capital", "jobs"],
        "longan": ["yield", "profit", "jobs"],
        "weaving": ["poor-out", "near-poor-out"],
        "my-khanh": ["households", "pooled-capital", "loans", "poor-out", "near-poor-out"],
      ]
    )
    let known = conference.measures.map(\.id)
    #expect(
      known == [
        "company-capital", "pooled-capital", "loans", "households", "jobs", "yield", "profit",
        "poor-out",
        "near-poor-out",
      ]
    )
    let figures = conference.figures.filter { $0.measure != nil }
    #expect(figures.allSatisfy { $0.provenance.kind == .reported && $0.bound != .target })
  }

  @Test("what if is reckoned only from the model that reports households and their capital")
  func whatIf() throws {
    #expect(conference.models.filter { $0.whatIf != nil }.map(\.id) == ["my-khanh"])
    let basis = try #require(conference.model("my-khanh")?.whatIf)
    #expect(conference.figure(basis.households)?.printed == "30 hộ góp vốn")
    #expect(conference.figure(basis.capital)?.printed == "140 triệu đồng")
    #expect(conference.figures(basis.results).map(\.total) == [14, 16])
    #expect(basis.besides == ["my-khanh-loans"])
  }

  @Test("how a model is kept going is told where the article tells it, and asked where not")
  func sustained() {
    let told = conference.models.filter { $0.sustained != nil }.map(\.id)
    #expect(told == ["sewing", "my-khanh"])
    for model in conference.models where model.sustained == nil {
      #expect(model.questions.contains { $0.id == "\(model.id)-keeping" })
    }
  }

  @Test("no visit has a time, a meeting point, a bus or a contact: the article gives none")
  func noArrangements() {
    for visit in conference.visits {
      #expect(visit.departs == nil && visit.meetingPoint == nil)
      #expect(visit.bus == nil && visit.contact == nil && visit.arrangementsProvenance == nil)
    }
  }

  @Test("what is ours says so: the order, the links to models, the questions, the roster")
  func assumed() {
    #expect(conference.agenda.allSatisfy { $0.orderProvenance.kind == .assumed })
    #expect(conference.agenda.allSatisfy { $0.starts == nil && $0.room == nil })
    #expect(conference.visits.flatMap(\.models).allSatisfy { $0.provenance.kind == .assumed })
    let questions = conference.visits.flatMap(\.questions) + conference.models.flatMap(\.questions)
    #expect(!questions.isEmpty && questions.allSatisfy { $0.provenance.kind == .assumed })
    #expect(conference.roster.isSample)
    #expect(conference.roster.delegates.allSatisfy { $0.provenance.kind == .sample })
  }

  @Test("a sight of one of the models stands under a condition, in both languages")
  func conditions() {
    let sights = conference.visits.flatMap(\.sights)
    #expect(sights.contains { $0.text.vi.hasPrefix("Nếu đến ") })
    for sight in sights {
      let isConditional = sight.text.vi.hasPrefix("Nếu đến ")
      #expect(sight.text.en.hasPrefix("If the visit goes to ") == isConditional, "\(sight.id)")
    }
  }

  /// Whether the years that stand in the text are those of one of the figures.
  private func isTime(_ text: String, of figures: [Figure]) -> Bool {
    let years = text.split { !$0.isNumber }.compactMap { Int($0) }
    return figures.contains { figure in
      switch figure.time {
      case .year(let year): years == [year]
      case .period(let from, let to): years == [from, to]
      case nil: false
      }
    }
  }

  /// Whether the text is the day and month of the conference, which cites the paragraph.
  private func isDate(_ text: String, citing paragraph: Int) -> Bool {
    guard let date = CalendarDate(conference.info.date) else { return false }
    return text == "\(date.day)/\(date.month)"
      && conference.info.dateProvenance.paragraphs.contains(paragraph)
  }
}
