import Conference
import Testing

@Suite struct TextPoolTests {
  private func text(_ text: String, _ pool: inout TextPool) -> String {
    var text = text
    return text.withUTF8 { pool.text(UnsafeRawBufferPointer($0)) }
  }

  /// Where a text's bytes lie, to see whether two share them.
  private func place(_ text: String) -> UnsafeRawPointer? {
    var text = text
    return text.withUTF8 { $0.baseAddress.map { UnsafeRawPointer($0) } }
  }

  @Test("what is given back is what came, however many texts share a place")
  func isFaithful() {
    var pool = TextPool()
    let offices = (0..<2_000).map { "Phòng Lao động – Thương binh và Xã hội huyện thứ \($0)" }
    let short = ["", "Cần Thơ", "123456789012345", "1234567890123456"]
    for office in offices + short + offices.reversed() {
      #expect(text(office, &pool) == office)
    }
  }

  @Test("equal texts that come one after the other share their bytes; others do not")
  func shares() {
    var pool = TextPool()
    let one = text("Sở Lao động – Thương binh và Xã hội", &pool)
    let same = text("Sở Lao động – Thương binh và Xã hội", &pool)
    let other = text("Sở Lao động – Thương binh và Xã hôi", &pool)
    #expect(place(one) == place(same))
    #expect(place(one) != place(other))
  }

  @Test("bytes that are no UTF-8 are repaired, each time alike")
  func repairs() {
    var pool = TextPool()
    let bytes: [UInt8] = Array("một văn phòng dài ".utf8) + [0xFF, 0xC3]
    let made = (0..<2).map { _ in bytes.withUnsafeBytes { pool.text($0) } }
    #expect(made == Array(repeating: "một văn phòng dài \u{FFFD}\u{FFFD}", count: 2))
  }
}
