package import Conference

/// Faults of single values, of what refers to what, and of figures.
extension Phrases {
  static func value(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .emptyText(let language): empty(language)
    case .textTooLong(let count, let limit):
      (
        Localized(vi: "chữ dài \(count) ký tự", en: "the text has \(count) characters"),
        Localized(vi: "rút xuống còn nhiều nhất \(limit)", en: "shorten it to \(limit) at most")
      )
    case .controlCharacter(let scalar): control(scalar)
    case .badIdentifier(let id):
      (
        Localized(vi: "mã “\(short(id))” không dùng được", en: "“\(short(id))” cannot be an id"),
        Localized(
          vi: "chỉ dùng chữ không dấu, số và gạch nối; mã của số liệu bắt đầu bằng chữ",
          en: "use letters a to z, digits and hyphens; a figure's id begins with a letter"
        )
      )
    case .badDate(let text):
      (
        Localized(
          vi: "“\(short(text))” không phải là ngày có thật",
          en: "“\(short(text))” is not a valid date"
        ),
        Localized(vi: "viết như 2023-09-18", en: "write it like 2023-09-18")
      )
    case .badTime(let text):
      (
        Localized(
          vi: "“\(short(text))” không phải là thời điểm",
          en: "“\(short(text))” is not a valid time"
        ),
        Localized(
          vi: "viết như 2023-09-18T08:00 hoặc 2023-09-18T08:00+07:00",
          en: "write it like 2023-09-18T08:00 or 2023-09-18T08:00+07:00"
        )
      )
    case .badAddress(let text):
      (
        Localized(
          vi: "“\(short(text))” không phải là địa chỉ trang mạng",
          en: "“\(short(text))” is not a web address"
        ),
        Localized(
          vi: "viết cả địa chỉ, bắt đầu bằng https:// hoặc http://",
          en: "write the whole address, beginning with https:// or http://"
        )
      )
    case .endsBeforeStart:
      (
        Localized(vi: "kết thúc trước khi bắt đầu", en: "the end lies before the start"),
        Localized(vi: "sửa một trong hai mốc", en: "correct one of the two")
      )
    case .notFinite(let text):
      (
        Localized(vi: "số “\(short(text))” quá lớn", en: "“\(short(text))” is too large a number"),
        Localized(vi: "kiểm tra lại số này", en: "check the number")
      )
    case .outOfRange(let number, let allowed):
      (
        Localized(vi: "\(number) ngoài giới hạn", en: "\(number) is out of range"),
        Localized(
          vi: "viết một số từ \(allowed.lowerBound) đến \(allowed.upperBound)",
          en: "write a number from \(allowed.lowerBound) to \(allowed.upperBound)"
        )
      )
    default: (thisValue, thisValue)
    }
  }

  private static func empty(_ language: Language?) -> DataFaultParts {
    switch language {
    case .vi:
      (
        Localized(vi: "phần tiếng Việt để trống", en: "the Vietnamese text is empty"),
        Localized(vi: "viết phần tiếng Việt", en: "write the Vietnamese")
      )
    case .en:
      (
        Localized(vi: "phần tiếng Anh để trống", en: "the English text is empty"),
        Localized(vi: "viết phần tiếng Anh", en: "write the English")
      )
    case nil:
      (
        Localized(vi: "chuỗi để trống", en: "the text is empty"),
        Localized(vi: "viết vào, hoặc bỏ cả mục", en: "write something, or take the key out")
      )
    }
  }

  /// A character by its number in Unicode that may not stand in a text.
  static func control(_ scalar: UInt32) -> DataFaultParts {
    let hex = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return (
      Localized(
        vi: "có ký tự điều khiển \(name) trong chuỗi",
        en: "the control character \(name) stands in a text"
      ),
      Localized(
        vi: "bỏ ký tự ấy đi; mỗi văn bản viết trên một dòng",
        en: "take it out; a text is one line"
      )
    )
  }

  static func identity(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .duplicateID(let id):
      (
        Localized(vi: "mã “\(short(id))” đã được dùng", en: "the id “\(short(id))” is taken"),
        Localized(vi: "đặt một mã khác", en: "give it another")
      )
    case .duplicateCode(let code):
      (
        Localized(
          vi: "mã đại biểu \(short(code)) đã có người dùng",
          en: "the code \(short(code)) belongs to another delegate"
        ),
        Localized(vi: "cấp một mã khác", en: "give another code")
      )
    case .duplicateOrder(let order):
      (
        Localized(vi: "thứ tự \(order) đã có mục khác", en: "place \(order) in the order is taken"),
        Localized(vi: "đánh số lại", en: "renumber the items")
      )
    case .listTaken(let id):
      (
        Localized(
          vi:
            "danh sách “\(short(id.rawValue))” đã có: của cửa chính, một mục hoặc một chuyến tham quan",
          en: "the list “\(short(id.rawValue))” is that of the door, a session or a visit already"
        ),
        Localized(vi: "đặt một mã khác", en: "give it another id")
      )
    case .listOfReviews(let id):
      (
        Localized(
          vi:
            "mã “\(short(id.rawValue))” dành cho việc ghi các đánh giá, danh sách không dùng được",
          en: "the id “\(short(id.rawValue))” is kept for the reviews; no list can have it"
        ),
        Localized(
          vi: "đặt mã khác “reviewers” và không bắt đầu bằng “model-”",
          en: "give it an id that is not “reviewers” and does not begin with “model-”"
        )
      )
    case .unknownReference(let kind, let id, let nearest):
      (
        Localized(
          vi: "không có \(datumKind(kind).vi) nào mang mã “\(short(id))”",
          en: "there is no \(datumKind(kind).en) with the id “\(short(id))”"
        ),
        nearest.map {
          Localized(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?")
        } ?? Localized(vi: "thêm vào, hoặc bỏ chỗ nhắc đến", en: "add it, or drop the mention")
      )
    case .badCode(let code):
      (
        Localized(
          vi: "“\(short(code))” không phải là mã đại biểu",
          en: "“\(short(code))” is no delegate's code"
        ),
        Localized(
          vi: "mã có 4 đến 6 chữ số, chữ số cuối để kiểm tra",
          en: "a code is 4 to 6 digits, the last one a check digit"
        )
      )
    case .badCheckDigit(let code, let right):
      (
        Localized(
          vi: "mã \(code) có chữ số kiểm tra sai",
          en: "the code \(code) has a wrong check digit"
        ),
        Localized(
          vi: "nếu các chữ số trước đúng thì mã là \(right)",
          en: "if the digits before it are right, the code is \(right)"
        )
      )
    default: (thisValue, thisValue)
    }
  }

  /// What a kind of datum is called, in the middle of a sentence.
  package static func datumKind(_ kind: Datum.Kind) -> Localized {
    switch kind {
    case .info: Localized(vi: "thông tin chung", en: "general information")
    case .method: Localized(vi: "hình thức", en: "way of working")
    case .theme: Localized(vi: "nội dung trao đổi", en: "theme")
    case .province: Localized(vi: "tỉnh, thành", en: "province")
    case .category: Localized(vi: "thành phần", en: "category")
    case .agendaItem: Localized(vi: "mục chương trình", en: "agenda item")
    case .order: Localized(vi: "thứ tự", en: "place in the order")
    case .person: Localized(vi: "người", en: "person")
    case .remark: Localized(vi: "phát biểu", en: "remark")
    case .point: Localized(vi: "ý phát biểu", en: "point")
    case .visit: Localized(vi: "chuyến tham quan", en: "visit")
    case .arrangements: Localized(vi: "việc đi lại", en: "arrangement")
    case .sight: Localized(vi: "điều nên xem", en: "thing to see")
    case .link: Localized(vi: "mô hình cùng huyện", en: "model in the same district")
    case .model: Localized(vi: "mô hình", en: "model")
    case .question: Localized(vi: "câu hỏi", en: "question")
    case .criterion: Localized(vi: "tiêu chí", en: "criterion")
    case .figure: Localized(vi: "số liệu", en: "figure")
    case .measure: Localized(vi: "đại lượng so sánh", en: "measure")
    case .figureGroup: Localized(vi: "nhóm số liệu", en: "group of figures")
    case .check: Localized(vi: "phép kiểm tra", en: "check")
    case .photograph: Localized(vi: "ảnh", en: "photograph")
    case .source: Localized(vi: "nguồn", en: "source")
    case .reading: Localized(vi: "cách đọc", en: "reading")
    case .roster: Localized(vi: "danh sách đại biểu", en: "roster")
    case .delegate: Localized(vi: "đại biểu", en: "delegate")
    }
  }
}
