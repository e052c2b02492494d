import QRCodes
package import Typesetting

/// The cards as pages of a PDF.
extension BadgeSheet {
  /// Draws the pages.
  ///
  /// - Returns: A PDF file whose text can be read back; the same cards have the same bytes.
  /// - Throws: ``TypesettingError`` where pango and cairo are not there.
  package func pdf() throws(TypesettingError) -> [UInt8] {
    let document = try PDFDocument(
      width: layout.page.width * Sheet.millimetre,
      height: layout.page.height * Sheet.millimetre,
      title: documentTitle
    )
    for number in 0..<pageCount {
      if number > 0 { document.nextPage() }
      for ink in page(number) { try ink.draw(on: document) }
    }
    return try document.finish()
  }
}

extension CardInk {
  fileprivate func draw(on document: PDFDocument) throws(TypesettingError) {
    let scale = Sheet.millimetre
    switch self {
    case .text(let line, let point):
      let text = try line.set(in: document)
      document.draw(text, line: 0, x: point.x * scale, baseline: point.y * scale)
    case .rule(let start, let end, let thickness, let isDotted):
      document.stroke(
        from: (start.x * scale, start.y * scale),
        to: (end.x * scale, end.y * scale),
        thickness: thickness * scale,
        isDotted: isDotted
      )
    case .code(let code, let point, let side):
      let module = side / Double(code.side) * scale
      document.fill(
        code.runs.map { run in
          Rectangle(
            x: point.x * scale + Double(run.x) * module,
            y: point.y * scale + Double(run.y) * module,
            width: Double(run.count) * module,
            height: module
          )
        },
        grey: 0
      )
    }
  }
}

extension CardLine {
  /// The line, smaller where the letters of this machine are wider than those it was laid out for.
  fileprivate func set(in document: PDFDocument) throws(TypesettingError) -> SetText {
    let escaped = Markup.html(text)
    let markup = isBold ? "<b>\(escaped)</b>" : escaped
    let points = size * Sheet.millimetre
    let text = try document.set(markup, TextSetting(families: BadgeSheet.families, size: points))
    let (width, most) = (text.lines.first?.width ?? 0, room * Sheet.millimetre)
    guard width > most else { return text }
    return try document.set(
      markup,
      TextSetting(families: BadgeSheet.families, size: points * most / width)
    )
  }
}
