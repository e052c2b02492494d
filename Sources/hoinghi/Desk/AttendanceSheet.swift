import Attendance
import Conference
import Wording

/// Everybody whom a list concerns, with where they stand, and the list's figures.
struct AttendanceSheet {
  /// One person.
  struct Row {
    /// Nil for somebody whose name has not come from another store yet.
    var delegate: Delegate?
    var id: PersonID
    var presence: Presence
    /// What a person reads where there is no delegate.
    var stranger: Localized?

    /// The word for programs.
    var status: String {
      if delegate?.standing == .withdrawn, presence.status == .expected { return "withdrawn" }
      return presence.status.rawValue
    }

    /// Whether the person is waited for.
    var isMissing: Bool {
      delegate?.standing == .listed && presence.status == .expected
    }
  }

  let list: AttendanceList
  let figures: AttendanceFigures
  let conference: Conference
  /// In the order of the roster, then those without a name.
  let rows: [Row]

  /// How many are waited for.
  var missing: Int { rows.count(where: \.isMissing) }

  init(_ book: DeskBook, _ list: AttendanceList) {
    self.list = list
    conference = book.conference
    let table = book.table
    figures = AttendanceFigures(table, book.conference, list: list)
    let known = book.conference.roster.delegates.map { delegate in
      Row(
        delegate: delegate,
        id: delegate.id,
        presence: table.presence(of: delegate.id, on: list.id)
      )
    }.filter { row in
      guard let delegate = row.delegate else { return false }
      let isTouched = row.presence.firstArrival != nil || row.presence.status != .expected
      return switch delegate.standing {
      case .listed, .withdrawn: list.admits(delegate) || isTouched
      // Whose coming was undone is nobody that is waited for.
      case .walkIn, .substitute, .unnamed: isTouched
      }
    }
    let strangers = table.delegates.filter { book.delegate($0) == nil }.sorted()
      .map { id in
        Row(id: id, presence: table.presence(of: id, on: list.id), stranger: book.stranger(id))
      }.filter { $0.presence.firstArrival != nil || $0.presence.status != .expected }
    rows = known + strangers
  }
}

extension DeskBook {
  /// What somebody is called whose name is not here.
  func stranger(_ id: PersonID) -> Localized {
    guard let stranger = table.unnamed(id) else { return Phrases.nameUnknown(id.rawValue) }
    return Phrases.nameless(stranger.number, desk: stranger.desk)
  }
}
