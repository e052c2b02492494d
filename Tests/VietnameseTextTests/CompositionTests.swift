import Foundation
import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct CompositionTests {
  @Test("text composes as the NFC of NormalizationTest.txt has it")
  func normalizationTest() throws {
    let bunzip = Process()
    let output = Pipe()
    bunzip.executableURL = URL(filePath: "/usr/bin/env")
    bunzip.arguments = [
      "bzcat", UnicodeData.folder.appending(path: "NormalizationTest.txt.bz2").path,
    ]
    bunzip.standardOutput = output
    try bunzip.run()
    let data = try #require(try output.fileHandleForReading.readToEnd())
    let rows = String(decoding: data, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("@") }
    #expect(rows.count > 10_000)
    for row in rows {
      let columns = row.split(separator: ";").prefix(3).map { column in
        column.split(separator: " ")
          .compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      }
      for column in columns {
        let composed = Composition.composed(String(String.UnicodeScalarView(column)))
        #expect(Array(composed.unicodeScalars) == columns[1], "\(row)")
      }
    }
  }

  @Test("composed Vietnamese stays as it is, decomposed comes together")
  func vietnamese() {
    var sample = SampleText(seed: SeededGenerator.seed)
    for _ in 0..<500 {
      let text = sample.phrase()
      let apart = text.decomposedStringWithCanonicalMapping
      #expect(Array(Composition.composed(apart).unicodeScalars) == Array(text.unicodeScalars))
      #expect(Array(Composition.composed(text).unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
