package import Conference

/// What a list changes, before or after it is written.
extension Phrases {
  /// One line for a person who is new; `name` with what stands before it, `details` what else the
  /// list says.
  package static func planAdds(row: Int?, _ name: String, details: [Localized]) -> Localized {
    func told(_ language: Language) -> String {
      details.isEmpty ? "" : ": " + details.map { $0[language] }.joined(separator: "; ")
    }
    guard let row else {
      return Localized(vi: "thêm  \(name)\(told(.vi))", en: "add  \(name)\(told(.en))")
    }
    return Localized(
      vi: "thêm  \(name) (hàng \(row))\(told(.vi))",
      en: "add  \(name) (row \(row))\(told(.en))"
    )
  }

  package static func planChanges(
    code: String,
    _ name: String,
    fields: [(label: Localized, before: String?, after: String?)],
    why: Localized?
  ) -> Localized {
    func told(_ language: Language) -> String {
      let changes = fields.map { field in
        "\(field.label[language]): \(field.before ?? "—") → \(field.after ?? "—")"
      }
      return ([why?[language]].compactMap(\.self) + changes).joined(separator: "; ")
    }
    return Localized(
      vi: "đổi  \(code)  \(name): \(told(.vi))",
      en: "change  \(code)  \(name): \(told(.en))"
    )
  }

  package static let planIsListed = Localized(
    vi: "đã ghi tại bàn, nay có trên danh sách",
    en: "registered at a desk, on the list now"
  )
  package static let planIsBack = Localized(vi: "có lại trên danh sách", en: "on the list again")
  package static let planKeepsWhy = Localized(
    vi: "không còn trên danh sách nhưng đã điểm danh",
    en: "not on the list any more, but has checked in"
  )

  package static func planWithdraws(code: String, _ name: String) -> Localized {
    Localized(
      vi: "rút  \(code)  \(name): không còn trên danh sách",
      en: "withdraw  \(code)  \(name): not on the list any more"
    )
  }

  package static func planKeeps(code: String, _ name: String) -> Localized {
    Localized(
      vi: "giữ  \(code)  \(name): \(planKeepsWhy.vi)",
      en: "keep  \(code)  \(name): \(planKeepsWhy.en)"
    )
  }

  /// A row that was taken for nobody; `detail` what it says of others.
  package static func planSkips(
    row: Int,
    kind: String,
    _ text: String,
    detail: Localized?
  ) -> Localized {
    let what = skippedRow(kind)
    return Localized(
      vi: "bỏ qua  hàng \(row) (\(what.vi)): \(text)" + (detail.map { " → \($0.vi)" } ?? ""),
      en: "skip  row \(row) (\(what.en)): \(text)" + (detail.map { " → \($0.en)" } ?? "")
    )
  }

  /// What a row is that is nobody.
  package static func skippedRow(_ kind: String) -> Localized {
    switch kind {
    case "group-heading": Localized(vi: "tiêu đề nhóm", en: "a group's heading")
    case "title": Localized(vi: "phía trên tiêu đề cột", en: "above the header")
    case "total": Localized(vi: "hàng tổng cộng", en: "a total")
    case "header": Localized(vi: "tiêu đề cột lặp lại", en: "the header again")
    case "column-numbers": Localized(vi: "hàng đánh số cột", en: "the columns' numbers")
    case "continued":
      Localized(vi: "họ tên gộp ô với hàng trên, cùng một người", en: "more of the person above")
    case "repeated": Localized(vi: "một người, chỉ tính một lần", en: "one person, counted once")
    case "forgotten": Localized(vi: "đã xóa ở máy này", en: "erased on this laptop")
    case "cancelled": Localized(vi: "đã hủy, bỏ ra theo --cancelled", en: "cancelled, left out")
    default: Localized(vi: "không phải đại biểu", en: "no delegate")
    }
  }

