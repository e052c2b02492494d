package import Conference

/// What the verbs of a hub say, and what stands in their tables.
extension Phrases {
  package static func hubMade(_ database: String) -> Localized {
    Localized(
      vi:
        "đã lập sổ chung trong cơ sở dữ liệu “\(database)”; bước tiếp theo: `hoinghi hub desk add TÊN-BÀN`",
      en: "the hub is in the database “\(database)”; next: `hoinghi hub desk add NAME`"
    )
  }

  package static func hubDeskAdded(_ name: String) -> Localized {
    Localized(
      vi: """
        bàn “\(name)” dùng chuỗi kết nối trên (HOINGHI_HUB hoặc dòng “hub” trong tệp cấu hình); mật khẩu \
        chỉ hiện lần này, chạy lại lệnh sẽ đổi mật khẩu
        """,
      en: """
        the desk “\(name)” uses the connection string above (HOINGHI_HUB, or a line “hub” in the config \
        file); its password is shown this once, and running this again changes it
        """
    )
  }

  package static func hubDeskRemoved(_ name: String) -> Localized {
    Localized(
      vi: "bàn “\(name)” không vào sổ chung được nữa; những gì bàn đã ghi vẫn còn",
      en: "the desk “\(name)” is let in no more; what it has recorded stays"
    )
  }

  package static func hubChainAdopted(_ chain: String, by name: String) -> Localized {
    Localized(
      vi: "từ nay bàn “\(name)” gửi tiếp sổ \(chain)",
      en: "the desk “\(name)” goes on with the chain \(chain)"
    )
  }

  package static func hubSynced(pulled: Int, pushed: Int) -> Localized {
    Localized(
      vi: pulled + pushed == 0
        ? "đã khớp với sổ chung" : "đã nhận \(pulled) lượt, gửi \(pushed) lượt",
      en: pulled + pushed == 0
        ? "nothing was missing on either side" : "\(pulled) events received, \(pushed) sent"
    )
  }

  package static func hubNoDeskAnyMore(_ name: String) -> Localized {
    Localized(vi: "\(name) (đã bỏ)", en: "\(name) (removed)")
  }

  package static func hubViewer(_ name: String) -> Localized {
    Localized(vi: "\(name) (chỉ xem)", en: "\(name) (viewer)")
  }

  package static func hubForgot(_ count: Int) -> Localized {
    Localized(
      vi: "đã xóa vĩnh viễn \(count) mục theo sổ chung",
      en: "\(count) \(count == 1 ? "entry" : "entries") erased, since the hub says so"
    )
  }

  package static func hubRosterTaken(added: Int, changed: Int) -> Localized {
    Localized(
      vi: "đã lấy danh sách từ sổ chung: \(added) người mới, \(changed) người thay đổi",
      en: "took the roster from the hub: \(added) new, \(changed) changed"
    )
  }

  package static let hubRosterIsKnown = Localized(
    vi: "danh sách ở bàn này đã là danh sách mới nhất",
    en: "the list here is the newest"
  )

  package static let hubRosterBrought = Localized(
    vi: "đã gửi danh sách lên sổ chung",
    en: "the list is on the hub"
  )

