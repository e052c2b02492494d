package import Conference

/// Words of the form of a review.
extension Phrases {
  package static func reviewOf(_ title: Localized) -> Localized {
    Localized(vi: "Đánh giá: \(title.vi)", en: "Review: \(title.en)")
  }

  package static let reviewWhich = Localized(
    vi: "Đánh giá mô hình nào?",
    en: "Which model to review?"
  )

  // MARK: Who reviews

  package static let whoReviews = Localized(vi: "Ai đánh giá?", en: "Who reviews?")
  package static let whoReviewsHelp = Localized(
    vi: "Gõ mã đại biểu hoặc vài chữ của tên; không có trong danh sách thì ghi họ tên.",
    en: "Type a delegate's code or a few letters of a name; whoever is not listed gives a name."
  )
  package static let nobodyFitsTypeName = Localized(
    vi: "Không ai khớp; hãy gõ họ tên.",
    en: "Nobody matches; type a name."
  )
  package static let noProvinceFits = Localized(
    vi: "Không tỉnh nào khớp; xóa chữ đã gõ để chọn lại.",
    en: "No province matches; erase what you typed to see them all."
  )
  package static let reviewedBefore = Localized(vi: "đã từng đánh giá", en: "has reviewed before")

  package static func nameReviews(_ name: String) -> Localized {
    Localized(vi: "Ghi tên “\(name)”, ngoài danh sách", en: "“\(name)”, who is not on the list")
  }

  package static func operatorReviews(_ name: String) -> Localized {
    Localized(vi: "“\(name)”, người trực máy này", en: "“\(name)”, who operates this laptop")
  }

  package static func provinceOf(_ name: String) -> Localized {
    Localized(vi: "\(name) ở tỉnh, thành phố nào?", en: "Which province does \(name) come from?")
  }

  package static let provinceHelp = Localized(
    vi: "Gõ vài chữ, Enter để chọn.",
    en: "Type a few letters, Enter chooses."
  )
  package static let leaveProvinceOut = Localized(vi: "Không ghi tỉnh", en: "Leave it out")
  package static let enterReviews = Localized(vi: "chọn", en: "choose")

  package static func reviewedBy(_ name: String) -> Localized {
    Localized(vi: "Người đánh giá từ giờ: \(name).", en: "\(name) reviews from now on.")
  }

  // MARK: Help

  package static let reviewForm = Localized(vi: "Bài đánh giá", en: "The review")
  package static let reviewFormHelp = Localized(
    vi: "Gõ 1 đến 5 để chấm điểm, 0 để bỏ điểm; Tab sang mục kế tiếp. Gõ đến đâu lưu đến đó: Esc "
      + "ra khỏi ô rồi đóng bài, không mất gì.",
    en: "1 to 5 scores, 0 takes the score away; Tab goes to the next row. All is saved as you "
      + "type: Esc leaves the field, then closes the review, and loses nothing."
  )
  package static let nextRow = Localized(vi: "Mục kế tiếp", en: "Next row")
  package static let previousRow = Localized(vi: "Mục trước", en: "Previous row")

  // MARK: Rows

  package static let householdsAtHome = Localized(
    vi: "Số hộ có thể tham gia",
    en: "Households that could join"
  )
  package static let householdsHint = Localized(
    vi: "Ở xã, phường của mình; từ 0 đến 999.999, chưa biết thì để trống.",
    en: "At home; from 0 to 999,999, empty where it is not known."
  )
  package static let householdsBounds = Localized(
    vi: "Chỉ nhận chữ số, từ 0 đến 999.999.",
    en: "Digits alone, from 0 to 999,999."
  )
  package static let reviewNote = Localized(vi: "Ghi chú", en: "Note")
  package static let photographFiles = Localized(
    vi: "Ảnh đã chụp: tên tệp, mỗi dòng một tệp",
    en: "Photographs: file names, one a line"
  )
  package static let scoreBounds = Localized(
    vi: "Điểm từ 1 đến 5; 0 để bỏ điểm.",
    en: "Scores go from 1 to 5; 0 takes the score away."
  )
  package static let textIsTooLong = Localized(
    vi: "Quá dài: chỉ giữ phần đầu.",
    en: "Too long: only the beginning was kept."
  )
  package static let enterBreaksLine = Localized(vi: "xuống dòng", en: "new line")

