import Conference
import ConferenceSearch

/// What the shell knows of a screen: its action, its words, and how it is made.
struct ScreenRow: Sendable {
  /// Opens it.
  let action: Action
  let name: Localized
  /// Short enough for the row of tabs.
  let tab: Localized
  let help: Localized
  /// How many things it lists, where that is worth telling.
  var count: (@Sendable (Conference) -> Int)?
  /// What of a search's hits it shows; nil where none leads to it.
  var finds: SearchHit.Kind?
  /// Whether it has nothing to show where it lists nothing, so that no tab leads to it.
  var isHiddenWhenEmpty = false
  /// Whether it is where scans go.
  var takesScans = false
  /// The screen as it is before it was ever shown.
  let make: @Sendable () -> any Surface
}
