import VietnameseText

/// What stands below the people of a list: a total, a date, who made and who signs it.
enum TableEnd {
  /// Whether a text begins a total: "Tổng cộng: 94", "Danh sách này có 94 người", "Total".
  static func isTotal(_ text: String) -> Bool {
    // With its marks, since Tống Công is a name.
    let marked = Composition.composed(text.lowercased())
    if ["tổng cộng", "tổng số", "cộng:", "tổng:"].contains(where: marked.hasPrefix) { return true }
    let plain = ListField.plain(text)
    if totals.contains(where: { plain.hasPrefix($0) }) { return PeopleCount(text) != nil }
    let words = plain.split(separator: " ")
    // "Cộng (I+II)", "Tổng cộng A + B".
    let namesGroups = text.contains { "(+".contains($0) }
    let isCounted = words.contains { $0.allSatisfy(\.isNumber) }
    let said = words.filter { word in
      !word.allSatisfy(\.isNumber) && !counted.contains(word)
        && !(namesGroups && word.allSatisfy { "ivxabcde".contains($0) })
        && !(isCounted && countedWithNumber.contains(word))
    }
    return totalWords.contains(said.joined(separator: " ")) && !names.contains(marked)
  }

  /// Whether a row begins with a total and its number, where nothing is written with marks: "Tong cong",
  /// "4".
  static func isTotalWithoutMarks(_ cells: [String]) -> Bool {
    guard cells.count > 1, cells[0].utf8.allSatisfy({ $0 < 0x80 }),
      cells[1].first?.isNumber ?? false
    else { return false }
    return isTotal(cells[0] + " " + cells[1])
  }

  /// Whether a title above the header says how many people the list has: "Danh sách 94 đại biểu",
  /// "Tổng số: 94".
  static func countsPeople(_ text: String) -> Bool {
    guard let count = PeopleCount(text) else { return false }
    if isTotal(text) { return true }
    let plain = ListField.plain(text)
    return count.isOfPeople
      && ["danh sach", "so luong", "so dai bieu", "list of"].contains {
        ListField.begins(plain, with: $0)
      }
  }

  /// Names that a total resembles but for its marks.
  private static let names: Set<String> = ["tống công", "tống", "công", "tòng", "tông"]

  /// What a total counts.
  private static let counted: Set<Substring> = [
    "dai", "bieu", "nguoi", "delegates", "people", "participants", "attendees", "guests", "persons",
  ]

  /// The same where a number stands with them; "Tống Chí" is a name.
  private static let countedWithNumber: Set<Substring> = [
    "dong", "chi", "khach", "moi", "thanh", "vien", "delegate", "participant", "attendee", "guest",
    "person",
  ]

  /// Whether a text is a remark between people or pages: "Ghi chú: …", "DANH SÁCH ĐẠI BIỂU (tiếp)".
  static func isAside(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    return isPage(plain) || asides.contains { ListField.begins(plain, with: $0) }
  }

  /// "Page 1 of 2", "Trang 1/2": what stands at the foot of a page; Trang alone is a name.
  private static func isPage(_ plain: String) -> Bool {
    let words = plain.split(separator: " ")
    guard let first = words.first, ["page", "trang", "to"].contains(first), words.count <= 4 else {
      return false
    }
    let rest = words.dropFirst()
    return rest.contains { $0.allSatisfy(\.isNumber) }
      && rest.allSatisfy { $0.allSatisfy(\.isNumber) || ["of", "tren"].contains($0) }
  }

  /// Whether a text is of the lines that end a paper: date, signatures, copies.
  static func isClosing(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    if openings.contains(where: { ListField.begins(plain, with: $0) }) { return true }
    return isDate(plain) || isSignature(text)
  }

  /// "Cần Thơ, ngày 15 tháng 9 năm 2023", with or without the numbers.
  private static func isDate(_ plain: String) -> Bool {
    let words = plain.split(separator: " ")
    guard words.count <= 14, let day = words.firstIndex(of: "ngay"),
      let month = words[day...].firstIndex(of: "thang")
    else { return false }
    return words[month...].contains("nam") && month - day <= 3
  }

  /// A line for whoever signs, in capitals or with "(ký tên)": "THỦ TRƯỞNG ĐƠN VỊ".
  private static func isSignature(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    let isLoud = text.contains(where: \.isLetter) && text == text.uppercased()
    return signers.contains(plain)
      || isLoud && loudSigners.contains { ListField.begins(plain, with: $0) }
  }

  private static let totals = [
    "danh sach nay co", "danh sach co", "danh sach gom", "danh sach tren co", "an dinh danh sach",
    "tong so dai bieu", "tong cong", "tong so nguoi", "total number", "total participants",
    "total delegates", "total attendees",
  ]

  private static let totalWords: Set<String> = [
    "tong cong", "tong so", "cong", "tong", "total", "grand total", "cong chung", "subtotal",
    "sub total", "tong so luong", "cong danh sach co", "danh sach nay co", "tong cong co",
  ]

  private static let openings = [
    "nguoi lap", "can bo lap", "noi nhan", "luu vt", "ky ten", "ky va ghi ro", "ky ghi ro",
    "ky dong dau", "da ky", "xac nhan cua", "prepared by", "approved by", "signature", "signed by",
  ]

  private static let asides = [
    "ghi chu", "luu y", "danh sach", "cong hoa xa hoi", "doc lap tu do", "de nghi cac", "bieu so",
    "phu luc", "kem theo",
  ]

  private static let signers: Set<String> = [
    "thu truong don vi", "thu truong co quan", "thu truong", "nguoi lap bieu",
    "nguoi lap danh sach",
    "ke toan truong", "truong ban to chuc", "dai dien don vi", "xac nhan cua don vi",
    "lanh dao don vi", "nguoi tong hop", "nguoi kiem tra", "nguoi duyet",
  ]

  private static let loudSigners = [
    "giam doc", "pho giam doc", "truong phong", "chu tich", "pho chu tich", "nguoi lap",
    "thu truong", "chanh van phong", "truong ban", "hieu truong", "tm", "kt", "tl", "tuq",
    "xac nhan", "ke toan", "truong doan",
  ]
}
