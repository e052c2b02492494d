/// The styles of the document, each with a name, so that changing one changes the whole paper.
///
/// Sizes and places as in ``Paper/style``, by Nghị định 30/2020/NĐ-CP, Phụ lục I.
extension Paper {
  /// What sets a paragraph's style apart from the one that it is made from.
  private struct ParagraphStyle {
    var name: String
    var parent = "Standard"
    var paragraph = ""
    var text = ""
    /// Where tabs end.
    var stops = ""
    /// The style of the paragraph that is typed next.
    var next: String?
    var attributes = ""
  }

  private static let bold = "fo:font-weight=\"bold\""
  private static let centred = "fo:text-align=\"center\""
  private static let rule = "fo:border-bottom=\"0.7pt solid #000000\" fo:padding=\"0cm\""

  private static func size(_ points: Int) -> String { "fo:font-size=\"\(points)pt\"" }

  private static func sides(_ millimetres: Int) -> String {
    "fo:margin-left=\"\(millimetres)mm\" fo:margin-right=\"\(millimetres)mm\""
  }

  /// A stop that a tab reaches with dots, in millimetres from the left margin.
  private static func dots(upTo millimetres: Int) -> String {
    """
    <style:tab-stops><style:tab-stop style:position="\(millimetres)mm" style:leader-style="dotted" \
    style:leader-text="."/></style:tab-stops>
    """
  }

  private static func heading(_ level: Int, _ text: String) -> ParagraphStyle {
    ParagraphStyle(
      name: "Heading_20_\(level)",
      parent: "Heading",
      // LibreOffice takes the indent of a heading from its outline unless the style itself says it.
      paragraph: "fo:text-indent=\"10mm\" fo:margin-left=\"0mm\"",
      text: text,
      next: "Text_20_body",
      attributes: " style:default-outline-level=\"\(level)\""
    )
  }

  /// The body of the paper.
  private static let bodyStyles = [
    ParagraphStyle(
      name: "Text_20_body",
      paragraph: """
        fo:text-align="justify" fo:text-indent="10mm" fo:margin-top="6pt" fo:line-height="115%" \
        fo:orphans="2" fo:widows="2"
        """
    ),
    ParagraphStyle(
      name: "Heading",
      paragraph: "fo:text-indent=\"10mm\" fo:margin-top=\"9pt\" fo:keep-with-next=\"always\"",
      text: bold,
      next: "Text_20_body"
    ),
    heading(1, "fo:text-transform=\"uppercase\""),
    heading(2, ""),
    heading(3, "fo:font-weight=\"normal\""),
    ParagraphStyle(
      name: "Label",
      parent: "Text_20_body",
      paragraph: "fo:keep-with-next=\"always\""
    ),
    ParagraphStyle(name: "Dash", parent: "Text_20_body", paragraph: "fo:margin-top=\"3pt\""),
    ParagraphStyle(
      name: "Quotations",
      parent: "Text_20_body",
      paragraph: """
        fo:text-indent="0mm" fo:margin-left="10mm" fo:margin-top="3pt" \
        fo:border-left="1pt solid #777777" fo:padding-left="3mm"
        """
    ),
    ParagraphStyle(
      name: "Note",
      parent: "Text_20_body",
      paragraph: """
        fo:text-indent="0mm" fo:text-align="start" fo:keep-together="always"
        """,
      text: size(11)
    ),
    ParagraphStyle(
      name: "Dots",
      parent: "Text_20_body",
      paragraph: "fo:text-indent=\"0mm\" fo:text-align=\"start\" fo:keep-with-next=\"always\"",
      stops: dots(upTo: 160)
    ),
    ParagraphStyle(
      name: "Field",
      parent: "Text_20_body",
      paragraph: "fo:margin-top=\"3pt\" fo:text-align=\"start\"",
      stops: dots(upTo: 164)
    ),
    ParagraphStyle(
      name: "Table_20_Contents",
      paragraph: "fo:text-align=\"start\"",
      text: size(12)
    ),
    ParagraphStyle(
      name: "Table_20_Heading",
      parent: "Table_20_Contents",
      paragraph: centred,
      text: bold
    ),
    ParagraphStyle(
      name: "Table_20_Number",
      parent: "Table_20_Contents",
      paragraph: "fo:text-align=\"end\""
    ),
    ParagraphStyle(
      name: "Caption",
      paragraph: "fo:margin-top=\"9pt\" fo:margin-bottom=\"2pt\" fo:keep-with-next=\"always\"",
      text: bold + " " + size(12)
    ),
    ParagraphStyle(
      name: "Chart_20_Text",
      parent: "Table_20_Contents",
      paragraph: "fo:keep-with-next=\"always\""
    ),
    ParagraphStyle(
      name: "Chart_20_Bar",
      parent: "Chart_20_Text",
      // In a Times face the blocks of a bar leave gaps.
      text: "style:font-name=\"Courier New\" fo:color=\"#555555\" " + size(8)
    ),
  ]

