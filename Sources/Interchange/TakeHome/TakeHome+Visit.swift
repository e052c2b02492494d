import Attendance
package import Conference
import Wording

extension TakeHome {
  /// The report on one visit, or on all of them: who went, what was seen and found.
  package func visitPaper(_ visits: [Visit]) -> Paper {
    let models = conference.models.filter { model in
      visits.contains { $0.models.contains { $0.model == model.id } }
    }
    let single = visits.count == 1 ? visits.first : nil
    let level = single == nil ? 2 : nil
    let subject = single.map { Phrases.subjectOfVisit($0.district) } ?? Phrases.subjectOfVisits
    let info = conference.info
    let opening = Phrases.visitOpening(
      info.title,
      Phrases.part(info.organiser, of: info.parent),
      districts: visits.map(\.district)
    )
    return report(
      subject,
      opening: Paper.Words(say(opening)) + mark(of: visits.map(\.provenance))
        + Paper.Words(" " + say(Phrases.takeHomeFollows)),
      [.heading(1, say(Phrases.partWhen))]
        + visits.flatMap { circumstances(of: $0, level: level) }
        + [.heading(1, say(Phrases.partSeen))]
        + visits.flatMap { seen(on: $0, level: level) }
        + told(models)
        + exchanged(about: models, visits)
        + reviewsCompared(models)
        + spreading(models, level: 2),
      open: open(about: models, visits, []),
      of: models.flatMap { reviews.reviews(of: $0.id) },
      attendance: visits.flatMap { lines(on: .bus(of: $0.id)) }
    )
  }

  /// Several sources in one mark each, those that are alike once.
  private func mark(of sources: [Provenance]) -> Paper.Words {
    var told: [String] = []
    for source in sources.map({ say(Phrases.mark(of: $0)) }) where !told.contains(source) {
      told.append(source)
    }
    return Paper.Words(
      told.flatMap { [Paper.Span(" "), Paper.Span($0, .mark)] } + [Paper.Span(".")]
    )
  }

  /// When and with whom, as far as the organiser has said and the desk has ticked them; else room to
  /// write.
  private func circumstances(of visit: Visit, level: Int?) -> [Paper.Block] {
    var blocks: [Paper.Block] = level.map { [.heading($0, say(visit.title))] } ?? []
    let departure = visit.departs.map { departs -> Localized in
      let local = departs.at(offset: conference.info.utcOffset)
      let clock = Phrases.clock(minute: local.minuteOfDay)
      return Phrases.clockAndDate(clock, Phrases.date(local.date))
    }
    blocks.append(field(Phrases.visitDay, departure, set: visit, .departs))
    let arranged: [(Localized, Localized?, ProgrammeField)] = [
      (Phrases.meetingPoint, visit.meetingPoint, .meetingPoint),
      (Phrases.bus, visit.bus, .bus), (Phrases.contact, visit.contact, .contact),
    ]
    blocks += arranged.compactMap { label, words, name in
      words.map { field(label, $0, set: visit, name) }
    }
    blocks += [
      .field(label: say(Phrases.visitLeader), nil), .field(label: say(Phrases.visitMembers), nil),
    ]
    if let came = attendance(on: visit) { blocks.append(.paragraph(Paper.Words(say(came)))) }
    return blocks + [
      .field(label: say(Phrases.visitHosts), nil), .blank(lines: 1),
    ]
  }

  private func field(
    _ label: Localized,
    _ words: Localized?,
    set visit: Visit,
    _ name: ProgrammeField
  ) -> Paper.Block {
    let source = visit.edits[name] ?? visit.arrangementsProvenance
    return .field(
      label: say(label),
      words.map { words in
        source.map { cited(words, $0) } ?? Paper.Words(say(words))
      }
    )
  }

  /// Where they came to and what they found there, in their own hand: the article does not say which
  /// of the district's models a visit goes to.
  private func seen(on visit: Visit, level: Int?) -> [Paper.Block] {
    (level.map { [.heading($0, say(visit.title))] } ?? []) + [
      .field(label: say(Phrases.visitedPlace), nil), label(Phrases.findings), .blank(lines: 3),
    ]
  }

  /// What the models of the district are, as far as the article tells.
  private func told(_ models: [PovertyReductionModel]) -> [Paper.Block] {
    guard !models.isEmpty else { return [] }
    let links = conference.visits.flatMap(\.models).filter { link in
      models.contains { $0.id == link.model }
    }
    let isAssumed = links.allSatisfy { $0.provenance.kind == .assumed }
    let note = cited(Phrases.modelsAsReported, Provenance(kind: .assumed))
    return [.heading(1, say(Phrases.partModels))]
      + (isAssumed ? [.paragraph(note)] : [])
      + models.flatMap { description(of: $0, level: 2) + figures(of: $0, level: 3) }
  }
}
