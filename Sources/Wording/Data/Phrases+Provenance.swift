package import Conference

/// Where a datum comes from, in words.
extension Phrases {
  package static let source = Localized(vi: "Nguồn của dữ kiện", en: "Where this comes from")
  package static let theSource = Localized(vi: "Nguồn", en: "The source")
  package static let article = Localized(vi: "Nhan đề", en: "Title")
  package static let author = Localized(vi: "Tác giả", en: "Author")
  package static let paper = Localized(vi: "Báo", en: "Paper")
  package static let published = Localized(vi: "Ngày đăng", en: "Published")
  package static let address = Localized(vi: "Địa chỉ", en: "Address")
  package static let textIsThere = Localized(
    vi: "Toàn văn ở địa chỉ trên; dữ liệu này không kèm.",
    en: "The whole text is at that address; this data does not bring it."
  )
  package static let standing = Localized(vi: "Căn cứ", en: "Source")
  package static let paragraphs = Localized(vi: "Đoạn", en: "Paragraphs")
  package static let printed = Localized(vi: "Nguyên văn", en: "As printed")
  package static let formula = Localized(vi: "Cách tính", en: "Formula")
  package static let file = Localized(vi: "Tệp", en: "File")

  /// A formula and what its result is rounded to: decimals, or tens, hundreds, thousands.
  package static func rounded(_ formula: String, digits: Int) -> Localized {
    let unit =
      switch digits {
      case 0: Localized(vi: "hàng đơn vị", en: "whole numbers")
      case 1...:
        Localized(
          vi: "\(digits) chữ số thập phân",
          en: digits == 1 ? "1 decimal" : "\(digits) decimals"
        )
      case -1: Localized(vi: "hàng chục", en: "tens")
      case -2: Localized(vi: "hàng trăm", en: "hundreds")
      case -3: Localized(vi: "hàng nghìn", en: "thousands")
      default: Localized(same: "1" + String(repeating: "0", count: -digits))
      }
    return Localized(
      vi: "\(formula), làm tròn đến \(unit.vi)",
      en: "\(formula), rounded to \(unit.en)"
    )
  }

  package static let setWhen = Localized(vi: "Đặt lúc", en: "Set at")
  package static let setWhere = Localized(vi: "Tại bàn", en: "At desk")
  package static let setBy = Localized(vi: "Người đặt", en: "By")
  package static let setWhy = Localized(vi: "Lý do", en: "Reason")

  package static func row(_ row: Int) -> Localized {
    Localized(vi: ", dòng \(row)", en: ", row \(row)")
  }

  package static func provenance(_ kind: Provenance.Kind) -> Localized {
    switch kind {
    case .reported: Localized(vi: "nguồn nêu", en: "reported")
    case .derived: Localized(vi: "suy ra", en: "derived")
    case .assumed: Localized(vi: "giả định", en: "assumed")
    case .sample: Localized(vi: "mẫu", en: "sample")
    case .imported: Localized(vi: "nhập từ tệp", en: "imported")
    case .organiser: Localized(vi: "ban tổ chức đặt", en: "organiser")
    }
  }

  package static func provenanceMeaning(_ kind: Provenance.Kind) -> Localized {
    switch kind {
    case .reported:
      Localized(vi: "ở các đoạn ghi dưới đây.", en: "in the paragraphs below.")
    case .derived:
      Localized(
        vi: "tính từ những gì nguồn nêu.",
        en: "worked out from what the source reports."
      )
    case .assumed:
      Localized(
        vi: "do người lập dữ liệu đặt ra, chờ ban tổ chức xác nhận.",
        en: "put down by whoever made the data, until the organiser confirms it."
      )
    case .sample:
      Localized(
        vi: "dữ liệu minh họa để dùng thử, không phải thật.",
        en: "made up for trying out, not real."
      )
    case .imported:
      Localized(
        vi: "lấy từ tệp mà ban tổ chức đã nhập.",
        en: "from a file that the organiser imported."
      )
    case .organiser:
      Localized(
        vi: "thay cho điều đã biết trước đó.",
        en: "said by the organiser, in place of what was known before."
      )
    }
  }

  package static let paragraphsOfArticle = Localized(
    vi: "Các đoạn của nguồn",
    en: "Paragraphs of the source"
  )
  /// A paragraph of the source, counted from 1.
  package static func paragraph(_ number: Int) -> Localized {
    Localized(vi: "Đoạn \(number)", en: "Paragraph \(number)")
  }
  package static func citations(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) dữ kiện dẫn đoạn này",
      en: count == 1 ? "cited by 1 datum" : "cited by \(count) data"
    )
  }
  package static let paragraphNotHere = Localized(
    vi: "Chương trình không chứa nguyên văn của nguồn. Đây là những điều dẫn từ đoạn này:",
    en: "The source's own text is not in this program. This is what cites the paragraph:"
  )

  package static func datumHeading(_ kind: Datum.Kind) -> Localized {
    switch kind {
    case .info: Localized(vi: "Hội nghị", en: "The conference")
    case .method: methods
    case .theme: themes
    case .province: Localized(vi: "Tỉnh", en: "Provinces")
    case .category: Localized(vi: "Thành phần đại biểu", en: "Categories")
    case .agendaItem: agenda
    case .order: order
    case .person: Localized(vi: "Người được nêu tên", en: "People named")
    case .remark: remarks
    case .point: Localized(vi: "Ý phát biểu", en: "Points of the remarks")
    case .visit: visits
    case .arrangements: arrangements
    case .sight: whatToSee
    case .link: modelsOfTheDistrict
    case .model: models
    case .question: questionsToAsk
    case .criterion: Localized(vi: "Tiêu chí đánh giá", en: "Criteria")
    case .figure: figures
    case .measure: Localized(vi: "Đại lượng so sánh", en: "Measures")
    case .figureGroup: Localized(vi: "Nhóm số liệu", en: "Groups of figures")
    case .check: checks
    case .photograph: Localized(vi: "Ảnh", en: "Photographs")
    case .source: theSource
    case .reading: Localized(vi: "Cách đọc", en: "Readings")
    case .roster, .delegate: delegates
    }
  }
}
