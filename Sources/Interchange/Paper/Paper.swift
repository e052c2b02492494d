package import Conference
import Wording

/// An official paper: what it says, in one language, before it has a form.
package struct Paper: Hashable, Sendable {
  package var language: Language
  package var form: Form
  /// Who reports, and the body above; nil where that is left to be filled in.
  package var organisation: String?
  package var superior: String?
  /// What it is about, in a phrase: the trích yếu of a Vietnamese paper.
  package var subject: String
  /// What it must not be taken for.
  package var warnings: [String]
  package var blocks: [Block]
  /// What follows the signature.
  package var annexes: [Annex]
  /// Whether it is made smaller until it takes one page, as far as that can be read.
  package var isOnePage: Bool

  package init(
    language: Language,
    form: Form = .report,
    subject: String,
    organisation: String? = nil,
    superior: String? = nil,
    warnings: [String] = [],
    blocks: [Block] = [],
    annexes: [Annex] = [],
    isOnePage: Bool = false
  ) {
    self.language = language
    self.form = form
    self.subject = subject
    self.organisation = organisation
    self.superior = superior
    self.warnings = warnings
    self.blocks = blocks
    self.annexes = annexes
    self.isOnePage = isOnePage
  }
}

extension Paper {
  /// A phụ lục: it begins a page, under a title of its own.
  package struct Annex: Hashable, Sendable {
    package var title: String
    package var blocks: [Block]

    package init(title: String, blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  /// What stands around the body.
  package enum Form: Hashable, Sendable {
    /// A report (Mẫu 1.4 of Nghị định 30/2020/NĐ-CP): number, date, addressee, one who signs.
    case report
    /// A list that goes with other papers, and so has neither number nor addressee.
    ///
    /// - Parameters:
    ///   - title: In capitals, where a report's kind stands.
    ///   - lines: What stands below the subject, such as the day and the place.
    ///   - isSigned: Whether whoever made it and whoever answers for it sign it, and date it there.
    case list(title: String, lines: [String], isSigned: Bool)
  }
}

extension Paper {
  /// What kind of paper it is, in capitals.
  var title: String {
    switch form {
    case .report: Phrases.paperKind[language]
    case .list(let title, _, _): title
    }
  }

  /// Who stands in the head of the paper, in capitals: the body above, and who reports; the words
  /// of the form where nobody is named.
  var senders: (superior: String?, organisation: String) {
    guard let organisation else {
      return (Phrases.paperSuperior[language], Phrases.paperOrganisation[language])
    }
    return (superior?.uppercased(), organisation.uppercased())
  }

  /// What the paper is made of, from the top to the signature.
  package enum Block: Hashable, Sendable {
    /// A heading of level 1 to 3, without its number.
    case heading(Int, String)
    case paragraph(Words)
    /// A line that names what follows, and stays with it.
    case label(Words)
    case list([Words])
    case table(Table)
    case chart(Chart)
    /// What a person wrote, in their own lines.
    case quotation([String])
    /// Dotted lines to be written on; `ending` stands behind the last.
    case blank(lines: Int, ending: String = "")
    /// A label and what is known of it; where that is nothing, room to write it by hand.
    case field(label: String, Words?)
    /// Small print: how to read what stands above it.
    case note(Words)
  }

  /// A run of words in one style.
  package struct Span: Hashable, Sendable {
    package enum Style: Hashable, Sendable {
      case plain, strong, emphasis
      /// Where something comes from.
      case mark
    }

    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// Words in one or more styles.
  package struct Words: Hashable, Sendable {
    package var spans: [Span]

    package init(_ spans: [Span]) { self.spans = spans }

    package init(_ text: String, _ style: Span.Style = .plain) {
      spans = text.isEmpty ? [] : [Span(text, style)]
    }

    package var text: String { spans.map(\.text).joined() }

    package static func + (left: Words, right: Words) -> Words {
      Words(left.spans + right.spans)
    }
  }

  /// Rows below headings; a row has a cell for each column, or one that goes across all of them.
  package struct Table: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
      package var title: String
      /// Its share of the width, beside those of the others.
      package var share: Int
      package var isNumber: Bool

      package init(_ title: String, share: Int, isNumber: Bool = false) {
        self.title = title
        self.share = share
        self.isNumber = isNumber
      }
    }

    package var title: String?
    package var columns: [Column]
    package var rows: [[Words]]
    /// Whether people write in it by hand: its rows leave room, and each of its sheets says what the
    /// paper must not be taken for, for one can be torn off.
    package var isFilledIn: Bool

    package init(
      title: String? = nil,
      columns: [Column],
      rows: [[Words]],
      isFilledIn: Bool = false
    ) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.isFilledIn = isFilledIn
    }
  }

  /// Bars on one scale, each with its number printed.
  package struct Chart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
      package var label: String
      /// Nil where nothing is reported, which is drawn unlike zero.
      package var value: Double?
      /// The number with its unit and bound.
      package var printed: String
      /// Aimed at, not reached: an outline.
      package var isTarget: Bool

      package init(label: String, value: Double?, printed: String, isTarget: Bool = false) {
        self.label = label
        self.value = value
        self.printed = printed
        self.isTarget = isTarget
      }
    }

    package var title: String
    package var bars: [Bar]
    /// What a full bar stands for.
    package var full: Double

    package init(title: String, bars: [Bar], full: Double) {
      self.title = title
      self.bars = bars
      self.full = full
    }

    /// The part of a full bar that a value fills, from 0 to 1.
    func share(of bar: Bar) -> Double? {
      guard let value = bar.value else { return nil }
      return full > 0 ? min(max(value / full, 0), 1) : 0
    }
  }
}
