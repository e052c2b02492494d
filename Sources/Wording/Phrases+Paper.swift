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
}
