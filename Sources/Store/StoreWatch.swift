import CFileSystem
import Glibc

/// Tells when a store may have changed, without asking it: by inotify.
///
/// After a commit the log beside the database is opened and closed, which is the word that it can be
/// read. Older programs touch the database.
///
/// The folder is watched, for the database and the log beside it come and go; where there is no
/// folder yet, the nearest one above it. Our own writes are told too.
package struct StoreWatch: ~Copyable {
  /// For `poll`: readable when ``drain()`` has something to read.
  package let fileDescriptor: Int32

  private let database: String
  private let log: String
  private let index: String
  private let folder: String
  /// The watch of the folder itself; negative while only a folder above it can be watched.
  private var watched: Int32 = -1

  /// Watches the store at `path`; nil where the system has no watches left.
  package init?(path: String) {
    let place = FilePlace(path)
    folder = place.folder
    database = place.name
    log = place.name + "-wal"
    index = place.name + "-shm"
    fileDescriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard fileDescriptor >= 0 else { return nil }
    arm()
  }

  deinit {
    close(fileDescriptor)
  }

  /// Takes in what was told since the last call; whether the store may have changed.
  package mutating func drain() -> Bool {
    var hasChanged = false
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      var rest = buffer[..<count]
      while let event = Notice(&rest) {
        if event.watch == watched {
          if event.isLost { watched = -1 }
          // A full queue tells of no file in particular.
          hasChanged = hasChanged || event.isLost || isOfStore(event)
        } else {
          hasChanged = hasChanged || event.isOverflow
        }
      }
    }
    if watched < 0 {
      arm()
      // What was made before the watch stood went untold.
      hasChanged = hasChanged || watched >= 0
    }
    return hasChanged
  }

  /// Whether it tells of the store: a change, or the word of a commit.
  ///
  /// The database itself is opened and closed by whoever looks at it.
  private func isOfStore(_ event: Notice) -> Bool {
    event.name == log || event.name == database && !event.isOnlyClosed
      || event.name == index && event.isOfName
  }

  /// Watches the folder, or the nearest one above it until the next is made.
  private mutating func arm() {
    let changes =
      IN_CLOSE_NOWRITE | IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE
      | IN_MOVED_TO | IN_MOVED_FROM
    let ends = IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    var last: String?
    while true {
      watched = inotify_add_watch(fileDescriptor, folder, UInt32(changes | ends))
      if watched >= 0 { return }
      var above = FilePlace(folder).folder
      while inotify_add_watch(fileDescriptor, above, UInt32(IN_CREATE | IN_MOVED_TO)) < 0 {
        guard above != "/", above != "." else { return }
        above = FilePlace(above).folder
      }
      // The next one may have been made before the watch stood.
      if above == last { return }
      last = above
    }
  }
}

/// One event of inotify (man 7 inotify): four numbers of 32 bits, then a name ended by zeros.
private struct Notice {
  var watch: Int32
  var mask: UInt32
  var name: String

  init?(_ bytes: inout ArraySlice<UInt8>) {
    guard bytes.count >= 16 else { return nil }
    func number(_ index: Int) -> UInt32 {
      let start = bytes.startIndex + index * 4
      return bytes[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    watch = Int32(bitPattern: number(0))
    mask = number(1)
    let length = Int(number(3))
    let text = bytes.dropFirst(16).prefix(length).prefix { $0 != 0 }
    name = String(decoding: text, as: UTF8.self)
    bytes = bytes.dropFirst(16 + length)
  }

  /// The folder is gone, or is another now.
  var isLost: Bool { mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED) != 0 }
  /// A name came to a file, or went.
  var isOfName: Bool {
    mask & UInt32(IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO) != 0
  }
  /// A file that was open for reading alone is closed.
  var isOnlyClosed: Bool { mask & UInt32(IN_CLOSE_NOWRITE) != 0 }
  var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
}
