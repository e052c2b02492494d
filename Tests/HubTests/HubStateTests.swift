import Attendance
import Conference
import Testing

@testable import Hub

@Suite("How far a hub is known to be")
struct HubStateTests {
  private let mine = ChainID("a1")
  private let other = ChainID("b2")

  private func state(_ sequences: [ChainID: Int64]) -> HubState {
    var state = HubState()
    state.chains = sequences.map { id, sequence in
      HubChain(name: .init(store: id, branch: []), owner: "A", sequence: sequence, head: .none)
    }
    return state
  }

  @Test("what was taken from it since it was looked at counts: it is no other laptop's to bring")
  func takenSince() {
    let state = state([other: 3])
    #expect(state.reach(of: other, taken: [:]) == 3)
    #expect(state.reach(of: other, taken: [.init(store: other, branch: []): 5]) == 5)
    // A chain that was begun meanwhile.
    #expect(state.reach(of: mine, taken: [.init(store: mine, branch: []): 1]) == 1)
    #expect(state.reach(of: mine, taken: [.init(store: other, branch: []): 9]) == 0)
  }
}
