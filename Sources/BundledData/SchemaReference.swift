/// The `$schema` of a data file, which tells an editor what may stand there.
package enum SchemaReference {
  private static let key = "$schema"

  /// The file without its `$schema` where that is a relative path, which leads nowhere from another
  /// folder; every other byte stays.
  package static func dropped(from bytes: [UInt8]) -> [UInt8] {
    guard let document = try? JSONDocument(parsing: bytes) else { return bytes }
    let members = Array(document.root.members)
    guard let index = members.firstIndex(where: { $0.hasKey(key) }),
      let path = members[index].value.string, isRelative(path)
    else { return bytes }
    var kept = bytes
    // Up to the key behind it, with the comma and the space between.
    if index + 1 < members.count {
      kept.removeSubrange(members[index].keyValue.offset..<members[index + 1].keyValue.offset)
    }
    return kept
  }

  private static func isRelative(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.contains("://")
  }
}
