package import Attendance
package import Conference

/// What the verbs of the desk answer, one line each, behind the word and the code.
extension Phrases {
  /// "Bà Nguyễn Thị Ước, Sở Nội vụ, Cần Thơ": never the category, which is nobody's business.
  package static func who(_ delegate: Delegate, province: String?) -> Localized {
    let name = [delegate.honorific, delegate.name].compactMap(\.self).joined(separator: " ")
    return Localized(
      same: [name, delegate.office, province].compactMap(\.self).joined(separator: ", ")
    )
  }

  /// Somebody whose name this store does not have: only another store's event tells of them.
  package static func nameless(_ number: Int, desk: String) -> Localized {
    Localized(
      vi: "đại biểu bổ sung \(number) của bàn \(desk)",
      en: "walk-in \(number) of desk \(desk)"
    )
  }

  /// Somebody who was on a list, whose name was erased here or has not come yet.
  package static func nameUnknown(_ id: String) -> Localized {
    Localized(vi: "(chưa rõ tên, \(id.prefix(8)))", en: "(name unknown, \(id.prefix(8)))")
  }

  package static func lineIn(_ who: Localized) -> Localized {
    Localized(vi: "đã vào: \(who.vi)", en: "in: \(who.en)")
  }

  package static func lineBackIn(_ who: Localized) -> Localized {
    Localized(vi: "vào lại: \(who.vi)", en: "back in: \(who.en)")
  }

  /// `time` is the clock of the first arrival.
  package static func lineAlreadyIn(
    _ who: Localized,
    time: Localized,
    desk: String,
    operator name: String,
    tries: Int
  ) -> Localized {
    let again =
      tries == 0
      ? Localized(same: "")
      : Localized(vi: ", đã thử lại \(tries) lần", en: ", tries since: \(tries)")
    return Localized(
      vi: "đã vào lúc \(time.vi) tại bàn \(desk) (\(name) điểm danh\(again.vi)): \(who.vi)",
      en: "in already, \(time.en) at desk \(desk) (by \(name)\(again.en)): \(who.en)"
    )
  }

  package static let lineNotOnList = Localized(
    vi: "không có trong danh sách đại biểu; thử vài chữ của tên hoặc đơn vị, đại biểu bổ sung thì "
      + "dùng 'hoinghi walkin'",
    en: "not on the roster; try a few letters of the name or the office, for a newcomer use "
      + "'hoinghi walkin'"
  )

  package static let lineNothingTyped = Localized(
    vi: "dòng này không có gì",
    en: "there is nothing on this line"
  )

  package static let lineBadCheckDigit = Localized(
    vi: "mã này có chữ số gõ nhầm; quét lại, hoặc tìm theo tên",
    en: "a digit of this code is wrong; scan again, or search by name"
  )

  /// `people` are the first of those who fit.
  package static func lineSeveralFit(_ count: Int, people: [Localized]) -> Localized {
    let named = list(people, more: count - people.count)
    return Localized(
      vi: "\(count) người khớp, chưa làm gì; hãy nhập số đứng trước tên: \(named.vi)",
      en: "\(count) people match, nothing was done; use the number before the name: \(named.en)"
    )
  }

  /// Who of the list a newcomer may be.
  ///
  /// - Parameters:
  ///   - count: How many those are.
  ///   - people: As many of them as are named.
  ///   - byName: Whether anybody has the name.
  ///   - byPhone: Whether anybody else has the telephone number.
  ///   - isSubstitute: Whether the newcomer came in somebody's place.
  /// - Returns: The words.
  package static func newcomerIsLike(
    _ count: Int,
    people: [Localized],
    byName: Bool,
    byPhone: Bool,
    isSubstitute: Bool
  ) -> Localized {
    let named = list(people, more: count - people.count)
    let like: Localized =
      byName && byPhone
      ? Localized(vi: "trùng tên hoặc số điện thoại", en: "that name or phone number")
      : byPhone
        ? Localized(vi: "trùng số điện thoại", en: "that phone number")
        : Localized(vi: "trùng tên", en: "that name")
    let recorded =
      isSubstitute
      ? Localized(vi: "đã ghi là người đi thay", en: "recorded as a substitute")
      : Localized(vi: "đã ghi là đại biểu bổ sung", en: "recorded as a newcomer")
    return Localized(
      vi: "\(recorded.vi); trong danh sách có người \(like.vi): \(named.vi). Nếu là một người thì "
        + "“hoinghi undo”, rồi “hoinghi checkin” với mã đó.",
      en: "\(recorded.en); the list has \(like.en): \(named.en). If it is the same person, "
        + "“hoinghi undo”, then “hoinghi checkin” with that code."
    )
  }

