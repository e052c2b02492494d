package import Conference
import Wording

/// Cards on their pages, before they have a form.
package struct BadgeSheet: Sendable {
  package let layout: CardLayout
  let badges: [Badge]
  let title: String
  let language: Language
  private let face: CardFace

  /// - Parameters:
  ///   - badges: In the order in which they are printed.
  ///   - info: Which conference they admit to.
  ///   - layout: What they are printed on.
  ///   - language: Of the conference's name.
  package init(
    _ badges: [Badge],
    of info: ConferenceInfo,
    on layout: CardLayout,
    in language: Language
  ) {
    self.badges = badges
    self.layout = layout
    self.language = language
    title = Markup.visible(info.title[language])
    face = CardFace(size: layout.face, title: Markup.visible(info.briefTitle[language]))
  }

  package var pageCount: Int {
    (badges.count + layout.cardsPerPage - 1) / layout.cardsPerPage
  }

  /// What is drawn on a page, from 0.
  ///
  /// - Complexity: O(*n*) in the cards of a page.
  func page(_ number: Int) -> [CardInk] {
    let shown = badges.dropFirst(number * layout.cardsPerPage).prefix(layout.cardsPerPage)
    return layout.marks
      + zip(shown, layout.corners).flatMap { badge, corner -> [CardInk] in
        let ink = face.ink(badge)
        return (0..<layout.sides).flatMap { side in
          let place = CardPoint(x: corner.x + Double(side) * layout.face.width, y: corner.y)
          return ink.map { $0.moved(by: place) }
        }
      }
  }

  /// What a window that shows them is called.
  var documentTitle: String { "\(Phrases.badgesTitle[language]) – \(title)" }

  /// Names of font families: the letters that the cards are laid out for, then what has all letters of
  /// Vietnamese.
  static let families = "Liberation Sans, Arial, DejaVu Sans, sans-serif"
}
