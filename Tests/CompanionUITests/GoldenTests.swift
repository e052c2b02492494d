import Conference
import Terminal
import TestFiles
import Testing

@testable import CompanionUI

@Suite("Golden screens")
struct GoldenTests {
  private let golden = GoldenFolder(beside: #filePath)

  private func check(_ text: String, named name: String) throws {
    let difference = try golden.difference(of: text, named: name + ".txt")
    #expect(difference == nil)
  }

  /// The bodies have a file each; tabs, titles and footers stand in one table a language, so that a
  /// word of them changes one file.
  @Test("every state, in each of its looks, is as it was accepted", arguments: Language.allCases)
  func looks(language: Language) throws {
    var chrome = GoldenChrome()
    for state in GoldenState.all {
      for look in state.looks where look.language == language {
        let session = try state.reach(look)
        let text = GoldenText(session.canvas)
        try check(text.body, named: "\(state.name)-\(look)")
        chrome.add(text, of: state, look)
      }
    }
    try check(chrome.text, named: "chrome-\(language.rawValue)")
  }

  @Test("every file is that of a state")
  func files() throws {
    let bodies = GoldenState.all.flatMap { state in state.looks.map { "\(state.name)-\($0)" } }
    let tables = Language.allCases.map { "chrome-\($0.rawValue)" }
    #expect(Set(bodies).count == bodies.count)
    let names = (bodies + tables).map { $0 + ".txt" }
    #expect(try Set(golden.names()).subtracting(names).isEmpty)
  }

  @Test("no two styles are written alike")
  func letters() {
    let bools = [false, true]
    let styles = [Style.Ink.plain, .accent, .caution, .good, .bad].flatMap { ink in
      bools.flatMap { bold in
        bools.flatMap { underline in
          bools.map { Style(ink, bold: bold, underline: underline, reverse: $0) }
        }
      }
    }
    #expect(Set(styles.map(GoldenText.letter)).count == styles.count)
  }
}

/// What frames the bodies: by the size of the window each row of tabs that was seen, once, then the
/// title and the footer of each state.
private struct GoldenChrome {
  private struct Table {
    var tabs: [String] = []
    var states: [String] = []
  }

  private var tables: [(size: Size, table: Table)] = []

  mutating func add(_ text: GoldenText, of state: GoldenState, _ look: GoldenLook) {
    let place = tables.firstIndex { $0.size == look.size } ?? tables.count
    if place == tables.count { tables.append((look.size, Table())) }
    let tabs = text.line(0)
    if !tables[place].table.tabs.contains(tabs) { tables[place].table.tabs.append(tabs) }
    let footer = text.line(look.size.height - 1)
    tables[place].table.states.append("\(state.name)\n\(text.line(1))\n\(footer)")
  }

  var text: String {
    tables.map { size, table in
      let name = "\(size.width)x\(size.height)"
      return "# \(name)\n\n" + (table.tabs + table.states).joined(separator: "\n\n") + "\n"
    }.joined(separator: "\n")
  }
}
