/// Which letters can stand together in a Vietnamese syllable.
///
/// Lenient on purpose: a syllable that is still being typed passes, a word of another language
/// mostly does not. Letters as in print, without tone.
enum SyllableRules {
  private static let onsets: Set<String> = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
    // Place names of the Central Highlands: Krông Pắc, Chư Prông, Plei Kần, Klông.
    "kr", "pr", "pl", "kl",
  ]

  /// Vowels that a final consonant may follow; "oo" is that of xoong.
  private static let closable: Set<String> = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "iê", "oa", "oă", "oe", "oo", "uâ",
    "uê", "uô", "uơ", "ươ", "uy", "yê", "uyê",
  ]

  private static let open: Set<String> = [
    "ai", "ao", "au", "ay", "âu", "ây", "eo", "êu", "ia", "iu", "iêu", "oai", "oao", "oay", "oeo",
    "oi", "ôi", "ơi", "ua", "uây", "ui", "uôi", "uya", "uyu", "ưa", "ưi", "ươi", "ươu", "ưu",
    "yêu", "uêu",
  ]

  private static let finals: Set<String> = ["", "c", "ch", "k", "m", "n", "ng", "nh", "p", "t"]

  /// Whether the consonants before and after the vowels can be a syllable's.
  static func allow(onset: String, final: String) -> Bool {
    onsets.contains(onset) && finals.contains(final)
  }

  /// Whether the parts can be a syllable, or its beginning.
  ///
  /// A final stop takes only the tones sắc and nặng.
  static func allow(
    onset: String,
    vowels: String,
    final: String,
    tone: LetterMarks.Tone
  ) -> Bool {
    guard allow(onset: onset, final: final) else { return false }
    if final.isEmpty { return closable.contains(vowels) || open.contains(vowels) }
    guard closable.contains(vowels) else { return false }
    let stops = final == "c" || final == "ch" || final == "k" || final == "p" || final == "t"
    return !stops || tone == .ngang || tone == .sắc || tone == .nặng
  }
}
