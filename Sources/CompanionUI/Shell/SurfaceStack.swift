import ConferenceSearch

/// The screen that is shown, what stands over it, and the other screens as they were left.
///
/// Only the surface on top is kept up to date; the others know what they missed, and are refreshed once
/// they are on top again.
struct SurfaceStack: Sendable {
  private struct Slot: Sendable {
    var surface: any Surface
    var missed = Change.everything
  }

  private(set) var screen: ScreenName
  /// The screen, a page at most, then windows, the innermost last.
  private var slots: [Slot]
  /// The other screens, each with the windows that return with it.
  private var kept: [ScreenName: [Slot]] = [:]
  /// Where links and hits led from, the last place last.
  var trail: [Waypoint] = []
  /// What `n` and `N` step through.
  var hits: HitTrail?

  init(_ screen: ScreenName) {
    self.screen = screen
    slots = [Slot(surface: screen.row.make())]
  }

  var base: any Surface { slots[0].surface }

  var top: any Surface { slots[slots.count - 1].surface }

  /// The screen first.
  var all: [any Surface] { slots.map(\.surface) }

  /// Whether a page or a window stands over the screen.
  var isCovered: Bool { slots.count > 1 }

  /// What a report would be about first: what one is in, the innermost first.
  func report(in context: Context) -> FileContents? {
    all.reversed().lazy.compactMap { $0.report(in: context) }.first
  }

  var hasWindows: Bool { top.kind == .window }

  // MARK: Changing surfaces

  /// Changes the surface on top in its place.
  mutating func withTop<Result>(_ change: (inout any Surface) -> Result) -> Result {
    change(&slots[slots.count - 1].surface)
  }

  /// Changes every surface that is open.
  mutating func forEachOpen(_ change: (inout any Surface) -> Void) {
    for place in slots.indices { change(&slots[place].surface) }
  }

  /// Changes every surface, those that are kept included.
  mutating func forEach(_ change: (inout any Surface) -> Void) {
    forEachOpen(change)
    for name in kept.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      guard var slots = kept.removeValue(forKey: name) else { continue }
      for place in slots.indices { change(&slots[place].surface) }
      kept[name] = slots
    }
  }

  // MARK: Refreshing

  /// Notes for every surface what is not as it was.
  mutating func note(_ change: Change) {
    for place in slots.indices { slots[place].missed.formUnion(change) }
    for (name, slots) in kept {
      for place in slots.indices { kept[name]?[place].missed.formUnion(change) }
    }
  }

  /// Whether what is shown is not up to date.
  var isStale: Bool { slots[first...].contains { !$0.missed.isEmpty } }

  /// Refreshes the surface on top, and what it shows something of.
  mutating func catchUp(in context: Context) {
    for place in first..<slots.count {
      let missed = slots[place].missed
      guard !missed.isEmpty else { continue }
      slots[place].missed = []
      if place > 0 { slots[place].surface.look(below: slots[place - 1].surface.subject) }
      slots[place].surface.refresh(missed, in: context)
    }
  }

  /// The lowest surface of which something is shown.
  private var first: Int {
    slots.lastIndex { !$0.surface.showsBelow } ?? 0
  }

  // MARK: Opening and closing

  /// Shows another screen as it was left; over the one that is shown nothing may stand but what
  /// returns with it.
  mutating func show(_ name: ScreenName) {
    guard name != screen else { return }
    kept[screen] = slots
    screen = name
    slots = kept.removeValue(forKey: name) ?? [Slot(surface: name.row.make())]
  }

  mutating func push(_ surface: any Surface) { slots.append(Slot(surface: surface)) }

  mutating func pop() -> (any Surface)? { isCovered ? slots.removeLast().surface : nil }

  /// Takes away what stands over the screen and fits.
  ///
  /// - Returns: What was taken away, the innermost first.
  mutating func remove(where isClosed: (any Surface) -> Bool) -> [any Surface] {
    guard isCovered else { return [] }
    let closed = slots[1...].map(\.surface).filter(isClosed)
    slots = [slots[0]] + slots[1...].filter { !isClosed($0.surface) }
    return closed.reversed()
  }

  /// Where one stands now, to come back to.
  var waypoint: Waypoint {
    Waypoint(screen: screen, place: base.place, pages: all.filter { $0.kind == .page })
  }

  /// Puts the cursor of the screen, and its page, back to how they were.
  mutating func comeBack(to waypoint: Waypoint) {
    if let place = waypoint.place { slots[0].surface.place = place }
    let windows = slots[1...].filter(\.surface.returnsWithScreen)
    slots = [slots[0]] + waypoint.pages.map { Slot(surface: $0) } + windows
    note(.everything)
  }
}
