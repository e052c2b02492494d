import VietnameseText

/// A cell for a name that means more than one person, or nobody by name.
struct SharedCell: Hashable {
  /// Who is named, as the cell has it.
  var names: [String] = []
  /// What those are who are counted and not named: "chuyên viên", once for each.
  var seats: [String] = []

  /// How many people the cell means.
  var count: Int { names.count + seats.count }

  /// A row that stands for a number of people; nil where the name says as many already.
  ///
  /// "Ban Giám đốc Sở", 3, is three seats; "Lê A", 2, is Lê A and one more.
  init?(_ text: String, people: Int) {
    guard people > 1 else { return nil }
    if Self.isName(text) {
      names = [text]
      seats = Array(repeating: "", count: people - 1)
    } else {
      seats = Array(repeating: text, count: people)
    }
  }

  /// A row that counts people and names none.
  init(unnamed count: Int) { seats = Array(repeating: "", count: count) }

  /// The most people that one row may count.
  static let mostPeople = 50

  /// Reads a cell; nil where it names one person in the usual way.
  ///
  /// "Lê A; Trần B", two lines, "Đặng Thị Hân và 02 chuyên viên", "02 phóng viên", "Lê A (phu nhân)".
  init?(_ cell: CellText) {
    guard cell.lines.count > 1 || Self.mayMeanSeveral(cell.text) else { return nil }
    if cell.lines.count < 2, let (count, what) = Self.countedBehind(cell.text) {
      seats = Array(repeating: what, count: count)
      return
    }
    // A name that goes on in the next line is no second person.
    if cell.lines.count > 1, !cell.lines.allSatisfy(Self.mayBePeople) { return nil }
    for piece in cell.lines.count > 1 ? cell.lines : [cell.text] {
      for part in Self.parts(of: piece) { take(part) }
    }
    if count > 1 || !seats.isEmpty { return }
    return nil
  }

  /// What somebody without a name is, where a cell says only that: "Lái xe".
  static func role(_ text: String) -> String? {
    let plain = ListField.plain(text)
    let isRole = alone.contains(plain) || openings.contains { ListField.begins(plain, with: $0) }
    return isRole || isWorker(text, plain) ? text : nil
  }

  /// What somebody without a name is, where the whole cell says only that: a position too, which behind a
  /// name is the name's.
  static func seat(_ text: String) -> String? {
    positions.contains(ListField.plain(text)) ? text : role(text) ?? positionAlone(text)
  }

  /// "Trưởng ấp Mỹ Phước", "Chủ tịch UBND xã", and not "Chủ tịch Lê Văn A".
  private static func positionAlone(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard words.count > 2, words.count < 12, words[1].first?.isLowercase ?? false,
      words.dropFirst(2).contains(where: { $0.first?.isUppercase ?? false }),
      OfficeWords.beginsAsPosition(text)
    else { return nil }
    let names = words.indices.dropFirst(2).contains { start in
      let rest = words[start...].joined(separator: " ")
      return isName(rest) && Surname.begins(rest)
    }
    return names ? nil : text
  }

  private static let positions: Set<String> = [
    "truong phong", "pho truong phong", "giam doc", "pho giam doc", "chu tich", "pho chu tich",
    "bi thu", "pho bi thu", "ke toan",
  ]

  /// "Phóng viên Báo Cần Thơ", and not "Phóng viên Lê Văn A".
  private static func isWorker(_ text: String, _ plain: String) -> Bool {
    guard let work = workers.first(where: { plain.hasPrefix($0 + " ") }) else { return false }
    let rest = text.split(separator: " ").dropFirst(work.split(separator: " ").count)
    return !isName(rest.joined(separator: " "))
  }

  /// Whether a text holds anything that stands between people or counts them.
  private static func mayMeanSeveral(_ text: String) -> Bool {
    text.utf8.contains { ";+&/,(0123456789".utf8.contains($0) }
      || text.contains(" - ") || text.contains(" – ")
      || text.split(separator: " ").contains { joints.contains($0.lowercased()) }
      || Self.spelledCount(text) != nil
  }

  /// "Đoàn Hậu Giang 15 người", "Chuyên viên (2 người)": how many, and what they are; nil where a name
  /// stands before the number.
  private static func countedBehind(_ text: String) -> (Int, String)? {
    let words = text.filter { !"()".contains($0) }.split(separator: " ")
    guard words.count > 2, units.contains(ListField.plain(String(words[words.count - 1]))),
      let count = Int(words[words.count - 2]), (1...mostPeople).contains(count)
    else { return nil }
    let what = words.dropLast(2).joined(separator: " ")
    // "Lê A (02 người)" is two, and one of them is Lê A.
    let isNamed = isName(what) && !isDelegation(what)
    let goesOn = joints.contains { what.lowercased().hasSuffix(" " + $0) }
    return isNamed || goesOn ? nil : (count, what)
  }

