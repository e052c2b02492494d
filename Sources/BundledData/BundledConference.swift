import CAssets
package import Conference

/// The conference that travels inside the binary.
package enum BundledConference {
  /// Decoded and checked whole, as one in a folder is: what tests do, so that no start has to.
  package static func load() throws(DataFaults) -> Conference {
    let contents = files.compactMap { name, bytes in
      DataFile(named: name).map { ($0, Result<[UInt8], FileFault>.success(bytes)) }
    }
    return try ConferenceDecoder(Dictionary(contents) { first, _ in first }).decode()
  }

  /// The same conference taken on trust: nothing is checked, and a part is decoded when it is first
  /// asked for.
  package static var conference: Conference {
    let info = BundledFile(.conference).object(ConferenceInfo.init)
    func file(_ file: DataFile) -> BundledFile { BundledFile(file, utcOffset: info.utcOffset) }
    let (figures, source, roster) = (file(.figures), file(.source), file(.roster))
    var conference = Conference(info: info)
    conference.$agenda = file(.agenda).list("agenda", of: AgendaItem.all)
    conference.$people = file(.people).list("people", Person.init)
    conference.$remarks = file(.remarks).list("remarks", Remark.init)
    conference.$visits = file(.visits).list("visits", Visit.init)
    conference.$models = file(.models).list("models", PovertyReductionModel.init)
    conference.$figures = figures.list("figures", Figure.init)
    conference.$figureGroups = figures.list("groups", FigureGroup.init)
    conference.$measures = figures.list("measures", Measure.init)
    conference.$checks = file(.checks).list("checks", FigureCheck.init)
    conference.$photographs = file(.photographs).list("photographs", Photograph.init)
    conference.$criteria = file(.criteria).list("criteria", Criterion.init)
    let synonyms = file(.synonyms)
    conference.$synonyms = Deferred { synonyms.object(Synonyms.init) }
    conference.$source = Deferred { source.object(Source.init) }
    conference.$roster = Deferred(count: { roster.count(of: "delegates") }) {
      roster.object(Roster.init)
    }
    return conference
  }

  /// The files as they were embedded: a name without a folder, and the bytes.
  package static var files: [(name: String, bytes: [UInt8])] {
    (0..<asset_count()).map { index in
      let bytes = UnsafeBufferPointer(start: asset_bytes(index), count: asset_length(index))
      return (String(cString: asset_name(index)), Array(bytes))
    }
  }
}
