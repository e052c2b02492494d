import CFileSystem
import Glibc

/// A file that can be read from any place in it, closed with its last user.
///
/// What comes as bytes or through a pipe lies in memory and has a descriptor too (memfd_create(2)), so
/// that the libraries below read one kind of thing.
package final class FileBytes {
  let descriptor: Int32
  /// Its length in bytes.
  package let count: Int

  private init(descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  deinit { close(descriptor) }

  /// Opens a file of at most `limit` bytes; a pipe that another program holds is read to its end, and
  /// may give no more than a list has.
  ///
  /// - Throws: ``SpreadsheetFault/unreadable(_:)``, ``SpreadsheetFault/tooLarge(_:part:)``.
  package static func open(_ path: String, limit: Int) throws(SpreadsheetFault) -> FileBytes {
    let descriptor = EndingFile.open(path)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let reason = errno
      close(descriptor)
      throw .unreadable(reason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      defer { close(descriptor) }
      let most = min(limit, SpreadsheetLimits().fileBytes)
      return try copy(of: descriptor, limit: most, roundedUpTo: 1)
    }
    let file = FileBytes(descriptor: descriptor, count: Int(status.st_size))
    guard file.count <= limit else { throw .tooLarge(.file, part: "") }
    return file
  }

  /// Reads what a descriptor still gives, to its end; it stays the caller's.
  ///
  /// - Throws: ``SpreadsheetFault/unreadable(_:)``, ``SpreadsheetFault/tooLarge(_:part:)``.
  package static func reading(_ descriptor: Int32, limit: Int) throws(SpreadsheetFault)
    -> FileBytes
  {
    try copy(of: descriptor, limit: limit, roundedUpTo: 1)
  }

  package static func holding(_ bytes: [UInt8], limit: Int) throws(SpreadsheetFault) -> FileBytes {
    guard bytes.count <= limit else { throw .tooLarge(.file, part: "") }
    let descriptor = try memory()
    let reason = bytes.withUnsafeBytes { write($0, to: descriptor) }
    let file = FileBytes(descriptor: descriptor, count: bytes.count)
    if let reason { throw .unreadable(reason) }
    return file
  }

  /// The file with zeros behind it up to a multiple of `size` bytes.
  func roundedUp(to size: Int) throws(SpreadsheetFault) -> FileBytes {
    guard count % size != 0 else { return self }
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw .unreadable(errno) }
    return try Self.copy(of: descriptor, limit: count, roundedUpTo: size)
  }

  /// The bytes from an offset on: `count` of them, fewer at the end.
  package func bytes(at offset: Int, count: Int) throws(SpreadsheetFault) -> [UInt8] {
    guard offset >= 0, offset < self.count, count > 0 else { return [] }
    var fault: SpreadsheetFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: min(count, self.count - offset)) {
      room,
      used in
      do throws(SpreadsheetFault) {
        used = try read(into: UnsafeMutableRawBufferPointer(room), at: offset)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return bytes
  }

  /// Fills the room with the bytes from an offset on; how many there were, fewer at the end.
  package func read(into room: UnsafeMutableRawBufferPointer, at offset: Int)
    throws(SpreadsheetFault) -> Int
  {
    var used = 0
    while used < room.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[used...])
      let got = pread(descriptor, rest.baseAddress, rest.count, offset + used)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(errno) }
      guard got > 0 else { break }
      used += got
    }
    return used
  }

  private static func memory() throws(SpreadsheetFault) -> Int32 {
    let descriptor = memfd_create("hoinghi", memfd_close_on_exec)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    return descriptor
  }

  private static func copy(
    of source: Int32,
    limit: Int,
    roundedUpTo size: Int
  ) throws(SpreadsheetFault) -> FileBytes {
    let target = try memory()
    var count = 0
    var fault: SpreadsheetFault?
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { block in
      while fault == nil {
        let got = Glibc.read(source, block.baseAddress, block.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          if got < 0 { fault = .unreadable(errno) }
          return
        }
        count += got
        if count > limit { fault = .tooLarge(.file, part: "") }
        if let reason = write(UnsafeRawBufferPointer(rebasing: block[..<got]), to: target) {
          fault = .unreadable(reason)
        }
      }
    }
    count = (count + size - 1) / size * size
    if fault == nil, ftruncate(target, count) != 0 { fault = .unreadable(errno) }
    let file = FileBytes(descriptor: target, count: count)
    if let fault { throw fault }
    return file
  }

  /// Writes all of it; an errno where that fails.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor,
        UnsafeRawBufferPointer(rebasing: rest).baseAddress,
        rest.count
      )
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