  /// "Đoàn Hậu Giang", and not "Đoàn Văn Hậu".
  private static func isDelegation(_ text: String) -> Bool {
    let words = ListField.plain(text).split(separator: " ")
    return words.count > 1 && words[0] == "doan" && !["van", "thi"].contains(words[1])
  }

  /// "Hai cán bộ", "Một chuyên viên": how many, and what they are.
  private static func spelledCount(_ text: String) -> (Int, String)? {
    let words = text.split(separator: " ")
    guard words.count > 1, let first = words.first,
      let count = spelled[Composition.composed(first.lowercased())],
      words[1].first?.isLowercase ?? false
    else { return nil }
    let what = words.dropFirst().joined(separator: " ")
    let plain = ListField.plain(what)
    guard units.contains(plain) || role(what) != nil else { return nil }
    return (count, units.contains(plain) ? "" : what)
  }

  private static let spelled = [
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9,
    "mười": 10,
  ]

  /// What counts people without saying what they are.
  private static let units: Set<String> = [
    "nguoi", "dai bieu", "dong chi", "d c", "dc", "thanh vien", "people", "persons", "delegates",
  ]

  private mutating func take(_ part: String) {
    let part =
      part.first == "+" && Self.counted(part) == nil ? String(part.dropFirst()).trimmed : part
    if let (count, what) = Self.counted(part) {
      seats += Array(repeating: what, count: count)
    } else if !names.isEmpty, Self.role(part) != nil || Self.isCompany(part) {
      seats.append(part)
    } else {
      names.append(part)
    }
  }

  /// The parts of a text that may each be a person; one where it is one name.
  private static func parts(of text: String) -> [String] {
    var rest = text
    var added: [String] = []
    // "(phu nhân)", "(+ 02 cán bộ)" behind a name.
    if rest.last == ")", let open = rest.lastIndex(of: "("), open > rest.startIndex {
      let inner = String(rest[rest.index(after: open)...].dropLast())
      let bare = withoutJoint(inner)
      let isTotal = bare == inner
      if let (count, what) = counted(isTotal ? "+" + bare : inner), !isTotal || what.isEmpty {
        // "(02 người)" counts whom it stands behind; "(+ 02)" does not.
        let others = isTotal ? count - 1 : count
        added = others > 0 ? ["+\(others)" + (what.isEmpty ? "" : " " + what)] : []
        rest = String(rest[..<open]).trimmed
      } else if counted(bare) != nil || companions.contains(ListField.plain(bare)) {
        added = [bare]
        rest = String(rest[..<open]).trimmed
      }
    }
    var parts = numbered(rest)
    for dash in [" - ", " – "] {
      parts = parts.flatMap { part in
        let pieces = part.replacing(dash, with: "\n").split(separator: "\n").map(String.init)
        return pieces.allSatisfy(isName) ? pieces : [part]
      }
    }
    for sign in [";", "+", "&", "/", ","] as [Character] {
      parts = parts.flatMap { part in
        let pieces = part.split(separator: sign).map(String.init)
        // "+ 1" is somebody, "1" is none.
        return divided(
          part,
          sign == "+" ? pieces.prefix(1) + pieces.dropFirst().map { "+" + $0 } : pieces
        )
      }
    }
    return parts.flatMap { divided($0, byWords($0)) } + added
  }

  /// The names that a text numbers; the text where it does not.
  private static func numbered(_ text: String) -> [String] {
    var pieces: [[Substring]] = []
    for word in text.split(separator: " ") {
      if word == "\(pieces.count + 1)." || word == "\(pieces.count + 1))" {
        pieces.append([])
      } else if pieces.isEmpty {
        return [text]
      } else {
        pieces[pieces.count - 1].append(word)
      }
    }
    let names = pieces.map { $0.joined(separator: " ") }
    return names.count > 1 && names.allSatisfy(isName) ? names : [text]
  }

