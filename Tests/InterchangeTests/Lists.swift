import Conference

@testable import Interchange

/// Reads lists as the program does, for a small conference.
enum Lists {
  static let info: ConferenceInfo = {
    let assumed = Provenance(kind: .assumed)
    return ConferenceInfo(
      id: "c",
      title: Localized(same: "C"),
      titleProvenance: assumed,
      date: "2023-09-18",
      dateProvenance: assumed,
      place: Localized(vi: "TP. Cần Thơ", en: "Cần Thơ City"),
      placeProvenance: assumed,
      organiser: Localized(vi: "Trung tâm", en: "Centre"),
      organiserProvenance: assumed,
      parent: nil,
      summary: Statement(id: "s", text: Localized(same: "s"), provenance: assumed),
      expected: 3,
      expectedProvenance: assumed,
      utcOffset: 420,
      methods: [],
      themes: [],
      provinces: [
        Province(id: "can-tho", name: "Cần Thơ", provenance: assumed),
        Province(id: "hau-giang", name: "Hậu Giang", provenance: assumed),
      ],
      categories: [
        Category(
          id: "department",
          label: Localized(vi: "Sở LĐ-TB&XH", en: "Department"),
          name: Localized(vi: "Cán bộ của Sở", en: "Officers"),
          provenance: assumed
        )
      ]
    )
  }()

  static func file(
    _ bytes: [UInt8],
    mapping: ListLayout.Mapping = [:],
    answers: ListAnswers = ListAnswers(),
    info: ConferenceInfo = info,
    sizes: [Int] = [1 << 16]
  ) throws(ListFault) -> RosterFile {
    var choices = RosterFile.Choices()
    choices.mapping = mapping
    choices.answers = answers
    return try RosterFile.read(
      choices,
      info: info,
      language: .vi,
      Pieces.source(bytes, sizes: sizes)
    )
  }

  /// An office's list.
  static func list(
    _ text: String,
    mapping: ListLayout.Mapping = [:],
    answers: ListAnswers = ListAnswers(),
    info: ConferenceInfo = info
  ) throws -> RosterList {
    let file = try file(Array(text.utf8), mapping: mapping, answers: answers, info: info)
    guard case .list(let list) = file else { throw NotAList() }
    return list
  }

  struct NotAList: Error {}
}
