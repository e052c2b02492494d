package import Conference

/// The last event of a store's chain.
package struct ChainHead: Hashable, Sendable {
  /// The store's id.
  package var store: ChainID
  package var sequence: Int64
  package var hash: Digest

  package init(store: ChainID, sequence: Int64, hash: Digest) {
    self.store = store
    self.sequence = sequence
    self.hash = hash
  }

  package init(_ event: LogEvent) {
    self.init(store: event.store, sequence: event.sequence, hash: event.hash)
  }
}
