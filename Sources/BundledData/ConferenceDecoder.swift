import Conference

/// Turns the files of a conference into one value, or into all the faults that they have.
struct ConferenceDecoder {
  private let context = DecodingContext(isTrusting: false)
  private var documents: [DataFile: JSONDocument] = [:]
  /// The source's own text, or why it could not be had; nil where there is none.
  private let text: Result<[UInt8], FileFault>?
  /// Files of the folder that are none of a conference's.
  private let strays: [DataFault]
  /// Faults that stand outside the decoded values: files that are missing or are no JSON.
  private var fileFaults: [DataFault] = []

  /// - Parameters:
  ///   - contents: the bytes of each file, or why they could not be had; a file that is left out is
  ///     not there.
  ///   - text: the bytes of the source's own text in the same way.
  ///   - strays: the names of other .json files beside them, which are faults: if a misnamed part
  ///     were skipped, the conference would open without it.
  init(
    _ contents: [DataFile: Result<[UInt8], FileFault>],
    text: Result<[UInt8], FileFault>? = nil,
    strays: [String] = []
  ) {
    self.text = text
    let absent = DataFile.allCases.filter { contents[$0] == nil }.map(\.rawValue)
    self.strays = strays.sorted().map { name in
      let nearest = Spelling.nearest(to: String(name.dropLast(5)), among: absent)
      return DataFault(
        file: name,
        reason: .unknownFile(nearest: nearest.flatMap(DataFile.init(rawValue:))?.name)
      )
    }
    for file in DataFile.allCases {
      switch contents[file] {
      case .success(let bytes): parse(bytes, of: file)
      case .failure(let fault):
        fileFaults.append(DataFault(file: file.name, reason: fault.reason))
        context.markBroken(file)
      case nil where file.isRequired:
        fileFaults.append(DataFault(file: file.name, reason: .fileMissing))
        context.markBroken(file)
      case nil: break
      }
    }
    if contents[.source] == nil { context.paragraphs = 0 }
  }

  private mutating func parse(_ bytes: [UInt8], of file: DataFile) {
    do {
      let document = try JSONDocument(parsing: bytes)
      documents[file] = document
      for duplicate in document.duplicateKeys { note(duplicate, in: file) }
    } catch {
      note(error, in: file)
      context.markBroken(file)
    }
  }

  private mutating func note(_ error: JSONSyntaxError, in file: DataFile) {
    fileFaults.append(
      DataFault(file: file.name, position: error.position, reason: .syntax(error.reason))
    )
  }

  func decode() throws(DataFaults) -> Conference {
    // The source first: it says how many paragraphs there are to cite.
    var source = reader(.source, keys: Source.keys).map(Source.init)
    var textFaults: [DataFault] = []
    do throws(DataFaults) {
      let text = try paragraphs(of: source)
      source?.text = text
    } catch {
      textFaults = error.faults
    }
    let info = reader(.conference, keys: ConferenceInfo.keys).map(ConferenceInfo.init)
    context.utcOffset = info?.utcOffset ?? 0
    let people = list(.people, keys: Person.keys, Person.init)
    let (measures, figures, groups) = figures()
    var conference = info.map { info in
      Conference(
        info: info,
        agenda: reader(.agenda, keys: ["$schema", "agenda"]).map(AgendaItem.all) ?? [],
        people: people,
        remarks: list(.remarks, keys: Remark.keys, Remark.init),
        visits: list(.visits, keys: Visit.keys, Visit.init),
        models: list(.models, keys: PovertyReductionModel.keys, PovertyReductionModel.init),
        figures: figures,
        figureGroups: groups,
        checks: list(.checks, keys: FigureCheck.keys, FigureCheck.init),
        photographs: list(.photographs, keys: Photograph.keys, Photograph.init),
        source: source,
        roster: reader(.roster, keys: Roster.keys).map(Roster.init) ?? Roster(delegates: [])
      )
    }
    conference?.measures = measures
    conference?.criteria = list(.criteria, keys: Criterion.keys, Criterion.init)
    conference?.ownLists = list(.lists, keys: AttendanceList.keys, AttendanceList.init)
    conference?.synonyms = reader(.synonyms, keys: Synonyms.keys).map(Synonyms.init) ?? Synonyms()
    context.checkReferences()
    context.checkFormulas()
    let faults = allFaults() + textFaults + strays
    guard faults.isEmpty, let conference else { throw DataFaults(faults) }
    return conference
  }

  private func reader(_ file: DataFile, keys: [String]) -> ObjectReader? {
    documents[file].map { ObjectReader($0.root, in: file, context, keys: keys) }
  }

  /// The objects of a file that holds one list, under the file's own name; a file without its list
  /// would open as an empty one.
  private func list<Element>(
    _ file: DataFile,
    keys: [String],
    _ decode: (ObjectReader) -> Element
  ) -> [Element] {
    guard let reader = reader(file, keys: ["$schema", file.rawValue]) else { return [] }
    if reader.required(file.rawValue) == nil { return [] }
    return reader.objects(file.rawValue, keys: keys, decode)
  }

  private func figures() -> ([Measure], [Figure], [FigureGroup]) {
    guard let reader = reader(.figures, keys: ["$schema", "measures", "figures", "groups"]) else {
      if !context.isBroken(.figures) { context.figures = [:] }
      return ([], [], [])
    }
    let measures = reader.objects("measures", keys: Measure.keys, Measure.init)
    var units: [String: Localized] = [:]
    let figures = reader.objects("figures", keys: Figure.keys) { reader in
      let figure = Figure(reader)
      figure.checkMeasure(reader, units: &units)
      return figure
    }
    let known = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
    context.figures = known
    let groups = reader.objects("groups", keys: FigureGroup.keys) { reader in
      let group = FigureGroup(reader)
      group.check(known) { reason in reader.report(reason) }
      return (group: group, reader: reader)
    }
    let periods = Set(groups.filter { $0.group.kind == .periods }.map(\.group.id))
    for (group, reader) in groups { group.checkGroups(reader, periods) }
    return (measures, figures, groups.map(\.group))
  }

  private func allFaults() -> [DataFault] {
    DataFile.allCases.flatMap { file in
      let decoded = documents[file].map { context.faults(in: file, bytes: $0.storage.bytes) } ?? []
      return (fileFaults.filter { $0.file == file.name } + decoded)
        .sorted { ($0.position ?? .start) < ($1.position ?? .start) }
    }
  }

  /// The paragraphs of the source's text; none where there is no text.
  private func paragraphs(of source: Source?) throws(DataFaults) -> [String] {
    switch text {
    case .success(let bytes):
      let paragraphs = try SourceText.paragraphs(bytes, stated: source?.paragraphs)
      guard source != nil || context.isBroken(.source) else {
        throw DataFaults([DataFault(file: SourceText.name, reason: .textWithoutSource)])
      }
      return paragraphs
    case .failure(let fault):
      throw DataFaults([DataFault(file: SourceText.name, reason: fault.reason)])
    case nil: return []
    }
  }
}
