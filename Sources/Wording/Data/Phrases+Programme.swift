package import Attendance
package import Conference
package import Ledger

/// What the organiser says of the programme.
extension Phrases {
  package static let helpAgendaSet = Localized(
    vi: "đặt giờ, phòng, tên, thứ tự của một mục; hoàn tác được, ghi chữ trống để bỏ",
    en: "set a session's times, room, title, order; can be undone, an empty text takes a field away"
  )
  package static let helpAgendaAdd = Localized(
    vi: "thêm một mục vào chương trình; in ra mã của mục",
    en: "add a session to the programme; its id is printed"
  )
  package static let helpAgendaRemove = Localized(
    vi: "bỏ một mục khỏi chương trình; hoàn tác được, ai đã điểm danh vẫn giữ",
    en: "take a session out of the programme; can be undone, who was ticked for it stays ticked"
  )
  package static let helpVisitVerb = Localized(
    vi: "một chuyến tham quan",
    en: "one field visit"
  )
  package static let helpVisitSet = Localized(
    vi: "đặt giờ đi, nơi tập trung, xe, người liên hệ; hoàn tác được, ghi chữ trống để bỏ",
    en:
      "set when, from where and how it goes, whom to call; can be undone, an empty text takes a field away"
  )
  package static let helpConferenceVerb = Localized(
    vi: "những điều chung về hội nghị",
    en: "what the conference is"
  )
  package static let helpConferenceSet = Localized(
    vi: "đặt tên, ngày, địa điểm, đơn vị tổ chức; hoàn tác được",
    en: "set title, date, place, organiser; can be undone"
  )
  package static let helpSessionID = Localized(
    vi: "mã hoặc tên của mục; không cần gõ dấu",
    en: "the session's id or title; marks may be left out"
  )
  package static let helpStarts = Localized(
    vi: "giờ bắt đầu: 08:00 theo ngày hội nghị, hoặc ISO 8601",
    en: "when it starts: 08:00 of the conference's day, or ISO 8601"
  )
  package static let helpEnds = Localized(
    vi: "giờ kết thúc, cũng ghi như vậy",
    en: "when it ends, in the same form"
  )
  package static let helpRoom = Localized(vi: "phòng", en: "room")
  package static let helpTitle = Localized(vi: "tên", en: "title")
  package static let helpEnglishTitle = Localized(
    vi: "tên tiếng Anh, nếu khác",
    en: "title in English, where it is another"
  )
  package static let helpOrder = Localized(
    vi: "thứ tự trong ngày, từ 1",
    en: "place in the order of the day, from 1"
  )
  package static let helpDeparts = Localized(vi: "giờ đi", en: "when it departs")
  package static let helpMeetingPoint = Localized(vi: "nơi tập trung", en: "meeting point")
  package static let helpBus = Localized(vi: "xe", en: "bus")
  package static let helpContact = Localized(vi: "người liên hệ", en: "contact")
  package static let helpDate = Localized(vi: "ngày, ví dụ 2023-09-18", en: "date, as 2023-09-18")
  package static let helpPlace = Localized(vi: "địa điểm", en: "place")
  package static let helpOrganiser = Localized(vi: "đơn vị tổ chức", en: "organiser")
  package static let sessionName = Localized(vi: "mục", en: "session")
  package static let dateName = Localized(vi: "ngày", en: "date")

  /// The form of a time that an option takes.
  package static let programmeTimeForm = Localized(
    vi: "dạng 08:00 hoặc 2023-09-18T08:00",
    en: "the form 08:00 or 2023-09-18T08:00"
  )
  package static let endsBeforeStart = Localized(
    vi: "giờ sau giờ bắt đầu của mục (--starts)",
    en: "a time after the session's start (--starts)"
  )
  package static let orderForm = Localized(
    vi: "một số từ 1 trở lên",
    en: "a number, 1 or more"
  )
  package static let dateForm = Localized(
    vi: "dạng 2023-09-18",
    en: "the form 2023-09-18"
  )

  /// A field of the programme, as it stands in a sentence.
  package static func programmeField(_ field: ProgrammeField) -> Localized {
    switch field {
    case .added: Localized(vi: "mục mới", en: "new session")
    case .removed: Localized(vi: "bỏ mục", en: "taken out")
    case .title: Localized(vi: "tên", en: "title")
    case .englishTitle: Localized(vi: "tên tiếng Anh", en: "English title")
    case .time: Localized(vi: "giờ", en: "times")
    case .room: Localized(vi: "phòng", en: "room")
    case .order: Localized(vi: "thứ tự", en: "order")
    case .departs: Localized(vi: "giờ đi", en: "departure")
    case .meetingPoint: Localized(vi: "nơi tập trung", en: "meeting point")
    case .bus: Localized(vi: "xe", en: "bus")
    case .contact: Localized(vi: "người liên hệ", en: "contact")
    case .date: Localized(vi: "ngày", en: "date")
    case .place: Localized(vi: "địa điểm", en: "place")
    case .organiser: Localized(vi: "đơn vị tổ chức", en: "organiser")
    }
  }

