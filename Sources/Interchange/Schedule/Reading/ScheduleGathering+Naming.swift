import BundledData
import Conference

// Ids: of sessions, and of people.
extension ScheduleGathering {
  /// Gives the session its id, unless it is one that stands there already.
  mutating func name(_ session: inout PublishedSession, _ found: FoundSession) {
    let own = found.ownID.flatMap(PublishedID.own)
    var id =
      own ?? found.number.flatMap(PublishedID.session) ?? found.guid.flatMap(PublishedID.session)
      ?? PublishedID.session(session.title) ?? "s-\(sessions.count + 1)"
    if let suffix = found.suffix, own == nil { id += "-" + suffix }
    session.id = id
    // As its publisher calls it, who looks for it in the file.
    let called = found.suffix == nil ? found.ownID ?? found.number ?? found.guid ?? id : id
    if let place = places[id] {
      var other = sessions[place].session
      other.line = session.line
      if other == session {
        return duplicates.append((called, nil, found.offset))
      }
      session.id = free(id, session, beside: other)
      duplicates.append((called, session.id, found.offset))
    }
    tellSharedGUID(of: session, found)
    places[session.id] = sessions.count
    sessions.append((session, found.offset, found.order ?? sessions.count))
  }

  /// A guid is one session's, but in a calendar, whose recurrences share theirs.
  private mutating func tellSharedGUID(of session: PublishedSession, _ found: FoundSession) {
    guard let guid = session.guid, !isOurs, !found.sharesGUID else { return }
    if let other = guids[guid], session.id != other {
      let line = line(of: found.offset)
      notes.append(.sameGUID(guid, session.id, other, line: line))
    } else {
      guids[guid] = session.id
    }
  }

  /// Another id for a session, which stays while what tells the two apart does.
  private mutating func free(
    _ id: String,
    _ session: PublishedSession,
    beside other: PublishedSession
  ) -> String {
    var wishes: [String] = []
    if let guid = session.guid, guid != other.guid,
      let part = PublishedID.identifier(guid)?.prefix(8)
    {
      wishes.append("\(id)-\(part)".trimmedHyphens)
    }
    if let starts = session.starts {
      let digits = starts.iso8601.prefix(16).filter { $0 != "-" && $0 != ":" && $0 != "T" }
      wishes.append("\(id)-\(digits)")
    }
    if let wish = wishes.first(where: { places[$0] == nil }) { return wish }
    // Of a thousand sessions of one id each begins behind the number that the last one took.
    var number = lastNumbers[id, default: 1] + 1
    while places["\(id)-\(number)"] != nil { number += 1 }
    lastNumbers[id] = number
    return "\(id)-\(number)"
  }

  /// The id of somebody who is named; nil of nobody.
  mutating func person(_ found: FoundPerson) -> String? {
    guard let name = PlainText.name(found.name), name.utf8.count <= 4 * TextLimits.field else {
      return nil
    }
    let number = found.number.flatMap { PublishedID.person($0) }
    let own = found.ownID.flatMap(PublishedID.own)
    var id = own ?? number ?? PublishedID.person(name) ?? "p-\(people.count + 1)"
    if let place = peopleByKey[id], people[place].name != name {
      // Two names of one number are two people; so are two whose names are told apart by marks alone.
      if own ?? number != nil, twoNames.insert(id).inserted {
        notes.append(.twoNames(id: found.number ?? id, people[place].name, name))
      }
      id += "-" + (PublishedID.identifier("«\(name)»")?.suffix(8) ?? "2")
    }
    if peopleByKey[id] == nil {
      peopleByKey[id] = people.count
      people.append(PublishedPerson(id: id, name: name, line: found.offset))
    }
    return id
  }
}

extension String {
  fileprivate var trimmedHyphens: String {
    var text = self
    while text.last == "-" { text.removeLast() }
    return text
  }
}
