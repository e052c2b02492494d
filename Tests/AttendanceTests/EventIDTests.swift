import SeededRandom
import Testing

@testable import Attendance

@Suite struct EventIDTests {
  @Test("an id has the time, the version and the variant where RFC 9562 has them")
  func layout() {
    var random = SeededGenerator(seed: 1)
    // The time of RFC 9562's example, appendix A.6.
    let id = EventID.make(milliseconds: 0x017F_22E2_79B0, after: nil, random: &random)
    let parts = id.text.split(separator: "-")
    #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
    #expect(id.text.hasPrefix("017f22e2-79b0-7"))
    #expect(parts[3].first.map("89ab".contains) == true)
    #expect(id.milliseconds == 0x017F_22E2_79B0)
    #expect(EventID(text: id.text) == id)
  }

  @Test(
    "only the text form itself is read",
    arguments: [
      "", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",
      "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e279b07cc398c4dc0c0c07398f",
      "017f22e2-79b0-7cc3-98c4dc-0c0c07398f", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
      "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", "017f22e2-79b0-7cc3-98c4-dc0c0c0739é",
    ]
  )
  func otherForms(_ text: String) {
    #expect(EventID(text: text) == nil)
  }

  @Test("each id is greater than the last, whatever the clock does")
  func order() {
    let seed = SeededGenerator.seed
    var random = SeededGenerator(seed: seed)
    var last: EventID?
    for _ in 0..<20_000 {
      let clock = Int64.random(in: -5_000...5_000, using: &random) + 1_695_000_000_000
      let id = EventID.make(milliseconds: clock, after: last, random: &random)
      #expect(last.map { $0 < id } ?? true, "seed \(seed)")
      #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 2, "seed \(seed)")
      last = id
    }
  }

  @Test(
    "a clock of an hour ago, of 1969 and a full counter still give greater ids",
    arguments: [
      EventID(high: 0x018f_0000_0000_7000, low: 0x8000_0000_0000_0000),
      EventID(high: 0x018f_0000_0000_7fff, low: 0xbfff_ffff_ffff_ffff),
      EventID(high: 0x018f_0000_0000_7123, low: 0xbfff_ffff_ffff_ffff),
    ],
    [0x018e_ffff_0000, -1, 0] as [Int64]
  )
  func clockBack(_ last: EventID, _ clock: Int64) {
    var random = SeededGenerator(seed: 2)
    let id = EventID.make(milliseconds: clock, after: last, random: &random)
    #expect(last < id)
    #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 2)
  }

  @Test("behind the last id of all there is still a sound one")
  func lastOfAll() {
    var random = SeededGenerator(seed: 3)
    let end = EventID(high: 0xffff_ffff_ffff_7fff, low: 0xbfff_ffff_ffff_ffff)
    let id = EventID.make(milliseconds: 1_695_000_000_000, after: end, random: &random)
    #expect(id.milliseconds == 1_695_000_000_000)
    #expect(id.high >> 12 & 0xf == 7 && id.low >> 62 == 2)
  }
}
