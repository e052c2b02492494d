/// Where a datum comes from, so that a reader can weigh it.
package struct Provenance: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Stands in the source article, in the cited paragraphs.
    case reported
    /// Computed from reported data by the stated formula.
    case derived
    /// Ours: the organiser confirms it.
    case assumed
    /// Made up so that the program can be tried.
    case sample
    /// Read from a file that the organiser imported.
    case imported
    /// Set by the organiser at a desk.
    case organiser
  }

  /// When something was set, at which desk, by whom, and why where that was said.
  ///
  /// Kept apart from the value, since hardly any of the many data has one.
  package indirect enum Setting: Hashable, Sendable {
    case set(at: Moment, desk: String, operator: String, reason: String?)
  }

  /// How a derived datum was made.
  package enum Formula: Hashable, Sendable {
    /// An expression over figure ids, in the notation of ``FigureExpression``.
    case expression(String)
    /// Plain words, where there is nothing to compute.
    case words(Localized)
  }

  package var kind: Kind
  /// Paragraphs of the source, counted from 1.
  package var paragraphs: [Int]
  package var formula: Formula?
  /// The imported file and its row (the header is row 1).
  package var file: String?
  package var row: Int?
  /// Who set what is ``Kind/organiser``.
  package var setting: Setting?

  package init(
    kind: Kind,
    paragraphs: [Int] = [],
    formula: Formula? = nil,
    file: String? = nil,
    row: Int? = nil
  ) {
    self.kind = kind
    self.paragraphs = paragraphs
    self.formula = formula
    self.file = file
    self.row = row
  }
}
