import CompanionUI
import Conference
import Ledger
import Terminal

/// One picture of a screen of the hall, after a morning at the door.
struct HallPicture {
  enum Kind {
    case display
    /// The kiosk, and what was scanned there.
    case kiosk(String)
  }

  var name: String
  var kind: Kind
  var description: Localized

  static let size = Size(width: 80, height: 24)

  static let all = [
    HallPicture(
      name: "display",
      kind: .display,
      description: Localized(
        vi: "Màn hình hội trường: ai đã đến, theo tỉnh.",
        en: "The hall's screen: who has come, by province."
      )
    ),
    HallPicture(
      name: "kiosk",
      kind: .kiosk("1069"),
      description: Localized(
        vi: "Đại biểu tự điểm danh.",
        en: "A delegate checks in."
      )
    ),
    HallPicture(
      name: "kiosk-desk",
      kind: .kiosk("1011"),
      description: Localized(
        vi: "Mã sai: mời đến bàn đón tiếp, kèm một số.",
        en: "A wrong code: to the desk, with a number."
      )
    ),
  ]

  func canvas(of conference: Conference, language: Language) -> Canvas {
    let now = Moment(seconds: 1_695_000_600, offset: 420)
    var desk = PicturedDesk(
      conference,
      start: Moment(seconds: 1_694_997_000, offset: 420),
      now: now,
      size: Self.size,
      language: language,
      screen: .checkin,
      isRehearsal: false
    )
    for code in Picture.morning { desk.scan(code) }
    switch kind {
    case .display:
      return HallDisplay(
        size: Self.size,
        language: language,
        now: now,
        hasStore: true,
        setup: HallDisplay.Setup()
      ).canvas(desk.known)
    case .kiosk(let code):
      var kiosk = Kiosk(size: Self.size, language: language, now: now)
      for key in code.map({ Key.character($0) }) + [.enter] {
        for effect in kiosk.update(.terminal(.key(key)), desk.known) {
          guard case .record(let request) = effect else { continue }
          let answer = desk.record(request)
          _ = kiosk.update(.recorded(.done(answer)), desk.known)
        }
      }
      return kiosk.canvas(desk.known)
    }
  }
}
