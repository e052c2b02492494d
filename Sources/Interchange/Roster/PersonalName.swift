import Conference
import VietnameseText

/// A name as an office writes it, apart from what stands before it.
struct PersonalName: Hashable {
  /// "Ông", "Bà TS.", as the list has them.
  var honorific: String?
  var name: String

  /// Takes titles off the front of a name; a name always keeps a word.
  ///
  /// - Parameters:
  ///   - text: A cleaned cell.
  ///   - hasHonorific: Whether the list says "Ông" or "Bà" in a column of its own: then these words,
  ///     which are names too, stay.
  init(_ text: String, hasHonorific: Bool = false) {
    var rest = Substring(text)
    var titles: [Substring] = []
    while let title = Self.title(at: rest, hasHonorific: hasHonorific) {
      let behind = rest[title.endIndex...].drop { $0 == " " || $0 == ":" || $0 == "," }
      guard behind.contains(where: \.isLetter) else { break }
      titles.append(title)
      rest = behind
    }
    honorific = titles.isEmpty ? nil : titles.joined(separator: " ")
    name = String(rest)
  }

  /// A name without the dash or number of a list before it, the brackets around a title, the comma behind
  /// the surname or at the end: "- Lê Thị Phương", "2) Lê Sáu", "(Bà) Lê Thị Nở", "Nguyễn, Văn An"; any
  /// other text as it is.
  static func unwrapped(_ text: String) -> String {
    var rest = text[...]
    let digits = rest.prefix { ("0"..."9").contains($0) }
    if 1...3 ~= digits.count, let sign = rest[digits.endIndex...].first, ".)/-".contains(sign) {
      let behind = rest[digits.endIndex...].dropFirst().drop { $0 == " " }
      if SharedCell.isName(String(behind)) { rest = behind }
    }
    let bare = rest.prefix(
      upTo: rest.lastIndex { !",;: ".contains($0) }.map(rest.index(after:))
        ?? rest.endIndex
    )
    if bare.endIndex < rest.endIndex, SharedCell.isName(String(bare)) { rest = bare }
    if let sign = rest.first, "-–—•*+".contains(sign) {
      let behind = rest.dropFirst().drop { $0 == " " }
      guard SharedCell.isName(String(behind)) else { return text }
      rest = behind
    }
    if rest.first == "(", let end = rest.firstIndex(of: ")") {
      let title = String(rest[rest.index(after: rest.startIndex)..<end])
      let behind = rest[rest.index(after: end)...].drop { $0 == " " }
      if isTitle(title), behind.contains(where: \.isLetter) { return "\(title) \(behind)" }
    }
    let pieces = rest.split(separator: ",")
    if pieces.count == 2, !pieces[0].contains(" "), Surname.begins(String(pieces[0])) {
      let given = pieces[1].split(separator: " ")
      let name = given.joined(separator: " ")
      if given.count < 4, given.allSatisfy({ $0.first?.isUppercase ?? false }),
        !OfficeWords.beginsAsPosition(name), !OfficeWords.begins(name), !Surname.begins(name)
      {
        return "\(pieces[0]) \(name)"
      }
    }
    return String(rest)
  }

  /// Whether the text says that nobody is named yet.
  static func isVacant(_ text: String) -> Bool {
    if !text.isEmpty, text.allSatisfy({ ".…_-–".contains($0) }) { return true }
    let folded = ListField.plain(text)
    return vacant.contains(folded)
  }

  /// Whether a text is a title and nothing else: "Ông", "PGS.TS.", "Ms".
  static func isTitle(_ text: String) -> Bool {
    // With a name behind, the whole text comes off.
    PersonalName(text + " Lê").honorific != nil && PersonalName(text + " Lê").name == "Lê"
  }

  private static let vacant: Set<String> = [
    "chua cu", "chua cu nguoi", "chua cu dai bieu", "chua co ten", "chua co", "chua ro",
    "chua phan cong", "chua xac dinh", "chua dang ky", "se cu sau", "cu sau", "bo sung sau",
    "vacant", "tba", "tbd", "to be announced", "to be confirmed", "not named yet",
  ]

  /// The title that a text begins with, its full stop too.
  private static func title(at text: Substring, hasHonorific: Bool) -> Substring? {
    let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    // Two words, as "Thượng tọa", before one.
    if words.count > 2 {
      let two = text[..<words[1].endIndex]
      if pairs.contains(Folding.fold(String(two))) { return two }
    }
    guard var word = words.first, !word.isEmpty else { return nil }
    // "TS.Nguyễn", "PGS.TS. Trần".
    if let stop = word.firstIndex(of: "."), stop > word.startIndex {
      word = word[...stop]
    } else if word.last == ":" {
      word = word.dropLast()
    }
    let hasStop = word.last == "."
    let bare = String(hasStop ? word.dropLast() : word)
    // Of these the marks count: "Ba" and "Ong" are names.
    let lowercased = Composition.composed(bare.lowercased())
    if marked.contains(lowercased) { return hasHonorific ? nil : word }
    let folded = Folding.fold(bare)
    if degrees.contains(folded) {
      return hasStop || bare.dropFirst() != folded.dropFirst() || english.contains(folded)
        ? word : nil
    }
    return english.contains(folded) ? word : nil
  }

  private static let marked: Set<String> = ["ông", "bà", "ông/bà", "ông(bà)", "đ/c", "đc"]

  /// Written with a full stop or in capitals; otherwise they could be a name.
  private static let degrees: Set<String> = [
    "ts", "ths", "tskh", "bs", "bscki", "bsckii", "bsck1", "bsck2", "cki", "ckii", "ck1", "ck2",
    "ks", "cn", "gs", "pgs", "ds", "ls", "kts", "ncs", "gvc", "gvcc", "nsnd", "nsut", "nguyen ts",
  ]

  private static let english: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "rev",
  ]

  private static let pairs: Set<String> = [
    "dong chi", "thuong toa", "dai duc", "hoa thuong", "ni su", "ni truong", "linh muc", "muc su",
    "giao su", "tien si", "tien sy", "thac si", "thac sy", "bac si", "bac sy", "ky su", "cu nhan",
    "luat su", "duoc si", "dai tuong", "thuong tuong", "trung tuong", "thieu tuong", "dai ta",
    "thuong ta", "trung ta", "thieu ta", "dai uy", "thuong uy", "trung uy", "thieu uy",
  ]
}
