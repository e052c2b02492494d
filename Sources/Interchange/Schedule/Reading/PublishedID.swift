import Attendance
import VietnameseText

/// Ids of ours, made of what publishers call things; the same whenever the same is read.
package enum PublishedID {
  /// Of a session: its own number or code where that can be an id, and what is like it where not.
  static func session(_ text: String) -> String? {
    guard let id = identifier(text) else { return nil }
    // A session's id is the id of its list too, and these are other lists'.
    let isTaken =
      id == "reviewers" || ["door", "model-", "bus-"].contains { id.lowercased().hasPrefix($0) }
    return isTaken ? "s-" + id : id
  }

  /// Of a person, who is known by a number or a UUID, or by a name alone.
  static func person(_ text: String) -> String? { identifier(text).map { "p-" + $0 } }

  /// Of a conference, from its acronym or its title, in small letters.
  package static func conference(_ text: String) -> String? { identifier(Folding.fold(text)) }

  /// An id of ours as data has it: that of a session which was added while it ran holds a dot.
  static func own(_ text: String) -> String? { identifier(text.replacing(".", with: "-")) }

  /// Letters, digits and hyphens.
  ///
  /// What had to be changed much carries the first digits of its digest, so
  /// that two of them are two.
  static func identifier(_ text: String) -> String? {
    let text = ScheduleTime.trimmed(text)
    guard !text.isEmpty else { return nil }
    var id = ""
    var isLost = false
    for scalar in Folding.fold(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": id.unicodeScalars.append(scalar)
      default:
        if scalar != " ", scalar != "-", scalar != "_" { isLost = true }
        if !id.isEmpty, id.last != "-" { id += "-" }
      }
      if id.utf8.count > ScheduleLimits.id { break }
    }
    while id.last == "-" { id.removeLast() }
    let isSame =
      text.utf8.count <= ScheduleLimits.id && text.allSatisfy(isOfID) && text.first != "-"
    if isSame { return text }
    if isLost || id.isEmpty || id.utf8.count > ScheduleLimits.id {
      let digest = Array(Digest(of: Array(text.utf8)).bytes.prefix(4)).hex
      id = id.isEmpty ? digest : id.prefix(ScheduleLimits.id - 9) + "-" + digest
      id = id.replacing("--", with: "-")
    }
    return id
  }

  private static func isOfID(_ character: Character) -> Bool {
    switch character {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }
}
