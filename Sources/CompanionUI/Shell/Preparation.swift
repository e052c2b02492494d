package import Conference
import ConferenceSearch

/// What is made once, behind the first frame, so that no later key has to wait for it.
package struct Preparation: Sendable {
  let index: SearchIndex
  let roster: RosterListing

  package init(_ conference: Conference) {
    index = SearchIndex(conference, labels: .screens)
    roster = RosterListing(conference)
  }
}
