import VietnameseText

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

  /// Whether a note says that somebody else comes: "thay bằng ông B", and not "thay ông B", who is
  /// replaced.
  static func isReplaced(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    return replaced.contains { ListField.begins(plain, with: $0) }
  }

  /// Whether a cell for a name says that nobody comes: "Vắng", "Không cử đại biểu".
  static func isNobody(_ text: String) -> Bool {
    let marked = Composition.composed(text.lowercased())
    // Vàng is a name, which is told by its mark.
    guard marked.contains(" ") else { return ["vắng", "không", "hủy", "huỷ"].contains(marked) }
    if markedNobody.contains(where: { marked == $0 || marked.hasPrefix($0 + " ") }) { return true }
    let plain = ListField.plain(text)
    return nobody.contains { ListField.begins(plain, with: $0) } && !SharedCell.isName(text)
  }

  private static let replaced = [
    "thay bang", "thay boi", "duoc thay", "da thay", "da duoc thay", "se thay", "cu nguoi",
    "da cu nguoi", "cu thay", "doi nguoi", "da doi nguoi", "uy quyen", "da uy quyen",
    "replaced by", "substituted by",
  ]

  /// With their marks no name is like them: Đa Huy is one.
  private static let markedNobody = [
    "vắng mặt", "xin vắng", "báo vắng", "không tham dự", "không tham gia", "không dự", "không đến",
    "không đi", "không cử", "không có", "không đăng ký", "đã hủy", "đã huỷ",
  ]

  private static let nobody = [
    "vang mat", "xin vang", "bao vang", "khong tham du", "khong tham gia", "khong du",
    "khong den", "khong di", "khong cu", "khong co", "khong dang ky", "da huy", "no show",
    "not attending",
  ]

  /// Whether a registration's status leaves it open whether somebody comes: cancelled, waiting, unsure.
  ///
  /// What is said of money or of the door is another matter.
  static func isDoubtful(_ text: String) -> Bool {
    guard !isCancelled(text), !isReplaced(text) else { return true }
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
    "tu choi", "rut", "xin rut", "vang", "dang cho",
    "no", "not", "cannot", "can t",
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
    "khong tham du", "khong tham gia", "khong den", "khong du", "da huy", "xin vang", "bao vang",
    "vang mat", "cancelled by", "canceled by",
  ]
}
