import Conference
import Terminal
import Wording

/// A figure in words: its number as printed, its unit, time, place and bound.
extension Context {
  /// "giảm từ …" is never said: the number as the source prints it, else ours with its unit.
  func printed(_ figure: Figure) -> String {
    if let printed = figure.printed { return printed }
    return "\(Phrases.number(figure.value, language)) \(say(figure.unit))"
  }

  func time(_ time: Figure.Time?) -> String {
    switch time {
    case .year(let year): "\(year)"
    case .period(let from, let to): "\(from)–\(to)"
    case nil: ""
    }
  }

  /// "cả nước, 2015–2020".
  func circumstances(_ figure: Figure) -> String {
    [figure.place.map(say) ?? "", time(figure.time)].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The label, the number and what bounds it, on one line of a text.
  func line(_ figure: Figure) -> Line {
    var spans = [Span(printed(figure), Style(bold: true))]
    if figure.bound != .exact {
      spans.append(Span(" (\(say(Phrases.bound(figure.bound))))"))
    }
    return Line(spans + tag(figure.provenance))
  }

  func subject(_ figure: Figure) -> Subject {
    Subject(
      title: say(figure.label),
      provenance: figure.provenance,
      printed: figure.printed,
      copied: "\(say(figure.label)): \(printed(figure))"
    )
  }

  /// A figure as a row of a document: its label, then its number.
  func block(_ figure: Figure) -> Block {
    Block(
      .bullet(Line([Span(say(figure.label) + ": ")] + line(figure).spans)),
      subject: subject(figure),
      link: .item(.figures, id: figure.id)
    )
  }

  /// The bar of a figure, labelled by what tells it from the others of its chart.
  func bar(_ figure: Figure, label: String, isSelected: Bool = false) -> Chart.Bar {
    Chart.Bar(
      label: label,
      value: figure.value,
      printed: printed(figure),
      isTarget: figure.bound == .target,
      isSelected: isSelected
    )
  }
}
