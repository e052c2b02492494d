import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The texts of the desk's windows.
extension Context {
  /// Who is expected on a list and has not come, by province.
  func missing(on list: ListID) -> [Block] {
    let missing = ledger.list(list).map(ledger.missing) ?? []
    var blocks: [Block] = []
    let guests = conference.info.guestPlaces(missing.lazy.map(\.province))
    for province in conference.info.provinces.map(\.id) + guests + [nil] {
      let of = missing.filter { $0.province == province }
      guard !of.isEmpty else { continue }
      let name = province.map(conference.placeName) ?? say(Phrases.noProvince)
      if !blocks.isEmpty { blocks.append(Block(.blank)) }
      blocks.append(Block(.heading("\(name)  \(of.count)")))
      blocks += of.map { delegate in
        let rest = [delegate.office, delegate.phone].compactMap { $0 }
        return Block(
          .bullet(
            Line([Span(displayName(delegate), Style(bold: true))])
              + Line(rest.map { "  " + $0 }.joined())
          )
        )
      }
    }
    return blocks.isEmpty ? [Block(.text(Line(say(Phrases.nobodyMissing))))] : blocks
  }

  /// One delegate on every list.
  func ticks(of id: PersonID) -> [Block] {
    var blocks: [Block] = []
    if let delegate = ledger.person(id) {
      blocks = [Block(.text(nameLine(delegate))), Block(.blank)]
    }
    let notes = ledger.notes(on: id)
    if !notes.isEmpty {
      blocks += [Block(.heading(say(Phrases.notes)))]
      blocks += notes.map { Block(.bullet(Line(ForeignText.visible($0)))) } + [Block(.blank)]
    }
    return blocks
      + ledger.lists.map { list in
        let presence = ledger.presence(of: id, on: list.id)
        let arrival = presence.firstArrival.map { arrival in
          ", " + say(Phrases.arrivedAt(clock(arrival.at), desk: arrival.desk))
        }
        let status = say(Phrases.status(presence.status.rawValue))
        return Block(
          .text(
            Line([
              Span(mark(of: id, on: list.id) + " ", Style(.good, bold: true)),
              Span(say(ledger.name(of: list)) + "  "),
              Span(status + (arrival ?? ""), Style(.accent)),
            ])
          )
        )
      }
  }
}
