package import Attendance
package import Conference
import SQLite

/// A roster on its way from one desk to another: its rows, each sealed, and the event that sealed them all.
package struct CarriedRoster: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package var person: PersonID
    package var seal: Digest
    /// What it was sealed with, and everything in the row as text; nil where it was erased.
    package var content: Content?

    package struct Content: Hashable, Sendable {
      package var random: [UInt8]
      package var body: String

      package init(random: [UInt8], body: String) {
        self.random = random
        self.body = body
      }
    }

    package init(person: PersonID, seal: Digest, content: Content?) {
      self.person = person
      self.seal = seal
      self.content = content
    }
  }

  package var event: EventID
  package var rows: [Row]

  package init(event: EventID, rows: [Row]) {
    self.event = event
    self.rows = rows
  }
}

extension CarriedRoster {
  /// Whether nobody of another roster is missing in this one.
  package func holdsEverybody(of other: CarriedRoster) -> Bool {
    Set(other.rows.map(\.person)).isSubset(of: rows.map(\.person))
  }

  /// The codes of some people who are not in another roster.
  package func codes(besides other: CarriedRoster) -> [String] {
    let others = Set(other.rows.map(\.person))
    return rows.lazy.filter { !others.contains($0.person) }.prefix(5).compactMap { row in
      row.content.flatMap { RosterRow.read($0.body, of: row.person)?.code }
    }
  }
}

/// What came of taking over another desk's roster.
package enum RosterTakenOver: Hashable, Sendable {
  /// How many people are new here, how many rows changed.
  case done(added: Int, changed: Int)
  /// It is the one in force, or an older one.
  case known
  /// The event that sealed it has not come here.
  case unknownEvent
  /// A row, or all of them together, are not what was sealed.
  case altered
  /// The list here has people whom the other one does not know: codes of some of them.
  case ownPeople([String])

  /// Whether the other roster is not in force because of it.
  package var isObstacle: Bool {
    switch self {
    case .done, .known: false
    case .unknownEvent, .altered, .ownPeople: true
    }
  }
}

extension AttendanceStore {
  /// The event that sealed the roster last, and whether this store made it; nil before the first list.
  ///
  /// - Throws: `StoreError`.
  package func rosterSeal() throws(StoreError) -> (event: EventID, isOwn: Bool)? {
    try perform { db in
      try read(db) {
        guard let id = try SealTable.sealedBy(db) else { return nil }
        return (id, try EventTable.read(db, id: id)?.isOwn ?? false)
      }
    }
  }

  /// The roster as it was sealed last; nil where none was.
  ///
  /// - Throws: `StoreError`.
  package func carriedRoster() throws(StoreError) -> CarriedRoster? {
    try perform { db in
      try read(db) {
        guard let event = try SealTable.sealedBy(db) else { return nil }
        var seals = try SealTable.read(db)
        var rows: [CarriedRoster.Row] = []
        for person in try PersonTable.read(db) {
          guard let seal = seals.removeValue(forKey: person.id) else { continue }
          // What was changed behind the seal is not passed on.
          let content = seal.random.flatMap { random in
            seal.fits(person)
              ? CarriedRoster.Row.Content(random: random, body: RosterRow.text(person)) : nil
          }
          rows.append(CarriedRoster.Row(person: person.id, seal: seal.seal, content: content))
        }
        // Those who were erased are leaves of the tree still.
        for (id, seal) in seals.sorted(by: { $0.key < $1.key }) {
          rows.append(CarriedRoster.Row(person: id, seal: seal.seal, content: nil))
        }
        return CarriedRoster(event: event, rows: rows)
      }
    }
  }

  /// Makes another desk's roster the one in force here, all of it or nothing.
  ///
  /// Whom it knows is written as it says, with the code that they have here; walk-ins and substitutes stay.
  ///
  /// - Parameter roster: As the other desk sealed it; the event must be here.
  /// - Returns: What came of it.
  /// - Throws: `StoreError`.
  package func takeOver(_ roster: CarriedRoster) throws(StoreError) -> RosterTakenOver {
    try perform { db in
      if let outcome = try obstacle(to: roster, db) { return outcome }
      return try write(db) {
        if let outcome = try obstacle(to: roster, db) { return outcome }
        var (added, changed) = (0, 0)
        for row in roster.rows {
          guard let content = row.content,
            let person = RosterRow.read(content.body, of: row.person),
            try !Self.isForgotten(row.person, db)
          else { continue }
          if let here = try PersonTable.read(db, "id = ?", .text(row.person)) {
            var wanted = person
            wanted.code = here.code
            if wanted != here {
              try PersonTable.update(db, wanted)
              changed += 1
            }
          } else if try Self.admit(person, db) != nil {
            added += 1
          }
        }
        try SealTable.replace(
          Dictionary(
            roster.rows.map { ($0.person, PersonSeal(random: $0.content?.random, seal: $0.seal)) }
          ) {
            first,
            _ in first
          },
          sealedBy: roster.event,
          db
        )
        try db.run("UPDATE store SET is_imported = 1")
        let codes = roster.rows.compactMap { row in
          row.content.flatMap { RosterRow.read($0.body, of: row.person)?.code }
        }
        try Codes.keepClear(of: codes, db)
        try Codes.keepBehind(codes, db)
        try PersonTable.noteChange(db)
        return .done(added: added, changed: changed)
      }
    }
  }

