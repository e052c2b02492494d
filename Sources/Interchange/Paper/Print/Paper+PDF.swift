package import Typesetting

/// The paper as pages of A4.
extension Paper {
  /// Draws the pages.
  ///
  /// - Returns: A PDF file whose text can be read back; the same paper has the same bytes.
  /// - Throws: ``TypesettingError`` where pango and cairo are not there.
  package func pdf() throws(TypesettingError) -> [UInt8] {
    var typesetter = try PaperTypesetter(self, bodySize: isOnePage ? 13 : 14)
    var pages = try typesetter.pages()
    // What is to be on one page is set smaller, down to what an official still reads at arm's length,
    // and at last closer.
    let attempts: [(size: Int, isTight: Bool)] = [
      (12, false), (11, false), (10, false), (10, true),
    ]
    for attempt in isOnePage ? attempts : [] where pages.count > 1 {
      typesetter = try PaperTypesetter(
        self,
        bodySize: Double(attempt.size),
        isTight: attempt.isTight
      )
      pages = try typesetter.pages()
    }
    return try typesetter.draw(pages)
  }
}

extension PaperTypesetter {
  func draw(_ pages: [PrintedPage]) throws(TypesettingError) -> [UInt8] {
    for (place, page) in pages.enumerated() {
      if place > 0 { document.nextPage() }
      page.draw(on: document, x: Sheet.left, y: Sheet.top)
      guard page.number > 1 else { continue }
      let number = try set("\(page.number)", size: 13, width: Sheet.width, alignment: .centre)
      // In the middle of the upper margin.
      document.draw(number, line: 0, x: Sheet.left, baseline: Sheet.top - 6 * Sheet.millimetre)
    }
    return try document.finish()
  }
}

/// A4 and its margins by Nghị định 30/2020/NĐ-CP, Phụ lục I (I.3), in points.
enum Sheet {
  static let millimetre = 72 / 25.4
  static let pageWidth = 210 * millimetre
  static let pageHeight = 297 * millimetre
  static let left = 30 * millimetre
  static let top = 20 * millimetre
  static let width = 165 * millimetre
  static let height = 257 * millimetre
}
