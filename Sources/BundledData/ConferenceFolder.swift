package import Conference
import Glibc

/// A conference in a folder of the same files as the bundled one.
package enum ConferenceFolder {
  package static func load(_ path: String) throws(DataFaults) -> Conference {
    let contents = try contents(of: path)
    return try ConferenceDecoder(contents, text: text(in: path), strays: strays(in: path)).decode()
  }

  /// What files hold that are to become a folder.
  ///
  /// - Throws: All that `load` would find wrong in it.
  package static func check(
    _ files: [(name: String, bytes: [UInt8])]
  ) throws(DataFaults) -> Conference {
    var contents: [DataFile: Result<[UInt8], FileFault>] = [:]
    var strays: [String] = []
    for (name, bytes) in files {
      if let file = DataFile(named: name) {
        contents[file] = .success(bytes)
      } else {
        strays.append(name)
      }
    }
    return try ConferenceDecoder(contents, strays: strays).decode()
  }

  /// The files of the format that the folder holds, byte for byte.
  ///
  /// - Throws: the files that are there and cannot be read; what they hold is not judged.
  package static func files(
    _ path: String
  ) throws(DataFaults) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    var faults: [DataFault] = []
    for (file, content) in try contents(of: path).sorted(by: { $0.key.name < $1.key.name }) {
      switch content {
      case .success(let bytes): files.append((file.name, bytes))
      case .failure(let fault): faults.append(DataFault(file: file.name, reason: fault.reason))
      }
    }
    switch text(in: path) {
    case .success(let bytes): files.append((SourceText.name, bytes))
    case .failure(let fault): faults.append(DataFault(file: SourceText.name, reason: fault.reason))
    case nil: break
    }
    guard faults.isEmpty else { throw DataFaults(faults) }
    return files
  }

  /// The source's own text; nil where the folder brings none.
  private static func text(in path: String) -> Result<[UInt8], FileFault>? {
    do throws(FileFault) {
      return .success(
        try FileBytes.read("\(path)/\(SourceText.name)", limit: SourceText.sizeLimit)
      )
    } catch {
      return error.reason == .fileMissing ? nil : .failure(error)
    }
  }

  /// The names that end in .json, whatever the case, and are none of ``DataFile``; a hidden file is
  /// an editor's own.
  private static func strays(in path: String) throws(DataFaults) -> [String] {
    guard let folder = opendir(path) else {
      throw DataFaults([DataFault(file: path, reason: .unreadable(errno))])
    }
    defer { closedir(folder) }
    var strays: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.lowercased().hasSuffix(".json"), !name.hasPrefix("."),
        DataFile(named: name) == nil
      else { continue }
      strays.append(name)
    }
    return strays
  }

  private static func contents(
    of path: String
  ) throws(DataFaults) -> [DataFile: Result<[UInt8], FileFault>] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let reason: DataFault.Reason = errno == ENOENT ? .folderMissing : .unreadable(errno)
      throw DataFaults([DataFault(file: path, reason: reason)])
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw DataFaults([DataFault(file: path, reason: .notAFolder)])
    }
    var contents: [DataFile: Result<[UInt8], FileFault>] = [:]
    for file in DataFile.allCases {
      do {
        contents[file] = .success(try FileBytes.read("\(path)/\(file.name)"))
      } catch {
        if error.reason != .fileMissing { contents[file] = .failure(error) }
      }
    }
    return contents
  }
}
