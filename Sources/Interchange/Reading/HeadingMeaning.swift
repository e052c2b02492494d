/// What a heading stands for, and how surely.
struct HeadingMeaning: Hashable {
  /// Of two columns for one thing the plainer one is meant.
  enum Certainty: Comparable {
    /// It gives way to any other: "Name" beside "Họ và tên".
    case vague
    case usual
    /// It says whose it is: "Attendee company" beside "Company".
    case precise
  }

  var field: ListField
  var certainty: Certainty

  /// Reads a heading as people write it.
  ///
  /// "2. Đơn vị:", "Họ và tên (*)", "Số điện thoại của anh/chị".
  init?(_ heading: String) {
    guard heading.utf8.count <= 240 else { return nil }
    for text in Self.readings(of: heading) {
      if let field = Self.usual[text] {
        self.init(field: field, certainty: text.hasPrefix("attendee ") ? .precise : .usual)
        return
      }
      if let field = Self.vague[text] {
        self.init(field: field, certainty: .vague)
        return
      }
    }
    if Self.asksWhetherComes(ListField.plain(Self.bare(heading))) {
      self.init(field: .status, certainty: .usual)
    } else if let field = Self.fieldInTwoLanguages(heading) {
      self.init(field: field, certainty: .usual)
    } else {
      return nil
    }
  }

  /// "Họ và tên/Name": one thing, said twice.
  private static func fieldInTwoLanguages(_ heading: String) -> ListField? {
    let parts = bare(heading).split { "/|\n".contains($0) }.map(String.init)
    guard parts.count == 2, let one = HeadingMeaning(parts[0]), let other = HeadingMeaning(parts[1])
    else { return nil }
    return one.field == other.field ? one.field : nil
  }

  /// Whether a form asks if somebody comes: "Anh/Chị có tham dự Hội nghị không?", "Will you attend?".
  private static func asksWhetherComes(_ plain: String) -> Bool {
    func holds(_ phrases: [String]) -> Bool {
      phrases.contains { " \(plain) ".contains(" \($0) ") }
    }
    guard !holds(occasions) else { return false }
    return plain.hasSuffix(" khong") && holds(["tham du", "tham gia", "den du", "co mat"])
      || ["will you", "are you", "can you", "do you plan"].contains {
        ListField.begins(plain, with: $0)
      } && holds(["attend", "attending", "come", "coming", "join", "joining", "participate"])
  }

  /// What somebody who comes may still leave out.
  private static let occasions = [
    "an trua", "an toi", "an sang", "tiec", "bua", "gala", "tham quan", "lunch", "dinner",
    "breakfast", "visit", "tour", "party",
  ]

  private init(field: ListField, certainty: Certainty) {
    self.field = field
    self.certainty = certainty
  }

