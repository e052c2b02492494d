/// Where events stand, by their ids.
///
/// A store's own ids rise: as long as they do they are kept as they come and found by halving, which is a
/// third of the memory and of the work of a table; what comes from elsewhere and is older has a table.
struct EventPlaces: Sendable {
  private var rising: [EventID] = []
  private var places: [Int] = []
  private var others: [EventID: Int] = [:]

  subscript(_ id: EventID) -> Int? {
    guard let last = rising.last, id <= last else { return nil }
    var (low, high) = (0, rising.count)
    while low < high {
      let middle = (low + high) / 2
      if rising[middle] < id { low = middle + 1 } else { high = middle }
    }
    return rising[low] == id ? places[low] : others[id]
  }

  /// Notes where an event stands.
  ///
  /// - Returns: Whether it is new; where it is not, nothing changes.
  mutating func note(_ id: EventID, at place: Int) -> Bool {
    if let last = rising.last, id <= last {
      guard self[id] == nil else { return false }
      others[id] = place
    } else {
      rising.append(id)
      places.append(place)
    }
    return true
  }

  mutating func reserveCapacity(_ count: Int) {
    rising.reserveCapacity(count)
    places.reserveCapacity(count)
  }
}
