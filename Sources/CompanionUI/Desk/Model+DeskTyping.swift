import Attendance
import Conference
import ConferenceSearch
import Terminal
import VietnameseText
import Wording

/// Keys and scans at the desk.
extension Model {
  /// Whether printing keys are text now.
  var isTyping: Bool {
    if let form = formOnTop { return form.isTyping }
    if let layer = layers.last { return layer.isTyping }
    return (screen == .checkin && desk.hasFocus) || whatIfField != nil
  }

  /// Looks at a key before it is anything else: it may belong to a scanner's burst, on any screen.
  ///
  /// - Returns: what a scan that the key ended asks for; nil where the key is a person's.
  mutating func scan(_ key: Key) -> [Effect]? {
    switch key {
    case .character(let character):
      if desk.scanner.take(character, at: milliseconds) {
        beforeBurst = []
        beforeBurst = [self]
      }
      return nil
    case .enter, .tab:
      let ending = desk.scanner.end(at: milliseconds)
      defer { beforeBurst = [] }
      switch ending {
      case .typed: return nil
      // A question is not answered by the end of something that no person typed.
      case .stray: return screen != .checkin || layers.isEmpty || isTyping ? nil : []
      case .scan(let text): return isScan(text) ? take(burst: text) : nil
      }
    default:
      desk.scanner.forget()
      beforeBurst = []
      return nil
    }
  }

  /// Whether a quick run of keys is a scanner's.
  ///
  /// Letters alone in a field are not: an input method hands a whole word over when Enter is pressed.
  /// Away from the desk only what can be a badge or a card is.
  private func isScan(_ text: String) -> Bool {
    let isAtDesk = (beforeBurst.first?.screen ?? screen) == .checkin && screen == .checkin
    if isAtDesk, !isTyping, !layers.isEmpty { return true }
    guard text.contains(where: \.isNumber) else { return false }
    if (formOnTop != nil && isTyping) || whatIfField != nil { return isPlainlyScanned(text) }
    if isAtDesk { return true }
    switch DeskEntry(board.setup.stripped(text)) {
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
    let inner = board.setup.stripped(text)
    switch DeskEntry(inner) {
    case .card: return true
    case .code: return inner != text
    case .nothing, .words, .wrongCode: return false
    }
  }

  /// Undoes what the keys of a burst did before it was known to be one, and takes the scan at the
  /// desk.
  private mutating func take(burst text: String) -> [Effect] {
    if let before = beforeBurst.first {
      var restored = before
      restored.desk.scanner = desk.scanner
      restored.now = now
      restored.milliseconds = milliseconds
      restored.reviews = reviews
      restored.reviewForm?.touch()
      self = restored
    }
    if screen != .checkin, layers.isEmpty { show(.checkin) }
    if screen == .checkin, layers.isEmpty { desk.hasFocus = true }
    return take(scan: text)
  }

  /// A scan goes in at once; while a question is open it waits.
  mutating func take(scan text: String) -> [Effect] {
    let text = board.setup.stripped(text)
    guard !text.isEmpty, !desk.scanner.isRepeated(text, at: milliseconds) else { return [] }
    desk.waiting.append(text)
    let effects = takeWaiting()
    // A scan that has to wait must not sound like one that was taken.
    return desk.waiting.isEmpty ? effects : effects + ring(.question)
  }

  /// Handles the first scan that waits, where nothing is open any more.
  mutating func takeWaiting() -> [Effect] {
    guard layers.isEmpty, !desk.waiting.isEmpty else { return [] }
    if screen != .checkin { show(.checkin) }
    let text = desk.waiting.removeFirst()
    let effects = enter(text)
    // What asks for nothing outside leaves room for the next at once.
    return effects.isEmpty ? takeWaiting() : effects
  }

  /// Codes and cards in a paste are a scanner's; words are text for the field, and wait for Enter.
  mutating func take(paste text: String) -> [Effect] {
    let lines = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map(String.init)
    var words: [String] = []
    var effects: [Effect] = []
    for line in lines {
      switch DeskEntry(board.setup.stripped(line)) {
      case .code, .card: effects += take(scan: line)
      case .wrongCode, .words: words.append(line)
      case .nothing: break
      }
    }
    if !words.isEmpty, isTyping { edit { $0.insert(words.joined(separator: " ")) } }
    return effects
  }

  /// Enter, pressed by a person in the desk's field.
  mutating func enterField() -> [Effect] {
    if desk.isChosen, desk.matches.indices.contains(desk.selected) {
      let id = board.index.delegates[desk.matches[desk.selected]].id
      desk.clear()
      return record(.checkIn([id]))
    }
    let text = desk.field.text
    guard DeskEntry(text) != .nothing else { return [] }
    desk.clear()
    return enter(text)
  }

  /// Whatever was typed or scanned: one person goes in, several are asked about, nobody is refused.
  private mutating func enter(_ text: String) -> [Effect] {
    let entry = DeskEntry(text)
    guard entry != .nothing else { return [] }
    switch board.index.find(entry) {
    case .one(let id): return record(.checkIn([id]))
    case .wrongCode(let code): return refuse(.badCheckDigit, code)
    // Of a citizen card only the name is taken, not even as a digest anything else.
    case .nobody: return refuse(.notOnList, entry.searched)
    case .several(let found):
      let candidates = Array(found.prefix(DeskState.shown))
      layers.append(.ask(AskState(words: entry.searched, candidates: candidates)))
      return ring(.question)
    }
  }

  private mutating func refuse(_ reason: RefusalReason, _ text: String) -> [Effect] {
    record(.refuse(RefusedScan(reason: reason, scanned: text)))
  }

  /// Asks for a command to be recorded in the list that is ticked.
  mutating func record(_ command: DeskCommand) -> [Effect] {
    desk.asked = command.delegate
    return [.record(DeskRequest(command: command, list: desk.list))]
  }

  func ring(_ bell: Bell) -> [Effect] { board.setup.rings ? [.ring(bell)] : [] }
}
