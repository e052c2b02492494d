import Conference

/// Faults of what models are compared by, of a what-if, and of the arrangements of a visit.
extension Phrases {
  static func comparison(_ reason: DataFault.Reason) -> DataFaultParts {
    switch reason {
    case .measureMixesUnits(let id):
      (
        Localized(
          vi: "các số liệu của đại lượng “\(short(id))” khác đơn vị",
          en: "the figures of the measure “\(short(id))” differ in their units"
        ),
        Localized(
          vi: "dùng cùng một đơn vị, hoặc một đại lượng khác",
          en: "give them one unit, or this one another measure"
        )
      )
    case .measureTwice(let id):
      (
        Localized(
          vi: "mô hình có hai số liệu của đại lượng “\(short(id))”",
          en: "the model has two figures of the measure “\(short(id))”"
        ),
        Localized(
          vi: "chỉ để \"measure\" ở số liệu đem ra so sánh",
          en: "leave \"measure\" to the one that is compared"
        )
      )
    case .notAmongFacts(let id):
      (
        Localized(
          vi: "“\(short(id))” không nằm trong \"facts\" của mô hình",
          en: "“\(short(id))” is none of the model's \"facts\""
        ),
        Localized(vi: "thêm vào \"facts\", hoặc bỏ đi", en: "add it there, or take it out")
      )
    case .basisNotReported(let id):
      (
        Localized(
          vi: "“\(short(id))” không phải là con số nguồn nêu là đã đạt",
          en: "“\(short(id))” is not reported as reached"
        ),
        Localized(
          vi: "dùng số liệu “reported” không phải chỉ tiêu, hoặc bỏ \"whatIf\"",
          en: "name a “reported” figure that is no target, or take \"whatIf\" out"
        )
      )
    case .basisNotPositive(let id):
      (
        Localized(
          vi: "“\(short(id))” không lớn hơn 0 nên không chia được",
          en: "“\(short(id))” is not above zero, so nothing can be divided by it"
        ),
        Localized(
          vi: "sửa số liệu ấy, hoặc bỏ \"whatIf\"",
          en: "correct that figure, or take \"whatIf\" out"
        )
      )
    case .resultWithoutTotal(let id):
      (
        Localized(
          vi: "“\(short(id))” không cho biết trên tổng số bao nhiêu",
          en: "“\(short(id))” does not say of how many"
        ),
        Localized(
          vi: "thêm \"total\" lớn hơn 0 vào số liệu ấy",
          en: "give it a \"total\" above zero"
        )
      )
    case .arrangementsMissing:
      (
        Localized(
          vi: "ghi xuất xứ mà không ghi giờ đi, nơi tập trung, xe hay người liên hệ",
          en: "a provenance of no arrangements"
        ),
        Localized(
          vi: "thêm một trong các mục ấy, hoặc bỏ mục này",
          en: "add departs, meetingPoint, bus or contact, or take this out"
        )
      )
    default: (thisValue, thisValue)
    }
  }
}
