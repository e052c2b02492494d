package import Conference

/// Reports and exports that are asked for on screen.
extension Phrases {
  package static let makeReportTitle = Localized(vi: "Lập báo cáo", en: "Make a report")
  package static let exportTitle = Localized(vi: "Xuất ra tệp", en: "Export")

  package static let fileOnConference = Localized(
    vi: "Báo cáo về cả hội nghị",
    en: "Report on the whole conference"
  )
  package static let fileOnVisits = Localized(
    vi: "Báo cáo về mọi chuyến tham quan",
    en: "Report on all visits"
  )
  package static let fileOnModels = Localized(
    vi: "Báo cáo về mô hình",
    en: "Report on a model"
  )
  package static let fileOnReviews = Localized(
    vi: "Báo cáo về mọi đánh giá",
    en: "Report on all reviews"
  )
  package static let fileOnAllAttendance = Localized(
    vi: "Báo cáo điểm danh",
    en: "Report on attendance"
  )
  package static let fileOfLog = Localized(
    vi: "Sổ điểm danh và đánh giá",
    en: "The log of check-ins and reviews"
  )
  package static let fileOfOwnMarks = Localized(
    vi: "Sao và ghi chú riêng",
    en: "Your own stars and notes"
  )

  package static let fileOfRoster = Localized(
    vi: "Danh sách đại biểu kèm mã, cho máy thứ hai",
    en: "The delegates with their codes, for a second laptop"
  )
  package static let folderOfData = Localized(
    vi: "Thư mục dữ liệu của hội nghị đang mở",
    en: "The data folder of this conference"
  )

  package static func fileOnVisit(_ title: Localized) -> Localized {
    Localized(vi: "Báo cáo tham quan: \(title.vi)", en: "Report on the visit: \(title.en)")
  }
  package static func fileOnModel(_ title: Localized) -> Localized {
    Localized(vi: "Báo cáo về mô hình: \(title.vi)", en: "Report on the model: \(title.en)")
  }
  package static func fileOnAttendance(_ list: Localized) -> Localized {
    Localized(vi: "Báo cáo điểm danh: \(list.vi)", en: "Report on attendance: \(list.en)")
  }

  package static let fileNameConference = Localized(
    vi: "bao-cao-hoi-nghi",
    en: "report-conference"
  )
  package static let fileNameVisit = Localized(vi: "bao-cao-tham-quan", en: "report-visit")
  package static let fileNameModel = Localized(vi: "bao-cao-mo-hinh", en: "report-model")
  package static let fileNameReviews = Localized(vi: "bao-cao-danh-gia", en: "report-reviews")
  package static let fileNameAttendance = Localized(
    vi: "bao-cao-diem-danh",
    en: "report-attendance"
  )
  package static let fileNameLog = Localized(vi: "so-diem-danh", en: "log")
  package static let fileNameRoster = Localized(vi: "danh-sach-dai-bieu", en: "roster")
  package static let folderNameData = Localized(vi: "du-lieu-hoi-nghi", en: "conference-data")
  package static let fileNameOwnMarks = Localized(vi: "sao-va-ghi-chu", en: "stars-and-notes")

  package static let makeReportHelp = Localized(
    vi: """
      Sửa đường dẫn nếu cần, phím Tab điền tiếp tên thư mục, rồi bấm Enter. Đuôi tệp cho biết dạng: \
      .html, .md, .odt, .pdf; đánh giá và điểm danh còn có .csv. Tệp đã có thì không bị ghi đè.
      """,
    en: """
      Change the path where you like, Tab completes the name of a folder, and press Enter. The end of \
      the name tells the form: .html, .md, .odt, .pdf; reviews and attendance also have .csv. A file \
      that is there already is never written over.
      """
  )
  package static let exportHelp = Localized(
    vi: """
      Sửa đường dẫn nếu cần, phím Tab điền tiếp tên thư mục, rồi bấm Enter. Máy khác nhập tệp này bằng \
      hoinghi log import hay hoinghi notes import. Tệp đã có thì không bị ghi đè; hãy giữ tệp kín.
      """,
    en: """
      Change the path where you like, Tab completes the name of a folder, and press Enter. Another \
      laptop takes the file in with hoinghi log import or hoinghi notes import. A file that is there \
      already is never written over; keep the file close.
      """
  )
  package static let exportRosterHelp = Localized(
    vi: """
      Sửa đường dẫn nếu cần, phím Tab điền tiếp tên thư mục, rồi bấm Enter. Máy khác nhập tệp này bằng \
      hoinghi import roster, sửa thêm trong Excel cũng được. Tệp đã có thì không bị ghi đè; hãy giữ \
      tệp kín.
      """,
    en: """
      Change the path where you like, Tab completes the name of a folder, and press Enter. Another \
      laptop takes the file in with hoinghi import roster, edited in Excel or not. A file that is \
      there already is never written over; keep the file close.
      """
  )
  package static let exportDataHelp = Localized(
    vi: """
      Đặt tên cho một thư mục mới, phím Tab điền tiếp tên thư mục, rồi bấm Enter. Trong đó là dữ liệu \
      hội nghị kèm mọi điều ban tổ chức đã đặt; mở bằng hoinghi --data.
      """,
    en: """
      Name a new folder, Tab completes the name of one, and press Enter. It gets the data of the \
      conference with all that the organiser has set; it is opened with hoinghi --data.
      """
  )
  package static let folderPrompt = Localized(vi: "Thư mục: ", en: "Folder: ")
  package static let enterWritesFolder = Localized(vi: "ghi thư mục", en: "write it")
  package static let enterWritesFile = Localized(vi: "ghi tệp", en: "write it")
  package static let noFolderHere = Localized(
    vi: "Không có thư mục nào tên như vậy ở đây.",
    en: "There is no folder by such a name here."
  )

  package static let nothingToExport = Localized(
    vi: "Sổ chưa có gì để xuất.",
    en: "Nothing is in the log yet."
  )

  /// A file's name does not tell what form it is to have.
  package static func fileNeedsName(_ form: Localized) -> Localized {
    Localized(vi: "cần \(form.vi).", en: "it needs \(form.en).")
  }
}
