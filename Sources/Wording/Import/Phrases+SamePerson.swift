package import Conference

/// Whether a row of a list is somebody who is known.
extension Phrases {
  /// "Trần Văn Hai, mã 10019, đã điểm danh".
  package static func knownPerson(_ name: String, code: String, hasCome: Bool) -> Localized {
    Localized(
      vi: "\(name), mã \(code), \(hasCome ? "đã" : "chưa") điểm danh",
      en: "\(name), code \(code), \(hasCome ? "has" : "has not") checked in"
    )
  }

  package static func personOfRow(_ name: String, row: Int) -> Localized {
    Localized(vi: "\(name) ở hàng \(row)", en: "\(name) of row \(row)")
  }

  /// What two have in common, by the name of the sign.
  package static func sameSign(_ sign: String) -> Localized {
    switch sign {
    case "id": Localized(vi: "cùng hoinghi-id, khác tên", en: "one hoinghi-id, another name")
    case "repeated-id": Localized(vi: "cùng hoinghi-id", en: "one hoinghi-id")
    case "ref": Localized(vi: "cùng Mã", en: "the same Mã")
    case "phone": Localized(vi: "cùng số điện thoại", en: "the same phone")
    case "name": Localized(vi: "tên giống", en: "a like name")
    case "office":
      Localized(
        vi: "cùng đơn vị, đã điểm danh mà không còn trên danh sách",
        en: "the same office, has checked in and is not on the list any more"
      )
    case "seat":
      Localized(
        vi: "ghế chưa có tên của cùng đơn vị, không còn trên danh sách",
        en: "an empty seat of the same office, not on the list any more"
      )
    default: Localized(vi: "giống hệt, chỉ khác STT", en: "equal but for the running number")
    }
  }

  /// What tells somebody from a namesake, as far as it is known.
  package static func evidence(
    phone: String?,
    position: String?,
    office: String?,
    ref: String?
  ) -> Localized {
    func list(_ labels: [String]) -> String {
      let told = zip(labels, [ref, position, office, phone]).compactMap { label, value in
        value.map { "\(label) \($0)" }
      }
      return told.isEmpty ? "—" : told.joined(separator: ", ")
    }
    return Localized(
      vi: list(["Mã", "chức vụ", "đơn vị", "điện thoại"]),
      en: list(["Mã", "position", "office", "phone"])
    )
  }

  /// The row's number stands before it.
  package static func asksWhetherSame(
    _ name: String,
    _ who: Localized,
    signs: [Localized],
    here: Localized,
    there: Localized
  ) -> Localized {
    let common = inCommon(signs)
    return Localized(
      vi:
        "\(name) có phải là \(who.vi)? (\(common.vi); hàng này: \(here.vi); người kia: \(there.vi))",
      en:
        "is \(name) the same person as \(who.en)? (\(common.en); this row: \(here.en); the other: \(there.en))"
    )
  }

  /// Both stand below it.
  package static func asksWhetherOne(signs: [Localized]) -> Localized {
    let common = inCommon(signs)
    return Localized(
      vi: "Có phải một người không? Điểm chung: \(common.vi).",
      en: "Are they one person? In common: \(common.en)."
    )
  }

  package static func rowOfFile(_ number: Int) -> Localized {
    Localized(vi: "Hàng \(number)", en: "Row \(number)")
  }

  package static let onTheList = Localized(vi: "Đã biết", en: "Known")

  /// "Trần Văn Hai; chức vụ Chủ tịch, đơn vị UBND xã".
  package static func person(_ name: Localized, evidence: Localized) -> Localized {
    Localized(vi: "\(name.vi); \(evidence.vi)", en: "\(name.en); \(evidence.en)")
  }

  /// "Hàng 5: …".
  package static func ofRow(_ number: Int, _ words: Localized) -> Localized {
    Localized(vi: "Hàng \(number): \(words.vi)", en: "Row \(number): \(words.en)")
  }

  private static func inCommon(_ signs: [Localized]) -> Localized {
    Localized(
      vi: signs.map(\.vi).joined(separator: ", "),
      en: signs.map(\.en).joined(separator: ", ")
    )
  }