  /// A name with letters of another script that look like those beside them.
  package static func nameIsMixed(_ word: String) -> Localized {
    Localized(
      vi: "đã ghi, nhưng \(noteMixedScripts(word).vi)",
      en: "recorded, but \(noteMixedScripts(word).en)"
    )
  }

  private static func list(_ people: [Localized], more: Int) -> Localized {
    Localized(
      vi: (people.map(\.vi) + (more > 0 ? ["và \(more) người nữa"] : [])).joined(separator: "; "),
      en: (people.map(\.en) + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "; ")
    )
  }

  package static func lineWrongList(_ who: Localized, list: Localized) -> Localized {
    Localized(
      vi: "không thuộc danh sách '\(list.vi)': \(who.vi)",
      en: "not for the list '\(list.en)': \(who.en)"
    )
  }

  package static func lineWithdrawn(_ who: Localized) -> Localized {
    Localized(
      vi: "danh sách mới nhất không còn người này, hãy hỏi ban tổ chức: \(who.vi)",
      en: "missing from the latest roster, ask the organiser: \(who.en)"
    )
  }

  /// People who were let in at two desks that did not know of each other; `people` are the first of them.
  package static func inAtBothDesks(_ count: Int, people: [Localized]) -> Localized {
    let more = count - people.count
    let names = Localized(
      vi: (people.map(\.vi) + (more > 0 ? ["và \(more) lượt nữa"] : [])).joined(separator: "; "),
      en: (people.map(\.en) + (more > 0 ? ["and \(more) more"] : [])).joined(separator: "; ")
    )
    return Localized(
      vi: "\(count) lượt đã vào ở cả hai bàn, chỉ tính một: \(names.vi)",
      en: "\(count) came in at both desks and \(count == 1 ? "counts" : "count") once: \(names.en)"
    )
  }

  /// "1010 Phạm Ngọc Nhung (bàn A 08:01, bàn B 08:03)".
  package static func atBothDesks(
    _ who: Localized,
    _ first: (desk: String, clock: String),
    _ second: (desk: String, clock: String)
  ) -> Localized {
    Localized(
      vi: "\(who.vi) (bàn \(first.desk) \(first.clock), bàn \(second.desk) \(second.clock))",
      en: "\(who.en) (desk \(first.desk) \(first.clock), desk \(second.desk) \(second.clock))"
    )
  }

  /// `answer` is the line that could not be printed.
  package static func answerLost(
    _ answer: Localized,
    isRecorded: Bool,
    reason: Localized
  ) -> Localized {
    Localized(
      vi: "không in được câu trả lời (\(reason.vi)), "
        + (isRecorded ? "nhưng sổ đã ghi, đừng chạy lại: " : "sổ không đổi: ") + answer.vi,
      en: "cannot print the answer (\(reason.en)), "
        + (isRecorded ? "but it is recorded, do not run again: " : "nothing has changed: ")
        + answer.en
    )
  }

  package static func lineRegistrationUndone(_ who: Localized) -> Localized {
    Localized(
      vi: "lượt ghi thêm đã bị hoàn tác, nếu vẫn dự thì dùng 'hoinghi walkin': \(who.vi)",
      en: "the registration was undone, for a newcomer use 'hoinghi walkin': \(who.en)"
    )
  }

