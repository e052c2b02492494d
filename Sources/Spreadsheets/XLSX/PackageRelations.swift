/// Which parts a part of an Office package leads to (ECMA-376 part 2, 6.5).
struct PackageRelations {
  enum Name: Int32, XMLVocabulary {
    case relationship, id, type, target, targetMode

    var namespaces: [String] {
      self == .relationship
        ? ["http://schemas.openxmlformats.org/package/2006/relationships"] : [""]
    }

    var local: String {
      switch self {
      case .relationship: "Relationship"
      case .id: "Id"
      case .type: "Type"
      case .target: "Target"
      case .targetMode: "TargetMode"
      }
    }
  }

  struct Relation {
    var id: String
    /// The last word of its type (worksheet); what stands before it differs between the transitional
    /// and the strict form.
    var type: String
    /// The name of a part of the archive.
    var target: String
  }

  private(set) var all: [Relation] = []

  /// Those of a part, none where it has none; the package's own are those of an empty name.
  init(of part: String, in archive: Archive, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    let slash = part.utf8.lastIndex(of: 0x2F).map { part.utf8.index(after: $0) }
    let folder = String(part[..<(slash ?? part.startIndex)])
    let name = String(part[(slash ?? part.startIndex)...])
    guard let document = try archive.part("\(folder)_rels/\(name).rels") else { return }
    var reader = try XMLReader<Name>(document)
    while let event = try reader.read() {
      guard case .opening(.relationship) = event, reader.string(.targetMode) != "External",
        let id = reader.string(.id), let type = reader.string(.type),
        let target = reader.string(.target)
      else { continue }
      guard all.count < limits.parts else { throw .tooLarge(.parts, part: document.name) }
      all.append(
        Relation(
          id: id,
          type: String(type.split(separator: "/").last ?? ""),
          target: Self.resolve(target, in: folder)
        )
      )
    }
  }

  func first(_ type: String) -> Relation? { all.first { $0.type == type } }

  func with(id: String) -> Relation? { all.first { $0.id == id } }

  /// The name of a part from a reference that is absolute or starts at a folder.
  static func resolve(_ reference: String, in folder: String) -> String {
    let slashed = reference.replacing("\\", with: "/")
    var steps = slashed.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in slashed.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
