package import Conference

/// Words of the desk's screen.
extension Phrases {
  package static let checkin = Localized(vi: "Điểm danh", en: "Check-in")
  package static let checkinHelp = Localized(
    vi: "Quét mã, hoặc gõ mã, vài chữ của tên, đơn vị, xã, không cần dấu, rồi Enter. Quét khi "
      + "đang có câu hỏi thì lượt quét chờ đến khi trả lời xong. Câu trả lời đứng yên đến lượt sau; "
      + "chỉ hiện khi đã ghi xuống đĩa.",
    en: "Scan a code, or type a code or a few letters of a name, an office, a commune, marks not "
      + "needed, then Enter. A scan that comes while a question is open waits for the answer. An "
      + "answer stays until the next one, and shows only once it is on disk."
  )
  package static let rehearsal = Localized(vi: "TẬP DƯỢT", en: "REHEARSAL")
  package static let rehearsalNote = Localized(
    vi: "không ghi vào sổ thật",
    en: "nothing goes into the real log"
  )

  package static let enterChecksIn = Localized(vi: "điểm danh", en: "check in")
  package static let enterTypes = Localized(vi: "gõ tiếp", en: "type")
  package static let enterSaves = Localized(vi: "lưu", en: "save")
  package static let enterGoesOn = Localized(vi: "tiếp", en: "next")
  package static let enterCloses = Localized(vi: "đóng", en: "close")

  package static let deskPrompt = Localized(vi: "Mã hoặc tên: ", en: "Code or name: ")
  package static let deskReady = Localized(
    vi: "Sẵn sàng. Quét mã hoặc gõ vài chữ của tên, đơn vị, xã.",
    en: "Ready. Scan a code, or type a few letters of a name, an office, a commune."
  )
  package static let deskFieldLeft = Localized(
    vi: "Đã rời ô nhập. Enter để gõ tiếp.",
    en: "The field is left. Enter goes back to it."
  )
  package static let nobodyFits = Localized(
    vi: "Không ai khớp. Enter để ghi nhận lượt từ chối; thêm đại biểu bổ sung bằng phím ở dưới.",
    en: "Nobody matches. Enter records a refusal; the key for walk-ins is below."
  )

  /// In the form that was to undo it.
  package static let undoneElsewhere = Localized(
    vi: "Bước này vừa được hoàn tác ở nơi khác: không còn gì để hoàn tác. Enter để đóng.",
    en: "This step was just undone elsewhere: there is nothing left to undo. Enter closes this."
  )

  /// Where a scanner's text came without an end, and no field was there to take it.
  package static let scanWithoutEnd = Localized(
    vi: "Máy quét không gửi Enter ở cuối mã: chưa làm gì. Hãy bật Enter (CR) trên máy quét.",
    en: "The scanner sends no Enter behind the code: nothing was done. Turn Enter (CR) on in it."
  )

  package static func moreFit(_ count: Int) -> Localized {
    Localized(vi: "và \(count) người nữa", en: "and \(count) more")
  }

  package static func severalFit(_ count: Int) -> Localized {
    Localized(vi: "\(count) người khớp", en: "\(count) people match")
  }

  package static let chooseWhoCame = Localized(
    vi: "Ai vừa đến? Chọn bằng mũi tên, Enter để điểm danh, Esc để thôi.",
    en: "Who has come? Choose with the arrows, Enter checks in, Esc leaves."
  )

  /// Scans that wait behind a window: for its answer where it asks, else for it to be closed.
  package static func scansWaiting(_ count: Int, isQuestion: Bool) -> Localized {
    let scans = scansWaiting(count)
    return isQuestion
      ? Localized(vi: scans.vi + " câu trả lời", en: scans.en + " for the answer")
      : Localized(vi: scans.vi + ": Esc để nhận", en: scans.en + ": Esc takes it")
  }

  /// Scans that wait behind a refusal until it was seen.
  package static func scansWaitForKey(_ count: Int) -> Localized {
    let scans = scansWaiting(count)
    return Localized(vi: scans.vi + ": phím bất kỳ để nhận", en: scans.en + ": any key takes it")
  }

