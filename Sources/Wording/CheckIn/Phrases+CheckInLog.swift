package import Conference

/// What is said of the log: whether it is whole, what went out and came in.
extension Phrases {
  package static let logIsEmpty = Localized(
    vi: "sổ chưa có việc nào.",
    en: "the log has no event yet."
  )
  package static let chainIsWhole = Localized(vi: "nguyên vẹn", en: "whole")

  package static let headForm = Localized(
    vi: "dạng mà 'hoinghi log head' in, ví dụ 142-7F3A-91C0-55E2",
    en: "the form that 'hoinghi log head' prints, as 142-7F3A-91C0-55E2"
  )

  package static let eventForm = Localized(
    vi: "id của một việc như 'hoinghi log show' in, ví dụ 018f3c2a-7b1e-7c3d-8a4f-0123456789ab",
    en: "an event's id as 'hoinghi log show' prints it, as 018f3c2a-7b1e-7c3d-8a4f-0123456789ab"
  )

  package static func noSuchEvent(_ id: String) -> Localized {
    Localized(
      vi: "sổ không có việc '\(id)' — xem 'hoinghi log show'",
      en: "the log has no event '\(id)' — see 'hoinghi log show'"
    )
  }

  package static func eventHasNoText(_ id: String) -> Localized {
    Localized(
      vi: "việc '\(id)' không kèm lời nào, không có gì để xóa",
      en: "event '\(id)' has no text, so there is nothing to erase"
    )
  }

  /// `what` is the event's kind, `who` whom it is about where it is about somebody.
  package static func forgetTextAsks(_ what: Localized, of who: Localized?) -> Localized {
    let (vi, en) = (who.map { " của \($0.vi)" } ?? "", who.map { " of \($0.en)" } ?? "")
    return Localized(
      vi: "xóa hẳn lời của việc '\(what.vi)'\(vi)? Không lấy lại được. Gõ c rồi Enter để xóa, "
        + "Enter để thôi.",
      en: "erase the text of '\(what.en)'\(en) for good? It cannot be taken back. y and Enter "
        + "erases, Enter leaves."
    )
  }

  package static func textForgotten(_ id: String) -> Localized {
    Localized(
      vi: "đã xóa hẳn lời của việc '\(id)'; việc vẫn còn trong sổ và không nói gì nữa",
      en: "the text of event '\(id)' is erased; the event stays and says nothing any more"
    )
  }

  /// A fault of a chain, by its word for programs.
  package static func verdict(_ word: String) -> Localized {
    switch word {
    case "changed": Localized(vi: "bị sửa", en: "changed")
    case "missing": Localized(vi: "bị mất", en: "missing")
    case "moved": Localized(vi: "bị đổi chỗ", en: "moved")
    case "inserted": Localized(vi: "bị chèn thêm", en: "inserted")
    case "forked": Localized(vi: "rẽ nhánh", en: "forked")
    case "head-differs": Localized(vi: "khác bản chép", en: "head differs")
    default: Localized(same: word)
    }
  }

  package static func eventWasChanged(_ id: String, sequence: Int) -> Localized {
    Localized(
      vi: "việc số \(sequence) (\(id)) không khớp mã băm của chính nó: đã bị sửa hoặc bị hỏng."
        + advice.vi,
      en: "event \(sequence) (\(id)) does not fit its own hash: it was changed or damaged."
        + advice.en
    )
  }

  package static func eventsAreMissing(
    _ count: Int,
    before id: String,
    sequence: Int
  ) -> Localized {
    Localized(
      vi: "mất \(count) việc trước việc số \(sequence) (\(id))." + advice.vi,
      en: "\(counted(count, "event")) missing before event \(sequence) (\(id))." + advice.en
    )
  }

  package static func eventWasMoved(_ id: String, sequence: Int) -> Localized {
    Localized(
      vi: "việc số \(sequence) (\(id)) không đứng đúng chỗ của nó." + advice.vi,
      en: "event \(sequence) (\(id)) does not stand in its place." + advice.en
    )
  }

  package static func eventWasInserted(_ id: String, sequence: Int) -> Localized {
    Localized(
      vi: "việc số \(sequence) (\(id)) không nối tiếp việc đứng trước: bị chèn thêm." + advice.vi,
      en: "event \(sequence) (\(id)) does not follow from the one before: it was inserted."
        + advice.en
    )
  }

