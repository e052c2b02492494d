import Conference
import Interchange
import VietnameseText

/// What a verb found, before it is given a form: documents for programs, a table for people.
struct Listing: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    enum Alignment: Hashable, Sendable { case left, right }

    /// Who reads a column: a person in text and Markdown, a program in CSV.
    enum Audience: Hashable, Sendable { case everyone, people, programs }

    var heading: Localized
    var alignment = Alignment.left
    var audience = Audience.everyone
  }

  enum Layout: Hashable, Sendable {
    /// A row a line.
    case table
    /// A heading and its cell a line: few rows with much in them.
    case records
  }

  /// The verb's name, which is also its schema's.
  var verb: String
  var items: [JSON]
  var columns: [Column]
  /// As many cells each as there are columns.
  var rows: [[Cell]]
  var layout = Layout.table
  /// What a person is told where there is nothing to print; nil where that is said elsewhere.
  var whenEmpty: Localized?
  /// What the document says of all items together.
  var members: [JSON.Member] = []
  /// The same for a person, above the table; nil where there is nothing to say.
  var lead: Localized?
}

extension Listing {
  /// Prints in the form and with the escaping that options and settings ask for; that there is
  /// nothing to print is said on standard error.
  func print(_ options: some FormattedOptions, to invocation: inout Invocation) throws {
    switch try options.output.chosen {
    case .json:
      try invocation.output.write(document.printed())
    case .csv:
      let table = CSVTable(language: invocation.language, raw: options.output.raw)
      try invocation.output.write(invocation.shown(table.text(of: self)))
    case .md:
      let table = MarkdownTable(language: invocation.language)
      if let lead {
        let words = Markup.markdown(lead[invocation.language])
        try invocation.output.write(invocation.shown(words + "\n\n"))
      }
      try invocation.output.write(invocation.shown(table.text(of: self)))
    case .text:
      if let lead {
        let words = ForeignText.visible(lead[invocation.language])
        try invocation.output.write(words + (rows.isEmpty ? "\n" : "\n\n"))
      }
      let table = TextTable(
        language: invocation.language,
        width: invocation.output.terminalWidth,
        colored: invocation.usesColor
      )
      try invocation.output.write(table.text(of: self))
    }
    if items.isEmpty, let whenEmpty { try invocation.say(whenEmpty) }
  }

  /// What a program reads of it.
  var document: JSON {
    .object(
      [JSON.Member(key: "schema", value: .text("hoinghi.\(verb)/1"))] + members
        + [JSON.Member(key: "items", value: .array(items))]
    )
  }
}