  private static func scansWaiting(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) lượt quét đang chờ",
      en: count == 1 ? "1 scan is waiting" : "\(count) scans are waiting"
    )
  }

  package static let chooseList = Localized(vi: "Danh sách điểm danh", en: "Which list")
  package static let delegation = Localized(vi: "Điểm danh cả đoàn", en: "A whole delegation")
  package static let personActions = Localized(
    vi: "Việc với đại biểu này",
    en: "With this delegate"
  )
  package static let missingTitle = Localized(vi: "Chưa đến", en: "Still missing")
  package static let nobodyMissing = Localized(vi: "Không thiếu ai.", en: "Nobody is missing.")
  package static let notes = Localized(vi: "Ghi chú", en: "Notes")
  package static let ticksTitle = Localized(vi: "Trên các danh sách", en: "On every list")

  package static func groupHelp(_ count: Int) -> Localized {
    Localized(
      vi: "Phím cách bỏ chọn người chưa đến; Enter điểm danh \(count) người.",
      en: "Space unticks who has not come; Enter checks in \(count)."
    )
  }

  package static func delegateCount(_ count: Int) -> Localized {
    Localized(vi: "\(count) đại biểu", en: count == 1 ? "1 delegate" : "\(count) delegates")
  }

  package static let lastSteps = Localized(vi: "Hoàn tác bước nào?", en: "Undo which step?")
  package static let nothingToUndo = Localized(
    vi: "Chưa có bước nào để hoàn tác.",
    en: "There is no step to undo yet."
  )

  // MARK: Forms

  package static let walkInTitle = Localized(vi: "Đại biểu bổ sung", en: "A walk-in")
  package static let substituteTitle = Localized(vi: "Người đi thay", en: "A substitute")
  package static let noteTitle = Localized(vi: "Ghi chú", en: "A note")
  package static let excuseTitle = Localized(vi: "Vắng có lý do", en: "Excuse")
  package static let nameSeatTitle = Localized(
    vi: "Tên người ngồi ghế này",
    en: "Who takes this seat"
  )
  package static let editTitle = Localized(vi: "Sửa thông tin", en: "Edit details")
  package static let noneOfThem = Localized(vi: "không có", en: "none")
  package static let undoTitle = Localized(vi: "Hoàn tác", en: "Undo")
  package static let notChosen = Localized(vi: "chưa chọn", en: "not chosen")
  package static let fieldIsMissing = Localized(
    vi: "Ô này phải điền.",
    en: "This field must be filled in."
  )
  package static let fieldIsFull = Localized(
    vi: "Ô đã đầy, phần gõ thêm không được nhận.",
    en: "The field is full, what is added is not taken."
  )
  /// What was typed in Telex or VNI was spelled.
  package static let spelled = Localized(
    vi: "Đã đổi từ Telex, VNI ra chữ có dấu; chưa đúng thì quay lại ô đó sửa.",
    en: "Spelled out from Telex or VNI; if it is not right, go back to the field and correct it."
  )
  package static let nobodyOfThem = Localized(
    vi: "không phải ai trong số này: đại biểu bổ sung",
    en: "none of them: a newcomer"
  )
  package static let nobodyOfThemSubstitutes = Localized(
    vi: "không phải ai trong số này: người đi thay",
    en: "none of them: a substitute"
  )
  package static let phoneHasNoDigit = Localized(
    vi: "Số điện thoại phải có chữ số; chưa có thì xóa trống (^U).",
    en: "A phone number has digits; where there is none, empty the field (^U)."
  )
  package static func guestIsKept(key: String) -> Localized {
    Localized(
      vi: "Giữ lại điều vừa gõ: \(key) mở ra gõ tiếp, ở đó Esc lần nữa thì bỏ.",
      en: "What you typed is kept: \(key) goes on with it, and Esc there drops it."
    )
  }
  package static let registrationIsUndone = Localized(
    vi: "ghi thêm này đã hoàn tác",
    en: "whose registration was undone"
  )
  package static let formHelp = Localized(
    vi:
      "Enter sang ô cần điền kế tiếp, hết là xong; Tab, ↑ ↓ đổi ô; ← →, chữ đầu hay phím cách để chọn; "
      + "Esc để thôi.",
    en:
      "Enter goes to the next field that is asked for and finishes where none is left; Tab, ↑ and ↓ "
      + "change the field, ← →, a first letter or Space choose; Esc leaves."
  )

  package static let editHelp = Localized(
    vi:
      "Enter lưu; Tab, ↑ ↓ đổi ô; ở ô lựa chọn dùng ← → hay chữ đầu; để trống là bỏ; Esc để thôi.",
    en: "Enter saves; Tab, ↑ and ↓ change the field, ← → or a first letter choose; an empty "
      + "field is taken away; Esc leaves."
  )

  /// The same of a form in which nothing is chosen.
  package static let editTextsHelp = Localized(
    vi: "Enter lưu; Tab, ↑ ↓ đổi ô; để trống là bỏ; Esc để thôi.",
    en: "Enter saves; Tab, ↑ and ↓ change the field; an empty field is taken away; Esc leaves."
  )

  /// The label of a form's field, by its name.
  package static func formField(_ name: String) -> Localized {
    switch name {
    case "name": Localized(vi: "Họ và tên", en: "Full name")
    case "office": Localized(vi: "Đơn vị", en: "Office")
    case "position": Localized(vi: "Chức vụ", en: "Position")
    case "phone": Localized(vi: "Điện thoại", en: "Phone")
    case "elsewhere": Localized(vi: "Hoặc nơi khác", en: "Or elsewhere")
    case "note": Localized(vi: "Ghi chú ở cửa", en: "Note at the door")
    case "head": Localized(vi: "Trưởng đoàn", en: "Heads a delegation")
    case "province": Localized(vi: "Tỉnh, thành phố", en: "Province")
    case "category": Localized(vi: "Thành phần", en: "Category")
    case "title": Localized(vi: "Tên", en: "Title")
    case "title-en": Localized(vi: "Tên tiếng Anh", en: "English title")
    case "starts": Localized(vi: "Bắt đầu", en: "Starts")
    case "ends": Localized(vi: "Kết thúc", en: "Ends")
    case "room": Localized(vi: "Phòng", en: "Room")
    case "order": Localized(vi: "Thứ tự", en: "Order")
    case "departs": departs
    case "meeting-point": meetingPoint
    case "bus": bus
    case "contact": contact
    case "same": Localized(vi: "Đã có: có phải", en: "On the list: is it")
    case "reason": Localized(vi: "Lý do", en: "Reason")
    default: Localized(vi: "Nội dung", en: "Text")
    }
  }

  // MARK: Figures

  package static let arrived = Localized(vi: "Đã đến", en: "Arrived")
  package static let present = Localized(vi: "Đang có mặt", en: "Present")
  package static let missing = Localized(vi: "Chưa đến", en: "Missing")
  package static let excused = Localized(vi: "Vắng có lý do", en: "Excused")
  package static let walkIns = Localized(vi: "Bổ sung", en: "Not on the list")
  package static let thisDesk = Localized(vi: "Bàn này", en: "This desk")
  package static let byProvince = Localized(vi: "Theo tỉnh", en: "By province")
  package static let byCategory = Localized(vi: "Theo thành phần", en: "By category")
  package static let byQuarter = Localized(vi: "Mỗi 15 phút", en: "Every 15 minutes")
  package static func atTwoDesks(_ count: Int) -> Localized {
    Localized(vi: "Vào ở hai bàn: \(count)", en: "In at two desks: \(count)")
  }

  package static func moreOfThem(_ count: Int) -> Localized {
    Localized(vi: "và \(count) lượt nữa", en: "and \(count) more")
  }

  package static let lastArrivals = Localized(vi: "Vừa đến", en: "Last arrivals")
  package static let logHead = Localized(vi: "Sổ", en: "Log")
  package static let attendance = Localized(vi: "Điểm danh", en: "Attendance")
  package static let clockOff = Localized(
    vi: "Đồng hồ bàn này lệch quá 5 phút",
    en: "This desk's clock is more than 5 minutes off"
  )

  package static func deskClockOff(_ desk: String) -> Localized {
    Localized(
      vi: "Đồng hồ bàn \(desk) lệch quá 5 phút",
      en: "The clock of desk \(desk) is more than 5 minutes off"
    )
  }

  package static func attendanceInWords(
    arrived: Int,
    expected: Int,
    present: Int
  ) -> Localized {
    Localized(
      vi: "đã đến \(arrived)/\(expected), đang có mặt \(present)",
      en: "\(arrived)/\(expected) arrived, \(present) present"
    )
  }

  package static func arrivedAt(_ clock: String, desk: String) -> Localized {
    Localized(
      vi: "đến lúc \(clock), bàn \(desk)",
      en: "arrived at \(clock), desk \(desk)"
    )
  }

  /// An event's kind in a word or two, by its name in the log.
  package static func eventKind(_ kind: String) -> Localized {
    switch kind {
    case "check-in": Localized(vi: "Vào", en: "In")
    case "check-out": Localized(vi: "Ra", en: "Out")
    case "again": Localized(vi: "Quét lại", en: "Scanned again")
    case "refused": Localized(vi: "Từ chối", en: "Refused")
    case "excuse": Localized(vi: "Vắng có lý do", en: "Excused")
    case "note": Localized(vi: "Ghi chú", en: "Note")
    case "walk-in": Localized(vi: "Bổ sung", en: "Walk-in")
    case "substitute": Localized(vi: "Đi thay", en: "Substitute")
    case "seat": Localized(vi: "Đặt tên ghế", en: "Seat named")
    case "person": Localized(vi: "Sửa thông tin", en: "Edited")
    case "roster": Localized(vi: "Niêm phong danh sách", en: "Roster sealed")
    case "undo": Localized(vi: "Hoàn tác", en: "Undo")
    default: Localized(same: kind)
    }
  }

  /// A delegate's state, by its name on the command line.
  package static func status(_ name: String) -> Localized {
    switch name {
    case "present": Localized(vi: "có mặt", en: "present")
    case "left": Localized(vi: "đã về", en: "left")
    case "excused": Localized(vi: "vắng có lý do", en: "excused")
    case "withdrawn": Localized(vi: "đã rút", en: "withdrawn")
    default: Localized(vi: "chưa đến", en: "not come yet")
    }
  }
}
