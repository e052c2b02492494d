import Conference
import SeededRandom
import Testing

@testable import BundledData

/// Bundled files changed at random: they load or have faults, and never crash.
///
/// The fuzzer of `make fuzz` does the same to the whole program, for longer.
@Suite struct MutationTests {
  @Test("files changed at random load whole or not at all", arguments: [18_092_023] as [UInt64])
  func mutations(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let files = BundledConference.files.compactMap { name, bytes in
      DataFile(named: name).map { ($0, bytes) }
    }
    for _ in 0..<150 {
      var contents = Dictionary(uniqueKeysWithValues: files)
      let file = try #require(files.randomElement(using: &random)).0
      contents[file] = mutated(contents[file] ?? [], using: &random)
      do {
        let conference = try ConferenceDecoder(contents.mapValues { .success($0) }).decode()
        #expect(!conference.info.id.isEmpty, "seed \(seed)")
      } catch {
        #expect(!error.faults.isEmpty, "seed \(seed)")
        #expect(error.faults.allSatisfy { $0.position != nil }, "seed \(seed)")
      }
    }
  }

  /// The bytes with a few of them cut, doubled, moved, or replaced by ones that matter to JSON.
  private func mutated(
    _ bytes: [UInt8],
    using random: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    let telling = Array("{}[]\",:\\0-9.eE \u{7}\u{1B}".utf8) + [0x00, 0x80, 0xC3, 0xFF]
    for _ in 0...Int.random(in: 0...2, using: &random) where bytes.count > 1 {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 2: bytes.removeSubrange(start...)
      case 3: bytes.swapAt(start, Int.random(in: 0..<bytes.count, using: &random))
      default: bytes[start] = telling.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}
