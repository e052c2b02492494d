import VietnameseText

/// What a row below the header is, before anybody is made of it.
enum RowKind: Hashable {
  case person
  case group(GroupHeading)
  case total
  case header
  /// The header of another table.
  case otherHeader
  case columnNumbers
  /// A date, a signature: the table has ended.
  case closing
  case remark
  /// A group's heading or somebody's name: "B. Lê Thị Hoa".
  case unclear

  /// What has ended the people above a row.
  enum End: Hashable {
    case total
    /// A date, a signature.
    case closing
  }

  init(_ cells: RowCells, layout: ListLayout, names: ConferenceNames, end: End?) {
    let number = cells[layout.columns[.number]]
    let isNumbered = number.map(Self.isNumber) ?? false
    let nameCells = Self.nameColumns(layout).compactMap { cells[$0] }
    let texts = cells.filled.map { cells.cells[$0].text }
    // Columns are numbered from 1 or A; "6", and the number of a table, is somebody without a name.
    if texts.count > 1, texts.allSatisfy(Self.isColumnNumber),
      ["1", "A", "0", "01"].contains(texts[0].filter { !"()[] .".contains($0) }),
      !nameCells.contains(where: { $0.contains(where: \.isLetter) && $0.count > 1 })
    {
      self = .columnNumbers
      return
    }
    if isNumbered {
      if let number, nameCells.count == 1,
        let heading = Self.numberedPlace(nameCells[0], number, cells, names)
      {
        self = .group(heading)
        return
      }
      // Below the end only who has a name goes on with the list.
      self = end != nil && nameCells.isEmpty ? .remark : .person
      return
    }
    if let header = Self.header(cells, layout) {
      self = header
      return
    }
    if texts.prefix(2).contains(where: TableEnd.isTotal) || TableEnd.isTotalWithoutMarks(texts) {
      self = .total
      return
    }
    let signed = nameCells.isEmpty ? texts : Array(nameCells.prefix(1))
    if signed.contains(where: TableEnd.isClosing) {
      self = .closing
      return
    }
    self = Self.group(cells, layout, names, nameCells, end)
  }

  /// "1", "Thành phố Cần Thơ" over "1.1" and a name: a group that is numbered as people are.
  private static func numberedPlace(
    _ text: String,
    _ number: String,
    _ cells: RowCells,
    _ names: ConferenceNames
  ) -> GroupHeading? {
    let bare = GroupHeading.uncounted(text).0
    let said = cells.filled.count { !PeopleCount.isOnlyCount(cells.cells[$0].text) }
    guard said == 2, names.isProvince(bare) || hasRank(bare, names) else { return nil }
    return GroupHeading(text, mark: number, row: cells.row, names: names)
  }

