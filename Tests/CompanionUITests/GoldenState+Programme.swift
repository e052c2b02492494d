import Conference
import Terminal
import TestFiles
import Testing

@testable import CompanionUI

extension GoldenState {
  /// A programme that is not as it was when somebody last looked; one of more rooms than a window has
  /// columns for.
  static let programme = [
    GoldenState(name: "agenda-changes") { try Session.lookedBefore($0) },
    GoldenState(name: "agenda-changes-seen") { look in
      var session = try Session.lookedBefore(look)
      session.press("j", "j")
      return session
    },
    GoldenState(name: "agenda-changes-gone") { look in
      var session = try Session.lookedBefore(look)
      session.press("G", "Enter")
      return session
    },
    GoldenState(name: "agenda-rooms") { look in
      var session = try Session.ofManyRooms(look)
      session.press("v", "Right")
      return session
    },
  ]
}

extension Session {
  /// A conference of which a session is new, one has moved, one is called otherwise and one is gone since
  /// somebody looked.
  fileprivate static func lookedBefore(_ look: GoldenLook) throws -> Session {
    var conference = try Laptop.bundled()
    var agenda = conference.agenda
    for place in agenda.indices {
      agenda[place].starts = Moment(seconds: 1_694_998_800 + Int64(place * 1800), offset: 420)
    }
    var earlier = agenda
    earlier.remove(at: 0)
    earlier[0].starts = agenda[0].starts
    earlier[0].room = Localized(vi: "Hội trường A", en: "Hall A")
    earlier[1].title = Localized(vi: "Tên trước đây", en: "Its former name")
    let gone = agenda.removeLast()
    conference.agenda = agenda.map { item in
      var item = item
      item.day = item.id == agenda[2].id ? CalendarDate("2023-09-18") : nil
      return item
    }
    #expect(!conference.agenda.contains(gone))
    return try Session(conference, after: earlier, look)
  }

  /// Eight rooms, two times.
  fileprivate static func ofManyRooms(_ look: GoldenLook) throws -> Session {
    var conference = try Laptop.bundled()
    guard let model = conference.agenda.first else {
      return try Session(conference, after: [], look)
    }
    conference.agenda = (0..<16).map { number in
      var item = model
      item.id = "s\(number)"
      item.order = number + 1
      item.title = Localized(vi: "Phiên \(number + 1)", en: "Session \(number + 1)")
      item.room = Localized(vi: "Phòng \(number % 8 + 1)", en: "Room \(number % 8 + 1)")
      let starts = 1_694_998_800 + Int64(number / 8 * 3600)
      item.starts = Moment(seconds: starts, offset: 420)
      item.ends = Moment(seconds: starts + 2700, offset: 420)
      return item
    }
    return try Session(conference, after: [], look)
  }
}
