import Attendance
import Conference

/// How long names and texts may be, at every way into a store: what it records itself is what every
/// other laptop takes.
extension LogEvent {
  /// Whether its names are no longer than anybody's.
  var isBounded: Bool {
    let labels = [
      kind.rawValue, list.rawValue, store.rawValue, desk, `operator`, delegate?.rawValue,
      seat?.rawValue, text?.id, refusal?.reason.rawValue,
    ]
    return labels.allSatisfy { $0?.utf8.count ?? 0 <= TextLimits.label }
  }
}

extension EventKind {
  /// Whether a text is no longer than what anybody writes in an event of this kind.
  func takes(text: String) -> Bool {
    // The text is the name that a seat is given.
    if self == .seat { return !TextLimits.exceeds(TextLimits.field, text) }
    return text.utf8.count <= (family == .review ? TextLimits.carriedReview : TextLimits.carried)
  }
}

extension TextTable.Kept {
  /// Whether it is no longer than what anybody writes in such an event.
  func isBounded(in event: LogEvent) -> Bool {
    random.count <= 64 && event.kind.takes(text: body)
  }
}

extension Delegate {
  /// Whether no field is longer than anybody's.
  var isBounded: Bool {
    let others = [honorific, commune, note, delegation, provenance.file]
    let further = extra.flatMap { [$0.heading, $0.value] }
    return isOfUsualLength && extra.count <= TextLimits.field
      && (others.compactMap(\.self) + further).allSatisfy {
        !TextLimits.exceeds(TextLimits.field, $0)
      }
  }
}

extension ReviewDraft {
  /// Whether it is no longer than what anybody writes.
  var isBounded: Bool { entry.body.utf8.count <= TextLimits.carriedReview }
}
