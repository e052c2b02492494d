import ArgumentParser
import Attendance
import Conference
import Ledger
import Wording

extension ReviewVerbs {
  /// `review list`: every review, or what they come to by model, province or criterion.
  struct List: Verb {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: Phrases.helpReviewList.spoken
    )

    enum Grouping: String, Choice {
      case model, province, criterion
    }

    @Option(
      help: ArgumentHelp(Phrases.helpReviewOfModel.spoken, valueName: Phrases.modelName.spoken),
      completion: CompletionValues.models
    )
    var model: String?

    @Option(
      help: ArgumentHelp(Phrases.helpReviewsOf.spoken, valueName: Phrases.reviewerName.spoken)
    )
    var reviewer: String?

    @Option(
      help: ArgumentHelp(Phrases.helpReviewsFrom.spoken, valueName: Phrases.provinceName.spoken),
      completion: CompletionValues.provinces
    )
    var province: String?

    @Option(
      help: ArgumentHelp(Phrases.helpReviewsBy.spoken, valueName: "model|province|criterion"),
      completion: .list(Grouping.words)
    )
    var by: String?

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let grouping = try by.map { try Grouping($0, of: "--by") }
      let opened = try invocation.openedWithReviews()
      let ledger = opened.ledger
      var reviews: [Review] = []
      var missing: NothingFound?
      do {
        let filter = try ReviewFilter(
          model: model,
          reviewer: reviewer,
          province: province,
          in: opened
        )
        reviews = ledger.reviews.reviews.filter { filter.admits($0, in: ledger) }
      } catch {
        // An empty document is still a document.
        missing = error
      }
      let listing =
        if let grouping {
          Listing(summaries: reviews, by: grouping, of: ledger)
        } else {
          Listing(reviews: reviews, of: ledger, in: invocation.mode)
        }
      try listing.print(options, to: &invocation)
      if let missing { throw missing }
      if invocation.mode.isRehearsal { try invocation.say(Phrases.rehearsalOnly) }
      return .done
    }
  }
}

/// Which reviews are asked for.
struct ReviewFilter: Hashable {
  /// Ids; nil where all are meant.
  private var model: ModelID?
  private var reviewers: Set<PersonID>?
  private var province: String?

  /// Reads the filters: ids or names, with or without marks.
  ///
  /// - Throws: ``NothingFound`` for one that names what is not there.
  init(
    model: String?,
    reviewer: String?,
    province: String?,
    in opened: OpenedConference
  ) throws(NothingFound) {
    if let model { self.model = try opened.conference.model(named: model).id }
    if let reviewer {
      reviewers = Set(try ReviewerFinder(opened).reviewers(named: reviewer).map(\.id))
    }
    if let province {
      self.province = try RosterFilter.province(province, in: opened.conference.info)
    }
  }

  func admits(_ review: Review, in ledger: Ledger) -> Bool {
    (model == nil || review.model == model)
      && (reviewers?.contains(review.reviewer) ?? true)
      && (province == nil || ledger.reviewer(review.reviewer)?.province == province)
  }
}