  package static func planSummary(
    _ file: String,
    added: Int,
    changed: Int,
    unchanged: Int,
    withdrawn: Int,
    kept: Int,
    skipped: Int,
    questions: Int,
    isDryRun: Bool
  ) -> Localized {
    Localized(
      vi: (isDryRun ? "\(file): nếu nhập sẽ " : "\(file): đã nhập, ")
        + "thêm \(added), đổi \(changed), giữ nguyên \(unchanged), rút \(withdrawn)"
        + (kept > 0 ? ", giữ vì đã điểm danh \(kept)" : "")
        + (skipped > 0 ? "; bỏ qua \(skipped) hàng" : "")
        + (questions > 0 ? "; còn \(questions) câu hỏi" : "") + ".",
      en: (isDryRun ? "\(file): would be imported: " : "\(file): imported: ")
        + "\(added) added, \(changed) changed, \(unchanged) as before, \(withdrawn) withdrawn"
        + (kept > 0 ? ", \(kept) kept since they have checked in" : "")
        + (skipped > 0 ? "; \(skipped) \(skipped == 1 ? "row" : "rows") passed over" : "")
        + (questions > 0 ? "; \(questions) \(questions == 1 ? "question" : "questions") open" : "")
        + "."
    )
  }

  package static func planChangesNothing(_ file: String, people: Int, skipped: Int) -> Localized {
    Localized(
      vi: "\(file): \(people) đại biểu, không có gì thay đổi"
        + (skipped > 0 ? "; bỏ qua \(skipped) hàng" : "") + ".",
      en: "\(file): \(people) delegates, nothing changes"
        + (skipped > 0 ? "; \(skipped) \(skipped == 1 ? "row" : "rows") passed over" : "") + "."
    )
  }

  package static func badRows(_ count: Int, writesRest: Bool) -> Localized {
    writesRest
      ? Localized(
        vi: "\(count) hàng lỗi bị bỏ qua (--skip-bad).",
        en: "\(count) bad \(count == 1 ? "row is" : "rows are") left out (--skip-bad)."
      )
      : Localized(
        vi: """
          \(count) hàng lỗi, chưa ghi gì cả — sửa rồi nhập lại, hoặc thêm --skip-bad để bỏ qua các \
          hàng này.
          """,
        en: """
          \(count) bad \(count == 1 ? "row" : "rows"), nothing is written — correct the file and \
          import it again, or add --skip-bad to leave them out.
          """
      )
  }

  /// A code that two laptops gave to two people: `to` is what the newcomer has now, `isAsked` whether
  /// a scan of the old one asks which of both it is.
  package static func planRecodes(
    _ name: String,
    from code: String,
    holder: String,
    to new: String?,
    isAsked: Bool
  ) -> Localized {
    let vi = new.map { "\(name) nhận mã \($0)" } ?? "\(name) nhận mã mới"
    let en = new.map { "\(name) gets \($0)" } ?? "\(name) gets another"
    return Localized(
      vi: "đổi mã  \(code) ở đây là của \(holder): \(vi); "
        + (isAsked ? "quét \(code) thì hỏi là ai" : "in lại thẻ cho người này"),
      en: "code  \(code) is \(holder)'s here: \(en); "
        + (isAsked ? "a scan of \(code) asks which of both" : "print them another badge")
    )
  }

  /// The list so far and the new one have nobody in common.
  package static func listSharesNobody(with count: Int) -> Localized {
    Localized(
      vi: """
        Không ai trong \(count) người của danh sách đang dùng có trong tệp này: có đúng tệp không? Nếu \
        nhầm, nhập lại tệp cũ thì danh sách cũ và mã cũ trở lại.
        """,
      en: """
        None of the \(count) \(count == 1 ? "person" : "people") of the list in use is in this file: \
        is it the right one? If not, import the old file again; the old list and its codes come back.
        """
    )
  }

