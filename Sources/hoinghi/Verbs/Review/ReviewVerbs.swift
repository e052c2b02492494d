import ArgumentParser
import Conference
import Wording

/// `review`: what delegates say of the models that they see.
struct ReviewVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: Phrases.helpReviewVerb.spoken,
    subcommands: [
      List.self, Show.self, Add.self, Undo.self, Export.self, Import.self, Forget.self,
    ]
  )
}

/// Which model a verb is about.
struct ModelArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrases.helpReviewModel.spoken, valueName: Phrases.modelName.spoken),
    completion: CompletionValues.models
  )
  var model: String

  /// - Throws: ``UsageError`` where it is empty, ``NothingFound`` where there is none of that name.
  func chosen(in conference: Conference, by verb: String) throws -> PovertyReductionModel {
    guard !model.isEmpty else {
      throw UsageError(.missingArgument("<\(Phrases.modelName.spoken)>"), path: ["review", verb])
    }
    return try conference.model(named: model)
  }
}

/// Who reviews.
struct ReviewerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Phrases.helpReviewer.spoken, valueName: Phrases.reviewerName.spoken))
  var reviewer: String?

  @Option(
    help: ArgumentHelp(
      Phrases.helpReviewerProvince.spoken,
      valueName: Phrases.provinceName.spoken
    ),
    completion: CompletionValues.provinces
  )
  var province: String?
}
