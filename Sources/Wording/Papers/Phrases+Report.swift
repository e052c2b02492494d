package import Conference

/// The attendance report: the list to sign, who is missing, the words for the minutes.
extension Phrases {
  package static let signedListTitle = Localized(
    vi: "DANH SÁCH KÝ NHẬN",
    en: "LIST OF DELEGATES FOR SIGNATURE"
  )
  package static let missingListTitle = Localized(
    vi: "ĐẠI BIỂU CHƯA ĐẾN",
    en: "DELEGATES WHO HAVE NOT COME"
  )
  package static let reportNumber = Localized(vi: "STT", en: "No.")
  package static let reportName = Localized(vi: "Họ và tên", en: "Name")
  package static let reportOffice = Localized(vi: "Đơn vị", en: "Office")
  package static let reportPositionAndOffice = Localized(
    vi: "Chức vụ, đơn vị",
    en: "Position, office"
  )
  package static let reportPosition = Localized(vi: "Chức vụ", en: "Position")
  package static let reportHonorific = Localized(vi: "Danh xưng", en: "Title")
  package static let reportArrival = Localized(vi: "Giờ đến", en: "Arrived")
  package static let reportSignature = Localized(vi: "Ký tên", en: "Signature")
  package static let reportCallResult = Localized(vi: "Kết quả liên lạc", en: "Outcome of call")
  package static let reportNation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  package static let reportMotto = "Độc lập - Tự do - Hạnh phúc"

  package static func reportSubject(_ title: Localized) -> Localized {
    Localized(vi: "Hội nghị “\(title.vi)”", en: "Conference “\(title.en)”")
  }

  /// The day and the place: "Ngày 18/9/2023, tại Hà Nội"; the day alone where nobody said where.
  package static func reportDay(_ date: Localized, place: Localized?) -> Localized {
    guard let place else { return Localized(vi: "Ngày \(date.vi)", en: date.en) }
    return Localized(vi: "Ngày \(date.vi), tại \(place.vi)", en: "\(date.en), \(place.en)")
  }

  package static func reportList(_ list: Localized) -> Localized {
    Localized(vi: "Danh sách: \(list.vi)", en: "List: \(list.en)")
  }

  package static let reportIsSample = Localized(
    vi:
      "DANH SÁCH MẪU — tên và đơn vị là dữ liệu minh họa, không phải đại biểu thật",
    en:
      "SAMPLE LIST — made-up names and offices, not real delegates"
  )
  package static let reportIsRehearsal = Localized(
    vi: "TẬP DƯỢT — số liệu không phải của hội nghị thật",
    en: "REHEARSAL — these are not the conference's figures"
  )

  /// "Cần Thơ (35 đại biểu)".
  package static func reportGroup(_ name: Localized, people: Int) -> Localized {
    Localized(
      vi: "\(name.vi) (\(people) đại biểu)",
      en: "\(name.en) (\(people) \(people == 1 ? "delegate" : "delegates"))"
    )
  }

  package static let reportNoProvince = Localized(vi: "Không ghi tỉnh", en: "No province given")
  package static let reportVacant = Localized(vi: "(chưa cử)", en: "(not named yet)")
  package static let reportExcused = Localized(vi: "báo vắng", en: "excused")
  package static let reportWalkIn = Localized(vi: "bổ sung", en: "walk-in")
  package static let reportSubstitute = Localized(vi: "đi thay", en: "substitute")

  package static func reportSubstitute(for name: Localized) -> Localized {
    Localized(vi: "đi thay \(name.vi)", en: "substitute for \(name.en)")
  }

