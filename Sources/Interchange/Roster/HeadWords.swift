import Conference
import VietnameseText

/// How lists say that somebody leads a delegation.
enum HeadWords {
  /// What a cell under "Trưởng đoàn" says.
  enum Cell: Hashable {
    case isHead
    case isNot
    /// The name of whoever leads, or what nobody here understands.
    case other
  }

  /// Whether a text calls somebody the head: "Trưởng đoàn", "Phòng Nội vụ; trưởng đoàn huyện".
  ///
  /// Not the deputy, not whoever belongs to the head (the driver of …), and not who leads something
  /// else that is called a đoàn.
  static func areIn(_ text: String) -> Bool {
    let written = Composition.composed(text).lowercased().unicodeScalars
      .split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }.map(String.init)
    let words = written.map(Folding.fold)
    return titles.contains { title in
      let plain = title.map(Folding.fold)
      return words.indices.contains { start in
        guard words[start...].starts(with: plain) else { return false }
        // "Trường Đoàn" is a school, "Trưởng đoạn" another office: marks that are there count.
        let isMeant = zip(written[start...], title).allSatisfy { word, meant in
          word == meant || word == Folding.fold(meant)
        }
        guard isMeant, start == 0 || !others.contains(words[start - 1]) else { return false }
        let behind = words[(start + title.count)...]
        return !otherGroups.contains { behind.starts(with: $0) }
      }
    }
  }

  /// Whether what a list says of somebody calls them the head.
  static func areIn(position: String?, note: String?, extra: [ExtraField]) -> Bool {
    ([position, note].compactMap(\.self) + extra.map(\.value)).contains(where: areIn)
  }

  /// Reads the cell of whoever has this name.
  static func cell(_ text: String, of name: String) -> Cell {
    let plain = ListField.plain(text)
    if yes.contains(plain) || ["✓", "✔", "☑", "√", "✅"].contains(text.prefix(1)) || areIn(text) {
      return .isHead
    }
    if no.contains(plain) { return .isNot }
    return Folding.fold(PersonalName(text, hasHonorific: false).name) == Folding.fold(name)
      ? .isHead : .other
  }

  private static let titles: [[String]] = [
    ["trưởng", "đoàn"], ["head", "of", "delegation"], ["head", "of", "the", "delegation"],
    ["delegation", "head"], ["delegation", "leader"],
  ]

  /// What before the title makes it another's.
  private static let others: Set<String> = [
    "pho", "cua", "cho", "thay", "voi", "gap", "khong", "phai", "xe", "deputy", "not", "vice",
  ]

  /// What is led for good, and not for these days.
  private static let otherGroups: [[String]] = [
    ["dbqh"], ["dai", "bieu", "quoc", "hoi"], ["kiem", "tra"], ["thanh", "tra"], ["giam", "sat"],
    ["luat", "su"],
  ]

  private static let yes: Set<String> = ["x", "v", "co", "yes", "y", "true", "1", "dung", "phai"]
  /// Signs alone ("-") are plain nothing.
  private static let no: Set<String> = ["", "khong", "no", "n", "false", "0", "ko"]
}
