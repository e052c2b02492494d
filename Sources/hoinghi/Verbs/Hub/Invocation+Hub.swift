import Conference
import Hub
import Store

/// How verbs come to the hub.
extension Invocation {
  /// The hub that the settings name.
  ///
  /// - Throws: ``HubObstacle/missing``, ``ConferenceFault``.
  mutating func hubPlace() throws -> HubPlace {
    guard let address = settings.hub.value else { throw HubObstacle.missing }
    return HubPlace(
      address: address,
      conference: try data().info.id,
      data: try ConferenceData.digest(settings),
      isRehearsal: mode.isRehearsal
    )
  }

  /// The desk's store and the hub, ready to be brought together.
  ///
  /// - Throws: ``HubObstacle``, `HubError`, `StoreError`.
  mutating func hubSync() throws -> HubSync {
    let place = try hubPlace()
    guard let store = try store(for: .create) else { throw StorePlaceMissing() }
    try settleDrafts(of: store)
    let session = try HubSession(place)
    guard !session.role.isViewer else { throw HubObstacle.viewersOnly }
    return HubSync(session, store, offset: try data().info.utcOffset)
  }
}
