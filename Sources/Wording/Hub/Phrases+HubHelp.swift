package import Conference

/// What the help says of the verbs of a hub.
extension Phrases {
  package static let helpHubSetting = Localized(
    vi: "sổ chung của các bàn: chuỗi kết nối tới cơ sở dữ liệu PostgreSQL",
    en: "the hub that the desks share: a connection string of PostgreSQL"
  )
  package static let addressName = Localized(vi: "chuỗi-kết-nối", en: "address")
  package static let chainName = Localized(vi: "mã-sổ", en: "chain")

  package static let helpHubVerb = Localized(
    vi: "nhiều bàn cùng một sổ chung",
    en: "several desks that share one hub"
  )
  package static let helpHubInit = Localized(
    vi: "lập sổ chung trong một cơ sở dữ liệu PostgreSQL; chạy lại không hại gì",
    en: "create the hub in a PostgreSQL database; running it again is harmless"
  )
  package static let helpHubDesk = Localized(
    vi: "cho một bàn vào, hoặc không cho vào nữa",
    en: "add and remove desks"
  )
  package static let helpHubDeskAdd = Localized(
    vi: "cho một bàn vào; in chuỗi kết nối của bàn đó, chỉ lần này",
    en: "let a desk in; prints its connection string, this once"
  )
  package static let helpHubDeskName = Localized(
    vi: "tên bàn trên sổ chung",
    en: "what the desk is called on the hub"
  )
  package static let helpHubViewer = Localized(
    vi: "chỉ được xem số liệu, không ghi gì",
    en: "it may look at the figures alone and record nothing"
  )
  package static let helpHubMayForget = Localized(
    vi: "những gì bàn này xóa vĩnh viễn thì bàn nào cũng xóa",
    en: "what this desk forgets is forgotten at every desk"
  )
  package static let helpHubHost = Localized(
    vi: "địa chỉ mà các bàn khác thấy máy này; không nêu thì là tên máy",
    en: "where the other desks find this machine; its name otherwise"
  )
  package static let helpHubDeskRemove = Localized(
    vi: "không cho bàn này vào nữa; những gì bàn đã ghi vẫn còn",
    en: "let a desk in no more; what it has recorded stays"
  )
  package static let helpHubDeskAdopt = Localized(
    vi: "giao sổ của một máy đã hỏng cho một bàn khác đưa lên sổ chung",
    en: "let a desk bring the log of a laptop that is gone"
  )
  package static let helpHubChain = Localized(
    vi: "mã sổ, như `hub conflicts` in ra",
    en: "the chain, as `hub conflicts` prints it"
  )
  package static let helpHubSync = Localized(
    vi: "nhận và gửi những gì còn thiếu; không nêu --once thì cứ làm tiếp đến khi dừng",
    en: "receive and send what is missing; keeps running unless --once"
  )
  package static let helpHubOnce = Localized(
    vi: "một lượt rồi thôi",
    en: "once, then stop"
  )
  package static let helpHubStatus = Localized(
    vi: "từng bàn đã tới đâu, đồng hồ lệch bao nhiêu, còn gì vướng",
    en: "how far each desk is, how far its clock is off, what is stuck"
  )
  package static let helpHubConflicts = Localized(
    vi: "những gì sổ chung hoặc bàn này không nhận, và ai vào ở hai bàn",
    en: "what the hub or this desk did not take, and who came in at two desks"
  )
  package static let helpHubRoster = Localized(
    vi: "danh sách đại biểu trên sổ chung",
    en: "the roster on the hub"
  )
  package static let helpHubRosterPush = Localized(
    vi: "gửi danh sách đã nhập ở bàn này lên sổ chung",
    en: "send the list that was imported here"
  )
  package static let helpHubRosterPull = Localized(
    vi: "lấy danh sách từ sổ chung về; máy thứ hai chỉ cần lệnh này",
    en: "take the list from the hub; all that a second laptop needs"
  )
}
