import Glibc
import Testing

@testable import BundledData

/// The list in ``ArticleFacts`` against the article itself, where the article is at hand.
@Suite(.enabled(if: Seed.paragraphs != nil)) struct SeedTests {
  private let paragraphs: [String]

  init() throws { paragraphs = try #require(Seed.paragraphs) }

  @Test("the article has the paragraphs that are counted, captions twice")
  func count() {
    #expect(paragraphs.count == ArticleFacts.count)
    for (second, first) in ArticleFacts.repeated {
      #expect(paragraphs[second - 1] == paragraphs[first - 1])
    }
    let listed = ArticleFacts.paragraphs.map(\.number) + ArticleFacts.repeated.keys
    #expect(listed.sorted() == Array(1...ArticleFacts.count))
  }

  @Test("every listed number and name stands in its paragraph", arguments: ArticleFacts.paragraphs)
  func listed(_ facts: ArticleFacts.Paragraph) {
    let text = paragraphs[facts.number - 1]
    for phrase in facts.numbers + facts.names { #expect(text.contains(phrase), "\(phrase)") }
  }

  @Test("no number of the article is missing from the list", arguments: ArticleFacts.paragraphs)
  func allNumbers(_ facts: ArticleFacts.Paragraph) {
    let listed = facts.numbers.flatMap(Self.numbers)
    #expect(Self.numbers(paragraphs[facts.number - 1]).sorted() == listed.sorted())
  }

  @Test("no capitalised word within a sentence is missing from the names")
  func allNames() {
    for facts in ArticleFacts.paragraphs {
      for word in Self.capitals(paragraphs[facts.number - 1]) where word != "Hội" && word != "Mô" {
        #expect(
          (facts.names + facts.numbers).contains { $0.contains(word) },
          "[\(facts.number)] \(word)"
        )
      }
    }
  }

  @Test("the readings' spellings stand in the article")
  func spellings() {
    for spelling in ArticleFacts.spellings {
      #expect(paragraphs.contains { $0.contains(spelling) }, "\(spelling)")
    }
  }

  @Test("no sentence of the article is copied: no fourteen words in a row but names")
  func ownWords() throws {
    let length = 14
    let conference = try BundledConference.load()
    let names = ArticleFacts.paragraphs.flatMap(\.names).map { Self.words($0) }
    let article = Set(paragraphs.flatMap { Self.runs(of: length, in: Self.words($0)) })
    for number in 1...ArticleFacts.count {
      let texts = CitedText(conference, paragraph: number).texts
      for text in texts where !text.contains("://") {
        for run in Self.runs(of: length, in: Self.words(text)) where article.contains(run) {
          // A run may begin or end with a few words beside a name.
          let core = run.dropFirst(4).dropLast(4)
          #expect(names.contains { $0.contains(Array(core)) }, "[\(number)] \(run)")
        }
      }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func runs(of length: Int, in words: [String]) -> [[String]] {
    guard words.count >= length else { return [] }
    return (0...words.count - length).map { Array(words[$0..<$0 + length]) }
  }

  /// The numbers of a text: digits with points, commas and slashes among them.
  private static func numbers(_ text: String) -> [String] {
    text.split { !($0.isNumber || ".,/".contains($0)) }
      .map { $0.trimmingPrefix { !$0.isNumber } }
      .map { String($0.reversed().drop { !$0.isNumber }.reversed()) }
      .filter { $0.contains(where: \.isNumber) }
  }

  /// The words that begin with a capital letter though no sentence or quotation begins there.
  private static func capitals(_ text: String) -> [String] {
    var found: [String] = []
    var startsSentence = true
    for word in text.split(separator: " ") {
      let bare = word.drop { !$0.isLetter }
      let startsQuotation = bare.startIndex != word.startIndex
      if !startsSentence, !startsQuotation, bare.first?.isUppercase == true {
        found.append(String(bare.prefix { $0.isLetter }))
      }
      startsSentence = word.last.map { ".:;…“".contains($0) } ?? true
    }
    return found
  }
}

/// The article beside the package, where it is.
enum Seed {
  /// Its lines that are not empty; nil where there is no article.
  static let paragraphs: [String]? = {
    let folder = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    for root in ["/\(folder)/../shared/seed"] {
      guard let handle = opendir(root) else { continue }
      defer { closedir(handle) }
      while let entry = readdir(handle) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name.hasSuffix(".txt"), let bytes = try? FileBytes.read("\(root)/\(name)") else {
          continue
        }
        return String(decoding: bytes, as: UTF8.self)
          .split(whereSeparator: \.isNewline)
          .map { line in String(line.reversed().drop(while: \.isWhitespace).reversed()) }
          .filter { !$0.isEmpty }
      }
    }
    return nil
  }()
}