  package static func lineSeatTaken(_ words: Localized, by other: Localized) -> Localized {
    Localized(
      vi: "\(words.vi); ghế này đã có người đi thay: \(other.vi)",
      en: "\(words.en); somebody came in this place already: \(other.en)"
    )
  }

  package static func lineOut(_ who: Localized) -> Localized {
    Localized(vi: "đã ra: \(who.vi)", en: "out: \(who.en)")
  }

  package static func lineExcused(_ who: Localized) -> Localized {
    Localized(vi: "vắng có lý do: \(who.vi)", en: "excused: \(who.en)")
  }

  package static func lineNoted(_ who: Localized) -> Localized {
    Localized(vi: "đã ghi chú cho: \(who.vi)", en: "noted for: \(who.en)")
  }

  package static func lineWalkIn(_ who: Localized) -> Localized {
    Localized(vi: "đại biểu bổ sung, đã vào: \(who.vi)", en: "not on the list, in: \(who.en)")
  }

  package static func lineSubstitute(_ who: Localized, seat: Localized) -> Localized {
    Localized(
      vi: "đã vào: \(who.vi); đi thay \(seat.vi)",
      en: "in: \(who.en); in the place of \(seat.en)"
    )
  }

  package static func lineSeatNamed(_ who: Localized) -> Localized {
    Localized(vi: "ghế này nay là của: \(who.vi)", en: "this seat is now of: \(who.en)")
  }

  /// `fields` are what differs now.
  package static func lineEdited(_ who: Localized, fields: [Localized]) -> Localized {
    Localized(
      vi: "đã sửa \(fields.map(\.vi).joined(separator: ", ")): \(who.vi)",
      en: "\(fields.map(\.en).joined(separator: ", ")) changed: \(who.en)"
    )
  }

  /// What the organiser can say of a person, as it stands in a sentence.
  package static func personField(_ field: PersonField) -> Localized {
    switch field {
    case .name: Localized(vi: "họ và tên", en: "name")
    case .office: Localized(vi: "đơn vị", en: "office")
    case .position: Localized(vi: "chức vụ", en: "position")
    case .phone: Localized(vi: "điện thoại", en: "phone")
    case .province: Localized(vi: "tỉnh, thành phố", en: "province")
    case .category: Localized(vi: "thành phần", en: "category")
    case .note: Localized(vi: "ghi chú ở cửa", en: "note at the door")
    case .head: Localized(vi: "trưởng đoàn", en: "head of delegation")
    }
  }

  /// `what` is the kind of the event that no longer counts.
  package static func lineUndone(_ who: Localized, what: Localized) -> Localized {
    Localized(
      vi: "đã hoàn tác '\(what.vi)', đọc lại từ đĩa đúng như vậy: \(who.vi)",
      en: "'\(what.en)' undone, and read back from disk: \(who.en)"
    )
  }

  /// A person and the code to call them by.
  package static func lineWithCode(_ code: String, _ who: Localized) -> Localized {
    who.map { "\(code) \($0)" }
  }
}

/// Why the desk cannot do what it was asked.
extension Phrases {
  package static func lineNotIn(_ who: Localized) -> Localized {
    Localized(
      vi: "chưa vào nên không ra được: \(who.vi)",
      en: "not in, so not out either: \(who.en)"
    )
  }

  package static func lineSaysSo(_ who: Localized) -> Localized {
    Localized(vi: "đã đúng như vậy từ trước: \(who.vi)", en: "it says so already: \(who.en)")
  }

  package static let lineNoSuchEvent = Localized(
    vi: "sổ không có việc này, xem 'hoinghi log show'",
    en: "the log has no such event, see 'hoinghi log show'"
  )
  package static let lineIsUndone = Localized(
    vi: "việc này đã được hoàn tác từ trước",
    en: "it has been undone already"
  )
  package static let lineCannotBeUndone = Localized(
    vi: "việc này không làm thay đổi gì, không có gì để hoàn tác",
    en: "that event changed nothing, so there is nothing to undo"
  )

  package static let lineNothingToUndo = Localized(
    vi: "không còn bước nào của bàn này để hoàn tác",
    en: "this desk has no step left to undo"
  )

