extension Conference {
  /// Every datum that the conference holds: the source itself, then subject by subject in the order of
  /// the screens.
  ///
  /// The roster is one datum: its rows share where they come from.
  package var data: [Datum] {
    (source?.publication ?? []) + info.data + agenda.flatMap(\.data) + people.map(\.datum)
      + remarks.flatMap(\.data)
      + visits.flatMap(\.data) + models.flatMap(\.data) + criteria.map(\.datum)
      + figures.map(\.datum) + checks.map(\.datum) + photographs.map(\.datum)
      + (source?.readings.map(\.datum) ?? []) + roster.data
  }
}

extension ConferenceInfo {
  package var data: [Datum] {
    var data = [
      Datum(.info, "title", title: title, provenance: titleProvenance),
      Datum(.info, "date", title: Localized(same: date), provenance: dateProvenance),
      Datum(.info, "place", title: place, provenance: placeProvenance),
      Datum(.info, "organiser", title: organiser, provenance: organiserProvenance),
      Datum(
        .info,
        "expected",
        title: Localized(same: String(expected)),
        provenance: expectedProvenance
      ),
      Datum(.info, "summary", title: summary.text, provenance: summary.provenance),
    ]
    if let parent {
      data.append(Datum(.info, "parent", title: parent, provenance: organiserProvenance))
    }
    data += methods.map { $0.datum(.method) }
    data += themes.map { $0.datum(.theme) }
    data += provinces.map {
      Datum(.province, $0.id, title: Localized(same: $0.name), provenance: $0.provenance)
    }
    data += categories.map { Datum(.category, $0.id, title: $0.name, provenance: $0.provenance) }
    return data
  }
}

extension Statement {
  package func datum(_ kind: Datum.Kind) -> Datum {
    Datum(kind, id, title: text, provenance: provenance)
  }
}

extension AgendaItem {
  /// The item and, apart from it, its place in the order.
  package var data: [Datum] {
    [
      Datum(.agendaItem, id, title: title, provenance: provenance),
      Datum(.order, id, title: title, provenance: orderProvenance),
    ]
  }
}

extension Person {
  package var datum: Datum {
    Datum(.person, id, title: role.map { "\(name), \($0)" }, provenance: provenance)
  }
}

extension Remark {
  package var data: [Datum] {
    [Datum(.remark, id, title: title, provenance: provenance)]
      + points.map { Datum(.point, $0.id, title: $0.text, provenance: $0.provenance) }
  }
}

extension Visit {
  /// The visit, when and how one gets there where that is set, and its parts.
  package var data: [Datum] {
    let arrangements = arrangementsProvenance.map {
      Datum(.arrangements, id, title: title, provenance: $0)
    }
    return [Datum(.visit, id, title: title, provenance: provenance)]
      + [arrangements].compactMap(\.self)
      + sights.map { $0.datum(.sight) }
      + models.map {
        Datum(.link, "\(id)/\($0.model)", title: title, provenance: $0.provenance)
      }
      + questions.map { $0.datum(.question) }
  }
}

extension PovertyReductionModel {
  package var data: [Datum] {
    [Datum(.model, id.rawValue, title: title, provenance: provenance)]
      + questions.map { $0.datum(.question) }
  }
}

extension Criterion {
  package var datum: Datum { Datum(.criterion, id, title: name, provenance: provenance) }
}

extension Figure {
  package var datum: Datum {
    Datum(.figure, id, title: label, provenance: provenance, printed: printed)
  }
}

extension FigureCheck {
  package var datum: Datum { Datum(.check, id, title: text, provenance: provenance) }
}

extension Photograph {
  package var datum: Datum { Datum(.photograph, id, title: caption, provenance: provenance) }
}

extension Source {
  /// The source itself: its title, who wrote it, where and when it was published, its address.
  package var publication: [Datum] {
    let parts: [(id: String, text: String?, provenance: Provenance)] = [
      ("source", title, provenance), ("author", author, provenance),
      ("publisher", publisher, provenance),
      ("published", published, publishedProvenance ?? provenance),
      ("address", address, provenance),
    ]
    return parts.compactMap { part in
      part.text.map {
        Datum(.source, part.id, title: Localized(same: $0), provenance: part.provenance)
      }
    }
  }
}

extension Source.Reading {
  /// How a doubtful spelling of the source was read.
  package var datum: Datum {
    Datum(.reading, id, title: reason, provenance: provenance, printed: printed)
  }
}

extension Roster {
  /// One datum for all rows, titled with their number, of the provenance of the first.
  package var data: [Datum] {
    guard let first = delegates.first else { return [] }
    let count = Localized(same: String(delegates.count))
    return [Datum(.roster, "roster", title: count, provenance: first.provenance)]
  }
}
