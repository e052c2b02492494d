import Glibc
import VietnameseText

/// What a desk or its operator is called in the log: one short line that nothing acts on.
enum DeskLabel {
  /// Characters at most: it stands in every event.
  static let longest = 64

  /// The text as a label, composed and without spaces around it; nil where it is none.
  static func make(_ text: String) -> String? {
    let label = trimmed(Composition.composed(text))
    return !label.isEmpty && label.count <= longest && label.utf8.count <= longest * 4
      && ForeignText.isClean(label) ? label : nil
  }

  /// A label made of whatever the system says; nil where nothing usable is left.
  static func salvaged(_ text: String) -> String? {
    make(String(ForeignText.visible(Composition.composed(text)).prefix(longest)))
  }

  /// The host's name.
  static var host: String {
    var names = utsname()
    guard uname(&names) == 0 else { return fallback }
    let name = withUnsafeBytes(of: names.nodename) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return salvaged(name) ?? fallback
  }

  /// The name that the person is logged in by: the environment's, else the system's for the user
  /// that the program runs as.
  static func login(in environment: Environment) -> String {
    for variable in ["LOGNAME", "USER"] {
      if let name = environment[variable].flatMap(salvaged) { return name }
    }
    return name(ofUser: geteuid())
  }

  /// The system's name for a user; the number where it has none.
  static func name(ofUser number: UInt32) -> String {
    systemName(ofUser: number).flatMap(salvaged) ?? "\(number)"
  }

  private static let fallback = "hoinghi"

  private static func systemName(ofUser number: UInt32) -> String? {
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { room in
      guard let start = room.baseAddress,
        getpwuid_r(number, &entry, start, room.count, &found) == 0,
        let found, let name = found.pointee.pw_name
      else { return nil }
      return String(cString: name)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
