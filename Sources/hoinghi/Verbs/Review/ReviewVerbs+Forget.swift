import ArgumentParser
import Attendance
import Conference
import Ledger
import Store
import Wording

extension ReviewVerbs {
  /// `review forget REVIEWER`: erases somebody who is on no roster, the name and all that was said.
  ///
  /// Delegates are erased by `roster forget`. A person at a terminal is asked first; elsewhere it
  /// takes `--yes`.
  struct Forget: Verb {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: Phrases.helpReviewForget.spoken
    )

    @Argument(
      help: ArgumentHelp(Phrases.helpForgetReviewer.spoken, valueName: Phrases.reviewerName.spoken)
    )
    var reviewer: String

    @Flag(name: .customLong("yes"), help: ArgumentHelp(Phrases.helpForgetYes.spoken))
    var isSure = false

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      guard !reviewer.isEmpty else {
        throw UsageError(
          .missingArgument("<\(Phrases.reviewerName.spoken)>"),
          path: ["review", "forget"]
        )
      }
      let opened = try invocation.openedWithReviews()
      let ledger = opened.ledger
      guard let store = opened.store else { throw Self.unknown(reviewer, ledger) }
      let found = ledger.reviews.reviewers.filter { known in
        [known.id.rawValue, known.name, ledger.person(known.id)?.code].contains(reviewer)
      }
      guard let first = found.first else {
        // Of somebody who was erased before, traces may be left in the files.
        try store.finishForgetting()
        throw Self.unknown(reviewer, ledger)
      }
      guard found.count == 1 else {
        throw ForgetReviewerFault.several(reviewer, found.map(\.id.rawValue))
      }
      let listed = try store.roster()?.people.first { $0.id == first.id }
      if let listed { throw ForgetReviewerFault.isDelegate(first.name, code: listed.code) }
      let count = ledger.reviews.reviews.count { $0.reviewer == first.id }
      let question = Phrases.forgetReviewerAsks(first.name, reviews: count)
      let path = ["review", "forget"]
      guard try Consent.isGiven(to: question, isSure: isSure, for: path, &invocation) else {
        return .nothingFound
      }
      let forgotten = try store.forget(reviewer: first.id)
      try invocation.say(Phrases.reviewerForgotten(reviewer, texts: forgotten.texts))
      if ledger.hasOperator(first.name) {
        try invocation.say(Phrases.operatorNameStays(first.name))
      }
      try invocation.tell(of: forgotten.copies, holding: forgotten.words + [first.name])
      return .done
    }

    private static func unknown(_ name: String, _ ledger: Ledger) -> NothingFound {
      let known = ledger.reviews.reviewers.map { reviewer in
        NothingFound.Known(id: "", name: Localized(same: reviewer.name))
      }
      return NothingFound(what: .reviewer(name, known: known))
    }
  }
}

/// A reviewer who cannot be erased so.
enum ForgetReviewerFault: StatedError, Hashable {
  case several(String, [String])
  case isDelegate(String, code: String)

  var status: ExitStatus { .usage }

  var words: Localized {
    switch self {
    case .several(let name, let ids): Phrases.forgetReviewerIsSeveral(name, ids)
    case .isDelegate(let name, let code): Phrases.forgetReviewerIsDelegate(name, code: code)
    }
  }
}
