import CAssets
import Conference
import Glibc
import Synchronization

/// One of the files inside the binary: parsed when something of it is first asked for, and taken on
/// trust.
final class BundledFile: Sendable {
  private let file: DataFile
  /// Minutes east of UTC, for times written without an offset.
  private let utcOffset: Int
  private let parsed = Mutex<JSONDocument?>(nil)

  init(_ file: DataFile, utcOffset: Int = 0) {
    self.file = file
    self.utcOffset = utcOffset
  }

  /// Reads the object that the file is.
  func object<Value>(_ decode: (ObjectReader) -> Value) -> Value {
    let context = DecodingContext(isTrusting: true)
    context.utcOffset = utcOffset
    return decode(ObjectReader(root, in: file, context, keys: []))
  }

  /// The list under a key, decoded when it is first asked for.
  func list<Element>(
    _ key: String,
    _ decode: @escaping @Sendable (ObjectReader) -> Element
  ) -> Deferred<[Element]> {
    list(key, of: { $0.objects(key, keys: [], decode) })
  }

  /// The list under a key as `decode` makes it of the whole object.
  func list<Element>(
    _ key: String,
    of decode: @escaping @Sendable (ObjectReader) -> [Element]
  ) -> Deferred<[Element]> {
    Deferred(count: { self.count(of: key) }) { self.object(decode) }
  }

  /// How many elements the list under a key has.
  func count(of key: String) -> Int { root[key].map { $0.elements.count } ?? 0 }

  /// A null where the binary has no such file.
  private var root: JSONValue {
    parsed.withLock { parsed in
      let document = parsed ?? document
      parsed = document
      return document.root
    }
  }

  private var document: JSONDocument {
    let index = file.name.withCString { name in
      (0..<asset_count()).first { strcmp(asset_name($0), name) == 0 }
    }
    let bytes = index.map {
      Array(UnsafeBufferPointer(start: asset_bytes($0), count: asset_length($0)))
    }
    return bytes.flatMap { try? JSONDocument(trusting: $0) } ?? .null
  }
}
