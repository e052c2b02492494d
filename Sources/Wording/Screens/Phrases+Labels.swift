package import Conference

/// Labels of what an item holds.
extension Phrases {
  package static let kind = Localized(vi: "Loại", en: "Kind")
  package static let order = Localized(vi: "Thứ tự", en: "Order")
  package static let time = Localized(vi: "Thời gian", en: "Time")
  package static let noTimeYet = Localized(
    vi: "ban tổ chức chưa ấn định",
    en: "not set by the organiser yet"
  )
  package static let date = Localized(vi: "Ngày", en: "Date")
  package static let place = Localized(vi: "Địa điểm", en: "Place")
  package static let room = Localized(vi: "Phòng", en: "Room")
  package static let track = Localized(vi: "Chuyên đề", en: "Track")
  package static let organiser = Localized(vi: "Đơn vị tổ chức", en: "Organiser")
  package static let parent = Localized(vi: "Trực thuộc", en: "Part of")
  package static let speakers = Localized(vi: "Người phát biểu", en: "Speakers")
  package static let themes = Localized(vi: "Nội dung trao đổi", en: "Themes")
  package static let methods = Localized(vi: "Hình thức", en: "How it works")
  package static let people = Localized(vi: "Người thực hiện", en: "People")
  package static let whomToMeet = Localized(vi: "Gặp ai", en: "Whom to meet")
  package static let whatToSee = Localized(vi: "Xem gì", en: "What to see")
  package static let modelsOfTheDistrict = Localized(
    vi: "Mô hình ở cùng huyện",
    en: "Models in the same district"
  )
  package static let questionsToAsk = Localized(vi: "Nên hỏi", en: "Questions to ask")
  package static let activities = Localized(vi: "Hoạt động", en: "Activities")
  package static let outcome = Localized(vi: "Kết quả", en: "Outcome")
  package static let notInTheSource = Localized(
    vi: "nguồn không nêu",
    en: "the source does not say"
  )
  package static let code = Localized(vi: "Mã", en: "Code")
  package static let province = Localized(vi: "Tỉnh", en: "Province")
  package static let category = Localized(vi: "Thành phần", en: "Category")
  package static let office = Localized(vi: "Đơn vị", en: "Office")
  package static let position = Localized(vi: "Chức vụ", en: "Position")
  package static let communeLabel = Localized(vi: "Xã, phường", en: "Commune")
  package static let phone = Localized(vi: "Điện thoại", en: "Phone")
  package static let headOfDelegation = Localized(vi: "Trưởng đoàn", en: "Head of delegation")
  package static let yes = Localized(vi: "phải", en: "yes")
  package static let no = Localized(vi: "không", en: "no")
  package static let noteAtDoor = Localized(vi: "Ghi chú ở cửa", en: "Note at the door")
  package static let noteLabel = Localized(vi: "Ghi chú của danh sách", en: "Note on the list")
  package static let listNote = Localized(vi: "Ghi chú", en: "Note")
  package static let ref = Localized(vi: "Mã của đơn vị", en: "Office's own code")
  package static let value = Localized(vi: "Giá trị", en: "Value")
  package static let unit = Localized(vi: "Đơn vị tính", en: "Unit")
  package static let bound = Localized(vi: "Mức", en: "Bound")
  package static let checks = Localized(vi: "Đối chiếu", en: "Checks")
  package static let targetNotReported = Localized(
    vi: "Đây là chỉ tiêu; chưa thấy báo cáo kết quả, nên hỏi.",
    en: "This is a target; no result is reported yet: ask."
  )

  package static func orderOf(_ title: Localized) -> Localized {
    Localized(vi: "Thứ tự của \(title.vi)", en: "The place of \(title.en) in the order")
  }

  package static func sameDistrict(_ title: Localized) -> Localized {
    Localized(
      vi: "\(title.vi): ở cùng huyện với nơi tham quan",
      en: "\(title.en): in the same district as the visit"
    )
  }

  package static func hamlet(_ name: String) -> Localized {
    Localized(vi: "ấp \(name)", en: "\(name) hamlet")
  }

