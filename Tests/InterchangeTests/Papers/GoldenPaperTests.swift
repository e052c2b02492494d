import Conference
import Interchange
import TestFiles
import Testing

/// The papers as they were accepted; a file is named after the paper, its language and its form.
@Suite("Papers as they were accepted")
struct GoldenPaperTests {
  static let languages = Language.allCases

  private func check(_ text: String, named name: String) throws {
    let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
    let golden = GoldenFolder(folder + "/Golden")
    let difference = try golden.difference(of: text, named: name)
    #expect(difference == nil)
  }

  private func check(_ paper: Paper, _ name: String) throws {
    let name = "\(name)-\(paper.language.rawValue)"
    try check(paper.markdown, named: name + ".md")
    try check(paper.html, named: name + ".html")
    let content = paper.openDocument.first { $0.name == "content.xml" }
    try check(content?.text ?? "", named: name + ".content.xml")
  }

  @Test("the report on the conference", arguments: languages)
  func conference(language: Language) throws {
    try check(OrchardConference.takeHome(language).conferencePaper, "conference")
  }

  @Test("the report on a visit", arguments: languages)
  func visit(language: Language) throws {
    let takeHome = OrchardConference.takeHome(language)
    try check(takeHome.visitPaper(takeHome.conference.visits), "visit")
  }

  @Test("the report on a model, by an office that is named", arguments: languages)
  func model(language: Language) throws {
    var takeHome = OrchardConference.takeHome(language)
    takeHome.organisation = "Phòng LĐ-TB&XH huyện Châu Thành"
    takeHome.superior = "UBND huyện Châu Thành"
    takeHome.isRehearsal = true
    try check(takeHome.modelPaper(takeHome.conference.models[0]), "model")
  }

  @Test("the report on all reviews", arguments: languages)
  func reviews(language: Language) throws {
    let takeHome = OrchardConference.takeHome(language)
    try check(takeHome.reviewsPaper, "reviews")
    try check(takeHome.reviewsCSV(isRaw: false), named: "reviews-\(language).csv")
  }

  @Test("the report before anybody has reviewed anything", arguments: languages)
  func unreviewed(language: Language) throws {
    let paper = OrchardConference.takeHome(language, hasReviews: false).conferencePaper
    try check(paper.markdown, named: "unreviewed-\(language.rawValue).md")
  }

  @Test("the styles of a document, and what else its archive holds")
  func styles() throws {
    for part in OrchardConference.takeHome(.vi).reviewsPaper.openDocument {
      guard part.name != "content.xml" else { continue }
      let name = part.name.split(separator: "/").last ?? ""
      try check(part.text, named: "reviews-vi.\(name)")
    }
  }
}
