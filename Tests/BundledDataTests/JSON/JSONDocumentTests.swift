import Conference
import SeededRandom
import Testing

@testable import BundledData

@Suite struct JSONDocumentTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONDocument {
    try JSONDocument(parsing: Array(text.utf8))
  }

  @Test("a value reads back as what was written")
  func values() throws {
    let root = try parse(
      #"""
      {"name": "Thới Lai", "n": -1.50e2, "on": true, "off": false, "none": null,
       "list": [1, [], {}]}
      """#
    ).root
    #expect(root["name"]?.string == "Thới Lai")
    #expect(root["n"]?.numberText == "-1.50e2")
    #expect(root["n"]?.double == -150)
    #expect(root["n"]?.integer == nil)
    #expect(root["on"]?.bool == true)
    #expect(root["off"]?.bool == false)
    #expect(root["none"]?.isNull == true)
    #expect(root["list"]?.elements.map(\.kind) == [.number, .array, .object])
    #expect(root.members.map(\.key) == ["name", "n", "on", "off", "none", "list"])
    #expect(root["absent"] == nil)
  }

  @Test(
    "escapes stand for their characters",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u0110\u1EA1i""#, "Đại"),
      (#""\uD83C\uDF3E lúa""#, "🌾 lúa"),
      (#""\u0000""#, "\0"),
    ]
  )
  func escapes(_ text: String, _ expected: String) throws {
    #expect(try parse(text).root.string == expected)
  }

  @Test("every value and key knows its line and its column in characters")
  func positions() throws {
    let root = try parse("{\r\n  \"Đặng\": [1,\n    \"🇻🇳\", true]\n}").root
    let member = try #require(root.members.first { _ in true })
    let elements = Array(member.value.elements)
    #expect(root.position == TextPosition(line: 1, column: 1))
    #expect(member.keyValue.position == TextPosition(line: 2, column: 3))
    #expect(member.value.position == TextPosition(line: 2, column: 11))
    #expect(
      elements.map(\.position) == [
        TextPosition(line: 2, column: 12), TextPosition(line: 3, column: 5),
        TextPosition(line: 3, column: 10),
      ]
    )
  }

  @Test(
    "what is not JSON is refused where it goes wrong",
    arguments: [
      ("", 1, 1, .unexpectedEnd(expected: .value)),
      ("  \n ", 2, 2, .unexpectedEnd(expected: .value)),
      ("{", 1, 2, .unexpectedEnd(expected: .key)),
      (#"{"a""#, 1, 5, .unexpectedEnd(expected: .colon)),
      (#"{"a" 1}"#, 1, 6, .unexpectedCharacter("1", expected: .colon)),
      (#"{"a": 1 "b": 2}"#, 1, 9, .unexpectedCharacter("\"", expected: .commaOrBrace)),
      ("{'a': 1}", 1, 2, .unexpectedCharacter("'", expected: .key)),
      (#"{"a": }"#, 1, 7, .unexpectedCharacter("}", expected: .value)),
      (#"{"a": 1,}"#, 1, 9, .trailingComma),
      ("[1, 2,\n]", 2, 1, .trailingComma),
      ("[,]", 1, 2, .unexpectedCharacter(",", expected: .value)),
      ("[1 2]", 1, 4, .unexpectedCharacter("2", expected: .commaOrBracket)),
      ("[1}", 1, 3, .unexpectedCharacter("}", expected: .commaOrBracket)),
      ("1 2", 1, 3, .unexpectedCharacter("2", expected: .endOfFile)),
      ("[1, // one\n2]", 1, 5, .comment),
      ("/* x */ 1", 1, 1, .comment),
      ("[\"Đỗ", 1, 2, .unterminatedString),
      ("\"a\nb\"", 1, 3, .controlInString(0x0A)),
      ("\"a\tb\"", 1, 3, .controlInString(0x09)),
      (#""\x""#, 1, 2, .badEscape(#"\x"#)),
      (#""\u12G4""#, 1, 2, .badEscape(#"\u12G4"#)),
      (#""\uD83C""#, 1, 2, .loneSurrogate(#"\uD83C"#)),
      (#""\uD83C\u0041""#, 1, 2, .loneSurrogate(#"\uD83C"#)),
      (#""\uDF3E""#, 1, 2, .loneSurrogate(#"\uDF3E"#)),
      ("01", 1, 1, .badNumber("01")),
      ("[1.]", 1, 2, .badNumber("1.")),
      ("-", 1, 1, .badNumber("-")),
      ("1e", 1, 1, .badNumber("1e")),
      ("0x10", 1, 1, .badNumber("0x10")),
      (".5", 1, 1, .unexpectedCharacter(".", expected: .value)),
      ("+1", 1, 1, .unexpectedCharacter("+", expected: .value)),
      ("NaN", 1, 1, .unexpectedCharacter("N", expected: .value)),
      ("nul", 1, 1, .unexpectedCharacter("n", expected: .value)),
      ("True", 1, 1, .unexpectedCharacter("T", expected: .value)),
    ] as [(String, Int, Int, SyntaxFault)]
  )
  func faults(_ text: String, _ line: Int, _ column: Int, _ reason: SyntaxFault) {
    let position = TextPosition(line: line, column: column)
    #expect(throws: JSONSyntaxError(position: position, reason: reason)) { _ = try parse(text) }
  }

  @Test("bytes that are not UTF-8 are refused where they stand")
  func invalidUTF8() {
    let bytes = Array("[\n\"a".utf8) + [0xC3, 0x28] + Array("\"]".utf8)
    #expect(
      throws: JSONSyntaxError(position: TextPosition(line: 2, column: 3), reason: .invalidUTF8)
    ) {
      _ = try JSONDocument(parsing: bytes)
    }
  }

  @Test("nesting is limited, so that a hostile file cannot exhaust the stack")
  func depth() throws {
    let limit = JSONDocument.depthLimit
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    _ = try parse(deep(limit))
    #expect(
      throws: JSONSyntaxError(
        position: TextPosition(line: 1, column: limit + 1),
        reason: .tooDeep(limit)
      )
    ) {
      _ = try parse(deep(limit + 1))
    }
    #expect(throws: JSONSyntaxError.self) {
      _ = try parse(String(repeating: "[", count: 1_000_000))
    }
  }

  @Test("keys that stand twice are all found, however they are written")
  func duplicates() throws {
    let document = try parse(#"{"a": 1, "\u0061": 2, "b": {"c": 1, "c": 2, "c": 3}}"#)
    #expect(
      document.duplicateKeys.map(\.reason) == [
        .duplicateKey("a"), .duplicateKey("c"), .duplicateKey("c"),
      ]
    )
    let many = (0..<40).map { "\"k\($0)\": 0" } + ["\"k7\": 1", "\"k39\": 1"]
    #expect(try parse("{\(many.joined(separator: ","))}").duplicateKeys.count == 2)
  }

  @Test("a byte order mark is passed over and counts for no column")
  func byteOrderMark() throws {
    let document = try JSONDocument(parsing: [0xEF, 0xBB, 0xBF] + Array("[7]".utf8))
    #expect(document.root.elements.map(\.position) == [TextPosition(line: 1, column: 2)])
  }

  @Test(
    "cut or changed at any byte, a text is read or refused, never more",
    arguments: [20_230_918]
  )
  func mutations(seed: UInt64) throws {
    let text = Array(
      #"{"Đặng": ["\u0110\uD83C\uDF3E", -1.5e+3, {"a": [true, null]}], "b": {}}"#.utf8
    )
    var random = SeededGenerator(seed: seed)
    for cut in 0..<text.count {
      #expect(throws: JSONSyntaxError.self) { _ = try JSONDocument(parsing: Array(text[..<cut])) }
    }
    for _ in 0..<5_000 {
      var changed = text
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<changed.count, using: &random)
        changed[place] = .random(in: 0...255, using: &random)
      }
      guard let document = try? JSONDocument(parsing: changed) else { continue }
      #expect(visited(document.root) == document.storage.nodes.count, "seed \(seed)")
    }
  }

  /// Reads a whole tree and counts its nodes, keys among them.
  private func visited(_ value: JSONValue) -> Int {
    _ = (value.string, value.double, value.position)
    return value.elements.reduce(1) { $0 + visited($1) }
      + value.members.reduce(0) { $0 + 1 + visited($1.value) }
  }
}
