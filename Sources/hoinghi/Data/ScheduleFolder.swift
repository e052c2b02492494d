import BundledData
import Conference
import Interchange
import Wording

/// The files of a data folder that holds a published programme.
struct ScheduleFolder {
  /// What a person says of it; it goes before what the file says.
  struct Wishes: Hashable {
    /// Minutes east of UTC of times without an offset.
    var offset: Int?
    var id: String?
    var title: String?
    var place: String?
  }

  private let schedule: PublishedSchedule
  private let wishes: Wishes
  private let file: String

  /// - Parameters:
  ///   - schedule: What was read.
  ///   - wishes: What a person says.
  ///   - file: The name of the file, for the provenance.
  init(_ schedule: PublishedSchedule, _ wishes: Wishes, file: String) {
    self.schedule = schedule
    self.wishes = wishes
    self.file = file
  }

  /// Letters, digits and hyphens.
  static func isID(_ text: String) -> Bool {
    !text.isEmpty && text.first != "-"
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
      }
  }

  /// The files, after the decoder of all data folders has found nothing wrong with them.
  ///
  /// - Throws: ``ScheduleFolderFault``, which would be ours.
  func checkedFiles() throws -> [(name: String, bytes: [UInt8])] {
    let files = files
    do throws(DataFaults) {
      _ = try ConferenceFolder.check(files)
    } catch {
      throw ScheduleFolderFault(faults: error)
    }
    return files
  }

  var files: [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ document: JSON) {
      files.append((name, Array(document.printed().utf8)))
    }
    add("conference.json", info)
    add("agenda.json", .object(["agenda": .array(sessions)]))
    if !schedule.people.isEmpty {
      add("people.json", .object(["people": .array(schedule.people.map(person))]))
    }
    return files
  }

  private func imported(_ line: Int? = nil) -> JSON {
    JSON(Provenance(kind: .imported, file: file, row: line))
  }

  private static let said = JSON(Provenance(kind: .assumed))

  var info: JSON {
    let title = wishes.title ?? schedule.title ?? file
    let place = wishes.place ?? schedule.place
    return .object([
      "id": .text(wishes.id ?? schedule.id ?? "hoi-nghi"),
      "title": .text(title),
      "titleProvenance": wishes.title == nil ? imported() : Self.said,
      "date": .text(schedule.start.iso8601),
      "dateProvenance": imported(),
      "place": place.map(JSON.text) ?? JSON(Phrases.placeNotGiven),
      "placeProvenance": place == nil || wishes.place != nil ? Self.said : imported(),
      "organiser": JSON(Phrases.organisersOfConference),
      "organiserProvenance": Self.said,
      "summary": .object([
        "text": JSON(Phrases.summaryOfSchedule(file, version: schedule.version)),
        "provenance": imported(),
      ]),
      // Nobody has counted them.
      "expected": .integer(0),
      "expectedProvenance": Self.said,
      "utcOffset": .integer(schedule.utcOffset),
    ])
  }

  private func person(_ person: PublishedPerson) -> JSON {
    .object([
      "id": .text(person.id),
      "name": .text(person.name),
      "role": JSON(Phrases.speakerRole),
      "provenance": imported(person.line),
    ])
  }

  private var sessions: [JSON] {
    schedule.sessions.enumerated().map { place, session in
      let day = session.starts?.at(offset: schedule.utcOffset).date
      return .object([
        "id": .text(session.id),
        "guid": session.guid.map(JSON.text),
        "title": .text(session.title),
        "subtitle": session.subtitle.map(JSON.text),
        "summary": session.summary.map(JSON.text),
        "kind": .text(session.kind.rawValue),
        "type": session.type.map(JSON.text),
        "order": .integer(place + 1),
        "orderProvenance": imported(),
        "day": session.day == day ? nil : session.day.map { .text($0.iso8601) },
        "starts": session.starts.map { JSON($0) },
        "ends": session.ends.map { JSON($0) },
        "room": session.room.map(JSON.text),
        "track": session.track.map(JSON.text),
        "language": session.language.map(JSON.text),
        "speakers": .known(session.speakers.map(JSON.text)),
        "description": .known(session.description.map(JSON.text)),
        "links": .known(
          session.links.map { link in
            .object(["url": .text(link.url), "title": link.title.map(JSON.text)])
          }
        ),
        "provenance": imported(session.line),
      ])
    }
  }
}

/// Files that we made and that are no data folder.
struct ScheduleFolderFault: StatedError {
  var faults: DataFaults

  var status: ExitStatus { .internalFault }

  var words: Localized {
    Phrases.lines(
      faults.faults.prefix(3).map { Phrases.dataFaultLine($0, in: "") } + [Phrases.nothingWritten]
    )
  }
}
