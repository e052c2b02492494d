package import Conference

/// Words of the kiosk, of the PIN that leads out of it, and what the help says of both.
extension Phrases {
  package static let kioskTitle = Localized(vi: "Tự điểm danh", en: "Check in here")
  package static let kioskReady = Localized(
    vi: "Đưa mã QR trên thẻ vào máy quét, hoặc gõ mã số rồi nhấn Enter.",
    en: "Hold your card's QR code to the scanner, or type its number and press Enter."
  )
  package static let kioskKeys = Localized(
    vi: "F2 hoặc *: English   Enter: xong   Backspace: xóa",
    en: "F2 or *: Tiếng Việt   Enter: done   Backspace: erase"
  )
  /// The same where there is room for forty columns.
  package static let kioskKeysShort = Localized(
    vi: "F2: English   Enter: xong",
    en: "F2: Tiếng Việt   Enter: done"
  )
  package static let pinLanguageKey = Localized(vi: "F2: English", en: "F2: Tiếng Việt")
  package static let kioskNoRoster = Localized(
    vi: "Chưa có danh sách đại biểu nên chưa tự điểm danh ở đây được. Xin mời đến bàn đón tiếp.",
    en: "There is no list of delegates yet, so nobody can check in here. Please see the desk."
  )
  /// To the organiser, where there is nobody to be counted.
  package static let hallImport = Localized(
    vi:
      "Ban tổ chức: nhập danh sách trên máy này bằng “hoinghi import roster TỆP”; "
      + "màn hình tự cập nhật.",
    en: "Organiser: run “hoinghi import roster FILE” on this machine; this screen updates itself."
  )
  package static let kioskCardPrints = Localized(
    vi: "Thẻ đang được in, xin nhận ở máy in.",
    en: "Your card is being printed; please take it from the printer."
  )
  package static let kioskCardFailed = Localized(
    vi: "CHƯA IN được thẻ; xin nhận thẻ ở bàn đón tiếp.",
    en: "Your card was NOT PRINTED; please get it at the desk."
  )
  package static let kioskWelcome = Localized(vi: "XIN MỜI VÀO", en: "WELCOME")
  package static let kioskAlready = Localized(vi: "ĐÃ ĐIỂM DANH RỒI", en: "ALREADY CHECKED IN")
  package static let kioskDesk = Localized(
    vi: "XIN MỜI ĐẾN BÀN ĐÓN TIẾP",
    en: "PLEASE SEE THE DESK"
  )
  package static let kioskFailed = Localized(vi: "CHƯA GHI ĐƯỢC", en: "NOT RECORDED")
  package static let kioskNumber = Localized(
    vi: "Xin nói số này với người trực bàn đón tiếp.",
    en: "Please give this number to the staff at the desk."
  )
  package static let kioskAtDesk = Localized(
    vi: "Người trực bàn đón tiếp sẽ giúp.",
    en: "The staff at the desk will help you."
  )
  package static let kioskNotYou = Localized(
    vi: "Không phải tên của Ông/Bà? Xin báo bàn đón tiếp.",
    en: "Not your name? Please tell the desk."
  )

  package static func kioskSince(_ clock: String) -> Localized {
    Localized(vi: "từ lúc \(clock)", en: "at \(clock)")
  }

  package static let pinAsked = Localized(vi: "Mã PIN của ban tổ chức", en: "The organiser's PIN")
  package static let pinKeys = Localized(
    vi: "Enter: thoát chương trình   Esc: quay lại",
    en: "Enter: leave the program   Esc: go back"
  )

  package static func pinWrong(_ seconds: Int) -> Localized {
    guard seconds > 0 else {
      return Localized(vi: "Mã PIN không đúng.", en: "That is not the PIN.")
    }
    return Localized(
      vi: "Mã PIN không đúng. Chờ \(seconds) giây rồi thử lại.",
      en: "That is not the PIN. Try again in \(seconds) seconds."
    )
  }

  package static func pinWaits(_ seconds: Int) -> Localized {
    Localized(
      vi: "Đã thử sai nhiều lần. Còn phải chờ \(seconds) giây.",
      en: "Too many wrong PINs. Wait \(seconds) more seconds."
    )
  }

  // On the command line.
  package static let helpKiosk = Localized(
    vi: "đại biểu tự điểm danh bằng mã QR hoặc mã số; chỉ thoát được bằng mã PIN",
    en: "delegates check themselves in by QR code or number; only the PIN exits"
  )
  package static let helpPINFile = Localized(
    vi: "tệp giữ mã PIN (đã băm); tạo bằng 'kiosk --pin-file TỆP --set-pin'",
    en: "the file with the PIN's hash; 'kiosk --pin-file FILE --set-pin' makes it"
  )
  package static let helpSetPIN = Localized(
    vi: "đặt mã PIN mới vào tệp đó rồi kết thúc",
    en: "set a new PIN in that file, then exit"
  )
  package static let pinNew = Localized(vi: "Mã PIN mới:", en: "New PIN:")
  package static let pinAgain = Localized(vi: "Gõ lại mã PIN:", en: "The same PIN again:")

  package static func pinIsSet(_ path: String) -> Localized {
    Localized(vi: "đã đặt mã PIN vào '\(path)'", en: "the PIN is set in '\(path)'")
  }

  package static let pinDiffers = Localized(
    vi: "hai lần gõ mã PIN khác nhau; chưa đặt gì, hãy thử lại",
    en: "the two PINs differ; nothing was set, try again"
  )

  package static func pinLength(_ lengths: ClosedRange<Int>) -> Localized {
    Localized(
      vi: "mã PIN phải có từ \(lengths.lowerBound) đến \(lengths.upperBound) ký tự",
      en: "a PIN has \(lengths.lowerBound) to \(lengths.upperBound) characters"
    )
  }

  package static func pinNoLibrary(_ detail: String, package: String) -> Localized {
    Localized(
      vi: "không mở được thư viện để băm mã PIN, hãy cài gói \(package): \(detail)",
      en: "the library that hashes the PIN cannot be opened, install \(package): \(detail)"
    )
  }

  package static func pinUnreadable(_ path: String, _ reason: Localized) -> Localized {
    Localized(
      vi: "không đọc được tệp mã PIN '\(path)': \(reason.vi); đặt bằng 'hoinghi kiosk --pin-file "
        + "\(path) --set-pin'",
      en: "cannot read the PIN file '\(path)': \(reason.en); 'hoinghi kiosk --pin-file \(path) "
        + "--set-pin' makes one"
    )
  }

  package static func pinIsNone(_ path: String) -> Localized {
    Localized(
      vi: "'\(path)' không phải tệp mã PIN; đặt bằng 'hoinghi kiosk --pin-file \(path) --set-pin'",
      en: "'\(path)' is not a PIN file; 'hoinghi kiosk --pin-file \(path) --set-pin' makes one"
    )
  }

  package static func pinIsOpen(_ path: String) -> Localized {
    Localized(
      vi: "người khác cũng đọc được tệp mã PIN '\(path)'; hãy chạy 'chmod 600 \(path)'",
      en: "others can read the PIN file '\(path)'; run 'chmod 600 \(path)'"
    )
  }

  package static func pinUncounted(_ reason: Localized) -> Localized {
    Localized(
      vi: "không đếm được số lần thử mã PIN nên không nhận mã: \(reason.vi)",
      en: "PIN attempts cannot be counted, so none is accepted: \(reason.en)"
    )
  }
}
