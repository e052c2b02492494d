import Attendance
import Testing

@Suite("A hash tree over seals")
struct SealTreeTests {
  private func leaves(_ count: Int) -> [[UInt8]] {
    (0..<count).map { [UInt8($0), UInt8($0 / 2)] }
  }

  @Test("roots of the trees that RFC 6962's example has")
  func known() {
    #expect(
      SealTree.root(of: []).hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    #expect(
      SealTree.root(of: [[]]).hex
        == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
    )
  }

  @Test("another leaf, another order, another number of leaves: another root")
  func different() {
    var roots: Set<Digest> = []
    for count in 0..<40 { roots.insert(SealTree.root(of: leaves(count))) }
    #expect(roots.count == 40)
    let root = SealTree.root(of: leaves(7))
    for place in 0..<7 {
      var changed = leaves(7)
      changed[place][1] ^= 1
      #expect(SealTree.root(of: changed) != root)
      if place > 0 {
        var swapped = leaves(7)
        swapped.swapAt(place - 1, place)
        #expect(SealTree.root(of: swapped) != root)
      }
    }
  }

  @Test("a node does not pass for a leaf")
  func nodes() {
    let two = SealTree.root(of: leaves(2))
    #expect(SealTree.root(of: [two.bytes]) != two)
  }
}
