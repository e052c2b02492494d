package import Conference

/// What `--help`, the completions and the manual say of each verb and option.
extension Phrases {
  package static let helpProgram = Localized(
    vi: "Sổ tay hội nghị trong cửa sổ dòng lệnh.",
    en: "A conference companion for the terminal."
  )
  package static let helpWithoutVerb = Localized(
    vi: "Không kèm lệnh nào thì mở giao diện để xem và tìm; phím ? trong đó là trợ giúp.",
    en: "Without a command it opens the screens to browse and search; ? helps there."
  )

  // The verbs.
  package static let helpOverview = Localized(
    vi: "hội nghị gì, ở đâu, ngày nào, ai dự",
    en: "what, where, when, and who attends"
  )
  package static let helpAgenda = Localized(
    vi: "chương trình, theo thứ tự",
    en: "what takes place, in order"
  )
  package static let helpRemarks = Localized(
    vi: "các phát biểu, từng ý một",
    en: "who said what, point by point"
  )
  package static let helpRoster = Localized(
    vi: "danh sách đại biểu",
    en: "the delegates"
  )
  package static let helpVisits = Localized(
    vi: "các chuyến tham quan: xem gì, hỏi gì",
    en: "the visits: what to see and to ask"
  )
  package static let helpModels = Localized(
    vi: "các mô hình giảm nghèo",
    en: "the poverty-reduction models"
  )
  package static let helpFigures = Localized(
    vi: "mọi số liệu, kèm thời gian và nơi chốn",
    en: "every figure with its time and place"
  )
  package static let helpSources = Localized(
    vi: "mỗi dữ kiện lấy từ đoạn nào",
    en: "where each datum comes from"
  )
  package static let helpSearch = Localized(
    vi: "tìm trong mọi mục; không cần gõ dấu",
    en: "search everything; marks may be left out"
  )
  package static let helpConfig = Localized(
    vi: "các thiết lập đang dùng và nguồn của chúng",
    en: "the settings and where each comes from"
  )
  package static let helpDataVerb = Localized(
    vi: "kiểm tra hoặc tạo thư mục dữ liệu",
    en: "check or create a data folder"
  )
  package static let helpTextVerb = Localized(
    vi: "xử lý văn bản tiếng Việt, từng dòng",
    en: "work on Vietnamese text line by line"
  )
  package static let helpHelpVerb = Localized(
    vi: "hiện trợ giúp của một lệnh",
    en: "show the help of a command"
  )

