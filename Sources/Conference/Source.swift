/// The text that reports the conference.
package struct Source: Hashable, Sendable {
  /// A place where the source's spelling was read as something else, and why.
  package struct Reading: Identifiable, Hashable, Sendable {
    package var id: String
    package var printed: String
    package var read: String
    package var reason: Localized
    package var provenance: Provenance

    package init(
      id: String,
      printed: String,
      read: String,
      reason: Localized,
      provenance: Provenance
    ) {
      self.id = id
      self.printed = printed
      self.read = read
      self.reason = reason
      self.provenance = provenance
    }
  }

  package var title: String
  package var author: String?
  package var publisher: String?
  package var address: String?
  /// A calendar date, "2023-09-18".
  package var published: String?
  /// Where the date alone comes from, if not from where the source itself does.
  package var publishedProvenance: Provenance?
  /// How many paragraphs it has; a citation is from 1 to this.
  package var paragraphs: Int
  package var readings: [Reading]
  /// The paragraphs themselves, the first cited as 1; empty where the data bring no text.
  package var text: [String] = []
  package var provenance: Provenance

  package init(
    title: String,
    author: String?,
    publisher: String?,
    address: String?,
    published: String?,
    publishedProvenance: Provenance? = nil,
    paragraphs: Int,
    readings: [Reading],
    provenance: Provenance
  ) {
    self.title = title
    self.author = author
    self.publisher = publisher
    self.address = address
    self.published = published
    self.publishedProvenance = publishedProvenance
    self.paragraphs = paragraphs
    self.readings = readings
    self.provenance = provenance
  }
}
