import ConferenceSearch
import Ledger
import Terminal
import Wording

/// Scans, on any screen.
extension Shell {
  /// Whether the screen is the one where scans go.
  var takesScans: Bool { screen.row.takesScans }

  /// What keys can change, and what is put back where they were a scanner's.
  private var reversible: Scanner.Before {
    get { Scanner.Before(stack: stack, language: language, weights: weights) }
    set { (stack, language, weights) = (newValue.stack, newValue.language, newValue.weights) }
  }

  /// How many milliseconds after the last key ``Event/silence`` is due; nil where nothing waits for it.
  package var patience: Int? {
    let isEnded = setup.isEnded(scanner.detector.burst) && scanner.detector.isLong
    // A key at the limit is a scanner's still.
    return scanner.held.isEmpty && !isEnded ? nil : scanner.detector.limit + 1
  }

  // MARK: Keys

  /// Does what a key asks for; it may belong to a scanner's burst.
  ///
  /// A person's key acts at once where what it does can be put back, as it is where the key was a
  /// scanner's. Any other waits until it is known whose it is.
  mutating func take(_ key: Key, _ ledger: Ledger) -> [Effect] {
    guard setup.reach.takesScans else { return press(key, ledger) }
    let isQuick = scanner.detector.isQuick(milliseconds)
    var effects = isQuick ? [] : release(ledger)
    if key == .enter || key == .tab { return effects + end(with: key, ledger) }
    guard let text = key.scanned else {
      effects += releaseAll(ledger)
      return effects + press(key, ledger)
    }
    if scanner.detector.take(text, at: milliseconds) { scanner.before = reversible }
    guard scanner.held.isEmpty else {
      scanner.held.append(key)
      return effects
    }
    return effects + (pressIfReversible(key, ledger) ?? hold(key))
  }

  private mutating func hold(_ key: Key) -> [Effect] {
    scanner.held = [key]
    return []
  }

  /// Does what a key asks for, unless that could not be put back.
  ///
  /// A digit opens another screen, which is put back but seen: it waits, too.
  private mutating func pressIfReversible(_ key: Key, _ ledger: Ledger) -> [Effect]? {
    if case .character(let character) = key {
      if isTyping { return press(key, ledger) }
      if character.isNumber { return nil }
    }
    var next = self
    let effects = next.press(key, ledger)
    // The title is put back with the language.
    guard effects.allSatisfy({ $0 == .retitle }) else { return nil }
    self = next
    return effects
  }

  /// Lets the keys that were held act: they are a person's.
  mutating func release(_ ledger: Ledger) -> [Effect] {
    let keys = scanner.held
    scanner.held = []
    return keys.flatMap { press($0, ledger) }
  }

  /// Something else than a scanner's key comes: what was held is a person's.
  mutating func releaseAll(_ ledger: Ledger) -> [Effect] {
    let effects = release(ledger)
    scanner.forgetKeys()
    return effects
  }

  /// No key has come for as long as a scanner takes.
  mutating func takeSilence(_ ledger: Ledger) -> [Effect] {
    let text = scanner.detector.burst
    let isLong = scanner.detector.isLong
    let before = scanner.before
    scanner.forgetKeys()
    guard isLong, let before, text.contains(where: \.isNumber), !before.stack.top.keepsBursts
    else { return release(ledger) }
    if setup.isEnded(text), isScan(text, on: before.stack, ledger) {
      return take(burst: text, over: before, ledger)
    }
    guard
      isHeldNumber(text) || isInterrupted(text)
        || !scanner.held.isEmpty && isPlain(setup.stripped(text), ledger)
    else { return release(ledger) }
    return take(unended: text, over: before, ledger)
  }

  /// Takes the key that may end a burst.
  private mutating func end(with key: Key, _ ledger: Ledger) -> [Effect] {
    let before = scanner.before
    scanner.before = nil
    let burst = scanner.detector.burst
    let ending = scanner.detector.end(at: milliseconds)
    if let before, isScan(ending, on: before.stack, ledger) {
      let effects = take(burst: burst, over: before, ledger)
      scanner.detector.noteEnd(at: milliseconds)
      return effects
    }
    switch ending {
    case .again: return []
    case .typed: break
    case .stray, .short:
      // A question is not answered by the end of something that no person typed; a letter or digit that
      // chooses, or F6, and Enter were.
      if burst.count > 1, !Self.hasControls(burst), takesScans, stack.hasWindows, !isTyping {
        scanner.held = []
        return []
      }
    case .scan:
      // No person typed it, whatever it is: nothing of it leaves the program or copies.
      return releaseReversible(ledger) + press(key, ledger)
    }
    return release(ledger) + press(key, ledger)
  }

  private mutating func releaseReversible(_ ledger: Ledger) -> [Effect] {
    let keys = scanner.held
    scanner.held = []
    return keys.flatMap { key in
      var next = self
      let effects = next.press(key, ledger)
      guard effects.allSatisfy({ $0 == .retitle }) else { return [Effect]() }
      self = next
      return effects
    }
  }

