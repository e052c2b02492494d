import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// How people are called at the desk: whoever looks over a shoulder learns no category.
extension Context {
  func provinceName(_ delegate: Delegate) -> String? {
    delegate.province.map(conference.placeName)
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

/// Who is in, as the desk and the roster say it.
extension Context {
  /// What a delegate is called; by number and desk where this laptop has no name yet.
  func personName(_ id: PersonID) -> String {
    let id = ledger.attendance.same[id] ?? id
    if let delegate = ledger.person(id) { return displayName(delegate) }
    return say(ledger.nameless(id))
  }

  /// One column: in, left, excused or nothing.
  func mark(of id: PersonID, on list: ListID) -> String {
    switch ledger.presence(of: id, on: list).status {
    case .present: symbols.yes
    case .left: "-"
    case .excused: "o"
    case .expected: " "
    }
  }

  /// "08:02", at the conference's own offset from UTC.
  func clock(_ moment: Moment) -> String {
    Phrases.clock(minute: moment.at(offset: conference.info.utcOffset).minuteOfDay)
  }

  /// Somebody in a choice: code, name, office and province, and whether they are in.
  func who(_ delegate: Delegate) -> Localized {
    let isIn = ledger.presence(of: delegate.id, on: ListID.door).status == .present
    let rest = [delegate.office, provinceName(delegate)].compactMap { $0 }
    let status = Phrases.status((isIn ? Presence.Status.present : .expected).rawValue)
    return status.map { status in
      ([delegate.code, displayName(delegate)] + rest + [status]).joined(separator: ", ")
    }
  }

  /// Those of some people whose rows look alike but for the code: of one name, office and province.
  func twins(among ids: [PersonID]) -> Set<PersonID> {
    let people = ids.compactMap(ledger.person)
    let alike = Dictionary(grouping: people) { delegate in
      [displayName(delegate), delegate.office ?? "", delegate.province ?? ""]
    }
    return Set(alike.values.filter { $0.count > 1 }.joined().map(\.id))
  }

  /// What tells those of one name apart in a narrow window, where one short column is all there is:
  /// the first of place, position, phone and office that is another for each of them.
  func shortMarks(among ids: [PersonID], width: Int) -> [PersonID: String] {
    let alike = Dictionary(grouping: ids.compactMap(ledger.person), by: displayName)
    var marks: [PersonID: String] = [:]
    let features: [(Delegate) -> String?] = [
      provinceName, { $0.position }, { $0.phoneEnd }, { $0.office }, { $0.note },
    ]
    for people in alike.values where people.count > 1 {
      let telling = features.lazy
        .map { feature in Self.shortened(people.map { feature($0) ?? "" }, width: width) }
        .first { Set($0).count == people.count }
      guard let telling else { continue }
      for (person, mark) in zip(people, telling) { marks[person.id] = ForeignText.visible(mark) }
    }
    return marks
  }

  /// Texts within a width: where they begin alike, without what they share.
  private static func shortened(_ texts: [String], width: Int) -> [String] {
    func cut(_ text: String) -> String {
      DisplayWidth.columns(of: text) <= width ? text : String(text.prefix(width - 1))
    }
    guard Set(texts.map(cut)).count < texts.count, let first = texts.first else { return texts }
    let shared = texts.dropFirst().reduce(Array(first)) { shared, text in
      Array(zip(shared, text).prefix { $0 == $1 }.map(\.0))
    }
    let words = shared.lastIndex(of: " ").map { $0 + 1 } ?? 0
    return words == 0 ? texts.map(cut) : texts.map { cut("…" + $0.dropFirst(words)) }
  }

  /// What tells apart people of one name and office: position, the end of the phone's number, the
  /// list's note.
  private func marksApart(_ delegate: Delegate) -> String {
    (delegate.marksApart + [delegate.note].compactMap(\.self))
      .map { ForeignText.visible($0) }.joined(separator: " \(symbols.separator) ")
  }

  static var placeWidth: Int { 10 }
  private static var narrowestWithPlace: Int { 36 }

  /// Name, then what tells namesakes apart: office and province, never the category.
  ///
  /// - Parameters:
  ///   - id: Whose row it is.
  ///   - list: The list that is ticked.
  ///   - isTwin: Whether another row looks alike: then what tells them apart stands before the office.
  ///   - mark: What stands in the place of the province where there is no room for the office.
  ///   - width: In columns.
  /// - Returns: The row.
  func candidateRow(
    _ id: PersonID,
    on list: ListID,
    isTwin: Bool = false,
    mark: String? = nil,
    width: Int
  ) -> Line {
    guard let delegate = ledger.person(id) else { return Line(id.rawValue) }
    var row = RowBuilder()
    // Of whoever was registered by mistake the name stays, and is not to be taken for a guest's.
    let isGone = ledger.attendance.isRegistrationUndone(of: id)
    row.add(isGone ? symbols.no : self.mark(of: id, on: list), width: 2)
    let code = 7
    // Where there is no room for both, the province tells namesakes apart and the office does not.
    let province = width >= Self.narrowestWithPlace ? Self.placeWidth : 0
    let rest = width - 2 - code - province
    let name = min(28, rest < 40 ? rest - 1 : rest * 3 / 5)
    row.add(displayName(delegate), width: name)
    row.add(" ", width: 1)
    let apart = isTwin ? marksApart(delegate) : ""
    let office = [apart, delegate.office ?? ""].filter { !$0.isEmpty }
    row.add(office.joined(separator: " \(symbols.separator) "), width: max(0, rest - name - 2))
    row.add(" ", width: rest - name > 1 ? 1 : 0)
    // A code of six digits touches it.
    let place = rest < 40 ? mark ?? provinceName(delegate) : provinceName(delegate)
    row.add(place ?? "", width: province)
    row.add(delegate.code, width: code, style: Style(.accent), alignRight: true)
    return row.line
  }

  /// One step in a line: when, what, who, and at which desk where it was another.
  func stepLine(_ event: LogEvent, count: Int) -> Line {
    var line = Line([
      Span(clock(event.at) + "  ", Style(.accent)),
      Span(say(Phrases.eventKind(event.kind.rawValue)) + "  "),
    ])
    let word = ledger.programmeWord(event.target ?? event.id)
    let name =
      count > 1
      ? say(Phrases.delegateCount(count))
      : event.delegate.map(personName)
        ?? word.map { say(Phrases.programmeStep($0.change, in: conference)) } ?? ""
    line.spans.append(Span(name, Style(bold: true)))
    if event.desk != setup.desk { line.spans.append(Span("  (\(event.desk))")) }
    return line
  }
}
