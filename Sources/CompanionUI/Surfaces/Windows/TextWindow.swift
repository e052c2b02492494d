import Conference
import Terminal
import Wording

/// A window with a text to be read and closed.
struct TextWindow: Surface {
  private let title: Localized
  /// Of the context, and of what the cursor beneath is on where the window tells of that.
  private let blocks: @Sendable (Context, Subject?) -> [Block]
  private let footer: [Action]
  var opener: Action?
  private(set) var showsBelow = false
  private(set) var subject: Subject?
  private(set) var isOver = false
  /// Whether it is still about anything.
  private let isAboutSomething: @Sendable (Context) -> Bool
  private(set) var document: Document?
  private var position = DocumentPosition()

  /// - Parameters:
  ///   - title: Over it.
  ///   - footer: What the footer names.
  ///   - isAboutSomething: Whether whom or what it tells of is still there.
  ///   - blocks: What it says.
  init(
    _ title: Localized,
    footer: [Action] = [.back, .down],
    isAboutSomething: @escaping @Sendable (Context) -> Bool = { _ in true },
    blocks: @escaping @Sendable (Context) -> [Block]
  ) {
    self.title = title
    self.footer = footer
    self.isAboutSomething = isAboutSomething
    self.blocks = { context, _ in blocks(context) }
  }

  /// A window on the source of what the cursor beneath is on.
  private init(_ blocks: @escaping @Sendable (Context, Subject?) -> [Block]) {
    title = Phrases.source
    footer = [.back, .down, .copy]
    isAboutSomething = { _ in true }
    self.blocks = blocks
    opener = .source
    showsBelow = true
  }

  /// Where the datum under the cursor beneath comes from.
  static var source: TextWindow {
    TextWindow { context, subject in
      (subject.map(context.provenance) ?? []) + context.article
    }
  }

  /// What the marks on the screens mean.
  static var legend: TextWindow {
    var window = TextWindow(Phrases.marks) { $0.legend }
    window.opener = .legend
    return window
  }

  /// Help for where one is.
  static func help(_ guide: Guide, _ keys: [HelpKey], isTyping: Bool) -> TextWindow {
    var window = TextWindow(Phrases.help, footer: [.back, .down, .copy]) { context in
      context.help(guide, keys, isTyping: isTyping)
    }
    window.opener = .help
    return window
  }

  mutating func look(below subject: Subject?) {
    if showsBelow { self.subject = subject }
  }

  mutating func refresh(_ change: Change, in context: Context) {
    isOver = !isAboutSomething(context)
    document = Document(
      blocks(context, subject),
      width: context.layout.window.width,
      symbols: context.symbols
    )
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return [.close]
    case .action(let action): return move(action, in: context) ? [] : nil
    case .wheel(let isDown, _):
      for _ in 0..<3 { _ = move(isDown ? .down : .up, in: context) }
      return []
    default: return nil
    }
  }

  private mutating func move(_ action: Action, in context: Context) -> Bool {
    guard let document else { return false }
    return position.move(action, in: document, height: context.layout.window.height)
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open || offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { footer }

  func draw(in context: Context, on frame: inout Frame) {
    let body = frame.openWindow(context.say(title), in: context)
    if let document {
      frame.draw(document, top: position.top, in: body, symbols: context.symbols)
    }
    frame.canvas.cursor = Point(x: body.x, y: body.y)
  }
}
