package import Conference

/// What only the manual page says.
extension Phrases {
  package static let manualTitle = Localized(vi: "Sổ tay hội nghị", en: "Conference companion")
  package static let manualName = Localized(vi: "Tên", en: "Name")
  package static let manualSynopsis = Localized(vi: "Cách dùng", en: "Synopsis")
  package static let manualDescription = Localized(vi: "Mô tả", en: "Description")
  package static let manualVerbs = Localized(vi: "Các lệnh", en: "Commands")
  package static let manualOptions = Localized(vi: "Tùy chọn", en: "Options")
  package static let manualSettings = Localized(
    vi: "Thiết lập và biến môi trường",
    en: "Settings and environment"
  )
  package static let manualFiles = Localized(vi: "Tệp", en: "Files")
  package static let manualKeys = Localized(vi: "Phím", en: "Keys")
  package static let manualStatus = Localized(vi: "Trạng thái kết thúc", en: "Exit status")
  package static let manualExamples = Localized(vi: "Ví dụ", en: "Examples")

  package static let manualEverywhere = Localized(
    vi: "Có hoặc không kèm lệnh",
    en: "With and without a command"
  )
  package static let manualWithoutCommand = Localized(
    vi: "Chỉ khi không kèm lệnh",
    en: "Only without a command"
  )
  package static func manualWithCommands(_ names: [String]) -> Localized {
    let list = names.joined(separator: ", ")
    return Localized(vi: "Chỉ khi kèm \(list)", en: "Only with \(list)")
  }
  package static func manualWithoutOrWithCommands(_ names: [String]) -> Localized {
    let list = names.joined(separator: ", ")
    return Localized(
      vi: "Khi không kèm lệnh, hoặc kèm \(list)",
      en: "Without a command, or with \(list)"
    )
  }

  /// Paragraphs, one a line.
  package static let manualAbout = Localized(
    vi: """
      Không kèm lệnh, hoinghi mở giao diện để xem và tìm mọi điều về hội nghị: chương trình, phát \
      biểu, đại biểu, tham quan, mô hình, số liệu, và mỗi dữ kiện lấy từ đoạn nào của bài báo. Kèm \
      lệnh, chương trình in kết quả rồi kết thúc. Không cần mạng.
      Điểm danh được ghi vào một cuốn sổ chỉ ghi thêm, không sửa, không xóa; câu trả lời chỉ hiện khi đã \
      ghi xuống đĩa. Mỗi câu trả lời là một dòng: một từ cho chương trình, mã đại biểu, lời cho \
      người, cách nhau bằng dấu tab. Sổ giúp phát hiện chứ không ngăn được việc sửa: log verify cho \
      biết đã có gì bị sửa; tên người trực không được kiểm tra.
      Tùy chọn đứng trước hay sau lệnh đều được; nếu lặp lại thì lần cuối có hiệu lực. Dữ liệu ra \
      đầu ra chuẩn, lời nhắn ra đầu ra lỗi.
      """,
    en: """
      Without a command, hoinghi opens screens to browse and search everything about the \
      conference: agenda, remarks, roster, visits, models, figures, and the paragraph of the \
      article that each datum comes from. With a command it prints and ends. It needs no network.
      Attendance goes into a log that only grows; an answer is given once it is on disk. An answer \
      is a line: a word for programs, the delegate's code, words for a person, with tabs between. \
      The log reveals changes but does not prevent them: log verify says that something was \
      changed; operators are not authenticated.
      Options stand before or after the command; the last of a repeated one holds. Data goes to \
      standard output, messages to standard error.
      """
  )
  package static let manualSettingsOrder = Localized(
    vi: "Tùy chọn đứng trên biến môi trường, biến môi trường đứng trên dòng cùng tên trong tệp "
      + "cấu hình. Lệnh config cho biết mỗi giá trị lấy từ đâu.",
    en: "An option overrides the environment variable, which overrides the line of that name in "
      + "the config file. The command config tells where each value came from."
  )
  package static let manualNoColor = Localized(
    vi: "không rỗng: không dùng màu, trừ khi --color hoặc HOINGHI_COLOR nói khác",
    en: "when not empty, no colour unless --color or HOINGHI_COLOR says otherwise"
  )
  package static let manualLocale = Localized(
    vi: "ngôn ngữ khi không nơi nào khác chọn: biến đầu tiên bắt đầu bằng vi hoặc en; nếu không có "
      + "thì tiếng Việt",
    en: "the language where nothing else chooses it: the first that begins with vi or en; "
      + "otherwise Vietnamese"
  )
  package static let manualConfigHome = Localized(
    vi: "thư mục chứa hoinghi/config.json",
    en: "the folder that holds hoinghi/config.json"
  )
  package static let manualStateHome = Localized(
    vi: "thư mục chứa hoinghi/MÃ-HỘI-NGHỊ.sqlite",
    en: "the folder that holds hoinghi/CONFERENCE-ID.sqlite"
  )
  package static let manualStoreFile = Localized(
    vi: "sổ điểm danh và danh sách đã nhập; khi tập dượt là .rehearsal.sqlite bên cạnh",
    en: "the attendance log and the imported roster; .rehearsal.sqlite beside it when rehearsing"
  )
  package static let manualStoreFileElse = Localized(
    vi: "dùng khi không có XDG_STATE_HOME",
    en: "where XDG_STATE_HOME is not set"
  )
  package static func manualConfigFile(_ settings: [String]) -> Localized {
    let names = settings.joined(separator: ", ")
    return Localized(
      vi: "tệp cấu hình: một đối tượng JSON gồm \(names), và keys (tên hành động kèm danh sách "
        + "phím); đường dẫn tương đối tính từ chỗ tệp này",
      en: "the config file: a JSON object with \(names), and keys (names of actions with lists of "
        + "keys); a relative path is beside this file"
    )
  }
  package static let manualConfigFileElse = Localized(
    vi: "dùng khi không có XDG_CONFIG_HOME",
    en: "where XDG_CONFIG_HOME is not set"
  )

