import Conference
import Wording

/// A text document of OpenDocument 1.2, as the files that its archive holds.
package enum OpenDocument {
  /// A file of the archive.
  package struct Part: Hashable, Sendable {
    package var name: String
    package var text: String
    package var isCompressed = true

    package var bytes: [UInt8] { Array(text.utf8) }
  }

  static let mediaType = "application/vnd.oasis.opendocument.text"

  /// What begins every file but the media type.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// The names that the elements are from.
  static let namespaces =
    [
      ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
      ("meta", "meta"),
    ].map { " xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined()
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\""

  /// Text between two tags; runs of spaces, which XML would make one, are counted.
  static func text(_ text: String) -> String {
    var result = ""
    var blanks = 0
    func blank(isLast: Bool) -> String {
      guard blanks > 0 else { return "" }
      // A blank at either end of a paragraph would be dropped too.
      if blanks == 1, !result.isEmpty, !isLast { return " " }
      return "<text:s text:c=\"\(blanks)\"/>"
    }
    for character in Markup.html(text) {
      if character == " " {
        blanks += 1
        continue
      }
      result += blank(isLast: false)
      blanks = 0
      result.append(character)
    }
    return result + blank(isLast: true)
  }
}

/// The paper as a document that LibreOffice and Word open and change.
extension Paper {
  /// The files of the archive in their order: the media type first, which is not packed.
  package var openDocument: [OpenDocument.Part] {
    let documents = [
      ("content.xml", openDocumentContent), ("styles.xml", openDocumentStyles), ("meta.xml", meta),
    ]
    return [
      OpenDocument.Part(name: "mimetype", text: OpenDocument.mediaType, isCompressed: false),
      OpenDocument.Part(
        name: "META-INF/manifest.xml",
        text: Self.manifest(documents.map(\.0))
      ),
    ] + documents.map { OpenDocument.Part(name: $0.0, text: OpenDocument.declaration + $0.1) }
  }

  /// The document's language and country, as each reader of OpenDocument wants them apart.
  var languageAndCountry: (String, String) {
    switch language {
    case .vi: ("vi", "VN")
    case .en: ("en", "GB")
    }
  }

  private var meta: String {
    let (language, country) = languageAndCountry
    return """
      <office:document-meta\(OpenDocument.namespaces)><office:meta>
      <meta:generator>hoinghi</meta:generator>
      <dc:title>\(Markup.html(subject))</dc:title>
      <dc:language>\(language)-\(country)</dc:language>
      </office:meta></office:document-meta>

      """
  }

  private static func manifest(_ names: [String]) -> String {
    let entries = names.map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>\n"
    }
    return OpenDocument.declaration + """
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
      manifest:version="1.2">
      <manifest:file-entry manifest:full-path="/" manifest:version="1.2" \
      manifest:media-type="\(OpenDocument.mediaType)"/>
      \(entries.joined())</manifest:manifest>

      """
  }
}
