import VietnameseText

/// How offices and positions begin.
enum OfficeWords {
  /// Whether a text begins as an office does: "Sở LĐ-TB&XH", "UBND huyện Phong Điền".
  static func begins(_ text: String) -> Bool {
    isOffice(text.split(separator: " ")[...])
  }

  /// Whether a text begins as a position does: "Phó Giám đốc", "chuyên viên".
  static func beginsAsPosition(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    return abbreviated.contains(plain) || isAbbreviatedHead(text)
      || positions.contains { ListField.begins(plain, with: $0) }
  }

  /// "PCT Hội LHPN", "CT UBND xã": a position in first letters, and where it is held.
  private static func isAbbreviatedHead(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, words.count > 1, first == first.uppercased() else {
      return false
    }
    return abbreviated.contains(ListField.plain(String(first))) && isOffice(words.dropFirst())
  }

  /// A position and an office that stand in one cell; what cannot be told apart is the position,
  /// unless it begins as an office does.
  ///
  /// - Parameters:
  ///   - cell: "Giám đốc Sở LĐ-TB&XH", "Vụ trưởng - Bộ LĐ-TB&XH", in two lines too.
  ///   - officeFirst: Whether the heading names the office first.
  /// - Returns: Both, as far as the cell says them.
  static func divided(
    _ cell: CellText,
    officeFirst: Bool
  ) -> (position: String?, office: String?) {
    let pieces = cell.lines.count > 1 ? cell.lines : pieces(cell.text)
    if pieces.count > 1 {
      let rest = { (from: Int) in pieces[from...].joined(separator: ", ") }
      if begins(pieces[0]), !begins(pieces[1]) {
        // "Sở X, Giám đốc"; "Sở X, tỉnh Y" is one office.
        return beginsAsPosition(pieces[1]) || officeFirst
          ? (rest(1), pieces[0]) : (nil, cell.text)
      }
      if let office = (1..<pieces.count).first(where: { begins(pieces[$0]) }) {
        return (pieces[..<office].joined(separator: ", "), rest(office))
      }
      if pieces.allSatisfy(beginsAsPosition) {
        // "UVBTV, Trưởng Ban Dân vận Tỉnh ủy": two positions of one person.
        let last = divided(CellText(pieces[pieces.count - 1]), officeFirst: officeFirst)
        let positions = pieces.dropLast() + [last.position].compactMap(\.self)
        return (positions.joined(separator: ", "), last.office)
      }
      return officeFirst || beginsAsPosition(pieces[1]) && !beginsAsPosition(pieces[0])
        ? (rest(1), pieces[0]) : (pieces[0], rest(1))
    }
    if begins(cell.text) { return (nil, cell.text) }
    let words = cell.text.split(separator: " ")
    for start in words.indices.dropFirst() where isOffice(words[start...]) {
      let before = words[..<start]
      let isHead = isHead(before)
      let length = isHead ? unitLength(words[start...]) : 0
      let office = words[start...]
      // "Trưởng phòng LĐ-TB&XH" heads the "Phòng LĐ-TB&XH"; "Trưởng phòng" alone names none.
      if isHead, office.count <= length { return (cell.text, nil) }
      let position = (before + office.prefix(length)).joined(separator: " ")
      let name = office.joined(separator: " ")
      return (position, name.prefix(1).uppercased() + name.dropFirst())
    }
    return (cell.text, nil)
  }

