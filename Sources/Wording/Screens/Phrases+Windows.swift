package import Conference

/// Windows over a screen: search, palette, help; and what an action has to say.
extension Phrases {
  package static let search = Localized(vi: "Tìm", en: "Search")
  package static let searchHint = Localized(
    vi: "Gõ vài chữ cái, không cần dấu, theo thứ tự nào cũng được: tên người, đơn vị, mô hình, số "
      + "liệu.",
    en: "Type a few letters, in any order, marks not needed: a name, an office, a model, a figure."
  )
  package static let nothingFound = Localized(vi: "Không tìm thấy gì.", en: "Nothing found.")
  package static let whatSearchReads = Localized(
    vi:
      "Phần tìm đọc mọi điều các màn hình nói đến: người, đại biểu, chương trình, phát biểu, mô "
      + "hình, tham quan, số liệu, ngày và nơi tổ chức, nguồn và từng đoạn (“đoạn 16”).",
    en: "The search reads all that the screens tell: people, delegates, agenda, remarks, models, "
      + "visits, figures, date and place, the source and its paragraphs (“paragraph 16”)."
  )
  /// Above hits that are spelled nearly so.
  package static let nearlySo = Localized(
    vi: "Không có đúng chữ đã gõ. Gần giống:",
    en: "Nothing matches exactly. Close matches:"
  )
  package static let palette = Localized(vi: "Mọi thao tác ở đây", en: "Everything to do here")
  package static let help = Localized(vi: "Trợ giúp", en: "Help")
  package static let keysHere = Localized(vi: "Phím ở đây", en: "Keys here")
  package static let keysWhileTyping = Localized(vi: "Phím khi đang gõ", en: "Keys while typing")
  package static let marks = Localized(vi: "Ký hiệu", en: "Marks")
  package static let markPresent = Localized(vi: "đã đến, đã điểm danh", en: "has come")
  package static let markUndone = Localized(
    vi: "trước một tên: ghi thêm rồi đã hoàn tác",
    en: "before a name: a walk-in that was undone"
  )
  package static let markStarred = Localized(
    vi: "mình đã gắn sao; người khác không thấy",
    en: "starred by you; nobody else sees it"
  )
  package static let markUnranked = Localized(vi: "chưa xếp hạng được", en: "cannot be ranked yet")
  package static let markPartial = Localized(
    vi: "ở điểm chung: còn tiêu chí chưa ai chấm; ở phép tính: chưa tính vào",
    en: "of a score: some criterion was scored by nobody; of a sum: left out"
  )
  package static let markCursor = Localized(vi: "chỗ con trỏ đang đứng", en: "where the cursor is")
  package static let markMore = Localized(vi: "còn nữa ở dưới", en: "there is more below")
  package static let markCount = Localized(vi: "3 người chấm", en: "three people scored")
  package static let markSpread = Localized(vi: "độ lệch chuẩn", en: "standard deviation")
  package static let typingVietnamese = Localized(
    vi: "Gõ tiếng Việt",
    en: "Typing Vietnamese"
  )
  package static let typingHelp = Localized(
    vi: "Chữ không dấu tìm được chữ có dấu; đã gõ dấu thì phải đúng dấu. Máy không có bộ gõ: gõ "
      + "theo lối Telex (thowsi lai) hay VNI (tho71i lai) vẫn tìm ra Thới Lai. Khi đang gõ, "
      + "các phím có ^ và phím F thay cho phím chữ.",
    en: "Letters without marks find letters with them; a mark that is typed must be there. "
      + "Without an input method, Telex (thowsi lai) and VNI (tho71i lai) both find Thới Lai. "
      + "While typing, keys with ^ and F keys stand in for letters."
  )
  package static let copied = Localized(vi: "Đã sao chép.", en: "Copied.")
  package static let cannotCopy = Localized(
    vi: "Cửa sổ dòng lệnh này không cho sao chép, hoặc đoạn chữ quá dài.",
    en: "This terminal does not let us copy, or the text is too long."
  )
  package static func pasteNeedsField(_ key: String) -> Localized {
    Localized(
      vi: "Dán được khi đang gõ tìm; bấm \(key) trước.",
      en: "A paste needs a field: press \(key) first."
    )
  }

  package static func hit(_ place: Int, of count: Int) -> Localized {
    Localized(vi: "Kết quả \(place)/\(count)", en: "Hit \(place) of \(count)")
  }

  /// The heading over hits of a kind, by the kind's name.
  package static func hitKind(_ kind: String) -> Localized {
    switch kind {
    case "session": agenda
    case "conference": datumHeading(.info)
    case "paragraph": paragraphsOfArticle
    default: Datum.Kind(rawValue: kind).map(datumHeading) ?? Localized(same: kind)
    }
  }
}
