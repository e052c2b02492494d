import CompanionUI
import Conference
import SampleReviews
import Terminal

/// One picture of the guides: a window, and the keys that lead to what it shows.
struct Picture {
  var name: String
  var description: Localized
  var size = Size(width: 100, height: 28)
  var screen = ScreenName.overview
  /// Codes that a scanner has read before: 100 seconds apart, the first 100 seconds after 07:30.
  var scans: [String] = []
  var isRehearsal = false
  var reach = Reach.desk
  /// Whether the log holds made-up reviews.
  var isReviewed = false
  /// Keys by name; what is no key's name is typed.
  var keys: [String] = []

  static let all = [
    Picture(
      name: "overview",
      description: Localized(
        vi: "Tổng quan: hội nghị, số liệu chính và những việc làm được.",
        en: "Overview: the conference, its headline figures, what can be done."
      )
    ),
    Picture(
      name: "agenda",
      description: Localized(
        vi: "Chương trình với phần đang chọn ở bên.",
        en: "The agenda with the chosen item beside it."
      ),
      screen: .agenda,
      keys: ["j", "j", "j", "j"]
    ),
    Picture(
      name: "remarks",
      description: Localized(
        vi: "Phát biểu của bà Trần Thị Xuân Mai, từng ý một.",
        en: "The remarks of Ms Trần Thị Xuân Mai, point by point."
      ),
      screen: .remarks,
      keys: ["j", "Enter", "j", "j"]
    ),
    Picture(
      name: "roster",
      description: Localized(
        vi: "Đại biểu theo tỉnh, xếp theo tên; danh sách mẫu được đánh dấu.",
        en: "Delegates by province and given name; the sample list is marked."
      ),
      screen: .roster,
      keys: ["j", "j", "j"]
    ),
    Picture(
      name: "visits",
      description: Localized(
        vi: "Tham quan Phong Điền: xem gì, gặp ai, hỏi gì.",
        en: "The visit to Phong Điền: what to see, whom to meet, what to ask."
      ),
      screen: .visits,
      keys: ["j"]
    ),
    Picture(
      name: "models",
      description: Localized(
        vi: "Các mô hình, và trang của một mô hình.",
        en: "The models, and the page of one."
      ),
      screen: .models,
      keys: ["j"]
    ),
    Picture(
      name: "model",
      description: Localized(
        vi: "Trang của một mô hình trên điện thoại, phần cuối: phiếu đánh giá.",
        en: "The page of a model on a phone, its end: what reviews say."
      ),
      size: Size(width: 40, height: 24),
      screen: .models,
      isReviewed: true,
      keys: ["j", "Enter", "G"]
    ),
    Picture(
      name: "compare",
      description: Localized(
        vi: "Ba mô hình đặt cạnh nhau; số liệu cùng loại trên một thước.",
        en: "Three models side by side; figures of one measure on one scale."
      ),
      screen: .models,
      isReviewed: true,
      keys: ["m", "j", "m", "G", "m", "c"]
    ),
    Picture(
      name: "what-if",
      description: Localized(
        vi: "Tính thử: 50 hộ ở địa phương, mọi con số đều đổi được.",
        en: "What if: 50 households at home; every number can be changed."
      ),
      screen: .models,
      keys: ["G", "w", "^U", "50"]
    ),
    Picture(
      name: "what-if-phone",
      description: Localized(
        vi: "Tính thử trên điện thoại.",
        en: "What if, on a phone."
      ),
      size: Size(width: 40, height: 12),
      screen: .models,
      keys: ["G", "w", "^U", "50"]
    ),
    Picture(
      name: "ranking",
      description: Localized(
        vi: "Xếp hạng theo trọng số, điểm của từng tiêu chí ở ngay dưới.",
        en: "Models ranked by weights, the scores behind the order below."
      ),
      screen: .models,
      isReviewed: true,
      keys: ["t", "3", "j", "0"]
    ),
    Picture(
      name: "reviews",
      description: Localized(
        vi: "Mọi phiếu đánh giá, nhóm theo tỉnh.",
        en: "All reviews, grouped by province."
      ),
      screen: .models,
      isReviewed: true,
      keys: ["a", "v", "j"]
    ),
    Picture(
      name: "figures",
      description: Localized(
        vi: "Tỷ lệ hộ nghèo cả nước, trước và sau.",
        en: "The poverty rate of the country, before and after."
      ),
      screen: .figures,
      keys: ["j", "j", "j"]
    ),
    Picture(
      name: "sources",
      description: Localized(
        vi: "Mọi dữ kiện và đoạn làm căn cứ.",
        en: "Every datum and its paragraphs."
      ),
      screen: .sources,
      keys: ["j"]
    ),
    Picture(
      name: "search",
      description: Localized(
        vi: "Gõ không dấu vẫn tìm ra chữ có dấu.",
        en: "Letters without marks find letters with them."
      ),
      keys: ["/", "thowsi lai"]
    ),
    Picture(
      name: "palette",
      description: Localized(
        vi: "Mọi việc làm được ở đây, kèm phím.",
        en: "Everything to do here, with its key."
      ),
      screen: .roster,
      keys: [":"]
    ),
    Picture(
      name: "phone",
      description: Localized(
        vi: "Trên điện thoại: 40 cột.",
        en: "On a phone: 40 columns."
      ),
      size: Size(width: 40, height: 20),
      screen: .models,
      keys: ["j", "Enter"]
    ),
    Picture(
      name: "companion",
      description: Localized(
        vi: "Đại biểu xem trên điện thoại của mình, qua ssh.",
        en: "A delegate's own phone, over ssh."
      ),
      size: Size(width: 40, height: 24),
      screen: .visits,
      reach: .browsing(showsRoster: false, keepsStars: true)
    ),
    Picture(
      name: "checkin",
      description: Localized(
        vi: "Bàn đón tiếp: vừa quét mã một đại biểu.",
        en: "The desk: a delegate has just been scanned."
      ),
      screen: .checkin,
      scans: Picture.morning
    ),
    Picture(
      name: "checkin-again",
      description: Localized(
        vi: "Mã đã quét rồi: vào lúc nào, ở bàn nào.",
        en: "A code that was scanned before: when, and at which desk."
      ),
      screen: .checkin,
      scans: Picture.morning + Picture.morning.prefix(1)
    ),
    Picture(
      name: "checkin-refused",
      description: Localized(
        vi: "Mã gõ nhầm một chữ số.",
        en: "A code with a wrong digit."
      ),
      screen: .checkin,
      scans: Picture.morning + ["1011"]
    ),
    Picture(
      name: "checkin-names",
      description: Localized(
        vi: "Gõ vài chữ của tên, không cần dấu.",
        en: "A few letters of a name, without marks."
      ),
      screen: .checkin,
      scans: Picture.morning,
      keys: ["ngoc hau"]
    ),
    Picture(
      name: "checkin-delegation",
      description: Localized(
        vi: "Điểm danh cả đoàn một lượt; ai chưa đến thì bỏ chọn.",
        en: "A whole delegation at once; whoever has not come is unticked."
      ),
      screen: .checkin,
      scans: Picture.morning,
      keys: ["F5", "vinh long", "Enter", "Space"]
    ),
    Picture(
      name: "checkin-phone",
      description: Localized(
        vi: "Bàn đón tiếp trên điện thoại, đang tập dượt.",
        en: "The desk on a phone, in a rehearsal."
      ),
      size: Size(width: 40, height: 20),
      screen: .checkin,
      scans: Picture.morning,
      isRehearsal: true
    ),
  ]

  /// Codes of a part of the sample list, as they come to the door.
  static let morning = [
    "1029", "1032", "1041", "1055", "1078", "1108", "1135", "1143", "1156", "1181", "1242", "1275",
    "1300", "1376", "1384", "1392", "1402", "1415", "1431", "1444", "1477", "1490", "1546", "1567",
    "1580", "1595", "1630", "1706", "1765", "1804", "1905", "1926", "1345", "1010",
  ]

  func canvas(of conference: Conference, language: Language) -> Canvas {
    var desk = PicturedDesk(
      conference,
      start: Moment(seconds: 1_694_997_000, offset: 420),
      now: Moment(seconds: 1_695_000_600, offset: 420),
      size: size,
      language: language,
      screen: screen,
      isRehearsal: isRehearsal,
      reach: reach
    )
    if isReviewed {
      let sample = SampleReviews(conference)
      desk.know(sample.news)
    }
    for code in scans { desk.scan(code) }
    for name in keys {
      let typed = Key(name: name).map { [$0] } ?? name.map { Key.character($0) }
      for key in typed { desk.press(key) }
    }
    return desk.canvas
  }
}
