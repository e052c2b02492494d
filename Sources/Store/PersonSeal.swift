import Attendance
import Conference

/// What a person's row is sealed with: the SHA-256 of 16 random bytes and of everything in the row.
///
/// The random bytes go when the row is erased; the seal stays, and nobody can guess from it who it was.
struct PersonSeal: Hashable {
  /// Nil where the row was erased.
  var random: [UInt8]?
  var seal: Digest

  init(random: [UInt8]?, seal: Digest) {
    self.random = random
    self.seal = seal
  }

  /// Seals a row.
  init(_ person: Delegate, random: [UInt8]) {
    self.init(random: random, seal: Digest(of: random + Self.form(of: person)))
  }

  /// Whether a row is as it was sealed.
  func fits(_ person: Delegate) -> Bool {
    random.map { PersonSeal(person, random: $0).seal == seal } ?? false
  }

  /// Everything that the row of a person holds, as bytes; no two different rows give the same.
  ///
  /// Each field is its number of bytes (eight, the most significant first) and its UTF-8; an absent
  /// one has the number 2^64 - 1. The order is the one here and never changes: a new field goes to
  /// the end, and only where it is set, so that older seals fit. What a list says besides comes in
  /// pairs: the one field behind them is that of who heads a delegation.
  static func form(of person: Delegate) -> [UInt8] {
    let fields: [String?] =
      [
        person.id.rawValue, person.code, person.honorific, person.name, person.province,
        person.category, person.office, person.position, person.commune, person.phone, person.note,
        person.ref, person.standing.rawValue, person.provenance.kind.rawValue,
        person.provenance.file, person.provenance.row.map { String($0) }, person.delegation,
      ] + person.extra.flatMap { [$0.heading, $0.value] } + (person.isHead ? ["head"] : [])
    var bytes: [UInt8] = []
    for field in fields {
      let length = field.map { UInt64($0.utf8.count) } ?? .max
      withUnsafeBytes(of: length.bigEndian) { bytes.append(contentsOf: $0) }
      if let field { bytes.append(contentsOf: field.utf8) }
    }
    return bytes
  }
}
