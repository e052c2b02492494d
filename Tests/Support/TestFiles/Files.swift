import Glibc

/// What tests ask of files.
package enum Files {
  package struct Failure: Error {
    package var path: String
    package var number: Int32
  }

  /// The names in a folder, in the order of their bytes.
  package static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw Failure(path: folder, number: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  package static func bytes(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw Failure(path: path, number: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  package static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  package static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(path: path, number: errno) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(path: path, number: errno)
    }
  }

  /// The permissions of a file.
  package static func mode(of path: String) throws -> UInt32 {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure(path: path, number: errno) }
    return status.st_mode & 0o7777
  }

  package static func move(_ path: String, to other: String) throws {
    guard rename(path, other) == 0 else { throw Failure(path: path, number: errno) }
  }

  package static func remove(_ path: String) throws {
    guard unlink(path) == 0 else { throw Failure(path: path, number: errno) }
  }

  /// Removes a folder and all that is in it, as far as that can be.
  package static func remove(folder: String) {
    for name in (try? names(in: folder)) ?? [] where unlink(folder + "/" + name) != 0 {
      remove(folder: folder + "/" + name)
    }
    rmdir(folder)
  }
}
