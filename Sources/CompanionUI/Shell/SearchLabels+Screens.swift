package import ConferenceSearch
import Wording

extension SearchLabels {
  /// What the screens of this program call the parts of a conference.
  package static let screens = SearchLabels(
    date: Phrases.date,
    place: Phrases.place,
    organiser: Phrases.organiser,
    parent: Phrases.parent,
    author: Phrases.author,
    publisher: Phrases.paper,
    published: Phrases.published,
    address: Phrases.address,
    day: { Phrases.date($0) },
    period: { Phrases.period(from: $0, to: $1) },
    paragraph: { Phrases.paragraph($0) },
    citations: { Phrases.citations($0) }
  )
}
