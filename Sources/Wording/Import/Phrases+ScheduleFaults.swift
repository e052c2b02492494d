package import Conference

/// Why a file cannot be read as a schedule, and what to do.
extension Phrases {
  package static let scheduleIsEmpty = Localized(
    vi: "tệp trống — tải lại lịch rồi nhập lần nữa",
    en: "the file is empty — fetch the schedule again"
  )

  package static func scheduleIsUnknown(_ start: String) -> Localized {
    Localized(
      vi: """
        bắt đầu bằng “\(start)”, không phải lịch XML, JSON hay iCalendar — xuất lịch ra một trong \
        ba dạng đó
        """,
      en: """
        it begins with “\(start)”, which is no schedule in XML, JSON or iCalendar — have the \
        schedule written in one of these
        """
    )
  }

  package static let scheduleIsOtherXML = Localized(
    vi: "XML này không phải lịch: phần tử gốc phải là <schedule> — chọn đúng tệp schedule.xml",
    en: "this XML is no schedule: its root must be <schedule> — choose the schedule.xml"
  )

  package static let scheduleIsOtherJSON = Localized(
    vi: "JSON này không phải lịch: thiếu “schedule” với “conference” — chọn đúng tệp schedule.json",
    en:
      "this JSON is no schedule: “schedule” with “conference” is missing — choose the schedule.json"
  )

  package static func scheduleIsTooLarge(_ limit: Int) -> Localized {
    Localized(
      vi: "lớn hơn \(limit >> 20) MB, không lịch nào lớn vậy — chọn tệp khác",
      en: "it is larger than \(limit >> 20) MB, as no schedule is — choose another file"
    )
  }

  package static let scheduleIsNotUTF8 = Localized(
    vi: "có byte không phải UTF-8 — lưu lại tệp theo bảng mã UTF-8",
    en: "these bytes are not UTF-8 — save the file as UTF-8"
  )

  package static func scheduleTakesLibrary(_ package: String, _ detail: String) -> Localized {
    Localized(
      vi: "đọc XML cần gói \(package) (\(detail)) — cài bằng “apt install \(package)”",
      en: "reading XML takes the package \(package) (\(detail)) — 'apt install \(package)'"
    )
  }

  package static let scheduleTakesMemory = Localized(
    vi: "không đủ bộ nhớ để đọc tệp",
    en: "there is not enough memory to read the file"
  )

  /// With what expat says of it, in English; what it says often has words of ours.
  package static func scheduleIsBroken(_ detail: String) -> Localized {
    let detail = Localized(vi: vietnamese(ofExpat: detail) ?? "sai cú pháp", en: detail)
    return Localized(
      vi: "XML hỏng ở đây (\(detail.vi)) — sửa chỗ này, hoặc tải lại tệp",
      en: "the XML is broken here (\(detail.en)) — mend this place, or fetch the file again"
    )
  }

  private static func vietnamese(ofExpat detail: String) -> String? {
    switch detail {
    case "syntax error": "sai cú pháp"
    case "no element found": "tệp chưa hết đã dứt"
    case "not well-formed (invalid token)": "ký tự không được phép"
    case "unclosed token": "thẻ chưa đóng ngoặc"
    case "partial character": "ký tự bị cắt đôi"
    case "mismatched tag": "thẻ đóng không khớp thẻ mở"
    case "duplicate attribute": "thuộc tính ghi hai lần"
    case "junk after document element": "còn chữ sau phần tử gốc"
    case "undefined entity": "thực thể &…; chưa khai báo"
    case "unknown encoding": "bảng mã lạ"
    case "encoding specified in XML declaration is incorrect": "bảng mã ghi ở đầu tệp không đúng"
    case "unclosed CDATA section": "phần CDATA chưa đóng"
    case "XML or text declaration not at start of entity": "khai báo XML không ở đầu tệp"
    case "reference to invalid character number": "số ký tự không được phép"
    case "unbound prefix": "tiền tố chưa khai báo"
    default: nil
    }
  }

  package static let scheduleHasDoctype = Localized(
    vi: "có khai báo DOCTYPE, không được nhận vì an toàn — xóa khai báo ấy rồi nhập lại",
    en: "it has a DOCTYPE, which is refused for safety — take it out and import again"
  )

  package static let scheduleIsTooDeep = Localized(
    vi: "phần tử lồng nhau hay dài quá mức của một lịch — kiểm tra lại tệp",
    en: "elements are nested or long beyond any schedule — look at the file"
  )

