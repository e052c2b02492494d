package import Conference

/// Why a hub does not do what it was asked, and what to do.
extension Phrases {
  package static let hubMissing = Localized(
    vi: "chưa nêu sổ chung: dùng --hub, HOINGHI_HUB hoặc dòng “hub” trong tệp cấu hình",
    en: "no hub is named: use --hub, HOINGHI_HUB or a line “hub” in the config file"
  )

  package static func hubHasNoLibrary(package name: String, detail: String) -> Localized {
    Localized(
      vi: "thiếu thư viện libpq (\(detail)); hãy cài gói \(name), ví dụ `sudo apt install \(name)`",
      en:
        "libpq is missing (\(detail)); install the package \(name), as by `sudo apt install \(name)`"
    )
  }

  package static func hubAddressIsBad(_ detail: String) -> Localized {
    Localized(
      vi: """
        không hiểu chuỗi kết nối tới sổ chung: \(detail); dạng đúng: \
        postgresql://TÊN@MÁY/CƠ-SỞ-DỮ-LIỆU?sslmode=require
        """,
      en: """
        the hub's connection string is not understood: \(detail); it looks like \
        postgresql://NAME@HOST/DATABASE?sslmode=require
        """
    )
  }

  package static func hubIsInsecure(host: String, mode: String) -> Localized {
    Localized(
      vi: """
        sslmode=\(mode) để lộ tên đại biểu trên đường tới \(host); hãy thêm sslmode=require (hoặc \
        verify-full) vào chuỗi kết nối
        """,
      en: """
        sslmode=\(mode) would let others on the way to \(host) read names; add sslmode=require (or \
        verify-full) to the connection string
        """
    )
  }

  package static func hubIsUnreachable(_ detail: String) -> Localized {
    Localized(
      vi:
        "chưa liên lạc được với sổ chung; bàn vẫn ghi bình thường, nối lại được thì gửi sau (\(detail))",
      en: "the hub cannot be reached; the desk goes on recording and sends it later (\(detail))"
    )
  }

  package static func hubIsSilent(seconds: Double) -> Localized {
    Localized(
      vi:
        "sổ chung không trả lời sau \(number(seconds).vi) giây; bàn vẫn ghi bình thường, sẽ gửi sau",
      en:
        "the hub did not answer within \(number(seconds).en) s; the desk goes on recording and sends it later"
    )
  }

  package static func hubRefuses(state: String, _ detail: String) -> Localized {
    Localized(
      vi: "sổ chung từ chối (\(state)): \(detail)",
      en: "the hub refuses (\(state)): \(detail)"
    )
  }

  package static func hubRoleIsTaken(_ name: String) -> Localized {
    Localized(
      vi:
        "máy chủ PostgreSQL đã có người dùng tên “\(name)” cho việc khác; hãy đặt tên khác cho bàn",
      en:
        "the PostgreSQL server has a role “\(name)” for something else; give the desk another name"
    )
  }

  package static let hubIsNone = Localized(
    vi:
      "cơ sở dữ liệu này chưa có sổ chung mà bạn được vào; ban tổ chức chạy `hoinghi hub init`, rồi `hoinghi hub desk add`",
    en:
      "this database has no hub that you may enter; the organiser runs `hoinghi hub init`, then `hoinghi hub desk add`"
  )

  package static func hubIsOfOtherVersion(found: Int, known: Int) -> Localized {
    Localized(
      vi:
        "sổ chung thuộc phiên bản \(found), chương trình này dùng phiên bản \(known); hãy cập nhật cho khớp",
      en: "the hub is of version \(found), this program of \(known); bring them to the same one"
    )
  }

  package static func hubIsOfAnother(found: String, wanted: String) -> Localized {
    Localized(
      vi:
        "sổ chung này của hội nghị “\(found)”, bàn này mở “\(wanted)”; hãy dùng cơ sở dữ liệu khác hoặc --data khác",
      en:
        "this hub is of the conference “\(found)”, this desk has “\(wanted)” open; use another database or other --data"
    )
  }

  package static let hubHasOtherData = Localized(
    vi: """
      thư mục dữ liệu ở bàn này khác với sổ chung; hãy chép cùng một thư mục cho mọi bàn (--data), hoặc \
      ban tổ chức chạy lại `hoinghi hub init` với dữ liệu mới
      """,
    en: """
      this desk's data folder differs from the hub's; give every desk the same folder (--data), or let the \
      organiser run `hoinghi hub init` again with the new data
      """
  )

  package static func hubKnowsNoDesk(_ name: String) -> Localized {
    Localized(
      vi: "sổ chung không có bàn nào tên “\(name)”; `hoinghi hub status` kể các bàn",
      en: "the hub has no desk “\(name)”; `hoinghi hub status` names the desks"
    )
  }

  package static func hubChainIsNone(_ text: String) -> Localized {
    Localized(
      vi: "“\(text)” không phải mã sổ: 32 chữ số thập lục phân, như `hoinghi hub conflicts` in ra",
      en: "“\(text)” is no chain: 32 hexadecimal digits, as `hoinghi hub conflicts` prints it"
    )
  }

  package static let hubIsForViewers = Localized(
    vi: "chuỗi kết nối này chỉ để xem; bàn đón cần chuỗi của riêng mình (`hoinghi hub desk add`)",
    en: "this connection string may only look; a desk needs one of its own (`hoinghi hub desk add`)"
  )

  package static let hubHasNoRoster = Localized(
    vi: "sổ chung chưa có danh sách; hãy nhập danh sách ở một bàn rồi `hoinghi hub roster push`",
    en: "the hub has no roster yet; import a list at one desk, then `hoinghi hub roster push`"
  )

  package static let nothingSealedHere = Localized(
    vi: "bàn này chưa nhập danh sách nào để gửi; hãy chạy `hoinghi import roster` trước",
    en: "no list was imported at this desk; run `hoinghi import roster` first"
  )

  package static func hubRosterHasStrangers(_ codes: [String]) -> Localized {
    Localized(
      vi: """
        danh sách ở bàn này có người mà sổ chung không biết (mã \(codes.joined(separator: ", "))…): hai máy \
        đã nhập riêng; hãy xuất ở một máy bằng `roster export`, nhập ở máy kia, rồi gửi lên; chưa đổi gì
        """,
      en: """
        the list here has people whom the hub does not know (codes \(codes.joined(separator: ", "))…): both \
        laptops imported by themselves; `roster export` at one, import that at the other, then push; nothing \
        was changed
        """
    )
  }

  package static let hubRosterIsAltered = Localized(
    vi:
      "danh sách trên sổ chung không khớp với dấu niêm phong của nó nên không nhận; hãy gửi lại từ bàn đã nhập",
    en:
      "the roster on the hub is not the one that was sealed and was not taken; push it again from the desk that imported it"
  )

  package static let hubRosterIsUnsealed = Localized(
    vi: "chưa nhận được lượt niêm phong của danh sách trên sổ chung; hãy thử lại",
    en: "the event that seals the hub's roster has not come yet; try again"
  )
}
