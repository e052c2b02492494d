import Attendance
import Conference
import Ledger
import VietnameseText
import Wording

/// An answer in the words of the desk.
extension Context {
  /// That a name was typed with letters of another script, in which nobody finds it.
  private func mixedScripts(of id: PersonID) -> [Localized] {
    ledger.person(id).flatMap { MixedScripts.word(in: $0.name) }.map {
      [Phrases.nameIsMixed($0)]
    } ?? []
  }

  /// - Parameters:
  ///   - answer: What the store said.
  ///   - list: The list that was ticked, by its id.
  /// - Returns: What the desk shows.
  func reply(to answer: DeskAnswer, on list: ListID) -> DeskReply {
    switch answer {
    case .checkedIn(let id, let isReentry):
      let sitting = whoSits(in: id, on: list)
      return DeskReply(
        tone: sitting.isEmpty ? .good : .caution,
        word: isReentry ? Phrases.backIn : Phrases.checkedIn,
        delegate: id,
        lines: sitting
          + (ledger.person(id)?.isVacantSeat == true
            ? [Phrases.seatHasNoName(keyMap.keys(for: .nameSeat).first?.name ?? "")] : [])
      )
    case .checkedInTogether(let ids, let alreadyIn):
      return DeskReply(
        tone: ids.isEmpty ? .caution : .good,
        word: ids.isEmpty ? Phrases.alreadyIn : Phrases.checkedIn,
        lines: [Phrases.checkedInTogether(ids.count)] + named(ids)
          + (alreadyIn > 0 ? [Phrases.alreadyInTogether(alreadyIn)] : [])
      )
    case .alreadyIn(let id, let presence):
      return DeskReply(
        tone: .caution,
        word: Phrases.alreadyIn,
        delegate: id,
        lines: (presence.firstArrival.map { [since($0)] + tries(of: id, on: list) } ?? [])
          + whoSits(in: id, on: list)
      )
    case .notAdmitted(let id, .withdrawn):
      return DeskReply(
        tone: .bad,
        word: Phrases.withdrawn,
        delegate: id,
        lines: [Phrases.withdrawnHelp]
      )
    case .notAdmitted(let id, .undone):
      return DeskReply(
        tone: .bad,
        word: Phrases.notAdmitted,
        delegate: id,
        lines: [Phrases.registrationUndoneHelp]
      )
    case .notAdmitted(let id, .wrongList(let other)):
      let name = ledger.list(other).map(ledger.name) ?? Localized(same: other.rawValue)
      return DeskReply(
        tone: .bad,
        word: Phrases.notAdmitted,
        delegate: id,
        lines: [Phrases.wrongListHelp(name)]
      )
    case .refused(.badCheckDigit):
      return DeskReply(
        tone: .bad,
        word: Phrases.badCheckDigit,
        lines: [Phrases.badCheckDigitHelp]
      )
    case .refused:
      return DeskReply(tone: .bad, word: Phrases.notOnList, lines: [Phrases.notOnListHelp])
    case .checkedOut(let id):
      return DeskReply(tone: .good, word: Phrases.leftWord, delegate: id)
    case .excused(let id):
      return DeskReply(tone: .good, word: Phrases.excusedWord, delegate: id)
    case .noted(let id):
      return DeskReply(tone: .good, word: Phrases.notedWord, delegate: id)
    case .walkedIn(let id):
      return DeskReply(
        tone: .good,
        word: Phrases.walkInWord,
        delegate: id,
        lines: mixedScripts(of: id)
      )
    case .substituted(let id, let seat):
      return DeskReply(
        tone: .good,
        word: Phrases.substituteWord,
        delegate: id,
        lines: [Phrases.inPlaceOf(personName(seat))] + mixedScripts(of: id)
      )
    case .seatNamed(let id):
      return DeskReply(
        tone: .good,
        word: Phrases.seatNamedWord,
        delegate: id,
        lines: mixedScripts(of: id)
      )
    case .edited(let id, let fields):
      return DeskReply(
        tone: .good,
        word: Phrases.editedWord,
        delegate: id,
        lines: [Phrases.editedFields(fields.map(Phrases.personField))]
          + (fields.contains(.name) ? mixedScripts(of: id) : [])
      )
    case .programmeSet(let subject, let fields, let cleared):
      return DeskReply(
        tone: .good,
        word: Phrases.editedWord,
        delegate: nil,
        lines: [
          Phrases.lineProgrammeSet(ledger.name(of: subject), fields, cleared: cleared).asSentence
        ]
      )
    case .undone(let events):
      let undone = events.compactMap(ledger.attendance.event)
      let people = Set(undone.compactMap(\.delegate))
      let restores = undone.contains { $0.kind == .undo }
      let stillIn = undone.lazy.compactMap(ledger.stillIn).first
      return DeskReply(
        tone: stillIn == nil ? .good : .caution,
        word: restores ? Phrases.restoredWord : Phrases.undoneWord,
        delegate: people.count == 1 ? people.first : nil,
        lines: [
          restores ? Phrases.restoredEvents(events.count) : Phrases.undoneEvents(events.count)
        ] + (people.count > 1 ? named(undone.compactMap(\.delegate)) : [])
          + (stillIn.map { [Phrases.stillIn(since($0))] } ?? [])
      )
    case .cannot(let obstacle):
      return DeskReply(
        tone: .caution,
        word: Phrases.cannotDo,
        delegate: obstacle.delegate,
        lines: [Phrases.deskObstacle(obstacle)]
      )
    }
  }

  /// Several people whom one step concerns, the first of them by name.
  private func named(_ ids: [PersonID]) -> [Localized] {
    guard !ids.isEmpty else { return [] }
    let names = ids.prefix(Self.namedTogether).map(personName)
    return [Phrases.people(names, others: ids.count - names.count)]
  }

  /// As many as a delegation mostly has; of more the answer would fill the screen.
  private static var namedTogether: Int { 8 }

  private func since(_ arrival: Arrival) -> Localized {
    Phrases.since(clock(arrival.at), desk: arrival.desk, operator: arrival.operator)
  }

  /// Who has come in a person's place, and when.
  private func whoSits(in seat: PersonID, on list: ListID) -> [Localized] {
    guard let substitute = ledger.substitute(of: seat, on: list) else { return [] }
    let arrival = ledger.presence(of: substitute.id, on: substitute.list).firstArrival
    return [
      Phrases.seatIsTaken(personName(substitute.id), at: arrival.map { clock($0.at) } ?? "")
    ]
  }

  /// The scan that is being answered counts too: it is in the log by now.
  private func tries(of id: PersonID, on list: ListID) -> [Localized] {
    let presence = ledger.presence(of: id, on: list)
    return presence.tries > 0 ? [Phrases.triedAgain(presence.tries)] : []
  }
}
