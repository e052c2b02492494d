import ArgumentParser
import SeededRandom
import Testing

@testable import hoinghi

@Suite("Options that are read without the parser")
struct StartOptionsTests {
  /// What the parser makes of the same words; nil where it refuses them, or they are a verb's.
  private static func parsed(_ arguments: [String]) -> RootOptions? {
    guard case .root(let options)? = try? CommandLineReader.read(arguments, helpWidth: nil) else {
      return nil
    }
    return options
  }

  private static func expectSame(_ arguments: [String]) {
    guard let plain = StartOptions(arguments) else { return }
    let whole = parsed(arguments)
    #expect(whole != nil, "\(arguments)")
    #expect(whole?.values == plain.values, "\(arguments)")
    #expect(whole?.interface.screen == plain.screen, "\(arguments)")
    #expect(whole?.store.at == plain.time, "\(arguments)")
    #expect(whole?.store.rehearse == plain.isRehearsal, "\(arguments)")
  }

  @Test(
    "every option with a value is read, and as the parser reads it",
    arguments: SettingName.allCases
  )
  func setting(_ name: SettingName) {
    guard name != .ascii else {
      #expect(StartOptions(["--ascii"]) == nil)
      return
    }
    #expect(StartOptions([name.option, "x"])?.values.values == [name: "x"])
    Self.expectSame([name.option, "x"])
    Self.expectSame(["--screen", "checkin", name.option, "two words", "--rehearse"])
  }

  @Test("none, and those that are no settings")
  func others() {
    #expect(StartOptions([])?.values.values.isEmpty == true)
    let plain = StartOptions(["--at", "2023-09-18T08:00", "--rehearse", "--screen", "checkin"])
    #expect(plain?.time == "2023-09-18T08:00")
    #expect(plain?.isRehearsal == true)
    #expect(plain?.screen == "checkin")
  }

  @Test(
    "what may mean anything else is left to the parser",
    arguments: [
      ["overview"], ["--help"], ["-h"], ["help"], ["--version"], ["--desk"], ["--desk", ""],
      ["--desk", "-A"], ["--desk", "--screen"], ["--desk", "help"], ["--desk=A"], ["--"],
      ["--desk", "A", "checkin"], ["--desk", "A", "--desk", "B"], ["--print", "x"],
      ["--format", "csv"],
      ["--screen", "a", "--screen", "b"], ["--at", "1", "--at", "2"], ["--rehearse", "--rehearse"],
      ["desk", "A"], ["-desk", "A"], ["---completion", "x"], ["--generate-manual", "en"],
      ["--generate-completion-script", "bash"], ["--no-ascii"], ["--Desk", "A"],
    ]
  )
  func others(_ arguments: [String]) {
    #expect(StartOptions(arguments) == nil)
  }

  @Test("whatever words come in whatever order, it is as the parser has it, or left to it")
  func random() {
    let words =
      SettingName.allCases.map(\.option) + [
        "--screen", "--at", "--rehearse", "--no-ascii", "--format", "--raw", "--", "-", "x",
        "checkin",
        "help", "--help", "", "@x", "a=b", "--desk=A", "roster",
      ]
    var random = SeededGenerator(seed: 10)
    for _ in 0..<150 {
      Self.expectSame(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }
      )
    }
  }
}
