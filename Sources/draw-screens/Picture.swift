import CompanionUI
import Conference
import Terminal

/// One picture of the guides: a window, and the keys that lead to what it shows.
struct Picture {
  var name: String
  var description: Localized
  var size = Size(width: 100, height: 28)
  var screen = ScreenName.overview
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
        vi: "Hai mô hình đặt cạnh nhau.",
        en: "Two models side by side."
      ),
      screen: .models,
      keys: ["j", "c", "l"]
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
  ]

  func canvas(of conference: Conference, language: Language) -> Canvas {
    var model = Model(
      conference: conference,
      size: size,
      language: language,
      now: Moment(seconds: 1_695_000_600, offset: 420),
      screen: screen
    )
    _ = model.update(.prepared(Preparation(conference)))
    for name in keys {
      let typed = Key(name: name).map { [$0] } ?? name.map { Key.character($0) }
      for key in typed { _ = model.update(.terminal(.key(key))) }
    }
    return model.frame().canvas
  }
}
