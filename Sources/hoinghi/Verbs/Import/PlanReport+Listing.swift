import Conference
import Interchange
import TextEncodings
import Wording

extension PlanReport {
  /// The plan for programs; in CSV and Markdown a row for each of its items.
  var listing: Listing {
    let items = entries.sorted { ($0.row ?? .max, $0.order) < ($1.row ?? .max, $1.order) }
    var listing = Listing(
      verb: "import",
      items: items.map(\.document),
      columns: [
        Listing.Column(heading: Phrases.columnRow, alignment: .right),
        Listing.Column(heading: Phrases.columnAction),
        Listing.Column(heading: Phrases.columnCode),
        Listing.Column(heading: Phrases.columnName),
        Listing.Column(heading: Phrases.columnWhy),
      ],
      rows: items.map { item in
        [
          item.row.map(Cell.integer) ?? .empty, .text(item.action), Cell(item.code),
          Cell(item.name), Cell(item.why),
        ]
      }
    )
    listing.members = members
    return listing
  }

  /// What becomes of a row, or of somebody who is not on the list.
  private struct Entry {
    var row: Int?
    var order: Int
    var action: String
    var code: String?
    var name: String?
    var column: String?
    var why: Localized?
    var changes: JSON?

    var document: JSON {
      .object([
        "row": row.map(JSON.integer),
        "action": .text(action),
        "code": code.map(JSON.text),
        "name": name.map(JSON.text),
        "column": column.map(JSON.text),
        "why": why.map { JSON($0) },
        "changes": changes,
      ])
    }
  }

  private var entries: [Entry] {
    var entries: [Entry] = []
    func add(
      _ action: String,
      row: Int?,
      _ person: Delegate? = nil,
      code: String? = nil,
      name: String? = nil,
      column: String? = nil,
      why: Localized? = nil,
      changes: JSON? = nil
    ) {
      entries.append(
        Entry(
          row: row,
          order: entries.count,
          action: action,
          code: person.flatMap { $0.code.isEmpty ? nil : $0.code } ?? code,
          name: person?.name ?? name,
          column: column,
          why: why,
          changes: changes
        )
      )
    }
    for person in added {
      add("add", row: person.provenance.row, person, changes: said(of: person))
    }
    for change in plan.changed {
      add(
        "change",
        row: change.after.provenance.row,
        change.after,
        why: change.why,
        changes: changes(change)
      )
    }
    for person in plan.unchanged { add("same", row: person.provenance.row, person) }
    for person in plan.withdrawn { add("withdraw", row: nil, person) }
    for person in plan.kept { add("keep", row: nil, person, why: Phrases.planKeepsWhy) }
    for same in plan.same {
      guard let stays = same.staysRow else { continue }
      add("join", row: same.row, stays, why: Self.joins(same, stays))
    }
    for row in plan.skipped {
      let why = Phrases.skippedRow(row.kind.rawValue, saying: detail(row))
      add("skip", row: row.row, name: row.text, why: why)
    }
    for fault in plan.faults {
      add("bad", row: fault.row, column: fault.column, why: fault.reason.words)
    }
    for question in plan.questions {
      add(
        "question",
        row: question.row,
        code: question.code,
        name: question.name,
        column: question.column,
        why: question.words
      )
    }
    return entries
  }

  private static let fields: [ListField] = [
    .name, .honorific, .position, .office, .commune, .province, .category, .delegation, .head,
    .phone, .note, .code,
  ]

  /// What a list says of somebody new, as changes from nothing.
  private func said(of person: Delegate) -> JSON? {
    let fields = Self.fields.dropFirst().compactMap { field in
      value(field, of: person).map {
        member(field == .code ? "ref" : field.rawValue, from: nil, to: $0)
      }
    }
    return object(fields + extra(person.extra.map(\.heading), nil, person))
  }

  private func changes(_ change: RosterPlan.Change) -> JSON? {
    let fields = change.fields.map { field in
      member(
        // As `roster` has it: our codes no list changes.
        field == .code ? "ref" : field.rawValue,
        from: value(field, of: change.before),
        to: value(field, of: change.after)
      )
    }
    let (before, after) = (change.before.standing, change.after.standing)
    let standing =
      before == after
      ? [] : [member("standing", from: before.rawValue, to: after.rawValue)]
    return object(fields + standing + extra(change.extra, change.before, change.after))
  }

  private func extra(_ headings: [String], _ before: Delegate?, _ after: Delegate) -> [JSON.Member]
  {
    let members = headings.map { heading in
      member(heading, from: before?.extra(heading), to: after.extra(heading))
    }
    return members.isEmpty ? [] : [JSON.Member(key: "extra", value: .object(members))]
  }

  private func member(_ key: String, from: String?, to: String?) -> JSON.Member {
    JSON.Member(
      key: key,
      value: .object(["from": from.map(JSON.text), "to": to.map(JSON.text)])
    )
  }

  private func object(_ members: [JSON.Member]) -> JSON? {
    members.isEmpty ? nil : .object(members)
  }

  private var members: [JSON.Member] {
    let counts: KeyValuePairs<String, JSON?> = [
      "added": .integer(plan.added.count),
      "changed": .integer(plan.changed.count),
      "same": .integer(plan.unchanged.count),
      "kept": plan.kept.isEmpty ? nil : .integer(plan.kept.count),
      "withdrawn": .integer(plan.withdrawn.count),
      "bad": .integer(Set(plan.faults.map(\.row)).count),
      "questions": .integer(plan.questions.count),
    ]
    let total = list.total
    let source: [JSON.Member] = [
      reading.sheet.map { JSON.Member(key: "sheet", value: .text($0)) },
      reading.encoding.map { JSON.Member(key: "encoding", value: .text($0.rawValue)) },
    ].compactMap(\.self)
    return source + [
      JSON.Member(key: "columns", value: .array(columnDocuments)),
      JSON.Member(
        key: "total",
        value: .object([
          "said": total?.said.map(JSON.integer),
          "read": .integer(total?.read ?? list.rows.count),
        ])
      ),
      JSON.Member(key: "counts", value: .object(counts)),
      JSON.Member(
        key: "notes",
        value: .array(
          list.notes.map { note in
            .object([
              "column": note.column.map(JSON.text),
              "rows": .array(note.rows.map(JSON.integer)),
              "what": JSON(note.words),
            ])
          }
        )
      ),
    ]
  }

  private var columnDocuments: [JSON] {
    list.layout.uses.indices.map { column in
      let use = list.layout.uses[column]
      let fields = use.fields.map(\.rawValue)
      return .object([
        "heading": .text(column < list.layout.headings.count ? list.layout.headings[column] : ""),
        "column": .integer(column + 1),
        "use": .text(use.name),
        "fields": fields.count > 1 ? .array(fields.map(JSON.text)) : nil,
        "why": JSON(use.words),
      ])
    }
  }
}

extension ListLayout.Use {
  /// The fields that a column is for.
  fileprivate var fields: [ListField] {
    switch self {
    case .field(let field): [field]
    case .combined(let fields): fields
    case .title: [.honorific, .position]
    case .status: [.status]
    case .extra, .ignored, .ours: []
    }
  }

  /// "extra", "ignored", or the field.
  fileprivate var name: String {
    switch self {
    case .extra: "extra"
    case .ignored: "ignored"
    case .ours: "hoinghi"
    default: fields.first?.rawValue ?? "extra"
    }
  }
}
