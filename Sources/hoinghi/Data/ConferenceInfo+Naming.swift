import Conference
import VietnameseText

/// Provinces and categories by what people call them.
extension ConferenceInfo {
  /// The province of this id or name, with or without marks and rank.
  func province(named text: String) -> Province? {
    [text, Self.withoutRank(text)].lazy.compactMap { wanted in
      provinces.first { Self.names([$0.id, $0.name], wanted) }
    }.first
  }

  /// The category of this id, label or name in either language, with or without marks.
  func category(named text: String) -> Category? {
    categories.first { known in
      Self.names([known.id, known.label.vi, known.label.en, known.name.vi, known.name.en], text)
    }
  }

  /// What a province is called without its rank, folded: "hau giang" of "tỉnh Hậu Giang".
  private static func withoutRank(_ province: String) -> String {
    let folded = Folding.fold(province)
    let rank = ["thanh pho ", "tinh ", "tp.", "tp "].first { folded.hasPrefix($0) } ?? ""
    return String(folded.dropFirst(rank.count).drop { $0 == " " })
  }

  private static func names(_ names: [String], _ wanted: String) -> Bool {
    let folded = Folding.fold(wanted)
    return names.contains { Folding.fold($0) == folded }
  }
}
