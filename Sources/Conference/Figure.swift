/// One number of the source, with everything that must stand beside it.
package struct Figure: Identifiable, Hashable, Sendable {
  /// What the value says about the true quantity.
  package enum Bound: String, CaseIterable, Hashable, Sendable {
    case exact
    /// More than the value ("hơn", "trên").
    case over
    case average
    /// Aimed at, not yet reached; where two bounds hold, this one is kept.
    case target
  }

  /// The years that a figure speaks of.
  package enum Time: Hashable, Sendable {
    case year(Int)
    /// Both ends are included.
    case period(from: Int, to: Int)
  }

  package var id: String
  package var label: Localized
  /// In ``unit``; amounts of money in đồng.
  package var value: Double
  /// The whole of which ``value`` is a part: the second number of "14/14".
  package var total: Double?
  package var unit: Localized
  package var time: Time?
  package var place: Localized?
  package var bound: Bound
  /// The article's own characters, 40 at most; absent when nothing is printed.
  package var printed: String?
  /// Id of ``Measure``, for a figure of a model that is compared with others.
  package var measure: String?
  package var provenance: Provenance

  package init(
    id: String,
    label: Localized,
    value: Double,
    total: Double? = nil,
    unit: Localized,
    time: Time? = nil,
    place: Localized? = nil,
    bound: Bound = .exact,
    printed: String? = nil,
    provenance: Provenance
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.total = total
    self.unit = unit
    self.time = time
    self.place = place
    self.bound = bound
    self.printed = printed
    self.provenance = provenance
  }
}

/// Figures that are read together, and how they are drawn.
package struct FigureGroup: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Two figures of one quantity, earlier and later.
    case beforeAfter
    /// Figures of one unit on one scale.
    case bars
    /// Figures listed with their numbers only: they share no scale.
    case list
    /// Aims, kept apart from what was reached.
    case targets
    /// Other groups one below the other, those of one unit on one scale: what became of a share,
    /// period by period.
    case periods
  }

  package var id: String
  package var title: Localized
  package var kind: Kind
  /// Ids of ``Figure``, in the order in which they are read.
  package var figures: [String]
  /// Ids of the groups that ``Kind/periods`` are drawn from, in this order; else none.
  package var groups: [String] = []
  /// What a reader should know before comparing.
  package var note: Localized?

  package init(
    id: String,
    title: Localized,
    kind: Kind,
    figures: [String],
    note: Localized? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.figures = figures
    self.note = note
  }
}

/// A relation between figures that the data itself promises, or a gap that it does not explain.
package struct FigureCheck: Identifiable, Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The formula is an equation which must hold.
    case equality
    /// The figures do not meet and the source does not say why: a question to ask.
    case question
  }

  package var id: String
  package var kind: Kind
  package var text: Localized
  /// "a - b = c" over figure ids, for an equality.
  package var formula: String?
  /// The figures that it is about.
  package var figures: [String]
  package var provenance: Provenance

  package init(
    id: String,
    kind: Kind,
    text: Localized,
    formula: String?,
    figures: [String],
    provenance: Provenance
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.formula = formula
    self.figures = figures
    self.provenance = provenance
  }
}
