package import Conference

/// What an official paper has around its body, by Nghị định 30/2020/NĐ-CP, Phụ lục I and Mẫu 1.4.
extension Phrases {
  package static let paperKind = Localized(vi: "BÁO CÁO", en: "REPORT")

  /// To be filled in by who reports.
  package static let paperSuperior = Localized(
    vi: "TÊN CQ, TC CHỦ QUẢN",
    en: "PARENT BODY"
  )
  package static let paperOrganisation = Localized(
    vi: "TÊN CƠ QUAN, TỔ CHỨC",
    en: "ORGANISATION"
  )
  package static let paperNumber = Localized(vi: "Số:          /BC-……", en: "No.: ………………")
  package static let paperDate = Localized(
    vi: "……………, ngày …… tháng …… năm ………",
    en: "…………………………, date …………………"
  )
  package static let paperAddressee = Localized(
    vi: "Kính gửi: ………………………………………………",
    en: "To: ………………………………………………"
  )
  package static let paperDots = "………………………………………………………………"
  /// How the text of a Vietnamese paper ends.
  package static let paperEnd = Localized(vi: "./.", en: "")

  package static let paperCopies = Localized(vi: "Nơi nhận:", en: "Copies to:")
  package static let paperCopyLines = [
    Localized(vi: "- Như trên;", en: "- as above"),
    Localized(vi: "- ……………………;", en: "- ……………………"),
    Localized(vi: "- Lưu: VT, ………….", en: "- file"),
  ]
  package static let paperSigner = Localized(
    vi: "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ",
    en: "POSITION OF THE SIGNATORY"
  )
  package static let paperSignerName = Localized(vi: "Họ và tên", en: "Name")

  /// The letters of points: a), b), …; a Vietnamese paper has đ among them, not ă or â.
  package static let paperLetters = Localized(
    vi: "abcdđeghiklmnopqrstuvxy",
    en: "abcdefghijklmnopqrstuvwxyz"
  )

  package static func zipMissing(package: String, detail: String) -> Localized {
    Localized(
      vi: """
        tệp ODT cần thư viện libzip, máy này không mở được nó (\(detail)). Hãy cài: \
        sudo apt install \(package); hoặc chọn --format html, md
        """,
      en: """
        an ODT file takes the library libzip, which cannot be opened here (\(detail)). Install it: \
        sudo apt install \(package); or choose --format html, md
        """
    )
  }

  package static func zipFailed(_ detail: String) -> Localized {
    Localized(
      vi: "không đóng gói được tệp ODT: \(detail)",
      en: "the ODT file could not be packed: \(detail)"
    )
  }

  /// Before a terminal, where the bytes of an archive would do harm and no good.
  package static let odtToTerminal = Localized(
    vi: "ODT là tệp nén, không in ra màn hình được. Hãy ghi vào tệp: --output FILE.odt",
    en: "ODT is an archive, nothing for a terminal. Write it to a file: --output FILE.odt"
  )

  /// How a file of a report may end.
  package static func reportFileForm(_ forms: [String]) -> Localized {
    let ends = forms.map { "." + $0 }.joined(separator: ", ")
    return Localized(
      vi: "tên tệp có đuôi là một trong \(ends), hoặc nêu --format",
      en: "a name that ends in one of \(ends), or give --format"
    )
  }

  // What --help says of the reports.
  package static let helpReportConference = Localized(
    vi: "báo cáo về cả hội nghị: điều đã thấy, số liệu kèm nguồn, đánh giá, việc có thể nhân rộng",
    en: "on the whole conference: what was seen, figures, reviews, what can be spread"
  )
  package static let helpReportVisit = Localized(
    vi: "báo cáo về một chuyến tham quan, không nêu thì về mọi chuyến",
    en: "on one visit, or on all of them"
  )
  package static let helpReportModel = Localized(
    vi: "báo cáo về một mô hình",
    en: "on one model"
  )
  package static let helpReportReviews = Localized(
    vi: "tổng hợp đánh giá theo mô hình, theo tỉnh, theo tiêu chí",
    en: "all reviews, by model, by province, by criterion"
  )
  package static let helpVisitID = Localized(
    vi: "mã chuyến tham quan hoặc tên huyện; không cần gõ dấu",
    en: "the visit's id, or its district; marks may be left out"
  )
  package static let helpModelID = Localized(
    vi: "mã hoặc tên mô hình; không cần gõ dấu",
    en: "the model's id or title; marks may be left out"
  )
  package static let visitName = Localized(vi: "chuyến", en: "visit")
  package static let modelName = Localized(vi: "mô-hình", en: "model")
  package static let helpOrganisation = Localized(
    vi: "cơ quan, đơn vị báo cáo; không nêu thì để trống cho điền",
    en: "who reports; left to be filled in otherwise"
  )
  package static let helpSuperior = Localized(
    vi: "cơ quan chủ quản, ghi trên tên cơ quan báo cáo",
    en: "the body above, named over who reports"
  )
}
