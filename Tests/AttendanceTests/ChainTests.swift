import Conference
import SampleLogs
import Testing

@testable import Attendance

@Suite struct ChainTests {
  private func chain(_ count: Int = 6) -> [LogEvent] {
    var log = Log()
    for number in 1...count { log.add(.checkIn, "d\(number)", minute: Int64(number)) }
    return log.events
  }

  /// The event with another operator, its hash made to fit where asked.
  private func forged(_ event: LogEvent, isRehashed: Bool = true) -> LogEvent {
    var event = event
    event.operator = "somebody else"
    if isRehashed { event.hash = event.rightHash }
    return event
  }

  @Test("what was sealed is whole, also the chain of no event")
  func whole() {
    #expect(EventChain.fault(in: chain()) == nil)
    #expect(EventChain.fault(in: []) == nil)
    #expect(chain()[0].previous == .none)
    #expect(chain().map(\.sequence) == [1, 2, 3, 4, 5, 6])
  }

  private func expect(
    _ events: [LogEvent],
    _ reason: ChainFault.Reason,
    at event: LogEvent,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let fault = ChainFault(
      reason,
      event: event.id,
      store: event.store,
      sequence: event.sequence
    )
    #expect(EventChain.fault(in: events) == fault, sourceLocation: sourceLocation)
  }

  @Test("a changed event is found, and the first of two", arguments: 0..<6)
  func changed(_ place: Int) {
    var events = chain()
    events[place] = forged(events[place], isRehashed: false)
    events[5] = forged(events[5], isRehashed: false)
    expect(events, .changed, at: events[place])
  }

  @Test("an event changed together with its hash shows at the one behind it")
  func rehashed() {
    var events = chain()
    events[2] = forged(events[2])
    expect(events, .inserted, at: events[3])
  }

  @Test("missing events are counted, and named by the one behind them", arguments: 1...3)
  func missing(_ count: Int) {
    var events = chain()
    events.removeSubrange(1..<1 + count)
    expect(events, .missing(Int64(count)), at: events[1])
    expect(Array(chain().dropFirst(count)), .missing(Int64(count)), at: chain()[count])
  }

  @Test("of missing events only those are counted that are nowhere")
  func missingAndMoved() {
    let events = chain()
    let order = [events[0], events[4], events[2], events[5]]
    expect(order, .missing(2), at: events[4])
  }

  @Test("a moved event is named, wherever it went")
  func moved() {
    let events = chain()
    func order(_ numbers: Int...) -> [LogEvent] { numbers.map { events[$0 - 1] } }
    expect(order(1, 5, 2, 3, 4, 6), .moved, at: events[4])
    expect(order(1, 3, 4, 5, 2, 6), .moved, at: events[1])
    expect(order(2, 1, 3, 4, 5, 6), .moved, at: events[1])
    expect(order(6, 1, 2, 3, 4, 5), .moved, at: events[5])
  }

  @Test("an event that was put in is named")
  func inserted() {
    let events = chain()
    var stranger = forged(events[3])
    stranger.previous = Digest(of: "nothing before it".utf8)
    stranger.hash = stranger.rightHash
    expect(Array(events[..<4]) + [stranger] + events[4...], .inserted, at: stranger)
    // In the place of another.
    expect(Array(events[..<3]) + [stranger] + events[4...], .inserted, at: stranger)
    stranger.sequence = 0
    stranger.hash = stranger.rightHash
    expect([stranger] + events, .inserted, at: stranger)
  }

  @Test("two events behind one are a fork, and both are named")
  func forked() {
    let events = chain()
    let other = forged(events[3])
    expect(Array(events[..<4]) + [other] + events[4...], .forked(events[3].id), at: other)
    let first = forged(events[0])
    expect([events[0], first], .forked(events[0].id), at: first)
  }

  @Test("the greatest of sequences is a fault like another")
  func greatestSequence() {
    var events = chain(2)
    events[1].sequence = .max
    events[1].hash = events[1].rightHash
    expect(events, .missing(.max - 2), at: events[1])
    var log = Log()
    log.events = [events[1]]
    #expect(log.add(.checkIn).sequence == .max)
  }

  @Test("a chain that was written anew is whole, and differs from the head on paper")
  func rewritten() throws {
    let head = ChainHead(try #require(chain().last))
    var log = Log(desk: "forger")
    for number in 1...6 { log.add(.checkIn, "d\(number)") }
    #expect(EventChain.fault(in: log.events) == nil)
    let written = try #require(WrittenHead(head.words))
    #expect(EventChain.fault(of: written, in: chain()) == nil)
    let fault = try #require(EventChain.fault(of: written, in: log.events))
    #expect(fault.reason == .headDiffers && fault.event == log.events[5].id)
    #expect(fault.sequence == 6)
    // Cut behind what was written down it still fits, cut before it does not.
    #expect(EventChain.fault(of: written, in: Array(chain(8))) == nil)
    let short = try #require(EventChain.fault(of: written, in: chain(5)))
    #expect(short.reason == .headDiffers && short.event == nil)
  }

  @Test("of forked events either may be the one on paper")
  func headOfFork() throws {
    let events = chain()
    let other = forged(events[5])
    let written = WrittenHead(ChainHead(other))
    #expect(EventChain.fault(of: written, in: events + [other]) == nil)
  }

  @Test("a head is read as people write it")
  func written() throws {
    let hash = try #require(Digest(hex: "7f3a91c055e2" + String(repeating: "0", count: 52)))
    let head = ChainHead(store: "s", sequence: 142, hash: hash)
    #expect(head.words == "142-7F3A-91C0-55E2")
    for text in ["142-7F3A-91C0-55E2", "142 7f3a91c055e2", "142-7f3a91c0", "142: 7F3A 91C0 55e2"] {
      #expect(WrittenHead(text)?.fits(hash) == true, "\(text)")
      #expect(WrittenHead(text)?.sequence == 142)
    }
    #expect(WrittenHead("142-7F3A-91C1")?.fits(hash) == false)
    for text in ["", "142", "142-7F3A", "0-7F3A91C0", "+1-7F3A91C0", "x-7F3A91C0", "142-7F3A91CG"] {
      #expect(WrittenHead(text) == nil, "\(text)")
    }
  }

  @Test("a refused scan leaves its length and a keyed digest, and not the text")
  func refusedScan() throws {
    var log = Log()
    let scan = RefusedScan(reason: .notOnList, scanned: "012345678901|Ước")
    let first = log.add(.refused, nil, refused: scan)
    let second = log.add(.refused, nil, refused: scan)
    let refusal = try #require(first.refusal)
    #expect(refusal.length == 16 && refusal.reason == .notOnList)
    #expect(refusal.digest == second.refusal?.digest)
    #expect(refusal.digest == Digest(of: scan.scanned.utf8, key: [1, 2, 3]))
    #expect(refusal.digest != Digest(of: scan.scanned.utf8))
  }

  @Test("a seal fits its random bytes and its text alone")
  func seal() {
    let random = [UInt8](0..<16)
    let sealed = EventChain.seal(text: "đi họp", id: "t", random: random)
    #expect(sealed == EventChain.seal(text: "đi họp", id: "t", random: random))
    #expect(sealed.seal != EventChain.seal(text: "đi hop", id: "t", random: random).seal)
    #expect(sealed.seal != EventChain.seal(text: "đi họp", id: "t", random: [1]).seal)
    #expect(sealed.seal == Digest(of: random + Array("đi họp".utf8)))
  }
}
