package import Conference

/// Numbers, dates and where they come from, as a line of a table says them.
extension Phrases {
  /// A number with the separators of each language; up to six digits behind the point.
  package static func number(_ value: Double) -> Localized {
    var digits = value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
    let sign = digits.hasPrefix("-") ? "-" : ""
    digits.removeFirst(sign.count)
    let parts = digits.split(separator: ".")
    let whole = parts.first.map(String.init) ?? "0"
    let fraction = parts.count > 1 ? String(parts[1]) : nil
    func written(_ thousands: String, _ point: String) -> String {
      // A number in powers of ten has no groups.
      let head = digits.contains("e") ? whole : grouped(whole, thousands)
      return sign + head + (fraction.map { point + $0 } ?? "")
    }
    return Localized(vi: written(".", ","), en: written(",", "."))
  }

  static func grouped(_ digits: String, _ separator: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }

  /// A period of years, as people look for it.
  package static func period(from: Int, to: Int) -> Localized {
    Localized(vi: "giai đoạn \(from)–\(to)", en: "period \(from)–\(to)")
  }

  /// A calendar date, from "2023-09-18"; any other text stays as it is.
  package static func date(_ date: String) -> Localized {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return Localized(same: date) }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return Localized(
      vi: "\(parts[2])/\(parts[1])/\(parts[0])",
      en: "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
    )
  }

  /// What stands before a figure's number; nil where that is exact.
  package static func bound(of figure: Figure) -> Localized? {
    switch figure.bound {
    case .exact: nil
    case .over: Localized(vi: wordForMore(figure), en: "over")
    case .average: Localized(vi: "trung bình", en: "average")
    case .target where printsMore(figure):
      Localized(vi: "chỉ tiêu " + wordForMore(figure), en: "target over")
    case .target: Localized(vi: "chỉ tiêu", en: "target")
    }
  }

  /// Whether the source says "more than" in its own words; an aim keeps that beside its bound.
  package static func printsMore(_ figure: Figure) -> Bool { printedMore(figure) != nil }

  /// The source's own Vietnamese word for "more than": "trên" where it prints that, else "hơn".
  static func wordForMore(_ figure: Figure) -> String { printedMore(figure) ?? "hơn" }

  private static func printedMore(_ figure: Figure) -> String? {
    let printed = figure.printed?.lowercased() ?? ""
    return wordsForMore.first { printed.hasPrefix($0 + " ") }
  }

  package static func time(_ time: Figure.Time) -> Localized {
    switch time {
    case .year(let year): Localized(same: "\(year)")
    case .period(let from, let to): Localized(same: "\(from)–\(to)")
    }
  }

  /// "Tỷ lệ hộ nghèo cả nước: 2,75% (2020, Cả nước)".
  package static func sentence(_ figure: Figure) -> Localized {
    func told(_ language: Language) -> String {
      let bound = bound(of: figure).map { $0[language] + " " } ?? ""
      let total = figure.total.map { "/" + number($0)[language] } ?? ""
      let around = [figure.time.map { time($0)[language] }, figure.place?[language]]
        .compactMap(\.self).joined(separator: ", ")
      // A percentage keeps its sign close.
      let gap = figure.unit[language].hasPrefix("%") ? "" : " "
      return "\(figure.label[language]): \(bound)\(number(figure.value)[language])\(total)\(gap)"
        + figure.unit[language] + (around.isEmpty ? "" : " (\(around))")
    }
    return Localized(vi: told(.vi), en: told(.en))
  }

  /// How a derived datum was made; nil for any other.
  package static func formula(_ provenance: Provenance) -> Localized? {
    switch provenance.formula {
    case .expression(let expression): Localized(same: expression)
    case .words(let words): words
    case nil: nil
    }
  }

  /// A statement with the mark of where it comes from.
  package static func cited(_ statement: Statement) -> Localized {
    cited(statement.text, statement.provenance)
  }

  package static func cited(_ text: Localized, _ provenance: Provenance) -> Localized {
    let mark = mark(of: provenance)
    return Localized(vi: text.vi + " " + mark.vi, en: text.en + " " + mark.en)
  }

  /// Where a datum comes from, in brackets: "[8]" for what paragraph 8 reports.
  package static func mark(of provenance: Provenance) -> Localized {
    let paragraphs = provenance.paragraphs.map { "\($0)" }.joined(separator: ", ")
    let place = [provenance.file, provenance.row.map { "\($0)" }].compactMap(\.self)
      .joined(separator: ":")
    func mark(_ word: String) -> String {
      "[" + [word, paragraphs, place].filter { !$0.isEmpty }.joined(separator: " ") + "]"
    }
    // What the article reports needs no word: its paragraphs say it.
    if provenance.kind == .reported { return Localized(same: mark("")) }
    return self.provenance(provenance.kind).map(mark)
  }
}
