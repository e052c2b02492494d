import Testing

@testable import Hub

@Suite("Values on their way to the server")
struct ValueTests {
  private func text(_ value: PostgresValue) -> String? {
    value.wire.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("arrays are written as PostgreSQL reads them")
  func arrays() {
    #expect(text(.texts([])) == "{}")
    #expect(text(.texts(["a", nil, "NULL", ""])) == #"{"a",NULL,"NULL",""}"#)
    #expect(text(.texts([#"a"b\c{},"#])) == #"{"a\"b\\c{},"}"#)
    #expect(text(.blobs([[0, 255], nil, []])) == #"{"\\x00ff",NULL,"\\x"}"#)
    #expect(text(.integers([1, -2])) == "{1,-2}")
  }

  @Test("only bytes go as bytes, and NULL as nothing")
  func forms() {
    #expect(PostgresValue.bytes([1]).wire?.isBinary == true)
    #expect(PostgresValue.text("1").wire?.isBinary == false)
    #expect(PostgresValue.null.wire == nil)
  }

  @Test("the statements of the hub's file are told apart, functions and all")
  func statements() {
    let text = """
      -- A comment.
      CREATE TABLE a (
        b int
      );
      CREATE FUNCTION f() LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1;
      END $$;
      CREATE FUNCTION g() LANGUAGE sql AS $$ SELECT 1; $$;
      GRANT x TO y;
      """
    #expect(
      HubOwner.statements(of: text).map { $0.split(separator: "\n").count } == [3, 4, 1, 1]
    )
  }

  @Test("each wait is longer than the last could be, up to ten seconds")
  func backoff() {
    var backoff = HubBackoff()
    let waits = (0..<12).map { _ in backoff.next() }
    for (place, wait) in waits.enumerated() {
      let longest = min(250 << place, 10_000)
      #expect((longest / 2...longest).contains(wait))
    }
  }
}
