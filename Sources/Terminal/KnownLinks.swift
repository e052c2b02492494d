/// Which terminals know links (OSC 8), by what they say of themselves.
///
/// Others drop the sequence or print it; none is asked, for an answer may come after the first
/// frame, or never.
enum KnownLinks {
  private static let terms = ["xterm-kitty", "xterm-ghostty", "ghostty", "wezterm"]
  /// What other descriptions of these begin with: `foot-extra`, `alacritty-direct`.
  private static let families = ["foot", "alacritty"]
  private static let programs = ["WezTerm", "iTerm.app", "ghostty"]

  /// Whether the terminal of a description and an environment does.
  static func areKnown(term: String, environment: (String) -> String?) -> Bool {
    func value(_ name: String) -> String { environment(name) ?? "" }
    // What the terminal around them says is inherited, and they need not hand links on.
    guard value("STY").isEmpty else { return false }
    if !value("TMUX").isEmpty {
      return value("TERM_PROGRAM") == "tmux" && isAtLeast(value("TERM_PROGRAM_VERSION"), 3, 4)
    }
    let family = String(term.prefix { $0 != "-" })
    if terms.contains(term) || families.contains(family) { return true }
    // A console, or a screen whose variables ssh did not bring.
    guard family == "xterm" || family == "vte" else { return false }
    // 0.50.0 ends with a fault at the first link.
    return Int(value("VTE_VERSION")).map { $0 > 5000 } ?? false
      || programs.contains(value("TERM_PROGRAM")) || !value("WT_SESSION").isEmpty
  }

  /// Whether a version such as `3.4`, `3.5a` or `next-3.6` is at least another.
  private static func isAtLeast(_ version: String, _ major: Int, _ minor: Int) -> Bool {
    let numbers = version.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count >= 2 else { return false }
    return (numbers[0], numbers[1]) >= (major, minor)
  }
}
