import Attendance
import Conference
import Ledger
import VietnameseText
import Wording

/// Whom the name or the code of a reviewer means.
struct ReviewerFinder {
  let ledger: Ledger
  /// Who reviews where nobody is named.
  let `operator`: String

  init(_ opened: OpenedConference) {
    ledger = opened.ledger
    `operator` = opened.operator
  }

  /// The delegate of a code, the only delegate of a full name, else somebody who is on no roster:
  /// the one who was called so before, or a new one.
  ///
  /// - Parameters:
  ///   - text: A code or a full name; nil for the operator of this desk.
  ///   - province: As it was typed; it tells apart those of one name.
  ///   - newID: Gives the id of somebody new.
  /// - Returns: The reviewer; nothing is recorded.
  /// - Throws: ``ReviewerFault``, ``SettingError``, and ``UsageError`` for an empty name.
  func reviewer(_ text: String?, province: String?, newID: () -> PersonID) throws -> Reviewer {
    let given = try PersonalText.optional(text, of: "--reviewer")
    // An empty name is a script's slip, and not the operator's review.
    guard text == nil || given != nil else {
      throw UsageError(.missingArgument("--reviewer"), path: ["review", "add"])
    }
    let name = given ?? `operator`
    let info = ledger.conference.info
    let province = try province.map(info.province(ofOption:))
    if text != nil, DelegateCode.isWellFormed(name) { return try delegate(code: name) }
    let delegates = ledger.conference.roster.delegates.filter { delegate in
      delegate.name == name && !delegate.isVacantSeat
        && (province == nil || delegate.province == province)
    }
    guard delegates.count <= 1 else {
      throw ReviewerFault.severalDelegates(name, codes: delegates.map(\.code))
    }
    if let delegate = delegates.first { return Reviewer(delegate) }
    return try known(name, province)
      ?? Reviewer(id: newID(), name: name, province: province)
  }

  private func delegate(code: String) throws(ReviewerFault) -> Reviewer {
    guard DelegateCode.isValid(code) else { throw .wrongCheckDigit(code) }
    guard let delegate = ledger.person(code: code) else { throw .noSuchCode(code) }
    return Reviewer(delegate)
  }

  /// Somebody on no roster who was called so before.
  private func known(_ name: String, _ province: String?) throws(ReviewerFault) -> Reviewer? {
    let same = ledger.reviews.reviewers.filter { reviewer in
      reviewer.name == name && ledger.person(reviewer.id) == nil
        && (province == nil || reviewer.province == nil || reviewer.province == province)
    }
    let provinces = Set(same.compactMap(\.province))
    guard provinces.count <= 1 else {
      throw .severalReviewers(name, provinces: provinces.sorted())
    }
    guard var reviewer = same.first(where: { $0.province != nil }) ?? same.first else { return nil }
    reviewer.province = reviewer.province ?? province
    return reviewer
  }

  /// Everybody who reviewed and has this code, id or name, with or without marks.
  ///
  /// - Throws: ``NothingFound`` where nobody has.
  func reviewers(named text: String) throws(NothingFound) -> [Reviewer] {
    let folded = Folding.fold(Composition.composed(text))
    let all = ledger.reviewers
    let found = all.filter { reviewer in
      reviewer.id.rawValue == text || ledger.person(reviewer.id)?.code == text
        || Folding.fold(reviewer.name) == folded
    }
    guard found.isEmpty else { return found }
    let known = all.map { reviewer in
      NothingFound.Known(
        id: ledger.person(reviewer.id)?.code ?? "",
        name: Localized(same: reviewer.name)
      )
    }
    throw NothingFound(what: .reviewer(text, known: known))
  }
}

/// Why it cannot be told which reviewer is meant.
enum ReviewerFault: StatedError, Hashable {
  case wrongCheckDigit(String)
  case noSuchCode(String)
  case severalDelegates(String, codes: [String])
  case severalReviewers(String, provinces: [String])

  var status: ExitStatus {
    switch self {
    case .wrongCheckDigit: .badCheckDigit
    case .noSuchCode: .nothingFound
    case .severalDelegates, .severalReviewers: .usage
    }
  }

  var words: Localized {
    switch self {
    case .wrongCheckDigit(let code): Phrases.reviewerWrongCheckDigit(code)
    case .noSuchCode(let code): Phrases.reviewerNoSuchCode(code)
    case .severalDelegates(let name, let codes): Phrases.reviewerHasSeveralCodes(name, codes)
    case .severalReviewers(let name, let provinces):
      Phrases.reviewerHasSeveralProvinces(name, provinces)
    }
  }
}
