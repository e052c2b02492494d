import VietnameseText

/// How wide texts are in Liberation Sans, which has the widths of Arial and Helvetica: with them a card
/// is laid out once, the same for every form, and without a library.
enum LetterWidths {
  /// The width of a text in ems.
  static func ems(of text: String, isBold: Bool) -> Double {
    let widths = isBold ? bold : regular
    var thousandths = 0
    for scalar in Composition.decomposed(text) {
      switch scalar.value {
      case 0x20..<0x7F: thousandths += widths[Int(scalar.value) - 0x20]
      // The horn of ơ and ư stands beside its letter; other marks stand above or below.
      case 0x31B: thousandths += isBold ? 115 : 135
      case 0x300...0x36F: break
      // Đ, đ.
      case 0x110: thousandths += 722
      case 0x111: thousandths += isBold ? 611 : 556
      case 0x2013, 0x2018...0x201F: thousandths += 556
      default: thousandths += 1000
      }
    }
    return Double(thousandths) / 1000
  }

  /// From the blank to the tilde, in thousandths of an em; i as wide as í.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 278, 278, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
