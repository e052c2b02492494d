import Conference
import Interchange
import Testing

/// The papers as they were accepted; a file is named after the paper, its language and its form.
@Suite("Papers as they were accepted")
struct GoldenPaperTests {
  static let languages = Language.allCases

  private func check(_ paper: Paper, _ name: String) {
    let name = "\(name)-\(paper.language.rawValue)"
    GoldenText.check(paper.markdown, named: name + ".md")
    GoldenText.check(paper.html, named: name + ".html")
    let content = paper.openDocument.first { $0.name == "content.xml" }
    GoldenText.check(content?.text ?? "", named: name + ".content.xml")
  }

  @Test("the report on the conference", arguments: languages)
  func conference(language: Language) {
    check(OrchardConference.takeHome(language).conferencePaper, "conference")
  }

  @Test("the report on a visit", arguments: languages)
  func visit(language: Language) {
    let takeHome = OrchardConference.takeHome(language)
    check(takeHome.visitPaper(takeHome.conference.visits), "visit")
  }

  @Test("the report on a model, by an office that is named", arguments: languages)
  func model(language: Language) {
    var takeHome = OrchardConference.takeHome(language)
    takeHome.organisation = "Phòng LĐ-TB&XH huyện Châu Thành"
    takeHome.superior = "UBND huyện Châu Thành"
    takeHome.isRehearsal = true
    check(takeHome.modelPaper(takeHome.conference.models[0]), "model")
  }

  @Test("the report on all reviews", arguments: languages)
  func reviews(language: Language) {
    let takeHome = OrchardConference.takeHome(language)
    check(takeHome.reviewsPaper, "reviews")
    GoldenText.check(takeHome.reviewsCSV(isRaw: false), named: "reviews-\(language).csv")
  }

  @Test("the report before anybody has reviewed anything", arguments: languages)
  func unreviewed(language: Language) {
    let paper = OrchardConference.takeHome(language, hasReviews: false).conferencePaper
    GoldenText.check(paper.markdown, named: "unreviewed-\(language.rawValue).md")
  }

  @Test("the styles of a document, and what else its archive holds")
  func styles() {
    for part in OrchardConference.takeHome(.vi).reviewsPaper.openDocument {
      guard part.name != "content.xml" else { continue }
      let name = part.name.split(separator: "/").last ?? ""
      GoldenText.check(part.text, named: "reviews-vi.\(name)")
    }
  }
}
