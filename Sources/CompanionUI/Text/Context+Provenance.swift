import Conference
import Terminal
import VietnameseText
import Wording

extension Context {
  /// Where a datum comes from, in full.
  func provenance(of subject: Subject) -> [Block] {
    guard subject.parts.isEmpty else {
      return Array(subject.parts.map(provenance).joined(separator: [Block(.blank)]))
    }
    return [Block(.text(Line(subject.title, Style(bold: true))), subject: subject), Block(.blank)]
      + provenanceFields(of: subject) + text(of: subject.provenance.paragraphs)
  }

  /// The source's own paragraphs by their numbers, each behind a blank row; nothing where the data bring
  /// no text.
  func text(of paragraphs: [Int]) -> [Block] {
    let text = conference.source?.text ?? []
    return paragraphs.filter { text.indices.contains($0 - 1) }.flatMap { number in
      [
        Block(.blank), Block(.heading(say(Phrases.paragraph(number)))),
        Block(.text(Line(text[number - 1]))),
      ]
    }
  }

  /// Its standing, paragraphs, print and formula.
  func provenanceFields(of subject: Subject) -> [Block] {
    let provenance = subject.provenance
    var blocks = [Block(.field(label: say(Phrases.standing), value: standing(of: subject)))]
    if !provenance.paragraphs.isEmpty {
      blocks.append(
        Block(
          .field(
            label: say(Phrases.paragraphs),
            value: Line(provenance.paragraphs.map(String.init).joined(separator: ", "))
          )
        )
      )
    }
    if let printed = subject.printed {
      blocks.append(Block(.field(label: say(Phrases.printed), value: Line(printed))))
    }
    if let formula = formula(provenance) {
      blocks.append(Block(.field(label: say(Phrases.formula), value: Line(formula))))
    }
    if let file = provenance.file {
      let row = provenance.row.map { say(Phrases.row($0)) } ?? ""
      blocks.append(Block(.field(label: say(Phrases.file), value: Line(file + row))))
    }
    if case .set(let at, let desk, let name, let reason)? = provenance.setting {
      let fields: [(Localized, String?)] = [
        (Phrases.setWhen, say(Phrases.dayAndClock(at, of: conference.info))),
        (Phrases.setWhere, desk), (Phrases.setBy, name), (Phrases.setWhy, reason),
      ]
      blocks += fields.compactMap { label, value in
        value.map { Block(.field(label: say(label), value: Line(ForeignText.visible($0)))) }
      }
    }
    return blocks
  }

  private func standing(of subject: Subject) -> Line {
    if let standing = subject.standing { return Line(say(standing), Style(.caution)) }
    let kind = subject.provenance.kind
    return Line([
      Span(
        say(Phrases.provenance(kind)),
        Style(kind == .reported ? .plain : .caution, bold: true)
      ),
      Span(": " + say(Phrases.provenanceMeaning(kind))),
    ])
  }

  /// How a derived datum was made, in plain words and numbers; nil for any other.
  func formula(_ provenance: Provenance) -> String? {
    switch provenance.formula {
    case .words(let words): say(words)
    case .expression(let expression): Phrases.formula(expression, of: conference, language)
    case nil: nil
    }
  }

  /// A labelled value with the tag of where it comes from; `y` copies the value.
  func field(_ label: Localized, _ value: String, _ provenance: Provenance) -> Block {
    Block(
      .field(label: say(label), value: Line([Span(value)] + tag(provenance))),
      subject: Subject(
        title: "\(say(label)): \(value)",
        provenance: provenance,
        copied: value
      )
    )
  }

  /// The article itself behind a blank row; nothing where the conference has none.
  var article: [Block] {
    guard let source = conference.source else { return [] }
    let own = Subject(title: source.title, provenance: source.provenance)
    let fields: [(Localized, String?)] = [
      (Phrases.article, source.title), (Phrases.author, source.author),
      (Phrases.paper, source.publisher), (Phrases.published, source.published.map(date)),
      (Phrases.address, source.address),
    ]
    return [Block(.blank), Block(.heading(say(Phrases.theSource)))]
      + fields.compactMap { label, value in
        value.map { text in
          var copied = own
          copied.copied = text
          return Block(
            .field(label: say(label), value: Line([Span(opening: text)])),
            subject: copied
          )
        }
      }
      + (source.text.isEmpty && source.address != nil
        ? [Block(.text(Line(say(Phrases.textIsThere))))] : [])
  }

  /// A calendar date as people write it.
  func date(_ iso: String) -> String {
    CalendarDate(iso).map { say(Phrases.date($0)) } ?? iso
  }
}
