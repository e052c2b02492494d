package import Conference
import SQLite

/// The codes that a list's new people will have, before anything is written: what a dry run says is
/// what the import gives.
package struct CodeSupply: Hashable, Sendable {
  /// The number of the next code, as the store keeps it.
  package private(set) var next = Codes.firstListed
  private var taken: Set<String> = []

  /// Of a store that is yet to be made.
  package init() {}

  fileprivate init(next: Int, taken: Set<String>) {
    (self.next, self.taken) = (next, taken)
  }

  /// Keeps codes from being given: somebody has them, or they are an office's numbers.
  package mutating func keepClear(of codes: some Sequence<String>) { taken.formUnion(codes) }

  /// The next code.
  ///
  /// - Throws: ``StoreError/noCodesLeft``.
  package mutating func take() throws(StoreError) -> String {
    while Codes.listed.contains(next) {
      let code = Codes.listedCode(next)
      next += 1
      if let code, taken.insert(code).inserted { return code }
    }
    throw .noCodesLeft
  }
}

extension AttendanceStore {
  /// The codes that are left, as of now.
  package func codeSupply() throws(StoreError) -> CodeSupply {
    try perform { db in
      try read(db) {
        let next = try db.number("SELECT next_listed FROM store") ?? Int64(Codes.firstListed)
        let taken = try db.texts(
          """
          SELECT code FROM person UNION ALL SELECT code FROM forgotten
          UNION ALL SELECT ref FROM person WHERE ref IS NOT NULL
          """
        )
        return CodeSupply(next: max(Int(next), Codes.firstListed), taken: Set(taken))
      }
    }
  }

  /// The ids of those who were erased, and never come back.
  package func forgottenPeople() throws(StoreError) -> Set<PersonID> {
    try perform { db in
      Set(try db.texts("SELECT id FROM forgotten").map(PersonID.init(rawValue:)))
    }
  }
}
