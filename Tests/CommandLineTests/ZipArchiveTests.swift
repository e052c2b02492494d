import Testing

@testable import hoinghi

/// An archive as the ZIP specification (APPNOTE 6.3, 4.3.7) lays out its files.
@Suite("Zip archives")
struct ZipArchiveTests {
  private static func archive() throws -> [UInt8] {
    var archive = try ZipArchive()
    archive.add("mimetype", Array("application/x-test".utf8), isCompressed: false)
    archive.add("content.xml", [UInt8](repeating: 0x61, count: 10_000), isCompressed: true)
    return try archive.finish()
  }

  @Test(
    "the first file lies at the front as it is, so that a reader tells the kind by its first bytes"
  )
  func firstFile() throws {
    let bytes = try Self.archive()
    #expect(Array(bytes.prefix(4)) == Array("PK\u{3}\u{4}".utf8))
    // Stored, a name of 8 bytes, no extra field.
    #expect(Array(bytes[8..<10]) == [0, 0])
    #expect(Array(bytes[26..<30]) == [8, 0, 0, 0])
    #expect(String(decoding: bytes[30..<56], as: UTF8.self) == "mimetypeapplication/x-test")
  }

  @Test("a packed file takes less room than it holds")
  func compression() throws {
    #expect(try Self.archive().count < 1000)
  }

  @Test("the clock does not get into it: the same files make the same bytes")
  func date() throws {
    // 00:00 of 1 January 1980.
    #expect(Array(try Self.archive()[10..<14]) == [0, 0, 0x21, 0])
  }
}