  // MARK: What is a scan

  private func isScan(_ ending: ScanDetector.Ending, on stack: SurfaceStack, _ ledger: Ledger)
    -> Bool
  {
    switch ending {
    case .scan(let text): isScan(text, on: stack, ledger)
    case .short(let text): isShortScan(text, on: stack, ledger)
    case .typed, .stray, .again: false
    }
  }

  /// Whether a short run with a digit is a scanner's: in the desk's own field a person's is looked up in
  /// whole as well, which lets in nobody else; elsewhere it has to be somebody's number.
  private func isShortScan(_ text: String, on stack: SurfaceStack, _ ledger: Ledger) -> Bool {
    let body = setup.stripped(text)
    // F6 and Enter come as quickly, and what is typed behind F7.
    if Self.hasControls(text), !isWrapped(text) { return body.count > 1 && isPlain(body, ledger) }
    if stack.screen.row.takesScans, !stack.hasWindows, stack.top.isTyping { return true }
    return !stack.top.keepsBursts && body.count > 1 && isPlain(body, ledger)
  }

  /// Whether a quick run of keys is a scanner's, by what was open when it began: what its own keys
  /// opened tells nothing of it.
  ///
  /// Letters alone in a field are not: an input method hands a whole word over when Enter is pressed.
  /// Away from the desk only what can be a badge or a card is, and so is what begins with Escape: a
  /// person's key may have begun with it.
  private func isScan(_ text: String, on stack: SurfaceStack, _ ledger: Ledger) -> Bool {
    let isAtDesk = stack.screen.row.takesScans
    if isAtDesk, !stack.top.isTyping, !Self.hasControls(text) { return true }
    guard text.contains(where: \.isNumber) else { return false }
    if stack.top.keepsBursts { return isPlainlyScanned(text) }
    if isInterrupted(text) { return true }
    if isAtDesk, !text.contains(Key.escapeText) || hasEscapeAffix || isWrapped(text) { return true }
    return isPlain(setup.stripped(text), ledger) || isHeldNumber(text)
  }

  private static func hasControls(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 0x20 }
  }

  /// Whether nobody's keys can have been meant: a number that went into no field.
  private func isHeldNumber(_ text: String) -> Bool {
    let digits = text.split { !$0.isNumber }.map(\.count).max() ?? 0
    return digits >= 3 && !scanner.held.isEmpty
  }

  /// Whether a key that begins with Escape stands behind digits: nobody's hand goes from them to a
  /// function key as quickly as that.
  private func isInterrupted(_ text: String) -> Bool {
    let body = setup.stripped(text)
    guard let escape = body.firstIndex(where: { String($0) == Key.escapeText }) else {
      return false
    }
    return body[..<escape].count(where: \.isNumber) > 1
  }

  /// Whether Escape stands at the ends alone, and a letter behind it: a digit there may be a key's.
  private func isWrapped(_ text: String) -> Bool {
    let body = setup.stripped(text)
    return body.count > 1 && body.first?.isLetter == true && !body.contains(Key.escapeText)
  }

  private var hasEscapeAffix: Bool {
    (setup.scanPrefix + setup.scanSuffix).contains(Key.escapeText)
  }

  /// Whether a text is a badge or a card, by its form or because it is one of this conference's.
  private func isPlain(_ text: String, _ ledger: Ledger) -> Bool {
    let entry = DeskEntry(text)
    switch entry {
    case .code, .wrongCode, .card: return true
    case .nothing: return false
    case .words: return text.contains(where: \.isNumber) && ledger.find(whole: entry) != .nobody
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

  // MARK: Taking scans

  /// Undoes what the keys of a burst did before it was known to be one.
  private mutating func putBack(_ before: Scanner.Before, _ ledger: Ledger) -> [Effect] {
    let isRetitled = language != before.language
    scanner.held = []
    reversible = before
    stack.forEach { $0.restored() }
    refresh(after: .everything, ledger)
    return isRetitled ? [.retitle] : []
  }

  /// Takes a scan at the desk, in the place of what its keys did.
  private mutating func take(
    burst text: String,
    over before: Scanner.Before,
    _ ledger: Ledger
  ) -> [Effect] {
    putBack(before, ledger) + takeAtDesk(burst: text, ledger)
  }

  /// Takes what a scanner sent without an end.
  ///
  /// Its end may still come, and a part of a code may be another's: at the desk it waits in the field,
  /// elsewhere nothing comes of it.
  private mutating func take(
    unended text: String,
    over before: Scanner.Before,
    _ ledger: Ledger
  ) -> [Effect] {
    let effects = putBack(before, ledger)
    guard takesScans, !stack.hasWindows else {
      notice = Phrases.scanWithoutEnd
      return effects
    }
    return effects + (send(.appear, ledger) ?? [])
      + (send(.text(setup.stripped(text)), ledger) ?? [])
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
