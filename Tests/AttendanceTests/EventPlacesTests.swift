import SeededRandom
import Testing

@testable import Attendance

@Suite("Where events stand, and which kinds there are")
struct EventPlacesTests {
  @Test("in whatever order ids come, each is found where it was first noted")
  func anyOrder() {
    var random = SeededGenerator(seed: SeededGenerator.seed)
    for rising in [true, false] {
      var places = EventPlaces()
      var known: [EventID: Int] = [:]
      for place in 0..<2_000 {
        let high = rising ? UInt64(place / 2) : UInt64.random(in: 0..<900, using: &random)
        let id = EventID(high: high, low: UInt64.random(in: 0..<2, using: &random))
        #expect(places[id] == known[id])
        #expect(places.note(id, at: place) == (known[id] == nil))
        known[id] = known[id] ?? place
      }
      for (id, place) in known { #expect(places[id] == place) }
      #expect(places[EventID(high: .max, low: 0)] == nil)
    }
    #expect(EventPlaces()[EventID(high: 0, low: 0)] == nil)
  }

  @Test("places of one person's events are a collection, be it one or many")
  func fewPlaces() {
    var places = FewPlaces()
    #expect(places.isEmpty && places.last == nil)
    for place in [5, 3, 9, 0] { places.append(place) }
    #expect(Array(places) == [5, 3, 9, 0] && places.last == 0)
    places.sort()
    #expect(Array(places.reversed()) == [9, 5, 3, 0])
  }

  @Test("a kind is what it is called, known or not", arguments: ["check-in", "undo", "", "future"])
  func kinds(_ name: String) {
    let kind = EventKind(rawValue: name)
    #expect(kind.rawValue == name && kind == EventKind(rawValue: name))
    #expect((kind == .checkIn) == (name == "check-in"))
    #expect((kind.family == nil) == ["", "future"].contains(name))
    #expect(Set([kind, EventKind(rawValue: name), .again]).count == 2)
  }
}
