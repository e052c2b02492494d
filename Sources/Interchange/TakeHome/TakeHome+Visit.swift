import Attendance
package import Conference
import Wording

extension TakeHome {
  /// The report on one visit, or on all of them.
  package func visitPaper(_ visits: [Visit]) -> Paper {
    let models = conference.models.filter { model in
      visits.contains { $0.models.contains { $0.model == model.id } }
    }
    let subject =
      visits.count == 1
      ? Phrases.subjectOfVisit(visits[0].district) : Phrases.subjectOfVisits
    return paper(
      subject,
      [.heading(1, say(Phrases.partVisit))]
        + visits.flatMap { visit(of: $0, level: visits.count == 1 ? nil : 2) }
        + (models.isEmpty ? [] : [.heading(1, say(Phrases.partModels))])
        + models.flatMap { description(of: $0, level: 2) + figures(of: $0, level: 3) }
        + reviewsCompared(models)
        + spreading(models, level: 2)
        + questions(about: models, visits, []),
      of: models.flatMap { reviews.reviews(of: $0.id) }
    )
  }

  /// Where a visit goes, how, what is to be seen there and which models lie in the same district.
  ///
  /// - Parameters:
  ///   - visit: Any visit.
  ///   - level: Of its heading; nil where one stands above already.
  /// - Returns: A summary, what the organiser arranged and lists.
  func visit(of visit: Visit, level: Int?) -> [Paper.Block] {
    var blocks: [Paper.Block] = level.map { [.heading($0, say(visit.title))] } ?? []
    blocks.append(.paragraph(cited(visit.summary, visit.provenance)))
    blocks += arrangements(of: visit)
    if !visit.sights.isEmpty {
      blocks.append(label(Phrases.whatWasThere))
      blocks.append(.list(visit.sights.map(cited)))
    }
    let models = visit.models.compactMap { link in
      conference.model(link.model).map { cited($0.title, link.provenance) }
    }
    if !models.isEmpty {
      blocks.append(label(Phrases.modelsOfTheDistrict))
      blocks.append(.list(models))
    }
    return blocks
  }

  /// When and how the delegates go; nothing until the organiser has said.
  private func arrangements(of visit: Visit) -> [Paper.Block] {
    let departure = visit.departs.map { say(Phrases.dayAndClock($0, of: conference.info)) }
    let said: [(Localized, String?)] = [
      (Phrases.departs, departure), (Phrases.meetingPoint, visit.meetingPoint.map(say)),
      (Phrases.bus, visit.bus.map(say)), (Phrases.contact, visit.contact.map(say)),
    ]
    let lines = said.compactMap { label, text in
      text.map { text in
        let words = labelled(label, text)
        return visit.arrangementsProvenance.map { words + mark($0) } ?? words
      }
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}