  package static let scheduleHasNoSessions = Localized(
    vi: "không có mục nào — kiểm tra xem lịch đã được công bố chưa",
    en: "there is no session in it — look whether the schedule has been published"
  )

  package static func scheduleHasTooMany(_ limit: Int) -> Localized {
    Localized(
      vi: "có hơn \(limit) mục — chia tệp ra",
      en: "there are more than \(limit) sessions — divide the file"
    )
  }

  package static let sessionHasNoTitle = Localized(
    vi: "mục này không có tên — điền tên",
    en: "this session has no title — give it one"
  )

  package static let sessionHasNoDate = Localized(
    vi: "không rõ mục này vào ngày nào — thêm ngày cho mục, hoặc cho ngày chứa nó",
    en: "it is not said on which day this is — give it a date, or the day that it stands under"
  )

  package static let sessionHasNoStart = Localized(
    vi: "mục này không có giờ bắt đầu — thêm giờ",
    en: "this session has no start — add one"
  )

  package static func scheduleHasBadDate(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không phải ngày — viết như 2024-05-17",
      en: "“\(text)” is not a date — write it as 2024-05-17"
    )
  }

  package static func scheduleHasBadTime(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không phải giờ — viết như 09:30, hoặc 2024-05-17T09:30:00+07:00",
      en: "“\(text)” is not a time — write it as 09:30, or as 2024-05-17T09:30:00+07:00"
    )
  }

  package static func scheduleHasBadLength(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không phải độ dài — viết như 00:45",
      en: "“\(text)” is not a duration — write it as 00:45"
    )
  }

  package static let sessionEndsBeforeStart = Localized(
    vi: "mục này kết thúc trước khi bắt đầu — sửa một trong hai giờ",
    en: "this session ends before it starts — mend one of the two"
  )

  package static func scheduleHasWrongType(_ key: String) -> Localized {
    Localized(
      vi: "“\(key)” có giá trị sai kiểu — so với một lịch frab hay pretalx",
      en: "the value of “\(key)” is of another type — compare it with a schedule of frab or pretalx"
    )
  }

  package static func sessionTextTooLong(_ limit: Int) -> Localized {
    Localized(
      vi: "tên mục, phòng hay chuyên đề dài hơn \(limit) byte — rút ngắn",
      en: "a title, a room or a track is longer than \(limit) bytes — shorten it"
    )
  }

  package static func calendarHasBadLine(_ text: String) -> Localized {
    Localized(
      vi: "dòng “\(text)” không phải dòng của iCalendar — sửa, hoặc xuất lại lịch",
      en: "“\(text)” is no line of a calendar — mend it, or have the calendar written again"
    )
  }

  package static func calendarIsUnclosed(_ name: String) -> Localized {
    Localized(
      vi: "BEGIN:\(name) này không có END — tệp có thể bị cắt, hãy tải lại",
      en: "this BEGIN:\(name) has no END — the file may be cut short, fetch it again"
    )
  }

  package static func calendarHasStrayEnd(_ name: String) -> Localized {
    Localized(
      vi: "END:\(name) không khớp với BEGIN nào — sửa, hoặc xuất lại lịch",
      en: "END:\(name) closes nothing — mend it, or have the calendar written again"
    )
  }

  package static func zoneIsUnknown(_ name: String) -> Localized {
    Localized(
      vi: "không biết múi giờ “\(name)” — thêm --offset, như --offset +07:00, hoặc cài gói tzdata",
      en:
        "the time zone “\(name)” is not known — add --offset, as --offset +07:00, or install tzdata"
    )
  }

  package static func ruleIsBad(_ text: String) -> Localized {
    Localized(
      vi: "không hiểu “\(text)” trong quy tắc lặp lại — sửa RRULE theo RFC 5545",
      en: "“\(text)” in a rule of recurrence is not understood — mend the RRULE as RFC 5545 has it"
    )
  }

  package static func ruleIsUnknown(_ part: String) -> Localized {
    Localized(
      vi: "quy tắc lặp lại dùng \(part), phần chưa đọc được — ghi từng ngày thành mục riêng",
      en: "this rule of recurrence uses \(part), which is not read — write its dates as sessions"
    )
  }

  package static func moreScheduleFaults(_ count: Int) -> Localized {
    Localized(
      vi: "còn \(count) lỗi nữa; chưa ghi gì.",
      en: count == 1 ? "1 more; nothing was written." : "\(count) more; nothing was written."
    )
  }

  package static let nothingWritten = Localized(
    vi: "chưa ghi gì.",
    en: "nothing was written."
  )
}
