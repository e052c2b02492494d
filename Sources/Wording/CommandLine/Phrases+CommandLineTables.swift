package import Conference

/// Headings and cells of the tables that the verbs print.
extension Phrases {
  package static let columnID = Localized(vi: "Mã", en: "Id")
  package static let columnTitle = Localized(vi: "Tên", en: "Title")
  package static let columnDate = Localized(vi: "Ngày", en: "Date")
  package static let columnPlace = Localized(vi: "Địa điểm", en: "Place")
  package static let columnOrganiser = Localized(vi: "Đơn vị tổ chức", en: "Organiser")
  package static let columnExpected = Localized(vi: "Số đại biểu", en: "Delegates")
  package static let columnProvinces = Localized(vi: "Các tỉnh", en: "Provinces")
  package static let columnCategories = Localized(vi: "Thành phần", en: "Categories")
  package static let columnThemes = Localized(vi: "Nội dung trao đổi", en: "Themes")
  package static let columnMethods = Localized(vi: "Hình thức", en: "How it works")
  package static let columnOrder = Localized(vi: "TT", en: "No.")
  package static let columnStarts = Localized(vi: "Bắt đầu", en: "Starts")
  package static let columnEnds = Localized(vi: "Kết thúc", en: "Ends")
  package static let columnKind = Localized(vi: "Loại", en: "Kind")
  package static let columnSpeakers = Localized(vi: "Người phát biểu", en: "Speakers")
  package static let columnSpeaker = Localized(vi: "Người phát biểu", en: "Speaker")
  package static let columnRoom = Localized(vi: "Phòng", en: "Room")
  package static let columnTrack = Localized(vi: "Chuyên đề", en: "Track")
  package static let columnProvenance = Localized(vi: "Nguồn", en: "Source")
  package static let columnOrderProvenance = Localized(vi: "Thứ tự", en: "Order")
  package static let columnPoint = Localized(vi: "Ý", en: "Point")
  package static let columnParts = Localized(vi: "Gồm", en: "Namely")
  package static let columnFigures = Localized(vi: "Số liệu", en: "Figures")
  package static let columnDistrict = Localized(vi: "Huyện", en: "District")
  package static let columnSummary = Localized(vi: "Tóm tắt", en: "Summary")
  package static let columnSights = Localized(vi: "Xem gì", en: "What to see")
  package static let columnModels = Localized(vi: "Mô hình", en: "Models")
  package static let columnQuestions = Localized(vi: "Nên hỏi", en: "What to ask")
  package static let columnPeople = Localized(vi: "Người", en: "People")
  package static let columnActivities = Localized(vi: "Hoạt động", en: "Activities")
  package static let columnOutcome = Localized(vi: "Kết quả", en: "Outcome")
  package static let columnSustained = Localized(vi: "Giữ vững", en: "Kept going")
  package static let columnWhatIf = Localized(vi: "Tính thử từ", en: "What-if basis")
  package static let columnMeasure = Localized(vi: "So sánh theo", en: "Compared by")
  package static let columnLabel = Localized(vi: "Số liệu", en: "Figure")
  package static let columnBound = Localized(vi: "Mức", en: "Bound")
  package static let columnValue = Localized(vi: "Giá trị", en: "Value")
  package static let columnTotal = Localized(vi: "Trên tổng", en: "Out of")
  package static let columnUnit = Localized(vi: "Đơn vị", en: "Unit")
  package static let columnTime = Localized(vi: "Năm", en: "Year")
  package static let columnPrinted = Localized(vi: "Nguyên văn", en: "As printed")
  package static let columnFormula = Localized(vi: "Cách suy ra", en: "Derived how")
  package static let columnDatum = Localized(vi: "Dữ kiện", en: "Datum")
  package static let columnCode = Localized(vi: "Mã", en: "Code")
  package static let columnName = Localized(vi: "Họ và tên", en: "Name")
  package static let columnProvince = Localized(vi: "Tỉnh", en: "Province")
  package static let columnCategory = Localized(vi: "Thành phần", en: "Category")
  package static let columnOffice = Localized(vi: "Đơn vị công tác", en: "Office")
  package static let columnRef = Localized(vi: "Mã của đơn vị", en: "Office's code")
  package static let columnSetting = Localized(vi: "Thiết lập", en: "Setting")
  package static let columnOrigin = Localized(vi: "Lấy từ", en: "Comes from")

