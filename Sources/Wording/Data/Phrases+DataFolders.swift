package import Conference

/// What `data check` and `data init` say.
extension Phrases {
  package static let helpDataCheck = Localized(
    vi: "kiểm tra một thư mục dữ liệu, báo mọi lỗi cùng một lúc",
    en: "check a data folder and tell all that is wrong at once"
  )

  package static let helpDataCheckFolder = Localized(
    vi: "thư mục cần kiểm tra",
    en: "the folder to check"
  )

  package static let helpDataInit = Localized(
    vi: "ghi hội nghị đang mở ra thư mục mới, làm điểm bắt đầu cho hội nghị khác",
    en: "write the open conference into a new folder, as a start for another"
  )

  package static let helpDataExport = Localized(
    vi: "ghi hội nghị đang mở, kèm những gì ban tổ chức đã đặt, ra thư mục mới",
    en: "write the open conference, with what the organiser has set, into a new folder"
  )

  package static let helpDataInitFolder = Localized(
    vi: "thư mục sẽ được tạo",
    en: "the folder to create"
  )

  package static let columnFile = Localized(vi: "Tệp", en: "File")
  package static let columnLine = Localized(vi: "Dòng", en: "Line")
  package static let columnTextColumn = Localized(vi: "Cột", en: "Column")
  package static let columnFault = Localized(vi: "Lỗi và cách sửa", en: "Fault and fix")

  /// "FOLDER/agenda.json:3:5: what — what to do".
  package static func dataFaultLine(_ fault: DataFault, in folder: String) -> Localized {
    var place = (folder.hasSuffix("/") ? folder : folder + "/") + fault.file
    if let position = fault.position { place += ":\(position.line):\(position.column)" }
    return dataFault(fault.reason).map { "\(place): \($0)" }
  }

  package static func dataHasFaults(_ count: Int) -> Localized {
    Localized(
      vi: "tìm thấy \(count) lỗi",
      en: count == 1 ? "1 fault found" : "\(count) faults found"
    )
  }

  package static func dataIsSound(
    _ folder: String,
    delegates: Int,
    figures: Int
  ) -> Localized {
    Localized(
      vi: "\(folder): không có lỗi (\(delegates) đại biểu, \(figures) số liệu)",
      en: "\(folder): no faults (\(delegates) delegates, \(figures) figures)"
    )
  }

  package static func dataExported(_ folder: String, files: Int) -> Localized {
    Localized(
      vi: "đã ghi \(files) tệp vào \(folder). Mở bằng “hoinghi --data \(folder)”",
      en: "wrote \(files) files into \(folder). Open them with 'hoinghi --data \(folder)'"
    )
  }

  package static func dataWritten(_ folder: String, files: Int) -> Localized {
    Localized(
      vi: """
        đã ghi \(files) tệp vào \(folder). Sửa các tệp, kiểm tra bằng \
        “hoinghi data check \(folder)”, rồi mở bằng “hoinghi --data \(folder)”
        """,
      en: """
        wrote \(files) files into \(folder). Edit them, check with \
        'hoinghi data check \(folder)', then open with 'hoinghi --data \(folder)'
        """
    )
  }

  package static func folderIsNotEmpty(_ path: String) -> Localized {
    Localized(
      vi: "\(path) đã có sẵn và không trống; hãy chọn tên khác, không tệp nào bị ghi đè",
      en: "\(path) already exists and is not empty; choose another name, nothing was overwritten"
    )
  }

  package static func placeIsNoFolder(_ path: String) -> Localized {
    Localized(
      vi: "\(path) đã có sẵn mà không phải thư mục; hãy chọn tên khác, không tệp nào bị ghi đè",
      en: "\(path) already exists and is not a folder; choose another name, nothing was overwritten"
    )
  }

  package static func cannotCreate(_ path: String, _ reason: Localized) -> Localized {
    Localized(
      vi: "không tạo được \(path): \(reason.vi); kiểm tra thư mục chứa nó",
      en: "cannot create \(path): \(reason.en); look at the folder that is to hold it"
    )
  }

  package static func cannotWrite(_ path: String, _ reason: Localized) -> Localized {
    Localized(
      vi: "không ghi được vào \(path): \(reason.vi); chưa có gì được tạo",
      en: "cannot write into \(path): \(reason.en); nothing was created"
    )
  }
}
