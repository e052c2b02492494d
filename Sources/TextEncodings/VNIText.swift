/// Text of the fonts VNI-Times and their like: a vowel, then the byte of its mark; other letters and
/// signs as Western Windows has them.
///
/// The table is our own, of what those fonts draw.
enum VNIText {
  static func text(_ bytes: [UInt8]) -> String {
    var scalars = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let base = SingleByteTable.windows1252.scalar(bytes[index])
      if index + 1 < bytes.count,
        let letter = pairs[Pair(base, SingleByteTable.windows1252.scalar(bytes[index + 1]))]
      {
        scalars.append(letter)
        index += 2
      } else {
        scalars.append(singles[base] ?? base)
        index += 1
      }
    }
    return String(scalars)
  }

  private struct Pair: Hashable {
    var base: Unicode.Scalar
    var mark: Unicode.Scalar

    init(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) {
      self.base = base
      self.mark = mark
    }
  }

  /// Letters of one byte.
  private static let singles: [Unicode.Scalar: Unicode.Scalar] = {
    var singles: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (drawn, letter) in zip("ñôöîíìæóò".unicodeScalars, "đơưỵíìỉĩị".unicodeScalars) {
      singles[drawn] = letter
      singles[capital(drawn)] = capital(letter)
    }
    return singles
  }()

  /// For each vowel the marks that may follow it, and the letters that they make.
  private static let small: [(base: Unicode.Scalar, marks: String, letters: String)] = [
    ("a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"), ("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    ("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"), ("u", "øùûõï", "ùúủũụ"), ("y", "øùûõ", "ỳýỷỹ"),
    ("ô", "øùûõï", "ờớởỡợ"), ("ö", "øùûõï", "ừứửữự"),
  ]

  /// A capital takes a mark of either size: the mark of a small letter is drawn as well above it.
  private static let pairs: [Pair: Unicode.Scalar] = {
    var pairs: [Pair: Unicode.Scalar] = [:]
    for row in small {
      for (mark, letter) in zip(row.marks.unicodeScalars, row.letters.unicodeScalars) {
        for mark in [mark, capital(mark)] {
          pairs[Pair(row.base, mark)] = letter
          pairs[Pair(capital(row.base), mark)] = capital(letter)
        }
      }
    }
    return pairs
  }()

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
  }
}
