package import Conference

/// What the verb `text` says of itself.
extension Phrases {
  package static let helpTextFold = Localized(
    vi: "chữ thường không dấu; đ thành d",
    en: "lower case without marks; đ becomes d"
  )
  package static let helpTextSort = Localized(
    vi: "xếp các dòng theo thứ tự tiếng Việt",
    en: "sort the lines as Vietnamese does"
  )
  package static let helpTextSortBy = Localized(
    vi: "xếp theo tên (từ cuối) rồi cả họ tên, hay theo cả dòng",
    en: "by given name (the last word), then the whole; or by the whole line"
  )
  package static let helpTextWidth = Localized(
    vi: "số cột của mỗi dòng, dấu tab, rồi dòng ấy; -1 nếu có ký tự điều khiển",
    en: "the columns of each line, a tab, the line; -1 where it has a control"
  )
  package static let helpTextKeys = Localized(
    vi: "đổi phím gõ Telex hoặc VNI thành chữ có dấu",
    en: "turn Telex or VNI keystrokes into accented text"
  )
  package static let helpTextKeysMethod = Localized(vi: "kiểu gõ", en: "the way of typing")
  package static let helpTextClean = Localized(
    vi: "hiện rõ các ký tự điều khiển và ký tự ẩn",
    en: "show controls and hidden characters visibly"
  )
  package static let helpTextMatch = Localized(
    vi: "các dòng khớp với từ cần tìm, dòng khớp nhất trước; không có thì trả về 1",
    en: "the lines that match the words, best first; 1 if there are none"
  )
  package static let helpTextMatchWords = Localized(
    vi: "từ cần tìm, thứ tự nào cũng được, không cần gõ dấu",
    en: "words in any order, marks may be left out"
  )
  package static func cannotReadFile(_ path: String, reason: Localized) -> Localized {
    Localized(
      vi: "\(path): không đọc được: \(reason.vi)",
      en: "\(path): cannot be read: \(reason.en)"
    )
  }

  /// A line that nobody wrote: a device, or a file that is no text.
  ///
  /// - Parameters:
  ///   - path: The file; nil for standard input.
  ///   - line: Its number, from 1.
  ///   - mebibytes: How long a line may be.
  /// - Returns: What is wrong, and what to do.
  package static func lineTooLong(_ path: String?, line: Int, mebibytes: Int) -> Localized {
    Localized(
      vi: "\(path ?? "đầu vào chuẩn"): dòng \(line) dài quá \(mebibytes) MiB. Đây có phải tệp văn "
        + "bản không? Nếu phải, hãy ngắt dòng ấy thành nhiều dòng",
      en: "\(path ?? "standard input"): line \(line) is longer than \(mebibytes) MiB. Is this a "
        + "text? If it is, break that line into several"
    )
  }

  package static func cannotReadInput(reason: Localized) -> Localized {
    Localized(
      vi: "không đọc được đầu vào chuẩn: \(reason.vi)",
      en: "cannot read standard input: \(reason.en)"
    )
  }
}
