import Conference
import TestFiles
import Testing

@testable import Interchange

/// Lists as offices, forms and ticket programs write them, each read whole.
@Suite("Lists of offices, read whole")
struct OfficeListsTests {
  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 }
    return root + "/Fixtures/Lists"
  }()

  @Test(
    "what a list is read as is what was accepted",
    arguments: [
      "so-hai-dong-tieu-de.csv", "huyen-o-gop.csv", "bieu-mau-google.csv", "eventbrite.csv",
      "bao-chi-va-khach.tsv", "loi-can-sua.csv",
    ]
  )
  func readsWhole(_ name: String) throws {
    let text = try Files.text(of: Self.folder + "/" + name)
    let list = try Lists.list(text, info: Self.mekong)
    let golden = GoldenFolder(Self.folder + "/Read")
    let difference = try golden.difference(of: Self.told(list), named: name + ".txt")
    #expect(difference == nil)
  }

  /// A conference of three provinces.
  private static let mekong: ConferenceInfo = {
    var info = Lists.info
    info.provinces.append(
      Province(id: "vinh-long", name: "Vĩnh Long", provenance: Provenance(kind: .assumed))
    )
    return info
  }()

  /// All that a reading says, a line for each thing.
  private static func told(_ list: RosterList) -> String {
    var lines: [String] = []
    for (column, use) in list.layout.uses.enumerated() {
      lines.append("\(ListLayout.letter(ofColumn: column)) \(list.layout.headings[column]): \(use)")
    }
    lines += list.rows.map { row in
      let fields: [(String, String?)] = [
        ("mã", row.code), ("danh xưng", row.honorific), ("chức vụ", row.position),
        ("đơn vị", row.office), ("tỉnh", row.province), ("đoàn", row.delegation),
        ("điện thoại", row.phone), ("ghi chú", row.note),
      ]
      let told = fields.compactMap { label, value in value.map { "\(label) \($0)" } }
      let extra = row.extra.map { "\($0.heading) = \($0.value)" }
      return "\(row.row) \(row.name): " + (told + extra).joined(separator: " | ")
    }
    lines += list.faults.map { "\($0.row) bad \($0.column ?? ""): \($0.reason)" }
    lines += list.questions.map { "\($0.row) asked \($0.column ?? ""): \($0.name), \($0.kind)" }
    lines += list.skipped.map { "\($0.row) \($0.kind.rawValue): \($0.text)" }
    lines += list.groups.map { group in
      let gives = [group.province, group.office, group.delegation].map { $0 ?? "-" }
      let count = group.count.map(String.init) ?? "-"
      return
        "\(group.row) group: \(gives.joined(separator: " | ")), said \(count), read \(group.read)"
    }
    lines += list.totals.map { total in
      "\(total.row) said \(total.said.map(String.init) ?? "-"), read \(total.read)"
    }
    lines += list.notes.map { "note \($0.kind) \($0.column ?? ""): \($0.rows)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
