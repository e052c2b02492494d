import Attendance
import Conference
import Terminal

/// The text on the screen of models as it was laid out last, so that a key which only moves in it
/// does not make it again: four models beside each other cost ten times a remark.
struct LaidOutText: Sendable {
  /// Everything that the text rests on.
  struct Key: Hashable, Sendable {
    var page: ModelsPage?
    var item: Int?
    var size: Size
    var language: Language
    /// Of the reviews.
    var revision: Int
    var weights: [String: Int]
    /// Id of who reviews at this laptop.
    var reviewer: PersonID?
  }

  var key: Key
  var document: Document
}

extension Model {
  private var textKey: LaidOutText.Key {
    LaidOutText.Key(
      page: modelsPage?.page,
      item: selectedItem,
      size: size,
      language: language,
      revision: reviews.revision,
      weights: reviews.weights,
      reviewer: reviews.reviewer?.id
    )
  }

  /// The text on the screen of models, where it is still what was laid out.
  var laidOut: Document? {
    guard screen == .models, let text = modelsText, text.key == textKey else { return nil }
    return text.document
  }

  /// Lays the text out for the frame to come, where what it rests on has changed.
  mutating func layOutModels() {
    guard screen == .models, layers.isEmpty, !layout.detail.isEmpty, laidOut == nil else { return }
    modelsText = LaidOutText(key: textKey, document: document)
  }
}
