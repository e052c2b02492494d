package import Conference

/// What the desk says when it has done something, or has not.
extension Phrases {
  package static let checkedIn = Localized(vi: "ĐÃ ĐIỂM DANH", en: "CHECKED IN")
  package static let backIn = Localized(vi: "VÀO LẠI", en: "BACK IN")
  package static let alreadyIn = Localized(vi: "ĐÃ VÀO TRƯỚC ĐÓ", en: "ALREADY IN")
  package static let notOnList = Localized(vi: "KHÔNG CÓ TRONG DANH SÁCH", en: "NOT ON THE LIST")
  package static let badCheckDigit = Localized(vi: "SAI MÃ", en: "WRONG CODE")
  package static let notAdmitted = Localized(
    vi: "KHÔNG THUỘC DANH SÁCH NÀY",
    en: "NOT FOR THIS LIST"
  )
  package static let withdrawn = Localized(vi: "ĐÃ RÚT KHỎI DANH SÁCH", en: "WITHDRAWN")
  package static let notRecorded = Localized(vi: "CHƯA GHI ĐƯỢC", en: "NOT RECORDED")
  package static let cannotDo = Localized(vi: "KHÔNG LÀM ĐƯỢC", en: "CANNOT BE DONE")
  package static let leftWord = Localized(vi: "ĐÃ RA", en: "CHECKED OUT")
  package static let excusedWord = Localized(vi: "VẮNG CÓ LÝ DO", en: "EXCUSED")
  package static let notedWord = Localized(vi: "ĐÃ GHI CHÚ", en: "NOTED")
  package static let undoneWord = Localized(vi: "ĐÃ HOÀN TÁC", en: "UNDONE")
  package static let walkInWord = Localized(vi: "BỔ SUNG, ĐÃ VÀO", en: "WALK-IN, CHECKED IN")
  package static let substituteWord = Localized(vi: "ĐI THAY, ĐÃ VÀO", en: "SUBSTITUTE, CHECKED IN")
  package static let seatNamedWord = Localized(vi: "ĐÃ ĐẶT TÊN GHẾ", en: "SEAT NAMED")
  package static let editedWord = Localized(vi: "ĐÃ SỬA", en: "CHANGED")

  /// What differs now of a person.
  package static func editedFields(_ fields: [Localized]) -> Localized {
    Localized(
      vi: "Đã sửa: \(fields.map(\.vi).joined(separator: ", ")).",
      en: "Changed: \(fields.map(\.en).joined(separator: ", "))."
    )
  }

  package static func since(_ clock: String, desk: String, operator name: String) -> Localized {
    Localized(
      vi: "Vào lúc \(clock), bàn \(desk), \(name) điểm danh.",
      en: "In at \(clock), desk \(desk), by \(name)."
    )
  }

  /// Behind an undo that leaves somebody in; `since` tells by whom, when and where else.
  package static func stillIn(_ since: Localized) -> Localized {
    Localized(vi: "Vẫn tính là có mặt. \(since.vi)", en: "Still counts as present. \(since.en)")
  }

  package static func triedAgain(_ times: Int) -> Localized {
    Localized(
      vi: "Từ đó đã quét lại \(times) lần.",
      en: times == 1 ? "Tried once more since." : "Tried \(times) times since."
    )
  }

  package static let notOnListHelp = Localized(
    vi: "Thử vài chữ khác của tên hoặc đơn vị. Đúng là khách ngoài danh sách thì thêm đại biểu bổ "
      + "sung; đi thay ai thì chọn người đó rồi bấm Đi thay.",
    en: "Try other letters of the name or the office. A guest who is on no list is a walk-in; who "
      + "comes in somebody's place: select that delegate, then Substitute."
  )
  package static let badCheckDigitHelp = Localized(
    vi: "Có chữ số gõ nhầm. Quét lại, gõ lại mã, hoặc tìm theo tên.",
    en: "A digit is wrong. Scan again, type the code again, or search by name."
  )
  package static let withdrawnHelp = Localized(
    vi: "Danh sách mới nhất không còn người này. Hỏi ban tổ chức; nếu vẫn dự thì thêm đại biểu bổ "
      + "sung.",
    en: "The latest list no longer has this person. Ask the organiser; if they do attend, add a "
      + "walk-in."
  )

