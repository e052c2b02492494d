/// The Vietnamese letters by what they are made of.
enum Alphabet {
  /// Each vowel with its six tones, in the order of ``LetterMarks/Tone``.
  private static let vowels: [(base: Unicode.Scalar, LetterMarks.Quality, lower: String)] = [
    ("a", .none, "aàảãáạ"), ("a", .breve, "ăằẳẵắặ"), ("a", .circumflex, "âầẩẫấậ"),
    ("e", .none, "eèẻẽéẹ"), ("e", .circumflex, "êềểễếệ"), ("i", .none, "iìỉĩíị"),
    ("o", .none, "oòỏõóọ"), ("o", .circumflex, "ôồổỗốộ"), ("o", .horn, "ơờởỡớợ"),
    ("u", .none, "uùủũúụ"), ("u", .horn, "ưừửữứự"), ("y", .none, "yỳỷỹýỵ"),
  ]

  /// The composed letter of a base (an ASCII letter in lower case) and its marks.
  ///
  /// Marks that Vietnamese does not write on that letter are left off.
  static func letter(
    _ base: UInt8,
    _ quality: LetterMarks.Quality,
    _ tone: LetterMarks.Tone,
    isUpper: Bool
  ) -> Unicode.Scalar {
    var lower = Unicode.Scalar(base)
    if base == UInt8(ascii: "d"), quality == .stroke { lower = "đ" }
    if let row = vowels.first(where: { $0.base.value == UInt32(base) && $0.1 == quality }) {
      let letters = row.lower.unicodeScalars
      lower = letters[letters.index(letters.startIndex, offsetBy: Int(tone.rawValue))]
    }
    return isUpper ? lower.properties.uppercaseMapping.unicodeScalars.first ?? lower : lower
  }
}
