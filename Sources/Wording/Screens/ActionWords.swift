package import Conference

/// What an action is called.
package struct ActionWords: Hashable, Sendable {
  /// In full, for the palette and the help.
  package var name: Localized
  /// For the footer.
  package var short: Localized
  /// Other words by which the palette finds it, in either language.
  package var synonyms: String

  private init(
    _ vi: String,
    _ en: String,
    _ shortVi: String,
    _ shortEn: String,
    _ synonyms: String = ""
  ) {
    name = Localized(vi: vi, en: en)
    short = Localized(vi: shortVi, en: shortEn)
    self.synonyms = synonyms
  }
}

/// The words of each action, by the name that it has in the interface.
extension ActionWords {
  package static let overview = ActionWords(
    "Xem tổng quan",
    "Show the overview",
    "tổng quan",
    "overview"
  )
  package static let agenda = ActionWords(
    "Xem chương trình",
    "Show the agenda",
    "lịch",
    "agenda",
    "schedule programme nghị trình"
  )
  package static let remarks = ActionWords(
    "Xem phát biểu",
    "Show the remarks",
    "phát biểu",
    "remarks",
    "speech speakers diễn giả"
  )
  package static let roster = ActionWords(
    "Xem đại biểu",
    "Show the delegates",
    "đại biểu",
    "roster",
    "people danh sách"
  )
  package static let visits = ActionWords(
    "Xem các chuyến tham quan",
    "Show the field visits",
    "tham quan",
    "visits",
    "tour thực địa thực tế"
  )
  package static let models = ActionWords("Xem các mô hình", "Show the models", "mô hình", "models")
  package static let figures = ActionWords(
    "Xem số liệu",
    "Show the figures",
    "số liệu",
    "figures",
    "numbers charts biểu đồ"
  )
  package static let sources = ActionWords(
    "Xem nguồn",
    "Show the sources",
    "nguồn",
    "sources",
    "article bài báo provenance"
  )
  package static let checkin = ActionWords(
    "Điểm danh ở bàn đón tiếp",
    "Check delegates in",
    "điểm danh",
    "check-in",
    "desk door registration đón tiếp ký nhận quét mã scan"
  )
  package static let nextScreen = ActionWords("Màn hình kế tiếp", "Next screen", "kế tiếp", "next")
  package static let previousScreen = ActionWords(
    "Màn hình trước",
    "Previous screen",
    "trước",
    "previous"
  )
  package static let down = ActionWords("Xuống một dòng", "Down a line", "xuống", "down")
  package static let up = ActionWords("Lên một dòng", "Up a line", "lên", "up")
  package static let halfPageDown = ActionWords(
    "Xuống nửa trang",
    "Down half a page",
    "xuống",
    "down",
    "scroll cuộn"
  )
  package static let halfPageUp = ActionWords(
    "Lên nửa trang",
    "Up half a page",
    "lên",
    "up",
    "scroll cuộn"
  )
  package static let pageDown = ActionWords(
    "Xuống một trang",
    "Down a page",
    "xuống",
    "down",
    "scroll cuộn"
  )
  package static let pageUp = ActionWords("Lên một trang", "Up a page", "lên", "up", "scroll cuộn")
  package static let top = ActionWords("Về đầu", "To the top", "đầu", "top", "first home")
  package static let bottom = ActionWords("Đến cuối", "To the bottom", "cuối", "bottom", "last end")
  package static let open = ActionWords("Mở", "Open", "mở", "open", "enter chọn select")
  package static let back = ActionWords("Quay lại", "Back", "quay lại", "back", "escape close đóng")
  package static let search = ActionWords(
    "Tìm mọi thứ",
    "Search everything",
    "tìm",
    "search",
    "find"
  )
  package static let nextHit = ActionWords(
    "Kết quả tìm kế tiếp",
    "Next hit of the search",
    "kế tiếp",
    "next",
    "find"
  )
  package static let previousHit = ActionWords(
    "Kết quả tìm trước",
    "Previous hit of the search",
    "trước",
    "previous",
    "find"
  )
  package static let palette = ActionWords(
    "Mọi thao tác ở đây",
    "Everything to do here",
    "thao tác",
    "actions",
    "palette bảng lệnh việc"
  )
  package static let help = ActionWords("Trợ giúp", "Help", "trợ giúp", "help", "keys phím")
  package static let source = ActionWords(
    "Nguồn của mục đang chọn",
    "Source of what the cursor is on",
    "nguồn",
    "source",
    "provenance căn cứ"
  )
  package static let copy = ActionWords(
    "Sao chép mục đang chọn",
    "Copy what the cursor is on",
    "sao chép",
    "copy",
    "yank"
  )
  package static let star = ActionWords(
    "Gắn sao, hoặc bỏ sao",
    "Star it, or take the star off",
    "gắn sao",
    "star",
    "bookmark favourite đánh dấu yêu thích"
  )
  package static let ownNote = ActionWords(
    "Viết ghi chú riêng",
    "Write a note of your own",
    "ghi chú",
    "note",
    "memo own riêng"
  )
  package static let ownMarks = ActionWords(
    "Xem sao và ghi chú riêng",
    "Show your stars and notes",
    "sao riêng",
    "stars",
    "bookmarks starred own đã gắn sao riêng"
  )
  package static let language = ActionWords(
    "Chuyển sang tiếng Anh",
    "Switch to Vietnamese",
    "English",
    "Tiếng Việt",
    "language ngôn ngữ tiếng Việt English"
  )
  package static let filter = ActionWords(
    "Lọc danh sách này",
    "Narrow this list",
    "lọc",
    "narrow",
    "filter tìm trong danh sách thu hẹp"
  )
  package static let legend = ActionWords(
    "Các ký hiệu nghĩa là gì",
    "What the marks mean",
    "ký hiệu",
    "marks",
    "legend chú giải dấu"
  )
  package static let province = ActionWords(
    "Lọc theo tỉnh",
    "Filter by province",
    "tỉnh",
    "province"
  )
  package static let category = ActionWords(
    "Lọc theo thành phần",
    "Filter by category",
    "thành phần",
    "category"
  )
  package static let clearFilters = ActionWords(
    "Bỏ lọc",
    "Clear the filters",
    "bỏ lọc",
    "clear",
    "all tất cả"
  )
  package static let compare = ActionWords(
    "So sánh các mô hình đã chọn",
    "Compare the marked models",
    "so sánh",
    "compare",
    "side by side"
  )
  package static let previousPartner = ActionWords(
    "So sánh với mô hình trước",
    "Compare with the previous model",
    "mô hình trước",
    "previous model"
  )
  package static let nextPartner = ActionWords(
    "So sánh với mô hình sau",
    "Compare with the next model",
    "mô hình sau",
    "next model"
  )
  package static let mark = ActionWords(
    "Chọn mô hình để so sánh",
    "Mark a model for comparing",
    "chọn",
    "mark",
    "đánh dấu tick select"
  )
  package static let whatIf = ActionWords(
    "Tính thử nếu làm theo ở địa phương",
    "Calculate the same at home",
    "tính thử",
    "what if",
    "what-if giả sử vốn số hộ nhân rộng"
  )
  package static let ranking = ActionWords(
    "Xếp hạng mô hình theo trọng số",
    "Rank the models by weights",
    "xếp hạng",
    "rank",
    "thứ hạng điểm trọng số criteria weights scores"
  )
  package static let allReviews = ActionWords(
    "Xem mọi đánh giá",
    "Show all reviews",
    "mọi đánh giá",
    "reviews",
    "phiếu organiser tổng hợp"
  )
  package static let groupReviews = ActionWords(
    "Nhóm đánh giá cách khác: mô hình, tỉnh, tiêu chí",
    "Group reviews by: model, province, criterion",
    "nhóm theo",
    "group",
    "sắp xếp"
  )
  package static let arrange = ActionWords(
    "Xếp chương trình cách khác: giờ, phòng, chuyên đề, người phát biểu",
    "Arrange the agenda by: time, room, track, speaker",
    "xếp theo",
    "arrange",
    "sắp xếp phòng room track speaker group nhóm"
  )
  package static let nextGroup = ActionWords(
    "Đến ngày, hay nhóm kế tiếp",
    "Go to the next day, or the next group",
    "ngày sau",
    "next day"
  )
  package static let previousGroup = ActionWords(
    "Về ngày, hay nhóm trước",
    "Go to the previous day, or the previous group",
    "ngày trước",
    "previous day"
  )
  package static let nextRooms = ActionWords(
    "Xem các phòng bên phải",
    "Show the rooms to the right",
    "phòng bên phải",
    "rooms right"
  )
  package static let previousRooms = ActionWords(
    "Xem các phòng bên trái",
    "Show the rooms to the left",
    "phòng bên trái",
    "rooms left"
  )
  package static let weighLess = ActionWords(
    "Giảm trọng số",
    "Weigh less",
    "giảm",
    "less",
    "trọng số weight"
  )
  package static let weighMore = ActionWords(
    "Tăng trọng số",
    "Weigh more",
    "tăng",
    "more",
    "trọng số weight"
  )
  package static let reset = ActionWords(
    "Đặt lại như lúc đầu",
    "Reset to the defaults",
    "đặt lại",
    "reset",
    "bỏ chọn xóa clear"
  )
  package static let delegation = ActionWords(
    "Điểm danh cả đoàn",
    "Check a whole delegation in",
    "cả đoàn",
    "delegation",
    "group nhóm cơ quan xã tỉnh"
  )
  package static let undoStep = ActionWords(
    "Hoàn tác một bước",
    "Undo a step",
    "hoàn tác",
    "undo",
    "revert hủy bỏ sửa nhầm"
  )
  package static let walkIn = ActionWords(
    "Thêm đại biểu bổ sung",
    "Register a walk-in",
    "bổ sung",
    "walk-in",
    "guest khách vãng lai ngoài danh sách đăng ký"
  )
  package static let person = ActionWords(
    "Việc khác với đại biểu này",
    "More with this delegate",
    "việc khác",
    "more",
    "menu"
  )
  package static let chooseList = ActionWords(
    "Chọn danh sách điểm danh",
    "Choose the attendance list",
    "danh sách",
    "list",
    "door session bus xe phiên cửa tài liệu"
  )
  package static let missing = ActionWords(
    "Xem ai chưa đến",
    "Show who is missing",
    "chưa đến",
    "missing",
    "absent thiếu vắng"
  )
  package static let checkOut = ActionWords(
    "Ghi đại biểu ra về",
    "Check out",
    "ra",
    "check out",
    "left về exit"
  )
  package static let hub = ActionWords(
    "Sổ chung: nối hay không, việc vướng…",
    "The hub: online or not, what is stuck…",
    "sổ chung",
    "hub",
    "hub postgresql mạng network offline online bàn desks"
  )
  package static let importList = ActionWords(
    "Nhập danh sách đại biểu từ tệp…",
    "Import a list of delegates…",
    "nhập danh sách",
    "import",
    "excel xlsx csv tệp file roster"
  )
  package static let makeReport = ActionWords(
    "Lập báo cáo, ghi vào tệp…",
    "Make a report…",
    "báo cáo",
    "report",
    "in giấy paper print html odt pdf word tệp file"
  )
  package static let export = ActionWords(
    "Xuất sổ, ghi chú riêng, danh sách, dữ liệu…",
    "Export the log, your notes, the roster or the data…",
    "xuất",
    "export",
    "lưu mang sang máy khác sao stars carry save usb tệp file list conference folder đại biểu hội nghị"
  )
  package static let takeList = ActionWords(
    "Nhập danh sách này",
    "Import this list",
    "nhập",
    "import"
  )
  package static let takeListBack = ActionWords(
    "Trở lại danh sách cũ",
    "Put the old list back",
    "trở lại danh sách cũ",
    "put back",
    "undo hoàn tác"
  )
  package static let excuse = ActionWords(
    "Ghi vắng có lý do",
    "Excuse",
    "vắng",
    "excuse",
    "absent xin phép"
  )
  package static let note = ActionWords(
    "Ghi chú về đại biểu",
    "Add a note",
    "ghi chú",
    "note",
    "comment"
  )
  package static let substitute = ActionWords(
    "Có người đi thay",
    "Somebody comes in their place",
    "đi thay",
    "substitute",
    "replace thay thế"
  )
  package static let nameSeat = ActionWords(
    "Đặt tên cho ghế trống",
    "Name an empty seat",
    "tên ghế",
    "name seat",
    "vacant trống"
  )
  package static let undoPerson = ActionWords(
    "Hoàn tác một bước của người này",
    "Undo a step of this person",
    "hoàn tác người này",
    "undo of person",
    "undo cancel mistake huỷ nhầm lỡ"
  )
  package static let edit = ActionWords(
    "Sửa thông tin của đại biểu này",
    "Edit this delegate's details",
    "sửa",
    "edit",
    "tên đơn vị chức vụ điện thoại trưởng đoàn name office position phone province change correct"
  )
  package static let ticks = ActionWords(
    "Xem trên mọi danh sách",
    "Show on every list",
    "mọi danh sách",
    "every list",
    "ticks table"
  )
  package static let printBadge = ActionWords(
    "In thẻ của người này",
    "Print this person's card",
    "in thẻ",
    "print card",
    "badge label nhãn máy in printer"
  )
  package static let toggle = ActionWords(
    "Chọn hoặc bỏ chọn",
    "Tick or untick",
    "chọn",
    "tick",
    "mark"
  )
  package static let review = ActionWords(
    "Đánh giá mô hình này",
    "Review this model",
    "đánh giá",
    "review",
    "phiếu chấm điểm nhận xét ghi chú score form"
  )
  package static let changeReviewer = ActionWords(
    "Đổi người đánh giá",
    "Change who reviews",
    "người đánh giá",
    "reviewer",
    "ai name tên"
  )
  package static let undoReview = ActionWords(
    "Hoàn tác trong bài đánh giá",
    "Undo in this review",
    "hoàn tác",
    "undo",
    "revert hủy bỏ"
  )
  package static let redoReview = ActionWords(
    "Làm lại điều vừa hoàn tác",
    "Do again what was undone",
    "làm lại",
    "redo"
  )
  package static let editText = ActionWords(
    "Viết bằng trình soạn thảo ngoài",
    "Write in an external editor",
    "soạn thảo",
    "editor",
    "EDITOR VISUAL nano vim"
  )
  package static let nextChoice = ActionWords("Mục kế tiếp", "Next choice", "kế tiếp", "next")
  package static let previousChoice = ActionWords(
    "Mục trước",
    "Previous choice",
    "trước",
    "previous"
  )
  package static let raiseScore = ActionWords("Tăng điểm", "Raise the score", "tăng", "raise")
  package static let lowerScore = ActionWords("Giảm điểm", "Lower the score", "giảm", "lower")
  package static let clearScore = ActionWords("Bỏ điểm", "Take the score away", "bỏ điểm", "clear")
  package static let fieldLeft = ActionWords("Sang trái", "Left", "trái", "left")
  package static let fieldRight = ActionWords("Sang phải", "Right", "phải", "right")
  package static let fieldStart = ActionWords("Về đầu dòng", "To the start", "đầu", "start")
  package static let fieldEnd = ActionWords("Đến cuối dòng", "To the end", "cuối", "end")
  package static let eraseBackward = ActionWords(
    "Xóa chữ trước",
    "Erase the character before",
    "xóa",
    "erase"
  )
  package static let eraseForward = ActionWords(
    "Xóa chữ sau",
    "Erase the character after",
    "xóa",
    "erase"
  )
  package static let undoTyping = ActionWords(
    "Hoàn tác điều vừa gõ, từng chút một",
    "Take back what was typed, piece by piece",
    "lùi lại",
    "take back",
    "undo hoàn tác"
  )
  package static let redoTyping = ActionWords(
    "Làm lại điều vừa hoàn tác khi gõ",
    "Type again what was taken back",
    "gõ lại",
    "again",
    "redo làm lại"
  )
  package static let spellTyping = ActionWords(
    "Đổi chữ gõ Telex, VNI thành chữ có dấu",
    "Turn Telex or VNI keys into text",
    "Telex, VNI",
    "Telex, VNI",
    "bỏ dấu đặt dấu input method"
  )
  package static let eraseWord = ActionWords("Xóa một từ", "Erase a word", "xóa từ", "erase word")
  package static let eraseLine = ActionWords(
    "Xóa đến đầu dòng",
    "Erase to the start",
    "xóa dòng",
    "erase line"
  )
  package static let repaint = ActionWords(
    "Vẽ lại màn hình",
    "Redraw the screen",
    "vẽ lại",
    "redraw",
    "refresh"
  )
  package static let suspend = ActionWords(
    "Tạm dừng, về dòng lệnh",
    "Suspend to the shell",
    "tạm dừng",
    "suspend",
    "shell"
  )
  package static let quit = ActionWords("Thoát", "Quit", "thoát", "quit", "exit")
  package static let interrupt = ActionWords(
    "Thoát ngay",
    "Leave at once",
    "thoát ngay",
    "leave",
    "exit abort"
  )
}