  package static func eventIsForked(_ id: String, _ other: String, sequence: Int) -> Localized {
    Localized(
      vi: "việc số \(sequence) (\(id)) và việc \(other) cùng nối vào một việc: tệp đã được chép, "
        + "và cả hai bản cùng ghi tiếp. Cả hai nhánh đều được giữ.",
      en: "event \(sequence) (\(id)) and \(other) follow the same one: the file was copied, and "
        + "both recorded. Both branches are kept."
    )
  }

  package static func headDiffers(_ id: String?, sequence: Int) -> Localized {
    guard let id else {
      return Localized(
        vi: "không có việc số \(sequence) với mã như đã chép ra giấy: sổ đã bị viết lại, hoặc "
          + "phần cuối đã mất."
          + advice.vi,
        en: "there is no event \(sequence) with the hash that was written down: the log was "
          + "rewritten, or its end is gone."
          + advice.en
      )
    }
    return Localized(
      vi: "việc số \(sequence) (\(id)) không phải việc đã chép ra giấy: sổ đã bị viết lại."
        + advice.vi,
      en: "event \(sequence) (\(id)) is not the one that was written down: the log was rewritten."
        + advice.en
    )
  }

  package static func textWasAltered(_ id: String, sequence: Int) -> Localized {
    Localized(
      vi: "lời ghi của việc số \(sequence) (\(id)) không phải lời đã niêm phong." + advice.vi,
      en: "the text of event \(sequence) (\(id)) is not the one that was sealed." + advice.en
    )
  }

  package static func textIsMissing(_ id: String, sequence: Int) -> Localized {
    Localized(
      vi: "lời ghi của việc số \(sequence) (\(id)) đã mất, mà không ai dùng lệnh xóa." + advice.vi,
      en: "the text of event \(sequence) (\(id)) is gone, and no command erased it." + advice.en
    )
  }

  /// The row that says who the store is was edited.
  package static let identityDiffers = Localized(
    vi: "số hiệu của sổ không khớp với những việc mà chính sổ đã ghi." + advice.vi,
    en: "the log's own id is not that of the events which it recorded itself." + advice.en
  )

  /// - Parameters:
  ///   - people: Ids, with the code where the row is there.
  ///   - more: How many are not named.
  /// - Returns: What is said of them.
  package static func rowsWereAltered(_ people: [String], more: Int) -> Localized {
    let names = people.joined(separator: ", ")
    return Localized(
      vi: "trong danh sách, dòng của những người sau không còn như lúc niêm phong: \(names)"
        + (more > 0 ? " và \(more) người nữa." : ".") + advice.vi,
      en: "rows of the roster are not as they were sealed: \(names)"
        + (more > 0 ? " and \(more) more." : ".") + advice.en
    )
  }

  package static let rosterSealsDiffer = Localized(
    vi: "các niêm phong của danh sách không phải những niêm phong mà sổ đã ghi." + advice.vi,
    en: "the seals of the roster are not those that the log holds." + advice.en
  )

  package static let rosterIsNotSealed = Localized(
    vi: "danh sách chưa được niêm phong (nhập từ bản hoinghi trước, hoặc khôi phục từ bản sao); "
      + "lần nhập có thay đổi sau đây sẽ niêm phong.",
    en: "the roster is not sealed (imported by an earlier hoinghi, or restored); the next import "
      + "that changes anything seals it."
  )