  package static let bundledConference = Localized(
    vi: "(hội nghị có sẵn trong chương trình)",
    en: "(the conference inside the program)"
  )
  package static let noStorePlace = Localized(
    vi: "(chưa biết ở đâu)",
    en: "(nowhere yet)"
  )
  package static let fromDefault = Localized(vi: "mặc định", en: "default")
  package static func fromOption(_ name: String) -> Localized {
    Localized(vi: "tùy chọn \(name)", en: "option \(name)")
  }
  package static func fromVariable(_ name: String) -> Localized {
    Localized(vi: "biến môi trường \(name)", en: "environment variable \(name)")
  }

  package static let sampleRoster = Localized(
    vi: "danh sách này là mẫu để dùng thử, không phải người thật.",
    en: "this roster is a sample to try the program with, not of real people."
  )

  /// An organiser with the body that it belongs to.
  package static func part(_ organiser: Localized, of parent: Localized?) -> Localized {
    guard let parent else { return organiser }
    return Localized(
      vi: "\(organiser.vi) (thuộc \(parent.vi))",
      en: "\(organiser.en) (part of the \(parent.en))"
    )
  }

  /// "bà Nguyễn Thị Vân, …".
  package static func withRole(_ person: Person) -> Localized {
    func named(_ language: Language) -> String {
      [person.honorific?[language], person.name].compactMap(\.self).joined(separator: " ")
        + ", " + person.role[language]
    }
    return Localized(vi: named(.vi), en: named(.en))
  }

  /// A place from the smallest part to the largest; nil when nothing is known of it.
  package static func place(_ place: PovertyReductionModel.Place) -> Localized? {
    let parts: [Localized] = [
      place.hamlet.map { Localized(vi: "ấp \($0)", en: "\($0) hamlet") },
      place.commune.map { Localized(vi: "xã \($0)", en: "\($0) commune") },
      place.district.map { Localized(vi: "huyện \($0)", en: "\($0) district") },
      place.province.map { Localized(same: $0) },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return Localized(
      vi: parts.map(\.vi).joined(separator: ", "),
      en: parts.map(\.en).joined(separator: ", ")
    )
  }

  /// What kind of thing is found or cited, by its name in JSON.
  package static func thing(_ kind: String) -> Localized {
    switch kind {
    case "info", "conference": Localized(vi: "hội nghị", en: "conference")
    case "method": Localized(vi: "hình thức", en: "method")
    case "theme": Localized(vi: "nội dung trao đổi", en: "theme")
    case "province": Localized(vi: "tỉnh", en: "province")
    case "category": Localized(vi: "thành phần", en: "category")
    case "delegate": Localized(vi: "đại biểu", en: "delegate")
    case "roster": Localized(vi: "danh sách", en: "roster")
    case "session", "agendaItem": Localized(vi: "chương trình", en: "session")
    case "order": Localized(vi: "thứ tự", en: "order")
    case "person": Localized(vi: "người", en: "person")
    case "remark": Localized(vi: "phát biểu", en: "remark")
    case "point": Localized(vi: "ý phát biểu", en: "point")
    case "model": Localized(vi: "mô hình", en: "model")
    case "visit": Localized(vi: "tham quan", en: "visit")
    case "arrangements": Localized(vi: "đi lại", en: "arrangements")
    case "sight": Localized(vi: "điều để xem", en: "sight")
    case "link": Localized(vi: "liên hệ", en: "link")
    case "question": Localized(vi: "câu hỏi", en: "question")
    case "criterion": Localized(vi: "tiêu chí", en: "criterion")
    case "figure": Localized(vi: "số liệu", en: "figure")
    case "figureGroup": Localized(vi: "nhóm số liệu", en: "group of figures")
    case "check": Localized(vi: "đối chiếu", en: "check")
    case "photograph": Localized(vi: "ảnh", en: "photograph")
    case "source": Localized(vi: "nguồn", en: "source")
    case "reading": Localized(vi: "cách đọc", en: "reading")
    case "paragraph": Localized(vi: "đoạn", en: "paragraph")
    default: Localized(same: kind)
    }
  }
}