  // The options.
  package static let helpHelp = Localized(vi: "hiện trợ giúp này", en: "show this help")
  package static let helpVersion = Localized(vi: "hiện phiên bản", en: "show the version")
  package static let helpData = Localized(
    vi: "mở hội nghị khác, từ thư mục dữ liệu này",
    en: "open another conference, from this data folder"
  )
  package static let helpStore = Localized(
    vi: "giữ sổ điểm danh trong tệp này",
    en: "keep attendance in this file"
  )
  package static let helpDesk = Localized(
    vi: "tên bàn đón ghi vào sổ; không nêu thì là tên máy",
    en: "what this desk is called in the log; the host's name otherwise"
  )
  package static let helpOperator = Localized(
    vi: "tên người trực ghi vào sổ; không nêu thì là tên đăng nhập",
    en: "who sits at the desk, for the log; the login name otherwise"
  )
  package static let helpRehearse = Localized(
    vi: "tập dượt: ghi vào sổ riêng, không đụng đến sổ thật",
    en: "rehearse: a log of its own, the real one stays untouched"
  )
  package static let helpLang = Localized(
    vi: "tiếng Việt hay tiếng Anh",
    en: "Vietnamese or English"
  )
  package static let helpColor = Localized(vi: "khi nào thì dùng màu", en: "when to use colour")
  package static let helpTheme = Localized(
    vi: "màu hợp nền sáng, nền tối, hoặc không màu",
    en: "inks for a light or a dark background, or none"
  )
  package static let helpBell = Localized(
    vi: "chuông ở bàn điểm danh: một tiếng: thành công; hai tiếng: bị từ chối",
    en: "the bell of the desk: once for yes, twice for no"
  )
  package static let helpScanPrefix = Localized(
    vi: "chữ mà máy quét gửi trước mỗi mã",
    en: "what the scanner sends before each code"
  )
  package static let helpScanSuffix = Localized(
    vi: "chữ mà máy quét gửi sau mỗi mã",
    en: "what the scanner sends behind each code"
  )
  package static let helpScanLimit = Localized(
    vi: "phím của máy quét cách nhau nhiều nhất bao nhiêu mili giây (60)",
    en: "how many milliseconds a scanner takes from key to key at most (60)"
  )
  package static let helpReminder = Localized(
    vi: "nhắc trước bao nhiêu phút khi mục đã gắn sao sắp bắt đầu (10); 0 là không nhắc",
    en: "how many minutes before what is starred begins it is told (10); 0 for never"
  )
  package static let helpReminderBell = Localized(
    vi: "nhắc kèm một tiếng chuông hay không; ở màn hình điểm danh thì không",
    en: "whether that rings once; it never does on the check-in screen"
  )
  package static let helpMouse = Localized(vi: "dùng chuột hay không", en: "use the mouse or not")
  package static let helpASCII = Localized(
    vi: "chỉ vẽ bằng ký tự ASCII, hoặc không",
    en: "draw with ASCII alone, or not"
  )
  package static let helpCharts = Localized(
    vi: "thanh biểu đồ vẽ bằng khối đặc hay chấm nổi Braille",
    en: "bars made of blocks or of braille dots"
  )
  package static let helpAt = Localized(
    vi: "coi như bây giờ là lúc này (ISO 8601), để tập dượt",
    en: "pretend it is this time (ISO 8601), for a rehearsal"
  )
  package static let helpFormat = Localized(
    vi: "dạng kết quả",
    en: "the form of the output"
  )
  package static let helpRaw = Localized(
    vi: "CSV: giữ nguyên cả những ô mà bảng tính sẽ hiểu là công thức",
    en: "CSV: leave cells that a spreadsheet would run as they are"
  )
  package static let helpScreen = Localized(vi: "mở thẳng màn hình này", en: "open on this screen")
  package static let helpProvince = Localized(
    vi: "chỉ đại biểu của tỉnh này (mã hoặc tên)",
    en: "only those of this province (id or name)"
  )
  package static let helpCategory = Localized(
    vi: "chỉ đại biểu thuộc thành phần này (mã hoặc tên)",
    en: "only those of this category (id or name)"
  )
  package static let helpWords = Localized(
    vi: "những từ cần tìm, theo thứ tự nào cũng được",
    en: "what to look for, in any order"
  )
  package static let helpLimit = Localized(
    vi: "nhiều nhất bấy nhiêu kết quả",
    en: "at most so many hits"
  )
  package static let helpKind = Localized(
    vi: "chỉ tìm loại này: delegate (đại biểu), session (chương trình), remark (phát biểu), "
      + "model (mô hình), visit (tham quan), figure (số liệu), person (người được nêu tên), "
      + "criterion (tiêu chí), theme (nội dung trao đổi), province (tỉnh), category (thành phần), conference "
      + "(hội nghị), source (nguồn), paragraph (đoạn), photograph (ảnh), reading (cách đọc)",
    en: "only this kind: delegate, session, remark, model, visit, figure, person, criterion, "
      + "theme, province, category, conference, source, paragraph, photograph, reading"
  )

  // What stands for a value.
  package static let folderName = Localized(vi: "thư-mục", en: "folder")
  package static let fileName = Localized(vi: "tệp", en: "file")
  package static let nameName = Localized(vi: "tên", en: "name")
  package static let timeName = Localized(vi: "lúc", en: "time")
  package static let screenName = Localized(vi: "màn-hình", en: "screen")
  package static let provinceName = Localized(vi: "tỉnh", en: "province")
  package static let categoryName = Localized(vi: "thành-phần", en: "category")
  package static let wordsName = Localized(vi: "từ", en: "words")
  package static let kindName = Localized(vi: "loại", en: "kind")
  package static let optionsName = Localized(vi: "tùy chọn", en: "options")
  package static let verbName = Localized(vi: "lệnh", en: "command")

  // The headings.
  package static let usage = Localized(vi: "Cách dùng:", en: "Usage:")
  package static let verbsTitle = Localized(vi: "Lệnh:", en: "Commands:")
  package static let argumentsTitle = Localized(vi: "Tham số:", en: "Arguments:")
  package static let ownOptionsTitle = Localized(
    vi: "Tùy chọn riêng:",
    en: "Options of this command:"
  )
  package static let outputTitle = Localized(vi: "Kết quả:", en: "Output:")
  package static let interfaceTitle = Localized(vi: "Giao diện:", en: "Screens:")
  package static let settingsTitle = Localized(vi: "Thiết lập:", en: "Settings:")
  package static let attendanceTitle = Localized(vi: "Điểm danh:", en: "Attendance:")
  package static let commonOptionsTitle = Localized(vi: "Khác:", en: "Other:")
}
