/// What the status of a registration says.
enum StatusWords {
  /// Columns in which a mark says that somebody does not come: "Vắng" with an x.
  static let absentHeadings = [
    "vang", "vang mat", "xin vang", "khong du", "khong tham du", "khong den", "khong di", "da huy",
    "absent", "cancelled", "canceled", "declined",
  ]

  /// Whether a cell leaves it open whether somebody comes, in a column of that heading.
  static func isDoubtful(_ text: String, under heading: String) -> Bool {
    guard absentHeadings.contains(ListField.plain(heading)) else { return isDoubtful(text) }
    let plain = ListField.plain(text)
    return !plain.isEmpty && !["0", "khong", "no", "false", "n"].contains(plain)
  }

  /// Whether the words say that somebody does not come after all.
  static func isCancelled(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    return cancelled.contains(plain)
      || openings.contains { ListField.begins(plain, with: $0) }
  }

  /// Whether a registration's status leaves it open whether somebody comes: cancelled, waiting, unsure.
  ///
  /// What is said of money or of the door is another matter.
  static func isDoubtful(_ text: String) -> Bool {
    guard !isCancelled(text) else { return true }
    let plain = ListField.plain(text)
    guard !others.contains(where: { ListField.begins(plain, with: $0) }) else { return false }
    return doubtful.contains(plain)
      || doubts.contains { ListField.begins(plain, with: $0) }
  }

  private static let doubtful: Set<String> = [
    "0", "false", "cho", "maybe", "tentative", "pending approval", "co the", "on waitlist",
    "on waiting list",
  ]

  private static let doubts = [
    "khong", "chua", "cho", "danh sach cho", "trong danh sach cho", "huy", "hoan ve", "da hoan",
    "tu choi", "rut", "xin rut", "vang", "cu nguoi", "dang cho",
    "thay bang", "thay boi", "da thay", "doi nguoi", "uy quyen", "no", "not", "cannot", "can t",
    "waitlist", "waitlisted", "waiting", "awaiting", "declined", "cancelled", "canceled",
    "refunded", "withdrawn", "rejected", "absent", "unable",
  ]

  private static let others = [
    "chua thanh toan", "chua tra", "chua nop", "cho thanh toan", "chua diem danh", "chua check",
    "not checked", "not paid", "awaiting payment", "khong mat phi", "khong thu phi",
  ]

  private static let cancelled: Set<String> = [
    "huy", "da huy", "bi huy", "huy bo", "da huy bo", "huy dang ky", "tu choi", "bi tu choi", "rut",
    "da rut", "xin rut", "vang", "vang mat", "xin vang", "khong", "khong di", "hoan tien",
    "da hoan tien", "het han", "cancelled", "canceled", "cancel", "refunded", "refund",
    "partially refunded", "declined", "rejected", "withdrawn", "deleted", "not attending",
    "not going", "no", "no show", "expired", "void", "voided", "transferred", "not approved",
    "revoked",
  ]

  private static let openings = [
    "khong tham du", "khong tham gia", "khong den", "khong du", "da huy", "cancelled by",
    "canceled by",
  ]
}
