package import Conference

/// Why the attendance log cannot be opened or written, and what to do.
///
/// "FILE: what — what to do"; each says that nothing was lost where somebody may fear it.
extension Phrases {
  /// No regular file stands there; `kind`: what does.
  package static func storeIsNoFile(_ path: String, _ kind: Localized) -> Localized {
    Localized(
      vi: """
        \(path): đây là \(kind.vi), không phải sổ điểm danh — hãy ghi tên một tệp (--store); chương \
        trình không sửa gì ở đó
        """,
      en: """
        \(path): this is \(kind.en), no attendance log — give the name of a file (--store); nothing \
        about it was changed
        """
    )
  }

  package static let kindFolder = Localized(vi: "thư mục", en: "a folder")
  package static let kindDevice = Localized(vi: "thiết bị", en: "a device")
  package static let kindPipe = Localized(vi: "ống dẫn (FIFO)", en: "a pipe (FIFO)")
  package static let kindSocket = Localized(vi: "socket", en: "a socket")
  package static let kindLink = Localized(vi: "liên kết", en: "a link")

  /// `user`: the name of the owner.
  package static func storeIsOfAnotherUser(_ path: String, _ user: String) -> Localized {
    Localized(
      vi: """
        \(path): tệp này của người dùng “\(user)” — hãy chạy hoinghi bằng tài khoản đó, hoặc chọn \
        tệp sổ khác (--store); chương trình không sửa gì ở đó
        """,
      en: """
        \(path): this file belongs to the user “\(user)” — run hoinghi as that user, or choose \
        another log (--store); nothing about it was changed
        """
    )
  }

