import Attendance
import Conference
import Terminal
import Testing

@testable import CompanionUI

@Suite("Golden screens of the form of a review")
struct GoldenReviewTests {
  @Test(
    "the form in each of its states is as it was accepted",
    arguments: GoldenScreenTests.sizes
  )
  func states(size: Size) throws {
    for state in Self.states {
      var laptop = try Session.reviews(
        width: size.width,
        height: size.height,
        language: state.language
      )
      laptop.press("j")
      state.lead(&laptop)
      Golden.check(
        laptop.canvas,
        named: "review-\(state.name)-\(state.language.rawValue)-\(size.width)x\(size.height)"
      )
    }
  }

  private struct State {
    var name: String
    var language = Language.vi
    var lead: @Sendable (inout Session) -> Void
  }

  private static let note = """
    Vườn nhãn Ido xanh tốt, đường vào hẹp, xe 29 chỗ không vào được.

    Nên hỏi thêm: giống mua ở đâu, ai bao tiêu, khi rớt giá thì hộ nghèo xoay xở ra sao?
    """

  private static let states: [State] = [
    State(name: "who") { $0.press("r", "ng") },
    State(name: "who-empty") { $0.press("r") },
    State(name: "province") { $0.press("r", "Lê Thị Mới", "Enter") },
    State(name: "new") { $0.open() },
    State(name: "scores") {
      $0.open()
      $0.press("4", "Down", "5", "Down", "2")
    },
    State(name: "scores", language: .en) {
      $0.open()
      $0.press("4", "Down", "5", "Down", "2")
    },
    State(name: "households") {
      $0.open()
      $0.go(to: .households)
      $0.press("12")
    },
    State(name: "note") {
      $0.open()
      $0.go(to: .note)
      $0.paste(note)
    },
    State(name: "question") {
      $0.open()
      $0.press("3")
      $0.go(to: .note)
      $0.paste(note)
      $0.press("Tab", "Tab", "Chưa rõ.")
    },
    State(name: "trouble") {
      $0.open()
      $0.go(to: .note)
      $0.refusal = Localized(same: "Đĩa đã đầy; hãy xóa bớt rồi thử lại.")
      $0.press("Vườn")
    },
    State(name: "undone") {
      $0.open()
      $0.press("4", "Tab", "^R")
    },
    State(name: "last") {
      $0.open()
      $0.go(to: .photographs)
      $0.paste("vuon-1.jpg\nvườn 2.png")
      $0.press("Esc")
    },
    State(name: "help") {
      $0.open()
      $0.press("?")
    },
  ]
}
