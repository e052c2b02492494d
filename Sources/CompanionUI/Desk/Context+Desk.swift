import Attendance
import Conference
import ConferenceSearch
import Terminal
import Wording

/// How people are called at the desk: whoever looks over a shoulder learns no category.
extension Context {
  func provinceName(_ delegate: Delegate) -> String? {
    delegate.province.flatMap(conference.province)?.name
  }

  /// "Bà Nguyễn Thị Ước".
  func displayName(_ delegate: Delegate) -> String {
    if delegate.isVacantSeat { return say(Phrases.vacantSeat) }
    return [delegate.honorific, delegate.name].compactMap { $0 }.joined(separator: " ")
  }

  /// Name, code, office and province in a line.
  func nameLine(_ delegate: Delegate) -> Line {
    let rest = [delegate.code, delegate.office, provinceName(delegate)].compactMap { $0 }
    return Line([
      Span(displayName(delegate), Style(bold: true)),
      Span("  " + rest.joined(separator: " \(symbols.separator) ")),
    ])
  }
}

extension DeskBoard {
  /// What a delegate is called; by number and desk where this laptop has no name yet.
  func name(of id: PersonID, _ context: Context) -> String {
    if let delegate = delegate(id) { return context.displayName(delegate) }
    if let unnamed = table.unnamed(id) {
      return context.say(Phrases.nameless(unnamed.number, desk: unnamed.desk))
    }
    return context.say(Phrases.nameUnknown(id.rawValue))
  }

  /// One column: in, left, excused or nothing.
  func mark(of id: PersonID, on list: ListID, _ symbols: Symbols) -> String {
    switch presence(of: id, on: list).status {
    case .present: symbols.yes
    case .left: "-"
    case .excused: "o"
    case .expected: " "
    }
  }

  /// Positions of those whom a list expects and who have not come.
  func missing(on list: AttendanceList) -> [Int] {
    table.missingOn(list, roster: index.delegates).compactMap(index.position(id:))
  }
}