  /// What stands around the body.
  private static let frameStyles = [
    // Before the first table and behind the last: a paragraph has to stand there, as low as can be.
    ParagraphStyle(name: "Edge", text: "fo:font-size=\"2pt\""),
    ParagraphStyle(name: "Superior", paragraph: centred, text: size(12)),
    ParagraphStyle(name: "Organisation", paragraph: centred, text: bold + " " + size(12)),
    ParagraphStyle(
      name: "Organisation_20_Rule",
      paragraph: rule + " " + sides(21) + " fo:margin-top=\"0mm\"",
      text: "fo:font-size=\"2pt\""
    ),
    ParagraphStyle(name: "Nation", paragraph: centred, text: bold + " " + size(12)),
    ParagraphStyle(
      name: "Motto",
      paragraph: centred + " " + rule + " fo:padding-bottom=\"0.5mm\" " + sides(17),
      text: bold + " " + size(13)
    ),
    ParagraphStyle(name: "Number", paragraph: centred + " fo:margin-top=\"2mm\"", text: size(13)),
    ParagraphStyle(
      name: "Date",
      paragraph: centred + " fo:margin-top=\"2mm\"",
      text: "fo:font-style=\"italic\" " + size(13)
    ),
    ParagraphStyle(
      name: "Title",
      paragraph: centred + " fo:margin-top=\"8mm\"",
      text: bold,
      next: "Subject"
    ),
    ParagraphStyle(name: "Subject", paragraph: centred + " " + sides(8), text: bold),
    ParagraphStyle(
      name: "Subject_20_Rule",
      paragraph: rule + " " + sides(60),
      text: "fo:font-size=\"2pt\""
    ),
    ParagraphStyle(
      name: "Addressee",
      paragraph: centred + " fo:margin-top=\"4mm\" fo:margin-bottom=\"2mm\""
    ),
    ParagraphStyle(name: "Annex_20_Note", paragraph: centred, text: "fo:font-style=\"italic\""),
    ParagraphStyle(
      name: "Warning",
      paragraph: centred + " fo:border=\"1.5pt solid #000000\" fo:padding=\"1.5mm\""
        + " fo:margin-top=\"4mm\"",
      text: bold + " " + size(12)
    ),
    ParagraphStyle(
      name: "Copies",
      text: bold + " fo:font-style=\"italic\" " + size(12)
    ),
    ParagraphStyle(name: "Copy", text: size(11)),
    ParagraphStyle(name: "Signer", paragraph: centred, text: bold + " " + size(13)),
    ParagraphStyle(
      name: "Signer_20_Name",
      paragraph: centred + " fo:margin-top=\"28mm\"",
      text: bold
    ),
    ParagraphStyle(name: "Header", paragraph: centred, text: size(13)),
  ]

  private static func element(_ style: ParagraphStyle) -> String {
    let next = style.next.map { " style:next-style-name=\"\($0)\"" } ?? ""
    let shown = style.name.replacing("_20_", with: " ")
    return """
      <style:style style:name="\(style.name)" style:display-name="\(shown)" \
      style:family="paragraph" style:parent-style-name="\(style.parent)"\(next)\(style.attributes)>\
      <style:paragraph-properties \(style.paragraph)>\(style.stops)</style:paragraph-properties>\
      <style:text-properties \(style.text)/>\
      </style:style>

      """
  }

  private static let textStyles = [
    ("Strong_20_Emphasis", bold), ("Emphasis", "fo:font-style=\"italic\""),
    ("Source_20_Mark", size(12)),
  ].map { name, look in
    """
    <style:style style:name="\(name)" \
    style:display-name="\(name.replacing("_20_", with: " "))" style:family="text">\
    <style:text-properties \(look)/></style:style>

    """
  }

  /// The fonts that the text names, with those that have the same widths.
  static let fontFaces = """
    <office:font-face-decls><style:font-face style:name="Times New Roman" \
    svg:font-family="'Times New Roman', Tinos, 'Liberation Serif'" \
    style:font-family-generic="roman" style:font-pitch="variable"/><style:font-face \
    style:name="Courier New" svg:font-family="'Courier New', 'Liberation Mono', Cousine" \
    style:font-family-generic="modern" style:font-pitch="fixed"/></office:font-face-decls>
    """

  var openDocumentStyles: String {
    let (language, country) = languageAndCountry
    let styles = (Self.bodyStyles + Self.frameStyles).map(Self.element) + Self.textStyles
    return """
      <office:document-styles\(OpenDocument.namespaces)>
      \(Self.fontFaces)
      <office:styles>
      <style:default-style style:family="paragraph"><style:paragraph-properties \
      fo:hyphenation-ladder-count="no-limit" style:tab-stop-distance="10mm"/>\
      <style:text-properties style:font-name="Times New Roman" fo:font-size="14pt" \
      fo:color="#000000" fo:language="\(language)" fo:country="\(country)"/></style:default-style>
      <style:default-style style:family="table"><style:table-properties \
      table:border-model="collapsing"/></style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
      \(styles.joined())\
      </office:styles>
      <office:automatic-styles>
      <style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" \
      fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="10mm" \
      fo:margin-bottom="20mm" fo:margin-left="30mm" fo:margin-right="15mm"/>\
      <style:header-style><style:header-footer-properties svg:height="10mm" \
      fo:margin-bottom="3mm" style:dynamic-spacing="false"/></style:header-style></style:page-layout>
      </office:automatic-styles>
      <office:master-styles>
      <style:master-page style:name="First" style:page-layout-name="A4" \
      style:next-style-name="Standard"><style:header><text:p text:style-name="Header"/>\
      </style:header></style:master-page>
      <style:master-page style:name="Standard" style:page-layout-name="A4"><style:header>\
      <text:p text:style-name="Header"><text:page-number text:select-page="current"/></text:p>\
      </style:header></style:master-page>
      </office:master-styles>
      </office:document-styles>

      """
  }
}
