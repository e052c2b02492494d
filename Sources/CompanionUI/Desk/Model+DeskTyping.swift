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
    if let layer = layers.last { return layer.isTyping }
    return screen == .checkin && desk.hasFocus
  }

  /// Whether a scanner may be sending: at the desk, and at no other screen.
  private var listensToScanner: Bool { screen == .checkin && (!layers.isEmpty || desk.hasFocus) }

  /// Looks at a key before it is anything else: it may belong to a scanner's burst.
  ///
  /// - Returns: what a scan that the key ended asks for; nil where the key is a person's.
  mutating func scan(_ key: Key) -> [Effect]? {
    guard listensToScanner else {
      desk.scanner.forget()
      return nil
    }
    switch key {
    case .character(let character):
      if desk.scanner.take(character, at: milliseconds) { desk.remember(layers) }
      return nil
    case .enter, .tab:
      switch desk.scanner.end(at: milliseconds) {
      case .typed: return nil
      // A question is not answered by the end of something that no person typed.
      case .stray: return layers.isEmpty ? nil : []
      // Letters alone are no code: an input method hands a whole word over when Enter is pressed.
      case .scan(let text) where isTyping && !text.contains(where: \.isNumber): return nil
      case .scan(let text):
        desk.restore(&layers)
        return take(scan: text)
      }
    default:
      desk.scanner.forget()
      return nil
    }
  }

  /// A scan goes in at once; while a question is open it waits.
  mutating func take(scan text: String) -> [Effect] {
    let text = board.setup.stripped(text)
    guard !text.isEmpty, !desk.scanner.isRepeated(text, at: milliseconds) else { return [] }
    desk.waiting.append(text)
    return takeWaiting()
  }

  /// Handles the first scan that waits, where nothing is open any more.
  mutating func takeWaiting() -> [Effect] {
    guard screen == .checkin, layers.isEmpty, !desk.waiting.isEmpty else { return [] }
    let text = desk.waiting.removeFirst()
    let effects = enter(text)
    // What asks for nothing outside leaves room for the next at once.
    return effects.isEmpty ? takeWaiting() : effects
  }

  /// A paste is a scanner's where it is lines or a code, else text for the field.
  mutating func take(paste text: String) -> [Effect] {
    var lines = text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).map(String.init)
    let isEnded = text.last.map { $0.isNewline || $0 == "\t" } ?? false
    if !isEnded, let last = lines.last {
      switch DeskEntry(board.setup.stripped(last)) {
      case .code, .card: break
      case .nothing, .wrongCode, .words:
        lines.removeLast()
        edit { $0.insert(last) }
      }
    }
    return lines.flatMap { take(scan: $0) }
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
  func record(_ command: DeskCommand) -> [Effect] {
    [.record(DeskRequest(command: command, list: desk.list))]
  }

  func ring(_ bell: Bell) -> [Effect] { board.setup.rings ? [.ring(bell)] : [] }
}
