/// What the status of a registration says.
enum StatusWords {
  /// Whether the words say that somebody does not come after all.
  static func isCancelled(_ text: String) -> Bool {
    let plain = ListField.plain(text)
    return cancelled.contains(plain)
      || openings.contains { ListField.begins(plain, with: $0) }
  }

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
