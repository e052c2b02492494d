/// An address that belongs to a session: its page, its slides.
package struct SessionLink: Hashable, Sendable {
  /// Begins with http:// or https://.
  package var url: String
  /// What it is called; nil where it has no other name than itself.
  package var title: String?

  /// Nil where the text is no such address: nothing else is ever shown as one.
  ///
  /// - Parameters:
  ///   - url: The address; blanks around it do not count.
  ///   - title: What it is called, in one line.
  package init?(_ url: String, title: String? = nil) {
    let url = String(url.drop(while: \.isWhitespace).prefix { !$0.isWhitespace })
    guard Self.isAddress(url) else { return nil }
    let words = title?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    self.url = url
    self.title = words.isEmpty || words == url || words.utf8.count > 2000 ? nil : words
  }

  /// Whether a text is an address of the web: visible ASCII, as RFC 3986 has it, and letters.
  package static func isAddress(_ text: String) -> Bool {
    let rest =
      text.hasPrefix("https://")
      ? text.dropFirst(8)
      : text.hasPrefix("http://") ? text.dropFirst(7) : ""
    return (1...2000).contains(rest.utf8.count)
      && rest.unicodeScalars.allSatisfy { scalar in
        scalar.isASCII
          ? (0x21..<0x7F).contains(scalar.value) && scalar != "<" && scalar != ">"
            && scalar != "\""
          : scalar.properties.isAlphabetic
      }
  }
}
