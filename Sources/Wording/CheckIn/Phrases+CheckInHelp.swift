package import Conference

/// What help, completions and the manual say of the verbs of attendance.
extension Phrases {
  package static let helpCheckIn = Localized(
    vi: "điểm danh đại biểu vào",
    en: "check delegates in"
  )
  package static let helpCheckOut = Localized(
    vi: "ghi đại biểu ra; vào lại thì dùng checkin",
    en: "check delegates out; checkin lets them back in"
  )
  package static let helpExcuse = Localized(
    vi: "ghi đại biểu vắng có lý do",
    en: "excuse delegates who will not come"
  )
  package static let helpNote = Localized(
    vi: "ghi chú về một đại biểu",
    en: "keep a note on a delegate"
  )
  package static let helpUndo = Localized(
    vi: "hoàn tác bước cuối của bàn này, bước cuối về một đại biểu, hoặc một việc bất kỳ",
    en: "take back this desk's last step, the last one about a delegate, or any event"
  )
  package static let helpWalkIn = Localized(
    vi: "ghi tên đại biểu bổ sung (ngoài danh sách) và điểm danh luôn",
    en: "register somebody who is on no list, and check them in"
  )
  package static let helpSubstitute = Localized(
    vi: "điểm danh người đi thay một đại biểu",
    en: "check in somebody who comes in a delegate's place"
  )
  package static let helpSeat = Localized(
    vi: "đặt tên cho chỗ để trống tên trong danh sách",
    en: "give an empty seat of the list its name"
  )
  package static let helpPersonVerb = Localized(
    vi: "thông tin của một người trong danh sách: sửa",
    en: "a person on the roster: edit their details"
  )
  package static let helpPersonSet = Localized(
    vi: "sửa thông tin của một người; hoàn tác được, ghi chữ trống để bỏ",
    en: "edit a person's details; can be undone; an empty text clears a field"
  )
  package static let helpAttendance = Localized(
    vi: "ai đã đến, ai có mặt, ai còn thiếu",
    en: "who has come, who is in, who is missing"
  )
  package static let helpLists = Localized(
    vi: "các danh sách điểm danh và số người đã đến",
    en: "the lists that are ticked, and their figures"
  )
  package static let helpLogVerb = Localized(
    vi: "sổ điểm danh: xem, kiểm tra, chuyển sang máy khác",
    en: "the attendance log: show, verify, carry to another laptop"
  )
  package static let helpLogShow = Localized(
    vi: "in mọi việc đã ghi, mỗi dòng một JSON",
    en: "print every event, a JSON object a line"
  )
  package static let helpLogVerify = Localized(
    vi: "kiểm tra xem có việc nào bị sửa, mất, đổi chỗ, chèn thêm hay rẽ nhánh",
    en: "find an event that was changed, lost, moved, inserted or forked"
  )
  package static let helpLogHead = Localized(
    vi: "số và mã của việc cuối cùng, đủ ngắn để chép ra giấy",
    en: "number and hash of the last event, short enough to write on paper"
  )
  package static let helpLogExport = Localized(
    vi: "ghi sổ ra tệp, để máy khác nhập",
    en: "write the log to a file for another laptop"
  )
  package static let helpLogImport = Localized(
    vi: "nhập sổ của máy khác, hoặc bản cứu hộ; nhập lại không bị trùng",
    en: "take in another laptop's log, or a rescue; importing again adds nothing"
  )
  package static let helpLogForget = Localized(
    vi: "xóa hẳn lời của một việc (ghi chú, lý do, điều đã sửa); việc vẫn còn trong sổ",
    en: "erase the text of an event (a note, a reason, an edit); the event stays"
  )
  package static let helpLogWipe = Localized(
    vi: "xóa sổ tập dượt, sau khi giữ một bản sao",
    en: "remove the rehearsal's log, after keeping a copy"
  )
  package static let helpBackup = Localized(
    vi: "sao lưu cả sổ điểm danh ra một tệp mới, rồi đọc lại kiểm tra",
    en: "copy the whole store to a new file, and read it back"
  )
  package static let helpRestore = Localized(
    vi: "thêm vào sổ những gì bản sao lưu có mà sổ thiếu; không bỏ gì",
    en: "add what a backup has and the store lacks; nothing is removed"
  )