  package static func hubHasConflicts(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) việc còn vướng; `hoinghi hub conflicts` kể từng việc",
      en:
        "\(count) \(count == 1 ? "thing is" : "things are") stuck; `hoinghi hub conflicts` names \(count == 1 ? "it" : "them")"
    )
  }

  package static let hubHasNoConflicts = Localized(
    vi: "không có gì vướng",
    en: "nothing is stuck"
  )

  package static let hubHasNoDesks = Localized(
    vi: "sổ chung chưa có bàn nào; `hoinghi hub desk add TÊN-BÀN`",
    en: "the hub has no desk yet; `hoinghi hub desk add NAME`"
  )

  // MARK: Tables

  package static let columnSeen = Localized(vi: "Lần cuối", en: "Last seen")
  package static let columnClock = Localized(vi: "Đồng hồ lệch (s)", en: "Clock ahead (s)")
  package static let columnBehind = Localized(vi: "Còn thiếu", en: "Behind")
  package static let columnEvents = Localized(vi: "Đã gửi", en: "Sent")
  package static let columnConflict = Localized(vi: "Việc vướng", en: "What is stuck")
  package static let columnRemedy = Localized(vi: "Cần làm", en: "What to do")

  // MARK: Conflicts

  package static func conflictHeld(
    desk: String,
    chain: String,
    sequence: Int,
    reason: Localized
  ) -> Localized {
    Localized(
      vi: "bàn “\(desk)” giữ sổ \(chain) từ số \(sequence): \(reason.vi)",
      en: "the desk “\(desk)” keeps the chain \(chain) from number \(sequence) on: \(reason.en)"
    )
  }

  package static let heldNotYours = Localized(
    vi: "sổ chung không biết sổ này là của bàn nào",
    en: "the hub does not know whose chain it is"
  )
  package static let heldGap = Localized(
    vi: "thiếu những lượt trước nó",
    en: "what it follows is missing"
  )
  package static let heldUnreadable = Localized(
    vi: "sổ chung không đọc được lượt này",
    en: "the hub cannot read it"
  )
  package static let heldRehearsed = Localized(
    vi: "tập dượt và thật không ghi chung",
    en: "rehearsed and real events do not go together"
  )
  package static let heldText = Localized(
    vi: "ghi chú không phải ghi chú đã niêm phong",
    en: "its text is not the one that was sealed"
  )
  package static let heldIDTaken = Localized(
    vi: "đã có lượt khác cùng mã số",
    en: "another event has its id"
  )

  package static func remedyAdopt(_ chain: String) -> Localized {
    Localized(
      vi: "ban tổ chức chạy `hoinghi hub desk adopt \(chain) TÊN-BÀN`",
      en: "the organiser runs `hoinghi hub desk adopt \(chain) NAME`"
    )
  }

  package static func conflictFork(chain: String, desk: String) -> Localized {
    Localized(
      vi: "sổ \(chain) của bàn “\(desk)” rẽ hai nhánh: tệp sổ đã bị chép và cả hai cùng ghi",
      en:
        "the chain \(chain) of the desk “\(desk)” has two branches: the store was copied and both recorded"
    )
  }

  package static let remedyFork = Localized(
    vi: "không mất gì, cả hai nhánh đều giữ; đừng dùng tiếp bản chép",
    en: "nothing is lost, both branches are kept; do not go on with the copy"
  )

  package static let remedyTwice = Localized(
    vi: "chỉ tính lượt đầu; hỏi lại người ở hai bàn",
    en: "the first counts; ask at both desks"
  )

  package static func conflictRefused(event: String, chain: String, reason: Localized) -> Localized
  {
    Localized(
      vi: "bàn này không nhận lượt \(event) của sổ \(chain): \(reason.vi)",
      en: "this desk does not take the event \(event) of the chain \(chain): \(reason.en)"
    )
  }

  package static let remedyRefused = Localized(
    vi: "mọi lượt khác vẫn nhận; thử lại mỗi khi nối",
    en: "all others are taken; it is tried again at each connection"
  )

  package static func conflictUnnamed(_ who: Localized) -> Localized {
    Localized(
      vi: "có lượt về người chưa có trong danh sách ở đây: \(who.vi)",
      en: "events are about somebody who is not on the list here: \(who.en)"
    )
  }

  package static let remedyUnnamed = Localized(
    vi: "lượt đã giữ; `hoinghi hub roster push` ở bàn có người đó",
    en: "the events are kept; `hoinghi hub roster push` at the desk that has the person"
  )

  package static func conflictForgottenHere(people: Int, texts: Int) -> Localized {
    Localized(
      vi: "mới xóa ở bàn này, chưa xóa ở các bàn khác: \(people) người, \(texts) ghi chú",
      en: "erased at this desk and not yet elsewhere: \(people) people, \(texts) texts"
    )
  }

  package static let remedyForgottenHere = Localized(
    vi: "xóa ở một bàn có quyền (`hub desk add --may-forget`)",
    en: "erase at a desk that may (`hub desk add --may-forget`)"
  )

  package static func conflictUnreadable(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) dòng trên sổ chung chương trình này không đọc được",
      en: "this program cannot read \(count) of the hub's lines"
    )
  }

  package static let remedyUnreadable = Localized(
    vi: "cập nhật hoinghi ở bàn này",
    en: "bring hoinghi up to date at this desk"
  )

  package static let remedyRoster = Localized(
    vi: "danh sách ở đây giữ nguyên",
    en: "the list here stays as it is"
  )
}
