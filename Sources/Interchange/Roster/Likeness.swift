import Conference
import VietnameseText

/// What a row and a person are compared by.
struct Likeness {
  let name: ComparedName
  let isVacant: Bool
  let office: String
  let province: String?
  let position: String
  /// Digits without the zero or the country's number before them; nil without a number.
  let phone: String?
  let ref: String?

  init(_ row: ListRow) {
    name = ComparedName(row.name)
    isVacant = row.name == Delegate.vacantName
    office = Self.plain(row.office)
    province = row.province
    position = Self.plain(row.position)
    phone = Self.phone(row.phone)
    ref = row.code.map(Self.ref)
  }

  init(_ person: Delegate) {
    name = ComparedName(person.name)
    isVacant = person.isVacantSeat
    office = Self.plain(person.office)
    province = person.province
    position = Self.plain(person.position)
    phone = Self.phone(person.phone)
    ref = person.ref.map(Self.ref)
  }

  /// A Mã as it is compared, whatever its case.
  static func ref(_ text: String) -> String { Folding.fold(text) }

  /// Whether two say something, and not the same.
  static func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    one != nil && other != nil && one != other
  }

  private static func plain(_ text: String?) -> String { text.map(ListField.plain) ?? "" }

  /// Less than six digits are no number to know anybody by.
  private static func phone(_ text: String?) -> String? {
    var digits = (text ?? "").utf8.filter { (0x30...0x39).contains($0) }[...]
    if digits.starts(with: "0084".utf8) { digits = digits.dropFirst(4) }
    if digits.starts(with: "84".utf8), digits.count > 9 { digits = digits.dropFirst(2) }
    digits = digits.drop { $0 == 0x30 }
    return digits.count < 6 ? nil : String(decoding: digits, as: UTF8.self)
  }
}

extension ListRow {
  /// Whether both say the same, but for where they stand.
  func saysTheSame(as other: ListRow) -> Bool {
    var moved = other
    moved.row = row
    return self == moved
  }
}