  /// What stands between "và" and the like.
  private static func byWords(_ text: String) -> [String] {
    var pieces: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if joints.contains(word.lowercased()) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(word)
      }
    }
    return pieces.map { $0.joined(separator: " ") }
  }

  private static let joints: Set<String> = ["và", "cùng", "kèm", "hoặc", "and", "with", "or"]

  /// The pieces where each of them may be people, else the text.
  private static func divided(_ text: String, _ pieces: [String]) -> [String] {
    let pieces = pieces.map { piece in
      // "Lê Năm ... và các thành viên".
      var bare = piece[...]
      while let last = bare.last, ".… ".contains(last) { bare = bare.dropLast() }
      return isName(String(bare)) ? String(bare).trimmed : piece.trimmed
    }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return [text] }
    return pieces.allSatisfy(mayBePeople) ? pieces : [text]
  }

  private static func mayBePeople(_ text: String) -> Bool {
    counted(text) != nil || companions.contains(ListField.plain(text)) || role(text) != nil
      || isCompany(text) || isName(text)
  }

  /// "đoàn", "các thành viên" behind a name: more than one, and nobody says how many.
  private static func isCompany(_ text: String) -> Bool {
    text.first?.isLowercase ?? false && company.contains(ListField.plain(text))
  }

  private static let company: Set<String> = [
    "doan", "doan cong tac", "cac thanh vien", "thanh vien", "cac thanh vien doan",
    "cac thanh vien trong doan", "cac dong chi khac", "cong su", "gia dinh", "nhung nguoi khac",
  ]

  /// Whether a text may be a whole name: two words and more, no digits, no position.
  static func isName(_ text: String) -> Bool {
    let name = PersonalName(text.first == "+" ? String(text.dropFirst()).trimmed : text).name
    let words = name.split(separator: " ")
    return words.count > 1 && words.count < 8 && !name.contains(where: \.isNumber)
      && words.allSatisfy { $0.first?.isUppercase ?? false } && !OfficeWords.beginsAsPosition(name)
      && !OfficeWords.begins(name)
  }

  /// "02 phóng viên", "2 người": how many, and what they are.
  private static func counted(_ text: String) -> (Int, String)? {
    if let count = spelledCount(text) { return count }
    var bare = withoutJoint(text)
    // "Đại diện 02 hộ nghèo".
    let words = bare.split(separator: " ", maxSplits: 3)
    let isRepresented =
      words.count > 3 && ListField.plain(words[..<2].joined(separator: " ")) == "dai dien"
    if isRepresented, Int(words[2]) != nil {
      bare = "\(words[2]) \(words[0]) \(words[1]) \(words[3])"
    }
    let digits = bare.prefix { ("0"..."9").contains($0) }
    guard let count = Int(digits), (1...20).contains(count), digits.count <= 2 else { return nil }
    let what = bare.dropFirst(digits.count)
    if what.isEmpty { return text == bare ? nil : (count, "") }
    guard what.first == " ", what.contains(where: \.isLetter) else { return nil }
    let label = String(what).trimmed
    return (count, units.contains(ListField.plain(label)) ? "" : label)
  }

  private static func withoutJoint(_ text: String) -> String {
    var rest = text.trimmed[...]
    for joint in ["+", "và ", "cùng ", "kèm ", "and ", "with ", "cử ", "mời ", "đăng ký "]
    where rest.lowercased().hasPrefix(joint) {
      rest = rest.dropFirst(joint.count).drop { $0 == " " }
    }
    return String(rest)
  }

  /// Who comes with somebody.
  private static let companions: Set<String> = [
    "phu nhan", "phu quan", "vo", "chong", "lai xe", "tai xe", "wife", "husband", "spouse",
    "driver",
    "tro ly", "thu ky", "phien dich", "interpreter", "con", "nguoi di cung",
  ]

  /// Who is meant where nobody is named.
  private static let alone: Set<String> = [
    "phu nhan", "phu quan", "lai xe", "tai xe", "tro ly", "thu ky", "phien dich", "phong vien",
    "nha bao", "quay phim", "chuyen vien", "can bo", "nhan vien", "bao ve", "khach moi",
    "ky thuat vien", "lanh dao", "dai bieu", "nguoi dan", "pv", "cv", "to lai xe", "chu ho",
    "driver", "interpreter", "assistant", "reporter", "spouse",
  ]

  /// Who is sent by an office without a name.
  private static let workers = [
    "phong vien", "chuyen vien", "can bo", "nhan vien", "quay phim", "ky thuat vien", "lai xe",
  ]

  /// How a seat begins that an office will fill.
  private static let openings = ["dai dien", "lanh dao", "representative of"]
}

extension String {
  /// Without spaces at either end.
  fileprivate var trimmed: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
