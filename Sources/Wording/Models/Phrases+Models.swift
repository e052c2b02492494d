package import Conference

/// The page of a model, and models side by side.
extension Phrases {
  package static let reportedFigures = Localized(
    vi: "Số liệu nguồn nêu",
    en: "Figures that the source gives"
  )
  package static let derivedFigures = Localized(
    vi: "Tính thêm từ số liệu trên",
    en: "Worked out from these"
  )
  package static let sustained = Localized(vi: "Duy trì thế nào", en: "How it is kept going")
  package static let whatIsNotSaid = Localized(
    vi: "Nên hỏi",
    en: "Questions to ask"
  )
  package static let notInTheSourceAtAll = Localized(
    vi: "nguồn không nêu: để trống còn hơn đoán, nên hỏi tại chỗ.",
    en: "the source does not say: better left open than guessed; ask on site."
  )
  package static let comparison = Localized(vi: "So sánh mô hình", en: "Models side by side")
  package static let otherFigures = Localized(vi: "Số liệu khác", en: "Other figures")

  /// Says that a measure has no figure.
  package static func noFigure(of measure: Localized) -> Localized {
    Localized(
      vi: "\(measure.vi): chưa có số liệu",
      en: "\(measure.en): no figure is given"
    )
  }

  /// Says which measures have no figure.
  package static func noFigures(of measures: [String]) -> Localized {
    let names = measures.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ", ")
    return Localized(
      vi: "Nguồn không nêu số liệu về: \(names).",
      en: "The source gives no figure for: \(names)."
    )
  }

  package static func markedModels(_ count: Int) -> Localized {
    Localized(vi: "chọn \(count)", en: "\(count) marked")
  }

  package static func noMoreMarks(_ most: Int) -> Localized {
    Localized(
      vi: "So sánh được nhiều nhất \(most) mô hình; bỏ chọn bớt một.",
      en: "At most \(most) models can be compared; unmark one first."
    )
  }
}
