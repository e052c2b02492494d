package import Conference
import Glibc

/// A conference in a folder of the same files as the bundled one.
package enum ConferenceFolder {
  package static func load(_ path: String) throws(DataFaults) -> Conference {
    try ConferenceDecoder(contents(of: path)).decode()
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
    guard faults.isEmpty else { throw DataFaults(faults) }
    return files
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