  package static func commune(_ name: String) -> Localized {
    Localized(vi: "xã \(name)", en: "\(name) commune")
  }

  package static func district(_ name: String) -> Localized {
    Localized(vi: "huyện \(name)", en: "\(name) district")
  }

  /// How a Vietnamese source says "more than", before a number.
  static let wordsForMore = ["hơn", "trên"]

  package static func agendaKind(_ kind: AgendaItem.Kind) -> Localized {
    switch kind {
    case .registration: Localized(vi: "đón tiếp", en: "registration")
    case .opening: Localized(vi: "khai mạc", en: "opening")
    case .remarks: Localized(vi: "phát biểu", en: "remarks")
    case .papers: Localized(vi: "tham luận", en: "papers")
    case .clips: Localized(vi: "chiếu clip", en: "clips")
    case .exchange: Localized(vi: "trao đổi", en: "exchange")
    case .visit: Localized(vi: "tham quan thực tế", en: "field visit")
    case .photograph: Localized(vi: "chụp ảnh", en: "photograph")
    case .interval: Localized(vi: "giải lao", en: "break")
    case .meal: Localized(vi: "ăn trưa", en: "meal")
    case .closing: Localized(vi: "bế mạc", en: "closing")
    case .other: Localized(vi: "khác", en: "other")
    }
  }

  package static func bound(_ bound: Figure.Bound) -> Localized {
    switch bound {
    case .exact: Localized(vi: "đúng bằng", en: "exact")
    case .over: Localized(vi: "nhiều hơn", en: "more than this")
    case .average: Localized(vi: "trung bình", en: "average")
    case .target: Localized(vi: "chỉ tiêu", en: "target")
    }
  }

  /// "08:30".
  package static func clock(minute: Int) -> String {
    "\(minute / 600)\(minute / 60 % 10):\(minute % 60 / 10)\(minute % 10)"
  }

  package static func date(_ date: CalendarDate) -> Localized {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return Localized(
      vi: "\(date.day)/\(date.month)/\(date.year)",
      en: "\(date.day) \(months[(date.month - 1) % 12]) \(date.year)"
    )
  }

  /// A number in words where it is large: "8 triệu người", "1.35 billion đồng", "14/14 hộ".
  package static func amount(
    _ value: Double,
    of whole: String?,
    unit: String,
    _ language: Language
  ) -> String {
    let unit = unit.isEmpty || unit.first == "%" ? unit : " " + unit
    if let whole { return "\(number(value, language))/\(whole)\(unit)" }
    let scales: [(Double, Localized)] = [
      (1e9, Localized(vi: "tỷ", en: "billion")), (1e6, Localized(vi: "triệu", en: "million")),
    ]
    for (scale, word) in scales where abs(value) >= scale {
      return "\(number(value / scale, language)) \(word[language])\(unit)"
    }
    return number(value, language) + unit
  }

  /// A figure's number with what it says about the true quantity.
  package static func bounded(_ figure: Figure, _ number: String) -> Localized {
    switch figure.bound {
    case .exact: Localized(same: number)
    case .over: Localized(vi: "\(wordForMore(figure)) \(number)", en: "over \(number)")
    case .average: Localized(vi: "TB \(number)", en: "avg \(number)")
    case .target where printsMore(figure):
      Localized(vi: "chỉ tiêu \(wordForMore(figure)) \(number)", en: "target over \(number)")
    case .target: Localized(vi: "chỉ tiêu \(number)", en: "target \(number)")
    }
  }

  /// A number as each language writes it: 1.036 and 9,88, or 1,036 and 9.88; three decimals at
  /// most.
  package static func number(_ value: Double, _ language: Language) -> String {
    let thousandths = Int64((abs(value) * 1000).rounded())
    var digits = String(thousandths / 1000)
    var grouped = ""
    while digits.count > 3 {
      grouped = (language == .vi ? "." : ",") + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    var decimals = String(String(thousandths % 1000 + 1000).dropFirst())
    while decimals.last == "0" { decimals.removeLast() }
    let point = language == .vi ? "," : "."
    return (value < 0 ? "−" : "") + digits + grouped + (decimals.isEmpty ? "" : point + decimals)
  }
}
