/// An XLS file whose records a test writes ([MS-XLS], [MS-CFB]).
struct XLSFile {
  /// The records of the workbook, without its beginning, its sheets and its end.
  var globals: [(kind: UInt16, content: [UInt8])] = []
  /// The records of each sheet, without beginning and end.
  var sheets: [[(kind: UInt16, content: [UInt8])]]
  /// State and type of each sheet.
  var states: [(UInt8, UInt8)] = []
  var version: UInt16 = 0x0600
  var streamName = "Workbook"

  static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

  static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16) }

  static func eight(_ value: Double) -> [UInt8] {
    let bits = value.bitPattern
    return four(Int(bits & 0xFFFF_FFFF)) + four(Int(bits >> 32))
  }

  /// Row, column and format of a cell.
  static func place(_ row: Int, _ column: Int, _ format: Int = 0) -> [UInt8] {
    two(row) + two(column) + two(format)
  }

  /// A text of Unicode with its length in two bytes, two bytes a unit.
  static func text(_ text: String) -> [UInt8] {
    two(text.utf16.count) + [1] + text.utf16.flatMap { two(Int($0)) }
  }

  private static func record(_ kind: UInt16, _ content: [UInt8]) -> [UInt8] {
    two(Int(kind)) + two(content.count) + content
  }

  private func begin(_ type: Int) -> [UInt8] {
    Self.record(0x0809, Self.two(Int(version)) + Self.two(type) + [UInt8](repeating: 0, count: 12))
  }

  /// The stream of records.
  var stream: [UInt8] {
    let end = Self.record(0x000A, [])
    let before = begin(5) + globals.flatMap { Self.record($0.kind, $0.content) }
    let bodies = sheets.map { begin(16) + $0.flatMap { Self.record($0.kind, $0.content) } + end }
    // A record that names a sheet, with a name of two letters.
    let length = version < 0x0600 ? 4 + 9 : 4 + 10
    var place = before.count + length * sheets.count + end.count
    var names: [UInt8] = []
    for (index, body) in bodies.enumerated() {
      let (state, type) = states.indices.contains(index) ? states[index] : (0, 0)
      names += Self.record(
        0x0085,
        Self.four(place) + [state, type, 2] + (version < 0x0600 ? [] : [0])
          + Array("S\(index + 1)".utf8)
      )
      place += body.count
    }
    return before + names + end + bodies.joined()
  }

  var bytes: [UInt8] { Self.compound([(streamName, stream)]) }

  /// A file of streams, each in sectors of its own: padded beyond what the mini stream would take.
  static func compound(_ streams: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let size = 512
    func padded(_ bytes: [UInt8], _ least: Int = 0) -> [UInt8] {
      let count = (max(bytes.count, least) + size - 1) / size * size
      return bytes + [UInt8](repeating: 0, count: count - bytes.count)
    }
    let bodies = streams.map { padded($0.bytes, 4096) }
    let directorySectors = (streams.count + 1 + 3) / 4
    let count = bodies.reduce(directorySectors) { $0 + $1.count / size }
    let tableSectors = (count + count / 127 + 1 + 127) / 128
    var table = [Int](repeating: 0xFFFF_FFFD, count: tableSectors)
    func chain(_ length: Int) -> Int {
      let start = table.count
      table += (1..<length).map { start + $0 } + [0xFFFF_FFFE]
      return start
    }
    let directory = chain(directorySectors)
    var entries = entry("Root Entry", type: 5, start: 0xFFFF_FFFE, size: 0)
    for (stream, body) in zip(streams, bodies) {
      entries += entry(
        stream.name,
        type: 2,
        start: chain(body.count / size),
        size: body.count
      )
    }
    table += [Int](repeating: 0xFFFF_FFFF, count: tableSectors * 128 - table.count)
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += [UInt8](repeating: 0, count: 16) + two(0x3E) + two(3) + two(0xFFFE) + two(9) + two(6)
    header += [UInt8](repeating: 0, count: 10) + four(tableSectors) + four(directory) + four(0)
    header += four(4096) + four(0xFFFF_FFFE) + four(0) + four(0xFFFF_FFFE) + four(0)
    header += (0..<109).flatMap { four($0 < tableSectors ? $0 : 0xFFFF_FFFF) }
    return header + table.flatMap(four) + padded(entries) + bodies.joined()
  }

  private static func entry(_ name: String, type: UInt8, start: Int, size: Int) -> [UInt8] {
    let letters = name.utf16.flatMap { two(Int($0)) }
    return letters + [UInt8](repeating: 0, count: 64 - letters.count) + two(letters.count + 2)
      + [type, 1] + [UInt8](repeating: 0xFF, count: 12) + [UInt8](repeating: 0, count: 36)
      + four(start) + four(size) + four(0)
  }
}
