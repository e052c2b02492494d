import SeededRandom
import Testing

@testable import VietnameseText

@Suite struct KeystrokesTests {
  @Test(
    "Telex keys spell what an input method would write",
    arguments: [
      ("thowsi lai", "thới lai"), ("thowis lai", "thới lai"), ("Thowis Lai", "Thới Lai"),
      ("dduwowngf", "đường"), ("DDuwowngf", "Đường"), ("duongwfd", "đường"), ("duongdwf", "đường"),
      ("nguyeenx thij vaan", "nguyễn thị vân"), ("Nguyeenx Thij Vaan", "Nguyễn Thị Vân"),
      ("NGUYEENX", "NGUYỄN"), ("nguyenex", "nguyễn"), ("caanf thow", "cần thơ"),
      ("phong ddieenf", "phong điền"), ("hoaf", "hòa"), ("hoangf", "hoàng"), ("thuyr", "thủy"),
      ("quys", "quý"), ("quas", "quá"), ("gif", "gì"), ("giaf", "già"), ("gieengs", "giếng"),
      ("khuyur", "khuỷu"), ("ngoeof", "ngoèo"), ("ruowuj", "rượu"), ("thuowr", "thuở"),
      ("muwa", "mưa"), ("muaw", "mưa"), ("hoawcj", "hoặc"), ("quawn", "quăn"), ("quawf", "quằ"),
      ("uow", "uơ"), ("tw", "tư"), ("Wowcs", "Ước"), ("ddawk lawks", "đăk lắk"),
      ("kroong", "krông"),
      ("asf", "à"), ("asz", "a"), ("awa", "â"), ("aaw", "ă"), ("huynhf", "huỳnh"),
      ("tooi ddi hocj", "tôi đi học"), ("xoong", "xông"), ("xooong", "xoong"), ("DDBSCL", "ĐBSCL"),
      ("khoong cos", "không có"), ("quooc", "quôc"), ("Quoocs", "Quốc"), ("oanhs", "oánh"),
      ("thuwongf", "thường"), ("dduwocj", "được"), ("nguwoif", "người"), ("ruwouj", "rượu"),
      ("THUWONGF", "THƯỜNG"), ("tuwongr", "tưởng"), ("thuwo", "thuwo"), ("wongf", "wongf"),
      ("tieengs vieetj", "tiếng việt"), ("nghieepj", "nghiệp"), ("uwowcs", "ước"), ("uocws", "ước"),
    ]
  )
  func telex(_ keys: String, _ text: String) {
    #expect(Keystrokes.spelling(of: keys, method: .telex) == text)
  }

  @Test(
    "VNI keys spell what an input method would write",
    arguments: [
      ("tho71i lai", "thới lai"), ("thoi71 lai", "thới lai"), ("d9u7o7ng2", "đường"),
      ("duong972", "đường"), ("Nguye6n4 Thi5 Va6n", "Nguyễn Thị Vân"), ("hoa2", "hòa"),
      ("a8", "ă"), ("ca62n tho7", "cần thơ"), ("a10", "a"), ("D9A5T", "ĐẠT"), ("uo71c", "ước"),
      ("d9u7oc5", "được"), ("ngu7oi2", "người"), ("ru7ou5", "rượu"),
      ("2023", "2023"), ("94 d9a5i bie6u3", "94 đại biểu"), ("so61 2", "số 2"), ("TP1", "TP1"),
    ]
  )
  func vni(_ keys: String, _ text: String) {
    #expect(Keystrokes.spelling(of: keys, method: .vni) == text)
  }

  @Test(
    "a key pressed twice takes its mark back and stands for itself",
    arguments: [
      (KeystrokeMethod.telex, "aww", "aw"), (.telex, "ass", "as"), (.telex, "aaa", "aa"),
      (.telex, "ddd", "dd"), (.telex, "uoww", "uow"), (.telex, "ww", "w"), (.telex, "wswa", "wsa"),
      (.telex, "wsws", "wss"),
      (.telex, "thuwongw", "thuongw"),
      (.telex, "tesst", "test"),
      (.vni, "a11", "a1"), (.vni, "a66", "a6"), (.vni, "d99", "d9"), (.vni, "o77", "o7"),
    ]
  )
  func undo(_ method: KeystrokeMethod, _ keys: String, _ text: String) {
    #expect(Keystrokes.spelling(of: keys, method: method) == text)
  }

  @Test(
    "what comes out as no Vietnamese syllable stays as typed",
    arguments: [
      "text", "banana", "street", "glass", "class", "Swift", "1.036 - (x)", "thới lài", "", "zzz",
    ]
  )
  func foreignWords(_ text: String) {
    #expect(Keystrokes.spelling(of: text, method: .telex) == text)
  }

  @Test("every syllable that Telex keys can spell is spelled by VNI keys too", arguments: 0..<400)
  func methodsAgree(_ round: Int) {
    var generator = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(round))
    let onset = ["", "b", "th", "ng", "d", "qu", "h", "ph"].randomElement(using: &generator) ?? ""
    let (telex, vni) =
      [
        ("aa", "a6"), ("aw", "a8"), ("ee", "e6"), ("oo", "o6"), ("ow", "o7"), ("a", "a"),
        ("e", "e"),
      ].randomElement(using: &generator) ?? ("a", "a")
    let final = ["", "n", "m", "ng"].randomElement(using: &generator) ?? ""
    let (tone, digit) =
      [("f", "2"), ("s", "1"), ("r", "3"), ("x", "4"), ("j", "5"), ("", "")]
      .randomElement(using: &generator) ?? ("", "")
    let early = Keystrokes.spelling(of: onset + telex + tone + final, method: .telex)
    #expect(early == Keystrokes.spelling(of: onset + telex + final + tone, method: .telex))
    #expect(early == Keystrokes.spelling(of: onset + vni + final + digit, method: .vni))
  }
}
