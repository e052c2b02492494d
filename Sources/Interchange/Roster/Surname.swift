import VietnameseText

/// The surnames that nearly all Vietnamese have.
enum Surname {
  /// Whether a text begins with one, in whatever case; with its mark where the text has any.
  static func begins(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first else { return false }
    let word = Composition.composed(first.lowercased())
    return marked.contains(word)
      || text.utf8.allSatisfy { $0 < 0x80 } && folded.contains(Folding.fold(word))
  }

  private static let marked: Set<String> = [
    "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ",
    "ngô", "dương", "lý", "đinh", "trương", "lâm", "mai", "trịnh", "đào", "đoàn", "cao", "lưu",
    "lương", "tạ", "châu", "hà", "tô", "thái", "quách", "kiều", "tăng", "thạch", "sơn", "kim",
    "danh", "diệp", "giang", "hứa", "lữ", "mạc", "nghiêm", "phùng", "tống", "tôn", "triệu", "vương",
    "âu", "bành", "chu", "doãn", "khổng", "khưu", "ung", "đàm",
  ]

  private static let folded = Set(marked.map(Folding.fold))
}