  /// A group's heading, a remark, or somebody without a number.
  private static func group(
    _ cells: RowCells,
    _ layout: ListLayout,
    _ names: ConferenceNames,
    _ nameCells: [String],
    _ end: End?
  ) -> RowKind {
    let hasEnded = end != nil
    var number = cells[layout.columns[.number]]
    var text = cells.text
    // "*", "+": a sign before the heading, and no number of anybody's.
    if let sign = number, !sign.contains(where: { $0.isLetter || $0.isNumber }) {
      text = String(text.dropFirst(sign.count).drop { $0 == " " })
      number = nil
    }
    let mark = number.flatMap { GroupHeading.isMark($0) ? $0 : nil }
    // "15 người" beside the heading counts its people, as does a column for their number where the row
    // names nobody.
    let counted = nameCells.isEmpty && mark != nil ? cells[layout.columns[.people]] : nil
    let countColumn = counted == nil ? nil : layout.columns[.people]
    let said = cells.filled.filter { column in
      column != layout.columns[.number] && column != countColumn
        && !PeopleCount.isOnlyCount(cells.cells[column].text)
    }
    func heading() -> RowKind {
      let rest =
        mark == nil
        ? text
        : cells.filled.filter { $0 != layout.columns[.number] && $0 != countColumn }
          .map { cells.cells[$0].text }.joined(separator: " ")
      var heading = GroupHeading(rest, mark: mark, row: cells.row, names: names)
      heading.count = heading.count ?? counted.flatMap(Int.init)
      return .group(heading)
    }
    if TableEnd.isAside(nameCells.first ?? text), said.count <= 1 { return .remark }
    if let mark, said.count == 1 || mark == text { return said.isEmpty ? .remark : heading() }
    if !nameCells.isEmpty {
      // "1/", "Xã Trung An": a smaller place and nothing else.
      if number != nil, said.count == 1, isSmallPlace(nameCells[0]) { return heading() }
      // Somebody of whom more is said than a name is a person.
      if said.count > 1 || number != nil {
        let others = said.map { cells.cells[$0].text }.filter { $0 != nameCells[0] }
        let goesOn =
          end == .total && layout.columns[.number] == nil && SharedCell.isName(nameCells[0])
          && !others.contains(where: SharedCell.isName)
        return hasEnded && !goesOn ? .remark : .person
      }
      if let rest = GroupHeading.unmarked(text), mayBeMarkedName(rest, names) {
        return hasEnded ? .remark : .unclear
      }
      if isGroup(text, names) { return heading() }
      let bare = GroupHeading.uncounted(text).0
      if layout.headings.count > 1, names.isProvince(bare) { return heading() }
      if hasEnded { return .remark }
      if layout.columns[.number] != nil, mayLabel(text) {
        return text == text.uppercased() ? .unclear : heading()
      }
      return isNameLike(nameCells[0]) || SharedCell(CellText(nameCells[0])) != nil
        ? .person : .remark
    }
    // One cell alone, beside the column of names: "I. Thành phố Cần Thơ", "Người lập danh sách".
    guard cells.filled.count == 1 || said.count <= 1 && number != nil else {
      return hasEnded ? .remark : .person
    }
    let beside = said.first.map { cells.cells[$0].text }
    if isGroup(text, names) || number != nil && beside.map(isSmallPlace) ?? false {
      return heading()
    }
    let stands = cells.filled.first == 0 && number != nil && !hasEnded
    return stands && isLabel(text) ? heading() : .remark
  }

  private static func header(_ cells: RowCells, _ layout: ListLayout) -> RowKind? {
    guard let first = cells.filled.first, first < layout.headings.count else { return nil }
    let plain = cells.cells.map { ListField.plain($0.text) }
    if layout.isHeader(plain) { return .header }
    let texts = cells.cells.map(\.text)
    guard layout.isOtherHeader(texts, plain: plain) else { return nil }
    return layout.isSameHeader(texts) ? .header : .otherHeader
  }

  private static func nameColumns(_ layout: ListLayout) -> [Int] {
    let parts = ([.name] + ListField.nameParts).compactMap { layout.columns[$0] }
    if !parts.isEmpty { return parts }
    return layout.uses.indices.filter { column in
      if case .combined(let fields) = layout.uses[column] { fields.contains(.name) } else { false }
    }
  }

  /// Whether a text alone in its row names a group: numbered, a province with its rank, a
  /// delegation, an office.
  private static func isGroup(_ text: String, _ names: ConferenceNames) -> Bool {
    if GroupHeading.isMarked(text) || OfficeWords.begins(text) { return true }
    // "Đoàn Vĩnh Long (12 người)" is no Đoàn Vĩnh Long with twelve people.
    let text = GroupHeading.uncounted(text).0
    let plain = ListField.plain(text)
    let words = plain.split(separator: " ")
    if openings.contains(where: { ListField.begins(plain, with: $0) }) { return true }
    let marked = Composition.composed(text.lowercased())
    if markedOpenings.contains(where: { marked.hasPrefix($0 + " ") }) { return true }
    if hasRank(text, names) { return true }
    // "Đoàn Vĩnh Long" and not "Đoàn Văn Hậu".
    guard words.first == "doan", words.count > 1 else { return false }
    let rest = words.dropFirst().joined(separator: " ")
    return isPlace(rest, names)
      || ranks.contains { ListField.begins(rest, with: $0) }
      || OfficeWords.begins(text.split(separator: " ").dropFirst().joined(separator: " "))
  }

  /// Whether a text is a province with its rank before it.
  private static func hasRank(_ text: String, _ names: ConferenceNames) -> Bool {
    let words = ListField.plain(text).split(separator: " ")
    let hasRank =
      words.first == "tinh" || words.first == "tp"
      || words.prefix(2).elementsEqual(["thanh", "pho"])
    return hasRank && isPlace(text, names)
  }