  /// People who are not found on a list of which some rows are bad.
  package static func nobodyIsWithdrawn(_ count: Int) -> Localized {
    Localized(
      vi: """
        \(count) người trong sổ không thấy trên danh sách; họ có thể ở trong các hàng lỗi hoặc các \
        câu hỏi còn lại nên không rút ai.
        """,
      en: """
        \(count) of the store \(count == 1 ? "is" : "are") not found on the list; they may be in the \
        bad rows or the open questions, so nobody is withdrawn.
        """
    )
  }

  /// Check-ins of made-up people, by name, once there is a real list.
  package static func sampleCountsForNothing(_ names: [String]) -> Localized {
    let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", …" : "")
    return Localized(
      vi: """
        lưu ý: sổ có lượt điểm danh của \(names.count) người trong danh sách mẫu (\(shown)); không \
        tính vào đâu cả. Lần sau hãy tập dượt với --rehearse.
        """,
      en: """
        note: the log holds check-ins of \(names.count) sample \
        \(names.count == 1 ? "delegate" : "delegates") (\(shown)); they count for nothing. Next time \
        rehearse with --rehearse.
        """
    )
  }

  /// Two ids turned out to be one person's; `code` and `name` of the one that goes.
  package static func planJoins(_ name: String, code: String?, with stays: String) -> Localized {
    let who = (code.map { "\($0)  " } ?? "") + name
    return Localized(
      vi: "gộp  \(who): là một người với \(stays)",
      en: "join  \(who): is one person with \(stays)"
    )
  }

  package static func rosterKeptChanging(_ file: String) -> Localized {
    Localized(
      vi: "\(file): chương trình khác đang sửa danh sách — chưa ghi gì, xin thử lại.",
      en: "\(file): another program keeps changing the list — nothing is written, try again."
    )
  }

  package static func rosterExported(_ file: String, people: Int) -> Localized {
    Localized(
      vi: "đã ghi \(people) người vào \(file); ở máy kia: hoinghi import roster TỆP",
      en: "\(people) people written to \(file); on the other laptop: hoinghi import roster FILE"
    )
  }

  package static let nobodyToExport = Localized(
    vi: "sổ chưa có danh sách nào — nhập trước bằng “hoinghi import roster TỆP”.",
    en: "the store has no list yet — import one first with “hoinghi import roster FILE”."
  )

  /// What counts as yes, in either language.
  package static let consent = ["c", "có", "co", "y", "yes"]
  package static let refusal = ["k", "không", "khong", "n", "no"]
  package static let forgetGivenUp = Localized(vi: "không xóa gì.", en: "nothing was erased.")

  package static func forgetAsks(_ who: Localized) -> Localized {
    Localized(
      vi: "xóa hẳn \(who.vi)? Không lấy lại được. Gõ c rồi Enter để xóa, Enter để thôi.",
      en: "erase \(who.en) for good? It cannot be taken back. y and Enter erases, Enter leaves."
    )
  }

  package static func forgetNeedsCode(_ text: String) -> Localized {
    Localized(
      vi:
        "“\(text)” không phải mã đại biểu — xóa rồi không lấy lại được nên cần đủ mã, 4 đến 6 chữ "
        + "số; xem mã bằng “hoinghi roster”",
      en: "“\(text)” is no delegate's code — erasing cannot be taken back, so it takes the whole "
        + "code, 4 to 6 digits; “hoinghi roster” shows them"
    )
  }

  package static func forgetWrongCheckDigit(_ code: String) -> Localized {
    Localized(
      vi: "mã \(code) có chữ số gõ nhầm — xem lại mã; chưa xóa gì",
      en: "code \(code) has a mistyped digit — look at it again; nothing was erased"
    )
  }

  /// Somebody who is on a list, and of whom nothing was ever recorded.
  package static func nothingKept(of code: String) -> Localized {
    Localized(
      vi: "chưa có sổ điểm danh nên chưa ghi gì về người mang mã \(code); không có gì để xóa",
      en: "there is no attendance log yet, so nothing is kept of who has code \(code); there is "
        + "nothing to erase"
    )
  }

  /// The bundled list of made-up people.
  package static let sampleNameStays = Localized(
    vi: "tên này là tên giả định của danh sách mẫu có sẵn trong chương trình nên vẫn hiện ra.",
    en: "the name is made up: it is of the sample list in the program itself, and stays on screen."
  )

  /// The list of a data folder.
  package static func dataFolderStillHolds(_ folder: String) -> Localized {
    Localized(
      vi: "tệp roster.json trong \(folder) còn tên — bỏ người này trong đó.",
      en: "roster.json in \(folder) still has the name — take it out there."
    )
  }

  /// The office's own file, which would bring the person back.
  package static func listStillHolds(_ file: String) -> Localized {
    Localized(
      vi: "tệp danh sách gốc \(file) còn tên — bỏ người này trong đó trước khi nhập lại.",
      en: "the list \(file) still has the name — take it out there before importing it again."
    )
  }

  package static func rehearsalMayHold(_ path: String) -> Localized {
    Localized(
      vi: "sổ tập dượt \(path) có thể còn lời ghi về người này — “hoinghi log wipe-rehearsal” xóa "
        + "sổ đó.",
      en: "the rehearsal's store \(path) may hold notes on the person — “hoinghi log "
        + "wipe-rehearsal” removes it."
    )
  }

  package static func forgotten(_ code: String, texts: Int) -> Localized {
    Localized(
      vi: "đã xóa hẳn người mang mã \(code)" + (texts > 0 ? " và \(texts) lời ghi kèm" : "")
        + "; sổ điểm danh vẫn liền mạch.",
      en: "who had code \(code) is erased"
        + (texts > 0 ? ", with \(texts) free \(texts == 1 ? "text" : "texts")" : "")
        + "; the log still verifies."
    )
  }

  /// A file with what was erased that we cannot change.
  package static func copyStillHolds(_ path: String, kind: String, date: Localized) -> Localized {
    let what = copyKind(kind)
    return Localized(
      vi: "còn tên hay lời ghi trong \(what.vi) \(path) (\(date.vi)) — tự xóa tệp này và các bản "
        + "chép của nó.",
      en: "the \(what.en) \(path) (\(date.en)) still has the name or what was said — delete it and "
        + "its copies yourself."
    )
  }

  /// A file that cannot be looked into.
  package static func copyMayHold(_ path: String, kind: String, date: Localized) -> Localized {
    let what = copyKind(kind)
    return Localized(
      vi: "không xem được trong \(what.vi) \(path) (\(date.vi)) còn tên hay không — còn thì tự xóa "
        + "tệp này.",
      en: "nobody can tell whether the \(what.en) \(path) (\(date.en)) still has the name — where "
        + "it has, delete it yourself."
    )
  }

  /// A file that is not there any more.
  package static func copyIsGone(_ path: String, kind: String, date: Localized) -> Localized {
    let what = copyKind(kind)
    return Localized(
      vi: "\(what.vi) \(path) (\(date.vi)) không còn ở đó — đã chuyển đi đâu thì tự xem và xóa ở "
        + "đó.",
      en: "the \(what.en) \(path) (\(date.en)) is not there any more — where it was moved, look "
        + "and delete it there."
    )
  }

  private static func copyKind(_ kind: String) -> Localized {
    switch kind {
    case "backup": Localized(vi: "bản sao lưu", en: "backup")
    case "log": Localized(vi: "sổ xuất ra", en: "exported log")
    case "notes": Localized(vi: "tệp sao và ghi chú riêng", en: "file of stars and notes")
    case "roster": Localized(vi: "danh sách xuất ra", en: "exported roster")
    default: Localized(vi: "báo cáo", en: "report")
    }
  }
}
