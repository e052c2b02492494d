/// What one state of a programme has that an earlier one has not: new, moved, renamed and gone sessions.
///
/// A session is known by its id; one whose id is new is the one that had its publisher's guid, where one
/// alone had it.
package struct ProgrammeChanges: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    case new
    /// Another time, another day or another room; it may have another title, too.
    case moved
    /// Another title, in the same place.
    case renamed
    case gone
  }

  package struct Change: Hashable, Sendable {
    package var kind: Kind
    /// As it is now; one that is gone as it was.
    package var item: AgendaItem
    /// As it was; of one that has moved or has another title.
    package var before: AgendaItem?
  }

  /// New and moved ones in the order of the later programme, then what is gone in that of the earlier.
  package private(set) var changes: [Change] = []

  /// - Parameters:
  ///   - later: The sessions as they are.
  ///   - earlier: The sessions as they were.
  package init(_ later: [AgendaItem], since earlier: [AgendaItem]) {
    let byID = Dictionary(earlier.map { ($0.id, $0) }) { first, _ in first }
    let laterIDs = Set(later.map(\.id))
    // Only who has no id of the other programme is looked for by guid.
    let orphans = earlier.filter { !laterIDs.contains($0.id) }
    let byGUID = Dictionary(grouping: orphans.filter { $0.guid != nil }) { $0.guid ?? "" }
    let newGUIDs = Dictionary(grouping: later.filter { byID[$0.id] == nil }) { $0.guid ?? "" }
    var found: Set<String> = []
    for item in later.sorted(by: { $0.order < $1.order }) {
      var before = byID[item.id]
      if before == nil, let guid = item.guid, newGUIDs[guid]?.count == 1, byGUID[guid]?.count == 1 {
        before = byGUID[guid]?.first
      }
      guard let before else {
        changes.append(Change(kind: .new, item: item))
        continue
      }
      found.insert(before.id)
      if !item.takesPlaceAs(before) {
        changes.append(Change(kind: .moved, item: item, before: before))
      } else if item.title != before.title {
        changes.append(Change(kind: .renamed, item: item, before: before))
      }
    }
    changes += earlier.sorted { $0.order < $1.order }.filter { !found.contains($0.id) }
      .map { Change(kind: .gone, item: $0) }
  }
}

extension AgendaItem {
  /// Whether it is when and where another one is.
  fileprivate func takesPlaceAs(_ other: AgendaItem) -> Bool {
    starts?.seconds == other.starts?.seconds && ends?.seconds == other.ends?.seconds
      && room == other.room && day == other.day
  }
}
