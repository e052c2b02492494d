/// The numbers and proper names of each paragraph of the article, as it prints them.
///
/// No sentences: they are the newspaper's. The numbers stand with the few words that say what they
/// count; a paragraph that repeats the one before (a caption printed twice) has no entry.
enum ArticleFacts {
  struct Paragraph: Sendable {
    var number: Int
    var numbers: [String] = []
    var names: [String] = []
  }

  static let count = 23

  /// Captions that stand twice: the second is the first's own text again.
  static let repeated = [6: 5, 10: 9, 14: 13, 18: 17]

  static let title = "Học tập, trao đổi kinh nghiệm, nhân rộng mô hình giảm nghèo"

  private static let centre = "Trung tâm Đào tạo, bồi dưỡng cán bộ, công chức lao động"

  static let paragraphs = [
    Paragraph(number: 1, names: [title]),
    Paragraph(
      number: 2,
      numbers: ["18/9"],
      names: ["TP", "Cần Thơ", "\(centre) xã hội", "Trường Lao động xã hội", title]
    ),
    Paragraph(
      number: 3,
      numbers: ["94 đại biểu", "ba tỉnh"],
      names: [
        title, "Cần Thơ", "Sở LĐ-TB&XH", "Ngân hàng chính sách", "Trung tâm khuyến nông tỉnh",
        "phòng LĐ-TB&XH", "Ủy ban nhân dân cấp xã", "Mặt trận tổ quốc cấp xã", "Hậu Giang",
        "Vĩnh Long",
      ]
    ),
    Paragraph(number: 4),
    Paragraph(
      number: 5,
      names: ["Nguyễn Thị Vân", "Phó Hiệu trưởng", "\(centre) - xã hội"]
    ),
    Paragraph(
      number: 7,
      numbers: ["2 mô hình"],
      names: ["Thới Lơi", "Phong Điền", "TP", "Cần Thơ"]
    ),
    Paragraph(
      number: 8,
      numbers: [
        "9,88%", "năm 2015", "2,75%", "năm 2020", "giảm 4%/năm", "hơn 8 triệu người",
        "cuối năm 2020", "23,42%", "trung bình giảm 5,4%/năm", "32 huyện nghèo",
        "125 xã đặc biệt khó khăn",
      ],
      names: ["Nguyễn Thị Vân", "Phó Hiệu trưởng", "\(centre) - xã hội"]
    ),
    Paragraph(number: 9, numbers: ["94 đại biểu"], names: [title, "Cần Thơ"]),
    Paragraph(number: 11, names: ["Vân"]),
    Paragraph(
      number: 12,
      numbers: ["năm 2025", "trên 1.000 mô hình, dự án", "Phấn đấu 80% người"],
      names: ["Chương trình", "Vân"]
    ),
    Paragraph(
      number: 13,
      names: ["Trần Thị Xuân Mai", "GĐ", "Sở LĐ-TB&XH", "TP", "Cần Thơ"]
    ),
    Paragraph(
      number: 15,
      names: [
        "Trần Thị Xuân Mai", "GĐ", "Sở LĐ-TB&XH", "TP", "Cần Thơ",
        "Chương trình mục tiêu Quốc gia giảm nghèo bền vững", "Chung tay vì người nghèo",
        "Vì người nghèo - Không để ai bị bỏ lại phía sau",
        "Cần Thơ chung tay vì người nghèo - Không để ai bị bỏ lại phía sau và Công tác an sinh "
          + "xã hội",
      ]
    ),
    Paragraph(
      number: 16,
      numbers: [
        "năm 2016 - 2020", "15.129 hộ", "5,12%", "0,29%", "1.036 hộ", "cuối năm 2020",
        "giảm 4,83%", "Năm 2021 - 2022", "997 hộ", "0,8%", "0,52%", "1.904 hộ", "giảm 0,28%",
      ]
    ),
    Paragraph(number: 17),
    Paragraph(
      number: 19,
      numbers: [
        "33 mô hình", "227 lượt hộ nghèo, hộ cận nghèo", "5 tỷ đồng", "100 người lao động",
      ],
      names: [
        "Xuân Mai", "Ngân hàng Chính sách xã hội", "May công nghiệp", "Thới Lai",
        "Phạm Tấn Lộc", "Giám đốc", "Công ty may Hưng Lộc",
      ]
    ),
    Paragraph(
      number: 20,
      numbers: [
        "OCOP 4 sao", "trung bình 15 tấn/hecta/năm", "trên 147 triệu đồng/năm", "15 lao động",
        "04 hộ nghèo", "05 hộ cận nghèo",
      ],
      names: [
        "Xuân Mai", "Trồng nhãn Idol", "Nguyễn Văn Triều", "Định Khánh A", "Định Môn",
        "Thới Lai", "VietGap", "OCOP", "Hợp tác xã Đan đát Quốc Noãn",
        "Vận động hỗ trợ phát triển kinh tế", "Mỹ Thuận", "Mỹ Khánh", "Phong Điền",
      ]
    ),
    Paragraph(
      number: 21,
      numbers: [
        "từ năm 2019", "lúc đầu 30 hộ", "14 hộ nghèo", "16 hộ cận nghèo",
        "tăng thêm 5 thành viên", "35 hộ gia đình", "30 hộ góp vốn", "140 triệu đồng",
        "1 tỷ 350 triệu đồng", "14/14 hộ thoát nghèo", "16/16 hộ thoát cận nghèo",
      ],
      names: ["Ngân hàng chính sách xã hội"]
    ),
    Paragraph(number: 22, names: ["PHA LÊ"]),
    Paragraph(number: 23, numbers: ["20230918185816"], names: ["Dân Sinh"]),
  ]
}

extension ArticleFacts {
  /// Spellings that are neither number nor name, and that a reading explains.
  static let spellings = [
    "xác đinh", "hecta", "lao động - xã hội", "chụp hình lưu niệm",
    "Cần Thơ, Hậu Giang và Vĩnh Long",
    "và Công tác an sinh xã hội", "Phó Hiệu trưởng Trung tâm",
  ]
}
