package import Conference

/// What an action is called.
package struct ActionWords: Hashable, Sendable {
  /// In full, for the palette and the help.
  package var name: Localized
  /// For the footer.
  package var short: Localized
  /// Other words by which the palette finds it, in either language.
  package var synonyms: String
}

/// The words of the actions.
extension Phrases {
  /// The words of an action, by its name in the config file.
  package static func action(_ name: String) -> ActionWords {
    guard let words = actionWords[name] else {
      return ActionWords(name: Localized(same: name), short: Localized(same: name), synonyms: "")
    }
    return words
  }

  private static let actionWords: [String: ActionWords] = [
    "show-checkin": words(
      "Điểm danh ở bàn đón tiếp",
      "Check delegates in",
      "điểm danh",
      "check-in",
      "desk door registration đón tiếp ký nhận quét mã scan"
    ),
    "check-in-delegation": words(
      "Điểm danh cả đoàn",
      "Check a whole delegation in",
      "cả đoàn",
      "delegation",
      "group nhóm cơ quan xã tỉnh"
    ),
    "undo-step": words(
      "Hoàn tác một bước",
      "Undo a step",
      "hoàn tác",
      "undo",
      "revert hủy bỏ sửa nhầm"
    ),
    "walk-in": words(
      "Thêm khách vãng lai",
      "Register a walk-in",
      "vãng lai",
      "walk-in",
      "guest khách ngoài danh sách đăng ký"
    ),
    "person-actions": words(
      "Việc khác với đại biểu này",
      "More with this delegate",
      "việc khác",
      "more",
      "menu"
    ),
    "choose-list": words(
      "Chọn danh sách điểm danh",
      "Choose which list to tick",
      "danh sách",
      "list",
      "door session bus xe phiên cửa tài liệu"
    ),
    "show-missing": words(
      "Xem ai chưa đến",
      "Show who is missing",
      "chưa đến",
      "missing",
      "absent thiếu vắng"
    ),
    "check-out": words("Ghi đại biểu ra về", "Check out", "ra", "check out", "left về exit"),
    "excuse": words("Ghi vắng có lý do", "Excuse", "vắng", "excuse", "absent xin phép"),
    "note": words("Ghi chú về đại biểu", "Add a note", "ghi chú", "note", "comment"),
    "substitute": words(
      "Có người đi thay",
      "Somebody comes in their place",
      "đi thay",
      "substitute",
      "replace thay thế"
    ),
    "name-seat": words(
      "Đặt tên cho ghế trống",
      "Name an empty seat",
      "tên ghế",
      "name seat",
      "vacant trống"
    ),
    "show-ticks": words(
      "Xem trên mọi danh sách",
      "Show on every list",
      "mọi danh sách",
      "every list",
      "ticks table"
    ),
    "review": words(
      "Đánh giá mô hình này",
      "Review this model",
      "đánh giá",
      "review",
      "phiếu chấm điểm nhận xét ghi chú score form"
    ),
    "change-reviewer": words(
      "Đổi người đánh giá",
      "Change who reviews",
      "người đánh giá",
      "reviewer",
      "ai name tên"
    ),
    "undo-review": words(
      "Hoàn tác trong bài đánh giá",
      "Undo in this review",
      "hoàn tác",
      "undo",
      "revert hủy bỏ"
    ),
    "redo-review": words(
      "Làm lại điều vừa hoàn tác",
      "Do again what was undone",
      "làm lại",
      "redo"
    ),
    "edit-text": words(
      "Viết bằng trình soạn thảo ngoài",
      "Write in an external editor",
      "soạn thảo",
      "editor",
      "EDITOR VISUAL nano vim"
    ),
    "raise-score": words("Tăng điểm", "Raise the score", "tăng", "raise"),
    "lower-score": words("Giảm điểm", "Lower the score", "giảm", "lower"),
    "clear-score": words("Bỏ điểm", "Take the score away", "bỏ điểm", "clear"),
    "toggle": words("Chọn hoặc bỏ chọn", "Tick or untick", "chọn", "tick", "mark"),
    "show-overview": words("Xem tổng quan", "Show the overview", "tổng quan", "overview"),
    "show-agenda": words(
      "Xem chương trình",
      "Show the agenda",
      "lịch",
      "agenda",
      "schedule programme nghị trình"
    ),
    "show-remarks": words(
      "Xem phát biểu",
      "Show the remarks",
      "phát biểu",
      "remarks",
      "speech speakers diễn giả"
    ),
    "show-roster": words(
      "Xem đại biểu",
      "Show the delegates",
      "đại biểu",
      "roster",
      "people danh sách"
    ),
    "show-visits": words(
      "Xem các chuyến tham quan",
      "Show the field visits",
      "tham quan",
      "visits",
      "tour thực địa thực tế"
    ),
    "show-models": words("Xem các mô hình", "Show the models", "mô hình", "models"),
    "show-figures": words(
      "Xem số liệu",
      "Show the figures",
      "số liệu",
      "figures",
      "numbers charts biểu đồ"
    ),
    "show-sources": words(
      "Xem nguồn",
      "Show the sources",
      "nguồn",
      "sources",
      "article bài báo provenance"
    ),
    "next-screen": words("Màn hình kế tiếp", "Next screen", "kế tiếp", "next"),
    "previous-screen": words("Màn hình trước", "Previous screen", "trước", "previous"),
    "down": words("Xuống một dòng", "Down a line", "xuống", "down"),
    "up": words("Lên một dòng", "Up a line", "lên", "up"),
    "half-page-down": words("Xuống nửa trang", "Down half a page", "xuống", "down", "scroll cuộn"),
    "half-page-up": words("Lên nửa trang", "Up half a page", "lên", "up", "scroll cuộn"),
    "page-down": words("Xuống một trang", "Down a page", "xuống", "down", "scroll cuộn"),
    "page-up": words("Lên một trang", "Up a page", "lên", "up", "scroll cuộn"),
    "top": words("Về đầu", "To the top", "đầu", "top", "first home"),
    "bottom": words("Đến cuối", "To the bottom", "cuối", "bottom", "last end"),
    "open": words("Mở", "Open", "mở", "open", "enter chọn select"),
    "back": words("Quay lại", "Back", "quay lại", "back", "escape close đóng"),
    "search": words("Tìm mọi thứ", "Search everything", "tìm", "search", "find"),
    "next-hit": words("Kết quả tìm kế tiếp", "Next hit of the search", "kế tiếp", "next", "find"),
    "previous-hit": words(
      "Kết quả tìm trước",
      "Previous hit of the search",
      "trước",
      "previous",
      "find"
    ),
    "palette": words(
      "Mọi thao tác ở đây",
      "Everything to do here",
      "thao tác",
      "actions",
      "palette bảng lệnh việc"
    ),
    "help": words("Trợ giúp", "Help", "trợ giúp", "help", "keys phím"),
    "source": words(
      "Nguồn của mục đang chọn",
      "Source of what the cursor is on",
      "nguồn",
      "source",
      "provenance căn cứ"
    ),
    "copy": words(
      "Sao chép mục đang chọn",
      "Copy what the cursor is on",
      "sao chép",
      "copy",
      "yank"
    ),
    "language": words(
      "Chuyển sang tiếng Anh",
      "Switch to Vietnamese",
      "English",
      "Tiếng Việt",
      "language ngôn ngữ tiếng Việt English"
    ),
    "filter-province": words("Lọc theo tỉnh", "Filter by province", "tỉnh", "province"),
    "filter-category": words(
      "Lọc theo thành phần",
      "Filter by category",
      "thành phần",
      "category"
    ),
    "clear-filters": words("Bỏ lọc", "Clear the filters", "bỏ lọc", "clear", "all tất cả"),
    "compare": words(
      "So sánh các mô hình đã chọn",
      "Compare the marked models",
      "so sánh",
      "compare",
      "side by side"
    ),
    "compare-next": words(
      "So sánh với mô hình sau",
      "Compare with the next model",
      "mô hình sau",
      "next model"
    ),
    "compare-previous": words(
      "So sánh với mô hình trước",
      "Compare with the previous model",
      "mô hình trước",
      "previous model"
    ),
    "mark-model": words(
      "Chọn mô hình để so sánh",
      "Mark a model for comparing",
      "chọn",
      "mark",
      "đánh dấu tick select"
    ),
    "what-if": words(
      "Tính thử nếu làm theo ở địa phương",
      "Reckon what if we did the same at home",
      "làm thử",
      "what if",
      "what-if giả sử vốn số hộ nhân rộng"
    ),
    "rank-models": words(
      "Xếp hạng mô hình theo trọng số",
      "Rank the models by weights",
      "xếp hạng",
      "rank",
      "thứ hạng điểm trọng số criteria weights scores"
    ),
    "all-reviews": words(
      "Xem mọi đánh giá",
      "Show all reviews",
      "mọi đánh giá",
      "reviews",
      "phiếu organiser tổng hợp"
    ),
    "group-reviews": words(
      "Nhóm đánh giá cách khác: mô hình, tỉnh, tiêu chí",
      "Group reviews otherwise: model, province, criterion",
      "nhóm theo",
      "group",
      "sắp xếp"
    ),
    "weigh-less": words("Giảm trọng số", "Weigh less", "giảm", "less", "trọng số weight"),
    "weigh-more": words("Tăng trọng số", "Weigh more", "tăng", "more", "trọng số weight"),
    "reset": words(
      "Đặt lại như lúc đầu",
      "Reset as it was at first",
      "đặt lại",
      "reset",
      "bỏ chọn xóa clear"
    ),
    "field-left": words("Sang trái", "Left", "trái", "left"),
    "field-right": words("Sang phải", "Right", "phải", "right"),
    "field-start": words("Về đầu dòng", "To the start", "đầu", "start"),
    "field-end": words("Đến cuối dòng", "To the end", "cuối", "end"),
    "erase-character": words("Xóa chữ trước", "Erase the character before", "xóa", "erase"),
    "erase-next": words("Xóa chữ sau", "Erase the character after", "xóa", "erase"),
    "erase-word": words("Xóa một từ", "Erase a word", "xóa từ", "erase word"),
    "erase-line": words(
      "Xóa đến đầu dòng",
      "Erase to the start",
      "xóa dòng",
      "erase line"
    ),
    "repaint": words("Vẽ lại màn hình", "Redraw the screen", "vẽ lại", "redraw", "refresh"),
    "suspend": words(
      "Tạm dừng, về dòng lệnh",
      "Suspend to the shell",
      "tạm dừng",
      "suspend",
      "shell"
    ),
    "quit": words("Thoát", "Quit", "thoát", "quit", "exit"),
    "interrupt": words("Thoát ngay", "Leave at once", "thoát ngay", "leave", "exit abort"),
  ]

  private static func words(
    _ vi: String,
    _ en: String,
    _ shortVi: String,
    _ shortEn: String,
    _ synonyms: String = ""
  ) -> ActionWords {
    ActionWords(
      name: Localized(vi: vi, en: en),
      short: Localized(vi: shortVi, en: shortEn),
      synonyms: synonyms
    )
  }
}
