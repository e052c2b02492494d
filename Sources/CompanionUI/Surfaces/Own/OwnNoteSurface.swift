import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The note of one's own on something: written here, kept on this machine alone.
struct OwnNoteSurface: Surface {
  private let subject: OwnMark.Subject
  private let title: String
  private var area: TextArea

  init(_ subject: OwnMark.Subject, called title: String, in context: Context) {
    self.subject = subject
    self.title = title
    let note = context.ledger.mark(on: subject)?.note ?? ""
    area = TextArea(note, width: context.layout.window.width)
  }

  var isTyping: Bool { true }
  var keepsBursts: Bool { true }
  var asks: Bool { true }
  /// What the palette does otherwise leaves what was typed where it is.
  var staysOpen: Bool { true }
  var opener: Action? { .ownNote }

  mutating func refresh(_ change: Change, in context: Context) {
    area.wrap(to: context.layout.window.width)
    area.reveal(height: rows(in: context))
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    defer { area.reveal(height: rows(in: context)) }
    switch input {
    case .action(.open): return save()
    case .character(let character): return type(String(character))
    case .text(let text):
      return type(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .action(.down): area.moveRows(1)
    case .action(.up): area.moveRows(-1)
    case .wheel(let isDown, _): area.moveRows(isDown ? 3 : -3)
    case .action(let action): return edit(action) ? [] : nil
    default: return nil
    }
    return []
  }

  private mutating func type(_ text: String) -> [Request] {
    let before = area
    area.insert(text)
    guard TextLimits.exceeds(TextLimits.note, area.text) else { return [] }
    area = before
    return [.say(Phrases.fieldIsFull)]
  }

  private func save() -> [Request] {
    let note = OwnNote.made(of: area.text)
    return [
      .close, .say(note == nil ? Phrases.noteIsGone : Phrases.noteIsSaved),
      .effect(.mark(.note(subject, note))),
    ]
  }

  /// - Returns: Whether the action is one of editing.
  private mutating func edit(_ action: Action) -> Bool {
    switch action {
    case .fieldLeft: area.moveLeft()
    case .fieldRight: area.moveRight()
    case .fieldStart: area.moveToRowStart()
    case .fieldEnd: area.moveToRowEnd()
    case .eraseBackward: area.eraseBackward()
    case .eraseForward: area.eraseForward()
    case .eraseWord: area.eraseWord()
    case .eraseLine: area.eraseLine()
    case .undoTyping: area.undo()
    case .redoTyping: area.redo()
    case .spellTyping: area.spell()
    default: return false
    }
    return true
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open: true
    case .undoTyping: area.canUndo
    case .redoTyping: area.canRedo
    default: offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] {
    [.open, .back, .undoTyping, .redoTyping, .spellTyping, .help]
  }

  func shortWords(for action: Action) -> Localized? {
    action == .open ? Phrases.enterSaves : nil
  }

  /// Rows for the note: the window's without its head and its help.
  private func rows(in context: Context) -> Int { max(1, context.layout.window.height - 4) }

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(Phrases.ownNoteTitle), in: context)
    frame.canvas.draw(
      Line(title, Style(bold: true)),
      x: body.x,
      y: body.y,
      width: body.width
    )
    let first = body.y + min(2, body.height - 1)
    let lines = area.rows(from: area.top, count: rows(in: context))
    for (row, line) in lines.enumerated() where first + row < body.maxY {
      frame.canvas.draw(line, x: body.x, y: first + row, width: body.width)
    }
    let cursor = area.cursor
    frame.canvas.cursor = Point(
      x: min(body.x + cursor.column, body.maxX - 1),
      y: min(first + cursor.row - area.top, body.maxY - 1)
    )
    frame.canvas.cursorVisible = true
    let help = Line(context.say(Phrases.ownNoteHelp), Style(.accent)).wrapped(to: body.width)
    for (row, line) in help.enumerated() where first + lines.count + 1 + row < body.maxY {
      frame.canvas.draw(line, x: body.x, y: first + lines.count + 1 + row, width: body.width)
    }
  }
}
