import VietnameseText

/// What a column of a list can hold; the raw values are those of `--map`.
package enum ListField: String, CaseIterable, Hashable, Sendable {
  /// The running number (STT): of no use but to tell people from headings.
  case number
  case code
  case honorific
  case name
  /// All of the name but its last word, where that stands in a column of its own.
  case familyName = "family-name"
  case givenName = "given-name"
  case position, office, commune, province, category, phone, note

  /// The field that a heading stands for, whatever its case, marks and punctuation.
  init?(heading: String) {
    guard heading.utf8.count <= 120, let field = Self.byHeading[Self.plain(heading)] else {
      return nil
    }
    self = field
  }

  /// Folded, words of letters and digits with one space between.
  static func plain(_ heading: String) -> String {
    Folding.fold(heading).unicodeScalars
      .split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
      .map(String.init).joined(separator: " ")
  }

  private static let byHeading: [String: ListField] = Dictionary(
    headings.flatMap { field, headings in headings.map { ($0, field) } }
  ) { first, _ in first }

  /// The usual headings, as ``plain(_:)`` makes them.
  private static let headings: [(ListField, [String])] = [
    (
      .number,
      ["stt", "tt", "so tt", "so thu tu", "thu tu", "no", "nr", "num", "number", "index", "s no"]
    ),
    (
      .code,
      [
        "ma", "ma so", "ma dai bieu", "ma db", "ma so dai bieu", "ma the", "ma so the", "ma can bo",
        "ma cb", "msdb", "ma qr", "code", "id", "ref", "badge", "badge no", "delegate code",
        "delegate id", "reference",
      ]
    ),
    (
      .honorific,
      [
        "danh xung", "xung ho", "ong ba", "hoc ham hoc vi", "hoc ham", "hoc vi", "honorific",
        "title", "salutation", "mr ms", "mr mrs",
      ]
    ),
    (
      .name,
      [
        "ho va ten", "ho ten", "ho va ten dai bieu", "ho ten dai bieu", "ten dai bieu", "dai bieu",
        "ho va ten day du", "ten day du", "ho chu dem va ten", "ho va chu dem va ten", "ho ten dem",
        "ho dem va ten", "ho dem ten", "ho va ten khai sinh", "ho ten khai sinh", "nguoi tham du",
        "ho va ten nguoi tham du", "ho ten nguoi tham du", "full name", "fullname", "name",
        "delegate", "delegate name", "name of delegate", "participant", "participant name",
      ]
    ),
    (
      .familyName,
      [
        "ho", "ho dem", "ho va dem", "ho lot", "ho va lot", "ho chu lot", "ho va ten dem",
        "ho va ten lot", "ho va chu dem", "ho va chu lot", "family name", "last name", "surname",
      ]
    ),
    (.givenName, ["ten", "ten goi", "given name", "first name", "forename"]),
    (
      .position,
      [
        "chuc vu", "chuc danh", "chuc vu chuc danh", "chuc danh chuc vu", "chuc vu cong tac",
        "chuc vu hien nay", "vi tri", "vi tri cong tac", "position", "job title", "role",
        "function",
      ]
    ),
    (
      .office,
      [
        "don vi", "co quan", "co quan don vi", "don vi cong tac", "co quan cong tac",
        "co quan don vi cong tac", "noi cong tac", "ten don vi", "ten co quan", "to chuc",
        "don vi co quan", "phong ban", "office", "organisation", "organization", "agency", "unit",
        "institution", "affiliation", "company",
      ]
    ),
    (
      .commune,
      [
        "xa", "phuong", "xa phuong", "phuong xa", "xa phuong thi tran", "phuong xa thi tran",
        "commune", "ward", "commune ward", "ward commune",
      ]
    ),
    (
      .province,
      [
        "tinh", "thanh pho", "tinh thanh", "tinh thanh pho", "tinh tp", "tinh thanh pho truc thuoc",
        "thanh pho tinh", "tp tinh", "province", "city", "province city", "city province",
      ]
    ),
    (
      .category,
      [
        "thanh phan", "thanh phan dai bieu", "loai dai bieu", "nhom dai bieu", "doi tuong",
        "category", "delegate category",
      ]
    ),
    (
      .phone,
      [
        "dien thoai", "so dien thoai", "sdt", "so dt", "dt", "dtdd", "so dtdd", "di dong",
        "dien thoai di dong", "dien thoai lien he", "so dien thoai lien he", "sdt lien he",
        "lien he", "phone", "phone number", "mobile", "mobile phone", "tel", "telephone", "contact",
      ]
    ),
    (
      .note,
      ["ghi chu", "ghi chu khac", "note", "notes", "remark", "remarks", "comment", "comments"]
    ),
  ]
}
