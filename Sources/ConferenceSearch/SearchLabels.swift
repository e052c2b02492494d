package import Conference

/// What the screens call the parts of a conference and of its source, as people look for them.
package struct SearchLabels: Sendable {
  package var date: Localized
  package var place: Localized
  package var organiser: Localized
  package var parent: Localized
  package var author: Localized
  package var publisher: Localized
  package var published: Localized
  package var address: Localized
  /// A calendar date as the screens write it.
  package var day: @Sendable (CalendarDate) -> Localized
  /// A period of years, as people speak of it.
  package var period: @Sendable (_ from: Int, _ to: Int) -> Localized
  /// A paragraph of the source by its number.
  package var paragraph: @Sendable (Int) -> Localized
  /// How many data cite a paragraph.
  package var citations: @Sendable (Int) -> Localized

  package init(
    date: Localized,
    place: Localized,
    organiser: Localized,
    parent: Localized,
    author: Localized,
    publisher: Localized,
    published: Localized,
    address: Localized,
    day: @escaping @Sendable (CalendarDate) -> Localized,
    period: @escaping @Sendable (_ from: Int, _ to: Int) -> Localized,
    paragraph: @escaping @Sendable (Int) -> Localized,
    citations: @escaping @Sendable (Int) -> Localized
  ) {
    self.date = date
    self.place = place
    self.organiser = organiser
    self.parent = parent
    self.author = author
    self.publisher = publisher
    self.published = published
    self.address = address
    self.day = day
    self.period = period
    self.paragraph = paragraph
    self.citations = citations
  }
}
