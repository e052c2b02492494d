/// The cards as a page to print from a browser.
extension BadgeSheet {
  package var html: String {
    HTMLPage(
      language: language,
      title: Markup.html(documentTitle),
      style: """
        @page { size: \(Int(layout.page.width))mm \(Int(layout.page.height))mm; margin: 0; }
        body { margin: 0; background: #fff; color: #000; }
        svg { display: block; break-inside: avoid; }
        svg + svg { break-before: page; }
        @media screen { body { background: #bbb; } svg { background: #fff; margin: 4mm auto; } }
        """,
      parts: (0..<pageCount).map(picture)
    ).text
  }
}
