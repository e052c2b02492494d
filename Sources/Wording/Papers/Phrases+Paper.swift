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

  /// "Phụ lục", with a number where there are several.
  package static func annex(_ number: String?) -> Localized {
    let number = number.map { " " + $0 } ?? ""
    return Localized(vi: "Phụ lục" + number, en: "Annex" + number)
  }

  package static let annexGoesWith = Localized(
    vi: "(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm ………)",
    en: "(to Report No. ………, date …………………)"
  )

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

  package static func pdfMissing(package: String, detail: String) -> Localized {
    Localized(
      vi: """
        tệp PDF cần thư viện pango và cairo, máy này không mở được (\(detail)). Hãy cài: \
        sudo apt install \(package); hoặc chọn --format khác
        """,
      en: """
        a PDF file takes the libraries pango and cairo, which cannot be opened here (\(detail)). \
        Install them: sudo apt install \(package); or choose another --format
        """
    )
  }

  package static func pdfFailed(_ detail: String) -> Localized {
    Localized(
      vi: "không dựng được tệp PDF: \(detail)",
      en: "the PDF file could not be made: \(detail)"
    )
  }

  /// Before a terminal, where the bytes of a file would do harm and no good.
  package static func binaryToTerminal(_ form: String) -> Localized {
    let name = form.uppercased()
    return Localized(
      vi: """
        \(name) không phải văn bản thường, không in ra màn hình được. Hãy ghi vào tệp: \
        --output TỆP.\(form)
        """,
      en: """
        \(name) is no plain text, nothing for a terminal. Write it to a file: --output FILE.\(form)
        """
    )
  }

  /// How a file of a report may end.
  package static func reportFileForm(_ forms: [String]) -> Localized {
    let ends = forms.map { "." + $0 }.joined(separator: ", ")
    return forms.count == 1
      ? Localized(vi: "tên tệp có đuôi \(ends)", en: "a name that ends in \(ends)")
      : Localized(
        vi: "tên tệp có đuôi là một trong \(ends)",
        en: "a name that ends in one of \(ends)"
      )
  }

  package static let helpReviewsMine = Localized(
    vi: "chỉ các đánh giá của người đang dùng máy này (--operator)",
    en: "only one's own reviews (--operator)"
  )

  // What --help says of the reports.
  package static let helpReportConference = Localized(
    vi: "báo cáo về cả hội nghị: điều đã thấy, số liệu kèm nguồn, đánh giá, việc có thể nhân rộng",
    en: "on the whole conference: what was seen, figures, reviews, what can be replicated"
  )
  package static let helpReportVisit = Localized(
    vi: "báo cáo về một chuyến tham quan, không nêu thì về mọi chuyến",
    en: "on one visit, or on all of them"
  )
  package static let helpReportModel = Localized(
    vi: "một trang về một mô hình",
    en: "one page on one model"
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