  /// What stands between the separators of a text.
  static func pieces(_ text: String) -> [String] {
    let pieces = text.replacing(" - ", with: "\n").replacing(" – ", with: "\n")
      .split { ",;\n|/".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    // "Hội Nông dân xã Trung An, huyện Cờ Đỏ" is one place.
    return pieces.reduce(into: []) { joined, piece in
      if let last = joined.last, isSmallPlace(piece) {
        joined[joined.count - 1] = "\(last), \(piece)"
      } else {
        joined.append(piece)
      }
    }
  }

  /// Whether a text is a place by the kind that it begins with: "huyện Cờ Đỏ".
  private static func isSmallPlace(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let first = words.first, let next = words.dropFirst().first else { return false }
    let kind = Composition.composed(first.lowercased())
    return ["huyện", "quận", "xã", "phường", "tỉnh"].contains(kind)
      && next.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  private static func isOffice(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first else { return false }
    let text = words.prefix(4).joined(separator: " ")
    let plain = ListField.plain(text)
    if phrases.contains(where: { ListField.begins(plain, with: $0) }) {
      // With its mark, where the text has any: "Số 3" and "phong trào" are no offices.
      let word = Composition.composed(first.lowercased())
      guard let marked = ["so": "sở", "phong": "phòng"][Folding.fold(word)] else { return true }
      return word == marked || text.utf8.allSatisfy { $0 < 0x80 }
    }
    // These are told from names by their marks alone ("Vụ" from "Vũ"), and from "cán bộ" and "Phó
    // ban" by their first letter.
    guard first.first?.isUppercase ?? false, let next = words.dropFirst().first else {
      return false
    }
    let kind = Composition.composed(first.lowercased())
    let behind = Folding.fold(String(next))
    if kind == "ban" { return committees.contains(behind) }
    return marked.contains(kind) && !["truong", "pho", "chi"].contains(behind)
  }

  /// Whether words end in a head whose unit follows: "Phó Trưởng" of a "phòng", not "Vụ trưởng".
  private static func isHead(_ words: ArraySlice<Substring>) -> Bool {
    guard let last = words.last, heads.contains(Folding.fold(String(last))) else { return false }
    return words.dropLast().allSatisfy { heads.contains(Folding.fold(String($0))) }
  }

  /// How many words name the kind of office: "văn phòng" two, "phòng" one.
  private static func unitLength(_ words: ArraySlice<Substring>) -> Int {
    let two = ListField.plain(words.prefix(2).joined(separator: " "))
    return ["van phong", "trung tam", "chi cuc", "bo mon"].contains(two) ? 2 : 1
  }

  private static let heads: Set<String> = ["truong", "pho", "chanh"]

  private static let phrases = [
    "so", "ubnd", "uy ban", "hdnd", "hoi dong nhan dan", "phong", "trung tam", "chi cuc",
    "tong cuc", "ngan hang", "nhcsxh", "cong ty", "cty", "doanh nghiep", "hop tac xa", "htx",
    "van phong", "mat tran", "mttq", "ubmttq", "lien doan", "lien minh", "dang uy", "huyen uy",
    "quan uy", "tinh uy", "thanh uy", "truong dai hoc", "truong cao dang", "truong trung cap",
    "truong chinh tri", "truong thpt", "truong thcs", "dai hoc", "hoc vien", "hoi nong dan",
    "hoi lien hiep", "hoi lhpn", "hoi phu nu", "hoi cuu chien binh", "hoi chu thap do",
    "doan thanh nien", "doan tncs", "tt khuyen nong", "bo ld tb xh", "bo lao dong", "ban chi dao",
    "ban quan ly", "tap doan",
    "department of", "ministry of", "office of", "university of", "people s committee",
  ]

  private static let marked: Set<String> = [
    "hội", "cục", "vụ", "bộ", "báo", "đài", "viện", "quỹ", "trường", "ministry", "university",
    "department", "institute",
  ]

  /// What follows "Ban" where it is no surname.
  private static let committees: Set<String> = [
    "dan", "to", "chi", "quan", "giam", "tuyen", "noi", "kinh", "thuong", "chap", "lien",
  ]

  /// Positions that are written with their first letters, and are nothing else.
  private static let abbreviated: Set<String> = [
    "gd", "pgd", "tgd", "ptgd", "ct", "pct", "tp", "ptp", "cvp", "pcvp", "bt", "pbt", "cv", "uv",
    "uvbtv",
    "uvbch", "tuv",
  ]

  private static let positions = [
    "giam doc", "pho", "truong phong", "truong khoa", "truong doan", "chu tich",
    "truong ap", "truong thon", "truong ban", "truong khom", "truong tram", "to truong",
    "doi truong",
    "chuyen vien", "can bo", "nhan vien", "bi thu", "chanh", "vu truong", "cuc truong",
    "vien truong", "hieu truong", "chi cuc truong", "giang vien", "ke toan", "thu ky", "phong vien",
    "lai xe", "tai xe", "chu ho", "nong dan", "tong giam doc", "director", "deputy", "head",
    "chair",
    "vice", "officer", "manager", "president", "secretary", "specialist",
  ]
}
