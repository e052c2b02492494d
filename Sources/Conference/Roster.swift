/// A province (or city of that rank) that sends delegates.
package struct Province: Identifiable, Hashable, Sendable {
  package var id: String
  /// The bare name: "Cần Thơ".
  package var name: String
  package var provenance: Provenance

  package init(id: String, name: String, provenance: Provenance) {
    self.id = id
    self.name = name
    self.provenance = provenance
  }
}

/// In what capacity a delegate attends.
package struct Category: Identifiable, Hashable, Sendable {
  package var id: String
  /// Short enough for a column.
  package var label: Localized
  /// In full, as the invitation would have it.
  package var name: Localized
  package var provenance: Provenance

  package init(id: String, label: Localized, name: Localized, provenance: Provenance) {
    self.id = id
    self.label = label
    self.name = name
    self.provenance = provenance
  }
}

/// The delegates, in the order of their list.
package struct Roster: Hashable, Sendable {
  package private(set) var delegates: [Delegate]
  /// Whether any row was made up; every screen that shows one says so.
  package private(set) var isSample: Bool

  package init(delegates: [Delegate]) {
    self.delegates = delegates
    isSample = delegates.contains { $0.provenance.kind == .sample }
  }

  /// Adds people at the end, in place.
  package mutating func append(_ people: [Delegate]) {
    delegates += people
    isSample = isSample || people.contains { $0.provenance.kind == .sample }
  }

  /// Takes somebody out, in place.
  package mutating func remove(at place: Int) -> Delegate { delegates.remove(at: place) }

  /// Puts somebody back where they stood, in place.
  package mutating func insert(_ delegate: Delegate, at place: Int) {
    delegates.insert(delegate, at: min(place, delegates.count))
    isSample = isSample || delegate.provenance.kind == .sample
  }

  /// Puts a person in the place of the one who stands there, without moving the others.
  package mutating func replace(at place: Int, with delegate: Delegate) {
    delegates[place] = delegate
  }
}

/// How somebody came onto the roster, or left it.
package enum Standing: String, CaseIterable, Hashable, Sendable {
  /// On the list in force.
  case listed
  /// Missing from the last imported list.
  case withdrawn
  /// Registered at a desk.
  case walkIn = "walk-in"
  /// Came in a delegate's place.
  case substitute
  /// Known by another store's event alone; the name has not come yet.
  case unnamed
}

/// A column of an organiser's list that has no place of its own here: "Số ghế", "A12".
package struct ExtraField: Hashable, Sendable {
  package var heading: String
  package var value: String

  package init(heading: String, value: String) {
    self.heading = heading
    self.value = value
  }
}

/// One delegate.
///
/// Only the name is sure to be there: an office's list may lack the rest.
package struct Delegate: Identifiable, Hashable, Sendable {
  package var id: PersonID
  /// Four to six digits, the last one a Damm check digit.
  package var code: String
  /// What stands before the name: "Ông", "Bà", "TS.".
  package var honorific: String?
  package var name: String
  /// Id of ``Province``; of a guest from elsewhere the name of the place.
  package var province: String?
  /// Id of ``Category``.
  package var category: String?
  package var office: String?
  /// What the delegate is at the office (chức vụ).
  package var position: String?
  /// The commune or ward, as the list has it.
  package var commune: String?
  package var phone: String?
  package var note: String?
  /// The office's own Mã.
  package var ref: String?
  /// The group that the delegate comes with (đoàn), as the list has it.
  package var delegation: String?
  /// What the list says besides, in its order.
  package var extra: [ExtraField] = []
  /// Whether the delegate leads the group (trưởng đoàn).
  package var isHead = false
  package var standing = Standing.listed
  package var provenance: Provenance
  /// Of each field that the organiser set after the list was read: when, at which desk and by whom.
  package var edits: [PersonField: Provenance] = [:]

  package init(
    id: PersonID,
    code: String,
    name: String,
    province: String?,
    category: String?,
    office: String?,
    ref: String?,
    provenance: Provenance
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.province = province
    self.category = category
    self.office = office
    self.ref = ref
    self.provenance = provenance
  }
  /// What the list says under a heading that has no field here.
  package func extra(_ heading: String) -> String? {
    extra.first { $0.heading == heading }?.value
  }
}

extension Delegate {
  /// What tells apart people of one name and office: position, and the end of the phone's number.
  package var marksApart: [String] { [position, phoneEnd].compactMap(\.self) }

  /// "…678" of a phone's number.
  package var phoneEnd: String? {
    let digits = (phone ?? "").filter(\.isNumber)
    return digits.count > 3 ? "…" + digits.suffix(3) : nil
  }
}
