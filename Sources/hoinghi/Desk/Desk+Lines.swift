import Attendance
import Conference
import ConferenceSearch
import Ledger
import VietnameseText
import Wording

/// Answers as lines.
extension Desk {
  func line(_ answer: DeskAnswer) -> DeskLine {
    switch answer {
    case .checkedIn(let id, let isReentry):
      line(.checkedIn, id) { who in
        let words = isReentry ? Phrases.lineBackIn(who) : Phrases.lineIn(who)
        guard let other = ledger.substitute(of: id, on: list.id)?.id else { return words }
        return Phrases.lineSeatTaken(words, by: ledger.who(other))
      }
    case .checkedInTogether(let ids, let alreadyIn):
      DeskLine(word: .checkedIn, words: Phrases.lineTogether(ids.count, alreadyIn: alreadyIn))
    case .alreadyIn(let id, let presence): alreadyIn(id, presence)
    case .notAdmitted(let id, .wrongList):
      line(.notAdmitted, id) { Phrases.lineWrongList($0, list: ledger.name(of: list)) }
    case .notAdmitted(let id, .undone): line(.notAdmitted, id, Phrases.lineRegistrationUndone)
    case .notAdmitted(let id, .withdrawn): line(.notAdmitted, id, Phrases.lineWithdrawn)
    case .refused: DeskLine(word: .notOnList, words: Phrases.lineNotOnList)
    case .checkedOut(let id): line(.checkedOut, id, Phrases.lineOut)
    case .excused(let id): line(.excused, id, Phrases.lineExcused)
    case .noted(let id): line(.noted, id, Phrases.lineNoted)
    case .walkedIn(let id): line(.checkedIn, id, Phrases.lineWalkIn)
    case .substituted(let id, let seat):
      line(.checkedIn, id) { Phrases.lineSubstitute($0, seat: ledger.who(seat)) }
    case .seatNamed(let id): line(.named, id, Phrases.lineSeatNamed)
    case .edited(let id, let fields):
      line(.edited, id) { Phrases.lineEdited($0, fields: fields.map(Phrases.personField)) }
    case .programmeSet(let subject, let fields, let cleared):
      DeskLine(
        word: .set,
        code: subject.id,
        words: programmeSet(subject, fields, cleared)
      )
    case .undone(let events): undoneLine(events.compactMap(ledger.attendance.event))
    case .cannot(let obstacle): line(obstacle)
    }
  }

  /// What was set, and what takes it back.
  private func programmeSet(
    _ subject: ProgrammeSubject,
    _ fields: [ProgrammeField],
    _ cleared: [ProgrammeField]
  ) -> Localized {
    let said = Phrases.lineProgrammeSet(ledger.name(of: subject), fields, cleared: cleared)
    return ledger.lastStep(of: subject).map { Phrases.takenBack(said, by: $0) } ?? said
  }

  /// Who has a newcomer's name or telephone number already, where anybody has: it may be one of them.
  func likes(of newcomer: Registration, isSubstitute: Bool = false) -> Localized? {
    let index = ledger.delegateIndex
    let names = index.namesakes(newcomer.name)
    let same = (names + index.holders(phone: newcomer.phone)).unique.map { index.delegates[$0].id }
    guard !same.isEmpty else { return nil }
    return Phrases.newcomerIsLike(
      same.count,
      people: same.prefix(Ledger.named).map { ledger.withCode($0) },
      byName: !names.isEmpty,
      byPhone: same.count > names.count,
      isSubstitute: isSubstitute
    )
  }

  /// What no longer counts, of whom.
  func undoneLine(_ events: [LogEvent]) -> DeskLine {
    guard let event = events.first else { return .nothingToUndo }
    let word = ledger.programmeWord(event.id)
    let what = word.map { Phrases.programmeFields($0.change) } ?? Phrases.undoneKind(event.kind)
    guard events.count == 1 else {
      return DeskLine(
        word: .undone,
        words: Phrases.lineUndoneTogether(events.count, what: what)
      )
    }
    if let word {
      return DeskLine(
        word: .undone,
        code: word.change.subject.id,
        words: Phrases.lineUndone(ledger.conference.name(of: word.change.subject), what: what)
      )
    }
    guard let person = event.delegate, event.kind.family != .review else {
      return DeskLine(word: .undone, words: Phrases.lineUndoneTogether(1, what: what))
    }
    return line(.undone, person) { who in
      let words = Phrases.lineUndone(who, what: what)
      guard let arrival = ledger.stillIn(after: event) else { return words }
      return Phrases.lineStillIn(words, time: clock(arrival), desk: arrival.desk)
    }
  }