  /// "1 event", "2 events".
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)" + (count == 1 ? "" : "s")
  }

  private static let advice = Localized(
    vi: " Giữ nguyên tệp này, đối chiếu với bản sao lưu và 'hoinghi log show'.",
    en: " Keep this file as it is; compare it with a backup and 'hoinghi log show'."
  )

  package static func chainIsForked(_ store: String, sequence: Int) -> Localized {
    Localized(
      vi: "sổ \(store) rẽ nhánh ở việc số \(sequence): tệp đã được chép, và cả hai bản "
        + "cùng ghi tiếp. Cả hai nhánh đều được giữ.",
      en: "the log of store \(store) forks at event \(sequence): the file was copied, and both "
        + "recorded. Both branches are kept."
    )
  }

  package static func logWritten(_ path: String, events: Int) -> Localized {
    Localized(
      vi: "đã ghi \(events) việc vào \(path), kèm cả các lý do và ghi chú; hãy giữ tệp này kín.",
      en: "\(counted(events, "event")) written to \(path), with reasons and notes; keep it close."
    )
  }

  package static func logTakenIn(_ path: String, added: Int, known: Int) -> Localized {
    Localized(
      vi: "đã nhập \(path): thêm \(added) việc, \(known) việc đã có từ trước.",
      en: "\(path) taken in: \(counted(added, "event")) added, \(known) known already."
    )
  }

  package static func atLine(file: String, line: Int, _ what: Localized) -> Localized {
    what.map { "\(file):\(line): \($0)" }
  }

  package static func moreRefused(_ count: Int) -> Localized {
    Localized(vi: "và \(count) dòng nữa.", en: "and \(counted(count, "line")) more.")
  }

  /// `exporter` is the verb that makes such files.
  package static func nothingTakenIn(_ path: String, exporter: String) -> Localized {
    Localized(
      vi: "chưa nhập gì từ \(path); hãy xuất lại bằng 'hoinghi \(exporter)' ở máy kia.",
      en: "nothing was taken in from \(path); export it again with 'hoinghi \(exporter)' there."
    )
  }

  package static func lines(_ lines: [Localized]) -> Localized {
    Localized(
      vi: lines.map(\.vi).joined(separator: "\n"),
      en: lines.map(\.en).joined(separator: "\n")
    )
  }

  package static let rehearsalOnly = Localized(
    vi: "TẬP DƯỢT: không ghi vào sổ thật.",
    en: "REHEARSAL: nothing goes into the real log."
  )

  package static func rehearsalWiped(_ path: String, copy: String) -> Localized {
    Localized(
      vi: "đã xóa sổ tập dượt \(path); bản sao ở \(copy).",
      en: "the rehearsal \(path) is gone; a copy is in \(copy)."
    )
  }

  package static func backupWritten(_ path: String) -> Localized {
    Localized(
      vi: "đã sao lưu ra \(path) và đọc lại đúng.",
      en: "backed up to \(path), and read back."
    )
  }

  /// A log that is not sound is copied as it is: it is all that there is.
  package static func backupOfUnsound(_ path: String, store: String) -> Localized {
    Localized(
      vi: """
        đã sao lưu ra \(path) và đọc lại đúng, nhưng chính sổ (\(store)) có chỗ sai: chạy “hoinghi log \
        verify” để biết sai ở đâu; giữ các bản sao lưu trước, vì “hoinghi restore” có thể không nhận bản này
        """,
      en: """
        backed up to \(path), and read back, but the log itself (\(store)) is not sound: 'hoinghi log \
        verify' says where; keep earlier backups, since 'hoinghi restore' may refuse this one
        """
    )
  }

  /// A file that was written and the store could not note.
  package static func copyIsNotNoted(_ path: String, store: String) -> Localized {
    Localized(
      vi: """
        \(path): tệp này đã ghi xong và nguyên vẹn, nhưng sổ (\(store)) lúc này không ghi nhớ được nó, \
        nên “hoinghi roster forget” sẽ không nhắc tới — dùng xong thì tự xóa
        """,
      en: """
        \(path): this file is written and whole, but the log (\(store)) cannot take a note of it now, \
        and “hoinghi roster forget” will not name it — delete it yourself once it has served
        """
    )
  }

  package static func restored(
    _ path: String,
    events: Int,
    known: Int,
    people: Int
  ) -> Localized {
    Localized(
      vi: "đã lấy lại từ \(path): thêm \(events) việc và \(people) người; \(known) việc đã có sẵn.",
      en: "restored from \(path): \(counted(events, "event")) and "
        + "\(counted(people, "delegate")) added; \(known) known already."
    )
  }

  package static func codeWasChanged(_ from: String, to: String) -> Localized {
    Localized(
      vi: "mã \(from) của bản sao lưu ở đây là của người khác; người đó nay mang mã \(to).",
      en: "the backup's code \(from) is somebody else's here; that delegate now has \(to)."
    )
  }

  package static func forgottenInBackup(_ codes: [String]) -> Localized {
    let list = codes.joined(separator: ", ")
    return Localized(
      vi: "đã bị xóa tên ở bản sao lưu mà ở đây vẫn còn: \(list); dùng 'hoinghi roster forget' nếu "
        + "cũng phải xóa ở đây.",
      en: "erased there and still here: \(list); use 'hoinghi roster forget' to erase here too."
    )
  }
}
