import ArgumentParser
import Attendance
import Conference
import VietnameseText
import Wording

/// What a review says, by options; an empty value takes back what was said.
struct ReviewEntryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpReviewScore.spoken, valueName: Phrases.scoreName.spoken)
  )
  var score: [String] = []

  @Option(
    help: ArgumentHelp(Phrases.helpReviewHouseholds.spoken, valueName: Phrases.numberName.spoken)
  )
  var households: String?

  @Option(help: ArgumentHelp(Phrases.helpReviewNote.spoken, valueName: Phrases.textName.spoken))
  var note: String?

  @Option(
    help: ArgumentHelp(Phrases.helpReviewNoteFile.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var noteFile: String?

  @Option(
    help: ArgumentHelp(Phrases.helpReviewAnswer.spoken, valueName: Phrases.answerName.spoken)
  )
  var answer: [String] = []

  @Option(
    help: ArgumentHelp(Phrases.helpReviewPhoto.spoken, valueName: Phrases.fileName.spoken)
  )
  var photo: [String] = []

  /// The entries but for the photographs, which depend on those that are there.
  ///
  /// - Throws: ``ReviewOptionFault``, ``SettingError``, ``UsageError``, ``InputFailure``,
  ///   ``ReviewTextFault``.
  func entries(
    of model: PovertyReductionModel,
    in conference: Conference
  ) throws -> [ReviewEntry] {
    guard
      !score.isEmpty || households != nil || note != nil || noteFile != nil || !answer.isEmpty
        || !photo.isEmpty
    else { throw ReviewOptionFault.nothingSaid }
    if note != nil, noteFile != nil {
      throw UsageError(.contradiction("--note", "--note-file"), path: ["review", "add"])
    }
    var entries = try score.map { try scoreEntry($0, conference) }
    if let households { entries.append(try householdEntry(households)) }
    if let note {
      let isInput = note == InputLines.standard
      let text = try isInput ? ReviewText.read(note) : ReviewText.make(note, from: "--note")
      entries.append(.note(text))
    }
    if let noteFile { entries.append(.note(try ReviewText.read(noteFile))) }
    return try entries + answer.map { try answerEntry($0, conference.questions(of: model)) }
  }

  /// The names of photographs, behind those that the review has; an empty one drops those before
  /// it.
  func photographs(addedTo review: Review?) -> [ReviewEntry] {
    guard !photo.isEmpty else { return [] }
    var names = review?.photographs ?? []
    for path in photo {
      let name = Self.fileName(path)
      if name.isEmpty { names = [] } else if !names.contains(name) { names.append(name) }
    }
    return [.photographs(names)]
  }

  /// The name alone, on one line: the file stays where it is.
  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return ForeignText.visible(Composition.composed(name))
  }

  private func scoreEntry(_ text: String, _ conference: Conference) throws -> ReviewEntry {
    let (name, value) = Self.pair(text)
    let known = conference.criteria
    guard !known.isEmpty else { throw ReviewOptionFault.noCriteria }
    guard let criterion = conference.criterion(named: name), let value else {
      throw SettingError(
        name: "score",
        value: text,
        origin: .option("--score"),
        choices: [],
        form: Phrases.scoreForm(known)
      )
    }
    if value.isEmpty { return .score(criterion: criterion.id, nil) }
    guard let score = Self.digits(value), Criterion.scores.contains(score) else {
      throw SettingError(
        name: "score",
        value: text,
        origin: .option("--score"),
        choices: [],
        form: Phrases.scoreBounds(criterion)
      )
    }
    return .score(criterion: criterion.id, score)
  }

  private func householdEntry(_ text: String) throws -> ReviewEntry {
    if text.isEmpty { return .households(nil) }
    guard let count = Self.digits(text), 0...ReviewEntry.mostHouseholds ~= count else {
      throw SettingError(
        name: "households",
        value: text,
        origin: .option("--households"),
        choices: [],
        form: Phrases.householdForm(most: ReviewEntry.mostHouseholds)
      )
    }
    return .households(count)
  }

  private func answerEntry(_ text: String, _ questions: [Statement]) throws -> ReviewEntry {
    let (name, value) = Self.pair(text)
    let wanted = Folding.fold(name)
    let question = questions.first { question in
      [question.id, question.text.vi, question.text.en].contains { Folding.fold($0) == wanted }
    }
    guard let question, let value else {
      throw SettingError(
        name: "answer",
        value: name,
        origin: .option("--answer"),
        choices: questions.map(\.id)
      )
    }
    return .answer(question: question.id, try ReviewText.make(value, from: "--answer"))
  }

  /// What stands before and behind the first equals sign.
  private static func pair(_ text: String) -> (name: String, value: String?) {
    // By scalars: a mark on the sign must not hide it.
    guard let place = text.unicodeScalars.firstIndex(of: "=") else { return (text, nil) }
    let behind = text.unicodeScalars.index(after: place)
    return (String(text.unicodeScalars[..<place]), String(text.unicodeScalars[behind...]))
  }

  /// A whole number written in digits alone.
  private static func digits(_ text: String) -> Int? {
    text.utf8.allSatisfy { 0x30...0x39 ~= $0 } ? Int(text) : nil
  }
}

/// What was asked of a review cannot be recorded.
enum ReviewOptionFault: StatedError, Hashable {
  case nothingSaid
  case noCriteria

  var status: ExitStatus { .usage }

  var words: Localized {
    switch self {
    case .nothingSaid: Phrases.reviewSaysNothing
    case .noCriteria: Phrases.conferenceHasNoCriteria
    }
  }
}