  package static func lineProgrammeSet(
    _ what: Localized,
    _ fields: [ProgrammeField],
    cleared: [ProgrammeField] = []
  ) -> Localized {
    if fields.contains(.removed) {
      return Localized(vi: "đã bỏ khỏi chương trình: \(what.vi)", en: "taken out: \(what.en)")
    }
    if fields.contains(.added) {
      return Localized(vi: "đã thêm vào chương trình: \(what.vi)", en: "added: \(what.en)")
    }
    let keepsEnglish =
      fields.contains(.title) && !fields.contains(.englishTitle) && what.vi != what.en
    let names = { (fields: [ProgrammeField]) in
      (
        vi: fields.map { programmeField($0).vi }.joined(separator: ", "),
        en: fields.map { programmeField($0).en }.joined(separator: ", ")
      )
    }
    let (set, gone) = (names(fields), names(cleared))
    let done = Localized(
      vi: [
        fields.isEmpty ? "" : "đã đặt \(set.vi)", cleared.isEmpty ? "" : "đã bỏ \(gone.vi)",
      ].filter { !$0.isEmpty }.joined(separator: ", "),
      en: [
        fields.isEmpty ? "" : "\(set.en) set", cleared.isEmpty ? "" : "\(gone.en) taken away",
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    )
    guard !keepsEnglish else {
      return Localized(
        vi: """
          \(done.vi): \(what.vi); tên tiếng Anh vẫn là \
          “\(what.en)”
          """,
        en: """
          \(done.en): \(what.vi); the English title stays \
          “\(what.en)”
          """
      )
    }
    return Localized(vi: "\(done.vi): \(what.vi)", en: "\(done.en): \(what.en)")
  }

  /// How a step of the programme is taken back, behind what was said of it.
  package static func takenBack(_ said: Localized, by event: EventID) -> Localized {
    said.map { "\($0); hoinghi undo --event \(event.text)" }
  }

  /// The fields that a step of the programme set.
  package static func programmeFields(_ change: ProgrammeChange) -> Localized {
    let fields = ProgrammeField.allCases.filter { change.values[$0] != nil }.map(programmeField)
    return Localized(
      vi: fields.map(\.vi).joined(separator: ", "),
      en: fields.map(\.en).joined(separator: ", ")
    )
  }

  /// A step of the programme in a few words: of what, and which fields.
  package static func programmeStep(
    _ change: ProgrammeChange,
    in conference: Conference
  ) -> Localized {
    let (what, fields) = (conference.name(of: change.subject), programmeFields(change))
    return Localized(vi: "\(what.vi): \(fields.vi)", en: "\(what.en): \(fields.en)")
  }

  package static func programmeUndone(
    _ change: ProgrammeChange,
    in conference: Conference
  ) -> Localized {
    let step = programmeStep(change, in: conference)
    return Localized(
      vi: "Đã hoàn tác, đọc lại từ đĩa: \(step.vi)",
      en: "Undone, and read back from disk: \(step.en)"
    )
  }

  package static func lineNoSuchSubject(_ id: String) -> Localized {
    Localized(
      vi: "chương trình không có mã \(id), xem 'hoinghi agenda' và 'hoinghi visits'",
      en: "the programme has no id \(id), see 'hoinghi agenda' and 'hoinghi visits'"
    )
  }

  /// What was set of one thing at two desks that did not know of each other.
  package static func programmeConflict(
    _ conflict: ProgrammeInForce.Conflict,
    in conference: Conference
  ) -> Localized {
    let (what, field) = (conference.name(of: conflict.subject), programmeField(conflict.field))
    let counts = said(conflict.counts.change.values[conflict.field] ?? "", conference.info)
    let other = said(conflict.other.change.values[conflict.field] ?? "", conference.info)
    var desk = ""
    if case .set(_, let name, _, _)? = conflict.other.provenance.setting { desk = name }
    return Localized(
      vi:
        "\(what.vi), \(field.vi): đang dùng “\(counts)”, bàn \(desk) đã đặt “\(other)”; đặt lại để chọn",
      en:
        "\(what.en), \(field.en): “\(counts)” counts, desk \(desk) set “\(other)”; set it again to choose"
    )
  }

  /// A value as people write it: times by the clock of the conference.
  private static func said(_ value: String, _ info: ConferenceInfo) -> String {
    if let time = SessionTime(value) {
      return info.spoken(time.starts) + (time.ends.map { "–" + info.spoken($0) } ?? "")
    }
    return value
  }

  package static let helpNow = Localized(
    vi: "đang diễn ra gì, sắp tới là gì",
    en: "what runs now, and what comes next"
  )
  /// What to do with a text in the form that is no time.
  package static let timeIsUnreadable = Localized(
    vi: "Ghi giờ như 08:00, hoặc 2023-09-18T08:00 cho ngày khác.",
    en: "Write the time as 08:00, or as 2023-09-18T08:00 for another day."
  )
  package static let endIsTooEarly = Localized(
    vi: "Giờ kết thúc phải sau giờ bắt đầu.",
    en: "The end has to come after the start."
  )
  package static let orderIsUnreadable = Localized(
    vi: "Thứ tự là một số từ 1 trở lên.",
    en: "The order is a number, 1 or more."
  )
  package static let programmeTitle = Localized(vi: "Sửa chương trình", en: "Change the programme")
  package static let visitTitle = Localized(vi: "Sửa chuyến tham quan", en: "Change the visit")
  package static let editProgramme = Localized(
    vi: "Đặt giờ, phòng và những điều khác",
    en: "Set times, room and the rest"
  )
  package static let comesNext = Localized(vi: "Sắp tới", en: "Next")
  package static let columnNow = Localized(vi: "Lúc này", en: "Now")

  package static func minutesLeft(_ minutes: Int) -> Localized {
    let time = duration(minutes)
    return Localized(vi: "còn \(time.vi)", en: "\(time.en) left")
  }

  /// "45 phút", "5 giờ", "5 giờ 20".
  package static func duration(_ minutes: Int) -> Localized {
    let (hours, rest) = (minutes / 60, minutes % 60)
    guard hours > 1 else { return Localized(vi: "\(minutes) phút", en: "\(minutes) min") }
    return Localized(
      vi: "\(hours) giờ" + (rest == 0 ? "" : " \(rest)"),
      en: "\(hours) h" + (rest == 0 ? "" : " \(rest) min")
    )
  }

  /// The same for a narrow row.
  private static func shortDuration(_ minutes: Int) -> Localized {
    minutes < 120 ? Localized(same: "\(minutes)’") : Localized(same: "\(minutes / 60)h")
  }

  package static func leftInShort(_ minutes: Int) -> Localized {
    let time = shortDuration(minutes)
    return Localized(vi: "còn \(time.vi)", en: "\(time.en) left")
  }

  package static func startsInShort(minutes: Int) -> Localized {
    let time = shortDuration(minutes)
    return Localized(vi: "sau \(time.vi)", en: "in \(time.en)")
  }

  /// Of a session that runs; its end may not be known.
  package static func runsNow(minutesLeft: Int?) -> Localized {
    guard let minutesLeft else { return Localized(vi: "đang diễn ra", en: "now") }
    let left = self.minutesLeft(minutesLeft)
    return Localized(vi: "đang diễn ra, \(left.vi)", en: "now, \(left.en)")
  }

  package static func startsIn(minutes: Int) -> Localized {
    let time = duration(minutes)
    return Localized(vi: "sau \(time.vi)", en: "in \(time.en)")
  }

  package static func departsIn(_ visit: Localized, minutes: Int) -> Localized {
    let time = duration(minutes)
    return Localized(
      vi: "\(visit.vi): xe đi sau \(time.vi)",
      en: "\(visit.en): departs in \(time.en)"
    )
  }

  /// The same in the text of the visit itself.
  package static func departsIn(minutes: Int) -> Localized {
    let time = duration(minutes)
    return Localized(vi: "xe đi sau \(time.vi)", en: "departs in \(time.en)").asSentence
  }

  package static let nothingMore = Localized(
    vi: "không còn mục nào sắp diễn ra",
    en: "nothing more is to come"
  )
  package static let noTimesSet = Localized(
    vi: "chưa mục nào có giờ; ban tổ chức đặt giờ bằng 'hoinghi agenda set MÃ --starts 08:00'",
    en:
      "no session has a time yet; the organiser sets one by 'hoinghi agenda set ID --starts 08:00'"
  )

  package static func sessionsClash(_ first: Localized, _ second: Localized) -> Localized {
    Localized(
      vi: "trùng giờ: \(first.vi) và \(second.vi)",
      en: "at one time: \(first.en) and \(second.en)"
    )
  }

  /// In the text of a session: which other one shares its room or a speaker at its time.
  package static func clashesWith(_ other: Localized) -> Localized {
    Localized(
      vi: "Trùng giờ, chung phòng hoặc người phát biểu: \(other.vi)",
      en: "At the same time, in the same room or by the same speaker: \(other.en)"
    )
  }

  /// The line that stands between what has begun and what has not.
  package static func nowLine(_ clock: String) -> Localized {
    Localized(vi: "\(clock) bây giờ", en: "\(clock) now")
  }

  package static func freeFor(minutes: Int) -> Localized {
    let time = duration(minutes)
    return Localized(vi: "trống \(time.vi)", en: "free for \(time.en)")
  }

  package static let withoutTime = Localized(vi: "Chưa có giờ", en: "No time yet")
  package static let busDeparts = Localized(vi: "xe đi", en: "departs")

  /// A visit's departure among sessions, by the visit's title.
  package static func departure(of title: Localized) -> Localized {
    Localized(vi: "\(busDeparts.vi): \(title.vi)", en: "\(busDeparts.en): \(title.en)")
  }

  /// Beside the name of the screen, where nobody has reported or set the order.
  package static let orderIsAssumed = Localized(
    vi: "thứ tự tạm",
    en: "order assumed"
  )

  package static let undoProgramme = Localized(
    vi: "Hoàn tác điều đặt sau cùng ở đây",
    en: "Undo what was set last here"
  )
}