  /// The fields of a heading for several things: "Chức vụ, đơn vị", "Position/Organisation"; nil
  /// where any part of it is unknown or they all mean one thing.
  static func combined(_ heading: String) -> [ListField]? {
    // The usual ones that hold a separator mean one thing: "Xã/Phường".
    guard heading.utf8.count <= 240, HeadingMeaning(heading) == nil else { return nil }
    var parts = [""]
    for character in bare(heading) {
      if ",/&+-–—|".contains(character) {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    var fields: [ListField] = []
    for part in parts.flatMap(words) {
      guard let meaning = HeadingMeaning(part), combinable.contains(meaning.field) else {
        return nil
      }
      if !fields.contains(meaning.field) { fields.append(meaning.field) }
    }
    return fields.count > 1 ? fields : nil
  }

  /// Whether a heading may be one for names, alone or with other things: of those that may not, none
  /// is.
  ///
  /// Every reading of a heading is made of words of it, or of it without its brackets.
  ///
  /// - Parameters:
  ///   - heading: The text of a cell.
  ///   - plain: The same as ``ListField/plain(_:)`` makes it.
  /// - Returns: Whether it holds the last word of a known heading for names.
  static func mayBeOfNames(_ heading: String, plain: String) -> Bool {
    func hasLastWord(_ plain: String) -> Bool {
      plain.split(separator: " ").contains(where: lastWordsOfNames.contains)
    }
    return hasLastWord(plain)
      || heading.utf8.contains { "([{".utf8.contains($0) }
        && hasLastWord(ListField.plain(bare(heading)))
  }

  private static let lastWordsOfNames = Set(
    (usualHeadings + vagueHeadings).filter { [.name, .givenName].contains($0.0) }
      .flatMap { $0.1.compactMap { $0.split(separator: " ").last } }
  )

  /// What stands between "và" and "and".
  private static func words(_ text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if ["và", "and", "kiêm"].contains(word.lowercased()) {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    let joined = parts.map { $0.joined(separator: " ") }
    // "Họ và tên" is one thing.
    if HeadingMeaning(text) != nil { return [text] }
    return joined
  }

  private static let combinable: Set<ListField> = [
    .name, .honorific, .position, .office, .delegation, .province, .commune, .phone, .note,
  ]

  /// The heading as it is compared, then with less and less of what surrounds it.
  private static func readings(of heading: String) -> [String] {
    var readings = [ListField.plain(heading)]
    func add(_ text: String) {
      if !text.isEmpty, !readings.contains(text) { readings.append(text) }
    }
    let bare = ListField.plain(bare(heading))
    add(bare)
    var text = bare
    for opening in openings where text.hasPrefix(opening + " ") {
      text = String(text.dropFirst(opening.count + 1))
    }
    add(text)
    for ending in endings where text.hasSuffix(" " + ending) {
      text = String(text.dropLast(ending.count + 1))
      add(text)
    }
    for reading in answered(bare) { add(reading) }
    return readings
  }

  /// What a question of a form asks for: "Anh/chị công tác ở đơn vị nào?" for "don vi".
  private static func answered(_ plain: String) -> [String] {
    let words = plain.split(separator: " ")
    guard let last = words.last, ["nao", "gi", "dau"].contains(last) else { return [] }
    let asked = words.dropLast(words.suffix(2).elementsEqual(["la", "gi"]) ? 2 : 1)
    let rest = asked.drop { addressing.contains($0) }
    // "Đồng chí đang công tác tại đâu?" says no more.
    if rest.isEmpty {
      return asked.contains("tac") || asked.contains("viec") ? ["noi cong tac"] : []
    }
    return rest.count < asked.count ? [rest.joined(separator: " ")] : []
  }

  /// The words of a question before what it asks for.
  private static let addressing: Set<Substring> = [
    "anh", "chi", "dong", "ban", "ong", "ba", "quy", "vi", "hien", "dang", "nay", "cong", "tac",
    "lam",
    "viec", "o", "tai", "thuoc", "den", "tu", "giu", "dam", "nhan",
  ]

  /// The heading without its number and without what stands in brackets.
  static func bare(_ heading: String) -> String {
    var result = ""
    var depth = 0
    for character in heading {
      if "([{".contains(character) { depth += 1 }
      if depth == 0 { result.append(character) }
      if ")]}".contains(character), depth > 0 { depth -= 1 }
    }
    var rest = result.drop { $0.isWhitespace }
    for word in ["Câu hỏi", "Câu", "Question", "Mục"] where rest.hasPrefix(word + " ") {
      rest = rest.dropFirst(word.count + 1)
    }
    let behind = rest.drop { ("0"..."9").contains($0) || $0 == "." }
    guard behind.startIndex > rest.startIndex else { return String(rest) }
    let isNumbered =
      rest[..<behind.startIndex].last == "." || behind.first.map { ".):-–/ ".contains($0) } ?? false
    return String(isNumbered ? behind : rest)
  }

  /// How questions of a form begin, longest first.
  private static let openings = [
    "vui long cho biet", "xin vui long cho biet", "xin cho biet", "vui long nhap", "vui long ghi",
    "vui long dien", "cho biet", "nhap", "ghi ro", "dien", "please enter your", "please enter",
    "please provide your", "please give your", "what is your", "what s your", "enter your", "your",
  ]

  /// Whom questions ask, and what they add.
  private static let endings = [
    "neu co", "bat buoc", "viet in hoa", "viet hoa", "chu in hoa", "ghi ro", "required",
    "optional", "cua anh chi", "cua anh chi la gi", "cua ban", "cua ban la gi", "cua quy vi",
    "cua ong ba", "ong ba", "cua quy dai bieu", "cua dai bieu", "cua nguoi tham du", "cua dong chi",
    "cua dong chi la gi", "dai bieu",
    "nguoi tham du", "nguoi tham gia", "nguoi dang ky", "hien nay", "hien tai", "tham du",
  ]

  private static let usual = table(usualHeadings)
  private static let vague = table(vagueHeadings)

  private static func table(_ headings: [(ListField, [String])]) -> [String: ListField] {
    Dictionary(headings.flatMap { field, headings in headings.map { ($0, field) } }) { first, _ in
      first
    }
  }
}
