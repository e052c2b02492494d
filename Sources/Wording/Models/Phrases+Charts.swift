package import Conference

/// What a chart says beside its bars.
extension Phrases {
  package static let soFar = Localized(vi: "đến nay", en: "so far")
  package static let notReportedYet = Localized(
    vi: "chưa có số liệu, nên hỏi",
    en: "not reported yet: ask"
  )
  package static let periodsDisagree = Localized(
    vi: "số liệu hai kỳ không khớp",
    en: "the two periods' figures disagree"
  )
  package static let chartsShareScale = Localized(
    vi: "Các biểu đồ theo giai đoạn có cùng đơn vị thì vẽ trên cùng một thang.",
    en: "Charts of periods are drawn on one scale where their units are the same."
  )
}