  package static let manualStatuses: [(status: Int, words: Localized)] = [
    (0, Localized(vi: "đã xong", en: "done")),
    (
      1,
      Localized(
        vi: "không tìm thấy gì, lọc theo điều không có, hoặc không có gì để làm",
        en: "nothing found, a filter names what is not there, or there was nothing to do"
      )
    ),
    (
      10,
      Localized(
        vi: "checkin: người này đã vào trước đó",
        en: "checkin: this delegate is in already"
      )
    ),
    (
      11,
      Localized(
        vi: "không có trong danh sách đại biểu",
        en: "not on the roster"
      )
    ),
    (
      12,
      Localized(
        vi: "nhiều người khớp, chưa làm gì",
        en: "several people match, nothing was done"
      )
    ),
    (13, Localized(vi: "mã có chữ số gõ nhầm", en: "a digit of the code is wrong")),
    (
      14,
      Localized(
        vi: "có trong danh sách đại biểu, nhưng không thuộc danh sách điểm danh này, hoặc đã rút",
        en: "on the roster, but not for this list, or withdrawn"
      )
    ),
    (64, Localized(vi: "dùng sai", en: "usage error")),
    (65, Localized(vi: "dữ liệu hỏng", en: "bad data")),
    (66, Localized(vi: "không có đầu vào", en: "input not found")),
    (69, Localized(vi: "không có cửa sổ dòng lệnh", en: "no terminal")),
    (70, Localized(vi: "lỗi của chính chương trình", en: "an internal error")),
    (73, Localized(vi: "không tạo được tệp", en: "a file cannot be created")),
    (
      74,
      Localized(
        vi: "đọc hoặc ghi thất bại, không có gì làm dở",
        en: "input or output failed, nothing half done"
      )
    ),
    (
      75,
      Localized(
        vi: "chương trình khác đang giữ sổ, thử lại sau",
        en: "another program holds the log, try again"
      )
    ),
    (77, Localized(vi: "không được phép", en: "not permitted")),
    (78, Localized(vi: "thiết lập sai", en: "a bad setting")),
    (
      128,
      Localized(vi: "cộng số tín hiệu: bị tín hiệu ngắt", en: "plus a signal's number: ended by it")
    ),
  ]

  package static let manualExampleLines: [(line: String, words: Localized)] = [
    ("hoinghi", Localized(vi: "mở giao diện", en: "open the screens")),
    (
      "hoinghi roster --province can-tho",
      Localized(vi: "đại biểu của Cần Thơ", en: "the delegates from Cần Thơ")
    ),
    ("hoinghi search thoi lai", Localized(vi: "tìm không cần dấu", en: "search without marks")),
    (
      "hoinghi figures --format json",
      Localized(
        vi: "mọi số liệu, cho chương trình khác đọc",
        en: "every figure, for other programs"
      )
    ),
    ("hoinghi checkin 1010", Localized(vi: "điểm danh một đại biểu", en: "check a delegate in")),
    (
      "hoinghi checkin - < ma.txt",
      Localized(
        vi: "điểm danh mỗi dòng một mã, mỗi dòng một câu trả lời",
        en: "check in a code a line, an answer a line"
      )
    ),
    (
      "hoinghi undo 1010 --reason \"nhầm người\"",
      Localized(
        vi: "hoàn tác bước cuối về đại biểu này",
        en: "take back the last step about this delegate"
      )
    ),
    (
      "hoinghi attendance --missing --format csv",
      Localized(vi: "ai còn thiếu, kèm số điện thoại", en: "who is missing, with phone numbers")
    ),
    (
      "hoinghi log verify --head 142-7F3A-91C0-55E2",
      Localized(
        vi: "kiểm tra sổ với số đã chép ra giấy",
        en: "check the log against a head that was written down"
      )
    ),
    (
      "hoinghi overview --lang en",
      Localized(vi: "tổng quan bằng tiếng Anh", en: "the overview in English")
    ),
  ]
}
