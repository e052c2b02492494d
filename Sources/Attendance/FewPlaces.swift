/// Places of the events of one person on one list: one, mostly, which needs no memory of its own.
struct FewPlaces: RandomAccessCollection, MutableCollection, Sendable {
  private var first = -1
  private var others: [Int] = []

  var startIndex: Int { 0 }
  var endIndex: Int { first < 0 ? 0 : others.count + 1 }

  subscript(_ index: Int) -> Int {
    get { index == 0 ? first : others[index - 1] }
    set {
      if index == 0 { first = newValue } else { others[index - 1] = newValue }
    }
  }

  mutating func append(_ place: Int) {
    if first < 0 { first = place } else { others.append(place) }
  }
}
