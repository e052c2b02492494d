import Typesetting

/// What is drawn in a strip; lengths are points, from its upper left corner.
enum PrintedInk {
  /// A line of a text, its letters on a baseline.
  case text(SetText, line: Int, x: Double, baseline: Double)
  case stroke(
    from: (x: Double, y: Double),
    to: (x: Double, y: Double),
    thickness: Double,
    isDotted: Bool
  )
  case fill(x: Double, y: Double, width: Double, height: Double, grey: Double)

  /// A stroke from left to right.
  static func rule(
    from x: Double,
    to end: Double,
    at y: Double,
    thickness: Double = 0.7,
    isDotted: Bool = false
  ) -> PrintedInk {
    .stroke(from: (x, y), to: (end, y), thickness: thickness, isDotted: isDotted)
  }

  /// A stroke from top to bottom.
  static func edge(at x: Double, height: Double, thickness: Double = 0.6) -> PrintedInk {
    .stroke(from: (x, 0), to: (x, height), thickness: thickness, isDotted: false)
  }

  func draw(on document: PDFDocument, x left: Double, y top: Double) {
    switch self {
    case .text(let text, let line, let x, let baseline):
      document.draw(text, line: line, x: left + x, baseline: top + baseline)
    case .stroke(let start, let end, let thickness, let isDotted):
      document.stroke(
        from: (left + start.x, top + start.y),
        to: (left + end.x, top + end.y),
        thickness: thickness,
        isDotted: isDotted
      )
    case .fill(let x, let y, let width, let height, let grey):
      document.fill(
        [Rectangle(x: left + x, y: top + y, width: width, height: height)],
        grey: grey
      )
    }
  }
}

/// A part of a page that is never divided: a line of a text, a line of a row, a letterhead.
struct PrintedStrip {
  /// Above it, unless it begins a page.
  var space = 0.0
  var height: Double
  var ink: [PrintedInk]
  /// Drawn where it is the first of its page, or the last.
  var opening: [PrintedInk] = []
  var closing: [PrintedInk] = []
  /// Whether the next strip stands on the same page.
  var keepsWithNext = false
  /// Whether it begins a page, whose pages are counted anew.
  var beginsSection = false
  /// What stands above it where it is the first of a page that is not the first of its table.
  var repeated: [PrintedStrip] = []
}

/// A page and what stands on it.
struct PrintedPage {
  /// In its section, from 1.
  var number: Int
  var strips: [(strip: PrintedStrip, top: Double)] = []
  fileprivate var bottom = 0.0

  fileprivate mutating func put(_ strip: PrintedStrip) {
    if strips.isEmpty {
      for repeated in strip.repeated { put(repeated) }
    }
    let top = bottom + (strips.isEmpty ? 0 : strip.space)
    strips.append((strip, top))
    bottom = top + strip.height
  }

  /// How far down the strips would reach.
  fileprivate func bottom(with strips: ArraySlice<PrintedStrip>) -> Double {
    var page = self
    for strip in strips { page.put(strip) }
    return page.bottom
  }
}

extension [PrintedStrip] {
  /// Puts the strips on pages.
  ///
  /// Those that keep together go to the next page together; where they would not fit on a page either,
  /// they are parted after all.
  ///
  /// - Parameter room: How high a page is between its margins.
  /// - Returns: At least one page.
  func pages(room: Double) -> [PrintedPage] {
    var pages = [PrintedPage(number: 1)]
    func add(_ strips: ArraySlice<PrintedStrip>) {
      let last = pages[pages.count - 1]
      if strips.first?.beginsSection ?? false, !last.strips.isEmpty {
        pages.append(PrintedPage(number: 1))
      } else if !last.strips.isEmpty, last.bottom(with: strips) > room {
        pages.append(PrintedPage(number: last.number + 1))
      }
      for strip in strips { pages[pages.count - 1].put(strip) }
    }
    var start = startIndex
    while start < endIndex {
      let end = self[start...].firstIndex { !$0.keepsWithNext } ?? endIndex - 1
      let chain = self[start...end]
      let begun = PrintedPage(number: 1).bottom(with: chain)
      if begun <= room {
        add(chain)
      } else {
        for place in chain.indices { add(self[place...place]) }
      }
      start = end + 1
    }
    return pages
  }
}

extension PrintedPage {
  func draw(on document: PDFDocument, x: Double, y: Double) {
    for (place, placed) in strips.enumerated() {
      let top = y + placed.top
      var ink = placed.strip.ink
      if place == 0 { ink += placed.strip.opening }
      if place == strips.count - 1 { ink += placed.strip.closing }
      for ink in ink { ink.draw(on: document, x: x, y: top) }
    }
  }
}