  /// `answer` is what both options take.
  package static func optionsForSame(_ answer: String) -> Localized {
    Localized(
      vi: "một người: --same \(answer); hai người: --different \(answer)",
      en: "one person: --same \(answer); two: --different \(answer)"
    )
  }

  package static func badPair(_ option: String, _ text: String) -> Localized {
    Localized(
      vi: "'\(option)' không hiểu '\(text)'; viết MÃ=HÀNG hoặc rowN=rowM, ví dụ 10019=row5.",
      en: "'\(option)' does not understand '\(text)'; write CODE=ROW or rowN=rowM, say 10019=row5."
    )
  }

  /// `path` is a store, not the lines of a log.
  package static func noPairsForStore(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path) là tệp sổ, người trong đó mang mã và số riêng nên không dùng --same, --different được — trên \
        máy kia hãy chạy “hoinghi log export TỆP” rồi nhận tệp đó
        """,
      en: """
        \(path) is a store, whose people come with ids of their own: --same and --different are not for it \
        — run 'hoinghi log export FILE' on that laptop and import that file
        """
    )
  }

  /// An answer about somebody or a row that is not there.
  package static func pairMeansNobody(_ pair: String, in file: String) -> Localized {
    Localized(
      vi: "“\(pair)”: sổ không có mã ấy, hoặc \(file) không có hàng ấy.",
      en: "“\(pair)”: nobody here has that code, or \(file) has no such row."
    )
  }

  package static func pairContradicts(_ pair: String) -> Localized {
    Localized(
      vi: "“\(pair)” vừa có ở --same vừa có ở --different; bỏ một trong hai.",
      en: "“\(pair)” stands in --same and in --different; take one of them out."
    )
  }

  package static func pairHasOwnRow(_ pair: String, row: Int, in file: String) -> Localized {
    Localized(
      vi: "--same \(pair): người mang mã ấy là hàng \(row) của \(file), hàng kia là người khác đã "
        + "biết; nếu đúng là một người thì xóa một hàng khỏi tệp.",
      en: "--same \(pair): whoever has that code is row \(row) of \(file), and the other row is "
        + "somebody else who is known; if they are one person, take one row out of the file."
    )
  }

  package static let pairName = Localized(vi: "mã=hàng", en: "code=row")
  package static let helpSame = Localized(
    vi: "hàng này là người đã biết (mã=rowN) hoặc trùng hàng khác (rowM=rowN); dùng được nhiều lần",
    en: "a row is somebody who is known (code=rowN) or another row (rowM=rowN); repeatable"
  )
  package static let helpDifferent = Localized(
    vi: "hàng này là người khác, không phải người mang mã hoặc hàng kia; dùng được nhiều lần",
    en: "a row is not the one with that code, or of that row; repeatable"
  )

  package static func rowHasTakenCode(_ code: String, holder: String) -> Localized {
    Localized(
      vi: "mã \(code) ở đây là của \(holder) — xóa ô mã và hoinghi-id để máy này cấp mã mới",
      en: "code \(code) is \(holder)'s here — clear code and hoinghi-id to be given a new one"
    )
  }

  /// A data folder gives an id, with check-ins, to another name.
  package static func personOfOtherName(_ id: String, known: String, now: String) -> Localized {
    Localized(
      vi:
        "roster.json gọi người mang id “\(id)” là “\(now)”, còn sổ đã ghi là “\(known)” — người khác thì "
        + "cho id khác; đúng người thì giữ tên cũ, hoặc nhập danh sách bằng “hoinghi import roster”",
      en:
        "roster.json calls id “\(id)” “\(now)”, and the log knows it as “\(known)” — give somebody else "
        + "an id of their own; for the same person keep the name, or import a list with “hoinghi import "
        + "roster”"
    )
  }

  /// "như hàng 4".
  package static func asRow(_ row: Int) -> Localized {
    Localized(vi: "như hàng \(row)", en: "as row \(row)")
  }

  package static let columnIsOurs = Localized(
    vi: "của hoinghi, để hai máy nhận ra một người",
    en: "hoinghi's own, so that two laptops know one person"
  )
}
