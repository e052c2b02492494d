import CFileSystem
import Glibc

/// The kinds of file system on which SQLite's write-ahead log is not safe.
///
/// The log's index is shared memory, mapped from a file: every program must be on one machine and
/// see the others' bytes at once (sqlite.org/wal.html, "Disadvantages"). A file system over a
/// network, or shared by a virtual machine with its host, promises neither that nor working locks.
/// docs/RELIABILITY.md has the list for people.
enum FileSystemKind {
  /// The name of the kind where it is not safe; nil where it is, or where nothing is known.
  static func unsafeName(of folder: String) -> String? {
    unsafeName(magic: file_system_magic(folder), folder)
  }

  /// The numbers are from linux/magic.h and the sources of each file system.
  static func unsafeName(magic: UInt32, _ folder: String) -> String? {
    // A switch and not a dictionary: making one would cost more than all of this before the first
    // frame.
    switch magic {
    case 0x0000_6969: "nfs"
    case 0x0000_517B: "smb"
    case 0xFE53_4D42: "smb2"
    case 0xFF53_4D42: "cifs"
    case 0x0102_1997: "9p"
    case 0x5346_414F, 0x6B41_4653: "afs"
    case 0x7375_7245: "coda"
    case 0x0000_564C: "ncp"
    case 0x00C3_6400: "ceph"
    case 0x0BD0_0BD0: "lustre"
    case 0x7461_636F: "ocfs2"
    case 0x0116_1970: "gfs2"
    case 0x786F_4256: "vboxsf"
    case 0xBACB_ACBC: "vmhgfs"
    case 0x6573_5546: unsafeFuse(folder)
    default: nil
    }
  }

  /// Whether each file there has an owner of its own; on a USB stick whoever mounted it owns them all.
  static func keepsOwners(_ folder: String) -> Bool {
    switch file_system_magic(folder) {
    // vfat, exfat, ntfs3, "fuseblk" (ntfs-3g).
    case 0x0000_4D44, 0x2011_BAB0, 0x7366_746E, 0x6573_5546: false
    default: true
    }
  }

  /// A program serves it: safe where it stands on a disk of this machine (ntfs-3g is "fuseblk").
  private static func unsafeFuse(_ folder: String) -> String? {
    let kind = mountedKind(of: folder) ?? "fuse"
    return kind == "fuseblk" ? nil : kind
  }

  /// The kind that /proc/self/mountinfo gives the file system of a folder (man 5 proc).
  private static func mountedKind(of folder: String) -> String? {
    var status = stat()
    guard stat(folder, &status) == 0, let table = readWhole("/proc/self/mountinfo") else {
      return nil
    }
    let device = "\(device_major(UInt64(status.st_dev))):\(device_minor(UInt64(status.st_dev)))"
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, fields[2] == device, let dash = fields.firstIndex(of: "-") else {
        continue
      }
      return fields.dropFirst(dash + 1).first.map(String.init)
    }
    return nil
  }

  private static func readWhole(_ path: String) -> String? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var whole: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(file, &piece, piece.count)
      guard count > 0 else { break }
      whole += piece[..<count]
    }
    return String(decoding: whole, as: UTF8.self)
  }
}
