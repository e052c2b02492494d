package import Conference

/// Figures as a text tells them: with unit, bound and time, and how a derived one was reckoned.
extension Phrases {
  /// The number with its unit and bound, short enough for a column: "hơn 8 triệu người".
  package static func amount(
    _ figure: Figure,
    withUnit: Bool = true,
    _ language: Language
  ) -> String {
    let unit = figure.unit[language]
    let bare = amount(
      figure.value,
      of: figure.total.map { number($0, language) },
      unit: withUnit || unit.first == "%" ? unit : "",
      language
    )
    return bounded(figure, bare)[language]
  }

  /// The number as the source prints it for a reader of Vietnamese, else in the language at hand.
  package static func printed(_ figure: Figure, _ language: Language) -> String {
    if language == .vi, let printed = figure.printed { return printed }
    return amount(figure, language)
  }

  /// Whether the print says again what the label says: "Mức giảm: giảm 4,83%".
  package static func repeatsLabel(_ figure: Figure) -> Bool {
    let fall = "giảm"
    return figure.label.vi.lowercased().contains(fall) && figure.printed?.contains(fall) == true
  }

  /// The label, with the time where it says something.
  package static func label(_ figure: Figure) -> Localized {
    guard let time = figure.time.map(time) else { return figure.label }
    return Localized(
      vi: "\(figure.label.vi) (\(time.vi))",
      en: "\(figure.label.en) (\(time.en))"
    )
  }

  /// A formula with the numbers in the place of the figures' ids.
  package static func formula(
    _ expression: String,
    of conference: Conference,
    _ language: Language
  ) -> String {
    guard let parsed = try? FigureExpression(expression) else { return expression }
    return parsed.text(
      figure: { id in conference.figure(id).map { amount($0, language) } ?? id },
      rounded: { rounded($0, digits: $1)[language] }
    )
  }
}
