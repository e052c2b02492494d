import Conference
import Testing

@testable import BundledData

@Suite("The source's own text")
struct SourceTextTests {
  private func faults(_ bytes: [UInt8], stated: Int? = nil) -> [DataFault] {
    do {
      _ = try SourceText.paragraphs(bytes, stated: stated)
      return []
    } catch {
      return error.faults
    }
  }

  private func fault(_ line: Int, _ column: Int, _ reason: DataFault.Reason) -> DataFault {
    DataFault(
      file: "source.txt",
      position: TextPosition(line: line, column: column),
      reason: reason
    )
  }

  @Test("a paragraph is a line that is not empty, composed, without blanks around it")
  func paragraphs() throws {
    let text = "\u{FEFF}Một\r\n\r\n  Tie\u{302}\u{301}ng Việt  \n   \nBa"
    let paragraphs = try SourceText.paragraphs(Array(text.utf8), stated: 3)
    #expect(
      paragraphs.map { Array($0.unicodeScalars) }
        == ["Một", "Tiếng Việt", "Ba"].map { Array($0.unicodeScalars) }
    )
  }

  @Test("all that is wrong is told, each with its line and column")
  func places() {
    let long = String(repeating: "a", count: TextLimits.data + 1)
    let bytes = Array("Một\nHai\u{1B}[31m\n\(long)\nx".utf8) + [0xFF]
    #expect(
      faults(bytes, stated: 4) == [
        fault(2, 4, .controlCharacter(0x1B)),
        fault(3, 1, .textTooLong(TextLimits.data + 1, limit: TextLimits.data)),
        fault(4, 2, .syntax(.invalidUTF8)),
      ]
    )
  }

  @Test("there are as many paragraphs as source.json states", arguments: [2, 4])
  func count(stated: Int) {
    let bytes = Array("một\nhai\n\nba\n".utf8)
    #expect(faults(bytes, stated: 3) == [])
    #expect(faults(bytes, stated: stated) == [fault(5, 1, .paragraphCount(3, stated: stated))])
  }

  @Test("a text comes with the conference; without source.json it is a fault")
  func conference() throws {
    var small = SmallConference()
    let text = Result<[UInt8], FileFault>.success(Array("một\nhai\nba".utf8))
    #expect(try small.load(text: text).source?.text == ["một", "hai", "ba"])
    #expect(try small.load().source?.text == [])
    small.files[.source] = nil
    let fault = DataFault(file: "source.txt", reason: .textWithoutSource)
    #expect { try small.load(text: text) } throws: { error in
      (error as? DataFaults)?.faults.contains(fault) == true
    }
  }

  @Test("where source.json is broken, the text is not told to lack it")
  func broken() {
    var small = SmallConference()
    small.files[.source] = "{"
    #expect { try small.load(text: .success(Array("một".utf8))) } throws: { error in
      (error as? DataFaults)?.faults.allSatisfy { $0.file != "source.txt" } == true
    }
  }
}
