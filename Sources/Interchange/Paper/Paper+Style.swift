/// The look of the printed page.
///
/// Sizes, margins, places and the page number follow Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I:
/// A4; 20 to 25 mm above and below, 30 to 35 left, 15 to 20 right (I.3); Times New Roman (I.4); the
/// page number 13 to 14 points in the middle of the upper margin, not on the first page (I.7); the
/// body 13 to 14 points, set to both margins, its first lines 1 or 1.27 cm in, 6 points at least
/// between paragraphs (II.6 e). What the decree leaves open, tables and charts, is smaller than the
/// body.
extension Paper {
  static let style = """
    @page { size: A4; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, "Liberation Serif",
        serif; } }
    @page :first { @top-center { content: none; } }
    body { font: 14pt/1.25 "Times New Roman", Tinos, "Liberation Serif", serif; color: #000;
      background: #fff; max-width: 165mm; margin: 0 auto; }
    p { margin: 0; overflow-wrap: break-word; }
    header { display: flex; justify-content: space-between; text-align: center; font-size: 12pt;
      line-height: 1.15; }
    header div { display: flex; flex-direction: column; align-items: center; }
    header div:first-child { width: 68mm; } header div:last-child { width: 94mm; }
    header div p:last-child { margin-top: 2mm; font-size: 13pt; }
    header div:last-child p:last-child:first-child { margin-left: auto; }
    .strong { font-weight: bold; } .serial { white-space: pre; }
    .motto { font-size: 13pt; border-bottom: .7pt solid; padding-bottom: .6mm; }
    .date { font-style: italic; margin-top: auto; }
    .rule { border-bottom: .7pt solid; height: 0; margin: 1mm auto 0; }
    .third { width: 26mm; }
    h1 { font-size: 14pt; text-align: center; margin: 8mm 0 0; }
    .subject { font-weight: bold; text-align: center; padding: 0 10mm; }
    .addressee { margin: 5mm 0 3mm; text-align: center; }
    .warning { border: 1.5pt solid; padding: 1.5mm; margin: 4mm 0 0; text-align: center;
      font-size: 12pt; font-weight: bold; }
    main > p, main > ul, main blockquote p { margin: 6pt 0 0; text-align: justify; }
    main > p { text-indent: 10mm; }
    h2, h3, h4 { font-size: 14pt; margin: 9pt 0 0; padding-left: 10mm; break-after: avoid; }
    h2 { text-transform: uppercase; } h4 { font-weight: normal; }
    ul { padding: 0; list-style: none; }
    li { text-indent: 10mm; margin: 3pt 0 0; text-align: justify; overflow-wrap: break-word; }
    li::before { content: "- "; }
    blockquote { margin: 3pt 0 0 10mm; border-left: 1pt solid #777; padding-left: 4mm; }
    main blockquote p { margin-top: 3pt; min-height: 1em; }
    main > .note, main > .blank, main > .field { text-indent: 0; }
    main > .note { font-size: 11pt; text-align: left; }
    .blank { border-bottom: 1pt dotted; height: 7mm; }
    main > .blank { text-align: right; break-after: avoid; }
    main > .field { display: flex; gap: 1.5mm; margin: 3pt 0 0 10mm; text-align: left; }
    .field strong { flex: none; } .dots { flex: 1; border-bottom: 1pt dotted; }
    .below { text-align: center; } .with { text-align: center; font-style: italic; }
    section { break-before: page; margin-top: 12mm; }
    .label, tr.across:not(:last-child) { break-after: avoid; }
    .note { break-inside: avoid; } footer { break-before: avoid; }
    .mark { white-space: nowrap; font-size: .86em; }
    table { border-collapse: collapse; width: 100%; margin: 6pt 0 0; font-size: 12pt;
      table-layout: fixed; line-height: 1.15; }
    caption { font-weight: bold; text-align: left; margin-bottom: 2pt; break-after: avoid; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: .6pt solid; padding: .8mm 1.4mm; vertical-align: top; text-align: left;
      overflow-wrap: break-word; }
    th { text-align: center; vertical-align: middle; } td.number { text-align: right; }
    figure { margin: 9pt 0 0; break-inside: avoid; } svg { width: 100%; height: auto; }
    figcaption { font-size: 12pt; font-weight: bold; }
    svg text { font: 4.2px "Times New Roman", Tinos, "Liberation Serif", serif; }
    footer { display: flex; justify-content: space-between; margin-top: 5mm; break-inside: avoid; }
    .copies { width: 70mm; font-size: 11pt; } .copies .strong { font-size: 12pt; font-style: italic; }
    .signature { width: 82mm; text-align: center; min-height: 45mm; }
    .signature .name { margin-top: 28mm; }
    @media screen { body { padding: 10mm; } }
    \(onPhones)
    """

  /// On a narrow screen a row is a card: its cells stand below each other, each with the name of its
  /// column, since columns too narrow for a syllable would part it.
  private static let onPhones = """
    @media screen and (max-width: 120mm) { header, footer { flex-direction: column; gap: 4mm; }
      body { padding: 3mm; } header div, .copies, .signature { width: auto !important; }
      main > p, li { text-align: left !important; } .subject { padding: 0; }
      h2, h3, h4 { padding-left: 0; } .field { flex-wrap: wrap; margin-left: 0 !important; }
      .field strong { flex: 0 1 auto !important; } .dots { min-width: 20mm; }
      table, tbody, tr, td { display: block; } thead, colgroup { display: none; }
      tr { border: .6pt solid; margin: 0 0 2mm; padding: 1mm 0; }
      td, td.number { border: 0; text-align: left; } td[data-name]:empty { display: none; }
      td[data-name]::before { content: attr(data-name) ": "; font-style: italic; }
      td:first-child[data-name] { font-weight: bold; }
      figure { overflow-x: auto; } svg { min-width: 130mm; } }
    """
}
