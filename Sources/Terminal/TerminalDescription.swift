import CNcursesw

/// What the terminal's description (terminfo) says about the terminal in use, as plain values.
struct TerminalDescription {
  let name: String
  /// A sequence for the mouse is known: the terminal is of xterm's family.
  let hasMouse: Bool
  /// Asked to report the mouse it goes on sending keys as they are pressed.
  let reportsMouse: Bool
  let hasBracketedPaste: Bool
  /// It has a window with a title, and gives the old one back.
  let hasTitle: Bool
  /// It can be told not to wrap after the last column.
  let stopsWrapping: Bool
  /// It moves to the next row once the last column is written, not with the character after it.
  let wrapsAtOnce: Bool
  /// Cells can be links.
  let hasLinks: Bool
  /// Enters and leaves the screen that is the program's own; empty where there is only one.
  let enter: [UInt8]
  let leave: [UInt8]
  /// Clears the screen; the cursor is at the top then.
  let clear: [UInt8]
  /// Moves the cursor from there to the last row, whatever the size; empty where none is known.
  let toLastRow: [UInt8]
  let showCursor: [UInt8]
  let plain: [UInt8]
  let keys: [KeySequences.Entry]

  /// Reads the description.
  ///
  /// - Throws: `termMissing`, `termUnknown` or `termDumb`.
  init(environment: (String) -> String?) throws(TerminalError) {
    guard let name = environment("TERM"), !name.isEmpty else { throw .termMissing }
    guard nc_describe(name) else {
      throw name == "dumb" ? .termDumb(name) : .termUnknown(name)
    }
    guard nc_string("cup") != nil, nc_string("clear") != nil else { throw .termDumb(name) }
    self.name = name
    hasMouse = nc_string("kmous") != nil && name != "linux"
    hasBracketedPaste = nc_string("BE") != nil || hasMouse
    // GNU screen takes a title and keeps no old one, and while it reports the mouse it holds Escape
    // back until another key comes (4.9). tmux may go by the same name, and does neither.
    let isInTmux = environment("TMUX")?.isEmpty == false
    let isInScreen = environment("STY")?.isEmpty == false || name.hasPrefix("screen.")
    reportsMouse = hasMouse && (isInTmux || !isInScreen)
    hasTitle = reportsMouse && (isInTmux || !name.hasPrefix("screen"))
    stopsWrapping = nc_string("smam") != nil && nc_string("rmam") != nil
    wrapsAtOnce = nc_flag("am") && !nc_flag("xenl")
    hasLinks =
      hasMouse && !wrapsAtOnce && KnownLinks.areKnown(term: name, environment: environment)
    enter = Self.bytes("smcup")
    leave = Self.bytes("rmcup")
    clear = Self.bytes("clear")
    toLastRow = nc_down(Self.moreRowsThanAny).map(Self.bytes) ?? []
    showCursor = Self.bytes("cnorm")
    plain = Self.bytes("sgr0") + Self.bytes("op")
    var keys: [KeySequences.Entry] = []
    for (capability, key) in KeySequences.capabilities {
      let bytes = Self.bytes(capability)
      if bytes.count > 1, bytes[0] == 0x1b { keys.append((bytes, key)) }
    }
    self.keys = keys
  }

  /// A terminal stops at its last row, however far it is told to go.
  private static let moreRowsThanAny: CInt = 9999

  /// Puts the cursor on a cell, wherever it is.
  func placing(_ cursor: Point) -> [UInt8] {
    nc_placing(CInt(cursor.y), CInt(cursor.x)).map(Self.bytes) ?? []
  }

  /// A capability's bytes, without the padding ($<2>) that only hardware terminals needed.
  private static func bytes(_ capability: String) -> [UInt8] {
    nc_string(capability).map(bytes) ?? []
  }

  private static func bytes(_ value: UnsafePointer<CChar>) -> [UInt8] {
    withoutPadding(Array(String(cString: value).utf8))
  }

  /// Takes out every `$<…>`.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }
}
