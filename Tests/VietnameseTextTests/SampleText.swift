import SeededRandom

/// Vietnamese words and names made from a seed.
struct SampleText {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let words = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Thị", "Văn", "Hữu", "Đức", "Xuân", "Ngọc", "Minh", "Quốc", "Gia", "Dũng",
    "Đạt", "Ước", "Thủy", "Thuý", "Hòa", "Hoà", "Hoa", "Hóa", "Quý", "Quỳnh", "Yến", "Ỷ", "Ân",
    "Ấn",
    "Ăn", "Oanh", "Uyên", "Thới", "Lai", "Thơi", "Khuya", "Giếng", "Gìn", "Già", "ma", "mà", "mả",
    "mã", "má", "mạ", "Sở", "LĐ-TB&XH", "phòng", "xã", "ấp", "huyện", "số", "2", "10", "(A)", "B",
    "a", "đ", "d", "Đ", "TP.Cần", "Thơ", "UBND", "H'Mông", "–", "“Vì", "nghèo”", "café", "Müller",
    "Øst", "Łódź", "naïve", "1.036", "4%/năm", "khuỷu", "ngoằn", "ngoèo", "rượu", "thuở", "Krông",
  ]

  private static let letters = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạẩềộớựỵAĂÂĐÊÔƠƯÁẬ -.,'0123")

  mutating func word() -> String { Self.words.randomElement(using: &generator) ?? "" }

  /// One to five words.
  mutating func phrase() -> String {
    (0..<Int.random(in: 1...5, using: &generator)).map { _ in word() }.joined(separator: " ")
  }

  /// Letters in no order that a language has.
  mutating func letters() -> String {
    String(
      (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Self.letters.randomElement(using: &generator) ?? "a"
      }
    )
  }
}
