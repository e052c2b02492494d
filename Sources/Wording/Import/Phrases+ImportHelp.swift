package import Conference

/// Help of the verbs that bring and carry people.
extension Phrases {
  package static let helpImport = Localized(
    vi: "nhập dữ liệu từ tệp của đơn vị",
    en: "bring in data from an office's file"
  )
  package static let helpImportRoster = Localized(
    vi: "nhập danh sách đại biểu (XLSX, XLS, ODS, CSV); nhập lại cùng tệp không đổi gì",
    en: "bring in the list of delegates (XLSX, XLS, ODS, CSV); the same file again changes nothing"
  )
  package static let helpImportFile = Localized(
    vi: "tệp danh sách; - là đầu vào chuẩn",
    en: "the file of the list; - for standard input"
  )
  package static let helpDryRun = Localized(
    vi: "chỉ cho biết sẽ thay đổi gì, không ghi",
    en: "only say what would change, write nothing"
  )
  package static let helpSkipBad = Localized(
    vi: "bỏ qua các hàng lỗi, nhập phần còn lại",
    en: "leave bad rows out and import the rest"
  )
  package static let helpMap = Localized(
    vi:
      "cột nào ghi gì, như \"Tên đại biểu\"=name; “province=” là bỏ qua cột tỉnh; dùng được nhiều lần",
    en:
      "which column holds what, as \"Tên đại biểu\"=name; “province=” leaves it out; repeatable"
  )
  package static let helpFillDown = Localized(
    vi: "ô trống của cột này lấy theo ô phía trên (office, province, …); dùng được nhiều lần",
    en: "empty cells of this column say what the cell above says (office, province, …); repeatable"
  )
  package static let helpCancelled = Localized(
    vi:
      "người có trạng thái đã hủy: skip bỏ ra, keep giữ lại; một hàng: 12=keep; dùng được nhiều lần",
    en: "who has cancelled: skip leaves them out, keep keeps them; one row: 12=keep; repeatable"
  )
  package static let helpSeveral = Localized(
    vi: "ô ghi nhiều người: split tách ra, ai chưa có tên là một ghế; one giữ một người; một hàng: "
      + "12=one; dùng được nhiều lần",
    en:
      "a cell for several people: split makes a delegate of each, an empty seat of who has no name; "
      + "one keeps one; one row: 12=one; repeatable"
  )
  package static let helpSheet = Localized(
    vi: "trang tính cần đọc; không nêu thì lấy trang đầu tiên có danh sách",
    en: "the sheet to read; else the first that holds a list"
  )
  package static let helpEncoding = Localized(
    vi:
      "bảng mã của tệp (tcvn3, vni, windows-1258, viscii, utf-8, …); không nêu thì tự nhận theo chữ",
    en:
      "the file's encoding (tcvn3, vni, windows-1258, viscii, utf-8, …); else told by its words"
  )
  package static let encodingName = Localized(vi: "bảng-mã", en: "encoding")
  package static let fieldName = Localized(vi: "cột", en: "field")
  package static let mapName = Localized(vi: "tiêu-đề=cột", en: "heading=field")
  package static let helpRosterExport = Localized(
    vi: "ghi danh sách cùng mã ra tệp cho máy thứ hai",
    en: "write the list with its codes to a file for a second laptop"
  )
  package static let helpRosterForget = Localized(
    vi: "xóa hẳn thông tin của một người; không lấy lại được",
    en: "erase all that is known of a person; it cannot be taken back"
  )
  package static let helpForgetCode = Localized(
    vi: "mã của người cần xóa",
    en: "the code of the person to erase"
  )
  package static let helpForgetYes = Localized(vi: "không hỏi lại", en: "do not ask first")
  package static let helpReport = Localized(
    vi: "lập báo cáo để in hoặc gửi",
    en: "make a report to print or send"
  )
  package static let helpReportAttendance = Localized(
    vi: "danh sách ký nhận theo tỉnh, kèm số liệu cho biên bản",
    en: "the list to sign, by province, with the figures for the minutes"
  )
  package static let helpReportFormat = Localized(
    vi: "dạng của báo cáo; không nêu thì theo đuôi tên tệp, không có thì là html",
    en: "the report's form; unless said, as the file's name ends, else html"
  )
  package static let helpReportMissing = Localized(
    vi: "chỉ những người chưa đến, kèm số điện thoại",
    en: "only those who have not come, with their phone numbers"
  )
  package static let helpOutput = Localized(
    vi: "ghi vào tệp này thay vì ra màn hình",
    en: "write to this file instead of standard output"
  )

  /// What a field of a list is called.
  package static func listField(_ field: String) -> Localized {
    switch field {
    case "code": Localized(vi: "Mã", en: "code")
    case "honorific": Localized(vi: "Danh xưng", en: "title")
    case "name": Localized(vi: "Họ và tên", en: "name")
    case "position": Localized(vi: "Chức vụ", en: "position")
    case "office": Localized(vi: "Đơn vị", en: "office")
    case "commune": Localized(vi: "Xã/Phường", en: "commune")
    case "province": Localized(vi: "Tỉnh", en: "province")
    case "category": Localized(vi: "Thành phần", en: "category")
    case "people": Localized(vi: "Số người", en: "number of people")
    case "family-name": Localized(vi: "Họ", en: "family name")
    case "middle-name": Localized(vi: "Tên đệm", en: "middle name")
    case "given-name": Localized(vi: "Tên", en: "given name")
    case "delegation": Localized(vi: "Đoàn", en: "delegation")
    case "head": Localized(vi: "Trưởng đoàn", en: "head of delegation")
    case "status": Localized(vi: "Trạng thái", en: "status")
    case "number": Localized(vi: "Số thứ tự", en: "running number")
    case "phone": Localized(vi: "Điện thoại", en: "phone")
    case "note": Localized(vi: "Ghi chú", en: "note")
    default: Localized(same: field)
    }
  }
}
