import ConferenceSearch
import Ledger
import Terminal

/// Scans, on any screen.
extension Shell {
  /// Whether the screen is the one where scans go.
  var takesScans: Bool { screen.row.takesScans }

  /// What keys can change, and what is put back where they were a scanner's.
  private var reversible: Scanner.Before {
    get { Scanner.Before(stack: stack, language: language, weights: weights) }
    set { (stack, language, weights) = (newValue.stack, newValue.language, newValue.weights) }
  }

  /// Looks at a key before it is anything else: it may belong to a scanner's burst.
  ///
  /// A person's key acts at once, so the keys of a burst have acted before it is known to be one: then
  /// what they changed goes back to how it was.
  ///
  /// - Returns: What a scan that the key ended asks for; nil where the key is a person's.
  mutating func scan(_ key: Key, _ ledger: Ledger) -> [Effect]? {
    switch key {
    case .character(let character):
      if scanner.detector.take(character, at: milliseconds) { scanner.before = reversible }
      return nil
    case .enter, .tab:
      let ending = scanner.detector.end(at: milliseconds)
      defer { scanner.before = nil }
      switch ending {
      case .typed: return nil
      // A question is not answered by the end of something that no person typed.
      case .stray: return takesScans && stack.hasWindows && !isTyping ? [] : nil
      case .scan(let text):
        guard let before = scanner.before, isScan(text, on: before.stack) else { return nil }
        return take(burst: text, over: before, ledger)
      }
    default:
      scanner.forgetKeys()
      return nil
    }
  }

  /// Whether a quick run of keys is a scanner's, by what was open when it began: what its own keys
  /// opened tells nothing of it.
  ///
  /// Letters alone in a field are not: an input method hands a whole word over when Enter is pressed.
  /// Away from the desk only what can be a badge or a card is.
  private func isScan(_ text: String, on stack: SurfaceStack) -> Bool {
    let isAtDesk = stack.screen.row.takesScans
    if isAtDesk, !stack.top.isTyping { return true }
    guard text.contains(where: \.isNumber) else { return false }
    if stack.top.keepsBursts { return isPlainlyScanned(text) }
    if isAtDesk { return true }
    switch DeskEntry(setup.stripped(text)) {
    case .code, .wrongCode, .card: return true
    case .nothing, .words: return false
    }
  }

  /// Whether nobody can have typed it into a field: a card, or a code in what the scanner alone sends
  /// around it.
  ///
  /// An input method hands over "1010" and the Enter behind it as quickly as a scanner does; a badge
  /// that is read into a note is seen there, a number that checks somebody in is not.
  private func isPlainlyScanned(_ text: String) -> Bool {
    let inner = setup.stripped(text)
    switch DeskEntry(inner) {
    case .card: return true
    case .code: return inner != text
    case .nothing, .words, .wrongCode: return false
    }
  }

  /// Undoes what the keys of a burst did before it was known to be one, and takes the scan at the
  /// desk.
  private mutating func take(
    burst text: String,
    over before: Scanner.Before,
    _ ledger: Ledger
  ) -> [Effect] {
    let isRetitled = language != before.language
    reversible = before
    stack.forEach { $0.restored() }
    refresh(after: .everything, ledger)
    return (isRetitled ? [.retitle] : []) + takeAtDesk(burst: text, ledger)
  }

  private mutating func takeAtDesk(burst text: String, _ ledger: Ledger) -> [Effect] {
    let text = setup.stripped(text)
    guard !text.isEmpty, !scanner.detector.isRepeated(text, at: milliseconds) else {
      // The field is ready all the same.
      return stack.hasWindows
        ? [] : showDesk(ledger) + (send(.scan("", isBurst: true), ledger) ?? [])
    }
    return take(text, isBurst: true, ledger)
  }

  /// A scan goes in at once; while a question is open it waits.
  private mutating func take(_ text: String, isBurst: Bool, _ ledger: Ledger) -> [Effect] {
    scanner.waiting.append(text)
    let effects = takeWaiting(isBurst: isBurst, ledger)
    // A scan that has to wait must not sound like one that was taken.
    return scanner.waiting.isEmpty ? effects : effects + ring(.question)
  }

  /// Handles the first scan that waits, where no window is open any more.
  mutating func takeWaiting(isBurst: Bool = false, _ ledger: Ledger) -> [Effect] {
    guard !stack.hasWindows, !scanner.waiting.isEmpty else { return [] }
    let shown = showDesk(ledger)
    let text = scanner.waiting.removeFirst()
    let effects = shown + (send(.scan(text, isBurst: isBurst), ledger) ?? [])
    // What asks for nothing outside leaves room for the next at once.
    return effects.isEmpty ? takeWaiting(ledger) : effects
  }

  private mutating func showDesk(_ ledger: Ledger) -> [Effect] {
    guard !takesScans, let desk = ScreenName.forScans else { return [] }
    return show(desk, ledger)
  }

  /// Codes and cards in a paste are a scanner's; words are text for the field, and wait for Enter.
  mutating func pasteAtDesk(_ text: String, _ ledger: Ledger) -> [Effect] {
    var words: [String] = []
    var effects: [Effect] = []
    for line in text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map(String.init) {
      let scan = setup.stripped(line)
      switch DeskEntry(scan) {
      case .code, .card:
        if !scanner.detector.isRepeated(scan, at: milliseconds) {
          effects += take(scan, isBurst: false, ledger)
        }
      case .wrongCode, .words: words.append(line)
      case .nothing: break
      }
    }
    if !words.isEmpty, isTyping {
      effects += send(.text(words.joined(separator: " ")), ledger) ?? []
    }
    return effects
  }
}
