import Conference

/// What the cursor is on, as the source window and the clipboard need it.
struct Subject: Hashable, Sendable {
  /// The datum's own id, where it is looked for by it.
  var id: String?
  var title: String
  var provenance: Provenance
  /// The article's own characters.
  var printed: String?
  /// What `y` copies; the title where absent.
  var copied: String?
  /// What it is, where none of the kinds of provenance says it: a review, the user's own number.
  var standing: Localized?
  /// What stands beside each other under one cursor, each with its own source.
  var parts: [Subject] = []
  /// What a star or a note of one's own would be on; nil where nothing of it can be marked.
  var own: OwnMark.Subject?
}

/// Where a link leads.
enum Destination: Hashable, Sendable {
  case item(ScreenName, id: String)
  case action(Action)
  /// The answer to a question of a model, in the review of whoever reviews here.
  case question(String, of: ModelID)
}