  // MARK: Saving

  package static let savedAsTyped = Localized(vi: "gõ đến đâu lưu đến đó", en: "saved as you type")
  package static let saving = Localized(vi: "đang lưu…", en: "saving…")
  package static let notSaved = Localized(vi: "CHƯA LƯU", en: "NOT SAVED")

  package static func savedAt(_ clock: String) -> Localized {
    Localized(vi: "đã lưu \(clock)", en: "saved \(clock)")
  }

  package static let triedAtNextKey = Localized(
    vi: "Chữ đã gõ vẫn còn; bấm phím bất kỳ để lưu lại.",
    en: "What was typed is still here; any key tries again."
  )

  package static func reviewNotSaved(_ why: Localized) -> Localized {
    Localized(vi: "Chưa lưu bài đánh giá: \(why.vi)", en: "The review is not saved: \(why.en)")
  }

  package static let reviewJoined = Localized(
    vi: "Cửa sổ khác cũng đang viết chỗ này: đã ghép cả hai, không mất đoạn nào.",
    en: "Another window writes here too: both were joined, no paragraph is lost."
  )

  package static let leavingLosesText = Localized(
    vi: "Chưa lưu được. Thoát lần nữa là mất phần chưa lưu.",
    en: "It could not be saved. Leave again to lose what is not saved."
  )

  // MARK: Undo

  package static func entryUndone(_ field: Localized, _ what: String) -> Localized {
    what.isEmpty
      ? Localized(
        vi: "Đã hoàn tác việc xóa: \(field.vi)",
        en: "Undone: erasing \(field.en)"
      )
      : Localized(vi: "Đã hoàn tác: \(field.vi): \(what)", en: "Undone: \(field.en): \(what)")
  }

  package static func entryRedone(_ field: Localized, _ what: String) -> Localized {
    Localized(vi: "Đã làm lại: \(field.vi): \(what)", en: "Done again: \(field.en): \(what)")
  }

  package static let nothingToRedo = Localized(
    vi: "Chưa có gì để làm lại.",
    en: "There is nothing to do again."
  )

  // MARK: The editor

  package static let noEditor = Localized(
    vi: "Chưa đặt VISUAL hay EDITOR, ví dụ EDITOR=nano.",
    en: "Neither VISUAL nor EDITOR is set, as in EDITOR=nano."
  )

  package static let manualEditor = Localized(
    vi: "trình soạn thảo cho ghi chú và câu trả lời trong bài đánh giá; VISUAL được dùng trước. "
      + "Lệnh chỉ tách ở dấu cách, không qua shell: \"code -w\" là chương trình code với tham số -w",
    en: "the editor for notes and answers of a review; VISUAL counts first. It is parted at blanks "
      + "and no shell reads it: \"code -w\" is the program code with the argument -w"
  )

  package static func editorMissing(_ name: String, _ why: Localized) -> Localized {
    Localized(
      vi: "Không chạy được \(name): \(why.vi). Nội dung giữ nguyên.",
      en: "\(name) cannot be run: \(why.en). Nothing was changed."
    )
  }

  package static func editorFailed(_ name: String, status: Int) -> Localized {
    Localized(
      vi: "\(name) kết thúc với lỗi \(status). Nội dung giữ nguyên.",
      en: "\(name) ended with status \(status). Nothing was changed."
    )
  }

  package static func editorKilled(_ name: String, signal: Int) -> Localized {
    Localized(
      vi: "\(name) bị ngắt (tín hiệu \(signal)). Nội dung giữ nguyên.",
      en: "\(name) was killed (signal \(signal)). Nothing was changed."
    )
  }

  package static func editorHasNoFile(_ why: Localized) -> Localized {
    Localized(
      vi: "Không giao được nội dung cho trình soạn thảo: \(why.vi). Nội dung giữ nguyên.",
      en: "The text cannot be given to an editor: \(why.en). Nothing was changed."
    )
  }
}
