import Attendance
import Conference

/// What the texts of a step's events say, as whoever recorded it is told.
struct StepTexts {
  /// By the ids of the sealed texts.
  private(set) var texts: [String: String] = [:]
  /// The names that it gave to empty seats.
  private(set) var names: [GivenName] = []
  /// What it set of people.
  private(set) var edits: [PersonEdit] = []
  /// What it said of the programme.
  private(set) var programme: [ProgrammeWord] = []

  /// - Parameters:
  ///   - events: As they were written.
  ///   - drafts: What each of them was to be.
  init(_ events: [LogEvent], _ drafts: [EventDraft]) {
    for (event, draft) in zip(events, drafts) {
      guard let sealed = event.text, let text = draft.text else { continue }
      texts[sealed.id] = text
      if event.kind == .seat, let delegate = event.delegate {
        names.append(GivenName(event: event.id, delegate: delegate, name: text))
      }
      if let edit = PersonEdit(event, body: text) { edits.append(edit) }
      if let word = ProgrammeWord(event, body: text) { programme.append(word) }
    }
  }

  /// Whether it says anything of who people are or what the programme is.
  var changesPeopleOrProgramme: Bool { !names.isEmpty || !edits.isEmpty || !programme.isEmpty }
}