  package static let reportSummaryTitle = Localized(vi: "Tổng hợp", en: "Summary")
  package static let reportSummoned = Localized(vi: "Triệu tập", en: "Invited")
  package static let reportCame = Localized(vi: "Theo danh sách", en: "As listed")
  package static let reportReplaced = Localized(vi: "Đi thay", en: "Substitutes")
  package static let reportExtra = Localized(vi: "Bổ sung", en: "Walk-ins")
  package static let reportAbsent = Localized(vi: "Báo vắng", en: "Excused")
  package static let reportMissing = Localized(vi: "Chưa đến", en: "Not come")
  package static let reportTotal = Localized(vi: "Cộng", en: "Total")

  /// The sentences for the minutes.
  ///
  /// - Parameters:
  ///   - summoned: How many were on the list.
  ///   - came: How many of those came.
  ///   - replaced: How many of those had somebody else come in their place.
  ///   - extra: How many came and were on no list.
  ///   - excused: How many had said that they would not come, and had nobody come for them.
  ///   - missing: How many did not come and had not said so.
  /// - Returns: One paragraph.
  package static func minutes(
    summoned: Int,
    came: Int,
    replaced: Int,
    extra: Int,
    excused: Int,
    missing: Int
  ) -> Localized {
    let arrived = came + replaced + extra
    let absent = excused + missing
    guard arrived > 0 else {
      return Localized(
        vi: "Số đại biểu được triệu tập: \(summoned).",
        en: "Delegates invited: \(summoned)."
      )
    }
    var vi = "Số đại biểu được triệu tập: \(summoned). Số đại biểu đến dự: \(arrived)"
    var en = "Delegates invited: \(summoned). Delegates who attended: \(arrived)"
    if replaced > 0 || extra > 0 {
      var partsVi = ["\(came) đại biểu theo danh sách"]
      var partsEn = ["\(came) on the list"]
      if replaced > 0 {
        partsVi.append("\(replaced) đại biểu đi thay")
        partsEn.append("\(replaced) in another's place")
      }
      if extra > 0 {
        partsVi.append("\(extra) đại biểu bổ sung ngoài danh sách")
        partsEn.append("\(extra) beside the list")
      }
      let lastVi = partsVi.removeLast()
      let lastEn = partsEn.removeLast()
      vi += ", gồm \(partsVi.joined(separator: ", ")) và \(lastVi)"
      en += ": \(partsEn.joined(separator: ", ")) and \(lastEn)"
    }
    if absent == 0 {
      vi += ". Không có đại biểu vắng mặt."
      en += ". Nobody was absent."
    } else {
      vi += ". Số đại biểu vắng mặt: \(absent)"
      en += ". Absent: \(absent)"
      if excused > 0 {
        vi += missing == 0 ? ", đều đã báo trước." : ", trong đó \(excused) đại biểu đã báo trước."
        en += missing == 0 ? ", all excused." : ", of whom \(excused) excused."
      } else {
        vi += "."
        en += "."
      }
    }
    return Localized(vi: vi, en: en)
  }

  package static let reportPreparedBy = Localized(vi: "NGƯỜI LẬP DANH SÁCH", en: "PREPARED BY")
  package static let reportOnBehalf = Localized(vi: "TM. BAN TỔ CHỨC", en: "FOR THE ORGANISER")
  package static let reportSignHere = Localized(
    vi: "(Ký, ghi rõ họ tên)",
    en: "(Signature and name)"
  )
  package static let reportBlankDate = Localized(
    vi: "…………, ngày … tháng … năm ……",
    en: "Date: ………………………"
  )

  /// When the report was made.
  package static func reportMade(_ clock: String, _ date: Localized) -> Localized {
    Localized(vi: "Lập lúc \(clock) ngày \(date.vi)", en: "As of \(clock), \(date.en)")
  }

  package static let reportNobodyMissing = Localized(
    vi: "Không còn ai chưa đến.",
    en: "Nobody is missing."
  )
  package static let reportNobody = Localized(
    vi: "Danh sách chưa có ai.",
    en: "There is nobody on the list."
  )

  package static func reportWritten(_ path: String) -> Localized {
    Localized(vi: "đã ghi báo cáo vào \(path)", en: "the report is in \(path)")
  }
}
