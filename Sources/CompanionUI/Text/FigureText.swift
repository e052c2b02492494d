import Conference
import Terminal
import Wording

/// A figure in words: its number as printed, its unit, time, place and bound.
extension Context {
  /// The number as the source prints it for a reader of Vietnamese, else in the language at hand.
  func printed(_ figure: Figure) -> String { Phrases.printed(figure, language) }

  /// The number with its unit and bound, short enough for a column: "hơn 8 triệu người".
  func amount(_ figure: Figure, withUnit: Bool = true) -> String {
    Phrases.amount(figure, withUnit: withUnit, language)
  }

  func time(_ time: Figure.Time?) -> String {
    switch time {
    case .year(let year): "\(year)"
    case .period(let from, let to): "\(from)–\(to)"
    case nil: ""
    }
  }

  /// The label, with the time where it says something.
  func label(_ figure: Figure) -> String { say(Phrases.label(figure)) }

  /// The number and what is to be known of it, on one line of a text.
  func line(_ figure: Figure) -> Line {
    let number = Phrases.repeatsLabel(figure) ? amount(figure) : printed(figure)
    var spans = [Span(number, Style(bold: true))]
    if figure.bound == .target, language == .vi, figure.printed != nil {
      spans.append(Span(" (\(say(Phrases.bound(.target))))"))
    }
    return Line(spans + tag(figure.provenance))
  }

  func subject(_ figure: Figure) -> Subject {
    Subject(
      title: label(figure),
      provenance: figure.provenance,
      printed: figure.printed,
      copied: "\(label(figure)): \(printed(figure))",
      own: OwnMark.Subject(.figure, figure.id)
    )
  }

  /// A figure as a row of a document: its label, then its number.
  func block(_ figure: Figure) -> Block {
    Block(
      .bullet(Line([Span(label(figure) + ": ")] + line(figure).spans)),
      subject: subject(figure),
      link: .item(.figures, id: figure.id)
    )
  }

  /// The bars of figures on one scale, labelled by what tells them apart: their years, else their
  /// labels without what these begin with alike.
  func bars(
    _ figures: [Figure],
    of kind: FigureGroup.Kind,
    selected: String? = nil
  ) -> [Chart.Bar] {
    let times = figures.map { time($0.time) }
    let areYears = figures.allSatisfy { if case .year = $0.time { true } else { false } }
    let isOverTime = areYears && Set(times).count == figures.count
    let labels = isOverTime ? times : Self.apart(figures.map { say($0.label) })
    return zip(figures, labels).map { figure, label in
      Chart.Bar(
        label: label,
        value: figure.value,
        printed: amount(figure),
        isTarget: figure.bound == .target,
        isSelected: figure.id == selected,
        isLater: kind == .beforeAfter && figure.id == figures.last?.id
      )
    }
  }

  /// "Tỷ lệ hộ nghèo, đầu kỳ" and "Tỷ lệ hộ nghèo, cuối kỳ" as "đầu kỳ" and "cuối kỳ".
  private static func apart(_ labels: [String]) -> [String] {
    var rests = labels.map { $0[...] }
    while rests.count > 1, let first = head(of: rests[0]) {
      guard rests.allSatisfy({ head(of: $0) == first }) else { break }
      rests = rests.map { $0.dropFirst(first.count + 2) }
    }
    return rests.map(String.init)
  }

  /// What stands before the first comma and blank; nil where there is none.
  private static func head(of label: Substring) -> Substring? {
    let comma = label.utf8.indices.first { place in
      label.utf8[place...].starts(with: ", ".utf8)
    }
    return comma.map { label[..<$0] }
  }
}