  package static func lineNothingToUndo(of who: Localized) -> Localized {
    Localized(
      vi: "không còn bước nào để hoàn tác: \(who.vi)",
      en: "there is no step left to undo: \(who.en)"
    )
  }
}

/// More of what the desk answers.
extension Phrases {
  package static func lineTogether(_ count: Int, alreadyIn: Int) -> Localized {
    guard alreadyIn > 0 else {
      return Localized(
        vi: "cả đoàn đã vào: \(count) người",
        en: "the delegation is in: \(count)"
      )
    }
    return Localized(
      vi: "cả đoàn đã vào: \(count) người, \(alreadyIn) đã vào từ trước",
      en: "the delegation is in: \(count), \(alreadyIn) were already"
    )
  }

  package static func lineIsIn(_ who: Localized) -> Localized {
    Localized(
      vi: "đã vào, nên không báo vắng và không thay được: \(who.vi)",
      en: "has been in, so cannot be excused or replaced: \(who.en)"
    )
  }

  package static func lineIsExcused(_ who: Localized) -> Localized {
    Localized(vi: "đã báo vắng từ trước: \(who.vi)", en: "excused already: \(who.en)")
  }

  package static func lineIsReplaced(_ who: Localized) -> Localized {
    Localized(
      vi: "đã có người đi thay: \(who.vi)",
      en: "somebody has come in their place: \(who.en)"
    )
  }

  package static func lineIsNamed(_ who: Localized) -> Localized {
    Localized(
      vi: "ghế này đã có tên; người khác đến thay thì dùng 'hoinghi substitute': \(who.vi)",
      en: "this seat has a name; for somebody in its place use 'hoinghi substitute': \(who.en)"
    )
  }

  package static let lineNameMissing = Localized(vi: "chưa có tên", en: "there is no name")

  /// Behind the answer to an undo: another desk let the person in as well, at that clock.
  package static func lineStillIn(_ answer: Localized, time: Localized, desk: String) -> Localized {
    Localized(
      vi: "\(answer.vi); vẫn tính là có mặt: vào lúc \(time.vi) tại bàn \(desk)",
      en: "\(answer.en); still counts as present: in at \(time.en) at desk \(desk)"
    )
  }

  package static func lineUndoneTogether(_ count: Int, what: Localized) -> Localized {
    Localized(
      vi: "đã hoàn tác '\(what.vi)' của \(count) người, đọc lại từ đĩa đúng như vậy",
      en: "'\(what.en)' of \(count) people undone, and read back from disk"
    )
  }

  /// What is undone, by the event's kind in the log.
  package static func undoneKind(_ kind: EventKind) -> Localized {
    switch kind {
    case .checkIn: Localized(vi: "vào", en: "check-in")
    case .checkOut: Localized(vi: "ra", en: "check-out")
    case .excuse: Localized(vi: "báo vắng", en: "excuse")
    case .note: Localized(vi: "ghi chú", en: "note")
    case .walkIn: Localized(vi: "đại biểu bổ sung", en: "walk-in")
    case .substitute: Localized(vi: "đi thay", en: "substitute")
    case .seat: Localized(vi: "đặt tên ghế", en: "seat's name")
    case .person: Localized(vi: "sửa thông tin", en: "edit")
    case .programme: Localized(vi: "sửa chương trình", en: "change of the programme")
    case .undo: Localized(vi: "hoàn tác", en: "undo")
    case .review: Localized(vi: "đánh giá", en: "review")
    case .reviewer: Localized(vi: "tên người đánh giá", en: "reviewer's name")
    default: Localized(same: kind.rawValue)
    }
  }

  package static func undoNotFound(_ path: String) -> Localized {
    Localized(
      vi: "\(path): đã ghi lệnh hoàn tác nhưng đọc lại không thấy — xem 'hoinghi log verify', rồi "
        + "thử lại",
      en: "\(path): the undo was written but is not there when read back — see 'hoinghi log "
        + "verify', then try again"
    )
  }
}
