/// Counts columns scalar by scalar; the rules are those of PyPI's wcwidth 0.7.0, `wcswidth`.
struct WidthMeter {
  /// Columns so far.
  private(set) var columns = 0
  /// The scalar that VS16 or a spacing mark would still widen.
  private var measured: Unicode.Scalar?
  /// The scalar that a skin colour would belong to.
  private var base: Unicode.Scalar?
  private var regionalIndicators = 0
  private var afterVirama = false
  private var conjunctPending = false
  private var skipsNext = false

  /// Columns of all that was added.
  var total: Int { columns + (conjunctPending ? 1 : 0) }

  /// Adds a scalar; false for a control, which has no width.
  mutating func add(_ scalar: Unicode.Scalar) -> Bool {
    let isIndicator = ScalarWidth.isRegionalIndicator(scalar)
    defer { regionalIndicators = isIndicator ? regionalIndicators + 1 : 0 }
    if skipsNext {
      skipsNext = false
      return true
    }
    if scalar.value == 0x200D {
      // A ZWJ swallows what it joins; after a virama it only shapes the letter, which still joins.
      skipsNext = !afterVirama
      return true
    }
    if scalar.value == 0xFE0F, let before = measured {
      if ScalarWidth.flags(of: before).contains(.growsWithSelector) { columns += 1 }
      measured = nil
      return true
    }
    if isIndicator, regionalIndicators % 2 == 1 {
      base = scalar
      return true
    }
    if ScalarWidth.isSkinColour(scalar), let base, isEmoji(base) { return true }
    if afterVirama, ScalarWidth.flags(of: scalar).contains(.consonant) {
      measured = scalar
      base = scalar
      afterVirama = false
      conjunctPending = true
      return true
    }
    guard let width = ScalarWidth.columns(of: scalar) else { return false }
    if width > 0 {
      columns += width + (conjunctPending ? 1 : 0)
      conjunctPending = false
      measured = scalar
      base = scalar
      afterVirama = false
    } else if measured != nil, scalar.properties.generalCategory == .spacingMark {
      columns += 1
      measured = nil
      afterVirama = false
      conjunctPending = false
    } else {
      afterVirama = ScalarWidth.isVirama(scalar)
    }
    return true
  }

  private func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    ScalarWidth.isRegionalIndicator(scalar)
      || ScalarWidth.flags(of: scalar).contains(.pictograph)
  }
}