  package static let registrationUndoneHelp = Localized(
    vi:
      "Lượt ghi thêm người này đã bị hoàn tác. Nếu vẫn dự thì thêm đại biểu bổ sung lại, hoặc "
      + "hoàn tác chính lượt hoàn tác.",
    en:
      "This person's registration was undone. If they do attend, add a walk-in again, or undo that "
      + "undo."
  )

  /// `time` is the clock of the other's arrival, empty where nobody knows it.
  package static func seatIsTaken(_ name: String, at time: String) -> Localized {
    Localized(
      vi:
        "\(name) đã vào đi thay\(time.isEmpty ? "" : " lúc \(time)"): hai người một ghế. Ai không "
        + "dự thì hoàn tác lượt vào của người đó.",
      en:
        "\(name) came in this place\(time.isEmpty ? "" : " at \(time)"): two people, one seat. Undo "
        + "the arrival of whoever does not attend."
    )
  }

  package static func wrongListHelp(_ list: Localized) -> Localized {
    Localized(
      vi: "\(list.vi) không dành cho đại biểu này. Kiểm tra danh sách đang chọn ở trên.",
      en: "\(list.en) is not for this delegate. Check which list is chosen above."
    )
  }

  package static func checkedInTogether(_ count: Int) -> Localized {
    Localized(vi: "\(count) người trong đoàn đã vào.", en: "\(count) people are in.")
  }

  /// People by name, and how many more there are.
  package static func people(_ names: [String], others: Int) -> Localized {
    let named = names.joined(separator: ", ")
    return others == 0
      ? Localized(same: named)
      : Localized(vi: "\(named) và \(others) người nữa", en: "\(named) and \(others) more")
  }

  package static func alreadyInTogether(_ count: Int) -> Localized {
    Localized(vi: "\(count) người đã vào từ trước.", en: "\(count) were in already.")
  }

  package static let restoredWord = Localized(vi: "ĐÃ KHÔI PHỤC", en: "RESTORED")

  package static func restoredEvents(_ count: Int) -> Localized {
    Localized(
      vi: "Đã đọc lại từ đĩa: \(count) việc có hiệu lực trở lại.",
      en: count == 1
        ? "Read back from disk: it counts again."
        : "Read back from disk: \(count) events count again."
    )
  }

  /// `group` is empty where the list does not name it.
  package static func headsDelegation(_ group: String) -> Localized {
    guard !group.isEmpty else {
      return Localized(vi: "Trưởng đoàn", en: "Head of the delegation")
    }
    // "Đoàn huyện Phong Điền" says what it is itself.
    let isSaid = group.lowercased().hasPrefix("đoàn ")
    return Localized(
      vi: isSaid
        ? "Trưởng \(group.prefix(1).lowercased())\(group.dropFirst())" : "Trưởng đoàn \(group)",
      en: "Head of the delegation: \(group)"
    )
  }

  package static func noteOnList(_ note: String) -> Localized {
    Localized(vi: "Ghi chú: \(note)", en: "Note: \(note)")
  }

  package static let vacantSeat = Localized(vi: "(chưa cử người)", en: "(nobody named yet)")

  package static func seatHasNoName(_ key: String) -> Localized {
    Localized(
      vi: "Ghế này chưa có tên: \(key) để ghi tên.",
      en: "This seat has no name yet: \(key) names it."
    )
  }

  package static func inPlaceOf(_ name: String) -> Localized {
    Localized(vi: "thay \(name)", en: "in place of \(name)")
  }

  package static func undoneEvents(_ count: Int) -> Localized {
    Localized(
      vi: "Đã đọc lại từ đĩa: \(count) việc không còn hiệu lực.",
      en: count == 1
        ? "Read back from disk: it no longer counts."
        : "Read back from disk: \(count) events no longer count."
    )
  }
}
