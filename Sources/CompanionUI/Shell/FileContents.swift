package import Conference

/// What goes into a file that somebody asks for on screen.
package enum FileContents: Hashable, Sendable {
  case conference
  /// One visit, by its id; nil for all of them.
  case visit(String?)
  case model(ModelID)
  case reviews
  /// Who came on a list.
  case attendance(ListID)
  case log
  /// One's own stars and notes.
  case ownMarks
  /// The delegates with their codes, for a second laptop.
  case roster
  /// The conference in force, which is a folder.
  case data

  /// Whether it is a report: a paper in one of several forms.
  package var isReport: Bool {
    switch self {
    case .conference, .visit, .model, .reviews, .attendance: true
    case .log, .ownMarks, .roster, .data: false
    }
  }
}

/// What a person asks for with a file.
package enum FileRequest: Hashable, Sendable {
  /// How the beginning of a path goes on.
  case complete(String)
  /// To write something to a new file, in a language.
  case write(FileContents, path: String, Language)
}

/// What came of it.
package enum FileOutcome: Hashable, Sendable {
  case completed(ListCompletion)
  /// The file is whole; where it lies, and what is to be known of it.
  case written([Localized])
  /// Nothing was written; why, and what to do.
  case failed(Localized)
}
