import Conference
import Glibc
import Interchange
import Spreadsheets
import Wording

/// A file that a published programme is read from; "-" is standard input.
struct ScheduleInput {
  /// As it was given.
  private let name: String
  let schedule: PublishedSchedule

  /// - Throws: ``InputFailure``, ``BadSchedule``.
  init(_ path: String, _ wishes: ScheduleFolder.Wishes, language: Language) throws {
    name = path
    let bytes = try Self.bytes(path)
    let reading = ScheduleReading(
      ScheduleReading.Choices(offset: wishes.offset, language: language),
      zones: Self.zone
    )
    do throws(ScheduleFaults) {
      schedule = try reading.read(bytes)
    } catch {
      throw BadSchedule(file: path, faults: error)
    }
  }

  /// The name without its folder, which is nobody's business later.
  var baseName: String {
    guard let slash = name.lastIndex(of: "/") else { return name }
    return String(name[name.index(after: slash)...])
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    do throws(SpreadsheetFault) {
      let file =
        path == InputLines.standard
        ? try Spreadsheets.FileBytes.reading(STDIN_FILENO, limit: ScheduleLimits.bytes)
        : try Spreadsheets.FileBytes.open(path, limit: ScheduleLimits.bytes)
      return try file.bytes(at: 0, count: file.count)
    } catch {
      guard case .unreadable(let code) = error else {
        let fault = ScheduleFault(reason: .tooLarge(ScheduleLimits.bytes))
        throw BadSchedule(file: path, faults: ScheduleFaults(faults: [fault], more: 0))
      }
      throw InputFailure(code: code, path: path == InputLines.standard ? nil : path)
    }
  }

  /// A zone of the system's; its name is looked at before it comes here.
  private static func zone(_ name: String) -> [UInt8]? {
    guard
      let file = try? Spreadsheets.FileBytes.open("/usr/share/zoneinfo/" + name, limit: 1 << 20)
    else { return nil }
    return try? file.bytes(at: 0, count: file.count)
  }

  /// What a person should know of how it was read.
  var notes: [Localized] {
    let told = schedule.notes.prefix(Self.mostNotes).map(words)
    let more = schedule.notes.count - told.count
    return told + (more > 0 ? [Phrases.andMore(more)] : [])
  }

  private static let mostNotes = 20

  private func words(_ note: ScheduleNote) -> Localized {
    switch note {
    case .twice(let id, let line): Phrases.sessionTwice(id, name, line: line)
    case .renamed(let id, let new, let line): Phrases.sessionRenamed(id, new, name, line: line)
    case .sameGUID(let guid, let id, let other, let line):
      Phrases.sessionsShareGUID(guid, id, other, name, line: line)
    case .sameUID(let uid, let line): Phrases.eventsShareUID(uid, name, line: line)
    case .changedTwice(let uid, let date, let line):
      Phrases.dateChangedTwice(uid, Phrases.date(date), name, line: line)
    case .manyDays(let title, let taken): Phrases.sessionTakesManyDays(title, taken: taken)
    case .twoNames(let id, let one, let other): Phrases.personOfTwoNames(id, one, other)
    case .assumedOffset(let offset): Phrases.offsetIsAssumed(Self.offset(offset))
    case .otherOffsets(let count, let all):
      Phrases.offsetsDiffer(count, of: all, Self.offset(schedule.utcOffset))
    case .unequalTimes(let count, let line): Phrases.startsDiffer(count, name, line: line)
    case .untimed(let count): Phrases.sessionsWithoutTime(count)
    case .endless(let title, let taken): Phrases.recurrenceIsEndless(title, taken: taken)
    case .zoneLookedUp(let zone): Phrases.zoneLookedUp(zone)
    case .cancelled(let count): Phrases.sessionsCancelled(count)
    }
  }

  /// As in "+07:00".
  private static func offset(_ minutes: Int) -> String {
    String(Moment(seconds: 0, offset: minutes).iso8601.suffix(6))
  }
}

/// A file of which no programme can be made; nothing of it is taken.
struct BadSchedule: StatedError, Hashable {
  var file: String
  var faults: ScheduleFaults

  var status: ExitStatus {
    switch faults.faults.first?.reason {
    case .xml(.noLibrary): .cannotCreate
    case .xml(.noMemory): .internalFault
    default: .badData
    }
  }

  var words: Localized {
    let lines = faults.faults.map { fault in
      let words = Self.words(fault.reason)
      return fault.position.map {
        Phrases.atPlace(file: file, line: $0.line, column: $0.column, words)
      } ?? Phrases.atFile(file, words)
    }
    let rest = faults.more > 0 ? Phrases.moreScheduleFaults(faults.more) : Phrases.nothingWritten
    return Phrases.lines(lines + [rest])
  }

  private static func words(_ reason: ScheduleFault.Reason) -> Localized {
    switch reason {
    case .empty: Phrases.scheduleIsEmpty
    case .unknownForm(let start): Phrases.scheduleIsUnknown(start)
    case .otherXML: Phrases.scheduleIsOtherXML
    case .otherJSON: Phrases.scheduleIsOtherJSON
    case .tooLarge(let limit): Phrases.scheduleIsTooLarge(limit)
    case .notUTF8: Phrases.scheduleIsNotUTF8
    case .xml(let reason): words(reason)
    case .json(let fault): Phrases.dataFault(.syntax(fault))
    case .noSessions: Phrases.scheduleHasNoSessions
    case .tooMany(let limit): Phrases.scheduleHasTooMany(limit)
    case .missingTitle: Phrases.sessionHasNoTitle
    case .missingDate: Phrases.sessionHasNoDate
    case .missingStart: Phrases.sessionHasNoStart
    case .badDate(let text): Phrases.scheduleHasBadDate(text)
    case .badTime(let text): Phrases.scheduleHasBadTime(text)
    case .badLength(let text): Phrases.scheduleHasBadLength(text)
    case .endsBeforeStart: Phrases.sessionEndsBeforeStart
    case .wrongType(let key): Phrases.scheduleHasWrongType(key)
    case .textTooLong(let limit): Phrases.sessionTextTooLong(limit)
    case .badLine(let text): Phrases.calendarHasBadLine(text)
    case .unclosed(let name): Phrases.calendarIsUnclosed(name)
    case .strayEnd(let name): Phrases.calendarHasStrayEnd(name)
    case .unknownZone(let name): Phrases.zoneIsUnknown(name)
    case .badRule(let text): Phrases.ruleIsBad(text)
    case .unknownRule(let part): Phrases.ruleIsUnknown(part)
    }
  }

  private static func words(_ reason: XMLTree.Fault.Reason) -> Localized {
    switch reason {
    case .noLibrary(let package, let detail): Phrases.scheduleTakesLibrary(package, detail)
    case .noMemory: Phrases.scheduleTakesMemory
    case .malformed(let detail): Phrases.scheduleIsBroken(detail)
    case .doctype: Phrases.scheduleHasDoctype
    case .tooLarge: Phrases.scheduleIsTooDeep
    }
  }
}
