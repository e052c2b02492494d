import Glibc
import SampleSchedules

/// Files on disk, and inputs that only Swift has.
enum Seeds {
  /// One file for each of the schedules that the tests read.
  static func write(into folder: String) {
    for (number, bytes) in SampleSchedules.all.enumerated()
    where !write(bytes, to: "\(folder)/schedule-\(number)") {
      print("\(folder): \(String(cString: strerror(errno)))")
      exit(73)
    }
  }

  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { return ferror(file) == 0 ? bytes : nil }
      bytes += block.prefix(count)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let count = fwrite(bytes, 1, bytes.count, file)
    return fclose(file) == 0 && count == bytes.count
  }
}
