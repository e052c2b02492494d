import Testing

@testable import Attendance

@Suite("What stands behind the hash of a line")
struct LineTailTests {
  @Test(
    "fields of JSON are passed over, whatever they hold",
    arguments: [
      "", #","received":"2026-12-01T03:28:55+07:00""#,
      #","a":{"b":[1,-2.5e+3,true,null,{}],"c":[]}"#,
      #", "a" : "ộ\"\\\u0041" , "b":0"#, #","a":false,"b":0.0,"c":1E9"#,
    ]
  )
  func passed(tail: String) { #expect(LineTail(tail.utf8) != nil) }

  @Test("their names are told in their order")
  func names() {
    #expect(
      LineTail(#","words":"x","more":{"words":1},"b":[]"#.utf8)?.names == ["words", "more", "b"]
    )
  }

  @Test(
    "what is no row of fields is not passed over",
    arguments: [
      ",", " ", "x", #""a":1"#, #","a""#, #","a":"#, #","a":01"#, #","a":1."#, #","a":-"#,
      #","a":1e"#,
      #","a":tru"#, #","a":"x"#, ",\"a\":\"\u{0}\"", ",\"a\":\"x\ny\"", #","a":"\x""#,
      #","a":"\u12g4""#,
      #","a":{"b"}"#, #","a":{"b":1,}"#, #","a":[1,]"#, #","a":[1"#, #","a":1,"a":2"#, #","a":1 2"#,
    ]
  )
  func refused(tail: String) { #expect(LineTail(tail.utf8) == nil, "\(tail)") }

  @Test("neither depth nor number of fields is without a bound")
  func bounded() {
    let deep = ",\"a\":" + String(repeating: "[", count: 100_000)
    #expect(LineTail(deep.utf8) == nil)
    let many = (0..<100_000).map { ",\"\($0)\":1" }.joined()
    #expect(LineTail(many.utf8) == nil)
  }
}
