import TestFiles
import Testing

/// docs/GLOSSARY.md, and whether the texts keep to it.
@Suite("Glossary")
struct GlossaryTests {
  struct Term: Sendable, CustomStringConvertible {
    var vi: String
    var en: String
    var notVi: [String]
    var notEn: [String]

    var description: String { "\(vi) / \(en)" }
  }

  private static let root =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/"

  static func terms() throws -> [Term] {
    try Files.text(of: root + "docs/GLOSSARY.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.dropFirst()
      .map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map {
          $0.trimmed
        }
        func words(_ cell: String) -> [String] {
          cell.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
        }
        return Term(vi: cells[0], en: cells[1], notVi: words(cells[3]), notEn: words(cells[4]))
      }
  }

  @Test("a term is used by the texts, in both languages", arguments: try terms())
  func isUsed(term: Term) throws {
    let files = try Source.files(under: "Wording")
    #expect(files.contains { $0.says(term.vi, among: $0.vietnamese) })
    #expect(files.contains { $0.says(term.en, among: $0.english) })
  }

  @Test("nothing is called otherwise", arguments: try Source.files(under: "Wording"))
  func noOther(file: Source) throws {
    // An action is found by every word that people have for it.
    let vietnamese = file.name.hasSuffix("ActionWords.swift") ? [] : file.vietnamese
    for term in try Self.terms() {
      for word in term.notVi {
        #expect(!file.says(word, among: vietnamese), "\(file.name): \(word); say \(term.vi)")
      }
      for word in term.notEn {
        #expect(!file.says(word, among: file.english), "\(file.name): \(word); say \(term.en)")
      }
    }
  }

  @Test("the Vietnamese guide calls nothing otherwise")
  func guide() throws {
    let guide = try Files.text(of: Self.root + "docs/GUIDE.vi.md")
    let prose = guide.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 0 }.map { String($0.element) }
    let text = Source(name: "docs/GUIDE.vi.md", text: "")
    for term in try Self.terms() {
      for word in term.notVi { #expect(!text.says(word, among: prose), "\(word); say \(term.vi)") }
    }
  }

  @Test(
    "both languages of a phrase hold the same placeholders",
    arguments: try Source.files(under: "Wording")
  )
  func placeholders(file: Source) {
    let pair = #/vi:\s*"([^\n]*?)",\s*en:\s*"([^\n]*?)"\s*\)[,)]*\n/#
    let block = #/vi:\s*"""(.*?)""",\s*en:\s*"""(.*?)"""/#.dotMatchesNewlines()
    let pairs =
      file.text.matches(of: pair).map { (String($0.1), String($0.2)) }
      + file.text.matches(of: block).map { (String($0.1), String($0.2)) }
    for (vi, en) in pairs {
      #expect(Self.names(in: vi) == Self.names(in: en), "\(file.name): “\(vi)” and “\(en)”")
    }
  }

  /// What is put into a text, by name: without what only turns it into a language's words.
  private static func names(in text: String) -> Set<String> {
    Set(
      Source.parted(text).placeholders.flatMap { inside in
        inside.replacing(#/"[^"]*"/#, with: "").replacing(#/\.[A-Za-z0-9_]+\(?|[a-z]+:/#, with: "")
          .matches(of: #/([A-Za-z_][A-Za-z0-9_]*)(\(?)/#)
          .filter { $0.2.isEmpty }
          .map { String($0.1).replacing(#/(Vi|En|InEnglish)$/#, with: "") }
      }
    ).subtracting(wordsOfLanguages)
  }

  /// Dates and plurals, which each language makes in its own way.
  private static let wordsOfLanguages: Set = [
    "vi", "en", "months", "many", "districts", "figure", "nil", "rows",
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Source {
  /// What the catalogue says in Vietnamese; see ``english``.
  var vietnamese: [String] {
    let english = Set(self.english)
    return literals.filter { !english.contains($0) }
      + text.matches(of: /\bvi:\s*"""(.*?)"""/.dotMatchesNewlines()).map { String($0.1) }
  }

  /// Whether a text has a word as a whole.
  func says(_ word: String, among texts: [String]) -> Bool {
    texts.contains { text in
      let text = Source.parted(text).words.lowercased()
      return text.ranges(of: word.lowercased()).contains { range in
        let before = text[..<range.lowerBound].last
        let after = text[range.upperBound...].first
        return [before, after].allSatisfy { $0.map { $0.isLetter || $0 == "-" } != true }
      }
    }
  }

  /// A literal's own words, and what stands in its interpolations.
  static func parted(_ text: String) -> (words: String, placeholders: [String]) {
    var (words, placeholders) = ("", [String]())
    var rest = text[...]
    while let start = rest.firstRange(of: "\\(") {
      words += rest[..<start.lowerBound]
      var depth = 1
      var end = start.upperBound
      while end < rest.endIndex, depth > 0 {
        depth += rest[end] == "(" ? 1 : rest[end] == ")" ? -1 : 0
        end = rest.index(after: end)
      }
      placeholders.append(String(rest[start.upperBound..<end].dropLast()))
      rest = rest[end...]
    }
    return (words + rest, placeholders)
  }
}
