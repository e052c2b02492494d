/// What cards are printed on: the page, the card, and where cards lie.
///
/// Lengths are millimetres.
package struct CardLayout: Hashable, Sendable {
  /// A width and a height.
  package struct Size: Hashable, Sendable {
    package var width: Double
    package var height: Double
  }

  /// The layouts by the names of the command line.
  package enum Name: String, CaseIterable, Hashable, Sendable {
    /// Sheets of A4 with crop marks.
    case card86 = "card-86x54"
    case card90 = "card-90x55"
    /// The same, with a second side that is folded behind the first.
    case fold86 = "fold-86x54"
    case fold90 = "fold-90x55"
    /// Rolls of labels, one a page.
    case label62 = "label-62x40"
    case label100 = "label-100x50"
  }

  package let page: Size
  /// One side of a card.
  let face: Size
  /// How many cards lie beside and below one another.
  let columns: Int
  let rows: Int
  /// Sides of a card, the second to the right of the first: folded behind it, both are upright.
  let sides: Int

  /// The layout of a name.
  package init(_ name: Name) {
    let sheet = Size(width: 210, height: 297)
    switch name {
    case .card86: self.init(sheet, face: Size(width: 86, height: 54), columns: 2, rows: 5)
    case .card90: self.init(sheet, face: Size(width: 90, height: 55), columns: 2, rows: 5)
    case .fold86: self.init(sheet, face: Size(width: 86, height: 54), rows: 5, sides: 2)
    case .fold90: self.init(sheet, face: Size(width: 90, height: 55), rows: 5, sides: 2)
    case .label62: self.init(label: Size(width: 62, height: 40))
    case .label100: self.init(label: Size(width: 100, height: 50))
    }
  }

  private init(_ page: Size, face: Size, columns: Int = 1, rows: Int, sides: Int = 1) {
    self.page = page
    self.face = face
    self.columns = columns
    self.rows = rows
    self.sides = sides
  }

  private init(label: Size) { self.init(label, face: label, rows: 1) }

  /// How many cards a page holds.
  package var cardsPerPage: Int { columns * rows }

  /// The upper left corners of all cards of a page.
  var corners: [CardPoint] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        CardPoint(
          x: left + Double(column * sides) * face.width,
          y: top + Double(row) * face.height
        )
      }
    }
  }

  private var left: Double { (page.width - Double(columns * sides) * face.width) / 2 }
  private var top: Double { (page.height - Double(rows) * face.height) / 2 }

  /// Where a sheet is cut, in its margins, and dashed where a card is folded; a label needs none.
  var marks: [CardInk] {
    guard left > 0, top > 0 else { return [] }
    let (right, bottom) = (page.width - left, page.height - top)
    let uprights = (0...(columns * sides)).flatMap { place -> [CardInk] in
      let x = left + Double(place) * face.width
      let isFold = place % sides != 0
      return [
        mark(CardPoint(x: x, y: top), dx: 0, dy: -1, isFold),
        mark(CardPoint(x: x, y: bottom), dx: 0, dy: 1, isFold),
      ]
    }
    let levels = (0...rows).flatMap { place -> [CardInk] in
      let y = top + Double(place) * face.height
      return [
        mark(CardPoint(x: left, y: y), dx: -1, dy: 0, false),
        mark(CardPoint(x: right, y: y), dx: 1, dy: 0, false),
      ]
    }
    return uprights + levels
  }

  /// A mark that begins at some distance from a card, so that none of it is left on one.
  private func mark(_ point: CardPoint, dx: Double, dy: Double, _ isFold: Bool) -> CardInk {
    let (near, far) = (2.0, 7.0)
    return .rule(
      from: CardPoint(x: point.x + dx * near, y: point.y + dy * near),
      to: CardPoint(x: point.x + dx * far, y: point.y + dy * far),
      thickness: isFold ? 0.3 : 0.15,
      isDotted: isFold
    )
  }
}