  func nothingToUndo(of id: PersonID) -> DeskLine {
    line(.nothingDone, id, Phrases.lineNothingToUndo(of:))
  }

  private func line(_ obstacle: DeskObstacle) -> DeskLine {
    switch obstacle {
    case .isNotIn(let id): line(.nothingDone, id, Phrases.lineNotIn)
    case .isIn(let id): line(.nothingDone, id, Phrases.lineIsIn)
    case .isExcused(let id): line(.nothingDone, id, Phrases.lineIsExcused)
    case .isReplaced(let id, _): line(.nothingDone, id, Phrases.lineIsReplaced)
    case .isNamed(let id): line(.nothingDone, id, Phrases.lineIsNamed)
    case .unknownDelegate: DeskLine(word: .notOnList, words: Phrases.lineNotOnList)
    case .nameMissing: DeskLine(word: .nothingDone, words: Phrases.lineNameMissing)
    case .saysSo(let id): line(.nothingDone, id, Phrases.lineSaysSo)
    case .programmeSaysSo(let subject):
      DeskLine(
        word: .nothingDone,
        code: subject.id,
        words: Phrases.lineSaysSo(ledger.conference.name(of: subject))
      )
    case .unknownSubject(let subject):
      DeskLine(word: .nothingDone, code: subject.id, words: Phrases.lineNoSuchSubject(subject.id))
    case .isUndone: .isUndone
    case .unknownEvent: DeskLine(word: .nothingDone, words: Phrases.lineNoSuchEvent)
    case .cannotBeUndone: DeskLine(word: .nothingDone, words: Phrases.lineCannotBeUndone)
    case .unknownList, .nothingToUndo: .nothingToUndo
    }
  }

  private func alreadyIn(_ id: PersonID, _ presence: Presence) -> DeskLine {
    guard let arrival = presence.firstArrival else {
      return line(.alreadyIn, id, Phrases.lineIn)
    }
    return line(.alreadyIn, id) { who in
      Phrases.lineAlreadyIn(
        who,
        time: clock(arrival),
        desk: arrival.desk,
        operator: arrival.operator,
        tries: presence.tries
      )
    }
  }

  /// When somebody came, with the date where it is another day.
  private func clock(_ arrival: Arrival) -> Localized {
    let offset = ledger.conference.info.utcOffset
    let time = arrival.at.at(offset: offset)
    let clock = Phrases.clock(minute: time.minuteOfDay)
    return time.date == now.at(offset: offset).date
      ? Localized(same: clock) : Phrases.date(time.date).map { "\(clock), \($0)" }
  }

  private func line(
    _ word: DeskLine.Word,
    _ id: PersonID,
    _ words: (Localized) -> Localized
  ) -> DeskLine {
    DeskLine(word: word, code: ledger.person(id)?.code ?? "", words: words(ledger.who(id)))
  }
}

extension DeskLine {
  /// Nobody has the code, or nobody fits the words.
  static func notOnList(_ entry: DeskEntry) -> DeskLine {
    let code = if case .code(let code) = entry { code } else { "" }
    return DeskLine(word: .notOnList, code: code, words: Phrases.lineNotOnList)
  }

  static func badCheckDigit(_ code: String) -> DeskLine {
    DeskLine(word: .badCheckDigit, code: code, words: Phrases.lineBadCheckDigit)
  }

  static let isUndone = DeskLine(word: .nothingDone, words: Phrases.lineIsUndone)
  static let nothingToUndo = DeskLine(word: .nothingDone, words: Phrases.lineNothingToUndo)
}

extension RefusedScan {
  /// Of a citizen card only the name is used: nothing else of it is kept, not even as a digest.
  init(reason: RefusalReason, _ entry: DeskEntry) {
    let text =
      switch entry {
      case .nothing: ""
      case .code(let text), .wrongCode(let text), .words(let text), .card(let text): text
      }
    self.init(reason: reason, scanned: text)
  }
}
