package import Conference

/// What is wrong, and what to do.
typealias DataFaultParts = (what: Localized, remedy: Localized)

/// What is wrong with a conference's data and what to do about it, one line each.
extension Phrases {
  package static func dataFault(_ reason: DataFault.Reason) -> Localized {
    let (what, remedy) = parts(of: reason)
    return Localized(vi: "\(what.vi) — \(remedy.vi)", en: "\(what.en) — \(remedy.en)")
  }

  private static func parts(of reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .folderMissing, .notAFolder, .fileMissing, .unreadable, .tooLarge, .unknownFile:
      file(reason)
    case .syntax(let fault): syntax(fault)
    case .wrongType, .missingKey, .unknownKey, .unknownWord, .conflictingKeys: shape(reason)
    case .emptyText, .textTooLong, .controlCharacter, .badIdentifier, .badDate, .badTime,
      .badAddress,
      .endsBeforeStart, .notFinite, .outOfRange:
      value(reason)
    case .duplicateID, .duplicateCode, .duplicateOrder, .listTaken, .listOfReviews,
      .unknownReference, .badCode, .badCheckDigit:
      identity(reason)
    case .measureMixesUnits, .measureTwice, .notAmongFacts, .basisNotReported, .basisNotPositive,
      .resultWithoutTotal, .arrangementsMissing:
      comparison(reason)
    default: figure(reason)
    }
  }

  private static func file(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .folderMissing:
      (
        Localized(vi: "không có thư mục này", en: "there is no such folder"),
        Localized(vi: "kiểm tra lại đường dẫn", en: "check the path")
      )
    case .notAFolder:
      (
        Localized(vi: "đây không phải là thư mục", en: "this is not a folder"),
        Localized(
          vi: "hãy chỉ đến thư mục chứa các tệp .json",
          en: "name the folder that holds the .json files"
        )
      )
    case .unreadable(let code):
      (
        systemReason(code),
        Localized(
          vi: "kiểm tra tệp và quyền đọc của nó",
          en: "look at the file and at who may read it"
        )
      )
    case .tooLarge(let limit): tooLarge(limit)
    case .unknownFile(let nearest):
      (
        Localized(
          vi: "dữ liệu hội nghị không có tệp nào tên này",
          en: "no file of a conference has this name"
        ),
        nearest.map {
          Localized(vi: "đổi tên thành “\($0)”?", en: "rename it to “\($0)”?")
        } ?? Localized(vi: "chuyển tệp ra khỏi thư mục", en: "move it out of the folder")
      )
    default:
      (
        Localized(vi: "thiếu tệp này", en: "this file is missing"),
        Localized(
          vi: "thêm tệp, hoặc tạo thư mục mẫu bằng “hoinghi data init”",
          en: "add it, or write a folder to start from with 'hoinghi data init'"
        )
      )
    }
  }

  private static func systemReason(_ code: Int32) -> Localized {
    switch code {
    case 13: Localized(vi: "không có quyền đọc", en: "reading it is not allowed")
    case 21: Localized(vi: "đây là thư mục, không phải tệp", en: "this is a folder, not a file")
    case 22: Localized(vi: "đây không phải là tệp thường", en: "this is not a regular file")
    default:
      Localized(
        vi: "không đọc được (mã lỗi hệ thống \(code))",
        en: "it cannot be read (system error \(code))"
      )
    }
  }

  private static func tooLarge(_ limit: Int) -> DataFaultParts {
    (
      Localized(
        vi: "tệp quá lớn (giới hạn \(limit >> 20) MB)",
        en: "the file is too large (the limit is \(limit >> 20) MB)"
      ),
      Localized(vi: "bớt dữ liệu trong tệp", en: "make the file smaller")
    )
  }

  private static func syntax(_ fault: SyntaxFault) -> DataFaultParts {
    switch fault {
    case .invalidUTF8:
      (
        Localized(vi: "có byte không phải UTF-8", en: "these bytes are not UTF-8"),
        Localized(vi: "lưu lại tệp theo bảng mã UTF-8", en: "save the file as UTF-8")
      )
    case .unexpectedEnd(let expected):
      (
        Localized(vi: "tệp kết thúc giữa chừng", en: "the file ends too early"),
        Localized(
          vi: "còn thiếu \(expectation(expected).vi)",
          en: "\(expectation(expected).en) should follow"
        )
      )
    case .unexpectedCharacter(let found, let expected):
      (
        Localized(vi: "không thể có “\(found)” ở đây", en: "“\(found)” cannot stand here"),
        Localized(
          vi: "chỗ này cần \(expectation(expected).vi)",
          en: "\(expectation(expected).en) belongs here"
        )
      )
    case .trailingComma:
      (
        Localized(vi: "thừa dấu phẩy trước ngoặc đóng", en: "a comma stands before the bracket"),
        Localized(vi: "bỏ dấu phẩy", en: "take the comma out")
      )
    case .comment:
      (
        Localized(vi: "JSON không có chú thích", en: "JSON has no comments"),
        Localized(vi: "bỏ phần chú thích", en: "take the comment out")
      )
    case .unterminatedString:
      (
        Localized(vi: "chuỗi không có dấu ngoặc kép đóng", en: "the string is not closed"),
        Localized(vi: "thêm dấu \" vào cuối chuỗi", en: "put a \" at its end")
      )
    case .controlInString(let byte): control(UInt32(byte))
    case .badEscape(let text):
      (
        Localized(
          vi: "“\(short(text))” không có nghĩa trong chuỗi JSON",
          en: "“\(short(text))” means nothing in a JSON string"
        ),
        Localized(
          vi: "viết \\\\ nếu muốn có dấu \\",
          en: "write \\\\ where a \\ is meant"
        )
      )
    case .loneSurrogate(let text):
      (
        Localized(
          vi: "“\(short(text))” chỉ là nửa ký tự",
          en: "“\(short(text))” is only half of a character"
        ),
        Localized(vi: "gõ thẳng ký tự đó", en: "write the character itself")
      )
    case .badNumber(let text):
      (
        Localized(
          vi: "“\(short(text))” không phải là số của JSON",
          en: "“\(short(text))” is not a JSON number"
        ),
        Localized(
          vi: "viết như 1234 hoặc 0.28, không có số 0 ở đầu và không tách hàng nghìn",
          en: "write 1234 or 0.28, without leading zeros or thousands marks"
        )
      )
    case .duplicateKey(let key):
      (
        Localized(vi: "mục “\(short(key))” có hai lần", en: "“\(short(key))” stands here twice"),
        Localized(vi: "giữ lại một", en: "keep one of the two")
      )
    case .tooLarge(let limit): tooLarge(limit)
    case .tooDeep(let limit):
      (
        Localized(
          vi: "lồng nhau sâu quá \(limit) tầng",
          en: "this is nested more than \(limit) deep"
        ),
        Localized(vi: "kiểm tra các dấu ngoặc mở", en: "look for a bracket too many")
      )
    }
  }

  private static func expectation(_ expected: SyntaxFault.Expectation) -> Localized {
    switch expected {
    case .value: Localized(vi: "một giá trị", en: "a value")
    case .key: Localized(vi: "tên mục trong ngoặc kép", en: "a key in quotation marks")
    case .colon: Localized(vi: "dấu hai chấm", en: "a colon")
    case .commaOrBrace: Localized(vi: "dấu phẩy hoặc }", en: "a comma or }")
    case .commaOrBracket: Localized(vi: "dấu phẩy hoặc ]", en: "a comma or ]")
    case .endOfFile: Localized(vi: "kết thúc tệp", en: "the end of the file")
    }
  }

  private static func shape(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .wrongType(let key, let expected):
      let name = key.map { Localized(same: "“\(short($0))”") } ?? thisValue
      return (
        Localized(vi: "\(name.vi) sai kiểu", en: "\(name.en) is of the wrong kind"),
        Localized(
          vi: "hãy viết \(valueType(expected).vi)",
          en: "write \(valueType(expected).en)"
        )
      )
    case .missingKey(let key):
      return (
        Localized(vi: "thiếu mục “\(key)”", en: "“\(key)” is missing"),
        Localized(vi: "thêm mục này vào đây", en: "add it to this object")
      )
    case .unknownKey(let key, let nearest):
      return (
        Localized(
          vi: "ở đây không có mục nào tên “\(short(key))”",
          en: "the key “\(short(key))” is not known here"
        ),
        didYouMeanOrRemove(nearest)
      )
    case .unknownWord(let word, let allowed):
      return (
        Localized(
          vi: "ở đây không dùng được từ “\(short(word))”",
          en: "“\(short(word))” is not allowed here"
        ),
        Localized(
          vi: "chọn một trong: \(allowed.joined(separator: ", "))",
          en: "choose one of \(allowed.joined(separator: ", "))"
        )
      )
    case .conflictingKeys(let first, let second):
      return (
        Localized(
          vi: "“\(first)” và “\(second)” không đi cùng nhau",
          en: "“\(first)” and “\(second)” exclude each other"
        ),
        Localized(vi: "giữ lại một", en: "keep one of the two")
      )
    default: return (thisValue, thisValue)
    }
  }

  static var thisValue: Localized {
    Localized(vi: "giá trị này", en: "this value")
  }

  private static func didYouMeanOrRemove(_ nearest: String?) -> Localized {
    guard let nearest else { return Localized(vi: "bỏ đi", en: "take it out") }
    return Localized(vi: "có phải là “\(nearest)”?", en: "did you mean “\(nearest)”?")
  }

  private static func valueType(_ type: DataFault.ValueType) -> Localized {
    switch type {
    case .object: Localized(vi: "một đối tượng {…}", en: "an object {…}")
    case .array: Localized(vi: "một danh sách […]", en: "a list […]")
    case .string: Localized(vi: "một chuỗi \"…\"", en: "a string \"…\"")
    case .number: Localized(vi: "một số", en: "a number")
    case .integer: Localized(vi: "một số nguyên", en: "a whole number")
    case .text:
      Localized(
        vi: "{\"vi\": \"…\", \"en\": \"…\"}, hoặc một chuỗi dùng chung",
        en: "{\"vi\": \"…\", \"en\": \"…\"}, or one string for both"
      )
    case .formula:
      Localized(
        vi: "một công thức như \"a - b\", hoặc lời giải thích {\"vi\": …, \"en\": …}",
        en: "a formula like \"a - b\", or words {\"vi\": …, \"en\": …}"
      )
    }
  }

  /// Text from a file cut to a length that fits into a message.
  static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(59) + "…" : text
  }
}