  package static let helpWho = Localized(
    vi: "mã của một hay nhiều đại biểu, hoặc vài chữ của tên, đơn vị, xã; - để đọc từ đầu vào "
      + "chuẩn, mỗi dòng một người",
    en: "codes of delegates, or words of a name, an office, a commune; - reads standard input, one "
      + "a line"
  )
  package static let helpCode = Localized(
    vi: "mã của đại biểu, hoặc những chữ chỉ khớp một người",
    en: "the delegate's code, or words that fit one alone"
  )
  package static let helpUndoCode = Localized(
    vi: "hoàn tác bước cuối về đại biểu này, của bàn nào cũng vậy",
    en: "take back the last step about this delegate, whatever desk took it"
  )
  package static let helpUndoEvent = Localized(
    vi: "hoàn tác đúng việc này, theo id ghi trong sổ; của ai, lúc nào cũng được",
    en: "take back this very event, by the id that 'log show' prints, whenever and whosever it was"
  )
  package static let helpForgetEvent = Localized(
    vi: "id của việc, như ghi trong sổ",
    en: "the event's id, as 'log show' prints it"
  )
  package static let helpSetName = Localized(vi: "họ và tên", en: "full name")
  package static let helpSetOffice = Localized(vi: "đơn vị", en: "office")
  package static let helpSetPosition = Localized(vi: "chức vụ", en: "position")
  package static let helpSetPhone = Localized(vi: "điện thoại", en: "phone")
  package static let helpSetProvince = Localized(
    vi: "tỉnh, thành phố (mã hoặc tên); khách nơi khác thì tên nơi đó",
    en: "province (id or name); of a guest from elsewhere the name of the place"
  )
  package static let helpSetCategory = Localized(
    vi: "thành phần (mã hoặc tên)",
    en: "the category (id or name)"
  )
  package static let helpSetNote = Localized(
    vi: "ghi chú hiện ra khi người này đến cửa",
    en: "a note that shows when the person comes to the door"
  )
  package static let helpSetHead = Localized(
    vi: "là trưởng đoàn, hoặc không phải",
    en: "leads the delegation, or does not"
  )
  package static let helpNoteText = Localized(vi: "lời ghi chú", en: "the note")
  package static let helpList = Localized(
    vi: "danh sách điểm danh; không nêu thì là cửa chính (door)",
    en: "which list; the door where none is named"
  )
  package static let helpReason = Localized(
    vi: "lý do; giữ riêng, có thể xóa",
    en: "why; kept apart, and can be erased"
  )
  package static let helpNewName = Localized(vi: "họ và tên người đến", en: "who came")
  package static let helpNewProvince = Localized(
    vi: "tỉnh của người đến (mã hoặc tên)",
    en: "where they come from (id or name)"
  )
  package static let helpNewCategory = Localized(
    vi: "thành phần của người đến (mã hoặc tên)",
    en: "the category (id or name)"
  )
  package static let helpNewOffice = Localized(vi: "đơn vị của người đến", en: "their office")
  package static let helpNewPosition = Localized(
    vi: "chức vụ của người đến",
    en: "their position"
  )
  package static let helpNewPhone = Localized(vi: "điện thoại của người đến", en: "their phone")
  package static let helpBy = Localized(
    vi: "số liệu của từng tỉnh (province) hay từng thành phần (category) thay cho từng người",
    en: "figures of each province or category in place of people"
  )
  package static let helpMissing = Localized(
    vi: "chỉ những ai còn thiếu",
    en: "only who has not come"
  )
  package static let helpAllLists = Localized(
    vi: "mỗi người trên mọi danh sách",
    en: "everybody on every list"
  )
  package static let helpFile = Localized(vi: "đường dẫn của tệp", en: "the path of the file")
  package static let helpHead = Localized(
    vi: "số và mã đã chép ra giấy, như 'log head' in",
    en: "a written head, as 'log head' prints it"
  )

  package static let whoName = Localized(vi: "mã|từ", en: "code|words")
  package static let codeName = Localized(vi: "mã", en: "code")
  package static let textName = Localized(vi: "chữ", en: "text")
  package static let listName = Localized(vi: "danh-sách", en: "list")
  package static let officeName = Localized(vi: "đơn-vị", en: "office")
  package static let eventName = Localized(vi: "việc", en: "event")
  package static let headName = Localized(vi: "đầu-sổ", en: "head")
}
