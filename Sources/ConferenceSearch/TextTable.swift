/// Finds the elements of a list by their texts, with four bytes a slot: the list keeps the texts.
///
/// A dictionary of a hundred thousand ids would keep each of them twice.
struct TextTable: Sendable {
  /// 1 more than the place of an element, or 0; a power of two of them, at most half full.
  private var slots: [UInt32]

  /// Takes the elements of a list; of those that share a text, the last one stands.
  ///
  /// - Parameters:
  ///   - count: How many elements there are.
  ///   - text: The text of an element; nil where it has none.
  /// - Complexity: O(*n*) in the bytes of the texts.
  init(count: Int, text: (Int) -> String?) {
    var size = 8
    while size < 2 * count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for place in 0..<count {
      guard let own = text(place) else { continue }
      slots[slot(of: own, text)] = UInt32(place + 1)
    }
  }

  /// The place of the element of a text; `text` is that of ``init(count:text:)``.
  func place(of wanted: String, _ text: (Int) -> String?) -> Int? {
    let found = slots[slot(of: wanted, text)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Where the element of a text stands, or would.
  private func slot(of wanted: String, _ text: (Int) -> String?) -> Int {
    var slot = wanted.hashValue & (slots.count - 1)
    while slots[slot] != 0, text(Int(slots[slot]) - 1) != wanted {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
