import Conference
import VietnameseText

/// What the desk answers to one request, as one line.
struct DeskLine: Hashable {
  /// The word for programs: the same in every language.
  enum Word: String, Hashable {
    case checkedIn = "checked-in"
    case alreadyIn = "already-in"
    case notOnList = "not-on-list"
    case severalFit = "several-fit"
    case badCheckDigit = "bad-check-digit"
    case notAdmitted = "not-admitted"
    case checkedOut = "checked-out"
    case excused, noted, named, edited, undone
    /// Of the programme.
    case set
    /// One's own, and no event.
    case starred, unstarred
    /// It makes no sense as things stand: checking out who is not in, undoing nothing.
    case nothingDone = "nothing-done"

    var status: ExitStatus {
      switch self {
      case .checkedIn, .checkedOut, .excused, .noted, .named, .edited, .set, .undone, .starred,
        .unstarred:
        .done
      case .alreadyIn: .alreadyIn
      case .notOnList: .notOnList
      case .severalFit: .severalFit
      case .badCheckDigit: .badCheckDigit
      case .notAdmitted: .notAdmitted
      case .nothingDone: .nothingFound
      }
    }
  }

  var word: Word
  /// The delegate's, or the one that was typed; empty where there is none.
  var code = ""
  /// For a person.
  var words: Localized

  /// Word, tab, code, tab, words: one line whatever the names hold.
  func text(in language: Language) -> String {
    let shown = ForeignText.visible(Composition.composed(words[language]))
    return "\(word.rawValue)\t\(ForeignText.visible(code))\t\(shown)\n"
  }
}
