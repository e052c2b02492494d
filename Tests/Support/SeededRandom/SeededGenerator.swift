import Glibc

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed gives the same run on every machine.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// The seed of this run: HOINGHI_SEED, or a new one, printed so that it can be given again.
  package static let seed: UInt64 = {
    if let given = getenv("HOINGHI_SEED"), let seed = UInt64(String(cString: given)) { return seed }
    let seed = UInt64.random(in: 0..<1_000_000)
    print("HOINGHI_SEED=\(seed)")
    return seed
  }()
}