  /// Others may write to a folder in which something of ours is to be made.
  package static func folderIsShared(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): người khác cũng ghi được vào thư mục này và có thể tráo tệp trong đó — hãy chạy \
        `chmod go-w`, hoặc chọn tệp sổ ở nơi khác (--store); chương trình chưa ghi gì
        """,
      en: """
        \(path): others may write to this folder and could replace what is in it — run `chmod go-w`, \
        or choose a log elsewhere (--store); nothing was written
        """
    )
  }

  /// Root is about to make something in a user's folder; `user`: the name of that user.
  package static func folderIsOfAnother(_ path: String, _ user: String) -> Localized {
    Localized(
      vi: """
        \(path): thư mục này của người dùng “\(user)”, tệp do root tạo ở đây thì người đó không mở \
        được — hãy chạy hoinghi bằng tài khoản đó, hoặc chọn tệp sổ ở nơi khác (--store); chương \
        trình chưa ghi gì
        """,
      en: """
        \(path): this folder belongs to the user “\(user)”, who could not open what root makes in it — \
        run hoinghi as that user, or choose a log elsewhere (--store); nothing was written
        """
    )
  }

  /// A link to what is not there.
  package static func storeLinkIsDead(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): liên kết này dẫn tới một tệp không có — kiểm tra ổ đĩa chứa tệp đó đã được gắn \
        chưa, hoặc ghi thẳng đường dẫn của tệp (--store)
        """,
      en: """
        \(path): this link leads to a file that is not there — see that the disk which holds it is \
        mounted, or give the path of the file itself (--store)
        """
    )
  }

  /// The file is not SQLite's, or another program's.
  package static func storeIsNoStore(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): đây không phải sổ điểm danh của hoinghi — kiểm tra đường dẫn (--store), hoặc \
        chuyển tệp này đi nơi khác; chương trình không sửa gì trong đó
        """,
      en: """
        \(path): this is no attendance log of hoinghi — check the path (--store), or move this \
        file elsewhere; nothing in it was changed
        """
    )
  }

  /// A mapped file was cut short: SQLite's `-shm`, or a file that is being read.
  package static let memoryIsLost = Localized(
    vi: """
      một tệp đang mở (tệp “-shm” bên cạnh sổ, hoặc tệp đang đọc) đã bị chương trình khác cắt ngắn — \
      những gì đã báo là ghi vẫn còn nguyên; hãy chạy lại
      """,
    en: """
      a file that was open (the “-shm” beside the log, or one that was being read) was cut short by \
      another program — whatever was said to be recorded is kept; start again
      """
  )

  package static let eventIsTooLong = Localized(
    vi: "việc này có tên hoặc nội dung dài quá mức",
    en: "this event has a name or a text that is far too long"
  )

  package static let textIsTooLongToRecord = Localized(
    vi: "tên hoặc nội dung dài quá mức nên chưa ghi gì: máy khác sẽ không nhận — hãy viết ngắn lại",
    en: """
      a name or a text is far too long, so nothing was recorded: no other laptop would take it; please \
      write less
      """
  )

  /// A backup with a name of thousands of letters.
  package static func storeHasLongNames(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): trong tệp có người mang tên hoặc thông tin dài quá mức, không lấy gì từ tệp này — \
        hãy dùng một bản sao lưu khác
        """,
      en: """
        \(path): somebody in this file has a name or another field that is far too long, nothing was \
        taken from it — use another backup
        """
    )
  }

  /// A file of no bytes.
  package static func storeIsEmpty(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): tệp này trống (0 byte), không phải sổ điểm danh — nếu sổ từng nằm ở đây, hãy chuyển \
        tệp này cùng các tệp `-wal`, `-shm` đi nơi khác rồi khôi phục từ bản sao lưu (hoinghi \
        restore); nếu không, hãy xóa tệp trống này
        """,
      en: """
        \(path): this file is empty (0 bytes), no attendance log — if a log was here, move this file \
        and those named `-wal` and `-shm` elsewhere and restore from a backup (hoinghi restore); \
        otherwise delete the empty file
        """
    )
  }

  package static let eventIsBehindGap = Localized(
    vi: "việc này ghi là của chính sổ này, nhưng việc đứng trước nó không có ở đây",
    en: "this event is said to be this log's own, and the one before it is not here"
  )

  package static let eventIsRival = Localized(
    vi: """
      việc này ghi là của chính sổ này, nhưng ở chỗ của nó sổ có việc khác; nếu tệp sổ đã bị sao chép và \
      cả hai bản cùng ghi thì nhập cả hai vào một sổ mới (--store)
      """,
    en: """
      this event is said to be this log's own, which has another in its place; where the file was copied \
      and both copies recorded, import both into a new store (--store)
      """
  )

  package static let eventIsBeyondClocks = Localized(
    vi: "mã của việc này mang thời điểm không đồng hồ nào chỉ được (sau năm 9999)",
    en: "this event's id is of a time that no clock shows (past the year 9999)"
  )

  package static func storeLogIsBroken(_ path: String, fault: Localized) -> Localized {
    Localized(
      vi: """
        \(path): sổ trong tệp không còn nguyên vẹn, không lấy gì từ tệp này; hãy dùng một bản sao lưu \
        khác — \(fault.vi)
        """,
      en: """
        \(path): the log in it is not whole, nothing was taken from it; use another backup — \(fault.en)
        """
    )
  }

  /// `codes`: of the people whose rows are there and are not as they were sealed.
  package static func storePeopleAreAltered(_ path: String, codes: [String]) -> Localized {
    let most = 5
    let named = codes.prefix(most).joined(separator: ", ") + (codes.count > most ? ", …" : "")
    let who = named.isEmpty ? "" : " (\(named))"
    return Localized(
      vi: """
        \(path): hàng của đại biểu\(who) không khớp dấu niêm của danh sách, có người đã sửa bằng cách khác; \
        không lấy gì từ tệp này; hãy dùng một bản sao lưu khác
        """,
      en: """
        \(path): rows of people\(who) do not fit the seals of the list, somebody edited them by other means; \
        nothing was taken from it; use another backup
        """
    )
  }

  /// `column`: its table and its name.
  package static func storeHasWrongValue(_ path: String, column: String) -> Localized {
    Localized(
      vi: """
        \(path): tệp sổ điểm danh bị hỏng, cột \(column) có giá trị sai kiểu — chép tệp này cùng các tệp \
        -wal, -shm bên cạnh ra nơi khác rồi mới xóa, sau đó lấy lại dữ liệu bằng “hoinghi restore” từ bản \
        sao lưu
        """,
      en: """
        \(path): the attendance log is damaged, a value in the column \(column) is of a wrong kind — copy \
        this file and the -wal and -shm beside it elsewhere before removing them, then “hoinghi restore” \
        from a backup
        """
    )
  }

  /// A page of the file cannot be understood.
  package static func storeIsDamaged(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): tệp sổ điểm danh bị hỏng — chép tệp này cùng các tệp -wal, -shm bên cạnh ra nơi \
        khác rồi mới xóa, sau đó lấy lại dữ liệu bằng “hoinghi restore” từ bản sao lưu
        """,
      en: """
        \(path): the attendance log is damaged — copy this file and the -wal and -shm beside it \
        elsewhere before removing them, then “hoinghi restore” from a backup
        """
    )
  }

  /// The file ends before its last page; both in bytes.
  package static func storeIsCutShort(
    _ path: String,
    size: Int64,
    expected: Int64
  ) -> Localized {
    Localized(
      vi: """
        \(path): tệp sổ điểm danh bị cắt cụt, chỉ còn \(number(Double(size), .vi)) trong \
        \(number(Double(expected), .vi)) byte — chép tệp này cùng các tệp -wal, -shm bên cạnh ra \
        nơi khác rồi mới xóa, sau đó lấy lại dữ liệu bằng “hoinghi restore” từ bản sao lưu
        """,
      en: """
        \(path): the attendance log is cut short, \(number(Double(size), .en)) of \
        \(number(Double(expected), .en)) bytes are left — copy this file and the -wal and -shm \
        beside it elsewhere before removing them, then “hoinghi restore” from a backup
        """
    )
  }

  package static func storeIsOfAnother(
    _ path: String,
    found: String,
    wanted: String
  ) -> Localized {
    Localized(
      vi: """
        \(path): sổ này của hội nghị “\(found)”, còn đang mở là “\(wanted)” — chọn đúng thư mục \
        dữ liệu (--data) hoặc tệp sổ khác (--store)
        """,
      en: """
        \(path): this log is of the conference “\(found)”, and “\(wanted)” is open — choose the \
        right data folder (--data) or another log (--store)
        """
    )
  }

  /// Versions of the store's schema.
  package static func storeIsNewer(_ path: String, version: Int, known: Int) -> Localized {
    Localized(
      vi: """
        \(path): sổ này do bản hoinghi mới hơn ghi (dạng \(version), bản này chỉ biết đến dạng \
        \(known)) — hãy cài bản mới; chương trình không sửa gì trong đó
        """,
      en: """
        \(path): a newer hoinghi wrote this log (format \(version), this one knows up to \
        \(known)) — install the newer one; nothing in it was changed
        """
    )
  }

  package static func storeIsRehearsal(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): đây là sổ tập dượt, không dùng làm sổ thật — thêm --rehearse, hoặc chọn tệp sổ \
        khác (--store)
        """,
      en: """
        \(path): this is a rehearsal's log, it cannot serve as the real one — add --rehearse, or \
        choose another log (--store)
        """
    )
  }

  package static func storeIsNoRehearsal(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): đây là sổ thật, không tập dượt vào đó được — chọn tệp khác cho buổi tập dượt \
        (--store)
        """,
      en: """
        \(path): this is the real log, nothing is rehearsed in it — choose another file for the \
        rehearsal (--store)
        """
    )
  }

  /// The system's name of the kind of file system.
  package static func storePlaceIsUnsafe(_ path: String, kind: String) -> Localized {
    Localized(
      vi: """
        \(path): nơi này thuộc loại “\(kind)” (ổ mạng hoặc thư mục chia sẻ), sổ điểm danh để đó có \
        thể bị hỏng — hãy để sổ trên ổ đĩa của chính máy này (--store), và dùng “hoinghi backup” \
        để chép ra ổ mạng
        """,
      en: """
        \(path): this place is of the kind “\(kind)” (a network drive or a shared folder), where a \
        log can be destroyed — keep it on a disk of this machine (--store), and use “hoinghi \
        backup” to copy it to the network
        """
    )
  }

  package static func storeFileIsMissing(_ path: String) -> Localized {
    Localized(
      vi: "\(path): không có tệp này — kiểm tra lại đường dẫn",
      en: "\(path): there is no such file — check the path"
    )
  }

  package static func storeFileExists(_ path: String) -> Localized {
    Localized(
      vi: "\(path): đã có tệp này, không ghi đè — hãy chọn tên khác",
      en: "\(path): this file exists and is not written over — choose another name"
    )
  }

  /// `reason`: what the system said.
  package static func storeCannotBeMade(_ path: String, reason: Localized) -> Localized {
    Localized(
      vi: "\(path): không tạo được tệp (\(reason.vi)) — chọn nơi khác (--store)",
      en: "\(path): the file cannot be made (\(reason.en)) — choose another place (--store)"
    )
  }

  package static func storeIsNotPermitted(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): không được phép đọc hoặc ghi ở đây — sửa quyền của tệp và thư mục, hoặc chọn nơi \
        khác (--store)
        """,
      en: """
        \(path): reading or writing here is not permitted — mend the permissions of the file and \
        its folder, or choose another place (--store)
        """
    )
  }

  package static func storeDiskIsReadOnly(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): ổ đĩa này chỉ đọc được, chưa ghi gì cho lần này — gắn lại (mount) cho ghi, hoặc sao lưu \
        sang ổ khác rồi mở sổ ở đó (--store)
        """,
      en: """
        \(path): this disk may only be read, and nothing of this was written — mount it for writing, \
        or back up to another disk and open the log there (--store)
        """
    )
  }

  package static func storeIsFull(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): ổ đĩa hết chỗ trống, chưa ghi gì cho lần này; mọi lượt đã báo xong vẫn còn nguyên \
        — giải phóng chỗ trống rồi làm lại
        """,
      en: """
        \(path): the disk is full and nothing of this was written; all that was confirmed before \
        is safe — free some space and do it again
        """
    )
  }

  /// SQLite's extended result code.
  package static func storeFailed(_ path: String, code: Int32) -> Localized {
    Localized(
      vi: """
        \(path): đọc hoặc ghi ổ đĩa bị lỗi (SQLite số \(code)), chưa ghi gì cho lần này — sao lưu \
        ngay ra ổ khác bằng “hoinghi backup”, rồi kiểm tra ổ đĩa
        """,
      en: """
        \(path): reading or writing the disk failed (SQLite \(code)) and nothing of this was \
        written — back up at once to another disk with “hoinghi backup”, then check this one
        """
    )
  }

  /// While it is waited for; there is an end to that.
  package static func storeIsHeld(_ path: String) -> Localized {
    Localized(
      vi: "đang chờ: một chương trình khác đang ghi vào sổ \(path); chờ tối đa vài giây.",
      en: "waiting: another program is writing to the store \(path); for a few seconds at most."
    )
  }

  /// Over the screen meanwhile.
  package static let answerIsOfBefore = Localized(
    vi: "CHƯA GHI, ĐANG CHỜ SỔ: điều hiện trên màn hình là của lượt trước.",
    en: "NOT RECORDED YET, WAITING FOR THE STORE: what the screen shows is of before."
  )

  package static func storeIsBusy(_ path: String, seconds: Double) -> Localized {
    Localized(
      vi: """
        \(path): chương trình khác đang giữ sổ, đã chờ \(number(seconds, .vi)) giây; chưa ghi gì \
        cho lần này — đóng chương trình đó hoặc thử lại
        """,
      en: """
        \(path): another program holds the log, waited \(number(seconds, .en)) s; nothing of this \
        was written — close that program or try again
        """
    )
  }

  /// The file was lost while it was open; `what` became of it.
  package static func storeIsLost(_ path: String, _ what: Localized) -> Localized {
    Localized(
      vi: """
        \(path): CHƯA GHI lượt này, \(what.vi) — đóng hoinghi ở mọi bàn, để lại tệp cũ cùng tệp -wal \
        của nó vào chỗ (hoặc “hoinghi restore” từ bản sao lưu), rồi mở lại
        """,
      en: """
        \(path): NOT RECORDED, \(what.en) — close hoinghi at every desk, put the old file back with \
        its -wal (or “hoinghi restore” from a backup), then open it again
        """
    )
  }

  /// The same where everything that was known was written to a rescue.
  package static func storeIsRescued(
    _ path: String,
    _ what: Localized,
    rescue: String
  ) -> Localized {
    Localized(
      vi: """
        CHƯA GHI lượt này: \(what.vi) (\(path)); mọi lượt đã báo xong nằm trong \(rescue) — đóng \
        hoinghi ở mọi bàn, chuyển \(path) và các tệp -wal, -shm bên cạnh (nếu còn) đi nơi khác, rồi \
        chạy “hoinghi log import \(rescue)”
        """,
      en: """
        NOT RECORDED: \(what.en) (\(path)); all that was confirmed is in \(rescue) — close hoinghi \
        at every desk, move \(path) and the -wal and -shm beside it (if any) elsewhere, then run \
        “hoinghi log import \(rescue)”
        """
    )
  }

  /// The same where a rescue could not be written either; `reason`: why.
  package static func storeIsNotRescued(
    _ path: String,
    _ what: Localized,
    reason: Localized
  ) -> Localized {
    Localized(
      vi: """
        CHƯA GHI lượt này: \(what.vi) (\(path)), và không ghi được bản cứu hộ (\(reason.vi)) — ĐỪNG \
        đóng chương trình này: mọi lượt đã báo xong chỉ còn ở đây; giải phóng chỗ trống hoặc để lại \
        thư mục, chương trình sẽ tự ghi lại
        """,
      en: """
        NOT RECORDED: \(what.en) (\(path)), and no rescue could be written (\(reason.en)) — do NOT \
        close this program, it alone has what was confirmed; free some space or put the folder back, \
        and it will write it
        """
    )
  }

  package static let storeIsGone = Localized(
    vi: "tệp sổ đã bị xóa hoặc bị thay trong lúc đang mở",
    en: "the log was removed or replaced while it was open"
  )

  package static let storeIsOverwritten = Localized(
    vi: "tệp sổ đã bị chương trình khác ghi đè hoặc cắt cụt trong lúc đang mở",
    en: "another program wrote over the log, or cut it, while it was open"
  )

  package static let storeLogIsLost = Localized(
    vi: "tệp -wal bên cạnh sổ đã bị xóa hoặc bị thay trong lúc đang mở",
    en: "the -wal beside the log was removed or replaced while it was open"
  )

  package static let storeIndexIsLost = Localized(
    vi: "tệp -shm bên cạnh sổ đã bị xóa hoặc bị thay trong lúc đang mở",
    en: "the -shm beside the log was removed or replaced while it was open"
  )

  package static let storeIsRewritten = Localized(
    vi: "chương trình khác đã sửa hoặc xóa thứ đã ghi trong sổ lúc đang mở",
    en: "another program changed or removed what the log held while it was open"
  )

  package static let storeIsDamagedOpen = Localized(
    vi: "tệp sổ bị hỏng trong lúc đang mở, không đọc được nữa",
    en: "the log was damaged while it was open and cannot be read any more"
  )

  package static let storeHasNoCodesLeft = Localized(
    vi: "đã dùng hết mã đại biểu (tối đa sáu chữ số) — chia danh sách thành nhiều hội nghị",
    en: "no delegate's code of up to six digits is left — divide the list among conferences"
  )

  package static func storeCodeIsTaken(_ code: String) -> Localized {
    Localized(
      vi: """
        mã \(code) đã thuộc về người khác trong sổ này, chưa ghi gì — hai máy đã nhập danh sách \
        riêng; máy thứ hai phải nhập tệp của “hoinghi roster export” trước khi điểm danh
        """,
      en: """
        the code \(code) is another person's in this log, nothing was written — two laptops \
        imported their own lists; the second must import what “hoinghi roster export” wrote \
        before it checks anybody in
        """
    )
  }

  package static func storeHasNoSuchCode(_ code: String) -> Localized {
    Localized(
      vi: "không có đại biểu nào mang mã \(code) — tìm mã bằng “hoinghi roster”",
      en: "no delegate has the code \(code) — look it up with “hoinghi roster”"
    )
  }

  /// A copy was read back and is not what it was made of.
  package static func storeCopyDiffers(_ path: String) -> Localized {
    Localized(
      vi: "\(path): bản sao đọc lại không khớp nên đã bỏ — chép ra ổ khác",
      en: "\(path): the copy, read back, differs and was dropped — copy to another disk"
    )
  }

  /// Anything else that SQLite says, in its words.
  package static func storeIsUnexpected(
    _ path: String,
    code: Int32,
    message: String
  ) -> Localized {
    Localized(
      vi: "\(path): lỗi của chương trình (SQLite số \(code): \(message)) — xin báo cho người viết",
      en: "\(path): a fault of the program (SQLite \(code): \(message)) — please report it"
    )
  }

  /// A person is erased, but not yet from every byte of the files.
  package static func storeStillHoldsErased(_ path: String) -> Localized {
    Localized(
      vi: """
        \(path): đã xóa khỏi sổ, nhưng dấu vết còn trong tệp — đóng các chương trình khác đang mở \
        sổ này, xem ổ đĩa còn chỗ trống không, rồi chạy lại lệnh này
        """,
      en: """
        \(path): erased from the log, but traces are left in the files — close other programs that \
        have it open, see that the disk has room, then run this again
        """
    )
  }
}

/// Events that come from elsewhere and cannot be taken in.
extension Phrases {
  /// An event of another store's file; nothing of the file was taken in.
  package static func storeHasBadEvent(
    _ path: String,
    event: String,
    reason: Localized
  ) -> Localized {
    Localized(
      vi: "\(path): lượt \(event): \(reason.vi) — chưa nhập gì từ tệp này, hãy lấy bản khác",
      en:
        "\(path): event \(event): \(reason.en) — nothing was taken from this file, get another copy"
    )
  }

  package static let eventIsUnreadable = Localized(
    vi: "không phải một dòng của sổ hoinghi",
    en: "it is no line of a log of hoinghi's"
  )

  package static let eventIsChanged = Localized(
    vi: "nội dung không khớp với mã băm, đã bị sửa hoặc bị hỏng",
    en: "it does not fit its hash: it was changed or damaged"
  )

  package static let eventConflicts = Localized(
    vi: "trong sổ đã có một lượt khác mang cùng mã số",
    en: "the log has another event of the same id"
  )

  package static let eventWasRehearsed = Localized(
    vi: "lượt tập dượt và lượt thật không được ghi chung một sổ",
    en: "rehearsed and real events do not go into one log"
  )

  package static let eventTextDiffers = Localized(
    vi: "ghi chú kèm theo không phải ghi chú đã niêm phong",
    en: "the text beside it is not the one that was sealed"
  )

  package static func eventIsOfAnother(_ conference: String) -> Localized {
    Localized(
      vi: "lượt này của hội nghị “\(conference)”",
      en: "it is of the conference “\(conference)”"
    )
  }

  package static func reviewerWasForgotten(_ path: String) -> Localized {
    Localized(
      vi: "\(path): tên người đánh giá này đã bị xóa khỏi sổ; hãy ghi lại tên rồi đánh giá.",
      en: "\(path): this reviewer was erased from the log; name the reviewer anew, then review."
    )
  }
}