  /// Whether what stands behind "B." may be somebody's name, and no group that is known by its words.
  private static func mayBeMarkedName(_ text: String, _ names: ConferenceNames) -> Bool {
    let bare = GroupHeading.uncounted(text).0
    guard !isGroup(bare, names), !names.isProvince(bare), !isPlace(bare, names) else {
      return false
    }
    let words = bare.split(separator: " ")
    let isLoud = bare.count > 1 && bare == bare.uppercased()
    guard words.count < 7, words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return false
    }
    return words.count == 1 ? !isLoud : Surname.begins(bare)
  }

  /// Whether a text without a number, where people have one, may be a group by the look of it: "Nông dân
  /// tiêu biểu", and no "Lái xe"; in capitals a name looks the same.
  private static func mayLabel(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.count > 1, words.count < 13, !Surname.begins(text), isNameLike(text),
      SharedCell.seat(text) == nil, SharedCell(CellText(text)) == nil,
      !PersonalName.isVacant(text), !DittoMark.isMark(text),
      PersonalName(text).honorific == nil, words[0].first?.isUppercase ?? false
    else { return false }
    let isLoud = text == text.uppercased()
    return isLoud ? words.count > 3 : words.dropFirst().allSatisfy { $0.first?.isLowercase ?? true }
  }

  private static func isPlace(_ text: String, _ names: ConferenceNames) -> Bool {
    switch names.place(text) {
    case .province: true
    case .elsewhere(let name): name != text
    default: false
    }
  }

  /// Whether a text may label a group: a few words, no sentence.
  private static func isLabel(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter else { return false }
    return text.split(separator: " ").count <= 12
  }

  /// Whether a text alone in its row may be somebody's name: no sentence, no list of remarks.
  private static func isNameLike(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    // "Lê Thị E - Phó Giám đốc Sở Y tế" is long for what stands behind the name.
    let isShort =
      words.count <= 9 || OfficeWords.pieces(text).first.map(SharedCell.isName) ?? false
    return isShort && !text.contains(":")
      && !"*-–•(".contains(PersonalName.unwrapped(text).first ?? " ")
      || PersonalName.isVacant(text)
  }

  private static let openings = [
    "dai bieu", "khach moi", "ban to chuc", "ban chi dao", "doan dai bieu", "thanh phan", "bao chi",
    "don vi", "doan trung uong", "doan dia phuong", "doan khach", "doan cong tac", "doan chu tich",
  ]

  /// Told from surnames by their marks: "Quận" from "Quản".
  private static let markedOpenings = [
    "quận", "huyện", "khối", "nhóm", "cụm", "thị xã", "thị trấn",
  ]

  /// Whether a text is a commune, a district or the like by its rank: "Xã Trung An".
  static func isSmallPlace(_ text: String) -> Bool {
    let marked = Composition.composed(text.lowercased())
    guard let rank = smallRanks.first(where: { marked.hasPrefix($0 + " ") }) else { return false }
    let behind = text.split(separator: " ").dropFirst(rank.split(separator: " ").count)
    return behind.first?.first.map { $0.isUppercase || $0.isNumber } ?? false
  }

  private static let smallRanks = [
    "xã", "phường", "thị trấn", "thị xã", "quận", "huyện", "ấp", "khu vực",
  ]

  private static let ranks = [
    "huyen", "quan", "thi xa", "tx", "thi tran", "xa", "phuong", "tinh", "tp", "thanh pho",
  ]

  /// "12", "12.", "012", "2.13".
  static func isNumber(_ text: String) -> Bool {
    let digits = text.last == "." || text.last == ")" ? text.dropLast() : Substring(text)
    return digits.first.map { ("0"..."9").contains($0) } ?? false
      && digits.allSatisfy { ("0"..."9").contains($0) || $0 == "." }
  }

  /// "(1)", "3", "A", "(B)": the row below the header that numbers the columns.
  private static func isColumnNumber(_ text: String) -> Bool {
    let bare = text.filter { !"()[] ".contains($0) }
    return isNumber(bare) && bare.count <= 2 || bare.count == 1 && ("A"..."Z").contains(bare)
  }
}
