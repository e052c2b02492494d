import Testing

@testable import CompanionUI

@Suite("Charts")
struct ChartTests {
  private let chart = Chart(bars: [
    Chart.Bar(label: "2015", value: 9.88, printed: "9,88%"),
    Chart.Bar(label: "2020", value: 0, printed: "0%"),
    Chart.Bar(label: "2025", value: nil, printed: "chưa có"),
    Chart.Bar(label: "đích", value: 5, printed: "5%", isTarget: true),
  ])

  @Test("the number always stands beside its bar", arguments: Symbols.allCases, [20, 40, 100])
  func numbers(symbols: Symbols, width: Int) {
    let text = chart.lines(width: width, symbols: symbols).map(\.text).joined(separator: "\n")
    for number in ["9,88%", "0%", "chưa có", "5%"] { #expect(text.contains(number)) }
  }

  @Test(
    "what is absent is drawn unlike zero, and an aim unlike a result",
    arguments: Symbols.allCases
  )
  func differs(symbols: Symbols) {
    let rows = chart.lines(width: 60, symbols: symbols).map { $0.spans[2].text }
    #expect(Set(rows).count == rows.count)
    #expect(rows[1] != rows[2])
  }

  @Test("a number as wide as the window stands above its bar, which keeps its room")
  func wideNumber() {
    let number = "chỉ tiêu trên 1.000 mô hình, dự án"
    let wide = Chart(bars: [
      Chart.Bar(label: "2025", value: 1000, printed: number, isTarget: true)
    ])
    let rows = wide.lines(width: 37, symbols: .blocks).map(\.text)
    #expect(rows.dropLast().joined(separator: " ").contains("2025 chỉ tiêu trên 1.000"))
    #expect(rows.last == "  " + String(repeating: "░", count: 35))
  }

  @Test("braille bars are made of dots alone, half a column fine")
  func braille() {
    #expect(Symbols.braille.bar(1, width: 4) == "⣿⣿⣿⣿")
    #expect(Symbols.braille.bar(0.6, width: 5) == "⣿⣿⣿")
    #expect(Symbols.braille.bar(0.5, width: 5) == "⣿⣿⡇")
    #expect(Symbols.braille.bar(0.001, width: 5) == "⡇")
  }

  @Test("ASCII bars hold nothing but ASCII")
  func ascii() {
    for line in chart.lines(width: 60, symbols: .ascii) {
      let bar = line.spans[2].text
      #expect(bar.utf8.count == bar.count)
    }
  }

  @Test("a small value is never drawn as nothing", arguments: Symbols.allCases)
  func smallIsSeen(symbols: Symbols) {
    #expect(!symbols.bar(0.0001, width: 20).isEmpty)
    #expect(symbols.bar(0, width: 20).isEmpty)
    #expect(symbols.bar(2, width: 20).count == 20)
  }
}
