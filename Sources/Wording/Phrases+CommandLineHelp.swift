package import Conference

/// What `--help`, the completions and the manual say of each verb and option.
extension Phrases {
  package static let helpProgram = Localized(
    vi: "Sổ tay hội nghị ngay trong cửa sổ dòng lệnh",
    en: "A conference companion for the terminal"
  )
  package static let helpData = Localized(
    vi: "mở hội nghị khác, từ thư mục dữ liệu này",
    en: "open another conference, from this data folder"
  )
  package static let helpLang = Localized(
    vi: "tiếng Việt hay tiếng Anh",
    en: "Vietnamese or English"
  )
  package static let helpColor = Localized(
    vi: "dùng màu khi nào",
    en: "when to use colour"
  )
  package static let helpTheme = Localized(
    vi: "màu cho nền sáng, nền tối hay không màu",
    en: "inks for a light or dark background, or none"
  )
  package static let helpMouse = Localized(
    vi: "dùng chuột hay không",
    en: "whether to use the mouse"
  )
  package static let helpASCII = Localized(
    vi: "chỉ vẽ khung bằng ký tự ASCII",
    en: "draw with ASCII characters alone"
  )
  package static let helpAt = Localized(
    vi: "coi như bây giờ là thời điểm này (ISO 8601)",
    en: "act as if it were this time (ISO 8601)"
  )
  package static let helpFormat = Localized(
    vi: "in dữ liệu ra dạng nào",
    en: "the form to print data in"
  )
  package static let helpRaw = Localized(
    vi: "CSV: không thêm dấu ' trước ô mà bảng tính sẽ chạy như công thức",
    en: "CSV: no ' before cells that a spreadsheet would run as a formula"
  )
  package static let helpScreen = Localized(
    vi: "mở thẳng màn hình này",
    en: "open on this screen"
  )
  package static let helpDataVerb = Localized(
    vi: "kiểm tra hoặc tạo thư mục dữ liệu",
    en: "check or create a data folder"
  )
  package static let helpTextVerb = Localized(
    vi: "xử lý văn bản tiếng Việt từng dòng",
    en: "work on Vietnamese text line by line"
  )

  package static let folderName = Localized(vi: "thư-mục", en: "folder")
  package static let timeName = Localized(vi: "thời-điểm", en: "time")
  package static let screenName = Localized(vi: "màn-hình", en: "screen")
}
