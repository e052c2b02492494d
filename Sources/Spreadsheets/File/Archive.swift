import CZip

/// A zip archive that is read by libzip, which is opened for it and not before.
final class Archive {
  private let pack: OpaquePointer
  private let limits: SpreadsheetLimits
  /// Kept open for as long as parts are read.
  private let file: FileBytes
  /// Each part by its name as it is compared: names of a package do not tell capitals apart (ECMA-376
  /// part 2, 6.2.2), and some programs write backslashes.
  private var indices: [String: UInt64] = [:]

  /// - Throws: ``SpreadsheetFault`` where libzip is not there or the file is no whole archive.
  init(_ file: FileBytes, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    var message = [CChar](repeating: 0, count: messageRoom)
    var outcome = zip_fine
    guard
      let pack = zip_unpack_open(
        file.descriptor,
        UInt64(limits.parts),
        &outcome,
        &message,
        message.count
      )
    else { throw SpreadsheetFault(outcome, part: "", detail: text(message)) }
    self.pack = pack
    self.limits = limits
    self.file = file
    for index in 0..<zip_unpack_count(pack) {
      guard let name = zip_unpack_name(pack, index) else { continue }
      indices[Self.key(String(cString: name)), default: index] = index
    }
  }

  deinit { zip_unpack_close(pack) }

  func has(_ name: String) -> Bool { indices[Self.key(name)] != nil }

  /// Whether a part lies in a folder, given with its last slash.
  func hasFolder(_ folder: String) -> Bool {
    let key = Self.key(folder)
    return indices.keys.contains { $0.hasPrefix(key) }
  }

  /// Begins to unpack a part.
  ///
  /// - Returns: Nothing where there is none of this name.
  /// - Throws: ``SpreadsheetFault`` where it is packed with a password, broken or says to be too large.
  func part(_ name: String) throws(SpreadsheetFault) -> ArchivePart? {
    guard let index = indices[Self.key(name)] else { return nil }
    var message = [CChar](repeating: 0, count: messageRoom)
    var outcome = zip_fine
    var packed: UInt64 = 0
    var unpacked: UInt64 = 0
    guard
      let part = zip_unpack_begin(
        pack,
        index,
        &packed,
        &unpacked,
        &outcome,
        &message,
        message.count
      )
    else { throw SpreadsheetFault(outcome, part: name, detail: text(message)) }
    let opened = ArchivePart(part, of: self, name: name, packed: packed, limits: limits)
    guard unpacked <= UInt64(limits.partBytes) else { throw .tooLarge(.part, part: name) }
    return opened
  }

  /// Begins to unpack a part that has to be there.
  func requiredPart(_ name: String) throws(SpreadsheetFault) -> ArchivePart {
    guard let part = try part(name) else { throw .damaged(part: name, detail: "not there") }
    return part
  }

  private static func key(_ name: String) -> String {
    String(decoding: name.lowercased().utf8.map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
  }
}

/// A part of an archive while it is unpacked, some bytes at a time.
final class ArchivePart {
  let name: String
  private let part: OpaquePointer
  private let archive: Archive
  private let limits: SpreadsheetLimits
  private let packed: UInt64
  private var count = 0

  fileprivate init(
    _ part: OpaquePointer,
    of archive: Archive,
    name: String,
    packed: UInt64,
    limits: SpreadsheetLimits
  ) {
    self.part = part
    self.archive = archive
    self.name = name
    self.packed = packed
    self.limits = limits
  }

  deinit { zip_unpack_end(part) }

  /// Puts the next bytes into `room`; how many, 0 at the end, where the checksum is compared too.
  ///
  /// - Throws: ``SpreadsheetFault``, also for more bytes than a part may hold, whatever it says.
  func read(into room: UnsafeMutableRawBufferPointer) throws(SpreadsheetFault) -> Int {
    var message = [CChar](repeating: 0, count: messageRoom)
    var outcome = zip_fine
    let got = zip_unpack_read(
      part,
      room.baseAddress,
      room.count,
      &outcome,
      &message,
      message.count
    )
    guard got >= 0 else { throw SpreadsheetFault(outcome, part: name, detail: text(message)) }
    count += Int(got)
    guard count <= limits.partBytes else { throw .tooLarge(.part, part: name) }
    guard count <= limits.ratioFloor || UInt64(count) / UInt64(limits.ratio) <= packed else {
      throw .tooLarge(.ratio, part: name)
    }
    return Int(got)
  }

  /// The first bytes of the part, as many as there are up to `count`.
  func beginning(_ count: Int) throws(SpreadsheetFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var fault: SpreadsheetFault?
    let got = bytes.withUnsafeMutableBytes { room in
      do throws(SpreadsheetFault) {
        return try read(into: room)
      } catch {
        fault = error
        return 0
      }
    }
    if let fault { throw fault }
    return Array(bytes[..<got])
  }
}

/// Bytes for what a library says of a fault.
private let messageRoom = 256

private func text(_ message: [CChar]) -> String {
  String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

extension SpreadsheetFault {
  fileprivate init(_ outcome: zip_outcome, part: String, detail: String) {
    switch outcome {
    case zip_no_library: self = .noLibrary(package: ZIP_PACKAGE, detail: detail)
    case zip_no_memory: self = .noMemory
    case zip_locked: self = .encrypted
    case zip_too_many: self = .tooLarge(.parts, part: part)
    default: self = .damaged(part: part, detail: detail)
    }
  }
}
