import Conference
import Glibc
import Store
import Testing

/// An empty folder for one test, gone after it.
struct Folder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/hoinghi-store-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    Files.remove(path)
  }

  subscript(name: String) -> String { path + "/" + name }

  /// A store in this folder, made where it is not there.
  func store(
    _ name: String = "store.sqlite",
    conference: String = "test",
    isRehearsal: Bool = false,
    patience: Double = 5
  ) throws -> AttendanceStore {
    try #require(
      try AttendanceStore.open(
        path: self[name],
        conference: conference,
        mode: .create,
        isRehearsal: isRehearsal,
        patience: patience
      )
    )
  }
}

/// What tests ask of files.
enum Files {
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) {
    for name in names(in: path) where unlink(path + "/" + name) != 0 {
      remove(path + "/" + name)
    }
    rmdir(path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY)
    try #require(file >= 0, "\(path)")
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    try #require(read(file, &bytes, bytes.count) == bytes.count)
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(file >= 0, "\(path)")
    defer { close(file) }
    try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
  }

  static func mode(_ path: String) throws -> mode_t {
    var status = stat()
    try #require(stat(path, &status) == 0, "\(path)")
    return status.st_mode & 0o7777
  }
}

extension Files {
  /// Whether some bytes stand in others; in a debug build faster than the standard library's.
  static func holds(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var place = 0
      while place + needle.count <= bytes.count,
        let found = memchr(base + place, Int32(needle[0]), bytes.count - place - needle.count + 1)
      {
        if memcmp(found, needle, needle.count) == 0 { return true }
        place = UnsafeRawPointer(found) - base + 1
      }
      return false
    }
  }

  static func move(_ path: String, to other: String) throws {
    try #require(rename(path, other) == 0)
  }

  static func remove(file path: String) throws {
    try #require(unlink(path) == 0)
  }
}