  /// Why a roster is not taken over; nil where nothing stands against it.
  private func obstacle(to roster: CarriedRoster, _ db: Connection) throws -> RosterTakenOver? {
    if let known = try SealTable.sealedBy(db), known >= roster.event { return .known }
    guard let event = try EventTable.read(db, id: roster.event)?.event, event.kind == .roster,
      let sealed = try TextTable.body(of: event, db).map(SealedRoster.init(body:))
    else { return .unknownEvent }
    var seals: [PersonID: PersonSeal] = [:]
    for row in roster.rows {
      let seal = PersonSeal(random: row.content?.random, seal: row.seal)
      guard seals.updateValue(seal, forKey: row.person) == nil else { return .altered }
      guard let content = row.content else { continue }
      guard let person = RosterRow.read(content.body, of: row.person), seal.fits(person),
        person.isBounded, DelegateCode.isValid(person.code)
      else { return .altered }
    }
    guard SealTable.root(of: seals).hex == sealed.root else { return .altered }
    let strangers = try PersonTable.read(db).filter { person in
      (person.standing == .listed || person.standing == .withdrawn) && seals[person.id] == nil
    }
    guard try strangers.isEmpty || db.number("SELECT is_imported FROM store") == 0 else {
      return .ownPeople(strangers.prefix(5).map(\.code))
    }
    return nil
  }
}

/// A person's row as text: every field that its seal covers, so that the seal can be checked elsewhere.
enum RosterRow {
  static func text(_ person: Delegate) -> String {
    var line = LineWriter()
    line.add("code", person.code)
    line.add("honorific", person.honorific)
    line.add("name", person.name)
    line.add("province", person.province)
    line.add("category", person.category)
    line.add("office", person.office)
    line.add("position", person.position)
    line.add("commune", person.commune)
    line.add("phone", person.phone)
    line.add("note", person.note)
    line.add("ref", person.ref)
    line.add("standing", person.standing.rawValue)
    line.add("provenance", person.provenance.kind.rawValue)
    line.add("file", person.provenance.file)
    if let row = person.provenance.row { line.add("row", number: Int64(row)) }
    line.add("delegation", person.delegation)
    line.add("extra", ExtraCells.joined(person.extra))
    if person.isHead { line.add("head", number: 1) }
    line.close()
    return line.text
  }

  /// Reads what ``text(_:)`` wrote; nil where it is not that.
  static func read(_ text: String, of id: PersonID) -> Delegate? {
    var reader = LineReader(text.utf8)
    guard reader.take("{"), let code = reader.string("code", isFirst: true) else { return nil }
    let honorific = reader.string("honorific")
    guard let name = reader.string("name") else { return nil }
    let (province, category) = (reader.string("province"), reader.string("category"))
    let (office, position) = (reader.string("office"), reader.string("position"))
    let (commune, phone) = (reader.string("commune"), reader.string("phone"))
    let (note, ref) = (reader.string("note"), reader.string("ref"))
    guard let standing = reader.string("standing").flatMap(Standing.init(rawValue:)),
      let kind = reader.string("provenance").flatMap(Provenance.Kind.init(rawValue:))
    else { return nil }
    let file = reader.string("file")
    let row = reader.number("row").flatMap { Int(exactly: $0) }
    var person = Delegate(
      id: id,
      code: code,
      name: name,
      province: province,
      category: category,
      office: office,
      ref: ref,
      provenance: Provenance(kind: kind, file: file, row: row)
    )
    person.honorific = honorific
    person.position = position
    person.commune = commune
    person.phone = phone
    person.note = note
    person.standing = standing
    person.delegation = reader.string("delegation")
    person.extra = ExtraCells.fields(reader.string("extra"))
    person.isHead = reader.number("head") == 1
    return reader.tail == "" ? person : nil
  }
}
